"""Sentences of an advert on how somebody is hired, and not on what they are to do or to bring.

Their subject is the procedure: the application, the panel, the vetting, the day on which the advert closes. "Garda
vetting applies to this post" asks nothing that could be shown; "Applicants must hold a licence" does.
"""

import re
from typing import Final

_BEFORE: Final = (
    r"(?:please (?:note|be aware|be advised)(?: that)?,?\s+|note:?\s+(?:that\s+)?|n\.?b\.?:?\s+)?"
    r"(?:(?:the|this|these|our|your|an?|all|any|only|no|late|such|completed|short-?listed|successful|unsuccessful|"
    r"(?:garda|police|criminal|background|security|credit|reference|pre-employment|satisfactory|enhanced|medical|"
    r"drugs?|alcohol|health|first|second|final|written|online|virtual|informal|further)(?: (?:and|or|&))?)\s+){0,6}"
)
_PROCEDURE: Final = (
    r"(?:applications?(?! must be (?!received|submitted|made|sent|returned)\w)|interviews?|shortlist(?:ing)?|panels?|"
    r"closing date|deadline|adverts?|advertisements?|vacanc(?:y|ies)|competition|vetting|references?|"
    r"(?:police|criminal|background|dbs|credit|reference|pre-employment)(?: records?)? checks?|"
    r"(?:drugs?|alcohol) tests?|"
    r"clearance|disclosure|cvs?|r[eé]sum[eé]s?|cover(?:ing)? letters?|enquiries|inquiries|queries|start date|"
    r"right to work|agencies|dbs|"
    r"(?:post|role|position|job|offer|appointment)s? (?:is|are|will be|may be) (?:\w+ )?(?:subject|exempt|conditional))"
)
"""What hiring is made of; checks and tests of other kinds are work."""
_SAYS: Final = (
    r"(?:will|may|must|shall|should|can(?:not)?|is|are|has|have|close[sd]?|appl(?:y|ies)|end[s]?|"
    r"(?<=subject)|(?<=exempt)|(?<=conditional))\b"
)
_OF_PROCEDURE: Final = re.compile(
    rf"^\W*{_BEFORE}{_PROCEDURE}\b(?: [\w’'-]+){{0,8}}? ?{_SAYS}|"
    r"^\W*(?:start(?:ing)? date|closing date|deadline|interview dates?|ref(?:erence)?(?: no\.?| number)?)\b|"
    # what becomes of whoever applies
    rf"^\W*{_BEFORE}(?:candidates?|applicants?)(?: [\w’'-]+){{0,6}}? (?:will|may|can)(?: not| also)? (?:then )?be "
    r"(?:contacted|notified|informed|invited|considered|shortlisted|interviewed|asked|subject|required to undergo|"
    r"vetted|checked|placed)\b|"
    r"^\W*(?:you|he|she|they) (?:will|may) be (?:subject to|vetted|asked to undergo)\b|"
    r"^\W*subject to (?:an? |satisfactory |the )|"
    # what the house says of itself
    r"^\W*(?:we|[A-Z][\w&’' -]{1,60}?)(?: is| are|[’']re) (?:also |fully |strongly |proud(?:ly)? )*"
    r"(?:an? (?:equal|inclusive|disability)|committed to (?:equal|divers|inclusi|safeguard|promoting))|"
    r"^\W*(?:we|the \w+) (?:reserve|aim|hope|endeavou?r|regret|encourage|welcome|particularly welcome)\b",
    re.IGNORECASE,
)


def is_small_print(sentence: str) -> bool:
    """Whether a sentence is about the procedure, or is what any advert says of its house."""
    return _OF_PROCEDURE.search(sentence) is not None
