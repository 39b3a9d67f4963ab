"""The same answer told of other people: names, pronouns and schools exchanged, question and answer together."""

import re
from typing import Final

from app.english.names import slotted

NAMES: Final = ("Amina", "Piotr", "Grace", "Kofi", "Ingrid", "Mateus", "Priya", "Duncan")
_PRONOUNS: Final = {"he": "she", "she": "he", "him": "her", "his": "her", "himself": "herself", "herself": "himself"}


def swapped(question: str, answer: str, names: tuple[str, ...]) -> tuple[str, str]:
    """Question and answer with each of ``names`` made another's, and he made she."""
    made = [question, answer]
    for place, name in enumerate(names):
        made = [re.sub(rf"\b{re.escape(name)}\b", NAMES[place % len(NAMES)], text) for text in made]
    pattern = re.compile(rf"\b(?:{'|'.join(_PRONOUNS)})\b", re.IGNORECASE)
    changed = [pattern.sub(lambda found: _as(found[0], _PRONOUNS[found[0].lower()]), text) for text in made]
    return changed[0], changed[1]


def people(text: str) -> tuple[str, ...]:
    """Names of persons in a text, each once, in order."""
    return tuple(dict.fromkeys(name.span.quote for name in slotted(text) if name.slot == "person"))


def _as(word: str, other: str) -> str:
    return other.capitalize() if word[0].isupper() else other
