"""What may be said to stand in the notes: a statement of which each value does.

A right figure beside one that the notes do not hold, or beside a name that is not theirs, bears out nothing: such a
statement is passed over in silence, for it is neither as in the notes nor known to be wrong.
"""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.quantity_matches import is_common
from app.english.countries import is_country
from app.english.names import slotted
from app.english.terms import lower

_WORD: Final = re.compile(r"[^\W\d_][\w’'&.-]*\w")


def only_borne_out(statements: Sequence[Verdict], found: Sequence[Verdict], along: Alignment) -> list[Verdict]:
    """The statements without those that are supported in some of their values alone.

    Args:
        found: what was found of single values, from which the statements were made.
    """
    held = [(v.start, v.end) for v in found if v.status == "supported"]
    return [v for v in statements if v.status != "supported" or not _has_loose_end(v, held, along)]


def _has_loose_end(statement: Verdict, held: Sequence[tuple[int, int]], along: Alignment) -> bool:
    """Whether a figure or a name of a statement is in no note."""
    for place, sentence in enumerate(along.sentences):
        base = sentence.span.start
        if base >= statement.end or sentence.span.end <= statement.start:
            continue
        for figure in along.figures[place]:
            start, end = base + figure.quantity.start, base + figure.quantity.end
            inside = statement.start <= start and end <= statement.end
            exact = not figure.quantity.approximate and (bool(figure.label) or not is_common(figure.quantity))
            if inside and exact and not any(a < end and start < b for a, b in held):
                return True
        for name in slotted(sentence.text):
            start = base + name.span.start
            if statement.start <= start < statement.end and _is_unheard_of(name.span.quote, along):
                return True
    return False


def _is_unheard_of(name: str, along: Alignment) -> bool:
    """Whether a name has a word in capitals that neither the notes nor the question have."""
    if is_country(name):
        return False
    known = along.evidence.text + lower(along.reading.question)
    return any(word.isupper() and lower(word) not in known for word in _WORD.findall(name))
