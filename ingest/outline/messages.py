"""Messages of a chat that was pasted or exported: where each begins, who wrote it, and which of them is the candidate.

A head ("[12/03, 21:14] Ana: ", "Ana (21:14): ", "21:14 Ana: ", "Ana  9:14 PM" above her words) is no part of what was
said. What a friend asks and the candidate then says are a question and its answer; what a friend says otherwise is
a friend's, however well it is told.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from ingest.outline.asked import addressed, asks, topic
from ingest.outline.bare_names import MINE, bare_heads
from ingest.outline.evidence import first_persons
from ingest.outline.lines import Line, Mark

_TIME: Final = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \t\u202f\xa0]?[AaPp]\.?[Mm]\.?)?"
_DATE: Final = (
    r"(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?|[A-Z][a-z]{2,8}(?: \d{1,2})?)"
)
_STAMP: Final = rf"(?:{_DATE},?[ \t]+(?:at )?)?{_TIME}"
_NAME: Final = (
    r"(?:~[ \t]?)?(?:\+\d[\d \xa0()-]{6,18}\d|[^\W\d][\w.'’-]{0,19}(?:[ \t][\w.'’&()-]{1,15}){0,3}?"
    r"(?:[ \t]?[^\w\s:;,.<>()\[\]]{1,6}){0,2})"
)
HEAD: Final = re.compile(
    rf"[ \t]*(?:\[{_STAMP}\][ \t]*(?:-[ \t]*)?(?:<?(?P<inside>{_NAME})>?[ \t]?:(?=\s|$))?"
    rf"|(?:{_STAMP})[ \t]*(?:[-–—|][ \t]*)?<?(?P<behind>{_NAME})>?[ \t]?:(?=\s|$)"
    rf"|(?P<before>{_NAME})[ \t]*(?:[(\[]{_STAMP}[)\]]|,[ \t]*{_STAMP})[ \t]*:(?=\s|$)"
    rf"|(?P<above>{_NAME})(?:,?[ \t]*[(\[]{_STAMP}[)\]]|[,·—–-]?[ \t]+{_STAMP})[ \t]*$)[ \t]*"
)
"""What stands before a message: when it was written and, in any order, by whom."""

_BRACKETED: Final = re.compile(rf"[ \t]*\[{_STAMP}\][ \t]*")
_ONLY_STAMP: Final = re.compile(rf"[ \t]*{_STAMP}[ \t]*$")
_ONLY_NAME: Final = re.compile(rf"[ \t]*{_NAME}[ \t]*$")
_LIKELY: Final = re.compile(r"\d[:.]\d\d")
_PLACED: Final = re.compile(r"<[^<>\n]{4,40}>$")
"""What an export leaves in the place of a picture ("<Media omitted>")."""

_COUNT: Final = re.compile(r"[Qq]?\d{1,2}[.:)]?[ \t]+(?=[^\W\d_])|[Qq]\d{0,2}[.:)][ \t]*")
_PIECE: Final = re.compile(r"(?<=[.!?…])[ \t]+")
_FEWEST: Final = 3
_LONGEST_HEAD: Final = 70
_MOST_PROMPT_WORDS: Final = 12
_MOST_NUDGE_WORDS: Final = 5
_HALF: Final = 2


@dataclass(frozen=True, slots=True)
class _Message:
    """A message whose words begin at line ``at``, at column ``column``; ``speaker`` is empty where none is named.
    ``above`` counts the lines above it that are its head."""

    at: int
    speaker: str
    column: int
    above: int = 0


def messages(text: str, rows: Sequence[Line], name: str) -> list[Line]:
    """The lines, those of a chat with who said them, without their heads, and marked as question, answer or message.

    Args:
        name: the document's: who is named in it ("chat with Ana") is not the candidate.
    """
    rows = list(rows)
    found = _found(text, rows) or [_Message(at, *head) for at, head in sorted(bare_heads(text, rows).items())]
    if not found:
        return rows
    own = _candidate(rows, text, found, name)
    said = {each.at: text[rows[each.at].start + each.column : rows[each.at].end].strip() for each in found}
    asking = _asking(found, said, own)
    marks = _marks(found, said, own, asking)
    last = len(rows) - 1
    for each, following in pairwise([*found, _Message(last + 1, "", 0)]):
        owner: Literal["mine", "theirs"] = "mine" if each.speaker == own else "theirs"
        rows[each.at] = _marked(text, rows[each.at], each.column, marks[each.at])
        for at in range(each.at - each.above, each.at):
            rows[at] = replace(rows[at], role="blank", marks=(), text="", said=owner)
        if owner == "theirs" and marks[each.at][0] == "message" and _nudges(said[each.at]):
            rows[each.at] = replace(rows[each.at], role="blank", marks=(), text="", said="mine")
            continue
        for at in range(each.at, following.at - following.above):
            if at > each.at and (rows[at].role != "text" or (following.at > last and rows[at - 1].role != "text")):
                break
            rows[at] = replace(rows[at], said=owner)
            if _PLACED.match(rows[at].text):
                rows[at] = replace(rows[at], role="blank", text="")
    return rows


def headless(text: str) -> str:
    """Words of a chat without the heads of their lines."""
    if not _LIKELY.search(text):
        return text
    return "\n".join(line[found.end() :] if (found := _head(line)) else line for line in text.split("\n"))


def _head(line: str) -> re.Match[str] | None:
    return HEAD.match(line) if _LIKELY.search(line, 0, _LONGEST_HEAD) else None


def _found(text: str, rows: Sequence[Line]) -> list[_Message]:
    """The messages, from three on whose speakers come again; a stamp in brackets needs no speaker."""
    found = [each for at, row in enumerate(rows) if row.role == "text" and (each := _opens(text, rows, at))]
    count = Counter(each.speaker.lower() for each in found)
    bare = _HALF * count[""] > len(found)
    # In what one writes to oneself "bus thought: ..." is no speaker, nor is a name that never comes again.
    found = [
        each if not bare and (count[each.speaker.lower()] > 1 or len(count) <= _HALF) else _unnamed(text, rows, each)
        for each in found
    ]
    names = {each.speaker.lower() for each in found}
    return found if len(found) >= _FEWEST and _HALF * len(names) <= len(found) + 1 else []


def _unnamed(text: str, rows: Sequence[Line], each: _Message) -> _Message:
    """A message without its speaker, whose name belongs to the words where a bracket ends the stamp."""
    stamp = _BRACKETED.match(text, rows[each.at].start, rows[each.at].end)
    return _Message(each.at, "", stamp.end() - rows[each.at].start) if stamp else each


def _opens(text: str, rows: Sequence[Line], at: int) -> _Message | None:
    """The message whose head a line is: with its words on the line, or on the line below."""
    line = text[rows[at].start : rows[at].end]
    if head := _head(line):
        speaker = (head["inside"] or head["behind"] or head["before"] or head["above"] or "").strip()
        if line[head.end() :].strip():
            return _Message(at, speaker, head.end())
        below = at + 1
    elif at and _ONLY_STAMP.match(line) and _ONLY_NAME.match(text[rows[at - 1].start : rows[at - 1].end]):
        speaker, below = rows[at - 1].text.strip(), at + 1
    else:
        return None
    said = below < len(rows) and rows[below].role == "text"
    return _Message(below, speaker, 0, below - at + (head is None)) if said else None


def _candidate(rows: Sequence[Line], text: str, found: Sequence[_Message], name: str) -> str:
    """Who of the speakers the candidate is: by "me", as the only one, or whoever tells of themselves more and asks
    less. A name in the document's own is the other's."""
    speakers = list(dict.fromkeys(each.speaker for each in found if each.speaker))
    for speaker in speakers:
        if speaker.lower() in MINE:
            return speaker
    words = re.findall(r"[^\W\d_]+", name.lower().replace("_", " "))
    others = [each for each in speakers if not {*re.findall(r"[^\W\d_]{3,}", each.lower())} & {*words}]
    if len(others or speakers) == 1:
        return (others or speakers)[0]
    told = dict.fromkeys(others or speakers, 0.0)
    for each in found:
        if each.speaker in told:
            said = text[rows[each.at].start + each.column : rows[each.at].end]
            told[each.speaker] += first_persons(said) + said.count(" ") / 20 - 2 * asks(said)
    return max(told, key=lambda speaker: told[speaker], default="")


def _asking(found: Sequence[_Message], said: Mapping[int, str], own: str) -> bool:
    """Whether the others mostly ask, so that what they say in a few words is a prompt as well."""
    theirs = [each for each in found if each.speaker and each.speaker != own]
    return _FEWEST * sum(_question(said[each.at]) is not None for each in theirs) >= len(theirs)


def _marks(
    found: Sequence[_Message], said: Mapping[int, str], own: str, asking: bool
) -> dict[int, tuple[Mark, int, int]]:
    """What each message is, by its line, and where its words begin and end in what was said."""
    marks: dict[int, tuple[Mark, int, int]] = {}
    before: Mark = "message"
    for each, following in pairwise([*found, _Message(-1, "", 0)]):
        words = said[each.at]
        whole = 0, len(words)
        if each.speaker == own:
            mark: Mark = "answer" if before in {"question", "answer"} else "message"
            marks[each.at] = (mark, *whole)
        elif (place := _question(words)) is not None:
            mark = "question"
            marks[each.at] = (mark, *place)
        else:
            prompt = asking and following.speaker == own and words.count(" ") < _MOST_PROMPT_WORDS
            mark = "question" if prompt and _names_a_thing(words) else "message"
            marks[each.at] = (mark, *whole)
            if mark == "message" and _nudges(words) and words.count(" ") < _HALF:
                continue  # "and?", "again": the answer goes on
        before = mark
    return marks


def _names_a_thing(words: str) -> bool:
    """Whether a few words can be a prompt: nobody speaks of themselves in them, and no sentence has ended."""
    named = topic(words) or (asks(words) and words.endswith("?") and not words.count(" ") and words[0].isalpha())
    return named and not first_persons(words) and not words.endswith((".", "!"))


def _nudges(words: str) -> bool:
    """Whether a friend's few words only spur on or praise ("THAT. write that down"): they tell nothing of anybody."""
    return words.count(" ") < _MOST_NUDGE_WORDS and not first_persons(words) and not re.search(r"\d", words)


