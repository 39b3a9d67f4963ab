"""How near a story is in meaning to the ways in which people note what each competency is."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from app.engines.embedded.fixed import fixed_vectors
from app.knowledge import Knowledge
from app.records.knowledge import Competency
from app.slices import Embed, Vectors

MOST_TOLD: Final = 80
"""Thoughts looked at for what a telling shows, some eight minutes of speech; what goes on for longer is a log."""

_WHOLE, _EVENTS, _THOUGHTS, _MEANING = 5.4, 6.3, 8.75, 3.3
"""Weights of four cosines: the whole story with its nearest ways of noting, what two thoughts on end come nearest to,
the nearest three thoughts, and the whole with the competency's meaning. A mean of several nearest is steadier than the
nearest one. Their ratio is that of a conditional logit over 80 labelled stories by one hand, held to 80 by another."""

_WAYS, _MET, _TOLD = 4, 5, 3


def nearness(tellings: Sequence[tuple[str, Sequence[str]]], knowledge: Knowledge, embed: Embed) -> Vectors:
    """For each telling, its whole text and its thoughts, and each competency: how near it is, in weighted cosines.

    Only differences within a row mean anything: e to the difference of two is how much likelier the one is.
    """
    whole = embed([text for text, _ in tellings])
    thoughts = [list(found[:MOST_TOLD]) or [text] for text, found in tellings]
    pairs = [[" ".join(found[i : i + 2]) for i in range(len(found))] for found in thoughts]
    vectors = embed([text for group in (*thoughts, *pairs) for text in group])
    starts = np.cumsum([0, *map(len, thoughts), *map(len, pairs)])
    scores = np.zeros((len(tellings), len(knowledge.competencies)), dtype=np.float32)
    for j, competency in enumerate(knowledge.competencies):
        noted = fixed_vectors(embed, _noted(competency))
        meaning = fixed_vectors(embed, (competency.meaning,))[0]
        for i in range(len(tellings)):
            k = len(tellings) + i
            single, double = vectors[starts[i] : starts[i + 1]] @ noted.T, vectors[starts[k] : starts[k + 1]] @ noted.T
            scores[i, j] = (
                _WHOLE * _nearest(whole[i] @ noted.T, _WAYS)
                + _EVENTS * _nearest(double.max(axis=0), _MET)
                + _THOUGHTS * _nearest(single.max(axis=1), _TOLD)
                + _MEANING * float(whole[i] @ meaning)
                - competency.usual
            )
    return scores


def topic_nearness(topics: Sequence[str], knowledge: Knowledge, embed: Embed) -> Vectors:
    """For each question or heading and each competency: the cosine with the nearest way in which it is asked for."""
    vectors = embed(topics)
    asked = [fixed_vectors(embed, c.asked_as or (c.title,)) for c in knowledge.competencies]
    return np.stack([(vectors @ ways.T).max(axis=1) for ways in asked], axis=1)


def _noted(competency: Competency) -> tuple[str, ...]:
    return (*competency.noted_as, *competency.told_as) or (competency.meaning,)


def _nearest(cosines: Vectors, most: int) -> float:
    return float(np.sort(cosines)[::-1][:most].mean())
