"""All of a number claimed, where the notes have a part of it: "all four" for "3 of the 4"."""

import re
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import ONE, Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.english.grammar import NEGATION
from app.english.quantities import leading, leading_number
from app.english.quantity_patterns import SPELLED_WORD

TOLD: Final = 0.3
"""Share of what a sentence and its neighbours tell, that the event of the part must have."""

_ALL: Final = re.compile(
    rf"\b(?:all|every\sone\sof)\s(?:of\s)?(?:the\s|our\s|my\s|these\s|those\s)?"
    rf"(?P<number>\d+|(?:{SPELLED_WORD})(?:[\s-](?:{SPELLED_WORD}))*)(?![\w%:.]\d|\w)",
    re.IGNORECASE,
)
_ALMOST: Final = re.compile(r"\b(?:nearly|almost|not|but)\s$", re.IGNORECASE)


def part_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` has all of what the notes have a part of; else None."""
    sentence = along.sentences[place]
    for claimed in _ALL.finditer(sentence.text):
        if _ALMOST.search(sentence.text[: claimed.start()]) or NEGATION.search(sentence.text[: claimed.start()]):
            continue
        whole = leading_number(claimed["number"])
        for fact in along.evidence.figured:
            shown = _part(fact, whole)
            if shown and _is_about(place, fact, along) and not _tells_all(fact, whole, along):
                base, cited = sentence.span.start, along.evidence.citation(fact)
                return Verdict(base + claimed.start(), base + claimed.end(), "contradicted", shown, (cited,))
    return None


def _part(fact: Fact, whole: float) -> str:
    """The words in which a note tells a part of a number; "" where it does not, or where the part is all of it."""
    for part, of in pairwise(fact.figures):
        if of.whole and leading(of.quantity) == whole and 0 < part.quantity.value < whole:
            return fact.text[part.quantity.start : of.quantity.end]
    return ""


def _is_about(place: int, fact: Fact, along: Alignment) -> bool:
    shared = along.shared(place, along.stems[place], fact, fact.stems)
    return shared.clause >= ONE or (shared.event >= TOLD and shared.clause + shared.beside > 0)


def _tells_all(fact: Fact, whole: float, along: Alignment) -> bool:
    """Whether the event has all of them elsewhere ("8 of the 32 on Monday, the rest by Friday: 32 of 32")."""
    event = along.evidence.by_event[fact.event]
    return any(leading_number(m["number"]) == whole for each in event for m in _ALL.finditer(each.text))
