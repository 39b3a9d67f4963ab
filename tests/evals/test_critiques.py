"""Floors of the critique on the labelled answers that tuning did not see."""

import tomllib
from functools import cache
from pathlib import Path

from app.engines.embedded.critique.critique import critique
from app.engines.protocol import CritiqueTask
from app.evaluation.critiques import Figures, figures, load
from app.records import Critique
from tests.app.engines.embedded.coached import knowledge, nobody
from tests.app.engines.embedded.slice_of import embed

FOLDER = Path(__file__).parent / "critique"


def _judge(task: CritiqueTask) -> Critique:
    return critique(task, nobody(), knowledge(), embed)


@cache
def _held_out() -> Figures:
    gaming = tomllib.loads((FOLDER / "gaming.toml").read_text(encoding="utf-8"))
    return figures(load(FOLDER / "held_out.toml"), gaming, _judge)


def test_better_answers_score_higher() -> None:
    """Nine pairs in ten are in order, follow-ups among them."""
    found = _held_out()
    assert found.ordered >= 0.85
    assert found.strong_over_adequate >= 0.9
    assert found.follow_ups_ordered >= 0.9


def test_the_wrong_story_scores_lower() -> None:
    """A good story told to another question falls behind, and claims fall behind honest answers."""
    found = _held_out()
    assert found.off_topic_auroc >= 0.75
    assert found.gaming_below >= 0.9


def test_a_tight_story_scores_as_high_as_a_long_one() -> None:
    """The short telling of a story is not behind the long one of the same."""
    assert _held_out().tight_behind_full <= 0.15
