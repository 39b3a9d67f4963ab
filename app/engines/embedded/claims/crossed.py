"""Two things told the other way round: "blue for the bed, red for the face" where the notes have red for the bed.

The answer pairs in two clauses what the notes pair otherwise in two of theirs: what goes with a thing in one of the
answer's goes in the notes with what stands in the other. Only words of one sort can be mixed up so: two of a closed
set, two verbs, or two people doing two things.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.leftovers import SURE, WHOLE
from app.engines.embedded.claims.swaps import set_of
from app.english.deeds import Deed, base_stem, deeds
from app.english.grammar import NEGATION, is_past
from app.english.terms import FUNCTION, lower
from app.english.verbs import BASE_OF

PAIRED: Final = 2.0
"""Weight of what both pair with something else."""

_CUT: Final = re.compile(r"[,;:.!?]+\s+|\s[-–—|]+>?\s|\s(?=(?:and|but|so|while|then)\s)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


_Clause = tuple[frozenset[str], int, int]
"""The base forms of a clause's words, and where it begins and ends."""

_Found = tuple[tuple[int, int], tuple[int, int]]
"""Where two things are crossed: in the answer, and in the note."""


def crossed_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` pairs two things the other way round; else None."""
    sentence = along.sentences[place]
    for fact in along.evidence.facts:
        if len(fact.stems & along.context(place)) < 2 or not along.is_sure(place, fact, SURE, WHOLE):
            continue
        found = _crossed_doers(sentence.text, fact.text) or _crossed_words(sentence.text, fact, along)
        if found is not None:
            (start, end), (left, right) = found
            base, cited = sentence.span.start, along.evidence.citation(fact)
            return Verdict(base + start, base + end, "contradicted", fact.text[left:right], (cited,))
    return None


def _crossed_doers(text: str, noted: str) -> _Found | None:
    """Where two deeds are told of oneself and another that the notes tell of the other and oneself."""
    for one, two in combinations(_done(text), 2):
        if {one.doer, two.doer} != {"I", "other"} or one.verb == two.verb:
            continue
        held = {deed.verb: deed for deed in _done(noted)}
        first, second = held.get(one.verb), held.get(two.verb)
        if first and second and (first.doer, second.doer) == (two.doer, one.doer):
            return (one.start, two.end), (min(first.start, second.start), max(first.end, second.end))
    return None


def _done(text: str) -> Iterator[Deed]:
    return (deed for deed in deeds(text) if deed.verb and not deed.denied and deed.doer in ("I", "other"))


def _crossed_words(text: str, fact: Fact, along: Alignment) -> _Found | None:
    for (ours, start, _), (other, _, end) in pairwise(_clauses(text)):
        for (first, left, _), (second, _, right) in pairwise(_clauses(fact.text)):
            if ours & other or first & second:
                continue
            for one, two in ((first, second), (second, first)):
                things, ours_elsewhere, other_here = ours & one, ours & two, other & one
                if _of_one_sort(ours_elsewhere, other_here, text) and along.weight(sorted(things)) >= PAIRED:
                    return (start, end), (left, right)
    return None


def _of_one_sort(first: frozenset[str], second: frozenset[str], text: str) -> bool:
    """Whether two words of a text are of one closed set, or two deeds."""
    if len(first) != 1 or len(second) != 1:
        return False
    (one,), (two,) = first, second
    if set_of(one) is not None or set_of(two) is not None:
        return set_of(one) == set_of(two)
    done = {base_stem(BASE_OF.get(word, word)) for word in map(lower, _WORD.findall(text)) if is_past(word)}
    return one in done and two in done


@lru_cache(maxsize=4096)
def _clauses(text: str) -> tuple[_Clause, ...]:
    """The base forms of each clause's words, with its place."""
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    found = []
    for left, right in pairwise(cuts):
        words = [lower(word) for word in _WORD.findall(text[left:right])]
        stems = frozenset(base_stem(BASE_OF.get(word, word)) for word in words if word not in FUNCTION)
        if len(stems) > 1 and not NEGATION.search(text[left:right]):
            found.append((stems, left, left + len(text[left:right].rstrip(" ,;:.!?"))))
    return tuple(found)
