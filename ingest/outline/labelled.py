"""Paragraphs of one line that each open with a label ("Behaviour: ...", "Weakness:"): a list, and no titles in it."""

import re
from collections.abc import Sequence
from typing import Final

from ingest.outline.asked import addressed, topic
from ingest.outline.lines import Line
from ingest.sentences import count_words

_LABEL: Final = re.compile(r"([^\W\d_][^:.!;\n]{1,69}):(?:[ \t]+|$)")
_FEWEST: Final = 4
_FEWEST_FULL: Final = 2
_FULL: Final = 12


def labelled(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of such lists: four or more in a row, two of them told in full, one label that interviews ask about."""
    found: set[int] = set()
    run: list[tuple[int, str, str]] = []
    for at, line in enumerate(lines):
        label = _LABEL.match(line.text) if line.role == "text" and not line.marks else None
        if label:
            run.append((at, label[1], line.text[label.end() :]))
        if line.role != "blank" and not label:
            found.update(_list(run))
            run = []
    found.update(_list(run))
    return frozenset(found)


def _list(run: Sequence[tuple[int, str, str]]) -> set[int]:
    # A line that ends in its colon above the others introduces them.
    items = run[1:] if run and not run[0][2] else run
    full = sum(count_words(told) >= _FULL for _, _, told in items)
    asked = any(topic(label) or addressed(label) for _, label, _ in items)
    return {at for at, _, _ in items} if len(items) >= _FEWEST and full >= _FEWEST_FULL and asked else set()
