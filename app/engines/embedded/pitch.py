"""A spoken introduction out of the candidate's own words: chosen for the time asked, every sentence with its source."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engines.embedded.advert import asked_in
from app.engines.embedded.blanks import blanks
from app.engines.embedded.disagreements import Conflict, disagreements, without_value
from app.engines.embedded.drafts import Draft, repeats
from app.engines.embedded.facts import own_notes
from app.engines.embedded.grounding import ungrounded
from app.engines.embedded.language import count_words
from app.engines.embedded.pitch_sentences import drafts
from app.engines.embedded.tidy import decapitalised
from app.engines.protocol import PitchTask
from app.records import LeftOut, Pitch, PitchPart, PitchSentence
from app.slices import Slice, Vectors

Embed = Callable[[Sequence[str]], Vectors]

PARTS: Final[tuple[PitchPart, ...]] = ("present", "past", "future")
SHARES: Final[dict[PitchPart, float]] = {"present": 0.25, "past": 0.45, "future": 0.30}
"""Of 15–20, 20–30 and 15–20 seconds, the usual advice for a minute to a minute and a half."""

LOWEST, HIGHEST = 0.95, 1.035
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
    kept: list[Draft] = []
    left_out: list[LeftOut] = []
    broken: set[int] = set()
    settled: set[Conflict] = set()
    for draft in sorted(found, key=lambda d: d.source == "line"):
        if draft.chain in broken:
            continue
        text: str | None = draft.text
        reason = "Your notes disagree on this; settle which is right and it can be said."
        for conflict, value in _disputed(draft, conflicts):
            text = without_value(text, value) if text and conflict not in settled else None
            settled.add(conflict)
        if text:
            missing = ungrounded(text, (c.quote for c in draft.citations))
            reason = f"No note of yours shows: {', '.join(missing)}."
            text = None if missing else text
        if text is None:
            left_out.append(LeftOut(text=draft.text, reason=reason))
            broken.add(draft.chain)
        else:
            kept.append(replace(draft, text=text))
    return kept, tuple(left_out)


def _disputed(draft: Draft, conflicts: Sequence[Conflict]) -> list[tuple[Conflict, str]]:
    """The disputed values that a draft would state, with their conflicts."""
    found = []
    for conflict in conflicts:
        for (note, span), value in zip(conflict.places, conflict.values, strict=True):
            for citation in draft.citations:
                within = (
                    citation.document.id == note.document.ref.id
                    and citation.start < span.end
                    and citation.end > span.start
                )
                if within and value in draft.text:
                    found.append((conflict, value))
    return found


def _fitted(task: PitchTask, found: Sequence[Draft], notes: Slice, embed: Embed) -> list[Draft]:
    """Raise what is near to the role: cosine of the role's description with the chunk a draft comes from."""
    asked = ". ".join(item.text for item in asked_in(task.job_description or ""))
    wanted = " ".join(filter(None, (task.role, asked[:500])))
    if not wanted or not len(notes.vectors):
        return list(found)
    near = notes.vectors @ embed([wanted])[0]
    fitted = []
    for draft in found:
        at = draft.citations[0]
        cosine = max(
            (
                float(near[i])
                for i, c in enumerate(notes.chunks)
                if c.document_id == at.document.id and c.start < at.end and c.end > at.start
            ),
            default=0.0,
        )
        fitted.append(replace(draft, worth=draft.worth * (0.8 + 0.6 * max(cosine, 0.0))))
    return fitted


def _told_once(found: Sequence[Draft]) -> list[Draft]:
    """Each fact once, by its best sentence; what hung on a dropped sentence goes with it."""
    found = _one_identity(found)
    kept: list[int] = []
    dropped: set[int] = set()
    for i in sorted(range(len(found)), key=lambda i: (-found[i].worth, i)):
        if found[i].source != "role" and any(found[k].source != "role" and repeats(found[i], found[k]) for k in kept):
            dropped.add(i)
        else:
            kept.append(i)
    survivors: list[Draft] = []
    cut: set[int] = set()
    for i, draft in enumerate(found):
        if i in dropped:
            cut.add(draft.chain)
        elif draft.chain not in cut:
            survivors.append(draft)
    return survivors


def _one_identity(found: Sequence[Draft]) -> list[Draft]:
    """One sentence that says what the candidate is, with the job after it where it names none."""
    role = next((d for d in found if d.source == "role" and d.part == "present"), None)
    written = [d for d in found if d.identity and d.source.startswith("speech")]
    employer = role.about if role else ""
    best = max(
        written,
        key=lambda d: (_names(d.text, employer), bool(re.search(r"\bwith .*\byears?\b", d.text)), d.worth),
        default=None,
    )
    kept: list[Draft] = []
    for draft in found:
        told = draft.source == "role" and any(_names(d.text, draft.about) for d in found if d.source == "speech0")
        if (draft in written and draft is not best) or (draft is role and best is not None) or told:
            continue
        if draft is best:
            kept.append(replace(draft, part="present", worth=4.0))
            if role and not _names(draft.text, employer):
                kept.append(replace(role, text=_beside(draft.text, role.text), chain=draft.chain, worth=4.0))
        else:
            kept.append(replace(draft, worth=4.0) if draft is role else draft)
    return kept


