"""Everything of the notes that could be said in an introduction, as sentences with their part, worth and sources."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from app.engines.embedded.english.changes import VALUE
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.phrases import article
from app.engines.embedded.english.quantities import quantities
from app.engines.embedded.english.sentence_shape import has_verb, is_sentence
from app.engines.embedded.english.speech import spoken
from app.engines.embedded.english.tidy import decapitalised, ended, tidy, unfused
from app.engines.embedded.english.verbs import is_past
from app.engines.embedded.pitch.career import Role, Study, is_title_word, roles, studies
from app.engines.embedded.pitch.drafts import Draft, sayable
from app.engines.embedded.pitch.facts import Note, is_private
from app.engines.embedded.pitch.fitness import fit_to_say
from app.engines.embedded.pitch.introductions import from_introductions, key_of
from app.engines.embedded.pitch.pieces import pieces
from app.engines.embedded.pitch.resume_lines import from_resume_lines
from app.engines.embedded.pitch.told import from_notes
from app.engines.embedded.pitch.voiced import voiced
from app.records import Citation, PitchPart

_CHANGED: Final = re.compile(
    rf"\b(?:fell|rose|doubled|halved|tripled|grew|dropped|cut|went (?:up |down )?from|by [£$€]?\d)|"
    rf"from {VALUE}.{{0,30}} to {VALUE}"
)


def drafts(notes: Sequence[Note], company: str | None) -> tuple[Draft, ...]:
    """Every sentence that could be said, chained to what it needs, in the order of the notes."""
    known = Counter(w for n in notes for w in re.findall(r"[a-z]+", n.text.lower()))
    jobs, degrees = roles(notes), studies(notes)
    found = [
        *from_introductions(notes, jobs, company, known),
        *_from_roles(jobs, any(_is_latest(study, jobs) for study in degrees[:1])),
        *_from_lines(jobs, known),
        *from_notes(notes, company, known),
        *_from_studies(degrees, jobs),
        *from_resume_lines(notes, jobs, known),
    ]
    return tuple(_renumbered(found))


def _renumbered(found: Sequence[Draft]) -> Iterable[Draft]:
    """Chains numbered from 0 across all sources."""
    numbers: dict[tuple[str, int], int] = {}
    for draft in found:
        number = numbers.setdefault((draft.source, draft.chain), len(numbers))
        yield replace(draft, chain=number)


def _from_roles(jobs: Sequence[Role], studying: bool) -> list[Draft]:
    """A sentence for the current job and for the two before it; ``studying`` when a degree is the latest."""
    found = []
    said = [job for job in map(_apart, jobs) if can_be_named(job)]
    for i, job in enumerate(said[:3]):
        employer = spoken_employer(job.employer)
        where = f" at {employer}" if employer else ""
        title = spoken_title(job.title)
        article = "an " if re.match(r"(?:[aeiou]|[AEFHILMNORSX][A-Z]\b)", title) else "a "
        article = (
            ""
            if re.match(r"(?:deputy |acting |assistant )?(?:head|second|director|chair) (?:of|in)\b", title)
            else article
        )
        year = re.search(r"\d{4}", job.since)
        part: PitchPart = "present" if i == 0 and not studying else "past"
        if "then" in job.title.split():
            text, worth = f"I started{where} as {article}{title}", 1.1
        elif i == 0 and job.current:
            text, worth = f"I'm {article}{title}{where}", 2.8
            if year:
                text += f", where I've been since {year[0]}" if where else f", and have been since {year[0]}"
        elif i == 0 and _is_recent(job):
            text, worth = f"Most recently I was {article}{title}{where}", 1.3 if studying else 2.8
        elif i == 0:
            text, worth, part = f"I was {article}{title}{where}", 1.0, "past"
        else:
            before = "Before that" if i == 1 else "Earlier on"
            text, worth = f"{before}, I was {article}{title}{where}", 1.5 if i == 1 else 0.7
        found.append(Draft(ended(text), part, (job.header,), worth, "role", i, key_of(job, jobs), (i, 0)))
    return found


def _apart(job: Role) -> Role:
    """A job whose title still has the employer in it: "Head of service, Regional water office"."""
    title, _, rest = job.title.partition(", ")
    if len(rest.split()) >= 3 and rest[:1].isupper() and not any(is_title_word(w) for w in rest.split()):
        return replace(job, title=title, employer=rest, place=job.employer)
    return job


_THING: Final = re.compile(r"(?:counter|desk|number|paper|shelter|cashier desk)$", re.IGNORECASE)


_RANKS: Final = frozenset("head second deputy director chair number chief lead".split())
"""Words that are a title with what follows them: "second in science"."""


def can_be_named(job: Role) -> bool:
    """Whether a job's title and employer were read well enough to be said: a title that a person has, a name."""
    title, employer = job.title.strip(), job.employer.strip()
    head = re.split(r"\s(?:of|in|for|at|with|then|de|des|du|da|do)\s|,", title)[0].split()
    named = not employer or (bool(re.match(r"[A-Z]", employer)) and len(employer.split()) <= 6 and ":" not in employer)
    titled = (
        bool(head)
        and (is_title_word(head[-1]) or head[-1].lower() in _RANKS or "then" in title.split())
        and not _THING.search(" ".join(head))
    )
    plain = not re.search(r"[:→\d=/]|->|\.$", title) and len(title.split()) <= 8
    return (named or employer.startswith("same ")) and titled and plain and not re.match(r"volunteer", title, re.I)


