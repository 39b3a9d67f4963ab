"""Certificates, licences and registrations that somebody holds: a sentence each, so that the role decides what is said.

A list under its heading enters one to a line, or several with commas or columns between. What is lapsed, booked, not
finished or only asked about is not held.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.engines.embedded.notes.periods import PERIOD, goes_on
from app.engines.embedded.pitch.drafts import TICKET, Draft, sayable
from app.engines.embedded.pitch.fitness import fit_to_say
from app.engines.embedded.pitch.studies import Study
from app.english.grammar import acts_of_i
from app.english.occupations import is_title_word
from app.english.phrases import article, indefinite
from app.english.sentence_shape import has_verb
from app.english.tidy import decapitalised, tidy
from app.records import Citation

_HEADING: Final = re.compile(
    r"\b(?:qualifications?|tickets|certificat\w+|licen[cs]es?|accreditations?|registrations?|credentials|"
    r"(?:bits? of )?papers?|training)\b",
    re.IGNORECASE,
)
_OF_WORK: Final = re.compile(r"\b(?:employers?|employment|career|jobs?|posts?|experience)\b", re.IGNORECASE)
"""A heading over a job, whatever its employer is called: "Current employer: Registration Service"."""
_LABEL: Final = re.compile(
    r"(?:tickets|qualifications|licen[cs]es|certificates|certifications|certs|training)\s*:\s*", re.IGNORECASE
)
_KIND: Final = re.compile(
    r"\b(?:certificate|certified|licen[cs]e|card|ticket|diploma|award|registered|registration|chartered|CPC|NVQ|"
    r"BTEC|HNC|HND|(?:level|grade|class|cat(?:egory)?) [A-E\d]\w?)\b",
    re.IGNORECASE,
)
"""Words that only a certificate has in its name."""

_PLAN: Final = re.compile(
    r"[?]|\b(?:no|not|only|booked|expired|lapsed|due|todo|renew|started|to go|next|must|exp\. in|without|except|"
    r"awaiting|pending|\d+ (?:of|/) \d+|references?|referees?|refs|on request|studying|doing|halfway|paused|"
    r"unfinished|resigned)\b",
    re.IGNORECASE,
)
"""What is not held yet, or no more."""

_WHEN: Final = re.compile(
    r"(?:(?:[a-z]+ed|since|in|passed)\s)*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )?"
    r"(?P<year>(?:19|20)\d\d)\b.*$",
    re.IGNORECASE,
)
_UNDER_OTHER: Final = re.compile(r"\b(?:languages?|interests|hobbies|skills?|tools|education|stack)\b", re.IGNORECASE)
_STUDIED: Final = re.compile(r"\beducation\b", re.IGNORECASE)
_CERTIFIED: Final = re.compile(r"\b(?:certificate|certified|licen[cs]e|chartered)\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(
    r"(?:(?i:certificate|diploma|award) in [A-Z]\w+.*|(?i:certificate|licen[cs]e|diploma|award|card|ticket)|"
    r"[A-Z]{2,}|[a-z] [A-Z][a-z]+)$"
)
_COMMON: Final = re.compile(r"(?:Driving|Driver's|Drivers|Boat|Pilot) licen[cs]e", re.IGNORECASE)
"""One of many of its kind, and no name."""

_DEGREE: Final = re.compile(
    r"\b(?:Bachelor|Master of|[BM]\.?Sc|[BM]\.?A|[BM]\.?Eng|Ph\.?D|PGCE|GCSEs?|A[- ]levels?|Leaving Cert(?:ificate)?)\b"
)
_AWARDS: Final = re.compile(r"\b(?:university|college|school|academy|institut\w+|polytechnic|council)\b", re.IGNORECASE)
"""Who gives certificates, which nobody holds."""

_HOUSE: Final = re.compile(r"\b(?:services?|office|board|authority|department)$", re.IGNORECASE)
"""How the names of houses end that register and certify."""

_NUMBER: Final = re.compile(r"\b(?=\w*[A-Z])(?=\w*\d\w*\d)\w{6,}\b|\b\d{5,}\b")
"""What a certificate is filed under, which nobody says."""

LONGEST_NAME: Final = 6
"""Words of a certificate's name; a longer line tells something."""

WORTH: Final = 0.95


@dataclass(frozen=True)
class Ticket:
    """One certificate by its name, with the words that enter it."""

    name: str
    citation: Citation
    place: int


def from_tickets(notes: Sequence[Note], degrees: Sequence[Study] = ()) -> list[Draft]:
    """A sentence for each certificate that is held, in the order of the notes.

    Args:
        degrees: the candidate's studies, the one that is told first; a school of theirs is no certificate, and what is
            told as a study is not told again.
    """
    found = []
    for at, ticket in enumerate(tickets(notes)):
        name = ticket.name
        if any(_is_school(name, degree) for degree in degrees) or any(_is_of(ticket, one) for one in degrees[:1]):
            continue
        if is_title_word(name.split()[-1]):
            if (period := PERIOD.search(notes[ticket.place].text)) and not goes_on(period):
                continue  # "Diploma educator, 2014 to 2019" enters a job
            one = article(name.lower()).removesuffix(name.lower())  # an article, if any, and its own capitals
            plain = decapitalised(name) if name[1:] == name[1:].lower() else name
            said = f"I'm {indefinite(plain)} {plain}." if one else f"I'm {plain}."
            found.append(Draft(said, "present", (ticket.citation,), WORTH, TICKET, at, "", (8, ticket.place)))
            continue
        name = (
            " ".join(w.lower() if re.fullmatch(r"[A-Z]{4,}", w) else w for w in name.split())
            if name.isupper() and " " in name  # a single one in capitals is short for something
            else name
        )
        named = f"the {name}" if _ARTICLE.search(name) and not re.match(r"(?:Level|Grade) \d", name) else name
        common = re.match(r"(?:full |clean )", name, re.IGNORECASE) or _COMMON.fullmatch(name)
        named = article(decapitalised(name)) if common else named
        said = f"I hold {named}."
        if sayable(said, ticket.citation.quote) and fit_to_say(f"{said[:-1]} now."):
            found.append(Draft(said, "past", (ticket.citation,), WORTH, TICKET, at, "", (8, ticket.place)))
    return found


