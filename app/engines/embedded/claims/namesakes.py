"""Names that are nearly those of the notes: one word of several is another, or the mate of a pair is.

"Universiti Sains Malaysia" is not "Universiti Utara Malaysia"; who runs "Feast + Redis" does not run "Feast and
DynamoDB". Either is held against the notes only where they tell the same occasion.
"""

import re
from typing import Final

from app.engines.embedded.claims.alignment import Alignment
from app.engines.embedded.claims.facts import Fact
from app.english.names import Name
from app.english.shortened import is_short_for
from app.english.terms import FUNCTION, lower

LONG: Final = 3
"""Words from which a name that shares all but one is another of the same sort."""

TOLD: Final = 0.25
"""Share of what a sentence and its neighbours tell that the event of a name which is all but the same must have."""

TOGETHER: Final = 0.5
"""The same of a pair, unless sentence and fact share so much."""

SHARED: Final = 4.0
"""Weight of shared words from which a sentence and a fact tell one thing."""

_MATE: Final = r"(?<![\w.#-])[A-Z][\w.#-]{0,40}"
_PAIR: Final = re.compile(r"([A-Z][\w.#-]*)\s(?:and|&)\s([A-Z][\w.#-]*)")
_MATE_BEFORE: Final = re.compile(rf"(?P<mate>{_MATE})\s?(?:and|&|\+|/|plus)\s?$")
_MATE_AFTER: Final = re.compile(r"\s?(?:and|&|\+|/|plus)\s?(?P<mate>[A-Z][\w.#-]*)")


def nearly_named(place: int, name: Name, along: Alignment) -> tuple[str, Fact] | None:
    """The name of the notes that stands for one which is all but the same, or for the mate of a pair."""
    return _one_word_apart(place, name.span.quote, along) or _paired_otherwise(place, name, along)


def _one_word_apart(place: int, quote: str, along: Alignment) -> tuple[str, Fact] | None:
    words, answer = quote.split(), lower(along.reading.answer)
    if len(words) < LONG or lower(quote) in along.evidence.text:
        return None
    for fact in along.evidence.facts:
        for noted in fact.names:
            others = noted.span.quote.split()
            apart = [(a, b) for a, b in zip(words, others, strict=False) if lower(a) != lower(b)]
            if len(others) != len(words) or len(apart) != 1 or along.event(place, fact) < TOLD:
                continue
            said, held = map(lower, apart[0])
            if said in FUNCTION or held in FUNCTION or held in answer or is_short_for(*sorted((said, held), key=len)):
                continue
            return noted.span.quote, fact
    return None


def _paired_otherwise(place: int, name: Name, along: Alignment) -> tuple[str, Fact] | None:
    text, quote = along.sentences[place].text, name.span.quote
    both = _PAIR.fullmatch(quote)
    if both is not None:
        one, two = both.groups()
        return _other_mate(place, one, two, along) or _other_mate(place, two, one, along)
    found = _MATE_BEFORE.search(text[: name.span.start]) or _MATE_AFTER.match(text, name.span.end)
    return None if found is None or " " in quote else _other_mate(place, found["mate"], quote, along)


def _other_mate(place: int, mate: str, quote: str, along: Alignment) -> tuple[str, Fact] | None:
    """What the notes have beside the mate of a name, where they never have that name beside it."""
    answer = lower(along.reading.answer)
    if mate == "I" or lower(quote) in FUNCTION:
        return None
    pair = re.compile(
        rf"(?<!\w){re.escape(mate)}\s?(?:and|&|\+|/|plus)\s?(?P<after>[A-Z][\w#-]{{1,40}})"
        rf"|(?P<before>{_MATE})\s?(?:and|&|\+|/|plus)\s?{re.escape(mate)}(?!\w)"
    )
    best: tuple[str, Fact] | None = None
    for fact in along.evidence.facts:
        held = pair.search(fact.text)
        if held is None:
            continue
        other = held["after"] or held["before"]
        if lower(quote) in lower(fact.text):
            return None  # the notes have the pair as it is said
        shared = along.weight(sorted(along.stems[place] & fact.stems))
        if lower(other) not in answer and (along.event(place, fact) >= TOGETHER or shared >= SHARED):
            best = best or (other, fact)
    return best
