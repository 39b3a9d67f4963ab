"""Where the notes tell something, by the shapes in which people write."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.engines.embedded.notes.blocks import STAR_LABELS
from app.engines.embedded.notes.chats import CHAT_STAMP, own_words, sent_apart
from app.engines.embedded.notes.facts import Note, is_aside, is_private
from app.engines.embedded.preparation.own_titles import TAG, names_occasion, stands_for
from app.engines.embedded.preparation.story_parts import labels_of, parts_of, thoughts_of
from app.engines.embedded.preparation.story_tags import acts
from app.engines.embedded.preparation.titles import NUMBERING, collects, title_of
from app.english.grammar import acts_of_i, acts_of_we, is_past
from app.english.language import count_words, words

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


_PARTICIPLE: Final = re.compile(r"\b(?:be|been|being|is|are|am|'re|'m) (?:\w+ly )?\w+", re.IGNORECASE)
"""What only looks like a past ("can be found", "are based on")."""


@dataclass(frozen=True)
class Telling:
    """One place where the notes tell something: its notes in order, and what they call it."""

    title: str
    notes: tuple[Note, ...]
    labelled: bool
    left_open: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(note.text for note in self.notes)

    @property
    def topic(self) -> str:
        """What the notes say it is for: the tag or name it begins with, what it stands under, or else its title."""
        first, *rest = self.notes
        named = rest and not first.bullet and all(n.bullet for n in rest) and count_words(first.text) <= _CAPTION
        tag = TAG.match(first.text)
        return tag[0] if tag else first.text if named else first.topic or self.title


def tellings(notes: Sequence[Note]) -> tuple[Telling, ...]:
    """The places where something is told, by the shapes in which people write: labelled parts under a heading, an
    answer to a question, a bullet with the bullets under it, a paragraph in the past."""
    found: list[Telling] = []
    for group, labelled in _groups(notes):
        usable = tuple(n for n in group if not (n.private or is_aside(n.text) or is_private(n.text)))
        if usable and (labelled or _happened(usable) or _is_begun(usable)):
            found.append(Telling(title_of(usable), usable, labelled, tuple(_left_open(group))))
    return tuple(found)


def _left_open(group: Sequence[Note]) -> Iterable[str]:
    """What the notes of a telling still ask, in their words, by two question marks before it or behind it."""
    for note in group:
        for found in _HOLE.finditer(note.document.text, note.start, note.end):
            asked = (found["behind"] or found["before"]).strip(" -–—*•:,()")
            if not note.private and count_words(asked) > 1:
                yield " ".join(asked.split())


_HOLE: Final = re.compile(
    r"\?{2,}[ \t]*(?P<behind>[^.;?\n–—]{0,150}?[^\W\d_][^.;?\n–—]{0,150}?)(?=\s+[-–—]\s|[.;?\n]|$)|"
    r"(?P<before>(?<![^\n.;?])[^.;?\n]{0,200}[^\W\d_])[ \t]?\?{2,}"
)
"""Where somebody marked for themselves what they have to find out: "?? what happened after", "12 of them??"."""


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
            yield from ((story, True) for story in _begun_anew(place))
        elif len(set(labels_of(place))) >= 2:
            yield place, True
        else:
            for story in _tagged(place):
                asked = note.question is not None and note.question.start > note.section.start + 40
                apart = _paragraphs(story) if asked or not any(n.bullet for n in story) else _nests(story, notes)
                yield from ((group, False) for group in ([story] if _is_one(story) else apart))
        at = stop


def _begun_anew(place: list[Note]) -> Iterable[list[Note]]:
    """Notes whose parts are labelled, cut where the label that the first story began with comes again behind others."""
    opening = next(note.label for note in place if note.label in STAR_LABELS)
    cuts = [0]
    for i, note in enumerate(place):
        since = {other.label for other in place[cuts[-1] : i] if other.label in STAR_LABELS}
        if note.label == opening and since - {opening} and STAR_LABELS[opening] in ("situation", "task"):
            cuts.append(i)
    for start, end in pairwise([*cuts, len(place)]):
        yield place[start:end]


def _tagged(place: list[Note]) -> Iterable[list[Note]]:
    """The notes of a place, cut before each that begins with a tag, or is a short line over bullets of its own."""
    cuts = [i for i, note in enumerate(place) if i and (TAG.match(note.text) or _is_caption(place, i))]
    for start, end in pairwise([0, *cuts, len(place)]):
        yield place[start:end]


def _is_caption(place: Sequence[Note], i: int) -> bool:
    """Whether a short line without a mark stands between bullets, after a gap: the name of the next story."""
    if i + 1 >= len(place) or place[i].bullet or not (place[i - 1].bullet and place[i + 1].bullet):
        return False
    note = place[i]
    gap = note.document.text[place[i - 1].end : note.start].count("\n") > 1
    return gap and count_words(note.text) <= _CAPTION and not note.text.rstrip().endswith((".", "!", ";"))


_TOLD_WHOLE: Final = 40
"""Words from which a bullet is no part of the one before it."""

_CAPTION: Final = 8
"""Words of a line that may name a story."""


def _is_one(place: Sequence[Note]) -> bool:
    """Whether notes stand under one tag and tell one story between them: hardly one is whole by itself."""
    first = place[0]
    heading = first.section.heading[-1] if first.section.heading else ""
    tagged = TAG.match(first.text) or TAG.search(first.topic) or TAG.search(heading)
    if not (tagged or (first.bullet and stands_for(place))):
        return False
    if any(note.parent is not None for note in place):
        return False  # bullets with details of their own are a story each
    whole = sum(bool(told["action"] and (told["situation"] or told["task"])) for told in map(parts_of, zip(place)))
    return whole <= 1 and not any(count_words(note.text) >= _TOLD_WHOLE for note in place[1:])


def _place(note: Note) -> tuple[str, int, int, str]:
    """What notes of one telling share: section, question, and the short line above them."""
    return note.document.ref.id, note.section.number, note.question.start if note.question else -1, note.under


def _paragraphs(place: list[Note]) -> Iterable[list[Note]]:
    """Paragraphs under no heading, or under one that collects, are a telling each; under a story's heading, one."""
    if sum(CHAT_STAMP.match(note.text) is not None for note in place) * 2 > len(place) > 2:
        yield from _hours(place)
        return
    if place[0].question is None and own_words(place[0].document):
        yield from _sent_together(place)
        return
    collects = not place[0].topic or not _one_occasion(place[0])
    if place[0].question is None and collects and sum(count_words(n.text) >= 25 for n in place) > 2:
        yield from ([note] for note in place)
    else:
        yield place


