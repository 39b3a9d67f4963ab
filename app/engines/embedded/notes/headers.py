"""The lines of a résumé that enter a job: a period, with a title and an employer on its line or right beside it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.notes.exported import exported_jobs
from app.engines.embedded.notes.form_jobs import form_jobs
from app.engines.embedded.notes.header_lines import Line, cells_of, line_above, lines_of
from app.engines.embedded.notes.name_lines import (
    BESIDE,
    WORK,
    head_of,
    is_entry,
    is_house,
    is_named_place,
    may_name,
    may_stand_above,
    names_work,
)
from app.engines.embedded.notes.periods import PERIOD
from app.engines.embedded.notes.set_apart import named_to, row_of, set_apart
from app.engines.embedded.notes.standing import IN_CAPITALS, POST_LABEL, standing_post
from app.engines.embedded.notes.titled import (
    TITLE,
    ends_in_title,
    has_title,
    is_told,
    only_describes,
    parts_by_marks,
    title_score,
)
from app.english.language import count_words
from app.slices import SourceDocument
from ingest.records import OWN_KINDS, Section

STUDY: Final = re.compile(
    r"\b(?:education(?!al\b)|training|qualification|course|academic|studies|degree|certificat|licen[cs]e)",
    re.IGNORECASE,
)
"""A heading under which studies stand."""

OTHER_HEADING: Final = re.compile(
    r"\b(?:skills?|tools|languages|interests|hobbies|references?|registration|profile|summary|about|contact|"
    r"awards?|publications?|volunt\w+|links|tickets)\b|^\W*(?:other|misc\w*)\W*$",
    re.IGNORECASE,
)
_UNPAID: Final = re.compile(
    r"\W*(?:volunt\w+(?: (?:work|experience|roles?))?|(?:in the )?community(?: (?:work|service|roles?))?|"
    r"unpaid(?: work)?|outside work)\W*$",
    re.IGNORECASE,
)
"""A heading that says, and says no more, that what follows is unpaid: a community nurse is paid."""

_WITHIN_WORK: Final = re.compile(r"\W*(?:teaching|service|supervision|committees|outreach|leadership)\b", re.IGNORECASE)
"""A heading over parts of a job, where the jobs themselves stand under one of their own."""
_DEGREE: Final = re.compile(
    r"\b(?:[BM]\.?Sc|[BM]\.?Eng|[BM]\.?A|Ph\.?D|PGCE|HND|HNC|NVQ|Diploma|Bachelor|Master of|M\.?Phil)\b|"
    r"(?<![a-z] )\bAssociate, [A-Z]"
)
LONGEST_HEADER: Final = 24
"""Words of a line that may enter a job; a longer one tells what was done."""


@dataclass(frozen=True)
class Header:
    """One job's entry: what stands beside its period, from ``start`` to ``end``, and the headings it stands under.

    ``cells`` are its title and employer where a table says which is which, or a form (``filled``), under which the rest
    of the entry stands; without a ``period`` it goes on undated.
    """

    document: SourceDocument
    start: int
    end: int
    text: str
    period: re.Match[str] | None
    over: tuple[str, ...]
    cells: tuple[str, str] | None = None
    filled: bool = False


def headers(document: SourceDocument, *, unpaid: bool = False) -> tuple[Header, ...]:
    """The entries of a résumé, in reading order; ``unpaid`` ones are those under a heading that says so."""
    if exported := [
        Header(document, start, end, " · ".join(cells), period, (), cells)
        for start, end, cells, period in exported_jobs(document.text)
    ]:
        return () if unpaid else tuple(exported)
    if filled := [
        Header(document, start, end, " · ".join(cells), period, (), cells, filled=True)
        for start, end, cells, period in form_jobs(document.text)
    ]:
        return () if unpaid else tuple(filled)
    found: list[Header] = []
    margin = last = 0
    for section in document.sections:
        inner = section.heading[-1:] if len(section.heading) > 1 or len(document.sections) < 3 else ()
        beside = any(_UNPAID.match(each) for each in section.heading)
        if not is_of_jobs(section) or any(map(_is_study, inner)) or beside is not unpaid:
            continue
        lines = lines_of(document.text, line_above(document, section.start), _reach(document.text, section.end))
        for i, line in enumerate(lines):
            if not section.start <= line.start < section.end or (line.bullet and not _enters_in_bullets(lines, i)):
                continue
            for header in _of_line(document, lines, i, section.heading):
                inside = line.depth > margin + 1 and not re.search(r"\n\s*\n", document.text[last : line.start])
                if found and inside and found[-1].start < line.start:
                    continue  # a post within a job: "Acting head chef January to May 2022" under one that goes on
                margin, last = line.depth, header.end
                found.append(header)
    return tuple(_without_parts(found))


def _reach(text: str, end: int) -> int:
    """The end of the line after a section: dates may be its last line, and their post the heading of the next."""
    stop = text.find("\n", end)
    return len(text) if stop < 0 else stop


def _enters_in_bullets(lines: Sequence[Line], i: int) -> bool:
    """Whether a bullet enters a job: it has a title and ends or begins with a period, and deeper bullets tell of it."""
    period = PERIOD.search(lines[i].text)
    if not period or i + 1 == len(lines) or not (lines[i + 1].bullet and lines[i + 1].depth > lines[i].depth):
        return False
    rest = f"{lines[i].text[: period.start()]} {lines[i].text[period.end() :]}"
    at_edge = not re.search(r"\w", lines[i].text[period.end() :]) or not re.search(
        r"\w", lines[i].text[: period.start()]
    )
    return at_edge and has_title(rest) and not is_told(rest)


def _is_study(heading: str) -> bool:
    """Whether a heading names studies, and no post ("Training officer, 2019 - now")."""
    return bool(STUDY.search(heading)) and not (PERIOD.search(heading) and ends_in_title(PERIOD.sub("", heading)))


def _without_parts(found: Sequence[Header]) -> list[Header]:
    """The entries without those of teaching or committees that the jobs, under their own heading, came with."""
    parts = [any(_WITHIN_WORK.match(each) and not has_title(each) for each in header.over) for header in found]
    of_jobs = any(_EMPLOYED.search(each) for header in found for each in header.over)
    return [header for header, part in zip(found, parts, strict=True) if not (part and of_jobs)]


_COUNTED: Final = re.compile(r"^\s*\(?(?:\d{1,2}|[a-z])[.)]\s+(?=[A-Z])")
"""A number or a letter before a job."""
_EMPLOYED: Final = re.compile(r"experience|employment|work|career|appointments|posts|positions", re.IGNORECASE)
"""A heading that only jobs stand under."""


def is_of_jobs(section: Section) -> bool:
    """Whether a section may enter jobs: one of a résumé, or of own notes under a heading that is such an entry."""
    entered = any(PERIOD.search(heading) and ends_in_title(PERIOD.sub("", heading)) for heading in section.heading)
    return section.kind == "resume" or (section.kind in OWN_KINDS and entered)


def _of_line(document: SourceDocument, lines: Sequence[Line], i: int, heading: tuple[str, ...]) -> Iterable[Header]:
    """The entries that a dated line makes: mostly one, none where nothing beside the period is a job."""
    line = lines[i]
    periods = list(PERIOD.finditer(line.text))
    if not periods and (standing := standing_post(lines, i)):
        yield Header(document, line.start, standing[1].end, standing[0], None, heading)
    if not periods or count_words(line.text[: periods[0].end()]) > LONGEST_HEADER:
        return
    if len(periods) == 1 and is_told(line.text[: periods[0].start()]):
        return
    if line.text.lstrip().startswith("|"):
        cells = cells_of(lines, i)
        if cells:
            yield Header(document, line.start, line.end, " · ".join(cells), periods[0], heading, cells)
        elif row := row_of(line):
            yield Header(document, line.start, row[1].end, row[0], periods[0], heading)
        return
    if len(periods) > 1 and (several := _several(line.text, periods)):
        for text, period in several:
            yield Header(document, line.start, line.end, text, period, heading)
        return
    begun = next((k + 1 for k in range(i - 1, -1, -1) if PERIOD.search(lines[k].text)), 0)
    ended = i > 1 and lines[i - 2].bullet and not lines[i - 1].bullet and lines[i - 1].depth <= lines[i - 2].depth
    fresh = begun == 0 or ended or any(not each.text.strip() for each in lines[begun:i])
    text, first, last = _whole(lines, i, periods[0], heading[-1] if heading and begun == 0 else "", above=fresh)
    work = any(map(WORK.search, heading[:-1])) or any(map(WORK.search, heading[-1:]))
    labelled = POST_LABEL.match(text) or IN_CAPITALS.match(text)
    text = _COUNTED.sub("", text[labelled.end() :] if labelled else text)
    work = work or labelled is not None
    listed = periods[0]["since"] and (not work or not has_title(text))  # "French (since 2010)", "registered since"
    studied = _DEGREE.search(text) and title_score(parts_by_marks(text)[0]) < TITLE  # a "Diploma educator" works
    if listed or studied or (_is_other(heading) and not any(map(_UNPAID.match, heading))):
        return
    if has_title(text) or (work and len(re.split(r"[·|,\t]|\s{3,}|\s[-–—]\s", text)) > 1):
        end = _told_from(line, periods[0]) if last is line else named_to(last).end
        yield Header(document, first.start, end, text, periods[0], heading)


def _is_other(heading: tuple[str, ...]) -> bool:
    """Whether a heading names something beside work: languages, interests, what one does unpaid."""
    own = heading[-2:] if len(heading) > 2 or (len(heading) > 1 and PERIOD.search(heading[-1])) else heading[1:]
    return any(OTHER_HEADING.search(each) and not WORK.search(each) and not PERIOD.search(each) for each in own)


def _several(text: str, periods: Sequence[re.Match[str]]) -> list[tuple[str, re.Match[str]]]:
    """The posts of "Employer, Town: post (2017 to now), post (2014 to 2017)", each with the employer."""
    house, colon, _ = text.partition(": ")
    if not colon or periods[0].start() < len(house):
        return []
    at, found = len(house) + 2, []
    for period in periods:
        post = text[at : period.start()].strip(" ,(*_")
        if has_title(post):
            found.append((f"{post} · {house.strip(' #*_')}", period))
        at = period.end() + 1
    return found


def _whole(lines: Sequence[Line], i: int, period: re.Match[str], name: str, *, above: bool) -> tuple[str, Line, Line]:
    """A dated line with what belongs to it: a title below it, above it where that is no other job's, or in ``name``."""
    line = lines[i]
    before = _BOLD_END.sub(" · ", line.text[: period.start()])
    tail = _SENTENCE_END.split(_LASTED.sub("", line.text[period.end() :], count=1))
    titled = len(tail) > 1 and count_words(tail[1]) <= BESIDE and ends_in_title(tail[1]) and not ends_in_title(tail[0])
    after = " · ".join(tail[:2]) if titled else tail[0]  # "2021 -> now   Tarn Works, Holm. Data Engineer"
    if ends_in_title(before) and _TOLD_BEHIND.match(after):
        after = ""  # "Keeper (2013 to 2016) Stock count, uniforms": what was done, and nobody's name
    rest = f"{before.strip(_MARKS)}   {after.strip(_MARKS)}".strip(_MARKS)
    house = next((each for each in lines[i + 1 : i + 2] if is_named_place(each)), None)
    title_below = any(may_name(each) and ends_in_title(each.text) for each in lines[i + 1 : i + 2])
    if (house or count_words(rest) >= 2) and ends_in_title(rest) and not (title_below and only_describes(rest)):
        return (f"{house.text.strip()} · {rest}", line, house) if house else (rest, line, line)
    below = next((each for each in lines[i + 1 : i + 2] if may_name(each)), None)
    if not rest and (apart := set_apart(lines, i)):
        return apart
    if below and not rest and (is_entry(below) or is_house(below)) and (entered := _under_dates(lines, i, below)):
        return entered
    dated = below is not None and bool(PERIOD.search(below.text)) and below.depth <= line.depth
    scores = [0.0 if part.strip()[:1].islower() else title_score(part) for part in parts_by_marks(rest)]
    if below and rest and not dated and title_score(head_of(below.text)) > max(scores):
        return f"{head_of(below.text)} · {rest}", line, below
    over = list(_touching(lines, i)) if above else []
    if over and may_stand_above(over[-1]):
        words = over[-1].text.strip(" #*_")
        if len(over) == 2 and not rest and may_name(over[0]) and not has_title(words) and has_title(over[0].text):
            return f"{over[0].text.strip(' #*_')} · {words}", over[0], line  # title, employer and dates, a line each
        if len(over) == 2 and not rest and is_house(over[0]) and ends_in_title(words):
            return f"{words} · {over[0].text.strip(' #*_')}", over[0], line  # employer, title and dates, a line each
        return (f"{words} · {rest}" if rest else words), over[-1], line
    heading = PERIOD.sub("", name).strip(" ()")
    other = OTHER_HEADING.search(heading) or names_work(heading)
    if heading and not other and heading not in " ".join(rest.split()):
        return (f"{heading} · {rest}" if rest else heading), line, line
    return rest, line, line


