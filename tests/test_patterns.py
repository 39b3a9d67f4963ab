"""Every pattern that a module keeps is searched in time that stays small, whatever a cleaned text is made of."""

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

import app
import ingest
from tests.hostile import PIECES, hostile

SECONDS = 2
"""Processor time of one pattern over one text; nearly all take a thousandth of it."""


def _kept(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The patterns in a module's value, also those in its tuples and tables."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 4 and isinstance(value, Mapping):
        for pair in value.items():
            yield from _kept(pair, depth + 1)
    elif depth < 4 and isinstance(value, (tuple, list, frozenset, set)):
        for each in value:
            yield from _kept(each, depth + 1)


Matches = Callable[[str], object]


@cache
def _runs() -> dict[tuple[str, int], tuple[str, Matches]]:
    """Every pattern of the program once: where it is kept, and how it is laid at a text.

    What its module only lays at a beginning is not looked for at every place.
    """
    found: dict[tuple[str, int], tuple[str, Matches]] = {}
    for package in (app, ingest):
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" in each.name or each.name.endswith("__main__"):
                continue
            module = importlib.import_module(each.name)
            source = Path(str(module.__file__)).read_text(encoding="utf-8")
            for name, value in vars(module).items():
                begins = re.search(rf"\b{name}\.(?:full)?match\(", source) is not None
                sought = re.search(rf"\b{name}\b(?!\.(?:full)?match\()(?!: Final)(?! = re\.)", source) is not None
                for pattern in () if name.startswith("__") else _kept(value):
                    run: Matches = pattern.match if begins and not sought else lambda text, of=pattern: of.findall(text)
                    found.setdefault((pattern.pattern, pattern.flags), (f"{each.name}.{name}", run))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_no_pattern_is_slow_on_a_cleaned_text(piece: str) -> None:
    """Every match of every pattern, in twenty thousand characters of blanks, of marks, of words, of digits."""
    text = hostile(piece)
    slow: list[str] = []
    for where, run in _runs().values():
        started = time.process_time()
        run(text)
        if (took := time.process_time() - started) > SECONDS:
            slow.append(f"{where}: {took:.1f} s")
    assert not slow
