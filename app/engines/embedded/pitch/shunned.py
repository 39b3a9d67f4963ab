"""What an introduction leaves out: failures, quarrels, leaving, pay, and whatever is marked as private."""

import re
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.introductions import NOT_HERE

BAD: Final = re.compile(
    r"\b(?:too (?:low|high|late|slow|fast|long|hard)|fail(?:ed|ure)?|mistakes?|(?:my|your) fault|daft|foolish|silly|"
    r"(?:got|did|went|was|were|"
    r"is) (?:it |them )?wrong|conflicts?|disagreed|"
    r"argu(?:ed|ing)|weakness|"
    r"screw(?:ed)? up|got hurt|"
    r"stumped|unfortunately|ashamed|furious|embarrass\w+|not proud|angry|complain\w*|quarrel|moaned|"
    r"shouted|ballistic|swore|"
    r"I lost|lost (?:the order|my job|him|her)|did(?:n't| not) speak|should(?:n't)? have|slept bad|"
    r"won't say|I don't know|(?:tired|sick) of|fed up|"
    r"regret|didn't like|wanted to quit|broke (?:production|down)|fired|sacked|died|dead inside|"
    r"hated?|sour|drunk|"
    r"cried|crying|scared|frightened|stupid|blame[ds]?)\b",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(r"^\W*(?:money|pay|wages?|salary|rates?)\b|\b(?:gross|OTE|salary)\b", re.IGNORECASE)


def unfit(note: Note) -> bool:
    """Whether a note is about what an introduction leaves out: failure, quarrels, leaving, pay."""
    head, _, rest = note.document.text[note.start : note.end].partition("\n")
    named = head if rest and len(head.split()) <= _FEW else ""  # "weakness" alone on the first line
    return note.private or any(is_shunned(text) for text in (note.topic, note.label, named, *note.section.heading[-1:]))


_FEW: Final = 4
"""Words of a first line that may name what the lines below it tell."""


def start_of(text: str) -> str:
    """The first words of a line, up to a stop."""
    return re.split(r"[.?!:](?:\s|$)", " ".join(text.split()[:9]))[0]


_OPENS_BADLY: Final = re.compile(
    r"\b(?:fail(?:ed|ures?)|mistakes?|my fault|conflicts?|disagreed|argu(?:ed|ing|ments?)|weakness|screw(?:ed)? up|"
    r"got hurt|ashamed|not proud|embarrass\w+|quarrel|shouted|regret|wanted to quit|fired|sacked|drunk|I lost|hated?|"
    r"broke (?:production|down)|fell behind|apologi[sz]ed?)\b",
    re.IGNORECASE,
)


def opens_badly(text: str) -> bool:
    """Whether a story's first words tell that it is about a failure or a quarrel; what only broke is a beginning."""
    return bool(NOT_HERE.search(text) or _OPENS_BADLY.search(text) or _MONEY.search(text))


def is_shunned(text: str) -> bool:
    return bool(NOT_HERE.search(text) or BAD.search(text) or _MONEY.search(text))
