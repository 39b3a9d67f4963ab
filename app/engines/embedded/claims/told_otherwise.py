"""A deed told of somebody else, or told the other way round, than the notes tell it.

Only within the event that a sentence surely tells. Somebody else: the same verb about the same things with another
doer ("she asked for a handover", "I asked for a handover"). The other way round: one's own deed, said on one side and
denied on the other.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.clauses import Clause, told_first
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.engines.embedded.claims.leftovers import SURE, WHOLE
from app.english.deeds import Deed, base_stem, deeds

THINGS: Final = 1.5
"""Weight of the things, beside the verb, that two clauses must share to tell one deed."""

FIRST: Final = 2.0
"""How many times as much they weigh where the clause tells that fact before any other."""

ALONE: Final = 0.3
"""Share of an event, as ``SURE`` is, where the answer says that it was oneself and nobody else."""

TELLING: Final = 1.5
"""Weight of a verb that is enough by itself where the answer says that it was oneself and nobody else."""

THINGS_DENIED: Final = 5.0
"""The same to deny one's own deed: what was not done first may have been done later in the same story."""


def otherwise_verdict(place: int, along: Alignment, clauses: Sequence[Clause]) -> Verdict | None:
    """A contradiction where the sentence at ``place`` tells a deed of somebody else, or denies it; else None."""
    sentence = along.sentences[place]
    for said in (*deeds(sentence.text), *_brought_forward(sentence.text)):
        if not said.verb or said.doer in ("", "we"):
            continue
        finder = _other_finder(place, said, along)
        if finder is not None:
            fact, noted = finder
            start, end = sentence.span.start + said.start, sentence.span.start + said.end
            shown = fact.text[noted.start : noted.end]
            return Verdict(start, end, "contradicted", shown, (along.evidence.citation(fact),))
        for fact, noted in _near(place, said, clauses, along):
            things = _shared(said, noted, along)
            if told_first(clauses, said.start, said.end, fact):
                things *= FIRST
                if _POINTS.search(sentence.text[said.start : said.end]):  # "he took it out": what it is was said before
                    things = max(things, along.weight(sorted(along.stems[place] & fact.stems)))
            if _other_doer(said, noted, things, along) or _other_way(said, noted, fact, along):
                base = sentence.span.start
                shown = fact.text[noted.start : noted.end]
                cited = along.evidence.citation(fact)
                return Verdict(base + said.start, base + said.end, "contradicted", shown, (cited,))
    return None


def _brought_forward(text: str) -> Iterator[Deed]:
    """Deeds whose doer is brought forward: "it was the auditor who picked it up"."""
    for found in _CLEFT.finditer(text):
        verb = base_stem(found["verb"]) + (f" {found['particle']}" if found["particle"] else "")
        stems = plain_stems(found["deed"]) | {verb}
        yield Deed(found.start(), found.end(), "other", plain_stems(found["who"]), verb, stems, denied=False)


_CLEFT: Final = re.compile(
    r"\b(?:it|that)(?:\swas|[’']s)\s(?:(?:always|mostly|usually|only|actually|really)\s)?(?P<who>(?:(?:my|our|the|his|her|their)\s)(?:[\w’'-]{1,30}\s){1,3}?)(?:who|that)\s"
    r"(?P<deed>(?P<verb>[a-z]+)\b(?:\s(?:it|them|this|that)\s(?P<particle>up|out)\b)?[^.,;!?]*)",
    re.IGNORECASE,
)


def _other_finder(place: int, said: Deed, along: Alignment) -> tuple[Fact, Deed] | None:
    """Who else found it out, in the event that a sentence surely tells; an event has one finder, or nobody can say."""
    if said.verb not in _FOUND_OUT or said.denied or said.doer not in ("I", "other"):
        return None
    sure = [fact for fact in along.evidence.facts if along.is_sure(place, fact, SURE, WHOLE)]
    found = [
        (f, d)
        for f in sure
        for d in deeds(f.text)
        if d.verb in _FOUND_OUT and not d.denied and d.doer != "" and not re.search(r"\bby\b", f.text[d.start : d.end])
    ]
    if len(found) != 1 or found[0][1].doer == "we":
        return None
    mine = found[0][1].doer in ("I", "left out")
    return found[0] if mine != (said.doer == "I") else None


