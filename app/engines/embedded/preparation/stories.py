"""The things that happened, found in the candidate's own notes: their parts, what they show, told once each."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from app.engines.embedded.answer.star import PARTS
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.introductions import is_introduction
from app.engines.embedded.preparation.competencies import told_competencies
from app.engines.embedded.preparation.nearness import nearness, topic_nearness
from app.engines.embedded.preparation.pointers import questions_at
from app.engines.embedded.preparation.story_gaps import parts_told, weighed
from app.engines.embedded.preparation.story_parts import joined, parts_of, thoughts_of
from app.engines.embedded.preparation.tellings import Telling, is_opinion, is_table
from app.engines.embedded.preparation.tellings import tellings as tellings
from app.english.language import count_words, spoken_sentences
from app.english.quantities import quantities
from app.english.terms import concrete_stems
from app.knowledge import Knowledge
from app.records import Citation, StarPart, Story
from app.slices import Embed, Slice, Vectors

ALIKE: Final = 0.55
"""Cosine from which two tellings that also share names or numbers count as one story."""

AGAIN: Final = 0.35
"""The same to the nearest telling, where one says itself that it tells something over again."""

_AGAIN: Final = re.compile(
    r"\W*(?:(?:and|then)\s+)?(?:again|same (?:story|one|thing)|the same\b|once more)\b", re.IGNORECASE
)
"""How a telling begins that tells what stands elsewhere: "again the redis one but from the other side"."""


def stories(notes: Slice, knowledge: Knowledge, embed: Embed) -> tuple[Story, ...]:
    """Every story of the notes in reading order; one that is told twice comes once, with both places."""
    told = [t for t in tellings(own_notes(notes)) if _is_story(t)]
    if not told:
        return ()
    own = embed([f"{t.title}. {t.text}" for t in told])
    near = nearness([(t.text, thoughts_of(t.notes)) for t in told], knowledge, embed)
    pointing = questions_at(told, notes)
    topics = [(i, topic) for i, t in enumerate(told) for topic in (t.topic, *pointing.get(i, ()))]
    near_topic = topic_nearness([topic for _, topic in topics], knowledge, embed)
    found = []
    for group in _same(told, own):
        shown = told_competencies(
            [_headed(told[i].title, told[i].text) for i in group],
            [topic for i, topic in topics if i in group],
            knowledge,
            np.max(near[group], axis=0),
            np.max(near_topic[[k for k, (i, _) in enumerate(topics) if i in group]], axis=0),
        )
        found.append(_story([told[i] for i in group], shown))
    return tuple(found)


def _is_story(telling: Telling) -> bool:
    first = telling.notes[0]
    duties = _DUTIES.match(first.text) is not None
    return not (duties or is_opinion(telling) or is_table(telling) or is_introduction(first))


_DUTIES: Final = re.compile(
    r"(?:what I do|what my job is|my job|my duties|who (?:am I|I am))\b[^.:]{0,30}:", re.IGNORECASE
)
"""How a paragraph begins that says what one does every day, and no occasion."""


def weigh(story: Story, knowledge: Knowledge, embed: Embed) -> Story:
    """A story with its gaps and strengths, and with competencies where none are named yet."""
    if not story.competencies and "competencies" not in story.written:
        text = " ".join(parts_told(story).values())
        near = nearness([(text, [s.quote for s in spoken_sentences(text)])], knowledge, embed)
        near_topic = topic_nearness([story.title], knowledge, embed)
        shown = told_competencies([_headed(story.title, text)], [story.title], knowledge, near[0], near_topic[0])
        story = story.model_copy(update={"competencies": shown})
    return weighed(story)


def _headed(title: str, text: str) -> str:
    """A telling under its title, of which no word is an act of the teller's ("Lost box")."""
    return f"About {title}. {text}"


def _same(told: Sequence[Telling], vectors: Vectors) -> list[list[int]]:
    """Groups of tellings of one story, each led by the fullest telling, in reading order."""
    near = vectors @ vectors.T
    group_of = list(range(len(told)))
    for i, j in (*_alike(told, near), *_again(told, near)):
        old, new = group_of[i], group_of[j]
        group_of = [new if g == old else g for g in group_of]
    groups: dict[int, list[int]] = {}
    for i, g in enumerate(group_of):
        groups.setdefault(g, []).append(i)
    return [sorted(g, key=lambda i: (not told[i].labelled, -count_words(told[i].text), i)) for g in groups.values()]


def _alike(told: Sequence[Telling], near: Vectors) -> Iterator[tuple[int, int]]:
    """Two tellings that mean nearly the same and share names or numbers."""
    rare = _rare([t.text for t in told])
    for i, j in ((later, before) for later in range(len(told)) for before in range(later)):
        shared = len(rare[i] & rare[j])
        part = shared / max(1, min(len(rare[i]), len(rare[j])))
        apart = told[i].labelled and told[j].labelled
        if shared >= 3 and not apart and near[i, j] + part >= ALIKE + 0.25:
            yield i, j


def _again(told: Sequence[Telling], near: Vectors) -> Iterator[tuple[int, int]]:
    """A telling that says itself that it tells something over again, and the one nearest to it."""
    for i, telling in enumerate(told):
        others = [j for j in range(len(told)) if j != i]
        if others and _AGAIN.match(telling.text):
            nearest = max(others, key=lambda j: near[i, j])
            if near[i, nearest] >= AGAIN:
                yield i, nearest


def _rare(texts: Sequence[str]) -> list[frozenset[str]]:
    """The concrete stems and numbers of each text that at most a few of the texts have."""
    stems = [set(concrete_stems(t)) | {q.text for q in quantities(t)} for t in texts]
    count: dict[str, int] = {}
    for s in stems:
        for word in s:
            count[word] = count.get(word, 0) + 1
    limit = max(2, len(texts) // 6)
    return [frozenset(w for w in s if count[w] <= limit) for s in stems]


def _story(group: Sequence[Telling], competencies: tuple[str, ...]) -> Story:
    lead = group[0]
    parts: dict[StarPart, list[str]] = {part: [] for part in PARTS}
    for telling in group:
        added = parts_of(telling.notes)
        for part in PARTS:
            if not parts[part]:
                parts[part] = added[part]
    identity = hashlib.sha256("\n".join(n.text for n in lead.notes).encode()).hexdigest()[:16]
    return weighed(
        Story(
            id=identity,
            title=lead.title,
            competencies=competencies,
            citations=tuple(_citation(t) for t in group),
            left_open=tuple(dict.fromkeys(asked for t in group for asked in t.left_open)),
            **{part: joined(parts[part]) for part in PARTS},
        )
    )


def _citation(telling: Telling) -> Citation:
    first, last = telling.notes[0], telling.notes[-1]
    return first.document.citation(first.start, last.end)
