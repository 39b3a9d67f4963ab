"""A job description held against the candidate's own experience, requirement by requirement.

What is named (a tool, a licence, a number of years) must stand in the notes; what is described must be told there.
A wish, a plan or a "not yet" is no experience.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.advert import Asked, asked_in, lead_in_removed
from app.engines.embedded.facts import Note, is_aside, is_private, own_notes
from app.engines.embedded.names import names
from app.engines.embedded.pitch_sentences import companies_asked
from app.engines.embedded.quantities import quantities
from app.engines.embedded.terms import BUZZ, FUNCTION, GENERIC, concrete_stems, content_stems
from app.engines.embedded.terms import stem as stem_of
from app.records import JobMatch, Requirement, RequirementStatus, Span
from app.slices import Slice, Vectors

Embed = Callable[[Sequence[str]], Vectors]

COVERED: Final = 0.56
PARTLY: Final = 0.43
CLOSE: Final = 0.48
"""Of cosine plus shared concrete words, and of the cosine alone where the first thing named is nowhere in the notes.

Set on sixty labelled requirements of invented job descriptions so that nothing uncovered counts as covered.
"""

_NOT_YET: Final = re.compile(
    r"\b(?:none|never (?:used|done|worked|written|shipped|had|managed|led|run)|not yet|no (?:experience|"
    r"exposure|knowledge|idea)|haven'?t|have not|hasn'?t|"
    r"didn'?t|don'?t have|would like to|want to|hope to|plan to|need to learn|"
    r"read(?:ing)? (?:up|only|about)|weak (?:at|in)|lack|not by that name|sort of|wish|only (?:read|heard)|"
    r"learning about|"
    r"interested in|looking for|i'd like)\b|(?:^|[-:,–]\s)no\b|\?",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\bwhy (?!did)|salary|see yourself|hope to|weakness|how (?:do|would|will) you\b(?! use)|design an?\b",
    re.IGNORECASE,
)
"""Topics under which people write what they want or would do, not what they have done."""
_SIDE: Final = re.compile(
    r"\b(?:side project|hobby|course ?work|on the side|at university|tutorial|personal project|toy)\b", re.IGNORECASE
)
_YEARS: Final = re.compile(
    r"\b(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*\+?\s*(?:(?:or|to|-|–)\s*(?:more|"
    r"\w+)\s*)?(?:\+\s*)?years?\b",
    re.IGNORECASE,
)
_ANY: Final = re.compile(
    r"\b(?:or|such as|e\.g\.|for example|like|including|preferred|similar|equivalent)\b", re.IGNORECASE
)
_PAPER: Final = re.compile(
    r"\b(?:licen[cs]ed?|certificat\w+|certified|registered|registration|degree|diploma|qualification|qualified|"
    r"accredit\w+|chartered|"
    r"bachelor\w*|master\w*|phd|doctorate|level \d|clearance|fluent|native)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Evidence:
    """A sentence of the candidate's own, with the words that stand around it."""

    note: Note
    span: Span
    context: frozenset[str]
    roots: frozenset[str]

    @property
    def text(self) -> str:
        return self.span.quote.replace("\n", " ")


def job_match(job_description: str, notes: Slice, embed: Embed) -> JobMatch:
    """Every requirement with its status and the candidate's own words for it, worst gap first."""
    asked = asked_in(job_description)
    evidence = evidence_of(notes)
    if not asked:
        return JobMatch(requirements=())
    near = _nearness(asked, evidence, notes, embed)
    years = _years_told(evidence)
    found = [_judge(item, evidence, near[i], years) for i, item in enumerate(asked)]
    rank = {"not_covered": 0, "partly": 1, "covered": 2}
    order = sorted(range(len(found)), key=lambda i: (rank[found[i].status], asked[i].wished, i))
    return JobMatch(requirements=tuple(found[i] for i in order))


def evidence_of(notes: Slice) -> tuple[Evidence, ...]:
    """Every sentence of the candidate's own that may be shown as proof."""
    found = []
    own = own_notes(notes)
    theirs = companies_asked(own)
    for note in own:
        if note.private or _WISH.search(note.topic):
            continue
        around = frozenset(content_stems(" ".join(note.section.heading)) + content_stems(note.text))
        found += [
            Evidence(note, sentence, around, frozenset(stem[:6] for stem in content_stems(sentence.quote)))
            for sentence in note.sentences
            if len(sentence.quote) > 3
            and not is_private(sentence.quote)
            and not is_aside(sentence.quote)
            and not re.search(r"@|https?://", sentence.quote)
            and not any(name in sentence.quote for name in theirs)
        ]
    return tuple(found)


