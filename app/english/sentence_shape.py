"""Whether a piece of text is a whole sentence, told by its shape: a subject first, then a finite verb."""

import re
from itertools import pairwise
from typing import Final

from app.english.terms import FUNCTION
from app.english.verbs import PAST_OF, is_past

SUBJECT: Final = re.compile(
    r"^(?:I|I've|I'm|I'd|I'll|we|we've|you|you've|my|our|your|it|it's|they|this|that|these|there|he|she|what|"
    r"the|a|an|as|in|at|on|when|"
    r"because|since|after|before|during|while|if|by|for|with|to|one|two|three|four|five|most|many|some|each|"
    r"every|another)\b",
    re.IGNORECASE,
)


_FINITE: Final = re.compile(
    r"(?<=\w)\s(?:is|are|was|were|am|has|have|had|does|do|did|can|could|will|would|should|may|might|must|isn't|"
    r"wasn't|aren't|don't|doesn't|"
    r"didn't|fell|rose|grew|went|became|dropped|increased|decreased|improved|climbed|doubled|halved|tripled|"
    r"came|made|took|won|ran|taught|"
    r"gave|means|meant|needs|wants|helps|makes|gives|keeps|works)\b|\w'(?:re|ve|m|d|ll)\b|\b(?:it|that|there|"
    r"what|he|she|who|here)'s\b",
    re.IGNORECASE,
)


def is_sentence(text: str) -> bool:
    """Whether a text reads as a whole sentence: it opens with a subject or an adverbial and has a finite verb."""
    if re.match(r"(?:don't|do not|let's|please|remember|keep)\b", text, re.IGNORECASE):
        return False
    if not SUBJECT.match(text) and (not re.match(r"[A-Z]", text) or text.split()[0].lower() in PAST_OF):
        return False
    return has_verb(text)


def has_verb(text: str) -> bool:
    """Whether a finite verb stands in the text, outside "that ..." and "who ..."."""
    return any(_verb_in(piece) for piece in _without_relatives(text)) or _goes_on(text)


def _goes_on(text: str) -> bool:
    """Whether a second finite verb follows a relative clause: "The job that I like most is ..."."""
    parts = re.split(r"\b(?:that|which|who|whose)\b", text, maxsplit=1)
    first = re.split(r",\s|\sand\s", parts[1])[0] if len(parts) > 1 else ""
    return len(_FINITE.findall(f"x {first}")) > 1


def _without_relatives(text: str) -> list[str]:
    """What stands before a relative clause and, as far as a comma or a second verb tells, after it."""
    before, *after = re.split(r"\b(?:that|which|who|where|whose)\b", text, maxsplit=1)
    if not after:
        return [text]
    rest = re.split(r",\s|\sand\s", after[0])[1:]
    return [before if len(before.split()) > 1 else text, *(f"x {piece}" for piece in rest)]


def _verb_in(main: str) -> bool:
    if _FINITE.search(main) or re.search(
        r"\b(?:I|we|you|they)\s+(?:(?:also|really|just|only|often|always|never|now)\s+)?[a-z]{2,}|^(?:this|that|"
        r"it|he|she)\s+[a-z]+s\b",
        main,
        re.IGNORECASE,
    ):
        return True
    words = main.split() or ["."]
    for word, after in pairwise([*words[1:], "."]):
        plain = word.strip(",.;:").lower()
        if (
            is_past(plain)
            and plain not in FUNCTION
            and (after.lower().strip(",.;") in FUNCTION or not after[:1].isalpha() or after[:1].isupper())
        ):
            return True
    return False
