"""Chats copied without their stamps: lines that begin with a bare name ("Ana: ...", "Me: ...").

A list of labels looks the same ("Tesco: ...", "Conflict: ..."). It is a chat where one says "me", or asks "you", where
the names come in turn, and where somebody tells of themselves beside the candidate: without that, nobody's words could
be mistaken for the candidate's.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from ingest.outline.asked import PART_LABEL, asks
from ingest.outline.evidence import first_persons
from ingest.outline.lines import Line

_HEAD: Final = re.compile(
    r"[ \t]*(?P<name>[A-Z][\w'’.-]{1,14}(?: [A-Z][\w'’.-]{0,14})?|me|Me|ME|you|I)[ \t]?:[ \t]+(?=\S)", re.ASCII
)
MINE: Final = frozenset({"me", "i", "you", "myself", "self"})
"""What stands in the place of one's own name."""

_FEWEST: Final = 3
_FEWEST_TURNS: Final = 2
_MOST_NAMES: Final = 4
_MOSTLY: Final = 0.6
_YOU: Final = re.compile(r"\byou(?:r|rs|['’]\w+)?\b", re.IGNORECASE)


def may_be_bare(text: str) -> bool:
    """Whether enough lines begin with a name for a chat, which is quickly told."""
    return sum(_HEAD.match(line) is not None for line in text.split("\n")) >= _FEWEST


def bare_heads(text: str, rows: Sequence[Line]) -> Mapping[int, tuple[str, int]]:
    """For each line that begins a message: who speaks, and the column of the words. Empty where it is no such chat."""
    turns = {
        at: (head["name"], head.end())
        for at, row in enumerate(rows)
        if row.role == "text"
        and (head := _HEAD.match(text[row.start : row.end]))
        and not PART_LABEL.fullmatch(head["name"])
    }
    count = Counter(name.lower() for name, _ in turns.values())
    turns = {at: turn for at, turn in turns.items() if count[turn[0].lower()] >= _FEWEST_TURNS or _mine(turn[0])}
    said = {at: text[rows[at].start + column : rows[at].end] for at, (_, column) in turns.items()}
    return turns if _is_chat(turns, said, sum(row.role == "text" for row in rows)) else {}


def _is_chat(turns: Mapping[int, tuple[str, int]], said: Mapping[int, str], told: int) -> bool:
    names = [turns[at][0].lower() for at in sorted(turns)]
    if len(names) < max(_FEWEST, _MOSTLY * told) or not 1 < len(set(names)) <= _MOST_NAMES:
        return False
    if sum(a != b for a, b in pairwise(names)) < _FEWEST_TURNS:
        return False
    spoken = any(map(_mine, names)) or sum(bool(_YOU.search(words)) for words in said.values()) >= _FEWEST_TURNS
    spoken = spoken or any(_YOU.search(words) and words.rstrip().endswith("?") for words in said.values())
    tellers = {turns[at][0].lower() for at, words in said.items() if first_persons(words) and not asks(words)}
    return spoken and len(tellers) > 1


def _mine(name: str) -> bool:
    return name.lower() in MINE
