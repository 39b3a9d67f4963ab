"""How near a story is to the ways in which people note what a competency is."""

import numpy as np

from app.engines.embedded.preparation.nearness import MOST_TOLD, nearness, topic_nearness
from app.knowledge import load_knowledge
from tests.app.engines.embedded.slice_of import embed

KNOWLEDGE = load_knowledge()
NAMES = [competency.name for competency in KNOWLEDGE.competencies]


def test_a_story_is_nearest_to_what_it_is_noted_for() -> None:
    """Two brief stories without a cue word: which competency comes first follows from their meaning."""
    quarrel = ["he wanted it his way, I wanted mine, we did not speak for a week", "had a coffee, agreed on a trial"]
    lesson = ["never touched a loom before", "watched videos, practised each night, asked the old weaver"]
    scores = nearness([(" ".join(quarrel), quarrel), (" ".join(lesson), lesson)], KNOWLEDGE, embed)
    assert [NAMES[i] for i in scores.argmax(axis=1)] == ["conflict", "learning"]


def test_a_log_is_read_as_far_as_a_listener_would() -> None:
    """What stands beyond eight minutes of speech changes no thought's nearness."""
    told = ["We argued about the rota."] * MOST_TOLD
    more = [*told, "I taught myself to weave."]
    short, long = nearness([("rota", told), ("rota", more)], KNOWLEDGE, embed)
    assert np.allclose(short, long, atol=1e-5)


def test_a_question_is_near_to_what_it_asks_for() -> None:
    """A heading in an interviewer's words comes nearest to the competency it asks for."""
    near = topic_nearness(["Tell me about a time you disagreed with your boss"], KNOWLEDGE, embed)
    assert NAMES[int(near[0].argmax())] == "conflict"
