"""Whether a told occasion is one to its question, as far as remarks may say so."""

from typing import Final

from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.critique.case import Case
from app.engines.embedded.measures.bearing import OPEN, WIDE
from app.engines.embedded.measures.told_events import is_shown, is_told
from app.english.grammar import is_past
from app.english.language import words
from app.english.terms import concrete_stems, content_stems


def fits(case: Case) -> bool:
    """Whether there is no doubt that the answer is one to this question."""
    return case.values["for_this"] >= 0.9 and not is_doubtful(case)


def is_doubtful(case: Case) -> bool:
    """Whether hardly anything of a plain event that was asked for is heard, and the question's own words neither."""
    plain = case.competency is not None and case.competency.name not in OPEN | WIDE
    heard = case.values["bears"] >= HARDLY or is_shaped(case) or takes_up(case)
    return case.demand == "story" and plain and not heard


HARDLY: Final = 0.17
"""What an answer bears on the event asked for, on a scale from 0 to 1, below which half are to another question."""


def much_is_told(case: Case) -> bool:
    """Whether several things that happened once are told, however briefly."""
    acts = sum(1 for s in case.reading.told if (s.mine or s.ours) and s.weight > 0)
    return acts >= 2 or happens(case.reading)


def happens(reading: Reading) -> bool:
    """Whether several sentences tell what happened, and one of them what one did oneself."""
    past = [s for s in reading.told if any(map(is_past, words(s.text)))]
    return len(past) >= SEVERAL and any(s.mine for s in past)


SEVERAL: Final = 4
"""Sentences in the past from which something happens, however few of them are rich."""


def sides_told(case: Case) -> bool:
    """Whether the first two sentences of a story about a clash say who wanted what."""
    opening = " ".join(s.text for s in case.reading.told[:2])
    return case.competency is not None and is_told(opening, case.competency)


def is_shaped(case: Case) -> bool:
    """Whether the event asked for is told by the shape of a sentence, in whatever words."""
    answer = case.reading.answer
    return is_shown(case.task.question, answer) or (case.competency is not None and is_told(answer, case.competency))


def takes_up(case: Case) -> bool:
    """Whether the opening takes up what the question names: then nobody is told that it could be another's."""
    asked = frozenset(concrete_stems(case.task.question))
    return any(asked & frozenset(content_stems(s.text)) for s in case.reading.told[:2])
