"""How well the job match agrees with hand-made labels, and how often it calls covered what the notes do not show."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz

from app.records import JobMatch, RequirementStatus
from app.slices import Slice

SAME_TEXT: Final = 90.0
"""RapidFuzz ratio from which a requirement found is the one that was labelled."""

STATUSES: Final[tuple[RequirementStatus, ...]] = ("covered", "partly", "not_covered")

Matcher = Callable[[str, Slice, date], JobMatch]
"""A way of holding an advertisement against a candidate's notes on a day."""


@dataclass(frozen=True)
class LabelledAdvert:
    """An advertisement for one candidate, with the right status of each requirement in it."""

    name: str
    candidate: str
    text: str
    labels: Mapping[str, RequirementStatus]


@dataclass(frozen=True)
class Judged:
    """One labelled requirement and what was found for it; ``found`` is None where it was not read as one."""

    advert: str
    text: str
    label: RequirementStatus
    found: RequirementStatus | None


@dataclass(frozen=True)
class Agreement:
    """Shares in 0..1: three-way agreement, not-covered requirements called covered, requirements not read at all."""

    n: int
    agreement: float
    uncovered: int
    uncovered_called_covered: float
    unread: float


def load_advert(file: Path, notes_folder: Callable[[str], Path]) -> LabelledAdvert:
    """Read one labelled advertisement; its text stands in the file itself or among the candidate's notes.

    Args:
        notes_folder: where a candidate's notes lie.
    """
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    candidate = table["candidate"]
    text = table.get("advert") or (notes_folder(candidate) / table["advert_file"]).read_text(encoding="utf-8")
    labels = {requirement: status for status in STATUSES for requirement in table[status]}
    return LabelledAdvert(file.stem, candidate, text, labels)


def judge(advert: LabelledAdvert, notes: Slice, today: date, match: Matcher) -> list[Judged]:
    """The status found for every labelled requirement of one advertisement."""
    found = {_plain(r.text): r.status for r in match(advert.text, notes, today).requirements}
    labelled = [_plain(text) for text in advert.labels]
    return [
        Judged(advert.name, text, label, _status(_plain(text), found, labelled))
        for text, label in sorted(advert.labels.items())
    ]


def _status(text: str, found: Mapping[str, RequirementStatus], labelled: Sequence[str]) -> RequirementStatus | None:
    """What was found for a labelled text: by its own words, else by others that share a row of half of them.

    Whoever labels cuts a sentence where they like ("you will have managed staff", "managed staff"); a requirement
    that holds a second label was not told apart and stands for neither.
    """
    nearest = max(found, key=lambda other: (fuzz.ratio(text, other), other), default=None)
    if nearest is None:
        return None
    if fuzz.ratio(text, nearest) >= SAME_TEXT:
        return found[nearest]
    cut = [other for other in found if _cut_from(text, other) and not _holds_another(other, text, labelled)]
    return found[max(cut, key=lambda other: (fuzz.ratio(text, other), other))] if cut else None


def _cut_from(text: str, other: str) -> bool:
    """Whether at least half of the labelled words stand in the other text in one row."""
    mine, theirs = text.split(), other.split()
    row = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match().size
    return 2 * row >= len(mine)


def _holds_another(found: str, text: str, labelled: Sequence[str]) -> bool:
    return any(other != text and other in found and other not in text for other in labelled)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def agreement(judged: Iterable[Judged]) -> Agreement:
    """The figures over some labelled requirements; one that was not read agrees with nothing."""
    all_judged: Sequence[Judged] = list(judged)
    uncovered = [j for j in all_judged if j.label == "not_covered"]
    return Agreement(
        n=len(all_judged),
        agreement=_share(sum(j.label == j.found for j in all_judged), len(all_judged)),
        uncovered=len(uncovered),
        uncovered_called_covered=_share(sum(j.found == "covered" for j in uncovered), len(uncovered)),
        unread=_share(sum(j.found is None for j in all_judged), len(all_judged)),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
