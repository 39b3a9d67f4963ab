"""A job description split into what it asks for; praise of the company, pay and process are left out."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from app.engines.embedded.english.language import count_words, sentences
from app.engines.embedded.preparation.advert_clauses import Clause, clauses_in
from app.engines.embedded.preparation.advert_lists import LIST_HEADING, in_lists
from app.engines.embedded.preparation.advert_prose import asks_somehow, duties_in, is_order, opens_with_verb

_HEADING: Final = re.compile(
    r"^\s*(?:#{1,6}\s+(?P<md>.+?)|\*\*(?P<bold>[^*]+?)\*\*:?|(?P<caps>[A-Z][A-Z0-9 &'’/,-]{3,60}:?)|"
    r"(?P<colon>[A-Z][^.!?:]{2,60}):)\s*$"
)
_BULLET: Final = re.compile(r"^\s*(?:[-*•–·◦▪●‣⁃∙➤►✓✔»+.]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
_NOT_ASKED: Final = re.compile(
    r"\b(?:about (?:us|the company|the team|(?!you$)\w+$)|who we are|"
    r"our (?:story|values|mission|culture|offer|company)|we offer|what we offer|benefits?|perks|"
    r"package|salary|pay|compensation|rewards?|hir(?:e|ing)|process|how to apply|apply(?:ing)?|next|equal|"
    r"diversity|inclusion|"
    r"why (?:join|us|you|we)|what you(?:'|’)?ll get|look forward|what you get|in return|location|interviews?|"
    r"contact|"
    r"closing date|privacy|legal|for you|(?:my |your )?questions|guide|tips)\b",
    re.IGNORECASE,
)
_A_HEADING: Final = 4
"""Words of a line that only names what follows ("About us", "Why you'll love it here")."""
_LIST_LINE: Final = 14
"""Words up to which a line without a mark, among others of its kind, is an entry of a list."""
_WISHED: Final = re.compile(
    r"nice to have|would (?:be good|help)|it would|bonus|desirable|preferred|plus\b|good to have|even better|"
    r"extra credit|ideally|advantage|all the better|come in (?:handy|useful)|be (?:useful|helpful|handy|welcome)|"
    r"an asset|(?<!not )a merit",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"\b(?:you(?:'|’)?ll|you will|you(?:'|’)?ve|you have|you are|you(?:'|’)?re|you bring|you can|you know|must|"
    r"need(?:s|ed)?|require[sd]?|requirements?|should|"
    r"looking for|seeking|ideally|experience|ability to|able to|proficien\w+|knowledge of|degree|qualified|"
    r"qualification|"
    r"familiar\w*|skills?|expertise|track record|licen[cs]e|certificat\w+|fluent|background in|responsible for|"
    r"essential|desirable|expect|your \w+ (?:is|are)|goes without|matters? most|all the better|come in (?:handy|useful)|be (?:useful|helpful|handy)|"
    r"an asset|someone who|somebody who)\b",
    re.IGNORECASE,
)
_OFFERED: Final = re.compile(
    r"\b(?:we offer|pension|annual leave|holidays?\b.*\bdays|days(?:'|’)? (?:of )?(?:leave|holiday)|"
    r"health insurance|dental|401\(?k|(?<!-)equity|stock options|"
    r"free (?:lunch|parking|meals)|gym|salary|per annum|£\d+k|\$\d+k|equal opportunit|apply (?:now|by|with)|"
    r"send your|cv to|closing date|"
    r"we (?:answer|reply|respond)|hybrid|remote|we are (?:an?|the|\d+)|founded in|our mission)\b",
    re.IGNORECASE,
)
_WAIVED: Final = re.compile(
    r"\b(?:you (?:don['’]t|do not|needn['’]t) (?:need|have to)|"
    r"(?:not|n['’]t|no\b[^,;.]{2,40}?) (?:be )?(?:needed|required|necessary|expected))\b",
    re.IGNORECASE,
)
"""What a candidate need not have."""
_LEAD_IN: Final = re.compile(
    r"^(?:(?:you(?:'|’)?ll|you will|you(?:'|’)?ve|you have|you are|you(?:'|’)?re|you|we(?:'|’)?re looking for|"
    r"we are looking for|we need|the role requires|applicants must have)\s+)+(?:also\s+)?(?:need(?:\s+to)?\s+|"
    r"be\s+able\s+to\s+|have\s+|must\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Asked:
    """One thing a job description asks for, in its own words; ``wished`` when it is only nice to have.

    ``clause`` is how a thing of a few words is written where a sentence asks for it: "A D licence would be a bonus".
    """

    text: str
    wished: bool
    clause: str = ""

    @property
    def shown(self) -> str:
        """What it is called on a page."""
        return self.clause or self.text


@dataclass(frozen=True)
class _Line:
    """A line of an advert: ``role`` says whether it heads a list, is an entry of one, or is prose."""

    text: str
    role: Literal["heading", "entry", "prose"]
    wished: bool = False


def asked_in(job_description: str) -> tuple[Asked, ...]:
    """What a job description asks for, in its order, each once."""
    found: dict[str, Asked] = {}
    heading, counts, wished = "", True, False
    lines = _lines(in_lists(job_description))
    entries = sum(line.role == "entry" for line in lines)
    orders = sum(is_order(s.quote) for line in lines if line.role == "prose" for s in sentences(line.text))
    for line in lines:
        if line.role == "heading":
            heading = line.text
            counts, wished = not _NOT_ASKED.search(heading), bool(_WISHED.search(heading))
            continue
        if not counts:
            continue
        text = re.sub(r"\s+", " ", re.sub(r"\*\*|__|`", "", _BULLET.sub("", line.text))).strip()
        entry = line.role == "entry"
        asks = entries < BULLETED or bool(LIST_HEADING.fullmatch(heading.strip(" :*")))
        pieces = [text] if entry else [s.quote for s in sentences(text)]
        for piece in pieces:
            if not entry and orders >= IN_ORDERS and is_order(piece):
                found.setdefault(piece.lower(), Asked(piece.rstrip(" .;!"), wished))
                continue
            asked = _is_asked(piece, entry, bool(heading), entries)
            asked = asked or (not entry and entries < BULLETED and asks_somehow(piece, len(pieces) == 1))
            for want in _entry(piece, asked) if entry else _wants(piece, asked, asks):
                # "(PyTorch preferred)" wishes for one of several, and asks for the thing itself.
                hoped = bool(_WISHED.search(re.sub(r"\([^)]*\)", "", want.said)))
                short = (
                    count_words(want.text) <= A_FEW_WORDS < count_words(want.said) <= A_LINE and want.text in want.said
                )
                clause = want.said.removeprefix("ideally ").strip(" .;!,") if short and not entry else ""
                found.setdefault(want.text.lower(), Asked(want.text, wished or line.wished or hoped, clause))
    return tuple(found.values())


BULLETED: Final = 3
"""Entries from which an advert lists what it asks for, and its prose mostly tells of other things."""
A_FEW_WORDS: Final = 3
A_LINE: Final = 10
"""Words of a thing that says little without the clause around it, and of a clause that can be shown whole."""
IN_ORDERS: Final = 2
"""Sentences without a subject from which an advert is written in them: "Run the show. Call the cues."."""


def _entry(line: str, asked: bool) -> list[Clause]:
    return [Clause(line.rstrip(" .;"), line)] if asked else []


def _wants(sentence: str, asked: bool, asks: bool) -> list[Clause]:
    """What a sentence of prose asks for, one by one; ``asks`` where it stands among what is asked."""
    if (_WAIVED.search(sentence) and not _WISHED.search(sentence)) or sentence.endswith("?"):
        return []
    clauses = clauses_in(sentence) if asked or asks else ()
    clauses = clauses or tuple(Clause(duty, sentence) for duty in duties_in(sentence))
    return [c for c in clauses or _entry(sentence, asked) if not _OFFERED.search(c.said)]


def _lines(job_description: str) -> list[_Line]:
    """The advert's lines with their roles; a table's cells are entries, each under its row's name."""
    lines = _joined(job_description)
    found: list[_Line] = []
    columns: list[str] = []
    for i, line in enumerate(lines):
        title = _HEADING.match(line)
        if _TABLE.match(line):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if not columns:
                columns = cells
            elif not all(re.fullmatch(r":?-*:?", cell) for cell in cells):
                found += _cells(columns, cells)
            continue
        columns = []
        if _BULLET.match(line):
            found.append(_Line(line, "entry"))
        elif title:
            found.append(_Line(next(group for group in title.groups() if group), "heading"))
        elif _announces(line) and i + 1 < len(lines):
            found.append(_Line(line.strip(), "heading"))
        elif _in_plain_list(lines, i, found):
            found.append(_Line(line.strip(), "entry"))
        elif line.strip():
            found.append(_Line(line, "prose"))
    return found


