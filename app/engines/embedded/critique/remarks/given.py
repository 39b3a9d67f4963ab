"""What is said where no story was asked for: the reasons, what stands behind them, the fit, a limit owned up to."""

import re

from app.engines.embedded.answer.conduct import private_matters, run_downs
from app.engines.embedded.answer.tact import owns_limit
from app.engines.embedded.critique.case import Case, Remark, figure_at, fresh_phrase, quoted, strongest, unheard
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks import manner
from app.engines.embedded.critique.remarks.refused import refused
from app.engines.embedded.measures.given import admitted, backed
from app.engines.their_question import asks_back


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
    if case.demand == "pay" and (named := next((s for s in case.reading.told[:2] if s.quantities), None)):
        shown = phrase(case.reading, named, figure_at(named))
        return Remark(
            f"You name it at once: {quoted(shown.quote)}. What it rests on stays thin.",
            "Give the one ground for it that is yours: what you do now, what you bring, or what they advertised.",
            (shown,),
        )
    if _ASKS_WHO.search(case.task.question):
        return Remark(
            f"{quoted(shown.quote)} is where you begin; who you are at work now comes out late, or in part.",
            "Say first what you do now, then the way there in two steps, and last what you want next.",
            (shown,),
        )
    return Remark(
        f"{quoted(shown.quote)} leaves the question half open.",
        _FIRST[case.demand],
        (shown,),
    )


_ASKS_WHO = re.compile(r"\b(?:about yourself|introduce yourself|introduction|your background)\b", re.IGNORECASE)


_FIRST = {
    "self": "Give the answer itself first, in a word of your own, and then one thing you did that shows it.",
    "plan": "Say first what you would be doing on an ordinary day then, and what has to happen before.",
    "pay": "Give the plain answer first, a yes, a no, the figure or the date, and then the one ground for it.",
    "habit": "Say first what you do, in the order you do it, and then one time that it made a difference.",
    "motive": "Put first the one reason that is true of this place and of no other.",
}


def specificity(case: Case, score: float) -> Remark:
    """What stands behind what is said of oneself."""
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
    return Remark(f"{quoted(shown.quote)} has to be taken on trust.", advice, (shown,))


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
    limits = tuple(s for s in reading.told if owns_limit(s.text)) or limits
    if limits and (score >= 3.0 or case.demand == "self"):
        shown = phrase(reading, limits[0])
        return Remark(
            f"{quoted(shown.quote)} is honest, and makes the good things easier to believe.",
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
    if score >= 3.7:
        return Remark(f"Fair in tone, and {quoted(shown.quote)} claims no more than it shows.", "Keep it so.", (shown,))
    if case.demand == "habit" and _ASKS_HOW.search(case.task.question):
        return Remark(
            f"You put it fairly; {quoted(shown.quote)} would be easier to believe with a limit beside it.",
            "Say when it has not worked, or what you are still learning, and what you do then.",
            (shown,),
        )
    return Remark(
        f"You put it fairly in {quoted(shown.quote)}. What would lift it is a limit, owned up to where it belongs.",
        manner.NO_LIMIT,
        (shown,),
    )
