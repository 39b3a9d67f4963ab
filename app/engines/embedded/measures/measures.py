"""What is measured on an answer: each a number from 0 to 1, none of them its length.

Shares and saturating sums over the sentences that tell something; the scoring table weighs them.
"""

import re
from typing import Final

from app.engines.embedded.answer.conduct import held_against, run_downs
from app.engines.embedded.answer.cues import (
    APPROACH,
    CHANGED,
    CHECKED,
    COMPLEXITY,
    FORWARD,
    FRAMING,
    GENERAL,
    HOLLOW,
    LASTING,
    REASON,
    SETTLED,
    TESTING,
    TRADE_OFF,
)
from app.engines.embedded.answer.meaning import Meaning, concrete, occasion, on_question
from app.engines.embedded.answer.met_case import shares_cases
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.answer.star import by_words
from app.engines.embedded.question.key_points import Reference
from app.english.grammar import concrete_acts, is_past
from app.english.language import count_words, words
from app.english.terms import noise_words
from app.records import Competency, StarPart

_DANGLING: Final = re.compile(
    r"^\W*(?:then|so|as a result|after that|since then|in the end|finally|that|this|it|he|she|they|also|but|and|"
    r"because of that)\b",
    re.I,
)


def measure(
    reading: Reading, meaning: Meaning, competency: Competency | None, reference: Reference | None
) -> dict[str, float]:
    """All measurements by name; see the scoring table for what each is used for."""
    values = {
        "on_question": on_question(reading, meaning, competency),
        "occasion": occasion(reading),
        "bears": 0.5,
        "unfolded": unfolded(reading),
        "happened": happened(reading),
        "situation": strength(reading, ("situation", "task"), 0.15, 1.4),
        "action": strength(reading, ("action",), 0.35, 2.6),
        "result": strength(reading, ("result",), 0.15, 1.2),
        "reflection": reflection(reading),
        "order": order(reading),
        "action_share": action_share(reading),
        "concrete": concrete(reading),
        "anchors": anchors(reading),
        "verbs": verbs(reading),
        "own_part": own_part(reading),
        "own_acts": own_acts(reading),
        "outcome": outcome(reading),
        "checked": checked(reading),
        "plain": plain(reading),
        "told": told(reading),
        "sentence_length": sentence_length(reading),
        "courteous": courteous(reading),
        "fair": 1.0 - min(1.0, len(run_downs(reading))),
        "to_the_point": 1.0 - min(1.0, 0.5 * len(held_against(reading))),
    }
    values |= {
        "reasons": rate(reading, REASON, 0.3),
        "trade_offs": rate(reading, TRADE_OFF, 0.4),
        "examples": shares_cases(reading, 0.25),
        "framing": rate(reading, FRAMING, 0.35),
        "complexity": rate(reading, COMPLEXITY, 0.2),
        "testing": rate(reading, TESTING, 0.2),
        "approach": rate(reading, APPROACH, 0.5),
        "forward": forward(reading),
        "key_points": _points(reference),
        "sections": _sections(reference),
        "no_mistakes": 1.0 - min(1.0, 0.5 * len(reference.mistakes)) if reference else 1.0,
    }
    return values


def strength(reading: Reading, parts: tuple[StarPart, ...], share: float, most: float) -> float:
    """Substance told under a part, 1 where it holds its share of all that is told; ``most`` full sentences suffice.

    A share, so that a tight story has its parts as much as a long one.
    """
    all_told = sum(s.weight for s in reading.told)
    enough = min(most, max(LEAST, share * all_told))
    return min(1.0, sum(s.weight for s in reading.of(*parts)) / enough)


UNKNOWN: Final = 0.5
"""What stands for a measurement that needs the bank's reference, where there is none: neither good nor bad."""

LEAST: Final = 0.6
"""Substance below which no part is told in full, however short the rest."""

TIGHT, FULL = 100, 140
"""Words between which more is expected of a longer telling in proportion; a shorter one is expected what 100 hold."""


