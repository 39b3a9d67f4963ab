"""A job description held against the candidate's own experience, requirement by requirement.

What is named (a tool, a licence, a number of years) must stand in the notes; what is described must be told there,
in a sentence or in a story; a trait is shown by what was done. A wish, a plan or a "not yet" is no experience.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.preparation.evidence import admits, denials, evidence_of, roots
from app.engines.embedded.preparation.experience import long_ago, people_led, people_needed, years_of
from app.engines.embedded.preparation.grades import falls_short
from app.engines.embedded.preparation.licences import asks_to_drive, class_held, classes_asked, drives
from app.engines.embedded.preparation.missing import NOT_YET
from app.engines.embedded.preparation.named import (
    ANY,
    PAPER,
    beside,
    by_initials,
    capitalised_in,
    holder,
    named_in,
    years_needed,
)
from app.engines.embedded.preparation.papers import is_pending, near_paper, of_any_subject, papers_offered, papers_stand
from app.engines.embedded.preparation.proofs import COVERED, PARTLY, Case, job_lines, only_named, proofs
from app.engines.embedded.preparation.remarked import by_mark, mark_on, marks_of, pointed_at
from app.engines.embedded.preparation.self_assessed import about, remarks_of, settled
from app.engines.embedded.preparation.sizes import is_reached
from app.engines.embedded.preparation.spoken import languages_asked, spoken
from app.engines.embedded.preparation.weighing import core, parts_of, weigh
from app.engines.embedded.preparation.workplaces import place_asked, worked_there
from app.english.quantities import quantities
from app.english.terms import concrete_stems, content_stems
from app.records import Citation, JobMatch, Requirement, RequirementStatus
from app.slices import Embed, Slice

NAMED: Final = 0.50
"""Weight of the best sentence from which something named that stands in the notes is also told of."""

CERTAIN: Final = 0.9
"""Weight beyond which nothing else is asked."""

EACH_WORD: Final = 0.46
FEW_WORDS: Final = 2
"""Of a requirement of so few words, each must be met by a word about as near in meaning as this."""

COMES_NEAR: Final = 0.45
"""Weight from which a sentence is shown beside what the candidate ticked themselves."""

SURE: Final = 0.70
EACH_AT_ALL: Final = 0.52
"""Weight of all that is asked from which its alternatives are not looked at one by one; else each weighs this much."""

A_FEW: Final = 3
"""Numbers from which size matters; "one" and "two" mean some."""

STILL_BLANK: Final = 0.12
"""How much nearer a question without an answer must be than all that is told, to show that the story is missing."""

_LOWER: Final[dict[RequirementStatus, RequirementStatus]] = {
    "covered": "partly",
    "partly": "not_covered",
    "not_covered": "not_covered",
}


def job_match(job_description: str, notes: Slice, embed: Embed, today: date | None = None) -> JobMatch:
    """Every requirement with its status and the candidate's own words for it, worst gap first.

    Args:
        today: when jobs that go on are counted to; by default the newest year in the notes.
    """
    asked = asked_in(job_description)
    if not asked:
        return JobMatch(requirements=())
    evidence = evidence_of(notes)
    pieces = [parts_of(item.text) for item in asked]
    texts = [item.text for item in asked] + [part for parts in pieces for part in parts]
    weights = weigh(texts, evidence, notes, embed)
    headers = job_lines(evidence, notes)
    known = capitalised_in(evidence)
    remarks, scribbles = remarks_of(notes, job_description), marks_of(job_description)
    found, at = [], len(asked)
    for row, item in enumerate(asked):
        mark = mark_on(item.text, scribbles, notes)
        said = () if mark and mark.verdict else about(remarks, item.text)
        case = Case(item, evidence, weights, row, range(at, at + len(pieces[row])), known, said, headers, mark)
        at += len(pieces[row])
        found.append(_judged(case, notes, embed, today))
    rank = {"not_covered": 0, "partly": 1, "covered": 2}
    order = sorted(range(len(found)), key=lambda i: (rank[found[i].status], asked[i].wished, i))
    return JobMatch(requirements=tuple(found[i] for i in order))


def _judged(case: Case, notes: Slice, embed: Embed, today: date | None) -> Requirement:
    """The status of one requirement with the words that show it."""
    asked, order = case.asked, case.order
    named = named_in(asked.text, case.known)
    denied = [remark.roots for remark in case.said if remark.verdict == "no"]
    offered = [term for term in named if not any(missing <= roots(term) for missing in denied)]
    everywhere = [*order, *sorted(set(range(len(case.evidence))) - set(order))]
    present = [k for term in offered if (k := holder(term, case.evidence, everywhere)) is not None]
    if not named and (k := by_initials(core(asked.text), case.evidence)) is not None:
        named, present = [core(asked.text)], [k]
    status = _by_names(case, named, present) if named else _by_meaning(case)
    if _asks_for_paper(case):
        status, present = _by_paper(case, present, embed)
    elif not present:
        status = _unless_blank(case, status)
        if asked.wished and status == "partly" and case.top < COVERED and not _in_words(case):
            # Whoever has what is only wished for says so; what merely sounds near is mostly something else.
            status = "not_covered"
    if status != "not_covered" and not present and not years_needed(asked.text) and only_named(case):
        status = "not_covered"
    a_paper = PAPER.search(asked.text) or named == [asked.text.strip(" .")]
    if a_paper and status == "covered" and present and is_pending(asked.text, case.evidence[present[0]].text):
        status = "partly"
    there = worked_there(place, case.evidence, embed) if (place := place_asked(asked.text)) else []
    if there and status != "covered" and years_needed(asked.text) is None:
        status, present = "covered", [max(there, key=lambda k: float(case.weights.score[case.row, k])), *present]
    status = _by_size(case, status)
    status = _if_recent(case, _by_years(case, status, notes, today), today)
    mine = roots(asked.text)
    if not present and any(missing <= mine for missing in denials(notes)):
        status = "not_covered"
    wanted = languages_asked(asked.text)
    if wanted:
        status, speaks = spoken(wanted, case.evidence)
        present = [speaks] if speaks is not None else []
    elif _OR_EXPERIENCE.search(asked.text) and status != "covered":
        status = "covered" if len(roles(own_notes(notes))) > 1 else status
    status = settled(status, case.said, asked.text)
    shown = present[0] if present else case.order[0] if case.order else None
    if status == "covered" and shown is not None and falls_short(asked.text, case.evidence[shown].text):
        status = "partly"
    pointed = pointed_at(case.mark.said, case.evidence) if case.mark and case.mark.verdict in (None, "yes") else []
    status = by_mark(status, case.mark, asked.text, pointed=bool(pointed))
    return Requirement(text=asked.shown, status=status, citations=_shown(case, status, present, pointed))


def _shown(case: Case, status: RequirementStatus, present: list[int], pointed: Sequence[int]) -> tuple[Citation, ...]:
    """What proves a requirement: the story a remark points at first; the remark alone where nothing told comes near."""
    if status == "not_covered":
        return ()
    if pointed:
        present = [max(pointed, key=lambda k: float(case.weights.score[case.row, k])), *present]
    if case.mark and case.mark.verdict and not present and case.top < (PARTLY if case.mark.proof else COMES_NEAR):
        return (case.mark.proof,) if case.mark.proof else ()
    return proofs(case, present)


def _asks_for_paper(case: Case) -> bool:
    """Whether a licence, degree or certificate is to be held; a duty may only have to do with one."""
    return bool(PAPER.search(case.asked.text)) and not (case.duty and not _HOLDS.match(case.asked.text))


def _by_paper(case: Case, present: Sequence[int], embed: Embed) -> tuple[RequirementStatus, list[int]]:
    """A paper is held or not; what is only named besides shows a part. Also returns the sentences that show it."""
    text, evidence = case.asked.text, case.evidence
    classes = classes_asked(text)
    if asks_to_drive(text):
        proof = drives(evidence)
    elif classes:
        proof = class_held(classes, evidence)
    else:
        held = [(k, one) for one in papers_offered(text) if (k := papers_stand(one, evidence)) is not None]
        proof, text = held[0] if held else (papers_stand(text, evidence), text)
        proof = proof if proof is not None else near_paper(core(text), evidence, embed)
    named = [
        code
        for code in re.findall(_CODE, text)
        if any(re.search(rf"\b{re.escape(code)}\b", evidence[k].text) for k in present)
    ]
    if proof is None and named and not classes:
        proof = present[0]
    if proof is not None:
        return ("partly" if of_any_subject(text) else "covered"), [proof, *present]
    return ("partly" if present else "not_covered"), list(present)


_CODE: Final = r"\b(?:[A-Z]{2,}\d\w*|[A-Z]{3,6}|[A-Z]\w*[A-Z]\w*)\b"
"""A paper's name in letters and figures, which nothing but the paper bears: "ENG1", "ACCA", "GPhC"."""


