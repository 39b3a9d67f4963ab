"""Fit the weights of ``app/engines/embedded/follow_up/worth.py`` again: ``python -m app.evaluation.fit_follow_ups``.

Within each answer the weights choose among its clauses (a softmax over them), and those on a labelled place are to be
chosen. Labelled are the pairs of the tuning split, pairs in other voices, and the places of further answers, which two
other hands marked; where further interviewers marked the same answer, a clause counts half the share of them that would
ask about it as well. Each hand counts alike, however much it wrote. What counts is how the weights do on answers by a
hand they have not seen, so each hand's answers are left out in turn first.
"""

import argparse
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import gettempdir
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.worth import WEIGHTS, candidates
from app.evaluation.follow_ups import OVERLAP, Pair, load
from app.records import Span
from app.slices import Embed
from ingest.embed import open_embedder
from ingest.minilm import DEFAULT_MODEL

SETS: Final = Path("tests/evals")
RIDGE: Final = 0.1
"""Chosen by leaving out all answers of one hand at a time; .02 to .4 do as well."""

OTHERS: Final = 0.5
"""What the marks of all further interviewers count beside the first one's; 0 does as well within chance."""

HANDS: Final = (*("probe", "voices", "panel", "clinic", "matron", "touchline", "kettle", "lantern", "ferry", "quarry"),)

ROUNDS, STEP = 400, 0.05
_ROOM: Final = 0.05
"""Added to a sign's deviation, so that a rare one gets no large weight."""

Array = NDArray[np.float64]
Labelled = tuple[Array, Array]


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model-cache", type=Path, default=Path(gettempdir()) / "greenroom-models")
    embed = open_embedder(DEFAULT_MODEL, parser.parse_args().model_cache).embed
    tuning = tomllib.loads((SETS / "follow_ups" / "split.toml").read_text(encoding="utf-8"))["tuning"]
    opinions = second_opinions()
    of_hands = {name: [label(*entry, embed) for entry in places(name)] for name in ("places", "more_places")}
    for name in HANDS:
        pairs = load(SETS / "follow_ups" / f"{name}.toml", None if name == "voices" else tuning)
        of_hands[name] = [of_pair(pair, embed, opinions.get(pair.id, ())) for pair in pairs]
    for name, found in left_out(of_hands).items():
        print(f"# worthiest clause on a marked place, {name} left out: {found:.3f} of {len(of_hands[name])}")
    for name, weight in sorted(fit(of_hands).items(), key=lambda item: -abs(item[1])):
        print(f'    "{name}": {weight:.2f},')


def fit(of_hands: Mapping[str, Sequence[Labelled]]) -> dict[str, float]:
    """The weight of each sign."""
    told = {name: [(rows, y) for rows, y in own if 0 < y.sum() < len(y)] for name, own in of_hands.items()}
    every = np.concatenate([rows for own in told.values() for rows, _ in own])
    mean, scale = every.mean(axis=0), every.std(axis=0) + _ROOM
    standard = [[((rows - mean) / scale, y) for rows, y in own] for own in told.values() if own]
    weights, first, second = (np.zeros(len(mean)) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        slopes = [sum(_slope(rows, y, weights) for rows, y in own) / len(own) for own in standard]
        slope = RIDGE * weights + sum(slopes) / len(slopes)
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights = weights - STEP * (first / (1 - 0.9**turn)) / (np.sqrt(second / (1 - 0.999**turn)) + 1e-8)
    return dict(zip(WEIGHTS, (weights / scale).tolist(), strict=True))


def left_out(of_hands: Mapping[str, Sequence[Labelled]]) -> dict[str, float]:
    """By hand, the share of its answers whose worthiest clause is on a place it marked, by weights of the others."""
    found = {}
    for name, own in of_hands.items():
        weights = np.array(list(fit({hand: rows for hand, rows in of_hands.items() if hand != name}).values()))
        found[name] = float(np.mean([y[int(np.argmax(rows @ weights))] >= 1.0 for rows, y in own]))
    return found


def _slope(rows: Array, y: Array, weights: Array) -> Array:
    """Of minus the likelihood that a labelled clause is chosen, half for any of them and half for each alike."""
    values = rows @ weights
    chosen = np.exp(values - values.max())
    chosen /= chosen.sum()
    wanted = 0.5 * chosen * y / (chosen * y).sum() + 0.5 * y / y.sum()
    return np.asarray(rows.T @ (chosen - wanted))


def of_pair(pair: Pair, embed: Embed, opinions: Sequence[Sequence[str]] = ()) -> Labelled:
    """A labelled pair as the fit reads it; ``opinions`` are the places of each further interviewer."""
    return label(pair.question, pair.answer, [(t.start, t.end) for t in pair.targets], embed, opinions)


def label(
    question: str,
    answer: str,
    marked: Sequence[tuple[int, int]],
    embed: Embed,
    opinions: Sequence[Sequence[str]] = (),
) -> Labelled:
    """The signs of each clause of an answer, and how much it is to be chosen.

    That is 1 on a marked place, a start and an end, and up to ``OTHERS`` by the share of further ``opinions`` that hold
    a place on it.
    """
    found = candidates(read(question, answer), embed)
    spans = [clause.span for clause, _ in found]
    y = _on(spans, marked)
    if opinions:
        others = [_on(spans, [(answer.index(q), answer.index(q) + len(q)) for q in quotes]) for quotes in opinions]
        y = y + OTHERS * np.mean(others, axis=0)
    return np.array([[signs[name] for name in WEIGHTS] for _, signs in found]), y


def _on(spans: Sequence[Span], marked: Sequence[tuple[int, int]]) -> Array:
    """1 for each span on a marked place, else 0."""
    on = [
        any(min(s.end, b) - max(s.start, a) >= OVERLAP * min(s.end - s.start, b - a) for a, b in marked) for s in spans
    ]
    return np.array(on, dtype=np.float64)


def second_opinions() -> dict[str, list[list[str]]]:
    """By pair, the places each further interviewer would go to."""
    found: dict[str, list[list[str]]] = {}
    path = SETS / "follow_ups" / "second_opinions.toml"
    for opinion in tomllib.loads(path.read_text(encoding="utf-8"))["opinion"]:
        found.setdefault(opinion["id"], []).append([opinion["first"], *opinion["also"]])
    return found


def places(name: str) -> Iterable[tuple[str, str, list[tuple[int, int]]]]:
    """Questions, answers and marked places of one hand's file on the graded answers."""
    answers = {
        entry["id"]: entry
        for path in sorted((SETS / "answers").glob("*.toml"))
        for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("answers", ())
    }
    for place in tomllib.loads((SETS / "follow_ups" / f"{name}.toml").read_text(encoding="utf-8"))["places"]:
        entry = answers[place["answer"]]
        text = entry[place["grade"]]
        starts = [(text.index(quote), len(quote)) for quote in place["quotes"]]
        yield entry["question"], text, [(start, start + length) for start, length in starts]


if __name__ == "__main__":
    main()
