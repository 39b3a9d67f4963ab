"""A spoken introduction out of the candidate's own words: chosen for the time asked, every sentence with its source."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.critique.corrected import wrong_value
from app.engines.embedded.notes.facts import Note, own_notes
from app.engines.embedded.pitch.assembly import assembled
from app.engines.embedded.pitch.blanks import blanks
from app.engines.embedded.pitch.disagreements import Conflict, is_settled, without_value
from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.essentials import emphasised, struck_out
from app.engines.embedded.pitch.own_words import FULL, beside, suffices
from app.engines.embedded.pitch.pitch_choice import chosen
from app.engines.embedded.pitch.pitch_order import joined, ordered
from app.engines.embedded.pitch.possible import in_own_words, possible, told_whole, unshown
from app.engines.embedded.pitch.private_people import unnamed
from app.engines.embedded.pitch.shortened import without_them
from app.engines.embedded.pitch.told_once import names_employer, told_once
from app.engines.embedded.pitch.whole_stories import without_told
from app.engines.protocol import PitchTask
from app.english.names import names
from app.english.terms import content_stems
from app.records import Citation, Correction, LeftOut, Pitch, PitchSentence, Span
from app.slices import Embed, Slice, Vectors


def pitch(task: PitchTask, notes: Slice, embed: Embed) -> Pitch:
    """Draft an introduction; what cannot be said truthfully is left out and listed."""
    embed = _once(embed)
    settled = tuple(c for c in task.corrections if c.kind == "value")
    year = re.match(r"(?:19|20)\d\d", task.created_at)
    said = possible(notes, task.documents, task.company, int(year[0]) if year else 0)
    conflicts = [c for c in said.disputed if not is_settled(c, settled)]
    found, left_out = _checked(said.drafts, conflicts, settled)
    target = round(task.seconds * task.words_per_minute / 60)
    picked = chosen(_weighed(task, found, notes, embed), target)
    found, picked = _with_stories(task, found, picked, notes, embed, conflicts)
    if not suffices(picked, target) and (spoken := in_own_words(notes, task.documents, embed)):
        more, _ = _checked(spoken, conflicts, settled)
        picked = chosen(_weighed(task, beside(found, more, picked), notes, embed), target)
    told = joined(ordered(picked))
    texts = unnamed([text for _, text in told], [draft.citations for draft, _ in told], own_notes(notes))
    sentences = tuple(
        PitchSentence(text=text, part=draft.part, citations=draft.citations)
        for (draft, _), text in zip(told, texts, strict=True)
    )
    return Pitch(
        id=task.id,
        engine="embedded",
        seconds=task.seconds,
        words_per_minute=task.words_per_minute,
        sentences=sentences,
        **assembled(sentences, task.words_per_minute),
        blanks=blanks(task, sentences, notes, target),
        conflicts=tuple(c.record for c in sorted(conflicts, key=lambda each: not _is_told(each, sentences))),
        left_out=left_out,
        created_at=task.created_at,
    )


def _once(embed: Embed) -> Embed:
    """The same, for one draft: what was embedded for a first choice is not embedded again for the next."""
    known: dict[str, NDArray[np.float32]] = {}

    def rows(texts: Sequence[str]) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, embed(new), strict=True))
        return np.stack([known[text] for text in texts])

    return rows


def _with_stories(
    task: PitchTask,
    found: list[Draft],
    picked: list[Draft],
    notes: Slice,
    embed: Embed,
    conflicts: Sequence[Conflict],
) -> tuple[list[Draft], list[Draft]]:
    """What could be said and what is, with whole stories in the time that is left over."""
    target = round(task.seconds * task.words_per_minute / 60)
    settled = tuple(c for c in task.corrections if c.kind == "value")
    for story in told_whole(notes, task.documents)[:MOST_STORIES]:
        if sum(draft.words for draft in picked) >= FULL * target:
            break
        told, _ = _checked(story, conflicts, settled)
        if len(told) < len(story):
            continue
        chain = 1 + max((draft.chain for draft in found), default=0)
        more = [*without_told(found, told), *(replace(draft, chain=chain) for draft in told)]
        with_it = chosen(_weighed(task, more, notes, embed), target)
        if sum(draft.chain == chain for draft in with_it) == len(told):
            found, picked = more, with_it
    return found, picked


MOST_STORIES: Final = 3
"""Stories tried where there is time left; more than that is an answer and no introduction."""


def _weighed(task: PitchTask, found: Sequence[Draft], notes: Slice, embed: Embed) -> list[Draft]:
    """What may be said of it to this company, each fact once, with its weight for this role."""
    return emphasised(told_once(_fitted(task, struck_out(_addressed(task, found, notes)), notes, embed)))


def _is_told(conflict: Conflict, sentences: Sequence[PitchSentence]) -> bool:
    """Whether a draft tells the fact, without its value: that is asked about first."""
    cited = [citation for sentence in sentences for citation in sentence.citations]
    return any(_lies_in(note, span, citation) for note, span in conflict.places for citation in cited)


def _lies_in(note: Note, span: Span, citation: Citation) -> bool:
    return citation.document.id == note.document.ref.id and citation.start < span.end and citation.end > span.start


def _checked(
    found: Sequence[tuple[Draft, tuple[str, ...]]], conflicts: Sequence[Conflict], corrections: Sequence[Correction]
) -> tuple[list[Draft], tuple[LeftOut, ...]]:
    """Drafts whose every number, name and word stands in their sources; disputed and rejected values taken out."""
    kept: list[Draft] = []
    left_out: list[LeftOut] = []
    broken: set[int] = set()
    settled: set[Conflict] = set()
    for draft, without_note in sorted(found, key=lambda each: each[0].source == "line"):
        if draft.chain in broken:
            continue
        text: str | None = draft.text
        reason = "Your notes disagree on this; settle which is right and it can be said."
        for conflict, value in _disputed(draft, conflicts):
            text = without_value(text, value) if text and conflict not in settled else None
            settled.add(conflict)
        wrong = (wrong_value(text, corrections) or _rejected(draft, text, corrections)) if text else None
        if text and wrong is not None and wrong.other:
            reason = f"You said that “{wrong.text}” is right, and not “{wrong.other}”."
            text = without_value(text, wrong.other) if wrong.other in text else None
        if text:
            missing = without_note if text == draft.text else unshown(draft, text)
            reason = f"No note of yours shows: {', '.join(missing)}."
            text = None if missing else text
        if text is None:
            left_out.append(LeftOut(text=draft.text, reason=reason))
            broken.add(draft.chain)
        else:
            kept.append(replace(draft, text=text))
    return kept, tuple(left_out)


def _rejected(draft: Draft, text: str, corrections: Sequence[Correction]) -> Correction | None:
    """The settled value that a draft states wrongly out of the very sentence it was settled for, however short."""
    for correction in corrections:
        about = any(citation.quote in correction.subject for citation in draft.citations)
        if about and correction.other and correction.other in text and correction.text not in text:
            return correction
    return None


def _disputed(draft: Draft, conflicts: Sequence[Conflict]) -> list[tuple[Conflict, str]]:
    """The disputed values that a draft would state, with their conflicts."""
    found = []
    for conflict in conflicts:
        for (note, span), value in zip(conflict.places, conflict.values, strict=True):
            if value in draft.text:
                found += [(conflict, value) for citation in draft.citations if _lies_in(note, span, citation)]
    return found


def _fitted(task: PitchTask, found: Sequence[Draft], notes: Slice, embed: Embed) -> list[Draft]:
    """Raise what is near to the role and to what the advert asks, against the rest of what could be said."""
    asked = [item.text for item in asked_in(task.job_description or "")][:MOST_ASKED]
    wanted = [text for text in (task.role, *asked) if text]
    if not wanted or not len(notes.vectors):
        return list(found)
    rows = embed(wanted)
    near = notes.vectors @ rows.T
    fit = 0.5 * near[:, 0] + 0.5 * near.max(axis=1)
    own, answering = _own_nearness(found, embed, rows, first=len(wanted) - len(asked))
    least = min(own.values(), default=0.0)
    each = [0.5 * _nearness(draft, notes, fit) + 0.5 * own.get(i, least) for i, draft in enumerate(found)]
    usual = float(np.median(each)) if each else 0.0
    return [
        replace(
            draft,
            worth=draft.worth * _named(task, draft) * min(1.7, max(_least(draft), 1.0 + STEEP * (value - usual))),
            essential=ANSWERS if i in answering else 0.0,
        )
        for i, (draft, value) in enumerate(zip(found, each, strict=True))
    ]


def _own_nearness(
    found: Sequence[Draft], embed: Embed, wanted: Vectors, first: int
) -> tuple[dict[int, float], frozenset[int]]:
    """How near each sentence is by itself to what is wanted, by its place; the least worthy ones are not asked.

    And those places that answer something: of each thing asked, from the ``first`` on, the sentence nearest to it.
    """
    asked = sorted(sorted(range(len(found)), key=lambda i: (-found[i].worth, i))[:MOST_WEIGHED])
    if not asked:
        return {}, frozenset()
    near = embed([found[i].text for i in asked]) @ wanted.T
    fit = 0.5 * near[:, 0] + 0.5 * near.max(axis=1)
    told = [row for row, i in enumerate(asked) if found[i].part != "future" and found[i].source != "role"]
    best = [max(told, key=lambda row: float(near[row, k])) for k in range(first, near.shape[1]) if told]
    answering = {asked[row] for k, row in enumerate(best, start=first) if float(near[row, k]) >= ANSWERING}
    return {i: float(value) for i, value in zip(asked, fit, strict=True)}, frozenset(answering)


def _named(task: PitchTask, draft: Draft) -> float:
    """How much more a reason is worth that names the company, or the role."""
    if draft.part != "future":
        return 1.0
    company = bool(task.company) and names_employer(draft.text, task.company or "")
    role = set(content_stems(task.role or ""))
    named = bool(role) and len(role & set(content_stems(draft.text))) >= 0.6 * len(role)
    return (1.3 if company else 1.0) * (1.2 if named else 1.0)


def _least(draft: Draft) -> float:
    """How far a draft may fall: the candidate's own pitch and jobs are said wherever they go."""
    return 0.95 if draft.source in ("speech0", "role") else 0.6


