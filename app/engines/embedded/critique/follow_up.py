"""One question back about one span of an answer: what matters most, not yet answered, not yet asked."""

import re
import zlib
from typing import Final

import numpy as np
from rapidfuzz import fuzz

from app.engines.embedded.critique.asked import demand_of
from app.engines.embedded.critique.assessable import MINIMUM_WORDS, skips, why_not
from app.engines.embedded.critique.case import quoted
from app.engines.embedded.critique.evidence import gather
from app.engines.embedded.critique.gaps import gaps
from app.engines.embedded.critique.gaps_given import Gap
from app.engines.embedded.critique.key_points import competency_of, match
from app.engines.embedded.critique.meaning import Meaning, meaning_of
from app.engines.embedded.critique.probes import PROBES, Probe, favour
from app.engines.embedded.critique.reading import Reading, read
from app.engines.embedded.critique.recall import recall
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.terms import concrete_stems
from app.engines.protocol import FollowUpTask
from app.knowledge import Knowledge
from app.records import Citation, Competency, FollowUp, Span
from app.slices import Embed, Slice

LONGEST: Final = 25
ENOUGH: Final = 0.3
"""Need below which nothing is worth asking."""

SAME: Final = 84.0
"""Likeness (0 to 100, rapidfuzz's sorted tokens) from which a question was asked already."""

_MOST_EMBEDDED: Final = 10
_PLAIN: Final = (
    "Take your time. What is one real occasion, even a small one, that comes close to this?",
    "Let us make it easier: when did something like this last happen to you at work?",
    "It need not be a big story. Where have you met something like this, and what did you do first?",
    "Think of the last month: what came nearest to this, and who was with you?",
    "Perhaps from a course, a club or home: when did you have to do something like it?",
)
_PLAIN_REASON: Final = (
    "Say it as you would to a friend. What is the first reason that comes to mind?",
    "It need not be polished. What matters most to you in this?",
    "Take your time. If you had to name only one thing, which would it be?",
)
_PLAIN_REASONED: Final = (
    "Think aloud. What is the first thing you would look at?",
    "Start with the part you do know. What is it?",
    "If you had to guess, which way would you lean, and why?",
    "Have you met anything like it, even in passing? What did you see?",
    "What would you ask a colleague who knows about this?",
)
"""For questions that ask for no occasion: asking for one would be another question."""

_BRIEF: Final = (
    "{q} – tell me that from the beginning: what happened first?",
    "You said {q}. What did you do there yourself?",
)


def follow_up(task: FollowUpTask, notes: Slice, knowledge: Knowledge, embed: Embed) -> FollowUp | None:
    """Ask about the part of an answer that most needs it; None where nothing sensible is left to ask."""
    reading = read(task.question, task.answer)
    if skips(task.answer):
        return None  # who asks to leave a question is not pressed
    if why_not(task.question, task.answer) is not None or not reading.told:
        return _plainly(task)
    rows = embed([task.question, *(s.text for s in reading.told[:_MOST_EMBEDDED])])
    meaning = meaning_of(reading, rows[0], np.asarray(rows[1:], dtype=np.float32), lambda _: 0.0)
    entry = match(task.question, meaning.asked, "technical", knowledge, embed)
    competency = competency_of(None, task.question, entry, meaning.asked, knowledge, embed)
    open_gaps = [gap for gap in gaps(reading, competency, entry) if not _spent(gap, task)]
    ranked = sorted(open_gaps, key=lambda gap: (-gap.need - favour(task.style, gap.probe), gap.quote.start, gap.probe))
    for gap in ranked:
        if gap.need + favour(task.style, gap.probe) < ENOUGH:
            break
        question = _phrased(PROBES[gap.probe], gap.quote, task)
        if question is not None:
            return FollowUp(
                question=question,
                span=gap.quote,
                probe=gap.probe,
                citations=_citations(gap, reading, meaning, competency, notes, embed),
            )
    return None


