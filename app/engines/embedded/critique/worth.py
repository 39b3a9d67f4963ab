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
    "decided": 0.78,
    "late": 0.76,
    "length": 0.63,
    "opposed": 0.63,
    "skipped": 0.62,
    "summary_noun": 0.59,
    "now_late": 0.57,
    "unmeasured": 0.52,
    "summary": 0.46,
    "own_mistake": 0.45,
    "we": 0.42,
    "like_vague_act": 0.38,
    "told": 0.33,
    "motive": 0.32,
    "indefinite": 0.30,
    "outcome": 0.28,
    "acted": 0.28,
    "caveat_given": 0.27,
    "label": 0.26,
    "hollow_act": 0.24,
    "like_claim": 0.21,
    "hedged": 0.19,
    "stand_in": 0.18,
    "said": 0.15,
    "like_plan": 0.11,
    "like_objection": 0.07,
    "like_cause": 0.03,
    "like_decision": 0.03,
    "like_loose_end": 0.02,
    # what leaves nothing to ask
    "but": -0.87,
    "first": -0.64,
    "traits": -0.60,
    "creed": -0.49,
    "we_had": -0.41,
    "setting": -0.35,
    "like_scene": -0.35,
    "like_creed": -0.25,
    "second": -0.16,
    "scene": -0.13,
    "list": -0.13,
    "like_detail": -0.12,
    "like_lesson": -0.10,
    "like_reaction": -0.09,
    "short": -0.08,
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
