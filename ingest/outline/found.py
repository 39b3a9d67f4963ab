"""A question where it stands in the lines, before its answer is looked for."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["number", "label", "bold", "heading", "bullet", "toggle", "plain", "table", "topic"]


@dataclass(frozen=True, slots=True)
class Found:
    """A question where it stands, its answer not yet known.

    ``line`` is the number of its line; its words stand at ``start``..``end``, an answer may begin at ``begin``.
    ``level`` is a heading's; ``run`` numbers the list it is an item of.
    """

    line: int
    form: Form
    start: int
    end: int
    begin: int
    level: int = 99
    run: int = -1
