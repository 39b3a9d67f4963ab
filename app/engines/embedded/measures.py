"""What is measured on an answer: each a number from 0 to 1, none of them its length.

Shares and saturating sums over the sentences that tell something; the scoring table weighs them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.grammar import concrete_acts, is_past
from app.engines.embedded.key_points import Reference
from app.engines.embedded.conduct import private_matters, run_downs
from app.engines.embedded.language import contains_phrase, count_words, words
from app.engines.embedded.reading import Reading, Sentence
from app.engines.embedded.terms import noise_words
from app.records import Competency
from app.slices import Vectors

CHECKED: Final = re.compile(
    r"(?<!\w)(?:since(?: then)?|still|checked|measured|compared|audit(?:ed)?|confirmed|told me|asked (?:me|us)|thanked|adopted|copied|"
    r"standard(?:ised|ized)?|to this day|never (?:happened|came|had)|no (?:longer|more|further)|renewed|came back|approved|passed|"
    r"signed|stayed|kept (?:it|the)|agreed|by the end|months? later|weeks? later|the following|years? later|inspector|"
    r"feedback|survey|within|every (?:day|week|month|term|year)|first time)(?!\w)",
    re.IGNORECASE,
)
REASON: Final = re.compile(
    r"(?<!\w)(?:because|so that|in order to|since (?!then)|the reason|which (?:means?|meant)|that way|otherwise|therefore|due to|"
    r"that is why|that's why|as a consequence|leads? to|so (?:the|it|we|i|they|you)|this (?:lets|keeps|means|avoids|makes))(?!\w)",
    re.IGNORECASE,
)
TRADE_OFF: Final = re.compile(
    r"(?<!\w)(?:trade.?offs?|downside|drawback|on the other hand|at the (?:cost|expense|price)|the (?:cost|price|catch|risk) (?:is|was|of)|"
    r"rather than|instead of|whereas|depends|compared (?:to|with)|alternative|alternatively|although|even though|while|but|however|"
    r"unless|costs? (?:more|less|us|you)|slower|faster|cheaper|simpler|more expensive|harder|versus|vs|worth|only when|"
    r"would (?:choose|pick|prefer|accept|switch))(?!\w)",
    re.IGNORECASE,
)
EXAMPLE: Final = re.compile(
    r"(?<!\w)(?:for example|for instance|such as|e\.g\.|say,?|imagine|suppose|take (?:a|an|the)|in (?:my|our|one|the) (?:last|previous|current|"
    r"own|project|case|job|team|system|shop|ward)|when (?:i|we)|once,?|last (?:year|month|week)|at my|we had|i (?:had|saw|built|used|fixed|"
    r"worked|ran|wrote))(?!\w)",
    re.IGNORECASE,
)
FRAMING: Final = re.compile(
    r"(?<!\w)(?:clarify|requirements?|assum(?:e|ing|ptions?)|scale|users?|requests?|traffic|constraints?|first i(?:'d| would) ask|goal|scope|"
    r"latency|budget|success|metrics?|before (?:designing|i)|how many|what (?:counts|matters)|per (?:second|day|hour))(?!\w|-)",
    re.IGNORECASE,
)
COMPLEXITY: Final = re.compile(
    r"(?<!\w)(?:o\s?\(|big.?o|linear|quadratic|logarithmic|log n|constant (?:time|space)|n squared|exponential|complexity|"
    r"(?:time|space|memory) (?:is|cost|and space)|extra (?:space|memory)|amortised|amortized|worst case|passes?)",
    re.IGNORECASE,
)
TESTING: Final = re.compile(
    r"(?<!\w)(?:edge cases?|test(?:s|ed|ing)?|empty|null|none|duplicates?|negative|overflow|single element|boundar(?:y|ies)|off.by.one|"
    r"invalid|walk through|trace|dry run|check(?:ed|s)?|assert)(?!\w)",
    re.IGNORECASE,
)
APPROACH: Final = re.compile(
    r"(?<!\w)(?:brute force|naive|first|then|start(?:ing)?|approach|idea|instead|hash|map|sort(?:ed)?|pointers?|window|stack|queue|heap|"
    r"recurs(?:ion|ive)|dynamic programming|graph|tree|set|dictionary|binary search|invariant|loop|iterate|because|each)(?!\w)",
    re.IGNORECASE,
)
FORWARD: Final = re.compile(
    r"(?<!\w)(?:i(?:'d| would)? (?:want|like|love)|i am looking|i'm looking|interested in|drawn to|what (?:i want|attracts|draws|appeals|made)|"
    r"the reason|because|i care|i enjoy|i hope|next step|your (?:team|work|company|product|site|school|hospital|customers|post|report|"
    r"approach)|you (?:have|are|run|do|use|publish|train|work)|here)(?!\w)",
    re.IGNORECASE,
)
NEARNESS: Final = (0.08, 0.25)
"""Cosines of answer and question at which an answer is about something else, and at which it is on the question.

