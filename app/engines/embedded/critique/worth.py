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
    # what hides something
    "decided": 1.20,
    "own_mistake": 1.19,
    "length": 0.88,
    "opposed": 0.65,
    "summary_noun": 0.63,
    "late": 0.52,
    "now_late": 0.52,
    "we": 0.51,
    "outcome": 0.51,
    "acted": 0.44,
    "said": 0.44,
    "caveat_given": 0.44,
    "hedged": 0.43,
    "like_vague_act": 0.40,
    "told": 0.39,
    "summary": 0.33,
    "like_claim": 0.28,
    "list": 0.28,
    "motive": 0.23,
    "like_plan": 0.19,
    "unmeasured": 0.17,
    "like_loose_end": 0.12,
    "like_decision": 0.04,
    "like_cause": 0.01,
    "like_objection": -0.00,
    # what leaves nothing to ask
    "traits": -1.22,
    "first": -1.06,
    "creed": -0.90,
    "we_had": -0.82,
    "second": -0.42,
    "like_creed": -0.41,
    "scene": -0.36,
    "short": -0.34,
    "like_scene": -0.27,
    "like_detail": -0.23,
    "like_reaction": -0.06,
    "like_lesson": -0.04,
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
