"""Stand-ins written by hand: a clock, an embedder, a vector store, a parser and an engine, each as simple as may be."""

import hashlib
import re
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np

from app.clock import Clock
from app.engines.protocol import (
    CritiqueTask,
    DaySheetTask,
    DebriefTask,
    ElicitationTask,
    FollowUpTask,
    OpeningTask,
    PitchTask,
    PreparationTask,
)
from app.records import (
    FORMATS,
    Band,
    Citation,
    Critique,
    DaySheet,
    DebriefQuestion,
    Delivery,
    ElicitationQuestion,
    FollowUp,
    Format,
    Interview,
    JobMatch,
    NextAction,
    Pitch,
    Preparation,
    Question,
    Report,
    Span,
    StarPart,
    Story,
    StoryGap,
    StoryStrength,
)
from app.slices import Slice
from ingest.embed import Vectors
from ingest.errors import UnreadableDocument
from ingest.records import Chunk, Kind, ReadDocument, Section

Made = TypeVar("Made")

START = 1_800_000_000.0


class Ticks:
    """A clock that stands still but for a millisecond at every look at the instant; ids count up."""

    def __init__(self) -> None:
        self.seconds = START
        self._lock = threading.Lock()
        self._instants = 0
        self._ids = 0
        self.clock = Clock(instant=self._instant, seconds=lambda: self.seconds, new_id=self._new_id, seed=lambda: 7)

    def _instant(self) -> str:
        with self._lock:
            self._instants += 1
            whole, thousandths = divmod(self._instants, 1000)
            return f"2027-01-15T{8 + whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}.{thousandths:03d}Z"

    def _new_id(self) -> str:
        with self._lock:
            self._ids += 1
            return f"{self._ids:024x}"


class FakeEmbedder:
    """Hashed bags of words as unit vectors: near where texts share words, the same on every machine."""

    dimension = 384

    def __init__(self, signature: str = "bag-of-words/1") -> None:
        self.signature = signature
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += texts
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[0] = 0.01  # so that no text has a vector of length 0
            for word in re.findall(r"\w+", text.lower()):
                digest = hashlib.sha256(word.encode()).digest()
                row[int.from_bytes(digest[:2], "big") % self.dimension] += 1.0
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


class MemoryVectors:
    """A vector store in a dictionary."""

    def __init__(self) -> None:
        self.held: dict[str, Any] = {}

    def put(self, ids: Sequence[str], vectors: Vectors) -> None:
        self.held.update(zip(ids, np.array(vectors), strict=True))

    def get(self, ids: Sequence[str]) -> dict[str, Any]:
        return {id_: self.held[id_] for id_ in ids if id_ in self.held}

    def remove(self, ids: Sequence[str]) -> None:
        for id_ in ids:
            self.held.pop(id_, None)

    def missing(self, ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(id_ for id_ in ids if id_ not in self.held)

    def ids(self) -> frozenset[str]:
        return frozenset(self.held)

    def count(self) -> int:
        return len(self.held)

    def vacuum(self, stopping: Callable[[], bool]) -> bool:
        return not stopping()

    def close(self) -> None:
        pass


def parse(document_id: str, name: str, data: bytes, kinds: Mapping[int, Kind]) -> ReadDocument:
    """A parser of plain parts: "# heading" begins a section, each paragraph is a chunk; "UNREADABLE" is refused."""
    text = data.decode()
    if "UNREADABLE" in text:
        raise UnreadableDocument(f"“{name}” cannot be read.")
    starts = [found.start() for found in re.finditer(r"^# ", text, re.MULTILINE)]
    starts = starts if starts and starts[0] == 0 else [0, *starts]
    sections, chunks, seen = [], [], Counter[tuple[str, str]]()
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True)):
        titled = re.match(r"# (.*)\n?", text[start:end])
        heading = (titled.group(1),) if titled else ()
        kind = kinds.get(number, "stories")
        sections.append(Section(number=number, heading=heading, kind=kind, start=start, end=end))
        body = start + (titled.end() if titled else 0)
        for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text[body:end]):
            words, path = found.group(), " › ".join(heading)
            identity = hashlib.sha256(f"{document_id}\0{path}\0{words}\0{seen[path, words]}".encode()).hexdigest()
            seen[path, words] += 1
            chunks.append(
                Chunk(
                    id=identity[:24],
                    document_id=document_id,
                    section=number,
                    ordinal=len(chunks),
                    heading=path,
                    kind=kind,
                    start=body + found.start(),
                    end=body + found.end(),
                    text=words,
                )
            )
    kind = sections[0].kind
    return ReadDocument(
        text=text, set_aside=(), kind=kind, sections=tuple(sections), questions=(), chunks=tuple(chunks)
    )


def critique_of(answer: str, overall: float | None, *, id_: str = "c" * 24, created_at: str = "2027-01-15") -> Critique:
    """A critique with nothing in it but its overall score."""
    band: Band | None = None if overall is None else "thin" if overall < 3 else "strong"
    return Critique(
        id=id_,
        engine="fake",
        question="Why?",
        format="behavioural",
        assessable=overall is not None,
        reason=None if overall is not None else "It says too little.",
        answer=answer,
        overall=overall,
        band=band,
        criteria=(),
        claims=(),
        missed=(),
        structure=(),
        delivery=Delivery(words=len(answer.split()), estimated_seconds=10),
        next_step="Name the number.",
        created_at=created_at,
    )


def question(text: str, competency: str = "conflict") -> Question:
    return Question(text=text, format="behavioural", competency=competency, why="It is often asked.")


