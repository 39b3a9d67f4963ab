"""Quantities of an answer held against the notes' quantities of the same dimension about the same thing."""

import re
from collections.abc import Sequence
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

_USES: Final = re.compile(
    r"(?:\b(?P<extent>for|lasted|spent|over the (?:last|past))|\b(?P<taken>in|within|took|takes|taking|needed|after)"
    r"|\b(?P<each>every|each|per|once)|\b(?P<instead>instead of|rather than|than)|\b(?P<age>aged?|since))\W+"
    r"(?:(?:only|just|about|around|roughly|nearly|almost|under|over|less than|more than|the|a|some|my|first|"
    r"last)\W+)*$",
    re.IGNORECASE,
)
_GAINED: Final = re.compile(
    r"\b(?:cut|saved?|saving|shaved|gained|lost|won|knocked|freed)\W+(?:(?:us|them|about|over|nearly|almost|just|some)\W+)*$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"^\W*(?P<word>ago|early|late|earlier|later|old|notice|before|faster|slower|longer|shorter|sooner|a (?:day|week|"
    r"month|year)|each|per|more|less|fewer|extra|straight|running|in a row)\b",
    re.IGNORECASE,
)
APART: Final = 12.0
"""Times by which two durations may differ and still measure the same thing, one of them wrongly."""


def quantity_verdict(sentence: Sentence, claimed: Quantity, near: Nearness, said: Sequence[Quantity]) -> Verdict | None:
    """The verdict on one quantity, or None where it is nothing one would check; ``said`` are all of the answer's."""
    start, end = sentence.span.start + claimed.start, sentence.span.start + claimed.end
    if claimed.dimension == "clock" or (claimed.dimension == "count" and claimed.value <= 2 and not claimed.unit):
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
            elif (rival is None or fit > rival[0]) and _same_attribute(sentence.text, claimed, fact, noted, near, said):
                rival = (fit, fact, noted)
    if best is not None and not _bears(about, best[1], best[2], claimed, near):
        best = None
    if best is not None and (rival is None or best[0] >= min(0.5, rival[0] - 0.3)):
        return Verdict(start, end, "supported", citations=(near.evidence.citation(best[1]),))
    derived = _derived(claimed, about, near)
    if derived is not None:
        return Verdict(start, end, "supported", citations=(near.evidence.citation(derived),))
    if rival is not None and rival[0] >= 0.5:
        return Verdict(start, end, "contradicted", _shown(rival[1], rival[2]), (near.evidence.citation(rival[1]),))
    if best is not None and best[0] >= 0.2:
        return Verdict(start, end, "supported", citations=(near.evidence.citation(best[1]),))
    if claimed.dimension in ("month", "ratio") or (claimed.dimension == "duration" and claimed.approximate):
        return None
    if claimed.dimension == "count" and claimed.value <= 2:
        return None
    return Verdict(start, end, "unsupported")


def _bears(about: frozenset[str], fact: Fact, noted: Quantity, claimed: Quantity, near: Nearness) -> bool:
    """Whether an equal number in the notes is about the same thing: its unit, a telling word, or the same passage."""
    named = bool(_telling(about, fact, noted, near))
    if claimed.dimension == "count" and claimed.unit and noted.unit and not _same_unit(claimed.unit, noted.unit):
        return named and near.topic(fact) >= 0.2
    if named or _same_unit(claimed.unit, noted.unit):
        return True
    exact = claimed.value >= 20 and claimed.value % 10 != 0 and abs(claimed.value - noted.value) < 0.01
    if exact and sum(1 for s in fact.stems & near.stems if near.evidence.weight(s) > near.evidence.telling) >= 2:
        return True
    # a sentence that only points back ("We did it in eleven months") is about what the whole answer is about
    return max(near.topic(fact), near.topic_of_whole(fact) if len(about) <= 2 else 0.0) >= 0.2


def _telling(about: frozenset[str], fact: Fact, noted: Quantity, near: Nearness) -> frozenset[str]:
    return frozenset(s for s in about & _about(fact.text, noted) if near.evidence.weight(s) > near.evidence.telling)


def _same_attribute(
    text: str, claimed: Quantity, fact: Fact, noted: Quantity, near: Nearness, said: Sequence[Quantity]
) -> bool:
    """Whether two different values can only be two values of one thing, so that one of them is wrong.

    Both must count the same unit or be used alike ("for ...", "... early", "from ... to"), say so with telling
    words shared close by, and the noted value must not be told elsewhere in the answer, where it has its own place.
    """
    if any(comparable(other, noted) and agree(other, noted) for other in said if other is not claimed):
        return False
    claim, note = _clause_stems(text, claimed), _clause_stems(fact.text, noted)
    shared_words = {
        s
        for s in claim & note
        if near.evidence.weight(s) > 0.6 * near.evidence.telling and s not in (claimed.unit, noted.unit)
    }
    rare = any(near.evidence.weight(s) > near.evidence.telling for s in shared_words)
    covers = len(shared_words) / max(1, min(len(claim - {claimed.unit}), len(note - {noted.unit})))
    if claimed.dimension == "count" and not claimed.unit and not noted.unit and claimed.role == noted.role != "":
        return rare
    if claimed.dimension == "count":
        if not (claimed.unit and _same_unit(claimed.unit, noted.unit)):
            return False
        beside = {s for s in _telling(_about(text, claimed), fact, noted, near) if not _same_unit(s, claimed.unit)}
        return claimed.role == noted.role and bool(beside) and (rare or near.topic(fact) >= 0.5)
    if claimed.dimension == "year":
        return len(shared_words) >= 2 and rare and near.topic(fact) >= 0.5
    if claimed.dimension == "duration":
        if _use(text, claimed) != _use(fact.text, noted) or claimed.role != noted.role:
            return False
        if not 1 / APART <= claimed.value / max(noted.value, 1e-9) <= APART:
            return False
    if claimed.role != noted.role:
        return False
    return rare and (len(shared_words) >= 2 or covers >= 0.5) and covers >= 0.25


def _use(text: str, quantity: Quantity) -> str:
    """What a duration is used for, by the words either side: how long, how long ago, how often, how much sooner."""
    if quantity.role == "by" or re.match(r"\W*off\b", text[quantity.end :]) or _GAINED.search(text[: quantity.start]):
        return "change"
    after = _AFTER.match(text[quantity.end : quantity.end + 24])
    if after is not None:
        word = after["word"].lower()
        return "each" if word.startswith("a ") or word in ("each", "per") else word
    before = _USES.search(text[max(0, quantity.start - 40) : quantity.start])
    return next((name for name, found in before.groupdict().items() if found), "") if before else ""


def _clause_stems(text: str, quantity: Quantity) -> frozenset[str]:
    """Stems of the clause a quantity stands in, its own words left out."""
    cuts = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text)]
    left = max(c for c in cuts if c <= quantity.start)
    right = min(c for c in cuts if c >= quantity.end)
    return (frozenset(content_stems(text[left : quantity.start] + " . " + text[quantity.end : right]))) - _NUMBERS


