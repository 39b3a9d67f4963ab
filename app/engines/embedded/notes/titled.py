"""How much the parts of a résumé's header look like the title of a job."""

import re
from typing import Final

from app.engines.embedded.notes.employers import ORGANISATION
from app.english.occupations import is_title_word
from app.english.sentence_shape import has_verb

GRADE: Final = re.compile(r",?\s+\(?(?:band|grade|scale|tier) (?:\d\w?|[IVX]{1,3})\)?$", re.IGNORECASE)
"""What a post is paid by, behind its title: "Staff Nurse Band 5"."""

TITLE: Final = 2.0
"""Score from which a part of a header is taken for a title."""


def has_title(text: str) -> bool:
    """Whether a word of it can end a job title."""
    return any(is_title_word(w) for w in re.findall(r"[A-Za-z][\w'-]*", text))


def ends_in_title(text: str) -> bool:
    """Whether a part of a header ends in a title, and in no place or employer that only sounds like one."""
    return any(title_score(part) >= TITLE for part in parts_by_marks(text))


def only_describes(text: str) -> bool:
    """Whether what looks like a title only says what an employer is: "Tarn Mutual, insurer, Leeds"."""
    first, *others = parts_by_marks(text)
    return not ends_in_title(first) and all(part.strip()[:1].islower() for part in others if ends_in_title(part))


def parts_by_marks(text: str) -> list[str]:
    return re.split(r"[·|,;:\t]|\s{3,}|\s(?:[-–—]|--)\s|\s\(", text)


def latest_of(title: str) -> str:
    """The last of several titles that somebody had one after the other: "Junior, then iOS Developer"."""
    return re.split(r",\s+(?:then|later|now)\s+", title)[-1]


def title_score(part: str) -> float:
    """How much a part of a header looks like a title: most where its last word, a grade apart, can be one."""
    words = re.findall(r"[A-Za-z][\w'-]*", GRADE.sub("", part.strip()))
    while words and re.fullmatch(r"[IVX]{1,3}|[a-z]?\d+[a-z]?", words[-1]):
        words = words[:-1]
    if not words:
        return 0.0
    score = 2.0 if is_title_word(words[-1]) else 1.0 if any(map(is_title_word, words)) else 0.0
    return score - 1.5 * bool(ORGANISATION.search(part)) - 0.5 * bool(re.search(r"[’']s\b", part))


def is_told(before: str) -> bool:
    """Whether what stands before a period tells something; "Staff Nurse, St Oswin's, Hull. 2020 - now" enters a job."""
    stop = re.search(r"[a-z]{3}\.\s", before)
    return stop is not None and (
        has_verb(before) or bool(before[stop.end() :].strip()) or not ends_in_title(before[: stop.start() + 3])
    )
