"""What answers, stories and free notes hold for an introduction: runs of sentences, said one after the other.

A run opens with a sentence that needs none before it. What it is worth lies in what the candidate did, what changed and
what can be counted; what the notes themselves mark as a failure, a quarrel or a private matter is no part of it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app.engines.embedded.notes.blocks import STAR_LABELS
from app.engines.embedded.notes.chats import CHAT_STAMP
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.bracketed import under_its_name
from app.engines.embedded.pitch.drafts import Draft, sayable
from app.engines.embedded.pitch.fitness import is_title, sayable_part, stands
from app.engines.embedded.pitch.introductions import introduces, is_introduction
from app.engines.embedded.pitch.motives import (
    NOT_WANTED,
    WANT,
    asks_why_leaving,
    because,
    companies_asked,
    drawn,
    drives,
    names_them,
    said_to_another,
    use_of,
)
from app.engines.embedded.pitch.pieces import Piece, pieces, unlabelled
from app.engines.embedded.pitch.results import result_of
from app.engines.embedded.pitch.scraps import is_torn_off
from app.engines.embedded.pitch.shunned import BAD, is_shunned, opens_badly, start_of, unfit
from app.engines.embedded.pitch.tightened import Said, tightened
from app.engines.embedded.pitch.voiced import voiced
from app.engines.embedded.pitch.worth import worth_of
from app.english.grammar import acts_of_i
from app.english.quantities import quantities
from app.english.tidy import decapitalised
from app.records import Citation, PitchPart

CONTRAST: Final = 1.5
"""How much more a good sentence is worth than a middling one: time is better left over than filled with those."""

LONGEST_RUN: Final = 5
"""Sentences of one run; more is an answer and no introduction."""

LONGEST_OF_PARTS: Final = 8
"""Sentences of a story told by its labelled parts, of which "result" comes last."""


def from_notes(notes: Sequence[Note], company: str | None, known: Mapping[str, int]) -> list[Draft]:
    """The runs of every note that is neither an introduction nor part of a résumé."""
    named = companies_asked(notes)
    found: list[Draft] = []
    chain = 0
    for group in stories_of(notes):
        group = [note for note in group if not (is_introduction(note) or introduces(note))]
        if not group or group[0].section.kind == "resume" or is_mail(group[0]):
            continue
        head = group[0]
        if head.private:
            continue
        for run in _runs(group, named, known):
            if asks_why_leaving(subject_of(head)):
                kept = drawn([said.text for said in run])
                run = [said for said in run if said.text in kept]
            if not run or is_torn_off(run[0].text, run[0].piece.text, opens=_opens(run[0], head)):
                continue
            chain += 1
            reason = use_of(run[0].piece.topic or subject_of(run[0].note), company, named)
            tight = run if reason and reason[0] == "future" else tightened(under_its_name(run, head))
            found += _drafted(tight, chain, company, named)
    return found


def _opens(said: Said, head: Note) -> bool:
    """Whether nothing of a story stands before a sentence but what names it."""
    before = said.note.document.text[head.start : said.start]
    return not re.search(r"\w", before) or said.text.startswith("Take ") or bool(said.note.label or said.piece.topic)


def subject_of(note: Note) -> str:
    """What a note is about: the label on its line, where that names no part of a story, else what stands above it."""
    return note.label if note.label and note.label not in STAR_LABELS else note.topic


_MAIL_HEADER: Final = re.compile(r"^\W{0,4}(?:From|To|Subject|Date|Van|Aan|Onderwerp|Datum):", re.MULTILINE)
_WROTE: Final = re.compile(r"\b(?:wrote|schreef|a écrit|schrieb)\b[^\n]{0,60}:\s*$", re.MULTILINE)


def is_mail(note: Note) -> bool:
    """Whether a note is a mail: its header, or what a reply quotes; in other notes ">" only marks an answer."""
    if note.text.startswith(">"):
        return bool(_MAIL_HEADER.search(note.document.text) or _WROTE.search(note.document.text))
    return bool(_MAIL_HEADER.match(note.text))


def stories_of(notes: Sequence[Note]) -> list[list[Note]]:
    """A bullet with what is nested under it is one story, and so are a chat's lines of one hour; else a note is one."""
    groups: list[list[Note]] = []
    of: dict[int, int] = {}
    hour = ""
    for i, note in enumerate(notes):
        stamp = CHAT_STAMP.match(note.text)
        if note.parent is not None and note.parent in of:
            of[i] = of[note.parent]
            groups[of[i]].append(note)
        elif groups and _same_story(groups[-1][-1], note):
            of[i] = len(groups) - 1
            groups[-1].append(note)
        elif (
            stamp
            and stamp["hour"] == hour
            and note.text[stamp.end() :][:2] != "- "
            and not introduces(note)
            and not unfit(note)
            and not introduces(groups[-1][-1])
        ):
            groups[-1].append(note)
        else:
            of[i] = len(groups)
            groups.append([note])
        hour = stamp["hour"] if stamp else ""
    return groups


