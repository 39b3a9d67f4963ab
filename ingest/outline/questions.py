"""The questions written in notes, in whatever form they take."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from ingest.outline.asked import addressed, asks, has_limits, occasion, part_label, split_inline, topic
from ingest.outline.blanks import blank, points
from ingest.outline.bullets import ANSWERED, bullets
from ingest.outline.captions import captions
from ingest.outline.cards import laid_out
from ingest.outline.evidence import first_persons
from ingest.outline.found import Form, Found, Heading
from ingest.outline.lines import Line
from ingest.outline.prompts import BOLD_START, bold_question
from ingest.outline.runs import question_runs, split_label
from ingest.outline.tables import table_questions
from ingest.outline.titles import titled
from ingest.records import Kind

_MOST_PLAIN: Final = 240
_A_HABIT: Final = 3
_WRAPPED: Final = 60
_NUMBER: Final = re.compile(r"\d{1,2}[.):]\s+\S")
_BEGINS_ANSWER: Final = re.compile(r"(?:I|I'm|i|my|we|because|since)\b|[£$€]?\d", re.IGNORECASE)
"""How an answer behind a dash begins, where a question would go on otherwise."""

_TYPED_DASH: Final = re.compile(r"\s--\s+\Z")
_GOES_ON: Final = re.compile(
    r"(?:and|or|but|so|what|how|why|when|where|who|which|whether|with|including|especially|for example|e\.?g)\b",
    re.IGNORECASE,
)
"""How a prompt goes on behind a dash; behind two typed hyphens anything else is what is said to it."""

_QUOTED: Final = re.compile(r"[\"“«]([^\"“”«»\n]{6,200})[\"”»](?=[ \t]*(?:[-–—:=>→]|$))")
"""What stands in quotation marks before a dash, or alone on its line."""

_TASK: Final = re.compile(r"[^\W\d_]{3,14} \d{1,2}[ \t]*[:.)–-][ \t]*(?=\S)")


def strong_questions(
    text: str, lines: Sequence[Line], headings: Sequence[Heading], titles: Mapping[int, Heading]
) -> list[Found]:
    """Questions whose form alone says so: numbered lists of them, Q: labels, limits, bold, headings, tables."""
    found: dict[int, Found] = {}
    for number, run in enumerate(question_runs(lines, frozenset(titles))):
        for item in run:
            found[item] = _listed(text, lines, item, "number", number)
    found.update((row.line, row) for row in table_questions(text, lines))
    laid = laid_out(lines)
    above = {at: under for at, under in captions(lines, titles).items() if under not in found}
    captioned = {*above.values()}
    found.update((at, _captioned(text, lines, at, under, titles)) for at, under in above.items())
    for index, line in enumerate(lines):
        if line.role != "text" or index in titles or index in found or index in captioned:
            continue
        if index in laid:
            end = line.body + len(line.text)
            found[index] = Found(index, "label", line.body, end, end)
            continue
        if "question" in line.marks and any(character.isalnum() for character in line.text):
            found[index] = _listed(text, lines, index, "label", -1)
        elif not line.marks and has_limits(line.text) and line.text[0] not in "([*_":
            found[index] = _limited(index, line)
        elif bold := _bold(index, line):
            found[index] = bold
    for heading in _asking_headings([heading for heading in headings if heading.first not in above]):
        found[heading.first] = Found(
            heading.first, "heading", heading.start, heading.end, lines[heading.last].end, heading.level
        )
    return [found[index] for index in sorted(found)]


def _captioned(text: str, lines: Sequence[Line], at: int, under: int, titles: Mapping[int, Heading]) -> Found:
    """The question on the line below its number, which keeps the number's line as its place."""
    below = _listed(text, lines, under, "label", -1)
    heading = titles.get(at)
    if heading:
        return replace(below, line=at, form="heading", level=heading.level)
    return replace(below, line=at)


def _limited(index: int, line: Line) -> Found:
    """A prompt on a line of its own that ends in its limits ("Task 2: Explain ... (3 minutes to respond)")."""
    label = _TASK.match(line.text)
    start = line.body + (label.end() if label else 0)
    end = line.body + len(line.text)
    return Found(index, "label", start, end, end)


