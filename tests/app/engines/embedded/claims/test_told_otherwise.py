"""A deed told of somebody else than the notes tell it of, or told as not done, is contradicted."""

import pytest

from tests.app.engines.embedded.claims.notes_of_a_baker import contradicted
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Petra carried the dough to the boiler room in plastic crates.", "I carried the dough to the boiler room"),
        ("I never carried the dough to the boiler room in crates.", "I carried the dough to the boiler room"),
    ],
)
def test_a_deed_of_another_doer_is_wrong(sentence: str, right: str) -> None:
    """What the notes say of it is given."""
    (found,) = contradicted(sentence)
    assert found is not None and found.startswith(right)


@pytest.mark.parametrize(
    "sentence",
    [
        "We carried the dough to the boiler room together.",
        "The miller had lent us spelt flour for the last batch.",
        "Petra carried on as if nothing had happened.",
    ],
)
def test_the_same_deed_in_other_words_is_left_alone(sentence: str) -> None:
    """ "We" may be oneself, and a verb alone is no deed."""
    assert contradicted(sentence) == []


NOTES = """# Stories

## Mr Abel

Mr Abel could not read when he came to the workshop. I didn't teach him, Sandro did, ten minutes a day by the lathes.
rang the tutor myself, before the manager was in.
"""
STORY = "Mr Abel could not read when he came to the workshop."


def _wrong(sentence: str) -> list[str | None]:
    found = judged("Whom have you helped?", f"{STORY} {sentence}", slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


def test_a_deed_that_the_notes_give_to_another_is_not_ones_own() -> None:
    """ "I didn't, Sandro did" in the notes and "I did" in the answer cannot both be; nor "myself" and "the manager"."""
    assert _wrong("I taught him, ten minutes a day by the lathes.") == ["I didn't teach him"]
    assert _wrong("My manager rang the tutor that morning.") == ["rang the tutor myself"]
    assert _wrong("I didn't teach him myself, that was Sandro, by the lathes.") == []
