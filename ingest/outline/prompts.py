"""Lines that look like headings and are prompts, because their neighbours are questions of the same make."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ingest.outline.asked import addressed, asks, topic
from ingest.outline.evidence import evidence
from ingest.outline.found import Heading
from ingest.outline.lines import Line
from ingest.outline.titles import titled
from ingest.records import Kind

BOLD_START: Final = re.compile(r"(?:\*\*\*|\*\*|__)[ \t]*((?:(?!\*\*|__).){3,300}?)[ \t]*(?:\*\*\*|\*\*|__)[ \t]*")
"""What a line opens with in bold."""
_ANSWERING: Final[frozenset[Kind]] = frozenset({"prep_answers", "stories", "pitch"})


def bold_prompts(lines: Sequence[Line], found: Sequence[Heading]) -> set[int]:
    """The bold lines that stand in one section with two or more questions in bold: they are prompts too."""
    bounds = [heading.first for heading in found if heading.style != "bold"]
    asking = Counter(
        bisect(bounds, at)
        for at, line in enumerate(lines)
        if line.role == "text" and line.text.startswith(("**", "__")) and bold_question(line.text)
    )
    return {
        heading.first
        for heading in found
        if heading.style == "bold" and asking[bisect(bounds, heading.first)] >= 2 and not _heads(lines, heading)
    }


def _heads(lines: Sequence[Line], heading: Heading) -> bool:
    """Whether a bold line among bold questions is a heading: it names a part of notes that answers nothing, or
    what stands under it has no person and no past and is no answer."""
    says = titled(heading.title)
    if says and says[0][0] not in _ANSWERING:
        return True
    if bold_question(lines[heading.first].text):
        return False
    stop = heading.last + 1
    while stop < len(lines) and lines[stop].role != "rule" and not lines[stop].text.startswith(("**", "__", "#")):
        stop += 1
    told = evidence("\n".join(line.text for line in lines[heading.last + 1 : stop]))
    answers = told.i + told.we + told.past + told.opening + told.star
    return bool(told.words) and not answers and not topic(heading.title) and not says


def plain_prompts(lines: Sequence[Line], found: Sequence[Heading]) -> set[int]:
    """Short lines that ask, in notes whose other questions are plain lines as well: none of them is a heading."""
    titles = {heading.first for heading in found}
    plain = any(
        line.role == "text" and not line.marks and at not in titles and addressed(line.text)
        for at, line in enumerate(lines)
    )
    return {heading.first for heading in found if plain and heading.style == "plain" and addressed(heading.title)}


def bold_question(text: str) -> str:
    """The question a line opens with in bold, else an empty string."""
    bold = BOLD_START.match(text)
    if not bold or not (addressed(bold[1]) or (asks(bold[1]) and bold[1].rstrip().endswith("?"))):
        return ""
    return bold[1]
