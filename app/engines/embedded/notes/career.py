"""The candidate's jobs, read from a résumé's headers in whichever layout they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.occupations import is_title_word
from app.engines.embedded.english.tidy import tidy
from app.engines.embedded.notes.employers import ORGANISATION, employer_of, house_above
from app.engines.embedded.notes.facts import Note
from app.records import Citation
from app.slices import SourceDocument

_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|spring|summer|autumn|fall|winter|\d{1,2}/"
)
_POINT: Final = rf"(?:(?:{_MONTH})\s*)?(?:19|20)\d\d"
PERIOD: Final = re.compile(
    rf"(?P<start>(?:{_MONTH})|{_POINT})\s*(?:->|[-–—→>]|to|till|until)\s*(?P<end>{_POINT}|present|now|today|"
    rf"current(?:ly)?|date|ongoing)"
    rf"|(?:since|from)\s+(?P<since>{_POINT})"
    rf"|(?P<open>(?:19|20)\d\d)\s*[-–—]+(?=\s{{3,}}|\s*$|\s*\))"
    rf"|^\s*(?P<begun>(?:19|20)\d\d)\s*[-–—]+\s+(?=[A-Za-z]{{3,}})",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(r"present|now|today|current|date|ongoing", re.IGNORECASE)
STUDY: Final = re.compile(
    r"\b(?:education|training|qualification|course|academic|studies|degree|certificat|licen[cs]e)", re.IGNORECASE
)
"""A heading under which studies stand."""
_OTHER_HEADING: Final = re.compile(
    r"\b(?:skills?|tools|languages|interests|hobbies|references?|registration|profile|summary|about|contact|"
    r"awards?|publications?|volunteering|links)\b|^\W*(?:other|misc\w*)\W*$",
    re.IGNORECASE,
)


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


@dataclass(frozen=True)
class _Header:
    document: SourceDocument
    start: int
    end: int
    text: str
    start_date: str
    end_date: str
    over: str = ""


def roles(notes: Sequence[Note]) -> tuple[Role, ...]:
    """The jobs of a résumé, the current one first, then by when they ended."""
    documents = {n.document.ref.id: n.document for n in notes if n.section.kind == "resume"}
    found: list[Role] = []
    for document in documents.values():
        headers = _headers(document)
        for i, header in enumerate(headers):
            stop = headers[i + 1].start if i + 1 < len(headers) else len(document.text)
            role = _role(header, stop, notes)
            if role:
                found.append(role)
    return tuple(sorted(found, key=lambda r: (not r.current, -r.ended, not r.employer, r.header.start)))


def _headers(document: SourceDocument) -> list[_Header]:
    found: list[_Header] = []
    margin = last = 0
    for section in document.sections:
        name = section.heading[-1] if section.heading else ""
        if section.kind != "resume" or any(STUDY.search(h) for h in section.heading):
            continue
        lines = _lines(document.text, _line_above(document, section.start), section.end)
        for i, (start, end) in enumerate(lines):
            line = document.text[start:end] if start >= section.start else ""
            period = PERIOD.search(line)
            if period is None or re.match(r"\s*[-*•–·◦▪]\s", line) or count_words(line) > 24:
                continue
            rest, first, end = _whole_header(document.text, lines, i, period, name)
            working = any(
                re.search(
                    r"experience|employment|work|career|history|jobs|teaching|practice|posts|positions|roles",
                    h,
                    re.IGNORECASE,
                )
                for h in section.heading[:-1]
            )
            indent = len(line) - len(line.lstrip())
            if found and indent > margin + 1 and not _BLANK.search(document.text[last:start]):
                continue  # a post within a job: "Acting head chef January to May 2022" under one that goes on
            if _has_title(rest) or (working and len(parts_of(rest)) > 1):
                margin, last = indent, end
                groups = period.groupdict()
                found.append(
                    _Header(
                        document,
                        first,
                        end,
                        rest,
                        groups["start"] or groups["since"] or groups["open"] or groups["begun"],
                        groups["end"] or "present",
                        next((h for h in section.heading[::-1] if _is_house(h) and h not in rest), "")
                        or house_above(document.text, first, _is_house),
                    )
                )
    return found


_BLANK: Final = re.compile(r"\n\s*\n")


def _is_house(heading: str) -> bool:
    """Whether a heading names an employer whose jobs stand under it."""
    return bool(ORGANISATION.search(heading)) and not PERIOD.search(heading) and not _has_title(heading)


def _line_above(document: SourceDocument, start: int) -> int:
    """Where a section begins, or the one line right above it that was read as a section of its own."""
    above = next((s for s in document.sections if s.end == start), None)
    alone = above is not None and document.text[above.start : above.end].strip().count("\n") == 0
    return above.start if above and alone and not document.text[: above.end].endswith("\n\n") else start


def _whole_header(
    text: str, lines: Sequence[tuple[int, int]], i: int, period: re.Match[str], name: str
) -> tuple[str, int, int]:
    """A dated line with what belongs to it: a title below or above it, or in the section's heading."""
    first, end = lines[i]
    line = text[first:end]
    rest = (line[: period.start()] + line[period.end() :]).strip(" \t*_()|·,–—-#")
    if count_words(rest) >= 2 and _has_title(rest):
        return rest, first, end
    below = next(((s, e) for s, e in lines[i + 1 : i + 2] if text[s:e].strip()), None)
    if (
        below
        and not re.match(r"\s*[-*•]\s", text[below[0] : below[1]])
        and count_words(text[below[0] : below[1]]) <= 8
        and _has_title(text[below[0] : below[1]])
    ):
        return f"{rest} · {text[below[0] : below[1]].strip(' #*_')}", first, below[1]
    above = next(((s, e) for s, e in reversed(lines[:i]) if text[s:e].strip()), None)
    if above:
        words = text[above[0] : above[1]]
        if not re.match(r"\s*[-*•]\s", words) and count_words(words) <= 16 and not PERIOD.search(words):
            return (f"{words.strip(' #*_')} · {rest}" if rest else words.strip(" #*_")), above[0], end
    heading = PERIOD.sub("", name).strip(" ()")
    if heading and heading not in rest and not _OTHER_HEADING.search(heading):
        return (f"{heading} · {rest}" if rest else heading), first, end
    return rest, first, end


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found, at = [], start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        found.append((at, stop))
        at = stop + 1
    return found


