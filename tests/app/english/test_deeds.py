"""Clauses are read for who did what, and whether it was done."""

import pytest

from app.english.deeds import deeds


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("I asked for a handover at the dock", "I", "ask"),
        ("She asked for a handover at the dock", "other", "ask"),
        ("my old manager wrote the letter", "other", "write"),
        ("then wrote the hook", "left out", "write"),
        ("he show the red screen", "other", "show"),
        ("We counted them", "we", "count"),
        ("Nobody counted them", "", "count"),
    ],
)
def test_a_clause_has_a_doer_and_a_verb(text: str, doer: str, verb: str) -> None:
    """Oneself, somebody else or one left out; an irregular past counts as its base form."""
    found = deeds(text)[0]
    assert (found.doer, found.verb) == (doer, verb)


def test_a_clause_without_a_subject_goes_on_with_the_one_before() -> None:
    """ "He came and mended it" are two deeds of his."""
    assert [deed.doer for deed in deeds("He packed the van, and mended the door")] == ["other", "other"]


def test_only_a_denied_verb_denies_the_deed() -> None:
    """ "Not shouting" beside a deed does not undo it."""
    assert [deed.denied for deed in deeds("I didn't wait for maintenance")] == [True]
    assert [deed.denied for deed in deeds("I stopped the dock without shouting")] == [False]


def test_a_verb_keeps_its_particle_and_a_new_sentence_its_own_doer() -> None:
    """To set off an alarm is not to set it, and "felt awful" after a full stop is of oneself, as notes put it."""
    first, second = deeds("He set off the alarm at six. walked home slowly.")
    assert (first.doer, first.verb) == ("other", "set off")
    assert (second.doer, second.verb) == ("left out", "walk")