def _beside(identity: str, role: str) -> str:
    """The job said after the trade: "Right now I'm at X", the title only where it is another."""
    title = re.match(r"(?:I'm|Most recently I was) an? (.*?)(?:,| at | with |\.|$)", role)
    if title and title[1].split()[-1].lower() in identity.lower():
        return re.sub(
            r"^(I'm|Most recently I was) an? .*? at ",
            lambda m: ("Right now I'm" if m[1] == "I'm" else m[1]) + " at ",
            role,
        )
    return re.sub(r"^I'm ", "Right now I'm ", role)


def _names(text: str, employer: str) -> bool:
    return bool(employer) and employer.split()[0].lower() in text.lower()


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
            if draft.whole and n < len(chain):
                continue
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


def _ordered(chosen: Sequence[Draft]) -> list[Draft]:
    """Present, past, future; within the past the current job first, then the candidate's own telling, then earlier jobs."""
    present = sorted((d for d in chosen if d.part == "present"), key=_present_order)
    future = sorted(
        (d for d in chosen if d.part == "future"), key=lambda d: (_FUTURE_RANK[d.source[:6]], d.source, d.chain)
    )
    return [*present, *_past([d for d in chosen if d.part == "past"], present), *future]


_FUTURE_RANK: Final = {"line": 0, "role": 0, "study": 0, "story": 0, "answer": 1, "speech": 2}


def _present_order(draft: Draft) -> tuple[int, str, int]:
    greeting = bool(re.match(r"(?:hi|hello|good (?:morning|afternoon))\b", draft.text, re.IGNORECASE))
    kind = (
        0
        if greeting
        else 1
        if draft.identity
        else 2
        if draft.source == "role"
        else 3
        if draft.source.startswith("speech")
        else 4
    )
    if draft.source == "speech0" and not draft.identity:
        kind = min(kind, 2)
    return kind, draft.source, draft.chain


def _past(mine: Sequence[Draft], present: Sequence[Draft]) -> list[Draft]:
    """What is told of the past, with each other fact put beside what is told of the same job."""
    ordered = sorted((d for d in mine if d.source.startswith("speech")), key=lambda d: (d.source, d.chain))
    current = {d.about for d in present if d.about} | {d.about for d in mine if d.source == "line" and d.place[0] == 0}
    others = sorted(
        (d for d in mine if not d.source.startswith("speech")),
        key=lambda d: (
            d.source == "study",
            d.source.startswith(("answer", "story")),
            d.place[0] if d.about else 9,
            d.source != "role",
            d.chain,
        ),
    )
    for draft in others:
        same = [i for i, d in enumerate(ordered) if draft.about and d.about == draft.about]
        if same:
            at = same[-1] + 1
        elif draft.about in current:
            at = next(
                (i for i, d in enumerate(ordered) if (d.about and d.about not in current) or _turns_back(d.text)),
                len(ordered),
            )
        else:
            at = len(ordered)
        while 0 < at < len(ordered) and ordered[at].chain == ordered[at - 1].chain:
            at += 1
        ordered.insert(at, draft)
    return ordered


def _turns_back(text: str) -> bool:
    return bool(
        re.match(
            r"(?:Before|Earlier|Previously|My background|In my (?:first|second|last|previous)|I (?:started|"
            r"studied|began|spent))\b",
            text,
        )
    )


def _joined(chosen: Sequence[Draft]) -> list[tuple[Draft, str]]:
    """The sentences as said one after the other: openings varied, the employer named where it changes."""
    found: list[tuple[Draft, str]] = []
    about, part, run = "", "", 0
    for draft in chosen:
        text, before = draft.text, found[-1] if found else None
        run = run if draft.part == part else 0
        if draft.source == "line" and before:
            merged = _where(before, draft, text)
            if merged:
                found[-1] = merged
                continue
            other = bool(draft.about) and draft.about != about and draft.about.split()[0] not in before[1]
            if other and (draft.part == "past" and about):
                text = f"At {draft.about}, {decapitalised(text)}"
            elif text.startswith("I ") and before[0].source == "line" and draft.part == before[0].part:
                text = _ALSO[run % len(_ALSO)](text)
                run += 1
        elif draft.source == "story" and not draft.place[1] and before and before[0].source == "story":
            text = f"Another time, {decapitalised(text)}"
        elif not found:
            text = re.sub(r"^At (?=[A-Z])", "Right now, at ", text)
        about, part = draft.about or about, draft.part
        found.append((draft, text))
    return found


def _where(before: tuple[Draft, str], draft: Draft, text: str) -> tuple[Draft, str] | None:
    """ "Before that, I was a nurse at X, where I ..." out of the job and the first thing done in it."""
    role, told = before
    if (
        role.source != "role"
        or role.about != draft.about
        or role.part != draft.part
        or not text.startswith("I ")
        or ", where " in told
    ):
        return None
    if count_words(told) + count_words(text) > 34:
        return None
    return replace(role, citations=(*role.citations, *draft.citations)), f"{told.rstrip('.')}, where {text}"


def _also(text: str) -> str:
    return re.sub(r"^I ", "I also ", text)


_ALSO: Final = (_also, str, lambda text: f"Along the way, {text}", str)
