"""Which two figures of the notes could be two values of one thing: on one scale, of one kind, and apart by a slip."""

import re
from dataclasses import replace
from typing import Final

from app.engines.embedded.claims.comparisons import is_of_one_kind, same_unit
from app.engines.embedded.claims.figures import Figure, plain_stems
from app.engines.embedded.pitch.told_figures import Told
from app.english.agreement import agree, tolerance
from app.english.grammar import is_past
from app.english.occupations import is_title_word
from app.english.quantities import Quantity
from app.english.terms import content_stems, stem

FAR: Final = 2.2
"""Times by which a number may be misremembered."""

YEARS_APART: Final = 3.0
MONTHS_APART: Final = 1.4
"""Months by which two dates may differ and be one, since "spring" is any of three."""

ROUNDED: Final = 0.06
"""Share of a number by which it may be rounded in a note; "about" allows a tenth."""

SMALL: Final = 12
"""Up to this a bare number is counted of so many things that one shared word does not tell which."""

_PERSONS: Final = frozenset(
    stem(word)
    for word in """people persons men women staff colleagues employees reports members crew team gang squad pod temps
    casuals ppl heads hands students pupils trainees interns starters""".split()
)
_WHOLE: Final = re.compile(r"\b([a-z]{3,}) of (?:about |around |some |nearly |over )?$", re.IGNORECASE)
_RANGE: Final = re.compile(r"(?<![\d.,])(\d[\d.,]*)\s?(?:to|-|–)\s?$")
_NOUN: Final = re.compile(r"\s([a-z]+)\b", re.IGNORECASE)


def may_be_one(a: Told, b: Told) -> bool:
    """Whether two figures, told in two places, could be two values of one thing; neither place has the other's too."""
    p, q = a.figure.quantity, b.figure.quantity
    if a.place == b.place or (a.note.document is b.note.document and a.note.section.kind == "resume"):
        return False  # a résumé's entries are about different jobs
    if not _on_one_scale(p, q) or not _differ(a, b) or _has(a, q) or _has(b, p):
        return False
    if p.dimension == "year":
        return bool(a.stage) or bool(a.figure.clause & b.figure.clause and len(a.said & b.said) >= 2)
    if _is_of_before(a, b):
        return False
    if p.dimension != q.dimension:
        return a.figure.whole == b.figure.whole and a.figure.label == b.figure.label
    if p.dimension == "count":
        if _are_two_events(a, b) or _is_by_time(a) != _is_by_time(b):
            return False
        if not (is_counted_alike(a, b) or may_count_alike(a, b) or _is_told_of(a, b)):
            return False
    elif not (a.figure.clause & b.figure.clause or a.others & b.others or a.said & b.said):
        return False  # nothing but their numbers has to do with each other
    return not _are_two_changes(a, b) and is_of_one_kind(_exact(a.figure), _exact(b.figure))


def is_counted_alike(a: Told, b: Told) -> bool:
    """Whether two counts name what they count, and it is the same; "the 63 bus" counts no buses."""
    if same_unit(a.figure.quantity, b.figure.quantity) <= 0:
        return False
    nouns = sorted(_noun_behind(t) for t in (a, b))
    return nouns[1] not in (nouns[0] + "s", nouns[0] + "es")


def _noun_behind(told: Told) -> str:
    noun = _NOUN.match(told.span.quote, told.figure.quantity.end)
    return noun[1].lower() if noun else ""


def may_count_alike(a: Told, b: Told) -> bool:
    """Whether two counts may count the same under other names: people both, or one a whole of what it does not name."""
    if not a.figure.quantity.dimension == b.figure.quantity.dimension == "count":
        return False
    wholes = [bool(_WHOLE.search(t.span.quote[: t.figure.quantity.start])) for t in (a, b)]
    return (is_persons(a) and is_persons(b)) or wholes[0] != wholes[1]


def value_of(told: Told) -> float:
    """The value; of a date, with its month as a part of the year."""
    return told.figure.quantity.value + told.month / 12


def _on_one_scale(p: Quantity, q: Quantity) -> bool:
    """Whether two quantities are of one dimension; a bare number at the end of a change may be a percentage."""
    if p.dimension == q.dimension:
        return True
    bare = p if p.dimension == "count" else q
    return {p.dimension, q.dimension} == {"percent", "count"} and not bare.unit and p.role == q.role != ""


def _differ(a: Told, b: Told) -> bool:
    """Whether the values differ by more than rounding, and by no more than a slip of memory."""
    p, q = a.figure.quantity, b.figure.quantity
    if p.dimension == "year":
        apart = abs(value_of(a) - value_of(b))
        beyond = not (a.month and b.month) or apart > MONTHS_APART / 12
        return (
            a.stage == b.stage
            and beyond
            and (apart <= YEARS_APART if p.value != q.value else bool(a.month and b.month))
        )
    low, high = sorted((abs(p.value), abs(q.value)))
    if not low or high > FAR * low:
        return False
    return not (_says(p, q) or _says(q, p) or _is_within(a, q) or _is_within(b, p))


