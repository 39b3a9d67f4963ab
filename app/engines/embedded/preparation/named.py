"""What a requirement names outright: tools, standards, papers, years."""

import re
from typing import Final

from app.engines.embedded.english.names import names
from app.engines.embedded.english.terms import BUZZ, FUNCTION, GENERIC

_YEARS: Final = re.compile(
    r"\b(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*\+?\s*(?:(?:or|to|-|–)\s*(?:more|"
    r"\w+)\s*)?(?:\+\s*)?years?\b",
    re.IGNORECASE,
)


ANY: Final = re.compile(
    r"\b(?:or|such as|e\.g\.|for example|like|including|preferred|similar|equivalent)\b", re.IGNORECASE
)


PAPER: Final = re.compile(
    r"\b(?:licen[cs]ed?|certificat\w+|certified|registered|registration|degree|diploma|qualification|qualified|"
    r"accredit\w+|chartered|bachelor\w*|master\w*|phd|doctorate|level \d|clearance|fluent|native)\b",
    re.IGNORECASE,
)


_PRAISE: Final = frozenset(
    """strong deep solid basic good proven excellent advanced working sound fluent expert thorough demonstrated
    hands-on""".split()
)


def named_in(text: str) -> list[str]:
    """Tools, standards and places a requirement names."""
    plain = re.sub(r"\([^)]*\b(?:preferred|e\.g\.|etc)[^)]*\)", "", text)
    found: list[str] = []
    for name in names(plain):
        for piece in re.split(r"\s+(?:and|&|or)\s+|,\s*|/", name.quote):
            stripped = piece.strip()
            if stripped.split() and stripped.split()[0].lower() in _PRAISE:
                stripped = " ".join(stripped.split()[1:])
            if stripped and stripped.lower() not in FUNCTION and not re.fullmatch(r"[A-Z][a-z]+(?:ing|ed)", stripped):
                found.append(stripped)
    words = plain.split()
    first = words[0].strip(",.;:") if words else ""
    plain_word = first.lower()
    if (
        len(words) <= 3
        and first[:1].isupper()
        and plain_word not in FUNCTION | GENERIC | BUZZ | _PRAISE
        and first not in found
        and not any(first in f for f in found)
    ):
        found.insert(0, first)
    return list(dict.fromkeys(found))


def spelled_out(term: str, text: str) -> re.Match[str] | None:
    """An acronym by the words it stands for ("SRE" in "site reliability engineer")."""
    if not re.fullmatch(r"[A-Z]{3,5}", term):
        return None
    return re.search(
        r"\b" + r"\s+(?:of\s+|and\s+)?".join(rf"{letter}\w+" for letter in term) + r"\b", text, re.IGNORECASE
    )


_WORDS: Final = {w: float(i) for i, w in enumerate("zero one two three four five six seven eight nine ten".split())}


def years_needed(text: str) -> float | None:
    """The years of experience a requirement asks for."""
    match = _YEARS.search(text)
    if match is None:
        return None
    return float(match["n"]) if match["n"].isdigit() else _WORDS[match["n"].lower()]
