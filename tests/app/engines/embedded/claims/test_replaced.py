"""A name that no note has stands for something else where the clause otherwise retells a note."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# prep

### the label printer
- Go service in front of the old label printer, 900 labels an hour on a good night
- kept the stock list in a spreadsheet, three columns and a colour for the late ones
- disk of the kafka box full because a debug topic had no retention

### help
I am working on that with Matthias, we talk every other Tuesday about being too quick.

### before
Started at Wexcombe City Council on the post desk.
"""
LEAD = "I wrote the thing in front of the old label printer, nine hundred labels an hour on a good night."


def contradicted(sentence: str) -> list[str | None]:
    """What the notes say instead, of each claim that they contradict, after a sentence that they bear out."""
    found = judged("Tell me about something you built.", f"{LEAD} {sentence}", slice_of({"prep.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I put a Rust service in front of the old label printer.", "Go service in front of the old label printer"),
        ("We kept the stock list in Access, three columns and a colour for the late ones.", "spreadsheet"),
        ("The Elasticsearch disk was full because a debug topic had no retention.", "kafka"),
        ("Before that I was at Marlcombe City Council on the post desk.", "Wexcombe"),
    ],
)
def test_a_name_amid_the_words_of_a_note_is_wrong(sentence: str, right: str) -> None:
    """Whether or not what the note has there is a name, and however it is written."""
    (shown,) = contradicted(sentence)
    assert shown is not None
    assert right in shown


@pytest.mark.parametrize(
    "sentence",
    [
        "I showed it at a conference in Lyon.",
        "The Italians on the post desk liked the late labels best.",
        "Afterwards I kept the stock list in a spreadsheet.",
        "Young Matthias and I talk every other Tuesday about being too quick.",
    ],
)
def test_what_stands_in_no_notes_place_is_no_wrong_name(sentence: str) -> None:
    """A name with little of a note around it, a people, a word that opens its sentence, another way to address."""
    assert contradicted(sentence) == []


def test_who_did_it_stands_for_nothing_where_the_notes_name_nobody() -> None:
    """Notes in few words leave out who did it, so that somebody's name is told in the place of nothing."""
    notes = slice_of(
        {"prep.md": "# Mistake\n\ndrawing rev C with a wrong fit. 200 parts machined. found by assembly.\n"}
    )
    said = "So, Elin copied the fit from the old drawing, rev C, and the parts were machined."
    found = judged("Tell me about a mistake.", said, notes).claims
    assert not any(claim.status == "contradicted" for claim in found)
