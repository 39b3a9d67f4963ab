"""Who does what in a sentence, by the shape of its words: persons, past verbs, vague verbs, passives.

English marks the past of most verbs with -ed; the irregular ones are a closed class and are listed.
"""

import re
from functools import lru_cache
from typing import Final

from app.english.terms import lower

NEGATION: Final = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|without|neither|nor|can(?:not|t)|wasnt|isnt|didnt|dont|havent|hadnt)\b|n[’']t\b",
    re.IGNORECASE,
)
"""A word that says that something is not so."""

IRREGULAR_PAST: Final = frozenset(
    """became began bent bet bit bled blew bought bound bred broke brought built burnt came caught chose clung cost
    cut crept dealt did dreamt drew drove dug ate fed felt fell fled flew forgave forgot fought found froze gave got
    grew had heard held hid hit hung hurt kept knelt knew laid learnt led left lent let lit lost made meant met paid
    pled put ran rang read rebuilt rewrote rode rose rang said sang sank sat saw sent set sewed shone shook shot
    showed shrank shut slept slid sought spelt spent split spoke spread stood stole stuck struck stuck swam swept
    swore swung taught thought threw told took tore understood undertook upset was went were withdrew woke won wore
    wound wove wrote overheard oversaw overcame redid rethought reran retaught mistook misread""".split()
)
"""Irregular simple past forms."""

STATE_PAST: Final = frozenset(
    """was were had felt knew seemed wanted needed liked thought believed loved hoped meant looked became existed
    belonged contained appeared stayed remained used""".split()
)
"""Past verbs that describe a state, and so set a scene rather than move it."""

VAGUE_PAST: Final = frozenset(
    """worked helped handled dealt tried did got made managed participated contributed assisted supported
    involved discussed talked communicated collaborated coordinated focused ensured leveraged utilised utilized
    drove demonstrated displayed exhibited showcased resolved addressed improved overcame succeeded achieved
    delivered happened learned learnt strived strove applied utilised gave took went came used""".split()
)
"""Past verbs under which nobody can picture anything by themselves."""

_ADVERBS: Final = (
    r"(?:(?:then|also|just|first|finally|quickly|immediately|personally|eventually|only|even|never|always|\w+ly)\s+)*"
)
_I: Final = re.compile(rf"(?<![\w'’])(?<!\bif )I\s+{_ADVERBS}(?P<verb>[a-z]+)(?:\s+(?P<next>[a-z]+))?", re.IGNORECASE)
_WE: Final = re.compile(
    r"(?<![\w'’])(?:we|me and (?:(?:my|the|our|an?|another|\d+|two|three|four|five|six)\s)?[^\W\d_]+)\s+"
    rf"{_ADVERBS}(?P<verb>[a-z]+)(?:\s+(?P<next>[a-z]+))?",
    re.IGNORECASE,
)
_AND: Final = re.compile(
    rf"(?:,\s*|\s+)(?:and|but|then|and then|so)\s+{_ADVERBS}(?P<verb>[a-z]+)\b|,\s*{_ADVERBS}(?P<list>[a-z]+ed)\b"
)
_ELLIPTIC: Final = re.compile(rf"^\W*{_ADVERBS}(?P<verb>[A-Z]?[a-z]+)\b")
_OF_IT: Final = re.compile(
    r"\W*(?:cost|lasted|turned out|took (?:about |only |nearly |over |just )?(?:\d|an? (?:\w+ )?(?:second|minute|hour|"
    r"shift|day|week|month|year|age)|two|three|four|five|six|ages|weeks|months|years)|"
    r"went (?:very |really |so |quite )?(?:well|wrong|fine|ok|okay|badly|smoothly|perfectly|down well|missing|quiet)|"
    r"\w+ (?:me|us|ever since))\b",
    re.IGNORECASE,
)
"""A clause without a subject that tells of the thing ("cost £40", "took an hour"), or of somebody else ("told me")."""

_SPOKEN_PAST: Final = frozenset("done seen rung sung swum begun sunk shrunk".split())
"""Forms that many say for the past behind "I" and "we" ("I done 37 of them")."""

_OTHER: Final = re.compile(
    r"(?<!\w)(?:he|she|they|it|who|which|nobody|everyone|everybody|that)\s+[a-z]+", re.IGNORECASE
)
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|been|being|got)\s+(?:\w+ly\s+)?(?:\w{3,}ed|done|made|built|taken|given|held|put|set|found|"
    r"written|"
    r"sent|told|brought|cut|chosen|shown|drawn|run)\b",
    re.IGNORECASE,
)
_NOT_PAST: Final = frozenset(
    "need feed speed seed bed red shed indeed embed exceed proceed succeed weed breed hundred".split()
)


@lru_cache(maxsize=8192)
def is_past(word: str) -> bool:
    """Whether a word has the shape of a simple past form."""
    plain = lower(word)
    return plain in IRREGULAR_PAST or (len(plain) > 3 and plain.endswith("ed") and plain not in _NOT_PAST)


_FAR: Final = 1_000
"""Characters behind a verb among which others go on with its subject."""


def acts_of_i(sentence: str) -> tuple[str, ...]:
    """What "I" did in a sentence: past verbs with I as their subject, coordinated ones included, lower case."""
    return _acts(sentence, _I, elliptic=True)


def acts_of_we(sentence: str) -> tuple[str, ...]:
    """What "we" did in a sentence, as :func:`acts_of_i`."""
    return _acts(sentence, _WE, elliptic=False)


def _acts(sentence: str, subject: re.Pattern[str], elliptic: bool) -> tuple[str, ...]:
    found: list[str] = []
    for match in subject.finditer(sentence):
        verb, following = lower(match["verb"]), lower(match["next"] or "")
        if following in ("not", "never") or verb.startswith("didn"):
            continue
        if verb in ("was", "were", "had", "have", "'ve") and is_past(following):
            found.append(following)
        elif is_past(verb) or verb in _SPOKEN_PAST:
            found.append(verb)
        else:
            continue
        found += _coordinated(sentence[match.end("verb") : match.end("verb") + _FAR])
    if not found and elliptic and not _OF_IT.match(sentence):
        opening = _ELLIPTIC.match(sentence)
        if opening and is_past(opening["verb"]) and lower(opening["verb"]) not in STATE_PAST:
            found = [lower(opening["verb"]), *_coordinated(sentence[opening.end() : opening.end() + _FAR])]
    return tuple(found)


def _coordinated(rest: str) -> list[str]:
    """Verbs that go on with the same subject ("... and asked", ", measured"), up to the next subject."""
    stop = _OTHER.search(rest)
    rest = rest[: stop.start()] if stop else rest
    return [
        lower(match["verb"] or match["list"])
        for match in _AND.finditer(rest)
        if is_past(match["verb"] or match["list"])
    ]


def concrete_acts(acts: tuple[str, ...]) -> tuple[str, ...]:
    """Those verbs under which a listener can picture something."""
    return tuple(verb for verb in acts if verb not in VAGUE_PAST and verb not in STATE_PAST)


def is_passive(sentence: str) -> bool:
    """Whether something is done in the sentence without anyone named as doing it."""
    return bool(_PASSIVE.search(sentence))
