"""What a candidate scribbled beside a line of the advert, taken as their own word on that very requirement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.advert.scribbles import Scribble, scribbles_in
from app.engines.embedded.preparation.evidence import Evidence, roots
from app.engines.embedded.preparation.missing import PENDING
from app.engines.embedded.preparation.named import years_needed
from app.engines.embedded.preparation.self_assessed import Verdict, verdict_of
from app.english.language import count_words
from app.english.quantities import quantities
from app.english.terms import concrete_stems
from app.records import Citation, RequirementStatus
from app.slices import Slice

_TICKED: Final = re.compile(
    r"(?:[✓✔✅☑]|(?:easy|fine|all (?:day|the time)|every (?:day|week)|no (?:problem|bother|issue|worries))\b|"
    r"(?:(?:that['’]?s |this is )?me|this|mine)\b\W*$)",
    re.IGNORECASE,
)
_DONE: Final = re.compile(r"(?:did|done|ran|used|wrote|led|built|taught|managed|since|own|hold)\b", re.IGNORECASE)
_NUMBERS: Final = {word: i for i, word in enumerate("zero one two three four five six seven eight nine ten".split())}
_A_NUMBER: Final = rf"\b(?:\d{{1,4}}|{'|'.join(_NUMBERS)})\b"
_CROSSED: Final = re.compile(r"[✗✘❌☒✖]")
_HALF: Final = re.compile(
    r"~|±|hmm+|(?:half|maybe|kind ?of|kinda|sort of|nearly|almost|not (?:all|the whole)|dead|gone)\b", re.IGNORECASE
)
_NOT: Final = re.compile(r"\bnot?\b|n['’]t\b|\bnever\b", re.IGNORECASE)
_YET: Final = re.compile(r"\b(?:but|only|just|closest|nearest|though)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Mark:
    """A verdict on a requirement, or the words of a remark that points at a story; ``proof`` is where it stands."""

    verdict: Verdict | None
    said: str
    proof: Citation | None


def mark_on(requirement: str, scribbles: Sequence[Scribble], notes: Slice) -> Mark | None:
    """What was scribbled beside the line a requirement was read from; None where nothing was, or only a question."""
    plain = _plain(requirement)
    found = next((s for s in scribbles if plain in _plain(s.line)), None)
    if found is None or (found.said.rstrip().endswith("?") and not _HALF.match(found.said)):
        return None
    verdict = "some" if _too_few(found.said, requirement) else _judged(found.said)
    return Mark(verdict, found.said, _where(found, notes))


def _too_few(said: str, requirement: str) -> bool:
    """Whether a remark gives years, or months, that fall short of those asked for."""
    needed = years_needed(requirement)
    held = [q.value / 365.25 for q in quantities(said) if q.dimension == "duration"]
    if needed is not None:
        return bool(held) and max(held) < needed - 0.1
    counts = [_numbers(text) for text in (said, requirement)]
    return bool(_DONE.match(said) and counts[0] and counts[1]) and max(counts[0]) < max(counts[1])


def _numbers(text: str) -> list[int]:
    return [
        _NUMBERS[word.lower()] if word.isalpha() else int(word) for word in re.findall(_A_NUMBER, text, re.IGNORECASE)
    ]


def marks_of(advert: str) -> tuple[Scribble, ...]:
    """The scribbles of an advert that say anything."""
    return tuple(s for s in scribbles_in(advert) if s.said)


def _judged(said: str) -> Verdict | None:
    """How a remark begins decides; a "no, but" and a paper that lapsed leave a part, and so does any doubt."""
    if _TICKED.match(said):
        return "yes"
    if _HALF.match(said) and (rest := verdict_of(said)) != "no":
        return rest if rest == "yes" and not said.startswith(("~", "±")) else "some"
    if _DONE.match(said):
        return "yes"
    verdict = "no" if _CROSSED.match(said) else verdict_of(said)
    if verdict == "no":
        return "some" if _YET.search(said) else "no"
    if PENDING.search(said) or (verdict is None and _NOT.search(said)):
        return "some"
    return verdict


def pointed_at(said: str, evidence: Sequence[Evidence]) -> list[int]:
    """The sentences of the story whose name a remark gives ("certs story"); none where it names no heading."""
    named = frozenset(concrete_stems(said))
    found = [k for k, e in enumerate(evidence) if named & set(concrete_stems(e.note.topic))]
    titles = [
        k for k, e in enumerate(evidence) if count_words(e.text) <= _A_TITLE and named & set(concrete_stems(e.text))
    ]
    under = [j for k in titles[:1] for j in range(k + 1, min(k + 1 + _UNDER, len(evidence)))]
    return found or [j for j in under if evidence[j].note.document is evidence[titles[0]].note.document]


_A_TITLE: Final = 6
_UNDER: Final = 6
"""Words of a line that names a story where no heading does, and sentences under it that tell it."""


def by_mark(status: RequirementStatus, mark: Mark | None, requirement: str, *, pointed: bool) -> RequirementStatus:
    """The status after the remark: a plain yes or no decides, doubt leaves a part; a story named for it shows more.

    A no to one of two things, either of which will do, leaves the other.
    """
    if mark is None:
        return status
    refused = roots(mark.said)
    sides = [roots(side) for side in re.split(r"\s+or\s+", requirement)]
    other_left = (
        len(sides) > 1
        and status != "not_covered"
        and any(refused & side for side in sides)
        and not all(refused & side for side in sides)
    )
    if mark.verdict is not None:
        by_word: dict[Verdict, RequirementStatus] = {"yes": "covered", "some": "partly", "no": "not_covered"}
        word = by_word[mark.verdict]
        return "partly" if word == "not_covered" and other_left else word
    return "covered" if pointed else status


def _where(scribble: Scribble, notes: Slice) -> Citation | None:
    """The line with its remark, where the advert is one of the notes."""
    for document in notes.documents.values():
        at = document.text.find(scribble.line)
        end = document.text.find(scribble.said, at) if at >= 0 else -1
        if 0 <= end <= at + len(scribble.line) + _BESIDE:
            return document.citation(at + len(scribble.line) - len(scribble.line.lstrip()), end + len(scribble.said))
    return None


_BESIDE: Final = 40
"""Characters between a line and what was written beside it."""


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()
