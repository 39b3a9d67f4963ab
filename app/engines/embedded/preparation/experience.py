"""How many years of experience the notes show: as stated, or counted from the dates of the jobs."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from app.engines.embedded.notes.career import Role, roles
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.introductions import is_introduction
from app.engines.embedded.preparation.evidence import Evidence, roots
from app.english.quantities import quantities

_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def years_of(subject: str, evidence: Sequence[Evidence], notes: Sequence[Note], today: date | None) -> float | None:
    """The years of experience with a subject; of all experience where no job is told apart by it; None if unknown.

    Args:
        today: when open-ended jobs are counted to; the end of the newest year in the notes when None.
    """
    until = _decimal(today) if today else _newest(notes)
    jobs = roles(notes)
    wanted = roots(subject)
    fitting = [job for job in jobs if wanted & roots(_told_of(job))]
    counted = _union([_period(job, until) for job in fitting or jobs])
    stated = max(
        (
            q.value / 365.25
            for e in evidence
            if e.note.section.kind in ("resume", "pitch") or is_introduction(e.note)
            for q in quantities(e.text)
            if q.dimension == "duration" and q.value >= 365
        ),
        default=0.0,
    )
    most = max(counted, stated)
    return most or None


def _told_of(job: Role) -> str:
    """What a job is called and what the notes under it tell."""
    return " ".join((job.title, job.header.quote, *(note.text for note in job.notes)))


def _union(periods: Sequence[tuple[float, float]]) -> float:
    """Years covered by periods together; times held at once count once."""
    total, reached = 0.0, 0.0
    for start, end in sorted(periods):
        total += max(0.0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _period(job: Role, until: float) -> tuple[float, float]:
    """A job's start and end as decimal years; a bare end year counts to its middle, as people round both ways."""
    start = _point(job.since, 0.0 if job.current else 0.5)
    if start is None:
        return (0.0, 0.0)
    end = until if job.current else float(job.ended) + 0.5
    return (start, max(start, end))


def _point(text: str, within: float) -> float | None:
    year = _YEAR.search(text)
    if year is None:
        return None
    month = next((i for i, name in enumerate(_MONTHS) if re.search(rf"\b{name}", text, re.IGNORECASE)), None)
    season = next((m for name, m in _SEASONS.items() if name in text.lower()), None)
    if month is not None:
        return int(year[0]) + month / 12
    return int(year[0]) + (season / 12 if season else within)


def _decimal(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 365.25


def _newest(notes: Sequence[Note]) -> float:
    years = [int(y) for n in notes for y in _YEAR.findall(f"{' '.join(n.section.heading)} {n.text}")]
    return max(years, default=0) + 1.0


def long_ago(text: str, today: date | None) -> bool:
    """Whether all the years that a text names lie further back than what is still recent."""
    years = [int(year) for year in _YEAR.findall(text)]
    return today is not None and bool(years) and max(years) < today.year - RECENT


RECENT: Final = 5
"""Years for which work is called recent."""

_PEOPLE: Final = re.compile(
    r"\b(?:team|people|persons?|staff|colleagues|operatives|reports|nurses|students|interns|assistants|FTE|juniors?|guys|"
    r"crew|\w{3,}(?:ers|ors|ists|ees|ants|ians))\b"
)
_LED: Final = re.compile(
    r"\b(?:lead|leads|led|leading|manag\w+|supervis\w+|run|ran|running|in charge|team of|gang of|crew of|team lead|"
    r"mentor\w*|coach\w*|head of|(?:shift|site|ward|hand) lead|lead hand|look(?:s|ed|ing)? after)\b",
    re.IGNORECASE,
)
_PLANNED: Final = re.compile(r"\b(?:plan|schedul|rota|roster|organi[sz])", re.IGNORECASE)
_WOULD: Final = re.compile(r"\b(?:I['’]d|I would|would|will|I['’]ll) (?:have|be|lead|run|manage|get)\b", re.IGNORECASE)
"""Of a team one hopes to have."""
_NUMBER: Final = re.compile(r"(?<![\d,.])(?:up to )?\b(\d{1,3})(?![\d,.]*\d)(?:\s*(?:to|-|–)\s*(\d{1,3}))?\b")


def people_needed(requirement: str) -> int | None:
    """How many people a requirement wants led: the smaller number of a range; None where it is not about people."""
    plain = _spelled_as_digits(requirement)
    number = _NUMBER.search(plain)
    people = (
        number
        and (_LED.search(plain) or _PLANNED.search(plain) or number.start() <= 1)
        and re.match(r"[\w\s-]{0,24}" + _PEOPLE.pattern, plain[number.end() :])
    )
    behind = number and re.search(r"(?:team|gang|crew|department|staff) of\s*$", plain[: number.start()])
    return int(number[1]) if number and (people or behind) and not re.search(r"(?:years?|yrs?)\b", plain) else None


def people_led(evidence: Sequence[Evidence]) -> int:
    """The most people whom the notes say the candidate led at once; 0 where they name no number."""
    most = 0
    for e in evidence:
        plain = _spelled_as_digits(e.text)
        if not _LED.search(plain) or _WOULD.search(plain):
            continue
        for match in _NUMBER.finditer(plain):
            after = plain[match.end() : match.end() + 32]
            before = plain[max(0, match.start() - 10) : match.start()]
            if re.match(r"[\w\s-]{0,20}" + _PEOPLE.pattern, after) or re.search(r"(?:team|gang|crew) of\s*$", before):
                most = max(most, int(match[2] or match[1]))
    return most


_WORDS: Final = {w: str(i) for i, w in enumerate("zero one two three four five six seven eight nine ten".split())}


def _spelled_as_digits(text: str) -> str:
    return re.sub(r"[A-Za-z]+", lambda m: _WORDS.get(m[0].lower(), m[0]), text)
