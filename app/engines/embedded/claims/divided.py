"""Work that the notes divide by name, told of another hand: "Ann draws, I cut" for "I drew and Ann cut".

Notes say in few words who does what ("Sam = wiring", "Ola (QA) signs it off"), often in the present tense or without
a verb, so that no deed can be read in them. A part is somebody's by its things; whoever the answer gives them to
must be the one who has them in the notes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import ONE, Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.english.deeds import base_stem
from app.english.grammar import NEGATION, is_past
from app.english.terms import FUNCTION, lower, stem
from app.english.verbs import PAST_OF

PREFIX: Final = 5
"""Letters in which two forms of one thing agree ("distil", "distillation")."""

TOLD: Final = 0.2
"""Share of what a sentence and its neighbours tell, that the event must have, or else its things are rare."""

_WHO: Final = r"(?P<who>I|i|me|he|she|(?-i:[A-Z][a-zà-ÿ]{2,}))"
_HEAD: Final = re.compile(
    rf"^\W*(?:(?:and|but|so|then|also|the)\s)*(?:(?-i:[a-z]+)\s){{0,2}}?{_WHO}(?:\s\([^()]{{1,20}}\))?\s"
    r"(?:(?:only|just|also|always|then|\w+ly)\s)?(?P<verb>=|[a-z]+)\s(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_TURNED: Final = re.compile(
    r"^\W*(?P<rest>[^\W\d_][\w’'-]*(?:\s[\w’'-]+){0,3}?)\s(?:=|is|are|was|were)\s(?:(?:done|run|led|kept)\sby\s)?"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?(?P<who>[A-Z][a-zà-ÿ]{2,})(?:[’']s)?(?:\s(?:in|on|from|at)\s(?:the\s)?\w+)?"
    r"(?:\s(?:job|not\sme|and\snot\sme|does\s(?:all\s)?(?:of\s)?(?:it|that|them|those)|mostly|now))*\W*$"
)
"""The work first, and then whose it is: "Appraisals is Mrs Adair not me", "Rota = Sam in the office does all that"."""
_CUT: Final = re.compile(r"[,;:.!?]\s+|\s[-–—]+>?\s|\s(?=(?:and|but|so|while|because|which|who|when)\s)", re.IGNORECASE)
_WITH: Final = re.compile(r"\b(?:with|together|w/|helped|between us|we|us|our|both)\b", re.IGNORECASE)
_DOING: Final = frozenset(base_stem(v) for v in "do take handle have make own lead run cover".split()) | {"="}
"""Verbs that say no more than whose part it was."""


@dataclass(frozen=True)
class _Part:
    """One hand's part at its place: who ("I" or a name), the base of the verb, and the stems of the things."""

    start: int
    end: int
    who: str
    verb: str
    things: frozenset[str]


def divided_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` gives to one what the notes give to another; else None."""
    sentence = along.sentences[place]
    for said in _parts(sentence.text):
        if NEGATION.search(sentence.text[said.start : said.end]) or _WITH.search(sentence.text):
            continue
        for fact in along.evidence.facts:
            other = _other_hand(place, said, fact, along)
            if other is not None:
                base, cited = sentence.span.start, along.evidence.citation(fact)
                shown = fact.text[other.start : other.end]
                return Verdict(base + said.start, base + said.end, "contradicted", shown, (cited,))
    return None


def _other_hand(place: int, said: _Part, fact: Fact, along: Alignment) -> _Part | None:
    """The part of a fact that has what is said of somebody else; None where whoever said has it there as well."""
    noted = _parts(fact.text)
    if not any(part.who != "I" for part in noted) or _WITH.search(fact.text):
        return None
    if any(part.who == said.who and _common(said, part) for part in noted):
        return None
    for part in noted:
        common = _common(said, part)
        if part.who in (said.who, "he") or not common or "I" not in (part.who, said.who):
            continue  # "she runs the stall" may be what somebody else wrote of oneself
        alike = part.verb == said.verb or {part.verb, said.verb} <= _DOING
        weight = along.weight(sorted(common | ({part.verb} if part.verb == said.verb else set()) - _DOING))
        if alike and (along.event(place, fact) >= TOLD or weight >= 2 * ONE) and weight >= 0.8 * ONE:
            return part if not any(_is_thing(each.who, along) for each in (part, said)) else None
    return None


def _is_thing(who: str, along: Alignment) -> bool:
    """Whether what looks like a name at the head of a line is written small elsewhere: "Plan starts in May"."""
    small = re.compile(rf"(?<![^\W_]){re.escape(who)}(?![^\W_])")
    return who not in ("I", "he") and any(small.search(fact.text) for fact in along.evidence.facts)


def _common(said: _Part, noted: _Part) -> frozenset[str]:
    return frozenset(
        b for a in said.things for b in noted.things if a == b or (len(b) >= PREFIX and a[:PREFIX] == b[:PREFIX])
    )


@lru_cache(maxsize=8192)
def _parts(text: str) -> tuple[_Part, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[_Part]:
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    for left, right in pairwise(cuts):
        turned = _TURNED.match(text[left:right])
        if turned is not None and lower(turned["who"]) not in FUNCTION:
            start, end = left + turned.start("rest"), left + len(text[left:right].rstrip(" .,;:!?"))
            yield _Part(start, end, lower(turned["who"]), "=", plain_stems(turned["rest"]))
            continue
        head = _HEAD.match(text[left:right])
        if head is None or not _acts(head["verb"]):
            continue
        who = "I" if lower(head["who"]) in ("i", "me") else lower(head["who"])
        if who in FUNCTION - {"he", "she"} or is_past(who):
            continue
        end = left + len(text[left:right].rstrip(" .,;:!?"))
        verb = head["verb"] if head["verb"] == "=" else _base(head["verb"])
        who = "I" if who == "I" else "he" if who in ("he", "she") else who
        yield _Part(left + head.start("who"), end, who, verb, plain_stems(head["rest"]))


def _base(verb: str) -> str:
    plain = lower(verb)
    for form in (plain, plain.removesuffix("s"), plain.removesuffix("es")):
        if form in PAST_OF:
            return stem(form)
    return base_stem(plain)


def _acts(verb: str) -> bool:
    plain = lower(verb)
    return (
        verb == "="
        or is_past(plain)
        or any(form in PAST_OF for form in (plain, plain.removesuffix("s"), plain.removesuffix("es")))
    )
