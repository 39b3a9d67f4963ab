"""A deed told of one person by name that the notes tell of another: "Kayla found it" where a diver found it.

The same verb about the same things, in an event that the sentence tells or with so much in common that it is the same
deed wherever it stands. Nothing is said where the notes have the named person do it too, or where the two may be one
person under two names: initials, a short form, or what somebody is for who somebody is.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.leftovers import SURE, WHOLE
from app.english.deeds import base_stem, without_apposition
from app.english.grammar import is_past
from app.english.shortened import is_short_for
from app.english.terms import FUNCTION, lower, stem
from app.english.verbs import BASE_OF, PAST_OF

THINGS: Final = 2.0
"""Weight of the things, beside the verb, that two deeds of one event must share."""

ONE_THING: Final = 2.4
"""The same where one has all the things of the other, for verbs that tell little: "took it to the board"."""

ANYWHERE: Final = 5.0
"""The same wherever they stand, and for verbs under which hardly any two sentences tell one thing."""

_STATES: Final = frozenset(
    map(
        stem,
        "be have do get go come think know want feel say tell mean seem like need see use make take give".split(),
    )
)
"""Verbs under which hardly any two sentences tell one thing."""

_SAME_DEED: Final = {
    stem(base): stem(words.split()[0])
    for words in ("find notice spot discover catch detect uncover", "figure calculate reckon estimate")
    for base in words.split()
} | {
    f"{stem(verb)} {particle}": stem(of)
    for verb, particle, of in (
        ("find", "out", "find"),
        ("pick", "up", "find"),
        ("work", "out", "figure"),
        ("figure", "out", "figure"),
    )
}
"""Verbs of finding and of reckoning: one event has one who did it."""

_CUT: Final = re.compile(
    r"[,;:.!?]+\s+|\s\(|\)\s?|\s[-–—]+>?\s|\s+(?=(?:and|but|so|because|which|while|where|when|until|before|after|then)\s)",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"(?<=\w)\s\([^()]{1,40}\)(?=\s[a-z])")
_SMALL_I: Final = re.compile(r"(?<![\w’'.-])i(?=\s)")
_INITIAL: Final = re.compile(r"(?<![\w.])([A-HJ-Z])\.(?=\s[a-z])")
_CLEFT: Final = re.compile(
    r"\b(?:[Ii]t|[Tt]hat)(?:\swas|[’']s|\sis)\s(?=(?:(?:Dr|Mr|Mrs|Ms|Miss)\.?\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?\s+(?:that|who)\s)"
)
_WHO: Final = re.compile(
    r"^\W*(?:(?i:and|but|so|then|because|while|when|that|where|later|afterwards)\s)*"
    r"(?P<lead>(?:(?:my|our|the)\s)?(?:[a-z]+\s){0,2}?)"
    r"(?P<who>I|(?:(?:Dr|Mr|Mrs|Ms|Miss|Sister)\.?\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)"
    r"(?P<place>\s(?:there|here|(?:on|from|in|at)\s(?:the\s)?\w+))?\s"
    r"(?:(?:that|who|then|also|just|only|even|later|(?:had|has|have)(?!\s(?:an?|the|no|my|our|his|her|their|to)\b)|myself|himself|herself|\w+ly)\s)*(?P<verb>[a-z]+)\b"
    r"(?:\s(?:(?:it|them|him|her|me|us|that|this)\s)?(?P<particle>off|out|up|down|over|back|away)\b)?"
)
_TOPIC: Final = re.compile(
    r"^\W*(?:(?:and|but|so|then)\s)*(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?),\s(?:he|she)\b", re.IGNORECASE
)
_HE: Final = re.compile(r"^\W*(?:(?:and|but|so|then)\s)*(?:he|she)\s(?:\w+ly\s)?(?P<verb>[a-z]+)\b", re.IGNORECASE)
_ROLE: Final = re.compile(r"[A-Z]{2,5}")
_DENIES: Final = re.compile(r"\b(?:not|never|nobody)\b|n[’']?t\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True)
class Act:
    """Who did it, in the words of a name (``I`` is oneself), the verb, and the stems of the rest of its clause."""

    start: int
    end: int
    who: tuple[str, ...]
    verb: str
    things: frozenset[str]
    opens: bool


@lru_cache(maxsize=8192)
def acts(text: str) -> tuple[Act, ...]:
    """What is told of people by name, or of oneself, in the clauses of a sentence; what is denied is left out."""
    plain = without_apposition(_INITIAL.sub(r"\1 ", _SMALL_I.sub("I", text)))
    for aside in (_CLEFT, _ASIDE):
        plain = aside.sub(lambda m: " " * len(m[0]), plain)
    cuts = [0, *(m.end() for m in _CUT.finditer(plain)), len(plain)]
    topic = _TOPIC.match(plain)
    found = []
    for left, right in pairwise(cuts):
        clause = " ".join(plain[left:right].split())
        head = _WHO.match(clause)
        who = head["who"] if head else ""
        if head is None and topic is not None and (head := _HE.match(clause)) is not None:
            who = topic["who"]
        if head is None or _DENIES.search(head[0]) or not _is_told(head):
            continue
        base = stem(BASE_OF.get(head["verb"], head["verb"]))
        particle = head.groupdict().get("particle")
        verb = f"{base} {particle}" if particle else base
        start = left + len(plain[left:right]) - len(plain[left:right].lstrip())
        end = left + len(plain[left:right].rstrip(" ,;:.!?-–—>"))
        things = frozenset(
            base_stem(w) for w in _WORD.findall(clause[head.end("verb") :]) if lower(w) not in FUNCTION and len(w) > 1
        )
        name = ("I",) if who.split()[-1] == "I" else tuple(who.removesuffix("'s").split())  # "well I left"
        found.append(Act(start, end, name, _SAME_DEED.get(verb, verb), things, left == 0))
    return tuple(found)


def _is_told(head: re.Match[str]) -> bool:
    """Whether a clause has a subject and something done: "finance director Yolanda took", not "rang Yolanda"."""
    verb = head["verb"]
    lead = (head.groupdict().get("lead") or "").split()
    if any(is_past(word) or (word in FUNCTION and word not in ("my", "our", "the")) for word in lead):
        return False
    known = verb in BASE_OF and not verb.endswith("ing")
    return known or is_past(verb) or (verb.endswith("s") and verb.removesuffix("s") in PAST_OF)


def doer_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` tells a deed of somebody else than the notes; else None."""
    sentence = along.sentences[place]
    for said in acts(sentence.text):
        known = _acts_of(along.evidence).get(said.verb, ())
        if not known or not _is_a_name(said, along.evidence):
            continue
        if any(
            _is_one(said.who, noted.who) and (said.things & noted.things or _is_here(place, fact, along))
            for fact, noted in known
        ):
            continue
        for fact, noted in known:
            if _is_another(said, noted, sentence.text, fact, along) and _is_the_deed(place, said, noted, fact, along):
                base, shown = sentence.span.start, fact.text[noted.start : noted.end]
                cited = along.evidence.citation(fact)
                return Verdict(base + said.start, base + said.end, "contradicted", shown, (cited,))
    return None


