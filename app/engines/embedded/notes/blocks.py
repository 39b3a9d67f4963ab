"""Notes as blocks: paragraphs and bullets with their wrapped lines joined, and the labels that stand before them."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from app.engines.embedded.notes.chats import CHAT_STAMP
from app.engines.embedded.notes.story_letters import letter, lettered, part_of
from app.engines.embedded.notes.unmarked_headings import heads_paragraph
from app.english.verbs import is_past
from app.records import StarPart
from ingest.records import PreparedQuestion, Section

_BULLET = re.compile(r"^(\s*)(?:[-*•–—·◦▪‣+]|!(?=\s+\w)|\d{1,2}[.)]|->|→)(?:\s+[-*•–—·]|\s+\*)*\s+(?=\S)")
_EMPTY_BULLET = re.compile(r"^\s*(?:[-*•–—·◦▪‣]\s*)+$")
_RULE = re.compile(r"^\s*(?:[=\-_*~#]{3,}|[-–—]*\s*[Pp]age \d+(?: of \d+)?\.?\s*[-–—]*)\s*$")
_LABEL = re.compile(
    r"^(?:\*\*|__)?(?P<label>[A-Za-z][A-Za-z '/&-]{0,28}?)(?:(?:\*\*|__)?\s*:(?:\*\*|__)?|[.](?:\*\*|__)|"
    r"(?<=[A-Z]{4})(?:\*\*|__)(?: \([^)\n]*\))?)(?:\s+|$)",
    re.A,
)
STAR_LABELS: Final[dict[str, StarPart]] = {
    "situation": "situation",
    "situation/task": "situation",
    "situation / task": "situation",
    "situation and task": "situation",
    "context": "situation",
    "what happened": "situation",
    "background": "situation",
    "the situation": "situation",
    "obstacle": "situation",
    "obstacles": "situation",
    "hurdle": "situation",
    "hindrance": "situation",
    "complication": "situation",
    "assessment": "situation",
    "task": "task",
    "my task": "task",
    "my job": "task",
    "my role": "task",
    "goal": "task",
    "problem": "task",
    "the problem": "task",
    "challenge": "task",
    "the challenge": "task",
    "action": "action",
    "actions": "action",
    "my action": "action",
    "my actions": "action",
    "what i did": "action",
    "approach": "action",
    "response": "action",
    "recommendation": "action",
    "result": "result",
    "results": "result",
    "the result": "result",
    "outcome": "result",
    "outcomes": "result",
    "the outcome": "result",
    "impact": "result",
    "how it ended": "result",
    "what changed": "result",
    "reflection": "reflection",
    "learned": "reflection",
    "learnt": "reflection",
    "learning": "reflection",
    "learnings": "reflection",
    "lesson": "reflection",
    "lessons": "reflection",
    "lesson learned": "reflection",
    "lesson learnt": "reflection",
    "lessons learned": "reflection",
    "lessons learnt": "reflection",
    "evaluation": "reflection",
    "what i learned": "reflection",
    "what i learnt": "reflection",
    "what i would do differently": "reflection",
    "what i'd do differently": "reflection",
    "next time": "reflection",
    "takeaway": "reflection",
    "takeaways": "reflection",
}
"""What people write before a part of a story, and the part it names."""

_ONLY_AMONG: Final = frozenset("assessment response recommendation evaluation complication".split()) | {"next time"}
"""Labels that stand for much else ("Assessment: wound care") where no situation is labelled beside them."""
_TOLD_ON_FORM = re.compile(
    r"(?:[A-Z]+ ){0,3}(?:DUTIES|RESPONSIBILITIES|ACHIEVEMENTS)(?: [A-Z]+){0,3}(?::\s+|\s+(?=[a-z]))"
)
"""What a form calls that which one did; other labels of it are no telling, and stay."""
_DASHED = re.compile(rf"(?P<label>{'|'.join(STAR_LABELS)})\s+[-–—](?:\s+|$)", re.IGNORECASE)
"""Such a label with a dash behind it; other words before a dash are the first of a sentence."""

_NAMED_LINE = re.compile(r"[a-z][a-z' ]{2,20}:\s+\S")
"""A line that begins with what it is about, whatever stood above: "weakness: I say yes to everything"."""

_NO_CHAT: Final[Mapping[int, int | None]] = MappingProxyType({})
_WRAP = 48
_FULL = 72
"""A line shorter than this was ended by its writer; a longer one may have been wrapped."""

_NEVER_WRAPPED = 200
"""A line longer than this stands as it was typed: what follows it begins anew."""


def labelled(text: str, start: int, end: int, *, among: bool) -> tuple[str, int]:
    """A story part's label in front of a note, and where the note itself starts."""
    if marked := letter(text[start:end], among=among):
        return part_of(marked), start + marked.end()
    if dashed := _DASHED.match(text[start:end]):
        return dashed["label"].lower(), start + dashed.end()
    if field := _TOLD_ON_FORM.match(text[start:end]):
        return "", start + field.end()
    mark = _LABEL.match(text[start:end])
    if mark and (text[start:end].startswith(("**", "__")) or _is_part(mark["label"], among) or mark["label"] in "Aa"):
        name = mark["label"].strip().lower()
        return ("" if name == "a" else name), start + mark.end()
    return "", start


