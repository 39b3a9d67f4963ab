"""A spoken introduction out of the candidate's own words: chosen for the time asked, every sentence with its source."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engines.embedded.blanks import blanks
from app.engines.embedded.disagreements import Conflict, disagreements, without_value
from app.engines.embedded.facts import Note, own_notes
from app.engines.embedded.grounding import ungrounded
from app.engines.embedded.language import count_words
from app.engines.embedded.pitch_sentences import Draft, drafts, repeats
from app.engines.embedded.tidy import decapitalised
from app.engines.protocol import PitchTask
from app.records import LeftOut, Pitch, PitchPart, PitchSentence
from app.slices import Slice, Vectors

Embed = Callable[[Sequence[str]], Vectors]

PARTS: Final[tuple[PitchPart, ...]] = ("present", "past", "future")
SHARES: Final[dict[PitchPart, float]] = {"present": 0.25, "past": 0.45, "future": 0.30}
"""Of 15–20, 20–30 and 15–20 seconds, the usual advice for a minute to a minute and a half."""

LOWEST, HIGHEST = 0.94, 1.05
"""Share of the time asked within which a draft should come out."""

Worths = NDArray[np.float64]


def pitch(task: PitchTask, notes: Slice, embed: Embed) -> Pitch:
    """Draft an introduction; what cannot be said truthfully is left out and listed."""
    own = own_notes(notes, task.documents)
    conflicts = disagreements(own)
    found, left_out = _checked(drafts(own, task.company), conflicts)
    found = _told_once(_fitted(task, found, notes, embed))
    target = round(task.seconds * task.words_per_minute / 60)
    chosen = _ordered(_chosen(found, target))
    sentences = tuple(
        PitchSentence(text=text, part=draft.part, citations=draft.citations) for draft, text in _joined(chosen)
    )
    text = "\n\n".join(" ".join(s.text for s in group) for _, group in groupby(sentences, key=lambda s: s.part))
    words = count_words(text)
    return Pitch(
        id=task.id,
        engine="embedded",
        seconds=task.seconds,
        words_per_minute=task.words_per_minute,
        text=text,
        sentences=sentences,
        words=words,
        estimated_seconds=round(words * 60 / task.words_per_minute),
        blanks=blanks(task, sentences, own, notes, target),
        conflicts=tuple(c.record for c in conflicts),
        left_out=left_out,
        created_at=task.created_at,
    )


def _checked(found: Sequence[Draft], conflicts: Sequence[Conflict]) -> tuple[list[Draft], tuple[LeftOut, ...]]:
    """Drafts whose every number, name and word stands in their sources; disputed values taken out."""
    kept, left_out = [], []
    broken: set[int] = set()
    for draft in found:
        if draft.chain in broken:
            continue
        disputed = _disputed(draft, conflicts)
        text: str | None = draft.text
        for value in disputed:
            text = without_value(text, value) if text else None
        if text is None:
            left_out.append(LeftOut(text=draft.text, reason="Your notes disagree on this; settle which is right and it can be said."))
            broken.add(draft.chain)
            continue
        missing = ungrounded(text, (c.quote for c in draft.citations))
        if missing:
            left_out.append(LeftOut(text=text, reason=f"No note of yours shows: {', '.join(missing)}."))
            broken.add(draft.chain)
            continue
        kept.append(replace(draft, text=text))
    return kept, tuple(left_out)


def _disputed(draft: Draft, conflicts: Sequence[Conflict]) -> list[str]:
    """The disputed values that a draft would state."""
    found = []
    for conflict in conflicts:
        for (note, span), value in zip(conflict.places, conflict.values, strict=True):
            for citation in draft.citations:
                within = citation.document.id == note.document.ref.id and citation.start < span.end and citation.end > span.start
                if within and value in draft.text:
                    found.append(value)
    return found


def _fitted(task: PitchTask, found: Sequence[Draft], notes: Slice, embed: Embed) -> list[Draft]:
    """Raise what is near to the role: cosine of the role's description with the chunk a draft comes from."""
    wanted = " ".join(filter(None, (task.role, (task.job_description or "")[:1200])))
    if not wanted or not len(notes.vectors):
        return list(found)
    near = notes.vectors @ embed([wanted])[0]
    fitted = []
    for draft in found:
        at = draft.citations[0]
        cosine = max(
            (float(near[i]) for i, c in enumerate(notes.chunks) if c.document_id == at.document.id and c.start < at.end and c.end > at.start),
            default=0.0,
        )
        fitted.append(replace(draft, worth=draft.worth * (0.8 + 0.6 * max(cosine, 0.0))))
    return fitted


def _told_once(found: Sequence[Draft]) -> list[Draft]:
    """Each fact once, by its best sentence; what hung on a dropped sentence goes with it."""
    order = sorted(range(len(found)), key=lambda i: (-found[i].worth, i))
    kept: list[int] = []
    dropped: set[int] = set()
    for i in order:
        rival = next((k for k in kept if found[k].source != "role" and found[i].source != "role" and repeats(found[i], found[k])), None)
        if rival is None and found[i].source == "role":
            rival = next((k for k in kept if _introduces(found[k], found[i])), None)
        if rival is None:
            kept.append(i)
        else:
            dropped.add(i)
    survivors: list[Draft] = []
    cut: set[int] = set()
    for i, draft in enumerate(found):
        if i in dropped:
            cut.add(draft.chain)
        if draft.chain not in cut:
            survivors.append(draft)
    return survivors


def _introduces(draft: Draft, role: Draft) -> bool:
    """Whether a sentence of the candidate's own names the same employer."""
    return draft.source.startswith("speech") and bool(role.about) and role.about.split()[0].lower() in draft.text.lower()


