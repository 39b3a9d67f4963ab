"""The probes that one clause of an answer calls for, each with how plainly it does, from 0 to 1.

What the answer tells anywhere is not called for.
"""

import re
from collections.abc import Iterator
from typing import Final

from app.engines.embedded.answer import gap_cues, signs, withheld
from app.engines.embedded.answer.cues import REASON
from app.engines.embedded.answer.occurrences import Opening, happened, happens, own_act
from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.answer.tact import is_grave
from app.engines.embedded.follow_up.levels import levels_in
from app.engines.embedded.follow_up.openings_stated import tool
from app.engines.embedded.follow_up.outcomes import of_outcome
from app.engines.embedded.follow_up.told import Told
from app.english.grammar import concrete_acts, is_past
from app.english.language import words
from app.english.terms import concrete_stems

BY_THE_WAY: Final = -0.05
"""How plainly any act calls for what a style of interviewer may be after: less than for anything else, so that only who
is after it asks."""

MANY: Final = 2
"""Steps that are told, from which one asks for the one that counted."""

ENOUGH: Final = 3
"""Concrete words of a clause that tells what the one before only named."""


def of_any(clause: Sentence, shown: dict[str, float]) -> Iterator[Opening]:
    """What may be asked about any clause, whatever the question."""
    text = clause.text
    if sort := withheld.SORT_OF_A.search(text):
        yield "named", 0.66, sort.start()
    past = any(is_past(word) for word in words(text)) and not gap_cues.WOULD_HAVE.search(text)
    if (found := gap_cues.SURE.search(text)) and (past or "know" in found[0].lower()):
        yield "sure", 0.55, found.start()
    elif past and (found := gap_cues.PARTLY.search(text)):
        yield "rest", 0.6, found.start()
    if (
        text.count(",") >= 2
        and (shown["summary"] or gap_cues.MEASURES.search(text))
        and not gap_cues.STEPS.search(text)
    ):
        yield "which", 0.5, None
    absolute = signs.ABSOLUTE.search(text)
    claimed = (
        gap_cues.PRAISED.search(text)
        or gap_cues.ENDED.search(text)
        or gap_cues.BETTER.search(text)
        or gap_cues.TOTAL_CLAIM.search(text)
    )
    if (
        absolute
        and not gap_cues.COMPARED.search(text)
        and not gap_cues.APART.search(text)
        and gap_cues.TOTAL.search(text)
        and ((claimed and past) or gap_cues.RECORD.search(text))
    ):
        yield "exception", 0.5, absolute.start()


def of_told(clause: Sentence, shown: dict[str, float], told: Told, after: str) -> Iterator[Opening]:
    """What may be asked about something that happened; ``after`` is the clause that follows."""
    text = clause.text
    past = any(is_past(word) for word in words(text))
    acted = bool(clause.mine or clause.ours) and not shown["we_had"] and own_act(clause) is not None
    yield from _kept_back(text, after, told.steps)
    yield from _own(clause, shown, told, after)
    yield from _of_others(clause, shown, told, acted)
    if past and (
        shown["own_mistake"]
        or gap_cues.LATE.search(text)
        or (
            happened(text)
            and not gap_cues.OWN_VIEW.search(text)
            and signs.TROUBLE.search(text)
            and not gap_cues.WENT_WELL.search(text)
            and not acted
            and not gap_cues.HAD_TO.search(text)
            and not _is_reported(text)
        )
    ):
        at = _at(signs.TROUBLE, text) or _at(gap_cues.LATE, text)
        if told.mistake is None or told.mistake >= clause.span.start:
            yield "cause", 0.6, at
        if not told.reflected:
            yield "prevented", 0.55, at
    yield from of_outcome(clause, told.start, told.checked, told.lasting)
    if (found := signs.SPREAD.search(text)) and gap_cues.TAKEN_UP.search(text):
        yield "spread", 0.7, found.start()
    if (learned := signs.LEARNED.search(text)) and _is_ones_own(learned, text):
        if not gap_cues.NEW_HABIT.search(text):  # "now I ask first" says what is different
            yield "learned", 0.6 if clause.weight < 0.3 else 0.2, learned.start()
        yield "where_used", 0.35, learned.start()
    elif not acted and gap_cues.OWN_VIEW.search(text):
        yield "check", 0.4, None
    if (shown["unmeasured"] and not acted) or (
        signs.NOW.search(text) and not clause.quantities and gap_cues.HOW_MUCH.search(text)
    ):
        yield "how_many", 0.5, _at(signs.AMOUNT, text)
    elif (loose := gap_cues.LOOSE.search(text)) and gap_cues.COUNTED.search(loose[0]):
        yield "which" if acted else "how_many", 0.35, loose.start()
    if not told.grave:
        yield from tool(clause)
    if not past and (able := gap_cues.ABLE.search(text)):
        yield "behind", 0.3, able.start()
    if not past and (gap_cues.FORWARD.search(text) or shown["motive"]):
        yield "particular", 0.25, None


