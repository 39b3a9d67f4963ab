"""In how many ways a text offers a post: what an employer writes, in prose as well as under headings."""

import re
from typing import Final

_MONEY: Final = r"[£$€][ ]?\d[\d.,]*k?"
_HIRING: Final = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        rf"{_MONEY}[ ]?(?:-|–|—|to)[ ]?[£$€]?[ ]?\d[\d.,]*k?\b|{_MONEY} (?:a|an|per) (?:year|annum|hour|month|week)\b"
        r"|\bpro[ -]rata\b",
        r"\bapplicants?\b|\bapplications? (?:to|by|close|are|will|from|should)\b|\bto apply\b|\bapply (?:to"
        r"|by|with|via|at|now)\b"
        r"|\binterviews (?:will|on|in|are)\b|\bclosing date\b|\bcover(?:ing)? letter\b|\bdrop \w+ a line\b"
        r"|\bsend (?:us )?(?:your|a) cv\b",
        r"\b(?:is|are|['’]re) (?:now |currently )?(?:seeking|hiring|recruiting|looking for)\b"
        r"|\bjoin (?:us\b|(?:our|the) (?:\w+ )?team\b)",
        r"\bthe (?:post|role|position|job) (?:comes|is|involves|reports|carries|will)\b|\b(?:post[- ]?holder"
        r"|whoever takes)\b"
        r"|\bthe (?:successful|ideal|right) (?:person|candidate|applicant)\b",
        r"\b(?:would|will|'d) be (?:\w+ )?(?:welcome|an? (?:advantage|bonus|asset|plus)|needed|required"
        r"|preferred|useful|nice"
        r"|lovely|handy)\b|\b(?:is|are) (?:essential|desirable|required|preferred|a (?:must|plus|bonus)"
        r"|important to us)\b|\bit helps if\b",
        r"\bwe(?: would|['’]d)? (?:would )?(?:expect|like|love|want|hope|prefer)\b(?: you| to (?:see|hear"
        r"|meet)| somebody| someone| at least)"
        r"|\bwe (?:don['’]t mind|can promise|offer|pay)\b|\bwhat we (?:can )?(?:promise|offer)\b"
        r"|\bwe would like some(?:body|one)\b",
        r"\b\d+ days['’]? (?:off|leave|holiday|annual|paid)\b|\b(?:free of rent|company pension|bank holidays)\b",
        r"\byou(?:['’]ll| will|['’]d| would) (?:also )?(?:be|have|lead|manage|own|run|work|report|join|need)\b"
        r"|\b(?:answerable|reporting|reports?) to\b",
    )
)
"""What an employer writes who has a post to fill, in prose as well: pay, how to apply, who is sought, what the
post comes with, what would be welcome. An article about interviews has one or two of these."""


def ways_of_hiring(text: str) -> int:
    """In how many different ways a post is offered in a text."""
    return sum(pattern.search(text) is not None for pattern in _HIRING)
