"""Posts across a gap from their dates."""

import pytest

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.notes.header_lines import Line
from app.engines.embedded.notes.set_apart import named_to
from tests.app.engines.embedded.slice_of import slice_of


def _jobs(entries: str) -> list[tuple[str, str, bool]]:
    text = f"# CV\n\nNed Farrow\nned@example.org\n\n## Employment\n\n{entries}\n\n## Education\n\n- Welding, 2004\n"
    return [(job.title, job.since, job.current) for job in roles(own_notes(slice_of({"cv.md": text})))]


@pytest.mark.parametrize(
    "entries",
    [
        "Jan 2019 - now\n\nLock Keeper (Grade 5), Tarn Trust. 9 locks and 4 hands. Budget £0.2m.\n\n"
        "2014 - 2018\n\nDeck Hand, Holm Ferries. Ran the rope course 3x a year.",
        "Jan 2019 - now\nLock Keeper, Tarn Trust\n2014 - 2018\nDeck Hand, Holm Ferries",
        "| Jan 2019 - now | Lock Keeper, Tarn Trust. 9 locks, 4 hands |\n| 2014 - 2018 | Deck Hand, Holm Ferries |",
    ],
)
def test_a_table_gives_dates_and_then_the_post(entries: str) -> None:
    """Whether a gap stands between them or the cells run on line by line, the post under its dates is read."""
    assert _jobs(entries) == [("Lock Keeper", "Jan 2019", True), ("Deck Hand", "2014", False)]


def test_dates_between_lines_that_enter_nothing_are_no_job() -> None:
    """Dates with a gap around them need a post across it."""
    assert _jobs("2014 - 2018\n\nA long time in which much was tried.\n\n") == []


def test_what_is_told_behind_a_post_is_no_part_of_its_entry() -> None:
    """The entry ends where the line goes on about it."""
    line = Line(10, 60, "Nurse (Band 6), Brack Ward. 28 beds, 38 nurses.")
    assert named_to(line).text == "Nurse (Band 6), Brack Ward."
    assert named_to(Line(0, 17, "Nurse, Brack Ward")).end == 17
