"""How people shorten words: by initials ("DOB"), by a beginning ("obs", "cert"), by first and last letters ("appt").

Whether a short form stands for a full one is told by its letters alone; that it does so in a text, by what stands
beside both.
"""

import re
from typing import Final

from app.english.grammar import is_past
from app.english.quantity_patterns import SPELLED_WORD
from app.english.terms import FUNCTION, NUMBER_WORDS
from app.english.verbs import PAST_OF, PASTS

INITIALS: Final = re.compile(r"[A-Z]{3,6}s?")
"""How initials are written; of two letters too many words are some two's."""

CUT: Final = 3
"""Letters that a beginning has at the least, and that are left out of the word at the least."""

MOST_CUT: Final = 5
"""Letters of a beginning at the most; longer ones, and those that end in a vowel but "o", are words of their own."""

_SPELLED: Final = re.compile(SPELLED_WORD)
_MEASURED: Final = re.compile(r"(?:per ?cent|seconds?|minutes?|hours?|months?|weeks?|fortnights?|quarters?|years?)\b")
_UNIT: Final = re.compile(r"[kmcdn][gmlwvj]")
"""Signs of measures, which are no frames of words: "mg" is no "morning"."""

_JOINING: Final = frozenset("of and for in to the".split())
_VOWEL: Final = re.compile(r"[aeiou]")


def is_short_for(short: str, full: str) -> bool:
    """Whether a word, small, may be a shortened form of another: "appts" of "appointments", "obs" of "observations"."""
    one, whole = short.rstrip("."), full
    if len(whole) < len(one) + CUT - 1:
        return False  # what most pairs fail by, asked first
    if len(one) > 2 and one.endswith("s") and not whole.startswith(one):
        one, whole = one[:-1], whole.removesuffix("s")
    if not one or len(whole) < len(one) + CUT or one[0] != whole[0] or _is_word(one) or _is_counted(whole):
        return False
    cut_off = one.endswith("o") or (len(one) <= MOST_CUT and one[-1] not in "aeiuy")
    beginning = len(one) >= CUT and whole.startswith(one) and cut_off
    return beginning or (len(one) > 1 and _is_frame(one, whole.removesuffix("s")))


def _is_word(short: str) -> bool:
    """Whether letters are a word by themselves, as far as is known: one that joins words, a verb, a number, a unit."""
    joins = short in FUNCTION or short in NUMBER_WORDS or short in PAST_OF or short in PASTS
    return joins or _UNIT.fullmatch(short) is not None


def _is_counted(full: str) -> bool:
    """Whether a word is a number or a measure: figures with their units are read and compared as such."""
    return bool(_SPELLED.fullmatch(full) or _MEASURED.match(full))


def _is_frame(short: str, full: str) -> bool:
    """Whether a word is another's first and last letter with some consonants between, in their order."""
    if short[-1] != full[-1]:
        return False
    if len(short) > CUT and full.startswith(short[:-1]):
        return True  # "dept": a beginning and the last letter
    if _VOWEL.search(short[1:]):
        return False
    rest = iter(full)
    return all(letter in rest for letter in short)


def initials_of(words: list[str], letters: str, known: bool = False) -> int:
    """How many of some neighbouring words have these initials, from the first on; 0 where they do not.

    A small joining word may have a letter of its own ("DOB") or none ("the IT in information and technology").

    Args:
        known: whether the letters are some that the same person writes, so that "designated" need be no deed.
    """
    at = 0
    for count, word in enumerate(words, 1):
        joins = word.lower() in _JOINING
        if word[:1].lower() == letters[at].lower() and (not joins or 0 < at < len(letters) - 1):
            at += 1
        elif not (joins and at):
            return 0
        if at == len(letters):
            return count if _names_a_thing(words[:count], known) else 0
    return 0


def _names_a_thing(words: list[str], known: bool) -> bool:
    """Whether neighbouring words may be a thing's name: nothing among them that only joins sentences or tells."""
    return not any(
        (is_past(word) and not (known or word[0].isupper()))
        or not word[0].isalpha()
        or (word.lower() in FUNCTION and word.lower() not in _JOINING)
        for word in words
    )
