"""The probes that one clause of an answer calls for, each with how plainly it does, from 0 to 1.

What the answer tells anywhere is not called for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.engines.embedded.critique import gap_cues, signs
from app.engines.embedded.critique.cues import CHECKED, REASON
from app.engines.embedded.critique.levels import levels_in
from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.english.grammar import STATE_PAST, concrete_acts, is_past
from app.engines.embedded.english.language import count_words, words
from app.engines.embedded.english.names import slotted

Opening = tuple[str, float, int | None]
"""A probe, how plainly the clause calls for it, and where in the clause."""


@dataclass(frozen=True)
class Told:
    """What an answer tells anywhere in it, so that it need not be asked."""

    weighed: bool
    lasting: bool
    cost: bool
    start: bool
    checked: bool
    hard: bool
    reflected: bool
    other_side: bool
    mine: bool
    first_act: int | None
    """Where the clause with the first act begins: what one did about it, mostly; what follows carries it out."""


def told_in(reading: Reading, before: str = "") -> Told:
    """What an answer, and what was said ``before`` it on the same topic, tell anywhere."""
    text = f"{before}\n{reading.answer}" if before else reading.answer
    return Told(
        weighed=bool(gap_cues.WEIGHED.search(text)),
        lasting=bool(gap_cues.LASTING.search(text)),
        cost=bool(gap_cues.COST.search(text)) or any(q.dimension == "money" for q in reading.quantities),
        start=any(q.role == "from" for q in reading.quantities) or bool(gap_cues.START.search(text)),
        checked=bool(gap_cues.MEASURED.search(text)),
        hard=bool(gap_cues.HARD.search(text)),
        other_side=bool(gap_cues.OTHER_SIDE.search(text)),
        mine=any(concrete_acts(s.mine) for s in reading.told),
        first_act=next((s.span.start for s in reading.told if own_act(s) is not None), None),
        reflected=bool(reading.of("reflection")) or bool(signs.LEARNED.search(text)),
    )


def is_creed(clause: Sentence, shown: dict[str, float]) -> bool:
    """Whether a clause says what is always so, or what one is like."""
    if gap_cues.IDENTITY.match(clause.text):
        return True
    if signs.LEARNED.search(clause.text):
        return False
    general = signs.CREED.search(clause.text)
    opens = general is not None and general.start() <= 4
    return bool(opens or ((general or shown["traits"]) and not concrete_acts(clause.mine) and not clause.ours))


def of_creed(clause: Sentence) -> Iterator[Opening]:
    if gap_cues.IDENTITY.match(clause.text):
        return  # who somebody is needs no occasion
    yield "occasion", 0.4, None
    yield "particular", 0.2, None


def of_any(clause: Sentence, shown: dict[str, float]) -> Iterator[Opening]:
    """What may be asked about any clause, whatever the question."""
    text = clause.text
    past = any(is_past(word) for word in words(text))
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
    yield from _own(clause, shown, told, after)
    yield from _of_others(clause, shown, acted)
    if past and (
        shown["own_mistake"]
        or (
            happened(text)
            and not gap_cues.OWN_VIEW.search(text)
            and signs.TROUBLE.search(text)
            and not acted
            and not gap_cues.HAD_TO.search(text)
        )
    ):
        yield "cause", 0.6, _at(signs.TROUBLE, text)
    yield from _outcome(clause, told)
    if (found := signs.SPREAD.search(text)) and gap_cues.TAKEN_UP.search(text):
        yield "spread", 0.7, found.start()
    if learned := signs.LEARNED.search(text):
        yield "learned", 0.6 if clause.weight < 0.3 else 0.2, learned.start()
        yield "where_used", 0.35, learned.start()
    elif not acted and gap_cues.OWN_VIEW.search(text):
        yield "check", 0.4, None
    if (shown["unmeasured"] and not acted) or (
        signs.NOW.search(text) and not clause.quantities and signs.AMOUNT.search(text)
    ):
        yield "how_many", 0.5, _at(signs.AMOUNT, text)
    elif loose := gap_cues.LOOSE.search(text):
        yield "how_many", 0.35, loose.start()
    yield from _tool(clause)
    if not past and gap_cues.ABLE.search(text):
        yield "behind", 0.3, None
    if not past and (gap_cues.FORWARD.search(text) or shown["motive"]):
        yield "particular", 0.25, None


def _own(clause: Sentence, shown: dict[str, float], told: Told, after: str) -> Iterator[Opening]:
    """What may be asked about what the candidate, or "we", did."""
    text, at = clause.text, own_act(clause)
    if refrained := gap_cues.REFRAINED.search(text):
        yield "reason", 0.45, refrained.start()
    if shown["own_mistake"]:
        return
    named = signs.SUMMARY.search(text)
    if named is None and shown["summary_noun"] and at is not None:
        named = gap_cues.I_OR_WE.search(text)
    if named:
        yield "how", 0.65 - 0.3 * clause.weight, named.start()
    if shown["we_had"] or at is None:
        return
    vague = named is not None or not concrete_acts(clause.ours)
    if clause.ours and not clause.mine and (vague or not told.mine):
        yield "own_part", (0.55 if vague else 0.4) + 0.3 * (not told.mine), _at(gap_cues.WE, text)
    chosen, decisive = bool(gap_cues.CHOSE.search(text)), clause.span.start == told.first_act
    if not gap_cues.WEIGHED.search(text + after):
        yield "alternative", 0.15 if told.weighed else 0.45 if chosen else 0.25 if decisive else 0.1, at
    explained = REASON.search(text) or re.match(r"\W*(?:because|since|so that)\b", after, re.I)
    if not explained:
        yield "reason", 0.4 if decisive else 0.3, at
    if shown["said"]:
        yield "reaction", 0.05 if gap_cues.TOOK_IT.match(after) else 0.3, at
    else:
        yield "cost", 0.25 if chosen and not told.cost else 0.05, at
    if not told.hard:
        yield "hardest", 0.25 if decisive else 0.1, at
    if concrete_acts(clause.mine) and not told.reflected:
        yield "again", 0.12, at


def _of_others(clause: Sentence, shown: dict[str, float], acted: bool) -> Iterator[Opening]:
    """What may be asked about what others did, or what simply came about."""
    text = clause.text
    against = signs.OPPOSED.search(text)
    refused = re.search(r"\b(?:said|says|saying) (?:please )?(?:no|never|not)\b", text)
    if (against or refused) and not acted and not gap_cues.I_OR_WE.search(text[: against.start() if against else None]):
        yield "other_side", 0.5, against.start() if against else None
    if against and (mine := gap_cues.AGAINST_ME.search(text)):
        yield "after", 0.5, mine.start()
    if acted:
        return
    if shown["outcome"] and happened(text) and not levels_in(clause):
        yield "due", 0.3, None
    plain = not (shown["own_mistake"] or signs.TROUBLE.search(text) or gap_cues.THING.match(text))
    if (
        plain
        and happens(text)
        and not signs.SAID.search(text)
        and not (gap_cues.ENDED.search(text) or gap_cues.PRAISED.search(text))
    ):
        yield "led", 0.25, None


def happens(text: str) -> bool:
    """Whether a clause tells an event: its first finite verb is past, and no state."""
    first = next((w.lower() for w in words(text) if is_past(w) or w.lower() in gap_cues.FINITE), "")
    return is_past(first) and first not in STATE_PAST and first not in ("was", "were", "had")


def happened(text: str) -> bool:
    """Whether the first finite verb of a clause is past, a state or not."""
    first = next((w.lower() for w in words(text) if is_past(w) or w.lower() in gap_cues.FINITE), "")
    return is_past(first) or first in ("was", "were", "had")


def _outcome(clause: Sentence, told: Told) -> Iterator[Opening]:
    """What may be asked about how something came out."""
    text = clause.text
    praised = None if signs.SAID.search(text) or re.search(r"\bmail\b", text) else gap_cues.PRAISED.search(text)
    ended = None if gap_cues.NOT.search(text) else gap_cues.ENDED.search(text) or gap_cues.BETTER.search(text)
    if ended and gap_cues.I_OR_WE.search(text[:12]) and clause.mine:
        ended = None  # what one did is no outcome
    if ended and ended[0].lower() == "in the end" and signs.SUMMARY.search(text):
        ended = None  # "in the end we sorted it out" only names an act
    claimed = ended or praised
    levels = levels_in(clause)
    if levels and not told.start:
        yield "baseline", 0.65, levels[-1].start
    if levels or (claimed and clause.quantities):
        yield "due", 0.35, levels[-1].start if levels else None
    if (levels or claimed) and not CHECKED.search(text) and not told.checked:
        yield (
            "check",
            0.2 if told.start else 0.55,
            levels[-1].start if levels else claimed.start() if claimed else None,
        )
    if ended and not levels and not clause.mine and happened(text) and not gap_cues.IF.search(text):
        yield "changed", 0.5 if clause.weight < 0.5 else 0.25, ended.start()
    if (claimed or levels) and not told.lasting and not re.search(r"\bhad\b", text):
        yield "lasted", 0.3, levels[-1].start if levels else None


def own_act(clause: Sentence) -> int | None:
    """Where the candidate, or "we", begins to say what was done: the subject of the first verb that is an act."""
    verbs = [verb for verb in (*clause.mine, *clause.ours) if verb not in signs.NO_ACT]
    for verb in verbs:
        found = re.search(rf"\b{re.escape(verb)}\b", clause.text, re.IGNORECASE)
        subjects = [m.start() for m in gap_cues.I_OR_WE.finditer(clause.text[: found.start()])] if found else []
        if found:
            return subjects[-1] if subjects else 0
    return None


def of_given(clause: Sentence, shown: dict[str, float], self_: bool) -> Iterator[Opening]:
    """What may be asked about reasons, plans, conditions and what one says of oneself."""
    if gap_cues.CONDITION.search(clause.text):
        yield "condition", 0.4, None
    if clause.concrete or shown["motive"]:
        yield "particular", 0.4, None
        yield "occasion" if self_ else "behind", 0.35, None
    if gap_cues.FORWARD.search(clause.text):
        yield "hold", 0.1, None


def of_reasoned(clause: Sentence) -> Iterator[Opening]:
    """What may be asked about an argument or a design."""
    text = clause.text
    if count_words(text) <= 4 or (not clause.concrete and not signs.WOULD.search(text)):
        return  # "It's fairly standard" has no limit to ask for
    figure = next((q.start for q in clause.quantities if q.dimension == "percent"), None)
    if figure is not None:
        yield "check", 0.4, figure
    if not REASON.search(text):
        yield "reason", 0.42, None
    yield from _tool(clause)
    if not happened(text):  # what was so has no limits to ask for
        yield "limits", 0.4, None
        yield "fails", 0.38, None
    chosen = signs.WOULD.search(text) or gap_cues.CHOICE.search(text)
    if chosen and chosen.start() <= 12 and not gap_cues.WEIGHED.search(text):
        yield "alternative", 0.4, chosen.start()
    yield "seen", 0.28, None


def _tool(clause: Sentence) -> Iterator[Opening]:
    """A tool that somebody chose to use; other capitals are only mentioned."""
    for name in slotted(clause.text):
        chosen = gap_cues.CHOSEN.search(clause.text[: name.span.start])
        adjective = re.match(r"\s[a-z]", clause.text[name.span.end :]) and re.search(
            r"\bthe\s$", clause.text[: name.span.start]
        )  # "the Swiss office" is no tool
        if (
            chosen
            and not adjective
            and name.slot == "tool"
            and not REASON.search(clause.text)
            and len(name.span.quote.split()) <= 3
        ):
            yield "why_tool", 0.35, name.span.start
            return


def _at(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return found.start() if found else None
