"""What the notes flatly deny cannot be claimed."""

import pytest

from tests.app.engines.embedded.claims.notes_of_a_baker import contradicted
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I was on the rota that night.", "I wasn't on the rota that night"),
        ("I have a driving licence.", "no driving licence"),
        ("We used DoughDesk for the recipes.", "rather than DoughDesk"),
        ("I was the shift manager.", "not shift manager"),
        ("I ran Loafscan for three winters.", "I have never used Loafscan at work."),
    ],
)
def test_a_flat_denial_contradicts(sentence: str, right: str) -> None:
    """The denial is shown in its own words."""
    assert contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence", ["I wasn't on the rota that night.", "I have no driving licence.", "The miller was on the rota."]
)
def test_the_same_denial_and_what_others_do_contradict_nothing(sentence: str) -> None:
    """Saying no as the notes do is right, and a denial of oneself is none of others."""
    assert contradicted(sentence) == []


def test_a_part_of_what_is_ruled_out_is_not_ruled_out() -> None:
    """ "H7/h6 instead of H7/p6" rules out neither the one that was drawn nor what both begin with."""
    noted = "drawing K2 rev C: wrong fit H7/h6 instead of H7/p6 for bearing. 200 parts machined. found by assembly."
    said = "On drawing K2 rev C I wrote H7/h6 for bearing, it must be H7/p6. Assembly found it after 200 parts."
    found = judged("Tell me about a mistake.", said, slice_of({"notes.md": f"**Mistake**\n- {noted}\n"})).claims
    assert not any(claim.status == "contradicted" for claim in found)
