"""Words that the candidate's own notes say are not to be said, said nevertheless: "don't say 'fed up with nights'"."""

import re
from collections.abc import Iterator
from typing import Final

from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.critique.case import clipped, quoted
from app.engines.embedded.critique.quotable import phrase
from app.english.language import count_words
from app.english.terms import content_stems
from app.slices import Slice

_ORDERED: Final = re.compile(
    r"(?:^|[\n;.(–—-])[ \t*>•]*(?:please )?(?:do ?n[’']?t|do not|never|not to|must ?n[’']?t|must not|avoid) "
    r"(?:say(?:ing)?|mention(?:ing)?|bring(?:ing)? up|go(?:ing)? on about|start(?:ing)? on)\b"
    r"[ \t:,]*(?P<words>[^\n;.]{4,90})",
    re.IGNORECASE,
)
FEWEST: Final = 2
"""Words that tell enough for what was said to be just that."""

MOST: Final = 5
"""Words beyond which a note forbids a whole thought, which other words may be no part of."""


def not_to_say(reading: Reading, notes: Slice) -> str | None:
    """What to do about the first thing said that the candidate's own notes say not to; None where there is none."""
    for order, stems in _orders(notes):
        said = next((s for s in reading.told if stems <= set(content_stems(s.text))), None)
        if said is not None:
            return (
                f"You said {quoted(phrase(reading, said, _first(said, stems)).quote)}. Your own notes say: "
                f"{quoted(clipped(order))}. Leave it out, and begin with the next thing you said."
            )
    return None


def _orders(notes: Slice) -> Iterator[tuple[str, frozenset[str]]]:
    """Each order of the notes not to say something, with the stems of what it is."""
    for document in notes.documents.values():
        if document.kind == "job_description":
            continue
        for found in _ORDERED.finditer(document.text):
            stems = frozenset(content_stems(found["words"]))
            if len(stems) >= FEWEST and count_words(found["words"]) <= 2 * MOST and len(stems) <= MOST:
                yield found[0].strip("\n;.(–—-*>• \t"), stems


def _first(sentence: Sentence, stems: frozenset[str]) -> int:
    """Where in a sentence the first of these words stands."""
    return next(m.start() for m in re.finditer(r"[\w’'-]+", sentence.text) if stems & set(content_stems(m[0])))
