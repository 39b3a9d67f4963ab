"""What the notes lack: blank questions, untold competencies, unfinished stories, requirements without evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.engines.embedded.notes.facts import is_private
from app.engines.embedded.preparation.competencies import asks_for
from app.engines.embedded.preparation.prepared import letters
from app.records import (
    Band,
    CompetencyCoverage,
    PreparationQuestion,
    PreparedStatus,
    Requirement,
    StarPart,
    Story,
)

ESSENTIAL: Final = ("conflict", "failure", "leadership", "ownership", "teamwork", "problem_solving", "feedback")
"""Competencies that nearly every behavioural interview asks for."""


WELL: Final[frozenset[Band]] = frozenset(("solid", "strong"))
"""Bands from which an answer is one that can be given like that."""

_ANSWERED: Final = ("unanswered", "partly", "answered")
_WORST: Final = ("result", "action", "situation", "reflection", "task")


@dataclass(frozen=True)
class Gaps:
    """What the notes hold, as far as the plan needs it."""

    questions: tuple[PreparationQuestion, ...]
    competencies: tuple[CompetencyCoverage, ...]
    requirements: tuple[Requirement, ...]
    stories: tuple[Story, ...]
    asked_as: Mapping[str, str]
    empty: tuple[str, ...] = ()
    """Topics that the notes name, with nothing under them."""
    said: Mapping[str, Band] = field(default_factory=dict)
    """How questions, by their letters, came out when they were last answered in practice, whatever the notes hold."""

    @property
    def blank(self) -> list[PreparationQuestion]:
        """Questions to the candidate answered nowhere, nor in practice, each once: timed ones first, pay last."""
        found = [q for q in self._open("unanswered") if self.band(q) is None]
        return sorted(found, key=lambda q: (is_private(q.text), q.limit_seconds is None))

    @property
    def started(self) -> list[PreparationQuestion]:
        """Questions to the candidate that hold a reminder and no whole answer anywhere, each once."""
        return [q for q in self._open("partly") if self.band(q) is None]

    @property
    def answered(self) -> list[PreparationQuestion]:
        """Questions to the candidate that the notes answer, each once."""
        return [q for q in self._open("answered") if not is_private(q.text)]

    @property
    def only_said(self) -> list[PreparationQuestion]:
        """Questions that were answered well in practice and have no whole answer in the notes."""
        return [q for q in (*self._open("unanswered"), *self._open("partly")) if self.band(q) in WELL]

    @property
    def said_weakly(self) -> list[PreparationQuestion]:
        """Questions that were answered in practice, and not well, and have no whole answer in the notes."""
        found = [q for q in (*self._open("unanswered"), *self._open("partly")) if self.band(q) not in (None, *WELL)]
        return sorted(found, key=lambda q: q.limit_seconds is None)

    def band(self, question: PreparationQuestion) -> Band | None:
        """How a question came out when it, or another wording of it, was last answered in practice."""
        for i, q in enumerate(self.questions):
            band = self.said.get(letters(q.text)) if self.said else None
            mine = question.duplicate_of == (i if q.duplicate_of is None else q.duplicate_of)
            of_it = q.duplicate_of is not None and self.questions[q.duplicate_of] is question
            if band is not None and (q is question or mine or of_it):
                return band
        return None

    def _open(self, status: PreparedStatus) -> list[PreparationQuestion]:
        """Questions of a status whose like is not better answered in another place."""
        best: dict[int, int] = {}
        for i, question in enumerate(self.questions):
            first = i if question.duplicate_of is None else question.duplicate_of
            best[first] = max(best.get(first, 0), _ANSWERED.index(question.status))
        return [
            q for i, q in enumerate(self.questions)
            if q.status == status and q.direction == "asked_of_candidate" and q.duplicate_of is None
            and best[i] == _ANSWERED.index(status)
        ] + [
            q for q in self.questions
            if q.status == status and q.direction == "asked_of_candidate" and q.duplicate_of is not None
            and self.questions[q.duplicate_of].status != status and best[q.duplicate_of] == _ANSWERED.index(status)
        ]  # fmt: skip

    @property
    def untold(self) -> list[CompetencyCoverage]:
        """Competencies without a story or an answer to who asks for one, those most asked for first."""
        none = [c for c in self.competencies if c.strength == "none" and c.name != "motivation" and not self._met(c)]
        return sorted(none, key=lambda c: ESSENTIAL.index(c.name) if c.name in ESSENTIAL else len(ESSENTIAL))

    @property
    def unfinished(self) -> list[tuple[Story, StarPart]]:
        """Stories that lack a part, with the part missed most: kept ones first, then by what they lack."""
        found = [(story, gap.part) for story in self.stories for gap in story.gaps[:1] if gap.extent == "missing"]
        return sorted(found, key=lambda f: (_WORST.index(f[1]), f[0].state != "kept", len(f[0].gaps)))

    @property
    def missing(self) -> list[Requirement]:
        return [r for r in self.requirements if r.status == "not_covered"]

    def asked_already(self, competency: CompetencyCoverage) -> bool:
        """Whether a question that is blank or was only said asks for it in so many words: one task does for both."""
        return any(self._asks(q, competency) for q in (*self.blank, *self.only_said, *self.said_weakly))

    def _met(self, competency: CompetencyCoverage) -> bool:
        """Whether a question that the notes answer asks for it in so many words."""
        return any(self._asks(q, competency) for q in self._open("answered"))

    def _asks(self, question: PreparationQuestion, competency: CompetencyCoverage) -> bool:
        phrase = self.asked_as.get(competency.name, competency.title)
        return asks_for(question.text, competency.name, (phrase,))

    def begun(self, competency: CompetencyCoverage) -> PreparationQuestion | None:
        """The question that asks for the competency and holds a reminder: its occasion is named, and not told."""
        return next((q for q in self.started if self._asks(q, competency)), None)
