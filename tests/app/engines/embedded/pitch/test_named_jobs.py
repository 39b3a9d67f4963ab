"""Jobs that can be said by their title and employer."""

import pytest

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.named_jobs import held_as
from app.engines.embedded.pitch.pitch_sentences import drafts
from tests.app.engines.embedded.slice_of import slice_of

CV = "# Ada Brook\n\n## Experience\n\n{head}\n- ran a team of 9\n\n## Education\nBSc Maths, 2015\n"


@pytest.mark.parametrize(
    "head",
    ["tarnsika -- head of prod & tech\nSep 2021 -- present", "head of prod & tech -- tarnsika   2021 to present"],
)
def test_an_entry_all_in_small_letters_has_its_employer(head: str) -> None:
    """A dash of two strokes parts them, and no sign of it is said."""
    said = [draft.text for draft in drafts(own_notes(slice_of({"cv.md": CV.format(head=head)})), None)]
    assert "I'm head of prod and tech at tarnsika, where I've been since 2021." in said
    assert not any("--" in text for text in said)


def test_small_letters_among_capitals_name_no_employer() -> None:
    """Where others have theirs, "duties" is no name."""
    notes = own_notes(slice_of({"cv.md": CV.format(head="Product analyst -- duties   2021 to present")}))
    assert not any(" at duties" in draft.text for draft in drafts(notes, None))
    assert roles(notes)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Rigger then Lift Planner", "a rigger, then a lift planner"),
        ("Porter, then commis, then Sous Chef", "a porter, a commis, then a sous chef"),
        ("Assistant then Head of Grounds", "an assistant, then head of grounds"),
        ("Fitter / Welder", "a fitter and welder"),
        ("HGV Driver", "an HGV driver"),
    ],
)
def test_each_post_of_a_title_has_its_article(title: str, said: str) -> None:
    """What one was first and what then are two posts; a stroke between two names one."""
    assert held_as(title) == said


def _said(*entries: str) -> list[str]:
    body = "\n\n".join(entries)
    notes = own_notes(slice_of({"cv.md": f"# Ada Brook\n\n## Experience\n\n{body}\n"}))
    return [draft.text for draft in drafts(notes, None) if draft.source == "role"]


def test_nobody_started_where_they_came_to_from_another_job() -> None:
    """Two posts at one employer are told as such, and as a start only where no other job began before them."""
    now = "Yard Manager, Harrow Ports, 2020 - now\n- 40 lifts a week"
    then = "Rigger then Lift Planner, Brough & Lane, 2016 - 2019\n- planned lifts"
    first = "Deck Hand, Holm Ferries, 2012 - 2015\n- ropes"
    assert "Before that, I was a rigger, then a lift planner at Brough & Lane." in _said(now, then, first)
    assert "I started at Brough & Lane as a rigger, then a lift planner." in _said(now, then)


def test_a_present_post_is_told_with_the_one_before_it_there() -> None:
    """One is what one came to be, since the stay began and first as something else."""
    said = _said(
        "Rigger then Lift Planner, Brough & Lane, 2016 - now\n- planned lifts", "Deck Hand, Holm Ferries, 2012"
    )
    assert "I'm a lift planner at Brough & Lane, where I've been since 2016, first as a rigger." in said
