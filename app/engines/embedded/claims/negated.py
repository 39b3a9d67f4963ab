"""A clause that says plainly what the very fact it tells denies: "I rang the warehouse", "did not tell the warehouse".

A denial is of one subject and one time. So the clause must tell that fact before any other; it must be of the same
person and speak of what was, and nothing else of the event may have what is denied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.clauses import Clause
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.english.grammar import NEGATION, is_past
from app.english.language import words
from app.english.terms import lower

SHORT: Final = 25
"""Words up to which a note tells one thing; in a longer one a denial is of a moment."""

SCOPE: Final = 7
"""Words after a denial that it may be of."""

FEW: Final = 4
"""Telling words up to which a denial is of one thing."""

HALF: Final = 0.5
"""Share of what is denied that the clause must say."""

TELLING: Final = 1.2
"""Weight of the words that the clause has of it."""

_HELPER: Final = r"(?:is|was|are|were|do|does|did|has|have|had|ca|could|would|wo)"
_DENIES: Final = re.compile(
    rf"\b(?P<word>no|not|never|without|nor|cannot|cant|(?:was|is|did|do|have|had|wo|could|would|does)nt|{_HELPER}n[’']t)\s"
    r"(?!(?:only|just|even|until|till|because|longer|more|yet|the\sonly|sure|that)\b)",
    re.IGNORECASE,
)
_HELPED: Final = re.compile(rf"\b{_HELPER}\s$", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PRESENT: Final = re.compile(r"don|does|is|ca", re.IGNORECASE)
_PAST: Final = re.compile(r"did|was|had|could", re.IGNORECASE)
_DID: Final = re.compile(r"\bdid\s(?:not|never)\s$", re.IGNORECASE)
_END: Final = re.compile(
    r"[.,;:!?()]|\s[-–—>]+\s|\s(?:but|because|bcs|so|which|who|and(?=\s(?:I|i|he|she|we|they|it)\b)|when|if|until|till|"
    r"at\sall|before|after|since|instead|than)\s",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    rf"(?:^|[\s,;:(])(?P<who>[Ii]|we|he|she|they|it|you|nobody|everyone|[A-Z][a-z]+)(?:[’'](?:m|ve|d|s|re|ll))?\s"
    rf"(?:(?:{_HELPER}|am|could|can|would|will|really|also)\s)*$"
)
_OPENS: Final = re.compile(
    r"\W{0,20}(?:(?:and|but|so|then|because|also|well|yes|no)\s){0,4}"
    r"(?P<who>I|we|he|she|they|it|you|nobody|everyone|everybody|my|our|the|that|this|there|his|her|[A-Z][a-z]+)\b",
    re.IGNORECASE,
)
_UNREAL: Final = re.compile(
    r"\b(?:want(?:ed|s)?|would|could|might|should|if|ask(?:ed|s)?\sfor|instead|rather|when|nearly|almost|hardly|barely|"
    r"only|just|(?:have|had|having)\sto|try|tried|think|thought|believed?|supposed|planned|hope|wish|need(?:ed)?|said|says|"
    r"told|before|until|till|first|than\s(?:of|the|my|an?|to))\b|[’']d\s(?:like|rather|have)|\?",
    re.IGNORECASE,
)
"""What says that something was wanted, meant or nearly so."""

_LATER: Final = re.compile(
    r"\b(?:now|since|these\sdays|nowadays|after(?:wards)?|later|eventually|next|today|still|from\sthen|in\sthe\send|"
    r"by\sthen|again|then)\b",
    re.IGNORECASE,
)
"""What was not so at first may be so at another time."""


@dataclass(frozen=True)
class _Denial:
    """What a note denies, at its place: of whom ("" where nobody is named), in which words, and when."""

    who: str
    start: int
    end: int
    stems: frozenset[str]
    of_now: bool
    of_then: bool
    never: bool


def negated_verdict(clauses: Sequence[Clause], along: Alignment) -> Verdict | None:
    """A contradiction where one of a sentence's clauses says what the fact that it tells denies; else None."""
    for clause in clauses:
        if not clause.facts or _is_open(clause.text):
            continue
        fact = clause.facts[0]
        denial = next((d for d in _denials(fact.text) if _is_turned(clause, d, fact, along)), None)
        if denial is not None:
            start, end = _place(clause, denial)
            base = along.sentences[clause.place].span.start + clause.left
            shown = fact.text[denial.start : denial.end].strip()
            return Verdict(base + start, base + end, "contradicted", shown, (along.evidence.citation(fact),))
    return None


