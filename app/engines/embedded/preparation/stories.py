"""The things that happened, found in the candidate's own notes: their parts, what they show, told once each."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.critique.star import PARTS, tag
from app.engines.embedded.english.grammar import acts_of_i, acts_of_we, is_past
from app.engines.embedded.english.language import count_words, words
from app.engines.embedded.english.quantities import quantities
from app.engines.embedded.english.terms import concrete_stems
from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.pitch.facts import STAR_LABELS, Note, is_aside, is_private, own_notes
from app.engines.embedded.preparation.competencies import told_competencies
from app.engines.embedded.preparation.exemplars import TOLD
from app.engines.embedded.preparation.titles import NUMBERING, title_of
from app.knowledge import Knowledge
from app.records import Citation, StarPart, Story
from app.slices import Embed, Slice, Vectors

ALIKE: Final = 0.55
"""Cosine from which two tellings that also share names or numbers count as one story."""

_OTHER_USE: Final = re.compile(
    r"\b(?:summary|profile|about (?:me|yourself)|introduc\w+|why (?!did)|strengths?|weakness\w*|skills?|tools?|"
    r"stack|tech|salary|"
    r"hope to gain|see yourself|expect\w*|hobbies|education|design an?|how (?:do|would) you|what is|what are|"
    r"prioriti[sz]e)\b",
    re.IGNORECASE,
)
_OUTCOME: Final = re.compile(
    r"\bmy (?:main |own )?contributions?\b|\bresulting in\b|\bresulting impact\b|\bas a result\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Telling:
    """One place where the notes tell something: its notes in order, and what they call it."""

    title: str
    notes: tuple[Note, ...]
    labelled: bool

    @property
    def text(self) -> str:
        return " ".join(note.text for note in self.notes)


def stories(notes: Slice, knowledge: Knowledge, embed: Embed) -> tuple[Story, ...]:
    """Every story of the notes in reading order; one that is told twice comes once, with both places."""
    told = tellings(own_notes(notes))
    if not told:
        return ()
    own = embed([f"{t.title}. {t.text}" for t in told])
    near, near_topic = _nearness(told, own, knowledge, embed)
    found = []
    for group in _same(told, own):
        shown = told_competencies(
            [f"{told[i].title}. {told[i].text}" for i in group],
            [told[i].notes[0].topic or told[i].title for i in group],
            knowledge,
            np.max(near[group], axis=0),
            np.max(near_topic[group], axis=0),
        )
        found.append(_story([told[i] for i in group], shown))
    return tuple(found)


def _nearness(told: Sequence[Telling], own: Vectors, knowledge: Knowledge, embed: Embed) -> tuple[Vectors, Vectors]:
    """For each telling and competency: cosine with how it is told, as a whole plus by its best two sentences on end;
    and cosine of the topic with how interviewers ask for it."""
    pairs = [[" ".join(w) for w in pairwise_of([s.quote for n in t.notes for s in n.sentences])] for t in told]
    vectors = embed([pair for group in pairs for pair in group])
    topics = embed([t.notes[0].topic or t.title for t in told])
    near, near_topic = (np.zeros((len(told), len(knowledge.competencies)), dtype=np.float32) for _ in range(2))
    starts = np.cumsum([0, *(len(group) for group in pairs)])
    for i, competency in enumerate(knowledge.competencies):
        told_as = fixed_vectors(embed, TOLD.get(competency.name, (competency.meaning,)))
        asked_as = fixed_vectors(embed, competency.asked_as or (competency.title,))
        near_topic[:, i] = np.max(topics @ asked_as.T, axis=1)
        near[:, i] = np.max(own @ told_as.T, axis=1)
        by_pair = np.max(vectors @ told_as.T, axis=1)
        near[:, i] += [by_pair[starts[row] : starts[row + 1]].max(initial=0.0) for row in range(len(told))]
    return near, near_topic


def pairwise_of(sentences: Sequence[str]) -> list[list[str]]:
    """Each sentence with the one after it."""
    return [list(sentences[i : i + 2]) for i in range(len(sentences))]


def tellings(notes: Sequence[Note]) -> tuple[Telling, ...]:
    """The places where something is told, by the shapes in which people write: labelled parts under a heading, an
    answer to a question, a bullet with the bullets under it, a paragraph in the past."""
    found: list[Telling] = []
    for group, labelled in _groups(notes):
        usable = tuple(n for n in group if not (n.private or is_aside(n.text) or is_private(n.text)))
        if usable and (labelled or _happened(usable)):
            found.append(Telling(title_of(usable), usable, labelled))
    return tuple(found)


def _groups(notes: Sequence[Note]) -> Iterable[tuple[list[Note], bool]]:
    """Notes that belong to one telling, and whether their parts are labelled."""
    at = 0
    while at < len(notes):
        note = notes[at]
        stop = at + 1
        while stop < len(notes) and _place(notes[stop]) == _place(note):
            stop += 1
        place = list(notes[at:stop])
        if note.section.kind == "resume" or (
            note.section.kind == "pitch" and not note.bullet and note.question is None
        ):
            pass
        elif sum(1 for n in place if n.label in STAR_LABELS) >= 2:
            yield place, True
        elif (note.question is not None and note.question.start > note.section.start + 40) or not any(
            n.bullet for n in place
        ):
            yield from ((group, False) for group in _paragraphs(place))
        else:
            yield from ((group, False) for group in _nests(place, notes))
        at = stop


def _place(note: Note) -> tuple[str, int, int, str]:
    """What notes of one telling share: section, question, and the short line above them."""
    return note.document.ref.id, note.section.number, note.question.start if note.question else -1, note.under


def _paragraphs(place: list[Note]) -> Iterable[list[Note]]:
    """Paragraphs under no heading, or under one that collects, are a telling each; under a story's heading, one."""
    collects = not place[0].topic or not _one_occasion(place[0])
    if place[0].question is None and collects and sum(count_words(n.text) >= 25 for n in place) > 2:
        yield from ([note] for note in place)
    else:
        yield place


