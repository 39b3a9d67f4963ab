"""How much an interviewer needs to know more about each clause of an answer.

The weights are fitted by ``python -m app.evaluation.fit_follow_ups`` on places that interviewers marked; a clause with
a positive sum is one most of them would go back to.
"""

from typing import Final

from app.engines.embedded.critique.kinds import leanings
from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.critique.signs import asks_for_story, signs
from app.engines.embedded.english.language import count_words
from app.slices import Embed

SHORTEST: Final = 2

WEIGHTS: Final[dict[str, float]] = {
    "own_mistake": 0.00,
    "summary_noun": 0.00,
    "summary": 0.00,
    "we": 0.00,
    "acted": 0.00,
    "decided": 0.00,
    "said": 0.00,
    "opposed": 0.00,
    "outcome": 0.00,
    "unmeasured": 0.00,
    "hedged": 0.00,
    "caveat_given": 0.00,
    "motive": 0.00,
    "list": 0.00,
    "now_late": 0.00,
    "late": 0.00,
    "length": 0.00,
    "told": 0.00,
    "traits": 0.00,
    "creed": 0.00,
    "first": 0.00,
    "second": 0.00,
    "short": 0.00,
    "we_had": 0.00,
    "scene": 0.00,
    "like_vague_act": 0.00,
    "like_claim": 0.00,
    "like_objection": 0.00,
    "like_decision": 0.00,
    "like_loose_end": 0.00,
    "like_cause": 0.00,
    "like_scene": 0.00,
    "like_detail": 0.00,
    "like_reaction": 0.00,
    "like_creed": 0.00,
    "like_lesson": 0.00,
    "like_plan": 0.00,
}
"""What each sign adds to the worth of asking about a clause."""


def candidates(
    reading: Reading, embed: Embed, opening: str | None = None
) -> tuple[tuple[Sentence, dict[str, float]], ...]:
    """The clauses one could ask about, in order, with their signs; ``opening`` is the question of the topic."""
    clauses = [s for s in reading.sentences if not s.repeated and count_words(s.text) >= SHORTEST]
    story = asks_for_story(opening or reading.question)
    leaning = leanings(tuple(clause.text for clause in clauses), embed)
    return tuple(
        (clause, signs(clause, place, len(clauses), story) | leaning[place]) for place, clause in enumerate(clauses)
    )


def worth(found: dict[str, float]) -> float:
    """How much a clause with these signs needs asking about: about -2 to 3."""
    return sum(weight * found[name] for name, weight in WEIGHTS.items())
