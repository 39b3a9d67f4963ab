"""What is measured on an answer: each a number from 0 to 1, none of them its length.

Shares and saturating sums over the sentences that tell something; the scoring table weighs them.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.critique.conduct import private_matters, run_downs
from app.engines.embedded.critique.cues import (
    APPROACH,
    CHANGED,
    CHECKED,
    COMPLEXITY,
    EXAMPLE,
    FORWARD,
    FRAMING,
    LASTING,
    REASON,
    SETTLED,
    TESTING,
    TRADE_OFF,
)
from app.engines.embedded.critique.key_points import Reference
from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.critique.star import by_words
from app.engines.embedded.english.grammar import concrete_acts, is_past
from app.engines.embedded.english.language import contains_phrase, words
from app.engines.embedded.english.terms import concrete_stems, noise_words
from app.records import Competency
from app.slices import Vectors

ON_QUESTION: Final = (0.06, 0.24)
"""From where an answer begins to bear on a question, and where it is about it; see :func:`on_question`.

Measured on answers held against their own question and against others': a well-told story lies no nearer to its
question than about .25 to .4, whereas what repeats the question's own words comes much nearer and must not be paid.
"""

FLOOR: Final = 0.5
"""An occasion of one's own may bear on a question in ways that nearness in meaning does not see."""

BROAD_FLOOR: Final = 0.75
"""The same where the question leaves the subject open ("What are you most proud of?")."""

_DANGLING: Final = re.compile(
    r"^\W*(?:then|so|as a result|after that|since then|in the end|finally|that|this|it|he|she|they|also|but|and|"
    r"because of that)\b",
    re.I,
)


_NAMED: Final = re.compile(r"(?<=\s)[A-Z][\w’'&-]+|“[^”]*”")
_ASKS_OWN: Final = re.compile(
    r"\b(?:(?:a|one|any) (?:time|occasion|situation|moment)|have you|did you|were you|when you|example of|you(?:[’']ve| had))\b", re.IGNORECASE
)
_OWN: Final = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Meaning:
    """Vectors of one reading: the question, and one unit row per told sentence.

    ``telling`` are the rows of sentences with substance (all rows where none has any); ``backdrop`` is the answer's
    mean nearness to interview subjects at large.
    """

    asked: Vectors
    spoken: Vectors
    telling: Vectors
    backdrop: float = 0.2

    def nearness(self) -> float:
        """Cosine of answer and question: its two nearest sentences, and the whole."""
        return near(self.telling, self.asked)

    def whole(self) -> Vectors:
        """The direction of the answer as a whole (a unit vector; the question's where nothing is told)."""
        if not len(self.telling):
            return self.asked
        total = self.telling.sum(axis=0)
        return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


def meaning_of(reading: Reading, asked: Vectors, spoken: Vectors, backdrop: Callable[[Vectors], float]) -> Meaning:
    """Put vectors with a reading: ``spoken`` has a row per told sentence; ``backdrop`` measures rows of an answer."""
    rows = [place for place, s in enumerate(reading.told[: len(spoken)]) if s.weight > 0]
    telling = spoken[rows] if rows else spoken
    return Meaning(asked=asked, spoken=spoken, telling=telling, backdrop=backdrop(telling))


def near(spoken: Vectors, target: Vectors) -> float:
    """Nearness of sentences (unit rows) to one unit vector: the two nearest weigh three fifths, the whole the rest."""
    if not len(spoken):
        return 0.0
    total = spoken.sum(axis=0)
    whole = float(total @ target) / max(float(np.linalg.norm(total)), 1e-9)
    return 0.6 * float(np.sort(spoken @ target)[::-1][:2].mean()) + 0.4 * whole


def measure(
    reading: Reading, meaning: Meaning, competency: Competency | None, reference: Reference | None
) -> dict[str, float]:
    """All measurements by name; see the scoring table for what each is used for."""
    values = {
        "on_question": on_question(reading, meaning, competency),
        "occasion": occasion(reading),
        "situation": strength(reading.of("situation", "task"), 1.6),
        "action": strength(reading.of("action"), 3.0),
        "result": strength(reading.of("result"), 1.4),
        "reflection": reflection(reading),
        "order": order(reading),
        "action_share": action_share(reading),
        "concrete": concrete(reading),
        "anchors": anchors(reading),
        "verbs": verbs(reading),
        "own_part": own_part(reading),
        "own_acts": min(1.0, sum(len(concrete_acts(s.mine)) for s in reading.told) / 4.5),
        "outcome": outcome(reading),
        "checked": checked(reading),
        "plain": plain(reading),
        "told": told(reading),
        "sentence_length": sentence_length(reading),
        "courteous": courteous(reading),
    }
    values |= {
        "reasons": rate(reading, REASON, 0.3),
        "trade_offs": rate(reading, TRADE_OFF, 0.4),
        "examples": rate(reading, EXAMPLE, 0.25),
        "framing": rate(reading, FRAMING, 0.35),
        "complexity": rate(reading, COMPLEXITY, 0.2),
        "testing": rate(reading, TESTING, 0.2),
        "approach": rate(reading, APPROACH, 0.5),
        "forward": rate(reading, FORWARD, 0.4),
        "key_points": min(1.0, reference.share / 0.7) if reference else 0.0,
        "sections": _sections(reference),
        "no_mistakes": 1.0 - min(1.0, 0.5 * len(reference.mistakes)) if reference else 1.0,
    }
    return values


