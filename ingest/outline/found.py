"""A heading and a question where they stand in the lines, before it is known what is under them."""

from dataclasses import dataclass
from typing import Literal

from ingest.records import Direction

Form = Literal["number", "label", "bold", "heading", "bullet", "toggle", "plain", "table", "topic", "item", "spoken"]
Owner = Literal["", "mine", "theirs", "mail"]
"""Whose words a page says they are: it does not say, the candidate's, somebody else's, a mail's of somebody else."""

Style = Literal["marked", "underlined", "capitals", "bold", "tag", "ruled", "series", "plain", "entry"]


@dataclass(frozen=True, slots=True)
class Heading:
    """``first`` and ``last`` are the numbers of its lines; ``start`` and ``end`` the offsets of its title's words."""

    first: int
    last: int
    level: int
    title: str
    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True)
class Found:
    """A question where it stands, its answer not yet known.

    ``line`` is the number of its line; its words stand at ``start``..``end``, an answer may begin at ``begin``.
    ``level`` is a heading's; ``run`` numbers the list it is an item of. ``toward`` says whom it is for where the words
    around it do; ``limit`` is the line before which whatever answers it ends (-1: nobody says). In a table ``stop`` is
    where the cells that answer it end.
    """

    line: int
    form: Form
    start: int
    end: int
    begin: int
    level: int = 99
    run: int = -1
    toward: Direction | None = None
    limit: int = -1
    stop: int = -1


@dataclass(frozen=True, slots=True)
class Span:
    """A section before its kind is known: line numbers first..stop, and the heading it opens with."""

    first: int
    stop: int
    heading: Heading | None
    path: tuple[str, ...]
    owner: Owner = ""

    @property
    def content(self) -> int:
        """The number of the first line below the heading."""
        return self.heading.last + 1 if self.heading else self.first
