"""What an answer tells and the notes plainly do not hold: awards, posts, certificates, praise, savings, wider use.

Whoever was there remembers more than the notes say, so a sentence is not doubted for its new words. Doubted is what
would hardly be missing from one's own notes: an honour, a reward, a post, a gain. It counts as told in the notes when
half of what its clause says stands in one place there.
"""

import re
from itertools import pairwise
from typing import Final

from app.engines.embedded.critique.alignment import Alignment, Verdict
from app.engines.embedded.critique.denials import NEGATION
from app.engines.embedded.critique.figures import figures_of
from app.engines.embedded.english.grammar import acts_of_i, acts_of_we, is_past
from app.engines.embedded.english.language import words
from app.engines.embedded.english.quantities import Quantity
from app.engines.embedded.english.quantity_patterns import MONTH_NAME
from app.engines.embedded.english.terms import concrete_stems, content_stems

ACHIEVED: Final = re.compile(
    r"\b(?:award\w*|prize|medal|promot(?:ed|ion)|won|certifi(?:ed|cate|cation)|licen[cs]ed?|degree|diploma|"
    r"graduat\w+|published|patent\w*|"
    r"nominated|elected|appointed|qualified|honou?r(?:ed|s)|shortlisted|keynote|invited to (?:speak|present|"
    r"join)|spoke at|presented at|featured|"
    r"head of|director|chief|first (?:in|to)|founded|recogni[sz]ed|accredit\w+|scholarship|fellowship|phd|"
    r"masters?)\b",
    re.IGNORECASE,
)
_DONE_TO_ME: Final = re.compile(
    r"\b(?:gave|paid|sent|offered|handed|granted|awarded|bought|had|invited|asked|chose|picked|selected|nominated|named|"
    r"thanked|praised|promoted|quoted|cited|copied|adopted|featured|published|flew|put)\s"
    r"(?:even\s|also\s|since\s|then\s|just\s|all\s|both\s)?(?:me|us|(?:our|my)\s(?!own\b)\w+)\b"
    r"|\bmade\s(?:me|us)\s(?:the\s|a\s|an\s)?(?:head|lead\w*|manager|director|chief|partner|captain|permanent)\b",
    re.IGNORECASE,
)
"""Somebody rewarded or honoured me or mine."""

_TAKEN_UP: Final = re.compile(
    r"\b(?:was|were|been|got|is|are|being|has|have|had)\s(?:then\s|later\s|also\s|since\s|even\s|now\s|being\s)?"
    r"(?:picked|chosen|selected|named|invited|asked|nominated|promoted|awarded|published|featured|adopted|copied|"
    r"bought|cited|quoted|rolled|offered|shown|presented|licensed|standard|recognised|recognized|appointed)\b"
    r"|\broll(?:ed|ing)\s(?:it|this|that|them)?\s?out\b|\btook\s(?:it|this|that)\sup\b"
    r"|\b(?:adopted|copied|presented|featured|published|praised)\s(?:it|this|that|the)\b"
    r"|\b(?:gave|did|held|giving)\s(?:a|the)\s(?:\w+\s)?(?:talk|keynote|lecture|workshop|speech)\b|\bgave\sevidence\b|\btestified\b"
    r"|\bspoke\s(?:at|to)\s(?:the|a|an)\b|\b(?:ticket|licen[cs]e|qualification|badge)\b"
    r"|\bas\s(?:a|the)\s(?:model|standard|template|example)\b|\b(?:story|article|piece|feature)\s(?:on|about)\b"
    r"|\bnamed\s.{1,24}\safter\s(?:me|us)\b"
    r"|\b(?:bonus|pay\srise|raise|trophy|grant)\b|\bof\sthe\s(?:year|month|season)\b"
    r"|\b(?:press|newspaper|magazine|journal|radio|television|tv)\b"
    r"|\b(?:standard|rule|norm|template)\b.{0,30}\b(?:across|in\s(?:all|every|\w+\s\w+s)|for\sthe\swhole)"
    r"|\bacross\s(?:the|all|our|every)\b|\b(?:nation|world|company|group|region|county|state|city)[-\s]?wide\b|\bnationally\b"
    r"|\b(?:all|every|other)\s(?:\w+\s)?(?:sites?|branch(?:es)?|offices?|stores?|schools?|hospitals?|depots?|plants?|"
    r"clinics?|countries|country|regions?)\b",
    re.IGNORECASE,
)
_POST: Final = re.compile(r"director|chief|head of|graduat|first", re.IGNORECASE)
_GIVEN: Final = re.compile(r"promot|appoint|nominat|elect|recogni|hono", re.IGNORECASE)
_BY_ME: Final = re.compile(r"\b(?:I|we)\s(?:\w+ly\s|also\s|then\s)?$", re.IGNORECASE)
"""One who appoints or promotes others claims no honour."""

