"""Lines that say how long an answer may take and nothing else ("3 minutes to respond"): no question, and no answer."""

import re
from typing import Final

from ingest.outline.asked import limits

_LIMITING: Final = re.compile(
    r"(?:\d{1,3}(?:[.:]\d{1,2})?(?:[ \t]?(?:mins?|m|secs?|s))?|half"
    r"|one|two|three|four|five|ten|mins?|minutes?|m|secs?|seconds?|s|takes?|attempts?"
    r"|tries|try|retakes?|retries|to|for|of|a|an|and|or|up|max|maximum|limit|time|prep|prepare|preparation|think|thinking"
    r"|record|recording|respond|response|answer|reply|each|only|you|your|have|get|unlimited|no|long)(?!\w)",
    re.IGNORECASE,
)
"""The words in which a limit is put; a line that has others says something."""

AROUND_LIMITS: Final = " \t,;:.()[]–—-/|+&<~*_"
_MOST_LETTERS: Final = 80


def only_limits(text: str) -> bool:
    """Whether a line holds nothing but how long an answer may take ("Prep 30s / answer 2 min", "1 take")."""
    if len(text) > _MOST_LETTERS or limits(text) == (None, None):
        return False
    rest = text.strip(AROUND_LIMITS)
    while rest and (word := _LIMITING.match(rest)):
        rest = rest[word.end() :].lstrip(AROUND_LIMITS)
    return not rest
