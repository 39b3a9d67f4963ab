"""The sheet for the day, and stories, as Markdown a person can print."""

from collections.abc import Iterable, Sequence
from typing import Final

from app.records import Citation, DaySheet, Disagreement, SheetLine, SheetStory, Story

_PARTS: Final = ("situation", "task", "action", "result", "reflection")


def day_sheet_text(sheet: DaySheet) -> str:
    """The page, in the order one needs it: where to be, how to begin, what to tell, the numbers, what to ask."""
    aim = ", ".join(part for part in (sheet.role, sheet.company) if part)
    lines = [f"# {aim or 'The day of the interview'}", ""]
    lines += [f"{sheet.candidate}{f', {sheet.date}' if sheet.date else ''}", ""]
    lines += _section("Where and when", _plain(sheet.logistics))
    if sheet.introduction is not None:
        lines += ["## You begin with", "", f"> {sheet.introduction.text}", *_doubt(sheet.introduction.conflict), ""]
    lines += _section("Stories to tell", [line for story in sheet.stories for line in _story_lines(story)])
    lines += _section("Your numbers", _sourced(sheet.numbers))
    lines += _section("Ask them", [f"- [ ] {question}" for question in sheet.questions_to_ask])
    return "\n".join(lines).rstrip() + "\n"


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return [f"## {title}", "", *lines, ""] if lines else []


def _story_lines(story: SheetStory) -> list[str]:
    told_for = ", ".join(name.replace("_", " ") for name in story.competencies)
    lines = [f"- **{story.title}**{f' ({told_for})' if told_for else ''}"]
    lines.append(f"  Begin: {story.opening}")
    return [*lines, *([f"  Say: {story.number}"] if story.number else []), *_doubt(story.conflict)]


def _doubt(conflict: Disagreement | None) -> list[str]:
    """Both values that the notes have for what was just shown, so that nobody says either unchecked."""
    return [f"  **{conflict_words(conflict)}**"] if conflict else []


def conflict_words(conflict: Disagreement) -> str:
    """ "Check before you say it: 19% in answers.txt, 22% in resume.md." """
    both = zip(conflict.values, conflict.citations, strict=False)
    return f"Check before you say it: {', '.join(f'{value} in {c.document.name}' for value, c in both)}."


def _plain(lines: Iterable[SheetLine]) -> list[str]:
    return [f"- {line.text}" for line in lines]


def _sourced(lines: Iterable[SheetLine]) -> list[str]:
    return [
        text
        for line in lines
        for text in (f"- {line.text} ({line.citations[0].document.name})", *_doubt(line.conflict))
    ]


def story_text(story: Story) -> str:
    """One story with its parts, what it lacks, and where the notes tell it."""
    mine = {"title": "", "competencies": ""} | dict.fromkeys(story.written, " *(written by you)*")
    lines = [f"# {story.title}", ""]
    if story.competencies:
        lines += [f"*{', '.join(name.replace('_', ' ') for name in story.competencies)}*", ""]
    for part in _PARTS:
        text = str(getattr(story, part))
        if text:
            lines += [f"**{part.capitalize()}**{mine.get(part, '')}: {' '.join(text.split())}", ""]
    lines += [f"- Still {gap.extent}: {gap.part}. {gap.reason}" for gap in story.gaps]
    lines += [f"- Source: {c.document.name}: “{' '.join(c.quote.split())}”" for c in story.citations]
    lines += [f"- {_gone(c)}" for c in story.unresolved]
    return "\n".join(lines).rstrip() + "\n"


def _gone(citation: Citation) -> str:
    """What is said of words that the notes do not hold any more; of a deleted document there are none."""
    if not citation.quote:
        return f"From a document that you deleted ({citation.document.name})"
    return f"No longer in your notes ({citation.document.name}): “{' '.join(citation.quote.split())}”"
