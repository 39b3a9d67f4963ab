"""How much an interviewer needs to know more about each clause of an answer.

The weights are fitted by ``python -m app.evaluation.fit_follow_ups`` on places that interviewers marked; a clause with
a positive sum is one most of them would go back to.
"""

from typing import Final

from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.critique.signs import signs
from app.engines.embedded.english.language import count_words

SHORTEST: Final = 2

WEIGHTS: Final[dict[str, float]] = {
    # what hides something
    "own_mistake": 1.91,
    "summary_noun": 0.94,
    "summary": 0.26,
    "ours": 0.54,
    "we": 0.44,
    "acted": 0.38,
    "decided": 0.52,
    "said": 0.60,
    "others_said": 0.64,
    "opposed": 0.68,
    "outcome": 0.59,
    "percent": 0.57,
    "absolute": 0.39,
    "absolute_given": 0.33,
    "hedged": 0.60,
    "caveat_given": 0.38,
    "motive": 0.51,
    "list": 0.32,
    "late": 0.58,
    "length": 0.88,
    "told": 0.60,
    # what leaves nothing to ask
    "traits": -1.90,
    "creed_last": -1.49,
    "creed": -0.56,
    "first": -1.20,
    "second": -0.38,
    "short": -0.67,
    "we_had": -0.64,
    "scene": -0.51,
    "praised": -0.14,
}
"""What each sign adds to the worth of asking about a clause."""


def candidates(reading: Reading) -> tuple[tuple[Sentence, dict[str, float]], ...]:
    """The clauses one could ask about, in order, with their signs."""
    clauses = [s for s in reading.sentences if not s.repeated and count_words(s.text) >= SHORTEST]
    return tuple((clause, signs(reading, clause, place, len(clauses))) for place, clause in enumerate(clauses))


def worth(found: dict[str, float]) -> float:
    """How much a clause with these signs needs asking about: about -2 to 3."""
    return sum(WEIGHTS[name] * value for name, value in found.items())
