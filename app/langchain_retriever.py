"""A candidate's notes as a LangChain retriever: over a running Greenroom, or in the process that has opened one.

For use from elsewhere: nothing in Greenroom imports this, since the base class loads half of LangChain.
"""

import asyncio
from collections.abc import Mapping
from typing import Any, Self
from urllib.parse import quote

import httpx
from langchain_core.callbacks import AsyncCallbackManagerForRetrieverRun, CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import Field, SecretStr, model_validator

from app.coach.search import search_notes
from app.errors import BadRequest, GreenroomError
from app.records import Passage, SearchResult
from app.requests import SearchBody
from app.services import OWNER, Services
from app.settings import API

PATIENCE = 60.0
"""Seconds for one search over HTTP; the first one after a start waits for the notes to be checked."""


class SearchRefused(GreenroomError):
    """The running Greenroom answered with an error, or not at all; its own sentence is the message."""

    code = "notes_refused"


class GreenroomRetriever(BaseRetriever):
    """Finds the passages of a candidate's notes that answer a query.

    Each passage is a ``Document`` with its place in the metadata: ``source`` and ``document_id``, ``heading``,
    ``kind``, ``start`` and ``end`` (offsets into the stored text), ``score``, and ``confidence`` (0 to 1: how well the
    notes answer this query at all) with ``confident``, its threshold.

    Args:
        candidate: the candidate's id.
        address: of a running Greenroom, such as ``http://127.0.0.1:8000``; with ``token``.
        services: opened in this process, in place of an address.
        k: passages at most.
        documents: ids of the documents to search; all when empty.
        confident_only: give nothing back where the notes do not answer the query.

    Raises:
        ValueError: neither an address with its token nor services are given, or both.
        SearchRefused: by a search: the running Greenroom refused it, or did not answer.
        NotFound, BadRequest: by a search in this process: no such candidate or document, or no usable query.
    """

    candidate: str
    address: str | None = None
    token: SecretStr | None = None
    services: Any = Field(default=None, exclude=True, repr=False)
    k: int = Field(default=5, ge=1, le=50)
    documents: tuple[str, ...] = ()
    confident_only: bool = False

    @model_validator(mode="after")
    def _has_one_source(self) -> Self:
        if self.services is not None and not isinstance(self.services, Services):
            raise ValueError("services are what app.services.open_services gives")
        if (self.services is None) == (self.address is None or self.token is None):
            raise ValueError("give either the address and the token of a running Greenroom, or opened services")
        return self

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:  # noqa: ARG002
        if self.services is not None:
            return self._documents(self._searched(self.services, query))
        with httpx.Client(**self._reaching()) as http:
            try:
                answer = http.post(self._path(), json=self._body(query))
            except httpx.HTTPError as error:
                raise _unreachable(self.address) from error
        return self._documents(_read(answer))

    async def _aget_relevant_documents(
        self,
        query: str,
        *,
        run_manager: AsyncCallbackManagerForRetrieverRun,  # noqa: ARG002
    ) -> list[Document]:
        if self.services is not None:
            return self._documents(await asyncio.to_thread(self._searched, self.services, query))
        async with httpx.AsyncClient(**self._reaching()) as http:
            try:
                answer = await http.post(self._path(), json=self._body(query))
            except httpx.HTTPError as error:
                raise _unreachable(self.address) from error
        return self._documents(_read(answer))

    def _searched(self, services: Services, query: str) -> SearchResult:
        services.ready()
        if not query.strip():
            raise BadRequest("The query is empty.", field="query")
        body = SearchBody(query=query, k=self.k, documents=self.documents)
        return search_notes(services.context, services.queries, OWNER, self.candidate, body)

    def _body(self, query: str) -> dict[str, Any]:
        return {"query": query, "k": self.k, "documents": list(self.documents)}

    def _path(self) -> str:
        return f"{API}/candidates/{quote(self.candidate, safe='')}/search"

    def _reaching(self) -> Mapping[str, Any]:
        token = self.token.get_secret_value() if self.token else ""
        headers = {"Authorization": f"Bearer {token}"}
        # No proxy of the environment's: the notes stay between here and the address that was given.
        return {"base_url": self.address or "", "headers": headers, "timeout": PATIENCE, "trust_env": False}

    def _documents(self, found: SearchResult) -> list[Document]:
        if self.confident_only and not found.confident:
            return []
        return [_document(passage, found) for passage in found.passages]


def _document(passage: Passage, found: SearchResult) -> Document:
    return Document(
        id=f"{passage.document.id}:{passage.start}-{passage.end}",
        page_content=passage.text,
        metadata={
            "source": passage.document.name,
            "document_id": passage.document.id,
            "heading": passage.heading,
            "kind": passage.kind,
            "start": passage.start,
            "end": passage.end,
            "score": passage.score,
            "confidence": found.confidence,
            "confident": found.confident,
        },
    )


def _read(answer: httpx.Response) -> SearchResult:
    if answer.is_success:
        return SearchResult.model_validate_json(answer.content)
    try:
        message = str(answer.json()["error"]["message"])
    except (ValueError, KeyError, TypeError) as error:
        raise SearchRefused(
            f"What answered there ({answer.status_code}) is no Greenroom; check the address."
        ) from error
    raise SearchRefused(message)


def _unreachable(address: str | None) -> SearchRefused:
    return SearchRefused(f"No Greenroom answers at {address}; start it with `greenroom serve`, or check the address.")