def _is_school(name: str, degree: Study) -> bool:
    """Whether a name is that of the school where something was studied."""
    return bool(degree.school) and name.lower() in (degree.school.lower(), degree.school.lower().removeprefix("the "))


def _is_of(ticket: Ticket, degree: Study) -> bool:
    """Whether a certificate stands in the line that enters a degree and names it."""
    mine, theirs = ticket.citation, degree.citation
    within = mine.document == theirs.document and mine.start < theirs.end and theirs.start < mine.end
    return within and set(degree.degree.lower().split()) <= set(ticket.name.lower().split())


def tickets(notes: Sequence[Note]) -> tuple[Ticket, ...]:
    """What a candidate holds, each once."""
    found: dict[str, Ticket] = {}
    for at, note in enumerate(notes):
        if note.private:
            continue
        label = _LABEL.match(note.text)
        headed = (bool(_HEADING.search(note.topic)) and not _OF_WORK.search(note.topic)) or label is not None
        listed = note.section.kind == "resume" and not _UNDER_OTHER.search(note.topic)
        studied = note.section.kind == "resume" and bool(_STUDIED.search(note.topic) and _CERTIFIED.search(note.text))
        if not headed and not ((listed or studied) and (note.bullet or _entered(note.text))):
            continue
        for name, start, end in _each(note, label.end() if label else 0):
            if headed or _KIND.search(name):
                found.setdefault(name.lower(), Ticket(name, note.document.citation(start, end), at))
    return tuple(found.values())


def _entered(line: str) -> bool:
    """Whether a line of a résumé enters something by its year or number alone, and tells nothing."""
    return len(line.split()) <= 10 and not _has_verb(line)


def _has_verb(name: str) -> bool:
    """Whether a line tells something; a past form with a capital inside a name, "Level 3 Advanced", is none."""
    return has_verb(re.sub(r"(?<=\w )[A-Z][a-z]+ed\b", "", name))


_ENTERED_BY_YEAR: Final = re.compile(
    r"\b(?:19|20)\d\d\)?(?:\s*\([^()]{1,60}\))?\W*$|^\W*(?:19|20)\d\d(?=\s{2,}|\t|\s*[:|–—-]\s)"
)
"""A line that is one certificate's, with its year before or behind it, and perhaps a remark in brackets."""


def _each(note: Note, skipped: int) -> Iterable[tuple[str, int, int]]:
    """The certificates of a note, by name and place: one to a line that ends in its year, else one between commas."""
    text = note.document.text[note.start : note.end]
    at = skipped
    for line in re.split(r"(\n)", text[skipped:]):
        years = len(re.findall(r"(?:19|20)\d\d", line))
        one = not skipped and years == 1 and bool(_ENTERED_BY_YEAR.search(line))
        if re.match(r"\W*[A-Z][\w ]{2,24}:\s", line) and not _LABEL.match(line):
            at += len(line)
            continue  # "Referees: ...", "Outside work: ..."
        remarked = bool(re.fullmatch(r"\S+(?:\s{1,2}\S+)*\s{3,}[a-z(]\S*(?:\s{1,2}\S+)*", line.strip()))
        apart = r"(\s{3,}|\t|\s\|\s)" if one else r"(\s{3,}|\s\|\s|;\s|,\s(?!.{0,12}(?:19|20)\d\d)|\.\s)"
        columns = [line] if remarked else re.split(apart, line)
        begun = at
        for number, item in enumerate(columns):
            said = line if len(columns) == 1 else _with_its_remarks(columns, number)
            if (name := _name(item, said)) is not None:
                yield name, note.start + begun, note.start + begun + len(item)
            begun += len(item)
        at += len(line)


def _with_its_remarks(columns: Sequence[str], number: int) -> str:
    """A certificate with what is remarked of it behind its comma: "Level 4 Joinery, 4 of 12 units done, paused"."""
    rest = takewhile(_REMARKS.match, columns[number + 2 :: 2])
    return ", ".join((columns[number], *rest))


_REMARKS: Final = re.compile(r"\s*[(a-z\d]")


def _name(item: str, line: str) -> str | None:
    """The name of a certificate, up to when, where or how it was got; None for one that is not held."""
    if _PLAN.search(line) or not re.search(r"[A-Z\d]", item):
        return None
    name = tidy(re.split(r"[,;(:]|\.\s|\s[-–—·•|]\s|\s\+\s", item.strip(" \t*_.-"))[0]).strip(" .")
    name = _WHEN.sub("", name).strip(" ,.")
    words = name.split()
    gives = (_AWARDS.search(name) and not _KIND.search(name)) or _HOUSE.search(name)
    if gives or _NUMBER.search(name):
        return None
    if _DEGREE.search(name) or (len(words) == 1 and not re.search(r"[A-Z\d]{2}", name)):
        return None
    if (
        not 1 <= len(words) <= LONGEST_NAME + 3 * bool(_KIND.search(name))
        or not re.search(r"[A-Za-z]{2}", name)
        or not re.match(r"[A-Z]", name)
    ):
        return None
    return None if acts_of_i(name) or _has_verb(name) else name
