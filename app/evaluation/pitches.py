"""How good drafted introductions are: labelled cases in, figures out.

Whether a sentence stays within what it cites is judged by :mod:`app.evaluation.spoken`, which shares nothing with the
engine's own check. A case names the facts that an introduction must have (groups of wordings, one of each is enough),
strings that it must not have, and words that stand in both passages of a disagreement.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.engines.protocol import PitchTask
from app.evaluation.spoken import is_whole_sentence, not_speech, strays
from app.records import Blank, Disagreement, Pitch, PitchSentence
from app.slices import Slice
from ingest.records import OWN_KINDS

TOLERANCE: Final = 0.10
"""How far the words may be from pace × seconds, as a share of it."""

ORDER: Final = ("present", "past", "future")

Draft = Callable[[PitchTask, Slice], Pitch]


@dataclass(frozen=True)
class LabelledPitch:
    """One introduction asked for, with what it must and must not say."""

    name: str
    candidate: str
    task: PitchTask
    must_have: tuple[tuple[str, ...], ...]
    must_not: tuple[str, ...]
    conflicts: tuple[str | tuple[str, ...], ...]


@dataclass(frozen=True)
class JudgedPitch:
    """What is right and wrong with one draft. ``length`` is its words over those asked for."""

    name: str
    length: float
    short_said: bool
    strays: tuple[str, ...]
    uncited: tuple[str, ...]
    must_have: int
    missing: tuple[tuple[str, ...], ...]
    must_not: tuple[str, ...]
    ordered: bool
    conflicts: int
    conflicts_shown: int
    conflicts_not_labelled: int
    sentences: int
    whole: int
    marks: tuple[str, ...]


@dataclass(frozen=True)
class PitchFigures:
    """Shares in 0..1 over some cases; ``must_not`` and ``conflicts_not_labelled`` are counts."""

    n: int
    grounded: float
    must_have: float
    must_not: int
    in_time: float
    in_time_or_said: float
    ordered: float
    conflicts_shown: float
    conflicts_not_labelled: int
    whole: float
    clean: float


def load_pitch(file: Path) -> LabelledPitch:
    """Read one labelled case; an advert may be one of the candidate's own files, in ``candidates`` beside the cases."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    advert = table.get("job_description")
    if named := table.get("job_description_file"):
        advert = (file.parents[1] / "candidates" / table["candidate"] / named).read_text(encoding="utf-8")
    task = PitchTask(
        id=file.stem,
        created_at="",
        seconds=table["seconds"],
        role=table.get("role"),
        company=table.get("company"),
        job_description=advert,
    )
    return LabelledPitch(
        name=file.stem,
        candidate=table["candidate"],
        task=task,
        must_have=tuple(tuple(group) for group in table["must_have"]),
        must_not=tuple(table["must_not"]),
        conflicts=tuple(each if isinstance(each, str) else tuple(each) for each in table["conflicts"]),
    )


def judge(case: LabelledPitch, notes: Slice, draft: Draft) -> JudgedPitch:
    """Draft one introduction and hold it against its labels."""
    made = draft(case.task, notes)
    missing = tuple(group for group in case.must_have if not any(says(made.text, fact) for fact in group))
    shown = [label for label in case.conflicts if any(_is_of(label, each) for each in made.conflicts)]
    labelled = [each for each in made.conflicts if any(_is_of(label, each) for label in case.conflicts)]
    parts = [ORDER.index(s.part) for s in made.sentences]
    length = made.words / (case.task.seconds * case.task.words_per_minute / 60)
    return JudgedPitch(
        name=case.name,
        length=length,
        short_said=length < 1 - TOLERANCE and bool(made.blanks),
        strays=tuple(f"{word} in “{s.text}”" for s in made.sentences for word in strays(s.text, _quotes(s))),
        uncited=tuple(s.text for s in made.sentences if not _is_cited(s, notes)),
        must_have=len(case.must_have),
        missing=missing,
        must_not=tuple(word for word in case.must_not if says(made.text, word)),
        ordered=parts == sorted(parts),
        conflicts=len(case.conflicts),
        conflicts_shown=len(shown),
        conflicts_not_labelled=len(made.conflicts) - len(labelled),
        sentences=len(made.sentences),
        whole=sum(is_whole_sentence(s.text) for s in made.sentences),
        marks=tuple(f"{mark} in “{s.text}”" for s in made.sentences for mark in not_speech(s.text)),
    )


