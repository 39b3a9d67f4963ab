"""How much an interviewer needs to know more about each clause of an answer.

The weights are fitted by ``python -m app.evaluation.fit_follow_ups`` on places that interviewers marked; a clause with
a positive sum is one most of them would go back to.
"""

from collections.abc import Mapping
from typing import Final

from app.engines.embedded.critique.kinds import EMPTY, leanings
from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.critique.signs import asks_for_story, signs
from app.engines.embedded.english.language import count_words
from app.slices import Embed, Vectors

SHORTEST: Final = 2

WEIGHTS: Final[dict[str, float]] = {
    "own_mistake": 1.13,
    "summary_noun": 0.63,
    "summary": 0.38,
    "we": 0.40,
    "acted": 0.43,
    "decided": 1.20,
    "said": 0.42,
    "opposed": 0.67,
    "outcome": 0.53,
    "unmeasured": 0.01,
    "hedged": 0.43,
    "caveat_given": 0.40,
    "motive": 0.28,
    "list": 0.35,
    "now_late": 0.46,
    "late": 0.52,
    "length": 0.88,
    "told": 0.39,
    "traits": -1.31,
    "creed": -0.94,
    "first": -1.14,
    "second": -0.43,
    "short": -0.33,
    "we_had": -0.68,
    "scene": -0.37,
    "like_vague_act": 0.39,
    "like_claim": 0.28,
    "like_objection": -0.05,
    "like_decision": 0.04,
    "like_loose_end": 0.09,
    "like_cause": 0.05,
    "like_scene": -0.32,
    "like_detail": -0.22,
    "like_reaction": -0.01,
    "like_creed": -0.41,
    "like_lesson": -0.03,
    "like_plan": 0.22,
}
"""What each sign adds to the worth of asking about a clause."""


def candidates(
    reading: Reading, embed: Embed, opening: str | None = None, known: Mapping[str, Vectors] = EMPTY
) -> tuple[tuple[Sentence, dict[str, float]], ...]:
    """The clauses one could ask about, in order, with their signs; ``opening`` is the question of the topic.

    ``known`` are rows of texts that have been embedded before.
    """
    clauses = [s for s in reading.sentences if not s.repeated and count_words(s.text) >= SHORTEST]
    story = asks_for_story(opening or reading.question)
    leaning = leanings(tuple(clause.text for clause in clauses), embed, known)
    return tuple(
        (clause, signs(clause, place, len(clauses), story) | leaning[place]) for place, clause in enumerate(clauses)
    )


def worth(found: dict[str, float]) -> float:
    """How much a clause with these signs needs asking about: about -2 to 3."""
    return sum(weight * found[name] for name, weight in WEIGHTS.items())
