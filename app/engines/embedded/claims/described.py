"""Who somebody is, told otherwise: "Ruth, our front office manager" where the notes have her as director of sales.

Whoever bears a name in the notes has what they are beside it: in brackets, after a comma, before the name. Two such
descriptions of one person exclude each other where neither is general ("my boss"), where they share no word, and
where they are not near in meaning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.english.grammar import is_past
from app.english.occupations import is_title_word
from app.english.terms import FUNCTION, lower, stem
from app.slices import Embed

ALIKE: Final = 0.45
"""Cosine from which two descriptions may be of one post."""

TOLD: Final = 0.25
"""Share of what a sentence and its neighbours tell that an event in which the person is described must have."""

_NAME: Final = r"(?P<name>(?:\b(?:Dr|Mr|Mrs|Ms|Miss)\.?\s)?\b[A-Z][a-zA-Z’'-]{1,30}(?:\s[A-Z][a-z’'-]{1,30})?)"
_POST: Final = r"(?P<post>(?:[\w’'&-]{1,30}\s){0,3}?[\w’'-]{1,30}(?:\sof\s[a-z]{1,30})?)"
_OUR: Final = r"(?:one\sof\s)?(?:(?:our|the|my|their|his|her|an?)\s)?"
_STOP: Final = r"(?=\s*(?:[,.;:)]|$)|\s(?:who|and|but|at|from|in|on|then|there|with)\b)"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"{_NAME}\s?,\s(?:(?:he|she|who)(?:[’']s|\sis|\swas)\s)?{_OUR}{_POST}{_STOP}",
        rf"{_NAME}\s\({_OUR}{_POST}\)",
        rf"{_NAME}\s(?:was|is|=)\s{_OUR}{_POST}{_STOP}",
        rf"(?:^|(?<=[\s,(]))(?:our|the|my|their|his|her)\s{_POST},\s{_NAME}",
        rf"(?:^|(?<=[\s,(]))(?P<post>(?:[a-z]+\s)?(?:dir|director|mgr|manager|engr|engineer|nurse|doctor|architect|[A-Z]{{2,4}})),?\s{_NAME}",
    )
)
_LETTERS: Final = re.compile(r"C[A-Z]O|VP|GM|PM|FD|MD|CEO")
_SHORT: Final = {"dir": "director", "mgr": "manager", "asst": "assistant", "engr": "engineer", "eng": "engineer"}
_GENERAL: Final = frozenset(
    "boss manager colleague friend lead leader head worker partner member person officer staff supervisor "
    "founder owner customer user father mother brother sister other".split()
)
"""What may be said of somebody besides what they are."""


@dataclass(frozen=True)
class Description:
    """A person's name in its words, and what they are said to be: ``head`` is its noun, ``words`` are all its stems."""

    start: int
    end: int
    name: tuple[str, ...]
    post: str
    head: str
    words: frozenset[str]


def described_verdict(place: int, along: Alignment, embed: Embed) -> Verdict | None:
    """A contradiction where the sentence at ``place`` says of a person to be what they are not; else None."""
    for said in descriptions(along.sentences[place].text):
        known = [(fact, noted) for fact, noted in _noted(along.evidence) if set(said.name) & set(noted.name)]
        if not any(along.event(place, fact) >= TOLD for fact, _ in known) or any(
            _may_be_one(said, noted, embed) for _, noted in known
        ):
            continue
        if any(_is_called(said, fact) for fact in along.evidence.facts):
            continue
        fact, noted = known[0]
        base = along.sentences[place].span.start
        return Verdict(
            base + said.start, base + said.end, "contradicted", noted.post, (along.evidence.citation(fact),), sure=True
        )
    return None


def _is_called(said: Description, fact: Fact) -> bool:
    """Whether a note that names somebody has the very word for what they are said to be, wherever in it."""
    return said.head in {stem(w) for w in re.findall(r"[a-z]+", lower(fact.text))} and any(
        re.search(rf"\b{re.escape(word)}\b", fact.text) for word in said.name
    )


def _may_be_one(said: Description, noted: Description, embed: Embed) -> bool:
    if said.words & noted.words and not (said.head == noted.head and said.words != noted.words):
        return True
    if bool(_LETTERS.fullmatch(said.post)) != bool(_LETTERS.fullmatch(noted.post)):
        return True
    general = {said.head, noted.head} & _GENERAL
    modified = min(len(said.words), len(noted.words)) > 1
    if (general or said.head == noted.head) and not modified:
        return True
    rows = embed([lower(said.post), lower(noted.post)])
    return float(rows[0] @ rows[1]) >= ALIKE and not _LETTERS.fullmatch(said.post)


def _noted(evidence: Evidence) -> tuple[tuple[Fact, Description], ...]:
    """What the notes say that people are; read out of them once."""
    if "described" not in evidence.worked_out:
        evidence.worked_out["described"] = tuple((f, d) for f in evidence.facts for d in descriptions(f.text))
    found: tuple[tuple[Fact, Description], ...] = evidence.worked_out["described"]
    return found


@lru_cache(maxsize=8192)
def descriptions(text: str) -> tuple[Description, ...]:
    """The people of a text who are said to be something by trade or post."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[Description]:
    for form in _FORMS:
        for found in form.finditer(text):
            name = tuple(w for w in found["name"].split() if lower(w) not in FUNCTION and w.rstrip(".") not in _TITLES)
            words = [_SHORT.get(w, w) for w in lower(found["post"]).split()]
            heads = words[: words.index("of")] if "of" in words else words
            if (
                not name
                or name[-1].endswith(("'s", "’s"))
                or not heads
                or any((w in FUNCTION and w != "of") or is_past(w) for w in words)
            ):
                continue
            post = found["post"]
            if not (_LETTERS.fullmatch(post) or is_title_word(heads[-1].removesuffix("s"))) or any(
                n.isupper() and len(n) < 4 for n in name
            ):
                continue
            stems = frozenset(stem(w) for w in words if w not in FUNCTION)
            start = min(found.start("name"), found.start("post"))
            end = max(found.end("name"), found.end("post"))
            yield Description(
                start, end, tuple(lower(n).removesuffix("'s") for n in name), post, stem(heads[-1]), stems
            )


_TITLES: Final = frozenset("Dr Mr Mrs Ms Miss".split())
