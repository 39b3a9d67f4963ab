"""Recorded exchanges: what a model once said, good and bad, gives today what it gave then."""

from collections.abc import Iterator

import pytest

from tests.app.engines.model.replayed import exchange, exchanges, replayed
from tests.provider import Provider, scripted


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


@pytest.mark.parametrize("name", exchanges())
def test_recorded_exchange_gives_what_it_gave(provider: Provider, name: str) -> None:
    """What was let through is let through, and what was refused is refused, for the same reason."""
    record = exchange(name)
    assert replayed(provider, record) == record["expect"]


def test_there_are_careless_exchanges_among_them() -> None:
    """A good part of the records is of a model that obeys what it reads or adds to it."""
    assert sum("careless" in name for name in exchanges()) >= 10 <= len(exchanges()) - 10
