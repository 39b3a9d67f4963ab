"""An answer as it is read for its meaning: without who it was, so that names, pronouns and schools move no score."""

import re
from functools import lru_cache
from typing import Final

from app.english.grammar import is_past
from app.english.names import names
from app.english.terms import FUNCTION, lower, without_fillers

SOMEBODY: Final = "Robin"
"""Stands for every name: one that any person, and at a pinch a place, may have."""

_PRONOUNS: Final = {
    # "her" is both "him" and "his", so the three go to one word
    "he": "they",
    "she": "they",
    "him": "their",
    "his": "their",
    "her": "their",
    "hers": "their",
    "himself": "themselves",
    "herself": "themselves",
}
_PRONOUN: Final = re.compile(rf"\b(?:{'|'.join(sorted(_PRONOUNS, key=len, reverse=True))})\b", re.IGNORECASE)
_OPENING: Final = re.compile(r"(?:^|(?<=[.!?]\s))(?P<name>[A-Z][a-z]+)(?=,|['’]s\b|\s+and\s+I\b|\s+(?P<next>[a-z]+)\b)")
_SAID: Final = frozenset({"says", "is", "has", "does", "thinks", "wants", "who"})
_TITLE: Final = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam)\.?\s+(?={SOMEBODY})")
_REPEATED: Final = re.compile(rf"{SOMEBODY}(?:\s+{SOMEBODY})+")


@lru_cache(maxsize=256)
def neutral(text: str, keep_names: bool = False) -> str:
    """The text without fillers and without who it is about.

    Args:
        keep_names: where names are tools and methods, which an argument is made of.
    """
    plain = without_fillers(text)
    if not keep_names:
        for span in reversed(names(plain)):
            plain = plain[: span.start] + SOMEBODY + plain[span.end :]
        plain = _REPEATED.sub(SOMEBODY, _TITLE.sub("", _OPENING.sub(_opened, plain)))
    return _PRONOUN.sub(lambda found: _PRONOUNS[lower(found[0])], plain)


def _opened(found: re.Match[str]) -> str:
    """A sentence that opens on a name opens on somebody; one that opens on another word stays as it is."""
    word, following = found["name"], found["next"]
    names_somebody = following is None or is_past(following) or following in _SAID
    if not names_somebody or lower(word) in FUNCTION or word.endswith(("ing", "ed", "ly")):
        return word
    return SOMEBODY
