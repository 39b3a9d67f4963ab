"""Forms that people write as they speak at home or type in haste, as a sentence is read out: "we was", "in april"."""

import re
from typing import Final

_PERSON: Final = r"I|you|we|they|he|she|it"
_FORMS: Final = tuple(
    (re.compile(rf"\b{pattern}"), replacement)
    for pattern, replacement in (
        (r"([Ww]e|[Tt]hey|[Yy]ou|[Tt]hose|[Tt]hese) was\b", r"\1 were"),
        (r"([Ww]e|[Tt]hey|[Yy]ou) wasn['’]?t\b", r"\1 weren't"),
        (r"(could|should|would|might|must|may)(n['’]t)? of (?=been\b|had\b|\w+(?:ed|en|ne)\b)", r"\1\2 have "),
        (rf"(?<!was )(?<!were )(?<!have )(?<!had )((?i:{_PERSON})) (never )?seen (?=\w)", r"\1 \2saw "),
        (r"([Hh]e|[Ss]he|[Ii]t) don['’]?t\b", r"\1 doesn't"),
        (r"I come (?=(?:[a-z]+ ){1,4}in (?:19|20)\d\d\b)", "I came "),
        (r"Im (?=[A-Za-z])", "I'm "),
        (r"Ive (?=[a-z])", "I've "),
        (r"Id (?=(?:like|love|rather|want|say)\b)", "I'd "),
    )
)
_DONE: Final = re.compile(rf"\b(?P<who>(?i:{_PERSON}))(?P<never> never)? done\b(?! (?:with|for)[.,])")
_ASKED: Final = re.compile(r"\b(?:have|had|has|haven['’]t|hadn['’]t|hasn['’]t|what|that|everything|all|work)\s*$", re.I)
"""Before "I done", what "done" may belong to: "have I done", "everything I done"."""

_SINCE: Final = re.compile(r"\bsince (?:19|20)\d\d\b|\bso far\b|\bever since\b", re.IGNORECASE)


_NAMES_OF_TIME: Final = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)days?|christmas|easter|(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?= (?:19|20)?\d\d\b))\b"
)
"""Months and days that quick typing leaves small; "may" and "march" are mostly no months."""

_MAY: Final = re.compile(
    r"(?<=\bby )(?:may|march)\b(?=[.,;]|$)|(?<=\b(?:in|of) )(?:may|march)\b(?= (?:19|20)\d\d|[.,;]|$)"
)

_MOST: Final = (
    r"(?P<most>[Bb](?:est|iggest)|[Ll](?:atest|ongest|argest|ast)|[Hh]ardest|[Pp]roudest|[Tt]oughest|[Ff]avourite|"
    r"[Mm]ain)"
)
_BEST_THING: Final = re.compile(rf"^{_MOST} (?=(?:thing|part|bit|piece)s? I\b)")
_SUPERLATIVE: Final = re.compile(rf"^{_MOST} (?=(?:[a-z]+ ){{1,2}}(?:is|was|has been)\b)")
"""The best of one's own, as notes put it: "Biggest job is ..."."""


def standard(text: str) -> str:
    """A sentence with the verb forms, capitals and "my" of print; whatever has them already is left as it is."""
    text = _MAY.sub(lambda m: m[0].capitalize(), text)
    text = _NAMES_OF_TIME.sub(lambda m: m[0].capitalize(), text)
    text = _BEST_THING.sub(lambda m: f"The {m['most'].lower()} ", text)
    text = _SUPERLATIVE.sub(lambda m: f"My {m['most'].lower()} ", text)
    for pattern, replacement in _FORMS:
        text = pattern.sub(replacement, text)
    return _DONE.sub(lambda m: _did(m, text), text)


def _did(done: re.Match[str], text: str) -> str:
    """ "I done" as "I did", or as "I've done" of what goes on since."""
    if re.search(r"\b(?:have|had|has)(?:n['’]t)?\s*$", text[: done.start()], re.IGNORECASE):
        return done[0]  # "have I done"
    never = done["never"] or ""
    has = "'s" if done["who"].lower() in ("he", "she", "it") else "'ve"
    return f"{done['who']}{has}{never} done" if _SINCE.search(text) else f"{done['who']}{never} did"
