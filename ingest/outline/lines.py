"""A text's lines as people mark them: how far indented, with which bullet or number, and where the words begin."""

import re
from dataclasses import dataclass
from typing import Final, Literal

Mark = Literal["", "bullet", "toggle", "number", "question", "answer", "message"]
Role = Literal["text", "blank", "front", "code", "rule", "table"]

TAB: Final = 4
"""Columns of a tab, and of the indent that nests a list item (CommonMark)."""

_FRONT_MATTER_LINES: Final = 100
_TOGGLES: Final = "▸▹►▶▷▾▼▽"
_STATES: Final = "✅❎❌❓❔❗⚠⭐✗✘🔴🟠🟡🟢🔵⚪⚫🟥🟧🟨🟩🟦⬛⬜"
"""Signs by which people say how far they are with what follows."""

_BULLET: Final = re.compile(
    rf"(?:[{_STATES}]\ufe0f?[ \t]+"
    r"|[-*+•‣⁃◦▪▫●○■□◆◇❖➢➤→✓✔☐☑·–—\uf0b7\uf0a7\uf0d8▸▹►▶▷▾▼▽](?:[ \t]+|$)|[-•▪●·](?=[^\W\d_]))"
)
_SUMMARY: Final = re.compile(r"(?:<details[^<>]{0,100}>[ \t]*)?<summary[^<>]{0,100}>[ \t]*", re.IGNORECASE)
_ONLY_TAGS: Final = re.compile(
    r"(?:</?(?:details|summary|div|p|br|hr|ul|ol|li)(?:\s[^<>]{0,100})?/?>[ \t]*)+", re.IGNORECASE
)
_CHECKBOX: Final = re.compile(r"\[[ xX~/-]?\](?:[ \t]+|$)")
_NUMBER: Final = re.compile(
    r"(?:\*\*|__)?\(?(?:[Nn]o\.?[ \t]|#)?(\d{1,3})"
    r"(?:[.)](?:\*\*|__)?(?:[ \t]+|$|(?=[\"“«*_A-ZÀ-Þ]))|[ \t]?[:–-][ \t]+(?=[\"“«A-ZÀ-Þ])|\ufe0f?\u20e3[ \t]*)"
)
_LEVELS: Final = re.compile(r"(?:\*\*|__)?\d{1,2}\.(\d{1,2})[.)]?[ \t]+(?=[\"“«*_]?[A-ZÀ-Þ][^\W\d_])")
"""A number of two levels ("4.12 What is your weakness?"), of which the last counts on."""

