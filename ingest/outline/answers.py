"""Where the answer prepared under a question stands, and whether there is one."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from ingest.outline.announced import announced
from ingest.outline.asked import bare, has_limits, invites, limits
from ingest.outline.blanks import blank
from ingest.outline.found import Form, Found, Heading
from ingest.outline.limited import only_limits
from ingest.outline.lines import Line
from ingest.outline.messages import headless
from ingest.outline.questions import strong_questions, weak_questions
from ingest.records import Direction

_LABELLED_LIMIT: Final = re.compile(r"\(([^()\n]{1,30})\)")
_MOST_LED: Final = 7
"""Words that announce a list on its own line."""
_SPACE: Final = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer, at ``begin``..``finish`` (equal when it is blank).

    ``line`` and ``stop`` are the numbers of its first line and of the line after what stands under it.
    """

    line: int
    stop: int
    form: Form
    text: str
    start: int
    end: int
    begin: int
    finish: int
    seconds: int | None
    takes: int | None
    toward: Direction | None = None


def questions(text: str, lines: Sequence[Line], headings: Sequence[Heading]) -> list[Asked]:
    """Find the questions with their answers, in reading order."""
    titles = {line: heading for heading in headings for line in range(heading.first, heading.last + 1)}
    strong = strong_questions(text, lines, headings, titles)
    taken = _taken(lines, strong, titles)
    told = announced(lines, titles)
    # A list kept for them stays one where a prompt announces it ("Any question to us?"), and whatever its numbers say.
    listed = [f for f in told if f.form != "spoken" and (f.toward == "for_interviewer" or not taken[f.line])]
    listed += [f for f in told if f.form == "spoken" and f.toward == "for_interviewer" and _apart(lines, f, told)]
    known = {found.line for found in listed}
    strong = [found for found in strong if found.line not in known] + listed
    strong.sort(key=lambda found: (found.line, found.start))
    taken = _taken(lines, strong, titles)
    weak = [found for found in weak_questions(lines, titles) if not taken[found.line]]
    aloud = [found for found in told if found.form == "spoken" and not taken[found.line]]
    busy = {found.line for found in aloud}
    every = sorted(
        [*strong, *(f for f in weak if f.line not in busy), *aloud], key=lambda found: (found.line, found.start)
    )
    stops = _stops(lines, every, titles)
    return _handed_over(_filled(text, [_asked(text, lines, *each) for each in zip(every, stops, strict=True)]))


def _filled(text: str, asked: list[Asked]) -> list[Asked]:
    """The questions, those blank under which the same word or two stand as under others ("zzz", "see Sunday")."""
    said = [" ".join(text[each.begin : each.finish].lower().split()) for each in asked]
    under = Counter(words for words, _ in {(words, each.text) for words, each in zip(said, asked, strict=True)})
    fills = {words for words, count in under.items() if count >= _OFTEN and 0 < len(words.split()) <= _A_WORD_OR_TWO}
    return [replace(each, finish=each.begin) if said[i] in fills else each for i, each in enumerate(asked)]


_OFTEN: Final = 3
_A_WORD_OR_TWO: Final = 2
"""Different questions under which the same few words stand from which these are no answer to any."""


def _handed_over(asked: list[Asked]) -> list[Asked]:
    """ "Any questions for us?" is answered by the list of them right below."""
    for place, question in enumerate(asked):
        if question.begin < question.finish or not invites(question.text):
            continue
        listed = list(takewhile(lambda each: each.toward == "for_interviewer", asked[place + 1 :]))
        if listed and listed[0].line <= question.stop + 1:
            asked[place] = replace(question, begin=listed[0].start, finish=listed[-1].end)
    return asked


def _apart(lines: Sequence[Line], found: Found, told: Sequence[Found]) -> bool:
    """Whether a line is a list of its own after a gap ("To ask them: who ...? how ...?"), and no part of an answer."""
    first = min(each.start for each in told if each.line == found.line)
    led = lines[found.line].text[: first - lines[found.line].body].strip()
    return led.endswith(":") and led.count(" ") < _MOST_LED and lines[found.line - 1].role != "text"