def _is_of(label: str | tuple[str, ...], found: Disagreement) -> bool:
    """Whether a conflict is the one labelled: by a word that all its places hold, or by the values, one at each."""
    if isinstance(label, str):
        return all(says(citation.quote, label) for citation in found.citations)
    return all(any(says(citation.quote, value) for citation in found.citations) for value in label)


def says(text: str, wording: str) -> bool:
    """Whether a text has a wording, whatever its case; a figure is no part of a longer one, and 38k is 38,000."""
    text, wording = (re.sub(r"(?<=\d)k\b", ",000", each) for each in (text, wording))
    if re.fullmatch(r"\d{1,3}", wording):
        return bool(re.search(rf"(?<![\d.,]){wording}(?![\d]|[.,]\d)", text))
    begun = r"(?<![\d.,])" if wording[:1].isdigit() else ""
    return bool(re.search(begun + re.escape(wording), text, re.IGNORECASE))


def _quotes(sentence: PitchSentence) -> list[str]:
    return [citation.quote for citation in sentence.citations]


def _is_cited(sentence: PitchSentence, notes: Slice) -> bool:
    """Whether a sentence cites something, and every citation is the candidate's own text word for word."""
    return bool(sentence.citations) and all(
        (document := notes.documents.get(c.document.id)) is not None
        and document.text[c.start : c.end] == c.quote
        and document.section_at(c.start).kind in OWN_KINDS
        for c in sentence.citations
    )


def figures(judged: Iterable[JudgedPitch]) -> PitchFigures:
    """The figures over some drafts. A draft is in time within a tenth; a shorter one with a blank says so."""
    each: Sequence[JudgedPitch] = list(judged)
    in_time = [abs(j.length - 1) <= TOLERANCE for j in each]
    return PitchFigures(
        n=len(each),
        grounded=_share(sum(not j.strays and not j.uncited for j in each), len(each)),
        must_have=_share(sum(j.must_have - len(j.missing) for j in each), sum(j.must_have for j in each)),
        must_not=sum(len(j.must_not) for j in each),
        in_time=_share(sum(in_time), len(each)),
        in_time_or_said=_share(sum(t or j.short_said for t, j in zip(in_time, each, strict=True)), len(each)),
        ordered=_share(sum(j.ordered for j in each), len(each)),
        conflicts_shown=_share(sum(j.conflicts_shown for j in each), sum(j.conflicts for j in each)),
        conflicts_not_labelled=sum(j.conflicts_not_labelled for j in each),
        whole=_share(sum(j.whole for j in each), sum(j.sentences for j in each)),
        clean=_share(sum(not j.marks for j in each), len(each)),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def first_words(task: PitchTask, notes: Slice) -> Pitch:
    """The simplest draft: the first words of the candidate's own pitch, or else of the résumé, cut at the time."""
    limit = round(task.seconds * task.words_per_minute / 60)
    sections = [(d, s) for d in notes.documents.values() for s in d.sections]
    of_kind = [
        [(d, s) for d, s in sections if s.kind == kind] for kind in ("pitch", "resume", "prep_answers", "stories")
    ]
    document, first = next((found[0] for found in of_kind if found), (None, None))
    sentences: list[PitchSentence] = []
    if document is not None and first is not None:
        for line in re.finditer(r"[^\n]+", document.text[first.start : first.end]):
            words = [] if line[0].startswith("#") else line[0].split()[:limit]
            limit -= len(words)
            if words:
                start = first.start + line.start()
                citation = document.citation(start, start + len(line[0]))
                sentences.append(PitchSentence(text=" ".join(words), part="present", citations=(citation,)))
    text = " ".join(s.text for s in sentences)
    return Pitch(
        id=task.id,
        engine="first words",
        seconds=task.seconds,
        words_per_minute=task.words_per_minute,
        text=text,
        sentences=tuple(sentences),
        words=len(text.split()),
        estimated_seconds=round(len(text.split()) * 60 / task.words_per_minute),
        blanks=() if sentences else (Blank(part="present", text="There is nothing."),),
        conflicts=(),
        left_out=(),
        created_at=task.created_at,
    )
