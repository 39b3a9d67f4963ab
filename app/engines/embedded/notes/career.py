"""The candidate's jobs, read from a résumé's headers in whichever layout they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.engines.embedded.notes.employers import ORGANISATION, employer_of, house_above
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.notes.form_jobs import FIELD
from app.engines.embedded.notes.headers import OTHER_HEADING, STUDY, Header, headers, is_of_jobs
from app.engines.embedded.notes.houses import house_within, houses_above
from app.engines.embedded.notes.name_lines import names_work
from app.engines.embedded.notes.own_name import own_name, without_name
from app.engines.embedded.notes.periods import PERIOD, STILL, begins, ends, goes_on
from app.engines.embedded.notes.titled import GRADE, has_title, latest_of, title_score
from app.english.occupations import is_title_word
from app.english.tidy import tidy
from app.records import Citation
from ingest.records import OWN_KINDS


@dataclass(frozen=True)
class Role:
    """One job. ``current`` when it goes on; ``ended`` sorts jobs (a year, or 9999); ``notes`` stand under it."""

    title: str
    employer: str
    place: str
    since: str
    current: bool
    ended: int
    header: Citation
    notes: tuple[Note, ...]
    house: Citation | None = None

    @property
    def cited(self) -> tuple[Citation, ...]:
        """Where its title stands, and its employer where that heads several jobs."""
        return (self.header, self.house) if self.house else (self.header,)


def roles(notes: Sequence[Note], *, unpaid: bool = False) -> tuple[Role, ...]:
    """The jobs of a résumé, the current one first, then by when they ended; or its ``unpaid`` posts instead."""
    documents = {n.document.ref.id: n.document for n in notes if is_of_jobs(n.section)}
    found: list[Role] = []
    for document in documents.values():
        first = len(found)
        entries = headers(document, unpaid=unpaid)
        houses = houses_above(entries)
        for header in entries:
            stop = next((each.start for each in entries if each.start > header.start), len(document.text))
            stop = _other_begins(document.text, header.end, stop)
            within = house_within(header)
            role = _role(header, stop, notes, houses.get(header.start, "") or within)
            if role and found and re.fullmatch(r"(?:the )?same(?: \w+)?|idem|ditto|as above", role.employer, re.I):
                role = replace(role, employer=found[-1].employer, house=found[-1].header)
            if role:
                found.append(_apart(role, housed=bool(within)))
        found[first:] = _in_one_order(found[first:])
    return tuple(sorted(found, key=lambda r: (not r.current, -r.ended, not r.employer, r.header.start)))


def _other_begins(text: str, start: int, stop: int) -> int:
    """Where a line between two offsets only names what is no job, "Tickets"; the later offset where none does."""
    named = (line for line in _NAME_ALONE.finditer(text, start, stop))
    return next((n.start() for n in named if STUDY.search(n[0]) or OTHER_HEADING.search(n[0])), stop)


_NAME_ALONE: Final = re.compile(r"^[A-Z][A-Za-z]+(?: (?:and|&) [A-Za-z]+| [A-Z][a-z]+)?[ \t]*:?[ \t]*$", re.MULTILINE)
"""One word or two alone on a line, neither set in nor a bullet: a heading, when it names what a résumé has."""


def _in_one_order(jobs: Sequence[Role]) -> list[Role]:
    """The jobs of one résumé, which names employer and unit in one order: what is sure of one tells of the others."""
    placed = [job for job in jobs if job.employer and job.place and not job.house]
    sure = [_is_last(job) for job in placed if ORGANISATION.search(job.employer)]
    if not sure or not all(sure):
        return list(jobs)
    names = [job.employer for job in placed if _is_last(job)]
    turned = [job in placed and not _is_last(job) and _is_unit(job, names) for job in jobs]
    return [
        replace(job, employer=job.place, place=job.employer) if turn else job
        for job, turn in zip(jobs, turned, strict=True)
    ]


def _is_unit(job: Role, names: Sequence[str]) -> bool:
    """Whether what was read as an employer is a unit: no name by its capitals, or before one that another job has."""
    if ORGANISATION.search(job.employer):
        return False
    described = bool(re.fullmatch(r"[A-Z][a-z-]+(?: [a-z-]+)*(?: of [A-Z][a-z]+| [a-z]+)", job.employer))
    return described or any(name.startswith(job.place) for name in names)


def _is_last(job: Role) -> bool:
    """Whether an entry names its employer behind the unit or place: "Cook, Pastry, Harrow Hotel"."""
    return job.header.quote.rfind(job.employer) > job.header.quote.find(job.place) >= 0


def _ends_in_title(text: str) -> bool:
    """Whether a part between commas ends in a title; "The Copper Heron, King Street" only holds a word like one."""
    return any(is_title_word(words[-1]) for part in text.split(",") if (words := re.findall(r"[A-Za-z][\w'-]*", part)))


def is_post(text: str) -> bool:
    """Whether a line only enters a post: "Registered Nurse - Leeds" tells what one is and nothing that was done."""
    head = re.split(r"\s[-–—|·•]\s|\s*[(,;|]|\s{2,}|\s+at\s", text.strip(" .*_#"))[0].split()
    return 2 <= len(head) <= 5 and all(word[:1].isupper() for word in head) and is_title_word(head[-1])


def _role(header: Header, stop: int, notes: Sequence[Note], above: str) -> Role | None:
    """One entry as a job; ``above`` is the line over it that names its employer, where a résumé is set so."""
    title, employer, place = (header.cells and (*header.cells, "")) or _named(header)
    if not title:
        return None
    over = next((h for h in header.over[::-1] if _is_house(h) and h not in header.text), "")
    over = above or _as_written(header, over)
    over = over or house_above(header.document.text, header.start, _is_house)
    over = (over or ("" if employer else _named_above(header))).strip("# ")
    house = None
    if over and (above or not ORGANISATION.search(employer)):
        parts = parts_of(over)
        named = next((p for p in parts if ORGANISATION.search(p)), parts[0])
        employer, place = named, "" if employer == named else employer
        begun = header.document.text.rfind(over, 0, header.start)
        over = over if begun >= 0 else employer
        begun = begun if begun >= 0 else header.document.text.rfind(employer, 0, header.start)
        house = header.document.citation(begun, begun + len(over)) if begun >= 0 else None
    entered = header.document.section_at(max(header.start, header.end - 1))
    under = (
        _on_form(header, stop, notes)
        if header.filled
        else tuple(
            within
            for n in notes
            if n.document is header.document
            and (header.cells or n.section is entered or len(n.section.heading) > len(entered.heading))
            and n.section.kind in OWN_KINDS
            and not any(STUDY.search(h) or OTHER_HEADING.search(h) for h in n.section.heading[-1:])
            and (
                within := _within(n, header.end, stop)
                if not header.cells
                else n
                if _stands_under(n, employer)
                else None
            )
            and not PERIOD.fullmatch(within.text.strip(" *_()"))
        )
    )
    return Role(
        title=re.split(r"\s*(?:→|->|⇒)\s*", tidy(_in_small(title.rstrip(" ."))))[-1],
        employer=employer,
        place=place.strip(" ."),
        since=begins(header.period) if header.period else "",
        current=header.period is None or goes_on(header.period),
        ended=ends(header.period) if header.period else STILL,
        header=header.document.citation(header.start, header.end),
        notes=under,
        house=house,
    )


def _on_form(header: Header, stop: int, notes: Sequence[Note]) -> tuple[Note, ...]:
    """What was filled in under a job of an application form: its duties, not why it ended nor what was studied."""
    return tuple(
        n
        for n in notes
        if n.document is header.document
        and header.end <= n.start < stop
        and n.section.kind in OWN_KINDS
        and n.question is None
        and not FIELD.match(n.text)
        and not any(STUDY.search(h) or OTHER_HEADING.search(h) for h in n.section.heading[-1:])
    )


def _as_written(header: Header, over: str) -> str:
    """A heading with its own blanks: an employer and its town stand in two columns."""
    line = re.search(r"\s+".join(map(re.escape, over.split())), header.document.text) if over else None
    return line[0] if line and "\n" not in line[0] else over


def _apart(job: Role, *, housed: bool) -> Role:
    """A job whose title still has the employer in it, "Head of service, Regional water office", or its subject.

    Args:
        housed: whether its employer stands on a line of its own, so that behind the title is a unit of it.
    """
    title, _, rest = GRADE.sub("", job.title).partition(", ")
    job = replace(job, title=GRADE.sub("", job.title))
    if rest[:1].islower() and is_title_word(title.split()[-1]) and not re.match(r"(?:then|later|now)\b", rest):
        return replace(job, title=title)  # "programmer, billing and meter reading"
    housed = housed or bool(ORGANISATION.search(job.employer) and not all(w[:1].isupper() for w in rest.split()))
    if rest and housed and not re.match(r"(?:then|later|now)\b", rest):
        return replace(job, title=title)  # "Senior physiotherapist, MSK outpatients" of a hospital
    named = len(rest.split()) >= 2 or bool(_REGION.match(job.place))
    if named and rest[:1].isupper() and not any(is_title_word(w) for w in rest.split()):
        return replace(job, title=title, employer=rest, place=job.employer)
    return job


_REGION: Final = re.compile(r"(?:[A-Z]{2,3}|Remote|Ireland|England|Scotland|Wales|India|Canada|Australia)$")
"""What follows the name of a town: then that is no employer."""


def _stands_under(note: Note, employer: str) -> bool:
    """Whether a note stands under a heading with an employer's name, where a table holds the jobs themselves."""
    heading = note.section.heading[-1:] or (note.under,)
    return bool(heading[0]) and heading[0].split()[0].lower() == employer.split()[0].lower()


