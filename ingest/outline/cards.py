"""Prompts that only their layout shows: a short line, its answer right below, over and over, where some of them ask.

"Worst day" above a line that ">" sets off, or at the head of a paragraph among paragraphs that open with questions,
is a question like its neighbours, whatever it is worded like.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.outline.asked import addressed, asks, topic
from ingest.outline.blanks import blank
from ingest.outline.evidence import first_persons
from ingest.outline.lines import Line
from ingest.outline.titles import titled
from ingest.records import Kind

_ANSWERING: Final[frozenset[Kind]] = frozenset({"prep_answers", "stories", "pitch"})
_A_HABIT: Final = 3
_FEWEST_CARDS: Final = 4
_FEWEST_ASKING: Final = 2
_MOST_WORDS: Final = 12
_MOST_TITLE_WORDS: Final = 10
_MOST_ASIDE_WORDS: Final = 6
_MOST_ASKED_WORDS: Final = 20
_MOST_LINES: Final = 8
_SURE: Final = 6
"""The weight from which on a title's words are hardly ever anything else."""
_MARKED: Final = ("#", "**", "__", "[", "=", "(", "<", "--")
_COUNT: Final = re.compile(r"#\d{1,2}[ \t]+")


def laid_out(lines: Sequence[Line]) -> set[int]:
    """The lines that are prompts by their layout alone."""
    return above_quotes(lines) | _of_cards(lines)


def above_quotes(lines: Sequence[Line]) -> set[int]:
    """Short lines at the margin, each with its answer set off below by ">", from three on."""
    found = [
        at
        for at in range(len(lines) - 1)
        if lines[at + 1].quoted and lines[at + 1].role == "text" and not lines[at].said and _is_margin(lines, at)
    ]
    asking = sum(_asks(lines[at].text) for at in found)
    answering = sum(asks(lines[at + 1].text) for at in found)
    return set(found) if len(found) >= _A_HABIT and asking * _A_HABIT >= len(found) > 2 * answering else set()


def _asks(words: str) -> bool:
    """Whether a few words ask, or name what interviews ask about; "what scares me" tells."""
    return topic(words) or (asks(words) and (words.rstrip().endswith("?") or not first_persons(words)))


def _is_margin(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is short, bears no mark, and stands after a gap or after what is set off."""
    line = lines[at]
    alone = at == 0 or lines[at - 1].role != "text" or lines[at - 1].quoted
    return alone and _is_short(line, _MOST_WORDS) and not _titles_aside(line.text)


def _is_short(line: Line, most: int) -> bool:
    few = 0 < line.text.count(" ") + 1 <= most and any(character.isalpha() for character in line.text)
    marked = line.marks or line.quoted or line.said or (line.text.startswith(_MARKED) and not _COUNT.match(line.text))
    return few and line.role == "text" and not marked


def _titles_aside(words: str) -> bool:
    """Whether a title names a part of notes that answers nothing ("ask to them")."""
    says = titled(words)
    return bool(says) and says[0][0] not in _ANSWERING and says[0][1] >= _SURE


def _of_cards(lines: Sequence[Line]) -> set[int]:
    """The first lines of paragraphs that are cards, a prompt with its answer below, where most paragraphs are."""
    found: set[int] = set()
    if (
        sum(each.text.endswith("?") or asks(each.text) for each in lines if _is_short(each, _MOST_ASKED_WORDS))
        < _FEWEST_ASKING
    ):
        return found
    for stretch in _stretches(lines):
        cards = [at for at, stop in stretch if _is_card(lines, at, stop) and (at or _asks(lines[0].text))]
        sure = sum(addressed(lines[at].text) or _asks(lines[at].text) for at in cards)
        asking = sum(_asks(lines[at].text) for at in cards)
        usual = len(cards) >= _FEWEST_CARDS and 3 * len(cards) >= 2 * len(stretch)
        if usual and sure >= _FEWEST_ASKING and 2 * asking >= len(cards):
            found.update(cards)
    return found


def _stretches(lines: Sequence[Line]) -> Iterator[list[tuple[int, int]]]:
    """The paragraphs, by first line and the line after the last, up to a rule or a title that names another part."""
    stretch: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        if lines[at].role != "text":
            if lines[at].role in {"rule", "table", "code"}:
                yield stretch
                stretch = []
            at += 1
            continue
        stop = at + 1
        while stop < len(lines) and lines[stop].role == "text" and not _asks_next(lines, at, stop):
            stop += 1
        headed = lines[at].text.startswith(_MARKED[:5]) and not _COUNT.match(lines[at].text)
        if headed or (_is_short(lines[at], _MOST_ASIDE_WORDS) and _titles_aside(lines[at].text)):
            yield stretch
            stretch = []
        else:
            # A line that announces the list ("They'll ask") stands right above its first card.
            led = stop - at > 2 and _leads(lines, at)
            stretch.append((at + led, stop))
        at = stop
    yield stretch


def _asks_next(lines: Sequence[Line], at: int, below: int) -> bool:
    """Whether a line below a question and its answer is the next question, with no gap left before it."""
    line = lines[below]
    asked = _is_short(line, _MOST_ASKED_WORDS) and line.text.endswith("?") and addressed(line.text)
    return asked and below - at > 1 and addressed(lines[at].text)


def _leads(lines: Sequence[Line], at: int) -> bool:
    return not asks(lines[at].text) and addressed(lines[at + 1].text) and _is_short(lines[at + 1], _MOST_WORDS)


def _has_room(lines: Sequence[Line], at: int, stop: int) -> bool:
    """Whether a wider gap is left below a line than above it, as for an answer; a title of what follows has none."""
    below = [line.role for line in lines[stop : stop + 2]]
    return below == ["blank", "blank"] and at > 1 and lines[at - 2].role != "blank"


def _is_card(lines: Sequence[Line], at: int, stop: int) -> bool:
    """Whether a paragraph is a short line that ends no sentence, and its answer: longer, or none, or a few lines."""
    title = lines[at]
    most = _MOST_ASKED_WORDS if addressed(title.text) else _MOST_TITLE_WORDS
    ends = title.text.endswith((".", ",", ";", ":", "!")) and not (title.text[-1:] == "." and addressed(title.text))
    if not _is_short(title, most) or ends:
        return False
    if stop - at == 1:
        return asks(title.text) or (topic(title.text) and _has_room(lines, at, stop))
    below = lines[at + 1]
    told = len(below.text) > len(title.text) or blank(below.text) or _asks(title.text) or addressed(title.text)
    asks_on = any(addressed(line.text) for line in lines[at + 1 : stop])
    return stop - at <= _MOST_LINES and told and not asks_on
