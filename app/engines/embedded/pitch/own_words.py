"""The candidate's own whole sentences, wherever they stand, for what an introduction is made of.

Layouts are read by rules, and there will always be one that no rule knows. What holds in all of them is that a sentence
with "I" in it and a verb is one that its writer can say. Of those, the ones are taken that mean what an introduction is
about (who I am, what I do, how I came here, what went well, what I want next), by their nearness to sentences of other
people that say so.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.anchors import lacks_person, opens_unknown
from app.engines.embedded.pitch.drafts import Draft, repeats, sayable
from app.engines.embedded.pitch.essentials import says_who
from app.engines.embedded.pitch.fitness import sayable_part
from app.engines.embedded.pitch.motives import NOT_WANTED, WANT
from app.engines.embedded.pitch.pieces import Piece, pieces
from app.engines.embedded.pitch.shunned import BAD, is_shunned, opens_badly, start_of, unfit
from app.engines.embedded.pitch.voiced import voiced
from app.engines.embedded.pitch.wholeness import can_open, is_whole
from app.engines.embedded.pitch.worth import worth_of
from app.english.grammar import acts_of_i
from app.english.language import count_words
from app.english.verbs import is_past
from app.records import PitchPart
from app.slices import Embed

SAID: Final[tuple[tuple[PitchPart, tuple[str, ...]], ...]] = (
    (
        "present",
        (
            "I am a nurse with ten years of experience.",
            "I work as a foreman for a building company and lead a crew.",
            "I have been a teacher at this school since 2015.",
            "Right now I'm responsible for the accounts of four shops.",
            "These days I look after the machines and train new people.",
        ),
    ),
    (
        "past",
        (
            "I started as an apprentice and worked my way up.",
            "Before that I was a cook at a hotel for five years.",
            "I studied biology and came to this trade by chance.",
            "I changed how we did it and complaints fell by half.",
            "We finished early and saved the firm a lot of money.",
            "I organised an event and we raised a good sum.",
        ),
    ),
    (
        "future",
        (
            "I want to lead a team of my own next.",
            "I would like to work here because of how you treat people.",
            "What draws me to this job is the training that you offer.",
        ),
    ),
)
"""Sentences of nobody's that say what an introduction is made of, by its part."""

ELSE: Final = (
    "I was afraid and did not know what to say.",
    "I must remember to bring my papers and check the train.",
    "I told him that he was wrong and he did not answer.",
    "We had lunch and then it rained.",
    "I think the most important thing is to be honest.",
)
"""What people also write down with an "I" in it."""

NEAR: Final = 0.02
"""How much nearer a sentence must be to those than to anything else that people write."""

MOST: Final = 60
"""Sentences held against them; each costs about half a millisecond."""

LEAST_WORTH: Final = 0.45
"""Worth from which a sentence of the past is told by itself."""

SHORTEST, LONGEST = 6, 34
"""Words of a sentence that can be taken out of its place and said."""

AGAIN: Final = (1.0, 0.9, 0.8, 0.65)
"""What the first, the second and each later sentence of a part is worth beside the best."""

SOURCE: Final = "own"


def own_words(notes: Sequence[Note], embed: Embed) -> list[Draft]:
    """The sentences, each a chain of its own, with source "own" and worth 0..1.5.

    Args:
        embed: gives unit rows, shape (len(texts), dimension).
    """
    found = [*_whole_sentences(notes)]
    if not found:
        return []
    found = sorted(found, key=lambda each: (-worth_of(each[2]), each[0].document.ref.name, each[1].start))[:MOST]
    near = embed([text for _, _, text in found]) @ embed([*(t for _, told in SAID for t in told), *ELSE]).T
    drafts: list[tuple[float, Draft]] = []
    for row, (note, piece, text) in zip(near, found, strict=True):
        part, gained = _part_of(text, row)
        worth = worth_of(text)
        if gained < NEAR or (part == "past" and worth < LEAST_WORTH):
            continue
        value = 0.5 + 1.5 * min(gained, 0.3) + (0.4 * worth if part == "past" else 0.25)
        cited = (note.cite(piece.start, piece.end),)
        drafts.append((value, Draft(text, part, cited, value, SOURCE, 0, place=(8, piece.start))))
    return [*_weighed(drafts)]


def suffices(picked: Sequence[Draft], target: int) -> bool:
    """Whether what was read from the layout makes an introduction: it says who speaks, and fills most of the time."""
    return any(map(says_who, picked)) and sum(draft.words for draft in picked) >= FULL * target