def _announces(line: str) -> bool:
    """Whether a line only announces a list, or what is offered, whatever it adds in brackets."""
    plain = re.sub(r"\s*\([^)]*\)", "", line).strip(" :*")
    about = _NOT_ASKED.match(plain) and count_words(plain) <= _A_HEADING and plain[:1].isupper()
    return bool(LIST_HEADING.fullmatch(plain) or (about and not plain.endswith((".", "!", "?"))))


_TABLE: Final = re.compile(r"^\s*\|.*\|\s*$")


def _cells(columns: Sequence[str], cells: Sequence[str]) -> list[_Line]:
    """The entries of one row: "Skills: Welsh speaker", wished for where the column's heading says so."""
    named = not columns[0] or not (_WISHED.search(columns[0]) or _ASKED.search(columns[0]))
    label = f"{cells[0]}: " if named and cells[0] else ""
    return [
        _Line(f"{label}{cell}", "entry", bool(_WISHED.search(column)))
        for column, cell in list(zip(columns, cells, strict=False))[1 if named else 0 :]
        if cell
    ]


def _in_plain_list(lines: Sequence[str], i: int, before: Sequence[_Line]) -> bool:
    """Whether a line without a mark is one of several short ones under a heading that asks for something."""
    heading = next((line.text for line in reversed(before) if line.role == "heading"), "")
    if not (_ASKED.search(heading) or LIST_HEADING.fullmatch(heading)) or not _short(lines[i]):
        return False
    return 1 + sum(1 for _ in _short_ones(lines[i + 1 :])) + sum(1 for _ in _short_ones(lines[:i][::-1])) >= 2 + (
        not any(not line.strip() for line in lines[max(0, i - 1) : i + 2])
    )


