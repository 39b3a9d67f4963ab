"""What an answer claims to hold, to know or to have done, and the notes have only with a limit: lapsed, never finished,
failed, booked, a course only, seen over somebody's shoulder.

The note must tell one thing and its limit, and no other may have the thing without. Who says the limit along with it
("the basic one", "not finished yet") claims no more than is there.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import ONE, Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.english.deeds import Deed, deeds
from app.english.grammar import NEGATION
from app.english.language import count_words

COVERED: Final = 0.6
"""Share of what a clause tells that must be the thing with its limit."""

BARE: Final = 8
"""Words up to which a note is of nothing but the thing and its limit, so that it need be no more than named."""

LONGEST: Final = 16
"""Words up to which a note tells one thing and where it stands."""

ELLIPTIC: Final = 4
"""Words up to which a clause may leave its claim to the next one: "SAP, I was a super user"."""

_LIMITED: Final = re.compile(
    r"\b(?:(?:has\s|have\s)?lapsed|expired|out\sof\sdate|unfinished|in\sprogress|ongoing|half[- ]done|to\sgo|"
    r"dropped\sout|failed(?=\s[\w\s]{0,30}(?:test|exam|course|assessment))|withdrew|not\syet|resigned|gave\s(?:it\s)?up|given\sup|handed\sback|on\spaper|no\slonger|"
    r"(?:exam|test|course|sitting)\s(?:is\s)?booked|booked\s(?:on(?:to)?\s(?:it|to|the)|in?\sfor|for)|paused|on\shold|"
    r"\d+\s(?:out\s)?of\s\d+\s(?:units?|modules?|papers?|exams?|parts?|credits?)|course\sonly|only\s(?:a\s)?(?:course|screens|seen|read|watched)|"
    r"over\s(?:some(?:body|one)|another|a\scolleague)\S*\sshoulder|never\s(?:touched|used|had|done|worked|held|driven)|"
    r"(?:not|never)\s(?:yet\s)?(?:been\s)?(?:finished|completed|done|sat|taken|passed|renewed|awarded|certified|qualified)"
    r"|didn[’']?t\s(?:finish|complete|sit|pass|renew))\b",
    re.IGNORECASE,
)
_CLAIMED: Final = re.compile(
    r"\b(?:current|up\sto\sdate|in\sdate|valid|done|did|complet\w+|finished|passed|got|had|have|keep|hold|holds|held|"
    r"certified|qualified|used?|ran|know|speak|in\sproduction|years?)\b|[’']ve\b|\bI\s(?:was|am)\b",
    re.IGNORECASE,
)
_HEDGED: Final = re.compile(
    r"\b(?:working\s(?:towards|on)|half\s?way|doing|studying|nearly|almost|retak\w+|second\s(?:time|go|try)|again|need|due|"
    r"basics?|a\s(?:bit|little)|some|course|learning|"
    r"of\s(?:the\s)?[\w-]+\s(?:\w+\s)?(?:units|modules|papers|exams|parts|credits))\b",
    re.IGNORECASE,
)
_STATUS: Final = plain_stems(
    "current valid done did completed finished passed got had hold held used certified qualified failed lapsed course "
    "production touched"
)


def limited_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` claims what the notes have with a limit only; else None."""
    sentence = along.sentences[place]
    if any(pattern.search(sentence.text) for pattern in (_HEDGED, _LIMITED)):
        return None
    clauses = [clause for clause in deeds(sentence.text) if clause.doer != "other"]
    leaning = [said for said, after in pairwise(clauses) if _leans(sentence.text, said, after)]
    for said in [*(clause for clause in clauses if _claims(sentence.text[clause.start : clause.end])), *leaning]:
        fact = _limited(plain_stems(sentence.text[said.start : said.end]) - _STATUS, along)
        if fact is not None and not _dated_alike(place, fact, along):
            base, cited = sentence.span.start, along.evidence.citation(fact)
            return Verdict(base + said.start, base + said.end, "contradicted", fact.text.strip(), (cited,))
    return None


def _claims(clause: str) -> bool:
    """Whether a clause says that one has or had something."""
    return bool(_CLAIMED.search(clause)) and not NEGATION.search(clause)


def _leans(text: str, said: Deed, after: Deed) -> bool:
    """Whether a short clause leaves it to the next one to claim what it names."""
    short = count_words(text[said.start : said.end]) <= ELLIPTIC
    return short and _claims(text[said.start : after.end])


def _limited(told: frozenset[str], along: Alignment) -> Fact | None:
    """A fact that has most of what is told with a limit, where no other has it without."""
    total = along.weight(sorted(told))
    for fact, thing, bare in _limits(along).things:
        common = told & thing
        weight = along.weight(sorted(common))
        if weight >= ONE and (weight >= COVERED * total or bare) and not _is_held(common, fact, along):
            return fact
    return None


@dataclass(frozen=True)
class _Limits:
    """Each fact with a limit, with the words of its thing and whether it tells no more; and the facts without."""

    things: tuple[tuple[Fact, frozenset[str], bool], ...]
    without: tuple[Fact, ...]


def _limits(along: Alignment) -> _Limits:
    """The notes by their limits; read out of them once."""
    known = along.evidence.worked_out
    if "limits" not in known:
        facts = along.evidence.facts
        things = ((fact, _thing(fact), count_words(fact.text) <= BARE) for fact in facts)
        known["limits"] = _Limits(
            tuple(entry for entry in things if entry[1]),
            tuple(fact for fact in facts if not _LIMITED.search(fact.text)),
        )
    found: _Limits = known["limits"]
    return found


def _thing(fact: Fact) -> frozenset[str]:
    """The words of what a note has with a limit; none where it tells more than that, or that it is held now."""
    found = _LIMITED.search(fact.text)
    if found is None or count_words(fact.text) > LONGEST:
        return frozenset()
    stop = re.search(r"[.;!?](?=\s|$)", fact.text[found.end() :])
    return plain_stems(fact.text[: found.end() + stop.start()] if stop else fact.text) - _STATUS


def _dated_alike(place: int, fact: Fact, along: Alignment) -> bool:
    """Whether a sentence gives a year that the note has: what was held in 2022 was held then, though it lapsed."""
    said = [figure.quantity.value for figure in along.figures[place] if figure.quantity.dimension == "year"]
    return any(quantity.dimension == "year" and quantity.value in said for quantity in fact.quantities)


def _is_held(common: frozenset[str], fact: Fact, along: Alignment) -> bool:
    return any(common <= other.stems for other in _limits(along).without if other is not fact)