def _asking_headings(headings: Sequence[Heading]) -> list[Heading]:
    """Headings that ask, and those among mostly asking neighbours of the same level."""
    asking: list[Heading] = []
    for group in _siblings(headings):
        sure = [h for h in group if h.style != "entry" and (addressed(h.title) or has_limits(h.title))]
        limited = [h for h in group if h.style == "tag" and has_limits(h.title)]
        if len(sure) >= 2 and (2 * len(sure) > len(group) or _mostly_prompts(sure[0], group)):
            known = {h.first for h in sure}
            known = {h.first for h in group if h.style != "entry" and (h.first in known or _prompts(h.title))}
            prompts = {style: _mostly_prompts(h, group) for style, h in {h.style: h for h in group}.items()}
            sure = [h for h in group if h.first in known or (prompts[h.style] and _names_no_part(h))]
        asking.extend(sure if len(sure) > len(limited) else limited)
    return asking


def _mostly_prompts(heading: Heading, group: Sequence[Heading]) -> bool:
    """Whether nearly all headings of its make, one that somebody chose, ask or name what interviews ask about."""
    alike = [h for h in group if h.style == heading.style]
    asking = sum(addressed(h.title) or has_limits(h.title) or _prompts(h.title) for h in alike)
    return heading.style in _CHOSEN and asking >= _MOST * len(alike)


def _names_no_part(heading: Heading) -> bool:
    """Whether a heading names no other part of notes, so that among prompts of its make it is one."""
    says = titled(heading.title)
    return not says or says[0][0] in _ANSWERING


_CHOSEN: Final = frozenset({"marked", "ruled", "bold", "underlined"})
"""Headings that somebody marked as such by hand; a short line may be taken for one."""
_ANSWERING: Final[frozenset[Kind]] = frozenset({"prep_answers", "stories", "pitch"})
_MOST: Final = 0.7


def _prompts(title: str) -> bool:
    """Whether a heading among questions is one of them: it asks, names a topic of interviews, or has a number too."""
    return asks(title) or topic(title) or occasion(title) or bool(_NUMBER.match(title))


def _siblings(headings: Sequence[Heading]) -> list[list[Heading]]:
    """Headings of one level under one parent, together."""
    groups: list[list[Heading]] = []
    opened: dict[int, list[Heading]] = {}
    for heading in headings:
        opened = {level: group for level, group in opened.items() if level <= heading.level}
        if heading.level not in opened:
            opened[heading.level] = []
            groups.append(opened[heading.level])
        opened[heading.level].append(heading)
    return groups


def _listed(text: str, lines: Sequence[Line], index: int, form: Form, run: int) -> Found:
    """A question that is a list's item: it may run on over the next line, or be answered on its own line."""
    line = lines[index]
    end = line.body + len(line.text)
    last = index
    while last + 1 < len(lines) and _runs_on(line, lines[last], lines[last + 1]) and last - index < 3:
        last += 1
        end = lines[last].body + len(lines[last].text)
    words = text[line.body : end]
    cut = split_inline(words)
    after = lines[last + 1] if last + 1 < len(lines) else None
    # Where the answer has a label of its own, a dash before it parts nothing ("Q: Radiation - what is it" over "A:").
    if cut == len(words) and not (form == "label" and after and "answer" in after.marks):
        label = split_label(words)
        told = _BEGINS_ANSWER.match(words, label) or points(words[label:]) or blank(words[label:])
        told = told or (label < cut and addressed(words[:label]) and bool(first_persons(words[label:])))
        told = told or (bool(_TYPED_DASH.search(words[:label])) and not _GOES_ON.match(words, label))
        cut = label if not asks(words) or told else cut
    return Found(index, form, line.body, line.body + cut, line.body + cut, run=run)


def _runs_on(first: Line, line: Line, after: Line) -> bool:
    """Whether a question that has not ended goes on in the next line, up to its question mark."""
    if line.text.endswith(("?", ".", "!", ":")) or after.role != "text" or after.marks:
        return False
    # Only a line wrapped by hand breaks off in the middle of a question, and its rest brings the mark.
    return "?" not in first.text and len(line.text) > 40 and len(after.text) <= 120 and after.text.endswith("?")


