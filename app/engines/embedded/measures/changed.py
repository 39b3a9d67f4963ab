"""A change that one's own act brought about and that the teller measured: "waste went from 9% to 4%"."""

import itertools
import re
from typing import Final

from app.english.grammar import acts_of_i, is_past
from app.english.language import spoken_sentences, words
from app.english.quantities import Quantity, quantities
from app.english.terms import lower

_MOVED: Final = re.compile(r"->|→|=>|\b(?:down|up)\b", re.IGNORECASE)
_BECAME: Final = re.compile(
    r"\b(?:down|rose|fell|dropped|grew|climbed|sank|shrank)\b[^.;!?]{0,40}?\bto$", re.IGNORECASE
)
"""What stands before the value that something became, where the value it had was told before."""
_STOOD: Final = frozenset("was were had been".split())
"""Past forms that say how things stood: what they go with is a range ("we had 2 to 3 helpers")."""

_MEASURES: Final = frozenset(("percent", "ratio"))


def achieved(text: str) -> bool:
    """Whether a story tells an act of the teller's own and a measured change that came no earlier than it."""
    acted = False
    for sentence in spoken_sentences(text):
        acted = acted or bool(acts_of_i(sentence.quote))
        if acted and changed(sentence.quote):
            return True
    return False


def changed(sentence: str) -> bool:
    """Whether a sentence says how far something moved: from one value to another, to one, by a share or a factor."""
    moved = bool(_MOVED.search(sentence)) or any(is_past(w) and lower(w) not in _STOOD for w in words(sentence))
    found = quantities(sentence)
    pairs = itertools.pairwise(found)
    apart = any(_apart(a, b) for a, b in pairs) or any(_by_share(q) for q in found)
    return moved and (apart or any(_became(sentence, q) for q in found))


def _apart(before: Quantity, after: Quantity) -> bool:
    """Whether two values stand side by side as before and after of one measure."""
    return (
        (before.role, after.role) == ("from", "to")
        and before.dimension == after.dimension
        and before.dimension not in ("year", "month", "clock")
        and before.value != after.value
    )


def _by_share(quantity: Quantity) -> bool:
    return quantity.role == "by" and quantity.dimension in _MEASURES


def _became(sentence: str, value: Quantity) -> bool:
    """Whether a value is what something moved to ("by April it was down to 6,900"); no year or hour is."""
    dated = value.dimension in ("year", "month", "clock")
    return not dated and bool(_BECAME.search(sentence[: value.start].rstrip()))
