"""Lines of an advert as they come out of a chat, a mail or a word processor: marks, quotes, remarks, bare lists."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.advert.lists import LABEL, LIST_HEADING, coded
from app.engines.embedded.advert.marks import with_plain_headings, with_plain_marks
from app.engines.embedded.advert.offers import heads_offer
from app.engines.embedded.advert.prose import opens_with_verb
from app.english.language import count_words

_MARK: Final = re.compile(r"^\s*(?:[-*•–·◦▪●‣⁃+#|>]|\d{1,2}(?:\.\d{1,2}|[.)])+)\s*\S")
_QUOTED: Final = re.compile(r"^\s*>\s?(?!>)")
_HEADER: Final = re.compile(r"^(?:from|to|sent|date|subject|cc|fwd|fw|re)\s*:", re.IGNORECASE)
_CLOSE_MARK: Final = re.compile(r"^(\s*)([-*•–·])(?=[A-Za-z\d])(?![^*]*\*)")
_LETTER_MARK: Final = re.compile(r"^\s*o(?:\t| {1,4})\s*(?=\S)")
_LINE: Final = 12
_CHARACTERS: Final = 70
"""Words and characters of a line that was ended by whoever wrote it."""
_LEAST: Final = 3
"""Short lines from which a paragraph is a list that lost its marks."""
_TERMS: Final = re.compile(
    r"[£$€]\s?\d|\b\d+(?:\.\d+)?k\b|@|\b\d+\s*(?:hours|hrs|days)\b|\b(?:closing|apply|pension|holidays?|salary|"
    r"per annum)\b",
    re.IGNORECASE,
)
"""Pay, hours, leave and how to apply, as a short line names them."""
_A_GROUP: Final = 5
_FIRST_RANK: Final = re.compile(r"essential(?: criteria)?:?", re.IGNORECASE)
_LABEL: Final = re.compile(r"^(?P<label>[A-Z][\w'’ ]{1,24}):\s+(?P<rest>\S.*)$")


def unquoted(lines: Sequence[str]) -> list[str]:
    """A quoted advert without its marks; what stands around it unquoted, or is quoted twice, is somebody's own."""
    written = [line for line in lines if line.strip()]
    quoted = [line for line in written if _QUOTED.match(line)]
    if 2 * len(quoted) <= len(written):
        return [line for line in lines if not re.match(r"\s*>>", line)]
    kept = [_QUOTED.sub("", line) for line in lines if _QUOTED.match(line) or not line.strip()]
    return [line for line in kept if not _HEADER.match(line)]


def marked(lines: Sequence[str]) -> list[str]:
    """Whatever begins the entries of a list, as a mark like any other, and what stands over them as a heading."""
    lines = with_plain_headings(with_plain_marks(lines))
    close = sum(_CLOSE_MARK.match(line) is not None for line in lines) > 1
    letters = sum(_LETTER_MARK.match(line) is not None for line in lines) > 1
    made = [_CLOSE_MARK.sub(r"\1\2 ", line) if close else line for line in lines]
    return [_LETTER_MARK.sub("- ", line) if letters else line for line in made]


def in_blocks(lines: Sequence[str]) -> list[str]:
    """Paragraphs of short lines as the lists they are, each under the line that announces it."""
    if any(coded(lines)):
        return list(lines)
    made: list[str] = []
    start = 0
    for i in range(len(lines) + 1):
        if i < len(lines) and lines[i].strip():
            continue
        block = lines[start:i]
        opens = not any(line.strip() for line in lines[:start])
        made += _listed(block, opens) if _is_list(block[opens:]) else block
        made += lines[i : i + 1]
        start = i + 1
    return made


def _is_list(block: Sequence[str]) -> bool:
    """Whether a paragraph is a list without marks: short lines, hardly one a sentence, none running on."""
    short = all(count_words(line) <= _LINE and len(line) <= _CHARACTERS and not _MARK.match(line) for line in block)
    if len(block) < _LEAST or not short or any(re.search(r"\S(?:\t| {3,})\S|\s\|\s", line) for line in block):
        return False
    capital = [not line.lstrip()[:1].islower() for line in block]
    ended = sum(line.rstrip().endswith((".", "!")) for line in block)
    return 3 * ended <= len(block) and (all(capital) or not any(capital[1:]))


def _listed(block: Sequence[str], opens: bool) -> list[str]:
    made: list[str] = list(block[:1]) if opens else []
    labelled = sum(bool(_LABEL.match(line.strip()) and not _TERMS.search(line)) for line in block)
    for line, after in zip(block[opens:], [*block[opens + 1 :], ""], strict=True):
        plain, label = line.strip(), _LABEL.match(line.strip())
        # In a specification "Experience" stands above its own "Essential".
        heads = _FIRST_RANK.fullmatch(after.strip()) and count_words(plain) <= _A_GROUP
        if announces(plain) or heads or heads_offer(plain, line is block[0]):
            made += ["", f"## {plain.rstrip(' :?')}"]
        elif (_TERMS.search(plain) and (label or not opens_with_verb(plain))) or LABEL.match(plain):
            # By itself, so that it is no rest of the entry above.
            made += ["", line] if made and made[-1].startswith("- ") else [line]
        elif label and labelled > 1 and count_words(label["label"]) <= _LEAST:
            made += ["", f"## {label['label']}", f"- {label['rest']}"]
        else:
            made.append(f"- {plain}")
    return made


def announces(line: str) -> bool:
    """Whether a short line only says what the ones below it are."""
    return bool(LIST_HEADING.fullmatch(line)) or (line.endswith((":", "?")) and count_words(line) <= _LINE)
