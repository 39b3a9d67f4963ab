"""Bits of a story noted for oneself, in too few words for anybody else."""

import re
from typing import Final

from app.engines.embedded.pitch.drafts import Draft

FEWEST_OF_TELEGRAM: Final = 7
"""Words of an act that was noted without its "I" from which a listener has enough to go on."""

_OWN: Final = re.compile(r"\b(?:I|i|[Ww]e|[Mm]y|[Oo]ur|me)\b(?!\.e)")
_MOVED: Final = re.compile(r"\bfrom\b.*\d.*\bto\b")


_NO_NAME: Final = re.compile(r"(?:The )?[\w-]+ went (?:up |down )?(?:from|by)\b")
"""What moved is named by a word that means something only in its story: "Coverage went from 96% to 83%"."""


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
