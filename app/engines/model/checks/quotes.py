"""Whether words that a model quotes were said: looked up in the text itself, so that a quote is always verbatim."""

import re
from typing import Final

from app.records import Span

FEWEST: Final = 2
"""Words of a quote; a single one shows nothing."""

_MARKS: Final = "“”„\"'‘’`*_…. ,;:–—-()[]"
_ALIKE: Final = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "}


def find_quote(quote: str, text: str, fewest: int = FEWEST) -> Span | None:
    """Where a quote stands in a text, cut from the text; None where it does not, or is too short to show anything.

    Kinds of quotation marks and dashes, white space and capitals may differ, and dots that stand for an omission at
    either end are let go; not a word may.
    """
    words = quote.strip(_MARKS).split()
    if len(words) < fewest:
        return None
    pattern = r"\s+".join(_loose(word) for word in words)
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)
    return None if found is None else Span(start=found.start(), end=found.end(), quote=found[0])


def verified(quotes: list[str], text: str, fewest: int = FEWEST) -> tuple[Span, ...]:
    """The quotes that stand in the text, in the order given; one within another counts once."""
    kept: list[Span] = []
    for quote in quotes:
        found = find_quote(quote, text, fewest)
        if found is not None and not any(found.start < other.end and other.start < found.end for other in kept):
            kept.append(found)
    return tuple(kept)


def quoted_in(text: str) -> list[str]:
    """What stands in double quotation marks."""
    found = re.finditer(r"“([^“”\n]{1,400})”|\"([^\"\n]{1,400})\"", text)  # single letters too: marks go in pairs
    return [quote for match in found if len(quote := match[1] or match[2]) > 1]


def _loose(word: str) -> str:
    """A pattern for a word with any kind of its marks."""
    plain = "".join(_ALIKE.get(character, character) for character in word)
    return "".join(
        "['’‘]" if c == "'" else '["“”]' if c == '"' else "[-–—]" if c == "-" else re.escape(c) for c in plain
    )
