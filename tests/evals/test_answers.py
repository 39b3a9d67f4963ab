"""Floors of the critique on graded answers that nothing was fitted on."""

from functools import cache

import pytest

from app.engines.embedded.critique.critique import critique
from app.engines.protocol import CritiqueTask
from app.evaluation.answer_figures import SIMPLE, in_order, moved, not_gamed, scores, share
from app.evaluation.answers import AnswerSet, load_answers
from app.records import Critique
from tests.app.engines.embedded.coached import knowledge, nobody
from tests.app.engines.embedded.slice_of import embed
from tests.evals.answers import FOLDER

pytestmark = pytest.mark.slow


@cache
def _judge(task: CritiqueTask) -> Critique:
    return critique(task, nobody(), knowledge(), embed)


@cache
def _held_out() -> tuple[AnswerSet, ...]:
    return load_answers(FOLDER, "held_out")


def test_better_answers_score_higher_whoever_wrote_them() -> None:
    """Nine pairs in ten are in order, strong over adequate too, far above the simplest graders."""
    given = scores(_held_out(), _judge)
    found = list(in_order(_held_out(), lambda entry, grade: given[entry.id, grade]))
    assert share(found) >= 0.88
    assert share([each for each in found if each.kind == "strong over adequate"]) >= 0.85
    assert all(share(list(in_order(_held_out(), grader))) < share(found) - 0.2 for grader in SIMPLE.values())


def test_tricks_do_not_pay() -> None:
    """What claims, decorates, pleads or repeats stays below the honest answer or is not judged."""
    found = list(not_gamed(_held_out(), _judge, embed))
    assert share(found) >= 0.93
    plain = ("plea", "verdict", "question copied", "another language", "keywords listed", "labels without content")
    assert all(each.right for each in found if each.kind in plain)


def test_the_right_criterion_moves() -> None:
    """An edit lowers the criterion it is about, and leaves the others within a band."""
    found = list(moved(_held_out(), _judge, embed))
    assert share([fell for fell, _ in found]) >= 0.9
    assert share([kept for _, kept in found]) >= 0.94