Sentence embeddings put a well-told story no nearer to its question than about .25 to .4; what repeats the question's
own words comes much nearer, and must not be paid for it. Measured on answers held against their own question and others'.
"""

_DANGLING: Final = re.compile(r"^\W*(?:then|so|as a result|after that|since then|in the end|finally|that|this|it|he|she|they|also|but|and|because of that)\b", re.I)


@dataclass(frozen=True)
class Meaning:
    """Vectors of one reading: the question, and one unit row per told sentence."""

    asked: Vectors
    spoken: Vectors

    def to_question(self) -> float:
        """Mean cosine of the two sentences nearest to the question."""
        if not len(self.spoken):
            return 0.0
        nearest = np.sort(self.spoken @ self.asked)[::-1][:2]
        return float(nearest.mean())

    def whole(self) -> Vectors:
        """The direction of the answer as a whole (a unit vector; the question's where nothing is told)."""
        if not len(self.spoken):
            return self.asked
        total = self.spoken.sum(axis=0)
        return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


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
        "reflection": strength(reading.of("reflection"), 0.7),
        "order": order(reading),
        "action_share": action_share(reading),
        "concrete": concrete(reading),
        "anchors": anchors(reading),
        "verbs": verbs(reading),
        "own_part": own_part(reading),
        "own_acts": min(1.0, sum(len(concrete_acts(s.mine)) for s in reading.told) / 5),
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
    """Whether the answer is about what was asked: nearness in meaning, helped by the words such stories are told in."""
    nearness = 0.6 * meaning.to_question() + 0.4 * float(meaning.whole() @ meaning.asked)
    near = min(1.0, max(0.0, (nearness - NEARNESS[0]) / (NEARNESS[1] - NEARNESS[0])))
    if competency is None or near == 0.0:
        return near
    cues = sum(1 for cue in competency.cues if contains_phrase(reading.answer, (cue,)))
    return min(1.0, near + 0.1 * min(2, cues))


def occasion(reading: Reading) -> float:
    """Whether one occasion is told rather than a habit or a belief: sentences in the past that add something."""
    past = sum(s.weight for s in reading.told if s.mine or s.ours or any(is_past(w) for w in words(s.text)))
    return min(1.0, past / max(1, len(reading.sentences)) / 0.45)


def strength(sentences: Sequence[Sentence], enough: float) -> float:
    """Substance told under a part, 1 from ``enough`` full sentences on."""
    return min(1.0, sum(s.weight for s in sentences) / enough)


def order(reading: Reading) -> float:
    """How far parts come in the order in which a listener can follow; a dangling opening costs half."""
    ranks = {"situation": 0, "task": 0, "action": 1, "result": 2, "reflection": 3}
    places = [ranks[s.part] for s in reading.told if s.part]
    pairs = [(a, b) for i, a in enumerate(places) for b in places[i + 1 :] if a != b]
    share = sum(1 for a, b in pairs if a < b) / len(pairs) if pairs else 0.5
    opening = reading.told[0].text if reading.told else ""
    return share * (0.5 if _DANGLING.match(opening) else 1.0)


def action_share(reading: Reading) -> float:
    """Share of the telling that is action, 1 from two fifths on."""
    total = sum(len(s.text) for s in reading.told) or 1
    return min(1.0, sum(len(s.text) for s in reading.of("action", "result")) / total / 0.5)


def concrete(reading: Reading) -> float:
    """Mean substance of the sentences, so that padding lowers it."""
    counted = [s for s in reading.sentences]
    return sum(s.weight for s in counted) / len(counted) if counted else 0.0


def anchors(reading: Reading) -> float:
    """Things one could check: names, quantities, quoted speech, and the rarest of the concrete words."""
    found = sum(
        2 * len(s.quantities) + len(s.names) + len(s.concrete) / 3 + 2 * ("“" in s.text or '"' in s.text) for s in reading.told
    )
    return min(1.0, found / 14)


def verbs(reading: Reading) -> float:
    """Share of one's acts that a listener can picture."""
    acts = [verb for s in reading.told for verb in (*s.mine, *s.ours)]
    return len(concrete_acts(tuple(acts))) / len(acts) if acts else 0.0


def own_part(reading: Reading) -> float:
    """How clear one's own part is: sentences with an act of one's own among those in which something is done."""
    mine = sum(1 for s in reading.told if s.mine)
    others = sum(1 for s in reading.told if not s.mine and (s.ours or s.passive))
    return mine / (mine + 0.8 * others) if mine + others else 0.0


def outcome(reading: Reading) -> float:
    """A named change: what the result sentences hold; a quantity helps, and none is needed."""
    results = reading.of("result")
    held = sum(s.weight for s in results) + 0.25 * any(s.quantities for s in results)
    return min(1.0, held / 1.2)


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
    lengths = [count_words(s.text) for s in reading.sentences]
    return sum(1 for n in lengths if 4 <= n <= 38) / len(lengths) if lengths else 0.0


def courteous(reading: Reading) -> float:
    """1, or less where an employer or a colleague is run down or a private matter is brought in unasked."""
    return max(0.0, 1.0 - 0.6 * len(run_downs(reading)) - 0.4 * len(private_matters(reading)))


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
