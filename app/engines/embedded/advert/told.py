"""Duties told of the post and not of the reader: "The Archivist cares for the maps", "Chairs the review"."""

import re
from typing import Final

from app.english.language import count_words
from app.english.verbs import PAST_OF

_LEAST: Final = 3
_WHO: Final = re.compile(
    r"^(?:(?i:he or she|she or he|s/?he|the\s+(?:post|job|role)[- ]?(?:holder)?|the (?:\w+ )?(?:candidate|"
    r"appointee|person)(?:\s+(?:appointed|chosen))?)|"
    r"(?i:the|our)\s+(?P<post>[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*))\s+(?:also\s+|then\s+)?(?=[a-z]+s\b)",
)
_LABEL: Final = re.compile(r"^[A-Z][\w &/'’-]{2,30}:\s+(?=[A-Z])")
"""A word of two that says what a row of duties is about ("Clinical: Attends home births")."""
_NOT_DONE: Final = frozenset(
    "reports needs offers pays starts comes works sits benefits runs means lies stands is has was".split()
)
"""Verbs with which a sentence speaks of the place and the terms of a post."""


def does(text: str) -> bool:
    """Whether a piece opens with a verb as it stands behind "she": "chairs the review", and not "chairs of oak"."""
    return _is_verb(text) and not re.match(r"[\w-]+\s+(?:are|is|and|or|of|will|for|in|to:?)\b", text)


def _is_verb(text: str) -> bool:
    first = re.match(r"[A-Za-z-]+", text)
    word = first[0].lower() if first else ""
    if word in _NOT_DONE or not word.endswith("s"):
        return False
    return any(base in PAST_OF for base in (word[:-1], word[:-2], f"{word[:-3]}y"))


def told_of_post(sentence: str, title: str) -> tuple[str, ...]:
    """What a sentence says that whoever holds the post does, duty by duty; none where it speaks of something else.

    Args:
        title: the advert's first line, small, where the post stands by its name.
    """
    who = _WHO.match(sentence)
    if who is None or (who["post"] and who["post"].lower() not in title):
        return ()
    rest = sentence[who.end() :].rstrip(" .;!")
    return _parted(rest) if _is_verb(rest) else ()


_HOLDER: Final = re.compile(
    r"^(?:the|our)\s+(?:(?:post|job|role)[- ]?holder|(?:(?:successful|ideal|right|appointed|preferred)\s+)?"
    r"(?:candidate|applicant|appointee|person)(?:\s+(?:appointed|chosen))?)\s+(?:also\s+)?"
    r"(?P<verb>will|must|should|has|is|can)\b",
    re.IGNORECASE,
)
_SAID_TO_YOU: Final = {"has": "have", "is": "are"}
_ALSO: Final = re.compile(r"(\b(?:and|or) |, )(has|is)\b")


def addressing(sentence: str) -> str:
    """A sentence on whoever gets the post ("The post holder will ...") as it is said to the reader ("You will ...")."""
    who = _HOLDER.match(sentence)
    if who is None:
        return sentence
    verb = who["verb"].lower()
    said = _SAID_TO_YOU.get(verb, verb)
    rest = sentence[who.end() :]
    rest = _ALSO.sub(lambda also: f"{also[1]}{_SAID_TO_YOU[also[2]]}", rest) if said != verb else rest
    return f"You {said}{rest}"


def done(sentence: str) -> tuple[str, ...]:
    """The duties of a sentence without a subject ("Chairs the review; writes the rota"), its label left out."""
    rest = _LABEL.sub("", sentence).rstrip(" .;!")
    return _parted(rest) if does(rest) and count_words(rest) >= _LEAST else ()


def _parted(rest: str) -> tuple[str, ...]:
    found, at = [], 0
    for joint in re.finditer(r";\s+(?:and\s+)?|,\s+(?:and\s+)?|\s+and\s+", rest):
        before, after = rest[at : joint.start()], rest[joint.end() :]
        if does(after) and min(count_words(before), count_words(re.split(r"[,;]", after)[0])) >= _LEAST:
            found.append(before)
            at = joint.end()
    return (*found, rest[at:])
