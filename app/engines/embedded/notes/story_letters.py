"""The letters by which people mark the parts of a story: S, T, A, R, or those of another scheme (SBAR, CAR, SOAR)."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_SCENE: Final = "STBCPGHO"
"""Letters that stand before what was done: situation, task, background, context, problem, goal, hindrance, obstacle."""

_CLOSE: Final = "ROLE"
"""Letters that stand behind it: result, outcome, learned, evaluation."""

_MARKED: Final = (
    r"^(?:\*\*(?P<bold>[{all}])(?:\*\*[:.]?|[:.]\*\*)|[(\[](?P<round>[{all}])[)\]](?:\s?[:–—-])?|"
    r"(?P<plain>S/T|[{plain}])(?:\s?[:=]|\s[-–—]))(?:\s+|$)"
)
_ALONE: Final = re.compile(_MARKED.format(all="STAR", plain="STR"))
_AMONG: Final = re.compile(_MARKED.format(all=f"{_SCENE}A{_CLOSE}", plain=f"{_SCENE}A{_CLOSE}"))
_LETTERED: Final = re.compile(
    r"^\W*(?:S|T|S/T|(?i:situation|task|situation ?/ ?task))(?:\*\*)?(?::|\s[-–—])(?:\*\*)?\s", re.MULTILINE
)
_HEADS: Final = re.compile(
    rf"(?<!\S)[(\[](?P<round>[{_SCENE}A{_CLOSE}])[)\]]|"
    r"(?:^\W*?|(?<=[.!?;]) )(?:(?<=\*\*)(?P<bold>[A-Z])(?=\*\*|[:.]\*\*)|"
    rf"(?P<plain>[{_SCENE}A{_CLOSE}])(?=\s?[:=]\s|\s[-–—]\s))",
    re.MULTILINE,
)
_SCHEME: Final = re.compile(rf"[{_SCENE}]+A+[RO]")
"""The order of the letters of any such scheme: what was there, what was done, what came of it."""

PARTS: Final[Mapping[str, str]] = {
    "S": "situation", "S/T": "situation", "B": "background", "C": "context", "P": "problem", "H": "hindrance",
    "O": "obstacle", "T": "task", "G": "goal", "A": "action", "R": "result", "L": "learned", "E": "evaluation",
}  # fmt: skip


@lru_cache(maxsize=256)
def lettered(text: str) -> bool:
    """Whether a stretch of notes marks the parts of a story by letters, so that "A" in it is no answer.

    A situation or a task, in a letter or a word, is enough; other letters count in the order of a story.
    """
    if _LETTERED.search(text):
        return True
    return bool(_SCHEME.search("".join(m["bold"] or m["round"] or m["plain"] for m in _HEADS.finditer(text))))


def letter(line: str, *, among: bool) -> re.Match[str] | None:
    """The mark of a story's part at the head of a line.

    Args:
        among: whether the lines around it are lettered; a bare "A:" elsewhere is an answer.
    """
    return (_AMONG if among else _ALONE).match(line)


def part_of(marked: re.Match[str]) -> str:
    """What a mark stands for, in a word: "situation", "background", "task", "action", "result" ..."""
    return PARTS[marked["bold"] or marked["round"] or marked["plain"]]
