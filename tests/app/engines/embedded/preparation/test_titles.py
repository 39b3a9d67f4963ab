"""Short titles in the candidate's own words."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.preparation.stories import tellings
from app.engines.embedded.preparation.titles import title_of
from tests.app.engines.embedded.slice_of import slice_of

STORY = (
    "I asked the night crew what was missing, counted every crate for a week and moved the shelf. We lost none since."
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"# My stories\n\n## The crate story (ownership)\n\n{STORY}\n", "The crate story"),
        (f"# My stories\n\n## 2\n\nMarek and Dani. They had stopped talking. {STORY}\n", "Marek and Dani"),
        (f"# My stories\n\n## 3\n\n23 Nov 2022. Flooded cellar. {STORY}\n", "Flooded cellar"),
        (f"# My stories\n\n## 4\n\nLoading bay thing. {STORY}\n", "Loading bay"),
        (
            f"# My stories\n\n## 6\n\nI poured nine litres of lye into vat 14 instead of vat 4. {STORY}\n",
            "I poured nine litres of lye into vat 14",
        ),
        (
            f"# My stories\n\n## 7\n\n8 Jan 24 - Took 46 year tens to the water works near Ollerby in June. {STORY}\n",
            "Took 46 year tens to the water works near Ollerby",
        ),
        (
            f"# My stories\n\n## 8\n\nAdded a not null column on a table of 80M rows at lunch. {STORY}\n",
            "Added a not null column",
        ),
        (
            f"# My stories\n\n## 9\n\nAll postings of all accounts ran nightly, COBOL on the mainframe. {STORY}\n",
            "All postings of all accounts ran nightly",
        ),
        (f"# My stories\n\n## 5\n\nPeople stuff. {STORY}\n", "People stuff"),
    ],
)
def test_titles_are_short_and_name_the_occasion(text: str, title: str) -> None:
    """The heading without its tag, the first clause without its date; names are no months and things."""
    assert [t.title for t in tellings(own_notes(slice_of({"stories.md": text})))] == [title]


def test_an_entry_with_a_label_of_its_own_is_not_called_by_the_heading_before() -> None:
    """What stands in bold before an entry begins it; a part of a story in bold leaves it its heading."""
    for label, title in (("SAVED", "57 stones off the old parapet turned round"), ("RESULT", "BOSS")):
        text = (
            "# Notes\n\n**BOSS**\n- Jock wanted cheap stone, he paid for the dear one.\n\n"
            f"**{label}**  57 stones off the old parapet turned round. I never bought one of them.\n"
        )
        last = [note for note in own_notes(slice_of({"notes.md": text})) if note.label]
        assert title_of(last) == title


def test_no_title_ends_within_a_quotation_or_on_what_a_dash_adds() -> None:
    """ "Closed my bugs as works" is not what was said."""
    text = 'Pim closed my bugs as "works as designed" -- 17 in a month. I sat beside him for a week. It went to 2.'
    notes = own_notes(slice_of({"stories.md": f"# Stories\n\n{text}\n"}))
    assert title_of(notes) == "Pim closed my bugs as works as designed"


def test_how_one_slept_is_no_title() -> None:
    """A diary begins with its writer; the occasion comes after."""
    text = "Couldn't sleep. The kiln ran hot in March and I swapped two wires. It was cold by dinner."
    notes = own_notes(slice_of({"stories.md": f"# Stories\n\n{text}\n"}))
    assert title_of(notes).startswith("The kiln ran hot")
