"""What answers, stories and free notes hold for an introduction: runs of sentences that can be said one after the other.

A run opens with a sentence that needs none before it. What it is worth lies in what the candidate did, what changed and
what can be counted; what the notes themselves mark as a failure, a quarrel or a private matter is no part of it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.english.changes import VALUE
from app.engines.embedded.english.grammar import acts_of_i, concrete_acts
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.quantities import quantities
from app.engines.embedded.pitch.drafts import Draft, sayable
from app.engines.embedded.pitch.facts import Note
from app.engines.embedded.pitch.introductions import NOT_HERE, introduces, is_introduction
from app.engines.embedded.pitch.motives import because, companies_asked, use_of
from app.engines.embedded.pitch.pieces import Piece, pieces
from app.engines.embedded.pitch.voiced import is_title, stands, voiced
from app.records import Citation, PitchPart

LONGEST_RUN: Final = 5
"""Sentences of one run; more of one story is an answer and no introduction."""

_BAD: Final = re.compile(
    r"\b(?:fail(?:ed|ure)?|mistakes?|my fault|wrong|conflicts?|disagreed|argu(?:ed|ing)|weakness|screw(?:ed)? up|got hurt|"
    r"stumped|unfortunately|ashamed|furious|embarrass\w+|not proud|angry|complain\w*|quarrel|moaned|shouted|ballistic|swore|"
    r"lost (?:the order|my job|him|her)|wanted to quit|broke (?:production|down)|fired|sacked|died|dead inside|hated?|sour|drunk|"
    r"cried|crying|scared|frightened|stupid|blame[ds]?)\b",
    re.IGNORECASE,
)
_WANT: Final = re.compile(
    r"\bI(?:'d| would)(?: really| now)? (?:like|love)\b|\bI (?:want|hope|wish|aim|plan|intend)(?: now)? to\b|\bI want(?: now)? is\b|\blooking for\b|"
    r"\bnext step\b|\bwhat I want\b|\bI'm ready\b",
    re.IGNORECASE,
)
_NOT_WANTED: Final = re.compile(r"\bwhat I want (?:them|you)\b|\bwanted?\b.*\bbut\b|\bI want(?:ed)? to quit\b", re.IGNORECASE)
_CHANGED: Final = re.compile(
    rf"\b(?:fell|rose|doubled|halved|tripled|grew|dropped|cut|saved|went (?:up |down )?(?:from|to)|by (?:a third|half|[£$€]?\d))|"
    rf"from {VALUE}.{{0,30}} to {VALUE}|\b(?:never|nobody|no more)\b.*\b(?:again|left|since)\b"
)
@dataclass(frozen=True)
class Said:
    """A sentence that can be said, with the piece it was made from."""

    text: str
    piece: Piece


def from_notes(notes: Sequence[Note], company: str | None, known: Mapping[str, int]) -> list[Draft]:
    """The runs of every note that is neither an introduction nor part of a résumé."""
    named = companies_asked(notes)
    found: list[Draft] = []
    chain = 0
    hushed = ""
    for at, note in enumerate(notes):
        hour = _hour(note)
        title = notes[note.parent].text if note.parent is not None else ""
        if note.section.kind == "resume" or is_introduction(note) or introduces(note):
            continue
        if _unfit(note, title) or (hour and hour == hushed):
            hushed = hour
            continue
        for run in _runs(note, _is_mine(title), named, known):
            chain += 1
            found += _drafted(run, note, at, chain, company, named)
    return found


def _hour(note: Note) -> str:
    """Day and hour of a chat's line: what was written within it is one story."""
    line = note.document.text[note.document.text.rfind("\n", 0, note.start) + 1 : note.start + 24]
    stamp = re.match(r"\s*\[?(\d{1,2}[/.]\d{1,2}[^:\]]{0,8}):\d\d", line)
    return stamp[1] if stamp else ""