_TOLD_BEHIND: Final = re.compile(r"\)\s+[A-Z][a-z]+ (?!(?:of|and|the|for|de|du|da)\b)[a-z]{3,}(?:,|$)")
"""Behind dates in brackets, words of which only the first has a capital, as a line that tells begins."""

_BOLD_END: Final = re.compile(r"(?<=\w)(?:\*\*|__)\s+(?=[A-Za-z])")
"""Where the name in bold ends on whose line the post goes on: "**Quay Mill** baker, 2012 to 2013"."""


def _under_dates(lines: Sequence[Line], i: int, title: Line) -> tuple[str, Line, Line] | None:
    """Bare dates with the post on the line under them, and its employer in that line, or below, or above the dates."""
    line, named = lines[i], head_of(title.text)
    under = next((each for each in lines[i + 2 : i + 3] if may_name(each) and is_entry(each)), None)
    if is_house(title) and under:
        return f"{head_of(under.text)} · {title.text.strip(' #*_')}", line, under
    above = next((each for each in lines[max(0, i - 1) : i] if may_stand_above(each) and each.text.strip()), None)
    if above:
        return (f"{named} · {above.text.strip(' #*_')}", above, title) if is_house(above) else None
    house = next((each for each in lines[i + 2 : i + 3] if is_house(each) and each.depth <= title.depth), None)
    if house and len(parts_by_marks(named)) == 1:
        return f"{named} · {house.text.strip()}", line, house
    return named, line, title


_MARKS: Final = " \t*_()|·,–—-#:"
_SENTENCE_END: Final = re.compile(r"(?<=\d{4})\W{0,3}\.\s|^\W{0,3}\.\s|(?<=[^\W\d_][^\W\d_][^\W\d_])\.\s")


_LASTED: Final = re.compile(
    r"^\W*\(?(?:about )?\d+ (?:yrs?|years?|mos?|months?)\b(?:,? (?:and )?\d+ (?:mos?|months?)\b)?\)?", re.IGNORECASE
)
"""How long it was, which profile sites put behind the dates: "(3 years 2 months)"."""


def _touching(lines: Sequence[Line], i: int) -> Iterable[Line]:
    """The up to two lines right above one, without a gap between."""
    begun = i
    while begun and begun > i - 2 and lines[begun - 1].text.strip():
        begun -= 1
    return lines[begun:i]


def _told_from(line: Line, period: re.Match[str]) -> int:
    """Where an entry ends and what was done goes on, on the same line: "Nurse, Brack Ward, 2019 to 2024. I led ..."."""
    told = _SENTENCE_END.search(line.text, period.end())
    goes_on = told is not None and line.text[told.end() :].strip()
    return line.start + told.end() if told is not None and goes_on else line.end
