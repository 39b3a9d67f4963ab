"""Who goes on acting where a piece of a sentence begins with its verb: "She rang, came out and | changed the base"."""

import re
from typing import Final

from app.engines.embedded.follow_up.said_back import is_finite
from app.english.terms import FUNCTION

OWN: Final = "I"

_SUBJECT: Final = re.compile(
    r"(?<![\w’'])(?P<who>I|we|he|she|they|it|you|who|which|nobody|everybody|everyone|(?:[Tt]he|[Mm]y|[Oo]ur|[Tt]heir) "
    r"\w+|[A-Z][\w-]+)(?:[’']\w+)?\s(?=(?:\w+ly |just |then |also )?(?P<verb>[\w’']+))",
)
"""A subject and what may be its verb."""


def subject_before(text: str) -> str | None:
    """The last subject with a verb in ``text``, which what follows it goes on with.

    Returns:
        "I" for the candidate (or "we"), "he", "she", "they" or the words that name somebody; None where nobody
        that a clause could begin with is named.
    """
    if re.search(r"\b(?:who|which)\s*$", text):
        return None
    found = [m for m in _SUBJECT.finditer(text) if is_finite(m["verb"])]
    if not found:
        return OWN
    who = found[-1]["who"]
    if who in ("I", "we", "We"):
        return OWN
    if who.lower() in ("you", "who", "which"):
        return None
    named = who[:1].isupper() and who.lower() not in FUNCTION
    return who if named and " " not in who else who[:1].lower() + who[1:]
