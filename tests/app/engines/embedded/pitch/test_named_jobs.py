"""Jobs that can be said by their title and employer."""

import pytest

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
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
