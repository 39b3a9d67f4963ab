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
    "decided": 0.97,
    "late": 0.75,
    "length": 0.64,
    "summary_noun": 0.60,
    "opposed": 0.56,
    "own_mistake": 0.54,
    "now_late": 0.46,
    "outcome": 0.42,
    "unmeasured": 0.40,
    "we": 0.38,
    "acted": 0.36,
    "like_vague_act": 0.35,
    "hollow_act": 0.32,
    "caveat_given": 0.31,
    "summary": 0.30,
    "motive": 0.29,
    "said": 0.27,
    "hedged": 0.26,
    "told": 0.26,
    "like_claim": 0.17,
    "like_loose_end": 0.12,
    "like_plan": 0.12,
    "list": 0.10,
    "like_objection": 0.04,
    "like_decision": 0.03,
    "like_cause": 0.03,
    # what leaves nothing to ask
    "first": -0.72,
    "creed": -0.69,
    "traits": -0.59,
    "we_had": -0.43,
    "second": -0.32,
    "like_scene": -0.29,
    "scene": -0.28,
    "like_creed": -0.25,
    "short": -0.20,
    "like_detail": -0.14,
    "like_reaction": -0.12,
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
