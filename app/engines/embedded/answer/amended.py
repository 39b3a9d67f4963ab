"""A slip of the tongue that the speaker puts right in the next breath: "Sorry, it was 6, not 4"."""

import re
from collections.abc import Sequence
from typing import Final

from app.english.agreement import agree
from app.english.language import sentences
from app.english.quantities import quantities
from app.records import Claim

_OPENS: Final = re.compile(
    r"^\W*(?:(?:no|oh|ah|wait|actually)\W+)*(?:sorry\b|correction\b|scratch that\b|my mistake\b|I (?:meant|misspoke)\b|"
    r"(?:let me|I (?:have|need|want) to|I should) correct\b|I (?:got|had) (?:that|it|the \w+) wrong\b)",
    re.IGNORECASE,
)
_RULED_OUT: Final = re.compile(r",?\s+(?:and\s+)?(?:not|rather than|instead of)\s+(?=\S*\d|[a-z]+\W*$)", re.IGNORECASE)
_IT_WAS: Final = re.compile(
    r"^\W*(?:no|sorry|actually)\b\W+(?:it|that|there|they) (?:was|were|is|are)\b", re.IGNORECASE
)


def is_amendment(text: str) -> bool:
    """Whether a sentence takes back a figure that was said, and gives another."""
    return bool(quantities(text)) and bool(_OPENS.match(text) or (_IT_WAS.match(text) and _RULED_OUT.search(text)))


def amended_claims(claims: Sequence[Claim], answer: str) -> tuple[Claim, ...]:
    """The claims; one put right aloud is no contradiction where the notes hold the figure it was put right to."""
    said = [found for found in sentences(answer) if is_amendment(found.quote)]
    return tuple(
        claim.model_copy(update={"status": "supported", "correct": None})
        if claim.status == "contradicted"
        and claim.citations
        and any(s.start <= claim.start < s.end and _held(s.quote, claim) for s in said)
        else claim
        for claim in claims
    )


def _held(text: str, claim: Claim) -> bool:
    """Whether the notes that a claim is held against state every figure that a correction gives."""
    noted = [q for cited in claim.citations for q in quantities(cited.quote)]
    given = quantities(_RULED_OUT.split(text)[0])
    return bool(given) and all(any(agree(q, other) for other in noted) for q in given)
