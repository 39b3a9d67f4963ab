"""How a search's time changes as candidates grow in number: it should not."""

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.coach.search import search_notes
from app.requests import SearchBody
from app.services import OWNER, Services, open_services
from app.settings import Settings
from tests.benchmarks.corpus import queries
from tests.benchmarks.measure import Timings, timed
from tests.benchmarks.people import SyntheticEmbedder, add_people, name_of

TOUCHED = 40
"""Candidates searched for the first time, at each size."""

WARM = 8
"""Of them so many are searched again and again."""

SEARCHES = 400


@dataclass(frozen=True)
class Growth:
    """Searches among so many candidates: the first of a candidate's, and those after it. The model takes no part."""

    people: int
    first: Timings
    warm: Timings


def growth(folder: Path, sizes: tuple[int, ...]) -> Iterator[Growth]:
    """Grow one store to each size in turn, and search it; opened anew each time, so that nothing is remembered."""
    before = 0
    for people in sizes:
        with closing(_opened(folder)) as services:
            add_people(services, before, people)
        with closing(_opened(folder)) as services:
            yield _measured(services, people)
        before = people


def _opened(folder: Path) -> Services:
    services = open_services(Settings(data_dir=folder), embedder=SyntheticEmbedder())
    services.ready(300)
    return services


def _measured(services: Services, people: int) -> Growth:
    chosen = random.Random(people).sample(range(people), min(TOUCHED, people))
    asked = list(queries(SEARCHES + 1))
    _search(services, chosen.pop(), asked.pop())  # what is used for the first time at all
    first = [_search(services, number, asked[turn]) for turn, number in enumerate(chosen)]
    warm = [_search(services, chosen[turn % min(WARM, len(chosen))], query) for turn, query in enumerate(asked)]
    return Growth(people, Timings(tuple(first)), Timings(tuple(warm)))


def _search(services: Services, number: int, query: str) -> float:
    body = SearchBody(query=query)
    return timed(lambda: search_notes(services.context, services.queries, OWNER, name_of(number), body))
