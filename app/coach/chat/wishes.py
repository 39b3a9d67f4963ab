"""What somebody asks for in plain words: how long, for which job, in which manner. Pure.

Who writes to a chat writes as to a person, and much of what is written there is meant for nobody ("you are a helpful
assistant"). So only what is said plainly counts; the rest is as if it had not been said.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar, get_args

from app.records import Format, PitchSeconds, Style

Choice = TypeVar("Choice", Format, Style)

LONGEST_LINE: Final = 120
MOST_QUESTIONS: Final = 20

_LABELS: Final = r"(?:role|position|job title|company|employer|organi[sz]ation|seconds|length|format|style|questions)"
_ADVERT: Final = re.compile(
    rf"^[ \t#*]*(?:(?:and )?here(?: is|'s|’s) )?(?:the |this )?(?:job (?:description|posting|advert|ad|spec)|jd|advert|"
    rf"vacancy)[ \t*]*:[ \t*]*(?P<text>.+?)(?=\n\s*\n[ \t#*]*{_LABELS}[ \t*]*:|\Z)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_FENCED: Final = re.compile(r"```[^\n]*\n(?P<text>.+?)```", re.DOTALL)
_BULLET: Final = re.compile(r"^[ \t]*(?:[-*•–]|\d+[.)])\s+\S", re.MULTILINE)
_SECONDS: Final = re.compile(
    r"\b(?:(?P<seconds>\d{2,3})[- ]?(?:seconds?|secs?|s)|(?P<minutes>\d(?:[.,]\d)?)[- ]?(?:minutes?|mins?))\b",
    re.IGNORECASE,
)
_SPELLED: Final = (
    (re.compile(r"\bhalf (?:a|1) minute\b|\bthirty[- ]seconds?\b", re.IGNORECASE), 30),
    (re.compile(r"\b(?:a|one)(?: and a half minutes?| minute and a half)\b|\bninety[- ]seconds?\b", re.IGNORECASE), 90),
    (re.compile(r"\btwo[- ]minutes?\b", re.IGNORECASE), 120),
    (re.compile(r"\b(?:a|one|single)[- ]minute\b|\bsixty[- ]seconds?\b", re.IGNORECASE), 60),
)
_WORD: Final = r"[\w&'’+-]*(?:\.\w+)*"
_NAME: Final = rf"[A-Z0-9]{_WORD}(?:[ -](?:[A-Z0-9&]{_WORD}|of|and|the|for|de|du|la))*"
_JOB: Final = r"(?P<role>[^\W\d_][\w&'’/+#.() -]{1,60}?)"
_AT: Final = rf"(?:(?i:\s+(?:at|with)\s+(?:the\s+)?)(?P<company>{_NAME}))"
_END: Final = r"(?=\s*(?:[,;:!?\n(–—]|\.(?:\s|$)|$|\s(?:and|who|please|with|in)\b))"
_PLAIN: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\bfor\s+(?:an?|the|my|this)\s+)(?:(?i:role|position|job|post)\s+(?i:of|as)\s+(?i:an?\s+)?)?{_JOB}"
        rf"(?i:\s+(?:role|position|job|post|opening|vacancy|interview))\b{_AT}?",
        rf"(?i:\b(?:role|position|job|post)\s+(?:of|as)\s+(?:an?\s+|the\s+)?){_JOB}(?:{_AT}|{_END})",
        rf"(?i:\b(?:as|become|becoming|to be|for)\s+(?:an?\s+|the\s+)?){_JOB}{_AT}",
        rf"(?i:\b(?:interview\w*|apply\w*|applied|hired|hiring)\s+(?:me\s+|you\s+)?(?:for|as)\s+(?:an?\s+|the\s+)?){_JOB}{_END}",
    )
)
_EMPLOYER: Final = re.compile(
    rf"(?i:\b(?:interview\w*|job|role|position|work|join\w*)\s+(?:at|with)\s+)(?P<company>{_NAME})"
)
_NO_ROLE: Final = re.compile(
    r"\b(?:minutes?|seconds?|introduction|intro|pitch|me|practice|mock|interview|questions?|job|next|real|behaviou?ral|"
    r"technical|candidate|interviewer|recruiter for|assistant|helpful|coach|it|this|that|role|position|example)\b",
    re.IGNORECASE,
)
_KINDS: Final[tuple[tuple[str, Format], ...]] = (
    (r"system[- ]design(?:ing)?", "system_design"),
    (r"one[- ]way(?: video)?|recorded|video", "one_way_video"),
    (r"cod(?:ing|e)(?:[_ -]talk)?|programming", "coding_talk"),
    (r"recruiter|(?:phone|hr|first)[- ]screen(?:ing)?|screening", "recruiter"),
    (r"behaviou?ral|competenc(?:y|e)[- ]based", "behavioural"),
    (r"r[ée]sum[ée]|cv", "resume"),
    (r"technical", "technical"),
    (r"mixed|full loop", "mixed"),
)
_STYLES: Final[tuple[tuple[str, Style], ...]] = (
    (r"warm|friendly|kind|gentle|encouraging", "warm"),
    (r"s[ck]eptical|tough|hard|critical|challenging|strict", "sceptical"),
    (r"neutral", "neutral"),
)
_COUNT: Final = re.compile(
    r"\b(?P<count>\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\s+(?:\w+\s+)?questions\b", re.IGNORECASE
)
_NUMBERS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FINISH: Final = re.compile(
    r"(?:(?:please|ok(?:ay)?|let['’]?s|let us|can we|could we|i(?:['’]d| would) like to|i want to)[, ]+)*"
    r"(?:finish|stop|end|wrap (?:it |this )?up|conclude|(?:give|show) me (?:my|the) report|my report|the report)"
    r"(?: (?:here|now|it|this|please|the interview|the practice|there))*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Wishes:
    """What was asked for; None for what was not."""

    seconds: PitchSeconds | None = None
    role: str | None = None
    company: str | None = None
    job_description: str | None = None
    format: Format | None = None
    style: Style | None = None
    questions: int | None = None


def wishes_in(texts: Sequence[str]) -> Wishes:
    """What the texts ask for together; of two that differ the later one counts."""
    found: dict[str, object] = {}
    for text in texts:
        found |= {name: value for name, value in vars(_wishes(text)).items() if value is not None}
    return Wishes(**found)  # type: ignore[arg-type]


def finishes(text: str) -> bool:
    """Whether somebody asks to end the interview, and says nothing else."""
    return _FINISH.fullmatch(text.strip().rstrip(".!? ")) is not None


def _wishes(text: str) -> Wishes:
    advert, rest = _advert(text)
    role, company = _job(rest)
    return Wishes(
        seconds=_seconds(rest),
        role=role,
        company=company,
        job_description=advert,
        format=_chosen(rest, _KINDS, r"format", r"(?:mock )?(?:interview|round|questions?|screen)"),
        style=_chosen(rest, _STYLES, r"style", r"(?:interviewer|style|tone|manner)"),
        questions=_count(rest),
    )


def _advert(text: str) -> tuple[str | None, str]:
    """A job description that is named or set apart, or that is plainly one; and the text without it."""
    for pattern in (_ADVERT, _FENCED):
        found = pattern.search(text)
        if found and len(found["text"].split()) >= 5:
            return found["text"].strip(), f"{text[: found.start()]}\n{text[found.end() :]}"
    first, _, rest = text.partition("\n")
    if len(rest.split()) >= 40 and len(_BULLET.findall(rest)) >= 3:
        return rest.strip(), first
    return None, text


def _seconds(text: str) -> PitchSeconds | None:
    """The length asked for, as the nearest of those there are; the last one said."""
    said: list[tuple[int, float]] = [
        (found.start(), float(found["seconds"] or 0) + 60 * float((found["minutes"] or "0").replace(",", ".")))
        for found in _SECONDS.finditer(text)
    ]
    left = text
    for pattern, seconds in _SPELLED:
        said += [(found.start(), float(seconds)) for found in pattern.finditer(left)]
        left = pattern.sub(lambda found: " " * len(found[0]), left)
    if not said:
        return None
    asked = max(said)[1]
    choices: Iterable[PitchSeconds] = get_args(PitchSeconds)
    return min(choices, key=lambda choice: (abs(choice - asked), -choice))


def _job(text: str) -> tuple[str | None, str | None]:
    role = _labelled(text, r"role|position|job title")
    company = _labelled(text, r"company|employer|organi[sz]ation")
    for pattern in _PLAIN:
        for found in pattern.finditer(text):
            named = " ".join(found["role"].split()).strip(" .-")
            if role is None and named and not _NO_ROLE.search(named):
                role = named[:LONGEST_LINE]
                company = company or _company(found.groupdict().get("company"))
    employer = _EMPLOYER.search(text)
    return role, company or (_company(employer["company"]) if employer else None)


def _company(name: str | None) -> str | None:
    """A company's name without what a sentence leaves at its end."""
    plain = re.sub(r"(?: (?:of|and|the|for))+$", "", (name or "").strip().rstrip(".,'’-"))
    return plain[:LONGEST_LINE] or None