def _unfit(note: Note, title: str) -> bool:
    """Whether a note is about what an introduction leaves out: failure, quarrels, leaving, pay."""
    opening = re.split(r"[.?!:](?:\s|$)", " ".join(note.text.split()[:9]))[0]
    about = (note.topic, *note.section.heading[-1:], title, opening)
    return note.private or any(NOT_HERE.search(text) or _BAD.search(text) for text in about)


def _is_mine(title: str) -> bool:
    """Whether the bullets under a line are about the candidate: not where the line opens with somebody else."""
    return not re.match(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:[.,:]| the | \()|(?:an?|the|one) [\w-]+,", title)


def _runs(note: Note, mine: bool, named: Sequence[str], known: Mapping[str, int]) -> Iterable[list[Said]]:
    """The sayable stretches of a note; each opens with a sentence that stands by itself."""
    run: list[Said] = []
    others = not mine
    for k, piece in enumerate(pieces(note)):
        if piece.topic and (NOT_HERE.search(piece.topic) or _BAD.search(piece.topic)):
            break
        if is_title(piece.text):
            others = bool(re.match(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?\W*$", piece.text))
            continue
        text = voiced(piece.text, known, mine=not others)
        text = because(piece.text, piece.topic or note.topic, named) or text
        others = bool(text) and bool(re.match(r"(?:He|She|They|[A-Z][a-z]+) [a-z]+", text or "")) and not acts_of_i(text or "")
        good = bool(text) and sayable(text or "", piece.text) and not _BAD.search(text or "")
        if not text or not good or len(run) >= LONGEST_RUN:
            if run:
                yield run
            run = []
        if text and good and (run or stands(text, k == 0)):
            run.append(Said(text, piece))
    if run:
        yield run


def _drafted(
    run: Sequence[Said], note: Note, at: int, chain: int, company: str | None, named: Sequence[str]
) -> Iterable[Draft]:
    use = use_of(run[0].piece.topic or note.topic, company, named)
    for k, said in enumerate(run):
        wants = bool(_WANT.search(said.text)) and not _NOT_WANTED.search(said.text)
        part: PitchPart = "past"
        worth = _worth(said.text)
        if use is not None and use[0] == "future":
            part, worth = "future", use[1] * (0.75 + 0.25 * worth + 0.35 * wants)
        elif use is None:
            return  # a motive for another company
        elif wants and not acts_of_i(said.text):
            part, worth = "future", 1.1
        elif use[0] == "present" and not acts_of_i(said.text):
            part, worth = "present", use[1] * worth
        else:
            worth *= 1.15 if use[1] > 1 else 1.0
        yield Draft(
            said.text,
            part,
            _sources(said, note, part),
            worth * max(0.75, 1.0 - 0.05 * k),
            f"answer-{part}",
            chain if part == run_part(run, use) else chain + 10_000 + k,
            "",
            (at, said.piece.start),
        )


def run_part(run: Sequence[Said], use: tuple[PitchPart, float]) -> PitchPart:
    """The part that a run mostly belongs to: motives are the future, the rest the past."""
    return use[0] if use[0] == "future" else "past"


def _sources(said: Said, note: Note, part: PitchPart) -> tuple[Citation, ...]:
    cited = [note.cite(said.piece.start, said.piece.end)]
    if note.question and part == "future":
        cited.append(note.document.citation(note.question.start, note.question.end))
    return tuple(cited)


def _worth(text: str) -> float:
    """What a sentence about work is worth hearing: an own act, a change, a figure; less where it only sets a scene."""
    acts = concrete_acts(acts_of_i(text))
    figures = [q for q in quantities(text) if q.dimension not in ("year", "month")]
    words = count_words(text)
    worth = 0.35 + 0.35 * bool(acts) + 0.15 * min(len(figures), 2) + 0.4 * bool(_CHANGED.search(text) and figures)
    worth += 0.1 * bool(re.search(r"\bI\b", text))
    if re.search(r"n't\b|\b(?:not|never|no|nobody)\b", text) and not figures:
        worth *= 0.7
    if words < 7 or words > 28:
        worth *= 0.85
    return worth * (0.7 if re.search(r"[\"“]|\byou\b", text) else 1.0)
