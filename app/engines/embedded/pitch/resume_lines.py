"""What a résumé says outside its jobs: the headline under the name, certificates, rows of columns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app.engines.embedded.notes.career import Role
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.notes.periods import PERIOD
from app.engines.embedded.pitch.drafts import Draft, sayable
from app.engines.embedded.pitch.fitness import fit_to_say
from app.engines.embedded.pitch.moved_values import moved_value
from app.engines.embedded.pitch.pieces import pieces
from app.engines.embedded.pitch.studies import Study
from app.engines.embedded.pitch.tickets import from_tickets
from app.engines.embedded.pitch.voiced import voiced
from app.engines.embedded.pitch.worth import worth_of
from app.english.grammar import acts_of_i
from app.english.language import count_words
from app.english.occupations import is_title_word
from app.english.phrases import article
from app.english.quantities import quantities
from app.english.tidy import decapitalised, ended, tidy
from app.slices import SourceDocument

_PERIOD: Final = re.compile(r"(?:19|20)\d\d\s*(?:-+|–|to)\s*(?:(?:19|20)\d\d|now|present|today)?", re.IGNORECASE)
_HEADLINE: Final = 5
"""Lines of a résumé within which its headline stands."""


def from_resume_lines(
    notes: Sequence[Note], jobs: Sequence[Role], known: Mapping[str, int], degrees: Sequence[Study] = ()
) -> list[Draft]:
    """Sentences from a résumé's headline, its tickets and those rows that stand under no job."""
    under = [(note.document.ref.id, note.start, note.end) for job in jobs for note in job.notes]
    heads = [(job.header.document.id, job.header.start, job.header.end) for job in jobs]
    found: list[Draft] = []
    documents = {n.document.ref.id: n.document for n in notes if n.section.kind == "resume"}
    for document in documents.values():
        found += _headline(document, jobs)
    found += (held := from_tickets(notes, degrees))
    listed = [(d.citations[0].document.id, d.citations[0].start, d.citations[0].end) for d in held]
    for at, note in enumerate(notes):
        if note.private:
            continue
        if any(of == note.document.ref.id and note.start <= start < note.end for of, start, _ in listed):
            continue
        if note.section.kind == "resume":
            mine = [(start, end) for of, start, end in under if of == note.document.ref.id]
            if not _within(note.start, note.end, mine):
                entered = [(start, end) for of, start, end in heads if of == note.document.ref.id]
                found += _rows(note, at, known, mine, entered)
    return found


_Stretches = Sequence[tuple[int, int]]
"""Where things stand in a document, as offsets."""


def _within(start: int, end: int, stretches: _Stretches) -> bool:
    """Whether a stretch lies in one of those that stand under a job."""
    return any(start >= begun and end <= stop for begun, stop in stretches)


def _headline(document: SourceDocument, jobs: Sequence[Role]) -> Iterable[Draft]:
    """ "Backend developer / Bergen" under the name as "I'm a backend developer"."""
    at = 0
    for n, line in enumerate(document.text.split("\n")[:_HEADLINE]):
        named = re.match(r"\s*\*\*[A-Z][\w' -]+\*\*[ ,|–-]+(?=[a-z])", line)
        plain = line[named.end() :] if named else line  # "**Ida Holm** glazier"
        plain = re.sub(r"[#*_]", "", plain).strip()
        plain = re.sub(r"\s+", " ", plain) if re.fullmatch(r"[A-Z]+(?:\s+[A-Z]+){1,3}", plain) else plain
        plain = re.sub(r"\s*\([^)]{0,400}\)", "", plain)
        cell = re.split(r"\s{3,}|\t|[|/·•,]|\s+[-–—]\s+", plain)[0].strip()
        words = cell.split()
        if (
            (n or named)
            and 1 <= len(words) <= 4
            and re.fullmatch(r"[A-Za-z &-]+", cell)
            and not re.search(r"\b(?:19|20)\d\d\b", line)
            and is_title_word(words[-1])
            and not any(words[-1].lower() in job.title.lower() for job in jobs if job.current)
        ):
            title = cell.lower() if cell.isupper() and len(words) > 1 else _as_said(words)
            titled = f"an {title}" if re.match(r"[AEFHILMNORSX][A-Z]", title) else article(title)
            citation = document.citation(at, at + len(line))
            yield Draft(f"I'm {titled}.", "present", (citation,), 1.5, "speech8", n, "", (0, n))
            return
        at += len(line) + 1


