"""Units that a number takes from the one before or after it: "from 61 to 93%", "19 minutes down to 8"."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.english.quantity import Quantity

_ONWARDS: Final = re.compile(
    r"(?:\bto|→|->|\b(?:stay|stood|remain|held|kept|still|is|was|were|are)\w*(?:\sat)?)\s?(?:about|around|just|only|under|over)?$",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(
    r"\b(?:in|after|within|over|for|during|every|last|past|first|next)\s(?:(?:the|about|just|only|some|my|our)\s)*$",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"[.!?](?:\s|$)|\n")
_ON_ONE_SCALE: Final = 30.0
"""Times by which a bare number may differ from the measured one before it and still be of its unit."""


def inherit(text: str, found: list[Quantity], leading: Callable[[Quantity], float]) -> list[Quantity]:
    """In "from 61 to 93%" the first number is a percentage too; "3 of 12 people" counts people twice.

    Args:
        found: the quantities of the text in order; it is changed and returned.
        leading: the number that a quantity is written with.
    """
    for place in range(len(found) - 2, -1, -1):
        here, after = found[place], found[place + 1]
        between = text[here.end : after.start].lower().strip()
        linked = between in (
            "to",
            "→",
            "->",
            "-",
            "–",
            "and",
            "or",
            "down to",
            "up to",
            "to about",
            "to around",
            "to just",
            "to under",
            "to over",
        )
        if (
            linked
            and (between not in ("and", "or") or 0.1 <= here.value / leading(after) <= 10)
            and here.dimension == "count"
            and here.unit == ""
            and after.dimension in ("percent", "money", "duration", "count")
        ) or (
            between in ("of", "out of", "of the", "of our", "of my", "of their")
            and here.dimension == after.dimension == "count"
            and here.unit == ""
        ):
            value = here.value
            if after.dimension == "duration":
                factor = after.value / leading(after)
                value = here.value * factor
            found[place] = replace(here, dimension=after.dimension, unit=after.unit, value=value)
    return _onwards(text, found, leading)


def _onwards(text: str, found: list[Quantity], leading: Callable[[Quantity], float]) -> list[Quantity]:
    """In "19 minutes down to 8" and "from 18% to 7; theirs stayed at 17" the later numbers are of the unit before."""
    measured: Quantity | None = None
    for place, here in enumerate(found):
        if measured is not None and _STOP.search(text[measured.end : here.start]):
            measured = None
        if here.dimension in ("percent", "money", "duration"):
            # "in two years it came to eight" says when, and nothing of what the eight are
            measured = None if _WHEN.search(text[: here.start][-24:]) else here
        elif measured is not None and here.dimension == "count" and not here.unit and _is_bare(text, here):
            factor = measured.value / leading(measured)
            if 1 / _ON_ONE_SCALE <= here.value / leading(measured) <= _ON_ONE_SCALE:
                value = here.value * factor if measured.dimension == "duration" else here.value
                found[place] = measured = replace(here, dimension=measured.dimension, unit=measured.unit, value=value)
        elif here.dimension == "count" and not here.unit:
            measured = None  # "90 minutes; we took it from 7.8 to 2.9": a pair of its own
    return found


def _is_bare(text: str, quantity: Quantity) -> bool:
    """Whether a number stands alone where a value is expected, with nothing counted after it."""
    follows = text[quantity.end : quantity.end + 12]
    return bool(
        _ONWARDS.search(text[: quantity.start][-40:].rstrip())
        and re.match(r"\s*(?:[.,;:)!?]|in\b|by\b|and\b|$)", follows)
    )
