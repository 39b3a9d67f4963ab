"""Graded answers: question by question a weak, an adequate and a strong one, and what the strong one is made of."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from app.engines.protocol import CritiqueTask
from app.records import Format, Seniority

Grade = Literal["weak", "adequate", "strong"]
GRADES: Final[tuple[Grade, ...]] = ("weak", "adequate", "strong")
Pair = tuple[str, str]


@dataclass(frozen=True)
class AnswerSet:
    """One question with its graded answers.

    ``result`` and ``reflection`` are sentences of the strong answer; ``numbers``, ``acts`` and ``ours`` pairs of its
    words and the same without the number, made vague, and said of "we". All are empty where no story was asked for.
    """

    id: str
    writer: str
    question: str
    format: Format
    seniority: Seniority | None
    weak: str
    adequate: str
    strong: str
    result: tuple[str, ...] = ()
    reflection: tuple[str, ...] = ()
    numbers: tuple[Pair, ...] = ()
    acts: tuple[Pair, ...] = ()
    ours: tuple[Pair, ...] = ()

    def answer(self, grade: Grade) -> str:
        """The answer of a grade."""
        return {"weak": self.weak, "adequate": self.adequate, "strong": self.strong}[grade]

    def task(self, answer: str, spoken_seconds: float | None = None) -> CritiqueTask:
        """The task of judging an answer to this question."""
        return CritiqueTask(
            id="",
            created_at="",
            question=self.question,
            answer=answer,
            format=self.format,
            seniority=self.seniority,
            spoken_seconds=spoken_seconds,
        )


def load_answers(folder: Path, split: str | None = None) -> tuple[AnswerSet, ...]:
    """The sets in a folder in the order of their names, all or those of one split.

    Raises:
        KeyError: when ``split.toml`` holds no such split.
    """
    found = [
        _answer_set(entry, path.stem)
        for path in sorted(folder.glob("*.toml"))
        if path.stem != "split"
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["answers"]
    ]
    if split is None:
        return tuple(found)
    wanted = frozenset(tomllib.loads((folder / "split.toml").read_text(encoding="utf-8"))[split])
    return tuple(each for each in found if each.id in wanted)


def load_older(path: Path) -> tuple[AnswerSet, ...]:
    """The stories and motives of a file of ``critique/`` as sets, without marks: nothing but their grades."""
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    formats: tuple[tuple[str, Format], ...] = (("story", "behavioural"), ("motive", "recruiter"))
    return tuple(
        AnswerSet(
            id=f"{path.stem}-{kind}-{place}",
            writer="older",
            question=entry["question"],
            format=format,
            seniority=None,
            weak=entry["weak"],
            adequate=entry["adequate"],
            strong=entry["strong"],
        )
        for kind, format in formats
        for place, entry in enumerate(found[kind], 1)
    )


def _answer_set(entry: Mapping[str, Any], writer: str) -> AnswerSet:
    return AnswerSet(
        id=entry["id"],
        writer=writer,
        question=entry["question"],
        format=entry["format"],
        seniority=entry.get("seniority"),
        weak=entry["weak"],
        adequate=entry["adequate"],
        strong=entry["strong"],
        result=tuple(entry.get("result", ())),
        reflection=tuple(entry.get("reflection", ())),
        numbers=_pairs(entry.get("numbers", ())),
        acts=_pairs(entry.get("acts", ())),
        ours=_pairs(entry.get("ours", ())),
    )


def _pairs(found: Sequence[Sequence[str]]) -> tuple[Pair, ...]:
    return tuple((first, second) for first, second in found)
