"""Values that moved, as clauses."""

import pytest

from app.engines.embedded.pitch.moved_values import caused_by, moved, moved_alone, moved_value


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("waiting list 14 weeks → 5 weeks", "the waiting list went from 14 weeks to 5 weeks"),
        ("errors on arrival from 62% of files to 17%", "errors on arrival went from 62% of files to 17%"),
        ("late deliveries 17 in H1 → 3 in H2", "late deliveries went from 17 in H1 to 3 in H2"),
        ("nightly job 5 hours 10 minutes → 48 minutes", "the nightly job went from 5 hours 10 minutes to 48 minutes"),
        ("lates down 60%", "lates went down by 60%"),
        ("sales +22% year on year", "sales went up by 22% year on year"),
        ("sickness down by half", "sickness went down by half"),
        ("turnover 35% → 18%", "turnover went from 35% to 18%"),
        ("complaints halved", "complaints halved"),
        ("storage units 3-5", None),
        ("volunteer coordinator 9 → 86", None),
        ("we went from 3 to 5", None),
    ],
)
def test_a_change_has_its_verb(written: str, said: str | None) -> None:
    """A thing and its two values are a clause; a span, a person or what has a verb is none."""
    assert moved(written) == said


def test_a_change_that_was_made() -> None:
    """A verb of making change takes "from" and "to"."""
    assert caused_by("cut scrap 6 → 2%") == "cut scrap from 6 to 2%"
    assert caused_by("cut the grass") is None


def test_two_bare_values() -> None:
    """Without what they are of, they hang on what was said before; a mere range does not."""
    assert moved_value("9 → 86 helpers") == "from 9 to 86 helpers"
    assert moved_alone("41 fps → 60 on Switch") == "It went from 41 fps to 60 on Switch."
    assert moved_alone("41 to 60") is None
    assert moved_alone("1.9 → 1.2") is None


def test_a_grade_moves_as_well() -> None:
    """Names of grades are values."""
    assert moved("ofsted Good → Outstanding in 2022") == "Ofsted went from Good to Outstanding in 2022"