def _in_words(case: Case) -> bool:
    """Whether the best sentence says half of the requirement's telling words itself, in any form."""
    telling = roots(core(case.asked.text))
    said = roots(case.evidence[case.order[0]].text) if case.order else frozenset()
    return bool(telling) and 2 * len(telling & said) >= len(telling)


_HOLDS: Final = re.compile(r"(?:have|hold|be|possess|carry|bring|show|get|keep up|maintain)\b", re.IGNORECASE)
"""Verbs with which a paper is asked for; other duties only have to do with one."""
_OR_EXPERIENCE: Final = re.compile(
    r"\bor (?:equivalent|relevant|similar|comparable) (?:work |working )?experience\b", re.IGNORECASE
)
"""Where a paper is asked for or years at work instead."""


def _by_names(case: Case, named: Sequence[str], present: Sequence[int]) -> RequirementStatus:
    """What is named must stand in the notes: one of several where any will do, else all."""
    text = case.asked.text
    alone = len(concrete_stems(text)) <= len(named) + 1
    if len(present) >= (1 if ANY.search(text) else len(named)):
        side = any(beside(term, case.evidence[k].text) for term in named for k in present)
        return "covered" if (alone or _told_with(case, named, present)) and not side else "partly"
    return "partly" if present or (case.top >= COVERED and not alone) else "not_covered"


