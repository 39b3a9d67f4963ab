"""Twelve edits of a strong answer, each of which should move one criterion: made by code from what its writer marked.

Where an edit needs what is not there (an answer without a number cannot lose one) it is left out.
"""

import random
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.english.language import count_words, sentences
from app.evaluation.answers import AnswerSet, Pair
from app.records import Format

LEAST_WORDS: Final = 25
"""Words that must be left after a cut, so that there is still an answer to judge."""


@dataclass(frozen=True)
class Edit:
    """An edited answer. The first of ``criteria`` should fall, the others may; none should where there are none."""

    name: str
    criteria: tuple[str, ...]
    answer: str
    spoken: bool = False


_STORY: Final[dict[str, tuple[str, ...]]] = {
    "result dropped": ("result",),
    "reflection dropped": ("result",),
    "number dropped": ("specificity",),
    "I made we": ("ownership",),
    "acts made vague": ("specificity", "ownership"),
    "specifics dropped": ("specificity", "ownership"),
    "off-topic swap": ("relevance",),
    "sentences shuffled": ("structure",),
    "hedges added": ("ownership", "specificity"),
    "employer run down": ("ownership",),
    "private matter added": ("relevance",),
    "fillers added": (),
}
_GIVEN: Final[dict[str, tuple[str, ...]]] = {
    "off-topic swap": ("relevance",),
    "employer run down": ("professionalism",),
    "private matter added": ("professionalism",),
    "hedges added": ("clarity",),
    "fillers added": (),
}
_REASONED: Final[dict[str, tuple[str, ...]]] = {"hedges added": ("clarity",), "fillers added": ()}
EXPECTED: Final[dict[Format, dict[str, tuple[str, ...]]]] = {
    "behavioural": _STORY,
    "resume": _STORY,
    "one_way_video": _STORY,
    "mixed": _STORY,
    "recruiter": _GIVEN,
    "technical": {**_REASONED, "off-topic swap": ("accuracy",)},
    "system_design": {**_REASONED, "off-topic swap": ("coverage",)},
    "coding_talk": {**_REASONED, "off-topic swap": ("approach",)},
}
"""What each edit should lower, by format."""

_FILLERS: Final = ("Um, ", "Uh, you know, ", "So, um, ", "I mean, ", "Er, ")
_HEDGES: Final = ("I think maybe ", "I guess ", "I'm not totally sure, but perhaps ", "Probably ", "I suppose ")
_RUN_DOWNS: Final = (
    "My manager there was an idiot and the whole company was a joke.",
    "To be honest the management was completely incompetent, nobody there had a clue.",
    "My old boss was useless, a real bully, and I hated the place.",
    "It was a toxic company, full of lazy people who did nothing.",
)
_PRIVATE: Final = (
    "I was going through a divorce at the time, and my anxiety was bad.",
    "My wife was pregnant then and our son was ill, so it was hard at home.",
    "I'm 52 and I go to church every Sunday, that helped me.",
    "I had depression that year and was on medication.",
)
_PLACE: Final = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*(?:'s)?")


def edits(entry: AnswerSet, others: Sequence[AnswerSet]) -> Iterator[Edit]:
    """The edits of one strong answer; ``others`` are sets about something else, the farthest first."""
    made: dict[str, Callable[[], str | None]] = {
        "result dropped": lambda: _without(entry.strong, entry.result),
        "reflection dropped": lambda: _without(entry.strong, entry.reflection),
        "number dropped": lambda: replaced(entry.strong, entry.numbers),
        "I made we": lambda: replaced(entry.strong, entry.ours),
        "acts made vague": lambda: replaced(entry.strong, entry.acts),
        "specifics dropped": lambda: _without_specifics(entry),
        "off-topic swap": lambda: others[0].strong if others else None,
        "sentences shuffled": lambda: _shuffled(entry),
        "hedges added": lambda: _opened(entry.strong, _HEDGES),
        "employer run down": lambda: _inserted(entry, _RUN_DOWNS),
        "private matter added": lambda: _inserted(entry, _PRIVATE),
        "fillers added": lambda: _opened(entry.strong, _FILLERS),
    }
    for name, criteria in EXPECTED[entry.format].items():
        answer = made[name]()
        if answer is not None and answer != entry.strong and count_words(answer) >= LEAST_WORDS:
            yield Edit(name, criteria, answer, spoken=name == "fillers added")


def replaced(text: str, pairs: Sequence[Pair]) -> str | None:
    """The text with each first wording made the second; None where none stands in it."""
    found = [pair for pair in pairs if pair[0] in text]
    for first, second in found:
        text = text.replace(first, second)
    return text if found else None


def _without(text: str, parts: Sequence[str]) -> str | None:
    """The text without some of its sentences; None where there are none to leave out."""
    for part in parts:
        text = text.replace(part, "")
    return re.sub(r"\s+", " ", text).strip() if parts else None


def _without_specifics(entry: AnswerSet) -> str | None:
    """Numbers, acts and names together: what made the story this one."""
    text = replaced(entry.strong, (*entry.acts, *entry.numbers)) if entry.acts else None
    return _PLACE.sub("somebody", text) if text is not None else None


def _shuffled(entry: AnswerSet) -> str | None:
    """Its sentences in another order, always the same for the same set, the first no longer first."""
    told = [each.quote.strip() for each in sentences(entry.strong)]
    if len(told) < 4:
        return None
    chance = random.Random(zlib.crc32(entry.id.encode()))  # noqa: S311 - an order, no secret
    order = list(range(len(told)))
    while order[0] == 0 or order[-1] == len(told) - 1:
        chance.shuffle(order)
    return " ".join(told[place] for place in order)


def _opened(text: str, openings: Sequence[str]) -> str:
    """Every other sentence with an opening put before it."""
    told = [each.quote.strip() for each in sentences(text)]
    return " ".join(
        openings[place // 2 % len(openings)] + _lowered(each) if place % 2 == 0 else each
        for place, each in enumerate(told)
    )


def _lowered(text: str) -> str:
    return text if re.match(r"I\b|[A-Z]\w* [A-Z]|[A-Z]{2}", text) else text[:1].lower() + text[1:]


def _inserted(entry: AnswerSet, ways: Sequence[str]) -> str:
    """The answer with one sentence more, after its second."""
    told = [each.quote.strip() for each in sentences(entry.strong)]
    place = zlib.crc32(entry.id.encode()) % len(ways)
    return " ".join([*told[:2], ways[place], *told[2:]])
