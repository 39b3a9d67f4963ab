"""What a remark treats with care: harm and loss, a slip that was owned up to, and a limit that somebody admits."""

import re
from typing import Final

_HARM: Final = re.compile(
    r"\b(?:died|dying|dies|death|dead|passed away|fatal\w*|funeral|suicid\w*|miscarr\w+|stillb\w+|hospice|"
    r"terminal(?:ly)?|palliative|cancer|pneumonia|heart attack|stroke|sepsis|overdos\w+|injur\w+|unconscious|collapsed|"
    r"assault\w*|abuse[ds]?|"
    r"near[- ]miss\w*|bereave\w+|"
    r"wrong (?:drug|dose|patient|medic\w+|blood|leg|arm|side|baby|child|ward|bed|tablet|injection)s?|"
    r"(?:was|were|is|got|fell|been) (?:\w+ )?(?:ill|hurt|harmed|burnt|burned)|"
    r"lost (?:her|his|their|my|our|a) (?:mum|mom|mother|dad|father|husband|wife|son|daughter|child|baby|brother|"
    r"sister|patient|resident|partner|finger|hand|leg|arm|eye))\b",
    re.IGNORECASE,
)
_ASKS_SLIP: Final = re.compile(
    r"\b(?:mistakes?|errors?|fail(?:ed|ure|ures)?|went wrong|got (?:it|something) wrong|near[- ]miss\w*|regrets?|"
    r"let (?:somebody|someone|a \w+) down)\b",
    re.IGNORECASE,
)
_SLIP: Final = re.compile(
    r"\b(?:wrong|mistakes?|mistaken|error|missed|forgot|overlooked|misread|misjudged|misheard|deleted|"
    r"lost|broke|failed|mixed up|instead of|without \w+ing|too (?:late|early|much|little)|noticed|"
    r"reali[sz]ed|found (?:it|out|that))\b",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(
    r"^\W*(?:(?:and|but|so|well|honestly|no|yes|sorry|to be honest|actually)\W+)*"
    r"(?:I (?:have(?:n[’']t| not| never| no\b)|do(?:n[’']t| not)|ca(?:n[’']t|nnot)|could(?:n[’']t| not)|am not|"
    r"had (?:no\b|never)|did(?:n[’']t| not) (?:know|have|understand|notice|see)|never|"
    r"(?:still|only) (?:struggle|don[’']t))|I[’']ve (?:not|never|no)|I[’']m (?:not|no)|"
    r"(?:no idea|not yet|not sure|nobody knows|if anything|I should have|"
    r"(?:it|that) was my (?:own )?(?:fault|mistake)))\b",
    re.IGNORECASE,
)
"""Only at the start: "I made one card, I don't do slides" is about the card."""


def is_grave(question: str, answer: str) -> bool:
    """Whether an answer tells of harm, loss or illness, or a question asked for a mistake: no place for cold praise."""
    return bool(_HARM.search(answer) or asks_slip(question))


def asks_slip(question: str) -> bool:
    """Whether a question asks for something that one got wrong."""
    return bool(_ASKS_SLIP.search(question))


def is_harm(text: str) -> bool:
    """Whether words tell of harm, loss or illness."""
    return bool(_HARM.search(text))


def is_slip(text: str) -> bool:
    """Whether words tell what went wrong, or the harm itself, rather than what was done about it."""
    return bool(_SLIP.search(text) or _HARM.search(text))


def is_spared(text: str) -> bool:
    """Whether words are never asked for particulars and never praised as a detail: a limit owned up to, or harm."""
    return owns_limit(text) or is_harm(text)


def owns_limit(text: str) -> bool:
    """Whether words begin by denying something of oneself, or own up to not knowing or to a fault."""
    return bool(_LIMIT.match(text))
