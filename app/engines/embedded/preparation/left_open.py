"""Answers that break off: their last words, or a line of theirs, only say what is still missing."""

import re
from typing import Final

from app.english.language import count_words
from ingest.outline.blanks import blank

_PIECES: Final = re.compile(r"(?<=[.!?])\s+|\n+|\s*(?=\()|(?<=\))\s*|\s[–—-]+\s")
_MISSING: Final = re.compile(
    r"^(?:still |also |i )?needs? (?!to be\b)(?:[\w'’]+(?: |$)){1,9}$"
    r"|^(?:\w+ ){0,6}(?:write|finish|sort|think|work|flesh)(?: (?:this|that|it))? (?:out|up|through|off)$"
    r"|^(?:ask [^\W\d_]+|check|find out|look up) "
    r"(?:what|if|whether|how|when|who|which|where|for|about)\b(?: [\w'’]+){0,6}$"
    r"|^(?:to be (?:continued|finished)|(?:a )?(?:second|third|another|better|real|one more) "
    r"(?:example|story|one|figure|number)s?\??)$",
    re.IGNORECASE,
)
"""What somebody says to themselves who has no more yet ("need the ending", "write out", "ask shona what she had")."""

_LABEL_ALONE: Final = re.compile(r"(?:[^\W\d_]+ ){0,2}[^\W\d_]+(?: ?[–—:]| -+)")
"""A label with nothing behind it ("Weakness –"), after one with something."""

_TRAILS: Final = re.compile(r"(?:\w+ ){0,3}\w*[ \t]*(?:\.{3,}|…)\W*$")
"""A word or a few that break off ("then ..."); a whole sentence may trail away."""

_WONDERS: Final = re.compile(r"\?{2,}\W*$")
_MOST_WORDS: Final = 60
"""An answer of more words is one, whatever is still to be looked up for it."""
_AROUND: Final = " \t-–—*•>()[].,:;!"


def left_open(answer: str) -> bool:
    """Whether an answer's last piece is a note to self, or one of its lines ends in question marks."""
    pieces = [piece for piece in _PIECES.split(answer) if any(character.isalnum() for character in piece)]
    if len(pieces) < 2 or count_words(answer) > _MOST_WORDS:
        return False
    last = pieces[-1].strip()
    bare = last.strip(_AROUND)
    missing = _MISSING.match(bare) or _to_be_done(bare) or _TRAILS.fullmatch(last) or _LABEL_ALONE.fullmatch(last)
    return bool(missing) or any(_WONDERS.search(line) for line in answer.split("\n"))


def _to_be_done(piece: str) -> bool:
    """Whether each of the things that a piece says is one to do ("pick one and write it properly")."""
    return all(blank(part) for part in re.split(r"\s+and\s+", piece))
