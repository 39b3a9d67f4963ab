"""An advert as it was pasted, put back into lines that can be read: headings, entries, and rows of tables.

A chat marks a heading with one star, a table loses its borders and keeps its columns, a clause bears a number of two
parts; and whoever pasted it scribbles behind the lines. Nothing is reworded.
"""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.advert.lists import LABEL, LIST_HEADING
from app.engines.embedded.advert.pasted import in_blocks, marked, unquoted
from app.engines.embedded.advert.scribbles import parted
from app.english.language import count_words

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
    lines = marked(unquoted(_SENTENCE_LABEL.sub("\n", advert).split("\n")))
    lines = in_blocks(_headed(_in_cells([parted(line, first=not i).line for i, line in enumerate(lines)])))
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


_SENTENCE_LABEL: Final = re.compile(
    r"(?<=[.!?])[ \t]+(?=(?:the |your |our )?(?:job|role|post|work|person|duties|tasks|you|must|essential|"
    r"desirable|helpful|"
    r"useful|nice to have|pay|hours|salary|location):\s)",
    re.IGNORECASE,
)
"""Where a label begins in a text that runs on ("... Homes. The job: ... You: ...")."""


def _in_cells(lines: Sequence[str]) -> list[str]:
    """A table that was pasted cell by cell, each on a line: what stands above "E" or "D" is wanted so."""
    plain = [line.strip() for line in lines]
    codes = [i for i, line in enumerate(plain) if _CODE.match(line) and i and plain[i - 1]]
    if len(codes) < 2 or sum(_CODE.match(plain[i - 1]) is not None for i in codes) or _are_headings(lines, codes):
        return list(lines)
    rows: list[str] = []
    for i in codes:
        rows += [f"{'Essential' if _MUST.match(plain[i]) else 'Desirable'}:", f"- {plain[i - 1]}"]
    return [*lines[: codes[0] - 1], *rows, "", *lines[codes[-1] + 2 :]]


def _headed(lines: Sequence[str]) -> list[str]:
    """The lines, those right above "Essential" or "Desirable" marked as the heading they are."""
    made: list[str] = []
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        short = 0 < count_words(line) <= _A_HEADING and not _MARK.match(line) and not _SAYS_MORE.search(line.strip())
        # What stands above "Desirable" without a gap is mostly the last thing that is essential.
        begins = _ESSENTIAL.match(after) or not before.strip()
        heads = short and begins and _HOW_MUCH.match(after) and not _HOW_MUCH.match(line)
        made += ["", f"## {line.strip(' :')}", ""] if heads else [line]
    return made


def _are_headings(lines: Sequence[str], codes: Sequence[int]) -> bool:
    """Whether "Essential" and "Desirable" stand over lists of any length, and not each below its cell, row by row."""
    gaps = {later - sooner for sooner, later in itertools.pairwise(codes)}
    words = all(len(lines[i].strip()) > 1 for i in codes)
    return max(gaps) > _MOST_CELLS or (words and (len(gaps) > 1 or any(_is_entry(lines, i + 1) for i in codes)))


_MOST_CELLS: Final = 4
"""Cells of a row of a specification, with how it is assessed."""
_CODE: Final = re.compile(r"^(?:E|D|Essential|Desirable)$")
_ESSENTIAL: Final = re.compile(r"\s*essential\b", re.IGNORECASE)
_HOW_MUCH: Final = re.compile(r"\s*(?:essential|desirable)(?: criteria)?\s*:?\s*$", re.IGNORECASE)


def _line(lines: Sequence[str], at: int, numbered: bool) -> list[str]:
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else ""
    if (dashed := _DASHED_HEADING.match(line)) and LIST_HEADING.fullmatch(dashed["text"]):
        return [f"{dashed['text']}:"]
    if (
        at
        and _ROW.search(line)
        and (above := _DASHED_HEADING.match(lines[at - 1]))
        and LABEL.match(f"{above['text']}: x")
    ):
        return [f"- {piece}" for piece in re.split(r";\s+|\s/\s", line.strip(" ."))]
    if starred := _STARRED.match(line):
        return ["", f"**{starred['text']}**"]
    if numbered and (clause := _NUMBERED.match(line)):
        return [f"- {clause['text']}"]
    if numbered and (chapter := _CHAPTER.match(line)) and _NUMBERED.match(after):
        return [f"## {chapter['text']}"]
    alone = not line[:1].isspace() and at and (not lines[at - 1].strip() or _is_entry(lines, at - 1))
    short = count_words(line) <= _A_HEADING and not _MARK.match(line) and not _SAYS_MORE.search(line.strip())
    if line.strip() and alone and short and _is_entry(lines, at + 1):
        return ["", f"## {line.strip(' :')}"]
    return [line]


