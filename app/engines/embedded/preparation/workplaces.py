"""Experience of a kind of place ("in a healthcare setting"), which where somebody has worked shows."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.preparation.evidence import Evidence
from app.english.language import words
from app.english.terms import is_content
from app.slices import Embed

_PLACE: Final = re.compile(
    r"\b(?:experience|worked|working|background)\b[^,;]{0,30}?\b(?:in|within|of)\s+(?:an?\s+|the\s+)?"
    r"(?P<place>(?:[\w-]+[ /]){1,3}?)(?:settings?|environments?|sectors?|industry|field|contexts?)\b",
    re.IGNORECASE,
)
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b")

PLACE_NEAR: Final = 0.6
"""Cosine from which a word over a job names a place of the kind asked for ("hospital" and "healthcare" lie at .64)."""


def place_asked(requirement: str) -> str:
    """The kind of place in which experience is asked for; empty where none is."""
    found = _PLACE.search(requirement)
    return found["place"].strip() if found else ""


def worked_there(place: str, evidence: Sequence[Evidence], embed: Embed) -> list[int]:
    """What is told under a job or a placement whose title or house names a place of that kind."""
    wanted = [word for word in words(place) if is_content(word)]
    under: dict[str, list[int]] = {}
    for k, each in enumerate(evidence):
        if each.note.section.kind == "resume" and _DATED.search(each.note.topic) and each.text not in each.note.topic:
            under.setdefault(each.note.topic, []).append(k)
    if not wanted or not under:
        return []
    vectors = embed(wanted)
    near: list[tuple[float, list[int]]] = []
    for topic, told in under.items():
        named = [word for word in words(topic) if is_content(word) and not word[0].isdigit()]
        if named:
            near.append((float((vectors @ embed(named).T).max()), told))
    best = max(near, key=lambda found: found[0], default=(0.0, []))
    return best[1] if best[0] >= PLACE_NEAR else []
