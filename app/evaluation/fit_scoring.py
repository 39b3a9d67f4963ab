"""Fit what the critique is fitted on: ``python -m app.evaluation.fit_scoring > FITTED`` (``measures/fitted.py``).

Three things, each on the questions for tuning alone: which sentences tell a result or a lesson, how likely an answer is
to its question, and what each criterion makes of the measurements. A score's curve is wanted to put weak, adequate and
strong answers to one question in order, each near its place on the scale, to fall where an edit took away what the
criterion asks for, to stay where it took something else, and to know nothing of length. No weight is below zero.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from textwrap import wrap
from typing import Final

import numpy as np
from platformdirs import user_cache_path

from app.engines.embedded.measures.curves import Curve, formula
from app.engines.embedded.measures.ending import signs
from app.engines.embedded.measures.examine import Examined, examine
from app.engines.embedded.measures.topic import kind_of, topic_signs
from app.english.language import count_words
from app.evaluation.answers import GRADES, AnswerSet, load_answers, load_older
from app.evaluation.examined import ExaminedSet, examined, with_others
from app.evaluation.fit_confidence import fit
from app.evaluation.fit_tables import NOT_SHARED, OWN, SHARED
from app.evaluation.least_squares import Wish, bounded
from app.knowledge import Knowledge, load_knowledge
from app.slices import Embed
from ingest.minilm.model import MiniLM

PLACES: Final = {"weak": -1.7, "adequate": -0.05, "strong": 2.0}
"""Where a grade is wanted on the logistic scale: about 1.6, 3.0 and 4.5 of 5."""

PAIR, PLACE, FALL, STAY, LENGTH = 1.0, 0.3, 2.0, 0.25, 4.0
"""What a pair in order, a place, a fall by an edit, a standing still, and ignorance of length are worth."""

STEP: Final = 1.8
"""Wanted between two neighbouring grades of one question."""

DROP: Final = -1.2
"""Wanted where an edit takes away what a criterion asks for."""

PULL: Final = 1.5
FAR: Final = 3
"""Answers to far questions each question is held against."""


def fit_endings(found: Sequence[ExaminedSet], embed: Embed) -> dict[str, Curve]:
    """The curves by which a sentence is a result or a lesson, on the sentences of strong answers."""
    rows, marked = [], []
    for each in found:
        strong = each.grades["strong"]
        if strong is None or not each.entry.result:
            continue
        for sentence, row in zip(strong.reading.told, strong.meaning.spoken, strict=False):
            rows.append(signs(sentence, row, embed))
            marked.append([_within(sentence.text, kind) for kind in (each.entry.result, each.entry.reflection)])
    truth = np.array(marked, dtype=bool)
    return {part: _curve(rows, truth[:, place], even=False) for place, part in enumerate(("result", "lesson"))}


def _within(text: str, marked: Sequence[str]) -> bool:
    return any(text in whole or whole in text for whole in marked)


def fit_topics(entries: Sequence[AnswerSet], knowledge: Knowledge, embed: Embed) -> dict[str, Curve]:
    """The curves of how likely an answer is to its question, against good answers to far ones."""
    rows: dict[str, list[dict[str, float]]] = {}
    own: dict[str, list[bool]] = {}
    for entry, others in with_others(entries, embed):
        told = [(entry.adequate, True), (entry.strong, True), *((other.strong, False) for other in others[:FAR])]
        for answer, is_own in told:
            seen = examine(entry.task(answer), knowledge, embed)
            if isinstance(seen, str) or seen.demand == "follow_up":
                continue
            kind = kind_of(seen.demand, seen.format)
            rows.setdefault(kind, []).append(topic_signs(entry.question, seen.meaning, seen.event))
            own.setdefault(kind, []).append(is_own)
    return {kind: _curve(rows[kind], np.array(own[kind])) for kind in sorted(rows)}


def _curve(rows: Sequence[Mapping[str, float]], truth: np.typing.NDArray[np.bool_], even: bool = True) -> Curve:
    names = list(rows[0])
    weights, base = fit(np.array([[row[name] for name in names] for row in rows]), truth)
    if not even:  # as often as it is met with, rather than one in two
        base += float(np.log(truth.mean() / (1 - truth.mean())))
    return base, dict(zip(names, weights.tolist(), strict=True))


def fit_scores(found: Sequence[ExaminedSet]) -> dict[str, dict[str, Curve]]:
    """The curves of every criterion, by the kind of answer."""
    tables: dict[str, dict[str, Curve]] = {}
    for kind, criteria in OWN.items():
        of_kind = [each for each in found if _kind(each) == kind]
        tables[kind] = {name: _criterion(name, own, SHARED[kind], of_kind) for name, own in criteria.items()}
    return tables


def _kind(each: ExaminedSet) -> str | None:
    strong = each.grades["strong"]
    return None if strong is None else kind_of(strong.demand, strong.format)


def _criterion(criterion: str, own: Mapping[str, float], shared: Sequence[str], found: Sequence[ExaminedSet]) -> Curve:
    """One criterion's curve; ``own`` are the measurements it is about, with the least that each weighs."""
    skipped = NOT_SHARED.get(criterion, frozenset())
    names = [*own, *(name for name in shared if name not in own and name not in skipped)]
    wishes = [*_by_grade(found, names), *_by_edit(found, names, criterion), *_by_length(found, names)]
    least = np.array([0.0, *(own.get(name, 0.0) for name in names)])
    weights = bounded(wishes, least, PULL)
    kept = {name: weight for name, weight in zip(names, weights[1:].tolist(), strict=True) if weight >= 0.05}
    return float(weights[0]), kept


