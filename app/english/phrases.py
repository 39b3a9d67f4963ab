"""Small repairs of English phrases that notes leave short: a missing article, a missing "were"."""

import re
from collections.abc import Sequence
from typing import Final

from app.english.terms import FUNCTION
from app.english.verbs import PARTICIPLES_ONLY, PASTS

_DETERMINER: Final = re.compile(
    r"^(?:the|a|an|my|our|their|his|her|its|this|that|these|those|all|every|each|both|some|any|no|up|over|out|"
    r"on|in|to|"
    r"with|from|at|as|for|by|about|across|through|of|into|well|closely|directly|how|what|why|\W|\d)",
    re.IGNORECASE,
)
COUNTABLE: Final = frozenset(
    """
    team system model dashboard tool process project programme program campaign pipeline app application website
    framework platform database group class unit budget prototype form plan report course workshop club curriculum
    checklist schedule audit survey review script service portfolio network feature library engine template guide
    newsletter committee event trial pilot study test product shift site crew kitchen migration launch rollout opening
    harness rota policy procedure strategy garden scheme calendar register job line warehouse store shop ward
    pack suite backlog portal
    """.split()
)
"""Things at work of which one is "a" or "the"."""
_MAKING: Final = frozenset(
    """built created designed developed launched wrote organised organized founded established produced drafted
    build create design develop launch write organise organize""".split()
)
"""Verbs whose bare singular object is one new thing, and so takes "a"."""
_MASS: Final = frozenset(
    """training software content copy documentation material code research care support staff equipment advice
    feedback cover funding stock furniture music food work homework evidence guidance business trust rapport
    awareness coverage""".split()
)
_INTRANSITIVE: Final = frozenset(
    """left fell rose grew went dropped increased decreased improved climbed doubled halved tripled came ran won worked
    joined started stayed became shrank""".split()
)


def with_article(text: str, listed: bool = False) -> str:
    """Put "the" or "a" before a bare singular object: "led migration of" becomes "led the migration of".

    ``listed`` when more objects follow, which share one article.
    """
    match = re.match(r"^(?P<verb>[a-z-]+(?: and [a-z]+ed)?) (?P<noun>[a-z][a-z-]*)(?P<after>[\s,].*|$)", text)
    if (
        not match
        or re.match(_DETERMINER.pattern + r"(?:\s|$)", match["noun"] + " ", re.IGNORECASE)
        or match["noun"] in FUNCTION
    ):
        return text
    rest = text[match.start("noun") :]
    phrase = re.match(
        r"^(?:[a-z-]+\s){0,3}?[a-z-]+(?=\s(?:of|for|that|which|to|with|from|in|on|at|across|and)\b|,|;|$)", rest
    )
    if not phrase:
        return text
    head, after = phrase[0].split()[-1], rest[phrase.end() :]
    single = not head.endswith("s") and not head.endswith("ing") and head not in _MASS
    of = (
        bool(re.match(r"\sof\s(?![£$€])", after))
        and single
        and not (head in COUNTABLE and re.match(r"\sof\s\d", after))
    )
    made = match["verb"] in _MAKING and single and not re.match(r"\sof\s", after)
    if head not in COUNTABLE and not of and not made:
        return text
    chosen = "the" if of or listed or re.match(r",|\sand\b", after) else "an" if rest[0] in "aeiou" else "a"
    return f"{match['verb']} {chosen} {rest}"


def article(noun: str) -> str:
    """A bare noun phrase with "a" or "an" before it where it needs one."""
    head = re.split(r"\s(?:for|of|with|that|to|in|on|from|at|which|since)\s|,", noun)[0].split()[-1]
    if re.match(r"(?:the|a|an|my|our|this|all|every|each|both|some|no|\d)\b", noun, re.IGNORECASE):
        return noun
    if (head.endswith("s") and not head.endswith("ss")) or head.endswith("ing") or head[:1].isupper() or head in _MASS:
        return noun
    return f"{indefinite(noun)} {noun}"


def indefinite(noun: str) -> str:
    """ "a" or "an", by how the first word is said: "an NHS trust", "a NEBOSH course", "a university", "an hour"."""
    vowel = re.match(r"[aeiou]|hour|honest|heir", noun, re.IGNORECASE) and not _SAID_YOU.match(noun)
    return "an" if vowel or _SPELT.match(noun) else "a"


_SPELT: Final = re.compile(r"[FHLMNRSX](?:[A-Z]{1,2}|[B-DF-HJ-NP-TV-XZ]+)\b|[HLMNRX][B-DF-HJ-NP-TV-XZ][A-Z]+\b")
"""Letters said one by one, the first of which begins with a vowel."""

_SAID_YOU: Final = re.compile(r"eu|uni(?!n)|us[aei]|one\b|(?-i:U[A-Z]+)\b", re.IGNORECASE)
"""A vowel that is said with a "y" or "w" before it."""


def with_the(noun: str) -> str:
    """A noun phrase with "the" before the one thing that its "for" or "on" names bare: "key user for till rollout"."""
    return re.sub(
        r"\b(for|on) (?=(?P<of>[a-z][a-z-]*(?: [a-z][a-z-]*){0,4}?)(?: in (?:19|20)\d\d)?$)",
        lambda m: m[0] + ("the " if _is_one_thing(m["of"]) else ""),
        noun,
    )


def _is_one_thing(phrase: str) -> bool:
    words = phrase.split()
    named = {words[-1], "".join(words[-2:]), words[-1].replace("-", "")} & COUNTABLE
    return words[0] not in FUNCTION and bool(named)


_COUNTS: Final = frozenset("two three four five six seven eight nine ten eleven twelve most all both many".split())


def made_active(words: Sequence[str]) -> str | None:
    """ "Five supervisors promoted to ..." with the "were" it lacks."""
    for i, word in enumerate(words[1:7], start=1):
        lowered = word.strip(",").lower()
        follows = words[i + 1].lower() if i + 1 < len(words) else ""
        if lowered in FUNCTION and lowered not in {"of", "and", "the"}:
            return None
        participle = lowered in PARTICIPLES_ONLY or (
            lowered in PASTS and lowered not in FUNCTION and lowered not in _INTRANSITIVE
        )
        if participle and follows in {
            "to",
            "by",
            "at",
            "from",
            "in",
            "on",
            "within",
            "as",
            "for",
            "with",
            "over",
            "out",
            "back",
            "off",
        }:
            if words[i - 1].endswith(",") or not words[i - 1][:1].isalnum():
                return None
            head = words[i - 1].lower()
            counted = bool(re.fullmatch(r"(?!1$)\d[\d,.]*", words[0])) or words[0].lower() in _COUNTS
            several = counted or (head.endswith("s") and not head.endswith("ss"))
            verb = "were" if several else "was"
            if re.search(r"\bsince\b", " ".join(words[i:])):
                verb = "have been" if several else "has been"
            return " ".join([*words[:i], verb, *words[i:]])
    return None
