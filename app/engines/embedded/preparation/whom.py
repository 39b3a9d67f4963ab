"""Whom a question wants the story to be about: somebody above, somebody below, or who is served."""

import re
from typing import Final

_ABOVE_ASKED: Final = re.compile(
    r"\b(?:someone|somebody|person|people|stakeholders?|colleagues?|leaders?|those) (?:more |much |very )?senior\b|"
    r"\b(?:more )?senior (?:to|than|colleagues?|stakeholders?|people|person|leaders?|managers?|staff)\b|"
    r"\b(?:your|a|the|with|w/|to|from) (?:own |line |last )?"
    r"(?:manager|boss|supervisor|director|head office|superior)s?\b|\bhead office\b|\bfrom above\b|"
    r"\bupwards?\b|\babove you\b",
    re.IGNORECASE,
)
_ABOVE_TOLD: Final = re.compile(
    r"\b(?:managers?|boss(?:es)?|directors?|supervisors?|consultants?|heads?(?= of\b|teacher|\b(?!s? (?:up|out|down)))|"
    r"headteacher|chief|owners?|partner|president|principal|professor|senior|exec(?:utive)?s?|board|governors?|"
    r"matron|foreman|superintendent|inspector|pm|ceo|cto|cfo|coo|vp|md|gm|ministers?|trustees?|chair(?:man|woman)?|"
    r"head office)\b",
    re.IGNORECASE,
)
_BELOW_ASKED: Final = re.compile(
    r"\b(?:under-?perform\w*|poor performer\w*|direct reports?|(?:an?|your|the) (?:employee|team member|subordinate|"
    r"junior|trainee|apprentice|member of (?:your )?(?:staff|team))|someone you (?:managed?|supervised?|led)|"
    r"pulling (?:his|her|their) weight)\b",
    re.IGNORECASE,
)
_BELOW_TOLD: Final = re.compile(
    r"\b(?:apprentices?|trainees?|students?|juniors?|interns?|graduates?|starters?|"
    r"new (?:lad|girl|boy|hire|recruit)s?|lads?|assistants?|crew|gang|my team|direct reports?|"
    r"reports to me|team members?|mentees?|pupils?|cadets?|helpers?|(?:one|two|three|some|all) of my|"
    r"staff|employees?|improvement plan|appraisals?)\b",
    re.IGNORECASE,
)
_SERVED_ASKED: Final = re.compile(
    r"\b(?:customers?|clients?|guests?|patients?|parents?|residents?|passengers?|service users?|members? of the public|"
    r"tenants?|visitors?|families)\b",
    re.IGNORECASE,
)
_SERVED_TOLD: Final = re.compile(
    r"\b(?:customers?|clients?|guests?|patients?|parents?|mums?|dads?|mother|father|residents?|passengers?|users?|"
    r"tenants?|visitors?|famil(?:y|ies)|public|neighbours?|callers?|buyers?|shoppers?|diners?|table \d+|accounts?|lady|"
    r"gentleman|couple|wom[ae]n|m[ae]n|widow\w*|bride|mrs?|ms|complain\w*)\b",
    re.IGNORECASE,
)

_EACH: Final = ((_ABOVE_ASKED, _ABOVE_TOLD), (_BELOW_ASKED, _BELOW_TOLD), (_SERVED_ASKED, _SERVED_TOLD))


def about_the_right_person(question: str, story: str) -> bool:
    """Whether a story names somebody of the kind whom a question asks about; most questions ask about nobody."""
    return all(told.search(story) for asked, told in _EACH if asked.search(question))
