"""What counts as found, and the figures made of it."""

import math

from app.evaluation.measures import (
    Span,
    auroc,
    auroc_interval,
    found,
    mean_interval,
    places,
    recall,
    reciprocal_rank,
    within_words,
)

TEXTS = {
    "cellar.txt": "The pump failed at noon. I lent them ours.",
    "diary.txt": "I lent them ours. Nobody asked.",
}


def test_places_are_everywhere_a_quote_stands() -> None:
    """A quote told twice has two places; naming a document leaves those in it."""
    assert places("I lent them ours.", TEXTS) == [Span("cellar.txt", 25, 42), Span("diary.txt", 0, 17)]
    assert places("I lent them ours.", TEXTS, "diary.txt") == [Span("diary.txt", 0, 17)]
    assert places("I sold them ours.", TEXTS) == []


def test_half_of_the_characters_is_enough() -> None:
    """A quote is found when half of it lies within the passages, and not when less does."""
    quote = [Span("cellar.txt", 10, 20)]

    assert found(quote, [Span("cellar.txt", 0, 15)])
    assert not found(quote, [Span("cellar.txt", 0, 14)])
    assert not found(quote, [Span("diary.txt", 0, 40)])


def test_passages_cover_together_and_overlaps_count_once() -> None:
    """Two passages may cover a quote together; the same characters twice are still the same characters."""
    quote = [Span("cellar.txt", 0, 10)]

    assert found(quote, [Span("cellar.txt", 0, 3), Span("cellar.txt", 7, 10)])
    assert not found(quote, [Span("cellar.txt", 0, 4), Span("cellar.txt", 1, 4)])


def test_recall_is_the_share_of_quotes() -> None:
    """Of two quotes with one found, half is recalled."""
    gold = [[Span("cellar.txt", 0, 10)], [Span("diary.txt", 0, 10)]]

    assert recall(gold, [Span("diary.txt", 0, 31)]) == 0.5


def test_reciprocal_rank_is_of_the_first_that_covers_by_itself() -> None:
    """The second passage gives a half; none gives nothing."""
    gold = [[Span("cellar.txt", 0, 10)]]

    assert reciprocal_rank(gold, [Span("diary.txt", 0, 9), Span("cellar.txt", 0, 9)]) == 0.5
    assert reciprocal_rank(gold, [Span("diary.txt", 0, 9)]) == 0


def test_words_are_read_in_order_and_the_last_passage_is_cut() -> None:
    """With six words to read, a passage of five leaves one word of the next."""
    passages = [Span("cellar.txt", 0, 24), Span("diary.txt", 0, 31), Span("cellar.txt", 25, 42)]

    assert within_words(passages, TEXTS, 6) == [Span("cellar.txt", 0, 24), Span("diary.txt", 0, 1)]


def test_auroc_counts_pairs_in_order() -> None:
    """Every pair in order is 1, none is 0, ties are a half each; nothing to compare is no number."""
    assert auroc([0.9, 0.8], [0.1]) == 1
    assert auroc([0.1], [0.9, 0.8]) == 0
    assert auroc([0.5, 0.9], [0.5]) == 0.75
    assert math.isnan(auroc([], [0.5]))


def test_intervals_hold_the_value_and_repeat() -> None:
    """The interval lies around the mean, narrows to a point without spread, and is the same each time."""
    low, high = mean_interval([0.0, 1.0] * 20)

    assert low < 0.5 < high
    assert mean_interval([0.0, 1.0] * 20) == (low, high)
    assert mean_interval([1.0] * 9) == (1.0, 1.0)
    assert auroc_interval([0.9] * 5, [0.1] * 5) == (1.0, 1.0)
