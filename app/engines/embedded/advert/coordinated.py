"""One long clause of an advert's prose parted where it goes on to the next thing, as a reader would tick it off.

"assist the Harbour Master and will deputise, and will be responsible for moorings" asks for three things. A new thing
begins with a modal, a subject or a relative of its own, or, in a row, with an article or a noun that names a skill.
"""

import re
from typing import Final

from app.engines.embedded.advert.frames import ABILITY
from app.engines.embedded.advert.prose import apart, opens_with_verb
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.sentence_shape import has_verb

_LINK: Final = r"(?:;\s*(?:and\s+|but\s+)?|,\s+(?:and\s+|but\s+|or\s+)?|\s+(?:and|but)\s+)"
_WHO: Final = r"(?:(?:you|they|s?he|he or she|who|that|which|the\s+(?:post-?holder|candidate|appointee|applicant))\s+)"
_MODAL: Final = (
    r"(?:will|must|should|would|can|could|shall|has\s+to|have\s+to|needs?\s+to|is\s+(?:able|expected|required)\s+to)"
)
_ANEW: Final = re.compile(
    rf"{_LINK}(?:(?:{_WHO}?(?:also\s+|then\s+)?{_MODAL}\s+(?:also\s+|then\s+)?(?:be\s+able\s+to\s+|(?:be|have)\s+(?=(?:an?|the|"
    rf"at|some|\w+ed|been|responsible|able)\b))?)|(?:you(?:['’](?:re|ve|ll|d)|\s+(?:are|have))?\s+(?=[a-z]))|"
    r"(?:who|that)\s+(?:(?:is|are|has|have|can)\s+|(?=[a-z]+s\b)))",
    re.IGNORECASE,
)
"""Where a clause begins anew, with a modal, a subject or a relative of its own."""
_VALUED: Final = re.compile(
    r",\s+(?:and\s+|but\s+)?(?=[^,;()]{2,40}\s(?:is|are|would\s+be)\s(?:\w+\s){0,2}"
    r"(?:welcome|plus|bonus|nice|useful|desirable|advantage|asset|essential|must)$)"
)
"""Before something of which it is said by itself how much it is wanted ("Dutch, English is welcome")."""
_SEMICOLON: Final = re.compile(r";\s*(?:and\s+)?")
_ROW: Final = re.compile(r",\s+(?:and\s+|or\s+|plus\s+)?|\s+(?:and|or|plus)\s+|\s+as\s+well\s+as\s+")
_A_THING: Final = re.compile(
    rf"(?:an?|the|some|any|at\s+least)\s+\w|{ABILITY}\s+(?:of|in|with|to|for|on|as|and|at)\b", re.I
)
_OURS: Final = re.compile(r"(?:we|i|it|this|there|they)\b(?!['’]?d\s+(?:like|love|expect))", re.IGNORECASE)
_TO_READER: Final = re.compile(r"\byou\b", re.IGNORECASE)
_LEAST: Final = 2
_LONG: Final = 9
"""Words from which a row of things is long enough to be ticked one by one."""


def coordinated(text: str) -> list[str]:
    """The things one clause asks for, in its own words; the clause itself where it asks for one.

    What stands behind a semicolon and speaks of the place ("; we will renew it") is left out.
    """
    found: list[str] = []
    for part in _whole(_SEMICOLON, text):
        if found and _OURS.match(part) and not _TO_READER.search(part):
            continue
        for piece in (own for whole in _whole(_VALUED, part) for own in _whole(_ANEW, whole)):
            doings = apart(piece, gerunds=True) if re.match(r"\w{2,}ing\b", piece) else [piece]
            found += [thing for doing in doings for thing in _in_a_row(doing)]
    return [piece for piece in found if count_words(piece) >= _LEAST] or [text]


def _whole(joint: re.Pattern[str], text: str) -> list[str]:
    """A text parted at a joint where no bracket is open and both sides say something."""
    pieces: list[str] = []
    at = 0
    for found in joint.finditer(text):
        before = text[at : found.start()]
        behind = text[found.end() :]
        if before.count("(") > before.count(")") or min(count_words(before), count_words(behind)) < _LEAST:
            continue
        pieces.append(before.strip(" ,;"))
        at = found.end()
    return [*pieces, text[at:].strip(" ,;")]


def _in_a_row(text: str) -> list[str]:
    """Things in a row, each with an article of its own or named as a skill: "a licence, a van and experience of ..."."""
    if count_words(text) < _LONG:
        return [text]
    pieces: list[str] = []
    at = 0
    for found in _ROW.finditer(text):
        before, behind = text[at : found.start()], text[found.end() :]
        upto = re.split(r",\s|\s(?:and|or|plus)\s", behind)[0]
        fits = _A_THING.match(behind) and count_words(upto) >= _LEAST and not has_verb(upto)
        bare = not pieces and "," not in found[0] and (opens_with_verb(text) or _PAIR.search(before))
        if not fits or bare or before.count("(") > before.count(")") or count_words(before) < _LEAST:
            continue
        pieces.append(before.strip(" ,"))
        at = found.end()
    return [*pieces, text[at:].strip(" ,")]


_PAIR: Final = re.compile(r"\b(?:between|both|either|of|for|from|with|to|in|on)\s+(?:\w+\s+){0,2}\w+$", re.IGNORECASE)
"""What leads to the first of two things that stay together: "between a tenant and a landlord", "of the roof and the walls"."""
