"""Employers on lines of their own, right above the post and its dates: "St Aldric" over "Manager   2016 – now"."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.notes.headers import OTHER_HEADING, STUDY, Header
from app.engines.embedded.notes.name_lines import names_work
from app.engines.embedded.notes.periods import PERIOD
from app.engines.embedded.notes.titled import TITLE, has_title, latest_of, parts_by_marks, title_score

_MOST_WORDS: Final = 10
_HABIT: Final = 2
"""Posts under a line with their employer from which that is how a résumé is set."""
_MARKS: Final = " \t#*_"


def houses_above(entries: Sequence[Header]) -> dict[int, str]:
    """The employer's line over each post, by where the post begins; a post after another shares that one's line.

    Empty where fewer than two posts stand so: one line above a post may head anything.
    """
    found = {each.start: house for each in entries if (house := _right_above(each))}
    if len(found) < _HABIT:
        return {}
    named = {each.start: _right_above(each, sure=False) for each in entries if each.start not in found}
    found |= {start: house for start, house in named.items() if house}
    last = ""
    for each in entries:
        last = found.get(each.start, last)
        if each.start not in found and last and _opens_block(each):
            found[each.start] = last
    return found


def _right_above(header: Header, *, sure: bool = True) -> str:
    """The line right above a post that is named on one line, where it can name an employer and nothing else.

    Where a résumé is set so anyway (not ``sure``), a name with its place may end like a title: "Mill Ledger, Austin".
    """
    text = header.document.text
    if header.cells or not _on_one_line(header) or title_score(_first(header.text)) < TITLE:
        return ""
    above = text[: header.start].split("\n")[:-1]
    line = above[-1].strip() if above else ""
    words = re.sub(r"\s*\([^()]*\)", "", line.replace("**", "")).strip(_MARKS)  # "**Tarn** (a fishing app), Leeds"
    plain = words[:1].isupper() and len(words.split()) <= _MOST_WORDS and not words.endswith((".", ";", ":", "!", "?"))
    titled = title_score(_first(words)) >= TITLE and (sure or not re.search(r"[^,(]{3},\s[A-Z]", words))
    if not plain or titled or re.match(r"[-•–·◦▪+]\s|\*\s", line) or PERIOD.search(words):
        return ""
    if names_work(words) or OTHER_HEADING.search(words) or STUDY.search(words) or "@" in words:
        return ""
    before = above[-2].strip() if len(above) > 1 else ""
    return line if not before or names_work(before.strip(_MARKS)) else ""


def house_within(header: Header) -> str:
    """The employer of a post of three lines: employer, title with its unit, dates; empty where it is set otherwise."""
    lines = [line.strip() for line in header.document.text[header.start : header.end].split("\n")]
    if header.cells or len(lines) != 3 or not PERIOD.fullmatch(lines[2].strip(f"{_MARKS}()")):
        return ""
    house, post = (line.strip(_MARKS) for line in lines[:2])
    return lines[0] if not has_title(house) and title_score(_first(post)) >= TITLE else ""


def _on_one_line(header: Header) -> bool:
    """Whether a post is named on one line, its dates beside it or alone on the next."""
    _, *more = header.document.text[header.start : header.end].split("\n")
    return all(PERIOD.fullmatch(line.strip(f"{_MARKS}()")) for line in more)


def _first(text: str) -> str:
    return parts_by_marks(latest_of(text.strip(_MARKS)))[0]


def _opens_block(header: Header) -> bool:
    """Whether a post stands after a gap or after what was done in the one before, with a title and no second name."""
    text = header.document.text
    above = text[: header.start].split("\n")[:-1]
    line = above[-1].strip() if above else ""
    apart = not line or bool(re.match(r"[-•–·◦▪+*]\s", line))
    bold = text[header.start : header.end].lstrip().startswith(("**", "__", "#"))  # a heading like the employer's own
    return apart and not bold and "\n" not in text[header.start : header.end] and has_title(_first(header.text))
