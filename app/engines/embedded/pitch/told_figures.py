"""The figures of the notes, each with the words, the story and the other figures that it stands among."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from app.engines.embedded.claims.figures import Figure, figures_of
from app.engines.embedded.notes.career import Role
from app.engines.embedded.notes.facts import Note, is_private
from app.engines.embedded.notes.periods import PERIOD
from app.english.language import count_words, span
from app.english.quantity_patterns import MONTHS
from app.english.terms import content_stems
from app.records import Span

MEASURED: Final = frozenset(("percent", "money", "duration", "count", "year"))
NUMBER: Final = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred|thousand|dozen|couple|half|third|quarter)\b",
    re.IGNORECASE,
)
A_TITLE: Final = 5
"""Words of a sentence that may give the occasion of what follows."""

AROUND: Final = 3
"""Notes before and after one, under the same heading, that tell of the same thing."""

LONGEST: Final = 1_000
"""Characters of a sentence that tells figures; what goes on for longer without a stop is a table run together."""

_RECKONED_BY: Final = re.compile(r"(?:\b(?:per|each|every)|/)\s?$", re.IGNORECASE)
"""What stands before a number by which another is reckoned: "19 per 100", "every 50"."""

_ONE_OF: Final = re.compile(r"\sin\s\d{1,2}(?=\s*(?:$|[.,;|)]|since\b))|\s?:\s")
"""What stands behind a number that is a share of turns, or heads a list: "1 week in 4", "Objectives 24: …"."""

_SEASONS: Final = {"spring": 4.0, "summer": 7.0, "autumn": 10.0, "fall": 10.0, "winter": 1.0}
_MONTH_BEFORE: Final = re.compile(r"\b([a-z]{3,9})\.?\s(?:of\s)?$", re.IGNORECASE)
_MONTH_AFTER: Final = re.compile(r"-(0[1-9]|1[0-2])(?!\d)")
_BEGAN: Final = re.compile(
    r"(?:\b(?:joined|joining|started|began|begun|came|hired)\b[^.;|]{0,30}|\b(?:since|from)\s(?:the\s)?)$",
    re.IGNORECASE,
)


Key = tuple[str, float]
"""A figure by its dimension and value, whatever the words."""


@dataclass(frozen=True)
class Told:
    """A figure in the ``place``-th figured sentence, ``span``.

    ``said`` are the stems of the sentence, ``around`` those of what is told with it under the same heading; ``others``
    are the figures of the sentence, ``years`` those among them that tell the occasion. Of a date, ``stage`` is "began"
    or "ended" where it is that of a stay, ``month`` its month, 0 where only the year is told.
    """

    note: Note
    span: Span
    figure: Figure
    place: int
    said: frozenset[str]
    around: frozenset[str]
    years: frozenset[float]
    others: frozenset[Key]
    stage: str = ""
    month: float = 0.0

    @property
    def document(self) -> str:
        """The id of the document it stands in."""
        return self.note.document.ref.id

    @cached_property
    def key(self) -> Key:
        """What it says, to look it up by."""
        return _key(self.figure)


def told_figures(notes: Sequence[Note], jobs: Sequence[Role]) -> tuple[Told, ...]:
    """Every figure of the notes that measures or dates something and is not private, in reading order."""
    every = [*notes, *_headers(notes, jobs)]
    stems = [frozenset(content_stems(n.text)) for n in every]
    found: list[Told] = []
    place = 0
    for at, note in enumerate(every):
        if note.private or not NUMBER.search(note.text):
            continue
        headings = " ".join((*note.section.heading[-1:], note.topic, note.label, note.under))
        around = frozenset(content_stems(headings)).union(*(stems[i] for i in _beside(every, at)))
        for said in _statements(note):
            if len(said.quote) <= LONGEST and NUMBER.search(said.quote) and not is_private(said.quote):
                place += 1
                found += _of_sentence(note, said, place, around)
    return tuple(found)


def _statements(note: Note) -> Iterator[Span]:
    """The sentences of a note; of a table's rows each by itself, since what stands in two of them is of two things."""
    text = note.document.text
    for sentence in note.sentences:
        if not re.search(r"\|[ \t]*\n[ \t]*\|", text[sentence.start : sentence.end]):
            yield sentence
            continue
        for row in re.finditer(r"[^\n]*\S", text[sentence.start : sentence.end]):
            yield span(text, sentence.start + row.start(), sentence.start + row.end())


