"""Whether a question may be asked: one thing at a time, short, lawful, not asked or answered before."""

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from app.engines.model.checks.quotes import find_quote, quoted_in
from app.english.language import count_words, sentences
from app.english.names import names
from app.english.quantities import quantities
from app.english.terms import concrete_stems, content_stems

LONGEST: Final = 25
"""Words of a follow-up."""

LONGEST_OPENING: Final = 45

SAME: Final = 84.0
"""Likeness (0 to 100, sorted tokens) from which a question was asked already."""

_ABOUT_YOU: Final = re.compile(
    r"\bhow old (?:are|were) you\b|\byour (?:exact )?(?:age|birth\w*|date of birth)\b|\bwhen were you born\b|"
    r"\bare you (?:\w+ )?(?:married|single|pregnant|engaged|divorced|religious|gay|straight|disabled|healthy|"
    r"a (?:us|uk|british|american|\w+) (?:citizen|national)|christian|muslim|jewish|hindu|catholic|buddhist)\b|"
    r"\b(?:do|will|can|did) you (?:\w+ ){0,3}(?:have|want|get|expect|raise|look after)(?: \w+){0,3} (?:children|kids|"
    r"a baby|babies|family|disabilit\w+|illness\w*|diseases?|health problems?)\b|"
    r"\byour (?:\w+ )?(?:husband|wife|spouse|partner's job|children|kids|marital status|family (?:plans?|situation|"
    r"life)|marriage|pregnanc\w+|childcare|religio\w+|faith|church|mosque|temple|politic\w+|vote|party|nationality|"
    r"citizenship|ethnic\w+|race|native (?:language|country)|mother tongue|accent|health|disabilit\w+|illness|"
    r"medical (?:history|conditions?)|sick (?:leave|days)|sexual\w*|orientation|gender|skin|weight)\b|"
    r"\bwhere (?:are|were) you (?:originally |really )?(?:from|born)\b|\bwho (?:do|did|will) you vote\b|"
    r"\bwhich (?:country|church|party) (?:are|do) you\b|\b(?:what|which) (?:religion|faith|political)\b|"
    r"\bplanning (?:a family|to have (?:children|kids|a baby))\b|\byou (?:pray|worship|vote)\b",
    re.IGNORECASE,
)
"""What an interviewer may not ask a person about: age, family, religion, politics, origin, health."""

_SECOND: Final = re.compile(
    r"\b(?:and|or|but|also)\b,?\s+(?:also\s+)?(?:then\s+)?(?:what|how|why|when|where|who|which|whose|did|do|does|was|were|"
    r"is|are|could|would|can|will|have|has)\b(?!\s+(?:not\b|n't))",
    re.IGNORECASE,
)
_PREAMBLE: Final = re.compile(
    r"^\W*(?:as (?:requested|asked|instructed)|sure|certainly|absolutely|understood)\b|"
    r"\b(?:reply|response|version|rewritten|revised)\s*:",
    re.IGNORECASE,
)
"""Words to whoever asked for the question, instead of to the candidate."""

_LINK: Final = re.compile(r"https?://|www\.|\w@\w|\b[\w-]+\.(?:com|org|net|io|ai|co|dev|example|test)\b", re.IGNORECASE)
_MANY: Final = re.compile(r"\bhow (?:many|much|big|large|often)\b|\bwhat (?:percentage|number|figure|share)\b", re.I)
_WHEN: Final = re.compile(r"\bwhen\b|\bhow long\b|\b(?:in )?what year\b", re.IGNORECASE)
_WHO: Final = re.compile(r"\bwho\b", re.IGNORECASE)


def question_problem(question: str, asked: Sequence[str], answer: str = "", longest: int = LONGEST) -> str | None:
    """What is wrong with a question, as a sentence to whoever wrote it; None where it may be asked.

    Args:
        asked: what was asked before, none of which may come again.
        answer: for a follow-up, the answer it is about.
    """
    plain = _without_quotes(question)
    if not question.strip().endswith("?") or plain.count("?") != 1:
        return "It must be exactly one question and end with its question mark."
    if _PREAMBLE.search(plain):
        return "Say the question alone, with nothing to whoever asked you for it."
    if _SECOND.search(plain.rpartition(". ")[2]):
        return "It asks two things; ask one."
    if count_words(question) > longest:
        return f"It has {count_words(question)} words; {longest} is the most."
    if _LINK.search(question):
        return "It must not hold an address or a link."
    if is_private(question):
        return "It asks about age, family, religion, politics, origin or health; no interviewer may."
    if is_repeated(question, asked):
        return "It was asked before; ask something new."
    for quote in quoted_in(question) if answer else ():
        if find_quote(quote, answer, fewest=1) is None:
            return f"“{quote}” is not in the answer; quote its words exactly or not at all."
    if answer and answered(question, answer):
        return "The answer says that already; ask about what it leaves open."
    return None


def is_private(question: str) -> bool:
    """Whether it asks about a matter that no interviewer may ask about."""
    return _ABOUT_YOU.search(question) is not None


def is_repeated(question: str, asked: Sequence[str]) -> bool:
    """Whether it is an earlier question, perhaps with other quotes or in another order."""
    mine = _bare(question)
    return any(fuzz.token_sort_ratio(mine, _bare(earlier)) >= SAME for earlier in asked)


def answered(question: str, answer: str) -> bool:
    """Whether a sentence of the answer is about what is asked and holds the kind of thing that is asked for.

    Only for questions whose kind of answer can be told from their words: how many, when, who.
    """
    about = set(concrete_stems(_without_quotes(question))) or set(content_stems(_without_quotes(question)))
    if not about:
        return False
    wants = [kind for kind in (_MANY, _WHEN, _WHO) if kind.search(question)]
    if not wants:
        return False
    for sentence in sentences(answer):
        if about <= set(content_stems(sentence.quote)) and all(_holds(kind, sentence.quote) for kind in wants):
            return True
    return False


def _holds(kind: re.Pattern[str], sentence: str) -> bool:
    found = quantities(sentence)
    if kind is _MANY:
        return any(quantity.dimension not in ("date", "year") for quantity in found)
    if kind is _WHEN:
        return any(quantity.dimension in ("date", "year", "time", "duration") for quantity in found)
    return bool(names(sentence))


def _without_quotes(text: str) -> str:
    return re.sub(r"“[^”]*”|\"[^\"]*\"", "…", text)


def _bare(question: str) -> str:
    return " ".join(_without_quotes(question).lower().split())
