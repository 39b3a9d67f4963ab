"""Questions among plain bullets, which count only where there are several of their kind."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from ingest.outline.asked import addressed, asks, split_inline, topic
from ingest.outline.found import Form, Found, Heading
from ingest.outline.lines import Line

_A_HABIT: Final = 3
_MOST_UNTOLD: Final = 8
_A_FEW: Final = 3
_TWO: Final = 2
_MANY: Final = 0.3
ANSWERED: Final = re.compile(r"([^:\n]{2,90}?)(?:[ \t]*(?:->|→|=>)|[ \t]+[–—-](?=[ \t]|$)|:(?=[ \t]|$))")
"""A prompt answered on its own line, behind an arrow, a dash or a colon."""


def bullets(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[Found]:
    """Questions among bullets of one depth, where most of these ask; what stands deeper under one answers it."""
    found: list[Found] = []
    single: list[Found] = []
    answering: set[int] = set()
    for group in _lists(lines, titles):
        here = [i for i in group if i not in answering]
        cuts = {i: _question_end(lines[i].text) for i in here}
        sure = {i for i in here if addressed(lines[i].text[: cuts[i]]) or _short_topic(lines[i].text[: cuts[i]])}
        loose = [i for i in here if i in sure or asks(lines[i].text[: cuts[i]])]
        some = any(asks(lines[i].text[: cuts[i]]) for i in sure)
        listed = len(sure) >= 2 and some and (2 * len(loose) >= len(here) or told_below(lines, here, loose))
        if listed:
            named = (i for i in here if lines[i].text.count(" ") < _MOST_UNTOLD and topic(lines[i].text[: cuts[i]]))
            loose = _with_untold(lines, here, sorted({*loose, *named}))
            loose = here if _above_text(lines, here, loose) or _are_ticked(lines, here, loose) else loose
        if not listed and _are_titles(lines, here, sure):
            listed, loose = True, here
        flat = listed and told_below(lines, here, loose)
        whole = 2 * sum(lines[i].text[: cuts[i]].rstrip().endswith("?") for i in here) > len(here) >= 2
        for i in loose if listed or whole else sorted(sure):
            form: Form = "plain" if flat else "toggle" if lines[i].mark == "toggle" else "bullet"
            question = Found(i, form, lines[i].body, lines[i].body + cuts[i], lines[i].body + cuts[i])
            (found if listed else single).append(question)
            if listed:
                answering.update(_children(lines, i))
    # Where lists of questions are the writer's habit, a bullet that asks is one as well.
    return found + [question for question in single if len(found) >= _A_HABIT and question.line not in answering]


def _are_ticked(lines: Sequence[Line], here: Sequence[int], asking: Sequence[int]) -> bool:
    """Whether a list is ticked off item by item, and many of its items ask: then each is a question to prepare."""
    return len(here) > _A_HABIT and 3 * len(asking) >= len(here) and all(lines[i].ticked for i in here)


def told_below(lines: Sequence[Line], here: Sequence[int], asking: Sequence[int]) -> bool:
    """Whether what stands between bullets that ask answers them, after many: text at the margin, or bullets of the
    same depth that tell something."""
    known = set(asking)
    told = {i for i in here if i not in known and lines[i].text.count(" ") >= _A_FEW and not topic(lines[i].text)}
    told |= {at for at in range(len(lines)) if lines[at].role == "text" and not lines[at].marks}
    answered = sum(any(at in told for at in range(a + 1, b)) for a, b in pairwise(asking))
    return here[0] in known and answered >= _TWO and answered >= _MANY * (len(asking) - 1)


def _above_text(lines: Sequence[Line], here: Sequence[int], asking: Sequence[int]) -> bool:
    """Whether most of a list asks and its answers stand right below, without marks: then its other items ask, too."""
    short = all(lines[i].text.count(" ") < _MOST_UNTOLD for i in here if i not in asking)
    below = [i for i in here if i + 1 < len(lines) and lines[i + 1].role == "text" and not lines[i + 1].marks]
    return short and len(here) > _A_HABIT and 3 * len(asking) >= 2 * len(here) and 2 * len(below) >= len(here)


def _are_titles(lines: Sequence[Line], here: Sequence[int], sure: set[int]) -> bool:
    """Whether bullets are short titles, most of them with lines of their own below, and every third names what
    interviews ask about: then the others ("contractor not performing") are prompts as well."""
    short = all(lines[i].text.count(" ") < _MOST_UNTOLD and not lines[i].text.endswith((".", ";", ",")) for i in here)
    asking = sum(i in sure or topic(lines[i].text) for i in here)
    if not short or len(here) <= _A_HABIT or asking < max(_A_HABIT, len(here) / _A_HABIT):
        return False
    return 2 * sum(any(True for _ in _below(lines, i)) for i in here) >= len(here)


def _with_untold(lines: Sequence[Line], here: Sequence[int], asking: Sequence[int]) -> list[int]:
    """The bullets that ask, and short ones among them that are answered in the same way, by bullets below."""
    answered = [i for i in asking if any(True for _ in _below(lines, i))]
    if 2 * len(answered) < len(asking) or len(answered) < _A_HABIT:
        return list(asking)
    short = [i for i in here if lines[i].text.count(" ") < _MOST_UNTOLD and any(True for _ in _below(lines, i))]
    return sorted({*asking, *short})


def _below(lines: Sequence[Line], index: int) -> Iterator[int]:
    return (child for child in _children(lines, index) if lines[child].role == "text")


def _children(lines: Sequence[Line], index: int) -> Iterator[int]:
    """The lines right below a bullet that are indented deeper than it."""
    after = index + 1
    while after < len(lines) and (lines[after].role == "blank" or lines[after].indent > lines[index].indent):
        yield after
        after += 1


def _question_end(text: str) -> int:
    """Where a line's question ends: at its question mark, or before the arrow or dash that answers it."""
    cut = split_inline(text)
    if cut < len(text):
        return cut
    answered = ANSWERED.match(text)
    return answered.end(1) if answered else cut


def _short_topic(text: str) -> bool:
    return topic(text) and text.strip().endswith("?")


def _lists(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[list[int]]:
    """The bullets between two headings by their depth, as line indices, outer depths first."""
    groups: list[list[int]] = []
    depths: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        if index in titles or line.role == "rule":
            groups.extend(depths[depth] for depth in sorted(depths))
            depths = {}
        elif line.role == "text" and line.marks and line.marks[-1] in {"bullet", "toggle"}:
            depths.setdefault(line.indent, []).append(index)
    groups.extend(depths[depth] for depth in sorted(depths))
    return groups