def _bold(index: int, line: Line) -> Found | None:
    """A line that opens with a question in bold, or is a prompt in bold; what follows on the line is its answer."""
    bold = BOLD_START.match(line.text)
    if not bold:
        return None
    rest = line.text[bold.end() :]
    prompt = not rest.strip(" :") and not line.marks and not part_label(bold[1]) and bold[1].count(" ") <= 11
    if not bold_question(line.text) and not prompt:
        return None
    whole = re.fullmatch(r"[(\[][^()\[\]]*[)\]]\s*", rest)
    after = line.body + (len(line.text) if whole else bold.end())
    return Found(index, "bold", line.body + bold.start(1), after if whole else line.body + bold.end(1), after)


def weak_questions(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[Found]:
    """Questions in plain bullets and plain lines, which count only where there are several of their kind."""
    return [*bullets(lines, titles), *_plain(lines, titles)]


def _plain(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[Found]:
    """Unmarked lines that ask: each alone on its line, or with its answer behind an arrow or a dash."""
    unmarked = [
        index
        for index, line in enumerate(lines)
        if line.role == "text" and not line.marks and index not in titles and len(line.text) <= _MOST_PLAIN
    ]
    alone = [i for i in unmarked if asks(lines[i].text) and _stands_alone(lines, i)]
    sure = [i for i in alone if addressed(lines[i].text)]
    cards = [i for i in alone if lines[i].text.rstrip('"”»*_ ').endswith("?")]
    if len(sure) > 1 or (len(cards) >= _A_HABIT and len(cards) > len(sure)):
        sure = sorted({*sure, *cards})
    if len(sure) < 2 and not (sure and sure[0] == 0):
        sure = []
    ends = {i: len(lines[i].text) for i in sure}
    ends.update(_in_quotes(lines, titles))
    if len(sure) > 1:
        ends.update((i, len(lines[i].text)) for i in unmarked if i not in ends and _short_prompt(lines, i))
    ends.update(_labelled(lines, unmarked))
    return [
        Found(i, "plain", lines[i].body, lines[i].body + end, lines[i].body + end) for i, end in sorted(ends.items())
    ]


def _in_quotes(lines: Sequence[Line], titles: Mapping[int, Heading]) -> dict[int, int]:
    """Lines that each open with a question in quotation marks, with what is said to it behind: two or more."""
    quoted = {
        i: match.end()
        for i, line in enumerate(lines)
        if line.role == "text" and not line.marks and i not in titles
        if (match := _QUOTED.match(line.text)) and asks(match[1])
    }
    return quoted if len(quoted) > 1 else {}


def _short_prompt(lines: Sequence[Line], i: int) -> bool:
    """A few words that name a topic of interviews, after a gap, with text right below."""
    words = lines[i].text
    alone = i > 0 and lines[i - 1].role == "blank" and i + 1 < len(lines) and lines[i + 1].role == "text"
    return (
        alone
        and words.count(" ") <= 5
        and not words.endswith((".", ",", ";", ":", "!"))
        and (topic(words) or occasion(words))
    )


def _labelled(lines: Sequence[Line], unmarked: Sequence[int]) -> dict[int, int]:
    """Neighbouring lines of the form "prompt -> answer", three or more, most of which name what interviews ask."""
    found: dict[int, int] = {}
    group: list[tuple[int, int]] = []
    for i in [*unmarked, len(lines)]:
        answered = ANSWERED.match(lines[i].text) if i < len(lines) else None
        if group and (answered is None or i != group[-1][0] + 1):
            asking = sum(_names(lines[line].text[:end]) for line, end in group)
            if len(group) >= _A_HABIT and 2 * asking >= len(group):
                found.update(group)
            group = []
        if answered:
            group.append((i, answered.end(1)))
    return found


def _names(text: str) -> bool:
    return addressed(text) or topic(text)


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1] if index else None
    if before is None or before.role != "text":
        return True
    if before.listed or before.indent > lines[index].indent or before.text.endswith((".", "!", "?", ")", ":")):
        return True
    # A short line ends its paragraph; only a long one may be running text wrapped by hand, which seldom goes on with a
    # whole question that begins where the line does.
    words = lines[index].text
    return len(before.text) < _WRAPPED or (words[:1].isupper() and words.endswith("?") and addressed(words))
