"""Bits of a story noted for oneself, in too few words for anybody else."""

import re
from typing import Final

from app.engines.embedded.pitch.drafts import Draft
from app.english.quantities import quantities
from app.english.verbs import is_past

FEWEST_OF_TELEGRAM: Final = 7
"""Words of an act that was noted without its "I" from which a listener has enough to go on."""

_OWN: Final = re.compile(r"\b(?:I|i|[Ww]e|[Mm]y|[Oo]ur|me)\b(?!\.e)")
_MOVED: Final = re.compile(r"\bfrom\b.*\d.*\bto\b")


_NO_NAME: Final = re.compile(r"(?:The )?[\w-]+ went (?:up |down )?(?:from|by)\b")
"""What moved is named by a word that means something only in its story: "Coverage went from 96% to 83%"."""


_SOME: Final = re.compile(
    r"(?:\d+|[A-Z][a-z]+) (?:of (?:them|us)\b|(?:people|others|ones) [a-z]+(?: (?:through|in|back|along|out|up))?[,.])"
)
"""So many of those that were told of before: "Nine people came through"."""

_ONES: Final = re.compile(r"\b(?:\d+|the|those|some) (?:[a-z]+ )?ones\b")
"""Those of a kind that was named before."""


def is_torn_off(text: str, written: str, *, opens: bool) -> bool:
    """Whether a sentence is the other half of a story: an act noted without its "I", uncounted, after what is not said.

    Args:
        text: the sentence as it would be said.
        written: the notes' own words of it.
        opens: whether it is what the story's note begins with, of which the heading tells what it is about.
    """
    if _SOME.match(text):
        return True
    did = re.match(r"I ([a-z]+) ", text)
    if opens or did is None or not is_past(did[1]) or _OWN.search(written) or _MOVED.search(text):
        return False
    counted = any(q.dimension not in ("year", "month", "clock", "duration") for q in quantities(text))
    return not counted or bool(_ONES.search(text))


def as_written(draft: Draft) -> str:
    return draft.citations[0].quote if draft.citations else draft.text


def is_scrap(draft: Draft, *, led: bool) -> bool:
    """Whether a bit of a story was noted for oneself, in too few words for others: "Rang 14 firms, Avonmouth"."""
    told = draft.source.startswith(("answer", "story")) and draft.part == "past"
    written = as_written(draft)
    if told and not led and _NO_NAME.match(draft.text):
        return True
    if not told or _OWN.search(written) or _MOVED.search(draft.text):
        return False
    return draft.words < FEWEST_OF_TELEGRAM
