"""Charts as SVG: what they show is said in their titles, and no text can break out of them."""

from xml.etree import ElementTree

import pytest

from app.records import Band
from app.web.charts import band_bar, share_strip
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
