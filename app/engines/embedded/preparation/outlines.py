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
from app.engines.embedded.preparation.whom import about_the_right_person
from app.english.language import spoken_sentences
from app.english.terms import concrete_stems
from app.knowledge import Knowledge
from app.records import Citation, OutlineStep, StarPart, Story
from app.slices import Embed, Slice, Vectors
from app.wording import subject
from ingest.records import PreparedQuestion

RELEVANT: Final = 0.5
"""Cosine of a question with a note that would answer it, with a bonus for shared words."""

ALONE: Final = 0.6
SHARED: Final = 0.18
"""Cosine from which a note's own words are about what is asked, and what sharing all of the question's words adds."""

HEADED: Final = 0.55
HALF: Final = 0.5
"""The same with its heading, where the heading has half of the question's words."""

NAMES: Final = 0.4
PLAINLY: Final = 0.6
"""Cosines of a question with how a competency is asked for: where it is named in so many words, and where it is not."""

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
    wondered: Story | None = None,
) -> tuple[OutlineStep, ...]:
    """At most four steps: the parts of the story that fits, else single notes about the very thing, nearest first.

    What is only somewhere near is no start for an answer, so most questions of trade and plans have none.

    Args:
        vector: the question's.
        told: the candidate's stories.
        others: the candidate's own notes, with their vectors in ``own``; none of them answers this very question.
        wondered: the story that the candidate thought of for it.
    """
    if is_private(question.text):
        return ()
    if wondered and (steps := tuple(_steps(wondered, notes))):
        return steps[:MOST]
    fitting = [s for s in told if about_the_right_person(question.text, _text(s))]
    story = _fitting(_wanted(question.text, vector, knowledge, embed), vector, fitting, embed)
    near = [] if story else list(_nearest(question, vector, others, own, embed))
    if near and wants_occasion(question.text):
        story = next((s for s in fitting if _holds(s, near[0].citation)), None)
    return tuple(_steps(story, notes))[:MOST] if story else tuple(near[:MOST])


def _text(story: Story) -> str:
    return f"{story.title}. {story.situation} {story.action} {story.result}"


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
    near = embed([_text(s) for s in fitting]) @ vector
    rank = [
        (s.competencies[0] in wanted, strength_of(s.gaps) == "strong", float(near[i]), -i)
        for i, s in enumerate(fitting)
    ]
    return fitting[max(range(len(fitting)), key=lambda i: rank[i])]


def _wanted(question: str, vector: Vectors, knowledge: Knowledge, embed: Embed) -> set[str]:
    """The competencies that a question plainly asks for: in so many words, or nearest of all and near."""
    if OF_ONESELF.search(question):
        return set()
    about = embed([subject(question)])[0]
    near = []
    for competency in knowledge.competencies:
        asked = fixed_vectors(embed, competency.asked_as or (competency.title,))
        near.append(max(float(np.max(asked @ vector)), float(np.max(asked @ about))))
    best = int(np.argmax(near))
    occasion = wants_occasion(question)
    return {
        competency.name
        for i, competency in enumerate(knowledge.competencies)
        if (i == best and near[i] >= PLAINLY and competency.name != "motivation")
        or (occasion and near[i] >= NAMES and asks_for(question, competency.name, competency.asked_as))
    }


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
    question: PreparedQuestion, vector: Vectors, others: Sequence[Note], own: Vectors, embed: Embed
) -> Iterable[OutlineStep]:
    """Notes about what is asked, nearest first; what was written for another question counts by its own words alone."""
    if not others or is_tag(question.text):
        return
    of_oneself = bool(OF_ONESELF.search(question.text))
    shared = np.array([_shared_words(question.text, note.text) for note in others], dtype=np.float32)
    near = own @ vector + 0.15 * shared
    likely = [
        int(k)
        for k in np.argsort(-near, kind="stable")
        if near[k] >= RELEVANT
        and bool(OF_ONESELF.search(others[k].topic)) == of_oneself
        and letters(others[k].topic) != letters(question.text)
    ][: MOST * 2]
    by_itself = embed([others[k].text for k in likely]) @ vector if likely else ()
    chosen: list[int] = []
    for k, alone in zip(likely, by_itself, strict=True):
        note = others[k]
        named = note.question is None and float(own[k] @ vector) >= HEADED
        named = named and _shared_words(question.text, note.topic) >= HALF
        about = of_oneself or named or float(alone) + SHARED * float(shared[k]) >= ALONE
        if about and note.question is not question and all(float(own[k] @ own[c]) < 0.8 for c in chosen):
            chosen.append(k)
            yield OutlineStep(citation=note.cite())
            if len(chosen) == MOST:
                return


def letters(question: str) -> str:
    """The letters of a question, by which it is the same however it is spaced and marked."""
    return re.sub(r"\W+", "", question).lower()


def _shared_words(question: str, note: str) -> float:
    """The share of a question's concrete words that a note has too."""
    wanted = set(concrete_stems(question))
    return len(wanted & set(concrete_stems(note))) / len(wanted) if wanted else 0.0
