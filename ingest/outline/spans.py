"""A document's lines cut into sections: at headings, and where questions of their own follow an aside."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.blanks import unwritten
from ingest.outline.evidence import evidence
from ingest.outline.found import Heading, Owner, Span
from ingest.outline.lines import Line
from ingest.outline.titles import borrowed, titled
from ingest.records import Kind

_MOST_TITLE_WORDS: Final = 7
_ANSWERING: Final[frozenset[Kind]] = frozenset({"prep_answers", "stories", "pitch"})


def spans(
    rows: Sequence[Line], titles: Sequence[Heading], asked: Sequence[Asked], owned: Sequence[Owner]
) -> list[Span]:
    """Cut the lines at their headings, and where they change hands.

    What stands before the first heading is a section without one.

    Args:
        owned: whose each line is.
    """
    return [part for span in _headed(rows, titles, asked) for part in _owned(rows, span, owned)]


def _owned(rows: Sequence[Line], span: Span, owned: Sequence[Owner]) -> list[Span]:
    """A section cut where its lines change hands; what is one's own stands under no title that says "copied"."""
    if len({*owned[span.first : span.stop]}) == 1:
        return [replace(span, owner=owned[span.first])] if owned[span.first] else [span]
    said = [at for at in range(span.content, span.stop) if rows[at].role != "blank"]
    cuts = [at for before, at in pairwise(said) if owned[before] != owned[at]]
    head = owned[said[0]] if said else owned[span.first]
    found = [replace(span, stop=cuts[0] if cuts else span.stop, owner=head)]
    own = tuple(title for title in span.path if not borrowed(title))
    for at, stop in pairwise([*cuts, span.stop]):
        path = span.path
        if owned[at] == "mine":
            path = (*own, *_criterion(rows, found[-1]))
        found.append(Span(at, stop, None, path, owned[at]))
    return found


def _criterion(rows: Sequence[Line], above: Span) -> tuple[str, ...]:
    """The first line of a paragraph that a remark of one's own answers, where it is a title of the rest of it."""
    said = [row.text for row in rows[above.content : above.stop] if row.role == "text"]
    paragraph = above.owner == "theirs" and len(said) > 1 and len(said) == above.stop - above.content
    title = (
        paragraph and said[0].count(" ") < _MOST_TITLE_WORDS and said[0][-1:].isalnum() and len(said[0]) < len(said[1])
    )
    return (said[0],) if title else ()


def _headed(rows: Sequence[Line], titles: Sequence[Heading], asked: Sequence[Asked]) -> list[Span]:
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
        after = min(after, _list_end(rows, Span(heading.first, stop, heading, path)))
        found[-1] = replace(found[-1], stop=after)
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


def _list_end(rows: Sequence[Line], span: Span) -> int:
    """The line before which a list of questions for them ends: a rule, or what follows after a gap and asks nothing."""
    says = titled(span.heading.title) if span.heading else ()
    if not says or says[0][0] != "questions_for_them":
        return span.stop
    ruled = next((at for at in range(span.content + 1, span.stop) if rows[at].role == "rule"), span.stop)
    rest = [row for row in rows[span.content : ruled] if row.role == "text"]
    depth = rows[span.first].indent
    last = max((row.start for row in rest if row.listed or "?" in row.text or row.indent > depth), default=-1)
    for at in range(span.content + 1, ruled):
        if rows[at].role == "text" and rows[at].start > last >= 0 and rows[at - 1].role == "blank":
            return at
    return min(ruled + 1, span.stop) if last >= 0 else span.stop


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
