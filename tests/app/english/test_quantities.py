"""Numbers with units are found, made comparable, and compared with room for honest rounding."""

import pytest

from app.english.agreement import agree, follows, same_value
from app.english.quantities import quantities


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("about 61 percent of them", 61, "percent"),
        ("cut it by a third", 100 / 3, "percent"),
        ("never the same one two weeks running", 14, "duration"),
        ("nearly half of the class", 50, "percent"),
        ("one in eight scans failed", 12.5, "percent"),
        ("one in nine hundred", 100 / 900, "percent"),
        ("it took a whole day", 1, "duration"),
        ("in a quarter we", 91.31, "duration"),
        ("in eighteen months", 18 * 30.4375, "duration"),
        ("two and a half years", 2.5 * 365.25, "duration"),
        ("5 h 10 min", 310 / 1440, "duration"),
        ("a couple of weeks", 14, "duration"),
        ("£3.1m of sales", 3_100_000, "money"),
        ("12,000 euros", 12_000, "money"),
        ("sales doubled", 2, "ratio"),
        ("a hundred and twenty parents", 120, "count"),
        ("down to twelve-fifty.", 1250, "count"),
        ("I led it for most of a year", 0.85 * 365.25, "duration"),
        ("infra bill -31%", 31, "percent"),
        ("saves CAD 240k now", 240_000, "money"),
        ("an 18 tonner came", 18_000, "count"),
        ("it held 2 TB then", 2_000, "count"),
        ("back in 2019 we", 2019, "year"),
        ("she took it over in Jan and", 1, "month"),
    ],
)
def test_reads_one_quantity(text: str, value: float, dimension: str) -> None:
    """Digits, words, fractions and abbreviations come out as one value in one dimension."""
    (found,) = quantities(text)
    assert (found.dimension, found.value) == (dimension, pytest.approx(value))
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "1. Why this job?",
        "3// JALOPY = van",
        "on ward 7B",
        "in version 4",
        "Python 3.11",
        "step 2 was hard",
        "one of the people",
    ],
)
def test_leaves_marks_and_labels_alone(text: str) -> None:
    """List numbers, versions and labels are no quantities."""
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Twenty nineteen, forty cases.", 2019),
        ("I left in nineteen ninety-eight.", 1998),
        ("since twenty oh six", 2006),
        ("In December of '09 we moved.", 2009),
        ("I've been there since March eighteen.", 2018),
    ],
)
def test_reads_years_as_they_are_said(text: str, year: int) -> None:
    """A year said in two numbers, or cut short, is a year and no count."""
    assert [each.value for each in quantities(text) if each.dimension == "year"] == [year]


def test_the_end_of_a_stretch_may_be_cut_short() -> None:
    """ "2009-16" ends in 2016; "2021-07" is a month of one year."""
    assert [each.value for each in quantities("2009-16 at the mill")] == [2009, 2016]
    assert 2007 not in [each.value for each in quantities("2021-07 at the mill")]


@pytest.mark.parametrize(
    "text", ["twenty five crates", "twenty ten-minute calls", "March eighteen", "the lads' 09 truck"]
)
def test_takes_no_count_for_a_year(text: str) -> None:
    """Twenty-five is a number, and a day of a month no year."""
    assert not [each for each in quantities(text) if each.dimension == "year"]


def test_a_number_with_odd_keeps_what_it_counts() -> None:
    """ "Four hundred and odd items" are about four hundred items."""
    (found,) = quantities("We got four hundred and odd items out by hand.")
    assert (found.value, found.unit, found.approximate) == (400, "item", True)


def test_a_pair_shares_its_unit_and_knows_its_roles() -> None:
    """In "from 61 to 93%" both are percentages, one from, one to."""
    first, second = quantities("rose from 61 to 93% in a term")[:2]
    assert (first.value, first.dimension, first.role) == (61, "percent", "from")
    assert (second.value, second.dimension, second.role) == (93, "percent", "to")


@pytest.mark.parametrize(
    ("claimed", "noted", "same"),
    [
        ("about 60 staff", "58 staff", True),
        ("60 staff", "58 staff", True),
        ("64 staff", "58 staff", False),
        ("a third", "34%", True),
        ("over 200 parcels", "210 parcels", True),
        ("over 200 parcels", "900 parcels", False),
        ("24 months", "two years", True),
        ("7%", "9%", False),
        ("£40k", "£41,500", True),
        ("30 %", "29.6%", True),
        ("two months", "8 weeks", True),
        ("three months", "8 weeks", False),
    ],
)
def test_rounding_is_no_contradiction(claimed: str, noted: str, same: bool) -> None:
    """A round number may be off by its rounding, an exact one may not."""
    assert agree(quantities(claimed)[0], quantities(noted)[0]) is same


def test_a_price_is_said_without_its_hundred() -> None:
    """ "Four eighty-five" is the 4.85 of a price as well, and "a million three hundred" is no 1.3 million."""
    (said,) = quantities("four eighty-five")
    assert same_value(said, quantities("€4.85")[0])
    assert not same_value(said, quantities("€4.80")[0])
    assert quantities("a million three hundred")[0].value == pytest.approx(1_000_300)


def test_a_change_follows_from_two_values() -> None:
    """27 down to 9 is "by two thirds" and "a factor of three"."""
    first, second = quantities("from 27 snags to 9 snags")
    assert follows(quantities("by two thirds")[0], first, second)
    assert follows(quantities("3x")[0], first, second)
    assert not follows(quantities("by 20%")[0], first, second)