def spoken_employer(employer: str) -> str:
    """An employer's name as it is said: no capitals throughout, "the" before a ministry; nothing for "same house"."""
    if employer.startswith("same "):
        return ""
    employer = re.split(r"[.;]\s", employer)[0].strip(" .")
    if employer.isupper() and len(employer) > 5:
        employer = " ".join(w.title() if len(w) > 2 else w for w in employer.split())
    return (
        f"the {employer}"
        if re.match(r"(?:Ministry|Department|Office|University|Institute|Bank) of\b", employer)
        else employer
    )


def _is_recent(job: Role) -> bool:
    """Whether the last job is the latest that its résumé dates, give or take two years."""
    text = next((n.document.text for n in job.notes), job.header.quote)
    years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text)]
    return job.ended >= max(years, default=0) - 2


def spoken_title(title: str) -> str:
    """A job title as it is said in the middle of a sentence."""
    return " ".join(w if re.search(r"[A-Z0-9&]", w[1:]) or not w[:1].isupper() else w.lower() for w in title.split())


def _from_lines(jobs: Sequence[Role], known: Mapping[str, int]) -> list[Draft]:
    """What a résumé's bullets say, put into sentences; results first, older jobs last."""
    found: list[Draft] = []
    for i, job in enumerate(jobs[:4]):
        for j, note in enumerate(n for n in job.notes if n.start >= job.header.end):
            if note.private or is_private(note.text):
                continue
            for k, (text, cited) in enumerate(_told_by(note, job, known)):
                measured = [q for q in quantities(text) if q.dimension not in ("year", "month")]
                changed = bool(measured) and bool(_CHANGED.search(text))
                worth = (
                    0.8
                    + 0.2 * min(len(measured), 2)
                    + 0.35 * changed
                    - 0.12 * min(i, 3)
                    - (0.25 if "I worked on" in text else 0.0)
                )
                part: PitchPart = "present" if job.current and not changed and _is_duty(text) else "past"
                found.append(
                    Draft(
                        text,
                        part,
                        (cited, job.header),
                        worth,
                        "line",
                        i * 1000 + j * 10 + k,
                        key_of(job, jobs),
                        (i, j * 9 + k),
                    )
                )
    return found


def _told_by(note: Note, job: Role, known: Mapping[str, int]) -> Iterable[tuple[str, Citation]]:
    """The sentences of a line under a job: of a bullet as a whole, of other lines piece by piece."""
    if note.bullet or is_sentence(note.text):
        for text in _held(note.text, job.current) or spoken(note.text, job.current) or _thing_made(note.text):
            if _can_be_told(text := _in_full(_moved(unfused(text, known))), note.text):
                yield text, note.cite()
            else:
                break
        return
    for piece in pieces(note):
        made = (*_held(piece.text, job.current), voiced(piece.text, known, resume=True, current=job.current))[0]
        if made and _can_be_told(made, piece.text) and (quantities(made) or is_past(made.split()[1])):
            yield made, note.cite(piece.start, piece.end)


_MADE_THING: Final = re.compile(
    r"(?P<what>[A-Z][\w-]*(?: [\w-]+){0,4}? (?:model|tool|system|dashboard|script|app|site|guide|survey|form|campaign|"
    r"course|plan|programme|program|workshop|project|redesign|rollout|migration))\b(?P<rest>[^;:]*)(?:; (?P<then>[^:]+))?$"
)


