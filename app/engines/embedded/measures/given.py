"""What is measured where no story was asked for: reasons, plans, a word about oneself, pay, and ways of working.

Nobody is asked for a situation or a result here. What counts is whether a reason is one's own and fits the place, what
stands behind it, and whether a limit is owned up to.
"""

import re
from collections.abc import Callable
from typing import Final

from app.engines.embedded.answer.cues import GENERAL, HOLLOW
from app.engines.embedded.answer.meaning import Meaning, concrete
from app.engines.embedded.answer.reading import Reading, Sentence, mentions
from app.engines.embedded.measures.brief import names_it
from app.engines.embedded.question.asked import Demand
from app.engines.protocol import CritiqueTask
from app.english.grammar import concrete_acts, is_past
from app.english.language import words

_YOURS: Final = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_OWN: Final = re.compile(r"\b(?:I|my|me|we|our)\b", re.IGNORECASE)
_ADMITS: Final = re.compile(
    r"\bI\b[^.!?;]{0,40}?\b(?:not|never|cannot|still|too|nor|without|(?<!more or )less|rather|only)\b|"
    r"\bI\b[^.!?;]{0,25}n[’']t\b|"
    r"\b(?:it|that|this|which|my \w+|mine)\b[^.!?;,]{0,25}?(?:n[’']t|\bnot|\bstill)\b|\bbetter than I\b|"
    r"\bI (?:was|got|did|had|am)\b[^.!?;]{0,30}?\b(?:wrong|worse)\b|"
    r"\b(?:I would|I[’']d) (?:need|have to|ask|earn|miss|take less)\b",
    re.IGNORECASE,
)
_BLAMES: Final = re.compile(r"\W{0,20}(?:and |but |so )?(?:they|he|she|you|the|management|nobody)\b", re.IGNORECASE)
"""What is wrong with others owns up to nothing."""

_TELLS_WHAT_IS: Final = re.compile(
    r"(?:the|an?|any|my|our|their|his|her|its|to|is|are|be|has|have|not|.{1,60}(?:[’'](?:s|re|ve)|n[’']t))",
    re.IGNORECASE,
)
"""Before these a past form is a participle or an infinitive: it tells how something is."""
_ENDS: Final = re.compile(r"\b(?:not|never|nor|cannot|only|unless|without)\b|n[’']t\b", re.IGNORECASE)
_BOAST: Final = re.compile(
    r"\b(?:but|also|actually|really)\b[^.!?]*\bstrength|\bperfectionist\b|\b\d{3} ?percent\b", re.IGNORECASE
)


PLAIN: Final = 0.6
"""How frank a plain answer about pay, a date or a licence is, without a limit owned up to."""


def measure_given(reading: Reading, meaning: Meaning, task: CritiqueTask, demand: Demand) -> dict[str, float]:
    """Measurements from 0 to 1 that only answers without a story are scored by."""
    solid = concrete(reading) * (1.0 - 0.6 * _talk(reading))
    named = bool(reading.quantities)  # whoever asks about pay or a date asks for a figure
    plain = demand == "pay" and names_it(reading.answer)
    return {
        "on_given": _on_given(reading, meaning, solid, demand),
        "backed": float(named) * min(1.0, solid / 0.6) if demand == "pay" else _share(reading, _is_backed, 0.5),
        "fit": _share(reading, lambda s: _is_fit(s, task), 0.3),
        "honest": max(
            float(any(map(ends_a_part, reading.told))) if demand == "role" else _honest(reading), PLAIN * plain
        ),
        **({"concrete": max(concrete(reading), 0.2)} if plain else {}),  # a figure or a date is all there is to see
        "substance": min(1.0, solid / 0.7),
        "in_general": in_general(reading),
    }


def in_general(reading: Reading) -> float:
    """The share of sentences that tell how something is done, and not what once happened."""
    return sum(1 for s in reading.told if not happened(s.text)) / max(1, len(reading.told))


def ends_a_part(sentence: Sentence) -> bool:
    """Whether a sentence says where somebody's part ends: what is not done, or only so, and not what once was not."""
    return _ENDS.search(sentence.text) is not None and not happened(sentence.text)


def _honest(reading: Reading) -> float:
    return 0.0 if _BOAST.search(reading.answer) else _share(reading, _admits, 0.25)


def happened(text: str) -> bool:
    """Whether a past form stands where it is a verb ("I booked"), and not where it tells what is so ("is planned")."""
    found = words(text)
    return any(
        is_past(word) and not word.lower().startswith("un") and not _TELLS_WHAT_IS.fullmatch(before)
        for before, word in zip(["", *found], found, strict=False)
    )


def backed(reading: Reading) -> tuple[Sentence, ...]:
    """Sentences that tell a thing done, seen or measured, in order."""
    return tuple(s for s in reading.told if _is_backed(s))


def admitted(reading: Reading) -> tuple[Sentence, ...]:
    """Sentences that own up to a limit, in order."""
    return tuple(s for s in reading.told if _admits(s))


def _on_given(reading: Reading, meaning: Meaning, solid: float, demand: Demand) -> float:
    """Whether the answer speaks of oneself and says something: near to the question, or of one's own substance.

    What a post is may be told of whoever holds it.
    """
    if demand != "role" and not _OWN.search(reading.answer):
        return 0.2
    near = meaning.nearness() + (meaning.nearness() - meaning.backdrop)
    return min(1.0, max(near / 0.45, 0.25 + solid, 0.3))


def _is_backed(sentence: Sentence) -> bool:
    """Whether a sentence shows something one could have watched: an act, a figure, a name, or much that is concrete."""
    shown = bool(concrete_acts(sentence.mine) or sentence.quantities or sentence.names)
    shown = shown or sentence.weight >= 0.6 or any(is_past(word) for word in words(sentence.text))
    return shown and sentence.weight >= 0.3 and not GENERAL.search(sentence.text) and not HOLLOW.search(sentence.text)


def _talk(reading: Reading) -> float:
    """Share of the sentences that say what is always so or what anybody says."""
    return sum(1 for s in reading.told if GENERAL.search(s.text) or HOLLOW.search(s.text)) / max(1, len(reading.told))


def _is_fit(sentence: Sentence, task: CritiqueTask) -> bool:
    """Whether a sentence joins the answer to this employer: speaks to them of something, or names them or the post."""
    named = any(mentions(sentence.text, name) for name in (task.company, task.role) if name)
    return (
        sentence.weight >= 0.25 and not HOLLOW.search(sentence.text) and (named or bool(_YOURS.search(sentence.text)))
    )


def _admits(sentence: Sentence) -> bool:
    return sentence.weight >= 0.15 and bool(_ADMITS.search(sentence.text)) and not _BLAMES.match(sentence.text)


def _share(reading: Reading, fits: Callable[[Sentence], bool], enough: float) -> float:
    """Share of told sentences, 1 from ``enough`` on; one alone gives no more than six tenths."""
    hits = sum(1 for s in reading.told if fits(s))
    if not hits:
        return 0.0
    share = min(1.0, hits / len(reading.told) / enough)
    return share if hits > 1 else min(0.6, share)
