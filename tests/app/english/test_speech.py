"""A résumé's lines as sentences one can say."""

import pytest

from app.english.counted_people import counts_people
from app.english.speech import spoken


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Led migration of billing; cut cost 30 %", "I led the migration of billing, which cut cost by 30%."),
        ("Food waste 14% → 9% in a year", "Food waste went from 14% to 9% in a year."),
        ("Reading ages: 62% at level → 81% in a year", "Reading ages went from 62% at level to 81% in a year."),
        ("Three apprentices promoted to fitter", "Three apprentices were promoted to fitter."),
        ("Managed budget of £3m", "I managed a budget of £3m."),
        ("Awarded Nurse of the Year 2021", "I was awarded Nurse of the Year 2021."),
        ("Taught mathematics to years 7-11, 93% passed", "I taught mathematics to years 7-11, and 93% passed."),
        ("Remake rate brought down from 7% to 3%", "Remake rate went down from 7% to 3%."),
        ("Monthly return to HQ, never late", "I worked on a monthly return to HQ, which was never late."),
        ("Asked to run the Leeds shop for a month", "I was asked to run the Leeds shop for a month."),
        ("Built dashboard for buyers - used by 40 of them", "I built a dashboard for buyers, used by 40 of them."),
    ],
)  # fmt: skip
def test_line_becomes_sentence(line: str, sentence: str) -> None:
    """A line gets the subject, verb and article that speech needs, and keeps its own words and figures."""
    assert spoken(line, current=False) == (sentence,)


def test_tense_follows_the_job() -> None:
    """A duty is said in the present where the job goes on, in the past where it ended."""
    assert spoken("Leading a team of 6 analysts", current=True) == ("I lead a team of 6 analysts.",)
    assert spoken("Leading a team of 6 analysts", current=False) == ("I led a team of 6 analysts.",)


@pytest.mark.parametrize(
    "line", ["Stack: Python, Kafka, Go", "References on request", "Hygiene rating 5, four in a row", "Can say that"]
)
def test_what_has_no_verb_is_not_said(line: str) -> None:
    """A list or a bare noun is no sentence, and none is made of it."""
    assert spoken(line, current=True) == ()


def test_a_post_that_ended_is_past_within_a_job_that_goes_on() -> None:
    """How long it was, or until when, says that it is over."""
    said = spoken("Acting Director, 9 weeks, June to August 2023", current=True)
    assert said == ("I was acting Director for 9 weeks, June to August 2023.",)
    assert spoken("Digital super-user for the ward", current=True) == ("I'm a digital super-user for the ward.",)


def test_a_long_line_becomes_two_sentences() -> None:
    """An outcome that would make a sentence too long is said by itself."""
    said = spoken(
        "Rewrote the booking desk's handbook together with the night porters, the housekeepers, the kitchen and two of "
        "our oldest guests over one winter of Sunday meetings; complaints about rooms from 40 to 12 a month",
        current=False,
    )
    assert len(said) == 2
    assert said[1] == "Complaints about rooms went from 40 to 12 a month."


@pytest.mark.parametrize(
    "line",
    ["onboard fire warden two years", "trainee with the same mill 2015-18", "purser complaints down from many a week"],
)
def test_a_line_that_only_names_is_not_given_a_verb(line: str) -> None:
    """A post with its years, or a change that breaks off, is left out: any verb would be a guess."""
    assert spoken(line, current=True) == ()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("boiler stoppages down from nine a year to two", "The boiler stoppages went down from nine a year to two."),
        ("Owner of the seating plan for the hall", "I own the seating plan for the hall."),
        ("Ran the school shop two years", "I ran the school shop two years."),
    ],
)
def test_a_thing_moved_or_owned_gets_its_own_verb(line: str, sentence: str) -> None:
    """Figures in words move like figures in digits, and who owns a thing is no owner by trade."""
    assert spoken(line, current=True) == (sentence,)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "lockout champion: near misses down from 21 to 8 a year",
            "I'm a lockout champion, and near misses went down from 21 to 8 a year.",
        ),
        (
            "key user for job sheet app rollout 2020: trained 45 fitters over 3 weeks",
            "As a key user for the job sheet app rollout in 2020, I trained 45 fitters over 3 weeks.",
        ),
    ],
)
def test_what_happened_in_a_role_is_told_as_in_that_role(written: str, said: str) -> None:
    """A role before a colon is the candidate's own, and never a means."""
    assert spoken(written, current=True) == (said,)


def test_a_clause_about_something_else_is_a_sentence_of_its_own() -> None:
    """ "And" joins what goes on about the same; how something else has been since is said for itself."""
    (said,) = spoken("Ran the fumigation shed; the lads have all been well since 2018", current=False)
    assert said == "I ran the fumigation shed. The lads have all been well since 2018."
    (said,) = spoken("Built a rota for the ward; the nurses have used it every week", current=False)
    assert said == "I built a rota for the ward, and the nurses have used it every week."
    (said,) = spoken(
        "Moved the nightly files to a stream; price data went from 9 hours old to 4 minutes", current=False
    )
    assert ", and price data went from 9 hours" in said


@pytest.mark.parametrize("line", ["one analyst and 3 booking agents", "2 supervisors, 14 porters"])
def test_whom_one_has_is_not_who_one_is(line: str) -> None:
    """Nobody is several people."""
    assert counts_people(line)
    assert not any(said.startswith(("I'm", "I was")) for said in spoken(line, current=True))


def test_a_clause_behind_a_comma_is_not_hung_on_by_with() -> None:
    """ "Each gets one hour" has its own verb."""
    (said,) = spoken("Planning cycle for 11 tutors, each gets one hour off a fortnight", current=True)
    assert said == "I worked on a planning cycle for 11 tutors, and each gets one hour off a fortnight."


def test_a_bare_list_ends_with_and() -> None:
    """Things that a line only lists are said as a list."""
    assert spoken("Testing forms, council tax, parking", current=False) == ("I tested forms, council tax and parking.",)
