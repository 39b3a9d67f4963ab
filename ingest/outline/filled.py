"""Lists of questions that were copied and are being answered: some in one's own voice, some not yet."""

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.asked import addressed, topic
from ingest.outline.evidence import evidence

_QUESTIONS: Final = re.compile(r"\b(?:questions?|prompts?|qs|q['’]s)\b", re.IGNORECASE)
_FEWEST: Final = 4
_FEWEST_ANSWERED: Final = 2
_FEWEST_BLANK: Final = 2
_REMINDER: Final = 10
"""Words of an answer that only reminds whoever will say it ("backfill, use the 212"); nobody publishes such ones."""


def names_questions(title: str) -> bool:
    """Whether a title says that what was copied are questions."""
    return bool(_QUESTIONS.search(title))


def is_filled_in(text: str, asked: Sequence[Asked]) -> bool:
    """Whether somebody answers questions put to them here, one after the other, and is not done yet.

    Who publishes answers leaves none blank, and tells a reader what to do; and few words about oneself are a reminder.
    """
    mine = [
        question for question in asked if question.toward is None and (addressed(question.text) or topic(question.text))
    ]
    answers = [text[question.begin : question.finish] for question in mine if question.begin < question.finish]
    if len(mine) < _FEWEST or not _FEWEST_ANSWERED <= len(answers) < len(mine):
        return False
    told = evidence("\n".join(answers))
    selves = told.i + told.we
    if len(mine) - len(answers) >= _FEWEST_BLANK and median(len(each.split()) for each in answers) <= _REMINDER:
        return selves > told.you + told.told
    return selves + told.past >= len(answers) and told.you + told.told < selves + told.past
