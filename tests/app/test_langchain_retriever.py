"""The notes as a LangChain retriever: over loopback, in this process, and in a chain."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from langchain_core.documents import Document
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnablePassthrough

from app.coach.library import File
from app.errors import NotFound
from app.langchain_retriever import GreenroomRetriever, SearchRefused
from app.records import Candidate
from app.services import OWNER, Services, open_services
from app.settings import Settings
from app.store import candidates
from tests.app.reached import NOTES, TOKEN_ALONE, Reached, chatting
from tests.fakes import FakeEmbedder
from tests.serving import free_port

QUERY = "How did you cut falls on the ward?"
PLACE = {"source", "document_id", "heading", "kind", "start", "end", "score", "confidence", "confident"}


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Opened services with one candidate's notes."""
    folder: Path = tmp_path_factory.mktemp("retriever") / "data"
    opened = open_services(Settings(data_dir=folder), embedder=FakeEmbedder())
    opened.ready(30)
    with opened.database.begin() as connection:
        candidates.put(connection, OWNER, Candidate(id="wren", name="Wren", created_at=opened.clock.instant()))
    outcomes = opened.library.add(OWNER, "wren", [File("cv.md", NOTES.encode())], opened.clock.instant())
    assert opened.library.wait(outcomes, 30)
    yield opened
    opened.close()


def _over(here: Reached, candidate: str = "wren", token: str = TOKEN_ALONE, k: int = 5) -> GreenroomRetriever:
    return GreenroomRetriever(candidate=candidate, address=here.address, token=token, k=k)  # type: ignore[arg-type]


def _check(found: list[Document]) -> None:
    assert "cut falls by 40%" in found[0].page_content
    for document in found:
        place = document.metadata
        assert set(place) == PLACE
        assert NOTES[place["start"] : place["end"]] == document.page_content
    assert found[0].metadata["source"] == "cv.md"
    assert (found[0].metadata["heading"], found[0].metadata["kind"]) == ("Experience", "resume")
    assert 0 <= found[0].metadata["confidence"] <= 1
    assert len({document.id for document in found}) == len(found)


def test_over_a_running_server(here: Reached) -> None:
    """Passages come with their place and how sure the notes are, the same awaited."""
    retriever = _over(here)
    found = retriever.invoke(QUERY)

    _check(found)
    assert asyncio.run(retriever.ainvoke(QUERY)) == found
    assert len(_over(here, k=1).invoke(QUERY)) == 1


def test_in_this_process(services: Services) -> None:
    """With opened services nothing goes over a socket, and what is found is the same."""
    retriever = GreenroomRetriever(candidate="wren", services=services)
    found = retriever.invoke(QUERY)

    _check(found)
    assert asyncio.run(retriever.ainvoke(QUERY)) == found
    with pytest.raises(NotFound):
        GreenroomRetriever(candidate="nobody", services=services).invoke(QUERY)


def test_what_the_notes_do_not_answer_can_be_left_out(services: Services) -> None:
    """Who asks for confident answers only gets nothing where the notes know nothing."""
    query = "Which violin sonatas have you recorded?"
    usual = GreenroomRetriever(candidate="wren", services=services)
    strict = GreenroomRetriever(candidate="wren", services=services, confident_only=True)

    assert not any(document.metadata["confident"] for document in usual.invoke(query))
    assert strict.invoke(query) == []


def test_refusals_are_sentences(here: Reached) -> None:
    """A wrong token, an unknown candidate and a silent address are told in a sentence, and no secret is shown."""
    with pytest.raises(SearchRefused, match="token"):
        _over(here, token="not-the-token").invoke(QUERY)
    with pytest.raises(SearchRefused, match="candidate"):
        _over(here, candidate="nobody").invoke(QUERY)
    silent = GreenroomRetriever(candidate="wren", address=f"http://127.0.0.1:{free_port()}", token=TOKEN_ALONE)  # type: ignore[arg-type]
    with pytest.raises(SearchRefused, match="greenroom serve"):
        asyncio.run(silent.ainvoke(QUERY))
    with pytest.raises(ValueError, match="address and the token"):
        GreenroomRetriever(candidate="wren")
    assert TOKEN_ALONE not in repr(silent)


def test_in_a_chain(here: Reached) -> None:
    """Retriever, prompt, chat model and parser in one chain: here the critic, asked with what the notes hold."""
    prompt = ChatPromptTemplate.from_messages([("system", "Question: {question}"), ("user", "{notes}")])
    joined = RunnableLambda(lambda found: "\n".join(document.page_content for document in found))
    told = {"notes": _over(here, k=1) | joined, "question": RunnablePassthrough()}
    with chatting(here, "critic:wren") as chat:
        said = (told | prompt | chat | StrOutputParser()).invoke(QUERY)

    assert said.startswith(f"**Question:** {QUERY}")
    assert "I led 12 nurses" in said