def follow_up_about(quote: str) -> FollowUp:
    return FollowUp(
        question=f"What did you mean by “{quote}”?", span=Span(start=0, end=len(quote), quote=quote), probe="result"
    )


PARTS: tuple[StarPart, ...] = ("situation", "action", "result")


def story_of(notes: Slice, quote: str, **parts: Any) -> Story:
    """A story that cites a quote of the notes, with an id that follows from it."""
    document = next(d for d in notes.documents.values() if quote in d.text)
    at = document.text.index(quote)
    identity = hashlib.sha256(quote.encode()).hexdigest()[:16]
    cited: tuple[Citation, ...] = (document.citation(at, at + len(quote)),)
    return Story(id=identity, title=quote.split(".")[0], citations=cited, **({"action": quote} | parts))


REPORT = Report(
    summary="You answered.", scores=(), best=None, weakest=None, next_steps=("Rest.",), answered=1, skipped=0
)


class FakeEngine:
    """Gives back what was queued, in order; a call that nobody queued for fails the test.

    Args:
        scores: overall scores of the critiques to come (None: not assessable).
        follow_ups: quotes to ask about; None: nothing left to ask.
        openings: texts of opening questions.
    """

    name = "fake"

    def warm(self) -> None:
        """Nothing to get ready."""

    def __init__(
        self,
        scores: Iterable[float | None] = (),
        follow_ups: Iterable[str | None] = (),
        openings: Iterable[str] = (),
        pitches: Iterable[Pitch] = (),
        job_matches: Iterable[JobMatch] = (),
    ) -> None:
        self.scores = deque(scores)
        self.follow_ups = deque(follow_ups)
        self.openings = deque(openings)
        self.pitches = deque(pitches)
        self.job_matches = deque(job_matches)
        self.tasks: list[Any] = []

    async def critique(self, task: CritiqueTask, notes: Slice) -> Critique:
        self.tasks.append(task)
        made = critique_of(task.answer, _next(self.scores, "critique"), id_=task.id, created_at=task.created_at)
        return made.model_copy(update={"question": task.question})

    async def follow_up(self, task: FollowUpTask, notes: Slice) -> FollowUp | None:
        self.tasks.append(task)
        quote = _next(self.follow_ups, "follow_up")
        return None if quote is None else follow_up_about(quote)

    async def pitch(self, task: PitchTask, notes: Slice) -> Pitch:
        self.tasks.append(task)
        return _next(self.pitches, "pitch")

    async def preparation(self, task: PreparationTask, notes: Slice) -> Preparation:
        self.tasks.append(task)
        return Preparation(
            questions=(),
            competencies=(),
            requirements=(),
            questions_to_ask=(),
            plan=(),
            next=NextAction(text="Write.", reason="There is little yet."),
        )

    async def stories(self, notes: Slice) -> tuple[Story, ...]:
        """Every paragraph of the notes is the action of a story."""
        return tuple([await self.weigh(story_of(notes, chunk.text)) for chunk in notes.chunks])

    async def weigh(self, story: Story) -> Story:
        """A part that is empty is missing; a whole story is strong."""
        missing = [part for part in PARTS if not getattr(story, part)]
        gaps = tuple(StoryGap(part=part, extent="missing", reason="It is not told.") for part in missing)
        strength: Any = "thin" if missing else "strong"
        strengths = tuple(StoryStrength(competency=name, strength=strength) for name in story.competencies)
        return story.model_copy(update={"gaps": gaps, "strengths": strengths})

    async def ask(self, task: ElicitationTask) -> ElicitationQuestion | None:
        """Ask for the first part that is missing and was not given up."""
        self.tasks.append(task)
        told = {one.part for one in task.told}
        held = [part for part in PARTS if task.story is not None and getattr(task.story, part)]
        for part in PARTS:
            if part not in told and part not in held and task.tries.get(part, 0) < 2:
                return ElicitationQuestion(part=part, text=f"What is the {part} of “{task.title}”?")
        return None

    async def unheard(self, question: str, answer: str) -> str | None:
        return "That says nothing." if answer in ("", "idk") else None

    async def day_sheet(self, task: DaySheetTask, notes: Slice) -> DaySheet:
        self.tasks.append(task)
        return DaySheet(candidate=task.candidate, role=task.role, date=task.date)

    async def job_match(self, job_description: str, notes: Slice) -> JobMatch:
        self.tasks.append(job_description)
        return _next(self.job_matches, "job_match")

    async def opening(self, task: OpeningTask, notes: Slice) -> Question:
        self.tasks.append(task)
        asked = question(_next(self.openings, "opening"))
        return asked if task.settings.format == "mixed" else asked.model_copy(update={"format": task.settings.format})

    async def usual_formats(self, role: str | None, notes: Slice) -> tuple[Format, ...]:
        return tuple(each for each in FORMATS if each not in ("system_design", "coding_talk"))

    async def debrief(self, task: DebriefTask) -> tuple[DebriefQuestion, ...]:
        told = [line for line in task.text.split("\n") if line.endswith("?")]
        heard = (DebriefQuestion(question=line, format="behavioural", competency="conflict") for line in told)
        return (*task.listed, *heard)

    async def remark(self, critique: Critique, said: tuple[str, ...] = ()) -> str:
        return f"I heard “{critique.answer}”."

    async def report(self, interview: Interview, critiques: dict[int, Critique], notes: Slice) -> Report:
        self.tasks.append(critiques)
        return REPORT.model_copy(update={"answered": len(critiques)})


def _next(queue: "deque[Made]", what: str) -> Made:
    assert queue, f"nobody expected a {what} here"
    return queue.popleft()
