"""Whether a sentence tells what came of an act: a change after it, and not the trouble before, a guess or a blame."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.answer.tact import is_harm, owns_limit
from app.engines.embedded.english.grammar import concrete_acts

_UNKNOWN: Final = re.compile(
    r"\b(?:(?:do|did)(?:n[’']t| not) (?:know|find out|hear)|never (?:found out|heard|knew|learned|learnt)|no idea|"
    r"not sure|nobody knows|(?:can|could)(?:n[’']t|not| not) (?:say|tell))\b",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(
    r"\b(?:if anything|I (?:suppose|guess)|fault|to blame|blamed?|after all)\b|"
    r"\b(?:knock(?:ed)?|shook|hit|upset|bothered|stung|hurt|worried|scared|stayed with) me\b|"
    r"\bI (?:felt|was (?:\w+ )?(?:gutted|upset|proud|pleased|relieved|happy|glad|ashamed))\b|"
    r"^\W*(?:\w+\W+){0,2}?(?:it|that|this|(?:the|my) (?:problem|mistake|trouble|reason|cause)) (?:was|is) "
    r"(?:\w+ing|my|me|down to|because|just|not|about|partly|mostly|probably)\b",
    re.IGNORECASE,
)
"""What somebody makes of it or feels about it, or whose doing it was."""
_HAD: Final = re.compile(
    r"\b(?:I|we|he|she|it|they|nobody|no one|none|everyone|everybody|the \w+|my \w+)(?:[’']d| had)(?:n[’']t| not)? "
    r"(?:never |already |just |all )?(?:been\b|\w+(?:ed|en|wn|ne|ade|old|ent|aid|ept|ot|un)\b)",
    re.IGNORECASE,
)
"""What had been so before it, by the tense."""

_LEADS_ON: Final = re.compile(r"\w\W+so (?:I|we)\b")
_GOES_ON: Final = re.compile(r"\W*(?:and )?so (?:I|we)\b", re.IGNORECASE)


def came_of_it(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether a sentence of an answer (all it tells in order) names something that changed after an act in it."""
    if is_harm(sentence.text):
        return False  # what was suffered is no result to weigh
    if _HAD.search(sentence.text) and not re.search(r"\b(?:by|since|until|after)\b", sentence.text, re.IGNORECASE):
        return False
    if _UNKNOWN.search(sentence.text) or _COMMENT.search(sentence.text) or owns_limit(sentence.text):
        return False
    if any(q.role in ("from", "to") for q in sentence.quantities):
        return True
    after = next((s for s in told if s.span.start > sentence.span.start), None)
    if _LEADS_ON.search(sentence.text) or (after is not None and _GOES_ON.match(after.text)):
        return False  # why one acted
    first = next((s.span.start for s in told if concrete_acts(s.mine) or concrete_acts(s.ours)), None)
    return first is None or sentence.span.start >= first
