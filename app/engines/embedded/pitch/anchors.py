"""Whether a listener who has heard nothing else knows who and what a sentence is about.

Notes remind their writer; an introduction is heard by a stranger. "I put the diaries on the table" opens nothing for
whoever was never told of any diaries, and "I sent him home" lacks a person.
"""

import re
from typing import Final

from app.english.occupations import is_title_word
from app.english.terms import stem

_PERSON: Final = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
_SOMEBODY: Final = re.compile(
    r"\b(?:man|woman|lad|lady|boy|girl|patient|colleague|customer|client|boss|owner|pupil|student|kid|child|guest|member|"
    r"relative|resident|guy|person|apprentice|parent|user|friend|neighbour|neighbor|somebody|someone|everyone|whoever|who)\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"(?<![.!?] )(?<!^)(?<!^ )(?<!\bat )(?<!\bin )(?<!\bthe )(?<!\bof )(?<!\bfrom )\b"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[A-Z][a-z]+\b"
)
_KNOWN: Final = frozenset(
    map(
        stem,
        """
        team company firm office school ward site lab laboratory hospital clinic department kitchen board public
        staff patients students pupils children nurses workers customers clients members users people parents
        families morning afternoon evening night day week month year end start beginning first last next same
        whole only most best worst right ground floor phone road world country university college city region
        north south east west industry sector business market court law budget time way job role work trade
        field future past moment internet web network system service notes numbers figures data rota shift
        station yard shop store warehouse factory plant line church street garden bus train sea river farm
        weekend summer winter spring autumn season term weeks months years two three four rest others other
        thing things fact one ones more less
        """.split(),
    )
)
"""What everybody takes as known without having been told: places of work, people served, times."""


def opens_unknown(text: str) -> bool:
    """Whether a sentence's first words call something "the" that a listener has not been told of."""
    match = re.match(r"(?:[\w',-]+ ){0,4}?(?:the|those|these) (?P<rest>[^,.;:]*)", text, re.IGNORECASE)
    if match is None:
        return False
    words = re.findall(r"[\w'-]+", match["rest"])
    if not words or words[0][:1].isupper() or words[0][:1].isdigit():
        return False
    phrase = _phrase(words)
    modified = len(phrase) < len(words) and words[len(phrase)].lower() in _MODIFIES
    told = {stem(word) for word in re.findall(r"[a-z']+", text[: match.start("rest")].lower())}
    known = any(stem(word.lower()) in _KNOWN | told for word in phrase)
    return not modified and len(phrase) < 2 and not known


_MODIFIES: Final = frozenset("of for that which who where i we you they whose about".split())
_ENDS: Final = frozenset(
    """
        of for that which who where when i we you they he she it in on at by to from with into onto over under
        up down out off and or but so as than then because while if was were is are had has have did do could
        would will can until after before during without between through across around along against behind
        """.split()
)


def _phrase(words: list[str]) -> list[str]:
    """The words of a noun phrase, as far as the next small word or verb goes."""
    for at, word in enumerate(words):
        if at and (word.lower() in _ENDS or re.search(r"(?:[a-z]{3}ed|ly)$", word)):
            return words[:at]
    return words


def lacks_person(text: str, before: str) -> bool:
    """Whether "he" or "her" stands for somebody whom nothing before has named or described."""
    pronoun = _PERSON.search(text)
    if pronoun is None:
        return False
    said = f"{before} {text[: pronoun.start()]}"
    both = re.search(r"\b(?:he|him|his)\b", f"{before} {text}", re.I) and re.search(
        r"\b(?:she|her)\b", f"{before} {text}", re.I
    )
    if both and len({*_SOMEBODY.findall(said.lower()), *_NAME.findall(said)}) < 2:
        return True  # two people, of whom one at most was named
    if _SOMEBODY.search(said) or _NAME.search(said):
        return False
    return not any(is_title_word(word) for word in re.findall(r"[a-z]{4,}", said))
