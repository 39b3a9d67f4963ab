"""A server on loopback with a candidate's notes, for clients that others have written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from tests.app.running import TOKEN, call, ready, served
from tests.serving import HOST, Server

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI

TOKEN_ALONE = TOKEN["Authorization"].removeprefix("Bearer ")
NOTES = """# Experience

Charge nurse, Harbour Ward, 2019 to 2024. I led 12 nurses and cut falls by 40% in one year.

# Stories

A porter and I disagreed about the lifts. I asked what he needed, wrote a rota with him, and complaints fell to zero.
"""


@dataclass(frozen=True)
class Reached:
    """A running server with the candidate ``wren``."""

    server: Server

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server.port}"

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """The JSON of a call of the API that is to succeed."""
        status, answer = call(self.server, method, path, body)
        assert status < 300, answer
        return answer

    def recorded(self) -> list[int]:
        """How many critiques, introductions and interviews there are."""
        nouns = ("critiques", "pitches", "interviews")
        return [len(self.call("GET", f"/candidates/wren/{noun}?limit=200")["items"]) for noun in nouns]


@contextmanager
def reached(folder: Path) -> Iterator[Reached]:
    """Start the server over a new folder, with notes that are read."""
    with served(folder / "data", folder / "log.txt") as server:
        ready(server)
        here = Reached(server)
        here.call("PUT", "/candidates/wren", {"name": "Wren Abara"})
        here.call("POST", "/candidates/wren/documents?wait=true", {"name": "cv.md", "text": NOTES})
        yield here
        server.process.terminate()
        server.process.wait(20)
        # Whatever clients did, the server stops without a word of complaint.
        assert server.log.read_text() == ""


@contextmanager
def chatting(here: Reached, model: str) -> Iterator["ChatOpenAI"]:
    """LangChain's chat model over a connection that is closed at the end."""
    from langchain_openai import ChatOpenAI

    with httpx.Client(timeout=60) as http:
        yield ChatOpenAI(
            base_url=f"{here.address}/v1",
            api_key=TOKEN_ALONE,  # type: ignore[arg-type]
            model=model,
            stream_usage=True,
            http_client=http,
            max_retries=0,
        )
