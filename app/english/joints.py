"""How a later clause of a line is hung on the sentence before it, or becomes one of its own."""

import re
from collections.abc import Sequence
from typing import Final

from app.english.changes import VALUE, change, down_to, the, with_by
from app.english.phrases import made_active
from app.english.sentence_shape import SUBJECT, has_verb
from app.english.tidy import capitalised, decapitalised
from app.english.verbs import PAST_OF, RESULT_VERBS, is_done_to_one, is_past

_LEANS: Final = re.compile(
    r"(?:I|we|my|our)\b|(?:\w+ ){0,6}(?:it|its|them|their|they|this|that|these|those|which|who)\b", re.IGNORECASE
)
"""A clause that goes on about what was said: it has the same subject, or a word that stands for something in it."""


_BASES: Final = frozenset(PAST_OF)
_STATES: Final = re.compile(
    r"^(?!up to|more than|over|about|some)[\w ]{2,40}?(?:['’]s| is| are| was| were| has| have| had)\b", re.I
)
"""A clause that says how something else is or has been; one that tells what somebody did or what moved goes on."""


def beside(sentence: str, clause: str) -> str:
    """A whole clause after another: with "and" where it goes on about the same, else as a sentence of its own."""
    apart = _STATES.search(clause) and not _LEANS.match(clause) and not re.search(rf"\bfrom {VALUE}", clause)
    return f"{sentence}. {capitalised(clause)}" if apart else f"{sentence}, and {decapitalised(clause)}"


def joined(sentence: str, clause: str) -> str | None:
    """A later clause hung onto the sentence by what it is: an outcome, a change, a statement."""
    words = clause.split()
    first = words[0].lower().strip(",")
    if down_to(clause):
        head, *rest = re.split(r",\s+", clause, maxsplit=1)
        more = change(rest[0], _BASES) if rest else None
        return f"{sentence}, from {head}" + (f", and {the(more)}" if more else "")
    if first in RESULT_VERBS and sentence.startswith("I "):
        return f"{sentence}, which {with_by(decapitalised(clause))}"
    if is_past(first) and words[1:2] == ["by"]:
        return f"{sentence}, {clause}"
    if is_done_to_one(words) and sentence.startswith("I "):
        return f"{sentence}, and was {decapitalised(clause)}"
    if is_past(first) and sentence.startswith("I ") and change(clause, _BASES) is None:
        return f"{sentence}, and {decapitalised(clause)}"
    if moved := change(clause, _BASES):
        return f"{sentence}, and {the(moved)}"
    if SUBJECT.match(clause) and has_verb(clause):
        return beside(sentence, clause)
    if passive := made_active(words):
        return f"{sentence}, and {decapitalised(passive)}"
    if has_verb(clause) and first not in PAST_OF:
        return beside(sentence, clause)
    if re.match(r"(?:up to|about|around|over|more than)\b", clause, re.IGNORECASE):
        return f"{sentence}, with {decapitalised(clause)}"
    if re.match(r"(?:including|with|for|by|in)\b", clause, re.IGNORECASE):
        return f"{sentence}, {decapitalised(clause)}"
    return None


def hung_behind(rest: Sequence[str]) -> str:
    """The later pieces of what was worked on, one or two, as speech hangs them on it; nothing of more."""
    if not 0 < len(rest) < 3:
        return ""
    told = "and" if any(_EACH.match(piece) for piece in rest) else "with"
    told = "which was" if all(_HOW_OFTEN.match(piece) for piece in rest) else told
    return f", {told} {' and '.join(rest)}"


_EACH: Final = re.compile(
    r"(?:each|all|both|most|everybody|everyone|nobody|none) [a-z]+(?:s|ed)? (?!of\b)", re.IGNORECASE
)
"""How a clause of its own begins behind a comma: "each gets one hour"."""

_HOW_OFTEN: Final = re.compile(r"(?:never|always|mostly|rarely|seldom|hardly ever) [a-z]+$", re.IGNORECASE)
"""What a thing was at all times: "never late"."""
