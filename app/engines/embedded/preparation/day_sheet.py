"""The one page for the day itself: how to begin, what to tell, the numbers, what to ask, where to be."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from app.engines.embedded.notes.facts import Note, is_aside, is_private, own_notes
from app.engines.embedded.pitch.disagreements import Conflict
from app.engines.embedded.preparation.gaps import ESSENTIAL
from app.engines.embedded.preparation.logistics import logistics
from app.engines.embedded.preparation.quoting import A_LINE_SAYS, opening_line, shortened, thoughts
from app.engines.embedded.preparation.sheet_conflicts import conflict_of, is_rejected, open_conflicts
from app.engines.embedded.preparation.story_gaps import strength_of
from app.engines.protocol import DaySheetTask
from app.english.grammar import acts_of_i
from app.english.language import count_words
from app.english.quantities import quantities
from app.english.quantity import Quantity
from app.english.terms import concrete_stems
from app.english.tidy import decapitalised
from app.records import Citation, Correction, DaySheet, SheetLine, SheetStory, Story
from app.slices import Slice

MOST_STORIES: Final = 5
MOST_NUMBERS: Final = 6
MOST_QUESTIONS: Final = 4
A_LINE: Final = 20
"""Words that fit on one line and are read in one look."""

A_GREETING: Final = 6
"""Words below which a first sentence only greets."""

A_FEW: Final = 3
A_COUNT: Final = 5
"""A smaller number of things is no figure to remember ("the 4 loudest")."""

CHANGES: Final = 2.5
"""Worth of a number from which it tells of a change."""

_CHANGE: Final = re.compile(
    r"\bfrom\b[^.;]{0,24}\d[^.;]{0,40}\bto\b[^.;]{0,24}\d|"
    r"\d\S{0,20}(?: in (?:19|20)\d\d)?, (?:and )?(?:now \d|\d\S{0,20} now\b)|"
    r"\d\S{0,20}\s{0,3}(?:→|[-=]{1,9}>)\s{0,3}\D{0,2}\d|\d\S{0,20} (?:out )?of \d",
    re.IGNORECASE,
)
"""A number that became another one, or a part of a whole; a bare range ("years 7 to 13") is neither."""

_MOVES: Final = re.compile(
    r"\b(?:fell|fall\w*|r[io]se\w*|went|grew|dropped|decreased?|increased?|reduced?|cut|saved?|halved|doubled|tripled|"
    r"less|more|fewer|better|faster|up|down|"
    r"(?:an?|per|each|every|in|within) (?:\w+ )?(?:hour|day|week|month|quarter|year)s?)\b",
    re.IGNORECASE,
)
"""What is said of a number and names nothing that is counted."""

_CONTACT: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|\+?\d[\d ()-]{7,16}\d\b(?!\s*%)", re.IGNORECASE)
"""How one can be reached, at the head of a résumé."""

_NEW_LINE: Final = re.compile(r"\n(?=[ \t]*(?:[-*•][ \t]+)?[A-Z\d])")
_WEAK: Final = re.compile(r"\bweak\w*|\bfault", re.IGNORECASE)
_TELLING: Final = ("percent", "money", "ratio", "count", "duration")
"""Dimensions of numbers worth having ready; a year or the time of day is no achievement."""


def day_sheet(task: DaySheetTask, notes: Slice) -> DaySheet:
    """Everything on one page, each line in the candidate's own words."""
    told = _chosen(task.stories)
    conflicts = open_conflicts(notes, task.corrections)
    return DaySheet(
        candidate=task.candidate,
        role=task.role,
        company=task.company,
        date=task.date,
        logistics=logistics(notes),
        introduction=_introduction(task, conflicts),
        stories=tuple(_sheet_story(story, conflicts, task.corrections) for story in told),
        numbers=_numbers(own_notes(notes), conflicts, task.corrections),
        questions_to_ask=task.preparation.questions_to_ask[:MOST_QUESTIONS],
    )


def _introduction(task: DaySheetTask, conflicts: Sequence[Conflict]) -> SheetLine | None:
    """The first sentence of the introduction, with the next where it only greets."""
    sentences = task.introduction.sentences if task.introduction else ()
    if not sentences:
        return None
    first = sentences[: 1 if count_words(sentences[0].text) >= A_GREETING else 2]
    text, cited = " ".join(each.text for each in first), tuple(c for each in first for c in each.citations)
    return SheetLine(text=text, citations=cited, conflict=conflict_of(text, cited, conflicts))


