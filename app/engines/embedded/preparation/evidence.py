"""What in the notes may prove a requirement: sentences of the candidate's own experience, and what is still blank.

A wish, a plan, a "not yet", somebody else's article and questions to the company are no experience.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from app.engines.embedded.english.grammar import acts_of_i
from app.engines.embedded.english.language import sentences, span
from app.engines.embedded.english.sentence_shape import has_verb
from app.engines.embedded.english.terms import concrete_stems, content_stems
from app.engines.embedded.notes.facts import Note, is_aside, is_private, own_notes
from app.engines.embedded.pitch.motives import companies_asked
from app.engines.embedded.preparation.missing import NOT_YET
from app.records import Span
from app.slices import Slice, Vectors

ROOM: Final = 0.85
"""Share of a paragraph's width up to which a line with the next one's first word was ended on purpose."""

CHUNKS_NEAR: Final = 6
"""Nearest chunks of a requirement whose sentences are looked at one by one."""

_WISH: Final = re.compile(
    r"salary|see yourself|hope to|weakness|how would you\b|what would you\b|design an?\b|\bask\b", re.IGNORECASE
)
"""Topics under which people write what they want or would do, not what they have done."""
_MOTIVE: Final = re.compile(r"\bwhy (?!did)", re.IGNORECASE)
_WISHING: Final = re.compile(r"\b(?:you|your|want|would|'d|hope|wish|could|like)\b", re.IGNORECASE)
_ADMITTED: Final = re.compile(
    r"\b(?:have|has|i've|had) (?:never|not)\b|\bnot yet\b|\bno experience\b|\bhaven['’]t\b|\bonly read\b", re.IGNORECASE
)


_ELSEWHERE: Final = re.compile(
    r"^\W*(?:(?:also|again|same|from|in|the|a|an|their|trade|\w+['’]s)\s+){0,3}(?:magazine|article|newsletter|podcast|blog|webinar|"
    r"documentary|leaflet|brochure|handout|textbook)\b",
    re.IGNORECASE,
)
"""How a line begins that passes on what stood elsewhere."""
_OF_THEM: Final = re.compile(r"you(?:['’](?:ve|re|ll)|r| have| are| run)?\b", re.IGNORECASE)
"""How a sentence begins that tells of the company."""
_ADVICE: Final = re.compile(r"\b(?:s?he|they) (?:says?|reckons?|thinks?|advises?)\b", re.IGNORECASE)
"""What somebody else advises, in the present as notes put it down; a story tells it in the past."""
_OCCASION: Final = re.compile(r"(?![^\n]{0,300}\bI\b)[^\n]{0,300}\b[Ii](?:nterview|NTERVIEW)\b[^\n]*")
"""A line that says what the notes are for ("Head of Science interview, Thursday 9.15")."""
_ADDRESS: Final = re.compile(r"\S{0,300}(?:@|https?://)\S*")
_MARKUP: Final = re.compile(r"(?:</?\w+[^<>]*>|[\W\d_])+")


@dataclass(frozen=True)
class Evidence:
    """A sentence of the candidate's own, with the words that stand around it."""

    note: Note
    span: Span

    @property
    def text(self) -> str:
        return self.span.quote.replace("\n", " ")

    @property
    def told(self) -> str:
        """The sentence with what the notes call it, as it is embedded."""
        return f"{self.note.topic}: {self.text}" if self.note.topic else self.text

    @cached_property
    def roots(self) -> frozenset[str]:
        """Roots of the words of the sentence, of its whole note and of the headings over it."""
        return roots(" ".join((*self.note.section.heading, self.note.topic, self.note.text)))

    @cached_property
    def own_roots(self) -> frozenset[str]:
        return roots(f"{self.note.topic} {self.text}")


def roots(text: str) -> frozenset[str]:
    """The first six letters of each content word's stem: forms of one word ("supervise", "supervision") are one."""
    return frozenset(stem[:6] for stem in content_stems(re.sub(r"[-/](?=\w{2,})", " ", text)))


def evidence_of(notes: Slice) -> tuple[Evidence, ...]:
    """Every sentence of the candidate's own that may be shown as proof."""
    own = own_notes(notes)
    theirs = companies_asked(own)
    return tuple(
        Evidence(note, sentence)
        for note in own
        if not note.private and not _WISH.search(note.topic)
        for sentence in _sentences(note)
        if len(sentence.quote) > 3
        and not is_private(sentence.quote)
        and not is_aside(sentence.quote)
        and not _ADDRESS.fullmatch(sentence.quote)
        and not _MARKUP.fullmatch(sentence.quote)
        and (concrete_stems(sentence.quote) or re.search(r"\d|[A-Z]", sentence.quote[1:]))
        and not _OF_THEM.match(sentence.quote)
        and not _ELSEWHERE.match(sentence.quote)
        and not _ADVICE.search(sentence.quote)
        and not _OCCASION.fullmatch(sentence.quote)
        and not (_MOTIVE.search(note.topic) and _motive(sentence.quote))
        and not any(name in sentence.quote for name in theirs)
    )