def _labelled(text: str, label: str) -> str | None:
    found = re.search(
        rf"(?:^|[,;.])[ \t#*-]*(?:{label})[ \t*]*[:=][ \t*]*(?P<value>[^\n,;]+)", text, re.IGNORECASE | re.MULTILINE
    )
    value = found["value"].strip(" .*") if found else ""
    return value[:LONGEST_LINE] or None


def _chosen(text: str, choices: Sequence[tuple[str, Choice]], label: str, noun: str) -> Choice | None:
    """The last choice that is named as one: "style: warm", "a warm interviewer", "be warm"."""
    said: list[tuple[int, Choice]] = []
    for words, choice in choices:
        ways = [
            rf"\b{label}[ \t*]*[:=]?[ \t*]*(?:is )?(?:{words})\b",
            rf"\b(?:{words})(?:,? (?:and|but) \w+)?[ -]+{noun}\b",
            rf"\bbe (?:\w+ )?(?:{words})\b",
        ]
        if choice == "system_design":
            ways.append(rf"\b(?:{words})\b")
        said += [(found.start(), choice) for found in re.finditer("|".join(ways), text, re.IGNORECASE)]
    return max(said, key=lambda each: each[0])[1] if said else None


def _count(text: str) -> int | None:
    found = _COUNT.search(text)
    if found is None:
        return None
    said = found["count"].lower()
    count = int(said) if said.isdecimal() else _NUMBERS.index(said)
    return min(max(count, 1), MOST_QUESTIONS)
