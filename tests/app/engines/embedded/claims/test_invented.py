"""Honours and gains of which the notes are silent are said to be in no note; feelings and asides are not doubted."""

import pytest

from tests.app.engines.embedded.claims.notes_of_a_baker import said_of


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild gave me a medal for it at the dinner.",
        "The firm later made me its regional training manager.",
        "I was later asked to present it to the board.",
        "It won a regional innovation prize that spring.",
        "I hold a first aid certificate.",
        "Head office paid me a bonus for it.",
    ],
)
def test_an_honour_or_a_gain_that_no_note_holds_is_unsupported(sentence: str) -> None:
    """It may be so; the notes do not say it."""
    assert [claim.status for claim in said_of(sentence)] == ["unsupported"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I felt sick with worry about the smell.",
        "Nobody slept much that week, me least of all.",
        "I still think about that night.",
        "My hands were shaking, honestly.",
        "I would buy a second prover.",
        "The miller lent us a spelt flour for the last batch.",
        "It made me laugh afterwards.",
        "I was hoarse by the end of it.",
    ],
)
def test_feelings_asides_and_what_the_notes_tell_are_not_doubted(sentence: str) -> None:
    """Whoever was there remembers more than the notes say."""
    assert not [claim for claim in said_of(sentence) if claim.status != "supported"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I was leading nine surveyors on the viaduct contract.",
        "I wrote the chapter on ventilation for the harbour manual.",
        "Most of it was me renegotiating the vendor agreement.",
    ],
)
def test_a_deed_far_from_every_note_is_unsupported(sentence: str) -> None:
    """No honour need be claimed: neither its words nor its meaning are anywhere in the notes."""
    assert [claim.status for claim in said_of(sentence)] == ["unsupported"]
