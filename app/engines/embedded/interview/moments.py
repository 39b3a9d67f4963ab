"""The best and the weakest moment of an interview, with the words that show it."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer import withheld
from app.engines.embedded.answer.occurrences import happens
from app.engines.embedded.critique.at_rest import is_at_rest
from app.engines.embedded.critique.remarks.reasoned import NO_REFERENCE
from app.engines.embedded.measures.examine import SECTION
from app.english.grammar import acts_of_i, acts_of_we, concrete_acts
from app.english.names import names
from app.english.quantities import quantities
from app.english.terms import concrete_stems
from app.records import CriterionScore, Critique, Moment, Turn

WORTH_NAMING: Final = 3.0
"""Score below which nothing is anybody's best moment; where all is thin there is none."""

LIGHT: Final = 3.5
"""Score from which a criterion's advice is a light touch and no next step."""


def moment(judged: Sequence[tuple[Turn, Critique]], best: bool) -> Moment | None:
    """The criterion with the highest (or lowest) score and words of the answer to show it by."""
    shown: list[tuple[float, float, int, CriterionScore, Critique]] = []
    for turn, critique in judged:
        for criterion in critique.criteria:
            if criterion.score is not None and not criterion.rationale.startswith(NO_REFERENCE):
                if best and (criterion.score < WORTH_NAMING or not _is_praise(criterion)):
                    continue
                if not best and is_at_rest(criterion.advice):
                    continue  # what may stay as it is has no weak moment
                sign = -1.0 if best else 1.0
                plain = 0.9 if best and criterion.criterion in _EXPECTED else 0.0
                plain += 0.9 if best and not (criterion.evidence and _shows(criterion.evidence[0].quote)) else 0.0
                plain += 0.0 if best else later(turn)
                if not best and criterion.score >= LIGHT:
                    continue
                shown.append(
                    (sign * criterion.score + plain, sign * (critique.overall or 0.0), turn.number, criterion, critique)
                )
    shown.sort(key=lambda item: (not item[3].evidence, *item[:3], item[3].criterion))
    for _, _, number, criterion, critique in shown:
        if criterion.evidence:
            reason = _BEST[criterion.criterion] if best else _lacking(criterion)
            return Moment(turn=number, quote=criterion.evidence[0].quote, reason=reason)
        if critique.answer.strip():
            return Moment(turn=number, quote=_opening_words(critique.answer), reason=criterion.rationale)
    return None


CLARIFIED: Final = 0.5
"""How far a weak answer to a follow-up stands back for the one it goes back to, in points of the score."""


def later(turn: Turn) -> float:
    """The same for one turn: a clarification is short by nature, and a section of a design is an answer of its own."""
    asked = turn.question.follow_up
    return 0.0 if asked is None or asked.probe.startswith(SECTION) else CLARIFIED


def _is_praise(criterion: CriterionScore) -> bool:
    """Whether a criterion can be a best moment; what one expects of anybody only where its words show something."""
    shows = bool(criterion.evidence) and _shows(criterion.evidence[0].quote)
    return criterion.criterion in _BEST and (criterion.criterion not in _EXPECTED or shows)


def _shows(quote: str) -> bool:
    """Whether words show something by themselves: a figure, somebody named who does something, or an act to picture.

    A date or a name alone ("My captain Joan was like that") only says when or who.
    """
    acts = concrete_acts((*acts_of_i(quote), *acts_of_we(quote)))
    vague = withheld.INDEFINITE.search(quote) or re.search(r"\bmost of\b", quote)
    counted = any(q.dimension not in ("year", "month", "day", "clock") for q in quantities(quote))
    met = names(quote) and happens(quote)
    return bool(counted or met or (acts and not vague and len(concrete_stems(quote)) >= 2))


def _lacking(criterion: CriterionScore) -> str:
    """What is missing: the remark where it says so, the advice where the remark is half a compliment."""
    return criterion.rationale if (criterion.score or 0.0) < HALF or not criterion.advice else criterion.advice


HALF: Final = 2.5
"""Score from which a remark begins with what is there."""

_EXPECTED: Final = frozenset({"relevance", "clarity", "professionalism"})
"""What one expects of any answer: it is nobody's best moment where there is another."""

_BEST: Final[dict[str, str]] = {
    "relevance": "It goes straight to what was asked.",
    "structure": "The story comes to a plain end there.",
    "specificity": "Only somebody who was there has that detail.",
    "ownership": "Your own part is plain there.",
    "result": "That is a change a listener can hold on to.",
    "depth": "You say why, not only what.",
    "trade_offs": "You weigh one way against another.",
    "examples": "It gives the listener a case to hold on to.",
    "motivation": "It is a reason, and yours.",
    "clarity": "Short and plain: a listener follows at first hearing.",
    "professionalism": "It is honest, and makes the rest easier to believe.",
    "accuracy": "It is right, and to the point.",
    "coverage": "It brings in a part of the design that a panel waits for.",
    "framing": "It settles what it is for before anything is built.",
    "approach": "The way is clear from there.",
    "complexity": "It says what it costs.",
    "testing": "You try to break it yourself.",
}


def _opening_words(answer: str, most: int = 25) -> str:
    words = answer.split()
    return answer.strip() if len(words) <= most else answer.strip()[: answer.strip().find(words[most])].rstrip()
