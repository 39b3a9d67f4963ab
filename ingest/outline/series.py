"""Titles that count on: "Story 1 ...", "Story 2 ...", "Competency 3 - ..."."""

import re
from collections.abc import Sequence
from typing import Final

from ingest.outline.lines import Line

_COUNTED: Final = re.compile(r"([^\W\d_]{3,14})[ \t](\d{1,2})(?![\w.,/:]\d)(?=\W|$)")
_MOST_TITLE: Final = 100


def series(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that open with one word and the next number, where most of them have text below: all are titles."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        counted = _COUNTED.match(line.text) if _may_be_title(lines, at) else None
        if counted:
            group = groups.setdefault(counted[1].lower(), [])
            if int(counted[2]) == (group[-1][1] + 1 if group else 1):
                group.append((at, int(counted[2])))
    found: set[int] = set()
    for group in groups.values():
        filled = sum(at + 1 < len(lines) and lines[at + 1].role != "blank" for at, _ in group)
        if len(group) >= 2 and 2 * filled >= len(group):
            found.update(at for at, _ in group)
    return frozenset(found)


def _may_be_title(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.role != "text" or line.marks or line.indent >= 4 or len(line.text) > _MOST_TITLE:
        return False
    return (at == 0 or lines[at - 1].role != "text") and not line.text.endswith((".", ";", ","))
