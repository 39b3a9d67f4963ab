"""Quantities of an answer held against the notes' quantities of the same dimension about the same thing."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.changes import changed_otherwise
from app.engines.embedded.claims.clauses import Clause
from app.engines.embedded.claims.comparisons import same_unit
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure
from app.engines.embedded.claims.quantity_matches import Match, is_common, matches
from app.engines.embedded.claims.readings import MOST, NUMBERED, PLACEHOLDERS, same_value
from app.engines.embedded.claims.retold import retold_otherwise
from app.engines.embedded.claims.stays import SHORTEST, stay_verdict
from app.english.agreement import follows
from app.english.quantities import Quantity
from app.english.quantity_patterns import MONTH_NAME
from app.english.terms import content_stems

HELD: Final = 2.0
"""Score from which an equal value in the notes is taken to be about the same thing."""

CONTRADICTED: Final = 6.0
"""Score from which another value in the notes is taken to be about the same thing, where no equal one is."""

SURELY: Final = 10.0
"""The same beside another figure that both have, where the event is known by hardly any words."""

OUTWEIGHED: Final = 5.0
"""Score by which another value must be nearer than an equal one, to be the one that is meant."""

ELSEWHERE: Final = 0.3
"""Share of what is told by which another value's event must be nearer, for an equal one to stand in another event."""

LED: Final = 2.0
"""The score by which it must then lead."""


def quantity_verdict(place: int, figure: Figure, along: Alignment, clauses: Sequence[Clause] = ()) -> Verdict | None:
    """The verdict on one quantity of a sentence with these clauses, or None where there is nothing to say of it."""
    claimed, sentence = figure.quantity, along.sentences[place]
    start, end = sentence.span.start + claimed.start, sentence.span.start + claimed.end
    stayed = stay_verdict(place, figure, along)
    if stayed is not None:
        return stayed
    held, rival = matches(place, figure, along, clauses)
    if rival is not None and held is not None and held.fact is rival.fact:
        rival = None  # "8 lines, we had 5": the note has what is claimed in the same breath
    if rival is not None and _is_of_another_place(figure, rival):
        rival = None  # a run-down of one's life has many years, and each is of its own place
    if held is not None and claimed.dimension == "clock":
        rival = None  # a story tells many times of day, and one that the notes have is one of them
    crossed = _crossed(place, figure, along)
    if crossed is not None:
        return Verdict(start, end, "contradicted", crossed.text, (along.evidence.citation(crossed),))
    other = changed_otherwise(place, figure, along)
    if other is not None and (held is None or held.fact is not other[0]):
        return Verdict(start, end, "contradicted", shown_value(*other), (along.evidence.citation(other[0]),))
    if rival is not None and rival.score >= CONTRADICTED and (held is None or _outweighs(place, rival, held, along)):
        derived = None if held is not None else _derived(place, figure, along)
        if derived is None or derived[0] < rival.score - 1.0:
            return _contradiction(place, figure, rival, along, clauses)
    derived = _derived(place, figure, along) if held is None or held.score < HELD else None
    meant = None if derived else retold_otherwise(place, figure, along, clauses, held)
    if meant is not None and not _is_of_another_place(figure, meant):
        return _contradiction(place, figure, meant, along, clauses)
    if held is None or held.score < HELD:
        return derived and Verdict(start, end, "supported", citations=(along.evidence.citation(derived[1]),))
    if is_common(claimed) and not (
        figure.label or same_unit(claimed, held.noted.quantity) > 0 or figure.clause & held.noted.clause
    ):
        return None
    return Verdict(start, end, "supported", citations=(along.evidence.citation(held.fact),))