def _taken(lines: Sequence[Line], strong: Sequence[Found], titles: Mapping[int, Heading]) -> list[bool]:
    """For each line, whether it stands under a question, where lesser forms of question are parts of an answer."""
    taken = [False] * len(lines)
    for found, stop in zip(strong, _stops(lines, strong, titles), strict=True):
        for index in range(found.line, stop):
            taken[index] = True
    return taken


def _stops(lines: Sequence[Line], every: Sequence[Found], titles: Mapping[int, Heading]) -> list[int]:
    """For each question, the number of the line before which what stands under it ends."""
    starts = [found.line for found in every]
    following = [*starts[1:], len(lines)][: len(starts)]
    stops = [_stop(lines, found, after, titles) for found, after in zip(every, following, strict=True)]
    return _tight_list_ends(lines, every, stops)


def _stop(lines: Sequence[Line], found: Found, following: int, titles: Mapping[int, Heading]) -> int:
    if found.form in {"table", "spoken"}:
        return found.line + 1
    following = min(following, found.limit) if found.limit >= 0 else following
    opener = lines[found.line]
    in_bullet = bool(opener.marks) and opener.marks[0] == "bullet" and found.form not in {"heading", "plain"}
    index = titles[found.line].last + 1 if found.form == "heading" else found.line + 1
    while index < following:
        line = lines[index]
        if index in titles and (found.form != "heading" or titles[index].level <= found.level):
            break
        if line.role == "rule" and found.form != "heading":
            break
        if in_bullet and _leaves_bullet(lines, opener, index):
            break
        if opener.said and (line.mark == "message" or (line.said == "theirs" and not line.mark)):
            break  # what somebody else says next, or the candidate after that, answers nothing
        index += 1
    return index


def _leaves_bullet(lines: Sequence[Line], opener: Line, index: int) -> bool:
    """Whether a line no longer belongs to the bullet: another at its depth, or text at the margin after a gap."""
    line = lines[index]
    if line.role not in {"text", "table"} or line.indent > opener.indent or line.mark == "answer":
        return False
    return bool(line.marks) or lines[index - 1].role == "blank"


def _tight_list_ends(lines: Sequence[Line], every: Sequence[Found], stops: list[int]) -> list[int]:
    """Where a list of questions has no gaps, the text after a gap right below its last item answers none of them."""
    runs: dict[tuple[str, int], list[int]] = {}
    for position, found in enumerate(every):
        if found.form in _LISTED:
            runs.setdefault((found.form, found.run), []).append(position)
    for (form, _), positions in runs.items():
        for run in [positions] if form == "number" else _without_gaps(lines, every, positions):
            *earlier, last = run
            stops[last] = _indented_end(lines, [every[p].line for p in earlier], every[last].line, stops[last])
            bare = all(stops[p] - every[p].line <= 1 for p in earlier)
            if len(earlier) < 2 or not (bare or _is_tight(lines, every, stops, run)):
                continue
            index = every[last].line + 1
            while index < stops[last] and lines[index].role != "blank":
                index += 1
            stops[last] = index
    return stops


def _indented_end(lines: Sequence[Line], earlier: Sequence[int], last: int, stop: int) -> int:
    """Where a list's last item ends: at the margin after a gap, if the answers of the others are indented."""
    below = [at + 1 for at in earlier if lines[at + 1].role == "text" and lines[at + 1].number is None]
    if len(below) < _FEWEST_INDENTED or any(lines[at].indent <= lines[at - 1].indent for at in below):
        return stop
    ends = (
        at
        for at in range(last + 1, stop)
        if lines[at].role == "text" and lines[at].indent <= lines[last].indent and lines[at - 1].role == "blank"
    )
    return next(ends, stop)


_FEWEST_INDENTED: Final = 2
_LISTED: Final = frozenset({"number", "plain", "label"})


