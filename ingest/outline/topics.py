"""Headings that stand for a question: what interviews ask about, and the gaps a candidate left to fill."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.asked import addressed, bare, occasion, topic
from ingest.outline.blanks import blank, unwritten
from ingest.outline.found import Heading, Span
from ingest.outline.lines import Line
from ingest.outline.sheets import parts_told
from ingest.records import OWN_KINDS, Kind

_MOST_NAMED: Final = 2
_A_SHEET: Final = 3
_COUNTED: Final = re.compile(r"[^\W\d_]{3,14}[ \t]#?\d{1,2}\b[ \t]*[:.)–—-]*[ \t]*")
_A_REMARK: Final = 6
"""Words behind a tag from which on they say something of it; fewer say which conflict or whose team."""

_TOPIC_KINDS: Final[frozenset[Kind]] = frozenset({"prep_answers", "stories", "pitch", "other"})


def topics(
    text: str, rows: Sequence[Line], spans: Sequence[Span], asked: Sequence[Asked], decided: Sequence[Kind]
) -> list[Asked]:
    """Headings that name what interviews ask about, as questions: "[conflict]", "Weaknesses", "Salary"."""
    heads = {question.line for question in asked if question.form == "heading"}
    busy = {question.line for question in asked}
    gaps, told = _gaps(text, rows, spans), _told_by_parts(rows, spans)
    found: list[Asked] = []
    for number, span in enumerate(spans):
        heading = span.heading
        if heading is None and span.owner == "mine" and span.path and _is_empty(text, rows, span):
            # One's own place below somebody else's words, and nothing in it: "-> " under a criterion.
            found.extend(_gap(row.end - len(span.path[-1]), row.end, span) for row in _titled(rows, span))
            continue
        if heading is None or heading.first in heads or decided[number] not in _TOPIC_KINDS:
            continue
        after = spans[number + 1].heading if number + 1 < len(spans) else None
        if after and after.level > heading.level:
            continue
        if any(line in busy for line in range(span.content, span.stop)):
            continue
        begin, finish = _filled(rows, span.content, span.stop)
        empty = _is_empty(text, rows, span)
        # A note to self under a title, or in it, is a gap by itself; mere emptiness is one among filled neighbours.
        written = any(row.role in {"text", "table"} for row in rows[span.content : span.stop])
        admitted = empty and (written or unwritten(heading.title))
        gap = (admitted or (number in gaps and number > 0)) and decided[number] in OWN_KINDS
        named = _topic_name(heading) or (bare(heading.title) if gap else "")
        if number in told and not empty:
            named = bare(_COUNTED.sub("", heading.title, count=1))
        if not named:
            continue
        if begin is None or empty:
            begin, finish = _beside_tag(heading)
        elif number not in told and not _answers(heading, named, decided[number]):
            continue
        found.append(
            replace(_gap(heading.start, heading.end, span), line=heading.first, text=named, begin=begin, finish=finish)
        )
    return found


def _titled(rows: Sequence[Line], span: Span) -> list[Line]:
    """The last line above a part of a section that ends in the title it stands under, if any."""
    above = (rows[at] for at in range(span.first - 1, -1, -1))
    return [row for row in above if row.text.endswith(span.path[-1])][:1]


def _gap(start: int, end: int, span: Span) -> Asked:
    """A title at start..end as a question that nothing under it answers yet."""
    return Asked(
        line=span.content,
        stop=span.stop,
        form="topic",
        text=bare(span.path[-1]),
        start=start,
        end=end,
        begin=end,
        finish=end,
        seconds=None,
        takes=None,
    )


def _is_empty(text: str, rows: Sequence[Line], span: Span) -> bool:
    """Whether nothing stands under a section's heading but notes to self."""
    begin, finish = _filled(rows, span.content, span.stop)
    return begin is None or blank(text[begin:finish])


def _gaps(text: str, rows: Sequence[Line], spans: Sequence[Span]) -> frozenset[int]:
    """The empty sections among filled neighbours of the same level: gaps in the candidate's notes, by number."""
    groups: dict[tuple[tuple[str, ...], int], list[int]] = {}
    for number, span in enumerate(spans):
        if span.heading and span.heading.style != "entry":
            groups.setdefault((span.path[:-1], span.heading.level), []).append(number)
    empty = {number for number, span in enumerate(spans) if _is_empty(text, rows, span)}
    found: set[int] = set()
    for group in groups.values():
        gaps = [number for number in group if number in empty]
        if len(group) - len(gaps) >= max(2, len(gaps)):
            found.update(gaps)
    return frozenset(found)


def _told_by_parts(rows: Sequence[Line], spans: Sequence[Span]) -> frozenset[int]:
    """The sections told by a story's parts, among neighbours mostly told so: a sheet, whose titles are its prompts.

    "Story 3 - The flood" asks nothing, "Story 4 - Difficult colleague" does."""
    groups: dict[tuple[tuple[str, ...], int], list[int]] = {}
    for number, span in enumerate(spans):
        if span.heading and span.heading.style != "entry" and _asks_for(span.heading.title):
            groups.setdefault((span.path[:-1], span.heading.level), []).append(number)
    found: set[int] = set()
    for group in groups.values():
        told = [number for number in group if len(parts_told(rows[spans[number].content : spans[number].stop])) > 1]
        if len(told) >= _A_SHEET and 2 * len(told) >= len(group):
            found.update(told)
    return frozenset(found)


def _asks_for(title: str) -> bool:
    """Whether a story's title may be a prompt: it does not only count it and say its own name."""
    rest = _COUNTED.sub("", title, count=1)
    return rest == title or topic(rest) or occasion(rest)


def _topic_name(heading: Heading) -> str:
    """The topic a heading names; for a tag, the words after it when they name one, else the tag's own."""
    if heading.style != "tag":
        named = topic(heading.title) or occasion(heading.title)
        return bare(heading.title) if named and heading.style != "entry" else ""
    # "[conflict] the rota" carries its tag in brackets; "#conflict" has lost its mark already.
    inner, _, rest = heading.title.removeprefix("[").partition("]")
    return bare(rest) if topic(rest) else bare(inner)


def _answers(heading: Heading, named: str, kind: Kind) -> bool:
    """Whether what stands under a heading that names a topic answers it; a pitch's own heading asks nothing."""
    if heading.style == "tag":
        return kind != "pitch" or addressed(named)
    return kind != "pitch" and (named.count(" ") <= _MOST_NAMED or occasion(named))


def _beside_tag(heading: Heading) -> tuple[int, int]:
    """What stands behind a tag on its line, where that names no topic itself ("[salary] 34 to 36"); else nothing."""
    inner, _, rest = heading.title.removeprefix("[").partition("]")
    tells = any(character.isdigit() for character in rest) or rest.count(" ") >= _A_REMARK
    if heading.style != "tag" or topic(rest) or blank(rest) or not (inner and tells):
        return heading.end, heading.end
    return heading.end - len(rest.lstrip(" :–-")), heading.end


def _filled(rows: Sequence[Line], first: int, stop: int) -> tuple[int | None, int]:
    """Where the words of lines first..stop begin and end; None when there are none."""
    said = [row for row in rows[first:stop] if any(character.isalnum() for character in row.text)]
    if not said:
        return None, 0
    return said[0].start + said[0].lead, said[-1].body + len(said[-1].text)
