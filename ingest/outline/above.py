"""What the lines above a line say of themselves, as sums: asked of every line, so that each is read once."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ingest.outline.evidence import LONGEST, Counted, counted_by_line


@dataclass(frozen=True, slots=True)
class Above:
    """Running sums over a page's lines: at ``n``, those of the first n lines."""

    characters: tuple[int, ...]
    i: tuple[int, ...]
    past: tuple[int, ...]
    strong: tuple[int, ...]
    specified: tuple[int, ...]
    keyed: tuple[int, ...]
    obliging: tuple[int, ...]

    def between(self, start: int, stop: int) -> Counted:
        """What lines ``start`` to ``stop`` hold, as far as a text is read for evidence."""
        stop = max(start, min(stop, bisect_right(self.characters, self.characters[start] + LONGEST) - 1))

        def held(sums: tuple[int, ...]) -> int:
            return sums[stop] - sums[start]

        specified = held(self.specified)
        strong = held(self.strong) + specified + (held(self.keyed) if specified else 0)
        return Counted(i=held(self.i), past=held(self.past), ad=strong + min(strong, held(self.obliging)))


def above(texts: Sequence[str]) -> Above:
    """The sums over lines, by their words."""
    counts = counted_by_line(texts)
    sums = [tuple(accumulate((each[place] for each in counts), initial=0)) for place in range(6)]
    return Above(tuple(accumulate((len(text) + 1 for text in texts), initial=0)), *sums)
