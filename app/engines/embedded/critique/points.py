"""A point of the question bank said to a candidate: what a strong answer does, or what is so."""

import re
from typing import Final

from app.english.verbs import is_verb
from app.records import KeyPoint

_DOES: Final = re.compile(r"(?:First |Never |Then |Early |Last )?([A-Z]?[a-z-]+)[,:]?\s(?:and )?([\w’'-]+)")
"""How most points begin: with what one does ("Looks for", "First shows that")."""

_AIMED: Final = frozenset(
    """a an the for of to in by with that what who whom which how when where whether why at on from own each every it
    them one two no not up out off down only back about after before into all both any several over across""".split()
)
"""What stands after a verb, and hardly after a subject."""

_STATES: Final = frozenset("are is must do does can may should will would have has".split())
"""What stands after the subject of a statement ("Passwords are", "Inputs must")."""


def does(point: KeyPoint) -> bool:
    """Whether a point says what one does, and not what is so ("Customers pay late")."""
    found = _DOES.match(point.text)
    if found is None or not found[1].endswith("s") or found[1].endswith("ss"):
        return False
    after = found[2].lower()
    if after in _AIMED:
        return True
    states = after in _STATES or (is_verb(after) and not after.endswith(("ed", "ing", "s")))
    return after not in _STATES and (is_verb(found[1].lower()) or not states)


def said_to_be_heard(point: KeyPoint, lead: str = "") -> str:
    """The point as the end of a sentence, behind a colon: "a strong answer here looks for ..."."""
    text = lowered(point.text)
    return f"a strong answer {lead}{text}" if does(point) else text


def lowered(text: str) -> str:
    """A text with a small first letter, unless its first word is written in capitals anyway."""
    head = text.split()[0]
    return text if head.isupper() or any(c.isupper() for c in head[1:]) else text[0].lower() + text[1:]
