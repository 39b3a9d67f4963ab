"""The questions of the notes, each once, and how each stands: one meaning of "blank" for every page. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from app.records import Band, PreparationQuestion, PreparedStatus, QuestionTakes
from app.store.practice import plain

Standing = Literal["blank", "said", "begun", "answered"]
"""``blank``: nothing of it stands in the notes, nor was it answered in practice; ``said``: it was answered in practice,
and the notes hold no whole answer; ``begun``: they hold a reminder; ``answered``: they answer it."""

BEST_LAST: Final[tuple[PreparedStatus, ...]] = ("unanswered", "partly", "answered")

WELL: Final[frozenset[Band | None]] = frozenset(("solid", "strong"))
"""Bands from which an answer is one that can be given like that."""

SHORTEST_REQUEST: Final = 5
"""Words: “tell me about a failure” has five, a topic such as “disagreement with a colleague” four."""


@dataclass(frozen=True)
class Entry:
    """A question of the notes, with the other wordings of it.

    ``status`` is that of the wording which is answered best. ``whole`` is the question in its notes, ``takes`` what was
    said to it in practice.
    """

    text: str
    status: PreparedStatus
    whole: PreparationQuestion
    others: tuple[PreparationQuestion, ...]
    takes: QuestionTakes | None

    @property
    def limit(self) -> int | None:
        """The seconds that the notes give it."""
        return next((q.limit_seconds for q in (self.whole, *self.others) if q.limit_seconds), None)

    @property
    def band(self) -> Band | None:
        """How it came out when it was last answered in practice; None where no answer could be assessed."""
        return next((take.band for take in reversed(self.takes.takes if self.takes else ()) if take.band), None)

    @property
    def standing(self) -> Standing:
        """Where it stands, in the notes and in practice."""
        if self.status == "answered":
            return "answered"
        if self.band is not None:
            return "said"
        return "blank" if self.status == "unanswered" else "begun"

    @property
    def well_said(self) -> bool:
        """Whether what was last said in practice is worth noting down."""
        return self.standing == "said" and self.band in WELL

    @property
    def outliner(self) -> PreparationQuestion:
        """The wording that an outline was made for, or else the one shown."""
        return next((q for q in (self.whole, *self.others) if q.outline), self.whole)

    @property
    def pointing(self) -> PreparationQuestion | None:
        """The wording whose answer points at a story that is told elsewhere."""
        return next((q for q in (self.whole, *self.others) if q.told_at), None)


def entries(questions: Sequence[PreparationQuestion], taken: Sequence[QuestionTakes]) -> tuple[Entry, ...]:
    """The questions to the candidate, each once with its other wordings, in reading order."""
    takes = {plain(each.question): each for each in taken}
    groups: dict[int, list[PreparationQuestion]] = {}
    for index, asked in enumerate(questions):
        if asked.direction == "asked_of_candidate":
            groups.setdefault(index if asked.duplicate_of is None else asked.duplicate_of, []).append(asked)
    return tuple(_entry(group, takes) for group in groups.values())


def asks(text: str) -> bool:
    """Whether a text reads as a question by itself; notes also head their answers with a bare topic."""
    return text.rstrip().endswith("?") or len(text.split()) >= SHORTEST_REQUEST


def _entry(group: Sequence[PreparationQuestion], takes: dict[str, QuestionTakes]) -> Entry:
    # A topic such as "strengths" heads an answer; the wording that asks is the one to practise.
    shown = next((asked for asked in group if asks(asked.text)), group[0])
    return Entry(
        text=shown.text,
        status=max((asked.status for asked in group), key=BEST_LAST.index),
        whole=shown,
        others=tuple(asked for asked in group if asked is not shown),
        takes=next((takes[plain(asked.text)] for asked in group if plain(asked.text) in takes), None),
    )