def scaled(reading: Reading, full: float) -> float:
    """What is enough for a telling of this length, where ``full`` is for one of 140 words or more."""
    return full * min(FULL, max(TIGHT, reading.words)) / FULL


def happenings(reading: Reading) -> tuple[Sentence, ...]:
    """Sentences that tell something that happened; what is always so is left out."""
    return tuple(s for s in reading.told if any(is_past(w) for w in words(s.text)) and not GENERAL.search(s.text))


def unfolded(reading: Reading) -> float:
    """How far a story unfolds: several things happen in it. A claim, however large, is one; a bare one is little."""
    steps = sum(min(1.0, (s.weight + 0.08) / 0.35) for s in happenings(reading))
    return min(1.0, max(0.0, (steps - 0.5) / 2.6))


def happened(reading: Reading) -> float:
    """Share of the words that tell what happened, 1 from four fifths on; talk in general around it lowers it."""
    total = sum(count_words(s.text) for s in reading.sentences)
    told_words = sum(count_words(s.text) for s in happenings(reading))
    return unfolded(reading) * min(1.0, told_words / total / 0.8) if total else 0.0


def own_acts(reading: Reading) -> float:
    """Acts of one's own that a listener can picture."""
    return min(1.0, sum(len(concrete_acts(s.mine)) for s in reading.told) / scaled(reading, 4.5))


def reflection(reading: Reading) -> float:
    """What was learnt: a lesson is general by nature, so that one telling word of its own makes half of one."""
    found = sum(max(s.weight, 0.4 if s.concrete else 0.0) for s in reading.of("reflection"))
    return min(1.0, found / 0.7)


def order(reading: Reading) -> float:
    """How far parts come in the order in which a listener can follow; a dangling opening costs half.

    Parts are taken from the words alone here, since a part read off its place could not be out of place.
    """
    ranks = {"situation": 0, "task": 0, "action": 1, "result": 2, "reflection": 3}
    places = [ranks[part] for s in reading.told if (part := by_words(s.text))]
    pairs = [(a, b) for i, a in enumerate(places) for b in places[i + 1 :] if a != b]
    share = sum(1 for a, b in pairs if a < b) / len(pairs) if pairs else 0.5
    opening = reading.told[0].text if reading.told else ""
    return share * (0.5 if _DANGLING.match(opening) else 1.0)


def action_share(reading: Reading) -> float:
    """Share of the telling that is action, 1 from two fifths on."""
    total = sum(count_words(s.text) for s in reading.told) or 1
    return min(1.0, sum(count_words(s.text) for s in reading.of("action", "result")) / total / 0.5)


def anchors(reading: Reading) -> float:
    """Things one could check: names, quantities, quoted speech, and the rarest of the concrete words."""
    found = sum(
        2 * len(s.quantities) + min(2, len(s.names)) + len(s.concrete) / 3 + 2 * ("“" in s.text or '"' in s.text)
        for s in reading.told
    )
    return min(1.0, found / scaled(reading, 14))


def verbs(reading: Reading) -> float:
    """Share of one's acts that a listener can picture."""
    acts = [verb for s in reading.told for verb in (*s.mine, *s.ours)]
    return len(concrete_acts(tuple(acts))) / len(acts) if acts else 0.0


def own_part(reading: Reading) -> float:
    """How clear one's own part is: sentences with an act of one's own among those in which something is done."""
    mine = sum(1 for s in reading.told if s.mine)
    others = sum(1 for s in reading.told if not s.mine and s.part != "result" and (s.ours or s.passive))
    return mine / (mine + 0.8 * others) if mine + others else 0.0