def _is_part(label: str, among: bool) -> bool:
    return label.lower() in STAR_LABELS and (among or label.lower() not in _ONLY_AMONG)


def blocks_of(
    text: str, section: Section, asked: list[PreparedQuestion], said: Mapping[int, int | None] = _NO_CHAT
) -> Iterable[tuple[int, int, bool, int]]:
    """(start, end, bullet, depth) of each paragraph and bullet: wrapped lines joined, headings left out.

    Args:
        said: for each line of a chat, by its start, where the candidate's words begin in it; None where none do.
    """
    current: tuple[int, int, bool, int] | None = None
    among = lettered(text[section.start : section.end])
    last = ""
    fresh = True
    for start, end in _own(_lines(text, section, asked), text, said):
        line = text[start:end]
        mark = _BULLET.match(line)
        if not line.strip() or _RULE.match(line) or _EMPTY_BULLET.match(line):
            if current:
                yield current
            current = None
        elif mark:
            if current:
                yield current
            current = (start + mark.end(), end, True, len(mark[1].expandtabs(4)))
        elif (
            current
            and _continues(line, last, current, entries=section.kind == "resume", among=among)
            and not (fresh and heads_paragraph(last))
        ):
            current = (current[0], end, current[2], current[3])
        else:
            if current:
                yield current
            current = (start, end, False, 0)
        fresh = bool(line.strip()) and not last
        last = " ".join(line.split())
    if current:
        yield current


def _own(found: Iterable[tuple[int, int]], text: str, said: Mapping[int, int | None]) -> Iterable[tuple[int, int]]:
    """The lines without what somebody else says in them; each message of one's own begins anew, behind its head."""
    for start, end in found:
        line = text.rfind("\n", 0, start) + 1
        begin = said.get(line, start)
        if begin is None or begin > line:
            yield end, end
        if begin is not None:
            yield max(start, begin), end


def _continues(line: str, last: str, current: tuple[int, int, bool, int], *, entries: bool, among: bool) -> bool:
    """Whether a line goes on with the one before; the lines of a résumé are ``entries``, each of its own."""
    if CHAT_STAMP.match(line) or (len(last) > _NEVER_WRAPPED and not current[2]):
        return False
    if (
        letter(line.lstrip(), among=among)
        or _NAMED_LINE.match(line)
        or _DASHED.match(line)
        or (_LABEL.match(line) and (line.startswith(("**", "__")) or _is_part(line.split(":")[0], among)))
    ):
        return False
    indented = len(line) - len(line.lstrip())
    hanging = bool(re.search(r"[,&+-]$|\b(?:and|of|the|for|with|in|to|a|an|by|at)$", last))
    if current[2]:
        return indented > current[3] or (hanging and entries) or (len(last) >= _WRAP and line[:1].islower())
    goes_on = line.lstrip()[:1].islower()
    if entries:
        full = len(last) >= _FULL and last[-1:] not in ".!?" and not _opens_act(line)
        return hanging or (len(last) >= _WRAP and (goes_on or full))
    return len(last) >= _WRAP or goes_on


def _opens_act(line: str) -> bool:
    """Whether a line of a résumé begins with what was done, as entries do and wrapped lines hardly ever."""
    first = re.match(r"\s*(?P<word>[A-Z][a-z]+) [a-z\d]", line)
    return first is not None and is_past(first["word"].lower())


def _lines(text: str, section: Section, asked: list[PreparedQuestion]) -> Iterable[tuple[int, int]]:
    """The section's lines without its heading and without the questions written in it."""
    at = section.start
    heading = _plain(section.heading[-1]) if section.heading else ""
    first = True
    while at < section.end:
        stop = text.find("\n", at, section.end)
        stop = section.end if stop < 0 else stop
        line = text[at:stop]
        if first and line.strip():
            first = False
            if heading and heading in (_plain(line), _plain(_NUMBERED.sub("", line))):
                at = stop + 1
                continue
        question = next((q for q in asked if q.start < stop and q.end > at), None)
        if question is None:
            yield at, stop
        elif question.answer_start < question.answer_end and question.answer_start < stop:
            yield max(at, question.answer_start), stop
        else:
            yield stop, stop
        at = stop + 1


_NUMBERED = re.compile(r"^\s*\(?\d{1,3}\s*[.):–-]\s*")


def _plain(line: str) -> str:
    return re.sub(r"[\W_]+", " ", line).strip().lower()
