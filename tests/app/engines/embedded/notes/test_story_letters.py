"""Parts of a story marked by letters."""

import pytest

from app.engines.embedded.notes.story_letters import letter, lettered, part_of


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("**S** Night. Ampoules on a ward.", "situation"),
        ("**A**", "action"),
        ("R: 97% in five months", "result"),
        ("T - get it off every ward", "task"),
        ("A: Mr Petherick kept coming", None),
        ("Strategy", None),
        ("S/T: Night, and one spare freezer", "situation"),
        ("S3 is where the files lie", None),
    ],
)
def test_a_letter_marks_a_part(line: str, part: str | None) -> None:
    """In bold, or before a colon or dash; a bare "A:" is an answer."""
    marked = letter(line, among=False)
    assert (marked and part_of(marked)) == part


def test_letters_of_other_schemes_count_in_the_order_of_a_story() -> None:
    """Context or problem, action, result: and no list from A to D."""
    assert lettered("C: no heat\nA: I found the relay\nR: warm by four")
    assert lettered("(P) no heat (A) I found it (R) warm by four")
    assert not lettered("A: no heat\nB: no light\nC: no gas\nR: rent")
    marked = letter("B: two visits had failed", among=True)
    assert marked is not None
    assert part_of(marked) == "background"


def test_among_letters_an_a_is_an_action() -> None:
    """Where situation or task are marked by theirs, "A" is no answer."""
    assert lettered("S - new pumps came\nT: ???\nA: I asked him")
    assert lettered("- Situation: new pumps came\n- A: I asked him")
    assert not lettered("Q: why?\nA: because")
    for line in ("A: I asked him", "A - I stopped the classroom thing"):
        marked = letter(line, among=True)
        assert marked is not None
        assert part_of(marked) == "action"
