"""The figures of the notes where they are told."""

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.told_figures import Told, told_figures
from tests.app.engines.embedded.slice_of import slice_of


def _told(text: str, name: str = "answers.md") -> dict[str, Told]:
    own = own_notes(slice_of({name: text}))
    return {t.figure.quantity.text: t for t in told_figures(own, roles(own))}


def test_a_date_has_its_month_and_its_stage() -> None:
    """When a stay began is told by its words or by where it stands in a period, with the month or the season."""
    told = _told(
        "# My answers\n\n## About me\n\nI have been at Hillfoot since the spring of 2018. I left Orrin in March 2017.\n"
    )
    assert {text: (t.stage, t.month) for text, t in told.items()} == {
        "spring of 2018": ("began", 4.0),
        "March 2017": ("", 3.0),
    }


def test_the_header_of_a_job_tells_when_it_began() -> None:
    """The dates of a job stand in a heading, which is no note of its own."""
    jobs = "**Warden** | Hillfoot Park | March 2018 to now\n * 46 boats\n\n**Gardener** | Orrin | May 2012 to Feb 2018"
    told = _told(f"# Ola Brandt\n\n## Jobs\n\n{jobs}\n * 3 walled gardens\n", "resume.md")
    assert [told[date].stage for date in ("May 2012", "Feb 2018")] == ["began", "ended"]


def test_a_title_gives_the_year_of_what_follows() -> None:
    """What is told under a year of its own is of that year."""
    told = _told(
        "# My answers\n\n## Courses\n\nChainsaw course, 2021. Trained 33 wardens in the barn over the winter.\n"
    )
    assert told["33"].years == {2021.0}


def test_private_figures_are_left_alone() -> None:
    """Pay is nobody's disagreement."""
    told = _told("# My answers\n\n## About me\n\nMy salary is £31,000 a year. I look after 46 boats on two lakes.\n")
    assert "46" in told
    assert not any(text.startswith("£") for text in told)


def test_each_row_of_a_table_is_a_statement() -> None:
    """What stands in two rows is of two things, and neither is told with the figures of the other."""
    table = "| project | year | cost |\n|---|---|---|\n| Boat house | 2021 | £26k |\n| Sea wall | 2022 | £19k |\n"
    told = _told(f"# My numbers\n\nI ran both.\n\n{table}")
    assert [told[cost].span.quote for cost in ("£26k", "£19k")] == [
        "| Boat house | 2021 | £26k |",
        "| Sea wall | 2022 | £19k |",
    ]
