"""What is better left out of an answer: running down an employer, and private matters nobody asked about."""

import re
from functools import lru_cache
from typing import Final

from app.engines.embedded.answer.reading import Reading, Sentence
from app.english.language import span
from app.records import Span

_PEOPLE: Final = (
    r"(?:boss(?:es)?|managers?|supervisors?|company|employers?|bosses|colleagues?|team|management|leadership|"
    r"ceo|head|director|owner|people there|"
    r"place|co-?workers?|they|he|she|school|hospital|firm|job|pay|consultants?)"
)
_CONTEMPT: Final = (
    r"(?:terrible|toxic|incompetent|useless|stupid|idiots?|awful|clueless|nightmare|lazy|hopeless|a joke|"
    r"horrible|pathetic|ridiculous|"
    r"hated|hate|couldn'?t stand|can'?t stand|liars?|crooks?|morons?|worst|garbage|rubbish|sucks?|sucked|"
    r"dreadful|bully|bullies|no clue|shambolic|a shambles|dysfunctional|two-faced|"
    r"(?:has|have|had)(?:n['’]t| not) (?:got )?a clue|(?:each|every) (?:one|single one)['’]?s? (?:\w+ )?worse|"
    r"worse than the last|"
    r"(?:has|have|['’]ve|['’]d|had) never done a (?:\w+ )?(?:shift|day|hand['’]s turn)|can['’]t reason with|get a grip|"
    r"could(?:n['’]t| not) (?:run|organi[sz]e|manage) an? \w+|"
    r"(?:do|does)(?:n['’]?t| not) (?:even |really )?know what (?:it|they|he|she)(?: wants?|'s doing|'re doing)|"
    r"no idea what (?:they|he|she))"
)
_RUN_DOWN: Final = re.compile(
    rf"\b{_PEOPLE}\b[^.!?\n]{{0,40}}?\b{_CONTEMPT}\b|\b{_CONTEMPT}\b[^.!?\n]{{0,20}}?\b{_PEOPLE}\b", re.IGNORECASE
)
_OF_A_THING: Final = re.compile(
    r"\b(?:an?|the|some|that|this|such|really|pretty) (?:terrible|awful|horrible|dreadful|ridiculous|useless|"
    r"hopeless|stupid) "
    rf"(?!(?:{_PEOPLE}|and|but|or|to|for|at|in|with|about|of|as|when|because|so|that|people|person|man|"
    rf"woman)\b)[a-z]+$",
    re.IGNORECASE,
)
"""A bad word for a thing ("he went a dreadful colour") runs nobody down."""

_DENIED: Final = re.compile(
    r"(?:\bnot|\bnever|n['’]t) (?:an? |so |at all )?(?:stupid|useless|lazy|idiots?|terrible|clueless)$", re.I
)
"""Whoever says that somebody is not stupid runs nobody down."""