def _thing_made(line: str) -> tuple[str, ...]:
    """ "Route model in spreadsheets, 260 routes; 19 were stopped" as what was worked on, and what came of it."""
    match = _MADE_THING.match(tidy(line).rstrip("."))
    if match is None:
        return ()
    rest = re.sub(r", (?=\d)", ", with ", match["rest"])
    then = match["then"]
    came = f", and {decapitalised(then)}" if then and has_verb(then) else ""
    return (ended(f"I worked on {article(decapitalised(match['what']))}{rest}{came}"),)


_PASSIVE: Final = re.compile(
    r"^(?P<what>[A-Z][a-z-]+(?: [a-z-]+){0,4}) (?P<verb>cut|reduced|raised|increased|lowered|brought|halved|shortened|doubled) "
    r"(?=from|to|by|down|up)"
)


def _in_full(text: str) -> str:
    """ "Close cut from 11 to 5 days" with the "was" it lacks."""
    match = _PASSIVE.match(text)
    if match is None or match["what"].split()[0] in {"I", "We", "The", "My", "Our"}:
        return text
    verb = "were" if match["what"].endswith("s") and not match["what"].endswith("ss") else "was"
    return f"The {decapitalised(match['what'])} {verb} {text[match.start('verb') :]}"


def _can_be_told(text: str, written: str) -> bool:
    return sayable(text, written) and 5 <= count_words(text) <= 40 and fit_to_say(text)


def _held(line: str, current: bool) -> tuple[str, ...]:
    """ "Team of 6 + 2 interns a year" and "annual budget of £2m" as what the candidate has, not worked on."""
    plain = re.sub(r"(?<=\d)\s*\+\s*(?=\d)", " plus ", tidy(line))
    match = re.match(
        r"(?:annual |yearly |own )?(?:budget|team|shift|gang|crew|caseload|patch|territory|class)\b(?=.*\d)",
        plain,
        re.IGNORECASE,
    )
    if match is None or ":" in plain or ";" in plain:
        return ()
    plain = re.sub(
        r"^((?:\w+ )?\w+)(?<! of) (?=[£$€\d])",
        r"\1 of ",
        re.sub(r"([£$€]) (?=\d)|(?<=\d) (?=(?:m|bn)\b)", r"\1", plain),
    )
    article = "an" if plain[:1].lower() in "aeiou" else "a"
    return (ended(f"I {'have' if current else 'had'} {article} {decapitalised(plain)}"),)


def _moved(text: str) -> str:
    """A figure that moved, told as such: "The pass rate went from 58% to 71%", not work "on" it."""
    return re.sub(
        rf"^I worked on (?:an? |the )?(?P<what>[^,;]{{4,60}}?) (?=from {VALUE}[^,;]{{0,30}} to {VALUE})",
        r"The \g<what> went ",
        text,
    )


def _is_duty(text: str) -> bool:
    """Whether a sentence says what the candidate does, not what they did."""
    match = re.match(r"I(?:'m|'ve been)\b|I (?P<verb>[a-z]+)\b", text)
    return bool(match) and not (match and match["verb"] and is_past(match["verb"]))


def _from_studies(degrees: Sequence[Study], jobs: Sequence[Role]) -> list[Draft]:
    """One sentence on the highest degree; it comes first where study is the latest thing done."""
    for study in degrees[:1]:
        where = f" from {study.school}" if study.school else ""
        plain = (
            study.subject
            if re.search(r"[A-Z]", study.subject[1:]) and not study.subject.istitle()
            else study.subject.lower()
        )
        subject = f" in {plain}" if plain else ""
        article = "an" if re.match(r"[AEFHILMNORSX][A-Z]|MSc|[AEIO]", study.degree) else "a"
        latest = _is_latest(study, jobs)
        part: PitchPart = "present" if latest else "past"
        return [
            Draft(
                f"I have {article} {study.degree}{subject}{where}.",
                part,
                (study.citation,),
                3.0 if latest else 0.8,
                "study",
                0,
            )
        ]
    return []


def _is_latest(study: Study, jobs: Sequence[Role]) -> bool:
    """Whether a degree is the latest thing that the résumé holds."""
    return not any(job.current for job in jobs) and study.year >= max((job.ended for job in jobs), default=0)