@dataclass(frozen=True)
class _Filling:
    """For every number of words up to a limit, the best worth and the drafts that give it."""

    worth: Worths
    picks: list[tuple[Draft, ...]]


def _chosen(found: Sequence[Draft], target: int) -> list[Draft]:
    """The sentences that fit the time best, by shares of the parts and worth of the sentences."""
    limit = int(target * HIGHEST)
    fillings = {part: _filled([d for d in found if d.part == part], limit) for part in PARTS}
    pulled = {part: _pulled(fillings[part].worth, SHARES[part] * target) for part in PARTS}
    first, first_at = _summed(pulled["present"], pulled["past"])
    total, total_at = _summed(first, pulled["future"])
    lengths = np.arange(limit + 1)
    short = np.maximum(0.0, target * LOWEST - lengths)
    score = total - 3.0 * short
    best = int(np.argmax(score))
    future = int(total_at[best])
    past = int(first_at[best - future])
    present = best - future - past
    return [*fillings["present"].picks[present], *fillings["past"].picks[past], *fillings["future"].picks[future]]


def _filled(found: Sequence[Draft], limit: int) -> _Filling:
    """A knapsack over chains, of which any beginning may be taken."""
    worth: Worths = np.full(limit + 1, -np.inf)
    worth[0] = 0.0
    picks: list[tuple[Draft, ...]] = [() for _ in range(limit + 1)]
    chains: dict[int, list[Draft]] = {}
    for draft in found:
        chains.setdefault(draft.chain, []).append(draft)
    for chain in chains.values():
        after, after_picks = worth.copy(), list(picks)
        words, value = 0, 0.0
        for n, draft in enumerate(chain, start=1):
            words += draft.words
            value += draft.worth * draft.words
            for at in range(words, limit + 1):
                candidate = worth[at - words] + value
                if candidate > after[at] + 1e-9:
                    after[at] = candidate
                    after_picks[at] = (*picks[at - words], *chain[:n])
        worth, picks = after, after_picks
    return _Filling(worth, picks)


def _pulled(worth: Worths, share: float) -> Worths:
    """Worth less a penalty that grows with the distance from the part's share."""
    lengths = np.arange(len(worth))
    return worth - 0.9 * np.abs(lengths - share) ** 1.3 / max(share, 1.0) ** 0.3


def _summed(a: Worths, b: Worths) -> tuple[Worths, NDArray[np.int64]]:
    """Best sum for every total length, and how much of it is b's."""
    best = np.full(len(a), -np.inf)
    at = np.zeros(len(a), dtype=np.int64)
    for j in range(len(b)):
        if b[j] == -np.inf:
            continue
        moved = np.full(len(a), -np.inf)
        moved[j:] = a[: len(a) - j] + b[j]
        better = moved > best
        best[better] = moved[better]
        at[better] = j
    return best, at


_SOURCE_ORDER: Final = {"present": ("speech0", "role", "speech", "line", "answer"), "future": ("answer", "speech", "speech0")}


def _ordered(chosen: Sequence[Draft]) -> list[Draft]:
    """Present, past, future; within the past the current job first, then the candidate's own telling, then earlier jobs."""
    ordered: list[Draft] = []
    for part in PARTS:
        mine = [d for d in chosen if d.part == part]
        if part == "past":
            ordered += _past(mine, [d for d in chosen if d.part == "present"])
        else:
            ranks = _SOURCE_ORDER[part]
            ordered += sorted(mine, key=lambda d: (_rank(d.source, ranks), d.chain, d.place))
    return ordered


def _rank(source: str, ranks: Sequence[str]) -> int:
    exact = [i for i, name in enumerate(ranks) if source == name]
    return exact[0] if exact else next((i for i, name in enumerate(ranks) if source.startswith(name)), len(ranks))


def _past(mine: Sequence[Draft], present: Sequence[Draft]) -> list[Draft]:
    told = sorted((d for d in mine if d.source.startswith("speech")), key=lambda d: (d.source, d.chain))
    rest = sorted((d for d in mine if not d.source.startswith("speech")), key=lambda d: (d.source == "study", d.source.startswith("answer"), d.place[0] if d.source in ("role", "line") else 9, d.source != "role", d.chain))
    current = {d.about for d in present if d.about}
    ordered = list(told)
    ahead = 0
    for draft in rest:
        places = [i for i, d in enumerate(ordered) if draft.about and d.about == draft.about]
        if places:
            stop = places[-1] + 1
            while stop < len(ordered) and ordered[stop].chain == ordered[stop - 1].chain:
                stop += 1
            ordered.insert(stop, draft)
        elif draft.about in current:
            ordered.insert(ahead, draft)
            ahead += 1
        else:
            ordered.append(draft)
    return ordered


def _joined(chosen: Sequence[Draft]) -> list[tuple[Draft, str]]:
    """The sentences as said one after the other: openings varied, the employer named where it changes."""
    found: list[tuple[Draft, str]] = []
    about, run = "", 0
    for draft in chosen:
        text = draft.text
        if draft.source == "line":
            if draft.about and draft.about != about and not any(draft.about.split()[0] in t for _, t in found[-1:]):
                text = f"At {draft.about}, {decapitalised(text)}"
            elif text.startswith("I ") and found and found[-1][1].startswith(("I ", "I'm", "I've", "At ")):
                run += 1
                text = _ALSO[(run - 1) % len(_ALSO)](text)
        about = draft.about or about
        found.append((draft, text))
    return found


def _also(text: str) -> str:
    return re.sub(r"^I ", "I also ", text)


_ALSO: Final = (_also, lambda text: f"Along the way, {text}", lambda text: f"Beyond that, {text}")
