"""A job description split into what it asks for; praise of the company, pay and process are left out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.advert.clauses import Clause, clauses_in
from app.engines.embedded.advert.coordinated import coordinated, statements
from app.engines.embedded.advert.layout import laid_out
from app.engines.embedded.advert.lines import ASKED, BULLET, NOT_ASKED, WISHED, lines_of
from app.engines.embedded.advert.lists import LIST_HEADING, in_lists
from app.engines.embedded.advert.prose import (
    apart,
    asks_by_standing_there,
    asks_somehow,
    duties_in,
    is_order,
    opens_with_verb,
    orders_in,
    put_to_reader,
    says_nothing_asked,
    tells_of_place,
    without_post,
)
from app.engines.embedded.advert.told import done, told_of_post
from app.engines.embedded.english.language import count_words, sentences

_OFFERED: Final = re.compile(
    r"\b(?:we offer|(?:workplace |company |generous |contributory )pension|pension scheme|^pension$|"
    r"annual leave|holidays?\b.*\bdays|days(?:'|’)? (?:of )?(?:leave|holiday)|"
    r"health insurance|dental (?:cover|plan|insurance)|401\(?k|(?<!-)equity|stock options|"
    r"free (?:lunch|parking|meals)|gym membership|salary (?:of|from|up to|range|band|is|[£$€\d])|per annum|"
    r"£\d+k|\$\d+k|equal opportunit|apply (?:now|by|with|"
    r"in writing|online|via|through|at)\b|"
    r"send your|cv to|closing date|"
    r"we (?:answer|reply|respond)|^(?:fully |mostly )?(?:hybrid|remote)\b|(?:hybrid|"
    r"remote)(?:[- ]first)?(?: working| role| options?)?$|we are (?:an?|the|\d+)|founded in|our mission)\b",
    re.IGNORECASE,
)
_WAIVED: Final = re.compile(
    r"\b(?:you (?:don['’]t|do not|needn['’]t) (?:need|have to)|we (?:do not|don['’]t) mind|"
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


def asked_in(job_description: str) -> tuple[Asked, ...]:
    """What a job description asks for, in its order, each once."""
    found: dict[str, Asked] = {}
    heading, counts, wished = "", True, False
    lines = lines_of(in_lists(laid_out(job_description)))
    entries = sum(line.role == "entry" for line in lines)
    title = " ".join(line.text.lower() for line in lines[:A_FEW_WORDS])
    prose = [s.quote for line in lines if line.role == "prose" for s in sentences(line.text)]
    ordered = sum(map(is_order, prose)) >= IN_ORDERS
    done_so = sum(bool(done(sentence)) for sentence in prose) >= IN_ORDERS
    for line in lines:
        if line.role == "heading":
            heading = line.text
            counts, wished = not NOT_ASKED.search(heading), bool(WISHED.search(heading))
            continue
        if not counts:
            continue
        text = re.sub(r"\s+", " ", re.sub(r"\*\*|__|`", "", BULLET.sub("", line.text))).strip()
        entry = line.role == "entry"
        pieces = [text] if entry else [s.quote for s in sentences(text)]
        first = not any(found) and not entry
        for piece in pieces:
            if not entry and says_nothing_asked(piece):
                continue
            duties = () if entry else told_of_post(piece, title) or (done(piece) if done_so else ())
            duties = orders_in(piece) if not entry and ordered and is_order(piece) else duties
            asked = _is_asked(piece, entry, bool(heading), entries)
            # Beside a list, prose asks under a heading that does; elsewhere it tells of the place.
            if not (asked or entry) and (entries < BULLETED or _heads_prose(heading)):
                alone = len(pieces) == 1 or (first and (piece == pieces[0] or count_words(text) <= A_LINE))
                asked = asks_somehow(piece, alone) or (bool(found) and asks_by_standing_there(piece, title[:A_TITLE]))
            wants = _duties(piece, asked) if entry else _of_sentence(without_post(piece, title), asked)
            for want in [Asked(part, wished) for duty in duties for part in coordinated(duty)] or [
                _as_asked(want, wished or line.wished, entry) for want in wants
            ]:
                found.setdefault(want.text.lower(), want)
    return tuple(found.values())


def _heads_prose(heading: str) -> bool:
    return bool(LIST_HEADING.fullmatch(heading) or ASKED.search(heading) or WISHED.search(heading))


def _of_sentence(sentence: str, asked: bool) -> list[Clause]:
    """What a sentence asks for; of a long one that is mostly left over, statement by statement if that reads more."""
    found = _parted(_wants(sentence, asked))
    parts = statements(sentence) if count_words(sentence) >= LONG else []
    beside = any(map(tells_of_place, parts))
    if not beside and _share(found, sentence) >= MOSTLY:
        return found
    each = [want for part in parts if not tells_of_place(part) for want in _of_statement(part, asked)]
    more = beside or _share(each, sentence) >= _share(found, sentence)
    return each if each and len(parts) > 1 and more else found


def _of_statement(part: str, asked: bool) -> list[Clause]:
    if done_there := told_of_post(part, ""):
        return [Clause(duty, part) for duty in done_there]
    alone = asks_somehow(part, alone=False) or asks_by_standing_there(part, "")
    return _parted(_wants(part, asked and alone))


def _share(wants: Sequence[Clause], sentence: str) -> float:
    """The share of a sentence's words that was read, what stands for all of it left out."""
    read = sum(count_words(want.text) for want in wants if want.text != sentence.strip(" ."))
    return read / max(1, count_words(sentence))


