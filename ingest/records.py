"""What reading a document yields. Standard library and pydantic only.

Offsets are in Unicode code points of the document's visible text, ``start`` inclusive, ``end`` exclusive.
"""

from typing import Final, Literal, get_args

from pydantic import BaseModel, ConfigDict

Kind = Literal[
    "resume",
    "prep_answers",
    "stories",
    "pitch",
    "job_description",
    "study_notes",
    "reference",
    "questions_for_them",
    "other",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

OWN_KINDS: frozenset[Kind] = frozenset({"resume", "prep_answers", "stories", "pitch"})
"""The kinds that count as the candidate's own experience; nothing else proves what a candidate says."""

CHUNKER_VERSION: Final = "15"
"""Raise it when equal documents would be cut, or made into vectors, differently: every store then reads its documents
again."""

BETWEEN_HEADINGS: Final = " › "
"""Joins the headings of a chunk's path, outermost first."""

Direction = Literal["asked_of_candidate", "for_interviewer", "example"]


class Record(BaseModel):
    """The base of every record: frozen, strict about unknown fields, and silent about values in its errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class SetAside(Record):
    """Text a reader would not see: kept to be shown as such, never indexed.

    ``channel`` names how it was hidden (``html_comment``, ``zero_width``, ``tag_characters``, ...).
    """

    channel: str
    text: str


class VisibleText(Record):
    """A document as a reader sees it: ``text`` with newlines as ``\\n``, and what was set aside."""

    text: str
    set_aside: tuple[SetAside, ...] = ()


class Section(Record):
    """A part of a document under one heading path, with its kind.

    ``number`` counts from 0 in reading order; ``heading`` is the path of headings, outermost first
    (empty before the first heading). ``start`` is where the heading line starts, or the text if there is none.
    """

    number: int
    heading: tuple[str, ...]
    kind: Kind
    start: int
    end: int


class PreparedQuestion(Record):
    """A question written in the notes, with the place of the answer prepared under it.

    ``answer_start == answer_end`` when the answer is blank. ``limit_seconds`` and ``takes`` are what the
    notes say beside it ("3 minutes to respond, 1 take"). ``direction`` tells a question the candidate will be
    asked from one they mean to ask, and from one quoted as an example in an article.
    """

    text: str
    start: int
    end: int
    answer_start: int
    answer_end: int
    section: int
    direction: Direction = "asked_of_candidate"
    limit_seconds: int | None = None
    takes: int | None = None


class Block(Record):
    """The smallest unit of structure: one paragraph, one bullet with its children, one question with its answer, one
    message of a chat."""

    role: Literal["paragraph", "bullet", "question", "table", "message"]
    start: int
    end: int
    section: int


class Outline(Record):
    """The structure recovered from a text, in reading order.

    Sections cover the whole text without overlap; blocks lie inside their section and hold no heading lines.
    """

    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    questions: tuple[PreparedQuestion, ...]


class Chunk(Record):
    """A slice of a document that is embedded and retrieved: ``text`` is the document's text[start:end].

    ``id`` is the hex digest of document id, heading, text and occurrence, so an unchanged thought keeps its
    vector when its neighbours are edited. ``heading`` is the path joined with " › ".
    """

    id: str
    document_id: str
    section: int
    ordinal: int
    heading: str
    kind: Kind
    start: int
    end: int
    text: str


class ReadDocument(Record):
    """Everything that reading one document yields. ``kind`` is what most of its characters are of."""

    text: str
    set_aside: tuple[SetAside, ...]
    kind: Kind
    sections: tuple[Section, ...]
    questions: tuple[PreparedQuestion, ...]
    chunks: tuple[Chunk, ...]
