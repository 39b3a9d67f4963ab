"""Whether a sentence of an argument gives a case: announced as one, or told as something one did somewhere once."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer.cues import EXAMPLE
from app.engines.embedded.answer.reading import Reading, Sentence
from app.english.grammar import STATE_PAST, concrete_acts
from app.english.language import words


def cases(reading: Reading) -> tuple[Sentence, ...]:
    """The told sentences that give a case, in order."""
    return tuple(s for s in reading.told if EXAMPLE.search(s.text) or _is_met(s))


def shares_cases(reading: Reading, enough: float) -> float:
    """Share of told sentences that give a case, 1 from ``enough`` on; one lone sentence gives at most six tenths."""
    hits = len(cases(reading))
    share = min(1.0, hits / max(1, len(reading.told)) / enough)
    return share if hits > 1 else min(share, 0.6)


_HAVE: Final = re.compile(
    r"\b(?:I|we)(?:[’']ve| have) (?!been\b|had\b|got\b|seen\b|always\b|never\b)\w+(?:ed|en|lt|nt|ght|ade|un)\b",
    re.IGNORECASE,
)
"""What one has done: "I have reported three"."""


def _is_met(sentence: Sentence) -> bool:
    """Whether one's own act in the past stands beside a name or a figure: "At Harrow Street I did it weekly"."""
    reported = _HAVE.search(sentence.text) is not None
    acts: Sequence[str] = [verb for verb in (*sentence.mine, *sentence.ours) if verb not in STATE_PAST]
    acted = bool(concrete_acts(tuple(acts))) or any(word.lower() in ("did", "done") for word in words(sentence.text))
    return (reported or (acted and bool(acts))) and bool(sentence.names or sentence.quantities)