def _question(words: str) -> tuple[int, int] | None:
    """Where the question in a message begins and ends: the last of its sentences that asks."""
    places = [0, *(found.end() for found in _PIECE.finditer(words)), len(words)]
    for begin, end in reversed(list(pairwise(places))):
        if begin == end:
            continue
        count = _COUNT.match(words, begin)
        start = count.end() if count and count.end() < end else begin
        piece = words[start:end].rstrip()
        sure = addressed(piece) or (piece.endswith("?") and asks(piece) and piece.count(" "))
        if sure or (count and start > begin and (count.group()[0] in "Qq" or topic(piece) or asks(piece))):
            return start, start + len(piece)
        if asks(piece) and not first_persons(piece) and piece.count(" ") > 1 and begin == places[-2]:
            return start, start + len(piece)
    return None


def _marked(text: str, row: Line, column: int, mark: tuple[Mark, int, int]) -> Line:
    """A message's first line without its head, cut to its question if it asks one."""
    kind, begin, end = mark
    body = row.start + column
    body += len(text[body : row.end]) - len(text[body : row.end].lstrip())
    words = text[body : row.end].strip()[begin:end]
    body += begin
    after = body + len(words) if kind == "question" else row.end
    return replace(row, marks=(kind,), number=None, body=body, text=words, end=after, lead=body - row.start, indent=0)