def _by_grade(found: Sequence[ExaminedSet], names: Sequence[str]) -> Iterator[Wish]:
    for each in found:
        told = [(grade, seen) for grade in GRADES if (seen := each.grades[grade]) is not None]
        for grade, seen in told:
            yield Wish([1.0, *_values(seen, names)], PLACES[grade], PLACE)
        for (_, lower), (_, higher) in pairwise(told):
            yield Wish(_difference(lower, higher, names), STEP, PAIR, side=1)


def _by_edit(found: Sequence[ExaminedSet], names: Sequence[str], criterion: str) -> Iterator[Wish]:
    for each in found:
        strong = each.grades["strong"]
        for edit, seen in each.edits:
            if strong is None or seen is None or edit.name == "off-topic swap":
                continue  # another answer altogether: what it is worth here, the topic decides
            change = _difference(strong, seen, names)
            if criterion in edit.criteria[:1]:
                yield Wish(change, DROP, FALL, side=-1)
            elif criterion not in edit.criteria:
                yield Wish(change, 0.0, STAY)


def _by_length(found: Sequence[ExaminedSet], names: Sequence[str]) -> Iterator[Wish]:
    """Within a grade, scores and lengths are wanted to have nothing in common."""
    for grade in GRADES:
        told = [(each.entry.answer(grade), seen) for each in found if (seen := each.grades[grade]) is not None]
        if len(told) < 3:
            continue
        lengths = np.array([count_words(answer) for answer, _ in told], dtype=np.float64)
        lengths = (lengths - lengths.mean()) / (lengths.std() + 1e-9)
        mean = (lengths[:, None] * np.array([_values(seen, names) for _, seen in told])).mean(axis=0)
        yield Wish([0.0, *mean.tolist()], 0.0, LENGTH * len(told))


def _values(seen: Examined, names: Sequence[str]) -> list[float]:
    return [seen.values[name] for name in names]


def _difference(lower: Examined, higher: Examined, names: Sequence[str]) -> list[float]:
    pairs = zip(_values(lower, names), _values(higher, names), strict=True)
    return [0.0, *(second - first for first, second in pairs)]


def module(endings: Mapping[str, Curve], topics: Mapping[str, Curve], scores: Mapping[str, Mapping[str, Curve]]) -> str:
    """The text of the module that holds what was fitted."""
    lines = [
        '"""What is fitted on labelled answers: printed by ``python -m app.evaluation.fit_scoring``."""',
        "",
        "from typing import Final",
        "",
        "from app.engines.embedded.measures.curves import Curve, curve",
        "",
        *_table("ENDINGS: Final[dict[str, Curve]]", endings, ""),
        *_table("TOPICS: Final[dict[str, Curve]]", topics, ""),
        "SCORES: Final[dict[str, dict[str, Curve]]] = {",
        *(line for kind, table in scores.items() for line in _table(f'    "{kind}"', table, "    ")),
        "}",
        "",
    ]
    return "\n".join(lines)


def _table(head: str, curves: Mapping[str, Curve], space: str) -> Iterator[str]:
    """A dictionary of formulas, each broken between terms."""
    yield f"{head}: {{" if space else f"{head} = {{"
    for name, fitted in curves.items():
        yield f'{space}    "{name}": curve('
        for line in wrap(
            formula(fitted).replace(" + ", " +\N{NO-BREAK SPACE}").replace(" - ", " -\N{NO-BREAK SPACE}"), 96
        ):
            yield f'{space}        "{line} "'.replace("\N{NO-BREAK SPACE}", " ")
        yield f"{space}    ),"
    yield f"{space}}}," if space else "}"


def _remembering(embed: Embed) -> Embed:
    """The same embedding, no text embedded twice: an edit leaves most of an answer as it was."""
    held: dict[str, np.typing.NDArray[np.float32]] = {}

    def remembered(texts: Sequence[str]) -> np.typing.NDArray[np.float32]:
        fresh = [text for text in dict.fromkeys(texts) if text not in held]
        held.update(zip(fresh, embed(fresh), strict=True))
        return np.stack([held[text] for text in texts])

    return remembered


def main() -> None:
    """Print the module; run it twice when what ends an answer was fitted anew, since scores are measured with it."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--sets", type=Path, default=Path("tests/evals"), help="folder of the labelled sets")
    arguments.add_argument("--split", default="tuning")
    given = arguments.parse_args()
    embed = _remembering(MiniLM(user_cache_path("greenroom-tests")).embed)
    knowledge = load_knowledge()
    entries = (
        *load_answers(given.sets / "answers", given.split),
        *load_older(given.sets / "critique" / f"{given.split}.toml"),
    )
    found = tuple(examined(entries, lambda task: examine(task, knowledge, embed), embed))
    endings = fit_endings(found, embed)
    topics = fit_topics(entries, knowledge, embed)
    sys.stdout.write(module(endings, topics, fit_scores(found)))


if __name__ == "__main__":
    main()
