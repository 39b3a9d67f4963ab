"""Runs that no writing has, cut to the longest that some has: before a text is stored, so that offsets stay true.

Rules look for words with white space, marks and asides between them. What bounds each of these bounds the work of
every rule, whatever a text is made of. The bounds are wider than the columns of a table, a ruled line or a link.
"""

import re
from typing import Final

from ingest.records import SetAside

SPACES: Final = 120
"""White space within a line: columns of a wide table stand less than this apart."""

BLANK_LINES: Final = 20
MARKS: Final = 120
"""One mark over and over: a ruled line across a page."""

WORD: Final = 400
"""Letters and digits: the longest word of any language has fewer than 200."""

UNBROKEN: Final = 2_000
"""Anything without white space: the longest address a browser takes."""

WORDLESS: Final = 1_000
"""Anything without a letter or a digit: an empty form, a drawing in marks."""

_SPACES: Final = re.compile(rf"(?<![^\S\n])([^\S\n]{{{SPACES}}})[^\S\n]+")
_BLANK_LINES: Final = re.compile(rf"\n(?:[^\S\n]*+\n){{{BLANK_LINES},}}")
_MARKS: Final = re.compile(rf"([^\w\s]|_)\1{{{MARKS},}}")
_WORD: Final = re.compile(rf"(?<!\w)\w{{{WORD + 1},}}")
_UNBROKEN: Final = re.compile(rf"(?<!\S)\S{{{UNBROKEN + 1},}}")
_WORDLESS: Final = re.compile(rf"(?<![\W_])([\W_]{{{WORDLESS}}})[\W_]+")


def folded(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Shorten endless runs of white space and of marks, and part endless words; newlines are ``\\n``.

    A text whose runs are ordinary comes back as it is, and so does one that was folded before. What was seen and
    is gone (marks, never a word) is told in a set-aside entry.
    """
    if len(text) <= SPACES:
        return text, ()
    text = _SPACES.sub(r"\1", text)
    text = _BLANK_LINES.sub("\n" * BLANK_LINES, text)
    seen = len(text)
    text = _MARKS.sub(lambda run: run[1] * MARKS, text)
    text = _WORDLESS.sub(lambda run: run[1], text)
    gone = seen - len(text)
    text = _UNBROKEN.sub(lambda run: _parted(run[0], UNBROKEN), _WORD.sub(lambda run: _parted(run[0], WORD), text))
    if not gone:
        return text, ()
    return text, (SetAside(channel="endless_run", text=f"{gone:,} of a run of marks that goes on and on"),)


def _parted(run: str, length: int) -> str:
    return " ".join(run[at : at + length] for at in range(0, len(run), length))
