"""A long spoken sentence as the clauses a listener hears: each with a subject and a verb of its own.

People tell a whole story in one breath ("... so I rang them, and they came, and it never happened again"); where the
clauses are sentences in all but the full stop, each plays its own part in the story.
"""

import re
from typing import Final

from app.english.grammar import is_past
from app.english.language import count_words, span, words
from app.records import Span

LONG: Final = 18
"""Words up to which a sentence is heard as one, unless its end tells what came of its beginning."""

SHORTEST: Final = 3
FURTHEST: Final = 1_000
"""Characters before a cut that are read for whether they stand alone; a breath is shorter."""

_OTHER: Final = r"(?:he|she|it|they|that|nobody|no one|everyone|everybody|all|both|none)(?=[\s'’])"
_PRONOUN: Final = rf"(?:{_OTHER}|(?:I|we|you|there|this|these|those)(?=[\s'’]))"
_SUBJECT: Final = rf"(?:{_PRONOUN}|(?:the|my|our|his|her|their)\s)"
_ADVERB: Final = r"(?:(?:then|from then on|since then|after that|in the end|finally|eventually|now|today|later)\s+)?"
_JOIN: Final = r"(?:(?:and|but|so(?!\s+that\b)|then|yet)\s+(?:then\s+|so\s+)?)"
_CUT: Final = re.compile(rf"(?:,|;|:|\s[-–—])\s+{_JOIN}?(?={_ADVERB}{_SUBJECT})|\s+{_JOIN}(?={_ADVERB}{_PRONOUN})")
_OUTCOME: Final = re.compile(rf"(?:,|;|:|\s[-–—])?\s+{_JOIN}(?={_ADVERB}{_OTHER})")


def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence of ``text``, in order, without the words that join them; a short one stays whole."""
    pattern = _CUT if count_words(sentence.quote) > LONG else _OUTCOME
    cuts: list[tuple[int, int]] = []
    left = 0
    for cut in pattern.finditer(sentence.quote):
        before = sentence.quote[max(left, cut.start() - FURTHEST) : cut.start()]
        following = pattern.search(sentence.quote, cut.end())
        after = sentence.quote[cut.end() : following.start() if following else len(sentence.quote)]
        if _stands(before) and _stands(after) and not _paired(before, after):
            cuts.append((cut.start(), cut.end()))
            left = cut.end()
    bounds = [0, *(edge for cut in cuts for edge in cut), len(sentence.quote)]
    return tuple(
        span(text, sentence.start + a, sentence.start + b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)
    )


def _stands(piece: str) -> bool:
    """Whether a piece could be a sentence: with a verb, and not opened by a word that leans on the next."""
    verbs = sum(1 for word in words(piece) if is_past(word) or word.lower() in _FINITE)
    if count_words(piece) < SHORTEST or not verbs:
        return False
    # "When I was there I dropped one" stands; "when I was there" waits for its main clause
    return verbs > 1 or not re.match(
        r"\W*(?:because|if|when|whenever|while|although|though|unless|until|which|who|whether|as|since)\b(?! then)",
        piece,
        re.IGNORECASE,
    )


_FINITE: Final = frozenset("am is are has have do does can will would 's it's that's i'm i've we've they're".split())


def _paired(before: str, after: str) -> bool:
    """Whether "and" joins two people or things that act together ("my manager and I agreed")."""
    return not any(is_past(word) for word in words(before)[-12:]) and after.startswith("I ")
