"""What begins "Private.", "Not for the interview:" or "For me, not for saying:" is nobody's up to the next gap."""

import re
from typing import Final

_PRIVATE: Final = "private"
_OPENS: Final = re.compile(
    r"\W{0,20}(?:(?:private|off the record|between us|keep to (?:my|your)self|"
    r"(?:not to|do not|don['’]?t|never) (?:say|mention|bring up|tell them)|keep (?:this |it )?(?:out of it|quiet)|"
    r"(?:(?:just |only )?for (?:me|myself|my eyes)(?: only)?,? ?(?:and )?)?"
    r"(?:not|never) (?:to be said|for (?:saying|telling|sharing|them|(?:the |this |an )?(?:interview|panel|room)))|"
    r"(?:just|only|strictly) for (?:me|myself)|for (?:me|my eyes) only|my eyes only|"
    r"cut (?:this|it|all (?:this|that)))\b"
    r"(?:[ \t]*[.:!–—-]|[ \t]{2})|cut[ \t]?!)",
    re.IGNORECASE,
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
