"""What counts as on target, as one question, as answered already and as different."""

from pathlib import Path

import numpy as np
import pytest

from app.engines.protocol import FollowUpTask
from app.evaluation.follow_ups import (
    Pair,
    Row,
    about_the_last,
    about_the_number,
    are_different,
    asks_answered,
    asks_once,
    figures,
    hit,
    load,
    names_words,
    row,
)
from app.records import FollowUp, Span
from app.slices import Vectors
from tests.app.engines.embedded.slice_of import embed

ANSWER = "The rota was a mess. I sorted it all out. Complaints fell by 30 percent. My manager was pleased."


def _span(quote: str) -> Span:
    start = ANSWER.index(quote)
    return Span(start=start, end=start + len(quote), quote=quote)


def _pair(answered: tuple[str, ...] = ()) -> Pair:
    targets = (_span("I sorted it all out"), _span("Complaints fell by 30 percent"))
    return Pair("probe-01", "Tell me about a problem.", ANSWER, targets, ("how", "from what"), answered)


def _asked(question: str, quote: str) -> FollowUp:
    return FollowUp(question=question, span=_span(quote), probe="how")


@pytest.mark.parametrize(
    ("question", "quote", "place"),
    [
        ("What did you do?", "sorted it", 0),
        ("What was it before?", "Complaints fell by 30 percent. My manager was pleased.", 1),
        ("Was your manager pleased?", "My manager was pleased", None),
        ("Fell by 30 percent from where?", "My manager was pleased", 1),
    ],
)
def test_a_follow_up_hits_by_its_span_or_its_words(question: str, quote: str, place: int | None) -> None:
    """A third of the shorter span is enough; else two words of a target and none from beside it."""
    assert hit(_pair(), _asked(question, quote)) == place


@pytest.mark.parametrize(
    ("question", "once"),
    [
        ("You sorted it out. What did you do?", True),
        ("What was it before you sorted it out?", True),
        ("What did you do, and how did it end?", False),
        ("Tell me more. What did you do?", False),
        ("What did you do? Why?", False),
        ("You sorted it out.", False),
    ],
)
def test_one_question_is_one_request(question: str, once: bool) -> None:
    """A second question mark, request or "and how" is a second question."""
    assert asks_once(question) == once


def test_what_the_answer_told_is_not_asked() -> None:
    """The same thing in other words counts, the same subject does not."""
    pair = _pair(("What was wrong with the rota?",))
    assert asks_answered(pair, "What was the problem with the rota?", embed)
    assert not asks_answered(pair, "You sorted the rota out. What did you do first?", embed)


def test_words_of_the_answer_are_content_words_runs_or_quotes() -> None:
    """A question that could be asked of any answer names none."""
    assert names_words(_pair(), _asked("Which complaints reached your manager?", "Complaints"))
    assert names_words(_pair(), _asked("You sorted it all out: how?", "I sorted"))
    assert not names_words(_pair(), _asked("What happened next?", "I sorted"))


def test_a_row_is_different_when_no_two_ask_alike() -> None:
    """The statement before a question may come again, the question may not."""
    assert are_different(["You sorted it out. How?", "What was it before complaints fell?"])
    assert not are_different(["You sorted it out. What was it before?", "Complaints fell. What was it before?"])


def test_a_row_asks_with_all_that_was_asked_before() -> None:
    """Each question of a row knows the earlier ones, and the row ends when nothing is left."""
    seen: list[tuple[str, ...]] = []

    def ask(task: FollowUpTask) -> FollowUp | None:
        seen.append(task.asked)
        return _asked(f"What about number {len(task.asked)}?", "I sorted") if len(task.asked) < 2 else None

    found = row(_pair(), ask)
    assert len(found.asked) == 2
    assert seen == [(), ("What about number 0?",), ("What about number 0?", "What about number 1?")]


def test_figures_count_firsts_by_format_and_rows() -> None:
    """On target is counted for the first questions; the other figures for all."""
    on = Row(_pair(), (_asked("How did you sort it all out?", "I sorted it all out"),))
    off = Row(_pair(), (_asked("Was your manager pleased?", "My manager was pleased"),))

    def flat(texts: object) -> Vectors:
        return np.ones((len(list(texts)), 2), dtype=np.float32)  # type: ignore[call-overload]

    found = figures([on, off], flat)
    assert found.on_target == {"all": 0.5, "behavioural": 0.5}
    assert found.best_target == 0.5
    assert found.full == 0.0
    assert found.row_on_target == 0.25


def test_peers_ask_about_the_number_and_the_last_sentence() -> None:
    """The simplest interviewers there are."""
    task = FollowUpTask("Tell me about a problem.", ANSWER)
    number, last = about_the_number(task), about_the_last(task)
    assert number is not None
    assert last is not None
    assert "30 percent" in number.span.quote
    assert "pleased" in last.span.quote


def test_a_target_that_is_not_in_its_answer_is_an_error(tmp_path: Path) -> None:
    """A labelled set with a torn quote does not load."""
    path = tmp_path / "pairs.toml"
    path.write_text(
        '[[pair]]\nid = "probe-01"\nquestion = "q"\nanswer = "I went home."\n'
        'targets = [{quote = "I stayed", why = "w"}]\nanswered = []\n',
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match="substring"):
        load(path)
