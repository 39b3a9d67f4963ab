"""Telegraphic lines as one spoken sentence."""

import pytest

from app.engines.embedded.pitch.telegraphic import telegraphic
from app.engines.embedded.pitch.written_out import written_out


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ran line 3, 40 ppl, scrap 6->2%", "I ran line 3, with 40 people, and scrap went from 6 to 2%."),
        ("cut scrap 6->2%", "I cut scrap from 6 to 2%."),
        (
            "mapped lunches, found Greta, 31 signed in a week",
            "I mapped lunches and found Greta, with 31 signed in a week.",
        ),
        ("supported 30+ families/yr, 4 reunified", "I supported more than 30 families a year, with 4 reunified."),
        ("led team of 8 nurses, 2 wards", "I led a team of 8 nurses, with 2 wards."),
        ("rolled out new rota system, saved £40k p.a.", "I rolled out a new rota system and saved £40,000 a year."),
        ("trained 14 new starters, all still here", "I trained 14 new starters, and all are still here."),
        ("team of 12, budget 1.4m", "I had a team of 12 and a budget of 1.4m."),
        ("now running 2 sites, 45 staff", "I'm now running 2 sites, with 45 staff."),
        ("2021 to now: 412 members, 14 reps", "Since 2021 it has been 412 members and 14 reps."),
        ("complaints halved, 22 to 11 per qtr", "Complaints halved, from 22 to 11 per quarter."),
    ],
)
def test_a_telegram_is_said(written: str, said: str) -> None:
    """Acts, counts, changes and what is in hand are joined as one would say them, with no word of content added."""
    assert telegraphic(written_out(written, {})) == said


@pytest.mark.parametrize(
    "written",
    [
        "I moved the tape and the stops fell from 71 to 6",
        "buddy card",
        "shop steward 2012-14",
        "volunteer coordinator 9 -> 86 helpers",
        "opened on the day, planned sales beaten by 9%",
        "fell apart, 3 times",
    ],
)
def test_what_is_no_telegram_is_left_alone(written: str) -> None:
    """Prose, names, spans of years and what somebody else did are not turned into acts of "I"."""
    assert telegraphic(written_out(written, {})) is None


def test_what_goes_on_is_told_so() -> None:
    """Under a job that goes on, what is in one's hands still is."""
    assert telegraphic("team of 12", current=True) == "I have a team of 12."


def test_a_bare_verb_is_an_act_in_a_resume_only() -> None:
    """In notes, "run" may be a direction to oneself."""
    line = "run line 3, 40 people"
    assert telegraphic(line, resume=True, current=True) == "I run line 3, with 40 people."
    assert telegraphic(line) is None


def test_the_first_clause_of_no_kind_ends_the_sentence() -> None:
    """What follows cannot be said, and is left out."""
    assert telegraphic("cut scrap from 6 to 2%, Greta happy") == "I cut scrap from 6 to 2%."


def test_by_how_much_is_nothing_held() -> None:
    """ "2 minutes better" does not hang on by "with"."""
    assert "with 2 minutes" not in (telegraphic("tried the new press 6 weeks, 2 minutes better") or "")


def test_a_count_with_an_adjective_that_moved_is_no_act() -> None:
    """Nobody escaped defects or missed readings; what was reduced was."""
    assert telegraphic("Escaped defects 14 per release → 3 in 18 months", resume=True) == (
        "Escaped defects went from 14 per release to 3 in 18 months."
    )
    assert telegraphic("Reduced defects 31 → 2 a month", resume=True) == "I reduced defects from 31 to 2 a month."
