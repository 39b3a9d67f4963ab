"""Charts as SVG: what they show is said in their titles, and no text can break out of them."""

from xml.etree import ElementTree

import pytest

from app.records import Band, Point
from app.web.charts import band_bar, rating_pair, score_plot, share_strip
from app.web.words import BANDS

SVG = "{http://www.w3.org/2000/svg}"


def _parsed(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(str(markup).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


@pytest.mark.parametrize(("band", "filled"), [(band, number) for number, band in enumerate(BANDS, 1)])
def test_a_bar_is_filled_up_to_its_band(band: Band, filled: int) -> None:
    """As many segments are on as the band is steps up."""
    drawn = [rect.get("class") for rect in _parsed(band_bar("Structure", band)).iter(f"{SVG}rect")]

    assert drawn == ["on"] * filled + ["off"] * (len(BANDS) - filled)


def test_a_bar_says_what_it_shows() -> None:
    """The image's title names the criterion, the band and its step."""
    svg = _parsed(band_bar("Own part", "developing"))

    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Own part: developing, step 2 of 4"


def test_nothing_to_judge_is_an_empty_bar() -> None:
    """Without a band no segment is on, and the title says so."""
    svg = _parsed(band_bar("Result", None))

    assert {rect.get("class") for rect in svg.iter(f"{SVG}rect")} == {"off"}
    assert svg.findtext(f"{SVG}title") == "Result: not assessable"


def test_a_hostile_title_stays_text() -> None:
    """Markup in a title is shown, not obeyed."""
    hostile = '</title><script>alert(1)</script>"'

    assert _parsed(band_bar(hostile, "solid")).findtext(f"{SVG}title") == f"{hostile}: solid, step 3 of 4"


def test_a_strip_is_shared_by_words() -> None:
    """Widths stand in the proportion of the words, side by side."""
    rects = list(_parsed(share_strip([("situation", 10), ("action", 30)])).iter(f"{SVG}rect"))

    assert [rect.get("class") for rect in rects] == ["part-situation", "part-action"]
    assert [float(rect.get("x") or 0) for rect in rects] == [0.0, 120.0]
    assert float(rects[1].get("width") or 0) > 2.5 * float(rects[0].get("width") or 0)


@pytest.mark.parametrize("markup", [band_bar("Structure", "solid"), share_strip([("action", 1)])])
def test_charts_bring_no_style_of_their_own(markup: str) -> None:
    """The policy allows no inline style; colours are classes."""
    assert "style" not in markup


def _points(*scores: float) -> list[Point]:
    return [
        Point(at=f"2027-01-{day:02d}", score=score, critique=f"k{day}", engine="embedded")
        for day, score in enumerate(scores, 1)
    ]


def test_a_plot_has_a_dot_for_every_answer_and_a_line_from_four_on() -> None:
    """With three answers nothing is drawn between them."""
    three, four = (
        _parsed(score_plot("Structure", _points(1, 2, 3))),
        _parsed(score_plot("Structure", _points(1, 2, 3, 4))),
    )

    assert len(list(three.iter(f"{SVG}circle"))) == 3
    assert not list(three.iter(f"{SVG}polyline"))
    assert len(list(four.iter(f"{SVG}polyline"))) == 1


def test_a_plot_says_its_first_and_last_answer() -> None:
    """In bands and days; one answer is said once."""
    many, one = _parsed(score_plot("Own <part>", _points(1.2, 2.0, 4.4))), _parsed(score_plot("Result", _points(3.1)))

    assert many.findtext(f"{SVG}title") == "Own <part>: 3 answers, thin on 1 January 2027, strong on 3 January 2027"
    assert one.findtext(f"{SVG}title") == "Result: 1 answer, solid on 1 January 2027"


def test_a_better_score_stands_higher_and_within_its_band() -> None:
    """The stripes are of equal height, and the end of one band is below the beginning of the next."""
    drawn = [
        float(c.get("cy", ""))
        for c in _parsed(score_plot("A", _points(1.0, 1.99, 2.0, 3.99, 4.0, 5.0))).iter(f"{SVG}circle")
    ]

    assert drawn == sorted(drawn, reverse=True)
    assert len(set(drawn)) == 6
    assert drawn[1] - drawn[2] > 5


def test_two_ratings_of_one_answer_are_told_apart() -> None:
    """A ring for the candidate, a dot for the coach, further right where it is better; both are said."""
    svg = _parsed(rating_pair("Why?", 1.5, 4.5))
    places = {circle.get("class"): float(circle.get("cx", "")) for circle in svg.iter(f"{SVG}circle")}

    assert places["ring"] < places["dot"]
    assert svg.findtext(f"{SVG}title") == "Why?: you thin, the coach strong"