def _is_reported(text: str) -> bool:
    """Whether trouble was only said or come upon in a clause, or is over."""
    before = text[: _at(signs.TROUBLE, text)]
    over = signs.CAME_OF_IT.search(text) or gap_cues.NO_TROUBLE.search(text)
    return bool(over or signs.SAID.search(before) or gap_cues.FOUND.search(before))


def _is_ones_own(learned: re.Match[str], text: str) -> bool:
    """Whether it is the candidate who does something else since, or learned something once."""
    if learned[0].lower() == "learn" or re.search(r"\bwhere\b", text[: learned.start()]):
        return False  # "two years at the mill, where I learned to weigh" tells of a post
    since = re.match(r"(?:ever )?since|these days", learned[0], re.IGNORECASE)
    own = re.match(r"\W*(?:then\W*)?(?:I|we)\b(?![’']ve| have| had)", text[learned.end() :], re.IGNORECASE)
    if re.match(r"\s(?:get|have|want|am|know|feel|see|need|like|can|think|realise|realize)\b", text[learned.end() :]):
        return False  # "now I get good marks" is no habit
    return not since or bool(own)


def _kept_back(text: str, after: str, steps: int) -> Iterator[Opening]:
    """What may be asked where a word stands for something that is not told, there or right after.

    Where ``steps`` are told that led there, the one that counted most is asked for, and not what they were.
    """
    told_after = gap_cues.I_OR_WE.match(after) and len(concrete_stems(after)) >= ENOUGH
    label = withheld.LABEL.search(text)
    told_of = happened(text) or gap_cues.I_OR_WE.search(text)
    explained = label and re.match(r"[,:]\s(?:\w+(?:\s\S+){3,}|[^.!?]*\d)", text[label.end() :])
    settled = explained or told_after or gap_cues.NOT.search(text) or gap_cues.IF.search(text)
    if (
        label
        and not withheld.REFERS_BACK.match(label[0])
        and not settled
        and not gap_cues.TALKED.search(text)
        and told_of
    ):
        yield "named", 0.62, label.start()
    stands = withheld.VAGUE.search(text)
    if stands and not label and not settled:
        yield "meant", 0.3, stands.start()
    if gap_cues.TALKED.search(text) and not gap_cues.WORDED.search(text) and not gap_cues.SAID_IN.search(after):
        yield "say", 0.66, _at(gap_cues.TALKED, text)
    arrived = gap_cues.GOT_THERE.search(text)
    ended = arrived and happened(text) and not re.search(r"\bthere (?:was|were)\b", text)
    if arrived and ended and not gap_cues.TALKED.search(text) and not told_after:
        if steps < MANY:
            yield "between", 0.58, arrived.start()
        else:
            yield "decisive", 0.58, arrived.start()


def _own(clause: Sentence, shown: dict[str, float], told: Told, after: str) -> Iterator[Opening]:
    """What may be asked about what the candidate, or "we", did."""
    text, at = clause.text, own_act(clause)
    if refrained := gap_cues.REFRAINED.search(text):
        yield "reason", 0.45, refrained.start()
    if shown["own_mistake"] or gap_cues.LATE.search(text):
        return
    named = signs.SUMMARY.search(text)
    if named is None and shown["summary_noun"] and at is not None:
        named = gap_cues.I_OR_WE.search(text)
    if named:
        yield "how", 0.65 - 0.3 * clause.weight, named.start()
    if gap_cues.TOOK_COURSE.search(text):
        yield "where_used", 0.35, None
    if shown["we_had"] or at is None or _BEGUN.search(text):
        return
    talked = gap_cues.TALKED.search(text)
    vague = named is not None or not concrete_acts(clause.ours)
    if clause.ours and not clause.mine and not talked and (vague or not told.mine):
        yield "own_part", (0.55 if vague else 0.4) + 0.3 * (not told.mine), _at(gap_cues.WE, text)
    chosen, decisive = bool(gap_cues.CHOSE.search(text)), clause.span.start == told.first_act
    if (chosen or (decisive and not told.grave)) and not gap_cues.WEIGHED.search(text + after):
        yield "alternative", 0.15 if told.weighed else 0.45 if chosen else 0.25, at
    elif not (told.grave or told.weighed):
        yield "alternative", BY_THE_WAY, at
    explained = REASON.search(text) or re.match(r"\W*(?:because|since|so that)\b", after, re.I)
    if not explained:
        yield "reason", 0.4 if decisive else 0.3, at
    if shown["said"] and not gap_cues.CALLED.search(text) and not _NOTED_DOWN.search(text):
        yield "reaction", 0.05 if gap_cues.TOOK_IT.match(after) else 0.3, at
    elif chosen and not told.cost:
        yield "cost", 0.25, at
    if not told.hard:
        yield "hardest", 0.25 if decisive else BY_THE_WAY, at
    if concrete_acts(clause.mine) and not (told.reflected or told.grave):
        yield "again", 0.12, at