def _named(header: Header) -> tuple[str, str, str]:
    """The title, the employer and a unit or place of an entry; an empty title where none is there."""
    text = without_name(header.text, own_name(header.document.text))
    pieces = [p for p in parts_of(text) if re.search(r"[A-Za-z]{2}", p)]
    scores = [title_score(latest_of(piece).split(", ")[0]) for piece in pieces]
    houses = [bool(ORGANISATION.search(piece)) for piece in pieces]
    if max(scores, default=0.0) > 0:
        at = scores.index(max(scores))
    elif any(houses) and not all(houses):
        at = houses.index(False)  # "Second in Science, Greyfriars School": the employer is sure
    elif len(pieces) > 1 and "\n" in header.document.text[header.start : header.end] and _both_named(pieces):
        at = 0  # a line of its own above its dates
    else:
        return "", "", ""
    employer, place = employer_of(pieces[at + 1 :] if at == 0 else pieces[:at] + pieces[at + 1 :])
    return pieces[at], employer, place


def _named_above(header: Header) -> str:
    """The employer of posts that only name a title and dates: the nearest short name above them, below "Employment"."""
    if header.document.text[header.start : header.end].lstrip().startswith(("**", "__")):
        return ""  # a heading of its own, like an employer's
    lines = header.document.text[: header.start].splitlines()
    for at in range(len(lines) - 1, max(len(lines) - REACH, TOP - 1), -1):
        line = lines[at].replace("*", "").strip(" #_:-")
        if line and names_work(line):
            return ""
        short = 0 < len(line.split()) <= 6 and line[:1].isupper() and not re.search(r"\d|[.:;]", line)
        placed = at > 0 and bool(PERIOD.search(lines[at - 1]))  # the town, right under the dates of another post
        bullet = re.match(r"\s*[-*•+]\s", lines[at])
        if short and not placed and not bullet and not has_title(line) and not OTHER_HEADING.search(line):
            return line
    return ""


