"""A text's structure as people really write it: sections with their kinds, questions with their answers, blocks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from ingest.outline.answers import Asked, questions
from ingest.outline.asked import addressed, bare, blank, topic
from ingest.outline.blocks import pieces
from ingest.outline.headings import DATES, Heading, headings
from ingest.outline.kinds import Part, kinds
from ingest.outline.lines import Line, lines
from ingest.outline.runs import question_runs
from ingest.records import OWN_KINDS, Block, Direction, Kind, Outline, PreparedQuestion, Section

_TOPIC_KINDS: Final[frozenset[Kind]] = frozenset({"prep_answers", "stories", "pitch", "other"})
NO_KINDS: Final[Mapping[int, Kind]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Span:
    """A section before its kind is known: line numbers first..stop, and the heading it opens with."""

    first: int
    stop: int
    heading: Heading | None
    path: tuple[str, ...]


def outline(text: str, name: str, known: Mapping[int, Kind] = NO_KINDS) -> Outline:
    """Recover sections, blocks and prepared questions from visible text.

    Args:
        text: with newlines as ``\\n``.
        name: the document's; weak evidence for its kind.
        known: kinds that are settled already, by section number.
    """
    rows = lines(text)
    titles = headings(rows)
    labels = _labels(rows, titles)
    titles = [heading for heading in titles if heading.first not in labels]
    asked = questions(text, rows, titles)
    spans = _spans(rows, titles)
    decided = kinds(_parts(text, rows, spans, asked), name, _front_matter(text, rows))
    decided = [known.get(number, kind) for number, kind in enumerate(decided)]
    sections = _sections(text, rows, spans, decided)
    homes = _homes(spans)
    prepared = _prepared(text, rows, spans, asked, decided, homes)
    return Outline(
        sections=tuple(sections),
        blocks=tuple(_blocks(rows, spans, prepared)),
        questions=tuple(question for question, _ in prepared),
    )


def _labels(rows: Sequence[Line], titles: Sequence[Heading]) -> frozenset[int]:
    """Short lines that look like headings but stand inside an answer of a numbered list of questions."""
    found: set[int] = set()
    weak = {heading.first for heading in titles if heading.style in {"plain", "entry"}}
    if not weak:
        return frozenset()
    for run in question_runs(rows, frozenset(heading.first for heading in titles)):
        for item, following in pairwise(run):
            for line in range(item + 1, following):
                if line in weak and any(rows[at].role != "blank" for at in range(line + 1, following)):
                    found.add(line)
    return frozenset(found)


def _spans(rows: Sequence[Line], titles: Sequence[Heading]) -> list[_Span]:
    """Cut the lines at their headings; what stands before the first is a section without a heading."""
    spans: list[_Span] = []
    if not titles or titles[0].first > 0:
        spans.append(_Span(0, titles[0].first if titles else len(rows), None, ()))
    opened: list[Heading] = []
    for place, heading in enumerate(titles):
        opened = [outer for outer in opened if outer.level < heading.level]
        opened.append(heading)
        stop = titles[place + 1].first if place + 1 < len(titles) else len(rows)
        spans.append(_Span(heading.first, stop, heading, tuple(outer.title for outer in opened)))
    return spans


def _sections(text: str, rows: Sequence[Line], spans: Sequence[_Span], decided: Sequence[Kind]) -> list[Section]:
    starts = [rows[span.first].start for span in spans]
    ends = [*starts[1:], len(text)]
    return [
        Section(number=number, heading=span.path, kind=kind, start=start, end=end)
        for number, (span, kind, start, end) in enumerate(zip(spans, decided, starts, ends, strict=True))
    ]


def _homes(spans: Sequence[_Span]) -> list[int]:
    """For each line, the number of its section."""
    homes: list[int] = []
    for number, span in enumerate(spans):
        homes.extend([number] * (span.stop - span.first))
    return homes


def _front_matter(text: str, rows: Sequence[Line]) -> str:
    front = [row for row in rows if row.role == "front"]
    return text[front[0].start : front[-1].end] if front else ""


def _content(span: _Span) -> int:
    """The number of the section's first line below its heading."""
    return span.heading.last + 1 if span.heading else span.first


def _parts(text: str, rows: Sequence[Line], spans: Sequence[_Span], asked: Sequence[Asked]) -> list[Part]:
    """What is known of each section before its kind is; the words of questions are the interviewer's."""
    parts: list[Part] = []
    place = 0
    for span in spans:
        here: list[Asked] = []
        while place < len(asked) and asked[place].line < span.stop:
            here.append(asked[place])
            place += 1
        first = next((row.start for row in rows[_content(span) : span.stop] if row.role != "front"), None)
        said: list[str] = []
        at = first if first is not None else rows[span.stop - 1].end
        for question in here:
            if question.start > at:
                said.append(text[at : question.start])
            at = max(at, question.end)
        said.append(text[at : rows[span.stop - 1].end])
        parts.append(
            Part(
                heading=span.path,
                tagged=bool(span.heading and span.heading.style == "tag"),
                entry=bool(span.heading and DATES.search(span.heading.title)),
                text="".join(said),
                asked=len(here),
                answered=sum(question.begin < question.finish for question in here),
                personal=sum(addressed(question.text) or topic(question.text) for question in here),
            )
        )
    return parts


