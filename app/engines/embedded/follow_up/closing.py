"""What is still worth asking when every clause has been asked about: a look at the whole from another side."""

import zlib
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.critique.case import quoted
from app.engines.embedded.follow_up.gaps import Gap
from app.engines.embedded.follow_up.phrasing import is_fit
from app.engines.embedded.follow_up.retold import retell
from app.engines.embedded.question.probes import PROBES
from app.engines.protocol import FollowUpTask
from app.english.language import count_words
from app.records import FollowUp

SHORTEST: Final = 4
"""Words of a quote that stands for the whole."""

_OF_A_STORY: Final = (
    ("learned", "Looking back at {q} now, what would you do differently?"),
    ("other_side", "If I asked somebody who was there about {q}, what would they tell me?"),
    ("particular", "Is there anything about {q} that you have left out so far?"),
    ("lasted", "{q}, you said. How do things stand with that today?"),
    ("where_used", "Think of {q}: where has that helped you since?"),
)
_OF_AN_ARGUMENT: Final = (
    ("limits", "What is the best point anybody could make against {q}?"),
    ("seen", "Where have you seen that yourself: {q}?"),
    ("particular", "If you had to explain {q} to somebody new, where would you start?"),
    ("check", "What would you have to see to change your mind about {q}?"),
    ("behind", "Back to {q}: what have you done that comes nearest to it?"),
)
_OF_REASONS: Final = (
    ("particular", "Is there anything about {q} that you would add?"),
    ("condition", "You said {q}. What would make you think again?"),
    ("reason", "When you say {q}, what matters most to you in that?"),
    ("other_side", "What would somebody who knows you well add to {q}?"),
    ("behind", "What should I understand about {q} that is easily missed?"),
)
_WAYS: Final = {"told": _OF_A_STORY, "argued": _OF_AN_ARGUMENT, "given": _OF_REASONS}


def closing(reading: Reading, ranked: Sequence[Gap], task: FollowUpTask, kind: str) -> FollowUp | None:
    """A question about the whole that takes up words of it, unlike any before; None where all have been used.

    Args:
        reading: of the answer.
        ranked: its gaps, the one that most needs asking first; their words are taken up.
        task: with the questions so far and their probes.
        kind: whether something was "told", "argued", or reasons were "given".
    """
    ways = _WAYS[kind]
    every = [retell(reading, clause) for clause in {gap.clause.span.start: gap.clause for gap in ranked}.values()]
    long = [said for said in every if count_words(said.quote) >= SHORTEST] or every
    said = [one for one in long if one.past] or long if kind == "told" else long
    start = zlib.crc32(reading.answer.encode()) + len(task.asked)
    for turn in range(len(ways)):
        probe, way = ways[(start + turn) % len(ways)]
        if probe in task.probes or any(PROBES[probe].spent.search(earlier) for earlier in task.asked):
            continue
        for place in range(len(said)):
            retold = said[(place + turn) % len(said)]
            text = way.format(q=quoted(retold.quote))
            if is_fit(text, task.asked):
                return FollowUp(question=text, span=retold.span, probe=probe)
    return None
