"""One long clause of an advert's prose parted where it goes on to the next thing, as a reader would tick it off.

"assist the Harbour Master and will deputise, and will be responsible for moorings" asks for three things. A new thing
begins with a modal, a subject or a relative of its own, or, in a row, with an article or a noun that names a skill.
"""

import re
from typing import Final

from app.engines.embedded.advert.frames import ABILITY
from app.engines.embedded.advert.prose import apart, opens_with_verb
from app.english.language import count_words
from app.english.sentence_shape import has_verb
from app.english.terms import content_stems

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
    rf"(?:an?|the|some|any|at\s+least|being|having)\s+\w|{ABILITY}\s+(?:of|in|with|to|for|on|as|and|at)\b", re.I
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


def statements(sentence: str) -> list[str]:
    """The statements of a long sentence, each by itself: "we give you a van, and you need a licence" makes two."""
    return _whole(_STATEMENT, sentence.strip(" ."))


_STATEMENT: Final = re.compile(
    r"(?:;\s*|\s+[-–—]\s+|:\s+)(?:and\s+|but\s+|so\s+)?|"
    r",?\s+(?:and|but|so|then|while|plus|which\s+means)\s+(?:that\s+)?(?=(?:you|we|i|what|there|it['’]?s|this|at|in|on|if|whoever|"
    r"somebody|someone|the\s+\w+\s+(?:will|needs?|must|is))\b)|,\s+so\s+(?=an?\s)|,\s+(?:all\s+of\s+it|(?:both|all)\s+of\s+which)\s+(?=\w)",
    re.IGNORECASE,
)


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
    """Things in a row, each with an article of its own or named as a skill: "a licence, a van and some experience"."""
    if row := _members(text):
        return row
    if count_words(text) < _LONG or (opens_with_verb(text) and "," not in text):
        return [text]
    listed = [piece for piece in _whole(_COMMA, text)[1:] if not re.match(r"(?:of|in|on)\s+which\b", piece)]
    if not all(map(_is_thing, listed)):
        return [text]  # "in care homes, refuges and the hostel": the row hangs on a word inside
    pieces: list[str] = []
    at = 0
    for found in _ROW.finditer(text):
        before, behind = text[at : found.start()], text[found.end() :]
        bare = not listed and _PAIR.search(before)
        if bare or not _is_thing(behind) or before.count("(") > before.count(")") or count_words(before) < _LEAST:
            continue
        pieces.append(before.strip(" ,"))
        at = found.end()
    return [*pieces, text[at:].strip(" ,")]


def _members(text: str) -> list[str]:
    """The members of a row of three or more things that stand by themselves; none where they hang on the first.

    "a set of tools, CSCS card, able to read drawings" are three; "knowledge of tax codes, pensions and leave" is one.
    """
    plain = _HAVING.sub("", text)
    if opens_with_verb(plain) or re.match(r"\w{2,}ing\b(?!\s+and\b)", plain):
        return []
    pieces = [piece for part in _split(_COMMA, plain) for piece in (part,)]
    if len(pieces) < _A_ROW - 1 or re.search(r"\sor\s[^,]*$", pieces[-1]) or ":" in text:
        return []
    last = _split(_AND, pieces[-1]) if len(pieces) < _A_ROW or not re.search(r",\s+(?:and|plus)\s[^,]*$", plain) else []
    pieces = [*pieces[:-1], *(last or pieces[-1:])]
    stands = [bool(_BY_ITSELF.match(piece)) for piece in pieces[1:]]
    alone = 2 * sum(stands) >= len(stands) or not _HANGS.search(pieces[0])
    long = any(count_words(piece) > _LONGEST or _GOES_ON.match(piece) for piece in pieces)
    words = [word for piece in pieces for word in set(content_stems(piece))]
    if len(words) > len(set(words)):
        return []  # "a game, any game, jam games" is one thing said thrice
    scraps = any(count_words(piece) < _LEAST and not piece[:1].isupper() for piece in pieces)
    return pieces if len(pieces) >= _A_ROW and alone and not long and not scraps else []


def _split(joint: re.Pattern[str], text: str) -> list[str]:
    """A text parted at every joint outside brackets."""
    pieces: list[str] = []
    at = 0
    for found in joint.finditer(text):
        if text[at : found.start()].count("(") == text[at : found.start()].count(")"):
            pieces.append(text[at : found.start()].strip())
            at = found.end()
    return [*pieces, text[at:].strip()]


_A_ROW: Final = 3
_LONGEST: Final = 10
_AND: Final = re.compile(r"\s+(?:and|plus)\s+")
_HAVING: Final = re.compile(r"^(?:have|has|hold|holds|bring|brings|possess|offer|be|need)\s+", re.IGNORECASE)
_HANGS: Final = re.compile(r"\s(?:of|in|with|to|for|on|as|at|from|about|between|across)\s", re.IGNORECASE)
"""A preposition, on which what follows the comma may hang too."""
_BY_ITSELF: Final = re.compile(
    rf"(?:an?|the|some|any|at\s+least|your|able\s+to|ideally|preferably|happy|willing|comfortable|confident|good|strong|to\s+be|"
    rf"\d+\+?\s+years?|(?:two|three|four|five)\s+years?|(?:\w+\s+){{0,2}}{ABILITY}\b)|(?-i:[A-Z])",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"(?:of|in|on|for|with)\s|(?:which|who|that|where|when|including|such|so|because|as|but|then)\b", re.I
)


def _is_thing(text: str) -> bool:
    """Whether a thing stands at the head of a text, and not another statement."""
    upto = re.split(r",\s|\s(?:and|or|plus)\s", text)[0]
    says = _DOING.match(text) is None and has_verb(upto)
    return bool(_A_THING.match(text)) and count_words(upto) >= _LEAST and not says


_COMMA: Final = re.compile(r",\s+(?:and\s+|or\s+|plus\s+)?")
_DOING: Final = re.compile(r"(?:being|having)\s", re.IGNORECASE)
_PAIR: Final = re.compile(r"\b(?:between|both|either|of|for|from|with|to|in|on)\s+(?:\w+\s+){0,2}\w+$", re.IGNORECASE)
"""What leads to the first of two things that stay together: "between a tenant and a landlord"."""
