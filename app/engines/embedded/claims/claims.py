"""Checkable statements in an answer, each held against the candidate's own notes.

The answer is laid beside the notes, event by event. A figure is held against the figures of the same thing: equal,
rounded or derived from two of them (61 % to 93 % is "up by half") is support, another value a contradiction. Names,
degrees, days and things in the same place likewise; what the notes flatly deny is contradicted; a deed or an honour of
which they are silent is unsupported. Opinions, intentions and feelings are no claims, and an event that the notes
do not tell is not measured by one that they do.
"""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from app.engines.embedded.answer.reading import Reading, Sentence, read
from app.engines.embedded.claims.abbreviated import Retold, in_their_words
from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.borne_out import only_borne_out
from app.engines.embedded.claims.clauses import Clause, clauses_of
from app.engines.embedded.claims.credit import credit_verdict
from app.engines.embedded.claims.degrees import degree_verdict
from app.engines.embedded.claims.denials import denial_verdict
from app.engines.embedded.claims.described import described_verdict
from app.engines.embedded.claims.divided import divided_verdict
from app.engines.embedded.claims.entries import entry_verdict
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.exceptions import exception_verdict
from app.engines.embedded.claims.frequencies import frequency_verdict
from app.engines.embedded.claims.honours import ACHIEVED
from app.engines.embedded.claims.invented import invented_verdicts
from app.engines.embedded.claims.leftovers import SURE, WHOLE
from app.engines.embedded.claims.limited import limited_verdict
from app.engines.embedded.claims.name_claims import name_verdict
from app.engines.embedded.claims.named_doers import doer_verdict
from app.engines.embedded.claims.negated import negated_verdict
from app.engines.embedded.claims.only_denied import only_denied_verdict
from app.engines.embedded.claims.part_of import part_verdict
from app.engines.embedded.claims.posts import title_verdict
from app.engines.embedded.claims.quantity_claims import quantity_verdict
from app.engines.embedded.claims.stated import statements
from app.engines.embedded.claims.stays import span_verdict
from app.engines.embedded.claims.swaps import swap_verdict
from app.engines.embedded.claims.told_otherwise import otherwise_verdict
from app.english.grammar import is_past
from app.english.language import words
from app.english.names import slotted
from app.english.terms import NUMBER_WORDS
from app.records import Claim
from app.slices import Embed, Vectors

FAMILIAR: Final = 0.5
"""Share of the words around a sentence that the notes must know, for it to be of something that they tell."""

FAMILIAR_EVENT: Final = 0.37
"""The same where one event has most of those words."""

MOST_TOLD: Final = 0.75
"""Share of a sentence's own words that one event must have, whatever stands around it."""

_OWN: Final = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.IGNORECASE)
_INTENTION: Final = re.compile(
    r"^\W*(?:i|we) (?:would|will|want|plan|hope|think|believe|feel|intend|could|might|love|like|enjoy)\b|"
    r"\b(?:i'?d|i’d|i'll|i’ll|if i|in my opinion|"
    r"i think|i believe|should)\b",
    re.IGNORECASE,
)


def check(reading: Reading, spoken: Vectors, evidence: Evidence, embed: Embed) -> tuple[Claim, ...]:
    """The claims of an answer with their status; ``spoken`` are unit rows of the told sentences."""
    if not reading.told:
        return ()
    if not evidence.own:
        return tuple(_unchecked(sentence) for sentence in reading.told if _checkable(sentence))
    retold = in_their_words(reading.answer, evidence)
    if retold.cuts:
        heard = read(reading.question, retold.text)
        if heard.told:
            claims = _held_against(heard, embed([s.text for s in heard.told]), evidence, embed)
            return tuple(_as_said(claim, retold, reading) for claim in claims)
    return _held_against(reading, spoken, evidence, embed)


def _as_said(claim: Claim, retold: Retold, reading: Reading) -> Claim:
    """A claim of the answer as the notes would write it, at its place in the answer as it was given."""
    start, end = retold.back(claim.start), retold.back(claim.end, end=True)
    return claim.model_copy(update={"start": start, "end": end, "quote": reading.answer[start:end]})


