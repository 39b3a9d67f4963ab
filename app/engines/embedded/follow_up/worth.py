"""How much an interviewer needs to know more about each clause of an answer.

The weights are fitted by ``python -m app.evaluation.fit_follow_ups`` on places that interviewers marked; a clause with
a positive sum is one most of them would go back to. They were fitted before the hands lantern, ferry and quarry came
in: with those they win on some hands what they lose on others (``tests/evals/README.md``).
"""

from collections.abc import Mapping
from typing import Final

from app.engines.embedded.answer.kinds import EMPTY, leanings
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.answer.signs import asks_for_story, signs
from app.english.language import count_words
from app.slices import Embed, Vectors

SHORTEST: Final = 2

WEIGHTS: Final[dict[str, float]] = {
    # what hides something
    "summary_noun": 0.80,
    "late": 0.60,
    "opposed": 0.51,
    "said": 0.47,
    "outcome": 0.45,
    "length": 0.44,
    "indefinite": 0.42,
    "summary": 0.37,
    "motive": 0.37,
    "like_vague_act": 0.36,
    "we": 0.32,
    "now_late": 0.31,
    "stand_in": 0.29,
    "own_mistake": 0.28,
    "decided": 0.27,
    "caveat_given": 0.25,
    "unmeasured": 0.25,
    "hollow_act": 0.21,
    "skipped": 0.19,
    "acted": 0.17,
    "like_cause": 0.13,
    "like_loose_end": 0.10,
    "hedged": 0.09,
    "like_claim": 0.09,
    "like_decision": 0.09,
    "like_plan": 0.07,
    "like_objection": 0.05,
    "we_had": 0.03,
    "like_lesson": 0.03,
    # what leaves nothing to ask
    "first": -0.83,
    "traits": -0.71,
    "but": -0.49,
    "creed": -0.44,
    "setting": -0.31,
    "like_scene": -0.26,
    "like_creed": -0.24,
    "like_reaction": -0.18,
    "second": -0.17,
    "short": -0.17,
    "like_detail": -0.16,
    "scene": -0.08,
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
