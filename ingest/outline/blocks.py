"""The smallest units of structure: paragraphs, bullets with their children, tables, questions with their answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.outline.answers import Asked
from ingest.outline.lines import Line

BlockRole = Literal["paragraph", "bullet", "question", "table", "message"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One unit of structure at offsets ``start``..``end``; ``line`` is the number of its first line."""

    role: BlockRole
    line: int
    start: int
    end: int


def pieces(
    lines: Sequence[Line], first: int, stop: int, asked: Mapping[int, Asked], skipped: frozenset[int]
) -> Iterator[Piece]:
    """Group lines first..stop (exclusive) into blocks, in reading order.

    Args:
        asked: questions whose answer belongs to them, by line.
        skipped: lines that are no content (headings, remarks under a blank question).
    """
    index = first
    while index < stop:
        line = lines[index]
        if index in skipped or line.role in {"blank", "rule", "front"} or not _says_something(line):
            index += 1
            continue
        if index in asked:
            question = asked[index]
            after = max(min(question.stop, stop), index + 1)
            yield Piece("question", index, question.start, _end(lines, index, after))
            index = after
            continue
        after = _block_end(lines, index, stop, asked, skipped)
        role = _role(line)
        end = _end(lines, index, after)
        yield Piece(role, index, line.start + line.lead, end)
        index = after


def _role(line: Line) -> BlockRole:
    if line.said and line.mark in {"message", "answer", "question"}:
        return "message"
    return "table" if line.role == "table" else "bullet" if line.listed else "paragraph"


def _says_something(line: Line) -> bool:
    return any(character.isalnum() for character in line.text)


def _end(lines: Sequence[Line], first: int, stop: int) -> int:
    """The offset after the last line in first..stop that says something."""
    for index in range(stop - 1, first, -1):
        if _says_something(lines[index]) and lines[index].role != "rule":
            return lines[index].body + len(lines[index].text)
    return lines[first].body + len(lines[first].text)


def _block_end(
    lines: Sequence[Line], first: int, stop: int, asked: Mapping[int, Asked], skipped: frozenset[int]
) -> int:
    opener = lines[first]
    index = first + 1
    while index < stop and index not in skipped and index not in asked and _goes_on(lines, opener, index):
        index += 1
    return index


def _goes_on(lines: Sequence[Line], opener: Line, index: int) -> bool:
    """Whether a line still belongs to the block that ``opener`` opened."""
    line = lines[index]
    if line.role in {"rule", "front"} or (line.said and line.mark in {"message", "answer", "question"}):
        return False
    if opener.role in {"code", "table"} or line.role in {"code", "table"}:
        return line.role == opener.role
    if not opener.listed:
        return line.role == "text" and not line.listed
    if line.role == "blank":
        # A gap inside a bullet: its children may still follow.
        after = index + 1
        return after < len(lines) and lines[after].role == "text" and lines[after].indent > opener.indent
    if line.listed or lines[index - 1].role == "blank":
        return line.indent > opener.indent
    return True
