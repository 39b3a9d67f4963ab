"""Two places of the notes that give the same fact different values: shown to the candidate, never blended."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.notes.career import Role, roles
from app.engines.embedded.notes.facts import Note, is_private
from app.engines.embedded.pitch.introductions import employer_in, key_of
from app.english.agreement import agree, comparable
from app.english.language import count_words
from app.english.quantities import Quantity, quantities
from app.english.terms import content_stems, stem
from app.records import Disagreement, Span

_PEOPLE: Final = frozenset(
    stem(w)
    for w in """people persons staff colleagues employees starters team members users nurses pupils students
    children""".split()
)
_TIMES: Final = frozenset(stem(w) for w in "day week month year quarter time hour minute".split())
_NUMBER: Final = re.compile(r"\d|hundred|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety")
_MEASURED: Final = frozenset(("percent", "money", "duration", "count", "ratio"))


@dataclass(frozen=True)
class Conflict:
    """A disagreement with the two sentences and the two quantities it is about."""

    record: Disagreement
    places: tuple[tuple[Note, Span], tuple[Note, Span]]
    values: tuple[str, str]


@dataclass(frozen=True)
class _Told:
    note: Note
    span: Span
    stems: frozenset[str]
    quantities: tuple[Quantity, ...]
    owner: str
    years: frozenset[float]


def disagreements(notes: Sequence[Note]) -> tuple[Conflict, ...]:
    """Every pair of sentences from different notes that measure the same thing and differ in one value."""
    jobs = roles(notes)
    told = [
        _Told(n, s, frozenset(content_stems(_wordless(s.quote))), own, _owner(n, s, jobs), _years(n, own))
        for n in notes
        if not n.private and _NUMBER.search(n.text)
        for s in n.sentences
        if _NUMBER.search(s.quote) and not is_private(s.quote)
        for own in (quantities(s.quote),)
    ]
    told = [t for t in told if any(q.dimension in _MEASURED for q in t.quantities)]
    common: dict[str, int] = {}
    for t in told:
        for word in t.stems:
            common[word] = common.get(word, 0) + 1
    found: list[Conflict] = []
    for i, a in enumerate(told):
        for b in told[i + 1 :]:
            if a.note is b.note or (a.note.document is b.note.document and a.note.section.kind == "resume"):
                continue  # a résumé's entries are about different jobs
            if (a.owner and b.owner and a.owner != b.owner) or _other_years(a, b):
                continue
            pair = _differ(a, b, common, len(told))
            if pair:
                found.append(_conflict(a, b, pair))
    return tuple(found)


def _owner(note: Note, sentence: Span, jobs: Sequence[Role]) -> str:
    """The employer that a sentence is about: named in it, or by the job it stands under."""
    under = next((key_of(job, jobs) for job in jobs if any(n is note for n in job.notes)), "")
    return employer_in(sentence.quote, jobs) or under or employer_in(" ".join(note.section.heading), jobs)


def _other_years(a: _Told, b: _Told) -> bool:
    """Whether two sentences tell of two occasions by their years."""
    return bool(a.years and b.years) and not a.years & b.years


def _years(note: Note, own: Sequence[Quantity]) -> frozenset[float]:
    """The years that a sentence is about: its own, else the one year that a title or heading gives for all of it.

    The heading of a job gives a period, within which many things were counted.
    """
    if said := frozenset(q.value for q in own if q.dimension == "year"):
        return said
    if note.section.kind == "resume":
        return frozenset()
    lines = re.split(r"\n|(?<=[.!?])\s", note.document.text[note.start : note.end])
    titles = [line for line in lines if count_words(line) <= _A_TITLE]
    for text in (*titles, note.topic, *reversed(note.section.heading)):
        if given := frozenset(q.value for q in quantities(text) if q.dimension == "year"):
            return given if len(given) == 1 else frozenset()
    return frozenset()


_A_TITLE: Final = 5
"""Words of a line that may give the occasion of what follows: "falls training, 2022"."""


def _other_event(a: _Told, b: _Told) -> bool:
    """Whether a like act on like people was two events: each is named, and by nothing that the other names."""
    plain = _PEOPLE | _TIMES
    for told in (a, b):
        for q in told.quantities:
            plain |= {stem(word) for word in re.findall(r"[a-z]+", q.unit.lower())} | _verb_before(told.span.quote, q)
    mine, theirs = (set(content_stems(_wordless(t.span.quote.replace("-", " ")))) - plain for t in (a, b))
    return len(mine) >= 2 and len(theirs) >= 2 and not mine & theirs


def _wordless(text: str) -> str:
    return re.sub(r"[£$€]?\d[\d.,]*\s?(?:%|k\b|m\b)?", " ", text)


def _differ(a: _Told, b: _Told, common: dict[str, int], n: int) -> tuple[Quantity, Quantity] | None:
    """The one quantity of each that should be the same and is not."""
    shared = {w for w in a.stems & b.stems if common[w] <= max(3, n // 8)}
    if not shared:
        return None  # before anything costly: every pair of sentences with numbers comes by here
    mine = [q for q in a.quantities if q.dimension in _MEASURED]
    theirs = [q for q in b.quantities if q.dimension in _MEASURED]
    same = [(p, q) for p in mine for q in theirs if agree(p, q) or agree(q, p)]
    years = {q.value for q in a.quantities if q.dimension == "year"} & {
        q.value for q in b.quantities if q.dimension == "year"
    }
    only_a = [p for p in mine if all(p is not s[0] for s in same)]
    only_b = [q for q in theirs if all(q is not s[1] for s in same)]
    for p in only_a:
        for q in only_b:
            if not _same_scale(p, q) or {p.role, q.role} in ({"from", "to"}, {"from", "by"}, {"to", "by"}):
                continue
            before = _verb_before(a.span.quote, p) & _verb_before(b.span.quote, q)
            weight = len(shared) + (1 if years else 0) + len(same)
            overlap = len(shared) / max(1, min(len(a.stems), len(b.stems)))
            close = _around(a.span.quote, p) & _around(b.span.quote, q) & shared
            if not close or (p.dimension == "duration" and len(close) < 2) or _loose(p) or _loose(q):
                continue
            if p.dimension == "count" and not p.unit and _per(a.span.quote, p) != _per(b.span.quote, q):
                continue  # "34 a day" and "31 in all" count other things
            if not same and p.dimension in ("count", "duration") and _other_event(a, b):
                continue
            counted = p.dimension == "count"
            alike = not counted or (p.unit == q.unit and (same or before)) or (before and {p.unit, q.unit} <= _PEOPLE)
            rivals = sum(comparable(p, r) for r in only_a) + sum(comparable(q, r) for r in only_b)
            if not alike or rivals > 4 or (p.dimension in ("count", "duration") and p.role != q.role):
                continue
            if (close and weight >= 2 and (overlap >= 0.4 or years or same)) or (before and weight >= 2):
                return p, q
    return None


def _loose(q: Quantity) -> bool:
    """A bare small number is mostly a mark, a place in a list or a grade, and measures nothing that two notes share."""
    return q.dimension == "count" and not q.unit and q.value < 20


_RATE: Final = re.compile(
    r"\s*(?:an?|per|each|every|/)\s*(second|minute|hour|shift|day|night|week|month|year)\b", re.IGNORECASE
)


def _per(text: str, q: Quantity) -> str:
    """Per how long something is counted; empty where it is counted once."""
    match = _RATE.match(text, q.end)
    return match[1].lower() if match else ""


def _same_scale(p: Quantity, q: Quantity) -> bool:
    return (
        comparable(p, q)
        and not agree(p, q)
        and not agree(q, p)
        and min(abs(p.value), abs(q.value)) * 5 >= max(abs(p.value), abs(q.value))
    )


_NEAR: Final = 10
"""Words on either side of a quantity that say what it measures; in one long breath many things are told."""


def _around(text: str, q: Quantity) -> frozenset[str]:
    """Content stems of the clause that a quantity stands in, as far as they stand near it."""
    start = max((m.end() for m in re.finditer(r"[;:]\s|\.\s|,\s(?=and\s)", text) if m.end() <= q.start), default=0)
    stop = next((m.start() for m in re.finditer(r"[;:]\s|\.\s|,\s(?=and\s)", text) if m.start() >= q.end), len(text))
    before, after = text[start : q.start].split()[-_NEAR:], text[q.end : stop].split()[:_NEAR]
    return frozenset(content_stems(_wordless(" ".join((*before, *after)))))


def _verb_before(text: str, q: Quantity) -> frozenset[str]:
    """The stems of the word or two right before a quantity ("trained 64 staff")."""
    return frozenset(content_stems(" ".join(text[: q.start].split()[-2:]))[-1:])


def _conflict(a: _Told, b: _Told, pair: tuple[Quantity, Quantity]) -> Conflict:
    first, second = pair
    return Conflict(
        record=Disagreement(
            text=f"“{first.text}” in {a.note.document.ref.name}, “{second.text}” in {b.note.document.ref.name}: "
            "which is right?",
            citations=(a.note.cite(a.span.start, a.span.end), b.note.cite(b.span.start, b.span.end)),
            values=(first.text, second.text),
        ),
        places=((a.note, a.span), (b.note, b.span)),
        values=(first.text, second.text),
    )


def without_value(text: str, value: str) -> str | None:
    """A sentence without a disputed value, or None where it cannot be said without it."""
    quoted = re.escape(value)
    for pattern, replacement in (
        (rf"\s+by (?:about |nearly |over )?{quoted}(?=[\s,.;]|$)", ""),
        (rf",? with (?:about |nearly |over )?{quoted}(?: [A-Za-z]{{1,4}})?(?=[,.]|$)", ""),
        (rf"\b(fell|rose|dropped|grew|improved|increased|decreased|went (?:up|down))\s+{quoted}(?=[\s,.;]|$)", r"\1"),
        (
            rf"(?<!\bwith )(?<!\bof )(?<!\bto )(?<!\bfrom )(?<!\bin )\b(?:(?:just over|"
            rf"just under|about|nearly|almost|over|around|up to|some) )?{quoted}\s+(?!(?:in|"
            rf"of|to|on|at|a|for|by|from)\b)(?=[a-z]+\b)",
            "",
        ),
    ):
        changed, count = re.subn(pattern, replacement, text, count=1)
        if (
            count
            and value.split()[0] not in changed.split()
            and (not value.endswith("%") or "by" in pattern or "fell" in pattern)
        ):
            return changed
    return None