_SOMEBODY: Final = re.compile(r"\b(?:my|our|the|his|her|their)\s(?:\w+\s)?$", re.IGNORECASE)
"""Before "director": somebody else's post ("my art director said")."""

_ADDED: Final = re.compile(r"\b(?:also|as\swell|on\stop\sof\sthat|besides)\b", re.IGNORECASE)
_DATED: Final = re.compile(rf"\b(?:{MONTH_NAME})\b")
_OWN: Final = re.compile(r"\b(?:I|we|me|us|my|our)\b", re.IGNORECASE)
_CONDITION: Final = re.compile(r"\b(?:when|if|once|as|while|until|unless)\s\w+ed\b", re.IGNORECASE)
"""A sentence without oneself and, this aside, without a past may be of the trade ("when heated above 110 °C")."""

_CUT: Final = re.compile(
    r"[;:!?]\s+|[.]\s|,\s+(?:and|but|so|which|who|then)\s+|,\s+(?=(?:I|we|it|they|he|she|the|my|our)\b)"
    r"|\s(?:and|but|so)\s+(?=(?:I|we|it|they|he|she|[A-Z]\w+|the\s\w+|my\s\w+)\s)",
)
HELD: Final = 0.5
"""Share of a clause's telling words from which one passage of the notes is taken to tell it."""

HELD_UNHEARD: Final = 0.7
"""The same where the notes do not know the word for the honour at all."""

HELD_ADDED: Final = 0.4
"""The same for what an answer only adds to its story, and for a figure that the notes have nowhere."""

FEWEST: Final = 2
"""Telling words of a clause below which it says too little to be missed."""


def invented_verdicts(place: int, along: Alignment, sure: list[Verdict]) -> list[Verdict]:
    """Clauses of a sentence that claim an honour or a gain of which the notes are silent.

    Args:
        sure: what was found of the sentence already; a clause that is contradicted is not doubted once more.
    """
    sentence = along.sentences[place]
    own = bool(_OWN.search(sentence.text)) or any(map(is_past, words(_CONDITION.sub(" ", sentence.text))))
    found = []
    for left, right in _clauses(sentence.text):
        start, end = sentence.span.start + left, sentence.span.start + right
        known = [v for v in sure if v.start < end and start < v.end]
        if any(v.status != "supported" for v in known):
            continue
        if _is_invented(sentence.text[left:right], along, own and not known):
            found.append(Verdict(start, end, "unsupported"))
    return found


def _is_invented(clause: str, along: Alignment, countable: bool) -> bool:
    stems = frozenset(concrete_stems(_DATED.sub(" ", clause).replace("-", " ")))
    if NEGATION.search(clause) or not stems:
        return False
    honour = _honour(clause)
    held = _held(stems, along)
    if honour and (len(stems) >= FEWEST or held == 0.0):
        unheard = content_stems(honour[0]) and not any(s in along.evidence.stems for s in content_stems(honour[0]))
        return held <= (HELD_UNHEARD if unheard else HELD)
    if len(stems) < FEWEST:
        return False
    added = bool(_ADDED.search(clause) and (acts_of_i(clause) or acts_of_we(clause)))
    counted = countable and any(_is_telling(f.quantity) and not f.label for f in figures_of(clause))
    return (added or counted) and held < HELD_ADDED


def _honour(clause: str) -> re.Match[str] | None:
    """The first honour or gain a clause claims; another's post, and one that I give to others, are none."""
    for pattern in (ACHIEVED, _TAKEN_UP, _DONE_TO_ME):
        for found in pattern.finditer(clause):
            before = clause[: found.start()]
            of_others = _POST.match(found[0]) and _SOMEBODY.search(before)
            if not of_others and not (_GIVEN.match(found[0]) and _BY_ME.search(before)):
                return found
    return None


def _is_telling(quantity: Quantity) -> bool:
    """Whether a figure that the notes have nowhere is one to wonder about; small ones and dates are not."""
    if quantity.dimension in ("percent", "money"):
        return not quantity.approximate
    return quantity.dimension == "count" and quantity.value >= 5


def _held(stems: frozenset[str], along: Alignment) -> float:
    """The largest share, by weight, of some stems that one event of the notes holds."""
    total = along.weight(sorted(stems))
    best = max((along.weight(sorted(stems & held)) for held in along.evidence.event_stems.values()), default=0.0)
    return best / total if total else 1.0


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    return [
        (a, a + len(re.sub(r"(?:[\s,;:.!?]+|\s(?:and|but|so))+$", "", text[a:b])))
        for a, b in pairwise(cuts)
        if text[a:b].strip()
    ]
