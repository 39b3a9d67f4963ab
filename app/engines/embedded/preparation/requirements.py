"""A job description held against the candidate's own experience, requirement by requirement.

What is named (a tool, a licence, a number of years) must stand in the notes; what is described must be told there.
A wish, a plan or a "not yet" is no experience.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.english.quantities import quantities
from app.engines.embedded.english.terms import concrete_stems, content_stems
from app.engines.embedded.english.terms import stem as stem_of
from app.engines.embedded.pitch.facts import Note, is_aside, is_private, own_notes
from app.engines.embedded.pitch.prepared_sentences import companies_asked
from app.engines.embedded.preparation.advert import Asked, asked_in, lead_in_removed
from app.engines.embedded.preparation.named import ANY, PAPER, named_in, spelled_out, years_needed
from app.records import JobMatch, Requirement, RequirementStatus, Span
from app.slices import Embed, Slice, Vectors

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
            if any(e.note.document.ref.id == d and e.span.start < stop and e.span.end > at for d, at, stop in places)
        )  # fmt: skip
        shared = [len(set(concrete_stems(asked[row].text)) & set(concrete_stems(e.text))) for e in evidence]
        chosen.update(int(k) for k in np.argsort(-np.array(shared), kind="stable")[:3] if shared[int(k)])
    picked = sorted(chosen)
    vectors = embed([evidence[k].text for k in picked])
    near[:, picked] = wanted @ vectors.T
    return near


def _judge(asked: Asked, evidence: Sequence[Evidence], near: Vectors, years: float) -> Requirement:
    """The status of one requirement with the words that show it."""
    scores = [_score(asked, e, float(near[k])) for k, e in enumerate(evidence)]
    order = sorted(range(len(evidence)), key=lambda k: (-scores[k], k))
    top = scores[order[0]] if order else 0.0
    named = named_in(asked.text)
    present = [k for term in named if (k := _holder(term, evidence, order)) is not None]
    if named:
        status = _by_names(asked, named, present, top)
    else:
        status = _by_meaning(asked, evidence, top, float(near[order[0]]) if order else 0.0)
    status = _by_years_and_papers(asked, status, evidence, years, top)
    best = [k for k in order if scores[k] >= PARTLY][:2]
    shown = [] if status == "not_covered" else list(dict.fromkeys([*present, *best]))[:3]
    return Requirement(
        text=asked.text,
        status=status if shown else "not_covered",
        citations=tuple(evidence[k].note.cite(evidence[k].span.start, evidence[k].span.end) for k in shown),
    )


def _by_names(asked: Asked, named: Sequence[str], present: Sequence[int], top: float) -> RequirementStatus:
    """What is named must stand in the notes: one of several where any will do, else all."""
    needed = 1 if ANY.search(asked.text) else len(named)
    if len(present) >= needed:
        alone = len(concrete_stems(asked.text)) <= len(named) + 1
        return "covered" if alone or top >= COVERED - 0.1 else "partly"
    return "partly" if present else "not_covered"


def _by_meaning(asked: Asked, evidence: Sequence[Evidence], top: float, cosine: float) -> RequirementStatus:
    """What is described must be told closely; more closely still where its first word is nowhere in the notes."""
    head = _head(asked.text)
    unknown = head is not None and not any(head in e.roots for e in evidence)
    if top >= COVERED:
        return "covered" if cosine >= CLOSE or not unknown else "partly"
    return "partly" if top >= PARTLY and not unknown else "not_covered"


def _by_years_and_papers(
    asked: Asked, status: RequirementStatus, evidence: Sequence[Evidence], years: float, top: float
) -> RequirementStatus:
    """Years must be reached, and a licence or degree must be named with what it is for."""
    needed = years_needed(asked.text)
    if needed and years < needed and status == "covered":
        status = "partly"
    elif needed and years >= needed and status == "partly" and top >= COVERED - 0.1:
        status = "covered"
    if PAPER.search(asked.text) and status == "covered" and not _paper_stands(asked.text, evidence):
        return "not_covered"
    return status


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
    """The root of the first concrete word that is no everyday act: what the requirement is about."""
    stems = [s for s in _stems(text) if s not in _EVERYDAY]
    return stems[0][:6] if stems else None


_EVERYDAY: Final = frozenset(
    stem_of(verb)
    for verb in """reducing cutting increasing improving raising lowering running leading owning building developing
    delivering holding opening keeping using supporting ensuring driving growing""".split()
)
"""Acts that people tell in many words, so that a missing one proves nothing."""


def _holder(term: str, evidence: Sequence[Evidence], order: Sequence[int]) -> int | None:
    """The best sentence that names the term as something done, not as something missing."""
    pattern = re.compile(
        rf"(?<![\w])({re.escape(term)}|{re.escape(stem_of(term.lower()))}\w{{0,3}})(?!\w)", re.IGNORECASE
    )
    for k in order:
        match = pattern.search(evidence[k].text) or spelled_out(term, evidence[k].text)
        if match and not _NOT_YET.search(_clause(evidence[k].text, match.start())):
            return k
    return None


def _clause(text: str, at: int) -> str:
    start = max(text.rfind(mark, 0, at) for mark in ".;:(") + 1
    stops = [i for mark in ".;)" if (i := text.find(mark, at)) >= 0]
    return text[start : min(stops) + 1 if stops else len(text)]


def _paper_stands(text: str, evidence: Sequence[Evidence]) -> bool:
    """A licence, degree or certificate must be named in one sentence, with what it is for."""
    papers = {stem_of(match[0].lower().split()[0]) for match in PAPER.finditer(text)}
    subject = set(concrete_stems(text)) - papers
    for e in evidence:
        told = set(content_stems(e.text)) | e.context
        degree = {"degre", "bachelor", "master"} & papers and _DEGREES.search(e.text)
        about = len(subject & told) >= max(1, len(subject) // 3) if subject else True
        if (papers & told or degree) and about and not _NOT_YET.search(e.text):
            return True
    return False


_DEGREES: Final = re.compile(r"\b(?:BSc|BA|MSc|MA|BEng|MEng|PhD|BEd|LLB|degree)\b")


def _years_told(evidence: Sequence[Evidence]) -> float:
    """The longest experience that the résumé or pitch states, in years, or the span of the résumé's dates."""
    stated = [
        q.value / 365.25
        for e in evidence
        if e.note.section.kind in ("resume", "pitch")
        for q in quantities(e.text)
        if q.dimension == "duration" and q.value >= 365
    ]
    dated = {float(y) for e in evidence if e.note.section.kind == "resume" for y in _YEAR.findall(_around(e))}
    return max([*stated, max(dated) - min(dated) if len(dated) > 1 else 0.0], default=0.0)


_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def _around(evidence: Evidence) -> str:
    """A sentence of a résumé with the headings over it, where the dates stand; studies count for nothing here."""
    heading = " ".join(evidence.note.section.heading)
    return "" if re.search(r"education|training|course", heading, re.IGNORECASE) else f"{heading} {evidence.text}"
