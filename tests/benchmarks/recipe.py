"""The peer: retrieval over notes as LangChain's guides build it, with the same embedding weights as ours.

RecursiveCharacterTextSplitter 1000/200 + HuggingFaceEmbeddings (all-MiniLM-L6-v2) + Chroma in a folder, all at
their defaults. ``python -m tests.benchmarks.recipe`` is the same behind FastAPI, for the comparison of starts.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from langchain_chroma import Chroma
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from ingest.minilm.model import weights_folder
from tests.benchmarks.corpus import Note


def open_embeddings() -> HuggingFaceEmbeddings:
    """The model, loaded."""
    return HuggingFaceEmbeddings(model_name=str(weights_folder()))


class Recipe:
    """The recipe over one folder."""

    def __init__(self, folder: Path, embeddings: HuggingFaceEmbeddings) -> None:
        self._store = Chroma("notes", embedding_function=embeddings, persist_directory=str(folder))
        self._splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)

    def ingest(self, notes: Sequence[Note]) -> None:
        """Split, embed and store every file, in one call, as fast as the recipe can."""
        texts = [note.content.decode() for note in notes]
        names: list[dict[str, Any]] = [{"name": note.name} for note in notes]
        self._store.add_documents(self._splitter.create_documents(texts, names))

    def search(self, query: str, k: int = 10) -> list[str]:
        """The texts its retriever returns."""
        retriever = self._store.as_retriever(search_kwargs={"k": k})
        return [document.page_content for document in retriever.invoke(query)]


def main() -> None:
    """Serve searches over a folder; the health check answers once the recipe can."""
    import uvicorn
    from fastapi import FastAPI

    arguments = argparse.ArgumentParser(description="The recipe behind FastAPI.")
    arguments.add_argument("--folder", type=Path, required=True)
    arguments.add_argument("--port", type=int, required=True)
    given = arguments.parse_args()
    recipe = Recipe(given.folder, open_embeddings())
    app = FastAPI()
    app.get("/healthz")(lambda: {"status": "ok"})
    app.get("/search")(recipe.search)
    uvicorn.run(app, host="127.0.0.1", port=given.port, log_level="warning")


if __name__ == "__main__":
    main()
