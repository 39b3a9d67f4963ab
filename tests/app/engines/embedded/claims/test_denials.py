"""What the notes flatly deny cannot be claimed."""

import pytest

from tests.app.engines.embedded.claims.notes_of_a_baker import contradicted


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
