"""The probes that a claimed or measured outcome calls for."""

import re
from collections.abc import Iterator
from typing import Final

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.answer.cues import CHECKED
from app.engines.embedded.answer.occurrences import Opening, happened
from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.follow_up.levels import levels_in

_SHARE: Final = re.compile(
    r"\b(?:half|third|quarter|per ?cent|%)s? of (?:the|our|my|his|her|its|their)\b", re.IGNORECASE
)
"""A part of something that one took or gave, and no figure it went to."""


def of_outcome(clause: Sentence, start: bool, checked: bool, lasting: bool) -> Iterator[Opening]:
    """What may be asked about how something came out.

    Args:
        clause: that may tell it.
        start: whether the answer tells where it started.
        checked: whether the answer tells how it was measured.
        lasting: whether the answer tells how things are since.
    """
    text = clause.text
    praised = None if signs.SAID.search(text) or re.search(r"\bmail\b", text) else gap_cues.PRAISED.search(text)
    if gap_cues.WOULD_HAVE.search(text):
        return  # what might have come of it did not
    ended = None if gap_cues.NOT.search(text) else gap_cues.ENDED.search(text) or gap_cues.BETTER.search(text)
    if gap_cues.COMPARED.search(text) or gap_cues.NO_ONE.search(text):
        ended = None
    if ended and gap_cues.I_OR_WE.search(text[:12]) and clause.mine:
        ended = None  # what one did is no outcome
    if ended and ended[0].lower() == "in the end" and signs.SUMMARY.search(text):
        ended = None  # "in the end we sorted it out" only names an act
    if ended and ended[0].lower() == "in the end":
        ended = gap_cues.BETTER.search(text)
    claimed = ended or praised
    levels = [] if (clause.mine or clause.ours) and _SHARE.search(text) else levels_in(clause)
    if levels and not start:
        yield "baseline", 0.65, levels[-1].start
    if (levels or (claimed and clause.quantities)) and not gap_cues.CAUSED.search(text):
        yield "due", 0.35, levels[-1].start if levels else None
    if (levels or claimed) and not CHECKED.search(text) and not checked:
        yield (
            "check",
            0.2 if start else 0.55,
            levels[-1].start if levels else claimed.start() if claimed else None,
        )
    if ended and not levels and not clause.mine and happened(text) and not gap_cues.IF.search(text):
        yield "changed", 0.5 if clause.weight < 0.5 else 0.25, ended.start()
    if (claimed or levels) and not lasting and not re.search(r"\bhad\b", text):
        yield "lasted", 0.3, levels[-1].start if levels else None
