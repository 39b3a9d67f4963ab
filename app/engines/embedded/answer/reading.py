"""An answer read once: its sentences with their part, persons, verbs, quantities and concrete words.

Everything the critique and the follow-up measure is measured on this record; only first tellings count, so that a
sentence said twice weighs once, and sentences that plead with the grader are left out.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from app.engines.embedded.answer.assessable import pleas
from app.engines.embedded.answer.cues import HOLLOW
from app.engines.embedded.answer.later import later_figure
from app.engines.embedded.answer.star import tag
from app.english.clauses import clauses
from app.english.grammar import acts_of_i, acts_of_we, concrete_acts, is_passive
from app.english.language import count_words, spoken_sentences, words
from app.english.names import names
from app.english.quantities import Quantity, quantities
from app.english.terms import FUNCTION, GLUE, concrete_stems, content_stems, lower, noise_words
from app.records import Span, StarPart

_TELLING: Final = (0.2, 0.86)
"""Share of function words in told English; lists of terms lie below, chatter above."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of an answer, or a ``clause`` of a long one. ``concrete`` are stems not heard earlier in it."""

    span: Span
    part: StarPart | None
    concrete: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[Span, ...]
    mine: tuple[str, ...]
    ours: tuple[str, ...]
    passive: bool
    told: bool
    repeated: bool
    clause: bool = False

    @property
    def text(self) -> str:
        return self.span.quote

    @cached_property
    def later(self) -> int | None:
        """Where in the sentence a figure stands that is told of a later time; None where there is none."""
        return later_figure(self.text)

    @cached_property
    def weight(self) -> float:
        """Substance from 0 to 1: concrete words, names and quantities that a told sentence adds; one alone is none."""
        if not self.told or self.repeated:
            return 0.0
        hollow = 0.3 if HOLLOW.search(self.text) else 1.0
        bare = self.later is not None and not any(q.start <= self.later < q.end for q in self.quantities)
        substance = len(self.concrete) + 1.5 * (len(self.quantities) + bare) + 0.5 * len(self.names)
        enough = min(4.0, max(2.0, 0.2 * count_words(self.text) + 1))
        return hollow * min(1.0, max(0.0, (substance - (0.4 if self.clause else 1.0)) / enough))


@dataclass(frozen=True)
class Reading:
    """A question and its answer. A long sentence counts as the clauses it is made of; ``lengths`` are words per
    sentence as it was said.
    """

    question: str
    answer: str
    sentences: tuple[Sentence, ...]
    lengths: tuple[int, ...]

    @cached_property
    def told(self) -> tuple[Sentence, ...]:
        """Sentences that tell something, repeats left out."""
        return tuple(s for s in self.sentences if s.told and not s.repeated)

    @cached_property
    def stated(self) -> tuple[Sentence, ...]:
        """As :attr:`told`, with the bare lists and fragments that give a figure or a name ("Salt spray, 30 a day.")."""
        return tuple(s for s in self.sentences if not s.repeated and (s.told or s.quantities or s.names))

    @cached_property
    def words(self) -> int:
        return count_words(self.answer)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(content_stems(self.answer))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return quantities(self.answer)

    def of(self, *parts: StarPart) -> tuple[Sentence, ...]:
        """The sentences that count of one or several parts, in order."""
        return tuple(s for s in self.told if s.part in parts)

    def span(self, start: int, end: int) -> Span:
        return Span(start=start, end=end, quote=self.answer[start:end])


