"""What somebody keeps to themselves: "Not for the interview: …", "… (leave this out)", "… Nobody's business."

It is said before what is meant, and then reaches to the next gap, or behind it; or it heads what stands below.
"""

import re
from typing import Final

_PRIVATE: Final = "private"
_NOT_TO: Final = r"(?:not to|do not|don['’]?t|never|must(?: not|n['’]?t)|no need to|not going to)"
_SAY: Final = r"(?:say|mention|bring (?:this |that |it )?up|tell (?:them|anyone|anybody)|share|admit|volunteer)"
_KEEP: Final = (
    r"(?:off the record|(?:say|tell them) nothing|not a word|"
    r"(?:strictly |just )?between (?:us|ourselves|you and me|me and (?:myself|the page|this page))|"
    rf"{_NOT_TO} {_SAY}(?: (?:this|that|it|them))?|"
    r"keep(?:ing)? (?:(?:this|that|it|these) )?(?:quiet|mum|schtum|back|private|secret|to (?:my|your)self|"
    r"out of (?:it|this|the room))(?: about (?:this|that|it))?|"
    r"(?:(?:just |only )?for (?:me|myself|my eyes)(?: only)?,? ?(?:and )?)?"
    r"(?:not|never) (?:to be (?:said|told|shared|mentioned)|for (?:saying|telling|sharing|them|(?:the |this |an )?"
    r"(?:interview|panel|room))|(?:in|at|during) (?:the |this |an )?(?:interview|panel|room))|"
    r"(?:just|only|strictly) for (?:me|myself)|for (?:me|my eyes) only|my eyes only|"
    r"leave (?:this|it|that|these|all (?:this|that))? ?out|(?:skip|omit|hide) (?:this|it|that)(?: one| bit| part)?|"
    r"cut (?:this|it|all (?:this|that))|(?:delete|remove|take (?:this |it )?out) (?:this |it )?before \w+|"
    r"(?:only|just) (?:if|when) (?:(?:they|I['’]?m|I am) )?(?:ask(?:ed)?|pressed|pushed)|"
    r"(?:this |that |it )?stays? (?:here|in (?:this|the) \w+)|"
    r"(?:nobody|no one)(?:['’]s| else['’]s) business|none of their business|"
    r"(?:they|nobody|no one) (?:do(?: not|n['’]?t) need|needn['’]?t|need not|must(?: not|n['’]?t)|"
    r"should(?: not|n['’]?t)|must|needs?) (?:to )?know(?: (?:this|that|it|about (?:this|that|it)))?)"
)
_FIRST: Final = rf"(?:private|confidential|secret|hush|{_KEEP})"
_OPENS: Final = re.compile(
    rf"\W{{0,20}}(?:{_FIRST}(?:\W{{1,5}}(?:and |or )?{_FIRST}){{0,3}}\b"
    r"(?:[ \t]*[.:!,–—)\]-]|[ \t]{2}|[ \t]*(?:\n|$))|cut[ \t]?!|(?:avoid|hide|omit|skip)[ \t]*[:–—]|"
    r"(?:strictly )?between you and me\b|(?-i:CUT|HIDE|SECRET|PRIVATE|SKIP|OMIT) (?-i:THIS|IT|THAT)\b)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"(?:[(\[,;.!?–—<←]|[ \t]-|(?<!\s)\s{{2}}|<-)[ \t]{{0,20}}\W{{0,3}}(?:[\w'’]+: ?)?(?:{_KEEP}|hide|skip|omit)\b"
    r"[^\w\n]{0,6}$|(?-i:\bNO) ?!{2,}\W*$|\bs+hh+\W*$|[,;–—(-] ?(?:say nothing|not a word)(?=[,;.)–—-])",
    re.IGNORECASE,
)
"""The same said behind a thing, in brackets, behind a dash or as a sentence of its own."""


def kept_back(under: str, quote: str, between: str) -> str:
    """What a note stands under, in view of a paragraph that is kept back.

    Args:
        under: what the note before stood under.
        between: the text from the note before to this one; a blank line in it ends the paragraph.
    """
    if _OPENS.match(quote):
        return _PRIVATE
    return "" if under == _PRIVATE and "\n\n" in between else under


def is_kept_back(text: str) -> bool:
    """Whether a line or a note says of itself, before or behind, that it is not to be said."""
    return bool(_OPENS.match(text) or _BEHIND.search(text.rstrip()))
