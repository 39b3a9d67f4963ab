"""A text's structure as people really write it: sections with their kinds, questions with their answers, blocks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from ingest.outline.answers import Asked, questions
from ingest.outline.asked import addressed, asks, topic
from ingest.outline.blanks import points
from ingest.outline.blocks import pieces
from ingest.outline.counted import counted
from ingest.outline.dates import DATES
from ingest.outline.evidence import first_persons
from ingest.outline.filled import is_filled_in
from ingest.outline.found import Heading, Owner, Span
from ingest.outline.headings import headings
from ingest.outline.in_passing import in_passing
from ingest.outline.items import items
from ingest.outline.kinds import kinds
from ingest.outline.lines import Line, lines
from ingest.outline.messages import headless, messages
from ingest.outline.opened import opened
from ingest.outline.owners import owners
from ingest.outline.quoted import quoted_introductions, set_apart, unmarked
from ingest.outline.repeated import repeated
from ingest.outline.replies import replied
from ingest.outline.runs import question_runs
from ingest.outline.spans import spans
from ingest.outline.studied import lent, studied
from ingest.outline.tables import gridded
from ingest.outline.theirs import theirs
from ingest.outline.titles import titled
from ingest.outline.topics import topics
from ingest.outline.voice import Part
from ingest.records import Block, Direction, Kind, Outline, PreparedQuestion, Section

NO_KINDS: Final[Mapping[int, Kind]] = MappingProxyType({})


def outline(text: str, name: str, known: Mapping[int, Kind] = NO_KINDS) -> Outline:
    """Recover sections, blocks and prepared questions from visible text.

    Args:
        text: with newlines as ``\\n``.
        name: the document's; weak evidence for its kind.
        known: kinds that are settled already, by section number.
    """
    rows = _rows(text, name)
    titles = headings(rows)
    labels = _labels(rows, titles)
    titles = [heading for heading in titles if heading.first not in labels]
    asked = questions(text, rows, titles)
    filled = is_filled_in(text, asked)
    owned = _spoken(rows, asked, owners(text, rows, titles, name, filled=filled))
    quotes = quoted_introductions(text, rows, owned)
    parts = [part for span in spans(rows, titles, asked, owned) for part in set_apart(rows, span, quotes)]
    put_to_me = [question for question in asked if question.toward != "for_interviewer"]
    decided = kinds(_parts(text, rows, parts, put_to_me), name, _front_matter(text, rows), filled=filled)
    decided = [known.get(number, kind) for number, kind in enumerate(decided)]
    sections = _sections(text, rows, parts, decided)
    homes = _homes(parts)
    prepared = _prepared(text, rows, parts, asked, decided, homes)
    return Outline(
        sections=tuple(sections),
        blocks=tuple(_blocks(text, rows, parts, prepared)),
        questions=tuple(question for question, _ in prepared),
    )


def _rows(text: str, name: str) -> list[Line]:
    """The lines with the marks that only their neighbours make marks: who speaks, what is a row, what counts on."""
    return repeated(counted(text, gridded(text, replied(text, messages(text, lines(text), name)))))


def _spoken(rows: Sequence[Line], asked: Sequence[Asked], owned: Sequence[Owner]) -> list[Owner]:
    """Whose the lines are, where a chat or an answered mail tells; a question belongs to whom it is put."""
    put = {question.line for question in asked}
    found: list[Owner] = []
    for at, row in enumerate(rows):
        owner: Owner = owned[at]
        if row.said:
            owner = "mail" if row.said == "theirs" and at not in put else "mine"
        elif row.role != "text" and at and rows[at - 1].said:
            owner = found[-1]
        found.append(owner)
    return found


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


def _sections(text: str, rows: Sequence[Line], cut: Sequence[Span], decided: Sequence[Kind]) -> list[Section]:
    starts = [rows[span.first].start for span in cut]
    ends = [*starts[1:], len(text)]
    return [
        Section(number=number, heading=span.path, kind=kind, start=start, end=end)
        for number, (span, kind, start, end) in enumerate(zip(cut, decided, starts, ends, strict=True))
    ]


def _homes(cut: Sequence[Span]) -> list[int]:
    """For each line, the number of its section."""
    homes: list[int] = []
    for number, span in enumerate(cut):
        homes.extend([number] * (span.stop - span.first))
    return homes


def _front_matter(text: str, rows: Sequence[Line]) -> str:
    front = [row for row in rows if row.role == "front"]
    return text[front[0].start : front[-1].end] if front else ""


def _parts(text: str, rows: Sequence[Line], cut: Sequence[Span], asked: Sequence[Asked]) -> list[Part]:
    """What is known of each section before its kind is; the words of questions are the interviewer's."""
    parts: list[Part] = []
    place = 0
    for span in cut:
        here: list[Asked] = []
        while place < len(asked) and asked[place].line < span.stop:
            here.append(asked[place])
            place += 1
        first = next((row.start for row in rows[span.content : span.stop] if row.role != "front"), None)
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
                text=unmarked(
                    headless("".join(said))
                    if rows[span.content - 1 if span.content == span.stop else span.content].said
                    else "".join(said)
                ),
                asked=len(here),
                answered=sum(question.begin < question.finish for question in here),
                personal=sum(addressed(question.text) or topic(question.text) for question in here),
                timed=any(question.seconds or question.takes for question in here),
                owner=span.owner,
            )
        )
    return parts


