"""Credit that an answer takes for oneself, and the notes give to somebody else: "Priya's idea", "not me", "not mine".

People warn themselves in their own notes of what they must not claim. The warning may stand beside the deed or in a
sentence of its own right after it, and names the deed in hardly any words that a speaker would use; so the two are
held together by their words or, within an event that the answer tells, by meaning.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.clauses import Clause, told_first
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.english.deeds import deeds
from app.english.grammar import NEGATION
from app.english.terms import lower
from app.slices import Embed

MUCH: Final = 4.5
"""Weight of words in common from which what is claimed is what the notes give away, wherever it stands."""

SEVERAL: Final = 3
"""Words in common where the answer does not say that it was oneself and nobody else."""

SOME: Final = 1.5
"""The same within an event that the answer tells."""

TOLD: Final = 0.3
"""Share of what a sentence and its neighbours tell, that the event then must have."""

MEANT: Final = 0.45
"""Cosine of deed and disclaimer that stands for the words, where the answer says that it was oneself alone."""

SHORT: Final = 2
"""Content words up to which a disclaimer ("Nice, not mine") is of what stands before it."""

_NAMED: Final = r"(?!We\b|You\b|It\b|This\b|That\b|Nobody\b|Who\b)[A-Z]\w+"
_DISOWNED: Final = re.compile(
    r"\b(?:not|wasn[’']?t|isn[’']?t|never)\s(?:me\b(?!\s\w+ing)|mine\b|I\b|(?:all\s)?my\s(?:own\s)?"
    r"(?:idea|invention|work|doing|design|scheme|project|code|decision|call)\b)"
    r"|\bdon[’']?t\sclaim\b|\b(?:can|could)(?:[’']?t|\s?not)\s(?:take|claim)\s(?:the\s|any\s)?credit\b"
    r"|\b(?:[A-Z]\w+[’']s|her|his|their)\s(?:own\s)?(?:idea|invention|doing|brainchild)\b|(?P<owner>\b(?:was|were|is)\s(?:his|hers|theirs)(?=\s*(?:[.,;)]|$|\sand\b)))"
    r"|(?<=\()(?:his|her|their|my|the|our)\s(?:\w+\s){1,2}did\s(?:it|that|this|them)\b"
    rf"|\b{_NAMED}\sdid\s(?:it|that|this|them)\b"
    rf"|(?:^|(?<=[.;,(]\s)){_NAMED}\s(?:\w+ed|wrote|built|made|ran|led|did|drew)(?:\s(?:it|that|them))?,"
    r"\s(?:and\s|but\s)?I\s(?:only\s|just\s)?\w+"
    rf"|\b{_NAMED}\s(?:did|wrote|built|made|ran|led|handled|designed)\b.{{3,60}}?,"
    r"\s(?:and\s|but\s)?I\s(?:only|just|could(?:n[’']?t|\snot)|did(?:n[’']?t|\snot))",
)
"""How notes give something away."""

_EMPHATIC: Final = re.compile(
    r"\bmyself\b|\bmy own\b|\bmy idea\b|\bI (?:came up with|invented|thought of)\b|"
    r"\bI was the one\b|\bI(?:[’']m| am) the one\b",
    re.IGNORECASE,
)
_SHARED: Final = re.compile(
    r"\b(?:helped|together|with (?:him|her|them)|one of|part of|was told|learnt|learned)\b", re.IGNORECASE
)


_STOP: Final = re.compile(r"[.;!?]\s+|\s\(|\)\s?")
_SENTENCE: Final = re.compile(r"[.;!?]\s+")


@dataclass(frozen=True)
class _Disowned:
    """Something given away: the fact that tells it, the deed's own words and those to show, and the deed's stems."""

    fact: Fact
    deed: str
    shown: str
    stems: frozenset[str]


def credit_verdict(place: int, along: Alignment, clauses: Sequence[Clause], embed: Embed) -> Verdict | None:
    """A contradiction where the sentence at ``place`` claims for oneself what the notes give to another; else None."""
    sentence = along.sentences[place]
    for said in deeds(sentence.text):
        clause = sentence.text[said.start : said.end]
        emphatic = bool(_EMPHATIC.search(sentence.text))
        mine = said.doer == "I" or bool(_EMPHATIC.search(clause))
        if not mine or said.denied or NEGATION.search(clause) or _SHARED.search(clause):
            continue
        for given in _given_away(along):
            if not _is_told(given, place, along):
                continue
            first = told_first(clauses, said.start, said.end, given.fact)
            if (first and _is_named(given, place, clause, along)) or _is_claimed(
                given, place, clause, emphatic, along, embed
            ):
                base, cited = sentence.span.start, along.evidence.citation(given.fact)
                return Verdict(base + said.start, base + said.end, "contradicted", given.shown, (cited,))
    return None


def _is_told(given: _Disowned, place: int, along: Alignment) -> bool:
    """Whether the answer does not give the credit away itself, by a disclaimer or by who it was."""
    near = " ".join(s.text for s in along.sentences[max(0, place - 1) : place + 2])
    named = {lower(piece) for name in given.fact.names for piece in name.span.quote.split() if len(piece) > 2}
    return not _DISOWNED.search(near) and not any(re.search(rf"\b{re.escape(n)}\b", near.lower()) for n in named)


def _is_named(given: _Disowned, place: int, clause: str, along: Alignment) -> bool:
    """Whether a clause that tells what is given away names it, or says that it was oneself and nobody else."""
    named = along.weight(sorted(plain_stems(clause) & given.stems)) >= SOME and along.event(place, given.fact) >= TOLD
    return named or bool(_EMPHATIC.search(clause))


def _is_claimed(given: _Disowned, place: int, clause: str, emphatic: bool, along: Alignment, embed: Embed) -> bool:
    common = plain_stems(clause) & given.stems
    weight = along.weight(sorted(common))
    if not emphatic:  # one thing of it may have been used for something else of one's own
        return len(common) >= SEVERAL and weight >= MUCH
    if weight >= MUCH:
        return True
    if along.event(place, given.fact) < TOLD:
        return False
    if weight >= SOME:
        return True
    rows = embed([clause, given.deed])
    return float(rows[0] @ rows[1]) >= MEANT


def _given_away(along: Alignment) -> tuple[_Disowned, ...]:
    """What the notes give away; read out of them once."""
    evidence, known = along.evidence, along.evidence.notes.worked_out
    if "given away" not in known:
        known["given away"] = tuple(given for chunk in evidence.own for given in _of_chunk(evidence, chunk))
    found: tuple[_Disowned, ...] = known["given away"]
    return found


def _of_chunk(evidence: Evidence, chunk: int) -> Iterator[_Disowned]:
    before: Fact | None = None
    for fact in evidence.by_chunk[chunk]:
        found = _DISOWNED.search(fact.text)
        if found:
            begins = _SENTENCE if found["owner"] else _STOP
            left = max((m.end() for m in begins.finditer(fact.text, 0, found.start())), default=0)
            stop = _STOP.search(fact.text, found.end())
            shown = fact.text[left : stop.start() if stop else None].strip()
            own = plain_stems(fact.text[left : found.end()])
            if len(own) > SHORT or before is None:
                yield _Disowned(fact, shown, shown, own)
            else:
                yield _Disowned(before, before.text, f"{before.text} {shown}", before.stems)
        before = fact
