"""Fit the weights of ``invented.py`` on labelled answers: ``python -m tests.evals.fit_invented``.

First the figures of each writer's answers under weights fitted on all other writers', then the weights fitted on all. A
clause is one to doubt where a label calls it unsupported, and one to leave alone where a label calls it supported.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path

from app.engines.embedded.answer.reading import read
from app.engines.embedded.claims.claims import aligned, sure_verdicts, told_only
from app.engines.embedded.claims.clauses import clauses_of
from app.engines.embedded.claims.evidence import Evidence, gather
from app.engines.embedded.claims.invented import Signs, measured
from app.evaluation.claims import LabelledAnswer, load
from app.evaluation.fit_confidence import fit
from app.evaluation.notes import note_files
from app.slices import Embed, Slice
from ingest.minilm.model import MiniLM
from tests.app.engines.embedded.slice_of import slice_of
from tests.evals.coaching import FOLDER, SAMPLES

DOUBTED: Final = 0.0225
"""Share of honest clauses that the fitted weights may doubt on what they are fitted on; figures and names cost more."""


@dataclass(frozen=True)
class Case:
    """A clause with its writer; ``honest`` where it stands in an answer without errors."""

    writer: str
    signs: Signs
    invented: bool
    honest: bool


def cases(embed: Embed) -> Iterator[Case]:
    """The labelled clauses of all candidates who are not sealed."""
    split = table("claims_split.toml")
    writers = {name: writer for writer, names in table("writers.toml").items() for name in names}
    for candidate in (*split["tuning"], *split["held_out"]):
        evidence = gather(notes_of(candidate))
        files = {candidate: writers[candidate]}
        files |= {f"{name}-more": writers[candidate] for name in split["more"] if name == candidate}
        files |= {f"{name}-second": "tenth" for name in split["second_tuning"] if name == candidate}
        for file, writer in files.items():
            for answer in load(FOLDER / "claims" / f"{file}.toml"):
                yield from _of_answer(answer, evidence, writer, embed)


def notes_of(candidate: str) -> Slice:
    own = FOLDER / "candidates" / candidate
    files = note_files(own if own.exists() else SAMPLES / candidate)
    return slice_of({file.name: file.read_text(encoding="utf-8") for file in files})


def _of_answer(answer: LabelledAnswer, evidence: Evidence, writer: str, embed: Embed) -> Iterator[Case]:
    reading = read(answer.question, answer.text)
    if not reading.told:
        return
    along = aligned(reading, embed([sentence.text for sentence in reading.told]), evidence, embed)
    clauses = clauses_of(along, embed)
    sure = [sure_verdicts(place, along, clauses[place], embed) for place in range(len(along.sentences))]
    for clause, signs in measured(along, clauses, told_only(sure, along), embed):
        base = along.sentences[clause.place].span.start
        start, end = base + clause.left, base + clause.right
        said = {label.status for label in answer.claims if label.start < end and start < label.end}
        if "contradicted" not in said:
            yield Case(writer, signs, "unsupported" in said, answer.honest)


def fitted(known: list[Case]) -> tuple[NDArray[np.float64], float]:
    """Weights, and the base with which no more than :data:`DOUBTED` of the honest clauses are doubted."""
    rows = np.array([case.signs for case in known], dtype=np.float64)
    weights, _ = fit(rows, np.array([case.invented for case in known]))
    honest = rows[[case.honest and not case.invented for case in known]]
    return weights, -float(np.quantile(honest @ weights, 1 - DOUBTED))


def main() -> None:
    """Print what is reached without each writer, and the weights."""
    found = list(cases(MiniLM(user_cache_path("greenroom-tests")).embed))
    for writer in sorted({case.writer for case in found}):
        weights, base = fitted([case for case in found if case.writer != writer])
        held = [(case, float(np.array(case.signs) @ weights) + base > 0) for case in found if case.writer == writer]
        invented = [doubted for case, doubted in held if case.invented]
        honest = [doubted for case, doubted in held if case.honest and not case.invented]
        print(f"# {writer}: {sum(invented)} of {len(invented)} invented, {sum(honest)} of {len(honest)} honest doubted")
    weights, base = fitted(found)
    named = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Signs._fields, weights, strict=True))
    print(f"WEIGHTS: Final = Signs({named})\nBASE: Final = {base:.2f}")


def table(name: str) -> Mapping[str, list[str]]:
    found: Mapping[str, list[str]] = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    main()
