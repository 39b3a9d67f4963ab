"""Where somebody has worked shows experience of that kind of place."""

from app.engines.embedded.preparation.evidence import evidence_of
from app.engines.embedded.preparation.workplaces import place_asked, worked_there
from tests.app.engines.embedded.slice_of import embed, slice_of

CV = """# Ines Dahl

## Experience

Placement, Rosegarth Hospital, Jan - Apr 2023
- Fed and washed four people a morning

Barista, Pier Cafe, 2019 - 2022
- Opened the shop on Saturdays
"""


def test_the_kind_of_place_is_read() -> None:
    """Only a setting, a sector and the like are places; a skill is none."""
    assert place_asked("Experience in a healthcare setting") == "healthcare"
    assert place_asked("Experience of working within the retail sector") == "retail"
    assert place_asked("Experience of setting tables") == ""


def test_a_placement_shows_its_kind_of_place() -> None:
    """What was done under a hospital's name shows healthcare, and nothing there shows a building site."""
    evidence = evidence_of(slice_of({"cv.md": CV}))
    assert [evidence[k].text for k in worked_there("healthcare", evidence, embed)] == [
        "Fed and washed four people a morning"
    ]
    assert worked_there("construction", evidence, embed) == []