def _contradiction(
    place: int, figure: Figure, rival: Match, along: Alignment, clauses: Sequence[Clause]
) -> Verdict | None:
    """What to say of a figure that another value of the notes speaks against, unless they leave the matter open."""
    claimed, sentence = figure.quantity, along.sentences[place]
    start, end = sentence.span.start + claimed.start, sentence.span.start + claimed.end
    if _is_left_open(figure, clauses, rival.fact) or _is_in_a_title(claimed, along):
        return None
    other = _noted_otherwise(claimed, rival.fact, along)
    if other is not None:  # where the notes give two values of one thing, whoever was there knows which
        sure = along.weight(sorted(other.stems & rival.fact.stems)) >= ONE_THING
        return Verdict(start, end, "supported", citations=(along.evidence.citation(other),)) if sure else None
    shown = _end_of_stay(sentence.text[: claimed.start], claimed, rival.fact)
    shown = shown or shown_value(rival.fact, rival.noted.quantity)
    sure = along.anchors(place, figure, rival.fact, rival.noted) > 0 and rival.score >= SURELY
    return Verdict(start, end, "contradicted", shown, (along.evidence.citation(rival.fact),), sure)


def _is_in_a_title(claimed: Quantity, along: Alignment) -> bool:
    """Whether a title of the notes bears the date that is claimed: "Saturday the app went down (18 May 2024)"."""
    if claimed.dimension not in ("month", "day"):
        return False
    said = claimed.text.lower().strip(" .,")
    return any(said in found.text.lower() for found in along.evidence.headed)


def _noted_otherwise(claimed: Quantity, rival: Fact, along: Alignment) -> Fact | None:
    """The fact of another document that tells the same thing as a rival, with the value that is claimed."""
    chunks = along.evidence.notes.chunks
    least = ONE_PLACE if claimed.dimension == "year" else ONE_THING
    for fact in along.evidence.figured:
        if (
            chunks[fact.chunk].document_id != chunks[rival.chunk].document_id
            and any((claimed.dimension, claimed.value) == (q.dimension, q.value) for q in fact.quantities)
            and along.weight(sorted(fact.stems & rival.stems)) >= least
        ):
            return fact
    return None


def _is_left_open(figure: Figure, clauses: Sequence[Clause], rival: Fact) -> bool:
    """Whether the clause of a figure may be what a blank of the same event is kept for: "then ?? (ask her)"."""
    told = next((c for c in clauses if c.left <= figure.quantity.start < c.right), None)
    if told is None:
        return False
    first = told.facts[:1] == (rival,)  # then a blank that shares no word with the clause is kept for something else
    return any(
        f.event == rival.event and BLANK.search(f.text) and (not first or f.stems & told.stems) for f in told.facts
    )


def _end_of_stay(before: str, claimed: Quantity, fact: Fact) -> str:
    """The end of a stay that a year is given for, "" where the fact tells no stay: from, until, or both years."""
    years = [q.text for q in fact.quantities if q.dimension == "year"]
    if claimed.dimension != "year" or fact.tenure is None or len(years) != 2:
        return ""
    if _UNTIL.search(before):
        return years[1]
    return years[0] if _FROM.search(before) else " - ".join(years)


def _outweighs(place: int, rival: Match, held: Match, along: Alignment) -> bool:
    """Whether another value is the one that is meant: of a nearer event than the equal one, or much nearer."""
    elsewhere = along.event(place, rival.fact) - along.event(place, held.fact) >= ELSEWHERE
    return rival.score >= held.score + (LED if elsewhere else OUTWEIGHED)


def _is_of_another_place(figure: Figure, rival: Match) -> bool:
    """Whether a year, or a stay of years, is held against a note that tells several and shares no word with it."""
    several = _is_long(figure.quantity) and sum(map(_is_long, rival.fact.quantities)) > 1
    return several and not figure.clause & rival.noted.clause


def _is_long(quantity: Quantity) -> bool:
    return quantity.dimension == "year" or (quantity.dimension == "duration" and quantity.value >= SHORTEST)