def _of_sentence(note: Note, stated: Span, place: int, around: frozenset[str]) -> Iterator[Told]:
    figures = figures_of(stated.quote)
    others = frozenset(map(_key, figures))
    years = _years(others) or _of_title(note)
    said = frozenset(content_stems(stated.quote))
    for figure in figures:
        if figure.quantity.dimension in MEASURED and not _is_no_value(stated.quote, figure):
            told = Told(note, stated, figure, place, said, around, years, others)
            yield _dated(told) if figure.quantity.dimension == "year" else told


def _years(keys: Iterable[Key]) -> frozenset[float]:
    return frozenset(value for dimension, value in keys if dimension == "year")


def _of_title(note: Note) -> frozenset[float]:
    """The one year that the title of a note gives for all of it: "falls training, 2022"."""
    if note.section.kind == "resume":
        return frozenset()
    titles = [s.quote for s in note.sentences if count_words(s.quote) <= A_TITLE]
    given = _years(_key(figure) for title in titles for figure in figures_of(title))
    return given if len(given) == 1 else frozenset()


def _is_no_value(text: str, figure: Figure) -> bool:
    """Whether a figure is only what something else is reckoned by, or a label."""
    quantity = figure.quantity
    turn = quantity.dimension in ("count", "duration") and _ONE_OF.match(text, quantity.end)
    return bool(turn or _RECKONED_BY.search(text[: quantity.start]))


def _key(figure: Figure) -> Key:
    return figure.quantity.dimension, round(figure.quantity.value, 3)


def _beside(notes: Sequence[Note], at: int) -> list[int]:
    note = notes[at]
    low, high = max(0, at - AROUND), min(len(notes), at + AROUND + 1)
    return [
        i
        for i in range(low, high)
        if i == at
        or (notes[i].document is note.document and notes[i].section is note.section and notes[i].topic == note.topic)
    ]


def _headers(notes: Sequence[Note], jobs: Sequence[Role]) -> list[Note]:
    """The headers of jobs that are no notes, since the dates of a stay stand there."""
    documents = {n.document.ref.id: n.document for n in notes}
    found = []
    for header in (job.header for job in jobs):
        document = documents.get(header.document.id)
        if document and not any(
            n.document is document and n.start < header.end and header.start < n.end for n in notes
        ):
            section, text = document.section_at(header.start), header.quote.replace("\n", " ")
            found.append(Note(document, section, header.start, header.end, text, bullet=False, depth=0))
    return found


def _dated(told: Told) -> Told:
    text, quantity = told.span.quote, told.figure.quantity
    month, start, end = 0.0, quantity.start, quantity.end
    before = _MONTH_BEFORE.search(text[: quantity.start])
    after = _MONTH_AFTER.match(text, quantity.end)
    if before and (named := MONTHS.get(before[1].lower(), 0.0) or _SEASONS.get(before[1].lower(), 0.0)):
        month, start = float(named), before.start(1)
    elif after:
        month, end = float(after[1]), after.end()
    wider = replace(quantity, start=start, end=end, text=text[start:end])
    stage = _stage(text, quantity.start) or ("began" if _BEGAN.search(text[:start]) else "")
    return replace(told, figure=replace(told.figure, quantity=wider), stage=stage, month=month)


def _stage(text: str, at: int) -> str:
    """Whether a year is that in which a stay began, or ended; "" where it is of no stay."""
    for period in PERIOD.finditer(text):
        for name in period.groupdict():
            if period[name] and period.start(name) <= at < period.end(name):
                return "ended" if name in ("end", "to") else "began"
    return ""