def _held_against(reading: Reading, spoken: Vectors, evidence: Evidence, embed: Embed) -> tuple[Claim, ...]:
    along = aligned(reading, spoken, evidence, embed)
    clauses = clauses_of(along, embed)
    sure = [sure_verdicts(place, along, clauses[place], embed) for place in range(len(along.sentences))]
    found = [verdict for known in sure for verdict in known if verdict.status != "unsupported"]
    found += invented_verdicts(along, clauses, told_only(sure, along), embed)
    borne_out = only_borne_out(statements(reading, found), found, along)
    return tuple(_claim(reading, verdict) for verdict in borne_out)


def aligned(reading: Reading, spoken: Vectors, evidence: Evidence, embed: Embed) -> Alignment:
    """The answer laid beside the notes; ``spoken`` are unit rows of the told sentences."""
    return Alignment(evidence, reading, _stated(reading, spoken, embed))


def _stated(reading: Reading, spoken: Vectors, embed: Embed) -> Vectors:
    """Rows of the stated sentences, those that are told among them known already."""
    rest = [s.text for s in reading.stated if not s.told]
    if not rest:
        return spoken
    rows = {s.span.start: row for s, row in zip(reading.told, spoken, strict=True)}
    others = iter(embed(rest))
    return np.array([rows[s.span.start] if s.told else next(others) for s in reading.stated], dtype=np.float32)


def told_only(sure: list[list[Verdict]], along: Alignment) -> list[list[Verdict] | None]:
    """What was found of each sentence, None for one that tells nothing that was or is so."""
    return [known if _is_told(along.sentences[place]) else None for place, known in enumerate(sure)]


def _is_told(sentence: Sentence) -> bool:
    """Whether a sentence tells what was or is, so that it could be invented: neither an opinion nor a supposed case."""
    return not (_is_opinion(sentence) or _supposes(sentence.text) or _is_lore(sentence))


_MINE: Final = re.compile(r"\b(?:I|we|my|our|me|us|mine|ours)\b|\b(?:he|she|they|his|her|their)\b", re.IGNORECASE)


def _is_lore(sentence: Sentence) -> bool:
    """Whether a sentence says how things are in general, which nobody's notes need hold: of nobody, and in no past."""
    if _MINE.search(_IN_GENERAL.sub(" ", sentence.text)) or sentence.names:
        return False
    return not any(is_past(word) for word in words(sentence.text))


_IN_GENERAL: Final = re.compile(
    r"\bwe (?:can|could|may|might|must|should|say|call|know)\b|\btells? us\b", re.IGNORECASE
)


def sure_verdicts(place: int, along: Alignment, clauses: Sequence[Clause], embed: Embed) -> list[Verdict]:
    """What the notes say of the figures, names and deeds of the sentence at ``place`` with its clauses; nothing of an
    opinion."""
    sentence = along.sentences[place]
    if _is_opinion(sentence):
        return []
    found = [
        quantity_verdict(place, figure, along, clauses)
        for figure in along.figures[place]
        if not _is_supposed(sentence, figure.quantity.start)
    ]
    found += [
        name_verdict(place, name, along, clauses)
        for name in slotted(sentence.text)
        if not _is_supposed(sentence, name.span.start)
    ]
    if not _supposes(sentence.text):
        found += [
            degree_verdict(place, along),
            span_verdict(place, along),
            entry_verdict(place, along),
            denial_verdict(place, along),
            negated_verdict(clauses, along),
            only_denied_verdict(place, along),
            limited_verdict(place, along),
            exception_verdict(place, along),
            divided_verdict(place, along),
            frequency_verdict(place, along),
            swap_verdict(place, along, embed),
            otherwise_verdict(place, along, clauses),
            credit_verdict(place, along, clauses, embed),
            doer_verdict(place, along),
            described_verdict(place, along, embed),
            part_verdict(place, along),
            title_verdict(place, along),
        ]
    sure = [verdict for verdict in found if verdict is not None]
    if not _is_of_the_notes(place, along):  # an event that the notes do not tell is not measured by one that they do
        sure = [verdict for verdict in sure if verdict.status != "contradicted" or verdict.sure]
    return sure


