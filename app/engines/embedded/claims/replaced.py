"""A name that no note has, in a clause that otherwise retells one note: it stands there for something else.

Whoever tells what the notes hold uses the names that the notes have. So a name that they have nowhere, amid the words
of one of their sentences, is told in the place of another ("I put a Rust service in front of the model"), even where
the note's own word is no name ("a spreadsheet") or is not written as one ("kafka").
"""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.clauses import Clause
from app.engines.embedded.claims.degrees import LEVEL
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.engines.embedded.claims.frames import fit, sides
from app.english.countries import is_country
from app.english.grammar import is_past
from app.english.language import words
from app.english.names import Name
from app.english.terms import lower

RETOLD: Final = 3.5
"""Weight of the words, beside the name, that a clause shares with the note which it tells before any other."""

WITHIN: Final = 0.35
"""Share of what a sentence and its neighbours tell, from which they tell that note's event."""

_PEOPLE: Final = re.compile(r"(?:ish|ian|ese|ench|utch|reek|zech|ole|[sw]iss|ans?|ards?)s?$")
"""How the names of peoples and tongues end, of which a note may have another form ("Poles")."""


def replaced_verdict(place: int, name: Name, along: Alignment, clauses: Sequence[Clause]) -> Verdict | None:
    """A contradiction where a name unknown to the notes stands for something else in a note that is retold."""
    quote, start = name.span.quote, along.sentences[place].span.start + name.span.start
    if is_country(quote) or _PEOPLE.search(quote) or LEVEL.search(quote):
        return None
    told = next((c for c in clauses if c.left <= name.span.start < c.right), None)
    if told is None or not told.facts:
        return None
    fact = told.facts[0]
    shared = along.weight(sorted((told.stems - plain_stems(quote)) & fact.stems))
    if shared < RETOLD or along.event(place, fact) < WITHIN:
        return None
    instead = _instead(place, name, fact, along)
    if not instead and _acts(along.sentences[place].text[name.span.end :]):
        return None
    shown = instead or fact.text
    return Verdict(start, start + len(quote), "contradicted", shown, (along.evidence.citation(fact),))


def _acts(after: str) -> bool:
    """Whether what stands after a name says that it did something: notes in few words leave out who did it."""
    following = words(after)
    return bool(following) and is_past(lower(following[0]))


def _instead(place: int, name: Name, fact: Fact, along: Alignment) -> str:
    """The name of a note that the answer leaves out and that stands most nearly so, "" where none is of that sort."""
    answer, slot = lower(along.reading.answer), sides(along.sentences[place].text, name.span.start, name.span.end)
    unsaid = [n for n in fact.names if lower(n.span.quote) not in answer]
    alike = [
        (fit(slot, sides(fact.text, n.span.start, n.span.end)), n.span.quote) for n in unsaid if n.slot == name.slot
    ]
    return max(alike, default=(0.0, ""))[1]
