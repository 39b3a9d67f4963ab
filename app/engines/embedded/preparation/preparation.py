"""What the notes already answer, what is blank, which competency has no story, and what to do about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.terms import concrete_stems, content_stems
from app.engines.embedded.pitch.facts import Note, is_aside, is_private, own_notes
from app.engines.embedded.preparation.ask_back import listed_in, questions_to_ask
from app.engines.embedded.preparation.competencies import asks_for
from app.engines.embedded.preparation.plan import Gaps, next_action, plan_days
from app.engines.embedded.preparation.requirements import job_match
from app.engines.embedded.preparation.stories import stories
from app.engines.protocol import PreparationTask
from app.knowledge import Knowledge
from app.records import (
    Citation,
    CompetencyCoverage,
    Preparation,
    PreparationQuestion,
    PreparedStatus,
    Requirement,
    Story,
    Strength,
)
from app.slices import Embed, Slice, SourceDocument, Vectors
from ingest.records import PreparedQuestion

FEW_WORDS: Final = 12
"""A prepared answer of fewer words is a reminder and not an answer."""

SAME_QUESTION: Final = 0.78
RELEVANT: Final = 0.5
"""Cosines of question with question, and of question with a note that would answer it."""

_POINTER: Final = re.compile(
    r"^\W*(?:see|use|tell|same as|as above|cf|like|start with|story|example\s*[=:])\b|\b(?:see|"
    r"in) (?:the )?(?:\w+ )?(?:file|notes|above|below|doc)\b|^\W*(?:->|→)",
    re.IGNORECASE,
)
_OF_ONESELF: Final = re.compile(
    r"\bstrengths?\b|\bweakness\w*\b|\bhope to gain\b|\bmotivat\w+|\bsee yourself\b|\b(?:about|describe) yourself\b|"
    r"\bwhy (?!did)|\binterests you\b|\bprofile\b|\bsummary\b|\bpitch\b",
    re.IGNORECASE,
)
"""Questions about the person and not about an event: only what was written for such a question answers them."""

_FACT: Final = re.compile(
    r"^\W*(?:are|is|do|does|have|has|can|could|would|will|when|where|who|which|how (?:much|many|long|soon|often|far)|"
    r"what(?:['’]s| is| are) (?:you|your|the))\b",
    re.IGNORECASE,
)
"""Questions that a fact answers, in however few words ("Two months."); those about oneself are none of them."""
_UNFINISHED: Final = re.compile(
    r"^\W*(?:todo|tbd|need|write|fill|\?)|\b(?:to be written|write this|finish this|still to write)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class _Asked:
    document: SourceDocument
    question: PreparedQuestion

    @property
    def answer(self) -> str:
        return self.document.text[self.question.answer_start : self.question.answer_end]


def preparation(task: PreparationTask, notes: Slice, knowledge: Knowledge, embed: Embed) -> Preparation:
    """Everything a candidate would want to know before the interview, and the one thing to do next."""
    asked = [_Asked(d, q) for d in notes.documents.values() for q in d.questions]
    told = stories(notes, knowledge, embed)
    questions = _questions(asked, told, notes, knowledge, embed)
    competencies = _coverage(told, knowledge)
    requirements: tuple[Requirement, ...] = ()
    job = task.job_description or _job_description(notes)
    if job:
        requirements = job_match(job, notes, embed, task.today).requirements
    asked_as = {c.name: c.asked_as[0] for c in knowledge.competencies if c.asked_as}
    gaps = Gaps(questions, competencies, requirements, told, asked_as)
    return Preparation(
        questions=questions,
        competencies=competencies,
        requirements=requirements,
        questions_to_ask=questions_to_ask([a.question for a in asked], listed_in(notes), job, task),
        plan=plan_days(task, gaps),
        next=next_action(gaps),
    )


def _job_description(notes: Slice) -> str:
    """The job descriptions among the documents, when the task brings none."""
    return "\n\n".join(
        d.text[s.start : s.end] for d in notes.documents.values() for s in d.sections if s.kind == "job_description"
    )


def _questions(
    asked: Sequence[_Asked], told: Sequence[Story], notes: Slice, knowledge: Knowledge, embed: Embed
) -> tuple[PreparationQuestion, ...]:
    if not asked:
        return ()
    candidates = [
        n
        for n in own_notes(notes)
        if not n.private and not is_private(n.text) and not is_aside(n.text) and count_words(n.text) >= 3
    ]
    vectors = embed([_plain(a.question.text) for a in asked])
    near = vectors @ vectors.T
    statuses = [_status(a) for a in asked]
    outlines = _outlines(asked, statuses, vectors, candidates, embed)
    for i, a in enumerate(asked):
        if statuses[i] != "answered" and a.question.direction == "asked_of_candidate":
            outlines[i] = (*_told_for(a.question, told, knowledge), *outlines[i])[:4]
    found: list[PreparationQuestion] = []
    for i, a in enumerate(asked):
        found.append(
            PreparationQuestion(
                text=a.question.text,
                status=statuses[i],
                direction=a.question.direction,
                document=a.document.ref,
                start=a.question.start,
                end=a.question.end,
                limit_seconds=a.question.limit_seconds,
                duplicate_of=_duplicate(i, asked, near),
                outline=outlines[i],
            )
        )
    return tuple(found)


def _plain(question: str) -> str:
    return re.sub(r"[*_#`]|\([^)]*\)", "", question).strip()


def _status(asked: _Asked) -> PreparedStatus:
    """Blank, a reminder or a pointer, or an answer with something in it."""
    answer = asked.answer.strip()
    lines = [line for line in answer.split("\n") if line.strip() and not (is_aside(line) and not _POINTER.match(line))]
    rest = re.sub(r"^\s*A:\s*", "", "\n".join(lines))
    points = bool(_POINTER.search(rest))
    rest = rest.strip(" \n-*•>?.…_")
    if not rest or (_UNFINISHED.match(rest) and count_words(rest) < 25):
        return "unanswered"
    if points and count_words(rest) < 30:
        return "partly"
    if _FACT.match(_plain(asked.question.text)) and not _OF_ONESELF.search(asked.question.text):
        return "answered"
    if count_words(rest) < FEW_WORDS:
        return "partly"
    return "answered" if len(set(content_stems(rest))) >= 6 else "partly"


def _duplicate(i: int, asked: Sequence[_Asked], near: Vectors) -> int | None:
    """The earliest question that asks the same of the same person."""
    mine = set(concrete_stems(asked[i].question.text))
    for j in range(i):
        if asked[j].question.direction != asked[i].question.direction:
            continue
        other = set(concrete_stems(asked[j].question.text))
        shared = len(mine & other) / len(mine | other) if mine | other else 0.0
        if near[i, j] >= SAME_QUESTION or (near[i, j] >= SAME_QUESTION - 0.1 and shared >= 0.5):
            return j
    return None


def _outlines(
    asked: Sequence[_Asked],
    statuses: Sequence[PreparedStatus],
    vectors: Vectors,
    candidates: Sequence[Note],
    embed: Embed,
) -> list[tuple[Citation, ...]]:
    """For each question without a whole answer, the candidate's own words that would answer it."""
    blank = [
        i for i, a in enumerate(asked)
        if statuses[i] != "answered" and a.question.direction == "asked_of_candidate"
    ]  # fmt: skip
    outlines: list[tuple[Citation, ...]] = [() for _ in asked]
    if not blank or not candidates:
        return outlines
    own = embed([f"{n.topic}: {n.text}" for n in candidates])
    shared = [[_shared_words(asked[i].question.text, n.text) for n in candidates] for i in blank]
    near = vectors[blank] @ own.T + 0.15 * np.array(shared, dtype=np.float32)
    for row, i in enumerate(blank):
        chosen: list[int] = []
        for k in np.argsort(-near[row], kind="stable"):
            note = candidates[int(k)]
            if near[row, k] < RELEVANT or len(chosen) == 4:
                break
            if _OF_ONESELF.search(asked[i].question.text) and not _OF_ONESELF.search(note.topic):
                continue
            itself = note.document is asked[i].document and note.question is asked[i].question
            if not itself and all(float(own[int(k)] @ own[c]) < 0.8 for c in chosen):
                chosen.append(int(k))
        outlines[i] = tuple(candidates[k].cite() for k in chosen)
    return outlines


