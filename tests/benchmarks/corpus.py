"""Notes of any size for the benchmarks, put together from the samples: same size and seed, same notes.

A block is what a blank line ends: an answer, an entry, a bullet list. Blocks keep their shape; which ones meet in
a file changes, and so does every number in them, so that no two files hold the same text.
"""

import random
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"
FILE_WORDS = 700
"""What a file of the samples holds, roughly."""


@dataclass(frozen=True)
class Note:
    """A file of notes as it would be uploaded."""

    name: str
    content: bytes

    @property
    def words(self) -> int:
        """Words as they stand between white space."""
        return len(self.content.split())


@cache
def _blocks() -> tuple[tuple[str, ...], ...]:
    """The blocks of each sample document, documents in the order of their paths."""
    documents = sorted([*DATA.glob("samples/*/*.md"), *DATA.glob("samples/*/*.txt")])
    texts = (document.read_text(encoding="utf-8") for document in documents)
    return tuple(tuple(block for block in re.split(r"\n\s*\n", text) if block.strip()) for text in texts)


def _renumbered(block: str, numbers: random.Random) -> str:
    """The block with every number another one of as many digits."""
    return re.sub(r"\d+", lambda found: "".join(numbers.choice("123456789") for _ in found[0]), block)


def notes(words: int, seed: int = 0) -> tuple[Note, ...]:
    """Files of about FILE_WORDS words that hold about this many words together."""
    chance = random.Random(seed)
    made: list[Note] = []
    while (left := words - sum(note.words for note in made)) > 0:
        document = chance.choice(_blocks())
        chosen: list[str] = []
        while sum(len(block.split()) for block in chosen) < min(left, FILE_WORDS):
            chosen.append(_renumbered(chance.choice(document), chance))
        made.append(Note(f"notes-{len(made) + 1:03}.md", ("\n\n".join(chosen) + "\n").encode()))
    return tuple(made)


def queries(count: int, seed: int = 0) -> tuple[str, ...]:
    """Questions an interviewer asks, none twice, so that no cache of earlier queries can answer."""
    chance = random.Random(seed)
    banks = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("questions/*.toml"))]
    bank = [question["text"] for questions in banks for question in questions["question"]]
    places = sorted(
        {word for document in _blocks() for block in document for word in re.findall(r"[A-Z][a-z]{5,}", block)}
    )
    asked: dict[str, None] = {}
    while len(asked) < count:
        asked[f"{chance.choice(bank)} ({chance.choice(places)})"] = None
    return tuple(asked)