def _says(claimed: Quantity, noted: Quantity) -> bool:
    """Whether one value is the other rounded: notes round less than speech, "about 40" is 38 and not 32."""
    exact = replace(claimed, approximate=False)
    if claimed.bound and agree(exact, replace(noted, approximate=False)):
        return True
    size, rounded = abs(claimed.value), tolerance(exact)
    loose = claimed.approximate or noted.approximate
    room = min(0.1 * size, max(rounded, ROUNDED * size)) if loose else min(rounded, ROUNDED * size)
    return abs(claimed.value - noted.value) <= room + 1e-9


def _is_within(told: Told, value: Quantity) -> bool:
    """Whether a value lies in a range that the other ends: 11 in "8 to 12 projects"."""
    begun = _RANGE.search(told.span.quote[: told.figure.quantity.start])
    return (
        begun is not None and float(begun[1].replace(",", "").rstrip(".")) <= value.value <= told.figure.quantity.value
    )


def _has(told: Told, value: Quantity) -> bool:
    """Whether a sentence gives this value as well, so that nothing is missing of it there."""
    room = 0.0 if value.dimension == "year" else 0.02 * abs(value.value)
    return any(
        abs(other - value.value) <= room
        for dimension, other in told.others
        if dimension == value.dimension or {dimension, value.dimension} == {"percent", "count"}
    )


def _is_of_before(a: Told, b: Told) -> bool:
    """Whether one of two values is what something began with ("was paying 7,400"), and the other not."""
    roles = [t.figure.quantity.role for t in (a, b)]
    if "from" in roles and roles[0] != roles[1]:
        return True
    return any(
        role == "to" and _WAS.search(t.span.quote[: t.figure.quantity.start])
        for role, t in zip(roles, (b, a), strict=True)
    )


_WAS: Final = re.compile(r"\b(?:was|were|used to)\s[^.,;]{0,20}$", re.IGNORECASE)


def _are_two_changes(a: Told, b: Told) -> bool:
    """Whether both end or begin a change, and the other ends of the two have nothing to do with each other."""
    if not a.figure.quantity.role or not b.figure.quantity.role:
        return False
    ends = [{value for d, value in t.others if d == t.figure.quantity.dimension} - {t.key[1]} for t in (a, b)]
    return bool(ends[0] and ends[1]) and not ends[0] & ends[1]


def _are_two_events(a: Told, b: Told) -> bool:
    """Whether one act was done twice: each time it is told with words of its own, and with none that the other has."""
    acts = {stem(_word_before(t)) for t in (a, b)}
    if len(acts) > 1 or not all(is_past(_word_before(t)) for t in (a, b)) or a.others & b.others:
        return False
    plain = _PERSONS | acts | {a.figure.quantity.unit, b.figure.quantity.unit}
    mine, theirs = (frozenset(plain_stems(t.span.quote.replace("-", " "))) - plain for t in (a, b))
    return len(mine) >= 2 and len(theirs) >= 2 and not mine & theirs


def takes_some(told: Told) -> bool:
    """Whether persons are those whom one act was done to: "hired 38 people" says not how many there are."""
    act = _word_before(told)
    return is_persons(told) and is_past(act) and act not in _LED


_SHARE: Final = re.compile(r"(?<![\d.,])(\d{1,6}) (?:out )?of (?:the |our |my |all )?(\d{1,6})(?![\d.,]*\d)")


def shares(told: Told) -> frozenset[frozenset[float]]:
    """The parts and wholes that a sentence tells as such, two by two: "36 of 38"."""
    return frozenset(frozenset(map(float, share.groups())) for share in _SHARE.finditer(told.span.quote))


_LED: Final = frozenset("led managed supervised ran headed had employed coached oversaw directed".split())
"""Acts that are done to all there are."""


def _is_by_time(told: Told) -> bool:
    """Whether what is counted is so many in a time, by a stroke: "400 req/s"."""
    return bool(re.match(r"\s?[a-z]+\s?/\s?[a-z]", told.span.quote[told.figure.quantity.end :], re.IGNORECASE))


def _word_before(told: Told) -> str:
    words = re.findall(r"[a-z]+", told.span.quote[: told.figure.quantity.start].lower())
    return words[-1] if words else ""


def _is_told_of(a: Told, b: Told) -> bool:
    """Whether a bare count is told of the same thing as another: by the words of its clause, or right behind both."""
    p, q = a.figure.quantity, b.figure.quantity
    if p.unit and q.unit:
        return p.unit in _behind(b) or q.unit in _behind(a)
    return len(a.figure.clause & b.figure.clause) >= (1 if min(p.value, q.value) > SMALL else 2)


def _behind(told: Told) -> frozenset[str]:
    return frozenset(content_stems(" ".join(told.span.quote[told.figure.quantity.end :].split()[:2])))


def is_persons(told: Told) -> bool:
    text, at = told.span.quote, told.figure.quantity.end
    if told.figure.quantity.unit in _PERSONS or re.match(r" of us\b", text[at:], re.IGNORECASE):
        return True
    words = re.match(r"\s(?:[a-z]+\s)?[a-z]+\b", text[at:], re.IGNORECASE)
    if words is None or not told.figure.quantity.unit:
        return False
    return any(is_title_word(word.lower().removesuffix("s")) for word in words[0].split())


def _exact(figure: Figure) -> Figure:
    return replace(figure, quantity=replace(figure.quantity, approximate=False))