def _of_others(clause: Sentence, shown: dict[str, float], told: Told, acted: bool) -> Iterator[Opening]:
    """What may be asked about what others did, or what simply came about."""
    text = clause.text
    against = signs.OPPOSED.search(text)
    if against and against[0].lower().startswith("complaint"):
        against = None  # a figure, and nobody's view
    if against and gap_cues.NO_ONE.search(text[: against.start()]):
        against = None
    refused = re.search(r"\b(?:said|says|saying) (?:please )?(?:no|never|not)\b", text)
    says = happened(text) or re.search(r"\bsays?\b", text)
    alone = not gap_cues.I_OR_WE.search(text[: against.start() if against else None])
    if (against or refused) and says and alone and not acted:
        yield "other_side", 0.5, against.start() if against else None
    if against and (mine := gap_cues.AGAINST_ME.search(text)):
        yield "after", 0.5, mine.start()
    if acted:
        return
    explained = gap_cues.OWN_SUBJECT.match(text) or gap_cues.CAUSED.search(text)
    unchanged = gap_cues.UNCHANGED.search(text) or re.search(r"\bcame down (?:and|to (?:see|look))\b", text)
    if shown["outcome"] and happened(text) and not (explained or unchanged or levels_in(clause)):
        yield "due", 0.3, None
    if told.mistake is not None and told.mistake < clause.span.start:
        return  # what one did wrong accounts for what came after it
    plain = not (shown["own_mistake"] or signs.TROUBLE.search(text) or gap_cues.THING.match(text))
    if (
        plain
        and happens(text)
        and not signs.SAID.search(text)
        and not gap_cues.NO_ONE.search(text)
        and not gap_cues.CAUSED.search(text)
        and not _FELT.search(text)
        and not (gap_cues.ENDED.search(text) or gap_cues.PRAISED.search(text))
    ):
        yield "led", 0.25, None


def of_course(clause: Sentence, told: Told, after: str) -> list[Opening]:
    """What may be asked about any turn of events that no sign speaks of: what came next, unless the clause ``after`` it
    tells that; then, and at the end, what led to it."""
    text = clause.text
    if own_act(clause) is not None or gap_cues.NO_ONE.search(text) or _FELT.search(text) or is_grave("", text):
        return []
    went_wrong = told.mistake is not None and told.mistake < clause.span.start
    if after and not (happened(after) or gap_cues.NEW_HABIT.search(after)):
        return [("after", 0.02, None)] if happened(text) and told.last_act < clause.span.start else []
    if after:
        return [("led", 0.02, None)] if happened(text) and not went_wrong else []
    if happens(text):
        return [*([] if went_wrong else [("led", 0.04, None)]), ("reaction", 0.02, None)]
    return [] if went_wrong or any(is_past(word) for word in words(text)) else [("led", 0.02, None)]


_BEGUN: Final = re.compile(r"\bstarted (?:at|in|on|as|with|off|out)\b", re.IGNORECASE)
"""Where a career begins; nothing was weighed there."""

_FELT: Final = re.compile(r"\b(?:cried|wept|laughed|smiled|grinned|hugged|clapped|blushed)\b", re.IGNORECASE)
"""What nobody needs to account for."""

_NOTED_DOWN: Final = re.compile(r"\bwrote (?!to\b)", re.IGNORECASE)
"""What is put on paper is said to nobody."""


def _at(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return found.start() if found else None
