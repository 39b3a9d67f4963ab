"""Whether an answer turns down what the question takes for granted: "I don't really have disagreements".

Whoever was asked for a mistake and says that it was none has not answered, however well the rest is told.
"""

import re
from functools import lru_cache
from typing import Final

from app.engines.embedded.answer.reading import Reading
from app.english.language import span
from app.english.terms import FUNCTION, stem
from app.records import Competency, Span
from app.wording import subject

_NOT: Final = r"(?:do not|don[’']t|would not|wouldn[’']t|never|cannot|can[’']t|can not|couldn[’']t)"
_SOFT: Final = r"(?:(?:really|actually|honestly|often|usually|generally|quite|even|much|personally|ever)\s+)*"
_TURNS_DOWN: Final = re.compile(
    rf"\bI(?:[’']ve|\s+have)?\s+{_SOFT}{_NOT}\s+{_SOFT}"
    r"(?P<verb>have|had|get|got|make|made|tend|say|call|think|see|consider|recall|remember|come|know|fail\w*|miss\w*)\b"
    r"(?P<rest>[^.!?;]{0,60})",
    re.IGNORECASE,
)
"""The opening of a refusal; what it refuses is in ``rest``, or is the verb itself."""

_FINDS: Final = frozenset({"think", "recall", "remember", "come"})
_NO_TIME: Final = re.compile(
    r"^\s*(?:of\s+|to\s+|up with\s+)?(?:one|any\w*|a (?:time|moment|situation|case|specific))\b", re.I
)
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z’'-]*")


def turned_down(reading: Reading, competency: Competency | None) -> Span | None:
    """The words with which the answer says that there was no such thing as was asked for; None where it does not."""
    asked = _asked(reading.question, competency)
    for match in _TURNS_DOWN.finditer(reading.answer):
        said = {stem(word.lower()) for word in _WORD.findall(match[0])}
        if said & asked or (match["verb"].lower() in _FINDS and _NO_TIME.match(match["rest"])):
            return span(reading.answer, match.start(), _whole(reading.answer, match))
    return None


def _whole(answer: str, match: re.Match[str]) -> int:
    """Where a refusal may be cut: at its end, or, where it goes on, before the clause or the word that is torn."""
    if not answer[match.end() : match.end() + 1].isalnum():
        return match.end()
    cuts = [m.start() for m in _JOINT.finditer(answer, match.start("rest"), match.end())]
    return cuts[-1] if cuts else answer.rfind(" ", match.start(), match.end())


_JOINT: Final = re.compile(r"[,\s]+(?=(?:and|but|so|because|when|if|since|which|who)\s)", re.IGNORECASE)


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in _WORD.findall(text) if word.lower() not in FUNCTION)


def _asked(question: str, competency: Competency | None) -> frozenset[str]:
    """The stems by which what was asked for is named, in the question and wherever else it is asked for."""
    named = frozenset[str]().union(*(_words(cue) for cue in competency.cues)) if competency else frozenset()
    return _words(subject(question)) | named
