"""A job description split into what it asks for; praise of the company, pay and process are left out."""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.advert.clauses import Clause
from app.engines.embedded.advert.coordinated import coordinated
from app.engines.embedded.advert.layout import laid_out
from app.engines.embedded.advert.lines import ASKED, BULLET, NOT_ASKED, WISHED, lines_of
from app.engines.embedded.advert.lists import LIST_HEADING, in_lists
from app.engines.embedded.advert.offers import heads_offer
from app.engines.embedded.advert.prose import (
    asks_somehow,
    is_order,
    opens_with_verb,
    orders_in,
    without_post,
)
from app.engines.embedded.advert.small_print import is_small_print
from app.engines.embedded.advert.telling import asks_by_standing_there, names_post, says_nothing_asked
from app.engines.embedded.advert.told import addressing, done, told_of_post
from app.engines.embedded.advert.wants import OFFERED, WAIVED, wants_of_entry, wants_of_sentence
from app.english.language import count_words, sentences

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
            offers = NOT_ASKED.search(heading) or heads_offer(heading)
            counts = not offers or bool(_MUST_HAVE.search(heading))
            wished = bool(WISHED.search(heading))
            continue
        if not counts:
            continue
        text = re.sub(r"\s+", " ", re.sub(r"\*\*|__|`", "", BULLET.sub("", line.text))).strip()
        entry = line.role == "entry"
        pieces = [text] if entry else [addressing(s.quote) for s in sentences(text)]
        first = not any(found) and not entry
        for piece in pieces:
            if is_small_print(piece) or (not entry and says_nothing_asked(piece)) or (first and names_post(piece)):
                continue
            duties = () if entry else told_of_post(piece, title) or (done(piece) if done_so else ())
            duties = orders_in(piece) if not entry and ordered and is_order(piece) else duties
            asked = _is_asked(piece, entry, bool(heading), entries)
            # Beside a list, prose asks under a heading that does; elsewhere it tells of the place.
            if not (asked or entry) and (entries < BULLETED or _heads_prose(heading)):
                unled = not _heads_person(heading)
                alone = len(pieces) == 1 or (first and (piece == pieces[0] or count_words(text) <= A_LINE))
                asked = asks_somehow(piece, alone and unled) or (
                    bool(found) and asks_by_standing_there(piece, title[:A_TITLE])
                )
            wants = wants_of_entry(piece, asked) if entry else wants_of_sentence(without_post(piece, title), asked)
            for want in [Asked(part, wished) for duty in duties for part in coordinated(duty)] or [
                _as_asked(want, wished or line.wished, entry) for want in wants
            ]:
                found.setdefault(want.text.lower(), want)
    return tuple(found.values())


def _heads_person(heading: str) -> bool:
    """Whether a heading speaks of who is wanted, so that what is merely named below it is asked for."""
    return bool(LIST_HEADING.fullmatch(heading) and _OF_PERSON.search(heading))


_OF_PERSON: Final = re.compile(
    r"\b(?:you(?:['’]\w+)? (?:will )?(?:have|bring|need|are)|you(?:['’]ll|['’]re|['’]ve)|about you|your skills|"
    r"person|requirements?|skills|qualifications|essential|desirable|required|preferred|must)\b",
    re.IGNORECASE,
)
_MUST_HAVE: Final = re.compile(
    r"\b(?:candidates?|applicants?|you|persons?)\b.{0,40}\b(?:must|need to|should|will|shall) "
    r"(?:\w+ )?(?:have|hold|possess|be)\b",
    re.IGNORECASE,
)
"""A heading that asks, whatever else it names: "Candidates must have on or before the closing date"."""


def _heads_prose(heading: str) -> bool:
    return bool(LIST_HEADING.fullmatch(heading) or ASKED.search(heading) or WISHED.search(heading))


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


def _is_asked(piece: str, bullet: bool, under_heading: bool, bulleted: int) -> bool:
    words = count_words(piece)
    offered = OFFERED.search(piece)
    if offered and bullet and under_heading and opens_with_verb(piece):
        offered = None  # "Run the yearly salary review" is a duty, whatever it is about
    if (words < 2 and not bullet) or words < 1 or piece.endswith("?") or offered or WAIVED.search(piece):
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
