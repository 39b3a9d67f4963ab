"""Measure the ranges of ``ingest.minilm.graph`` on the samples: ``python -m app.evaluation.fit_ranges``."""

import argparse
import tomllib
from pathlib import Path
from typing import Final

from app.evaluation.notes import note_files, read_slice
from ingest.embed import Embedder
from ingest.embed_chunks import heading_text, sentences
from ingest.minilm.model import MiniLM
from ingest.minilm.ranges import measure

DATA: Final = Path(__file__).parents[2] / "data"


def texts(embedder: Embedder) -> list[str]:
    """What is embedded in use: sentences, headings and questions."""
    parts = [
        part
        for folder in sorted((DATA / "samples").iterdir())
        if folder.is_dir()
        for notes in [read_slice(folder.name, note_files(folder), embedder)]
        for chunk in notes.chunks
        for part in (heading_text(notes.documents[chunk.document_id].ref.name, chunk), *sentences(chunk.text))
    ]
    banks = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((DATA / "questions").glob("*.toml"))]
    return parts + [question["text"] for bank in banks for question in bank["question"][::4]]


def main() -> None:
    """Print the constants."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--model-cache", type=Path, default=Path(".model-cache"), help="folder of the model's file")
    found = measure(texts(MiniLM(arguments.parse_args().model_cache)))
    print("RANGES: Final[Ranges] = {")
    for place, (low, high) in found.items():
        print(f'    "{place}": ({low}, {high}),')
    print("}")


if __name__ == "__main__":
    main()