_CLAUSE: Final = re.compile(
    r"[,;:.!?]\s+|\s+[-–—]+\s+|\s+(?=(?:and|but|so|because|which|who|while|where|until|before) )", re.IGNORECASE
)


def _is_difference(claimed: Quantity, fact: Fact, near: Nearness) -> bool:
    """Whether a value is the difference of two that one event holds, one of them in this fact ("five hours", "two")."""
    others = [q for other in near.evidence.by_event[fact.event] for q in other.quantities if other.chunk == fact.chunk]
    return any(
        first.dimension == other.dimension == claimed.dimension
        and first.dimension in ("duration", "count", "money", "percent")
        and first.unit == other.unit
        and (claimed.dimension != "count" or _same_unit(claimed.unit, first.unit))
        and first.value != other.value
        and abs(claimed.value - abs(first.value - other.value)) <= 0.02 * claimed.value
        for first in fact.quantities
        for other in others
    )


def _shown(fact: Fact, noted: Quantity) -> str:
    """A noted value with what it counts: "22 classrooms", not "22"."""
    if noted.dimension != "count":
        return noted.text
    after = re.match(r"(?:\s[A-Za-z][\w’'-]*){1,3}", fact.text[noted.end :])
    said = after[0].split() if after else []
    reach = next((i for i, word in enumerate(said) if content_stems(word)[-1:] == (noted.unit,)), None)
    return noted.text if reach is None else f"{noted.text} {' '.join(said[: reach + 1])}"


def _stay(sentence: Sentence, claimed: Quantity, near: Nearness) -> Verdict | None:
    """Years somewhere, held against the two dates of the entry that names the same place."""
    start, end = sentence.span.start + claimed.start, sentence.span.start + claimed.end
    left = max([m.end() for m in _CLAUSE.finditer(sentence.text) if m.end() <= claimed.start], default=0)
    right = min([m.start() for m in _CLAUSE.finditer(sentence.text) if m.start() >= claimed.end], default=None)
    clause = sentence.text[left:right]
    if re.search(r"\b(?:all in|in all|in total|altogether|overall|combined|between them)\b", clause):
        return None
    named = {piece for name in sentence.names if name.quote in clause for piece in content_stems(name.quote)}
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


_MONTHS: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"


def _dates(text: str) -> str:
    found = re.search(rf"(?:{_MONTHS}\s)?(?:19|20)\d\d\s*(?:-|–|—|to|until)\s*(?:{_MONTHS}\s)?(?:19|20)\d\d", text)
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


def _derived(claimed: Quantity, about: frozenset[str], near: Nearness) -> Fact | None:
    """A fact from whose two quantities the claimed one follows: a difference, a change in percent, a factor."""
    for fact in near.evidence.facts:
        if near.topic(fact) < 0.25 or not about & fact.stems:
            continue
        if _is_difference(claimed, fact, near):
            return fact
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
