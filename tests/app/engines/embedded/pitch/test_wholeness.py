"""What somebody would say aloud to an interviewer, and what needs the notes before one's eyes."""

import pytest

from app.engines.embedded.pitch.wholeness import can_open, is_whole


@pytest.mark.parametrize(
    "text",
    [
        "I store of the Quarter twice in 2024.",
        "I stopped to 1 in the next quarter.",
        "I cut late corrections went from 60 to 9 a month.",
        "Maybe someone to whom the odd jobs go.",
        "From 41.2 when we began to weigh it properly.",
    ],
)
def test_what_has_no_verb_of_its_own_is_not_whole(text: str) -> None:
    """An "I" put before a noun, two verbs for one subject, a head without a verb."""
    assert not is_whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "I speak of it often.",
        "I went to 14 farms in a month.",
        "I cut the waste and complaints went from 9 to 2.",
        "From that summer on, I ran the boats.",
        "Nothing was lost when we moved.",
    ],
)
def test_sentences_of_like_shape_are_whole(text: str) -> None:
    """The same openings with a verb of their own."""
    assert is_whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "One of them now splices better than me.",
        "By December it was 91% and it has stayed there.",
        "Since then there were 0 spills.",
        "I stopped it myself in a meeting.",
        "I trained 14 porters to lift them.",
        "Nobody else could read it, so I rewrote it.",
        "Orla joined us in May as a planner and runs 48 boats.",
        "Expiry is now on a chart in the kitchen.",
    ],
)
def test_what_reaches_back_opens_nothing(text: str) -> None:
    """A pronoun or a count without its noun, somebody else's deed, a thing without a person or a figure."""
    assert not can_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "I rebuilt the winch in nine days.",
        "The turnaround was cut from three hours to two.",
        "Labour was held at 31% through two wage rises.",
        "My quota was 104% in 2021.",
    ],
)
def test_what_speaks_for_itself_may_open(text: str) -> None:
    """One's own act, or a measure that says what it is."""
    assert can_open(text)