_PRIVATE: Final = {
    "age": r"\bi(?:'?m| am|’m) \d\d(?: years old)?(?=[\s,.])(?! (?:percent|per|%|minutes|weeks))|"
    r"(?<!people )(?<!anyone )(?<!others )(?<!someone )\bmy age\b|"
    r"\byears old\b(?! (?:building|code|system))",
    "family": r"\bmy (?:wife|husband|kids?|children|son|daughter|divorce|marriage|pregnancy|fianc[ée]e?|"
    r"girlfriend|boyfriend)\b|\bi\b[^.!?\n]{0,30}\bthrough a divorce\b|"
    r"\bi(?:'m| am| was) (?:married|single|pregnant)\b|\b(?:reasons?|trouble|difficulties|things|situation) at home\b|"
    r"\b(?:family|personal|private) (?:reasons?|circumstances)\b",
    "loss": r"\bmy (?:late |own |old |elderly )?(?:mum|mom|mother|dad|father|parents?|brother|sister|nan|gran\w*|uncle|"
    r"aunt|wife|husband|partner|son|daughter)\b[^.!?\n]{0,50}\b(?:died|dying|passed(?: away)?|death|funeral|cancer|"
    r"dementia|parkinson\S*|stroke|hospice|ill(?:ness)?)\b|\bmy (?:bereavement|grief)\b|\bi lost my (?:mum|mom|mother|"
    r"dad|father|parents?|brother|sister|wife|husband|partner|son|daughter)\b",
    "health": r"\bmy (?:illness|diagnosis|depression|anxiety|surgery|disability|medication|burn-?out|therapist)\b|"
    r"\bi (?:had|have|suffer(?:ed)? from|struggled? with) (?:depression|anxiety|cancer|a breakdown)\b",
    "religion": r"\bmy (?:church|mosque|synagogue|temple|faith|religion)\b|"
    r"\bi (?:go|went) to (?:church|mosque|mass|temple)\b|\bi(?:'m| am) (?:christian|muslim|"
    r"jewish|hindu|catholic|an atheist)\b",
    "politics": r"\bi (?:vote|voted) (?:for|against)\b|\bmy politic\w+\b",
    "salary": r"\bsalary\b|\b(?:better|more|higher) (?:pay|money)\b|\bpays? (?:more|better)\b|"
    r"\bcompensation\b(?! (?:events?|claims?|orders?)\b)|"
    r"\bunderpaid\b",
}
_PRIVATE_PATTERNS: Final = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PRIVATE.items()}
_HELPS: Final = re.compile(
    r"(?:,? who)? (?:(?:has|have|had|is|was|[’']s) (?:been )?)?"
    r"(?:show|teach|taught|help|explain|coach|lend|lent|drive|drove|quizz?)(?:s|ed|n|ing|es)? (?:it to )?me\b",
    re.IGNORECASE,
)
"""What follows on somebody of the family who only lends a hand: "my son has been showing me", which is no matter."""

_GAP: Final = re.compile(r"\b(?:gap|break|time off|between jobs|not work\w*|out of work)\b", re.IGNORECASE)
"""A question about time without work asks for its reason, which may be a loss."""

_ASKED: Final = re.compile(r"\b(?:salary|pay|compensation|package|expectations|earn|money)\b", re.IGNORECASE)


def run_downs(reading: Reading) -> tuple[Span, ...]:
    """Words that run somebody down, in order."""
    return _run_downs(reading.answer)


@lru_cache(maxsize=16)
def _run_downs(answer: str) -> tuple[Span, ...]:
    return tuple(
        span(answer, m.start(), m.end())
        for m in _RUN_DOWN.finditer(answer)
        if not _DENIED.search(m[0]) and not _OF_A_THING.search(answer[: m.end()] + _next_word(answer, m.end()))
    )


def fair_only(reading: Reading) -> tuple[Sentence, ...]:
    """The told sentences in which nobody is run down; all of them where that leaves none."""
    harsh = run_downs(reading)
    told = reading.told or reading.sentences
    return tuple(s for s in told if not any(h.start < s.span.end and s.span.start < h.end for h in harsh)) or told


def _next_word(text: str, at: int) -> str:
    found = re.match(r"\s+[a-z]+", text[at:])
    return found[0] if found else ""


def private_matters(reading: Reading) -> tuple[tuple[str, Span], ...]:
    """Private matters with their names ("age", "salary"); pay and a loss are none where the question asks for them."""
    return _private_matters(reading.question, reading.answer)


@lru_cache(maxsize=16)
def _private_matters(question: str, answer: str) -> tuple[tuple[str, Span], ...]:
    found = []
    for name, pattern in _PRIVATE_PATTERNS.items():
        match = pattern.search(answer)
        asked = {"salary": _ASKED, "loss": _GAP}.get(name)
        if name == "family" and match and _HELPS.match(answer, match.end()):
            match = None
        if match and not (asked and asked.search(question)):
            found.append((name, span(answer, match.start(), match.end())))
    return tuple(found)


def held_against(reading: Reading) -> tuple[str, ...]:
    """Names of private matters that take from an answer; a death or an illness in the family never does."""
    return tuple(name for name, _ in private_matters(reading) if name != "loss")
