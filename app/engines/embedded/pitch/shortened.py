"""A long sentence without what hangs on its end, so that it is said shorter rather than not at all."""

import re
from typing import Final

from app.engines.embedded.pitch.fitness import fit_to_say
from app.english.language import count_words
from app.english.sentence_shape import is_sentence
from app.english.tidy import ended

LONG: Final = 20
"""Words from which a sentence is worth saying shorter."""

FEWEST: Final = 9
"""Words that must be left of it."""

_TAIL: Final = re.compile(
    r", (?:which|where|who|because|although|while|most of|some of|mostly|including|meaning|rather than|"
    r"instead of|without)\b"
)
_HANGS: Final = re.compile(
    r"\b(?:a|an|the|of|to|in|at|on|by|for|with|my|our|their|his|her|and|or|but|that|is|was|are|were)$"
)


def shortened(text: str) -> str | None:
    """The sentence up to the last joint that leaves a whole one, at least a fifth shorter; None where there is none."""
    words = count_words(text)
    if words < LONG:
        return None
    for joint in reversed([*_TAIL.finditer(text)]):
        head = text[: joint.start()].rstrip(" ,;:–-")
        left = count_words(head)
        if left > 0.8 * words or left < FEWEST:
            continue
        if _in_pair(head) or _HANGS.search(head) or re.search(r"\d|\b(?!I\b)[A-Z]", text[joint.end() :]):
            continue
        said = ended(head)
        if is_sentence(said) and fit_to_say(said):
            return said
    return None


_YOU: Final = re.compile(r"\byou(?:r|rs|'re|'ve|'ll)?\b", re.IGNORECASE)
_JOINT: Final = re.compile(r",? (?:and|which|so|because|since|as|but)\b|[,;] ")


def without_them(text: str) -> str | None:
    """A sentence up to where it speaks to one company: "I'd like to run a programme, and that's why your line ..."."""
    you = _YOU.search(text)
    if you is None:
        return None
    for joint in reversed([*_JOINT.finditer(text, 0, you.start())]):
        said = ended(text[: joint.start()].rstrip(" ,;:"))
        if count_words(said) >= FEWEST_SAID and is_sentence(said) and fit_to_say(said) and not _in_pair(said):
            return said
    return None


FEWEST_SAID: Final = 6
"""Words of what is left where the rest speaks to another company."""


def _in_pair(head: str) -> bool:
    """Whether a head is broken off in what a word of it still promises: "both ...", "from ... to", a list under way."""
    last = re.split(r"[,:;]", head)[-1]
    promised = re.search(r"\b(?:both|either|neither|not only|between)\b(?!.*\b(?:and|or|nor|but)\b)", head)
    opened = ":" in head or head.count('"') % 2 or (re.search(r"\bfrom \S+$", last))
    return bool(promised or opened)
