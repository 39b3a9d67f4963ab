"""What an answer lacked and a follow-up brought to light: then the advice is to tell it unasked."""

from collections.abc import Mapping
from typing import Final

from app.engines.embedded.measures.answered import TARGET
from app.records import Critique, Interview, Turn

ANSWERED: Final = 3.5
"""Score of a follow-up's relevance from which it gave what was asked for."""

_BY_PROBE: Final[dict[str, frozenset[str]]] = {
    "how": frozenset({"ownership", "structure", "specificity"}),
    "say": frozenset({"ownership", "structure", "specificity"}),
    "between": frozenset({"structure", "ownership", "specificity"}),
    "decisive": frozenset({"ownership", "specificity"}),
    "named": frozenset({"specificity", "structure"}),
    "meant": frozenset({"specificity", "result"}),
    "which": frozenset({"specificity"}),
    "particular": frozenset({"specificity", "motivation"}),
    "occasion": frozenset({"specificity", "examples", "relevance"}),
    "seen": frozenset({"specificity", "examples"}),
    "behind": frozenset({"motivation", "specificity"}),
    "more": frozenset({"specificity", "depth"}),
    "reason": frozenset({"depth", "trade_offs"}),
    "alternative": frozenset({"trade_offs", "ownership"}),
    "weigh": frozenset({"trade_offs"}),
    "cost": frozenset({"trade_offs"}),
    "limits": frozenset({"trade_offs", "depth"}),
    "fails": frozenset({"depth", "trade_offs"}),
}
"""The criteria that an answer to a probe makes up for, beside the one it goes back to."""


def mended(turn: Turn, criterion: str, interview: Interview, critiques: Mapping[int, Critique]) -> str | None:
    """Advice where a follow-up on this answer got what the criterion missed; None where none did."""
    for later in interview.turns[turn.number :]:
        asked = later.question.follow_up
        if asked is None and later.question.retake_of is None:
            return None  # the next topic
        given = critiques.get(later.number)
        if asked is None or given is None or criterion not in _made_up_for(asked.probe):
            continue
        relevance = next((c for c in given.criteria if c.score is not None), None)  # first: whether it was answered
        if relevance is not None and (relevance.score or 0.0) >= ANSWERED and relevance.evidence:
            return (
                f"you had it, but only when asked (answer {later.number}). "
                f"Put “{relevance.evidence[0].quote}” into the answer itself."
            )
    return None


def _made_up_for(probe: str) -> frozenset[str]:
    return _BY_PROBE.get(probe, frozenset()) | {TARGET.get(probe, "")}
