"""Which facts of the notes are one story: short stories in a row are often read as one event, and are never mixed.

A story begins where a line names what is told ("[the roof]", "7. the roof", "THE ROOF"), and where a paragraph takes up
nothing of the one before. In doubt two paragraphs are two stories: what is left out of one is no part of the other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from app.engines.embedded.claims.events import LABEL
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.english.language import count_words
from app.english.sentence_shape import has_verb

_MARKED: Final = re.compile(
    r"[ \t]*(?:(?:[-*•–][ \t]+)?\[[^\]\n]{2,80}\]|\||-{2,}|={2,}|#{1,6}[ \t]|\*\*[^*\n]+\*\*[ \t]*$|"
    r"[A-Z][A-Z0-9 ,'?/&-]{6,}$|(?:[-*][ \t]+)?\*\*(?=[^*\n]*(?:\d|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))[^*\n]+\*\*)"
)
"""A line that names another story wherever it stands: in brackets, marks, capitals or bold, or a row of a table."""

_NUMBERED: Final = re.compile(r"[ \t]*#?\d{1,2}[.)][ \t]+\D")
_TAGGED: Final = re.compile(r"\W{0,4}(?=[A-Za-z]{2})(?:[\w/&’'+]+ ?){1,4}(?::|\s[-–—]{1,2}\s)")
"""How the first line of a paragraph says what it is about: "3. the roof", "roof: ..."."""

_TITLE: Final = 7
"""Words up to which a first line without a verb is a title."""

_BACK: Final = re.compile(
    r"\W*(?:and|but|so|then|after(?:wards)?|later|next|in the end|finally|eventually|since|now|still|result|outcome|"
    r"he|she|they|it|this|that|these|those|the (?:two|three|rest|others?)|what (?:i|we)|lesson|learn(?:t|ed))\b",
    re.IGNORECASE,
)
"""How a paragraph begins that goes on with the one before."""


@dataclass(frozen=True)
class Story:
    """The facts of one story, in reading order, with their content stems; a heading's count where it is its own."""

    facts: tuple[Fact, ...]
    stems: frozenset[str]

    @cached_property
    def text(self) -> str:
        """All of it, in lower case."""
        return " ".join(fact.text for fact in self.facts).lower()


def stories_of(event: int, evidence: Evidence) -> tuple[Story, ...]:
    """The stories that are told under one event of the notes."""
    known: dict[int, tuple[Story, ...]] = evidence.worked_out.setdefault("stories", {})
    if event not in known:
        facts = evidence.by_event[event]
        numbered = zip(numbers(facts, evidence), facts, strict=True)
        parts = [tuple(fact for _, fact in group) for _, group in groupby(numbered, key=lambda each: each[0])]
        known[event] = (
            (Story(facts, evidence.event_stems[event]),)
            if len(parts) == 1
            else tuple(Story(part, frozenset(stem for fact in part for stem in fact.stems)) for part in parts)
        )
    return known[event]


def numbers(facts: Sequence[Fact], evidence: Evidence) -> list[int]:
    """The number of the story each fact is of, from 1; ``facts`` are in reading order."""
    blocks = _blocks(facts, evidence)
    found: list[int] = []
    told: frozenset[str] = frozenset()
    number = 0
    for place, (block, lead) in enumerate(blocks):
        stems = frozenset(stem for fact in block for stem in fact.stems)
        goes_on = place > 0 and not _names(lead) and (bool(_BACK.match(lead)) or _is_tied(stems, told, evidence))
        goes_on = goes_on or (place > 0 and bool(LABEL.match(lead)))
        number += not goes_on
        told = told | stems if goes_on else stems
        found += [number] * len(block)
    return found


def _is_tied(stems: frozenset[str], told: frozenset[str], evidence: Evidence) -> bool:
    return any(evidence.weight(stem) >= evidence.telling for stem in stems & told)


def _blocks(facts: Sequence[Fact], evidence: Evidence) -> list[tuple[list[Fact], str]]:
    """The facts by paragraph, each with the line that leads it, a line of a title that holds no fact among them."""
    found: list[tuple[list[Fact], str]] = []
    for fact in facts:
        document = evidence.notes.chunks[fact.chunk].document_id
        text = evidence.notes.documents[document].text
        line = text.rfind("\n", 0, fact.start) + 1
        before = found[-1][0][-1] if found else None
        same = before is not None and evidence.notes.chunks[before.chunk].document_id == document
        between = text[before.end if same and before else max(0, line - _TITLE_AT) : line]
        own = text[line : text.find("\n", fact.start) if "\n" in text[fact.start :] else len(text)]
        opener = next((each for each in reversed(between.splitlines()) if _MARKED.match(each)), None)
        new_line = before is None or not same or line > before.end
        if opener is None and new_line and _MARKED.match(own):
            opener = own
        if found and same and opener is None and not re.search(r"\n[ \t]*\n", between):
            found[-1][0].append(fact)
            continue
        paragraph = re.split(r"\n[ \t]*\n", between)[-1].strip("\n")
        found.append(([fact], opener or next((each for each in paragraph.splitlines() if each.strip()), own)))
    return found


_TITLE_AT: Final = 120
"""Characters before the first fact within which the title above it is looked for."""


def _names(lead: str) -> bool:
    """Whether a line names what is told under it."""
    if _MARKED.match(lead) or _NUMBERED.match(lead):
        return True
    if LABEL.match(lead):
        return False
    short = count_words(lead) <= _TITLE and not lead.rstrip().endswith((".", "!", ";", ",")) and not has_verb(lead)
    return bool(_TAGGED.match(lead)) or short
