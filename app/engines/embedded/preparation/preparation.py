"""What the notes already answer, what is blank, which competency has no story, and what to do about it."""

from collections.abc import Mapping, Sequence
from typing import Final

from app.engines.embedded.notes.facts import is_aside, is_private, own_notes
from app.engines.embedded.preparation.ask_back import listed_in, questions_to_ask
from app.engines.embedded.preparation.gaps import Gaps
from app.engines.embedded.preparation.outlines import outline_of
from app.engines.embedded.preparation.plan import next_action, plan_days
from app.engines.embedded.preparation.pointers import told_elsewhere, wondered_about
from app.engines.embedded.preparation.prepared import Asked, bare_topics, has_pitch, letters, plain, status_of
from app.engines.embedded.preparation.requirements import job_match
from app.engines.embedded.preparation.stories import stories
from app.engines.protocol import PreparationTask
from app.english.language import count_words
from app.english.terms import concrete_stems
from app.knowledge import Knowledge
from app.records import (
    CompetencyCoverage,
    Preparation,
    PreparationQuestion,
    PreparedStatus,
    Requirement,
    Story,
    Strength,
)
from app.slices import Embed, Slice, Vectors
from ingest.outline.asked import occasion, topic
from ingest.outline.blanks import blank, points

SAME_QUESTION: Final = 0.78
"""Cosine from which two questions ask the same."""


def preparation(
    task: PreparationTask, notes: Slice, knowledge: Knowledge, embed: Embed, own: Embed | None = None
) -> Preparation:
    """Everything a candidate would want to know before the interview, and the one thing to do next.

    Args:
        own: embeds the candidate's own words and the advert's, where it differs; ``embed`` is for what never changes.
    """
    own = own or embed
    found = [Asked(d, q) for d in notes.documents.values() for q in d.questions]
    bare = bare_topics(found)
    empty = tuple(
        a.question.text
        for i, a in enumerate(found)
        if i in bare and a.question.direction == "asked_of_candidate" and status_of(a) == "unanswered"
    )
    asked = [
        a
        for i, a in enumerate(found)
        if i not in bare or topic(a.question.text) or occasion(a.question.text) or status_of(a) != "unanswered"
    ]
    told = stories(notes, knowledge, embed) if task.stories is None else task.stories
    questions = _questions(asked, told, task.told, notes, knowledge, (embed, own))
    competencies = _coverage(told, knowledge)
    requirements: tuple[Requirement, ...] = ()
    job = task.job_description or _job_description(notes)
    if job:
        requirements = job_match(job, notes, own, task.today).requirements
    asked_as = {c.name: c.asked_as[0] for c in knowledge.competencies if c.asked_as}
    said = {letters(question): band for question, band in task.said.items()}
    gaps = Gaps(questions, competencies, requirements, told, asked_as, empty, said)
    return Preparation(
        questions=questions,
        competencies=competencies,
        requirements=requirements,
        questions_to_ask=questions_to_ask([a.question for a in asked], listed_in(notes), job, task, notes),
        plan=plan_days(task, gaps),
        next=next_action(gaps),
    )


def _job_description(notes: Slice) -> str:
    """The job descriptions among the documents, when the task brings none."""
    return "\n\n".join(
        d.text[s.start : s.end] for d in notes.documents.values() for s in d.sections if s.kind == "job_description"
    )


def _questions(
    asked: Sequence[Asked],
    told: Sequence[Story],
    to_coach: Mapping[str, PreparedStatus],
    notes: Slice,
    knowledge: Knowledge,
    embeds: tuple[Embed, Embed],
) -> tuple[PreparationQuestion, ...]:
    embed, embed_own = embeds
    if not asked:
        return ()
    candidates = [
        n
        for n in own_notes(notes)
        if not (n.private or is_private(n.text) or is_aside(n.text) or blank(n.text) or points(n.text))
        and count_words(n.text) >= 3
    ]
    vectors = embed_own([plain(a.question.text) for a in asked])
    near = vectors @ vectors.T
    said = {letters(question): status for question, status in to_coach.items()}
    pitched, pointed = has_pitch(notes.documents.values()), [told_elsewhere(a, notes) for a in asked]
    found_so: list[PreparedStatus] = [
        "answered" if told else status_of(a, pitched=pitched) for a, told in zip(asked, pointed, strict=True)
    ]
    statuses = [_better(status, said.get(letters(a.question.text))) for a, status in zip(asked, found_so, strict=True)]
    open_ones = [
        i for i, a in enumerate(asked) if statuses[i] != "answered" and a.question.direction == "asked_of_candidate"
    ]
    own = embed_own([f"{n.topic}: {n.text}" for n in candidates] if open_ones else [])
    outlines = {
        i: outline_of(
            asked[i].question,
            vectors[i],
            told,
            candidates,
            own,
            notes,
            knowledge,
            embed,
            wondered_about(asked[i], told),
        )
        for i in open_ones
    }
    found: list[PreparationQuestion] = []
    for i, (a, there) in enumerate(zip(asked, pointed, strict=True)):
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
                outline=outlines.get(i, ()),
                told_at=there.cite() if there else None,
            )
        )
    return tuple(found)


_RANK: Final[tuple[PreparedStatus, ...]] = ("unanswered", "partly", "answered")


def _better(status: PreparedStatus, told: PreparedStatus | None) -> PreparedStatus:
    """The further of what the notes hold under a question and what the coach was told."""
    return max(status, told or status, key=_RANK.index)


def _duplicate(i: int, asked: Sequence[Asked], near: Vectors) -> int | None:
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


def _coverage(told: Sequence[Story], knowledge: Knowledge) -> tuple[CompetencyCoverage, ...]:
    """Every competency with its stories: strong needs one with an action and a result."""
    found = []
    for competency in knowledge.competencies:
        shown = tuple(s for s in told if competency.name in s.competencies)
        whole = any(s.competency == competency.name and s.strength == "strong" for one in shown for s in one.strengths)
        strength: Strength = "strong" if whole else "thin" if shown else "none"
        found.append(CompetencyCoverage(name=competency.name, title=competency.title, strength=strength, stories=shown))
    rank = {"none": 0, "thin": 1, "strong": 2}
    order = {c.name: i for i, c in enumerate(knowledge.competencies)}
    return tuple(sorted(found, key=lambda c: (rank[c.strength], order[c.name])))