def _place(clause: Clause, denial: _Denial) -> tuple[int, int]:
    """Where a clause says what is denied."""
    said = [word for word in _WORD.finditer(clause.text) if plain_stems(word[0]) & denial.stems]
    return said[0].start(), said[-1].end()


def _is_open(text: str) -> bool:
    """Whether a clause denies something itself, or does not say that something was so then."""
    return any(pattern.search(text) for pattern in (NEGATION, _UNREAL, _LATER))


def _is_turned(clause: Clause, denial: _Denial, fact: Fact, along: Alignment) -> bool:
    said = denial.stems & clause.stems
    weight = along.weight(sorted(said))
    if weight < TELLING or weight < HALF * along.weight(sorted(denial.stems)):
        return False
    past = any(is_past(lower(word)) for word in words(clause.text)) or "ve " in clause.text.replace("’", "'")
    if (denial.of_now and past) or (denial.of_then and not past) or (denial.never and len(said) < 2):
        return False
    rest = f"{fact.text[: denial.start]} . {fact.text[denial.end :]}"
    if said & plain_stems(rest) or _is_so_elsewhere(said, fact, along):
        return False
    return _of_one(clause, denial) and not _was_so_before(clause, denial, fact, along)


def _was_so_before(clause: Clause, denial: _Denial, fact: Fact, along: Alignment) -> bool:
    """Whether the answer goes on to tell what the note has in the place of what it denies: "put it by the safe, not in
    the office" is of after, and "it lived in the office" of before."""
    instead = plain_stems(re.split(_END, fact.text[: denial.start])[-1])
    whole = along.weight(sorted(instead))
    later = along.stems[clause.place + 1 :]
    return any(whole > 0 and along.weight(sorted(instead & stems)) >= HALF * whole for stems in later)


def _of_one(clause: Clause, denial: _Denial) -> bool:
    """Whether clause and denial are of the same person; notes leave "I" out."""
    opening = _OPENS.match(clause.text)
    who = lower(opening["who"]) if opening else ""
    return who in ("i", "we", "") if denial.who in ("i", "") else who == denial.who


def _is_so_elsewhere(said: frozenset[str], fact: Fact, along: Alignment) -> bool:
    event = along.evidence.by_event[fact.event]
    return any(said <= plain_stems(f.text) and not NEGATION.search(f.text) for f in event if f is not fact)


def _denials(text: str) -> Iterator[_Denial]:
    if len(text.split()) > SHORT:
        return
    for found in _DENIES.finditer(text):
        stop = _END.search(text, found.end())
        end = stop.start() if stop else len(text)
        stems = plain_stems(" ".join(text[found.end() : end].split()[:SCOPE]))
        if 0 < len(stems) <= FEW:
            before = _SUBJECT.search(text[: found.start()]) or _HELPED.search(text[: found.start()])
            yield _Denial(
                who=lower(before["who"]) if before and "who" in before.groupdict() else "",
                start=before.start("who" if "who" in before.groupdict() else 0) if before else found.start(),
                end=end,
                stems=stems,
                of_now=bool(_PRESENT.match(found["word"])),
                of_then=bool(_PAST.match(found["word"]) or _DID.search(text[: found.end()])),
                never=lower(found["word"]) == "never",
            )
