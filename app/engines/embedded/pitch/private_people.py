"""Introductions without the names of people in one's care, customers and their families.

Whoever is called "Mrs Kelly" in the notes is a private person: in front of strangers she is a patient where the passage
that names her says so, and somebody where it does not.
"""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import Note
from app.english.occupations import is_title_word
from app.records import Citation

_WORD: Final = r"[A-Z](?:[’'][A-Z])?[a-zà-ÿ-]+(?:[A-Z][a-z]+)?"
_NAME: Final = rf"{_WORD}(?: {_WORD}){{0,2}}(?=\W|$)"
_TITLED: Final = rf"(?:Mr|Mrs|Ms|Miss|Mx|Master)\b\.? (?:and (?:Mr|Mrs|Ms|Miss)\b\.? )?(?:{_NAME}|[A-Z]\b\.?)"
_WHO: Final = (
    r"(?:(?:out|in)?patient|resident|client|customer|guest|pupil|student|tenant|passenger|visitor|caller|learner|"
    r"participant|shopper|diner|regular|service user|child|mother|father|parent|widow(?:er)?|neighbour|member|lady|"
    r"gentleman|man|woman|boy|girl)"
)
"""Whom one looks after, serves or teaches."""
_APPOSITION: Final = re.compile(
    rf"\b(?P<who>(?:[Aa]n?|[Oo]ne|[Mm]y|[Oo]ur|[Tt]he|[Tt]his) (?:[\w’'-]+ ){{0,3}}?(?P<noun>[\w’'-]+)),? "
    rf"(?:called |named )?(?P<name>{_TITLED}|{_NAME})(?P<after>,(?= [a-z])|(?=\W|$))"
)
_BARE: Final = re.compile(rf"(?P<name>{_TITLED})(?P<own>[’']s\b)?")
_CALLED: Final = ("patient", "resident", "client", "customer", "guest", "pupil", "student", "tenant", "passenger")
"""What people of a place are called, of whom nothing else is known."""


def unnamed(texts: Sequence[str], citations: Sequence[Sequence[Citation]], own: Sequence[Note]) -> list[str]:
    """Sentences in their order without the names of private persons, the second time as somebody spoken of before."""
    spoken_of: set[str] = set()
    houses = [job.employer for job in roles(own) if job.employer]
    found: list[str] = []
    for text, cited in zip(texts, citations, strict=True):
        text = _APPOSITION.sub(_without_name, text)
        near = " ".join(f"{citation.heading} {citation.quote}" for citation in cited)

        def said(match: re.Match[str], near: str = near) -> str:
            return match[0] if _is_house(match, houses) else _as_whom(match, near, spoken_of)

        found.append(_BARE.sub(said, text))
    return found


def _is_house(match: re.Match[str], houses: Sequence[str]) -> bool:
    """Whether a name with a title is a firm's: one of the candidate's employers, or where somebody works."""
    before = match.string[: match.start()]
    return any(match["name"] in house for house in houses) or _OF_FIRM.search(before) is not None


_OF_FIRM: Final = re.compile(r"\b(?:the|work(?:ed|ing)? (?:at|for|in)|job at) $", re.IGNORECASE)


def _without_name(match: re.Match[str]) -> str:
    """A noun for a person without the name behind it: "a regular, Mr Doyle, complained"."""
    noun, titled = match["noun"], re.match(_TITLED, match["name"])
    somebody = re.fullmatch(_WHO, noun, re.IGNORECASE) or (titled and is_title_word(noun))
    return match["who"] if somebody else match[0]


def _as_whom(match: re.Match[str], near: str, spoken_of: set[str]) -> str:
    who = next((called for called in _CALLED if re.search(rf"{called}s?\b", near, re.IGNORECASE)), "")
    before = match["name"] in spoken_of
    spoken_of.add(match["name"])
    said = ("the " if before else "a ") + who if who else ("this person" if before else "somebody")
    at_start = not match.string[: match.start()].strip() or match.string[: match.start()].rstrip()[-1] in ".!?"
    said += match["own"] or ""
    return said[0].upper() + said[1:] if at_start else said
