"""What a candidate scribbled beside a line of the advert decides about that line."""

import pytest

from app.engines.embedded.preparation.remarked import mark_on, marks_of
from app.engines.embedded.preparation.requirements import job_match
from app.engines.embedded.preparation.self_assessed import Verdict
from tests.app.engines.embedded.slice_of import embed, slice_of

NOTES = slice_of({"notes.md": "# Notes\n\n## the flood\n\nI moved 40 crates of seed upstairs in one night.\n"})


@pytest.mark.parametrize(
    ("line", "requirement", "verdict"),
    [
        ("- Grafting   >> yes, at Holm", "Grafting", "yes"),
        ("- Grafting   >> hmm no", "Grafting", "no"),
        ("- Grafting   >> no, only budding", "Grafting", "some"),
        ("- Grafting   >> ~", "Grafting", "some"),
        ("- Grafting   >> mine were roses not fruit", "Grafting", "some"),
        ("- 5 years under glass   >> 3 years", "5 years under glass", "some"),
        ("- Run three sites   <- did 2 sites", "Run three sites", "some"),
        ("- Grafting   >> the flood", "Grafting", None),
    ],
)
def test_how_a_remark_begins_is_its_verdict(line: str, requirement: str, verdict: Verdict | None) -> None:
    """A yes, a no, a doubt, and a number that falls short are told apart; a story's name is no verdict."""
    mark = mark_on(requirement, marks_of(f"Gardener\n{line}\n"), NOTES)
    assert mark is not None
    assert mark.verdict == verdict


def test_a_question_is_no_verdict() -> None:
    """Whoever only wonders has said nothing."""
    assert mark_on("Grafting", marks_of("Gardener\n- Grafting   >> what is this?\n"), NOTES) is None


def test_a_remark_decides_about_its_own_line_alone() -> None:
    """The lines around it are judged by the notes."""
    advert = "You have\n- Orchard pruning        yes\n- Orchard spraying       no\n- Bee keeping\n"
    found = {r.text: r.status for r in job_match(advert, NOTES, embed).requirements}
    assert found == {"Orchard pruning": "covered", "Orchard spraying": "not_covered", "Bee keeping": "not_covered"}


def test_a_story_named_beside_a_line_is_its_proof() -> None:
    """ "the flood" beside a line shows the story of that name."""
    advert = "You will\n- keep calm when things go wrong   >> the flood\n- keep bees\n"
    found = {r.text: r for r in job_match(advert, NOTES, embed).requirements}
    assert found["keep calm when things go wrong"].status == "covered"
    assert "40 crates" in found["keep calm when things go wrong"].citations[0].quote