def _nests(place: list[Note], notes: Sequence[Note]) -> Iterable[list[Note]]:
    """Bullets with what is nested under them; a run of flat bullets without a paragraph is one telling."""
    tops = [n for n in place if n.parent is None]
    short = all(count_words(n.text) <= 28 for n in place)
    if len(tops) > 2 and len(tops) > 2 * (len(place) - len(tops)) and short and _one_occasion(place[0]):
        yield place
        return
    current: list[Note] = []
    for note in place:
        if note.parent is None or notes[note.parent] not in current:
            if current:
                yield current
            current = []
        current.append(note)
    if current:
        yield current


def _one_occasion(note: Note) -> bool:
    """Whether the heading names one occasion rather than a collection of them."""
    return not re.search(
        r"\w{3,}s\b(?!.*\b(?:story|time|when)\b)", NUMBERING.sub("", note.topic).split("(")[0], re.IGNORECASE
    )


def _happened(group: Sequence[Note]) -> bool:
    """Something told: past acts of the teller and enough words; not an opinion, a plan or a motive."""
    topic = group[0].topic
    if _OTHER_USE.search(topic) and not re.search(r"\btime\b|\bwhen you\b|\bexample\b", topic, re.IGNORECASE):
        return False
    text = " ".join(n.text for n in group)
    sentences = [s.quote for n in group for s in n.sentences]
    acts = sum(bool(acts_of_i(s) or acts_of_we(s)) for s in sentences)
    past = sum(is_past(w) for w in words(text))
    told = count_words(text) >= 30 and bool(_OUTCOME.search(text))
    return told or (count_words(text) >= 16 and (acts >= 2 or (acts >= 1 and past >= 2) or past >= 4))


def _same(told: Sequence[Telling], vectors: Vectors) -> list[list[int]]:
    """Groups of tellings of one story, each led by the fullest telling, in reading order."""
    near = vectors @ vectors.T
    rare = _rare([t.text for t in told])
    group_of = list(range(len(told)))
    for i in range(len(told)):
        for j in range(i):
            shared = len(rare[i] & rare[j])
            part = shared / max(1, min(len(rare[i]), len(rare[j])))
            apart = told[i].labelled and told[j].labelled
            if shared >= 3 and not apart and near[i, j] + part >= ALIKE + 0.25:
                old, new = group_of[i], group_of[j]
                group_of = [new if g == old else g for g in group_of]
    groups: dict[int, list[int]] = {}
    for i, g in enumerate(group_of):
        groups.setdefault(g, []).append(i)
    return [sorted(g, key=lambda i: (not told[i].labelled, -count_words(told[i].text), i)) for g in groups.values()]


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
        added = _parts(telling)
        for part in PARTS:
            if not parts[part]:
                parts[part] = added[part]
    citations = tuple(_citation(t) for t in group)
    identity = hashlib.sha256("\n".join(n.text for n in lead.notes).encode()).hexdigest()[:16]
    return Story(
        id=identity,
        title=lead.title,
        competencies=competencies,
        citations=citations,
        **{part: " ".join(parts[part]) for part in PARTS},
    )


def _parts(telling: Telling) -> dict[StarPart, list[str]]:
    parts: dict[StarPart, list[str]] = {part: [] for part in PARTS}
    if telling.labelled:
        current: StarPart | None = None
        for note in telling.notes:
            current = STAR_LABELS.get(note.label, current)
            if current:
                parts[current].append(note.text)
        return parts
    told = [(n, s.quote.replace("\n", " ")) for n in telling.notes for s in n.sentences if not is_aside(s.quote)]
    for (note, sentence), part in zip(told, tag([s for _, s in told]), strict=True):
        chosen = STAR_LABELS.get(note.label, part)
        if chosen:
            parts[chosen].append(sentence)
    return parts


def _citation(telling: Telling) -> Citation:
    first, last = telling.notes[0], telling.notes[-1]
    return first.document.citation(first.start, last.end)
