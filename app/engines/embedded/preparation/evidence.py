"""What in the notes may prove a requirement: sentences of the candidate's own experience, and what is still blank.

A wish, a plan, a "not yet", somebody else's article and questions to the company are no experience.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from app.engines.embedded.notes.facts import Note, is_aside, is_private, own_notes
from app.engines.embedded.pitch.motives import companies_asked
from app.engines.embedded.preparation.missing import LIMITED, NOT_YET
from app.engines.embedded.preparation.sentence_lines import sentences_of, title_of, titles_over
from app.english.grammar import acts_of_i
from app.english.sentence_shape import has_verb
from app.english.terms import concrete_stems, content_stems
from app.records import Span
from app.slices import Slice, Vectors
from ingest.outline.blanks import blank

CHUNKS_NEAR: Final = 6
"""Nearest chunks of a requirement whose sentences are looked at one by one."""

_WISH: Final = re.compile(
    r"salary|see yourself|^\W*(?:in )?(?:\d+|two|three|five|ten) years?(?: from now|(?:['’]s?)? time)?\W*$|"
    r"hope to|weakness|how would you\b|what would you\b|design an?\b|\bask\b",
    re.IGNORECASE,
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
_ASKS: Final = re.compile(
    r"\W*(?:what|why|how|when|where|who|which)\s+(?:(?:is|are|was|were|do|does|did|would|will|can|could|should|to)\b|"
    r"you\b)(?!.*\b(?:I|me|my|we|our)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""A question, with its mark or without, in which nobody tells of themselves."""
_ADDRESS: Final = re.compile(r"\S{0,300}(?:@|https?://)\S*")
_MARKUP: Final = re.compile(r"(?:</?\w+[^<>]*>|[\W\d_])+")


@dataclass(frozen=True)
class Evidence:
    """A sentence of the candidate's own, with the words that stand around it."""

    note: Note
    span: Span
    under: str = ""

    @property
    def text(self) -> str:
        return self.span.quote.replace("\n", " ")

    @cached_property
    def told(self) -> str:
        """The sentence with what the notes call it, as it is embedded."""
        topic = self.under or title_of(self.note) or self.note.topic
        return f"{topic}: {self.text}" if topic else self.text

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
    theirs, titles = companies_asked(own), titles_over(own)
    return tuple(
        Evidence(note, sentence, titles.get(place, ""))
        for place, note in enumerate(own)
        if titles.get(place) != "" and not note.private and not _WISH.search(note.topic)
        for sentence in sentences_of(note)
        if len(sentence.quote) > 3
        and not is_private(sentence.quote)
        and not is_aside(sentence.quote)
        and not blank(sentence.quote)
        and not _ADDRESS.fullmatch(sentence.quote)
        and not _MARKUP.fullmatch(sentence.quote)
        and (concrete_stems(sentence.quote) or re.search(r"\d|[A-Z]", sentence.quote[1:]))
        and not _OF_THEM.match(sentence.quote)
        and not _ELSEWHERE.match(sentence.quote)
        and not _ADVICE.search(sentence.quote)
        and not _ASKS.match(sentence.quote)
        and not _OCCASION.fullmatch(sentence.quote)
        and not _reminds(note, sentence.quote)
        and not (_MOTIVE.search(note.topic) and _motive(sentence.quote))
        and not any(name in sentence.quote for name in theirs)
    )


def _reminds(note: Note, text: str) -> bool:
    """Whether a few words under a question, no name or figure, only remind of what to say ("clock + ranking")."""
    return note.question is not None and len(text.split()) <= A_REMINDER and not re.search(r"\d|[A-Z]", text)


A_REMINDER: Final = 4
"""Words of an answer that proves nothing by itself."""


def _motive(text: str) -> bool:
    """Whether a sentence under "why ..." gives a reason, and does not tell of something done or list something held."""
    told = bool(re.search(r"\bI\b", text)) and bool(acts_of_i(text))
    return bool(_WISHING.search(text)) or (has_verb(text) and not told)


def admits(evidence: Evidence) -> bool:
    """Whether an answer says itself that part of it was never done, or a sentence that it did not go far."""
    said = evidence.note.question is not None and _ADMITTED.search(evidence.note.text)
    return bool(said or LIMITED.search(evidence.text))


def denials(notes: Slice) -> tuple[frozenset[str], ...]:
    """What short lines anywhere in the notes say is missing ("dashboards - no"), as the roots of their words."""
    lines = (line for document in notes.documents.values() for line in _REMARK_ENDS.split(document.text))
    found = (
        NOT_YET.sub(" ", line)
        for line in lines
        if "?" not in line and len(line.split()) <= A_REMARK and NOT_YET.search(line)
    )
    # One word of any trade ("not working yet") names nothing that could be missing.
    return tuple(roots(rest) for rest in found if concrete_stems(rest) or len(roots(rest)) > 1)


_REMARK_ENDS: Final = re.compile(r"\n|(?<=[.;])\s+(?=[A-Za-z])")
A_REMARK: Final = 9
"""Words of a line, or of a sentence in it, that says no more than that something is missing."""


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
