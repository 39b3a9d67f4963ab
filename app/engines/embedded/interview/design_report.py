"""Which sections of a system design an interview touched, and by which answers."""

from collections.abc import Sequence

from app.engines.embedded.interview.sections import SECTIONS, design_of, learns, touched
from app.engines.embedded.measures.examine import NAMED, SECTION
from app.knowledge import Knowledge
from app.records import Critique, DesignSection, Interview, Turn
from app.slices import Embed

MOST_LISTED = 5
"""Untouched sections that are named one by one; with more, what was touched is the shorter list."""


def sections_of(
    interview: Interview, critiques: dict[int, Critique], knowledge: Knowledge, embed: Embed
) -> tuple[DesignSection, ...]:
    """The nine sections with the answers that touched each; nothing where no system was designed.

    An answer to the question for a section touches it when it could be judged at all, or names what was asked for.
    """
    design = [turn for turn in interview.turns if turn.question.format == "system_design"]
    answered = [turn for turn in design if turn.answer and not turn.skipped]
    if not answered:
        return ()
    opening = next((turn.question.text for turn in design if turn.question.follow_up is None), design[0].question.text)
    entry = design_of(opening, knowledge)
    found: dict[str, list[int]] = {section.name: [] for section in SECTIONS}
    for turn in answered:
        judged = turn.number in critiques and critiques[turn.number].assessable
        names = set(touched(turn.answer or "", entry, embed)) if judged else set()
        listed = turn.number in critiques and critiques[turn.number].reason == NAMED
        if (judged or listed) and (asked := _asked_for(turn)):
            names.add(asked)
        for name in names & found.keys():
            found[name].append(turn.number)
    trained = learns(entry, opening)
    return tuple(
        DesignSection(
            name=section.name,
            title=section.title if trained else section.plain_title,
            turns=tuple(found[section.name]),
        )
        for section in SECTIONS
    )


def untouched(sections: Sequence[DesignSection]) -> str:
    """A sentence about how far the walk went."""
    left = [section.title.lower() for section in sections if not section.turns]
    if not left:
        return "You walked all nine sections of the design."
    if len(left) == len(sections):
        return "None of the nine sections of the design came up in a way that could be judged."
    if len(left) > MOST_LISTED:
        done = [section.title.lower() for section in sections if section.turns]
        return f"Of the nine sections you touched {_and(done)}; the others did not come up."
    return f"You touched {len(sections) - len(left)} of the nine sections; not touched: {_and(left)}."


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _asked_for(turn: Turn) -> str | None:
    follow_up = turn.question.follow_up
    return follow_up.probe.removeprefix(SECTION) if follow_up and follow_up.probe.startswith(SECTION) else None