def _without_gaps(lines: Sequence[Line], every: Sequence[Found], positions: Sequence[int]) -> Iterator[list[int]]:
    """Questions of one form cut into lists at the gaps between them."""
    run: list[int] = []
    for position in positions:
        if run and _gap(lines, every[run[-1]].line, every[position].line):
            yield run
            run = []
        run.append(position)
    yield run


def _is_tight(lines: Sequence[Line], every: Sequence[Found], stops: Sequence[int], run: Sequence[int]) -> bool:
    """Whether no gap parts the items of a list, and one stands right below the last."""
    last = every[run[-1]].line
    if _gap(lines, every[run[0]].line, last) or last + 1 >= stops[run[-1]]:
        return False
    return lines[last + 1].role == "blank"


def _gap(lines: Sequence[Line], first: int, stop: int) -> bool:
    return any(lines[at].role == "blank" for at in range(first, stop))


def _asked(text: str, lines: Sequence[Line], found: Found, stop: int) -> Asked:
    begin = found.begin
    finish = lines[found.line].end if begin > found.end else begin
    if found.form == "table":
        finish = found.stop
    elif found.form != "spoken":
        begin = _answer_start(text, lines, found, stop)
        finish = _answer_end(lines, found, stop)
    told = text[begin:finish]
    if begin >= finish or blank(headless(told) if lines[found.line].said else told):
        finish = begin
    words = " ".join(text[found.start : found.end].split())
    line_end = lines[found.line].end
    around = text[found.start : max(found.end, line_end)] if has_limits(text[found.start : line_end]) else words
    seconds, takes = limits(around) if has_limits(around) else (None, None)
    label = _LABELLED_LIMIT.search(text[lines[found.line].start : lines[found.line].body])
    if label and seconds is None:
        seconds, takes = limits(label[1])  # "Q1 (90s) - ..."
    if seconds is None and takes is None:
        seconds, takes = _limits_beside(lines, found)
    return Asked(
        line=found.line,
        stop=stop,
        form=found.form,
        text=bare(words) or words,
        start=found.start,
        end=found.end,
        begin=begin,
        finish=finish,
        seconds=seconds,
        takes=takes,
        toward=found.toward,
    )


def _limits_beside(lines: Sequence[Line], found: Found) -> tuple[int | None, int | None]:
    """The limits that stand on a line of their own: the question's number above it, or right below it."""
    if found.form == "table":
        return None, None
    at = found.line
    while at + 1 < len(lines) and lines[at].end < found.end:
        at += 1
    if at > found.line and has_limits(lines[found.line].text):
        return limits(lines[found.line].text)
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return limits(below) if only_limits(below) else (None, None)


def _answer_start(text: str, lines: Sequence[Line], found: Found, stop: int) -> int:
    """The first word after the question that is no label and no mark of the question's own line."""
    for index in range(found.line, stop):
        line = lines[index]
        begin = max(found.begin, line.body if index > found.line else found.begin)
        rest = text[begin : line.end].strip(" \t*_:–—")
        if (
            line.role == "blank"
            or found.begin > line.end
            or only_limits(rest)
            or not any(character.isalnum() for character in rest)
        ):
            continue
        if index == found.line:
            space = _SPACE.match(text, begin)
            begin = space.end() if space else begin
            lead = re.compile(r"[ \t–—:*_>»→=-]*(?:A:[ \t]*)?").match(text, begin)
            return lead.end() if lead and lead.end() < line.end else begin
        # A bullet keeps its mark as part of what is shown; only an answer's label is none of its words.
        return line.body if "answer" in line.marks else line.start + line.lead
    return min(found.begin, lines[stop - 1].end)


def _answer_end(lines: Sequence[Line], found: Found, stop: int) -> int:
    for index in range(stop - 1, found.line - 1, -1):
        line = lines[index]
        if line.role != "rule" and any(character.isalnum() for character in line.text):
            return line.body + len(line.text)
    return found.begin
