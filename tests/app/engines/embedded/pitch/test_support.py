"""A sentence of the candidate's own and what the notes show of it."""

from app.engines.embedded.pitch.support import rewritten
from app.records import PitchSentence
from tests.app.engines.embedded.people import ALL
from tests.app.engines.embedded.slice_of import slice_of

DRAFTED = PitchSentence(text="I like ferries.", part="present", citations=())


def test_words_that_a_note_shows_are_cited() -> None:
    """A sentence that stays within the notes cites the place and carries no mark."""
    made = rewritten(DRAFTED, "I work at Carrow Ferries.", slice_of(ALL))
    assert made.unsupported == ()
    assert any("Carrow Ferries" in citation.quote for citation in made.citations)
    assert made.drafted is not None
    assert made.drafted.text == "I like ferries."


def test_words_that_no_note_shows_are_kept_and_marked() -> None:
    """Nothing is put right or refused; the name and the number without a note are listed."""
    made = rewritten(DRAFTED, "I work at Carrow Ferries and have won 17 Zebra prizes.", slice_of(ALL))
    assert made.text == "I work at Carrow Ferries and have won 17 Zebra prizes."
    assert {"17", "Zebra"} <= set(made.unsupported)
    assert "Carrow" not in made.unsupported


def test_the_drafted_words_written_again_are_no_change() -> None:
    """Typing the draft back takes mark and memory of the change away."""
    marked = rewritten(DRAFTED, "I won 17 prizes.", None)
    assert rewritten(marked, "I like ferries.", None) == DRAFTED
