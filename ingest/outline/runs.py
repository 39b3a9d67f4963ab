"""Numbered lists told apart: which numbers count on from which, and which lists are lists of questions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from ingest.outline.asked import addressed, asks, bare, split_inline, topic
from ingest.outline.lines import Line

_SAME_INDENT: Final = 1
_MOST_BEFORE: Final = 9
_MOST_BEFORE_TYPED: Final = 14
"""Gaps between words up to a dash; two typed hyphens part more surely than one."""
_LARGEST_GAP: Final = 3
_MOST_PROMPT_WORDS: Final = 30
_MOST_TITLE_WORDS: Final = 8
_FEWEST_TITLES: Final = 4
_FEWEST_ASKING: Final = 3
"""Items of a list of titles that ask; where every third does, its others ("Contractor not performing") are prompts."""


@dataclass(slots=True)
class Run:
    """One numbered list: the indices of its lines, in order."""

    indent: int
    last: int
    items: list[int] = field(default_factory=list)
    asking: int = 0
    lazy: bool = True

    def mostly_asks(self) -> bool:
        return 2 * self.asking >= len(self.items)


def question_runs(lines: Sequence[Line], skipped: frozenset[int]) -> list[list[int]]:
    """The numbered lists most of whose items are questions or prompts, as line indices.

    In such a list an item without a question mark ("9. Tech / tool stack") is a prompt as well; and so is each of a
    list of short titles with something below them, where every third asks or names what interviews ask about.

    Args:
        skipped: lines that are headings.
    """
    return [
        [item for item in run.items if _is_prompt(lines[item].text)]
        for run in _runs(lines, skipped)
        if _is_question_list([lines[item].text for item in run.items]) or _are_titles(lines, run)
    ]


def _are_titles(lines: Sequence[Line], run: Run) -> bool:
    """Whether a list's items are short titles, most of them with lines of their own below, and every third asks."""
    few = len(run.items) < _FEWEST_TITLES or run.asking < max(_FEWEST_ASKING, len(run.items) / _FEWEST_ASKING)
    if few or not all(_is_title(lines[item].text) for item in run.items):
        return False
    filled = sum(item + 1 < len(lines) and _stands_below(lines[item], lines[item + 1]) for item in run.items)
    return 2 * filled >= len(run.items)


def _is_title(text: str) -> bool:
    return text.count(" ") < _MOST_TITLE_WORDS and not text.endswith((".", ";", ",", "!"))


def _stands_below(item: Line, line: Line) -> bool:
    """Whether the line right below an item belongs to it."""
    return line.role == "text" and (line.number is None or line.indent > item.indent + _SAME_INDENT)


def _runs(lines: Sequence[Line], skipped: frozenset[int]) -> list[Run]:
    found: list[Run] = []
    opened: list[Run] = []
    for index, line in enumerate(lines):
        if line.number is None or line.role != "text" or index in skipped or "question" in line.marks:
            continue
        while opened and opened[-1].indent > line.indent + _SAME_INDENT:
            opened.pop()
        run = _continued(opened, line)
        if run is None:
            run = Run(line.indent, 0)
            found.append(run)
            opened.append(run)
        else:
            while opened[-1] is not run:
                opened.pop()
        run.lazy = run.lazy and line.number == 1
        run.items.append(index)
        run.last = line.number
        run.asking += _seems_asking(line.text)
    return found


def _continued(opened: list[Run], line: Line) -> Run | None:
    """The open list that a numbered line goes on with: the innermost that fits, by number and by manner."""
    number = line.number or 0
    # A list within an answer is closed by the next list that fits, so more than a few open ones mean chaos.
    near = [run for run in opened[-4:] if abs(run.indent - line.indent) <= _SAME_INDENT]
    asking = _seems_asking(line.text)
    fits = [run for run in near if number == run.last + 1 or (run.lazy and number == 1 and run.mostly_asks() == asking)]
    if len(fits) > 1:
        alike = [run for run in fits if run.mostly_asks() == asking]
        return (alike or fits)[-1]
    if fits:
        return fits[0]
    gaps = [run for run in near if run.last < number <= run.last + _LARGEST_GAP]
    return gaps[-1] if gaps and number > 1 else None


def _seems_asking(text: str) -> bool:
    return asks(text[: split_inline(text)]) or asks(text[: split_label(text)]) or topic(text.partition(":")[0])


def _is_question_list(texts: list[str]) -> bool:
    if len(texts) == 1:
        return addressed(texts[0][: split_inline(texts[0])])
    asking = [text for text in texts if _seems_asking(text)]
    if 2 * len(asking) < len(texts):
        return False
    marked = sum("?" in text for text in texts)
    return 2 * marked >= len(texts) or any(
        addressed(text[: split_inline(text)]) or topic(text.partition(":")[0]) for text in asking
    )


def _is_prompt(text: str) -> bool:
    words = bare(text[: split_label(text)])
    return bool(words) and (asks(text[: split_inline(text)]) or words.count(" ") < _MOST_PROMPT_WORDS)


def split_label(text: str) -> int:
    """Where the answer begins after a prompt's colon or dash ("Strengths: patient, organised"), else the length."""
    found = re.match(r"[^:?]{2,70}?(?::\s+|\s(?:[–—]|-{1,2})\s|\s*(?:[-=]{1,2}>|→|⇒)\s*)(?=\S)", text)
    # "Labour law - how do you keep up" goes on asking.
    most = _MOST_BEFORE_TYPED if found and found.group().rstrip().endswith("--") else _MOST_BEFORE
    if found and found.group().count(" ") <= most and not addressed(text[found.end() :]):
        return found.end()
    return len(text)
