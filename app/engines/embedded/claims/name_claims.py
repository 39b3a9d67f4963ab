"""Names of an answer held against the notes: employers, schools, tools, people, places, languages.

A name that the notes hold is supported where they hold it. One that they do not is contradicted where they have
another name in the same slot of the same thing, and else unsupported.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.clauses import Clause, clause_spans
from app.engines.embedded.claims.degrees import LEVEL
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.engines.embedded.claims.frames import fit, sides
from app.engines.embedded.claims.misplaced import chosen_otherwise, is_of_another, letters, other_head, other_maker
from app.engines.embedded.claims.namesakes import nearly_named
from app.engines.embedded.claims.posts import employer_verdict, is_house
from app.engines.embedded.claims.replaced import replaced_verdict
from app.engines.embedded.notes.employers import ORGANISATION
from app.english.countries import is_country
from app.english.grammar import is_past
from app.english.language import words
from app.english.names import Name
from app.english.terms import content_stems, is_concrete, lower

RIVAL: Final = 4.0
"""Score from which another name in the notes is taken to fill the slot that the answer fills otherwise."""

SURELY: Final = 5.0
"""The same before whatever else the note that is retold has there."""

_INSTEAD: Final = 2.5
"""The same beside a name that the notes know from elsewhere: the words around must be all but the same."""

CLOSE: Final = 9.0
"""Score from which a sentence and a fact are about the same thing beyond doubt."""

_MUCH: Final = 5.0
"""Weight of shared words from which a clause and a fact tell the same, whatever their order."""

_SCHOOL: Final = re.compile(r"\b(?:university|college|school|institut\w*|academy|polytechnic)\b", re.IGNORECASE)
_STUDIED: Final = re.compile(
    r"\b(?:studied|degree|master(?:[’']?s)?|bachelor(?:[’']?s)?|msc|bsc|ba|ma|meng|beng|mba|phd|doctorate|graduated|diploma)\b",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(r"(?:[aeiou]?(?:ish|ian|ese|ench|erman|utch|reek|zech|abic|indi|aili|ogalog|ew))$")
_ACRONYM: Final = re.compile(r"[A-Z]{2,7}s?")
_PLURAL: Final = re.compile(r"(?<=[A-Z]{2})s$")
"""What makes several of what an abbreviation stands for."""

_PEOPLES: Final = re.compile(r"(?:an|ole|cot|ard|urk|ede|ane)s$")
"""How the names of several of one people end."""

_TITLE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sister|Sr)\.?\s$")
_BEFORE: Final = re.compile(r"\b(in|at|for|with|from|to|into|on|by|of)\s(?:the\s|an?\s)?(?:[a-z]+\s)?$", re.IGNORECASE)


@dataclass(frozen=True)
class _Rival:
    score: float
    fact: Fact
    name: Name


def name_verdict(place: int, name: Name, along: Alignment, clauses: Sequence[Clause] = ()) -> Verdict | None:
    """The verdict on one name of the sentence at ``place`` with these clauses, or None where it is nothing to check."""
    sentence, evidence, quote = along.sentences[place], along.evidence, _PLURAL.sub("", name.span.quote)
    start, end = sentence.span.start + name.span.start, sentence.span.start + name.span.end
    nearly = nearly_named(place, name, along)
    if nearly is not None:
        return Verdict(start, end, "contradicted", nearly[0], (evidence.citation(nearly[1]),))
    known = _where(place, quote, along)
    if known is not None:
        rival = _rival(place, name, along, known)
        if rival is not None:
            return _contradicted(start, end, rival, evidence)
        chosen = chosen_otherwise(sentence.text, name, known, evidence)
        if chosen is not None:
            return _contradicted(start, end, _Rival(0.0, *chosen), evidence)
        clause = _clause_stems(sentence.text, name.span.start)
        if name.slot != "employer" and is_of_another(clause, name, known, along):
            return None
        return Verdict(start, end, "supported", citations=(evidence.citation(known),))
    maker = other_maker(quote, evidence) or other_head(quote, evidence, along.reading.answer)
    if maker is not None:
        return Verdict(start, end, "contradicted", maker[0], (evidence.citation(maker[1]),))
    if (partly_known(quote, evidence) and not _LANGUAGE.search(quote)) or lower(
        quote
    ) in along.reading.question.lower():
        return None
    if is_country(quote) or _PEOPLES.search(quote):
        return None  # the notes may name a town of it, or have another word ("Polish")
    worked = employer_verdict(place, name, along)
    if worked is not None:
        return worked
    rival = _rival(place, name, along, None)
    if rival is None or rival.score < SURELY:
        replaced = replaced_verdict(place, name, along, clauses)
        if replaced is not None:
            return replaced
    if rival is not None and (rival.score >= SURELY or not _ACRONYM.fullmatch(quote)):
        return _contradicted(start, end, rival, evidence)
    if _only_heard_of(quote, evidence) and not _STUDIED.search(sentence.text):
        return None
    return Verdict(start, end, "unsupported") if _is_own(sentence.text) else None


def _contradicted(start: int, end: int, rival: _Rival, evidence: Evidence) -> Verdict:
    return Verdict(start, end, "contradicted", rival.name.span.quote, (evidence.citation(rival.fact),))


def _is_own(text: str) -> bool:
    """Whether a sentence tells something that is or was so, and not what would be."""
    return any(is_past(word) for word in words(text)) or bool(re.search(r"\b(?:I|we|my|our)\b", text, re.IGNORECASE))


def _where(place: int, name: str, along: Alignment) -> Fact | None:
    evidence, wanted = along.evidence, lower(name)
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)".replace(r"\ and\ ", r"\s(?:and|&)\s"))
    if not pattern.search(evidence.text):
        return None
    holding = [f for f in evidence.facts if pattern.search(lower(f.text))]
    if not holding:
        pieces = [f for f in evidence.facts if pattern.search(lower(evidence.notes.chunks[f.chunk].heading))]
        holding = pieces[:1]
    clause = along.stems[place]
    return max(holding, key=lambda f: (along.shared(place, clause, f, f.stems).score, -f.start), default=None)


def partly_known(name: str, evidence: Evidence) -> bool:
    """Whether any telling word of a longer name stands in the notes (a surname, a short form, "Belgian").

    What a house is ("University", "Dental") tells it from no other: such words stand in the notes as common ones too.
    """
    pieces = _telling(name, evidence)
    initials = "".join(p[0] for p in name.split() if p[0].isupper())
    if len(initials) > 1 and re.search(rf"(?<!\w){re.escape(initials.lower())}(?!\w)", evidence.text):
        return True
    return any(
        re.search(rf"(?<!\w){re.escape(lower(p)[: max(5, len(p) - 2)])}", evidence.text)
        for p in pieces
        if is_concrete(p)
    )


def _telling(name: str, evidence: Evidence) -> list[str]:
    """The words of a name that tell it from others of its kind; all of them where none does."""
    pieces = [p for p in re.split(r"[\s'’-]+", name) if len(p) > 2]
    return [p for p in pieces if not ORGANISATION.fullmatch(p) and lower(p) not in evidence.common] or pieces


def _own_stems(name: str) -> list[str]:
    """The stems of a name without the words for what a house is, unless it has no others."""
    own = [s for word in name.split() if not ORGANISATION.fullmatch(word) for s in content_stems(word)]
    return own or list(content_stems(name))


def _only_heard_of(name: str, evidence: Evidence) -> bool:
    """Whether a name stands in what the candidate keeps of others: an advert, an article, study notes."""
    own = frozenset(evidence.own)
    wanted = re.compile(rf"(?<!\w){re.escape(lower(name))}(?!\w)")
    return any(wanted.search(lower(chunk.text)) for i, chunk in enumerate(evidence.notes.chunks) if i not in own)


def _rival(place: int, name: Name, along: Alignment, known: Fact | None) -> _Rival | None:
    """The name the notes have where the answer has another: same slot, same subject, and unsaid in the answer."""
    sentence = along.sentences[place]
    slot = sides(sentence.text, name.span.start, name.span.end)
    clause = _clause_stems(sentence.text, name.span.start) - plain_stems(name.span.quote)
    answer = lower(along.reading.answer)
    levels = {m.lastgroup for m in LEVEL.finditer(sentence.text)}
    own, evidence = plain_stems(name.span.quote), along.evidence
    best: _Rival | None = None
    for fact in evidence.facts:
        held_names = (*fact.names, *letters(fact.text))
        if not held_names or (known is not None and own & evidence.event_stems[fact.event]):
            continue
        shared = along.shared(place, clause, fact, fact.stems)
        anchors = along.same_figures(place, fact)
        of_one_degree = bool(levels & {m.lastgroup for m in LEVEL.finditer(fact.text)})
        if shared.clause + shared.beside + 0.5 * shared.around + 1.5 * (anchors + of_one_degree) < 1.5:
            continue
        for noted in held_names:
            near = shared.event >= 0.5 and shared.score >= CLOSE
            if not _may_fill(sentence.text, name, noted, fact, near) or any(
                lower(piece) in answer for piece in _telling(noted.span.quote, evidence)
            ):
                continue
            held = fit(slot, sides(fact.text, noted.span.start, noted.span.end))
            score = 0.6 * shared.score + 1.5 * (held + anchors) + _likeness(sentence.text, name, noted, fact)
            surely = held >= _INSTEAD or (
                near and shared.clause >= _MUCH and _same_word_before(sentence.text, name, fact, noted)
            )
            enough = surely if known is not None else score >= RIVAL
            if enough and (best is None or score > best.score):
                best = _Rival(score, fact, noted)
    return best


def _clause_stems(text: str, at: int) -> frozenset[str]:
    """The stems of the clause around a place; what the rest of the sentence shares counts for less."""
    left, right = next(((a, b) for a, b in clause_spans(text) if a <= at < b), (0, len(text)))
    return plain_stems(text[left:right])


def _likeness(text: str, name: Name, noted: Name, fact: Fact) -> float:
    """What speaks for one slot beside the words: two schools of one degree, two names with the letters of a product."""
    studied = _STUDIED.search(text) and (_SCHOOL.search(noted.span.quote) or _STUDIED.search(fact.text))
    said, held = ({m.lastgroup for m in LEVEL.finditer(t)} for t in (text, fact.text))
    if said and held and not said & held:
        return -3.0
    return 3.0 * bool(studied) + 1.5 * (_is_odd(name.span.quote) and _is_odd(noted.span.quote))


def _is_odd(quote: str) -> bool:
    return bool(re.search(r"[a-z][A-Z]|[A-Z]{2,}|[A-Za-z]\d", quote))


def _same_word_before(text: str, name: Name, fact: Fact, noted: Name) -> bool:
    first, second = _BEFORE.search(text[: name.span.start]), _BEFORE.search(fact.text[: noted.span.start])
    return first is not None and second is not None and first[1].lower() == second[1].lower()


def _may_fill(text: str, name: Name, noted: Name, fact: Fact, near: bool) -> bool:
    """Whether two names are of one sort, as far as their shape and the words before them tell.

    Args:
        near: the sentence and the fact are about the same thing beyond doubt, so that no word need stand before them.
    """
    first, second = name.span.quote, noted.span.quote
    if is_country(second) or (name.slot == "employer" and not _STUDIED.search(text) and not is_house(noted, fact)):
        return False
    if _SCHOOL.search(first) and not (_SCHOOL.search(second) or LEVEL.search(fact.text)):
        return False
    if _own_stems(second)[:1] == _own_stems(first)[:1] or (len(second) < 3 and not second.isupper()):
        return False
    if bool(_ACRONYM.fullmatch(first)) != bool(_ACRONYM.fullmatch(second)):
        return False
    if bool(_LANGUAGE.search(first)) != bool(_LANGUAGE.search(second)):
        return False
    entry = fact.title or fact.tenure is not None
    if _STUDIED.search(text) and (_SCHOOL.search(second) or (entry and LEVEL.search(fact.text))):
        return True
    alike = _same_word_before(text, name, fact, noted)
    if (_is_odd(first) or _is_odd(second)) and not (_is_odd(first) and alike):
        return _is_odd(first) and (_is_odd(second) or near)
    titles = [_TITLE.search(of[:at]) for of, at in ((text, name.span.start), (fact.text, noted.span.start))]
    if any(titles) or name.slot == noted.slot == "person":
        return all(titles) or not any(titles)
    before = [_BEFORE.search(of[:at]) for of, at in ((text, name.span.start), (fact.text, noted.span.start))]
    if all(before):
        one, other = (match[1].lower().replace("into", "to") for match in before if match)
        return one == other
    if near or (name.slot == "employer" and entry):
        return True
    held = fit(sides(text, name.span.start, name.span.end), sides(fact.text, noted.span.start, noted.span.end))
    return not any(before) and held >= 1.0