def _same_story(before: Note, note: Note) -> bool:
    """Whether a note is the next part of a story told by its parts: situation, task, action, result."""
    if before.section is not note.section or before.document is not note.document or not before.label:
        return False
    parts = [STAR_LABELS.get(each.label) for each in (before, note)]
    return None not in parts and note.label not in ("situation", "context")


_NOWADAYS: Final = re.compile(
    r"(?:Now |In [A-Z]\w+ |Today )?I(?:'m| am| have|'ve been)? "
    r"(?!was\b|wasn't|had\b|did\b|didn't|couldn't|wouldn't|went\b|got\b|put\b|should\b|would\b|"
    r"could\b|might\b|know\b|think\b|[a-z]+ed\b)[a-z]+"
)
"""What the candidate does or is these days; not what they would do, or think."""

_WHY: Final = re.compile(r"\W{0,20}(?:\d+[a-z]?[.)]\s*)?why\b", re.IGNORECASE)
_PERSON: Final = re.compile(r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:[.,:]| the | \(|\W*$)|(?:an?|the|one) [\w-]+,")
"""A line that opens with somebody: the bare verbs after it are theirs."""


def _runs(group: Sequence[Note], named: Sequence[str], known: Mapping[str, int]) -> Iterable[list[Said]]:
    """The sayable stretches of a story; each opens with a sentence that stands by itself, or names what it is about."""
    run: list[Said] = []
    title: Piece | None = None
    longest = LONGEST_OF_PARTS if group[-1].label in STAR_LABELS else LONGEST_RUN
    others = theirs = shunned = above = False
    motive = group[0].under and not is_shunned(group[0].under) and use_of(group[0].under, None, named)
    leaving = asks_why_leaving(subject_of(group[0]))
    unspoken = unfit(group[0]) and not (motive and motive[0] == "future") and not leaving
    for note, k, piece in ((n, k, p) for n in group for k, p in enumerate(pieces(n))):
        if unspoken and not _spoken_of(piece, named):
            continue
        if piece.opens:
            theirs = False
            shunned = is_shunned(piece.topic) or opens_badly(start_of(piece.text))
            above = shunned if note is group[0] and not k else above
            shunned |= above and note.bullet and note is not group[0]
        if shunned or (piece.opens and not note.bullet and not (note.label and note is not group[0])):
            if run:
                yield run
            run = []
        if shunned or _goes_on_badly(note, piece):
            continue
        if is_title(piece.text):
            title, others = piece, bool(_PERSON.match(piece.text))
            continue
        others = others or (k == 0 and note is group[0] and len(group) > 1 and bool(_PERSON.match(piece.text)))
        text = voiced(sayable_part(piece.text), known, mine=not (others or theirs)) or _labelled(
            piece, known, mine=not (others or theirs)
        )
        text = because(piece.text, text, piece.topic or subject_of(note), named) or text
        text = None if text and said_to_another(text, piece.topic or subject_of(note)) else text
        text = text or (result_of(piece.text, known) if run and acts_of_i(run[-1].text) else None)
        text = text and text.replace(" - ", ", ")
        fit = bool(text) and sayable(text or "", sayable_part(piece.text)) and not BAD.search(text or "")
        if not fit or len(run) >= longest:
            if run:
                yield run
            run = []
        if text and fit:
            opening = _opening(text, title, first=piece.opens and note is group[0], fresh=not run)
            if opening is None and _WHY.match(piece.topic or subject_of(note)) and re.match(r"You(?:'re|'ve)?\b", text):
                opening = text
            if opening:
                start = title.start if title and opening != text and note is group[0] else piece.start
                run.append(Said(opening, note, piece, start))
            title = None
            theirs = bool(re.match(r"(?!The \w+st\b)(?:He|She|They|[A-Z][a-z]+) [a-z]+", text)) and not acts_of_i(text)
    if run:
        yield run


def _spoken_of(piece: Piece, named: Sequence[str]) -> bool:
    """Whether a label of its own says that a piece among what is left unsaid is for saying: "why Velden: ..."."""
    use = use_of(piece.topic, None, named) if piece.topic and not is_shunned(piece.topic) else None
    return use is not None and use[1] > LEAST_USE


LEAST_USE: Final = 0.5
"""Use of a topic above which an introduction is about it."""


def _goes_on_badly(note: Note, piece: Piece) -> bool:
    """Whether a piece is the rest of a sentence that began with a slip: "I did something daft, | I bought ..."."""
    return bool(BAD.search(re.split(r"[.!?](?:\s|\W*$)", note.text[: piece.start - note.start])[-1]))


def _labelled(piece: Piece, known: Mapping[str, int], *, mine: bool) -> str | None:
    """What stands behind a label on its line, said without it."""
    told = unlabelled(piece)
    return voiced(sayable_part(told), known, mine=mine) if told else None


def _opening(text: str, title: Piece | None, *, first: bool, fresh: bool) -> str | None:
    """A sentence as it opens a run, after the words that name what it is about where it would not be understood."""
    if fresh and title is not None and (not stands(text, first) or re.match(r"[A-Z]\w+ [A-Z]", title.text)):
        named = title.text.strip(" .:-")
        named = decapitalised(named) if re.match(r"(?:The|A|An|My|Our)\b", named) else named
        return f"Take {named}: {decapitalised(text)}"
    return text if not fresh or stands(text, first) else None


def _drafted(run: Sequence[Said], chain: int, company: str | None, named: Sequence[str]) -> Iterable[Draft]:
    topic = (
        subject_of(run[0].note)
        if asks_why_leaving(subject_of(run[0].note))
        else run[0].piece.topic or subject_of(run[0].note)
    )
    use = use_of(topic, company, named)
    if use is None:
        return  # a motive for another company
    part, value = use
    if part == "future" and not any(drives(said.text, topic, (*named, company or "")) for said in run):
        part, value = "past", 0.8  # something that happened, told under a heading on motives
    told_of_them = names_them(topic, (*named, company or ""))
    first: PitchPart | None = None
    for k, said in enumerate(run):
        here, worth = _placed(said.text, part, value, told_of_them)
        if part == "future" and here == "present":
            here = part  # what one does these days, as a reason
        if first and here != first and not stands(said.text, opens_note=False):
            here = first
        first = first or here
        if not k and not re.search(r"\b(?:I|we|my|our)\b", said.text, re.IGNORECASE):
            worth *= 0.75 if part == "future" or quantities(said.text) else 0.3
        if here == "future" and company is None and told_of_them and not any(name in said.text for name in named):
            worth *= 0.5  # a reason that does not say whose it is, where no company was asked for
        yield Draft(
            text=said.text,
            part=here,
            citations=_sources(said, here),
            worth=worth**CONTRAST * max(0.75, 1.0 - 0.05 * k),
            source=f"answer-{here}",
            chain=chain,
            place=(chain, said.piece.start),
            whole=here == "past" and len(run) <= 4,
        )


def _placed(text: str, part: PitchPart, value: float, told_of_them: bool) -> tuple[PitchPart, float]:
    """The part that a sentence belongs to, and its worth there, by the use of its topic and its own words."""
    wants = bool(WANT.search(text)) and not NOT_WANTED.search(text)
    if re.match(r"I've (?:had|led|run|managed|looked after) .* since (?:19|20)\d\d\b|Before that, I was an? ", text):
        return "present", 0.9
    if re.match(r"I've (?:now )?(?:spent|been|worked)\b", text):
        return "present", 1.5
    worth = worth_of(text)
    if part == "future" and (wants or told_of_them or not acts_of_i(text)):
        return "future", value * (0.75 + 0.25 * worth + 0.35 * wants)
    if wants and re.match(r"(?:What )?I(?:'d| would)?(?: really| now)? (?:want|like|love|hope)\b", text):
        return "future", 1.1
    if acts_of_i(text) or re.match(r"I (?:didn't|wasn't|couldn't)\b", text):
        return "past", worth * (1.15 if value > 1 else 1.0)
    if wants:
        return "future", 1.1
    if re.match(r"I(?:'d| would| should| could| might| know| think| expect| guess)\b", text):
        return part, worth * 0.3  # what one would do, or an opinion
    if _NOWADAYS.match(text):
        return "present", worth * (value if part == "present" else 0.7)
    return "past", worth * (1.15 if value > 1 else 1.0)


def _sources(said: Said, part: PitchPart) -> tuple[Citation, ...]:
    note = said.note
    cited = [note.document.citation(said.start, said.piece.end)]
    if note.question and part == "future":
        cited.append(note.document.citation(note.question.start, note.question.end))
    elif part == "future" and (topic := said.piece.topic or subject_of(note)):
        at = note.document.text.rfind(topic, 0, said.start)
        if at >= 0:
            cited.append(note.document.citation(at, at + len(topic)))
    return tuple(cited)