REACH: Final = 16
"""Lines above a post among which its employer may stand."""

TOP: Final = 3
"""Lines at the top of a résumé that name the candidate."""


def _both_named(pieces: Sequence[str]) -> bool:
    """Whether the first two parts of a header are short names, as a title and an employer are."""
    return all(piece[:1].isupper() and len(piece.split()) <= 5 for piece in pieces[:2])


def _is_house(heading: str) -> bool:
    """Whether a heading names an employer whose jobs stand under it."""
    return bool(ORGANISATION.search(heading)) and not PERIOD.search(heading) and not has_title(heading)


def _in_small(title: str) -> str:
    """A title typed in capitals as it is read: "HGV DRIVER" is an HGV driver."""
    return re.sub(r"[A-Z]{4,}", lambda m: m[0].lower(), title) if title.isupper() else title


def _within(note: Note, start: int, stop: int) -> Note | None:
    """What of a note stands under a job: a résumé without bullets runs its header and its lines together."""
    if start <= note.start < stop:
        return note
    text = note.document.text
    start, end = max(start, note.start), min(note.end, stop)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip(" \t\n|"))  # the bar that closes a row
    if note.bullet or note.start >= stop or start >= end:
        return None
    return replace(note, start=start, end=end, text=text[start:end].replace("\n", " "))


def parts_of(text: str) -> list[str]:
    """A header's parts: split at strong marks, else at commas outside brackets."""
    text = re.sub(r"\.{3,}|\s+(?=[,.](?:\s|$))", "", re.sub(r"\([^)]*(?:\)|$)", "", text))
    text = re.sub(r"\s/\s", " | ", text) if text.count(" / ") > 1 else text  # one may stand between two titles
    strong = [tidy(p) for p in re.split(r"\s*[·|•@\t]\s*|;\s*|\s+(?:[–—-]|--)\s+|\s{3,}|\s+at\s+|:\s+", text)]
    strong = [p for p in strong if p]
    if len(strong) > 1:
        return [q for i, p in enumerate(strong) for q in ([p] if i == 0 and _ends_in_title(p) else _by_commas(p))]
    return _by_commas(text)


def _by_commas(text: str) -> list[str]:
    return [tidy(p) for p in re.split(r",\s+(?!(?:then|and)\b)", text) if tidy(p)]
