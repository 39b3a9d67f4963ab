"""Headings of an advert under which nothing is asked: what is paid and offered, and who the firm is."""

import re
from typing import Final

from app.english.language import count_words

_WHOSE: Final = r"(?:(?:our|the|your|my|staff|employee|company|team|full|other|extra)\s+)*"
_GIVEN: Final = (
    r"(?:benefits?|perks?|packages?|pay|salary|holidays?|annual leave|leave|pension|rewards?|remuneration|compensation|"
    r"allowances?|entitlements?|schemes?|offer)"
)
_PLAIN: Final = re.compile(
    rf"{_WHOSE}(?:benefits?|perks?|holidays?|annual leave|(?:benefits?|holiday) (?:package|entitlement))"
    r"|what we offer|what(?:['’]s| is) in it for (?:you|me)|equal opportunit(?:y|ies)(?: statement)?",
    re.IGNORECASE,
)
"""What heads nothing else wherever it stands; "pay and reward" may be a skill among others."""

_OFFER: Final = re.compile(
    rf"{_WHOSE}{_GIVEN}(?:(?:\s*(?:,|&|\+|/|\band\b)\s*|\s+){_GIVEN})*"
    r"|(?:working|life|a career) (?:for|with|at|here\b)(?: [\w'’&-]+){0,4}"
    r"|(?:about )?(?:the|this|our) (?:company|firm|employer|organi[sz]ation|business|family)"
    r"|equality(?:,? (?:and )?(?:diversity|inclusion))+",
    re.IGNORECASE,
)
_THE_FIRM: Final = re.compile(
    r"(?:[Aa]bout|ABOUT|[Ww]hy(?: join| work (?:for|at|with))?)(?: (?:[A-Z][\w'’.&-]*|&|and|of|the)){1,5}\??"
)
_THE_JOB: Final = re.compile(r"\b(?:you|role|job|post|position|work|person|team|candidate)\b", re.IGNORECASE)


def heads_offer(line: str, first: bool = True) -> bool:
    """Whether a short line heads what is paid, offered, or told of the firm.

    Args:
        first: it opens a paragraph, so that a word of pay or a name heads what stands below it.
    """
    plain = line.strip(" :*#")
    if count_words(plain) > _A_HEADING:
        return False
    if _PLAIN.fullmatch(plain):
        return True
    of_firm = _THE_FIRM.fullmatch(plain) and not _THE_JOB.search(plain)
    return first and bool(_OFFER.fullmatch(plain) or of_firm)


_A_HEADING: Final = 7
"""Words of a line that only names what follows."""
