"""Which part of an introduction a passage belongs to: now, before, or what is to come."""

import pytest

from app.engines.embedded.pitch.pitch_parts import best_part, cut_parts, part_scores
from app.records import PitchPart


@pytest.mark.parametrize(
    ("text", "company", "part"),
    [
        ("I run the night bakery at Holm & Sons.", None, "present"),
        ("Before that I spent six years on the ferries.", None, "past"),
        ("I'd like to build a team, and that's why I'm here.", None, "future"),
        ("Thornbury keeps its walled garden open all year.", "Thornbury", "future"),
        ("Baker of rye bread.", None, "present"),
    ],
)
def test_a_sentence_speaks_of_its_time(text: str, company: str | None, part: PitchPart) -> None:
    """By its verbs and turns, or by the name of whoever is applied to; a bare description is of now."""
    assert best_part([text], company) == part


def test_the_first_sentence_says_most() -> None:
    """A paragraph that opens with now stays there, though it looks back afterwards."""
    assert best_part(["I lead a crew of 7 on two viaducts.", "Before that I worked in a quarry."], None) == "present"


def test_parts_follow_each_other() -> None:
    """However the single sentences sound, an introduction goes from now over before to what is to come."""
    told = (
        "I'm a surveyor.",
        "I started as an apprentice in 2009.",
        "I work with levels and drawings.",
        "I trained in Leeds after that.",
        "I'm looking for a bigger crew.",
    )
    assert cut_parts([part_scores(text, None) for text in told]) == ["present", "past", "past", "past", "future"]


def test_nothing_has_no_parts() -> None:
    """Without sentences there is nothing to cut."""
    assert cut_parts([]) == []
