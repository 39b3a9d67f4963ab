"""The questions written in notes, in whatever form they take."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ingest.asked import addressed, asks, has_limits, split_inline, topic
from ingest.headings import Heading
from ingest.lines import Line
from ingest.runs import question_runs, split_label

Form = Literal["number", "label", "bold", "heading", "bullet", "toggle", "plain", "table"]

_BOLD_START: Final = re.compile(r"(?:\*\*\*|\*\*|__)?((?:(?!\*\*|__).){3,300}?)(?:\*\*\*|\*\*|__)[ \t]*")
_MOST_PLAIN: Final = 240


@dataclass(frozen=True, slots=True)
class Found:
    """A question where it stands, its answer not yet known.

    ``line`` is the number of its line; its words stand at ``start``..``end``, an answer may begin at ``begin``.
    ``level`` is a heading's; ``run`` numbers the list it is an item of.
    """

    line: int
    form: Form
    start: int
    end: int
    begin: int
    level: int = 99
    run: int = -1


def strong_questions(
    text: str, lines: Sequence[Line], headings: Sequence[Heading], titles: Mapping[int, Heading]
) -> list[Found]:
    """Questions whose form alone says so: numbered lists of them, Q: labels, bold, headings, tables."""
    found: dict[int, Found] = {}
    for number, run in enumerate(question_runs(lines, frozenset(titles))):
        for item in run:
            found[item] = _listed(text, lines, item, "number", number)
    for index, line in enumerate(lines):
        if line.role == "table":
            row = _table_row(index, line)
            if row:
                found[index] = row
        if line.role != "text" or index in titles or index in found:
            continue
        if "question" in line.marks and any(character.isalnum() for character in line.text):
            found[index] = _listed(text, lines, index, "label", -1)
        elif bold := _bold(index, line):
            found[index] = bold
    for heading in _asking_headings(headings):
        found[heading.first] = Found(
            heading.first, "heading", heading.start, heading.end, lines[heading.last].end, heading.level
        )
    return [found[index] for index in sorted(found)]


def _asking_headings(headings: Sequence[Heading]) -> list[Heading]:
    """Headings that ask, and those among mostly asking neighbours of the same level."""
    asking: list[Heading] = []
    for group in _siblings(headings):
        sure = [h for h in group if h.style != "entry" and (addressed(h.title) or has_limits(h.title))]
        if len(sure) >= 2 and 2 * len(sure) > len(group):
            sure = [h for h in group if h.style != "entry" and (h in sure or asks(h.title) or topic(h.title))]
        asking.extend(sure)
    return asking


def _siblings(headings: Sequence[Heading]) -> list[list[Heading]]:
    """Headings of one level under one parent, together."""
    groups: list[list[Heading]] = []
    opened: dict[int, list[Heading]] = {}
    for heading in headings:
        opened = {level: group for level, group in opened.items() if level <= heading.level}
        if heading.level not in opened:
            opened[heading.level] = []
            groups.append(opened[heading.level])
        opened[heading.level].append(heading)
    return groups


def _listed(text: str, lines: Sequence[Line], index: int, form: Form, run: int) -> Found:
    """A question that is a list's item: it may run on over the next line, or be answered on its own line."""
    line = lines[index]
    end = line.body + len(line.text)
    last = index
    while last + 1 < len(lines) and _runs_on(line, lines[last], lines[last + 1]) and last - index < 3:
        last += 1
        end = lines[last].body + len(lines[last].text)
    words = text[line.body : end]
    cut = split_inline(words)
    if cut == len(words) and not asks(words):
        cut = split_label(words)
    return Found(index, form, line.body, line.body + cut, line.body + cut, run=run)


def _runs_on(first: Line, line: Line, after: Line) -> bool:
    """Whether a question that has not ended goes on in the next line, up to its question mark."""
    if line.text.endswith(("?", ".", "!", ":")) or after.role != "text" or after.marks:
        return False
    # Only a line wrapped by hand breaks off in the middle of a question, and its rest brings the mark.
    return "?" not in first.text and len(line.text) > 40 and len(after.text) <= 120 and after.text.endswith("?")


def _bold(index: int, line: Line) -> Found | None:
    """A line that opens with a question in bold; what follows on the line is its answer."""
    if "**" not in line.text and "__" not in line.text:
        return None
    bold = _BOLD_START.match(line.text)
    if not bold or not (addressed(bold[1]) or (asks(bold[1]) and bold[1].rstrip().endswith("?"))):
        return None
    rest = line.text[bold.end() :]
    whole = re.fullmatch(r"[(\[][^()\[\]]*[)\]]\s*", rest)
    end = line.body + bold.end(1)
    after = line.body + (len(line.text) if whole else bold.end())
    return Found(index, "bold", line.body + bold.start(1), after if whole else end, after)


def _table_row(index: int, line: Line) -> Found | None:
    """A table's row whose first telling cell asks; the cells after it are the answer."""
    at = line.start
    for cell in line.text.split("|"):
        words = cell.strip()
        begin = line.body + (at - line.start)
        at += len(cell) + 1
        if not words or re.fullmatch(r"[#\d.\s:-]*", words):
            continue
        if not addressed(words):
            return None
        start = begin + len(cell) - len(cell.lstrip())
        return Found(index, "table", start, start + len(words), begin + len(cell))
    return None


def weak_questions(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[Found]:
    """Questions in plain bullets and plain lines, which count only where there are several of their kind."""
    return [*_bullets(lines, titles), *_plain(lines, titles)]


def _bullets(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[Found]:
    found: list[Found] = []
    for group in _lists(lines, titles):
        asking = [i for i in group if addressed(lines[i].text) or _asks_inline(lines[i].text)]
        loose = [i for i in group if i in set(asking) or asks(lines[i].text)]
        if len(asking) >= 2 and 5 * len(loose) >= 3 * len(group):
            form: Form = "toggle" if lines[group[0]].mark == "toggle" else "bullet"
            for i in loose:
                cut = split_inline(lines[i].text)
                at = lines[i].body
                found.append(Found(i, form, at, at + cut, at + cut))
    return found


def _asks_inline(text: str) -> bool:
    cut = split_inline(text)
    return cut < len(text) and addressed(text[:cut])


def _lists(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[list[int]]:
    """The outermost bullets between two headings, as line indices, one list for each indent they begin with."""
    groups: list[list[int]] = []
    current: list[int] = []
    for index, line in enumerate(lines):
        if index in titles or line.role == "rule":
            current = []
        elif line.role == "text" and line.marks and line.marks[-1] in {"bullet", "toggle"}:
            if not current or line.indent < lines[current[0]].indent:
                current = []
                groups.append(current)
            if not current or line.indent == lines[current[0]].indent:
                current.append(index)
    return groups


def _plain(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[Found]:
    sure = [
        index
        for index, line in enumerate(lines)
        if line.role == "text"
        and not line.marks
        and index not in titles
        and len(line.text) <= _MOST_PLAIN
        and addressed(line.text)
        and _stands_alone(lines, index)
    ]
    if len(sure) < 2 and not (sure and sure[0] == 0):
        return []
    return [
        Found(i, "plain", lines[i].body, lines[i].body + len(lines[i].text), lines[i].body + len(lines[i].text))
        for i in sure
    ]


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1] if index else None
    if before is None or before.role != "text":
        return True
    return before.text.endswith((".", "!", "?", ")", ":")) or before.listed or before.indent > lines[index].indent