def _short_ones(lines: Sequence[str]) -> Iterator[str]:
    """The short lines up to the first that is none; lines may be parted by gaps."""
    for line in lines:
        if not line.strip():
            continue
        if not _short(line):
            return
        yield line


def _short(line: str) -> bool:
    text = line.strip()
    return (
        1 <= count_words(text) <= _LIST_LINE
        and not text.endswith((".", "!", "?", ":"))
        and not _HEADING.match(line)
        and not _BULLET.match(line)
        and not _announces(line)
    )


def _is_asked(piece: str, bullet: bool, under_heading: bool, bulleted: int) -> bool:
    words = count_words(piece)
    offered = _OFFERED.search(piece)
    if offered and bullet and under_heading and opens_with_verb(piece):
        offered = None  # "Run the yearly salary review" is a duty, whatever it is about
    if (words < 2 and not bullet) or words < 1 or piece.endswith("?") or offered or _WAIVED.search(piece):
        return False
    if bullet:
        return words <= 60
    if bulleted >= BULLETED:
        return (
            under_heading
            and words <= 45
            and bool(
                re.search(
                    r"\b(?:you(?:'|’)?ll need|you must|must have|required|essential|experience (?:in|with|of))\b",
                    piece,
                    re.IGNORECASE,
                )
            )
        )
    return words >= 4 and bool(_ASKED.search(piece))


def _joined(text: str) -> list[str]:
    """Lines, with wrapped ones put together."""
    lines: list[str] = []
    written = text.split("\n")
    wide = 0.7 * min(100, max(map(len, written)))
    ragged = _ragged(written)
    for i, line in enumerate(written):
        before = lines[-1] if lines else ""
        whole = not (before.strip() and line.strip()) or any(p.match(line) for p in (_BULLET, _HEADING, _TABLE))
        hangs = bool(_BULLET.match(before)) and line[:1].isspace()
        full = len(before) >= max(48, wide) or (len(before) >= 48 and line.lstrip()[:1].islower())
        if _announces(line) or i in ragged:
            whole = True
        if not whole and not _HEADING.match(before) and (hangs or full):
            lines[-1] = f"{before.rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return lines


def _ragged(lines: Sequence[str]) -> frozenset[int]:
    """Lines of paragraphs that were ended by whoever wrote them: the next word would often still have fitted in."""
    found: set[int] = set()
    start = 0
    for i in range(len(lines) + 1):
        if i < len(lines) and lines[i].strip() and not _BULLET.match(lines[i]) and not _HEADING.match(lines[i]):
            continue
        block = lines[start:i]
        width = max(map(len, block), default=0)
        room = [len(a) + 1 + len(b.split()[0]) <= ROOM * width for a, b in itertools.pairwise(block)]
        if len(block) > 2 and 3 * sum(room) >= len(room):
            found.update(range(start, i))
        start = i + 1
    return frozenset(found)


ROOM: Final = 0.85
"""Share of a paragraph's width up to which a line with the next one's first word was ended on purpose."""


def lead_in_removed(text: str) -> str:
    """A requirement without "you will have" and the like before it."""
    return _LEAD_IN.sub("", text).strip()
