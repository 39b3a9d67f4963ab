"""How much an interviewer needs to know more about each clause of an answer.

The weights are fitted by ``python -m app.evaluation.fit_follow_ups`` on places that interviewers marked; a clause with
a positive sum is one most of them would go back to.
"""

from collections.abc import Mapping
from typing import Final

from app.engines.embedded.answer.kinds import EMPTY, leanings
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.answer.signs import asks_for_story, signs
from app.engines.embedded.english.language import count_words
from app.slices import Embed, Vectors

SHORTEST: Final = 2

WEIGHTS: Final[dict[str, float]] = {
    # what hides something
    "decided": 0.73,
    "late": 0.69,
    "summary_noun": 0.65,
    "summary": 0.57,
    "length": 0.57,
    "opposed": 0.52,
    "outcome": 0.44,
    "now_late": 0.44,
    "we": 0.41,
    "skipped": 0.39,
    "unmeasured": 0.38,
    "like_vague_act": 0.38,
    "said": 0.34,
    "acted": 0.32,
    "caveat_given": 0.27,
    "indefinite": 0.25,
    "motive": 0.23,
    "told": 0.21,
    "stand_in": 0.20,
    "label": 0.18,
    "like_claim": 0.16,
    "hedged": 0.16,
    "hollow_act": 0.13,
    "like_cause": 0.10,
    "like_plan": 0.08,
    "like_loose_end": 0.07,
    "like_decision": 0.07,
    "like_objection": 0.01,
    # what leaves nothing to ask
    "first": -0.80,
    "traits": -0.79,
    "but": -0.59,
    "creed": -0.45,
    "like_scene": -0.37,
    "setting": -0.31,
    "second": -0.24,
    "short": -0.23,
    "like_creed": -0.21,
    "we_had": -0.11,
    "like_reaction": -0.11,
    "like_detail": -0.10,
    "like_lesson": -0.08,
    "list": -0.06,
    "scene": -0.06,
    "own_mistake": -0.04,
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
