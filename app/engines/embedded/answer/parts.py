"""Which parts of a story an answer is shown to tell: a part of nothing that happened is none."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer.cues import GENERAL
from app.engines.embedded.answer.reading import Reading, Sentence
from app.english.grammar import is_past
from app.english.language import words
from app.records import StarPart

_LEARNT: Final = re.compile(
    r"\b(?:learn(?:ed|t)|taught|lesson|realised|realized|since then|ever since|these days|now(?:adays)?|next time|"
    r"today|looking back|hindsight|took from|take from|took away|differently|"
    r"(?:would|should) have|i[’']d (?:have|do|ask|start))\b",
    re.IGNORECASE,
)


def is_lesson(sentence: Sentence) -> bool:
    """Whether a sentence at the close tells what was learnt, and not what one is always like."""
    creed = GENERAL.search(sentence.text) or re.match(r"\W*i (?:always|think|believe)\b", sentence.text, re.IGNORECASE)
    return bool(_LEARNT.search(sentence.text)) or (not creed and sentence.weight > 0)


def tells_lesson(reading: Reading) -> bool:
    """Whether an answer says anywhere in its second half what was taken from it, whichever part the sentence was
    thought to play."""
    late = [s for s in reading.told if 2 * s.span.start >= len(reading.answer)]
    return any(is_lesson(s) for s in reading.of("reflection")) or any(_TAKEN.search(s.text) for s in late)


_TAKEN: Final = re.compile(
    r"\bif i (?:did|had|could do|were to do|was to do) (?:it|that|this) (?:\w+ )?(?:again|over)\b|"
    r"\bi (?:don[’']t|do not|won[’']t|never|no longer)\b[^.;!?]{0,120}\b(?:any ?more|these days|now)\b|"
    r"\bi (?!am\b|work\b|live\b|have\b|had\b|was\b|got\b|know\b|feel\b)\w+ [^.;!?,]{0,120}\bnow\b|"
    r"\bi no longer\b|\bafter that,? (?:i|we) (?:made sure|always|never|started|only)\b|\bfrom then on\b|"
    r"\bwhat (?:i|we) (?:put in|brought in|changed|did|do) (?:after|since|then|now)\b|"
    r"\b(?:i|we) still (?:do|use|have|keep|run|work|ask|check)\b|\b(?:i|we) \w+ \w+(?: \w+)? (?:first )?before (?:i|"
    r"we) \w+\b|"
    r"\bwhat i[’']d (?:change|do)\b|\bwhat i (?:got wrong|would change|should have)\b|\bi should[’'](?:ve| have)\b",
    re.IGNORECASE,
)
"""What one does no more, and what one would do the next time, are lessons though nobody says "I learned"."""


def shown_parts(reading: Reading) -> Sequence[StarPart | None]:
    """The part of each sentence, in order; none where nothing happens at all, no lesson where nothing was learnt."""
    happens = any(_happens(s) for s in reading.told)
    return [s.part if happens and (s.part != "reflection" or is_lesson(s)) else None for s in reading.sentences]


def _happens(sentence: Sentence) -> bool:
    """Whether something happens in it that could only have happened once."""
    past = bool(sentence.mine or sentence.ours) or any(is_past(word) for word in words(sentence.text))
    return past and sentence.weight > 0 and not GENERAL.search(sentence.text)
