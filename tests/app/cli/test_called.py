"""Which candidate is meant by what somebody types."""

import pytest

from app.cli.called import called, unknown

IDS = ["ana", "ana-maria-sousa", "noreen-cashin", "siobhan-kelly"]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("siobhan-kelly", ["siobhan-kelly"]),
        ("Siobhán", ["siobhan-kelly"]),
        ("kelly", ["siobhan-kelly"]),
        ("Siobhán Kelly", ["siobhan-kelly"]),
        ("ana", ["ana"]),
        ("Ana Sousa", ["ana-maria-sousa"]),
        ("siob", []),
        ("?", []),
    ],
)
def test_a_name_or_a_part_of_it_means_somebody(given: str, meant: list[str]) -> None:
    """Accents and capitals do not matter; a whole id goes before a part of another."""
    assert called(given, IDS) == meant


def test_several_may_be_meant() -> None:
    """Whoever bears the name is told, for the person to choose."""
    assert called("ana", ["ana-b", "ana-c", "joana-d"]) == ["ana-b", "ana-c"]


def test_near_names_are_offered() -> None:
    """A mistyped name brings the nearest id, another all of a few, and nobody at all how to begin."""
    assert unknown("siobahn", IDS) == "There is no candidate 'siobahn'; did you mean siobhan-kelly?"
    assert unknown("zoltan", ["ana"]) == (
        "There is no candidate 'zoltan'; there is ana. Or begin with 'greenroom ingest FILE… --candidate zoltan'."
    )
    assert unknown("zoltan", []).startswith("There is no candidate 'zoltan' yet; begin with")