def _crossed(place: int, figure: Figure, along: Alignment) -> Fact | None:
    """A fact that tells two values the other way round: "two suppliers instead of five" for "five instead of two"."""
    text, figures = along.sentences[place].text, along.figures[place]
    at = figures.index(figure)
    if at + 1 == len(figures):
        return None
    after = figures[at + 1]
    link = _LINK.search(text[figure.quantity.end : after.quantity.start])
    if link is None or same_value(figure.quantity, after.quantity):
        return None
    for fact in along.evidence.figured:
        for first, second in pairwise(fact.figures):
            linked = _LINK.search(fact.text[first.quantity.end : second.quantity.start])
            if (
                linked
                and linked[0].strip().lower() == link[0].strip().lower()
                and same_value(figure.quantity, second.quantity)
                and same_value(after.quantity, first.quantity)
                and figure.clause & first.clause
                and along.shared(place, figure.clause, fact, first.clause).score >= CONTRADICTED
            ):
                return fact
    return None


ONE_THING: Final = 6.0
"""Weight of shared words from which two facts of different documents tell one thing."""

ONE_PLACE: Final = 3.5
"""The same from which they may, so that neither value is held against the other."""

BLANK: Final = re.compile(r"\?\?|_{3,}|\bTODO\b|\btbd\b|\bneed the\b", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\b(?:until|till?|to|left|finished|ended)\s(?:in\s)?$", re.IGNORECASE)
_FROM: Final = re.compile(r"\b(?:from|since|(?:joined|began|started)(?:\s\w+){0,5}(?:\sin)?)\s$", re.IGNORECASE)
_LINK: Final = re.compile(r"\s(?:to|instead of|rather than)\s", re.IGNORECASE)


def _derived(place: int, figure: Figure, along: Alignment) -> tuple[float, Fact] | None:
    """A fact with its score, from whose event's quantities the claimed one follows: a difference, a factor."""
    best: tuple[float, Fact] | None = None
    for fact in along.evidence.figured:
        shared = along.shared(place, figure.clause, fact, fact.stems)
        if shared.score < 3.0 or (best is not None and shared.score <= best[0]):
            continue
        near = [
            q for other in along.evidence.by_event[fact.event] if other.chunk == fact.chunk for q in other.quantities
        ][: 4 * MOST]
        if any(_follows(figure, first, second) for first in fact.quantities for second in near if first != second):
            best = (shared.score, fact)
    return best


def _follows(figure: Figure, first: Quantity, second: Quantity) -> bool:
    claimed = figure.quantity
    if (first.dimension, first.unit) != (second.dimension, second.unit) or first.dimension in (
        "year",
        "month",
        "clock",
    ):
        return False
    if figure.ends is not None and claimed.dimension == first.dimension:  # "all bar five or six thousand"
        return figure.ends[0] <= abs(first.value - second.value) <= figure.ends[1]
    same = claimed.dimension == first.dimension and same_unit(claimed, first) >= 0
    return (same or claimed.dimension in ("ratio", "percent")) and follows(claimed, first, second)


_RANGE: Final = re.compile(r"\s?(?:-|–|to)\s?\d+%?(?![\d-])")
_DATED: Final = re.compile(rf"\s(?:of\s)?(?:{MONTH_NAME})\b")


def shown_value(fact: Fact, noted: Quantity) -> str:
    """A noted value with what it counts, so that it can be read out: "22 classrooms", "5 to 7", "1st of December"."""
    rest = _DATED.match(fact.text, noted.end) if noted.dimension == "day" else _RANGE.match(fact.text, noted.end)
    if rest is not None and noted.role == "":
        return fact.text[noted.start : rest.end()]
    numbered = NUMBERED.search(fact.text[: noted.start])
    if numbered is not None and not noted.unit:
        return fact.text[numbered.start(1) : noted.end]
    if noted.dimension != "count":
        return noted.text
    after = re.match(r"(?:\s[A-Za-z][\w’'-]*){1,3}", fact.text[noted.end :])
    said = after[0].split() if after else []
    wanted = PLACEHOLDERS if noted.unit == "" else (noted.unit,)
    reach = next((i for i, word in enumerate(said) if {*content_stems(word)[-1:]} & {*wanted}), None)
    return noted.text if reach is None else f"{noted.text} {' '.join(said[: reach + 1])}"