@pytest.mark.parametrize(
    ("text", "value", "dimension", "unit"),
    [
        ("moved it 30cm to the left", 0.3, "count", "metre"),
        ("thirty centimetres to the left", 0.3, "count", "metre"),
        ("spent nearly two grand on it", 2000, "money", ""),
        ("for a quarter of an hour", 0.25 / 24, "duration", ""),
        ("asked round 6 schools", 6, "count", "school"),
        ("a team of 5 painters", 5, "count", "painter"),
        ("at seven o'clock", 7, "clock", ""),
        ("a 7 m ladder", 7, "count", "metre"),
        ("by week six she did 120m to the canteen", 120, "count", "metre"),
        ("I put tape on the floor every 10m", 10, "count", "metre"),
        ("we raised 4m from investors", 4e6, "count", ""),
        ("reached 7m listeners", 7e6, "count", "listen"),
        ("down to a million two", 1.2e6, "count", ""),
        ("460 sq m of pointing", 460, "count", "square metre"),
        ("six hundred and forty square metres of it", 640, "count", "square metre"),
        ("18 m3 of concrete", 18, "count", "cubic metre"),
        ("lost RM 41,000 of it", 41_000, "money", "ringgit"),
        ("thirty ringgit cheaper", 30, "money", "ringgit"),
        ("a minimum of fifty thousand", 50_000, "count", ""),
        ("in 5 mths", 5 * 30.4375, "duration", ""),
        ("and returned Trained 3 new starters", 3, "count", "starter"),
    ],
)
def test_measures_and_spoken_sums(text: str, value: float, dimension: str, unit: str) -> None:
    """Units of measure are one unit however written; a label word before a counted plural labels nothing."""
    found = quantities(text)[-1]
    assert (round(found.value, 6), found.dimension, found.unit) == (round(value, 6), dimension, unit)


def test_half_a_year_is_no_share() -> None:
    """ "In the next half year" halves nothing."""
    assert [q for q in quantities("in the next half year") if q.dimension == "percent"] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("On their floor 0.9. I thought so.", 0.9, ""),
        ("in the end it came to eight.", 8, ""),
        ("3 sent on to a surgeon", 3, ""),
    ],
)
def test_bare_figures_are_read(text: str, value: float, unit: str) -> None:
    """Nothing is numbered 0.9, a change may end in a small word, and what was done to three is not what they are."""
    assert [(q.value, q.unit) for q in quantities(text)] == [(value, unit)]


def test_a_hedge_may_follow_its_number() -> None:
    """ "Ten minutes, a wee bit over" is as loose as "about ten minutes"."""
    assert all(q.approximate for q in quantities("We were dead ten minutes, a wee bit over"))
    assert all(q.approximate for q in quantities("forty or so letters"))
    assert not any(q.approximate for q in quantities("forty letters or emails"))


@pytest.mark.parametrize(
    "text",
    [
        "It went at twenty to seven.",
        "Rang the head at 6.45.",
        "He set it off about 20 past.",
        "We met at half past eight.",
    ],
)
def test_a_time_of_day_counts_nothing(text: str) -> None:
    """However it is said or written, it is a clock's."""
    assert {quantity.dimension for quantity in quantities(text)} == {"clock"}


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("From twenty to seven days.", 20.0, "duration"),
        ("It stood at 6.45 percent.", 6.45, "percent"),
        ("A gang of 5 to 7.", 5.0, "count"),
        ("The precision was .41.", 0.41, "count"),
        ("Five hours forty overnight.", 340 / 1440, "duration"),
        ("2021: 19 cases.", 2021.0, "year"),
    ],
)
def test_what_looks_like_a_time_or_a_list_and_is_none(text: str, value: float, dimension: str) -> None:
    """A range, a percentage, a fraction without its nought, hours with their minutes, and a year before a colon."""
    found = quantities(text)[0]
    assert found.value == pytest.approx(value)
    assert found.dimension == dimension


def test_a_vague_number_is_none() -> None:
    """Nobody can be wrong about "a few thousand"; and what one says to oneself hides no role."""
    assert quantities("It had a few thousand readers.") == ()
    assert quantities("Calls fell by, I think, 19 percent.")[0].role == "by"


@pytest.mark.parametrize(
    ("claimed", "noted"),
    [
        ("thirty-something hospitals", "34 hospitals"),
        ("sixty-odd requests", "68 requests"),
        ("inside five minutes", "4 min"),
    ],
)
def test_a_number_that_says_it_is_loose_agrees(claimed: str, noted: str) -> None:
    """ "Something" and "odd" mean a little more, "inside" a little less."""
    assert agree(quantities(claimed)[0], quantities(noted)[0])


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("ran the class for up to 8 pts", "count"),
        ("up 8 pts on last year", "percent"),
        ("from 61% to 69%, 8 pts", "percent"),
    ],
)
def test_pts_are_points_only_where_something_moves(text: str, dimension: str) -> None:
    """On a ward "8 pts" are people; beside a share or a rise they are points."""
    assert quantities(text)[-1].dimension == dimension


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("rejects fell to 0,6 %", "percent", 0.6),
        ("a budget of CHF 1,35 million", "money", 1_350_000),
        ("1,904 parcels went out", "count", 1904),
        ("we lost a day and half", "duration", 1.5),
    ],
)
def test_decimals_behind_a_comma_and_halves_without_an_article(text: str, dimension: str, value: float) -> None:
    """A comma parts decimals where a unit follows two figures, and thousands where three do."""
    (found,) = quantities(text)
    assert (found.dimension, found.value) == (dimension, pytest.approx(value))