def _chosen(stories: Sequence[Story]) -> list[Story]:
    """At most five stories that together serve for the most competencies, whole and kept ones before others."""
    usable = [s for s in stories if (s.situation or s.task) and s.action]
    left, chosen = list(usable), list[Story]()
    covered: set[str] = set()
    while left and len(chosen) < MOST_STORIES:
        best = max(left, key=lambda s: (_worth(s, covered), -stories.index(s)))
        left.remove(best)
        chosen.append(best)
        covered |= set(best.competencies)
    return sorted(chosen, key=lambda story: "failure" in story.competencies)  # nobody opens with a mistake


def _worth(story: Story, covered: set[str]) -> float:
    new = [name for name in story.competencies if name not in covered]
    asked = sum(1.0 + 0.5 * (name in ESSENTIAL) for name in new)
    whole = 2.0 * (strength_of(story.gaps) == "strong") - 0.3 * len(story.gaps)
    return asked + whole + 1.5 * (story.state == "kept")


def _sheet_story(story: Story, conflicts: Sequence[Conflict], corrections: Sequence[Correction]) -> SheetStory:
    opening = _opening(story)
    number = _number(story, opening, corrections)
    return SheetStory(
        id=story.id,
        title=story.title,
        opening=opening,
        number=number,
        competencies=story.competencies,
        citations=story.citations[:1],
        conflict=conflict_of(f"{opening} {number or ''}", story.citations, conflicts),
    )


def _opening(story: Story) -> str:
    """How the telling begins; a beginning that is no more than a heading ("The flood. May 2021.") goes on."""
    begun, *others = _in_order(story)
    said = thoughts(begun)
    if len(said) > 1 and story.title.lower().startswith(said[0].strip(" .:").lower()):
        said = said[1:]
    text = " ".join(said)
    if count_words(text) < A_LINE_SAYS and others:
        text = f"{text.rstrip('.: ')}. {others[0]}"
    return opening_line(text, A_LINE)


def _in_order(story: Story) -> list[str]:
    """The parts as they are told: mostly the situation first, but some begin with what they did."""
    told = [part for part in (story.situation, story.task, story.action) if part]
    quote = " ".join(story.citations[0].quote.split()) if story.citations else ""
    places = {part: quote.find(part[:20]) for part in told}
    return sorted(told, key=lambda part: places[part] if places[part] >= 0 else len(quote))


def _number(story: Story, opening: str, corrections: Sequence[Correction]) -> str | None:
    """The thought with the strongest number that ``opening`` does not say, what came of it before what was done."""
    told = [(0.5, thought) for thought in _separate(story.result, story)]
    told += [(0.0, thought) for thought in _separate(story.action, story)]
    # What the line would show is weighed: a figure that is cut off at its end tells nothing.
    lines = [(worth, shortened(thought, A_LINE)) for worth, thought in told]
    lines = [(worth, line) for worth, line in lines if line.rstrip("…") not in opening]
    shown = [(worth, line) for worth, line in lines if _weight(line) > 0 and not is_rejected(line, corrections)]
    best = max(shown, key=lambda found: (_names_its_thing(found[1]), found[0] + _weight(found[1])), default=None)
    return best[1] if best else None


def _separate(part: str, story: Story) -> list[str]:
    """The thoughts of a part; notes often put no stop where a line ends, so their lines are thoughts, too."""
    plain = " ".join(part.split())
    lines = [" ".join(line.split()) for c in story.citations for _, line in _lines(c.quote)]
    said = [_after(before, thought) for before, thought in zip(["", *thoughts(part)], thoughts(part), strict=False)]
    return [*said, *(line for line in lines if line in plain and count_words(line) > A_FEW)]


def _after(before: str, thought: str) -> str:
    """A thought that is no more than a figure, "9 thousand pounds", behind the one that it is the figure of."""
    bare = thought
    for q in reversed(quantities(thought)):
        bare = f"{bare[: q.start]} {bare[q.end :]}"
    alone = not concrete_stems(_MOVES.sub(" ", bare)) and count_words(thought) <= A_COUNT
    return f"{before.rstrip('.!; ')}: {decapitalised(thought)}" if before and alone else thought


