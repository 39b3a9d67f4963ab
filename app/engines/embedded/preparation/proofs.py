"""One requirement with all that is weighed for it, and the candidate's own words that are shown as its proof."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from app.engines.embedded.advert.advert import Asked
from app.engines.embedded.advert.prose import opens_with_verb
from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.preparation.evidence import Evidence
from app.engines.embedded.preparation.named import years_needed
from app.engines.embedded.preparation.papers import is_paper
from app.engines.embedded.preparation.remarked import Mark
from app.engines.embedded.preparation.self_assessed import Remark
from app.engines.embedded.preparation.weighing import Weights
from app.english.language import count_words
from app.records import Citation
from app.slices import Slice

COVERED: Final = 0.72
PARTLY: Final = 0.60
"""Weights of the best sentence from which a requirement that is described counts as met.

Set on labelled requirements of invented candidates so that next to nothing uncovered counts as covered.
"""

HAD: Final = 0.10
INVITED: Final = 0.05
WISHED: Final = 0.06
"""Taken off for what must be had, as whoever was invited mostly has it, and put on for what is only wished for.

Duties are mostly met in part.
"""


@dataclass(frozen=True)
class Case:
    """One requirement with everything weighed for it: its own row of the weights, and the rows of its parts."""

    asked: Asked
    evidence: Sequence[Evidence]
    weights: Weights
    row: int
    parts: range
    known: frozenset[str]
    said: tuple[Remark, ...] = ()
    headers: frozenset[int] = frozenset()
    mark: Mark | None = None

    @cached_property
    def covered(self) -> float:
        """Weight from which what is described counts as covered: a duty or a wish needs more than what must be had."""
        if self.asked.wished:
            return COVERED + WISHED
        return COVERED - (0.0 if self.duty else HAD)

    @cached_property
    def partly(self) -> float:
        return PARTLY - (0.0 if self.asked.wished else INVITED)

    @cached_property
    def duty(self) -> bool:
        return opens_with_verb(self.asked.text) or _IN_CHARGE.match(self.asked.text) is not None

    @cached_property
    def done(self) -> bool:
        """Whether something is to be done, or to have been done, which no degree and no course shows by its name."""
        return self.duty or _EXPERIENCE.search(self.asked.text) is not None

    @cached_property
    def order(self) -> list[int]:
        """Positions of the sentences that weigh anything, the heaviest first."""
        scores = self.weights.score[self.row]
        return [int(k) for k in np.argsort(-scores, kind="stable") if scores[int(k)] > 0]

    @cached_property
    def top(self) -> float:
        return self._best(self.row)

    @cached_property
    def each(self) -> list[float]:
        """The weight of the best sentence for each part of the requirement."""
        return [self._best(row) for row in self.parts]

    def _best(self, row: int) -> float:
        return float(self.weights.score[row].max(initial=0.0))


def proofs(case: Case, present: Sequence[int]) -> tuple[Citation, ...]:
    """The candidate's own words for it: what names it, the best sentence, and the best for each part; at most three."""
    scores = case.weights.score
    by_part = [int(np.argmax(scores[row])) for row in case.parts if float(scores[row].max(initial=0.0)) >= COVERED]
    order = _telling(case)
    shown = list(dict.fromkeys([*present, *order[:1], *(k for k in by_part if k not in case.headers)]))
    shown += [k for k in order[1:2] if scores[case.row, k] >= COVERED and k not in shown]
    shown = list(dict.fromkeys(k if k in present else _plainest(case, k) for k in shown))
    found: dict[tuple[str, int], Citation] = {}
    for k in shown[:3]:
        one = case.evidence[k]
        # Of a sentence of two or three words, or one that only its heading explains, nobody sees what it proves.
        by_heading = bool(one.note.topic) and float(case.weights.alone[case.row, k]) < SAYS_IT and k not in present
        whole = (count_words(one.text) < SAYS_LITTLE or by_heading) and len(one.note.text) <= A_PARAGRAPH
        citation = one.note.cite() if whole else one.note.cite(one.span.start, one.span.end)
        found.setdefault((citation.document.id, citation.start), citation)
    return tuple(found.values())


def only_named(case: Case) -> bool:
    """Whether all that comes near to something to be done is a heading, or the name of a degree or a course."""
    near = [k for k in case.order if case.weights.score[case.row, k] >= case.partly]
    heads = case.headers if case.duty else frozenset[int]()
    return case.done and bool(near) and all(k in heads or is_paper(case.evidence[k]) for k in near)


def _plainest(case: Case, k: int) -> int:
    """The sentence of the same telling that says it best by its own words; "True." stands under its heading only."""
    alone = case.weights.alone[case.row]
    note, topic = case.evidence[k].note, case.evidence[k].note.topic
    if not topic or alone[k] >= SAYS_IT:
        return k
    beside = [
        j
        for j in range(len(case.evidence))
        if case.evidence[j].note.document is note.document and case.evidence[j].note.topic == topic
        and j not in case.headers
    ]  # fmt: skip
    return max([k, *beside], key=lambda j: (float(alone[j]), -j))


SAYS_IT: Final = 0.4
"""Cosine of a sentence's own words from which it says by itself what it proves."""


def _telling(case: Case) -> list[int]:
    """The sentences by weight, those that only head a job left out where any other weighs enough to prove something.

    The years of a job and what it was called prove years and titles; what was done there they do not say.
    """
    if years_needed(case.asked.text) is not None:
        return case.order
    told = [k for k in case.order if k not in case.headers and not (case.done and is_paper(case.evidence[k]))]
    return told if told and case.weights.score[case.row, told[0]] >= PARTLY else case.order


def job_lines(evidence: Sequence[Evidence], notes: Slice) -> frozenset[int]:
    """Positions of the sentences that are but the heading of a job."""
    heads = [(job.header.document.id, job.header.start, job.header.end) for job in roles(own_notes(notes))]
    return frozenset(
        k
        for k, e in enumerate(evidence)
        if _is_headline(e)
        or any(e.note.document.ref.id == d and at <= e.span.start and e.span.end <= end for d, at, end in heads)
    )


def _is_headline(evidence: Evidence) -> bool:
    """Whether a sentence is the line under a résumé's name that says what somebody is."""
    short = count_words(evidence.text) <= SAYS_LITTLE and not re.search(r"\d", evidence.text)
    top = evidence.note.document.text[: evidence.span.start].count("\n") <= A_HEAD
    return evidence.note.section.kind == "resume" and short and top


_EXPERIENCE: Final = re.compile(
    r"\bexperience\b|^\W*[a-z]{2,}ing (?!(?:and|or|skills?|knowledge|ability|background|theory|standards)\b)",
    re.IGNORECASE,
)
_IN_CHARGE: Final = re.compile(r"(?:responsible for|in charge of|the \w+ of)\s", re.IGNORECASE)
"""How a duty is called by what it is about ("responsible for moorings", "the supervision of six hands")."""
A_HEAD: Final = 3
SAYS_LITTLE: Final = 5
A_PARAGRAPH: Final = 400
"""Words of a sentence that does not stand by itself, and characters of a note that can be quoted whole."""