def _plainly(task: FollowUpTask) -> FollowUp | None:
    """For an answer that cannot be judged: ask for one real occasion, in other words each time."""
    plain = _plain_ways(task)
    start = (zlib.crc32(f"{task.question}\n{task.answer}".encode()) + len(task.asked)) % len(plain)
    text = task.answer.strip()
    at = task.answer.find(text)
    short = [way.format(q=quoted(text.rstrip(" .!?"))) for way in _BRIEF] if plain is _PLAIN and _is_brief(text) else []
    for question in (*short, *plain[start:], *plain[:start]):
        if not _alike(question, task.asked) and count_words(question) <= LONGEST:
            return FollowUp(question=question, span=Span(start=at, end=at + len(text), quote=text), probe="occasion")
    return None


def _plain_ways(task: FollowUpTask) -> tuple[str, ...]:
    if task.format in ("technical", "coding_talk", "system_design"):
        return _PLAIN_REASONED
    return _PLAIN if demand_of(task.question, task.format) in ("story", "follow_up") else _PLAIN_REASON


def _is_brief(text: str) -> bool:
    """Whether a too short answer names something one can ask about, rather than that there is nothing to say."""
    return (
        2 <= count_words(text) < MINIMUM_WORDS
        and len(concrete_stems(text)) >= 1
        and not re.search(
            r"\b(?:no|not|n[’']t|never|none|nothing|idk|dunno|can[’']?t|don[’']?t)\b", text, re.IGNORECASE
        )
    )


def _spent(gap: Gap, task: FollowUpTask) -> bool:
    """Whether an earlier question, the first one included, was after the same thing."""
    probe = PROBES[gap.probe]
    earlier = [_unquoted(asked) for asked in (*task.asked, task.question)]
    ways = [_unquoted(way.replace("{q}", "“”")) for way in probe.ways]
    return any(probe.spent.search(asked) or asked in ways for asked in earlier)


def _phrased(probe: Probe, quote: Span, task: FollowUpTask) -> str | None:
    """The first way to ask, from a place given by the answer, that is short enough and unlike what was asked."""
    start = zlib.crc32(f"{probe.name}\n{task.answer}".encode()) % len(probe.ways)
    for way in (*probe.ways[start:], *probe.ways[:start]):
        question = way.format(q=quoted(quote.quote))
        if count_words(question) <= LONGEST and not _alike(question, task.asked) and not _same_opening(way, task.asked):
            return question
    return None


def _same_opening(way: str, asked: tuple[str, ...]) -> bool:
    """Whether the question before began in the same way; two in a row sound like a form."""
    if not asked:
        return False
    return _unquoted(asked[-1]).split()[:2] == _unquoted(way.replace("{q}", "“”")).split()[:2]


def _alike(question: str, asked: tuple[str, ...]) -> bool:
    return any(
        fuzz.token_sort_ratio(_unquoted(question).lower(), _unquoted(earlier).lower()) >= SAME for earlier in asked
    )


def _unquoted(question: str) -> str:
    return " ".join(re.sub(r"[“\"][^”\"]*[”\"]", "…", question).split())


def _citations(
    gap: Gap, reading: Reading, meaning: Meaning, competency: Competency | None, notes: Slice, embed: Embed
) -> tuple[Citation, ...]:
    """What the notes hold as the answer to this question, if they tell of the same event."""
    found = recall(reading, meaning, competency, gather(notes), embed)
    if found is None or not found.same:
        return ()
    wanted = {
        "baseline": [r for r in found.facts if r.has_number],
        "how_many": [r for r in found.facts if r.has_number],
        "result": [r for r in found.facts if r.is_outcome],
        "changed": [r for r in found.facts if r.is_outcome],
        "own_part": [r for r in found.facts if r.is_own_act],
        "how": [r for r in found.facts if r.is_own_act],
    }.get(gap.probe, [])
    return tuple(r.citation for r in wanted[:1])
