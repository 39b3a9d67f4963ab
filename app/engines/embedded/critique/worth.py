"""How much an interviewer needs to know more about each clause of an answer.

The weights are fitted by ``python -m app.evaluation.fit_follow_ups`` on places that interviewers marked; a clause with
a positive sum is one most of them would go back to.
"""

from typing import Final

from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.critique.signs import asks_for_story, signs
from app.engines.embedded.english.language import count_words

SHORTEST: Final = 2

WEIGHTS: Final[dict[str, float]] = {
    # what hides something
    "own_mistake": 1.57,
    "summary_noun": 0.93,
    "summary": 0.17,
    "ours": 0.43,
    "we": 0.44,
    "acted": 0.39,
    "decided": 0.50,
    "said": 0.59,
    "others_said": 0.71,
    "opposed": 0.86,
    "outcome": 0.54,
    "percent": 0.55,
    "absolute": 0.38,
    "absolute_given": 0.36,
    "hedged": 0.53,
    "caveat_given": 0.40,
    "motive": 0.51,
    "list": 0.30,
    "late": 0.54,
    "length": 0.93,
    "told": 0.59,
    # what leaves nothing to ask
    "traits": -1.93,
    "creed_last": -1.59,
    "creed": -0.38,
    "first": -1.18,
    "second": -0.38,
    "short": -0.68,
    "we_had": -0.75,
    "scene": -0.52,
    "praised": -0.65,
}
"""What each sign adds to the worth of asking about a clause."""


def candidates(reading: Reading, opening: str | None = None) -> tuple[tuple[Sentence, dict[str, float]], ...]:
    """The clauses one could ask about, in order, with their signs; ``opening`` is the question of the topic."""
    clauses = [s for s in reading.sentences if not s.repeated and count_words(s.text) >= SHORTEST]
    story = asks_for_story(opening or reading.question)
    return tuple((clause, signs(clause, place, len(clauses), story)) for place, clause in enumerate(clauses))


def worth(found: dict[str, float]) -> float:
    """How much a clause with these signs needs asking about: about -2 to 3."""
    return sum(WEIGHTS[name] * value for name, value in found.items())
