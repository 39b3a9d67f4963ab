"""What a question takes for granted about the person or the job, and whether the notes and the advert bear it out."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.notes.career import Role, roles
from app.engines.embedded.notes.facts import Note
from app.records import Presumption

LONG: Final = 5
"""Years in one place from which one may say that somebody stayed long."""

GAP: Final = 2
"""Calendar years between two jobs from which there is a gap for certain; bare years may hide one of eleven months."""

_SHIFTS: Final = re.compile(
    r"\b(?:shifts?|weekends?|nights?|rota|early and late|out of hours|on[- ]call)\b", re.IGNORECASE
)
_TRAVEL: Final = re.compile(
    r"\b(?:travel\w*|on the road|across (?:the )?(?:sites|region)|site visits?|away)\b", re.IGNORECASE
)

_LICENCE: Final = re.compile(
    r"\b(?:licen[cs]ed?|certificat\w+|certified|registered|registration|chartered)\b", re.IGNORECASE
)
_TOOLS: Final = re.compile(r"\b(?:tools?|skills|technolog\w+|stack|software)\b", re.IGNORECASE)
"""What the heading of a list of tools says."""


def borne_out(job: str, own: Sequence[Note], aimed: frozenset[str], shown: frozenset[str]) -> frozenset[Presumption]:
    """The presumptions that hold.

    Args:
        job: the job description.
        aimed: professions of the role aimed at; ``shown``: those that the notes show.
    """
    held = roles(own)
    now = max((_since(role) for role in held), default=0)
    found: set[Presumption] = set()
    if _SHIFTS.search(job):
        found.add("shifts")
    if _TRAVEL.search(job):
        found.add("travel")
    if aimed and shown and not aimed & shown:
        found.add("change_of_field")
    if any(_since(role) and (now if role.current else role.ended) - _since(role) >= LONG for role in held):
        found.add("settled")
    if _has_gap(held):
        found.add("gap")
    if any(_LICENCE.search(note.text) for note in own):
        found.add("licence")
    if any(_TOOLS.search(" ".join((*note.section.heading, note.label, note.under))) for note in own):
        found.add("tools")
    return frozenset(found)


def _since(role: Role) -> int:
    year = re.search(r"\b(?:19|20)\d\d\b", role.since)
    return int(year[0]) if year else 0


def _has_gap(held: Sequence[Role]) -> bool:
    spans = sorted((_since(role), 9999 if role.current else role.ended) for role in held if _since(role))
    reached = spans[0][1] if spans else 0
    for start, end in spans:
        if start - reached >= GAP:
            return True
        reached = max(reached, end)
    return False
