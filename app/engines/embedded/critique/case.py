"""Everything known about one answer when remarks are written, and how remarks quote and choose their words."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.answer.tact import is_spared
from app.engines.embedded.critique.quotable import SHORTEST, clause_starts, hangs, has_verb, phrase
from app.engines.embedded.critique.recall import Recall
from app.engines.embedded.critique.recalled import Recalled
from app.engines.embedded.question.asked import Demand
from app.engines.embedded.question.key_points import Reference
from app.engines.protocol import CritiqueTask
from app.english.language import count_words
from app.english.terms import concrete_stems
from app.records import Claim, Competency, Format, Span
from app.wording import inner


@dataclass(frozen=True)
class Remark:
    """What is said under one criterion."""

    rationale: str
    advice: str
    evidence: tuple[Span, ...]


@dataclass
class Facts:
    """Facts of the notes still to be used in advice, and words already quoted: no two remarks repeat either."""

    recall: Recall | None
    used: set[str] = field(default_factory=set)
    quoted: list[Span] = field(default_factory=list)

    def take(
        self, *, outcome: bool | None = None, own: bool | None = None, number: bool | None = None
    ) -> Recalled | None:
        """The most valuable unused fact with the properties asked for, of the very story that is told."""
        for fact in self.recall.facts if self.recall and self.recall.same else ():
            fits = (
                (outcome is None or fact.is_outcome == outcome)
                and (own is None or fact.is_own_act == own)
                and (number is None or fact.has_number == number)
            )
            if fits and fact.text not in self.used:
                self.used.add(fact.text)
                return fact
        return None


@dataclass(frozen=True)
class Case:
    """One task with what was read, measured and recalled. ``format`` is the rubric's, never ``mixed``.

    ``disputed`` are the claims that the notes contradict; ``results`` as :class:`Examined`'s.
    """

    task: CritiqueTask
    format: Format
    reading: Reading
    values: dict[str, float]
    competency: Competency | None
    reference: Reference | None
    facts: Facts
    demand: Demand = "story"
    probe: str | None = None
    disputed: tuple[Claim, ...] = ()
    results: Mapping[int, float] = field(default_factory=dict)

    def pick(self, key: str, *ways: str) -> str:
        """One of several ways to say a thing: always the same for the same answer, spread over answers."""
        return ways[zlib.crc32(f"{key}\n{self.reading.answer}".encode()) % len(ways)]

    @property
    def story(self) -> Recall | None:
        return self.facts.recall


def quoted(words: str) -> str:
    """Words in quotation marks; marks inside become single ones."""
    return "“" + inner(words).strip() + "”"


def fresh_phrase(case: Case, sentences: Sequence[Sentence]) -> Span:
    """A phrase of the first of these sentences that no remark has quoted yet, else another clause of one; else the
    first sentence again. A limit owned up to, or harm, is passed over."""
    starts = [[0, *clause_starts(s.text)] for s in sentences]
    openings = [(s, 0) for s in sentences]
    later = [(s, start) for s, places in zip(sentences, starts, strict=True) for start in places[1:]]
    for sentence, start in (*openings, *later):
        found = phrase(case.reading, sentence, start)
        free = not any(found.start < other.end and other.start < found.end for other in case.facts.quoted)
        whole = start == 0 or has_verb(found.quote)  # "and the area" says nothing by itself
        if free and whole and count_words(found.quote) >= SHORTEST and not is_spared(found.quote):
            case.facts.quoted.append(found)
            return found
    plain = (found for found in (phrase(case.reading, s) for s in sentences) if not is_spared(found.quote))
    found = next(plain, phrase(case.reading, sentences[0]))
    case.facts.quoted.append(found)
    return found


def upright(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences and clauses that stand by themselves; all of them where none does."""
    found = [s for s in sentences if not (s.clause and hangs(s.text))]
    return found or list(sentences)


def unheard(case: Case, sentence: Sentence, focus: int | None = None, others: Sequence[Sentence] = ()) -> Span:
    """The phrase of a sentence around ``focus``, or of another of its kind where that was quoted already."""
    found = phrase(case.reading, sentence, focus)
    taken = any(found.start < other.end and other.start < found.end for other in case.facts.quoted)
    if taken or is_spared(found.quote):
        return fresh_phrase(case, [*(other for other in others if other is not sentence), sentence])
    case.facts.quoted.append(found)
    return found


def clipped(text: str, longest: int = 16) -> str:
    """The beginning of a text up to the last clause that fits, without closing marks; never a torn clause, nor words of
    two lines or two answers that were put together."""
    text = next((line for line in text.splitlines() if count_words(line) >= SHORTEST), text).strip()
    if count_words(text) > longest:
        cuts = [
            m.start() for m in re.finditer(r"[,;:.]\s|\s(?=(?:which|because|so|but|and|who|when|where|that)\s)", text)
        ]
        fitting = [cut for cut in cuts if 4 <= count_words(text[:cut]) <= longest]
        text = text[: fitting[-1]] if fitting else " ".join(text.split()[:longest])
    text = text.rstrip(" .,;:")
    while loose := _LOOSE.search(text):
        text = text[: loose.start()]
    return text.rstrip(" .,;:")


_LOOSE = re.compile(r"[\s,;](?:and|but|so|or|because|that|which|who|when|where)[\s,;]*$", re.IGNORECASE)
"""A word at the end that leads to what was cut off."""


def strongest(sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence with the most substance, the earliest of equals."""
    return max(sentences, key=lambda s: (s.weight, len(s.quantities), -s.span.start), default=None)


def weakest(sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence with the least substance, the earliest of equals."""
    return min(sentences, key=lambda s: (s.weight, s.span.start), default=None)


def richest_at(sentence: Sentence) -> int:
    """Where in a sentence the clause begins that has most in it to see, the earliest of equals."""
    starts = [0, *clause_starts(sentence.text), len(sentence.text)]
    clauses = [(len(concrete_stems(sentence.text[a:b])), -a) for a, b in pairwise(starts)]
    return -max(clauses)[1]


def figure_at(sentence: Sentence) -> int | None:
    """Where in a sentence its last quantity stands, or else its first name."""
    if sentence.quantities:
        scaled = [q for q in sentence.quantities if q.dimension in ("percent", "money", "ratio") or q.role == "to"]
        return (scaled or sentence.quantities)[-1].start
    return sentence.names[0].start if sentence.names and sentence.names[0].start > 0 else None
