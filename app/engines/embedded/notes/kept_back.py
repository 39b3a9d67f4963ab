"""A paragraph that begins "Private." is nobody's business up to the next gap."""

import re
from typing import Final

_PRIVATE: Final = "private"
_OPENS: Final = re.compile(
    r"\W*(?:private|not for them|between us|keep to (?:my|your)self)\b[ \t]*[.:!–—-]", re.IGNORECASE
)


def kept_back(under: str, quote: str, between: str) -> str:
    """What a note stands under, in view of a paragraph that is kept back.

    Args:
        under: what the note before stood under.
        between: the text from the note before to this one; a blank line in it ends the paragraph.
    """
    if _OPENS.match(quote):
        return _PRIVATE
    return "" if under == _PRIVATE and "\n\n" in between else under
