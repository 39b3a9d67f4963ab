"""Languages people speak: whether an advert asks for one, and how well the notes say it is spoken."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.preparation.evidence import Evidence
from app.english.language import words
from app.records import RequirementStatus

LANGUAGES: Final = frozenset(
    """afrikaans albanian amharic arabic armenian basque bengali bosnian bsl bulgarian burmese cantonese catalan
    croatian czech danish dari dutch english estonian farsi finnish flemish french gaelic georgian german greek
    gujarati hausa
    hebrew hindi hungarian icelandic igbo indonesian irish italian japanese khmer korean kurdish lao latvian lithuanian
    makaton malay maltese mandarin marathi mongolian nepali norwegian pashto persian polish portuguese punjabi romanian
    russian serbian sinhala slovak slovene slovenian somali spanish swahili swedish tagalog tamil telugu thai tigrinya
    turkish twi ukrainian urdu vietnamese welsh xhosa yoruba zulu""".split()
)
_CODES: Final = {
    "FR": "french", "DE": "german", "ES": "spanish", "IT": "italian", "PT": "portuguese", "NL": "dutch", "PL": "polish",
}  # fmt: skip
"""How a résumé's head shortens them ("FR (mother tongue) / EN")."""
_NORDIC: Final = frozenset("danish swedish norwegian finnish icelandic".split())
_ABOUT_IT: Final = frozenset(
    """language languages skill skills speaker speakers speaking spoken written fluent fluency fluently native level
    working knowledge conversational business professional good strong basic excellent very at or and better above a an
    the in of to is are another other second foreign additional advantage plus bonus desirable preferred merit asset
    essential required both ability able communicate nordic european bilingual proficient proficiency command some
    would be help a1 a2 b1 b2 c1 c2 it as well minimum ideally""".split()
)
_WELL: Final = re.compile(
    r"\b(?:fluent(?:ly)?|native|mother(?: tongue)?|first language|bilingual|c[12]|b2|every ?day|daily|proficient|"
    r"business|grew up|at home|home|professional|advanced|good|yes|passed)\b",
    re.IGNORECASE,
)
_A_LITTLE: Final = re.compile(
    r"\b(?:elementary|limited|intermediate|some|little|bit|basic|basics|rusty|conversational|kitchen|only|enough|holiday|taxi|market|learning|school|"
    r"a[12]|b1|duolingo|words|beginner|getting by|not much|mostly)\b",
    re.IGNORECASE,
)


def languages_asked(requirement: str) -> frozenset[str]:
    """The languages a requirement would take, where it is about languages alone; none where it is about more."""
    plain = re.findall(r"[a-z0-9]+", requirement.lower())
    named = frozenset(plain) & LANGUAGES
    if not named and not {"bilingual", "language"} & set(plain):
        return frozenset()
    if [word for word in plain if word not in LANGUAGES | _ABOUT_IT]:
        return frozenset()
    if ({"another", "other", "bilingual", "second", "foreign"} & set(plain) and "or" in plain) or not named:
        return named | (_NORDIC if "nordic" in plain else LANGUAGES - {"english"})
    return named


def spoken(wanted: frozenset[str], evidence: Sequence[Evidence]) -> tuple[RequirementStatus, int | None]:
    """How well one of some languages is spoken by what the notes say, and the sentence that says so."""
    best: tuple[RequirementStatus, int | None] = ("not_covered", None)
    for k, one in enumerate(evidence):
        for piece in re.split(r"[,;.|]|\band\b", one.text):
            if not frozenset(_CODES.get(word, word.lower()) for word in words(piece)) & wanted:
                continue
            about = _ABOUT_LANGUAGES.search(f"{' '.join(one.note.section.heading)} {one.told}")
            if _WELL.search(piece) and not _A_LITTLE.search(piece):
                return ("covered", k)
            if _A_LITTLE.search(piece):
                best = ("partly", k)
            elif about and best[1] is None:
                best = ("covered", k)
    return best


_ABOUT_LANGUAGES: Final = re.compile(r"\blanguages?\b|\bspeak|\bfluent|\bnative\b", re.IGNORECASE)
