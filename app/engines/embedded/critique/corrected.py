"""What the candidate set right earlier, applied to a new critique: remarks set aside, claims confirmed, values settled.

A confirmed claim is supported by the candidate's own word, so it bears no citation. Only the same statement counts:
the same figures about the same things, or the same names and words where there is no figure.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from app.engines.embedded.critique.recall import Recall
from app.english.agreement import agree, comparable
from app.english.language import sentences
from app.english.quantities import Quantity, quantities
from app.english.terms import concrete_stems, content_stems
from app.records import Claim, Correction, CriterionScore, Span

SAME_QUESTION: Final = 92.0
SAME_FACT: Final = 88.0
"""Likeness (0 to 100, rapidfuzz) from which a question, or a fact of the notes, is the one that was meant."""

SAME_WORDS: Final = 0.6
"""Share of a statement's telling words that a confirmed one must have, where no figure tells what is meant."""

_NOT: Final = re.compile(r"\b(?:no|not|never|without|nobody|none)\b|n[’']t\b", re.IGNORECASE)


def corrected_claims(claims: Sequence[Claim], answer: str, corrections: Sequence[Correction]) -> tuple[Claim, ...]:
    """The claims with what the candidate confirmed or settled; the newest word counts."""
    if not corrections:
        return tuple(claims)
    told = sentences(answer)
    return tuple(_corrected(claim, _around(claim, told), corrections) for claim in claims)


def corrected_recall(recalled: Recall | None, question: str, corrections: Sequence[Correction]) -> Recall | None:
    """What the notes hold beyond the answer, without facts set aside for this question or known to be wrong."""
    if recalled is None:
        return None
    aside = [c.text for c in corrections if c.kind == "missed" and _same_question(c.question, question)]
    settled = [c for c in corrections if c.kind == "value"]
    facts = tuple(
        fact
        for fact in recalled.facts
        if not any(fuzz.token_sort_ratio(fact.text, text) >= SAME_FACT for text in aside)
        and wrong_value(fact.text, settled) is None
    )
    return replace(recalled, facts=facts)


def corrected_criteria(
    criteria: Sequence[CriterionScore], question: str, corrections: Sequence[Correction]
) -> tuple[CriterionScore, ...]:
    """The criteria; a remark that was set aside for this question keeps its score and gives no more advice."""
    aside = {c.criterion for c in corrections if c.kind == "remark" and _same_question(c.question, question)}
    return tuple(
        c.model_copy(update={"dismissed": True, "advice": ""}) if c.criterion in aside else c for c in criteria
    )


def wrong_value(text: str, settled: Iterable[Correction]) -> Correction | None:
    """The settled value that a text states wrongly: the rejected value, about the same thing."""
    return next(
        (c for c in settled if c.other and _states(text, c.other) and not _states(text, c.text) and _about(text, c)),
        None,
    )


def disputed(claim: Claim) -> tuple[str, str]:
    """The two values between which a contradicted claim and the notes differ: the one said, and the one noted."""
    noted = claim.correct or ""
    held = quantities(noted)
    alike = [q for q in quantities(claim.quote) if any(comparable(q, other) for other in held)]
    known = [q for citation in claim.citations for q in quantities(citation.quote)]
    # "112 people, and errors fell to 4": what the note has as well is not what differs from it.
    apart = [q for q in alike if not any(agree(q, other) for other in known)]
    return next((q.text for q in (*apart, *alike)), claim.quote), noted


def _corrected(claim: Claim, sentence: str, corrections: Sequence[Correction]) -> Claim:
    for correction in reversed(corrections):
        if correction.kind == "claim" and claim.status != "supported" and _same_statement(claim, correction):
            return _confirmed(claim)
        if correction.kind != "value" or not _about(sentence, correction):
            continue
        if claim.status != "supported" and _states(claim.quote, correction.text):
            return _confirmed(claim)
        if correction.other and _states(claim.quote, correction.other) and not _states(claim.quote, correction.text):
            return claim.model_copy(update={"status": "contradicted", "correct": correction.text, "citations": ()})
    return claim


def _confirmed(claim: Claim) -> Claim:
    return claim.model_copy(update={"status": "supported", "correct": None, "citations": (), "confirmed": True})


def _around(claim: Claim, told: Sequence[Span]) -> str:
    """The sentence a claim stands in."""
    return next((s.quote for s in told if s.start <= claim.start < s.end), claim.quote)


def _same_statement(claim: Claim, correction: Correction) -> bool:
    said, held = _figures(claim.quote), _figures(f"{correction.text} {correction.subject}")
    if bool(_NOT.search(claim.quote)) != bool(_NOT.search(correction.text)):
        return False
    mine = set(concrete_stems(claim.quote)) or set(content_stems(claim.quote))
    theirs = {*concrete_stems(correction.text), *concrete_stems(correction.subject)} or {
        *content_stems(correction.text)
    }
    shared = len(mine & theirs)
    if said:
        agreed = all(any(agree(q, other) for other in held) for q in said)
        return agreed and shared >= 1 and shared >= min(len(mine), len(theirs)) / 3
    return not _figures(correction.text) and shared >= 2 and shared >= SAME_WORDS * len(mine)


def _about(text: str, correction: Correction) -> bool:
    """Whether a text speaks of the thing that a value was settled for."""
    mine, theirs = set(concrete_stems(text)), set(concrete_stems(correction.subject))
    shared = len(mine & theirs)
    return shared >= 1 and shared >= min(3, len(theirs)) / 3


def _states(text: str, value: str) -> bool:
    """Whether a text gives a value: a figure that agrees with it, or its words."""
    wanted = _figures(value)
    if wanted:
        return any(agree(q, other) for q in _figures(text) for other in wanted)
    return value.strip(" .,;").lower() in text.lower()


def _figures(text: str) -> list[Quantity]:
    return [q for q in quantities(text) if q.dimension != "month"]


def _same_question(one: str | None, other: str) -> bool:
    return one is not None and fuzz.token_sort_ratio(one.lower(), other.lower()) >= SAME_QUESTION
