"""What is said of all, or of none, is held against an exception that the notes count."""

import pytest

from tests.app.engines.embedded.claims.boatyard import GAS, LEAD, contradicted
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of


@pytest.mark.parametrize(
    ("lead", "sentence", "right"),
    [
        (LEAD, "There wasn't a single one leaking at the pontoon.", "one leaking at the pontoon"),
        (LEAD, "Every hull went out complete and checked.", "two hulls went out without a stern gland check"),
        (GAS, "All seven owners paid the deposit early.", "5 of the 7"),
    ],
)
def test_all_and_none_are_values(lead: str, sentence: str, right: str) -> None:
    """The notes' exception is shown."""
    assert contradicted(sentence, lead) == [right]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (LEAD, "Not one hull sank."),
        (LEAD, "Two hulls went out without a stern gland check, and one was leaking."),
        (GAS, "Five of the seven owners paid the deposit."),
        (GAS, "All five who paid the deposit early got a berth."),
    ],
)
def test_what_the_exception_allows_is_left_alone(lead: str, sentence: str) -> None:
    """None of something else, the exception itself, and all of a part are no contradictions."""
    assert contradicted(sentence, lead) == []


def test_every_one_of_them_is_all_of_them() -> None:
    """Every one of the 31 counts no exception."""
    notes = "Tell me about a hard talk.\n\nThe fees rose. I sat down with every one of the 31 owners before June.\n"
    said = "The fees rose that year. I sat down with all 31 owners before June."
    found = judged("Tell me about a hard talk.", said, slice_of({"prep.md": notes})).claims
    assert [claim.correct for claim in found if claim.status == "contradicted"] == []
