"""Quotes: found where they stand, however their marks are written, and nowhere else."""

import pytest

from app.engines.model.checks.quotes import find_quote, quoted_in, verified

ANSWER = "I asked Piotr what he needed, in March 2021.\nIt wasn't easy – he said “no” twice, and then\nyes."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("what he needed, in March", "what he needed, in March"),
        ('It wasn’t easy - he said "no" twice', "It wasn't easy – he said “no” twice"),
        ("…asked Piotr what he needed…", "asked Piotr what he needed"),
        ("TWICE, and then yes", "twice, and then\nyes"),
        ("“I asked Piotr”", "I asked Piotr"),
    ],
)
def test_quote_is_cut_from_the_text(quote: str, found: str) -> None:
    """Other marks, white space and capitals are forgiven; what is shown is the answer's own writing."""
    span = find_quote(quote, ANSWER)
    assert span is not None
    assert (span.quote, ANSWER[span.start : span.end]) == (found, found)


@pytest.mark.parametrize("quote", ["I asked Peter", "he said yes", "asked Pio", "needed in March", "Piotr", "", "… …"])
def test_words_that_were_not_said_are_no_quote(quote: str) -> None:
    """A word changed, left out or cut in two is not forgiven, and a single word shows nothing."""
    assert find_quote(quote, ANSWER) is None


def test_verified_keeps_order_and_drops_what_overlaps() -> None:
    """Of two quotes of the same place the first counts."""
    found = verified(["he said “no” twice", "I asked Piotr", "said “no”", "nobody said this"], ANSWER)
    assert [span.quote for span in found] == ["he said “no” twice", "I asked Piotr"]


def test_quoted_in_reads_both_kinds_of_marks() -> None:
    """Curly and straight double quotes are read, an apostrophe is none."""
    assert quoted_in('You said “no” and "not now"; that\'s it.') == ["no", "not now"]


def test_marks_go_in_pairs() -> None:
    """A single letter in marks is a pair too, so that what stands between two quotes is none."""
    assert quoted_in('Here "I" becomes "we", then “they”.') == ["we", "they"]
