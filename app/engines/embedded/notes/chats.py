"""What the candidate wrote in a chat with somebody else: without the heads of messages and the other's words."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.slices import SourceDocument
from ingest.outline.bare_names import may_be_bare
from ingest.outline.lines import lines
from ingest.outline.messages import HEAD, messages

_FEWEST: Final = 3
"""Messages from which a text is a chat, as in ``ingest.outline.messages``."""
_A_HEAD: Final = 90
"""Characters among which the head of a message ends."""
_NOTHING: Final[Mapping[int, int | None]] = MappingProxyType({})


def own_words(document: SourceDocument) -> Mapping[int, int | None]:
    """For each line of a chat of two or more, by its start, where the candidate's words begin in it; None where nothing
    in it is theirs. Empty for whatever is no such chat, also for messages to oneself.
    """
    text = document.text
    stamped = sum(HEAD.match(line[:_A_HEAD]) is not None for line in text.split("\n") if line[:1].strip())
    if stamped < _FEWEST and not may_be_bare(text):
        return _NOTHING
    rows = messages(text, lines(text), document.ref.name)
    if {row.said for row in rows} < {"mine", "theirs"}:
        return _NOTHING
    return {row.start: row.body if row.said == "mine" and row.text else None for row in rows if row.said}


def sent_apart(document: SourceDocument, end: int, start: int) -> bool:
    """Whether somebody else wrote between a message that ends at ``end`` and one that starts at ``start``."""
    return document.text.count("\n", end, start) > 1


_DAY: Final = r"(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[/.]\d{1,2})"
CHAT_STAMP: Final = re.compile(
    rf"^\s*(?:>+\s*)?\[?(?P<hour>{_DAY}[^:\]\n]{{0,10}}):\d\d(?:[^\]\n]{{0,6}}\]\s*|(?::\d\d)?(?: ?[ap]m)? - )"
    r"(?:(?P<who>[A-Za-z][\w .-]{0,24}):\s)?\s*"
    r"|^\s*[A-Z][\w.-]{0,20}(?: [A-Z][\w.-]{0,20})? ?[(\[](?:[^()\[\]\n:]{1,14} )?\d{1,2}[:.]\d\d[)\]] ?:\s*",
)
"""When and by whom a line was written: "[12/10/2025, 20:14:03] Ana: ", "12/10/25, 20:14 - Ana: ", "Me (18:44): "."""
