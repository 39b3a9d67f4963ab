"""What an answer claims to hold or to know, and the notes have only with a limit: lapsed, not finished, a course only.

The limit must belong to the thing itself, in a short note, and wherever the notes have the thing. Who says the limit
along with it ("the basic one", "not finished yet") claims no more than is there.
"""

import re
from functools import lru_cache
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.engines.embedded.english.deeds import Deed, deeds
from app.engines.embedded.english.grammar import NEGATION, is_past
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.terms import lower, stem

RARE: Final = 2.4
"""Weight of a thing, in telling words, from which the notes speak of it in few places."""

SHORT: Final = 12
"""Words up to which a note is of nothing but the thing and its limit; a longer one tells a story with it."""

BARE: Final = 6
"""Words up to which any noun of it is the thing; in a longer one only a name is."""

ELLIPTIC: Final = 4
"""Words up to which a clause may leave its claim to the next one: "SAP, I was a super user"."""

SAME: Final = 0.6
"""Share of a note's telling words from which a clause says just what the note says."""

NEAR: Final = 45
"""Characters after a thing within which its limit follows."""

_LIMIT_AFTER: Final = re.compile(
    r"\b(?:only|lapsed|expired|r[au]n out|out of date|unfinished|on paper|never|no longer|ongoing|in progress|to go|"
    r"over (?:some(?:body|one)|another|a colleague)\S* shoulder|"
    r"not\s(?:yet\s)?(?:finished|done|completed?|started|renewed|sat|taken|passed))\b",
    re.IGNORECASE,
)
_LIMIT_BEFORE: Final = re.compile(
    r"\b(?:no|never(?:\s\w+)?|not(?:\s\w+)?|(?:do|did|have|had|was)(?:n[’']?t|\snot)(?:\s\w+)?|without|read about|"
    r"hope to|wants? to|learning)(?:\s\w+)?\s(?:[\w&-]+,?\s){0,2}$",
    re.IGNORECASE,
)
_CLAIMS: Final = re.compile(
    r"\bI(?:[’'](?:ve|m)|\s(?:have|hold|am|was|used?|did|ran|know|speak|had|passed|got))\b|"
    r"\bwe\s(?:had|used|ran|have|use)\b|\bcurrent\b|\bup to date\b|\byears?\b|\bin production\b",
    re.IGNORECASE,
)
_HEDGED: Final = re.compile(
    r"\b(?:basics?|a (?:bit|little)|some|course|learning|nearly|almost|working towards)\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"[A-Za-z][\w’'+#-]*")
_STOP: Final = re.compile(r"[.;!?]|\sbut\s")


def limited_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` claims what the notes have with a limit only; else None."""
    sentence = along.sentences[place]
    clauses = deeds(sentence.text)
    for number, clause in enumerate(clauses):
        if not _claimed(sentence.text, clause, clauses[number + 1 :]):
            continue
        said = plain_stems(sentence.text[clause.start : clause.end])
        for thing in sorted(said):
            fact = _limited(thing, said, along)
            if fact is not None:
                base, cited = sentence.span.start, along.evidence.citation(fact)
                return Verdict(base + clause.start, base + clause.end, "contradicted", fact.text.strip(), (cited,))
    return None


def _claimed(text: str, clause: Deed, after: tuple[Deed, ...]) -> bool:
    """Whether a clause says of oneself that one has or had something, without a limit of its own."""
    said = text[clause.start : clause.end]
    if any(pattern.search(said) for pattern in (NEGATION, _LIMIT_AFTER, _HEDGED)):
        return False
    if _CLAIMS.search(said):
        return True
    follows = text[after[0].start : after[0].end] if after and count_words(said) <= ELLIPTIC else ""
    return bool(_CLAIMS.search(follows)) and NEGATION.search(follows) is None


def _limited(thing: str, said: frozenset[str], along: Alignment) -> Fact | None:
    """A fact that has a thing with its limit, where no other has it without."""
    evidence = along.evidence
    if along.weight([thing]) < RARE or any(thing in evidence.heading_stems(chunk) for chunk in evidence.own):
        return None
    holding = [fact for fact in evidence.facts if thing in fact.stems]
    if not holding or not all(_has_limit(fact.text, thing) for fact in holding):
        return None
    fact = holding[0]
    whole = along.weight(sorted(fact.stems))
    return None if along.weight(sorted(said & fact.stems)) >= SAME * whole and len(fact.stems) > 1 else fact


@lru_cache(maxsize=8192)
def _has_limit(text: str, thing: str) -> bool:
    """Whether a text is short, has a thing, and a limit to it wherever it does."""
    length = count_words(text)
    places = [word for word in _WORD.finditer(text) if stem(lower(word[0])) == thing]
    if length > SHORT or not places:
        return False
    if any(is_past(lower(word[0])) for word in places):
        return False  # a deed and no thing: "we never ran out"
    named = any(word[0][0].isupper() and (word.start() or word[0].isupper()) for word in places)
    return (named or length <= BARE) and all(_limits(text, word) for word in places)


def _limits(text: str, word: re.Match[str]) -> bool:
    stop = _STOP.search(text, word.end())
    begun = max((found.end() for found in _STOP.finditer(text, 0, word.start())), default=0)
    after = text[word.end() : min(word.end() + NEAR, stop.start() if stop else len(text))]
    return bool(_LIMIT_AFTER.search(after) or _LIMIT_BEFORE.search(text[begun : word.start()]))
