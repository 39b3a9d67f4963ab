"""A pasted chat: when and by whom a line was written, and whose lines are the candidate's own."""

import re
from collections import defaultdict
from functools import lru_cache
from typing import Final

_DAY: Final = r"(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[/.]\d{1,2})"
CHAT_STAMP: Final = re.compile(
    rf"^\s*(?:>+\s*)?\[?(?P<hour>{_DAY}[^:\]\n]{{0,10}}):\d\d(?:[^\]\n]{{0,6}}\]\s*|(?::\d\d)?(?: ?[ap]m)? - )"
    r"(?:(?P<who>[A-Za-z][\w .-]{0,24}):\s)?\s*",
)
"""When and by whom a line of a chat was written: "[12/10/2025, 20:14:03] Ana: ", "12/10/25, 20:14 - Ana: "."""

_ONESELF: Final = re.compile(r"\b(?:I|i|I'\w+|i'm|im|ive|my|me|we|we'\w+|our)\b")

FEWEST: Final = 3
"""Lines of a speaker from which their manner can be told."""

CLEAR: Final = 2.0
"""How much more often the candidate speaks of themselves than whoever they chat with."""


@lru_cache(maxsize=64)
def other_speakers(text: str) -> frozenset[str]:
    """Who of those in a chat is not the candidate: they ask and cheer, and do not tell of themselves.

    Empty where a text is no chat of two, or where both tell about as much.
    """
    own: dict[str, list[bool]] = defaultdict(list)
    for line in text.split("\n"):
        stamp = CHAT_STAMP.match(line)
        if stamp and stamp["who"]:
            told = line[stamp.end() :]
            own[stamp["who"]].append("?" not in told and bool(_ONESELF.search(told)))
    often = {who: sum(lines) / len(lines) for who, lines in own.items() if len(lines) >= FEWEST}
    if len(often) != 2:
        return frozenset()
    less, more = sorted(often, key=lambda who: (often[who], who))
    return frozenset({less}) if often[more] >= CLEAR * often[less] and often[more] else frozenset()
