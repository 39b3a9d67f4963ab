"""Sentences of an advert that tell of the place and its terms, or greet, told from those that ask by standing there."""

import re
from typing import Final

from app.engines.embedded.advert.frames import FRAME
from app.engines.embedded.advert.prose import GIVES_DUTY, OF_TERMS, TO_READER
from app.engines.embedded.advert.small_print import is_small_print
from app.english.language import count_words
from app.english.occupations import is_title_word

_LEAST: Final = 3
"""Words of a sentence that only names something."""


def names_post(line: str) -> bool:
    """Whether a line only names the post: "Lead Wind Turbine Technician - Holm" asks nobody to lead anything."""
    head = re.split(r"\s[-–—|·]\s|\s*[(,;|]|\s+at\s", line.strip(" .*_#"))[0].split()
    return 2 <= len(head) <= 6 and all(word[:1].isupper() for word in head) and is_title_word(head[-1])


def says_nothing_asked(sentence: str) -> bool:
    """Whether a sentence only greets, names the post, or says to whom it reports and what it pays."""
    start = GIVES_DUTY.search(sentence)
    reports = start is not None and not start.start() and _REPORTS.match(sentence[start.end() :])
    paid = _PAID.search(sentence) and not TO_READER.search(sentence)
    return bool(
        reports or paid or is_small_print(sentence) or _COURTESY.search(sentence) or _POST_ALONE.fullmatch(sentence)
    )


_REPORTS: Final = re.compile(
    r"(?:report(?:ing)?|answer(?:ing)?|be (?:reporting|accountable|answerable)) (?:directly )?to\b[^,;]*$"
)
_PAID: Final = re.compile(r"[£$€]\s?\d{2,3}(?:[.,]\d{2,3}\b|k\b)|\b(?:an|per) hour\b", re.IGNORECASE)
_COURTESY: Final = re.compile(
    r"^(?:ask for|ring|call|phone|text|e-?mail|write to) (?-i:[A-Z])|\bhope (?:you|this|all)\b|"
    r"\b(?:came across|reach(?:ing|ed)? out|your (?:profile|linkedin|cv)|(?:kind|best) (?:regards|"
    r"wishes)|look(?:ing)? forward|thanks for|sounds? (?:of interest|like you|interesting)|keep reading|read on|"
    r"(?:quick|good time (?:to|for)(?: an?)?) (?:call|chat|talk)|will disqualify|canvassing)\b",
    re.IGNORECASE,
)
"""How whoever writes to somebody begins and ends a mail."""
_POST_ALONE: Final = re.compile(
    r"(?:(?:so|and|hello|hi),?\s+)?(?:(?:we|i)(?:['’]re|['’]m|\s+are|\s+am)\s+)?(?:now\s+)?(?:looking\s+for|"
    r"seeking|recruiting|hiring|"
    r"wanted:?)\s+(?:an?|our|new)\s+(?:[\w-]+\s*){1,3}[.!]?",
    re.IGNORECASE,
)
"""A sentence that names the post and no more: "Looking for a sous."."""


def asks_by_standing_there(sentence: str, title: str) -> bool:
    """Whether a sentence among others that ask asks too, though it speaks to nobody: "The late shifts are shared".

    What tells of the place, of pay and place, or of what was, does not.

    Args:
        title: the advert's first lines, small, where the place stands by its name.
    """
    first = re.match(r"[\w'’&-]+(?:\s+(?!is\b|are\b|has\b)[A-Z][\w'’&-]*)*", sentence)
    named = first is not None and len(first[0]) > _SHORT and first[0].lower() in title
    told = _OF_PLACE.match(sentence) or _OF_PAST.search(sentence) or OF_TERMS.search(sentence) or _PAID.search(sentence)
    return count_words(sentence) > _LEAST and not (named or told or sentence.rstrip().endswith(("?", ":")))


def tells_of_place(part: str) -> bool:
    """Whether a part of a sentence tells of the place or its terms, and speaks to no reader."""
    told = bool((_OF_PLACE.match(part) and not FRAME.match(part)) or _OF_PAST.search(part))
    return bool(_GIVEN.match(part) or _PAID.search(part)) or (told and not TO_READER.search(part))


_GIVEN: Final = re.compile(
    r"(?:what\s+you(?:['’]ll|\s+will)?\s+get|you(?:['’]ll|\s+will)?\s+get|we(?:['’]ll|\s+will)?\s+(?:give|"
    r"offer|pay|provide|train))\b",
    re.I,
)
_SHORT: Final = 3
_OF_PLACE: Final = re.compile(
    r"(?:(?:and|but|so)\s+)?(?:please|(?:some|many|most|all|half) of (?:our|us|the)|we|our|us|it|i|they|he|"
    r"she|everything|everybody|nobody|this is|here|hello|hi|dear|ask for|ring|call)\b",
    re.IGNORECASE,
)
_OF_PAST: Final = re.compile(
    r"\bby us\b\.?$|\b(?:is|are|stands?|sits?|lies) (?:above|near|next|beside|in|on|at|opposite|behind|by|"
    r"within|just|based)\b|"
    r"\b(?:was|were|had|since|ago|founded|established|(?:has|have) (?:been|always|run|grown|just|now)|"
    r"in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
