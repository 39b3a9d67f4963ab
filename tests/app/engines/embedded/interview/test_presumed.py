"""What a question may take for granted."""

from app.engines.embedded.interview.presumed import borne_out
from app.engines.embedded.notes.facts import own_notes
from tests.app.engines.embedded.slice_of import slice_of

CV = """# Experience

Head gardener, Lowmoor Estate, 2012 - 2019

- Ran a crew of 7

Gardener, Pell Nurseries, {last}

- Grew roses
"""


def _held(
    last: str, job: str = "", aimed: frozenset[str] = frozenset(), shown: frozenset[str] = frozenset()
) -> set[str]:
    return set(borne_out(job, own_notes(slice_of({"cv.md": CV.format(last=last)})), aimed, shown))


def test_a_gap_is_only_asked_about_where_there_is_one() -> None:
    """Two whole years between two posts are a gap; posts that follow one another are none."""
    assert "gap" in _held("2006 - 2009")
    assert "gap" not in _held("2008 - 2012")


def test_a_long_stay_is_five_years() -> None:
    """Seven years in one place count as long; nothing in an empty résumé does."""
    assert "settled" in _held("2008 - 2012")
    assert borne_out("", (), frozenset(), frozenset()) == frozenset()


def test_shifts_and_travel_stand_in_the_advert() -> None:
    """Weekend shifts and days on the road are asked about only where the job has them."""
    assert {"shifts", "travel"} <= _held("2008 - 2012", "Early shifts and weekends. Some travel to other sites.")
    assert not {"shifts", "travel"} & _held("2008 - 2012", "An office in the middle of town.")


def test_a_change_of_field_is_another_trade_than_before() -> None:
    """Only where both trades are known and have nothing in common is it a change."""
    nursing, software = frozenset({"nursing"}), frozenset({"software"})
    assert "change_of_field" in _held("2008 - 2012", "", software, nursing)
    assert "change_of_field" not in _held("2008 - 2012", "", software, software | nursing)
    assert "change_of_field" not in _held("2008 - 2012", "", software, frozenset())


def test_licences_and_tools_stand_in_the_notes() -> None:
    """A licence is asked about where one is named, a list of tools where there is a heading for it."""
    notes = own_notes(
        slice_of({"cv.md": "# Profile\n\nRegistered nurse.\n\n# Tools\n\n- Excel and SystmOne every day\n"})
    )
    assert {"licence", "tools"} <= borne_out("", notes, frozenset(), frozenset())
    assert not {"licence", "tools"} & _held("2008 - 2012")
