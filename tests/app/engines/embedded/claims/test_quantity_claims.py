"""Figures of an answer are held against the figure of the same thing in the notes."""

import pytest

from tests.app.engines.embedded.claims import lighthouse
from tests.app.engines.embedded.claims.notes_of_a_baker import contradicted, said_of
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("We baked 900 loaves by six o'clock.", "480 loaves"),
        ("Waste fell from 12% to 7% in the months after.", "4%"),
        ("Waste fell from 12% to 4% in the fourteen months after.", "seven months"),
        ("Waste fell from 4% to 12%.", "Waste fell from 12% to 4% in the seven months after."),
        ("I worked nine years at Marlow Mill Bakery.", "2014 - 2019"),
    ],
)
def test_another_value_of_the_same_thing_is_wrong(sentence: str, right: str) -> None:
    """The right value is given; two values told the other way round are wrong too."""
    assert contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    [
        "We baked nearly five hundred loaves and lost nine.",
        "Waste fell by two thirds in the months after.",
        "Waste dropped to 4% in about half a year.",
        "I worked five years at Marlow Mill Bakery.",
        "I had been second baker at Marlow Mill since 2014.",
        "I was still at Marlow Mill Bakery in 2016.",
    ],
)
def test_rounding_and_what_follows_is_right(sentence: str) -> None:
    """Rounded values, what follows from two values, and a year within a stay contradict nothing."""
    assert contradicted(sentence) == []
    assert [claim for claim in said_of(sentence) if claim.status == "supported"]


@pytest.mark.parametrize(
    "sentence", ["I'd have baked 900 loaves with a second prover.", "I would bake 900 loaves now."]
)
def test_what_would_be_is_not_checked(sentence: str) -> None:
    """A supposed case has no value to be wrong."""
    assert contradicted(sentence) == []


LIFE = """# About me

I left school at seventeen and drove for Brandt Haulage, and then the depot in Oxley, and I did my certificate at night
school, four years, finished in 2011, and got my transport manager papers in 2015.

Depot clerk, Oxley, 2006 to 2017. In the office we booked 70 in a morning. 2018: 40 lorries, no late returns.
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Then in 2006 I went across to the depot in Oxley and stayed eleven years.",
        "I rang the office eight mornings in a row.",
        "By 2018 we ran forty lorries.",
        "We had a few hundred lorries through the depot in Oxley.",
    ],
)
def test_figures_of_another_place_or_kind_contradict_nothing(sentence: str) -> None:
    """A year or a stay is of its own place, a rate is no count of what it is reckoned by, a vague number is none."""
    answer = f"I left school at seventeen and drove for Brandt Haulage. {sentence}"
    found = judged("Walk me through your career.", answer, slice_of({"life.md": LIFE})).claims
    assert [claim for claim in found if claim.status == "contradicted"] == []


def test_how_long_it_took_needs_no_other_word_in_common() -> None:
    """Within one event two durations that say how long it took are one, told twice."""
    notes = "# Stories\n\n## The trolley\n\nI asked for a trolley on the wards in the evenings. Took me seven months.\n"
    answer = "I asked for a trolley on the wards in the evenings, and we had it running within three weeks."
    found = judged("What did you start?", answer, slice_of({"notes.md": notes})).claims
    assert [claim.correct for claim in found if claim.status == "contradicted"] == ["seven months"]


def test_a_year_within_a_stretch_cut_short_contradicts_nothing() -> None:
    """ "2022" lies within "2021-24"."""
    notes = "# Work\n\n- Station Yard, precast crew on the fourth floor, 2021-24, edge open without a rail\n"

    def contradicted(year: str) -> list[str | None]:
        answer = f"At Station Yard the precast crew had the edge of the fourth floor open without a rail in {year}."
        found = judged("When did you stop a job?", answer, slice_of({"notes.md": notes})).claims
        return [claim.correct for claim in found if claim.status == "contradicted"]

    assert contradicted("2022") == []


def test_a_date_in_a_title_stands_beside_another_of_another_story() -> None:
    """A month that a story's title bears is not contradicted by that of the story next to it; one it lacks is."""
    told = "It was a Saturday in May 2024. The ovens went down and we delivered six hundred and twenty of nine hundred."
    rain = "## Rain bonus\n- In January 2024 I stopped the bonus. On the first wet Saturday 31% of riders stayed in"
    down = "- 19.10 to 21.40, no orders on the screen\n- 620 loaves delivered of about 900\n"
    found = []
    for date in (" (18 May 2024)", ""):
        notes = slice_of({"stories.md": f"# stories\n\n{rain}\n\n## Saturday the ovens went down{date}\n{down}"})
        found.append([c.correct for c in judged("Tell me about a crisis.", told, notes).claims if c.correct])
    assert found == [[], ["January"]]


@pytest.mark.parametrize(
    ("lead", "sentence", "right"),
    [
        (lighthouse.LEAD, "We replaced two hundred and ten square metres of copper cladding.", "140 sq m"),
        (lighthouse.LEAD, "The minimum order was fifty-two thousand for the cladding.", "RM 35k"),
        (lighthouse.LEAD, "The rota was thin, we had four people off sick.", "two"),
        (lighthouse.LEAD, "It was the Skerrow Point overhaul, week seven.", "wk 3"),
        (lighthouse.TRAINING, "I'd say I trained fifteen new keepers on rope rescue.", "9 new keepers"),
        (lighthouse.TRAINING, "The lantern error was wrong by eleven degrees before.", "4 degrees"),
    ],
)
def test_a_value_in_other_units_or_words_is_wrong(lead: str, sentence: str, right: str) -> None:
    """However the notes shorten what they measure, number or count."""
    assert lighthouse.contradicted(sentence, lead) == [right]


def test_what_the_answer_denies_is_no_value() -> None:
    """ "Not week seven" claims no week."""
    assert lighthouse.contradicted("It was the Skerrow Point overhaul, not week seven.") == []