_DASHED_HEADING: Final = re.compile(r"^\s*(?P<text>[^:;.]{3,40}?)\s*[-–—:]\s*$")
_ROW: Final = re.compile(r";\s.*\S|\s/\s.*\s/\s")
"""A line that holds several things, under a heading that a dash or a colon ends."""
_SAYS_MORE: Final = re.compile(r"[.!?#*|,;]|:\s")
"""Marks of a line that is more than a heading."""


def _is_entry(lines: Sequence[str], at: int) -> bool:
    return at < len(lines) and _MARK.match(lines[at]) is not None


def _table(lines: Sequence[str], at: int) -> list[str]:
    """The rows of a table that begins here and lost its borders; none where the columns do not go on."""
    block: list[str] = []
    for line in lines[at:]:
        bars = _BARS.search(line) is not None
        cells = [cell for cell in _GAP.split(line.strip()) if cell]
        goes_on = bool(block) and bool(re.match(r"\s{3,}\S", line))
        if (not bars and (_MARK.match(line) or not cells or not (len(cells) > 1 or goes_on))) or _CODED.search(line):
            break
        block.append(_BARS.sub("\t", line) if bars else line)
    return block if len(block) > 2 and not lines[at].strip().startswith("|") else []


_BARS: Final = re.compile(r"(?:^|\s+)\|(?:\s+|$)")
_CODED: Final = re.compile(r"\|\s*[ED]\s*(?:\||$)|[|/]\s*D\b|\t[ED]\s*(?:\t|$)")
"""A row that says by a letter how much it is wanted."""


def _rows(block: Sequence[str]) -> list[str]:
    """A table's rows as entries, each under what its column says of how much it is wanted."""
    head = _places(block[0])
    wanted = [(at, "Essential:" if _MUST.match(cell) else "Desirable:") for at, cell in head if _says_how(cell)]
    beyond = min((at for at, cell in head if wanted and at > wanted[-1][0]), default=None)
    if not wanted:
        return ["", f"## {head[0][1]}", *(entry for row in block[1:] for entry in _held(row)), ""]
    made, under = [""], ""
    for row in block[1:]:
        cells = [(at, cell) for at, cell in _places(row) if beyond is None or at < beyond - _ASKEW]
        if not cells:
            continue
        ticks = [at for at, cell in cells[1:] if _TICK.match(cell)]
        # Below the columns stand ticks, or what is wanted itself.
        held = [(ticks[0], cells[0][1])] if ticks else [(at, cell) for at, cell in cells if at >= wanted[0][0] - _ASKEW]
        for at, text in held or [(wanted[0][0], cells[0][1])]:
            heading = min(wanted, key=lambda column: abs(column[0] - at))[1]
            made += [*([heading] if heading != under else []), f"- {text}"]
            under = heading
    return [*made, ""]


_ASKEW: Final = 0.5
"""How far left of its column's name a cell may begin."""


def _says_how(heading: str) -> bool:
    return bool(_MUST.match(heading) or _NICE.match(heading))


def _places(row: str) -> list[tuple[int, str]]:
    """The cells of a row, each with its place: its number where bars or tabs part them, else where it begins."""
    if "\t" in row:
        return [(i, cell.strip()) for i, cell in enumerate(row.split("\t")) if cell.strip()]
    return [(m.start(), m[0]) for m in re.finditer(r"\S+(?: {1,2}\S+)*", row)]


def _held(row: str) -> list[str]:
    """What a row holds behind its name, a thing a line; a name that says how much it is wanted heads the rest."""
    cells = [cell.strip() for cell in _GAP.split(row.strip()) if cell.strip()]
    named = len(cells) > 1 and count_words(cells[0]) <= _A_LABEL
    if named and _OF_PLACE.match(cells[0]):
        return []
    if named and (_MUST.match(cells[0]) or _NICE.match(cells[0])):
        return [f"{cells[0]}:", *(f"- {piece}" for piece in re.split(r";\s+", cells[-1]))]
    return [f"- {cells[-1] if named else cells[0]}"]


_OF_PLACE: Final = re.compile(
    r"(?:pay|salary|rate|hours?|grade|band|place|location|start|contract|closing|contact|benefits?|holidays?)\b",
    re.IGNORECASE,
)
"""Rows that state the terms of a job."""
