"""Quantities of an answer held against the notes' quantities of the same dimension about the same thing."""

import re
from typing import Final

from app.engines.embedded.critique.evidence import Fact
from app.engines.embedded.critique.nearness import Nearness, Verdict, shared
from app.engines.embedded.critique.reading import Sentence
from app.engines.embedded.english.agreement import agree, comparable, follows, same_figure
from app.engines.embedded.english.quantities import Quantity
from app.engines.embedded.english.terms import NUMBER_WORDS, content_stems, stem

_NUMBERS: Final = frozenset(
    stem(word) for word in NUMBER_WORDS | {"year", "week", "month", "day", "hour", "minute", "yr", "wk"}
)
_WINDOW: Final = 60
"""Characters either side of a quantity in which what it measures is mostly named."""


def quantity_verdict(sentence: Sentence, claimed: Quantity, near: Nearness) -> Verdict | None:
    """The verdict on one quantity, or None where it is nothing one would check."""
    start, end = sentence.span.start + claimed.start, sentence.span.start + claimed.end
    if claimed.dimension == "clock" or (claimed.dimension == "count" and claimed.value <= 2):
        return None
    if claimed.dimension == "duration" and claimed.value >= 300:
        stayed = _stay(sentence, claimed, near)
        if stayed is not None:
            return stayed
    about = _about(sentence.text, claimed)
    best: tuple[float, Fact, Quantity] | None = None
    rival: tuple[float, Fact, Quantity] | None = None
    for fact in near.evidence.facts:
        for noted in fact.quantities:
            if not comparable(claimed, noted) and not same_figure(claimed, noted):
                continue
            fit = _fit(claimed, noted, fact, about, near)
            if agree(claimed, noted) or same_figure(claimed, noted):
                if best is None or fit > best[0]:
                    best = (fit, fact, noted)
            elif rival is None or fit > rival[0]:
                rival = (fit, fact, noted)
    if best is not None and (rival is None or best[0] >= min(0.5, rival[0] - 0.3)):
        return Verdict(start, end, "supported", citations=(near.evidence.citation(best[1]),))
    derived = _derived(claimed, near)
    if derived is not None:
        return Verdict(start, end, "supported", citations=(near.evidence.citation(derived),))
    if rival is not None and rival[0] >= 0.55 and _same_thing(about, rival[1], rival[2], near):
        return Verdict(start, end, "contradicted", rival[2].text, (near.evidence.citation(rival[1]),))
    if best is not None and best[0] >= 0.2:
        return Verdict(start, end, "supported", citations=(near.evidence.citation(best[1]),))
    if claimed.dimension in ("month", "ratio") or (claimed.dimension == "duration" and claimed.approximate):
        return None
    return Verdict(start, end, "unsupported")


def _stay(sentence: Sentence, claimed: Quantity, near: Nearness) -> Verdict | None:
    """Years somewhere, held against the two dates of the entry that names the same place."""
    start, end = sentence.span.start + claimed.start, sentence.span.start + claimed.end
    named = {piece for name in sentence.names for piece in content_stems(name.quote)}
    if not re.search(r"\b(?:for|spent|was|been|worked|after)\b|^$", sentence.text[: claimed.start]):
        return None
    for fact in near.evidence.facts:
        if fact.tenure is None or not named & fact.stems:
            continue
        room = 274.0 if not re.search(r"[A-Z][a-z]{2}", _dates(fact.text)) else 183.0
        if abs(fact.tenure - claimed.value) <= max(room, 0.12 * claimed.value) + (
            180.0 if claimed.approximate else 0.0
        ):
            return Verdict(start, end, "supported", citations=(near.evidence.citation(fact),))
        return Verdict(start, end, "contradicted", _dates(fact.text), (near.evidence.citation(fact),))
    return None


def _dates(text: str) -> str:
    found = re.search(
        r"(?:[A-Z][a-z]{2,8}\.?\s)?(?:19|20)\d\d\s*(?:-|–|—|to|until)\s*(?:[A-Z][a-z]{2,8}\.?\s)?(?:19|20)\d\d", text
    )
    return found[0] if found else text


def _fit(claimed: Quantity, noted: Quantity, fact: Fact, about: frozenset[str], near: Nearness) -> float:
    """How surely two quantities measure the same attribute of the same thing."""
    noted_about = _about(fact.text, noted)
    fit = 0.45 * near.topic(fact) + 0.55 * max(
        near.overlap(fact, about & noted_about), shared(about, noted_about, near)
    )
    if claimed.dimension == "count":
        fit += 0.3 if _same_unit(claimed.unit, noted.unit) else -0.35 if claimed.unit and noted.unit else -0.1
    if claimed.role in ("from", "to") and noted.role in ("from", "to"):
        fit += 0.15 if claimed.role == noted.role else -0.35
    if claimed.dimension in ("year", "month") and not about & noted_about:
        fit -= 0.3
    if (claimed.role == "by") != (noted.role == "by"):
        fit -= 0.2
    return fit


def _same_thing(about: frozenset[str], fact: Fact, noted: Quantity, near: Nearness) -> bool:
    """Whether two values can contradict: something concrete is named around both, or the passage leaves no doubt."""
    telling = {s for s in about & _about(fact.text, noted) if near.evidence.weight(s) > 1.0}
    return bool(telling) or near.topic(fact) >= 0.75


def _same_unit(first: str, second: str) -> bool:
    """Whether two counted things are one; notes abbreviate ("req" for requests)."""
    short, long = sorted((first, second), key=len)
    return len(short) > 2 and long.startswith(short)


def _about(text: str, quantity: Quantity) -> frozenset[str]:
    """Stems around a quantity, its own words left out."""
    before = text[max(0, quantity.start - _WINDOW) : quantity.start]
    after = text[quantity.end : quantity.end + _WINDOW]
    before = re.split(r"[.;!?]\s", before)[-1]
    after = re.split(r"[.;!?]\s", after)[0]
    return (frozenset(content_stems(before)) | frozenset(content_stems(after))) - _NUMBERS


def _derived(claimed: Quantity, near: Nearness) -> Fact | None:
    """A fact from whose two quantities the claimed one follows: a difference, a change in percent, a factor."""
    for fact in near.evidence.facts:
        if near.topic(fact) < 0.25:
            continue
        for first, second in zip(fact.quantities, fact.quantities[1:], strict=False):
            paired = first.role == "from" or claimed.role == "by" or claimed.approximate or claimed.dimension == "ratio"
            if (
                paired
                and claimed.role not in ("from", "to")
                and comparable(first, second)
                and follows(claimed, first, second)
            ):
                return fact
    return None
