"""Runs that no writing has are folded once, and what people write is left as it is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.folded import BLANK_LINES, MARKS, SPACES, UNBROKEN, WORD, WORDLESS, folded
from ingest.load import load

ORDINARY = {
    "a table set with blanks": ("Ward 4" + " " * 90 + "2019-2021\n") * 40,
    "a ruled line": "Work\n" + "=" * 100 + "\nNurse, Ward 4\n" + "-" * MARKS + "\n",
    "space for an answer": "Why here?" + "\n" * BLANK_LINES + "Why you?",
    "a long address": "See https://example.org/" + "a-" * 900 + " for more",
    "dots that lead to a page": ("Ward " + ". " * 40 + "12\n") * 5,
    "an empty form": "| " * 30 + "|\n" + "| " * 30 + "|\nName",
    "a language without blanks": "私は病院で働いています。" * 60,
}


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_what_people_write_is_left_as_it_is(text: str) -> None:
    """Columns keep their places, rules and addresses their length."""
    assert folded(text) == (text, ())


@pytest.mark.parametrize(
    ("run", "kept"),
    [
        (" " * 5_000, " " * SPACES),
        ("\t" * 5_000, "\t" * SPACES),
        ("\xa0" * 5_000, "\xa0" * SPACES),
        ("\n" * 5_000, "\n" * BLANK_LINES),
        ("\n" + " \n" * 5_000, "\n" * BLANK_LINES),
        ("=" * 5_000, "=" * MARKS),
        ("_" * 5_000, "_" * MARKS),
        ("." * 5_000, "." * MARKS),
    ],
)
def test_a_run_without_end_is_cut(run: str, kept: str) -> None:
    """White space, blank lines and marks keep the most that some page has."""
    assert folded(f"before{run}after")[0] == f"before{kept}after"


def test_words_without_end_are_parted_and_no_letter_is_lost() -> None:
    """A word longer than any language's is parted by a blank, and so is what has no blank at all."""
    text, lost = folded("x" * 1_000 + " " + "a.b/" * 2_000)
    assert not lost
    assert text.replace(" ", "") == "x" * 1_000 + "a.b/" * 2_000
    assert max(map(len, text.split())) <= UNBROKEN
    assert len(text.split()[0]) == WORD


def test_pages_without_a_word_are_cut() -> None:
    """Marks of many kinds are cut where they go on for longer than a form."""
    text, _ = folded("Name" + "()-\n" * 5_000 + "end")
    assert len(text) == len("Name") + WORDLESS + len("end")


def test_only_what_was_seen_is_told() -> None:
    """Blanks that go are nobody's loss; marks that go are told as set aside."""
    assert folded("a" + " " * 5_000 + "b")[1] == ()
    document = load("notes.txt", ("I led the ward." + "*" * 5_000 + " It went well.").encode())
    assert [entry.channel for entry in document.set_aside] == ["endless_run"]
    assert "4,880" in document.set_aside[0].text


@given(st.text(alphabet="a \n\t=_.-1", max_size=40).map(lambda piece: piece * 130))
def test_folding_is_done_once(text: str) -> None:
    """What was folded is left as it is, so that spans keep fitting."""
    once = folded(text)[0]
    assert folded(once) == (once, ())


@pytest.mark.parametrize(
    "unit", [" ", "\n", " \n", "=", "a", "=-", "a ", "_ ", "a.", "\n ", " " * 119 + "\n", "=" * 119 + "a"]
)
def test_folding_takes_time_that_grows_with_the_text(unit: str) -> None:
    """Two million characters of anything are folded within a few seconds."""
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()
    folded(text)
    assert time.process_time() - started < 6
