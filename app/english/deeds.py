"""Who did what in a clause, and whether: subject, verb, the words around it, and what is denied in it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from app.english.grammar import is_past
from app.english.terms import FUNCTION, NUMBER_WORDS, content_stems, lower, stem
from app.english.verbs import PAST_OF

Doer = Literal["I", "we", "other", "left out", ""]
"""Who acts: oneself, oneself with others, somebody else, one who is left out ("then wrote it up"), or nobody known."""

_BASES: Final = {past: base for base, past in PAST_OF.items()}
_CUT: Final = re.compile(
    r"[,;:.!?]+\s+|\s[-–—]+>?\s|\s?[()]\s?|\s+(?=(?:and|but|so|because|which|who|while|where|when|until|before|after|then)\s)",
    re.IGNORECASE,
)
_SUBJECTS: Final = tuple(
    re.compile(
        r"^\W*(?:(?:and|but|so|then|because|who|which|while|when|until|before|after|afterwards|where|that|later|next)\s+)*"
        r"(?:(?:(?i:in|on|at|by|after|before|last|one|that)\s(?:[\w’']+\s){1,3}?(?=(?:I|we|he|she|they)\s))?"
        r"(?P<person>(?i:I|we|he|she|they|it|this|that|there|you|nobody|everyone))(?:\s|(?=[’'](?:d|ve)\s))"
        rf"|(?P<noun>(?i:my|our|the|his|her|their|a|an|one of (?:my|our|the))(?:\s[a-z][\w-]*){{{words}}}"
        r"|(?:[a-z]+\s){0,2}?[A-Z][A-Za-z]+(?:\s[A-Z][a-z]+)?(?:\s(?:on|from|in|at)\s(?:the\s)?\w+)?)\s)?"
        r"(?:(?:then|also|just|even|only|[’']d|[’']ve|had|have|has|did|later|always|\w+ly|not|never|"
        r"(?:did|had|have)n[’']?t)\s+)*(?P<verb>[A-Za-z]+)"
    )
    for words in (1, 2, 3)
)
"""The head of a clause, with a noun of one to three words as its subject."""

_STATES: Final = frozenset(
    "be have do get go come think know want feel say tell mean seem like need see use make".split()
)
"""Verbs under which hardly any two sentences tell one thing."""

_DENIES: Final = re.compile(r"\b(?:not|never)\s|n[’']?t\s", re.IGNORECASE)


@dataclass(frozen=True)
class Deed:
    """One clause at its place in a sentence. ``verb`` is a stem ("" where none is found at its head); ``stems`` are
    those of all content words, verbs by their base form; ``denied`` says that it was not done, ``alone`` that it was
    oneself who did it ("I stopped it myself").
    """

    start: int
    end: int
    doer: Doer
    noun: frozenset[str]
    verb: str
    stems: frozenset[str]
    denied: bool
    alone: bool = False


@lru_cache(maxsize=8192)
def deeds(text: str) -> tuple[Deed, ...]:
    """The clauses of a sentence, in order; one without a subject goes on with that of the clause before."""
    plain = without_apposition(text)
    cuts = [0, *(m.end() for m in _CUT.finditer(plain)), len(text)]
    found: list[Deed] = []
    for left, right in pairwise(cuts):
        if text[left:right].strip(" ,;:.!?"):
            end = left + len(text[left:right].rstrip(" ,;:.!?-–—>"))
            found.append(_deed(plain, left, end, found[-1] if found else None))
    return tuple(found)


def without_apposition(text: str) -> str:
    """A text with blanks for what somebody is, set between commas behind the name: "Mick, my foreman, stopped it"."""
    return _APPOSED.sub(lambda found: " " * len(found[0]), text)


_APPOSED: Final = re.compile(
    r"(?<=[a-z]),\s(?:my|our|the|his|her|their|an?)\s(?:[\w’'-]+\s?){1,4},(?=\s(?!(?:he|she|they|it|I|we)\b)(?:(?:who|that)\s)?[a-z]+)"
)


def _deed(text: str, left: int, right: int, before: Deed | None) -> Deed:
    clause = re.sub(r" {2,}", " ", text[left:right])
    heads = [found for found in (pattern.match(clause) for pattern in _SUBJECTS) if found and _acts(found)]
    head = heads[0] if heads else None
    doer: Doer = ""
    noun: frozenset[str] = frozenset()
    verb = ""
    if head is not None:
        verb = base_stem(head["verb"])
        goes_on = _PARTICLE.match(clause, head.end())
        if head["person"]:
            person = head["person"].lower()
            doer = "I" if person == "i" else "we" if person == "we" else "other" if person in _PERSONS else ""
        elif head["noun"]:
            nobody = set(_AT_PLACE.sub("", head["noun"].lower()).split()) & _NOBODY
            doer, noun = "" if nobody else "other", frozenset(content_stems(head["noun"]))
        elif before is None or (before.doer == "left out" and before.verb) or _STOP.search(text[before.end : left]):
            doer = "I" if _MYSELF.search(clause) else "left out"
        elif before.verb:
            doer, noun = before.doer, before.noun
        if verb and goes_on:
            verb = f"{verb} {goes_on[1].lower()}"  # to set off an alarm is not to set it
    if verb in _STATE_STEMS:
        verb = ""
    return Deed(
        left,
        right,
        doer,
        noun,
        verb,
        _bases(clause),
        bool(head and _DENIES.search(clause[: head.start("verb")])),
        bool(doer == "I" and _MYSELF.search(clause)),
    )


_MYSELF: Final = re.compile(r"\bmyself\b", re.IGNORECASE)
_AT_PLACE: Final = re.compile(r"\s(?:on|from|in|at)\s.*$")
_STOP: Final = re.compile(r"[.!?]")
"""Between sentences: "he rang at six. felt awful" tells of oneself, as notes do."""

_PARTICLE: Final = re.compile(
    r"\s(?:(?:it|them|him|her|that|this)\s)?(off|out|up|down|over|back|away|through|round|along|apart)\b", re.IGNORECASE
)
_PERSONS: Final = frozenset("he she they".split())
_NOBODY: Final = (FUNCTION | NUMBER_WORDS) - frozenset("my our the his her their a an one of".split())
"""Words that make no doer of a noun ("each", "four")."""


def _acts(head: re.Match[str]) -> bool:
    verb, person = head["verb"].lower(), (head["person"] or "").lower()
    helped = re.search(r"\bdid", head[0], re.IGNORECASE)  # "did not wait"
    role = (head["noun"] or "").split()
    if any(is_past(word) for word in role if word.islower()) or (role and role[0] in _LINKS):
        return False  # "rang Mr Teodor, lent"
    if verb in FUNCTION:
        return False  # "did the follow-up calls"
    return is_past(verb) or bool(helped and not person) or (person in _PEOPLE and bool(helped or verb in PAST_OF))


_LINKS: Final = frozenset("to for with from in on at by of into about after before".split())


_PEOPLE: Final = frozenset("i we he she they".split())


def base_stem(word: str) -> str:
    """The stem of a word, an irregular past by its base form ("wrote" as "write")."""
    plain = lower(word).removesuffix("'s")
    return stem(_BASES.get(plain, plain))


_STATE_STEMS: Final = frozenset(stem(word) for word in _STATES)


def _bases(text: str) -> frozenset[str]:
    return frozenset(base_stem(w) for w in _WORD.findall(text) if lower(w) not in FUNCTION and len(w) > 1)


_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
