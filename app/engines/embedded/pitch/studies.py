"""The candidate's degrees and courses, read from wherever a résumé names them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.notes.career import parts_of
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.notes.headers import STUDY
from app.engines.embedded.notes.periods import PERIOD
from app.english.language import count_words
from app.english.tidy import tidy
from app.records import Citation
from app.slices import SourceDocument

_DEGREE: Final = re.compile(
    r"\b(?:B\.?Sc|M\.?Sc|B\.?A|M\.?A|B\.?Eng|M\.?Eng|B\.?Ed|M\.?Ed|M\.?B\.?A|Ph\.?D|LL\.?B|LL\.?M|PGCE|"
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


def studies(notes: Sequence[Note]) -> tuple[Study, ...]:
    """Degrees, as one line each, the highest first, those of one level in the order written.

    Where no heading says that studies follow, a line of a résumé that names a degree tells of one.
    """
    resume = [note for note in notes if note.section.kind == "resume"]
    headed = [(n.document, n.start, n.end) for n in resume if any(STUDY.search(h) for h in n.section.heading)]
    if found := _degrees(headed):
        return tuple(sorted(found, key=lambda study: -_level(study.degree)))
    sections = dict.fromkeys((id(n.document), n.section.start, n.section.end) for n in resume)
    documents = {id(n.document): n.document for n in resume}
    anywhere = _degrees([(documents[of], start, end) for of, start, end in sections])
    return tuple(sorted(anywhere, key=lambda study: -_level(study.degree)))


def _degrees(stretches: Sequence[tuple[SourceDocument, int, int]]) -> tuple[Study, ...]:
    found: list[Study] = []
    for document, start, end in stretches:
        at = start
        for line in document.text[start:end].split("\n"):
            for begun, part in _each_degree(line):
                degree = _DEGREE.search(part)
                if degree and count_words(part) <= _LONGEST_LINE and not _GIVEN_UP.search(part):
                    cited = document.citation(at + begun, at + begun + len(part))
                    study = _study(part, degree, cited)
                    found += [study] if study.subject or study.school else []
            at += len(line) + 1
    return tuple(found)


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


def _study(line: str, degree: re.Match[str], citation: Citation) -> Study:
    first = PERIOD.sub("", re.split(r"(?<=\d{4})\.\s|;\s", line)[0])
    pieces = [p for p in parts_of(re.sub(r"\(Hons?\)|\bHons\b", "", first)) if not re.fullmatch(r"[\d\s–-]+", p)]
    school = next(
        (
            p
            for p in pieces
            if re.search(r"universit|college|school|institut|academy|polytechnic|\bETH\b|\bMIT\b", p, re.IGNORECASE)
        ),
        "",
    )
    titled = next((p for p in pieces if _DEGREE.search(p)), pieces[0] if pieces else "")
    school = school or _named_after(pieces, titled)
    level = re.search(r"\b(?:Level|Grade) \d\b", titled)
    titled = titled.replace(level[0], "") if level else titled
    subject = re.sub(r"^(?:of|in)\s+", "", _DEGREE.sub("", titled).strip(" ,.:+&")).strip()
    subject = re.sub(r"^(?:of )?(?:Science|Arts|Engineering|Education)\s+in\s+", "", subject)
    subject = PERIOD.sub("", re.sub(r"^\W*(?:Education|Studies|Degrees?)\W+", "", subject)).strip(" ,.:-–*\t")
    subject = re.sub(r"\s*\b(?:19|20)\d\d$", "", subject)
    if not school and (named := re.match(r"(?P<subject>[a-z][a-z ]+) (?P<school>[A-Z][\w'-]+)$", subject)):
        subject, school = named["subject"], named["school"]
    years = [int(y) for y in re.findall(r"(?:19|20)\d\d", line)]
    school = re.sub(r"\s*\d{4}.*$", "", school)
    school = f"the {school}" if school.startswith("University of") else school
    return Study(
        tidy(first),
        f"{level[0]} {_plain(degree[0])}" if level else _plain(degree[0]),
        subject,
        school,
        max(years, default=0),
        citation,
        held=not _GOING_ON.search(line),
    )


def _plain(degree: str) -> str:
    """A degree without the stop of its line, but with those of "M.A."."""
    return degree if re.fullmatch(r"(?:[A-Z]\.)+", degree) else degree.strip(".")


def _named_after(pieces: Sequence[str], titled: str) -> str:
    """The name right after a degree and its subject, which is a school's though it does not say so: "Ibadan"."""
    after = pieces[pieces.index(titled) + 1 :] if titled in pieces else []
    name = after[0] if after else ""
    plain = re.fullmatch(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}", name)
    return name if plain and not PERIOD.search(name) else ""