def outcome(reading: Reading) -> float:
    """A named change: what the result sentences hold; a quantity helps, and none is needed."""
    results = reading.of("result")
    led_to = 1.0 if reading.of("situation", "task", "action") else 0.35  # results of nothing told are claims
    held = led_to * sum(
        max(
            s.weight
            * (
                1.0
                if CHANGED.search(s.text) or s.later is not None
                else 0.75
                if s.quantities or _REACTED.match(s.text)
                else 0.4
            ),
            0.65 if SETTLED.search(s.text) else 0.25 if CHANGED.search(s.text) and (s.concrete or s.names) else 0.0,
        )
        for s in results
        if not GENERAL.search(s.text)
    )
    late = reading.told[-max(1, len(reading.told) * 2 // 5) :]
    held += 0.5 * sum(s.weight for s in late if s.part == "action" and LASTING.search(s.text))
    held += 0.18 * any(CHANGED.search(s.text) and s.concrete and (s.weight > 0 or not s.mine) for s in results)
    held += led_to * 0.25 * any(s.quantities and CHANGED.search(s.text) for s in results)
    return min(1.0, held / scaled(reading, 1.2))


_REACTED: Final = re.compile(
    r"\W{0,20}(?:(?:later|afterwards|then|in the end|that \w+|the next \w+|by \w+|before \w+)\W+)?"
    r"(?:he|she|they|nobody|everyone|everybody|all|both|(?:the|my|our|his|her|their|two|three|four|"
    r"half) (?:\w+ ){1,5}?|"
    r"[A-Z]\w+ )(?!was\b|were\b|is\b|had to\b)\w+",
)
"""That somebody else did something because of it."""


def checked(reading: Reading) -> float:
    """Whether the result was checked: somebody confirmed it, it was measured, or it lasted."""
    for s in reading.of("result", "reflection"):
        if CHECKED.search(s.text) and (s.weight >= 0.2):
            return 1.0
    return 0.5 if any(s.quantities for s in reading.of("result")) else 0.0


def plain(reading: Reading) -> float:
    """1 without business noise, 0 where every twelfth word is noise."""
    return max(0.0, 1.0 - 12 * len(noise_words(reading.answer)) / max(1, reading.words))


def told(reading: Reading) -> float:
    """Share of the sentences that tell something for the first time."""
    counted = len(reading.sentences)
    return sum(1 for s in reading.told if s.weight >= 0.2) / counted if counted else 0.0


def sentence_length(reading: Reading) -> float:
    """Share of the sentences a listener can hold: 4 to 38 words."""
    lengths = reading.lengths
    return sum(1 for n in lengths if 4 <= n <= 38) / len(lengths) if lengths else 0.0


def courteous(reading: Reading) -> float:
    """1, or less where an employer or a colleague is run down or a private matter is brought in unasked."""
    return max(0.0, 1.0 - len(run_downs(reading)) - 0.4 * len(held_against(reading)))


def rate(reading: Reading, pattern: re.Pattern[str], enough: float) -> float:
    """Share of told sentences that match, 1 from ``enough`` on; one lone sentence never gives more than half."""
    hits = sum(1 for s in reading.told if pattern.search(s.text))
    if not hits:
        return 0.0
    share = min(1.0, hits / len(reading.told) / enough)
    return share if hits > 1 else min(share, 0.6)


def forward(reading: Reading) -> float:
    """Share of told sentences that give a motive; what anybody says to any employer is none."""
    hollow = sum(1 for s in reading.told if HOLLOW.search(s.text)) / max(1, len(reading.told))
    return rate(reading, FORWARD, 0.4) * (1.0 - hollow)


def _points(reference: Reference | None) -> float:
    """How many of the points are made; those of another question can speak for an answer and never against it."""
    if reference is None:
        return UNKNOWN
    return min(1.0, reference.share / 0.7) if reference.exact else max(UNKNOWN, min(1.0, reference.share / 0.5))


def _sections(reference: Reference | None) -> float:
    if reference is None:
        return UNKNOWN
    touched, left = reference.sections
    return min(1.0, len(touched) / (len(touched) + len(left)) / 0.75) if touched or left else reference.share
