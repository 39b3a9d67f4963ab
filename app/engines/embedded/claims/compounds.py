"""A thing told as another of its kind by the word before it: "the harbour wing" for the one wing of the notes.

Only where the notes never speak of such a thing but with the one word before it, in an event that the sentence tells,
and have not heard of the word that the answer puts there.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.english.grammar import is_past
from app.english.terms import is_concrete, lower, stem
from app.english.verbs import is_verb
from app.slices import Embed

OF_ONE_EVENT: Final = 0.3
"""Share of what a sentence and its neighbours tell that the event of the noted thing must have."""

ALIKE: Final = 0.5
"""Cosine from which two words may be words for one thing."""

_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def compound_verdict(place: int, along: Alignment, embed: Embed) -> Verdict | None:
    """A contradiction where the sentence at ``place`` tells of a thing with another word before it; else None."""
    text, evidence = along.sentences[place].text, along.evidence
    known = _noted(evidence)
    for start, end, before, thing in _compounds(text):
        noted = known.get(stem(lower(thing)))
        if noted is None or stem(lower(before)) in evidence.stems:
            continue
        facts = [(fact, shown) for fact, shown in noted if along.event(place, fact) >= OF_ONE_EVENT]
        other = {stem(lower(shown.split()[0])) for _, shown in noted}
        if not facts or len(other) != 1 or other & along.reading.stems:
            continue
        fact, shown = facts[0]
        rows = embed([lower(before), lower(shown.split()[0])])
        if float(rows[0] @ rows[1]) < ALIKE:
            base = along.sentences[place].span.start
            return Verdict(base + start, base + end, "contradicted", shown, (evidence.citation(fact),))
    return None


def _compounds(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Two nouns in a row, as far as their shape tells, the second of which names the thing."""
    found = list(_WORD.finditer(text))
    for one, two in pairwise(found):
        if text[one.end() : two.start()] in (" ", "-") and _is_thing(one[0]) and _is_thing(two[0]):
            yield one.start(), two.end(), one[0], two[0]


def _is_thing(word: str) -> bool:
    plain = lower(word)
    return (
        word.islower() and is_concrete(plain) and not is_past(plain) and not is_verb(plain) and not plain.endswith("ly")
    )


def _noted(evidence: Evidence) -> dict[str, tuple[tuple[Fact, str], ...]]:
    """The things that the notes never name but with a word before them, each with all its places; read out once."""
    if "compounds" not in evidence.worked_out:
        found: dict[str, list[tuple[Fact, str]]] = {}
        told: dict[str, int] = {}
        for fact in evidence.facts:
            for word in _WORD.findall(fact.text):
                told[stem(lower(word))] = told.get(stem(lower(word)), 0) + 1
            for start, end, _, thing in _compounds(fact.text):
                found.setdefault(stem(lower(thing)), []).append((fact, fact.text[start:end]))
        evidence.worked_out["compounds"] = {s: tuple(of) for s, of in found.items() if len(of) == told[s]}
    held: dict[str, tuple[tuple[Fact, str], ...]] = evidence.worked_out["compounds"]
    return held
