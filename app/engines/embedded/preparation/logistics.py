"""When, where and with whom the interview is, as far as the notes say so."""

import re
from collections.abc import Iterable
from typing import Final

from app.engines.embedded.notes.chats import CHAT_STAMP
from app.engines.embedded.notes.facts import is_private
from app.english.grammar import acts_of_i
from app.english.language import count_words
from app.records import Citation, SheetLine
from app.slices import Slice, SourceDocument
from ingest.outline.messages import headless

MOST: Final = 6
LONGEST: Final = 40
"""Words of a line that tells of the day; a longer one tells a story."""

_WHEN: Final = re.compile(
    r"\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\btomorrow\b|"
    r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?(?:am|pm)\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\b|"
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}\b",
    re.IGNORECASE,
)
_WHAT: Final = re.compile(
    r"\b(?:interview\w*|panel|phone screen|(?:video|phone|first|hr|intro) call|call (?:thu|mon|tue|wed|fri)\w*|"
    r"assessment (?:day|centre|center)|on-?site|presentation|trial (?:shift|day)|mock lesson|work(?:ing)? test|"
    r"videoconference|convocation)\b|(?:^|\s)call\s*(?:=|:|with)",
    re.IGNORECASE,
)
_APPOINTED: Final = re.compile(r"^\W*(?:\w+ )?interview\b.*\b\d{1,2}(?:[:.h]\d{2}\b|\s?[ap]m\b)", re.IGNORECASE)
"""A line that begins with the interview and has its time."""

_BESIDE: Final = re.compile(
    r"\W*(?:panel|interviewers?|bring|take|wear|dress|where|place|address|parking|format|ask for|with|contact)\b\s*:",
    re.IGNORECASE,
)
"""How a line begins that says more about a day named right above."""
_MOST_BESIDE: Final = 4

_WHERE: Final = re.compile(
    r"\b(?:ask for [A-Z]\w+|reception|gate \d|meet\.|link (?:dies|expires|is)|zoom|teams call)\b", re.IGNORECASE
)
"""What is only said of a meeting that is to come."""
_HOW: Final = re.compile(
    r"\b(?:ask for \w+|reception|gate \d|room \w*\d|\d+(?:st|nd|rd|th) floor|parking|bring|id card|passport|"
    r"hi[- ]?vis|wear|dress|zoom|teams|meet\.|link (?:dies|expires|is)|at the (?:yard|office|site|plant|depot|school|"
    r"hospital)|minutes?|mins?|slides?|people on|\bwith [A-Z]\w+|\+ someone)\b|https?://",
    re.IGNORECASE,
)
_NOT_THE_DAY: Final = re.compile(
    r"\?|\b(?:mock|qs|have you got|rehears\w*|typical|question|questions|tip|tips|guide|prepar\w+ for|practi[cs]e|"
    r"story|stories|example|i interviewed|as an interviewer|when i|apply|applications?|deadline|"
    r"per (?:week|day|hour)|shift pattern)\b",
    re.IGNORECASE,
)


def logistics(notes: Slice) -> tuple[SheetLine, ...]:
    """Lines of the notes about the day itself, in the candidate's words, most telling first.

    A line counts that speaks of the interview and says when it is or how it will go, or that says when and where to
    be. What somebody wrote for all the world, a résumé, and whatever the candidate did there do not; an advertisement
    counts where it names the day ("interviews on 4 May"), not where it tells how it goes on for everybody.
    """
    found = []
    for place, document in enumerate(notes.documents.values()):
        for citation in _lines(document):
            worth = _worth(headless(CHAT_STAMP.sub("", citation.quote)))
            if worth:
                found.append((-worth, place, citation.start, citation))
                found += [(-1, place, each.start, each) for each in _below(document, citation)]
    lines = [
        SheetLine(text=_plain(headless(c.quote)), citations=(c,)) for _, _, _, c in sorted(found, key=lambda f: f[:3])
    ]
    return tuple({line.text.lower(): line for line in reversed(lines)}.values())[::-1][:MOST]


def _lines(document: SourceDocument) -> Iterable[Citation]:
    at = 0
    for line in document.text.split("\n"):
        kind = document.section_at(at).kind if document.sections else document.kind
        if line.strip() and kind not in ("resume", "reference") and count_words(line) <= LONGEST:
            # An advertisement counts where it names the day, and what was studied where it does by the clock.
            said = {"job_description": _WHEN, "study_notes": _APPOINTED}.get(kind)
            if said is None or said.search(line):
                yield document.citation(at, at + len(line))
        at += len(line) + 1


def _below(document: SourceDocument, day: Citation) -> Iterable[Citation]:
    """The labelled lines right below the one that names the day: "PANEL: ...", "BRING: passport"."""
    at = day.end + 1
    for line in document.text[at:].split("\n")[:_MOST_BESIDE]:
        if not _BESIDE.match(line) or is_private(line):
            return
        yield document.citation(at, at + len(line))
        at += len(line) + 1


def _worth(line: str) -> int:
    if _NOT_THE_DAY.search(line) or is_private(line) or acts_of_i(line):
        return 0
    when, what, how = bool(_WHEN.search(line)), bool(_WHAT.search(line)), bool(_HOW.search(line))
    where = bool(_WHERE.search(line))
    return 2 * when + 2 * what + how + where if (what and (when or how)) or (when and where) else 0


def _plain(line: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"^[\s>*#•–—-]+|\*\*|__|`", "", line)).strip(" *_-")
