"""The one thing to do now, and why: from the days that are left, what is due, and what the notes lack. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from app.records import Card, Preparation, PreparationQuestion
from app.store.practice import plain
from app.wording import asking, inner, plain_quote

Kind = Literal["day", "debrief", "went_badly", "gap", "story", "job", "due", "interview", "sheet"]
"""``day``: it is today; ``debrief``: it is over; ``sheet``: it is tomorrow; ``due``: a question comes up again;
``gap``, ``story`` and ``job``: the notes lack an answer, a story, a word on a requirement."""

LATEST_DEBRIEF: Final = 14
"""Days after an interview in which people still know what was asked."""

_QUOTED: Final = re.compile("“([^“”]+)”")


@dataclass(frozen=True)
class Action:
    """``question`` is the one to answer, where there is one; ``card`` its card, where it was practised before."""

    kind: Kind
    text: str
    reason: str
    question: str | None = None
    card: Card | None = None
    asked: PreparationQuestion | None = None


def action_of(
    made: Preparation, due: Sequence[Card], today: date, until: date | None, company: str | None, debriefed: bool
) -> Action:
    """What to do now. A day that is near comes first, then what failed, then what is due, then the worst gap.

    Args:
        due: as they should come, those that went badly in a real interview first.
        until: the day of the interview.
        debriefed: whether it was told already what that interview asked.
    """
    days = (until - today).days if until else None
    them = company or "the interview"
    if days == 0:
        return Action("day", "Read your day sheet once, say your first sentence aloud, and go.", "It is today.")
    if days is not None and -LATEST_DEBRIEF <= days < 0 and not debriefed:
        return Action(
            "debrief",
            f"Write down what {company or 'they'} asked, and how it went.",
            "You will have forgotten half of it in a week; what went badly is what you practise first from then on.",
        )
    if due and due[0].went_badly:
        card = due[0]
        return Action(
            "went_badly",
            f"Answer “{inner(asking(card.question))}”",
            "You said that it did not go well in a real interview.",
            card.question,
            card,
        )
    if days == 1:
        return Action("sheet", "Print your day sheet and lay it out.", f"{them[0].upper()}{them[1:]} is tomorrow.")
    if due:
        more = f", and {len(due) - 1} more today" if len(due) > 1 else ""
        reason = f"You have practised it before, and it is time to see what stayed{more}."
        return Action("due", f"Answer “{inner(asking(due[0].question))}” again", reason, due[0].question, due[0])
    return gap_of(made)


def gap_of(made: Preparation) -> Action:
    """What the notes lack most, with where it can be mended."""
    text, reason = made.next.text, made.next.reason
    asked = about(text, made.questions)
    if asked is not None:
        return Action("gap", text, reason, asked.text, asked=asked)
    if any(_names(text, each.text) for each in made.requirements):
        return Action("job", text, reason)
    stories = [story.title for coverage in made.competencies for story in coverage.stories]
    titles = [coverage.title for coverage in made.competencies]
    told = any(title.lower() in text.lower() for title in titles) or any(_names(text, title) for title in stories)
    return Action("story" if told else "interview", text, reason)


def about(text: str, questions: Sequence[PreparationQuestion]) -> PreparationQuestion | None:
    """The question that a line quotes, whole or by its beginning."""
    asked = [question for question in questions if question.direction == "asked_of_candidate"]
    return next((question for question in asked if _names(text, question.text)), None)


def _names(text: str, whole: str) -> bool:
    """Whether a text quotes another or its beginning."""
    sought = plain(" ".join(plain_quote(whole).split()))
    for quote in _QUOTED.findall(text):
        begun, cut = plain(quote.rstrip("…")), quote.endswith("…")
        if begun and (sought == begun or (cut and sought.startswith(begun))):
            return True
    return False
