"""Hard facts: by value, by name, by title; never by wording."""

import pytest

from app.engines.model.checks.facts import numbers, unbacked

SOURCE = [
    "Charge nurse, Harbour Ward, 2019 to 2024. I led 12 nurses and cut falls by 40% in one year.",
    "Budget of £1.2m; two thousand visitors. Trained in triage at St Anne's. We halved the queue.",
]


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm a charge nurse at Harbour Ward, where I lead twelve nurses.",
        "Since 2019 I have looked after a budget of 1.2 million.",
        "Falls went down by forty percent.",
        "We had 2,000 visitors.",
        "At St Anne’s I learned triage.",
        "I also like long walks and patient people.",
    ],
)
def test_what_the_sources_hold_may_be_said(sentence: str) -> None:
    """Digits or words, pounds or millions, any capitals: the same fact is the same fact."""
    assert unbacked(sentence, SOURCE, drafted=True) == ()


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("I led 15 nurses.", "15"),
        ("I led thirteen nurses.", "thirteen"),
        ("I cut falls by half.", "half"),
        ("As a ward manager I led the team.", "ward manager"),
        ("I was the director of nursing.", "director"),
        ("I worked at Lakeside Ward.", "Lakeside"),
        ("Google taught me that.", "Google"),
        ("Since 2018 I have been there.", "2018"),
        ("We used SQL for it.", "SQL"),
        ("The budget was 1.3 million.", "1.3 million"),
    ],
)
def test_what_they_do_not_hold_is_named(sentence: str, missing: str) -> None:
    """A number, a year, an employer, a tool or a title that no source has is reported as it is written."""
    assert unbacked(sentence, SOURCE, drafted=True) == (missing,)


def test_numbers_are_read_by_value() -> None:
    """Thousands, scales and words give values; a scale belongs to its digits."""
    assert set(numbers("2,000 and 1.5k and 3 million and forty-two and £7")) == {2000.0, 1500.0, 3e6, 42.0, 7.0}


def test_decimals_may_be_spoken() -> None:
    """Nine point one is 9.1, and nothing else besides."""
    assert set(numbers("from nine point one to seven point four percent")) == {9.1, 7.4}
    assert unbacked("It fell to 7.4%.", ["It fell to seven point four percent."]) == ()


def test_name_may_be_of_one_or_many() -> None:
    """Letters that stand for a post stand for several of them too."""
    assert unbacked("I help GMs.", ["I ring each GM."]) == ()


@pytest.mark.parametrize("raised", ["I'm a senior technician.", "I'm Imre, a lead technician since 2019."])
def test_rank_must_stand_before_the_same_post(raised: str) -> None:
    """A rank that somebody else holds in the notes raises nobody."""
    source = ["Technician, since 2019. The senior registrar led the round with Imre."]
    assert unbacked(raised, source, drafted=True)


def test_the_post_of_somebody_else_is_not_ones_own() -> None:
    """Who disagreed with the area manager was not the area manager."""
    note = "In my second year I disagreed with the area manager about weekend cover."
    assert "area manager" in unbacked("In my second year I was the area manager.", [note], drafted=True)
    own = "Area manager, Bootle Market, 2016. I disagreed with the area manager before me."
    assert unbacked("I was the area manager at Bootle Market.", [own], drafted=True) == ()
