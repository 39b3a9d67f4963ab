"""What an interviewer may be after in a follow-up: its name, the ways to ask for it, when it has been asked."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Probe:
    """``spent`` matches a question that was after the same thing.

    ``ways`` hold the answer's words: ``{Said}`` the clause said back as a sentence ("You moved the charts"),
    ``{clause}`` the same inside one, ``{q}`` words quoted, ``{word}`` one quoted word. After "when" and "before" the
    clause has to tell something that happened.
    """

    name: str
    ways: tuple[str, ...]
    spent: re.Pattern[str]


def probe(name: str, spent: str, *ways: str) -> Probe:
    return Probe(name=name, ways=ways, spent=re.compile(spent, re.IGNORECASE))
