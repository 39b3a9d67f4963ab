"""Whether a sentence tells what came of an act: a change after it, and not the trouble before, a guess or a blame."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer.cues import CHANGED, SETTLED
from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.answer.tact import is_harm, owns_limit
from app.engines.embedded.critique.case import Case
from app.english.grammar import concrete_acts, is_past
from app.english.language import words
from app.english.quantity_patterns import SPELLED_WORD

_UNKNOWN: Final = re.compile(
    r"\b(?:(?:do|did)(?:n[’']t| not) (?:know|find out|hear)|never (?:found out|heard|knew|learned|learnt)|no idea|"
    r"not sure|nobody knows|(?:can|could)(?:n[’']t|not| not) (?:say|tell))\b",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(
    r"\b(?:if anything|I (?:suppose|guess)|fault|to blame|blamed?|after all)\b|"
    r"\b(?:knock(?:ed)?|shook|hit|upset|bothered|stung|hurt|worried|scared|stayed with) me\b|"
    r"\bI (?:felt|was (?:\w+ )?(?:gutted|upset|proud|pleased|relieved|happy|glad|ashamed))\b|"
    r"^\W*(?:\w+\W+){0,2}?(?:it|that|this|(?:the|my) (?:problem|mistake|trouble|reason|cause)) (?:was|is) "
    r"(?:\w+ing|(?:a bit |quite |not |very )?(?:tense|hard|difficult|awkward|tough|scary|easy|stressful)|my|me|"
    r"down to (?!about |just |only |under |\d|(?:"
    + SPELLED_WORD
    + r")\b)|because|just|not|about|partly|mostly|probably)\b",
    re.IGNORECASE,
)
"""What somebody makes of it or feels about it, or whose doing it was."""
_HAD: Final = re.compile(
    r"\b(?:I|we|he|she|it|they|nobody|no one|none|everyone|everybody|the \w+|my \w+)(?:[’']d| had)(?:n[’']t| not)? "
    r"(?:never |already |just |all )?(?:been\b|\w+(?:ed|en|wn|ne|ade|old|ent|aid|ept|ot|un)\b)",
    re.IGNORECASE,
)
"""What had been so before it, by the tense."""

_LEADS_ON: Final = re.compile(r"\w\W+so (?:I|we)\b")
_GOES_ON: Final = re.compile(r"\W{0,20}(?:and )?so (?:I|we)\b", re.IGNORECASE)


def came_of_it(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether a sentence of an answer (all it tells in order) names something that changed after an act in it."""
    if is_harm(sentence.text):
        return False  # what was suffered is no result to weigh
    first = next((s.span.start for s in told if concrete_acts(s.mine) or concrete_acts(s.ours)), None)
    if sentence.later is not None and first is not None and sentence.span.start > first:
        return True
    if _HAD.search(sentence.text) and not re.search(r"\b(?:by|since|until|after)\b", sentence.text, re.IGNORECASE):
        return False
    if _UNKNOWN.search(sentence.text) or _COMMENT.search(sentence.text) or owns_limit(sentence.text):
        return False
    if any(q.role in ("from", "to") for q in sentence.quantities):
        return True
    after = next((s for s in told if s.span.start > sentence.span.start), None)
    if _LEADS_ON.search(sentence.text) or (after is not None and _GOES_ON.match(after.text)):
        return False  # why one acted
    return first is None or sentence.span.start >= first


_SAID = re.compile(r"^\W*(?:so )?(?:he|she|they|\w+) (?:said|asked|told|wanted|thought|replied)\b", re.IGNORECASE)


def ending(case: Case) -> Sentence | None:
    """The sentence that tells best what came of it: a change before a mere event, the fuller of two."""
    late = 0.7 * len(case.reading.answer)  # how it ended stands at the end; what was won on the way does not
    told = case.reading.told
    results = [
        s
        for s in case.reading.of("result", "reflection")
        if (s.part == "result" or (SETTLED.search(s.text) and not s.mine))
        and not _SAID.search(s.text)
        and _happened(s)
        and came_of_it(s, told)
        and not _is_price(s)
        and not (_NOBODY.match(s.text) and _is_acted_on(s, case.reading.sentences))
    ]
    return max(
        results,
        key=lambda s: (
            bool(SETTLED.search(s.text))
            + bool(CHANGED.search(s.text))
            + s.weight
            + (s.later is not None)
            + 1.5 * case.results.get(s.span.start, 0.0)
            + 0.5 * (s.span.start >= late and not s.mine)
            - 0.7 * _is_overtaken(s, told),
            s.span.start,
        ),
        default=next((s for s in told[-LAST:] if closes_on_figure(s.text)), None),
    )


LAST: Final = 2
"""Sentences at the close among which one may say in a word what it came to."""


def closes_on_figure(text: str) -> bool:
    """Whether a sentence says in one breath what was done and what it came to: "and got seventeen in the end"."""
    return bool(_IN_THE_END.search(text))


_NUMBER: Final = rf"(?<![\w.,])(?:\d[\d.,]{{0,12}}|(?:{SPELLED_WORD})\b)"
_IN_THE_END: Final = re.compile(
    rf"\b(?:in the end|at the end(?! of)|eventually|finally|by the end)\b[^.!?]{{0,60}}?{_NUMBER}|"
    rf"{_NUMBER}[^.!?]{{0,25}}\b(?:in the end|eventually|by the end)\b|"
    r"\bsav(?:ing|ings|ed|es)\b[^.!?]{0,25}\d",
    re.IGNORECASE,
)


_PRICE = re.compile(r"\b(?:it|that|they|which) costs?\b|\bquid\b", re.IGNORECASE)


def _is_price(sentence: Sentence) -> bool:
    """Whether a sentence says what something cost, which is no result of it."""
    paid = any(quantity.dimension == "money" for quantity in sentence.quantities)
    return paid and bool(_PRICE.search(sentence.text))


_NOBODY: Final = re.compile(r"\W*(?:(?:and|but|so)\s)?(?:nobody|no one|none|not one)\b", re.IGNORECASE)


def _is_acted_on(sentence: Sentence, all_of_it: Sequence[Sentence]) -> bool:
    """Whether one acts after a sentence: "Nobody turned up. So I went to where they were" is the trouble itself."""
    return any(s.span.start > sentence.span.start and bool(s.mine) for s in all_of_it)


def _is_overtaken(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether one acts twice or more after a sentence: what it tells was not how it ended."""
    return sum(1 for s in told if s.span.start > sentence.span.start and s.mine) > 1


def _happened(sentence: Sentence) -> bool:
    """Whether a sentence tells an event or a lasting change, not an opinion of oneself."""
    told = any(is_past(word) for word in words(sentence.text)) or bool(CHANGED.search(sentence.text))
    told = told or sentence.later is not None
    return told and not re.match(r"\W*(?:i think|i believe|i feel|i am|i[’']m)\b", sentence.text, re.IGNORECASE)
