"""What a reader would not see, gathered so that it can be shown: neighbours joined, and a hostile file kept small."""

from collections.abc import Iterable
from typing import Final

from ingest.records import SetAside

MOST_ENTRIES: Final = 100
_FEWEST_WORDS: Final = 4
MOST_CHARACTERS: Final = 20_000
"""Of one entry; what is beyond is cut off and counted."""


def gathered(hidden: Iterable[tuple[str, str]]) -> tuple[SetAside, ...]:
    """Hidden texts as records, in order: neighbours of one channel are one entry, the same words are listed once.

    Args:
        hidden: channel and text.
    """
    joined: list[tuple[str, list[str]]] = []
    for channel, text in hidden:
        words = " ".join(text.split())
        if not words:
            continue
        if joined and joined[-1][0] == channel:
            joined[-1][1].append(words)
        else:
            joined.append((channel, [words]))
    entries = dict.fromkeys((channel, " ".join(words)) for channel, words in joined)
    listed = list(entries)[:MOST_ENTRIES]
    beyond: dict[str, list[str]] = {}
    for channel, text in list(entries)[MOST_ENTRIES:]:
        beyond.setdefault(channel, []).append(text)
    listed += [(channel, "\n".join(texts)) for channel, texts in beyond.items()]
    return tuple(SetAside(channel=channel, text=_shortened(text)) for channel, text in listed)


def telling(properties: Iterable[str], shown: str, channel: str = "metadata") -> list[tuple[str, str]]:
    """What a file says of itself beside its text, as set aside: what says more than a name, and is not shown anyway.

    Args:
        shown: the visible text.
    """
    told = (" ".join(text.split()) for text in properties)
    return [(channel, text) for text in told if len(text.split()) >= _FEWEST_WORDS and text not in shown]


def _shortened(text: str) -> str:
    if len(text) <= MOST_CHARACTERS:
        return text
    return f"{text[:MOST_CHARACTERS]}… and {len(text) - MOST_CHARACTERS:,} more characters"
