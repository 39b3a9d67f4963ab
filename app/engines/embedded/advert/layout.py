"""An advert as it was pasted, put back into lines that can be read: headings, entries, and rows of tables.

A chat marks a heading with one star, a table loses its borders and keeps its columns, a clause bears a number of two
parts; and whoever pasted it scribbles behind the lines. Nothing is reworded.
"""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.english.language import count_words

_SCRIBBLED: Final = re.compile(r"\s*(?:<<+|<-+|←|-+>|=+>|→|⇐|#\s+(?=[a-z])|//(?=\s))\s*(?P<said>\S.*)?$")
"""What points at a line from behind it is somebody's remark on it."""
_DASHED: Final = re.compile(r"\s+--\s+(?P<said>[^.]{1,60})$")
_MARK: Final = re.compile(r"^\s*(?:[-*•–·◦▪●‣⁃+]|\d{1,2}(?:\.\d{1,2}|[.)])+)\s+\S")
_STARRED: Final = re.compile(r"^\s*(?P<mark>[*_])(?!\s|[*_])(?P<text>[^*_]{2,60}?):?(?P=mark):?\s*$")
_NUMBERED: Final = re.compile(r"^\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.)]?\s+(?P<text>\S.*)$")
_CHAPTER: Final = re.compile(r"^\s*\d{1,2}[.)]?\s+(?P<text>\S[^.!?]{1,60})$")
_GAP: Final = re.compile(r"\t+| {3,}")
_MUST: Final = re.compile(r"^(?:essential|must(?:[- ]haves?)?|required|needed|E)\b", re.IGNORECASE)
_NICE: Final = re.compile(
    r"^(?:desirable|(?:nice|good)(?:[- ]to[- ]have)?|preferred|bonus|wish(?:ed|es)?|D)\b", re.IGNORECASE
)
_TICK: Final = re.compile(r"^(?:[xX✓✔√☑●•*]|yes|y|tick)$", re.IGNORECASE)
_A_LABEL: Final = 3
"""Words of a row's name in front of what it holds."""
_A_HEADING: Final = 8


def laid_out(advert: str) -> str:
    """The advert with its headings, entries and rows on lines of their own, and without remarks behind them."""
    lines = [_unscribbled(line) for line in advert.split("\n")]
    numbered = sum(_NUMBERED.match(line) is not None for line in lines) > 1
    made: list[str] = []
    at = 0
    while at < len(lines):
        block = _table(lines, at)
        if block:
            made += _rows(block)
            at += len(block)
            continue
        made += _line(lines, at, numbered)
        at += 1
    return "\n".join(made)


def _unscribbled(line: str) -> str:
    """A line without what somebody wrote behind it; a dash counts where it hangs on an entry and ends in no stop."""
    plain = _SCRIBBLED.sub("", line)
    if not plain.strip():
        return line
    return _DASHED.sub("", plain) if _MARK.match(plain) else plain


def _line(lines: Sequence[str], at: int, numbered: bool) -> list[str]:
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else ""
    if starred := _STARRED.match(line):
        return ["", f"**{starred['text']}**"]
    if numbered and (clause := _NUMBERED.match(line)):
        return [f"- {clause['text']}"]
    if numbered and (chapter := _CHAPTER.match(line)) and _NUMBERED.match(after):
        return [f"## {chapter['text']}"]
    heads = not line[:1].isspace() and line.strip() and not (at and lines[at - 1].strip() and not _is_entry(lines, at - 1))
    if heads and _is_entry(lines, at + 1) and not _MARK.match(line) and count_words(line) <= _A_HEADING:
        if at and not re.search(r"[.!?#*|,;]|:\s", line.strip()):
            return ["", f"## {line.strip(' :')}"]
    return [line]


def _is_entry(lines: Sequence[str], at: int) -> bool:
    return at < len(lines) and _MARK.match(lines[at]) is not None


def _table(lines: Sequence[str], at: int) -> list[str]:
    """The rows of a table that begins here and lost its borders; none where the columns do not go on."""
    block = []
    for line in lines[at:]:
        cells = [cell for cell in _GAP.split(line.strip()) if cell]
        goes_on = bool(block) and bool(re.match(r"\s{3,}\S", line))
        if "|" in line or _MARK.match(line) or not cells or not (len(cells) > 1 or goes_on):
            break
        block.append(line)
    return block if len(block) > 2 else []


def _rows(block: Sequence[str]) -> list[str]:
    """A table's rows as entries, each under what its column says of how much it is wanted."""
    spans = [(m.start(), m[0]) for m in re.finditer(r"\S+(?: {1,2}\S+)*", block[0])]
    must = next((at for at, cell in spans if _MUST.match(cell)), None)
    nice = next((at for at, cell in spans if _NICE.match(cell)), None)
    made = ["", f"## {spans[0][1]}"]
    if must is None and nice is None:
        return [*made, *(f"- {text}" for row in block[1:] if (text := _held(row))), ""]
    under = ""
    for row in block[1:]:
        cells = [(m.start(), m[0]) for m in re.finditer(r"\S+(?: {1,2}\S+)*", row)]
        tick = next((at for at, cell in cells[1:] if _TICK.match(cell)), None)
        away = [abs((tick if tick is not None else 0) - at) if at is not None else 10**6 for at in (must, nice)]
        heading = "Desirable:" if tick is not None and away[1] < away[0] else "Essential:"
        made += [*([heading] if heading != under else []), f"- {cells[0][1]}"]
        under = heading
    return [*made, ""]


def _held(row: str) -> str:
    """What a row holds behind its name."""
    cells = [cell for cell in _GAP.split(row.strip()) if cell]
    return cells[-1] if len(cells) > 1 and count_words(cells[0]) <= _A_LABEL else cells[0]
