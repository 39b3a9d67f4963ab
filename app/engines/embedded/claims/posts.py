"""Posts that an answer claims, held against those of the notes: another employer, or a higher grade of the same title.

An employer that no note knows is wrong where the sentence says which post is meant: by its title, its place, a year, or
as the one before a post that is named. A title is higher where its words are the same and its grade is not ("front
office manager" for "assistant front office manager"); who claims less than is there is modest.
"""

import re
from collections.abc import Iterator
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.degrees import LEVEL
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.notes.career import Role, roles
from app.engines.embedded.notes.employers import ORGANISATION
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.notes.titled import has_title
from app.english.names import Name
from app.english.occupations import is_title_word
from app.english.terms import FUNCTION, content_stems, is_concrete, lower, stem
from app.records import Citation

_WORKED: Final = re.compile(
    r"\b(?:at|for|with|joined|left|leaving|joining|from|to)\s(?:the\s|an?\s)?(?:[a-z]+\s(?:called|named)\s)?$",
    re.IGNORECASE,
)
_EARLIER: Final = re.compile(
    r"\b(?:before\s(?:that|this|then|it)|previously|prior\sto\s(?:that|this))\b", re.IGNORECASE
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_STUDIED: Final = re.compile(
    r"\b(?:stud(?:ied|y)|degree|graduat\w+|diploma|course|trained|master(?:[’']?s)?|bachelor(?:[’']?s)?|phd|doctorate)\b",
    re.IGNORECASE,
)
_GRADES: Final = {
    word: grade
    for grade, words in (
        (-1, "trainee apprentice junior assistant acting deputy associate interim student"),
        (1, "senior"),
        (2, "head chief lead leading principal executive"),
    )
    for word in words.split()
}
"""Words of a title that say how high it stands, and nothing of what is done."""

_TITLE: Final = r"(?P<words>(?:[\w’'-]+\s){0,4}[a-z][\w-]+)"
_CLAIMED: Final = re.compile(
    rf"\b(?:I[’']?m|I\sam|I\swas|I[’']ve\sbeen|became|become|made\sme|promoted\sto|(?:worked|started|joined|hired|taken\son)\sas)\s"
    rf"(?:(?:now|then|currently|also|already)\s)?(?:the\s|an?\s|their\s|our\s)?{_TITLE}",
    re.IGNORECASE,
)


def employer_verdict(place: int, name: Name, along: Alignment) -> Verdict | None:
    """A contradiction where a name unknown to the notes stands for the employer of a post that they have; else None."""
    sentence = along.sentences[place]
    before = sentence.text[: name.span.start]
    if (
        _STUDIED.search(sentence.text)
        or LEVEL.search(sentence.text)
        or not (name.slot == "employer" or _WORKED.search(before))
    ):
        return None
    answer = lower(along.reading.answer)
    held = [role for role in posts(along) if role.employer and role.employer != role.title]
    unsaid = [role for role in held if not _is_said(role.employer, answer)]
    meant = {role: _points(role, place, name, along) for role in unsaid}
    if _EARLIER.search(before) and (earlier := _before_those_said(place, held, unsaid, along)) is not None:
        meant[earlier] += 1
    best = max(meant.values(), default=0)
    found = [role for role, points in meant.items() if points == best]
    if best == 0 or len({role.employer for role in found}) != 1:
        return None
    start = sentence.span.start + name.span.start
    return Verdict(start, start + len(name.span.quote), "contradicted", found[0].employer, found[0].cited)


def is_house(noted: Name, fact: Fact) -> bool:
    """Whether a name of the notes may be an employer's: said to be, or the first in an entry that is no title."""
    if noted.slot == "employer" or ORGANISATION.search(noted.span.quote):
        return True
    if not (fact.title or fact.tenure is not None) or has_title(noted.span.quote):
        return False
    names = [name.span.quote for name in fact.names if not has_title(name.span.quote)]
    return names[:1] == [noted.span.quote]


def posts(along: Alignment) -> tuple[Role, ...]:
    """The posts of the notes, the latest first; read out of them once."""
    known = along.evidence.notes.worked_out
    if "posts" not in known:
        known["posts"] = roles(own_notes(along.evidence.notes))
    found: tuple[Role, ...] = known["posts"]
    return found


def _is_said(employer: str, answer: str) -> bool:
    """Whether an answer names an employer, by the first word of its name that tells anything."""
    telling = next((word for word in re.findall(r"[\w’'&-]+", lower(employer)) if is_concrete(word)), lower(employer))
    return re.search(rf"(?<!\w){re.escape(telling)}(?!\w)", answer) is not None


def _points(role: Role, place: int, name: Name, along: Alignment) -> int:
    """How many things a sentence says of a post: what it is called, where it was, when it began or ended."""
    text = along.sentences[place].text
    rest = text[: name.span.start] + " . " + text[name.span.end :]
    title = frozenset(content_stems(role.title))
    called = bool(title) and len(title & frozenset(content_stems(rest))) >= min(2, len(title))
    placed = any(re.search(rf"\b{re.escape(p)}\b", rest) for p in re.findall(r"[A-Z][a-z]{2,}", role.place))
    years = set(_YEAR.findall(role.header.quote)) & set(_YEAR.findall(rest))
    return called + placed + bool(years)


def _before_those_said(place: int, held: list[Role], unsaid: list[Role], along: Alignment) -> Role | None:
    """The post before the one that a sentence, or the one before it, names."""
    near = lower(" ".join(s.text for s in along.sentences[max(0, place - 1) : place + 1]))
    said = [at for at, role in enumerate(held) if _is_said(role.employer, near)]
    after = held[max(said) + 1] if said and max(said) + 1 < len(held) else None
    return after if after in unsaid else None


def title_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` claims a title higher than that of the notes; else None."""
    sentence = along.sentences[place]
    for start, end, grade, words in _titles(sentence.text):
        held = [(g, shown, cited) for g, w, shown, cited in _noted(along) if w == words]
        if held and all(g < grade for g, _, _ in held) and not _stands(sentence.text[start:end], along):
            _, shown, cited = held[0]
            base = sentence.span.start
            return Verdict(base + start, base + end, "contradicted", shown, cited)
    return None


def _stands(title: str, along: Alignment) -> bool:
    """Whether a title stands in a note as it is claimed, and under no lower grade ("assistant yard manager")."""
    said = re.compile(rf"(?:(?P<before>[\w-]+)\s)?(?<!\w){re.escape(title)}(?!\w)", re.IGNORECASE)
    found = (match for fact in along.evidence.facts for match in said.finditer(fact.text))
    return any(lower(match["before"] or "") not in _GRADES for match in found)


def _titles(text: str) -> Iterator[tuple[int, int, int, frozenset[str]]]:
    """The titles that a text gives to oneself: place, grade, and the stems of the words that say what is done."""
    for found in _CLAIMED.finditer(text):
        read = _read_title(found["words"])
        if read is not None:
            shown, grade, words = read
            yield found.start("words"), found.start("words") + len(shown), grade, words


def _read_title(text: str) -> tuple[str, int, frozenset[str]] | None:
    """A text up to the first word that can end a title, its grade and the stems of its other words."""
    said = []
    for word in text.split():
        plain = lower(word)
        if plain in FUNCTION:
            return None
        said.append(word)
        if is_title_word(plain) and plain not in _GRADES:
            grades = [_GRADES[lower(w)] for w in said if lower(w) in _GRADES]
            words = frozenset(stem(lower(w)) for w in said if lower(w) not in _GRADES)
            return " ".join(said), min(grades) if grades and min(grades) < 0 else max(grades, default=0), words
    return None


_Noted = tuple[int, frozenset[str], str, tuple[Citation, ...]]
"""A title of the notes: its grade, the stems of its other words, its own words, and where it stands."""


def _noted(along: Alignment) -> list[_Noted]:
    known = along.evidence.notes.worked_out
    if "titles" not in known:
        found: list[_Noted] = []
        for role in posts(along):
            read = _read_title(role.title)
            if read is not None:
                found.append((read[1], read[2], role.title, role.cited))
        for fact in along.evidence.facts:
            for start, end, grade, words in _titles(fact.text):
                found.append((grade, words, fact.text[start:end], (along.evidence.citation(fact),)))
        known["titles"] = found
    held: list[_Noted] = known["titles"]
    return held
