"""A server as people run it, but for the embedding model: ``python -m tests.app.served FOLDER PORT [PROVIDER]``."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.main import serve
from app.services import open_services
from app.settings import Settings
from ingest.embed import Vectors
from tests.fakes import FakeEmbedder


class Forgetful(FakeEmbedder):
    """Keeps no list of what it embedded, which would grow for as long as the server runs."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        made = super().embed(texts)
        del self.embedded[:]
        return made


def main(folder: str, port: str, provider: str = "") -> None:
    """Serve until told to stop; with a provider's address, by its chat model."""
    by_model: dict[str, Any] = {"model": "openai:scripted", "openai_base_url": provider, "model_timeout": 9.0}
    settings = Settings(
        data_dir=Path(folder),
        port=int(port),
        token="a-token-for-tests",
        max_turns=8,
        **(by_model if provider else {}),
    )
    services = open_services(settings, embedder=Forgetful())
    try:
        serve(services, lambda address, code: None)
    finally:
        services.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
