"""Everything of the notes that could be said in an introduction, as sentences with their part, worth and sources."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from app.engines.embedded.notes.career import Role, roles
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.introductions import employer_in, from_introductions, key_of
from app.engines.embedded.pitch.job_lines import from_job_lines
from app.engines.embedded.pitch.named_jobs import can_be_named, held_as, posts_of, spoken_employer, spoken_title
from app.engines.embedded.pitch.plain_lines import scale
from app.engines.embedded.pitch.resume_lines import from_resume_lines
from app.engines.embedded.pitch.studies import Study, studies
from app.engines.embedded.pitch.told import from_notes
from app.english.occupations import is_title_word
from app.english.phrases import article
from app.english.tidy import aloud, decapitalised, ended
from app.records import PitchPart


def drafts(notes: Sequence[Note], company: str | None, year: int = 0) -> tuple[Draft, ...]:
    """Every sentence that could be said in ``year`` (0: not known), chained to what it needs, in the notes' order."""
    known = Counter(w for n in notes for w in re.findall(r"[a-z]+", n.text.lower()))
    jobs, degrees = roles(notes), studies(notes, year)
    newest = max((int(y) for n in notes for y in re.findall(r"\b20\d\d\b", n.text)), default=0)
    beside = bool(degrees) and not degrees[0].held and _is_beside_studies(jobs)
    lines = from_job_lines(jobs, known)
    found = [
        *_up_to_date(from_introductions(notes, jobs, company, known), jobs),
        *_from_roles(
            jobs,
            studying=any(_is_latest(study, jobs, newest) for study in degrees[:1]),
            beside=beside,
        ),
        *_from_unpaid(roles(notes, unpaid=True)),
        *(replace(d, worth=d.worth * BESIDE) if beside and d.place[0] == 0 else d for d in lines),
        *from_notes(notes, company, known),
        *_from_studies(degrees, jobs, newest),
        *from_resume_lines(notes, jobs, known, degrees),
    ]
    return tuple(_renumbered(found))


_IS_THERE: Final = re.compile(r"\bI(?:'m| am|'ve been|'ve worked| work| run| lead| manage| look after)\b")


def _up_to_date(told: Sequence[Draft], jobs: Sequence[Role]) -> list[Draft]:
    """An older pitch without what the résumé has since ended: "I'm at X" of somebody who is at Y by now."""
    current = {job.employer for job in jobs if job.current and job.employer}
    ended_since = [job for job in jobs if not job.current and job.employer not in current]
    stale = {
        draft.chain
        for draft in told
        if current
        and draft.part == "present"
        and _IS_THERE.search(draft.text)
        and employer_in(draft.text, ended_since)
        and not any(name.split()[0].lower() in draft.text.lower() for name in current)
    }
    return [draft for draft in told if draft.chain not in stale]


def _renumbered(found: Sequence[Draft]) -> Iterable[Draft]:
    """Chains numbered from 0 across all sources, the words as one says them."""
    numbers: dict[tuple[str, int], int] = {}
    for draft in found:
        number = numbers.setdefault((draft.source, draft.chain), len(numbers))
        yield replace(draft, chain=number, text=aloud(draft.text))


_IN_TRAINING: Final = re.compile(r"\b(?:intern|internship|placement|trainee|traineeship|working student)\b", re.I)
_SOME_HOURS: Final = re.compile(
    r"\bpart[- ]time\b|\b\d{1,2} ?(?:hours|hrs|h) (?:a|per) week\b|\bweekends?\b|\bcasual\b", re.I
)


def _is_beside_studies(jobs: Sequence[Role]) -> bool:
    """Whether a student's present job is what pays for them: some hours a week, or held through an internship."""
    if not jobs or not jobs[0].current:
        return False
    job, others = jobs[0], [other for other in jobs if not other.current]
    if _IN_TRAINING.search(job.header.quote):
        return False
    hours = _SOME_HOURS.search(" ".join((job.header.quote, *(note.text for note in job.notes[:FIRST_LINES]))))
    trained = any(_IN_TRAINING.search(other.header.quote) and other.ended >= _begun(job) for other in others)
    return bool(others) and (bool(hours) or trained)


