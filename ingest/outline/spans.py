"""A document's lines cut into sections: at headings, and where questions of their own follow an aside."""

from collections.abc import Sequence
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.blanks import unwritten
from ingest.outline.evidence import evidence
from ingest.outline.found import Heading, Span
from ingest.outline.lines import Line
from ingest.outline.titles import titled
from ingest.records import Kind

_ANSWERING: Final[frozenset[Kind]] = frozenset({"prep_answers", "stories", "pitch"})


def spans(rows: Sequence[Line], titles: Sequence[Heading], asked: Sequence[Asked]) -> list[Span]:
    """Cut the lines at their headings; what stands before the first is a section without a heading."""
    found: list[Span] = []
    if not titles or titles[0].first > 0:
        found.append(Span(0, titles[0].first if titles else len(rows), None, ()))
    opened: list[Heading] = []
    for place, heading in enumerate(titles):
        opened = [outer for outer in opened if outer.level < heading.level]
        opened.append(heading)
        stop = titles[place + 1].first if place + 1 < len(titles) else len(rows)
        path = tuple(outer.title for outer in opened)
        after = _aside_end(rows, Span(heading.first, stop, heading, path), asked)
        found.append(Span(heading.first, after, heading, path))
        if after < stop:
            found.append(Span(after, stop, None, path[:-1]))
    return found


def _aside_end(rows: Sequence[Line], span: Span, asked: Sequence[Asked]) -> int:
    """The line before which an aside ends: "For the day" with its list, and then questions in a form of their own.

    Questions that follow the words of a heading which announces no answers belong to what is around the heading.
    """
    heading = span.heading
    if heading is None or heading.style in {"marked", "underlined", "entry"}:
        return span.stop
    question = next((q for q in asked if span.content <= q.line < span.stop and _apart(rows, q)), None)
    if question is None or not _is_aside(rows, span, heading, question):
        return span.stop
    return question.line


def _apart(rows: Sequence[Line], question: Asked) -> bool:
    """Whether a question stands in no list, in bold, behind a label, or after a gap."""
    if question.form not in {"bold", "plain", "label", "number"} or "bullet" in rows[question.line].marks:
        return False
    return question.form in {"bold", "label"} or rows[question.line - 1].role != "text"


def _is_aside(rows: Sequence[Line], span: Span, heading: Heading, question: Asked) -> bool:
    own = [row for row in rows[span.content : question.line] if row.role == "text"]
    says = titled(heading.title)
    if heading.style == "series" and (own or unwritten(heading.title)):
        return question.form != "bold"
    if not own or (says and says[0][0] in _ANSWERING):
        return False
    if says and says[0][0] == "questions_for_them":
        return (
            own[0].listed
            and question.form != "number"
            and (question.form == "bold" or question.begin < question.finish)
        )
    told = evidence("\n".join(row.text for row in own))
    return bool(says) or not (told.i or told.we or told.past or told.opening)