def _sentences(note: Note) -> tuple[Span, ...]:
    """A note's sentences, those of lines that whoever wrote them ended on purpose each by itself.

    A paragraph's lines are run together where it is read; the lines under a job's heading are no paragraph.
    """
    written = note.document.text[note.start : note.end].split("\n")
    if len(written) == 1:
        return note.sentences
    width = max(map(len, written))
    # The next line of a paragraph seldom begins with a capital; those of a list nearly always do.
    fresh = [bool(_FRESH.match(line) or _BEGINS.match(line)) for line in written]
    listed = all(fresh[1:]) and (len(written) > A_PAIR or note.section.kind == "resume")
    cuts, at = [note.start], note.start
    for (before, line), new in zip(itertools.pairwise(written), fresh[1:], strict=True):
        at += len(before) + 1
        room = len(before) + 1 + len((line.split() or [""])[0]) <= ROOM * width
        if new and (listed or room or _BEGINS.match(line)) and not _LEADS_ON.search(before):
            cuts.append(at)
    pieces = [span(note.document.text, a, b) for a, b in itertools.pairwise([*cuts, note.end])]
    return tuple(
        Span(start=piece.start + s.start, end=piece.start + s.end, quote=s.quote)
        for piece in pieces
        for s in sentences(piece.quote.replace("\n", " "))
    )


A_PAIR: Final = 2
_FRESH: Final = re.compile(r"\s*[A-Z\d£$€]")
_LEADS_ON: Final = re.compile(
    r"(?:[,;&(–-]|\b(?:a|an|the|of|to|in|on|at|for|with|and|or|by|from|my|our|their|her|his))\s*$"
)
"""How a line ends that goes on in the next."""
_BEGINS: Final = re.compile(r"\s*(?:[-+!*•·–>→]\s+\S|[a-z][\w ]{1,30}:\s+\S)")
"""How a line begins that goes on with none before it: with a mark, or with a label ("daily:   Go")."""


def _motive(text: str) -> bool:
    """Whether a sentence under "why ..." gives a reason, and does not tell of something done or list something held."""
    told = bool(re.search(r"\bI\b", text)) and bool(acts_of_i(text))
    return bool(_WISHING.search(text)) or (has_verb(text) and not told)


def admits(evidence: Evidence) -> bool:
    """Whether an answer says itself that part of it was never done."""
    return evidence.note.question is not None and bool(_ADMITTED.search(evidence.note.text))


def denials(notes: Slice) -> tuple[frozenset[str], ...]:
    """What short lines anywhere in the notes say is missing ("dashboards - no"), as the roots of their words."""
    found = []
    for document in notes.documents.values():
        for line in document.text.split("\n"):
            said = NOT_YET.search(line)
            if said and "?" not in line and len(line.split()) <= A_REMARK:
                found.append(roots(NOT_YET.sub(" ", line)))
    return tuple(r for r in found if r)


A_REMARK: Final = 9
"""Words of a line that says no more than that something is missing."""


def picked(asked: Sequence[str], wanted: Vectors, evidence: Sequence[Evidence], notes: Slice) -> list[int]:
    """Positions of sentences worth a look: those in the chunks nearest to a text asked for, and those sharing words."""
    own = list(notes.own)
    chunk_near = wanted @ notes.vectors[own].T if own else np.zeros((len(asked), 0))
    chosen: set[int] = set()
    for row, text in enumerate(asked):
        best = np.argsort(-chunk_near[row], kind="stable")[:CHUNKS_NEAR]
        places = [
            (notes.chunks[own[int(i)]].document_id, notes.chunks[own[int(i)]].start, notes.chunks[own[int(i)]].end)
            for i in best
        ]
        chosen.update(
            k for k, e in enumerate(evidence)
            if any(e.note.document.ref.id == d and e.span.start < stop and e.span.end > at for d, at, stop in places)
        )  # fmt: skip
        mine = roots(text)
        shared = [len(mine & e.own_roots) for e in evidence]
        chosen.update(int(k) for k in np.argsort(-np.array(shared), kind="stable")[:5] if shared[int(k)])
    return sorted(chosen)
