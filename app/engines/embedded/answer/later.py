"""A figure that is told of a later time: "the next month we had three", "four the quarter after", "one since".

After something was done, this is what came of it, however few its words: in speech the thing counted was named before,
and neither it nor a verb of change is said again.
"""

import re
from itertools import pairwise
from typing import Final

from app.english.quantity_patterns import MONTH_NAME, SPELLED_WORD

_SPAN: Final = r"(?:weeks?|fortnights?|months?|quarters?|terms?|seasons?|years?|winters?|summers?|springs?|autumns?)"
_WHEN: Final = re.compile(
    rf"\bby (?:the (?:end of (?:the |that )?)?|that |this |last )?(?:(?-i:{MONTH_NAME})\b|{_SPAN}(?! of\b))|"
    rf"\b(?:the )?(?:next|following) {_SPAN}\b|\b(?:the )?{_SPAN} after\b(?=\W*$|[,;:] | it\b| that\b)|"
    r"\b(?:a|an|one|two|three|four|five|six|eight|ten|\d+|some|a few|several) (?:(?!the\b)\w+ )?"
    rf"{_SPAN} (?:later|on|after)\b|"
    r"\b(?:ever )?since(?: then| that)?(?=\W*$|[,;:] )|\bsince then\b|\b(?:now|these days)\b|\bthis (?:year|month)\b",
    re.IGNORECASE,
)
"""A time after what was told, longer than a day: within days things are still going on."""

_FIGURE: Final = re.compile(
    rf"(?<![\w.,:£$€])[£$€]?(?!(?:19|20)\d\d\b)\d[\d.,]*%?(?![\w:])|"
    rf"\b(?!one of\b)(?:{SPELLED_WORD}|none|nothing|nobody|no one|once|twice)\b"
    r"(?! (?:another|day|at a time|more thing|thing)\b)",
    re.IGNORECASE,
)
_NOT_YET: Final = re.compile(
    r"\bhad (?:\w+ )?(?:been|had)\b|[’']d (?:had|been)\b|\b(?:want(?:ed|s)?|hop(?:ed|ing)|asked|needed|should|would|"
    r"supposed|target|goal|plan(?:ned)?)\b|\?",
    re.IGNORECASE,
)
"""What had been so, or was only to be."""
_DEED: Final = re.compile(r"\b(?:I|we)(?:[’']\w+)? (?!(?:\w+ly )?(?:had|have|were|was|got|lost)\b)\w+", re.IGNORECASE)


def later_figure(text: str) -> int | None:
    """Where in a clause the figure stands that is told of a later time; None where there is none."""
    for clause in _clauses(text):
        said = text[slice(*clause)]
        when = _WHEN.search(said)
        if when is None or _NOT_YET.search(said) or _DEED.search(said):
            continue
        times = [(m.start(), m.end()) for m in _WHEN.finditer(said)]
        for figure in _FIGURE.finditer(said):
            if not any(a <= figure.start() < b for a, b in times) and not _OF_TIME.match(said[figure.end() :]):
                return clause[0] + figure.start()
    return None


_OF_TIME: Final = re.compile(
    rf"[\s-]*(?:(?:days?|hours?|o[’']clock)\b|{_SPAN} (?:later|on|after|ago)\b)", re.IGNORECASE
)


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.end() for m in re.finditer(r"[;:]\s|,?\s(?:and|but|so|because|while)\s", text)), len(text)]
    return [(a, b) for a, b in pairwise(cuts) if b > a]