def _is_of_the_notes(place: int, along: Alignment) -> bool:
    """Whether a sentence is of something that the notes tell: by its words, or by fewer where one event has them."""
    known = along.familiar(place)
    of_one = along.is_of_one_event(place, SURE, WHOLE) or along.told(place) >= MOST_TOLD
    return known >= FAMILIAR or (known >= FAMILIAR_EVENT and of_one)


def _is_opinion(sentence: Sentence) -> bool:
    return bool(_INTENTION.search(sentence.text)) and not sentence.quantities and not sentence.mine


def _is_supposed(sentence: Sentence, at: int) -> bool:
    """Whether a place stands in a supposed case; a sentence typed without its full stop's space is more than one."""
    left = max((m.end() for m in re.finditer(r"[.;!?]\s", sentence.text[:at])), default=0)
    right = re.search(r"[.;!?]\s", sentence.text[at:])
    return _supposes(_SPARED.sub(" ", sentence.text[left : at + right.start() if right else None]))


_SPARED: Final = re.compile(
    r"\b(?:would|[’']d) have (?:lost|cost|meant|thrown|missed|dropped|wasted|left|taken)\b"
    r"|\b(?:worked|figured|reckoned|calculated|estimated|forecast|warned|said|told \w+|showed)(?: out)?(?: that)? "
    r"(?:I|we|it|they|he|she)(?: would|[’']d) \w+",
    re.IGNORECASE,
)
"""What was at stake, or was worked out to be, which is as much of a story as what came of it: "it would have cost us a
third"."""


def _is_general(sentence: Sentence) -> bool:
    """A sentence about the world at large, or about what one would do: nothing in it has happened."""
    if any(is_past(word) for word in words(sentence.text)):
        return _supposes(sentence.text) and not sentence.mine
    return not _OWN.search(sentence.text) or _supposes(sentence.text)


_SUPPOSED: Final = re.compile(
    r"\b(?:would|suppose|imagine|assuming|let[’']s say)\b"
    r"|n[’']t (?:have(?!\s(?:the|an?|it|any|him|her|them|that)\b)|be)\b",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(r"\b(?:I|we|you)[’']d (?:also |just |only |never |always |then |\w+ly )?(?P<verb>\w+)")
_PERFECT: Final = frozenset(
    "been had gone done seen taken given written known become begun come run grown shown told put set cut let".split()
)

_OWNED: Final = frozenset("a an the that this these those my our her his their no nothing all some two it them".split())
"""What follows a "'d" that is "had": "I'd that behind me", "we'd a course done"."""


_HEDGE: Final = re.compile(r"\bI(?:[’']d|\swould)\s(?:say|guess|reckon|think)\b", re.IGNORECASE)


def _supposes(text: str) -> bool:
    """Whether words speak of what would be; "I'd built" tells what was, and "I'd say" is a way of saying "about"."""
    text = _HEDGE.sub(" ", text)
    if _SUPPOSED.search(text):
        return True
    return any(
        not is_past(m["verb"]) and m["verb"].lower() not in _PERFECT | _OWNED | NUMBER_WORDS
        for m in _WOULD.finditer(text)
    )


def _checkable(sentence: Sentence) -> bool:
    if _is_opinion(sentence) or _is_general(sentence):
        return False
    return bool(sentence.quantities or sentence.names or (sentence.mine and ACHIEVED.search(sentence.text)))


def _unchecked(sentence: Sentence) -> Claim:
    return Claim(start=sentence.span.start, end=sentence.span.end, quote=sentence.text, status="unchecked")


def _claim(reading: Reading, verdict: Verdict) -> Claim:
    return Claim(
        start=verdict.start,
        end=verdict.end,
        quote=reading.answer[verdict.start : verdict.end],
        status=verdict.status,
        correct=verdict.correct,
        citations=verdict.citations,
    )
