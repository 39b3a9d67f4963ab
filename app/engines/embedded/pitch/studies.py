"""The candidate's degrees and courses, read from wherever a résumé names them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.engines.embedded.notes.career import parts_of
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.notes.headers import STUDY
from app.engines.embedded.notes.own_name import own_name, without_name
from app.engines.embedded.notes.periods import PERIOD
from app.english.language import count_words
from app.english.tidy import tidy
from app.records import Citation
from app.slices import SourceDocument

_DEGREE: Final = re.compile(
    r"\b(?:B\.S\b|M\.S\b|[BM]S(?= in\b)|"
    r"B\.?Sc|M\.?Sc|B\.?A|M\.?A|B\.?Eng|M\.?Eng|B\.?Ed|M\.?Ed|M\.?B\.?A|Ph\.?D|LL\.?B|LL\.?M|PGCE|"
    r"P\.?G\.? ?(?:Cert|Dip)|"
    r"Dip ?HE|Cert ?HE|"
    r"Postgraduate (?:Certificate|Diploma)|HND|HNC|"
    r"NVQ|BTEC|B\.?Com|M\.?Phil|"
    r"Bachelor|Master(?=(?:['’]?s)?(?: degree| of| in|,))|Doctorate|Diploma|Degree|Apprenticeship|"
    r"Associate(?=(?:['’]?s)? (?:degree|of|in)\b))(?:['’]?s)?\b\.?"
)

_GOING_ON: Final = re.compile(
    r"\b(?:finish(?:ing|es)|graduat(?:ing|es)|expected|predicted|due|in progress|on-?going|currently|studying|doing|"
    r"working towards?|enrolled|part[- ]way|halfway|(?:modules?|exams?|years?) (?:to go|left)|"
    r"(?:final|first|second|third|fourth|1st|2nd|3rd|4th)[- ]year(?! (?:project|dissertation|thesis|module))|"
    r"to (?:finish|complete|be (?:finished|completed)))\b|(?:[-–—]|\bto)\s*(?:present|now|date|today)\b|"
    r"\bstarted\b(?!.*\b(?:finished|completed|passed|graduated|awarded)\b)",
    re.IGNORECASE,
)
"""What a line says of a degree that is not held yet."""

_GIVEN_UP: Final = re.compile(
    r"\b(?:unfinished|incomplete|dropped|left (?:after|early|in)|paused|deferred|withdr[ae]wn?|abandoned|resigned|"
    r"(?:not|never|didn['’]?t) (?:finish|complete|pass)(?:ed)?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Study:
    """A degree or course as written, with the school when it could be told apart.

    ``held`` is false while it goes on; one that was given up is none.
    """

    text: str
    degree: str
    subject: str
    school: str
    year: int
    citation: Citation
    held: bool = True


_STUDENT: Final = re.compile(
    r"(?:^\W*|[.!?:|]\s+|\n\W*|\b(?:I['’]?m|I am|(?i:currently|now))(?: an?)? |\bAn? )"
    r"(?:(?i:final|last|penultimate|first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)[- ]year\b"
    r"(?: [\w&-]+){0,5} (?:student|undergraduate|undergrad|postgraduate)\b|"
    r"in (?:the|my) (?i:final|last|penultimate|first|second|third|fourth|fifth)[- ]year (?:of|at|in)\b)"
)
"""How people say of themselves that they still study: "Final-year Computer Science student"."""


def studies(notes: Sequence[Note], year: int = 0) -> tuple[Study, ...]:
    """Degrees, as one line each, the highest first, those of one level in the order written.

    Where no heading says that studies follow, a line of a résumé that names a degree tells of one. The latest degree of
    somebody who calls themselves a student goes on, and so does one that ends after ``year``, this one where it is
    known and 0 else.
    """
    resume = [note for note in notes if note.section.kind == "resume"]
    headed = [(n.document, n.start, n.end) for n in resume if any(STUDY.search(h) for h in n.section.heading)]
    found = _degrees(headed)
    if not found:
        sections = dict.fromkeys((id(n.document), n.section.start, n.section.end) for n in resume)
        documents = {id(n.document): n.document for n in resume}
        found = _degrees([(documents[of], start, end) for of, start, end in sections])
    latest = max((study.year for study in found), default=0) if any(map(_is_of_student, notes)) else None
    going = [study.year == latest or bool(0 < year < study.year) for study in found]
    told = [replace(s, held=s.held and not goes_on) for s, goes_on in zip(found, going, strict=True)]
    return tuple(sorted(told, key=lambda study: -_level(study.degree)))


def _is_of_student(note: Note) -> bool:
    """Whether a note of one's own résumé or introduction says that its writer still studies."""
    return note.section.kind in ("resume", "pitch") and not note.private and bool(_STUDENT.search(note.text))


def _degrees(stretches: Sequence[tuple[SourceDocument, int, int]]) -> tuple[Study, ...]:
    found: list[Study] = []
    for document, start, end in stretches:
        before = document.text[:start].rstrip("\n").rsplit("\n", 1)[-1]
        at, above = start, _naming_school(before)
        for line in document.text[start:end].split("\n"):
            for begun, part in _each_degree(line):
                degree = _DEGREE.search(part)
                if degree and count_words(part) <= _LONGEST_LINE and not _GIVEN_UP.search(part):
                    cited = document.citation(at + begun, at + begun + len(part))
                    study = _study(without_name(part, own_name(document.text)), degree, cited, above)
                    found += [study] if study.subject or study.school else []
            above = _naming_school(line)
            at += len(line) + 1
    return tuple(found)