_FOUND_OUT: Final = frozenset(base_stem(verb) for verb in "find notice spot discover catch detect uncover".split()) | {
    f"{base_stem(verb)} {particle}" for verb, particle in (("find", "out"), ("pick", "up"))
}


def _near(place: int, said: Deed, clauses: Sequence[Clause], along: Alignment) -> Iterator[tuple[Fact, Deed]]:
    """Clauses of the notes that may tell the deed, unless one of them tells it just so."""
    found = [
        (fact, noted)
        for fact in along.evidence.facts
        if fact.stems & along.context(place)
        and (
            along.is_sure(place, fact, ALONE if said.alone else SURE, WHOLE)
            or told_first(clauses, said.start, said.end, fact)
        )
        for noted in (*deeds(fact.text), *_made_to(fact.text), *_brought_forward(fact.text))
        if noted.verb == said.verb
    ]
    if not any(_agrees(said, noted) for _, noted in found):
        yield from found


_POINTS: Final = re.compile(r"\b(?:it|them|this|that)\b", re.IGNORECASE)
_MADE: Final = re.compile(r"\b(?:(?:made|had|let)\sme|got\sme\sto)\s(?P<deed>(?P<verb>[a-z]+)\b[^.,;!?]*)")


def _made_to(text: str) -> Iterator[Deed]:
    """What one was made to do oneself: "she made me present it"."""
    for found in _MADE.finditer(text):
        verb = base_stem(found["verb"])
        yield Deed(
            found.start(), found.end(), "I", frozenset(), verb, plain_stems(found["deed"]) | {verb}, denied=False
        )


def _agrees(said: Deed, noted: Deed) -> bool:
    """Whether a clause of the notes tells the deed with the same doer, and as it is said."""
    alike = said.doer == noted.doer or "we" in (said.doer, noted.doer) or {said.doer, noted.doer} == {"I", "left out"}
    return alike and said.denied == noted.denied and said.verb == noted.verb and len(said.stems & noted.stems) > 1


def _other_doer(said: Deed, noted: Deed, things: float, along: Alignment) -> bool:
    doers = {said.doer, noted.doer}
    if said.denied or noted.denied or "other" not in doers or "I" not in doers:
        return False
    if (said.noun & noted.stems) or (noted.noun & said.stems):
        return False  # "the tape moved", "I moved the tape"
    if things >= THINGS:
        return True
    claimed = said if said.doer == "I" else noted
    return claimed is said and said.alone and along.weight([said.verb]) >= TELLING


def _other_way(said: Deed, noted: Deed, fact: Fact, along: Alignment) -> bool:
    """What was so before is not so after, in any story; only one's own deed is done or not done."""
    own = said.doer == "I" and noted.doer in ("I", "left out")
    if not own or said.denied == noted.denied:
        return False
    return _shared(said, noted, along) >= THINGS_DENIED or (noted.denied and _by_another(fact, noted))


def _by_another(fact: Fact, noted: Deed) -> bool:
    """Whether a note that denies a deed goes on to say who did it: "I didn't teach him, Tobias did"."""
    return bool(_DID.search(fact.text[noted.end :]))


_DID: Final = re.compile(
    r"[,;:.–—-]\s+(?:(?:it was|that was)\s)?(?!I\b|we\b)[\w’']+(?:\s[A-Z]\w+)?\s(?:did|was)\b(?=[\s,.;!]|$)"
)


def _shared(said: Deed, noted: Deed, along: Alignment) -> float:
    return along.weight(sorted((said.stems & noted.stems) - {said.verb}))
