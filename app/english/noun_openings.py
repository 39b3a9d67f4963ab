"""Words in -ing and -ed that open a line as part of a noun: "planning cycle", "planned and unplanned work".

A verb in these forms has an object of its own behind it; where what follows can only be the head of a noun, or another
adjective beside it, nobody did anything yet.
"""

import re
from collections.abc import Sequence
from typing import Final

from app.english.terms import FUNCTION
from app.english.verbs import GERUNDS, is_past

_FRAMES: Final = re.compile(
    r"(?:cycle|programme|program|scheme|session|course|process|plan|day|week|season|room|centre|center|manual|guide|"
    r"material|need|record|log|matrix|calendar|round|window|environment|method|strategy|standard|policy|"
    r"procedure|qualification|certificate|workshop|meeting|line|ground|lab|station|job|club|group|forum|event|"
    r"budget|cost|hour|time|period|stage|phase|area|school|officer|skill|exercise|package|pathway|policies)(?:s|es)?$"
)
"""Nouns that say what an activity is done in, by or for, and so stand behind its name."""

_ON_THINGS: Final = frozenset(
    """manage lead run own oversee supervise build create design develop deliver launch introduce establish found write
    draft produce schedule organise organize review revise update improve redesign rewrite streamline reduce cut
    increase raise lower extend complete maintain monitor control track set hold keep make get use teach attend
    facilitate coordinate co-ordinate implement pilot shorten halve double""".split()
)
"""Verbs that such a noun may well be the object of: "managing programme of 40 volunteers"."""


def is_noun_in_ing(words: Sequence[str]) -> bool:
    """Whether the gerund that opens a line is the first part of a noun: "Planning cycle for 4 squads"."""
    if len(words) < 2 or words[0].lower() not in GERUNDS:
        return False
    head = words[1].lower().strip(".,:;")
    if not _FRAMES.match(head):
        return False
    return GERUNDS[words[0].lower()] not in _ON_THINGS or (words[0].lower() == "running" and "cost" in head)


def is_adjective_pair(words: Sequence[str]) -> bool:
    """Whether a past form that opens a line is one of two adjectives: "planned and unplanned maintenance"."""
    if len(words) < 4 or words[1].lower() not in {"and", "+", "&", "or"} or not is_past(words[0]):
        return False
    first, other = words[0].lower(), words[2].lower().strip(",.")
    negated = other in {f"{prefix}{first}" for prefix in ("un", "non-", "non", "dis", "re")}
    plain = other not in FUNCTION and not is_past(other) and not other.endswith("ly") and other.isalpha()
    return negated or (plain and words[3].lower().strip(",.") not in FUNCTION and words[3][:1].islower())