def _has_title(text: str) -> bool:
    return any(is_title_word(w) for w in re.findall(r"[A-Za-z][\w'-]*", text))


def _ends_in_title(text: str) -> bool:
    """Whether a part between commas ends in a title; "The Copper Heron, King Street" only holds a word like one."""
    return any(is_title_word(words[-1]) for part in text.split(",") if (words := re.findall(r"[A-Za-z][\w'-]*", part)))


def is_post(text: str) -> bool:
    """Whether a line only enters a post: "Registered Nurse - Leeds" tells what one is and nothing that was done."""
    head = re.split(r"\s[-–—|·•]\s|\s*[(,;|]|\s{2,}|\s+at\s", text.strip(" .*_#"))[0].split()
    return 2 <= len(head) <= 5 and all(word[:1].isupper() for word in head) and is_title_word(head[-1])


def _role(header: _Header, stop: int, notes: Sequence[Note]) -> Role | None:
    pieces = [p for p in parts_of(header.text) if p]
    titled = [i for i, p in enumerate(pieces) if any(is_title_word(w) for w in re.findall(r"[A-Za-z][\w'-]*", p))]
    if not titled and len(pieces) < 2:
        return None
    at = next(
        (i for i in titled if is_title_word(re.findall(r"[A-Za-z][\w'-]*", pieces[i])[-1])), titled[0] if titled else 0
    )
    others = pieces[at + 1 :] if at == 0 else pieces[:at] + pieces[at + 1 :]
    employer, place = employer_of(others)
    house = None
    if header.over and not ORGANISATION.search(employer):
        employer, place = next(p for p in parts_of(header.over) if ORGANISATION.search(p)), employer
        begun = header.document.text.rfind(header.over, 0, header.start)
        house = header.document.citation(begun, begun + len(header.over)) if begun >= 0 else None
    current = bool(_OPEN.search(header.end_date))
    year = re.search(r"\d{4}", header.end_date)
    under = tuple(
        within
        for n in notes
        if n.document is header.document
        and n.section.kind == "resume"
        and not any(STUDY.search(h) or _OTHER_HEADING.search(h) for h in n.section.heading[-1:])
        and (within := _within(n, header.end, stop))
        and not PERIOD.fullmatch(within.text.strip(" *_()"))
    )
    return Role(
        title=re.split(r"\s*(?:→|->|⇒)\s*", tidy(pieces[at]))[-1],
        employer=employer,
        place=place,
        since=header.start_date.strip(),
        current=current,
        ended=9999 if current else int(year[0]) if year else 0,
        header=header.document.citation(header.start, header.end),
        notes=under,
        house=house,
    )


def _within(note: Note, start: int, stop: int) -> Note | None:
    """What of a note stands under a job: a résumé without bullets runs its header and its lines together."""
    if start <= note.start < stop:
        return note
    text = note.document.text
    start, end = max(start, note.start), min(note.end, stop)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    if note.bullet or note.start >= stop or start >= end:
        return None
    return replace(note, start=start, end=end, text=text[start:end].replace("\n", " "))


def parts_of(text: str) -> list[str]:
    """A header's parts: split at strong marks, else at commas outside brackets."""
    text = re.sub(r"\.{3,}|\s+(?=[,.](?:\s|$))", "", re.sub(r"\([^)]*(?:\)|$)", "", text))
    strong = [tidy(p) for p in re.split(r"\s*[·|•@\t]\s*|\s+[–—-]\s+|\s{3,}|\s+at\s+", text)]
    strong = [p for p in strong if p]
    if len(strong) > 1:
        return [q for i, p in enumerate(strong) for q in ([p] if i == 0 and _ends_in_title(p) else _by_commas(p))]
    return _by_commas(text)


def _by_commas(text: str) -> list[str]:
    return [tidy(p) for p in re.split(r",\s+(?!(?:then|and)\b)", text) if tidy(p)]