def _from_roles(jobs: Sequence[Role], *, studying: bool, beside: bool = False) -> list[Draft]:
    """A sentence for the current job and for the two before it.

    Args:
        studying: whether a degree is the latest thing.
        beside: whether the current job is one that a student has beside, which is told last and not as what they are.
    """
    found = []
    said = [job for job in jobs if can_be_named(job)]
    for i, job in enumerate(said[:3]):
        employer = spoken_employer(job.employer)
        again = any(job.employer and other.employer == job.employer for other in said[:i])
        where = (
            f" at {employer}"
            if employer and not again
            else " there"
            if again and job.place in ("", *(other.place for other in said[:i] if other.employer == job.employer))
            else f" in {job.place}"
            if again and job.place[:1].isupper()
            else ""
        )
        was = held_as(job.title)
        year = re.search(r"\d{4}", job.since)
        part: PitchPart = "present" if i == 0 and not studying else "past"
        if i == 0 and job.current and beside:
            found.append(_told_beside(job, f"{was}{where}", key_of(job, jobs)))
            continue
        if i == 0 and job.current:
            *before, now = posts_of(job.title)
            text, worth, part = f"I'm {held_as(now)}{where}", 1.4 if studying else 2.8, "present"
            if year:
                once = not any(other.employer == job.employer for other in said[1:])
                text += f", where I've been since {year[0]}" if where and once else f", and have been since {year[0]}"
                text += f", first as {held_as(' then '.join(before))}" if before else ""
            if people := _people(job) or scale(_first_told(job)):
                text += f", with {people}"
        elif i == 0 and _is_recent(job):
            text, worth = f"Most recently I was {was}{where}", 1.3 if studying else 2.8
        elif i == 0:
            text, worth, part = f"I was {was}{where}", 1.0, "past"
        elif job.current and re.search(r" (?:for|at|with) [A-Z]", job.title):
            continue  # goes on beside the other, and is told as such from its own line
        elif job.current:
            text, worth, part = f"I've also been {was}{where}", 1.2, "present"
            text += f" since {year[0]}" if year else ""
        elif said[0].current and not job.current and job.ended > _begun(said[0]):
            there = "" if job.employer in ("", said[0].employer) else where
            text, worth = f"In {job.ended}, I was {was}{there}", 1.2  # while the other job went on
        elif len(posts_of(job.title)) > 1:
            first = where and all(_begun(job) <= _begun(other) for other in jobs)
            back = "Before that" if i == 1 else "Earlier on"
            text, worth = f"I started{where} as {was}" if first else f"{back}, I was {was}{where}", 1.1
        else:
            back = "Before that" if i == 1 else "Earlier on"
            text, worth = f"{back}, I was {was}{where}", 1.5 if i == 1 else 0.7
        cited = job.cited if ", with " not in text else (*job.cited, *(n.cite() for n in job.notes[:FIRST_LINES]))
        found.append(Draft(ended(text), part, cited, worth, "role", i, key_of(job, jobs), (i, 0)))
    return found


BESIDE: Final = 0.5
"""Worth of the job that a student has beside: said where there is time for it, unless it bears on the role."""


def _told_beside(job: Role, as_what: str, about: str) -> Draft:
    """The job that a student has beside, as one thing more."""
    year = re.search(r"\d{4}", job.since)
    told = ended(f"I've also been {as_what}" + (f" since {year[0]}" if year else ""))
    return Draft(told, "present", job.cited, BESIDE, "study", 7000, about, (7, 0))


def _from_unpaid(posts: Sequence[Role]) -> list[Draft]:
    """A sentence for what is done unpaid, after the work."""
    found = []
    for i, post in enumerate(post for post in posts if can_be_named(post) and post.employer):
        year = re.search(r"\d{4}", post.since)
        title = spoken_title(post.title)
        one = title if re.search(r"(?:treasurer|secretary|captain|chair)$", title) else article(title)
        where = f"{one} at {spoken_employer(post.employer)}"
        since = f" since {year[0]}" if year else ""
        text = f"I've also been {where}{since}" if post.current else f"I was also {where}"
        part: PitchPart = "present" if post.current else "past"
        found.append(Draft(ended(text), part, post.cited, 0.9, "study", 3000 + i, "", (7, i)))
    return found


FIRST_LINES: Final = 2
"""Lines under a job that may say what it comes with."""


def _first_told(job: Role) -> Iterable[str]:
    """The first lines under a job; one that is no bullet and says several things by its first sentence."""
    return [note.text if note.bullet else note.sentences[0].quote for note in job.notes[:FIRST_LINES] if note.sentences]


def _begun(job: Role) -> int:
    """The year since when a job is held; 9999 where it does not say."""
    year = re.search(r"\d{4}", job.since)
    return int(year[0]) if year else 9999


def _people(job: Role) -> str:
    """Whom a job's header says are in one's hands: "team of 6", "9 analysts + 4 seasonal"."""
    for found in re.finditer(r"\b(?:team of \d+|\d+ (?P<who>[a-z]+))\b", job.header.quote):
        who = found["who"]
        if who is None:
            return f"a {found[0]}"
        if who in ("staff", "people", "reports") or (who.endswith("s") and is_title_word(who[:-1])):
            return found[0]
    return ""


def _is_recent(job: Role) -> bool:
    """Whether the last job is the latest that its résumé dates, give or take two years."""
    text = next((n.document.text for n in job.notes), job.header.quote)
    years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text)]
    return job.ended >= max(years, default=0) - 2


def _from_studies(degrees: Sequence[Study], jobs: Sequence[Role], newest: int) -> list[Draft]:
    """One sentence on the highest degree; it comes first where study is the latest thing done."""
    for study in degrees[:1]:
        where = f" {'from' if study.held else 'at'} {study.school}" if study.school else ""
        plain = (
            study.subject
            if re.search(r"[A-Z]", study.subject[1:]) and not study.subject.istitle()
            else " ".join(map(decapitalised, study.subject.split()))
        )
        subject = f" in {plain}" if plain else ""
        article = "an" if re.match(r"[AEFHILMNORSX]\.?[A-Z]|MSc|[AEIO]", study.degree) else "a"
        verb = "I have" if study.held else "I'm doing"
        latest = _is_latest(study, jobs, newest)
        part: PitchPart = "present" if latest or not study.held else "past"
        return [
            Draft(
                f"{verb} {article} {study.degree}{subject}{where}.".replace(" & ", " and "),
                part,
                (study.citation,),
                3.0 if latest else 0.8,
                "study",
                0,
            )
        ]
    return []


def _is_latest(study: Study, jobs: Sequence[Role], newest: int) -> bool:
    """Whether a degree is the latest thing that the résumé holds; ``newest`` is the last year that the notes name."""
    beside = all(_begun(job) < study.year for job in jobs if job.current)  # a job held while one studied
    recent = not any(job.current for job in jobs) or study.year >= newest - 1
    return beside and recent and study.year >= max((job.ended for job in jobs if not job.current), default=0)
