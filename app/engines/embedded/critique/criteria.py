"""The criteria of one answer: which are judged, with what score, and what is said under each.

The question decides. A story is judged by its format's rubric; where none was asked for, by the recruiter's, which asks
for reasons; a follow-up by what it asked for, and the rest of the rubric is not assessable there. So it is in formats
that are argued: a clarification of two sentences owes no example and no alternative that nobody asked for.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.engines.embedded.critique.case import Case, Remark
from app.engines.embedded.critique.once import said_once
from app.engines.embedded.critique.remarks import (
    answered,
    detail,
    given,
    manner,
    of_post,
    outcome,
    put,
    reasoned,
    story,
)
from app.engines.embedded.critique.remarks.given import asks_beginning, said_why
from app.engines.embedded.critique.remarks.wandering import wandering
from app.engines.embedded.measures.answered import TARGET, clarified
from app.engines.embedded.measures.examine import SECTION, asked_of_a_thing
from app.engines.embedded.measures.scoring import WITHOUT_MOTIVE, score_of, told_of
from app.engines.embedded.measures.topic import REASONED
from app.engines.embedded.question.asked import asks_which
from app.engines.their_question import asks_back
from app.knowledge import Knowledge
from app.records import Criterion, CriterionScore, band_of

SETTLED: Final = "Not assessable here: the ground is settled at the start, not in every part."
ASKED_BACK: Final = "Not assessable here: it was your turn to ask."
NO_MOTIVE: Final = "Not assessable here: the question did not ask why you want the post."
NO_MOTIVE_OWED: Final = "Not assessable here: no reason was asked for. You give one, and that does no harm."

NO_CHOICE: Final = "Not assessable here: what it is was asked, not which way you would choose."

_Write = Callable[[Case, float], Remark]

_REMARKS: Final[dict[str, _Write]] = {
    "relevance": story.relevance,
    "structure": story.structure,
    "specificity": detail.specificity,
    "ownership": detail.ownership,
    "result": outcome.result,
    "accuracy": reasoned.accuracy,
    "coverage": reasoned.coverage,
    "depth": reasoned.depth,
    "clarity": manner.clarity,
    "professionalism": manner.professionalism,
}
_GIVEN: Final[dict[str, _Write]] = {
    "relevance": given.relevance,
    "specificity": given.specificity,
    "professionalism": given.professionalism,
    "clarity": manner.clarity,
}
_OF_POST: Final[dict[str, _Write]] = {
    "relevance": of_post.relevance,
    "specificity": of_post.specificity,
    "professionalism": of_post.professionalism,
    "clarity": manner.clarity,
}
_ANSWERED: Final[dict[str, _Write]] = {
    "relevance": answered.relevance,
    "specificity": answered.specificity,
    "ownership": answered.target,
    "result": answered.target,
}
_OF_QUESTION: Final = frozenset({"relevance", "accuracy", "coverage", "approach"})
"""Criteria that ask whether the answer is one to this question."""

_FIRST: Final = {"result": 0, "ownership": 1, "structure": 3}
"""The result speaks first for the notes' outcomes, then ownership for one's own acts; the order shown stays."""


def criteria_of(case: Case, knowledge: Knowledge) -> tuple[CriterionScore, ...]:
    """Every criterion of the rubric that the question calls for, in its order; some without a score."""
    reasons = case.demand not in ("story", "follow_up")
    rubric = knowledge.rubrics["recruiter" if reasons else case.format]
    judged = [criterion for criterion in rubric.criterion if _why_not(criterion.name, case) is None]
    scores = {
        criterion.name: score_of(
            _measured_as(criterion.name, case), case.format, case.values, case.task.seniority, case.demand
        )
        for criterion in judged
    }
    order = sorted(judged, key=lambda criterion: _FIRST.get(criterion.name, 2))
    remarks = {
        criterion.name: _remark(case, criterion.name, _shown(case, criterion.name, scores)) for criterion in order
    }
    remarks = _lowered(case, remarks, scores, {c.name: _shown(case, c.name, scores) for c in judged})
    if case.values.get("off_topic") and case.demand == "story" and case.format in REASONED and judged:
        remarks[judged[0].name] = reasoned.beside(case)
    if case.demand == "story":
        remarks = wandering(remarks, case.reading)
    remarks = said_once(((criterion.name, remarks[criterion.name]) for criterion in judged), case.reading)
    return tuple(
        _criterion(criterion, scores[criterion.name], remarks[criterion.name])
        if criterion.name in scores
        else _unasked(criterion, _why_not(criterion.name, case) or "")
        for criterion in rubric.criterion
    )


def _lowered(
    case: Case, remarks: dict[str, Remark], scores: dict[str, float], told: dict[str, float]
) -> dict[str, Remark]:
    """The remarks, with the reason wherever a thing is well told and still counts for little."""
    low = [name for name in remarks if told[name] >= 3.0 > scores[name]]
    for name in low:
        first, beside = name == low[0], bool(case.values.get("off_topic"))
        why = LESS_TOO if not first else LESS if beside else LESS_IN_DOUBT
        advice = ELSEWHERE if first and beside else remarks[name].advice
        remarks[name] = replace(remarks[name], rationale=f"{remarks[name].rationale} {why}", advice=advice)
    return remarks


LESS: Final = "It counts for less here, because something else was asked."
LESS_IN_DOUBT: Final = "It counts for less as long as it is not plain how it answers the question."
LESS_TOO: Final = "It counts for less too."
ELSEWHERE: Final = "Keep it for the question that asks for it."


def _shown(case: Case, criterion: str, scores: dict[str, float]) -> float:
    """The score that words go by: how a thing is told does not get worse by being told to another question."""
    if criterion in _OF_QUESTION:
        return scores[criterion]
    return told_of(_measured_as(criterion, case), case.format, case.values, case.task.seniority, case.demand)


def _measured_as(criterion: str, case: Case) -> str:
    """What a criterion is measured by: a clarification of an argument by whether it gives what was asked back."""
    return "relevance" if case.demand == "follow_up" and case.format in REASONED else criterion


def _why_not(criterion: str, case: Case) -> str | None:
    """Why a criterion cannot be judged by the answer to this question; None where it can."""
    if case.demand == "follow_up":
        if case.format in REASONED:
            return None if criterion == clarified(case.probe, case.format) else answered.NOT_ASKED
        wanted = ("relevance", "specificity", TARGET.get(case.probe or "", ""))
        return None if criterion in wanted else answered.NOT_ASKED
    if criterion == "trade_offs" and asked_of_a_thing(case.task) and not asks_which(case.task.question):
        return NO_CHOICE
    if criterion == "accuracy" and not reasoned.can_be_held(case.reference):
        return reasoned.NO_REFERENCE
    if asks_back(case.task.question) and case.demand == "habit" and criterion not in ("relevance", "clarity"):
        return ASKED_BACK
    earlier = case.task.earlier.probe if case.task.earlier else ""
    if criterion == "framing" and earlier.startswith(SECTION) and earlier != f"{SECTION}problem":
        return SETTLED
    unasked = case.demand in WITHOUT_MOTIVE or (case.demand == "plan" and asks_beginning(case.task.question))
    return (NO_MOTIVE_OWED if said_why(case) else NO_MOTIVE) if criterion == "motivation" and unasked else None


def _remark(case: Case, criterion: str, score: float) -> Remark:
    if case.demand == "follow_up":
        return _ANSWERED.get(criterion, answered.relevance)(case, score)
    table = _REMARKS if case.demand == "story" else _OF_POST if case.demand == "role" else _GIVEN
    write = table.get(criterion)
    return write(case, score) if write else put.pattern_remark(criterion, case, score)


def _criterion(criterion: Criterion, score: float, remark: Remark) -> CriterionScore:
    return CriterionScore(
        criterion=criterion.name,
        title=criterion.title,
        score=score,
        band=band_of(score),
        rationale=remark.rationale,
        evidence=remark.evidence,
        advice=remark.advice,
    )


def _unasked(criterion: Criterion, why: str) -> CriterionScore:
    return CriterionScore(
        criterion=criterion.name, title=criterion.title, score=None, band=None, rationale=why, evidence=(), advice=""
    )