def _told_with(case: Case, named: Sequence[str], present: Sequence[int]) -> bool:
    """Whether a sentence that names it tells of the rest too: a name proves little where much more is asked."""
    weight = max(float(case.weights.score[case.row, k]) for k in present)
    rest = roots(core(case.asked.text)) - roots(" ".join(named))
    silent = len(rest) >= MUCH_MORE and not any(rest & case.evidence[k].own_roots for k in present)
    return weight >= (COVERED if silent and not ANY.search(case.asked.text) else NAMED)


MUCH_MORE: Final = 4
"""Words beside a name from which the name alone shows a part of what is asked."""


def _by_meaning(case: Case) -> RequirementStatus:
    """What is described must be told closely: all of it, or of a list most of it."""
    text, each = case.asked.text, case.each
    if len(each) < 2 or ANY.search(text):
        top = max([case.top, *each])
        few = len(content_stems(core(text))) <= FEW_WORDS and top < CERTAIN
        best = case.order[0] if case.order else 0
        loose = few and bool(case.order) and float(case.weights.least[case.row, best]) < EACH_WORD
        if top >= case.covered and case.top >= case.partly:
            # "One side or the other of a grievance": what stands for a part of it only is no proof of the whole.
            loose = loose or (bool(each) and case.top < SURE and min(each) < EACH_AT_ALL)
            return "partly" if loose or admits(case.evidence[best]) else "covered"
        return "partly" if top >= case.partly else "not_covered"
    told = sum(value >= case.partly for value in each)
    enough = told == len(each) if len(each) == 2 else told * 3 >= len(each) * 2
    if enough and sum(each) / len(each) >= case.covered:
        return "partly" if case.order and admits(case.evidence[case.order[0]]) else "covered"
    return "partly" if case.top >= case.partly or max(each) >= case.covered else "not_covered"


def _unless_blank(case: Case, status: RequirementStatus) -> RequirementStatus:
    """A question about just this that the notes leave blank says that the candidate has nothing to tell."""
    nearest = max((float(case.weights.cosine[row].max(initial=0.0)) for row in (case.row, *case.parts)), default=0.0)
    nearer = float(case.weights.blank[case.row]) - nearest
    if nearer >= 1.5 * STILL_BLANK:
        return "not_covered"
    return _LOWER[status] if nearer >= STILL_BLANK else status


def _by_size(case: Case, status: RequirementStatus) -> RequirementStatus:
    """People led, and other numbers of things or pounds, must be as many as asked for; fewer is a part of it."""
    people = people_needed(case.asked.text)
    led = people_led(case.evidence) if people else 0
    if people and led:
        return "covered" if led >= people and case.top >= NAMED else "partly"
    needed = [q for q in quantities(case.asked.text) if q.dimension in ("count", "money") and q.value >= A_FEW]
    if not (needed or _MILLIONS.search(case.asked.text)) or not case.order or status != "covered":
        return status
    close = [k for k in case.order if case.weights.score[case.row, k] >= PARTLY][:6] or case.order[:3]
    proven = [case.evidence[k] for k in close if not NOT_YET.search(case.evidence[k].text)]
    told = [q for one in proven for q in quantities(one.note.text)]
    reached = all(is_reached(n, proven) for n in needed)
    millions = not _MILLIONS.search(case.asked.text) or any(q.dimension == "money" and q.value >= 1e6 for q in told)
    return status if reached and millions else "partly"


_MILLIONS: Final = re.compile(r"\bmulti-?\s?million", re.IGNORECASE)


def _by_years(case: Case, status: RequirementStatus, notes: Slice, today: date | None) -> RequirementStatus:
    """Years must be reached; where they are and the work is told of, that is enough."""
    needed = years_needed(case.asked.text)
    if needed is None or (status == "not_covered" and case.top < PARTLY - 0.15):
        return status
    years = years_of(core(case.asked.text), case.evidence, own_notes(notes), today)
    reached = years is not None and years >= needed - 0.1
    return "covered" if reached and case.top >= NAMED else "partly"


def _if_recent(case: Case, status: RequirementStatus, today: date | None) -> RequirementStatus:
    """Where recent work is asked for, what was done long ago is a part of it."""
    if status != "covered" or not re.search(r"\brecent", case.asked.text, re.IGNORECASE):
        return status
    shown = [case.evidence[k] for k in case.order if case.weights.score[case.row, k] >= case.covered]
    return "partly" if any(long_ago(e.text, today) for e in shown) else status