_ROMAN: Final = re.compile(r"([IVX]{1,5})[.)][ \t]+(?=\S)")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}
_LETTER: Final = re.compile(r"(?:[a-zA-Z]|[ivx]{2,4})\)[ \t]+")
_AFTER_LABEL: Final = (
    r"[ \t\u202f\xa0]?(?::(?:\*\*|__|\*)?[ \t\xa0]*|[.)](?:[ \t\xa0]+|$)|[ \t][–—-][ \t]+)(?:\*\*|__)?"
)
_QUESTION: Final = re.compile(
    r"(?:\*\*|__)?(?:Q[ \t]?\d{0,3}|q(?=:)|[Qq]uestion[ \t]?\d{0,3}|QUESTION[ \t]?\d{0,3}"
    r"|(?:[Ff]ront|FRONT)(?=[ \t]?:)|[Pp]rompt(?=[ \t]?\d{0,2}:)[ \t]?\d{0,2}"
    r"|(?:Interviewer|Recruiter|HR)(?=[ \t]?:[^\n]*\?)"
    r"|(?!(?:My|Her|His|Their|Our|The|One)\b)[A-Z][a-z]+ (?:Q|[Qq]uestion)(?=[ \t]?\d{0,3}:[^\n]*\?)[ \t]?\d{0,3})"
    rf"(?:(?:(?<=\d)[ \t]?\([^()\n]{{1,30}}\))?{_AFTER_LABEL}|(?<=\d)[ \t]+(?=[\"“«]?[A-Z]|[^\n]{{3,120}}\?))"
    r"|Q[ \t]+(?=[A-Z][a-z]+[ \t'’])|(?:\*\*|__)Q[ \t]?\d{1,3}[a-z]?[ \t]+(?=\w)"
)
_ANSWER: Final = re.compile(
    r"(?:\*\*|__|\*)?(?:A[ \t]?\d{0,3}|a(?=:)|Ans|[Aa]nswer|ANSWER|My (?:answer|response)|Response"
    r"|(?:Me|Mine)(?=[ \t]?:)|(?:[Bb]ack|BACK)(?=[ \t]?:)"
    r"|Candidate(?=[ \t]?:)|Draft(?=[ \t]?:))" + _AFTER_LABEL
)
_RULE: Final = re.compile(r"([-=*_~#])(?:[ \t]*\1){2,}[ \t]*$|[─━═—–]{3,}[ \t]*$")
_QUOTED: Final = re.compile(r">[> \t]*")
_FENCE: Final = re.compile(r"(`{3,}|~{3,})")
_FRONT_FIELD: Final = re.compile(r"[A-Za-z][\w .-]{0,40}:|[ \t]|- |#|$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line. Offsets are the text's; ``end`` is where its newline stands.

    ``indent`` counts columns before the first mark (two more for every mark repeated before the last, as in
    "* * *"). ``body`` is where the words begin after all marks, ``text`` are those words. ``number`` is a
    numbered mark's. ``lead`` counts the white space characters before everything else. ``marks`` holds every
    mark in order: "* Q:" is a bullet and a question. ``said`` tells in a chat or an answered mail who wrote the line:
    the candidate (mine) or somebody else (theirs); there the head of a message belongs to ``lead``, and a question
    ends its line. ``quoted`` says that a ">" stands before everything else, ``ticked`` that a box to tick does.
    """

    start: int
    end: int
    indent: int
    marks: tuple[Mark, ...]
    number: int | None
    body: int
    text: str
    role: Role
    lead: int
    said: Literal["", "mine", "theirs"] = ""
    quoted: bool = False
    ticked: bool = False

    @property
    def mark(self) -> Mark:
        """The last mark, which says what the words are."""
        return self.marks[-1] if self.marks else ""

    @property
    def listed(self) -> bool:
        """Whether the line is an item of a list (a bullet or a number stands before its words)."""
        return any(mark in {"bullet", "toggle", "number"} for mark in self.marks)


def lines(text: str) -> list[Line]:
    """Split a text into its lines, in order."""
    found: list[Line] = []
    at = 0
    fence = ""
    front_end = _front_matter_end(text)
    for raw in text.split("\n"):
        role: Role = "text"
        opening = _FENCE.match(raw.lstrip())
        if at < front_end:
            role = "front"
        elif fence:
            role = "code"
            if opening and opening[1].startswith(fence) and not raw.strip().strip(fence[0]):
                fence = ""
        elif opening and opening[1] not in raw.lstrip()[opening.end() :]:
            role, fence = "code", opening[1]
        elif not raw.strip() or _ONLY_TAGS.fullmatch(raw.strip()):
            role = "blank"
        elif _RULE.match(raw.strip()):
            role = "rule"
        elif raw.lstrip().startswith("|") and raw.count("|") > 1:
            role = "table"
        found.append(_line(raw, at, role))
        at += len(raw) + 1
    return found


def _front_matter_end(text: str) -> int:
    """Where a YAML front matter ends (0 when there is none): ``---``, fields, ``---`` at the very top."""
    if not text.startswith("---\n"):
        return 0
    at = 4
    for _ in range(_FRONT_MATTER_LINES):
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)]
        if line.rstrip() in {"---", "..."}:
            return end + 1 if end >= 0 else len(text)
        if end < 0 or not _FRONT_FIELD.match(line):
            return 0
        at = end + 1
    return 0


def _line(raw: str, start: int, role: Role) -> Line:
    body = lead = len(raw) - len(raw.lstrip())
    indent = len(raw[:body].expandtabs(TAB)) if "\t" in raw[:body] else body
    if quoted := _QUOTED.match(raw, body):
        body = quoted.end()
    marks: list[Mark] = []
    number = None
    boxes = 0
    if role == "text":
        while body < len(raw) and len(marks) < 8:
            mark, length, value = _mark(raw, body)
            if not mark or (mark in {"question", "answer", "number"} and mark in marks):
                break
            boxes += bool(_CHECKBOX.match(raw, body))
            marks.append(mark)
            number = value if value is not None else number
            body += length
        bullets = sum(mark == "bullet" for mark in marks) - boxes
        indent += 2 * max(bullets - 1, 0)
    words = raw[body:].strip().removesuffix("</summary>").rstrip()
    end = start + len(raw)
    shown = (start, end, indent, tuple(marks), number, start + body, words, role, lead)
    return Line(*shown, quoted=bool(quoted), ticked=bool(boxes))


def _mark(raw: str, at: int) -> tuple[Mark, int, int | None]:
    """The mark that begins at a place of a line: what it is, how long, and its number."""
    if found := _BULLET.match(raw, at):
        return ("toggle" if found.group()[0] in _TOGGLES else "bullet"), found.end() - at, None
    if found := _SUMMARY.match(raw, at):
        return "toggle", found.end() - at, None
    if found := _CHECKBOX.match(raw, at):
        return "bullet", found.end() - at, None
    if found := _QUESTION.match(raw, at):
        return "question", found.end() - at, None
    if found := _ANSWER.match(raw, at):
        return "answer", found.end() - at, None
    if found := _NUMBER.match(raw, at):
        return "number", found.end() - at, int(found[1])
    if found := _LEVELS.match(raw, at):
        return "number", found.end() - at, int(found[1])
    if found := _ROMAN.match(raw, at):
        return "number", found.end() - at, _roman(found[1])
    if found := _LETTER.match(raw, at):
        return "bullet", found.end() - at, None
    return "", 0, None


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
