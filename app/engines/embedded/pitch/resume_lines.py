"""What a résumé says outside its jobs: the headline under the name, tickets and certificates, rows of columns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app.engines.embedded.english.grammar import acts_of_i
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.occupations import is_title_word
from app.engines.embedded.english.phrases import article
from app.engines.embedded.english.quantities import quantities
from app.engines.embedded.english.tidy import decapitalised, ended, tidy
from app.engines.embedded.notes.career import Role
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.drafts import Draft, sayable
from app.engines.embedded.pitch.fitness import fit_to_say
from app.engines.embedded.pitch.moved_values import moved_value
from app.engines.embedded.pitch.pieces import pieces
from app.engines.embedded.pitch.voiced import voiced
from app.engines.embedded.pitch.worth import worth_of
from app.slices import SourceDocument

_TICKETS: Final = re.compile(
    r"\b(?:qualifications?|tickets|certificat\w+|licen[cs]es?|accreditations?|registrations?)\b", re.IGNORECASE
)
_PERIOD: Final = re.compile(r"(?:19|20)\d\d\s*(?:-+|–|to)\s*(?:(?:19|20)\d\d|now|present|today)?", re.IGNORECASE)
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\W*$")
"""A line that ends in a year enters one ticket, however many commas it has."""
_HEADLINE: Final = 5
"""Lines of a résumé within which its headline stands."""


def from_resume_lines(notes: Sequence[Note], jobs: Sequence[Role], known: Mapping[str, int]) -> list[Draft]:
    """Sentences from a résumé's headline, its tickets and those rows that stand under no job."""
    under = [(note.document.ref.id, note.start, note.end) for job in jobs for note in job.notes]
    found: list[Draft] = []
    documents = {n.document.ref.id: n.document for n in notes if n.section.kind == "resume"}
    for document in documents.values():
        found += _headline(document, jobs)
    found += (held := list(_held(notes)))
    listed = [(d.citations[0].document.id, d.citations[0].start, d.citations[0].end) for d in held]
    for at, note in enumerate(notes):
        if note.private:
            continue
        if any(of == note.document.ref.id and start <= note.start < end for of, start, end in listed):
            continue
        if _TICKETS.search(note.topic) or _TICKETS.match(note.text):
            found += _tickets(note, at)
        elif note.section.kind == "resume":
            mine = [(start, end) for of, start, end in under if of == note.document.ref.id]
            if not _within(note.start, note.end, mine):
                found += _rows(note, at, known, mine)
    return found


def _within(start: int, end: int, stretches: Sequence[tuple[int, int]]) -> bool:
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
        plain = re.sub(r"\s*\([^)]*\)", "", plain)
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


def _tickets(note: Note, at: int) -> Iterable[Draft]:
    """A list of certificates as "I have X, Y and Z"; those with a remark to oneself are left out."""
    text = re.sub(r"^[A-Za-z ]+:\s*", "", note.text)
    items = [tidy(item) for item in re.split(r",\s+|\s{3,}|;\s+|\s\|\s", re.sub(r"\([^)]*\)", "", text))]
    named = [
        i
        for i in items
        if 1 <= len(i.split()) <= 5 and re.search(r"[A-Z\d]", i) and not re.search(r"[?:]|\b(?:no|not)\b", i)
    ]
    named = [item for item in named if re.search(r"[A-Za-z]{2}", item)]
    if held := _one_held(note, items):
        yield Draft(held, "past", (note.cite(),), 0.85, "study", 1000 + at, "", (8, at))
        return
    label = re.match(r"(?P<what>tickets|qualifications|licen[cs]es|certificates)\s*:", note.text, re.IGNORECASE)
    if label:
        kept = [
            tidy(i)
            for i in re.split(r"[,.;]\s+", _first_line(note))
            if 1 <= len(i.split()) <= 4 and not re.search(r"[?:]", i)
        ]
        kept = [re.sub(r"\s*\b(?:19|20)\d\d$", "", i.strip(" .")) for i in kept]
        if len(kept) >= 2:
            what = label["what"].lower()
            said = f"My {what} are {', '.join(kept[-5:-1])} and {kept[-1]}."
            if sayable(said, note.text.split("(")[0]) and fit_to_say(said):
                yield Draft(said, "past", (note.cite(),), 0.9, "study", 1000 + at, "", (8, at))
    elif len(named) >= 2 and len(named) >= len(items) - 2:
        kept = named[:4]
        said = f"I have {', '.join(kept[:-1])} and {kept[-1]}."
        if sayable(said, note.text.split("(")[0]) and fit_to_say(said):
            yield Draft(said, "past", (note.cite(),), 0.75, "study", 1000 + at, "", (8, at))


_WHEN: Final = re.compile(
    r"(?:[a-z]+ed |since )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )?(?P<year>(?:19|20)\d\d)$",
    re.I,
)
_PLAN: Final = re.compile(
    r"[?:]|\b(?:no|not|only|booked|expired|lapsed|due|todo|renew|started|to go|next)\b", re.IGNORECASE
)


