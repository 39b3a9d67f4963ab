"""A thing with another word before it than the notes ever have is wrong."""

from tests.app.engines.embedded.claims.lighthouse import contradicted


def test_another_thing_of_its_kind_is_wrong() -> None:
    """The notes know of one gallery."""
    assert contradicted("Only the fuel gallery was closed to visitors.") == ["lens gallery"]


def test_the_thing_of_the_notes_is_left_alone() -> None:
    """With its word or without one."""
    assert contradicted("Only the lens gallery was closed to visitors.") == []
    assert contradicted("Only the gallery was closed to visitors.") == []
