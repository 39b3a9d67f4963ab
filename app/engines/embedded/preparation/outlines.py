"""What of the notes a question without a whole answer could be answered from, in the order of telling."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.notes.facts import Note, is_private
from app.engines.embedded.preparation.competencies import asks_for
from app.engines.embedded.preparation.elicit import is_tag, wants_occasion
from app.engines.embedded.preparation.story_gaps import strength_of
from app.english.language import spoken_sentences
from app.english.terms import concrete_stems
from app.knowledge import Knowledge
from app.records import Citation, OutlineStep, StarPart, Story
from app.slices import Embed, Slice, Vectors
from app.wording import subject
from ingest.records import PreparedQuestion

RELEVANT: Final = 0.5
"""Cosine of a question with a note that would answer it, with a bonus for shared words."""

ASKS_FOR: Final = 0.46
NAMES: Final = 0.4
PLAINLY: Final = 0.6
"""Cosines of a question with how a competency is asked for: nearest of all; where it is named in so many words; and
where the question is not after an occasion, so that a story is only an example."""

MOST: Final = 4
_ORDER: Final[tuple[StarPart, ...]] = ("situation", "task", "action", "result", "reflection")

OF_ONESELF: Final = re.compile(
    r"\bstrengths?\b|\bweakness\w*\b|\bhope to gain\b|\bmotivat\w+|\bsee yourself\b|\b(?:about|describe) yourself\b|"
    r"\bwhy (?!did)|\binterests you\b|\bprofile\b|\bsummary\b|\bpitch\b",
    re.IGNORECASE,
)
"""Questions about the person and not about an event: only what was written for such a question answers them."""


def outline_of(
    question: PreparedQuestion,
    vector: Vectors,
    told: Sequence[Story],
    others: Sequence[Note],
    own: Vectors,
    notes: Slice,
    knowledge: Knowledge,
    embed: Embed,
) -> tuple[OutlineStep, ...]:
    """At most four steps: the parts of the story that fits best, else single notes, nearest first.

    Args:
        vector: the question's.
        told: the candidate's stories.
        others: the candidate's own notes, with their vectors in ``own``; none of them answers this very question.
    """
    if is_private(question.text):
        return ()
    named, likely = _wanted(question.text, vector, knowledge, embed)
    near = list(_nearest(question, vector, others, own))
    story = _fitting(named, vector, told, embed)
    if story is None and near:
        story = next((s for s in told if _holds(s, near[0].citation)), None)
        if story is None:
            return tuple(near[:MOST])
    story = story or _fitting(likely, vector, told, embed)
    return tuple(_steps(story, notes))[:MOST] if story else ()


def _holds(story: Story, citation: Citation) -> bool:
    return any(
        place.document == citation.document and place.start <= citation.start and citation.end <= place.end
        for place in story.citations
    )


def _fitting(wanted: set[str], vector: Vectors, told: Sequence[Story], embed: Embed) -> Story | None:
    """The story to answer with: of a competency that is asked for, whole before thin, then nearest in meaning."""
    fitting = [s for s in told if set(s.competencies[:2]) & wanted and s.citations]
    if not fitting:
        return None
    near = embed([f"{s.title}. {s.situation} {s.action} {s.result}" for s in fitting]) @ vector
    rank = [(strength_of(s.gaps) == "strong", float(near[i]), -i) for i, s in enumerate(fitting)]
    return fitting[max(range(len(fitting)), key=lambda i: rank[i])]


def _wanted(question: str, vector: Vectors, knowledge: Knowledge, embed: Embed) -> tuple[set[str], set[str]]:
    """The competencies that a question plainly asks for, and the one it is most likely after."""
    if OF_ONESELF.search(question):
        return set(), set()
    about = embed([subject(question)])[0]
    near = []
    for competency in knowledge.competencies:
        asked = fixed_vectors(embed, competency.asked_as or (competency.title,))
        near.append(max(float(np.max(asked @ vector)), float(np.max(asked @ about))))
    best = int(np.argmax(near))
    occasion = wants_occasion(question)
    named = {
        competency.name
        for i, competency in enumerate(knowledge.competencies)
        if near[i] >= PLAINLY
        or (occasion and near[i] >= NAMES and asks_for(question, competency.name, competency.asked_as))
    }
    likely = {knowledge.competencies[best].name} if occasion and near[best] >= ASKS_FOR else set()
    return named, likely


def _steps(story: Story, notes: Slice) -> Iterable[OutlineStep]:
    """The parts of a story that the notes hold, in the order of telling, each with its first thought."""
    parts = [part for part in _ORDER if not (part == "task" and story.situation)]
    for part in parts:
        citation = _cite(str(getattr(story, part)), story.citations, notes)
        if citation:
            yield OutlineStep(part=part, story=story.id, citation=citation)


def _cite(text: str, places: Sequence[Citation], notes: Slice) -> Citation | None:
    """Where the first thought of a part stands in the notes; None where the candidate wrote it into the story."""
    thoughts = spoken_sentences(text)
    if not thoughts:
        return None
    pattern = re.compile(r"\W+".join(re.escape(word) for word in re.findall(r"\w+", thoughts[0].quote)))
    for place in places:
        document = notes.documents.get(place.document.id)
        found = pattern.search(document.text, place.start, place.end) if document else None
        if document and found:
            stop = found.end()
            while stop < place.end and document.text[stop] in ".!?)”\"'":
                stop += 1
            return document.citation(found.start(), stop)
    return None


def _nearest(
    question: PreparedQuestion, vector: Vectors, others: Sequence[Note], own: Vectors
) -> Iterable[OutlineStep]:
    if not others or is_tag(question.text):
        return
    shared = np.array([_shared_words(question.text, note.text) for note in others], dtype=np.float32)
    near = own @ vector + 0.15 * shared
    chosen: list[int] = []
    for k in np.argsort(-near, kind="stable"):
        note = others[int(k)]
        if near[k] < RELEVANT or len(chosen) == MOST:
            return
        if note.question is question or (OF_ONESELF.search(question.text) and not OF_ONESELF.search(note.topic)):
            continue
        if all(float(own[int(k)] @ own[c]) < 0.8 for c in chosen):
            chosen.append(int(k))
            yield OutlineStep(citation=note.cite())


def _shared_words(question: str, note: str) -> float:
    """The share of a question's concrete words that a note has too."""
    wanted = set(concrete_stems(question))
    return len(wanted & set(concrete_stems(note))) / len(wanted) if wanted else 0.0
