"""Scores: a model may differ, within bounds that its quotes can widen, and never by more than a band as a whole."""

import pytest

from app.engines.model.checks.scores import Settled, settled, weight_of, within_a_band
from app.records import Span


@pytest.mark.parametrize(
    ("measured", "proposed", "quotes", "expected"),
    [
        (3.0, 4.0, 0, Settled(4.0, kept=False, disagrees=False)),
        (3.0, 2.0, 0, Settled(2.0, kept=False, disagrees=False)),
        (3.0, 4.5, 0, Settled(3.0, kept=True, disagrees=False)),
        (3.0, 4.5, 1, Settled(3.0, kept=True, disagrees=False)),
        (3.0, 4.5, 2, Settled(4.5, kept=False, disagrees=True)),
        (4.2, 1.0, 3, Settled(1.0, kept=False, disagrees=True)),
    ],
)
def test_more_than_a_band_needs_two_quotes(measured: float, proposed: float, quotes: int, expected: Settled) -> None:
    """Within a band a score is taken; beyond it two verified quotes are needed, and then it is a disagreement."""
    assert settled(measured, proposed, quotes) == expected


def test_all_at_once_may_not_move_the_whole_by_more_than_a_band() -> None:
    """Were every score raised with quotes at hand, the widest give way until the mean is within a band."""
    measured = [2.0, 2.0, 3.0]
    raised = [settled(score, 5.0, 2) for score in measured]
    found = within_a_band(measured, raised)
    assert [each.score for each in found] == [2.0, 5.0, 3.0] or sum(e.score for e in found) / 3 <= sum(measured) / 3 + 1
    assert any(each.kept for each in found)


def test_a_single_disagreement_stands() -> None:
    """One criterion seen otherwise moves the whole by less than a band and stays."""
    found = [settled(2.0, 4.5, 2), settled(3.0, 3.0, 0), settled(3.0, 3.5, 0)]
    assert within_a_band([2.0, 3.0, 3.0], found) == found


def test_quotes_count_by_place() -> None:
    """Two quotes of one sentence are one ground; so is what only repeats the question."""
    question = "Tell me about a time you disagreed about cover."
    answer = "I disagreed about cover. We talked, and in the end we moved a shift. Queues fell by half."

    def quoted(*quotes: str) -> tuple[Span, ...]:
        return tuple(Span(start=answer.index(q), end=answer.index(q) + len(q), quote=q) for q in quotes)

    assert weight_of(quoted("moved a shift", "Queues fell by half"), question, answer) == 2
    assert weight_of(quoted("We talked", "we moved a shift"), question, answer) == 1
    assert weight_of(quoted("disagreed about cover", "Queues fell by half"), question, answer) == 1


def test_one_short_sentence_is_one_ground_and_enough() -> None:
    """A recruiter's one-line answer may be seen otherwise by what it says, not by what it repeats of the question."""
    question, answer = "Why do you want to leave?", "My place is chaotic and I want to leave and grow."

    def weight(quote: str) -> int:
        at = answer.index(quote)
        return weight_of([Span(start=at, end=at + len(quote), quote=quote)], question, answer)

    assert weight("My place is chaotic") == 2
    assert weight("want to leave") == 0
