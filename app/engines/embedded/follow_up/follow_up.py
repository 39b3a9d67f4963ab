"""One question back about one span of an answer: what matters most, not yet answered, not yet asked."""

import re
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from app.engines.embedded.answer.assessable import skips, why_not
from app.engines.embedded.answer.meaning import meaning_of
from app.engines.embedded.answer.reading import Reading, Sentence, read
from app.engines.embedded.claims.evidence import gather
from app.engines.embedded.critique.recall import recall
from app.engines.embedded.critique.recalled import Recalled
from app.engines.embedded.follow_up.closing import closing
from app.engines.embedded.follow_up.gaps import Gap, Opened, gaps, is_reasoned
from app.engines.embedded.follow_up.phrasing import bare, question
from app.engines.embedded.follow_up.plainly import has_no_more, plainly, settles
from app.engines.embedded.follow_up.retold import Retold, retell
from app.engines.embedded.follow_up.styles import favour
from app.engines.embedded.question.asked import demand_of
from app.engines.embedded.question.key_points import competency_of, match
from app.engines.embedded.question.probes import PROBES
from app.engines.protocol import FollowUpTask
from app.english.language import count_words
from app.english.terms import content_stems
from app.knowledge import Knowledge
from app.records import Citation, Competency, FollowUp, Span
from app.slices import Embed, Slice, Vectors

LONGEST_SPAN: Final = 32
"""Words of a clause that is marked whole in the answer."""

AGAIN: Final = 0.65
"""How far a clause stands back for each question already asked about it, on the scale of its worth."""

MOST_ABOUT_ONE: Final = 3
"""Questions about one clause."""

ELSEWHERE: Final = 3
"""Content words from which a question that shares none with an answer was about something else."""

_MOST_EMBEDDED: Final = 10


def follow_up(task: FollowUpTask, notes: Slice, knowledge: Knowledge, embed: Embed) -> FollowUp | None:
    """Ask about the part of an answer that most needs it; None where nothing sensible is left to ask."""
    reading = read(task.question, task.answer)
    if skips(task.answer):
        return None  # who asks to leave a question is not pressed
    if why_not(task.question, task.answer) is not None or not reading.told:
        return None if settles(task) or has_no_more(task) else plainly(task)
    texts = list(dict.fromkeys((task.question, *(s.text for s in reading.sentences))))
    known = dict(zip(texts, embed(texts), strict=True))  # all that is needed of them, in one batch
    asked = known[task.question]
    entry = match(task.question, asked, "technical", knowledge, embed)
    competency = competency_of(None, task.question, entry, asked, knowledge, embed)
    conflict = competency is not None and competency.name == "conflict"
    opening = Opened(task.opening or task.question, task.format, task.said)
    found = gaps(reading, opening, embed, entry, conflict, known)
    for gap in _ranked(found, reading, task):
        retold = retell(reading, gap.clause, gap.focus)
        if (gap.own and not retold.own) or not _holds(retold, gap):
            continue
        text = question(gap, retold, task.asked, task.answer)
        if text is not None:
            return FollowUp(
                question=text,
                span=_span(gap, retold),
                probe=gap.probe,
                citations=_citations(gap.probe, reading, asked, competency, notes, known, embed),
            )
    if task.opening is not None and task.probes:
        return None  # in an interview the next topic is worth more than a last look at this one
    wanted = sorted(found, key=lambda gap: -gap.need)
    given = demand_of(opening.question, task.format) in ("motive", "plan", "self", "pay", "role")
    acts = not given and (
        any(gap.own for gap in found) or (task.format == "behavioural" and any(s.mine or s.ours for s in reading.told))
    )
    kind = "told" if acts else "argued" if is_reasoned(reading, opening, entry) else "given"
    return closing(reading, wanted, task, kind)


def _holds(retold: Retold, gap: Gap) -> bool:
    """Whether the words taken up hold the place that gave the gap away."""
    if gap.focus is None or retold.clause is not None:
        return True
    place = gap.clause.span.start + gap.focus
    cut = retold.span.quote.find(retold.quote.rstrip("…"))
    return retold.span.start <= place < retold.span.start + max(cut, 0) + len(retold.quote)


