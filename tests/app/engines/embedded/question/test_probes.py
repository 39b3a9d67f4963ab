"""Every way to ask is known again as asked."""

import pytest

from app.engines.embedded.follow_up.styles import ORDER
from app.engines.embedded.question.probes import PROBES

WAYS = [(name, way) for name, probe in PROBES.items() for way in probe.ways]


@pytest.mark.parametrize(("name", "way"), WAYS)
def test_a_way_to_ask_spends_its_probe(name: str, way: str) -> None:
    """The question made from a way matches what its probe takes as asked."""
    text = way.format(Said="You moved it", clause="you moved it", q="“it”", word="“mostly”")
    assert PROBES[name].spent.search(text)


@pytest.mark.parametrize(("name", "way"), WAYS)
def test_a_way_asks_once_and_takes_up_the_answer(name: str, way: str) -> None:
    """One question mark, and a place for the answer's words."""
    assert name in PROBES
    assert way.count("?") == 1
    assert "{" in way


def test_styles_go_after_probes_that_exist() -> None:
    """No style waits for a probe that nobody asks."""
    assert {name for order in ORDER.values() for name in order} <= set(PROBES)
