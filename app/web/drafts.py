"""A drafted introduction as it is shown: by parts, with sources, blanks in their place, and what was settled. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from app.records import Blank, Correction, Disagreement, Pitch, PitchPart, PitchSentence
from app.web.sources import Source, Sources

PARTS: tuple[PitchPart, ...] = get_args(PitchPart)
MUCH = 0.1
"""Share of the length asked for by which a draft may differ before the page says so."""


@dataclass(frozen=True)
class SentenceView:
    """A sentence under its place in the draft, counted from 0; ``words`` are what a speaker says of it.

    ``missing`` is what no note shows, without what is a part of something longer there.
    """

    place: int
    sentence: PitchSentence
    sources: tuple[Source, ...]
    words: int
    missing: tuple[str, ...]


@dataclass(frozen=True)
class PartView:
    """A stretch of the draft that plays one part; ``seconds`` are at the pace, of what is not dropped."""

    part: PitchPart
    sentences: tuple[SentenceView, ...]
    blanks: tuple[Blank, ...]
    seconds: int


@dataclass(frozen=True)
class ConflictView:
    """Two values for one fact, each with its passage; ``settled`` is what the candidate said about it, if they did."""

    place: int
    conflict: Disagreement
    sides: tuple[tuple[str, Source], ...]
    settled: Correction | None


@dataclass(frozen=True)
class DraftView:
    """A draft laid out. ``pace`` is the candidate's as it is now, and ``seconds`` follow from it."""

    pitch: Pitch
    parts: tuple[PartView, ...]
    conflicts: tuple[ConflictView, ...]
    sources: Sources
    pace: int
    seconds: int

    @property
    def over(self) -> int:
        """Seconds beyond the length asked for; negative when there is time left, 0 when it is near enough."""
        beyond = self.seconds - self.pitch.seconds
        return beyond if abs(beyond) > MUCH * self.pitch.seconds else 0

    @property
    def printed(self) -> tuple[tuple[str, str, str], ...]:
        """For a sheet of paper: the documents and headings of what is said, each with the numbers that stand for it."""
        said = [view for part in self.parts for view in part.sentences if not view.sentence.dropped]
        held: dict[tuple[str, str], set[int]] = {}
        for source in (source for view in said for source in view.sources):
            place = (source.citation.document.name, source.citation.heading)
            held.setdefault(place, set()).add(source.number)
        return tuple((", ".join(map(str, sorted(numbers))), *place) for place, numbers in held.items())


def draft_view(pitch: Pitch, candidate: str, pace: int, corrections: Sequence[Correction]) -> DraftView:
    """Lay a draft out. Sources are numbered from the first sentence to the last disagreement."""
    sources = Sources(candidate)
    placed = [_sentence(place, said, sources) for place, said in enumerate(pitch.sentences)]
    conflicts = tuple(_conflict(n, conflict, sources, corrections) for n, conflict in enumerate(pitch.conflicts))
    return DraftView(
        pitch=pitch,
        parts=_parts(placed, pitch.blanks, pace),
        conflicts=conflicts,
        sources=sources,
        pace=pace,
        seconds=seconds_of(pitch.words, pace),
    )


def _sentence(place: int, said: PitchSentence, sources: Sources) -> SentenceView:
    cited = tuple(sources.of(citation) for citation in said.citations)
    missing = tuple(it for it in said.unsupported if all(it == other or it not in other for other in said.unsupported))
    return SentenceView(place, said, cited, len(said.text.split()), missing)


def seconds_of(words: int, pace: int) -> int:
    """How long words take at a pace, in words a minute."""
    return round(words * 60 / pace)


def _parts(placed: Sequence[SentenceView], blanks: Sequence[Blank], pace: int) -> tuple[PartView, ...]:
    """The parts in the order told; a blank stands at the end of its part, which may hold nothing else."""
    told = [(part, tuple(group)) for part, group in groupby(placed, key=lambda view: view.sentence.part)]
    for part in PARTS:
        if all(part != known for known, _ in told) and any(blank.part == part for blank in blanks):
            after = [i for i, (known, _) in enumerate(told) if PARTS.index(known) < PARTS.index(part)]
            told.insert(after[-1] + 1 if after else 0, (part, ()))
    last = {part: place for place, (part, _) in enumerate(told)}
    return tuple(
        PartView(
            part=part,
            sentences=group,
            blanks=tuple(blank for blank in blanks if blank.part == part and last[part] == place),
            seconds=seconds_of(sum(view.words for view in group if not view.sentence.dropped), pace),
        )
        for place, (part, group) in enumerate(told)
    )


def _conflict(place: int, conflict: Disagreement, sources: Sources, corrections: Sequence[Correction]) -> ConflictView:
    values = conflict.values if len(conflict.values) == len(conflict.citations) else ("",) * len(conflict.citations)
    about = " ".join(citation.quote for citation in conflict.citations)
    settled = [
        correction
        for correction in corrections
        if correction.kind == "value"
        and correction.subject == about
        and {correction.text, correction.other} == set(conflict.values)
    ]
    sides = tuple((value, sources.of(citation)) for value, citation in zip(values, conflict.citations, strict=True))
    return ConflictView(place, conflict, sides, settled[-1] if settled else None)
