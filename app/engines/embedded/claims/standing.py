"""A course, ticket or test that the notes say was not finished, has lapsed or was failed, told as one that is held."""

import re
from typing import Final

from app.engines.embedded.claims.alignment import ONE, Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.engines.embedded.english.deeds import deeds
from app.engines.embedded.english.grammar import NEGATION
from app.engines.embedded.english.language import count_words

COVERED: Final = 0.6
"""Share of what a clause tells that must be in what the notes say is not held."""

LONGEST: Final = 16
"""Words up to which a note tells one thing and where it stands."""

_NOT_HELD: Final = re.compile(
    r"\b(?:(?:has\s|have\s)?lapsed|expired|unfinished|in\sprogress|half[- ]done|dropped\sout|failed|withdrew|not\syet|"
    r"resigned|gave\s(?:it\s)?up|given\sup|handed\sback|(?:exam|test|course|sitting)\s(?:is\s)?booked|out\sof\sdate|"
    r"(?:not|never)\s(?:yet\s)?(?:been\s)?(?:finished|completed|done|sat|taken|passed|renewed|awarded|certified|qualified)"
    r"|didn[’']?t\s(?:finish|complete|sit|pass|renew))\b",
    re.IGNORECASE,
)
_HELD: Final = re.compile(
    r"\b(?:current|up\sto\sdate|in\sdate|valid|done|did|complet\w+|finished|passed|got|have|keep|hold|holds|held|certified|"
    r"qualified)\b|[’']ve\b",
    re.IGNORECASE,
)
_STILL: Final = re.compile(
    r"\b(?:working\s(?:towards|on)|half\s?way|doing|studying|nearly|almost|retak\w+|second\s(?:time|go|try)|"
    r"again|need|due)\b",
    re.IGNORECASE,
)
_STATUS: Final = plain_stems(
    "current valid done did completed finished passed got hold held certified qualified failed lapsed"
)


def standing_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` has as held what the notes have as not held; else None."""
    sentence = along.sentences[place]
    if NEGATION.search(sentence.text) or _STILL.search(sentence.text) or _NOT_HELD.search(sentence.text):
        return None
    for said in deeds(sentence.text):
        clause = sentence.text[said.start : said.end]
        told = plain_stems(clause) - _STATUS
        total = along.weight(sorted(told))
        if said.doer == "other" or not _HELD.search(clause) or total < ONE:
            continue
        for fact in along.evidence.facts:
            thing = _not_held(fact)
            common = told & thing
            weight = along.weight(sorted(common))
            if weight >= ONE and weight >= COVERED * total and not _held_elsewhere(common, fact, along):
                base, cited = sentence.span.start, along.evidence.citation(fact)
                return Verdict(base + said.start, base + said.end, "contradicted", fact.text, (cited,))
    return None


def _not_held(fact: Fact) -> frozenset[str]:
    """The words of what a note says is not held; none where it tells more than that, or that it is held now."""
    found = _NOT_HELD.search(fact.text)
    if found is None or count_words(fact.text) > LONGEST:
        return frozenset()
    stop = re.search(r"[,.;!?](?=\s|$)", fact.text[found.end() :])
    scope = fact.text[: found.end() + stop.start()] if stop else fact.text
    return plain_stems(scope) - _STATUS


def _held_elsewhere(common: frozenset[str], fact: Fact, along: Alignment) -> bool:
    return any(
        common <= other.stems and not _NOT_HELD.search(other.text)
        for other in along.evidence.facts
        if other is not fact
    )