def _prepared(
    text: str,
    rows: Sequence[Line],
    cut: Sequence[Span],
    asked: Sequence[Asked],
    decided: Sequence[Kind],
    homes: Sequence[int],
) -> list[tuple[PreparedQuestion, Asked]]:
    """The questions with their direction, and the topics the candidate means to speak about, in reading order."""
    listed = items(text, rows, cut, asked, decided)
    found = [*topics(text, rows, cut, [*asked, *listed], decided), *listed]
    by_section: dict[int, list[Asked]] = {}
    for question in asked:
        by_section.setdefault(homes[question.line], []).append(question)
    known = {question.line for question in found}
    busy = {line for question in [*asked, *found] for line in range(question.line, question.stop)}
    for number, span in enumerate(cut):
        here = by_section.get(number, [])
        here = theirs(rows, span, here) if decided[number] == "questions_for_them" else list(here)
        known.update(question.line for question in here)
        here = [
            *here,
            *studied(text, rows, span, decided[number], known),
            *opened(text, rows, span, decided[number], busy),
        ]
        known.update(question.line for question in here)
        found += [*here, *in_passing(rows, span, decided[number], known)]
    prepared: list[tuple[PreparedQuestion, Asked]] = []
    article = sum(kind == "reference" for kind in decided) * 2 > len(decided)
    for question in sorted(found, key=lambda each: (each.line, each.start)):
        number = homes[question.line]
        if decided[number] == "job_description" and _heads_advert(question):
            continue
        learnt = decided[number] == "study_notes" and (cut[number].owner == "theirs" or lent(rows, question.line))
        direction = _direction(decided[number], article, "example" if learnt else question.toward)
        if question.toward == "asked_of_candidate" and direction == "example" and not asks(question.text):
            continue  # what an article lists under "Bad questions" are mostly remarks about them
        if decided[number] == "job_description" and not first_persons(text[question.begin : question.finish]):
            question = replace(question, begin=question.finish)  # what an employer writes on answers nothing
        record = PreparedQuestion(
            text=question.text,
            start=question.start,
            end=question.end,
            answer_start=question.begin,
            answer_end=question.finish,
            section=number,
            direction=direction,
            limit_seconds=question.seconds,
            takes=question.takes,
        )
        prepared.append((record, question))
    return prepared


def _heads_advert(question: Asked) -> bool:
    """Whether what looks like a question is a title of an advert's ("What you will do", "About us")."""
    says = titled(question.text)
    return question.form in {"heading", "bold", "plain"} or bool(says and says[0][0] == "job_description")


def _direction(kind: Kind, article: bool, toward: Direction | None) -> Direction:
    """Whom a question of a section of this kind is for; in an article even its study questions are examples.

    Args:
        toward: what the words around the question say of it; in what somebody published they say nothing of oneself.
    """
    if toward == "example":
        return toward
    if toward == "for_interviewer" and kind != "reference" and not article:
        return toward
    if kind == "questions_for_them":
        return "for_interviewer"
    return "example" if kind == "reference" or (article and kind == "study_notes") else "asked_of_candidate"


def _blocks(
    text: str,
    rows: Sequence[Line],
    cut: Sequence[Span],
    prepared: Sequence[tuple[PreparedQuestion, Asked]],
) -> list[Block]:
    own = {
        question.line: question
        for record, question in prepared
        if record.direction == "asked_of_candidate" and question.form not in {"heading", "topic", "spoken"}
    }
    unanswered = frozenset(
        line
        for record, question in prepared
        if record.direction == "asked_of_candidate"
        and question.form in {"heading", "topic"}
        and (question.begin == question.finish or points(text[question.begin : question.finish]))
        for line in range(question.line, question.stop)
    )
    return [
        Block(role=piece.role, start=piece.start, end=piece.end, section=number)
        for number, span in enumerate(cut)
        for piece in pieces(rows, span.content, span.stop, own, unanswered)
    ]
