"""Drafted introductions."""

from app.records.evidence import Citation
from app.records.terms import PitchPart
from ingest.records import Record


class DraftedSentence(Record):
    """A sentence as it was drafted, before the candidate wrote it anew."""

    text: str
    citations: tuple[Citation, ...]


class PitchSentence(Record):
    """A sentence with the notes behind it.

    ``dropped`` by the candidate: kept in the record and left out of the text. ``drafted`` holds what the candidate
    wrote over; ``unsupported`` the numbers, names and words of theirs that no note shows.
    """

    text: str
    part: PitchPart
    citations: tuple[Citation, ...]
    dropped: bool = False
    drafted: DraftedSentence | None = None
    unsupported: tuple[str, ...] = ()


class Blank(Record):
    """Something an introduction needs and the notes do not hold, with the question that would fill it.

    ``question`` is that question by itself, where ``text`` says more.
    """

    part: PitchPart
    text: str
    question: str | None = None


class Disagreement(Record):
    """Two passages of the notes that give the same fact different ``values``; shown, never blended."""

    text: str
    citations: tuple[Citation, ...]
    values: tuple[str, ...] = ()


class LeftOut(Record):
    text: str
    reason: str


class Pitch(Record):
    """A drafted introduction. ``seconds`` was asked for; ``estimated_seconds`` is at ``words_per_minute``.

    ``note`` says why the embedded engine drafted where a model was asked to; ``target``, ``role`` and ``company`` what
    it was drafted for.
    """

    id: str
    engine: str
    prompt_version: str | None = None
    note: str | None = None
    seconds: int
    words_per_minute: int
    text: str
    sentences: tuple[PitchSentence, ...]
    words: int
    estimated_seconds: int
    blanks: tuple[Blank, ...]
    conflicts: tuple[Disagreement, ...]
    left_out: tuple[LeftOut, ...]
    target: str | None = None
    role: str | None = None
    company: str | None = None
    created_at: str
