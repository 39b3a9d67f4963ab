"""A thing that the notes only ever deny, and the answer says there was: "no fine" in the notes, "a small fine" told.

What is denied of one moment may be so at another ("no pre-dip" at first, and everybody's later), so the notes must not
have the thing anywhere else; and the answer must say that it was there, not merely speak of it ("phones away").
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.english.grammar import NEGATION
from app.english.language import count_words
from app.english.terms import FUNCTION, is_concrete, lower, stem

TOLD: Final = 0.3
"""Share of what a sentence and its neighbours tell, that the event of a denial must have."""

ABOUT: Final = 5.0
"""Score from which a denial is about what a sentence tells, whatever their events."""

PLAIN: Final = 5
"""Words up to which a note is nothing but a denial of what one has ("No sprayer ticket")."""

_OWNED: Final = re.compile(r"\bI(?:[’']ve|\shave|\shold|\sgot)\b", re.IGNORECASE)
_DENIED: Final = re.compile(
    r"\b(?:no|without(?:\sany|\san?)?|not\s(?:(?:in|at|on|to|by)\s)?(?:an?|the))\s(?P<thing>[a-z][\w-]*(?:\s[a-z][\w-]*){0,3})",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"[,;:.!?]\s+|\s[-–—]\s|\s(?=(?:but|so|which|because|until|till|and\s(?:I|we|it|they|he|she|the|my))\b)"
)
_THERE: Final = re.compile(
    r"(?:\bthere[’']?(?:s|\s(?:was|were|is|are|has\sbeen|had\sbeen))|\b(?:had|have|has|got|gave|given|paid|with|hold|held|put|built|added)|[’']ve)"
    r"(?:\s[\w’'-]+){0,6}?\s$",
    re.IGNORECASE,
)
"""What says that something was there, or that one has it."""

_NEAR: Final = 300
"""Characters before a word among which that stands."""

_HARDLY: Final = re.compile(r"\b(?:hardly|barely|zero|avoid\w*|instead|stop\w*)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[A-Za-z][\w’'-]*")


def only_denied_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` says that there was what the notes only deny; else None."""
    sentence = along.sentences[place]
    for left, right in _clauses(sentence.text):
        clause = sentence.text[left:right]
        if NEGATION.search(clause) or _HARDLY.search(clause):
            continue
        for word in _WORD.finditer(clause):
            if not _THERE.search(clause[max(0, word.start() - _NEAR) : word.start()]):
                continue
            found = next(_denials(stem(lower(word[0])), place, along), None)
            if found is not None:
                fact, shown = found
                base, cited = sentence.span.start, along.evidence.citation(fact)
                return Verdict(base + left, base + right, "contradicted", shown, (cited,))
    return None


def _denials(thing: str, place: int, along: Alignment) -> Iterator[tuple[Fact, str]]:
    """The facts that deny a thing, where nothing near them, nor a sentence of the answer, tells of it otherwise."""
    holding = [fact for fact in along.evidence.negated if thing in fact.stems and _only_denies(fact.text, thing)]
    if not holding or any(thing in dict(_things(s.text)) for s in along.sentences):
        return
    others = [fact for fact in along.evidence.facts if thing in fact.stems and fact not in holding]
    headed = any(thing in along.evidence.heading_stems(chunk) for chunk in along.evidence.own)
    owned = bool(_OWNED.search(along.sentences[place].text))
    for fact in holding:
        if along.event(place, fact) >= TOLD:
            so = not any(other.event == fact.event for other in others)
        else:
            plain = owned and count_words(fact.text) <= PLAIN
            close = plain or along.shared(place, along.stems[place], fact, fact.stems).score >= ABOUT
            so = close and not others and not headed
        if so:
            yield fact, dict(_things(fact.text))[thing]


def _only_denies(text: str, thing: str) -> bool:
    """Whether a text has a thing, and denies it wherever it does."""
    denied = [stemmed for stemmed, _ in _things(text)].count(thing)
    return 0 < denied == [stem(lower(word)) for word in _WORD.findall(text)].count(thing)


@lru_cache(maxsize=8192)
def _things(text: str) -> tuple[tuple[str, str], ...]:
    """The things that a text denies, as the stem of what tells most of each and the words of the denial.

    What tells most is the first word: of "no locker room" it is the locker.
    """
    found = []
    for match in _DENIED.finditer(text):
        words = []
        for word in _WORD.finditer(match["thing"]):
            if lower(word[0]) in FUNCTION:
                break
            words.append(word)
        shown = text[match.start() : match.start("thing") + words[-1].end()] if words else ""
        found += [(stem(lower(word[0])), shown) for word in words[:1] if is_concrete(lower(word[0]))]
    return tuple(found)


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    return [(a, a + len(text[a:b].rstrip(" .,;:!?"))) for a, b in pairwise(cuts) if text[a:b].strip()]
