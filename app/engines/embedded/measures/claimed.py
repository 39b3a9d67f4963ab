"""How much of an answer is told, and how much only claimed: by closed classes of words, of no trade and no register.

Whoever claims speaks of a record ("I have done 200 of these"), of what others would say, in degrees ("very", "really"),
in rows of figures and in long words, and waves the difficulty away. Whoever tells puts the verb in the past, and says
what was *not* so. All are shares of the words, so that no length pays.
"""

import re
from typing import Final

import numpy as np

from app.engines.embedded.answer.reading import Reading
from app.english.grammar import is_past
from app.english.language import words
from app.english.terms import lower, without_fillers

_RECORD: Final = re.compile(
    r"\bI(?:[’']ve| have)(?! (?:got )?to\b)(?: (?:also|always|never|personally|actually|even|since|just|only))*"
    r"(?! (?:to|no|a|an|the)\b) \w+(?:ed|en|n|t|d|ade|ung|one|ept|un|ad|ot|id)\b",
    re.IGNORECASE,
)
"""The present perfect of oneself: what one has to show, where a story has "I did"."""

_PRAISE: Final = re.compile(
    r"\b(?:he|she|they|people|every(?:one|body)|any(?:one|body)|(?:my|the) \w+)"
    r"(?:[’'](?:d|ll)| would| will| always| often| used to| all)+ (?:says?|tells?|ask)\b|"
    r"\b(?:told|said|says|wrote)\b[^.;!?]{0,40}\b(?:about me|without me|I was the|I[’']m the|best)\b|\bask anyone\b",
    re.IGNORECASE,
)
_SHRUG: Final = re.compile(
    r"\b(?:it|that|this|they)(?:[’'](?:s|re)| is| are)(?: always| just| only| all)* "
    r"(?:fine|standard|easy|simple|obvious|enough|only|just|nothing|normal|optional)\b|"
    r"\bno matter\b|\b(?:does|do)n[’']t (?:really )?matter\b|\bobviously\b|\bof course\b|\byou (?:can )?just\b|"
    r"\bI[’']?d just\b|\bfull stop\b|\bnobody uses\b|\busually\b|\bnormally\b|\bnine times out of ten\b|\bprobably\b|"
    r"\bmust[- ]have\b|\bat this point\b",
    re.IGNORECASE,
)
"""The difficulty waved away: it is always so, easy, or nobody's matter."""

_DEGREE: Final = re.compile(
    r"\b(?:very|really|so|super|huge|great|lovely|amazing|incredible|massive|fantastic|excellent)\b", re.IGNORECASE
)
_DENIAL: Final = re.compile(r"\b(?:not|no|never|nothing|nobody|none|without)\b|n[’']t\b", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d[\d.,]*")
_MODAL: Final = re.compile(
    r"\b(?:would|will|could|can|should|may|might|must)\b|\b(?:I|we|you|they|he|she|it|that)[’'](?:d|ll)\b"
    r"(?! (?:been|had|gone|done|\w+ed|\w+en|got|made|seen|taken|come)\b)",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(r"\b(?:would|will)\b|[’'](?:d|ll)\b", re.IGNORECASE)
"""What one would do; an argument that knows how a thing works can say how it works."""

_PRESENT: Final = re.compile(
    r"\b(?:is|are|am|has|have|do|does|don[’']t|doesn[’']t|isn[’']t|aren[’']t)\b|[’'](?:s|re|ve|m)\b", re.IGNORECASE
)
_LIKE_PRESENT: Final = frozenset("put set cut let hit cost read spread hurt shut split bet bid upset".split())
"""Past forms that are the present ones too."""

_NO_PAST_AFTER: Final = re.compile(
    r"(?:would|will|could|can|should|may|might|must|to|you|not|do|does|did|.{0,60}(?:[’'](?:d|ll)|n[’']t))",
    re.IGNORECASE,
)


def measure_claimed(reading: Reading) -> dict[str, float]:
    """Measurements from 0 to 1, each rising with what is told rather than claimed."""
    text = without_fillers(reading.answer)
    found = words(text)
    total = max(1, len(found))

    def share(pattern: re.Pattern[str]) -> float:
        return sum(1 for _ in pattern.finditer(text)) / total

    length = sum(map(_length, found)) / total
    return {
        "no_record": _falls(share(_RECORD), 0.0, 0.03),
        "no_praise": _falls(share(_PRAISE), 0.0, 0.012),
        "no_shrug": _falls(share(_SHRUG), 0.0, 0.03),
        "no_degree": _falls(share(_DEGREE), 0.0, 0.04),
        "uncrowded": _falls(share(_DIGITS), 0.01, 0.06),
        "short_words": _falls(length, 3.9, 5.0),
        "denies": 1.0 - _falls(share(_DENIAL), 0.0, 0.06),
        "indicative": _falls(share(_WOULD), 0.0, 0.07),
        "narrated": 1.0 - _falls(in_the_past(text), 0.25, 0.75),
    }


def in_the_past(text: str) -> float:
    """The share of past forms among the verbs that show their tense, a half where none does.

    Four good stories in five lie above .65 and hardly one below .5; arguments and creeds lie below .45.
    """
    found = words(text)
    past = sum(
        1
        for before, word in zip(["", *found], found, strict=False)
        if is_past(word) and not (lower(word) in _LIKE_PRESENT and _NO_PAST_AFTER.fullmatch(before))
    )
    other = sum(1 for pattern in (_MODAL, _PRESENT) for _ in pattern.finditer(text))
    return past / (past + other) if past + other else 0.5


_SOMEBODY: Final = frozenset("he she him her his hers himself herself".split())


def _length(word: str) -> int:
    """Letters of a word; the same for whoever it may be about, since no score hangs on a name."""
    return (
        3 if re.split("['’]", word.lower())[0] in _SOMEBODY else 4 if word[0].isupper() and len(word) > 1 else len(word)
    )


def _falls(value: float, none: float, most: float) -> float:
    """1 up to ``none``, 0 from ``most`` on."""
    return float(np.interp(value, (none, most), (1.0, 0.0)))