LONG: Final = 18
MOSTLY: Final = 0.6
"""Words of a sentence that may hold several statements, and the share of it from which it counts as read."""


def _parted(wants: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence, those that go on to other things parted; how much each is wanted stays with it."""
    found: list[Clause] = []
    for want in wants:
        parts = coordinated(want.text)
        whole = any(_REFERS.fullmatch(part) for part in parts[1:])
        one = any(WISHED.search(part) for part in parts)  # "..., ideally solar, ..." wishes for that alone
        found += [want] if whole else [Clause(part, part if one else want.said) for part in parts]
    return found


def _as_asked(want: Clause, wished: bool, entry: bool) -> Asked:
    """A clause as it is asked for; "(PyTorch preferred)" wishes for one of several, and asks for the thing itself."""
    among = _AMONG.search(want.said)
    said = _AMONG.sub("", want.said) if among and want.text not in among[0] else want.said
    hoped = bool(WISHED.search(_BESIDE.sub("", said)))
    short = count_words(want.text) <= A_FEW_WORDS < count_words(want.said) <= A_LINE and want.text in want.said
    clause = want.said.removeprefix("ideally ").strip(" .;!,") if short and not entry else ""
    return Asked(want.text, wished or hoped, clause)


_AMONG: Final = re.compile(r",\s+(?:and\s+)?(?:ideally|preferably)\s+[^,]*(?=,)")
"""One of several that alone is only hoped for: "tested, ideally solar, and tidy"."""
_BESIDE: Final = re.compile(r"\((?!desirable\)|preferred\)|ideally\)|bonus\)|nice to have\))[^)]*\)", re.IGNORECASE)
"""What is said in brackets of something beside the thing itself."""
BULLETED: Final = 3
"""Entries from which an advert lists what it asks for, and its prose mostly tells of other things."""
A_FEW_WORDS: Final = 3
A_TITLE: Final = 100
"""Characters at the head of an advert among which the post and the place stand by name."""
A_LINE: Final = 10
"""Words of a thing that says little without the clause around it, and of a clause that can be shown whole."""
IN_ORDERS: Final = 2
"""Sentences without a subject from which an advert is written in them: "Run the show. Call the cues."."""


def _entry(line: str, asked: bool) -> list[Clause]:
    plain = _BY_US.sub("", line.rstrip(" .;!"))
    return [Clause(plain, line)] if asked else []


_BY_US: Final = re.compile(r"(?<=\w{2}),\s+(?:so\s+|but\s+)?we(?:['’]re|['’]ll)?\s(?!need|want|expect|look)[^,]*$")
"""What the writers add of themselves: "Own tools, we have the rest"."""


def _duties(line: str, asked: bool) -> list[Clause]:
    """An entry that is a sentence duty by duty ("you'll take handover and write up visits"); any other is one thing."""
    plain = _YOU.sub("", line)
    duties = apart(plain.rstrip(" .;"), gerunds=False) if asked and plain != line else []
    return [Clause(duty, line) for duty in duties] if len(duties) > 1 else _entry(line, asked)


_YOU: Final = re.compile(r"^you(?:['’]ll|\s+will)\s+(?:also\s+)?", re.IGNORECASE)


def _wants(sentence: str, asked: bool) -> list[Clause]:
    """What a sentence of prose asks for, one by one."""
    if not sentence:
        return []
    if likewise := _AS_WILL.search(sentence):
        other = sentence[likewise.end() :].rstrip(" .;!")
        return [*_wants(sentence[: likewise.start()], asked), Clause(other, sentence)]
    if sentence.endswith("?"):
        return [Clause(thing, sentence) for thing in put_to_reader(sentence)]
    if (row := _IN_A_ROW.match(sentence)) and not _OFFERED.search(sentence):
        return [Clause(piece, sentence) for piece in re.split(r";\s+(?:and\s+)?", row["rest"].rstrip(" ."))]
    if _WAIVED.search(sentence) and not WISHED.search(sentence):
        kept = [piece for piece in _PARTED.split(sentence) if not _WAIVED.search(piece) and count_words(piece) > 1]
        return [want for piece in kept for want in _wants(piece, bool(ASKED.search(piece)))]
    clauses = clauses_in(sentence) or tuple(Clause(duty, sentence) for duty in duties_in(sentence))
    long = count_words(sentence) >= LONG  # one that goes on to what is offered still asks before
    read = [c for c in clauses or _entry(sentence, asked) if not _OFFERED.search(c.text if long else c.said)]
    return [_with_what_it_means(read[0], sentence), *read[1:]] if read else []


def _with_what_it_means(clause: Clause, sentence: str) -> Clause:
    """A duty with what its "it" means before it: "The archive moves in May and you will lead that"."""
    at = sentence.find(clause.text)
    if at <= 0 or not _REFERS.match(clause.text):
        return clause
    return Clause(sentence[: at + len(clause.text)], clause.said)


_AS_WILL: Final = re.compile(r",?\s+as\s+you\s+will(?:\s+be)?\s+for\s+(?=(?:the|our|your|an?)\s)", re.IGNORECASE)
_IN_A_ROW: Final = re.compile(r"^[^:;.]{2,60}:\s+(?P<rest>[^;:]{3,};\s+.{3,})$")
"""Things one after another behind a colon: "Day to day that's: the tills; the rota; the cellar"."""
_REFERS: Final = re.compile(r"(?:[\w-]+\s+){1,5}(?:it|that|this|them|these)(?=$|[,;])", re.IGNORECASE)


_PARTED: Final = re.compile(r"(?:,\s*|\s+)(?:but|though|although|however)\s+|;\s*")
"""Between what need not be had and what must ("You need no degree, but ...")."""


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
                    r"\b(?:you(?:(?:'|’)?ll| will| must)|must have|required|essential|experience (?:in|with|of))\b",
                    piece,
                    re.IGNORECASE,
                )
            )
        )
    return words >= 4 and bool(ASKED.search(piece))


def lead_in_removed(text: str) -> str:
    """A requirement without "you will have" and the like before it."""
    return _LEAD_IN.sub("", text).strip()