def _lines(text: str) -> Iterable[tuple[int, str]]:
    """The lines of a text with their places; one that goes on with a small letter belongs to the line before it."""
    start = 0
    for end in [*(m.start() for m in _NEW_LINE.finditer(text)), len(text)]:
        line = text[start:end]
        kept = line.lstrip(" \t\n-*•")
        yield start + len(line) - len(kept), kept.rstrip()
        start = end


def _weight(thought: str) -> float:
    """How much a thought's numbers tell: a change from and to most, then shares and money, then counts; 0 for none."""
    if not any(character.isdigit() for character in thought) or count_words(thought) < A_FEW:
        return 0.0
    found = [
        q for q in quantities(thought) if q.dimension in _TELLING and (q.dimension != "count" or q.value >= A_COUNT)
    ]
    change = bool(_CHANGE.search(thought))
    if not found and not change:
        return 0.0
    worth = max((_telling(q) for q in found), default=1.0)
    return 2.0 * change + 0.3 * (len(found) > 1) + worth - 0.02 * count_words(thought)


def _names_its_thing(line: str) -> bool:
    """Whether a line says what its number counts; "It went down by 40 %" and "30 % less in a month" do not, while money
    is a thing by itself."""
    found = quantities(line)
    if any(q.dimension == "money" for q in found):
        return True
    plain = line
    for q in reversed([q for q in found if q.dimension != "count"]):
        plain = f"{plain[: q.start]} {plain[q.end :]}"
    return bool(concrete_stems(_MOVES.sub(" ", plain)))


def _telling(quantity: Quantity) -> float:
    return {"percent": 1.5, "money": 1.5, "ratio": 1.2, "duration": 0.5}.get(quantity.dimension, 1.0)


def _numbers(
    notes: Sequence[Note], conflicts: Sequence[Conflict], corrections: Sequence[Correction]
) -> tuple[SheetLine, ...]:
    """The candidate's own numbers, each once, the most telling first: sentences short enough for a line."""
    weighed = sorted(_candidates(notes), key=lambda found: (-found[0], found[1]))
    chosen: list[SheetLine] = []
    seen: set[tuple[float, str]] = set()
    for _, place, citation in weighed:
        values = {(q.value, q.dimension) for q in quantities(citation.quote) if q.dimension in _TELLING}
        if values & seen or is_rejected(citation.quote, corrections):
            continue
        text = _with_its_thing(shortened(citation.quote, A_LINE), notes[place], notes)
        if not text:
            continue
        seen |= values
        chosen.append(SheetLine(text=text, citations=(citation,), conflict=conflict_of(text, (citation,), conflicts)))
        if len(chosen) == MOST_NUMBERS:
            break
    return tuple(chosen)


def _with_its_thing(line: str, note: Note, notes: Sequence[Note]) -> str:
    """A line that says what its number counts, if need be after what it stands under; empty where that is no thing."""
    if _names_its_thing(line):
        return line
    above = notes[note.parent].text if note.parent is not None else ""
    if not above and note.section.kind != "resume" and not (note.question and not note.under):
        above = note.topic
    return f"{shortened(above, A_LINE // 2)}: {decapitalised(line)}" if concrete_stems(above) else ""


def _candidates(notes: Sequence[Note]) -> Iterable[tuple[float, int, Citation]]:
    """Sentences with a number of one's own: a change, a share or money anywhere; a count where it is a résumé's."""
    for place, note in enumerate(notes):
        if note.private or _WEAK.search(note.topic):
            continue
        curated = note.section.kind in ("resume", "pitch")
        told = [note.cite(s.start, s.end) for s in note.sentences if not _CONTACT.search(s.quote)]
        for start, text in [(c.start + at, line) for c in told for at, line in _lines(c.quote)]:
            if is_private(text) or is_aside(text) or "...." in text or not A_FEW <= count_words(text) <= A_LINE + 8:
                continue
            weight = _weight(text) + 0.6 * curated
            if weight >= (1.5 if curated else 2.0) and (curated or weight >= CHANGES or acts_of_i(text)):
                yield weight, place, note.cite(start, start + len(text))