def _acts_of(evidence: Evidence) -> dict[str, tuple[tuple[Fact, Act], ...]]:
    """What the notes tell of people by name, by the verb; read out of them once."""
    known = evidence.worked_out
    if "named acts" not in known:
        found: dict[str, list[tuple[Fact, Act]]] = {}
        for fact in evidence.facts:
            for act in acts(fact.text):
                found.setdefault(act.verb, []).append((fact, act))
        known["named acts"] = {verb: tuple(of) for verb, of in found.items()}
    held: dict[str, tuple[tuple[Fact, Act], ...]] = known["named acts"]
    return held


def _is_here(place: int, fact: Fact, along: Alignment) -> bool:
    return along.is_sure(place, fact, SURE, WHOLE)


def _is_the_deed(place: int, said: Act, noted: Act, fact: Fact, along: Alignment) -> bool:
    """Whether two deeds of one verb are one: by their things, and by the event."""
    things = along.weight(sorted(said.things & noted.things))
    here = _is_here(place, fact, along)
    whole = said.things <= noted.things or noted.things <= said.things
    if said.verb in _STATES:
        return things >= ANYWHERE or (here and whole and things >= ONE_THING)
    if said.verb in _SAME_DEED.values():
        return here
    if not (said.things or noted.things):  # "backed me up"
        return here and along.weight([said.verb.split()[0]]) >= ONE_THING
    return things >= ANYWHERE or (here and things >= THINGS)


def _is_a_name(act: Act, evidence: Evidence) -> bool:
    """Whether the doer is oneself, or bears a name: a word that opens a sentence must be one in the notes."""
    if act.who == ("I",):
        return True
    word = act.who[-1]
    if lower(word) in FUNCTION or lower(word) in evidence.common or _ROLE.fullmatch(word):
        return False
    return not act.opens or len(act.who) > 1 or stem(lower(word)) in evidence.stems


def _is_another(said: Act, noted: Act, sentence: str, fact: Fact, along: Alignment) -> bool:
    """Whether two doers are two people for certain."""
    if said.who == noted.who or _is_one(said.who, noted.who):
        return False
    if said.who != ("I",) and _names(said.who, fact.text):
        return False
    if noted.who == ("I",):
        return not re.search(r"\b(?:I|me|my|we|us|our)\b", sentence[said.start : said.end])
    if _names(noted.who, sentence[said.start : said.end]) or not (
        said.who == ("I",) or _has_a_part(said.who, noted.who, along.evidence)
    ):
        return False
    word = noted.who[-1]
    letters = len(word) == 1 or (bool(_ROLE.fullmatch(word)) and (word == "IT" or lower(word) not in FUNCTION))
    return letters or lower(word) not in along.evidence.common


def _is_one(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names may be of one person."""
    if "I" in (*first, *second):
        return first == second
    for one in map(lower, first):
        for other in map(lower, second):
            short, full = sorted((one.rstrip("."), other.rstrip(".")), key=len)
            if full.startswith(short) or is_short_for(short, full):
                return True
    return False


def _names(who: tuple[str, ...], text: str) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in who if len(word) > 1)


def _has_a_part(said: tuple[str, ...], noted: tuple[str, ...], evidence: Evidence) -> bool:
    """Whether a named person is not the one whom the notes call by a part only: "GM" is none who is a director."""
    if not _ROLE.fullmatch(noted[-1]):
        return True
    part = re.search(rf"\b{re.escape(lower(said[-1]))}\b(?:\s\(|,\s)(?P<is>[^),.;\n]+)", evidence.text)
    return part is not None and lower(noted[-1]) not in part["is"]