FULL: Final = 0.9
"""Share of the words asked for from which an introduction is not short."""

NOBODY: Final = 1.8
"""How much more one's own sentences weigh where nothing read from the layout says who speaks."""


def beside(found: Sequence[Draft], own: Sequence[Draft], picked: Sequence[Draft]) -> list[Draft]:
    """Both together, chains apart; one's own sentences lead where nothing else says who speaks."""
    first = 1 + max((draft.chain for draft in found), default=0)
    factor = 1.0 if any(map(says_who, picked)) else NOBODY
    told = [*picked, *(other for other in found if other.part == "future")]
    new = [draft for draft in own if not any(repeats(draft, other) for other in told)]
    return [*found, *(replace(draft, chain=first + draft.chain, worth=factor * draft.worth) for draft in new)]


def _part_of(text: str, row: np.ndarray) -> tuple[PitchPart, float]:
    """The part that a sentence means, and how much nearer it is to that than to what is none of it."""
    ends = np.cumsum([len(told) for _, told in SAID])
    best = [float(each.max()) for each in np.split(row[: ends[-1]], ends[:-1])]
    part = SAID[int(np.argmax(best))][0]
    wants = bool(WANT.search(text)) and not NOT_WANTED.search(text)
    first = re.match(r"(?:I|We) (?P<verb>[a-z]+)", text)
    if wants:
        part = "future"
    elif acts_of_i(text) or (first and is_past(first["verb"])):
        part = "past"
    elif part == "future":
        part = "present" if re.match(r"I(?:'m|'ve)?\b", text) else "past"
    at = [named for named, _ in SAID].index(part)
    return part, best[at] - float(row[ends[-1] :].max())


def _weighed(drafts: Iterable[tuple[float, Draft]]) -> Iterable[Draft]:
    """The best of each part first; each further one of it is worth less."""
    told: Counter[str] = Counter()
    for chain, (value, draft) in enumerate(sorted(drafts, key=lambda each: (-each[0], each[1].place))):
        factor = AGAIN[min(told[draft.part], len(AGAIN) - 1)]
        told[draft.part] += 1
        yield Draft(draft.text, draft.part, draft.citations, value * factor, SOURCE, chain, place=draft.place)


_OF_ONESELF: Final = re.compile(
    r"(?:(?:In|At|As|For|Since|When|After|Last|This|On) [^,]{1,60}, )?(?:I|We|My|Our)\b", re.I
)
"""How a sentence begins whose subject is the candidate."""


def _whole_sentences(notes: Sequence[Note]) -> Iterable[tuple[Note, Piece, str]]:
    known: Mapping[str, int] = Counter(w for n in notes for w in re.findall(r"[a-z]+", n.text.lower()))
    for note in notes:
        if (unfit(note) and not _WHY_GO.search(note.topic)) or _of_another(note):
            continue
        shunned = False
        for piece in pieces(note):
            if piece.opens:
                shunned = is_shunned(piece.topic) or opens_badly(start_of(piece.text))
            if shunned or not re.search(r"\b(?:I|i|we|my|our)\b|\bI'", piece.text):
                continue
            written = sayable_part(piece.text)
            text = voiced(written, known, mine=False)
            if text and _stands_alone(text) and sayable(text, written):
                yield note, piece, text


_REFERENCE: Final = re.compile(r"\W{0,3}[\"“«]|\W*(?:To whom|Dear|Hi|Hello) ?\w*[,.:]", re.IGNORECASE)
_OTHERS: Final = re.compile(r"(?:^|[.!?]\s+)(?:He|She)\b")
_MINE: Final = re.compile(r"(?:^|[.!?]\s+)I\b")


def _of_another(note: Note) -> bool:
    """Whether somebody else's "I" speaks: what is quoted, a letter, a reference that tells of him or her."""
    return bool(_REFERENCE.match(note.text)) or len(_OTHERS.findall(note.text)) > max(1, len(_MINE.findall(note.text)))


_WHY_GO: Final = re.compile(r"\bwhat (?:will|would) you say\b", re.IGNORECASE)


def _stands_alone(text: str) -> bool:
    if not SHORTEST <= count_words(text) <= LONGEST or not _OF_ONESELF.match(text) or BAD.search(text):
        return False
    return can_open(text) and is_whole(text) and not lacks_person(text, "") and not opens_unknown(text)