def _as_said(title: Sequence[str]) -> str:
    """A title in the middle of a sentence: without its capitals, but for those of an abbreviation."""
    return " ".join(word if re.search(r"[A-Z]", word[1:]) else word.lower() for word in title)


_HELD_SINCE: Final = re.compile(
    r"(?P<title>[A-Z][\w-]*(?: [a-z]\w*){0,3}) (?P<where>(?:for|at|with|of) [A-Z][^,;.]{3,40}?),? "
    r"since (?P<year>(?:19|20)\d\d)\b"
)
"""A post held beside the job: "Pitch-side physio for a club since 2019"."""


def _rows(note: Note, at: int, known: Mapping[str, int], under: _Stretches, entered: _Stretches) -> Iterable[Draft]:
    """A row of columns with a title and a name, and a line that tells a change, where no dated job stands above."""
    start = note.start
    head = len("\n".join(note.document.text.split("\n")[:_HEADLINE]))
    for k, line in enumerate(note.document.text[note.start : note.end].split("\n")):
        cells = [c.strip(" ,-") for c in re.split(r"\s{2,}|\t|\s+,\s+", _undated(line)) if c.strip(" ,-")]
        spaced = len(re.findall(r"\S {2,}(?=\S)", line)) > 4
        title = next((c for c in cells if count_words(c) <= 3 and c.split() and is_title_word(c.split()[-1])), None)
        name = next((c for c in cells if re.match(r"[A-Z][a-z]", c) and c != title and count_words(c) <= 5), None)
        place = note.document.citation(start, start + len(line))
        if (
            title
            and name
            and not _within(start, start + len(line.rstrip()), entered)
            and start >= head
            and not spaced
            and not re.search(r"[?<>]", line.split("<-")[0])
            and not re.match(r"volunteer$", title)
        ):
            grew = next((f", {moved}" for cell in cells if (moved := moved_value(tidy(cell)))), "")
            text = ended(f"I was {article(_as_said(title.split()))} at {name}{grew}")
            if sayable(text, line) and fit_to_say(text):
                yield Draft(text, "past", (place,), 0.9, "study", 2000 + at * 20 + k, "", (7, at * 20 + k))
        start += len(line) + 1
    for piece in pieces(note):
        if _within(piece.start, piece.end, under):
            continue
        held = _HELD_SINCE.match(piece.text)
        if held and is_title_word(held["title"].split()[-1]):
            said = ended(f"I've been {article(decapitalised(held['title']))} {held['where']} since {held['year']}")
            if sayable(said, piece.text) and fit_to_say(said):
                cited = (note.cite(piece.start, piece.end),)
                yield Draft(said, "past", cited, 1.0, "study", 6000 + at * 20, "", (6, piece.start))
                continue
        made = voiced(piece.text, known)
        if made and _is_news(made) and sayable(made, piece.text):
            cited = (note.cite(piece.start, piece.end),)
            yield Draft(
                made, "past", cited, 1.4 * min(1.0, worth_of(made)), "study", 4000 + at * 20, "", (6, piece.start)
            )


def _undated(line: str) -> str:
    """A row with its dates as blanks."""
    return _PERIOD.sub("   ", PERIOD.sub("   ", line))


def _is_news(text: str) -> bool:
    """Whether a line says what was done or what changed, and does not only name something."""
    return bool(acts_of_i(text)) or (" from " in text and len(quantities(text)) >= 2)
