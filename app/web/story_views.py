"""Stories as they are shown: what each serves for, its parts with their gaps and sources, and where none is. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from app.records import (
    BankQuestion,
    Citation,
    Competency,
    Elicitation,
    StarPart,
    Story,
    StoryGap,
    StoryList,
    Strength,
)
from app.web.sources import Source, Sources

PARTS: tuple[StarPart, ...] = get_args(StarPart)

MOSTLY = 0.8
"""Share of a part's words from which it is said to stand in a passage."""


@dataclass(frozen=True)
class Column:
    """A competency of the matrix; ``strength`` is that of its best story."""

    name: str
    title: str
    strength: Strength


@dataclass(frozen=True)
class Row:
    """A story of the matrix with what it shows, a cell for each column, and what it lacks in a few words."""

    story: Story
    cells: tuple[Strength, ...]
    shows: tuple[tuple[str, Strength], ...]


@dataclass(frozen=True)
class Hole:
    """A competency no story shows, with a question that asks for one."""

    title: str
    meaning: str
    question: str


@dataclass(frozen=True)
class Matrix:
    """Story by competency; ``next`` is the story that would serve, and does not because it is not told whole."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    holes: tuple[Hole, ...]
    next: Story | None

    @property
    def covered(self) -> int:
        """How many competencies have a story."""
        return len(self.columns) - len(self.holes)


@dataclass(frozen=True)
class PartView:
    """One part of a story. ``gap`` says why it is missing or thin; ``own`` that the candidate wrote it here."""

    part: StarPart
    text: str
    gap: StoryGap | None
    sources: tuple[Source, ...]
    own: bool


@dataclass(frozen=True)
class StoryView:
    """A story laid out. ``beside`` are sources that no single part stands in, ``asked_from`` those of the question."""

    story: Story
    parts: tuple[PartView, ...]
    beside: tuple[Source, ...]
    shows: tuple[tuple[str, Strength], ...]
    asked_from: tuple[Source, ...]
    sources: Sources


def matrix_view(found: StoryList, competencies: Sequence[Competency], questions: Sequence[BankQuestion]) -> Matrix:
    """Rows of stories under columns of competencies, both in their given order."""
    columns = tuple(Column(row.competency, row.title, row.strength) for row in found.matrix)
    cells = {(row.competency, cell.story): cell.strength for row in found.matrix for cell in row.cells}
    rows = []
    for story in found.items:
        reached = tuple(cells.get((column.name, story.id), "none") for column in columns)
        shows = tuple((column.title, strength) for column, strength in zip(columns, reached, strict=True))
        rows.append(Row(story, reached, tuple(pair for pair in shows if pair[1] != "none")))
    known = {competency.name: competency for competency in competencies}
    holes = tuple(
        Hole(column.title, known[column.name].meaning, question_for(column.name, column.title, questions))
        for column in columns
        if column.strength == "none" and column.name in known
    )
    return Matrix(columns, tuple(rows), holes, worth_telling(found.items))


def worth_telling(stories: Sequence[Story]) -> Story | None:
    """The thin story that stands for the most competencies: the one to be asked about first."""
    weak = [story for story in stories if story.gaps and any(each.strength == "thin" for each in story.strengths)]
    return max(weak, key=lambda story: len(story.competencies), default=None)


def story_view(story: Story, candidate: str, titles: Mapping[str, str], talk: Elicitation | None = None) -> StoryView:
    """Lay a story out: each part with the passages it stands in."""
    sources = Sources(candidate)
    gaps = {gap.part: gap for gap in story.gaps}
    used: set[Citation] = set()
    parts = []
    for part in PARTS:
        text = str(getattr(story, part))
        cited = [citation for citation in story.citations if stands_in(text, citation.quote)]
        used.update(cited)
        parts.append(
            PartView(part, text, gaps.get(part), tuple(sources.of(each) for each in cited), part in story.written)
        )
    beside = tuple(sources.of(citation) for citation in story.citations if citation not in used)
    shows = tuple((titles.get(each.competency, each.competency), each.strength) for each in story.strengths)
    asked_from = tuple(sources.of(each) for each in talk.question.citations) if talk and talk.question else ()
    return StoryView(story, tuple(parts), beside, shows, asked_from, sources)


def stands_in(text: str, quote: str) -> bool:
    """Whether a part is told in a passage: nearly all its words are there, in whatever order they were put together."""
    words = _words(text)
    return bool(words) and len(words & _words(quote)) >= MOSTLY * len(words)


def _words(text: str) -> set[str]:
    return {word.strip(".,;:!?…“”\"'()").lower() for word in text.split()} - {""}


def question_for(competency: str, title: str, questions: Iterable[BankQuestion]) -> str:
    """The bank's first question for a competency that anyone may be asked, whatever they do."""
    fitting = (
        question.text
        for question in questions
        if question.competency == competency
        and question.format == "behavioural"
        and "any" in question.professions
        and question.presumes is None
    )
    return next(fitting, f"Tell me about a time that shows {title.lower()}.")