ANSWERS: Final = 15.0
"""What a sentence is worth beside its words that answers something the advert asks for better than any other does."""

ANSWERING: Final = 0.38
"""Nearness from which a sentence answers what is asked."""

MOST_ASKED: Final = 8
MOST_WEIGHED: Final = 48
"""Sentences held against the role one by one; each costs about half a millisecond."""

STEEP: Final = 2.5
"""How fast worth grows with nearness to the role; a cosine a tenth above the usual makes a quarter."""


def _nearness(draft: Draft, notes: Slice, fit: NDArray[np.float32]) -> float:
    at = draft.citations[0]
    rows = [
        i for i in notes.rows_of[at.document.id] if notes.chunks[i].start < at.end and notes.chunks[i].end > at.start
    ]
    return max((float(fit[i]) for i in rows), default=float(np.median(fit)))


def _addressed(task: PitchTask, found: Sequence[Draft], notes: Slice) -> list[Draft]:
    """Without what was written for another company: its name, and "you" where the notes never speak of this one."""
    mine = " ".join(d.text for d in notes.documents.values()).lower()
    company = (task.company or "").lower()
    meant = bool(company) and company.split()[0] in mine
    adverts = _text_of(notes, ("job_description",))
    own = _text_of(notes, ("resume", "stories"))
    kept, cut = [], set()
    for draft in found:
        foreign = [
            name.quote
            for name in names(draft.text)
            if name.quote in adverts
            and name.quote not in own
            and name.quote.lower()
            not in f"{company} {(task.role or '').lower()} {(task.job_description or '').lower()}"
        ]
        you = bool(re.search(r"\byou(?:r|'re|'ve|'ll)?\b", draft.text, re.I))
        written = _LETTER.match(notes.documents[draft.citations[0].document.id].text)
        theirs = you and (bool(written) or (draft.part == "future" and not meant))  # else anybody is meant by "you"
        if theirs and not foreign and (short := without_them(draft.text)):
            draft, theirs = replace(draft, text=short), False
        if foreign or theirs:
            cut.add(draft.chain)
        elif draft.chain not in cut:
            kept.append(draft)
    return kept


_LETTER: Final = re.compile(r"(?:(?:To|From|Subject|Date):|Dear |Hi |Hello )\W*\w", re.IGNORECASE)
"""How a letter begins, in which "you" is whoever it is to."""


def _text_of(notes: Slice, kinds: Sequence[str]) -> str:
    return "\n".join(d.text[s.start : s.end] for d in notes.documents.values() for s in d.sections if s.kind in kinds)
