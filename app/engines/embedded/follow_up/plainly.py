"""What is asked after an answer with too little in it, or not at all where nothing more is to be had."""

import re
import zlib
from typing import Final

from app.engines.embedded.answer.assessable import MINIMUM_WORDS
from app.engines.embedded.answer.privacy import is_private
from app.engines.embedded.critique.case import quoted
from app.engines.embedded.follow_up.phrasing import LONGEST, is_like
from app.engines.embedded.question.asked import demand_of
from app.engines.protocol import FollowUpTask
from app.english.grammar import is_past
from app.english.language import count_words, words
from app.english.terms import concrete_stems
from app.records import FollowUp, Span

_BRIEF_REASONED: Final = (
    "You said {q}. Why would that help?",
    "{q} – how would you go about it?",
)

SHORTEST_SAID: Final = 3
"""Words of a sentence that can be taken up."""

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


def has_no_more(task: FollowUpTask) -> bool:
    """Whether somebody asked back in an interview has no more to say, or has said it in a few words that hang on the
    question; they are not pressed again."""
    if task.opening is None or task.question == task.opening:
        return False
    return bool(_NO_MORE.match(task.answer) or _HANGS.match(task.answer))


_NO_MORE: Final = re.compile(
    r"\W*(?:(?:oh|well|um+|er+|honestly|sorry)\W+)*(?:no|nope|not (?:really|that|much)|nothing|none|nobody|dunno|pass|"
    r"I (?:do not|don[’']?t|could not|couldn[’']?t|would not|wouldn[’']?t|can[’']?t|cannot) "
    r"(?:know|say|remember|recall|think)|"
    r"that(?:[’']s| is| was) (?:it|all|about it|everything))\b",
    re.IGNORECASE,
)
"""Words of somebody who has nothing to add."""


def settles(task: FollowUpTask) -> bool:
    """Whether a follow-up that asks for a yes or a no has got it: who says so in a few words has answered."""
    asking = re.split(r"(?<=[.!?:”])\s+", task.question.strip())[-1]
    return task.opening is not None and bool(_CLOSED.match(asking) and _YES_OR_NO.match(task.answer))


_CLOSED: Final = re.compile(
    r"(?:would|did|do|does|was|were|has|have|had|is|are|can|could|will) (?:you|it|that|this|they|he|she|there)\b",
    re.IGNORECASE,
)
_YES_OR_NO: Final = re.compile(
    r"\W*(?:(?:oh|well|um+|er+)\W+)*(?:yes|yeah|yep|no|nope|not really|definitely|of course|sure)\b", re.I
)


def plainly(task: FollowUpTask) -> FollowUp | None:
    """For an answer that cannot be judged: ask for one real occasion, in other words each time."""
    plain = _plain_ways(task)
    start = (zlib.crc32(f"{task.question}\n{task.answer}".encode()) + len(task.asked)) % len(plain)
    text = task.answer.strip()
    at = task.answer.find(text)
    thought = _first_thought(text)
    short = [way.format(q=quoted(thought)) for way in _brief_ways(text, thought, plain)]
    for asked in (*short, *plain[start:], *plain[:start]):
        if not is_like(asked, task.asked) and count_words(asked) <= LONGEST:
            return FollowUp(question=asked, span=Span(start=at, end=at + len(text), quote=text), probe="occasion")
    return None


def _brief_ways(text: str, thought: str, plain: tuple[str, ...]) -> tuple[str, ...]:
    """The ways to ask on from a few words; one that asks how it began only of something that happened."""
    if plain is _PLAIN_REASON or not _is_brief(text) or is_private(text) or _HANGS.match(thought):
        return ()
    if plain is not _PLAIN:
        return _BRIEF_REASONED
    return _BRIEF if any(is_past(word) for word in words(thought)) else _BRIEF[1:]


_HANGS: Final = re.compile(r"\W{0,9}(?:when|if|because|since|unless|until|while|where|by|to|as)\b", re.IGNORECASE)
"""How words begin that hang on the question they answer, and mean nothing quoted alone."""


def _first_thought(text: str) -> str:
    """The first sentence of a short answer that says something, else all of it."""
    said = [part for part in re.split(r"(?<=[.!?])\s+", text) if count_words(part) >= SHORTEST_SAID]
    return (said[0] if said else text).rstrip(" .!?")


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
