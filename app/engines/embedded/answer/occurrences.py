"""What in a clause happened, and what the candidate did there."""

import re
from typing import Final

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.answer.reading import Sentence
from app.english.grammar import STATE_PAST, is_past
from app.english.language import words

Opening = tuple[str, float, int | None]
"""A probe, how plainly the clause calls for it, and where in the clause."""

UNCHOSEN: Final = frozenset(
    """understood realised realized finished ended managed remembered forgot passed failed enjoyed completed thought
    knew felt believed hoped expected inherited""".split()
)
"""What nobody decides to do."""


_HANGS: Final = re.compile(r"(?<!\w)(?:till|until|before|when|while|if|since|because)\s$", re.IGNORECASE)
"""What makes the clause after it one that hangs on another."""


def happens(text: str) -> bool:
    """Whether a clause tells an event: its first finite verb is past, and no state."""
    first = next((w.lower() for w in words(text) if is_past(w) or w.lower() in gap_cues.FINITE), "")
    return is_past(first) and first not in STATE_PAST and first not in ("was", "were", "had")


def happened(text: str) -> bool:
    """Whether the first finite verb of a clause is past, a state or not."""
    first = next((w.lower() for w in words(text) if is_past(w) or w.lower() in gap_cues.FINITE), "")
    return is_past(first) or first in ("was", "were", "had")


def own_act(clause: Sentence) -> int | None:
    """Where the candidate, or "we", begins to say what was done: the subject of the first verb that is an act."""
    verbs = [verb for verb in (*clause.mine, *clause.ours) if verb not in signs.NO_ACT and verb not in UNCHOSEN]
    for verb in verbs:
        found = re.search(rf"\b{re.escape(verb)}\b", clause.text, re.IGNORECASE)
        subjects = [m.start() for m in gap_cues.I_OR_WE.finditer(clause.text[: found.start()])] if found else []
        if found:
            if subjects and _HANGS.search(clause.text[: subjects[-1]]):
                continue  # "till we offered it up" only says when
            return subjects[-1] if subjects else 0
    return None