def _ranked(found: tuple[Gap, ...], reading: Reading, task: FollowUpTask) -> list[Gap]:
    """Open gaps, the one that most needs asking first; a clause asked about before stands back for others."""
    spent = {name for name in PROBES if name in task.probes or _is_spent(name, reading, task)}
    clauses = {gap.clause.span.start: gap.clause for gap in found}
    times = {
        start: sum(1 + (earlier is task.asked[-1]) for earlier in task.asked if _is_about(earlier, clause, reading))
        for start, clause in clauses.items()
    }
    ranked = [
        (gap.need + favour(task.style, gap.probe) - AGAIN * times[gap.clause.span.start], gap)
        for gap in found
        if gap.probe not in spent and times[gap.clause.span.start] <= (0 if gap.probe == "more" else MOST_ABOUT_ONE)
    ]
    ranked.sort(key=lambda pair: (-pair[0], pair[1].clause.span.start, pair[1].probe))
    return [gap for _, gap in ranked]


_OF_WAYS: Final = frozenset(
    stem for probe in PROBES.values() for way in probe.ways for stem in content_stems(re.sub(r"\{\w+\}", " ", way))
)
"""Words of the ways to ask, which are no words of an answer."""


def _is_about(earlier: str, clause: Sentence, reading: Reading) -> bool:
    """Whether an earlier question took up this clause: most of its words from the answer stand there."""
    asked = set(content_stems(earlier)) & set(content_stems(reading.answer))
    named = asked - _OF_WAYS or asked
    return len(named) >= 1 and len(named & set(content_stems(clause.text))) > 0.6 * len(named)


def _is_spent(name: str, reading: Reading, task: FollowUpTask) -> bool:
    """Whether an earlier question about this answer, the opening one included, was after the same thing.

    A question that names things of which this answer says nothing was about something else.
    """
    said = {*content_stems(reading.answer), *content_stems(reading.question)}
    for earlier in (*task.asked, task.question):
        named = set(content_stems(earlier))
        if len(named) >= ELSEWHERE and not named & said:
            continue
        if PROBES[name].spent.search(_asking(earlier)):
            return True
    return False


def _asking(earlier: str) -> str:
    """The part of a question that asks, without the statement before it and the words it quotes."""
    asking = re.split(r"(?<=[.!:])\s+(?=[A-Z])", bare(earlier))[-1]
    return asking if re.match(r"(?:Before|And after|When)\b", asking) else _CLAUSE.sub("", asking)


_CLAUSE: Final = re.compile(
    r"\s(?:when|that|since)\s(?=(?:you|he|she|it|they|the|an?|your|his|her|their|there|this|those|nobody|every\w+|in)\b).*$",
    re.IGNORECASE,
)
"""A clause of the answer at the end of a question."""


def _span(gap: Gap, retold: Retold) -> Span:
    """The clause asked about, or as much of a long one as is said back."""
    return gap.clause.span if count_words(gap.clause.text) <= LONGEST_SPAN else retold.span


def _citations(
    probe: str,
    reading: Reading,
    asked: Vectors,
    competency: Competency | None,
    notes: Slice,
    known: Mapping[str, Vectors],
    embed: Embed,
) -> tuple[Citation, ...]:
    """What the notes hold as the answer to this question, if they tell of the same event."""
    fits = _ANSWERING.get(probe)
    if fits is None or not notes.chunks:
        return ()
    rows = np.stack([known[s.text] for s in reading.told[:_MOST_EMBEDDED]])
    meaning = meaning_of(reading, asked, rows, lambda _: 0.0)
    found = recall(reading, meaning, competency, gather(notes), embed)
    if found is None or not found.same:
        return ()
    return tuple(fact.citation for fact in found.facts if fits(fact))[:1]


_ANSWERING: Final[dict[str, Callable[[Recalled], bool]]] = {
    "baseline": lambda fact: fact.has_number,
    "how_many": lambda fact: fact.has_number,
    "check": lambda fact: fact.has_number,
    "result": lambda fact: fact.is_outcome,
    "changed": lambda fact: fact.is_outcome,
    "own_part": lambda fact: fact.is_own_act,
    "how": lambda fact: fact.is_own_act,
}
"""Which facts of the notes answer which probe."""
