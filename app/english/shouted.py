"""Words in capitals for their weight, "I SAID NO to it", as one says them: in small letters.

Capitals also spell what is short for something, and that stays. A word is only loud where it is a word: a form of a
verb, a small word of grammar, one that the notes have in small letters too, or one too long to be short for anything.
"""

import re
from collections.abc import Mapping
from typing import Final

from app.english.terms import FUNCTION
from app.english.verbs import is_past, is_verb

_LOUD: Final = re.compile(r"\b(?!I\b)[A-Z]{2,}(?:['’][A-Z]{1,2})?(?: [A-Z]{2,}(?:['’][A-Z]{1,2})?)*\b(?!\.[A-Z])")
"""Words in capitals beside each other, which are a name together unless each of them is a word."""

_LONGEST_SHORT: Final = 6
"""Letters of the longest words that are mostly short for something."""


def unshouted(text: str, small: Mapping[str, int]) -> str:
    """A sentence with what is only loud in small letters.

    Args:
        small: how often each word stands in the notes in small letters.
    """
    if text.isupper():
        return text
    loud = [run for run in _LOUD.finditer(text) if all(_is_word(word, small) for word in run[0].lower().split())]
    for match in reversed(loud):
        text = f"{text[: match.start()]}{match[0].lower()}{text[match.end() :]}"
    return text


_ALSO_SHORT: Final = frozenset("it us who am pm or ad ed do go may march".split())
"""Small words that capitals make names of: IT, the US, the WHO."""


def _is_word(word: str, small: Mapping[str, int]) -> bool:
    if word in _ALSO_SHORT:
        return False
    vowels = len(word) > 2 and bool(re.search(r"[aeiouy]", word))
    if word in FUNCTION or (vowels and small.get(word, 0)):
        return True
    return vowels and (len(word) > _LONGEST_SHORT or (len(word) > 3 and (is_verb(word) or is_past(word))))