def _nearness(asked: Sequence[Asked], evidence: Sequence[Evidence], notes: Slice, embed: Embed) -> Vectors:
    """Cosine of every requirement with every sentence in the chunks nearest to it; 0 elsewhere."""
    near = np.zeros((len(asked), len(evidence)), dtype=np.float32)
    if not evidence:
        return near
    wanted = embed([lead_in_removed(item.text) for item in asked])
    own = list(notes.own)
    chunk_near = wanted @ notes.vectors[own].T if own else np.zeros((len(asked), 0))
    chosen: set[int] = set()
    for row in range(len(asked)):
        best = np.argsort(-chunk_near[row], kind="stable")[:4]
        places = [
            (notes.chunks[own[int(i)]].document_id, notes.chunks[own[int(i)]].start, notes.chunks[own[int(i)]].end)
            for i in best
        ]
        chosen.update(
            k for k, e in enumerate(evidence)
            if any(e.note.document.ref.id == d and e.span.start < end and e.span.end > start for d, start, end in places)
        )  # fmt: skip
        shared = [len(set(concrete_stems(asked[row].text)) & set(concrete_stems(e.text))) for e in evidence]
        chosen.update(int(k) for k in np.argsort(-np.array(shared), kind="stable")[:3] if shared[int(k)])
    picked = sorted(chosen)
    vectors = embed([evidence[k].text for k in picked])
    near[:, picked] = wanted @ vectors.T
    return near


def _judge(asked: Asked, evidence: Sequence[Evidence], near: Vectors, years: float) -> Requirement:
    scores = [_score(asked, e, float(near[k])) for k, e in enumerate(evidence)]
    unknown = _head(asked.text) is not None and not any(_head(asked.text) in e.roots for e in evidence)
    order = sorted(range(len(evidence)), key=lambda k: (-scores[k], k))
    best = [k for k in order if scores[k] >= PARTLY][:2]
    top = scores[order[0]] if order else 0.0
    named, present = _named(asked.text), []
    if named:
        present = [k for term in named if (k := _holder(term, evidence, order)) is not None]
    close = bool(order) and float(near[order[0]]) >= CLOSE
    status: RequirementStatus = (
        "covered" if top >= COVERED and (close or not unknown) else "partly" if top >= PARTLY else "not_covered"
    )
    if status == "partly" and unknown and top < COVERED:
        status = "not_covered"
    if named:
        needed = 1 if _ANY.search(asked.text) else len(named)
        if len(present) >= needed:
            alone = len(concrete_stems(asked.text)) <= len(named) + 1
            status = "covered" if alone or top >= COVERED - 0.1 else "partly"
        else:
            status = "partly" if present or (top >= COVERED and _ANY.search(asked.text)) else "not_covered"
    need = _YEARS.search(asked.text)
    if need and status != "not_covered" and years < _number(need["n"]):
        status = "partly"
    elif need and years >= _number(need["n"]) and top >= PARTLY and not named:
        status = "covered" if top >= COVERED - 0.1 else "partly"
    if _PAPER.search(asked.text) and status == "covered" and not _paper_stands(asked.text, evidence):
        status = "partly" if not named and top >= COVERED else "not_covered"
    shown = list(dict.fromkeys([*present, *best]))[:3]
    if status == "not_covered":
        shown = []
    elif not shown:
        status = "not_covered"
    return Requirement(
        text=asked.text,
        status=status,
        citations=tuple(evidence[k].note.cite(evidence[k].span.start, evidence[k].span.end) for k in shown),
    )


def _score(asked: Asked, evidence: Evidence, cosine: float) -> float:
    wanted = set(_stems(asked.text))
    if not wanted:
        return 0.0
    shared = len(wanted & set(content_stems(evidence.text))) / len(wanted)
    around = len(wanted & evidence.context) / len(wanted)
    score = cosine + 0.3 * shared + 0.03 * around
    if _NOT_YET.search(evidence.text):
        score -= 0.3
    if _SIDE.search(evidence.text):
        score -= 0.12
    return score


