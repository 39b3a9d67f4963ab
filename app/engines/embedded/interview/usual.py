"""Which kinds of interview are usual where somebody is going: nobody asks a nurse to talk through code."""

from typing import Final

from app.engines.embedded.interview.kept import kept
from app.engines.embedded.interview.professions import professions_of
from app.engines.embedded.notes.facts import own_notes
from app.knowledge import Knowledge
from app.records import FORMATS, Format
from app.slices import Embed, Slice

A_THIRD: Final = 1 / 3
"""Share of a kind's questions that are asked in a profession from which that kind is usual there."""


def usual_formats(role: str | None, notes: Slice, knowledge: Knowledge, embed: Embed) -> tuple[Format, ...]:
    """The kinds of interview that fit a role, or the trade that the notes show, in the usual order.

    What the bank asks of anybody is usual everywhere; what it asks of some professions only is usual in those. Where
    neither a role nor notes say anything, all are offered.
    """
    if not role and not notes.own:
        return FORMATS
    trade = kept(notes, ("trade", role), lambda: professions_of(role, own_notes(notes), notes, knowledge, embed))
    return tuple(each for each in FORMATS if _is_usual(each, trade, knowledge))


def _is_usual(wanted: Format, trade: frozenset[str], knowledge: Knowledge) -> bool:
    asked = [set(question.professions) for question in knowledge.questions if question.format == wanted]
    if not asked or any("any" in professions for professions in asked):
        return True
    return any(sum(one in professions for professions in asked) >= A_THIRD * len(asked) for one in trade)