def _sent_together(place: list[Note]) -> Iterable[list[Note]]:
    """Messages of one's own that nobody else's stand between."""
    current = place[:1]
    for before, note in pairwise(place):
        if sent_apart(note.document, before.end, note.start):
            yield current
            current = []
        current.append(note)
    yield current


def _hours(place: list[Note]) -> Iterable[list[Note]]:
    """The lines of a chat with oneself that were sent in one hour are one telling, unless they are a list."""
    current: list[Note] = []
    hour = ""
    for note in place:
        stamp = CHAT_STAMP.match(note.text)
        listed = stamp is not None and note.text[stamp.end() :].startswith("- ")
        if current and stamp and (stamp["hour"] != hour or listed):
            yield current
            current = []
        current.append(note)
        hour = "" if listed else stamp["hour"] if stamp else hour
    if current:
        yield current


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
    return not collects(NUMBERING.sub("", note.topic))


def _happened(group: Sequence[Note]) -> bool:
    """Something told: past acts of the teller and enough words; not an opinion, a plan or a motive."""
    topic = group[0].topic
    if _OTHER_USE.search(topic) and not re.search(r"\btime\b|\bwhen you\b|\bexample\b", topic, re.IGNORECASE):
        return False
    text = " ".join(n.text for n in group)
    sentences = [s.quote for n in group for s in n.sentences]
    acts = sum(bool(acts_of_i(s) or acts_of_we(s)) for s in sentences)
    past = sum(is_past(w) for w in words(_PARTICIPLE.sub(" ", text)))
    told = count_words(text) >= 30 and bool(_OUTCOME.search(text))
    return told or (count_words(text) >= 16 and (acts >= 2 or (acts >= 1 and past >= 2) or past >= 4))


def _is_begun(group: Sequence[Note]) -> bool:
    """Whether somebody who gave it a title of its own tells at least what they did, or that they were there."""
    tag = TAG.match(group[0].text)
    if not (stands_for(group) or (tag and names_occasion(tag["words"]))):
        return False
    told = thoughts_of(group)
    text = " ".join(told)
    there = re.search(r"(?<![\w'’])(?:I|we|me)\b", text, re.IGNORECASE) and any(is_past(w) for w in words(text))
    return count_words(text) >= _BEGUN and not _OTHER_USE.search(group[0].topic) and bool(there or any(map(acts, told)))


_BEGUN: Final = 8
"""Words from which a story with a title says something."""

_MODAL: Final = re.compile(
    r"\b(?:will|would|should|could|might|may|can|I think|I believe|I feel|I try|I always|I usually|obviously)\b|"
    r"'(?:ll|d)\b",
    re.IGNORECASE,
)


def is_table(telling: Telling) -> bool:
    """Whether a telling is rows of a table that no part of a story stands in."""
    rows = [n for n in telling.notes if n.text.count("|") >= 2]
    return len(rows) * 2 > len(telling.notes) and not re.search(r"\|\s*[STARL]\d?\s*\|", telling.text)


def is_opinion(telling: Telling) -> bool:
    """Whether a telling says what one thinks or would do, and hardly anything that was done."""
    if telling.labelled:
        return False
    thoughts = thoughts_of(telling.notes)
    modal = sum(bool(_MODAL.search(t)) for t in thoughts)
    acted = sum(bool(acts_of_i(t) or acts_of_we(t)) and not _MODAL.search(t) for t in thoughts)
    return modal > len(thoughts) / 2 and acted <= len(thoughts) / 5
