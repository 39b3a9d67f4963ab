"""Pieces of notes as sentences one can say."""

import pytest

from app.engines.embedded.pitch.voiced import voiced


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("counted it all with the apprentice", "I counted it all with the apprentice."),
        ("been lead hand for 5 yrs", "I've been lead hand for 5 years."),
        ("Last 3 yrs been running small gangs", "For the last 3 years I've been running small gangs."),
        ("six years at Corlan, mostly dairy", "I've spent six years at Corlan, mostly dairy."),
        ("Then two years as a porter", "Then I spent two years as a porter."),
        ("before that: 3 yrs nursery nurse at Corlan", "Before that I spent 3 years as a nursery nurse at Corlan."),
        (
            "9 yrs ops, last 3 as shift lead @ Corlan Bakeries",
            "I've spent nine years in ops, the last 3 as shift lead at Corlan Bakeries.",
        ),
        (
            "b4 that: line operative then team leader, Corlan, 2015-2021",
            "Before that, I was a line operative then team leader at Corlan, from 2015 to 2021.",
        ),
        ("automated lines, I did the install last yr", "I did the install last year."),
        ("new site, want to build a shift from scratch", "I want to build a shift from scratch."),
        ("agency spend 1,400/mth -> 200", "The agency spend went from 1,400 a month to 200."),
        ("unplanned stops 41/yr → 17/yr", "Unplanned stops went from 41 to 17 a year."),
        ("defects 5 in 2018, 1 in 2022, 0 last yr", "Defects were 5 in 2018, 1 in 2022 and 0 last year."),
        (
            "left in first month: was 8 of 30, now 3 of 28",
            "As for those who left in the first month, it was 8 of 30, and now it is 3 of 28.",
        ),
        ("7 of my pickers are team leaders now", "Seven of my pickers are team leaders now."),
        ("I dont chase coverage", "I don't chase coverage."),
        ("never had the title", "I never had the title."),
        ("picker, then forklift, now lead for the late shift at Corlan", "I'm now lead for the late shift at Corlan."),
        ("hr took it for the whole site", "HR took it for the whole site."),
        ("redeployed to intensive care in spring", "I was redeployed to intensive care in spring."),
    ],
)
def test_shorthand_is_said_in_full(written: str, said: str) -> None:
    """The "I", the verb and the words that notes leave out are put back; numbers and names stay."""
    assert voiced(written, {}) == said


@pytest.mark.parametrize(
    "written",
    [
        "controlled drugs, quarterly",
        "concentrated potassium found on a ward",
        "lost webhooks: roughly 400 a week",
        "set points 20 degrees since 1988",
        "turned out half of it was the returns truck",
        "took me eight days",
    ],
)
def test_what_may_be_no_act_of_ones_own_is_not_made_one(written: str) -> None:
    """A past form that may be an adjective, or somebody else's, never gets an "I"."""
    said = voiced(written, {})
    assert said is None or not said.startswith("I ")


@pytest.mark.parametrize(
    "written",
    [
        "show it with hands on camera",
        "TODO ask Ivana if I can say it was my idea",
        "this is my best story",
        "don't say the price first",
        "Alerts, 1 in 3 orders, all ignored",
        "ammonia refrigeration, 14 compressors",
    ],
)
def test_directions_and_lists_are_not_said(written: str) -> None:
    """What is about telling, or has no verb, is no sentence of an introduction."""
    assert voiced(written, {}) is None


def test_somebody_elses_act_stays_theirs() -> None:
    """Under a line about another person a bare verb is not the candidate's."""
    assert voiced("came as a packer", {}, mine=False) is None


def test_a_bare_post_is_no_act() -> None:
    """A line that enters a post is not told as something done."""
    assert voiced("Licensed Electrician - Galway", {}, resume=True) is None
    assert voiced("Chartered Surveyor (Commercial), Hull", {}, resume=True) is None
    assert voiced("Managed Partner Relations for the north", {}, resume=True) is not None


def test_a_bare_lead_in_a_resume_is_done() -> None:
    """ "lead a crew of 12" is what one does, and no thing that one has."""
    assert voiced("lead a crew of 12, 4 vans", {}, resume=True, current=True) == "I lead a crew of 12, with 4 vans."


def test_what_was_made_may_stand_first() -> None:
    """ "Test bench I built with ..." is said the usual way round."""
    assert voiced("Test bench I built with eleven faults in it", {}) == "I built a test bench with eleven faults in it."


def test_a_finished_sentence_on_what_moved_is_said_as_it_is() -> None:
    """Its writer left no article out; a line without a stop may have."""
    assert voiced("Student satisfaction rose from 3.1 to 4.5 in a year.", {}) == (
        "Student satisfaction rose from 3.1 to 4.5 in a year."
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "WHO AM I on paper: Crane fitter, Garve yard, since 2018",
            "I've been a crane fitter at Garve yard since 2018.",
        ),
        ("what I do: planned + unplanned maintenance", "I do planned and unplanned maintenance."),
        ("what I do now: plan the rota for 9", "I plan the rota for 9."),
        ("threw out 300 checks, rewrote rest in a week", "I threw out 300 checks and rewrote the rest in a week."),
    ],
)
def test_what_stands_behind_a_label_answers_it(written: str, said: str) -> None:
    """Who one is, what one does; the label itself is not said."""
    assert voiced(written, {}) == said
