"""The probes called for by a clause that argues, plans, gives a reason or says how things are."""

import re
from collections.abc import Iterator
from typing import Final

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.answer.cues import REASON
from app.engines.embedded.answer.occurrences import Opening, happened
from app.engines.embedded.answer.reading import Sentence
from app.english.grammar import concrete_acts
from app.english.language import count_words
from app.english.names import is_odd, slotted


def is_creed(clause: Sentence, shown: dict[str, float]) -> bool:
    """Whether a clause says what is always so, or what one is like."""
    if gap_cues.IDENTITY.match(clause.text):
        return True
    if signs.LEARNED.search(clause.text):
        return False
    general = signs.CREED.search(clause.text)
    opens = general is not None and general.start() <= 4
    acted = concrete_acts(clause.mine) or clause.ours or happened(clause.text)
    return bool(opens or ((general or shown["traits"]) and not acted))


def of_creed(clause: Sentence) -> Iterator[Opening]:
    if gap_cues.IDENTITY.match(clause.text):
        return  # who somebody is needs no occasion
    yield "occasion", 0.4, None
    yield "particular", 0.2, None


def of_given(clause: Sentence, shown: dict[str, float], self_: bool) -> Iterator[Opening]:
    """What may be asked about reasons, plans, conditions and what one says of oneself."""
    if gap_cues.CONDITION.search(clause.text):
        yield "condition", 0.4, None
    if clause.concrete or shown["motive"]:
        yield "particular", 0.4, None
        if self_ or shown["motive"] or gap_cues.ABLE.search(clause.text) or gap_cues.FORWARD.search(clause.text):
            yield "occasion" if self_ else "behind", 0.35, None
    if _WISHED.search(clause.text):
        yield "reason", 0.45, None
        yield "hold", 0.1, None


_WISHED: Final = re.compile(
    r"\b(?:I want|I(?:[’']d| would) (?:like|love)|I hope|looking for|see myself|one day)\b", re.IGNORECASE
)


_WORKED: Final = re.compile(
    r"\b(?:buil(?:t|d)|wr(?:ote|ite)|ma(?:de|ke)|ran|run|drew|draw|do(?:ne)?|did|cut|model\w*|measured?|tested?|"
    r"cleaned?|record(?:ed)?|track(?:ed)?|start(?:ed)?)\b[^.;]*$",
    re.IGNORECASE,
)
"""What one does with a tool in hand."""


def of_running(clause: Sentence) -> list[Opening]:
    """Where somebody else may take the candidate on: how far that is, and nothing else."""
    running = gap_cues.RUNNING.search(clause.text)
    return [("stands", 0.7, running.start())] if running else []


def of_reasoned(clause: Sentence) -> Iterator[Opening]:
    """What may be asked about an argument or a design."""
    text = clause.text
    if count_words(text) <= 4 or (not clause.concrete and not signs.WOULD.search(text)):
        return  # "It's fairly standard" has no limit to ask for
    if gap_cues.WOULD_HAVE.search(text):
        return  # what might have been is no plan that could fail
    figure = next((q.start for q in clause.quantities if q.dimension == "percent"), None)
    if figure is not None:
        yield "check", 0.4, figure
    if text.count(",") >= 2 and gap_cues.OR.search(text):
        yield "which", 0.5, None
    if not REASON.search(text):
        yield "reason", 0.42, None
    yield from tool(clause)
    if not happened(text):  # what was so has no limits to ask for
        yield "limits", 0.4, None
        yield "fails", 0.38, None
    would = signs.WOULD.search(text)
    chosen = would if would and would[1].lower() not in gap_cues.TO_LOOK else gap_cues.CHOICE.search(text)
    if chosen and chosen.start() <= 12 and not gap_cues.WEIGHED.search(text) and not gap_cues.AN_OPTION.search(text):
        yield "weigh", 0.4, chosen.start()
    yield "seen", 0.28, None


def tool(clause: Sentence) -> Iterator[Opening]:
    """A tool that somebody chose to use; other capitals are only mentioned."""
    if re.search(r"\b(?:he|she|him|his|her)\b", clause.text, re.IGNORECASE):
        return  # a name beside "he" is somebody's
    for name in slotted(clause.text):
        before = clause.text[: name.span.start]
        chosen = gap_cues.CHOSEN.search(before)
        if chosen and chosen[0].lower().startswith("with") and not (is_odd(name.span.quote) or _WORKED.search(before)):
            continue  # what is sorted out "with the Harbour Board" is done together with somebody
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
