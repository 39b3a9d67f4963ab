"""Names that the notes hold, told of something else: another chose it, another body gave it, another was there."""

import re
from collections.abc import Iterator
from typing import Final

from app.engines.embedded.claims.alignment import ONE, Alignment
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.engines.embedded.notes.employers import ORGANISATION
from app.engines.embedded.notes.titled import has_title
from app.english.names import Name
from app.english.terms import FUNCTION, NUMBER_WORDS, lower
from app.records import Span

_CHOSE: Final = re.compile(
    r"\b(?:went\swith|chose|picked|opted\sfor|settled\son|signed\swith|decided\son|switched\sto)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BODY: Final = re.compile(r"[A-Z]{2,7}")
LEAST_LETTERS: Final = 4
"""Letters from which a word before a name is no abbreviation."""

_ADDRESS: Final = re.compile(
    r"mister|mistress|miss|madam|doctor|prof(?:essor)?|father|sister|brother|mother|captain|chef|coach|nurse|lord|lady|dame|sir"
    r"|saint|old|young|big|little|new|great",
    re.IGNORECASE,
)
"""How somebody is addressed, or told from a namesake, which others leave out."""

_LETTER: Final = re.compile(r"\b(?:in|with|using)\s([A-HJ-Z])(?=[\s,;:]|\.?$)")


def is_of_another(clause: frozenset[str], name: Name, known: Fact, along: Alignment) -> bool:
    """Whether the notes tell without a name what a clause tells of it, so that they do not bear it out.

    Args:
        clause: the stems of the clause.
        known: the fact in which the notes have the name.
    """
    own = plain_stems(name.span.quote)
    rest = clause - own
    held = along.weight(sorted(rest & (known.stems | along.evidence.heading_stems(known.chunk))))
    others = (fact for fact in along.evidence.facts if not own & fact.stems)
    return max((along.weight(sorted(rest & fact.stems)) for fact in others), default=0.0) >= held + ONE


def chosen_otherwise(text: str, name: Name, known: Fact, evidence: Evidence) -> tuple[Fact, Name] | None:
    """What the event chose where a sentence says that another of its names was chosen; a choice falls on one."""
    if not _CHOSE.search(text[: name.span.start]):
        return None
    event = evidence.by_event[known.event]
    chosen = [(fact, noted) for fact in event for noted in fact.names if _CHOSE.search(fact.text[: noted.span.start])]
    if len(chosen) != 1 or plain_stems(chosen[0][1].span.quote) & plain_stems(name.span.quote):
        return None
    return chosen[0]


def other_maker(quote: str, evidence: Evidence) -> tuple[str, Fact] | None:
    """What the notes have where another body's letters stand before the same title: "RYA Day Skipper"."""
    first, _, rest = quote.partition(" ")
    if not rest or not _BODY.fullmatch(first) or re.search(rf"\b{first.lower()}\b", evidence.text):
        return None
    pattern = re.compile(rf"\b[A-Z]{{2,7}}\s{re.escape(rest)}\b")
    return next(((found[0], fact) for fact in evidence.facts if (found := pattern.search(fact.text))), None)


def other_head(quote: str, evidence: Evidence, answer: str) -> tuple[str, Fact] | None:
    """What the notes have where another word stands before the rest of one name: "Leeds City Council".

    A title before a name, a number and a post are no such word; neither is one that the notes have in any form.
    """
    first, _, rest = quote.partition(" ")
    if (
        not rest
        or ORGANISATION.fullmatch(rest)
        or len(first) < LEAST_LETTERS
        or _ADDRESS.fullmatch(first)
        or lower(first) in NUMBER_WORDS
    ):
        return None
    if has_title(quote) or lower(first)[: max(5, len(first) - 2)] in evidence.text:
        return None
    pattern = re.compile(rf"(?<!\w)(?P<head>[A-Z][a-z’']{{{LEAST_LETTERS - 1},}})\s{re.escape(rest)}(?!\w)")
    for fact in evidence.facts:
        found = pattern.search(fact.text)
        head = lower(found["head"]) if found else ""
        if found and head not in FUNCTION and not _ADDRESS.fullmatch(head) and head not in lower(answer):
            return found[0], fact
    return None


def letters(text: str) -> Iterator[Name]:
    """Languages and tools of one letter: "all of it in R"."""
    for found in _LETTER.finditer(text):
        yield Name(Span(start=found.start(1), end=found.end(1), quote=found[1]), "tool")
