"""Requirements of how somebody is ("clear written communication"), about which nothing technical can be asked."""

from collections.abc import Sequence
from typing import Final

from app.engines.embedded.fixed import fixed_vectors
from app.slices import Embed

NEAR: Final = 0.42
"""Cosine with a way of naming a manner; what is of a trade lies at .35 and below, manners at .48 and above."""

_NAMED_AS: Final = (
    "clear communication",
    "teamwork",
    "attention to detail",
    "working under pressure",
    "being organised",
    "a positive attitude",
    "flexibility",
    "empathy",
    "motivation",
    "reliability",
    "prioritising one's workload",
    "interpersonal skills",
    "honesty and curiosity",
)
"""How adverts name them, a line for each kind; the rest is nearness."""


def of_manner(requirements: Sequence[str], embed: Embed) -> list[bool]:
    """For each requirement, whether it is of how somebody is and not of what they do."""
    if not requirements:
        return []
    near = embed(list(requirements)) @ fixed_vectors(embed, _NAMED_AS).T
    return [bool(found >= NEAR) for found in near.max(axis=1)]