def on_question(reading: Reading, meaning: Meaning, competency: Competency | None) -> float:
    """Whether the answer is about what was asked.

    Its nearness to the question in meaning, counted again above what it has to interview subjects at large (any
    story about work is near to all of them), and the words in which such stories are told.
    """
    above = meaning.nearness() + (meaning.nearness() - meaning.backdrop)
    open_ground = not concrete_stems(_NAMED.sub("", reading.question))
    floor = (BROAD_FLOOR if open_ground else FLOOR) * min(1.0, occasion(reading) / 0.5)
    if _ASKS_OWN.search(reading.question) and not _OWN.search(reading.answer):
        return min(0.2, max(0.0, above))  # about the world, where something of one's own was asked for
    if competency is not None:
        above += 0.02 * min(3, sum(1 for cue in competency.cues if contains_phrase(reading.answer, (cue,))))
    return min(1.0, max(floor, (above - ON_QUESTION[0]) / (ON_QUESTION[1] - ON_QUESTION[0])))


def occasion(reading: Reading) -> float:
    """Whether one occasion is told rather than a habit or a belief: sentences in the past that add something."""
    past = sum(s.weight for s in reading.told if s.mine or s.ours or any(is_past(w) for w in words(s.text)))
    return min(1.0, past / max(1, len(reading.sentences)) / 0.45)


def strength(sentences: Sequence[Sentence], enough: float) -> float:
    """Substance told under a part, 1 from ``enough`` full sentences on."""
    return min(1.0, sum(s.weight for s in sentences) / enough)


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
    total = sum(len(s.text) for s in reading.told) or 1
    return min(1.0, sum(len(s.text) for s in reading.of("action", "result")) / total / 0.5)


def concrete(reading: Reading) -> float:
    """Mean substance of the sentences by their length, so that padding lowers it and a short aside hardly does."""
    total = sum(len(s.text) for s in reading.sentences)
    return sum(s.weight * len(s.text) for s in reading.sentences) / total if total else 0.0


def anchors(reading: Reading) -> float:
    """Things one could check: names, quantities, quoted speech, and the rarest of the concrete words."""
    found = sum(
        2 * len(s.quantities) + min(2, len(s.names)) + len(s.concrete) / 3 + 2 * ("“" in s.text or '"' in s.text)
        for s in reading.told
    )
    return min(1.0, found / 14)


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
    held = sum(
        max(
            s.weight * (1.0 if CHANGED.search(s.text) else 0.75 if s.quantities else 0.4),
            0.45 if SETTLED.search(s.text) else 0.25 if CHANGED.search(s.text) and (s.concrete or s.names) else 0.0,
        )
        for s in results
    )
    late = reading.told[-max(1, len(reading.told) * 2 // 5) :]
    held += 0.5 * sum(s.weight for s in late if s.part == "action" and LASTING.search(s.text))
    held += 0.18 * any(CHANGED.search(s.text) and s.concrete and (s.weight > 0 or not s.mine) for s in results)
    return min(1.0, (held + 0.25 * any(s.quantities and CHANGED.search(s.text) for s in results)) / 1.2)


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
    return max(0.0, 1.0 - len(run_downs(reading)) - 0.4 * len(private_matters(reading)))


def rate(reading: Reading, pattern: re.Pattern[str], enough: float) -> float:
    """Share of told sentences that match, 1 from ``enough`` on; one lone sentence never gives more than half."""
    hits = sum(1 for s in reading.told if pattern.search(s.text))
    if not hits:
        return 0.0
    share = min(1.0, hits / len(reading.told) / enough)
    return share if hits > 1 else min(share, 0.6)


def _sections(reference: Reference | None) -> float:
    if reference is None:
        return 0.0
    touched, left = reference.sections
    return min(1.0, len(touched) / (len(touched) + len(left)) / 0.75) if touched or left else reference.share
