"""What an answer says of all, or of none, where the notes count an exception: "not one wrong", "one wrong strength".

"All", "every", "none" and "never" are values like a number. They are held against a count of the same thing in the
event that is told: against any count at all for none, against a part or a count of what failed for all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.english.grammar import NEGATION
from app.english.language import words
from app.english.quantities import leading_number
from app.english.quantity_patterns import DAYS, MEASURES, SPELLED_WORD
from app.english.terms import FUNCTION, lower, stem

FEW: Final = 5
"""A count up to this may be of exceptions; more are those among whom there were some."""

TOLD: Final = 0.3
"""Share of what a sentence and its neighbours tell, that the event with the exception must have."""

_NONE: Final = re.compile(
    r"(?:\b|(?=n[’']t))(?:not\s(?:a\s(?:single|one)|one|once)"
    r"|(?:n[’']t|never|without)\s(?:been\s|have\s|had\s)?(?:a\ssingle(?:\sone)?|one)|no\sa\ssingle(?:\sone)?)\b",
    re.IGNORECASE,
)
"""Not one of them; "nobody" and "none" leave open of whom, and a count of something else would stand against them."""

_ALL: Final = re.compile(
    rf"\b(?:every(?:\ssingle|\slast)?\s(?!(?:day|night|week|month|quarter|year|time|morning|other|second|one\selse)\b)(?P<each>[a-z]+)"
    rf"|all\s(?:the\s|my\s|our\s|of\s(?:the|my|our)\s)?(?P<number>\d{{1,3}}|{SPELLED_WORD})(?![\w%])"
    r"|all\sof\s(?P<them>them|us)|(?P<everyone>everyone|everybody))\b",
    re.IGNORECASE,
)
_COUNT: Final = rf"(?<![\w.,:/£$€%-])(?P<count>\d{{1,3}}|{SPELLED_WORD})"
_PART: Final = re.compile(
    rf"(?<!every\s)(?<!each\s)(?<!any\s){_COUNT}(?:\s[a-z]+){{0,3}}\s(?:out\s)?of\s(?:the\s|our\s|my\s)?(?P<whole>\d{{1,3}}|{SPELLED_WORD})(?![\w%])",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(rf"{_COUNT}\s(?P<noun>[a-z]+(?:\s[a-z]+)?)(?![\w])", re.IGNORECASE)
_FAILED: Final = re.compile(
    r"\b(?:without|missed|missing|forgot|forgotten|lost|failed|except|wrong|late|broken|refused|not|never|left\sout)\b|n[’']t\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(rf"(?:{NEGATION.pattern})|\bw/o\b|\b(?:nil|zero)\b", re.IGNORECASE)
_MEASURED: Final = frozenset([*DAYS, *MEASURES])
"""What measures and counts no cases: "2 hrs lost" is not two of anything."""

_ZERO: Final = re.compile(r"(?<![\w.,])0(?![\w.,%])|\b(?:zero|nil)\b", re.IGNORECASE)
_CUT: Final = re.compile(
    r"[,;:.!?]\s+|\s[-–—]+\s|\s(?=(?:and|but|so|because|which|who|while|when|until|before)\s)", re.IGNORECASE
)
_JOIN: Final = re.compile(r"^(?:and|but|so)\s", re.IGNORECASE)
_EXCEPTED: Final = re.compile(r"\b(?:except|bar|but|apart|only|nearly|almost|most|unless)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Counted:
    """A count of the notes at its place, with the stems of its clause and of the two words that it counts."""

    start: int
    end: int
    count: float
    stems: frozenset[str]
    nouns: frozenset[str]
    clause: str


def exception_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` says all or none, and the notes count otherwise; else None."""
    sentence = along.sentences[place]
    for left, right in _clauses(sentence.text):
        clause = sentence.text[left:right]
        if _EXCEPTED.search(clause):
            continue
        found = _of_none(place, clause, along) or _of_all(place, clause, along)
        if found is not None:
            fact, start, end = found
            left += len(clause) - len(_JOIN.sub("", clause))
            base, cited = sentence.span.start, along.evidence.citation(fact)
            return Verdict(base + left, base + right, "contradicted", fact.text[start:end].strip(), (cited,))
    return None


def _of_none(place: int, clause: str, along: Alignment) -> tuple[Fact, int, int] | None:
    said = _NONE.search(clause)
    if said is None:
        return None
    rest = clause[: said.start()] + " . " + clause[said.end() :]
    elliptic = not clause[said.end() :].strip(" .,!") and said[0].lower().endswith((" one", "not once"))
    for fact in _told(place, along):
        if _ZERO.search(fact.text):
            continue
        for noted in _counted(fact.text):
            if _is_exception(plain_stems(rest) & (noted.stems if elliptic else noted.nouns), noted, fact, rest):
                return fact, noted.start, noted.end
    return None


def _is_exception(shared: frozenset[str], noted: _Counted, fact: Fact, clause: str) -> bool:
    """Whether a count is of what an answer says there was none of, and not of those among whom there was none."""
    if not shared or noted.count > FEW or _DENIED.search(noted.clause) or noted.count in _counts(clause):
        return False
    clauses = (fact.text[left:right] for left, right in _clauses(fact.text))
    return not any(_DENIED.search(text) and plain_stems(text) & plain_stems(clause) for text in clauses)


def _of_all(place: int, clause: str, along: Alignment) -> tuple[Fact, int, int] | None:
    said = _ALL.search(clause)
    if said is None or NEGATION.search(clause[: said.start()]):
        return None
    for fact in _told(place, along):
        for part in _PART.finditer(fact.text):
            whole = _value(part["whole"])
            if said["number"] and _value(said["number"]) == whole != _value(part["count"]):
                return fact, part.start(), part.end()
        each = stem(lower(said["each"])) if said["each"] else ""
        for noted in _counted(fact.text):
            if each and each in noted.nouns and _FAILED.search(noted.clause):
                return fact, noted.start, noted.end
    return None


def _counts(clause: str) -> list[float]:
    """The counts that a clause itself tells: "found two of them with none"."""
    return [_value(m["count"]) for m in _COUNTED.finditer(clause)]


def _told(place: int, along: Alignment) -> Iterator[Fact]:
    """The facts of the events that a sentence tells."""
    for fact in along.evidence.facts:
        if along.event(place, fact) >= TOLD:
            yield fact


def _value(number: str) -> float:
    return leading_number(lower(number))


@lru_cache(maxsize=8192)
def _counted(text: str) -> tuple[_Counted, ...]:
    found = []
    for left, right in _clauses(text):
        clause = text[left:right]
        for match in _COUNTED.finditer(clause):
            first, *rest = map(lower, words(match["noun"]))
            if first in FUNCTION or {first, first.rstrip("s")} & _MEASURED:
                continue
            nouns = frozenset(stem(word) for word in (first, *rest) if word not in FUNCTION)
            begins = left + match.start()
            found.append(_Counted(begins, right, _value(match["count"]), plain_stems(clause), nouns, clause))
    return tuple(found)


@lru_cache(maxsize=8192)
def _clauses(text: str) -> tuple[tuple[int, int], ...]:
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    return tuple((a, a + len(text[a:b].rstrip(" .,;:!?"))) for a, b in pairwise(cuts) if text[a:b].strip())
