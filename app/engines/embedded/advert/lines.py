"""An advert's lines as they are meant: what heads a list, what is an entry of one, and what is prose."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from app.engines.embedded.advert.lists import LIST_HEADING
from app.engines.embedded.advert.offers import heads_offer
from app.english.language import count_words

_HEADING: Final = re.compile(
    r"^\s*(?:#{1,6}\s+(?P<md>.+?)|\*\*(?P<bold>[^*]+?)\*\*:?|(?P<caps>[A-Z][A-Z0-9 &'’/,-]{3,60}:?)|"
    r"(?P<colon>[A-Z][^.!?:]{2,60}):)\s*$"
)
BULLET: Final = re.compile(r"^\s*(?:[-*•–·◦▪●‣⁃∙➤►✓✔»+.]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
NOT_ASKED: Final = re.compile(
    r"\b(?:about (?:us|the company|the team|(?!you$)\w+$)|who we are|"
    r"our (?:story|values|mission|culture|offer|company)|we offer|what we offer|benefits?|perks|"
    r"package|salary|pay|compensation|rewards?|hir(?:e|ing)|process|how to apply|apply(?:ing)?|next|equal|"
    r"diversity|inclusion|"
    r"why (?:join|us|you|we)|what you(?:'|’)?ll get|look forward|what (?:you|do i) get|in return|"
    r"^(?:the )?terms\b|^what happens\b|location|interviews?|"
    r"contact|"
    r"closing date|privacy|legal|for you|(?:my |your )?questions|guide|tips)\b",
    re.IGNORECASE,
)
_A_HEADING: Final = 4
"""Words of a line that only names what follows ("About us", "Why you'll love it here")."""
_LIST_LINE: Final = 14
"""Words up to which a line without a mark, among others of its kind, is an entry of a list."""
WISHED: Final = re.compile(
    r"nice to have|^(?:helpful|useful|welcome)\W*$|^\W*nice\W*$|would (?:be (?:\w+ )?(?:good|lovely|great|nice|"
    r"wonderful|brilliant|fun|ideal)|help)|it would|bonus|desirable|preferred|"
    r"(?:an?|big|real|definite) plus\b|\bplus(?:es)?\W*$|good to have|even better|"
    r"extra credit|(?:extra|brownie) points|ideally|advantage|all the better|come in (?:handy|useful)|"
    r"be (?:useful|helpful|handy|welcome)|"
    r"an asset|(?<!not )a merit|will (?:also )?be considered",
    re.IGNORECASE,
)
ASKED: Final = re.compile(
    r"\b(?:you(?:'|’)?ll|you will|you(?:'|’)?ve|you have|you are|you(?:'|’)?re|you bring|you can|you know|must|"
    r"need(?:s|ed)?|require[sd]?|requirements?|should|"
    r"looking for|seeking|ideally|experience|ability to|able to|proficien\w+|knowledge of|degree|qualified|"
    r"qualification|"
    r"familiar\w*|skills?|expertise|track record|licen[cs]e|certificat\w+|fluent|background in|responsible for|"
    r"essential|desirable|expect|your \w+ (?:is|are)|goes without|matters? most|all the better|come in (?:handy|"
    r"useful)|be (?:useful|helpful|handy)|"
    r"an asset|someone who|somebody who)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """A line of an advert: ``role`` says whether it heads a list, is an entry of one, or is prose."""

    text: str
    role: Literal["heading", "entry", "prose"]
    wished: bool = False


def lines_of(job_description: str) -> list[Line]:
    """The advert's lines with their roles; a table's cells are entries, each under its row's name."""
    lines = _joined(job_description)
    found: list[Line] = []
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
        if BULLET.match(line):
            found.append(Line(line, "entry"))
        elif title:
            found.append(Line(next(group for group in title.groups() if group), "heading"))
        elif _announces(line) and i + 1 < len(lines):
            found.append(Line(line.strip(), "heading"))
        elif _in_plain_list(lines, i, found):
            found.append(Line(line.strip(), "entry"))
        elif line.strip():
            found.append(Line(line, "prose"))
    return found


def _announces(line: str) -> bool:
    """Whether a line only announces a list, or what is offered, whatever it adds in brackets."""
    plain = re.sub(r"\s*\([^)]{0,400}\)", "", line).strip(" :*")
    about = NOT_ASKED.match(plain) and count_words(plain) <= _A_HEADING and plain[:1].isupper()
    about = about or (heads_offer(plain, first=False) and plain[:1].isupper())
    return bool(LIST_HEADING.fullmatch(plain) or (about and not plain.endswith((".", "!", "?"))))


_TABLE: Final = re.compile(r"^\s*\|.*\|\s*$")


def _cells(columns: Sequence[str], cells: Sequence[str]) -> list[Line]:
    """The entries of one row: "Skills: Welsh speaker", wished for where the column's heading says so."""
    named = not columns[0] or not (WISHED.search(columns[0]) or ASKED.search(columns[0]))
    label = f"{cells[0]}: " if named and cells[0] else ""
    return [
        Line(f"{label}{cell}", "entry", bool(WISHED.search(column)))
        for column, cell in list(zip(columns, cells, strict=False))[1 if named else 0 :]
        if cell
    ]


def _in_plain_list(lines: Sequence[str], i: int, before: Sequence[Line]) -> bool:
    """Whether a line without a mark is one of several short ones under a heading that asks for something."""
    heading = next((line.text for line in reversed(before) if line.role == "heading"), "")
    if not (ASKED.search(heading) or LIST_HEADING.fullmatch(heading)) or not _short(lines[i]):
        return False
    return 1 + sum(1 for _ in _short_ones(lines[i + 1 :])) + sum(1 for _ in _short_ones(lines[:i][::-1])) >= 2 + (
        before[-1].role != "heading" and not any(not line.strip() for line in lines[max(0, i - 1) : i + 2])
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
        and not BULLET.match(line)
        and not _announces(line)
    )


def _joined(text: str) -> list[str]:
    """Lines, with wrapped ones put together."""
    lines: list[str] = []
    written = text.split("\n")
    wide = 0.7 * min(100, max(map(len, written)))
    ragged = _ragged(written)
    for i, line in enumerate(written):
        before = lines[-1] if lines else ""
        whole = not (before.strip() and line.strip()) or any(p.match(line) for p in (BULLET, _HEADING, _TABLE))
        hangs = bool(BULLET.match(before)) and line[:1].isspace()
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
        if i < len(lines) and lines[i].strip() and not BULLET.match(lines[i]) and not _HEADING.match(lines[i]):
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
