"""A fault of our own while starting."""

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.errors import GreenroomError
from app.services import open_services
from app.settings import Settings
from ingest.embed import Vectors
from tests.fakes import FakeEmbedder


class BrokenEmbedder(FakeEmbedder):
    """An embedder that cannot embed."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        raise RuntimeError("a fault of ours")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_fault_is_told_at_once(tmp_path: Path) -> None:
    """Whoever asks hears that Greenroom could not start, and does not wait for what never comes."""
    services = open_services(Settings(data_dir=tmp_path), embedder=BrokenEmbedder())
    began = time.monotonic()
    with pytest.raises(GreenroomError, match="could not start") as caught:
        services.ready(60)
    assert (caught.value.code, caught.value.status) == ("unprepared", 503)
    assert time.monotonic() - began < 30
    services.close()
