"""Every pattern that a module keeps is searched in time that stays small, whatever a cleaned text is made of."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping

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


def _patterns() -> dict[tuple[str, int], tuple[str, re.Pattern[str]]]:
    """All patterns of the program, each once, with a module and a name where it is kept."""
    found: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    for package in (app, ingest):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" in module.name or module.name.endswith("__main__"):
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                if not name.startswith("__"):
                    for pattern in _kept(value):
                        found.setdefault((pattern.pattern, pattern.flags), (f"{module.name}.{name}", pattern))
    return found


@pytest.mark.slow
def test_no_pattern_is_slow_on_any_cleaned_text() -> None:
    """Every match of every pattern, in twenty thousand characters of blanks, of marks, of words, of digits."""
    texts = {piece: hostile(piece) for piece in PIECES}
    slow: list[str] = []
    for where, pattern in _patterns().values():
        for piece, text in texts.items():
            started = time.process_time()
            for _ in pattern.finditer(text):
                pass
            if (took := time.process_time() - started) > SECONDS:
                slow.append(f"{where}: {took:.1f} s on {piece!r}")
    assert not slow
