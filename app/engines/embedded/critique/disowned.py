"""A deed or an idea that the notes give to somebody else in so many words: "Farouk did that side, not me".

The notes disown it, and the answer takes it for oneself, also where the two share hardly a word: within one event
"not me" is plain enough.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from app.engines.embedded.critique.alignment import Alignment, Verdict
from app.engines.embedded.critique.facts import Fact
from app.engines.embedded.critique.figures import plain_stems
from app.engines.embedded.english.deeds import Deed, deeds
from app.engines.embedded.english.grammar import NEGATION
from app.engines.embedded.english.terms import content_stems

HERE: Final = 0.2
"""Share of what a sentence and its neighbours tell, that the event of what is disowned must have."""

TELLING: Final = 2.0
"""Weight of the words that a clause must share with what is disowned, if not the verb."""

_NOT_ME: Final = re.compile(
    r"\b(?:not|n[o’']t)\s(?:me|mine|my\s(?:idea|invention|doing|decision|work))\b|\bI\scould(?:n[’']?t|\snot)\shave\b|"
    r"\bdo(?:n[’']?t|\snot)\sclaim\sit\b",
    re.IGNORECASE,
)
_THEIR_IDEA: Final = re.compile(
    r"\b(?:(?P<name>[A-Z][\w-]+)[’']s|his|her|their)\s(?:own\s)?(?:idea|invention|suggestion)\b"
)
_MY_IDEA: Final = re.compile(
    r"\bmy\s(?:own\s)?(?:idea|invention|suggestion)\b|\bI\s(?:had\sthe\sidea|c[ao]me\sup\swith|thought\sof|invented|suggested)\b",
    re.IGNORECASE,
)
_TAKEN: Final = re.compile(r"\bmyself\b|\bmy own\b|\bpersonally\b|\bon my own\b|\bit was me\b|\bmine\b", re.IGNORECASE)
_MINE: Final = re.compile(r"\b(?:I|me|my|mine)\b")


def disowned_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` takes for oneself what the notes give to another; else None."""
    sentence = along.sentences[place]
    for clause in deeds(sentence.text):
        said = sentence.text[clause.start : clause.end]
        mine = clause.doer in ("I", "left out", "") or _MY_IDEA.search(said)
        if not mine or NEGATION.search(said):
            continue
        taken = bool(_TAKEN.search(sentence.text))
        for fact, noted in _disowned(place, along):
            if _takes(said, clause, fact, noted, taken=taken, along=along):
                base, cited = sentence.span.start, along.evidence.citation(fact)
                shown = fact.text[noted.start :].strip() if noted.start else fact.text.strip()
                return Verdict(base + clause.start, base + clause.end, "contradicted", shown, (cited,))
    return None


def _disowned(place: int, along: Alignment) -> Iterator[tuple[Fact, Deed]]:
    """What the notes disown within the event that a sentence tells."""
    for fact in along.evidence.facts:
        if (_NOT_ME.search(fact.text) or _THEIR_IDEA.search(fact.text)) and along.event(place, fact) >= HERE:
            yield from ((fact, noted) for noted in _given_away(fact.text))


@lru_cache(maxsize=8192)
def _given_away(text: str) -> tuple[Deed, ...]:
    """The clauses of a text that are somebody else's: an idea, or what stands before "not me"."""
    found: list[Deed] = []
    before: Deed | None = None
    for clause in deeds(text):
        part = text[clause.start : clause.end]
        idea = _THEIR_IDEA.search(part)
        if idea:
            found.append(clause)
        elif _NOT_ME.search(part):
            found += [each for each in (before,) if each is not None and each.doer in ("other", "")]
        before = clause
    return tuple(clause for clause in found if not _MINE.search(text[clause.start : clause.end]))


def _takes(said: str, clause: Deed, fact: Fact, noted: Deed, *, taken: bool, along: Alignment) -> bool:
    """Whether a clause takes what is given away: the idea by that word, a deed by its verb or its things."""
    part = fact.text[noted.start : noted.end]
    if _THEIR_IDEA.search(part):
        return bool(_MY_IDEA.search(said))
    if not _MINE.search(said) and clause.doer != "left out":
        return False
    if clause.verb and clause.verb == noted.verb:
        return taken or bool(plain_stems(said) & frozenset(content_stems(part)) - {clause.verb})
    return taken and along.weight(sorted(plain_stems(said) & plain_stems(part))) >= TELLING
