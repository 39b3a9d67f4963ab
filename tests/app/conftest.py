"""Fixtures of the service's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.database import Database
from tests.app.reached import Reached, reached
from tests.rig import Rig, open_database, rigged


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty, migrated database."""
    opened = open_database(tmp_path / "test.db")
    yield opened
    opened.close()


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    """The use cases over a fresh database."""
    with rigged(tmp_path / "rig") as made:
        yield made


@pytest.fixture(scope="session")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reached]:
    """A server in a process of its own with one candidate's notes."""
    with reached(tmp_path_factory.mktemp("reached")) as running:
        yield running
