"""What a line beside a dated one of a résumé may name: a post, where it was, or only that jobs follow."""

import re
from typing import Final

from app.engines.embedded.notes.employers import FULL_STOP, ORGANISATION, is_name
from app.engines.embedded.notes.header_lines import Line
from app.engines.embedded.notes.periods import PERIOD
from app.engines.embedded.notes.titled import ends_in_title, has_title, parts_by_marks, title_score
from app.english.language import count_words
from app.english.verbs import is_past

WORK: Final = re.compile(
    r"experience|employment|work|career|history|jobs|teaching|practice|posts|positions|roles|timeline|appointments",
    re.IGNORECASE,
)
"""Words of a heading over jobs."""

BESIDE: Final = 10
"""Words of a line above or below the dated one that may hold the title."""


def names_work(text: str) -> bool:
    """Whether a few words only say that jobs follow: "Experience"."""
    return count_words(text) <= 4 and bool(WORK.search(text))


def may_stand_above(line: Line) -> bool:
    """Whether the line above a dated one may be its title: no bullet, not dated itself, and no heading over jobs."""
    words = count_words(line.text)
    return (
        is_name(line.text.strip(" #*_"))
        and not line.bullet
        and words <= 16
        and not PERIOD.search(line.text)
        and not names_work(line.text)
    )


def is_named_place(line: Line) -> bool:
    """Whether the line below a post only names where it was: "St Oswin's Hospital, Leeds"."""
    words = re.findall(r"[\w'’&.-]+", line.text)
    named = 2 <= len(words) <= 6 and all(word[:1].isupper() or word in {"of", "the", "and", "&"} for word in words)
    plain = not line.bullet and not re.search(rf"\d|{FULL_STOP}\s|[:;]\s|[.:;]$", line.text)
    plain = plain and not ends_in_title(line.text)
    return named and plain and ("," in line.text or bool(ORGANISATION.search(line.text)))


def is_house(line: Line) -> bool:
    """Whether the line above a title only names an employer."""
    words = re.findall(r"[\w'’&.-]+", line.text)
    plain = not line.bullet and not re.search(
        rf"\d|(?<!\bCo)(?<!\bLtd)(?<!\bInc){FULL_STOP}(?:\s|$)|[:;](?:\s|$)", line.text.strip()
    )
    plain = plain and is_name(line.text.strip()) and not has_title(line.text)
    return plain and 1 <= len(words) <= 6 and words[0][:1].isupper() and not names_work(line.text)


def is_entry(line: Line) -> bool:
    """Whether the line under bare dates enters a post: a title first, no word of telling before it."""
    title = parts_by_marks(head_of(line.text))[0]
    return line.text.strip()[:1].isupper() and title_score(title) > 0 and not is_past(line.text.split()[0].lower())


def may_name(line: Line) -> bool:
    """Whether a line beside a dated one may hold its title or its employer."""
    named = is_name(line.text.strip(" #*_")) and 0 < count_words(head_of(line.text)) <= BESIDE
    return named and not line.bullet


def head_of(text: str) -> str:
    """What a line names before it goes on about it: "developer; since 2022 platform" is a developer."""
    bare = re.sub(r"\s*\([^()]*\)(?=\s*,)", "", PERIOD.sub("", text))
    named = re.split(rf";|\s?{FULL_STOP}\s|\s\(", bare.strip(" #*_|"))[0]
    return re.sub(r"\s+", " ", named).strip(" ,")
