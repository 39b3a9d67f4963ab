"""Lines that only number a question or limit its answer, and the questions they stand above.

"Q3 (90 secs to prep, 2 min)" asks nothing; the line below it does.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ingest.outline.asked import EMPHASIS, asks, has_limits, topic
from ingest.outline.found import Heading
from ingest.outline.limited import AROUND_LIMITS, only_limits
from ingest.outline.lines import Line

_NUMBERED: Final = re.compile(
    r"(?:Q|Question|Prompt|Task|Video)[ \t]?(?:no\.?[ \t]?)?#?\d{1,2}(?:[ \t]?(?:of|/)[ \t]?\d{1,2})?", re.IGNORECASE
)
_MOST_CAPTION_LETTERS: Final = 160
_MOST_QUESTION_WORDS: Final = 60
_A_HABIT: Final = 2
_NEAR: Final = 5
"""Lines below a number within which its question stands, gaps and limits between them."""


def captions(lines: Sequence[Line], titles: Mapping[int, Heading]) -> dict[int, int]:
    """For each line that only numbers and limits a question, the number of the line below that asks it.

    A number without a limit counts where it is a habit and most of what stands below such numbers asks.

    Args:
        titles: headings by line; one of them may be such a number, and none is taken for the question below it.
    """
    below: dict[int, int] = {}
    sure: set[int] = set()
    for at, line in enumerate(lines):
        if not _is_caption(line):
            continue
        under = next((i for i in range(at + 1, min(at + _NEAR, len(lines))) if _has_words(lines[i])), None)
        if under is None or lines[under].role != "text" or under in titles or _is_caption(lines[under]):
            continue
        if lines[under].text.count(" ") < _MOST_QUESTION_WORDS and "answer" not in lines[under].marks:
            below[at] = under
            if has_limits(line.text) or _asks(lines[under].text):
                sure.add(at)
    asking = sum(_asks(lines[under].text) for under in below.values())
    usual = len(below) >= _A_HABIT and 2 * asking >= len(below)
    return {at: under for at, under in below.items() if usual or (at in sure and _asks(lines[under].text))}


def _has_words(line: Line) -> bool:
    return line.role != "blank" and not only_limits(line.text)


def _asks(text: str) -> bool:
    return asks(text) or topic(text) or text.rstrip().endswith("?")


def _is_caption(line: Line) -> bool:
    """Whether a line numbers a question, with its limits at most, and has no words of its own."""
    words = EMPHASIS.sub("", line.text).strip("# \t")
    if line.role != "text" or len(words) > _MOST_CAPTION_LETTERS:
        return False
    if "question" in line.marks and (not words.strip(AROUND_LIMITS) or only_limits(words)):
        return True
    number = _NUMBERED.match(words)
    rest = words[number.end() :].strip(AROUND_LIMITS) if number else "?"
    return number is not None and (not rest or only_limits(rest))