def _stems(text: str) -> tuple[str, ...]:
    """Concrete stems of a requirement, compounds taken apart; all its content stems where none is concrete."""
    plain = re.sub(r"[-/](?=\w{3,})", " ", lead_in_removed(text))
    return concrete_stems(plain) or content_stems(plain)


def _head(text: str) -> str | None:
    """The root of the first concrete word: what the requirement is about."""
    stems = _stems(text)
    return stems[0][:6] if stems else None


_PRAISE: Final = frozenset(
    "strong deep solid basic good proven excellent advanced working sound fluent expert thorough demonstrated hands-on".split()
)


def _named(text: str) -> list[str]:
    """Tools, standards and places a requirement names."""
    plain = re.sub(r"\([^)]*\b(?:preferred|e\.g\.|etc)[^)]*\)", "", text)
    found: list[str] = []
    for name in names(plain):
        for piece in re.split(r"\s+(?:and|&|or)\s+|,\s*|/", name.quote):
            stripped = piece.strip()
            if stripped.split() and stripped.split()[0].lower() in _PRAISE:
                stripped = " ".join(stripped.split()[1:])
            if stripped and stripped.lower() not in FUNCTION and not re.fullmatch(r"[A-Z][a-z]+(?:ing|ed)", stripped):
                found.append(stripped)
    words = plain.split()
    first = words[0].strip(",.;:") if words else ""
    plain_word = first.lower()
    if (
        len(words) <= 3
        and first[:1].isupper()
        and plain_word not in FUNCTION | GENERIC | BUZZ | _PRAISE
        and first not in found
        and not any(first in f for f in found)
    ):
        found.insert(0, first)
    return list(dict.fromkeys(found))


def _holder(term: str, evidence: Sequence[Evidence], order: Sequence[int]) -> int | None:
    """The best sentence that names the term as something done, not as something missing."""
    pattern = re.compile(
        rf"(?<![\w])({re.escape(term)}|{re.escape(stem_of(term.lower()))}\w{{0,3}})(?!\w)", re.IGNORECASE
    )
    for k in order:
        match = pattern.search(evidence[k].text) or _spelled_out(term, evidence[k].text)
        if match and not _NOT_YET.search(_clause(evidence[k].text, match.start())):
            return k
    return None


def _spelled_out(term: str, text: str) -> re.Match[str] | None:
    """An acronym by the words it stands for ("SRE" in "site reliability engineer")."""
    if not re.fullmatch(r"[A-Z]{3,5}", term):
        return None
    return re.search(
        r"\b" + r"\s+(?:of\s+|and\s+)?".join(rf"{letter}\w+" for letter in term) + r"\b", text, re.IGNORECASE
    )


def _clause(text: str, at: int) -> str:
    start = max(text.rfind(mark, 0, at) for mark in ".;:(") + 1
    stops = [i for mark in ".;)" if (i := text.find(mark, at)) >= 0]
    return text[start : min(stops) + 1 if stops else len(text)]


def _paper_stands(text: str, evidence: Sequence[Evidence]) -> bool:
    """A licence, degree or certificate must be named in one sentence, with what it is for."""
    wanted = set(concrete_stems(text)) or set(content_stems(text))
    papers = {stem_of(match[0].lower().split()[0]) for match in _PAPER.finditer(text)}
    for e in evidence:
        told = set(content_stems(e.text)) | e.context
        alike = papers & told or (
            {"degre", "bachelor", "master"} & papers
            and re.search(r"\b(?:BSc|BA|MSc|MA|BEng|MEng|PhD|BEd|LLB|degree)\b", e.text)
        )
        if alike and (len(wanted & told) >= max(1, len(wanted) // 2)) and not _NOT_YET.search(e.text):
            return True
    return False


def _years_told(evidence: Sequence[Evidence]) -> float:
    """The longest experience the notes state, in years, or the span of the dates in the résumé."""
    stated = [
        q.value / 365.25 for e in evidence for q in quantities(e.text) if q.dimension == "duration" and q.value >= 365
    ]
    dated = [
        q.value
        for e in evidence
        if e.note.section.kind == "resume"
        for q in quantities(e.text)
        if q.dimension == "year"
    ]
    return max([*stated, max(dated) - min(dated) if len(dated) > 1 else 0.0], default=0.0)


_WORDS: Final = {w: float(i) for i, w in enumerate("zero one two three four five six seven eight nine ten".split())}


def _number(word: str) -> float:
    return float(word) if word.isdigit() else _WORDS[word.lower()]
