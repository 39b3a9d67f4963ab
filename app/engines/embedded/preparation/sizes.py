"""Whether the notes tell of as many, or of as much money, as a requirement names."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.preparation.evidence import Evidence
from app.english.quantities import Quantity, quantities

ENOUGH: Final = 0.9
"""Share of a number from which it is reached: people round."""

_BUDGET: Final = re.compile(r"\b(?:budget|spend|fund)", re.IGNORECASE)


def is_reached(needed: Quantity, proven: Sequence[Evidence]) -> bool:
    """Whether what proves a requirement tells of as many of the very thing where one is told, else of anything near it.

    A turnover of millions is no budget of so much, and pairs of glasses are no volunteers.
    """
    told = [q for one in proven for q in quantities(one.note.text) if q.dimension == needed.dimension]
    if needed.dimension == "money":
        of_budgets = [q for one in proven if _BUDGET.search(one.text) for q in quantities(one.text)]
        told = [q for q in of_budgets if q.dimension == "money"] or told
    else:
        told = [q for q in told if needed.unit and q.unit == needed.unit] or told
    return any(q.value >= ENOUGH * needed.value for q in told)
