"""What of somebody's life is nobody's business in an interview: their own family, body and health.

A candidate may speak of it; a coach neither asks about it nor says it back.
"""

import re
from typing import Final

_RELATIVE: Final = (
    r"(?:mum|mom|mother|dad|father|parents?|sons?|daughters?|kids?|child(?:ren)?|wife|husband|partner|brothers?|"
    r"sisters?|nan|gran\w*|baby|bab(?:y|ies)|famil(?:y|ies)|girlfriend|boyfriend|fianc[ée]e?|marriage|divorce)"
)
_PART: Final = r"(?:back|knees?|hips?|shoulders?|neck|wrists?|ankles?|heart|hearing|eyesight)"

FAMILY: Final = re.compile(
    rf"\b(?:my|your) (?:late |own |old |little |elderly )?{_RELATIVE}\b|"
    r"\bour (?:late |own |little )*(?:kids?|children|sons?|daughters?|baby|marriage|divorce|own family)\b|"
    r"\bI(?:[’']ve| have| had|[’']d)(?: got)? (?:an?|one|two|three|four|five|young|small|little)"
    r"(?: (?:young|small|little|grown))? (?:kids?|children|boys|girls|sons?|daughters?|baby|toddlers?)\b|"
    r"\bI(?:[’']m| am) an? (?:single |young |new )?(?:mum|mom|mother|dad|father|parent)\b",
    re.IGNORECASE,
)
"""A family of one's own, or everybody's ("your own family"); the family of a client is another matter."""

TENDER: Final = re.compile(
    r"(?<![\w’'])(?:passed(?: away)?(?= in| on| last|,|\.|$)|died|death|funeral|ill|illness|hospital|diagnos\w+|cancer|"
    r"parkinson\S*|dementia|pregnan\w+|custody|probation|she[’']d come|caring for)(?!\w)",
    re.IGNORECASE,
)
"""What may be private where somebody of the family is spoken of."""

_BODY: Final = re.compile(
    rf"\b(?:did|hurt|broke|injured|bust|slipped|strained|put out) (?:my|your) {_PART}\b|"
    rf"\b(?:my|your) {_PART} (?:went|gave|was|is|hurts?|surgery|operation)\b|"
    r"\b(?:my|your) (?:maternity|paternity|pregnancy|health|illness|diagnosis|disability|operation|medication|"
    r"therap(?:y|ist))\b|\b(?:I|you) (?:was|were|am|are)(?: \w+)? (?:pregnant|signed off|diagnosed)\b",
    re.IGNORECASE,
)


_RATHER_NOT: Final = re.compile(
    r"\bI(?:[’']d| would) (?:rather|prefer) (?:leave|not)\b|\brather not (?:say|go into|talk)\b|"
    r"\bI (?:won[’']t|don[’']t want to|can[’']t) (?:go into|talk about|say more)\b|"
    r"\bI(?:[’']m| am) (?:(?:so|a bit|really|very|just) )?nervous\b",
    re.IGNORECASE,
)
"""What one would rather leave, and a word about the moment itself."""


def is_private(text: str) -> bool:
    """Whether words speak of somebody's own family, body or health, or of what one would rather leave."""
    return bool(FAMILY.search(text) or _BODY.search(text) or _RATHER_NOT.search(text))