def _one_held(note: Note, items: Sequence[str]) -> str | None:
    """One certificate with its place and year on a line: "Red Seal, Cook, 2019" is held since then, and is no list."""
    dated = next((found for item in items[1:] if (found := _WHEN.match(item.strip(" ."))) is not None), None)
    name = re.sub(r"\s*\b(?:19|20)\d\d$", "", items[0].strip(" .")) if items else ""
    if dated is None or len(items) > 3 or not 1 <= len(name.split()) <= 5 or _PLAN.search(note.text):
        return None
    if not re.match(r"[A-Z]", name):
        return None
    since = f"I've had the {name} since {dated['year']}." if dated[0] == dated["year"] else f"I hold the {name}."
    return since if sayable(since, note.text) and fit_to_say(since) else None


def _held(notes: Sequence[Note]) -> Iterable[Draft]:
    """Tickets that stand one to a bullet under their heading, as one sentence; a remark on one keeps it out."""
    headed: dict[tuple[int, int], list[Note]] = {}
    for note in notes:
        listed = note.bullet or _DATED.search(note.text)
        if listed and not note.private and _TICKETS.search(note.topic):
            headed.setdefault((id(note.document), note.section.start), []).append(note)
    for at, bullets in enumerate(headed.values()):
        named = [(name, note) for note in bullets if (name := _ticket(note.text))][:MOST_TICKETS]
        if len(named) < 2:
            continue
        what = _TICKETS.search(bullets[0].topic)
        *names, last = [name for name, _ in named]
        label = (
            what[0].lower() if what and what[0].endswith("s") and what[0].lower() in bullets[0].topic.lower() else ""
        )
        said = f"{f'My {label} are' if label else 'I have'} {', '.join(names)} and {last}."
        if sayable(said, said) and fit_to_say(said):
            cited = (bullets[0].document.citation(bullets[0].section.start, named[-1][1].end),)
            yield Draft(said, "past", cited, 0.9, "study", 1500 + at, "", (8, at))


MOST_TICKETS: Final = 4
"""Tickets that are named in one sentence; a longer list is read and not heard."""


def _ticket(line: str) -> str | None:
    """The name of a ticket, up to what is said about it; None for one that is not held yet or is only a plan."""
    if re.search(r"\?|\b(?:no|not|only|booked|expired|lapsed|due|todo|renew)\b", line, re.IGNORECASE):
        return None
    name = tidy(re.split(r"[,;(:]|\.\s|\s[-–—]\s", line)[0]).rstrip(".")
    name = re.sub(r"\s*\b(?:19|20)\d\d$", "", name)
    return name if 1 <= len(name.split()) <= 6 and not acts_of_i(name) else None


_HELD_SINCE: Final = re.compile(
    r"(?P<title>[A-Z][\w-]*(?: [a-z]\w*){0,3}) (?P<where>(?:for|at|with|of) [A-Z][^,;.]{3,40}?),? "
    r"since (?P<year>(?:19|20)\d\d)\b"
)
"""A post held beside the job: "Pitch-side physio for a club since 2019"."""


def _rows(note: Note, at: int, known: Mapping[str, int], under: Sequence[tuple[int, int]]) -> Iterable[Draft]:
    """A row of columns with a title and a name, and a line that tells a change, where no dated job stands above."""
    start = note.start
    head = len("\n".join(note.document.text.split("\n")[:_HEADLINE]))
    for k, line in enumerate(note.document.text[note.start : note.end].split("\n")):
        cells = [c.strip(" ,-") for c in re.split(r"\s{2,}|\t|\s+,\s+", _PERIOD.sub("   ", line)) if c.strip(" ,-")]
        spaced = len(re.findall(r"\S {2,}(?=\S)", line)) > 4
        title = next((c for c in cells if count_words(c) <= 3 and c.split() and is_title_word(c.split()[-1])), None)
        name = next((c for c in cells if re.match(r"[A-Z][a-z]", c) and c != title and count_words(c) <= 5), None)
        place = note.document.citation(start, start + len(line))
        if (
            title
            and name
            and start >= head
            and not spaced
            and not re.search(r"[?<>]", line.split("<-")[0])
            and not re.match(r"volunteer$", title)
        ):
            grew = next((f", {moved}" for cell in cells if (moved := moved_value(tidy(cell)))), "")
            text = ended(f"I was {article(decapitalised(title))} at {name}{grew}")
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


def _is_news(text: str) -> bool:
    """Whether a line says what was done or what changed, and does not only name something."""
    return bool(acts_of_i(text)) or (" from " in text and len(quantities(text)) >= 2)


def _first_line(note: Note) -> str:
    """What stands on a note's first line, after its label."""
    line = note.document.text[note.start : note.end].split("\n")[0]
    return re.sub(r"^[A-Za-z ]+:\s*", "", line)