def _shared_words(question: str, note: str) -> float:
    """The share of a question's concrete words that a note has too."""
    wanted = set(concrete_stems(question))
    return len(wanted & set(concrete_stems(note))) / len(wanted) if wanted else 0.0


def _told_for(question: PreparedQuestion, told: Sequence[Story], knowledge: Knowledge) -> tuple[Citation, ...]:
    """Stories that show the competency a question asks for in so many words; at most two, the fullest first."""
    wanted = {c.name for c in knowledge.competencies if asks_for(question.text, c.name, c.asked_as)}
    fitting = [s for s in told if wanted & set(s.competencies[:2])]
    fitting.sort(key=lambda s: (not (s.action and s.result), s.id))
    return tuple(s.citations[0] for s in fitting[:2])


def _coverage(told: Sequence[Story], knowledge: Knowledge) -> tuple[CompetencyCoverage, ...]:
    """Every competency with its stories: strong needs one with an action and a result."""
    found = []
    for competency in knowledge.competencies:
        shown = tuple(s for s in told if competency.name in s.competencies)
        whole = any(s.action and s.result for s in shown)
        strength: Strength = "strong" if whole else "thin" if shown else "none"
        found.append(CompetencyCoverage(name=competency.name, title=competency.title, strength=strength, stories=shown))
    rank = {"none": 0, "thin": 1, "strong": 2}
    order = {c.name: i for i, c in enumerate(knowledge.competencies)}
    return tuple(sorted(found, key=lambda c: (rank[c.strength], order[c.name])))