def _prepared(
    text: str,
    rows: Sequence[Line],
    spans: Sequence[_Span],
    asked: Sequence[Asked],
    decided: Sequence[Kind],
    homes: Sequence[int],
) -> list[tuple[PreparedQuestion, Asked]]:
    """The questions with their direction, and the topics the candidate means to speak about, in reading order."""
    found = [*asked, *_topics(text, rows, spans, asked, decided)]
    prepared: list[tuple[PreparedQuestion, Asked]] = []
    article = sum(kind == "reference" for kind in decided) * 2 > len(decided)
    for question in sorted(found, key=lambda each: (each.line, each.start)):
        number = homes[question.line]
        if decided[number] == "job_description" and question.form in {"heading", "bold", "plain"}:
            continue
        record = PreparedQuestion(
            text=question.text,
            start=question.start,
            end=question.end,
            answer_start=question.begin,
            answer_end=question.finish,
            section=number,
            direction=_direction(decided[number], article),
            limit_seconds=question.seconds,
            takes=question.takes,
        )
        prepared.append((record, question))
    return prepared


def _direction(kind: Kind, article: bool) -> Direction:
    """Whom a question of a section of this kind is for; in an article even its study questions are examples."""
    if kind == "questions_for_them":
        return "for_interviewer"
    return "example" if kind == "reference" or (article and kind == "study_notes") else "asked_of_candidate"


def _topics(
    text: str, rows: Sequence[Line], spans: Sequence[_Span], asked: Sequence[Asked], decided: Sequence[Kind]
) -> list[Asked]:
    """Headings that name what interviews ask about, as questions: "[conflict]", "Weaknesses", "Salary"."""
    heads = {question.line for question in asked if question.form == "heading"}
    busy = {question.line for question in asked}
    gaps = _gaps(text, rows, spans)
    found: list[Asked] = []
    for number, span in enumerate(spans):
        heading = span.heading
        if heading is None or heading.first in heads or decided[number] not in _TOPIC_KINDS:
            continue
        after = spans[number + 1].heading if number + 1 < len(spans) else None
        if after and after.level > heading.level:
            continue
        if any(line in busy for line in range(_content(span), span.stop)):
            continue
        begin, finish = _filled(rows, _content(span), span.stop)
        gap = number in gaps and number > 0 and decided[number] in OWN_KINDS
        named = _topic_name(heading) or (bare(heading.title) if gap else "")
        if not named:
            continue
        if begin is None or _is_empty(text, rows, span):
            begin = finish = heading.end
        elif decided[number] == "pitch" or (heading.style != "tag" and named.count(" ") > 2):
            continue
        found.append(
            Asked(
                line=heading.first,
                stop=span.stop,
                form="topic",
                text=named,
                start=heading.start,
                end=heading.end,
                begin=begin,
                finish=finish,
                seconds=None,
                takes=None,
            )
        )
    return found


def _is_empty(text: str, rows: Sequence[Line], span: _Span) -> bool:
    """Whether nothing stands under a section's heading but notes to self."""
    begin, finish = _filled(rows, _content(span), span.stop)
    return begin is None or blank(text[begin:finish])


def _gaps(text: str, rows: Sequence[Line], spans: Sequence[_Span]) -> frozenset[int]:
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


def _topic_name(heading: Heading) -> str:
    """The topic a heading names; for a tag, the words after it when they name one, else the tag's own."""
    if heading.style != "tag":
        return bare(heading.title) if topic(heading.title) and heading.style != "entry" else ""
    inner, _, rest = heading.title[1:].partition("]")
    return bare(rest) if topic(rest) else bare(inner)


def _filled(rows: Sequence[Line], first: int, stop: int) -> tuple[int | None, int]:
    """Where the words of lines first..stop begin and end; None when there are none."""
    said = [row for row in rows[first:stop] if any(character.isalnum() for character in row.text)]
    if not said:
        return None, 0
    return said[0].start + said[0].lead, said[-1].body + len(said[-1].text)


def _blocks(
    rows: Sequence[Line],
    spans: Sequence[_Span],
    prepared: Sequence[tuple[PreparedQuestion, Asked]],
) -> list[Block]:
    own = {
        question.line: question
        for record, question in prepared
        if record.direction == "asked_of_candidate" and question.form not in {"heading", "topic"}
    }
    unanswered = frozenset(
        line
        for record, question in prepared
        if record.direction == "asked_of_candidate"
        and question.form in {"heading", "topic"}
        and question.begin == question.finish
        for line in range(question.line, question.stop)
    )
    return [
        Block(role=piece.role, start=piece.start, end=piece.end, section=number)
        for number, span in enumerate(spans)
        for piece in pieces(rows, _content(span), span.stop, own, unanswered)
    ]
