"""What is said where no story was asked for: the reasons, what stands behind them, the fit, a limit owned up to."""

import re

from app.engines.embedded.answer.conduct import private_matters, run_downs
from app.engines.embedded.answer.tact import owns_limit
from app.engines.embedded.critique.case import Case, Remark, figure_at, fresh_phrase, quoted, strongest, unheard
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks import manner
from app.engines.embedded.critique.remarks.off_question import ANOTHER
from app.engines.embedded.critique.remarks.refused import refused
from app.engines.embedded.measures.brief import names_it
from app.engines.embedded.measures.given import admitted, backed
from app.engines.their_question import asks_back
from app.records import Span


def relevance(case: Case, score: float) -> Remark:
    """Whether the question itself is answered."""
    if (turned_down := refused(case)) is not None:
        return turned_down
    if case.demand == "motive":
        return manner.relevance(case, score)
    asks = next((s for s in case.reading.told if "?" in s.text), None) if asks_back(case.task.question) else None
    if asks is not None:
        shown = phrase(case.reading, asks)
        return Remark(
            f"You do ask: {quoted(shown.quote)}.",
            "Have one more ready that their answer cannot use up: the first months, or what they judge you by.",
            (shown,),
        )
    shown = unheard(case, case.reading.told[0], None, case.reading.told)
    if score >= 3.7:
        return Remark(
            f"You answer it outright: {quoted(shown.quote)}.",
            "Stop when it is answered; what they want to hear more of, they will ask.",
            (shown,),
        )
    if case.values["off_topic"]:
        return Remark(
            f"{quoted(shown.quote)} {ANOTHER}.",
            f"The question was {quoted(case.task.question.strip())}. {_first(case)}",
            (shown,),
        )
    if case.demand == "pay" and (named := next((s for s in case.reading.told[:2] if s.quantities), None)):
        shown = phrase(case.reading, named, figure_at(named))
        return Remark(
            f"You name it at once: {quoted(shown.quote)}. What it rests on stays thin.",
            "Give the one ground for it that is yours: what you do now, what you bring, or what they advertised.",
            (shown,),
        )
    if _ASKS_WHO.search(case.task.question):
        return _introduced(case, shown)
    if score >= 3.0:
        return Remark(f"{quoted(shown.quote)} answers it; one step more would settle it.", _NEXT[case.demand], (shown,))
    return Remark(f"{quoted(shown.quote)} leaves the question half open.", _first(case), (shown,))


def _introduced(case: Case, shown: Span) -> Remark:
    """Where a word about oneself was asked for: whether it opens on who one is at work, and ends on what one wants."""
    reading = case.reading
    if _SAYS_WHO.search(reading.told[0].text):
        ends = said_why(case)
        return Remark(
            f"{quoted(shown.quote)} says at once who you are at work"
            + (", and you end on what you want." if ends else "; what you want next is not said yet."),
            "Keep both ends; if time is short, cut in the middle."
            if ends
            else "End on one sentence about what you want next, and why here.",
            (shown,),
        )
    return Remark(
        f"{quoted(shown.quote)} is where you begin; who you are at work now comes out late, or in part.",
        "Say first what you do now, then the way there in two steps, and last what you want next.",
        (shown,),
    )


_SAYS_WHO = re.compile(
    r"\b(?:I am|I[’']m|my name is|I(?:[’']ve| have) been|I (?:work|run|manage|teach))\b", re.IGNORECASE
)
_WANTS = re.compile(
    r"\b(?:want|would like|hope|looking (?:for|to)|applied|why I|next|here because)\b|\bI[’']d like\b", re.IGNORECASE
)


def said_why(case: Case) -> bool:
    """Whether somebody who was asked about themselves ends on what they want."""
    return case.demand == "self" and any(_WANTS.search(s.text) for s in case.reading.told[-2:])


def asks_beginning(question: str) -> bool:
    """Whether a plan is asked for what one would do first in a post, and not for where one wants to be in years."""
    return _ASKS_MONTHS.search(question) is not None


def _first(case: Case) -> str:
    return _FIRST_MONTHS if case.demand == "plan" and asks_beginning(case.task.question) else _FIRST[case.demand]


_ASKS_MONTHS = re.compile(r"\bfirst (?:\w+ )?(?:days?|weeks?|months?)\b|\b(?:change|improve)\b", re.IGNORECASE)
_FIRST_MONTHS = "Say what you would do there first, with whom, and what should be different by the end of it."


_ASKS_WHO = re.compile(r"\b(?:about yourself|introduce yourself|introduction|your background)\b", re.IGNORECASE)


_FIRST = {
    "self": "Give the answer itself first, in a word of your own, and then one thing you did that shows it.",
    "plan": "Say first what you would be doing on an ordinary day then, and what has to happen before.",
    "pay": "Give the plain answer first, a yes, a no, the figure or the date, and then the one ground for it.",
    "habit": "Say first what you do, in the order you do it, and then one time that it made a difference.",
    "motive": "Put first the one reason that is true of this place and of no other.",
}


