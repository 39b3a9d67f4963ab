"""The letters by which people mark the parts of a story: S, T, A, R."""

import re
from typing import Final

_MARKED: Final = r"^(?:\*\*(?P<bold>[STAR])\*\*[:.]?|(?P<plain>S/T|[{plain}])(?::|\s[-–—]))(?:\s+|$)"
_ALONE: Final = re.compile(_MARKED.format(plain="STR"))
_AMONG: Final = re.compile(_MARKED.format(plain="STAR"))
_LETTERED: Final = re.compile(
    r"^\W*(?:S|T|S/T|(?i:situation|task|situation ?/ ?task))(?:\*\*)?(?::|\s[-–—])(?:\*\*)?\s", re.MULTILINE
)
PARTS: Final = {"S": "situation", "S/T": "situation", "T": "task", "A": "action", "R": "result"}


def lettered(text: str) -> bool:
    """Whether a stretch of notes marks a situation or a task, in a letter or a word, so that "A" in it is no answer."""
    return bool(_LETTERED.search(text))


def letter(line: str, *, among: bool) -> re.Match[str] | None:
    """The mark of a story's part at the head of a line.

    Args:
        among: whether the lines around it are lettered; a bare "A:" elsewhere is an answer.
    """
    return (_AMONG if among else _ALONE).match(line)


def part_of(marked: re.Match[str]) -> str:
    """The part that a mark names: "situation", "task", "action" or "result"."""
    return PARTS[marked["bold"] or marked["plain"]]