def read(question: str, answer: str, earlier: str = "") -> Reading:
    """Read an answer; offsets in the result point into it. What ``earlier`` words said is no news in it."""
    pleading = pleas(answer)
    said = tuple(
        found
        for found in spoken_sentences(answer)
        if not any(found.start < end and start < found.end for start, end in pleading)
    )
    spans = tuple(clause for found in said for clause in clauses(answer, found))
    tags = tag([found.quote for found in spans])
    asked = frozenset((*content_stems(question), *content_stems(earlier)))
    heard: set[str] = set()
    seen: list[frozenset[str]] = []
    result = []
    whole = {(found.start, found.end) for found in said}
    withdrawn = {before.start for before, after in pairwise(said) if _takes_back(before.quote, after.quote)}
    for found, part in zip(spans, tags, strict=True):
        stems = frozenset(content_stems(found.quote))
        fresh = tuple(dict.fromkeys(s for s in concrete_stems(found.quote) if s not in heard and s not in asked))
        heard.update(fresh)
        repeated = _repeats(stems, seen) or found.start in withdrawn
        result.append(_sentence(found, part, fresh, repeated, (found.start, found.end) not in whole))
        seen.append(stems)
    lengths = tuple(count_words(found.quote) for found in said)
    return Reading(question=question, answer=answer, sentences=tuple(result), lengths=lengths)


def _takes_back(said: str, then: str) -> bool:
    """Whether a few words are taken back by the next ones: "Talking to people. No, I'd say listening to them"."""
    return count_words(said) <= SHORT_START and _INSTEAD.match(then) is not None


SHORT_START: Final = 10
"""Words of a start that somebody drops for a better one."""

_INSTEAD: Final = re.compile(
    r"\W*(?:(?:no|sorry|actually|well|hang on|wait)\W+){1,3}(?:I[’']d say|I would say|I mean|rather|scrap that|"
    r"not that|let me (?:start|say|put)|it[’']s (?:more|really))\b",
    re.IGNORECASE,
)


def _sentence(span: Span, part: StarPart | None, fresh: tuple[str, ...], repeated: bool, clause: bool) -> Sentence:
    text = span.quote
    return Sentence(
        span=span,
        part=part,
        concrete=fresh,
        quantities=quantities(text),
        names=names(text),
        mine=acts_of_i(text),
        ours=acts_of_we(text),
        passive=is_passive(text),
        told=_is_told(text) or later_figure(text) is not None,
        repeated=repeated,
        clause=clause,
    )


def _is_told(text: str) -> bool:
    """Whether a sentence is told English rather than a list of terms or a row of slogans."""
    found = words(text)
    if len(found) < 3 or _OF_THE_QUESTION.search(text):
        return False
    share = sum(1 for word in found if lower(word) in FUNCTION) / len(found)
    if sum(1 for word in found if lower(word) in GLUE) < 0.12 * len(found):
        return False  # words in a row, with nothing between them
    noise = len(noise_words(text)) / len(found)
    listed = text.count(",") >= max(4, len(found) / 2.5)
    return (_TELLING[0] <= share <= _TELLING[1] or bool(concrete_acts(acts_of_i(text)))) and noise < 0.2 and not listed


_OF_THE_QUESTION: Final = re.compile(
    r"(?:\b(?:does|would|will) (?:that|this|it) (?:count|do)|\bis (?:that|this) (?:what you (?:mean\w*|want\w*)|"
    r"the (?:kind|sort) of thing|(?:ok|okay|all right|alright)))\b[^.!?]*\?|"
    r"^\W*(?:(?:okay|ok|so|well|um+|uh+|er+|hmm+|oh|right|sorry|yeah|yes|honestly|wow)\W+)*"
    r"(?:(?:this|that|it|your)(?:[’']s|\sis)?\s(?:an?\s)?(?:(?:very|really|such|quite|bit|a bit|good|great|hard|tough|"
    r"difficult|strange|odd|interesting|big|tricky|fair|nice|funny)\s)*question\b(?!\s(?:of|about|from|we|I|they|that)\b))",
    re.IGNORECASE,
)
"""What is said about the question, or offers something and asks whether it counts: no part of what is told."""


def _repeats(stems: frozenset[str], seen: list[frozenset[str]]) -> bool:
    return len(stems) >= 3 and any(len(stems & other) >= 0.85 * len(stems) for other in seen)


def mentions(text: str, phrase: str) -> bool:
    """Whether a phrase stands in a text as whole words, in any case."""
    return bool(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE))