_NEXT = {
    "self": "Follow it with one thing you did that shows it.",
    "plan": "Add what has to happen before, or what you would leave as it is.",
    "pay": "Add the one ground for it: what you do now, what your contract says, or what they advertised.",
    "habit": "Add one time that it made a difference.",
    "motive": "Put first the one reason that is true of this place and of no other.",
}
"""What is still missing from an answer that is one."""


def specificity(case: Case, score: float) -> Remark:
    """What stands behind what is said of oneself."""
    if case.demand == "pay" and not case.values["off_topic"]:
        return _of_terms(case, score)
    reading = case.reading
    facts = backed(reading)
    rich = strongest(facts) or strongest(reading.told) or reading.sentences[0]
    if score >= 3.6:
        shown = phrase(reading, rich, figure_at(rich))
        case.facts.quoted.append(shown)
        return Remark(
            f"{quoted(shown.quote)} can be checked, and so the rest is believed.", "Keep it to that.", (shown,)
        )
    plain = sorted(reading.told, key=lambda s: (s.weight, s.span.start))
    shown = fresh_phrase(case, [s for s in plain if s not in facts] or plain)
    fact = case.facts.take()
    advice = (
        f"Your notes could stand behind it: {quoted(fact.text)}"
        if fact
        else f"After {quoted(shown.quote)}, give one thing you did or saw that shows it, and when that was."
    )
    rationale = (
        f"{quoted(shown.quote)} is easy to believe; one thing done or seen would settle it."
        if score >= 3.0
        else f"{quoted(shown.quote)} has to be taken on trust."
    )
    return Remark(rationale, advice, (shown,))


def _of_terms(case: Case, score: float) -> Remark:
    """Where pay, a date or a licence was asked for: a figure or a plain word is all there is to be specific about."""
    named = next((s for s in case.reading.told if s.quantities), None) or case.reading.told[0]
    shown = unheard(case, named, figure_at(named), case.reading.told)
    if not names_it(case.reading.answer):
        return Remark(
            f"{quoted(shown.quote)} names no figure, no date, no yes or no.",
            "Name it first; you can say afterwards what it depends on.",
            (shown,),
        )
    if score >= 3.0:
        return Remark(f"{quoted(shown.quote)} is plain, and can be noted down.", "Leave it at that.", (shown,))
    return Remark(
        f"{quoted(shown.quote)} can be noted down; what it rests on is not said.",
        "Half a sentence is enough: what you have now, what your contract says, or what they advertised.",
        (shown,),
    )


_ASKS_LIMIT = re.compile(r"\b(?:weakness(?:es)?|weak points?|shortcomings?|limits?|struggle with)\b", re.IGNORECASE)


_ASKS_HOW = re.compile(r"\bhow (?:do|would|did) you\b", re.IGNORECASE)


def professionalism(case: Case, score: float) -> Remark:
    """Fair to others, and honest about oneself."""
    reading = case.reading
    limits = admitted(reading)
    if not limits and _ASKS_LIMIT.search(case.task.question):
        limits = reading.told[:1]  # the answer itself is the limit that was asked for
    if run_downs(reading) or private_matters(reading) or (case.demand in ("motive", "pay") and not limits):
        return manner.professionalism(case, score)
    asked = _ASKS_LIMIT.search(case.task.question) is not None
    limits = tuple(s for s in reading.told if owns_limit(s.text)) or (limits if asked or score < 3.0 else ())
    if limits and (score >= 3.0 or case.demand == "self"):
        shown = phrase(reading, limits[0])
        return Remark(
            case.pick(
                "frank",
                f"{quoted(shown.quote)} is honest, and makes the good things easier to believe.",
                f"You own up to {quoted(shown.quote)}; that costs you nothing and earns trust for the rest.",
                f"{quoted(shown.quote)} is frank, and said without excuse.",
            ),
            "Leave it as it is; do not soften it in the next sentence.",
            (shown,),
        )
    if limits:
        shown = phrase(reading, limits[0])
        return Remark(
            f"{quoted(shown.quote)} owns up to a limit, and that is fair; what follows from it is not said yet.",
            "Say in one sentence what you do about it.",
            (shown,),
        )
    shown = fresh_phrase(case, reading.told)
    if score >= 3.0:
        return Remark(f"Fair in tone, and {quoted(shown.quote)} claims no more than it shows.", "Keep it so.", (shown,))
    if case.demand == "habit" and _ASKS_HOW.search(case.task.question):
        return Remark(
            f"You put it fairly; {quoted(shown.quote)} would be easier to believe with a limit beside it.",
            "Say when it has not worked, or what you are still learning, and what you do then.",
            (shown,),
        )
    return Remark(
        f"You put it fairly in {quoted(shown.quote)}; nothing is said of what you cannot do or do not know yet.",
        manner.NO_LIMIT,
        (shown,),
    )
