"""How well claims are held against the notes: labelled answers in, figures out.

A claim found belongs to a labelled one when their places in the answer overlap. Answers come honest (they reword and
round) and with planted errors; what is said of either is counted apart.
"""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.english.quantities import Quantity, quantities
from app.english.terms import content_stems
from app.records import Claim, ClaimStatus

Check = Callable[[str, str], Sequence[Claim]]
"""Question and answer to the claims found, over one candidate's notes."""


@dataclass(frozen=True)
class LabelledClaim:
    """A statement of an answer by its place, with the right status and the notes' own value."""

    start: int
    end: int
    quote: str
    status: ClaimStatus
    correct: str


@dataclass(frozen=True)
class LabelledAnswer:
    """One answer about a candidate; an ``honest`` one says nothing that the notes do not bear out."""

    candidate: str
    question: str
    text: str
    honest: bool
    claims: tuple[LabelledClaim, ...]


@dataclass(frozen=True)
class Checked:
    """A labelled answer and what was found in it."""

    answer: LabelledAnswer
    found: tuple[Claim, ...]


@dataclass(frozen=True)
class Figures:
    """Shares in 0..1; the numbers they are shares of stand beside them.

    ``alarms`` are labelled-supported claims of honest answers that were called contradicted or unsupported,
    ``alarmed`` honest answers with such a call anywhere; ``supported`` are labelled-supported claims called so.
    """

    planted: int
    precision: float
    recall: float
    f1: float
    correct: float
    invented: int
    invented_recall: float
    honest_claims: int
    alarms: float
    honest_answers: int
    alarmed: float
    supported: float


def load(file: Path) -> tuple[LabelledAnswer, ...]:
    """The labelled answers of one candidate.

    Raises:
        ValueError: a quote does not stand in its answer.
    """
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(_answer(table["candidate"], entry) for entry in table["answer"])


def _answer(candidate: str, entry: Mapping[str, object]) -> LabelledAnswer:
    text, labels = str(entry["text"]), entry["claims"]
    if not isinstance(labels, list):
        raise ValueError(f"claims of {entry['question']!r} must be a list")
    return LabelledAnswer(
        candidate=candidate,
        question=str(entry["question"]),
        text=text,
        honest=bool(entry["honest"]),
        claims=tuple(_label(text, label) for label in labels),
    )


def _label(text: str, label: Mapping[str, str]) -> LabelledClaim:
    start = text.index(label["quote"])
    status: ClaimStatus = (
        "supported"
        if label["status"] == "supported"
        else "contradicted"
        if label["status"] == "contradicted"
        else "unsupported"
    )
    return LabelledClaim(start, start + len(label["quote"]), label["quote"], status, label.get("correct", ""))


def check_all(answers: Iterable[LabelledAnswer], check: Check) -> list[Checked]:
    """Every answer with the claims found in it."""
    return [Checked(answer, tuple(check(answer.question, answer.text))) for answer in answers]


def figures(checked: Sequence[Checked]) -> Figures:
    """The figures over some checked answers."""
    hits = [(label, _over(label, each.found, "contradicted")) for each, label in _labels(checked, "contradicted")]
    called = [(each, claim) for each in checked for claim in each.found if claim.status == "contradicted"]
    true = [1 for each, claim in called if any(overlaps(label, claim) for label in _planted(each))]
    found = [(label, claims) for label, claims in hits if claims]
    invented = [_over(label, each.found, "unsupported") for each, label in _labels(checked, "unsupported")]
    honest = [each for each in checked if each.answer.honest]
    kept = [_doubted(label, each.found) for each, label in _labels(honest, "supported")]
    precision, recall = _share(len(true), len(called)), _share(len(found), len(hits))
    return Figures(
        planted=len(hits),
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        correct=_share(sum(any(tells(c.correct, label) for c in claims) for label, claims in found), len(found)),
        invented=len(invented),
        invented_recall=_share(sum(bool(claims) for claims in invented), len(invented)),
        honest_claims=len(kept),
        alarms=_share(sum(kept), len(kept)),
        honest_answers=len(honest),
        alarmed=_share(sum(any(_accuses(c) for c in each.found) for each in honest), len(honest)),
        supported=_share(
            sum(bool(_over(label, each.found, "supported")) for each, label in _labels(checked, "supported")),
            len(_labels(checked, "supported")),
        ),
    )


def statuses(checked: Iterable[Checked]) -> Counter[ClaimStatus]:
    """How many claims were found of each status."""
    return Counter(claim.status for each in checked for claim in each.found)


def overlaps(label: LabelledClaim, claim: Claim) -> bool:
    """Whether two statements share a place in their answer."""
    return label.start < claim.end and claim.start < label.end


def tells(correct: str | None, label: LabelledClaim) -> bool:
    """Whether a value given as the notes' own is the labelled one: its figures, or without any most of its words."""
    if correct is None:
        return False
    wanted, given = quantities(label.correct), quantities(correct)
    if wanted and given:
        return any(_figure(one) == _figure(other) for one in wanted for other in given)
    words, said = frozenset(content_stems(label.correct)), frozenset(content_stems(correct))
    return bool(words & said) and len(words & said) >= 0.5 * min(len(words), len(said))


def _figure(quantity: Quantity) -> tuple[str, float]:
    return ("" if quantity.dimension == "count" else quantity.dimension, round(quantity.value, 6))


def _labels(checked: Iterable[Checked], status: ClaimStatus) -> list[tuple[Checked, LabelledClaim]]:
    return [(each, label) for each in checked for label in each.answer.claims if label.status == status]


def _planted(each: Checked) -> list[LabelledClaim]:
    return [label for label in each.answer.claims if label.status == "contradicted"]


def _over(label: LabelledClaim, found: Iterable[Claim], status: ClaimStatus) -> list[Claim]:
    return [claim for claim in found if claim.status == status and overlaps(label, claim)]


def _doubted(label: LabelledClaim, found: Iterable[Claim]) -> bool:
    return any(_accuses(claim) and overlaps(label, claim) for claim in found)


def _accuses(claim: Claim) -> bool:
    return claim.status in ("contradicted", "unsupported")


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
