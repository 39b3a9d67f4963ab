"""Titles that people give their stories: one among several headings, or a few words in brackets before it."""

import re
from collections.abc import Container, Sequence
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.english.terms import content_stems
from ingest.outline.asked import beyond_topic
from ingest.records import Kind

TAG: Final = re.compile(r"\W{0,3}\[(?P<words>(?=[^\]\n]*[^\W\d_]{3})[^\W_][^\[\]\n:]{1,60})\](?![(:])")
"""What people write before a story to name it or to say what it is for ("[conflict]", "[the flood, Oct 2023]")."""


def names_occasion(title: str) -> bool:
    """Whether a title says more than what interviews ask about: "drug error - my mistake", and not "Mistakes"."""
    return bool(set(content_stems(beyond_topic(title))) - _GENERIC)


def names_this(title: str, text: str) -> bool:
    """Whether a title tells one story from others: by two words, or by one that the story has too; a date does not.

    A word in capitals is enough: a tag says what a story is for in small letters.
    """
    own = set(content_stems(_DATE.sub(" ", beyond_topic(title)))) - _GENERIC
    return len(own) > 1 or bool(own & set(content_stems(TAG.sub("", text)))) or (bool(own) and title.isupper())


_DATE: Final = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:memo|chapter|part|note|day|week)\b|\d\S*",
    re.IGNORECASE,
)
"""What only says when or where in the notes something stands."""

_GENERIC: Final = frozenset(
    content_stems(
        "story stories example examples time times occasion situation situations interview interviews answer answers "
        "notes prep star sbar my own work job team other others more misc one two first second third colleague boss "
        "manager customer people person difficult problem problems solving decision project projects skills"
    )
)
"""Words of titles over any collection of stories."""


def own_name(title: str) -> str:
    """A title without what it is kept for ("failure - the oven" names the oven)."""
    first, mark, rest = (
        re.split(r"(\s*[-–—:]\s+)", title, maxsplit=1) if re.search(r"\s*[-–—:]\s+\S", title) else (title, "", "")
    )
    return rest if mark and not names_occasion(first) and names_occasion(rest) else title


def stands_for(group: Sequence[Note], kinds: Container[Kind] = ("stories",)) -> bool:
    """Whether the heading over a telling is its own: one of several side by side, over this telling alone.

    Args:
        kinds: of sections in which a heading is taken for one.
    """
    first, last = group[0], group[-1]
    section, document = first.section, first.document
    heading = section.heading[-1] if section.heading else ""
    if section.kind not in kinds or first.question or not names_occasion(heading):
        return False
    told = document.text[section.start : section.end]
    if (last.end - first.start) * 2 <= len(told.strip()) - len(heading):
        return False
    return sum(other.heading[:-1] == section.heading[:-1] for other in document.sections if other.heading) >= _SIBLINGS


_SIBLINGS: Final = 3
"""Titles side by side from which each is taken to name one story."""