def _naming_school(line: str) -> str:
    """A line that only names a school, as it stands over what was studied there; empty where it does not."""
    return line.strip(" #*_") if _SCHOOL.search(line) and not re.search(r"\d", line) and count_words(line) <= 8 else ""


def _each_degree(line: str) -> Iterable[tuple[int, str]]:
    """A line parted where a second degree begins: "BSc X, Y, 2015. MSc Z, W"."""
    starts = [m.end() for m in re.finditer(rf"(?:[.;]|,)\s+(?={_DEGREE.pattern})", line)]
    for begun, end in zip([0, *starts], [*starts, len(line)], strict=True):
        yield begun, line[begun:end]


def _level(degree: str) -> int:
    """How high a degree is: doctor, master, bachelor, the rest."""
    plain = degree.replace(".", "")
    if re.search(r"PhD|Doctor", plain):
        return 3
    return (
        2
        if re.search(r"M(?:Sc|A|Eng|Ed|BA|Phil)|LLM|Master|PGCE|PG ?Cert|PG ?Dip|Postgraduate", plain)
        else 1
        if plain.startswith("B")
        else 0
    )


_LONGEST_LINE: Final = 24
"""Words of a line that may name a degree; a longer one tells of something else besides."""


_SCHOOL: Final = re.compile(r"universit|college|school|institut|academy|polytechnic|\bETH\b|\bMIT\b", re.IGNORECASE)
_OWN_WORDS: Final = re.compile(r"(?P<own>(?:[A-Z][\w-]+ ){1,3})(?:Diploma|Degree|Certificate|Apprenticeship)\b")
"""What a diploma is called by, before the word: "Higher National Diploma"."""

_OF_FIELD: Final = re.compile(r"^(?P<field>Science|Arts|Engineering|Education|Laws|Commerce)(?:\s+in\s+|$)")
"""What follows "Bachelor of" and is a part of its name."""


def _study(line: str, degree: re.Match[str], citation: Citation, above: str = "") -> Study:
    """A degree's line taken apart; ``above`` is the line over it where that names a school."""
    first = PERIOD.sub(
        "", re.split(r"(?<=\d{4})\.\s|;\s|(?<=[a-z]{5})\.\s(?=[A-Z])|(?<=[a-z])\.\s(?=[A-Z][a-z]+:)", line)[0]
    )
    pieces = [p for p in parts_of(re.sub(r"\(Hons?\)|\bHons\b", "", first)) if not re.fullmatch(r"[\d\s–-]+", p)]
    school = next((p for p in pieces if _SCHOOL.search(p)), "")
    titled = next((p for p in pieces if _DEGREE.search(p)), pieces[0] if pieces else "")
    after = next((p for p in pieces[pieces.index(titled) + 1 :] if p != school), "") if titled in pieces else ""
    school = school or (tidy(parts_of(above)[0]) if above else _named_after(pieces, titled))
    called, subject = _called(titled, degree[0])
    subject = PERIOD.sub("", re.sub(r"^\W*(?:Education|Studies|Degrees?)\W+", "", subject)).strip(" ,.:-–*\t")
    subject = re.sub(r"\s*\b(?:19|20)\d\d$", "", subject)
    if not subject and after and (above or " of " in called) and not re.search(r"\d", after):
        subject = after.strip(" ·|")
    if not school and (named := re.match(r"(?P<subject>[a-z][a-z ]+) (?P<school>[A-Z][\w'-]+)$", subject)):
        subject, school = named["subject"], named["school"]
    years = [int(y) for y in re.findall(r"(?:19|20)\d\d", line)]
    school = re.sub(r"\s*\d{4}.*$", "", school)
    school = f"the {school}" if school.startswith("University of") else school
    return Study(tidy(first), called, subject, school, max(years, default=0), citation, held=not _GOING_ON.search(line))


def _called(titled: str, degree: str) -> tuple[str, str]:
    """A degree by its whole name, "Level 3 NVQ", "Higher National Diploma", "Bachelor of Science"; and its subject."""
    level = re.search(r"\b(?:Level|Grade) \d\b", titled)
    titled = (titled.replace(level[0], "") if level else titled).strip()
    own = _OWN_WORDS.match(titled)
    subject = _DEGREE.sub("", titled[own.end("own") :] if own else titled).strip(" ,.:+&")
    subject = re.sub(r"^(?:of|in)\s+", "", subject).strip()
    field = _OF_FIELD.match(subject)
    named = field is not None and degree.startswith(("Bachelor", "Master"))
    of = f" of {field['field']}" if field and named else ""
    subject = subject[field.end() :] if field and (named or field[0] != field["field"]) else subject
    return f"{level[0] + ' ' if level else ''}{own['own'] if own else ''}{_plain(degree)}{of}", subject


def _plain(degree: str) -> str:
    """A degree without the stop of its line, but with those of "M.A."."""
    return degree if re.fullmatch(r"(?:[A-Z]\.)+", degree) else degree.strip(".")


def _named_after(pieces: Sequence[str], titled: str) -> str:
    """The name right after a degree and its subject, which is a school's though it does not say so: "Ibadan"."""
    after = pieces[pieces.index(titled) + 1 :] if titled in pieces else []
    name = after[0] if after else ""
    plain = re.fullmatch(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}", name)
    return name if plain and not PERIOD.search(name) else ""
