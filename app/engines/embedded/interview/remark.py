"""A short spoken reaction to an answer: what stays with a listener, and the one thing that would help."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer.amended import is_amendment
from app.engines.embedded.answer.assessable import NOTHING, SHORT, SHORT_REASONED
from app.engines.embedded.answer.tact import is_grave
from app.engines.embedded.critique.at_rest import is_at_rest
from app.engines.embedded.critique.corrected import disputed
from app.engines.embedded.critique.quotable import hangs
from app.engines.embedded.critique.remarks.answered import DOUBTED, NOT_ASKED
from app.engines.embedded.critique.remarks.reasoned import NO_REFERENCE
from app.engines.embedded.question.asked import demand_of
from app.engines.their_question import reply_to_question
from app.english.grammar import acts_of_i, concrete_acts
from app.english.quantities import quantities
from app.english.terms import content_stems
from app.records import Claim, CriterionScore, Critique
from app.wording import inner


def remark(critique: Critique, said_before: Sequence[str] = ()) -> str:
    """One or two sentences about this answer, with words of it; praise only where a criterion earned it.

    No way of putting it comes twice in one interview (``said_before`` are its remarks so far). A question that the
    candidate asked is not passed over.
    """
    theirs = reply_to_question(critique.question, critique.format, critique.answer)
    if not critique.assessable:
        return f"{_unjudged(critique, said_before)} {theirs}".strip()
    wrong = next((c for c in critique.claims if c.status == "contradicted" and c.correct), None)
    if wrong and not _was_said(f"You said “{_clause_of(wrong)}”", said_before):
        return f"You said “{_clause_of(wrong)}”. Your notes say {wrong.correct}; which is it?"
    # without a reference nobody can say whether it is right, so that is no thing to react to
    judged = [c for c in critique.criteria if c.score is not None and not c.rationale.startswith(NO_REFERENCE)]
    asking = [c for c in judged if not is_at_rest(c.advice)]  # what may stay as it is, is nothing to help with
    weakest = min(asking, key=lambda c: c.score or 0.0, default=None)
    said = [_reaction(critique, judged, weakest, said_before), theirs]
    if weakest and (weakest.score or 5.0) < PRAISED and not _was_said(weakest.advice, said_before):
        said.append(weakest.advice)
    elif critique.next_step and not any(said):
        said.append(critique.next_step)
    said = [text for text in said if text]
    return " ".join(text if text.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{text}." for text in said)


def _reaction(
    critique: Critique, judged: Sequence[CriterionScore], weakest: CriterionScore | None, said_before: Sequence[str]
) -> str:
    """What stays with a listener, in the candidate's words; empty where nothing was shown."""
    shown = [c for c in judged if c.evidence]
    shown = [c for c in shown if not hangs(c.evidence[0].quote)] or shown  # "because they swapped" says nothing alone
    amended = next((s.quote for c in shown for s in c.evidence if is_amendment(s.quote)), None)
    if amended and weakest and weakest.evidence and is_amendment(weakest.evidence[0].quote):
        return f"Thank you for putting that right: “{_words(amended)}”."
    # that the question was answered is expected; what stays with a listener is something else
    told = [c for c in shown if c.criterion not in ("relevance", "clarity", "professionalism")]
    best = max((c for c in told if (c.score or 0.0) >= PRAISED), key=lambda c: c.score or 0.0, default=None)
    best = best or max(shown, key=lambda c: c.score or 0.0, default=None)
    grave = is_grave(critique.question, critique.answer)
    if grave:
        best = next((c for c in told if c.criterion == "ownership"), best)
    if best is None:
        return ""
    back = any(c.rationale == NOT_ASKED for c in critique.criteria)
    quote, high = best.evidence[0].quote, (best.score or 0.0) >= PRAISED
    if back and any(c.rationale.startswith(DOUBTED) for c in critique.criteria):
        return next((way for way in _UNSURE if not any(way in text for text in said_before)), "")
    if back and high and not grave and (shown[0].score or 0.0) >= PRAISED:
        return next((way for way in _ANSWERED if not any(way in text for text in said_before)), "")
    ways = (_GENTLY if grave else _praise(quote)) if high else _TAKEN
    return _fresh(ways, critique.answer, said_before).format(quote=_words(quote))


def _praise(quote: str) -> tuple[str, ...]:
    """Ways to say that words stay with a listener, by what is in them: a figure, somebody's words, an act, or none."""
    if any(q.dimension not in ("month", "year", "clock", "duration") for q in quantities(quote)):
        return (*_OF_FIGURE, *_PRAISE)
    if _SPEECH.search(quote):
        return (*_OF_SPEECH, *_PRAISE)
    return (*_OF_ACT, *_PRAISE) if concrete_acts(acts_of_i(quote)) else _PRAISE


_REASONED: Final = ("technical", "coding_talk", "system_design")
_NO_ANSWER: Final = (
    "That happens, in real ones too. Take the nearest thing you have done and say that it is not an exact match.",
    "Fair enough. Next time buy yourself a moment: say what it reminds you of, and begin there.",
    "No harm done. Even a small occasion from last month would carry this one.",
    "Better than making something up. Keep one all-purpose story ready for a moment like this.",
)
_LEFT_THERE: Final = (
    "All right, let us leave it there.",
    "Fair enough; there is not always more behind it.",
    "That is fine. I have what I need on that.",
)
"""For who was asked back and has nothing to add: nobody is sent to look for another story."""
_NO_REASON: Final = (
    "That is all right. One honest reason of your own is worth more than a rounded one.",
    "No harm done. Say the first thing that comes to mind when you think of the job, and build on that.",
    "Fair enough. It is worth a sentence before the day, since this is nearly always asked.",
)
_NOT_KNOWN: Final = (
    "Saying so beats bluffing. Then add what you would look at first to find out.",
    "That is an honest start. Follow it with the nearest thing you do know.",
    "Nobody knows everything. Think aloud from what you have seen, and I can go with you.",
    "Fine. Say which way you would lean and what would settle it.",
)
_TOO_SHORT: Final = (
    "“{quote}” leaves me nothing to hold on to.",
    "I would need more than “{quote}”.",
    "“{quote}” is where it starts; I am waiting for the rest.",
    "From “{quote}” alone I cannot tell anything.",
)


def _unjudged(critique: Critique, said_before: Sequence[str]) -> str:
    """A reaction to an answer with too little in it, fitting the kind of question; other faults have a reason."""
    reason = critique.reason or _TOO_SHORT[0]
    ways: tuple[str, ...]
    if reason.startswith(NOTHING.split("{")[0]):
        asked = demand_of(critique.question, critique.format)
        if asked == "follow_up":
            ways = _LEFT_THERE
        elif critique.format in _REASONED:
            ways = _NOT_KNOWN
        else:
            ways = _NO_ANSWER if asked == "story" else _NO_REASON
        return next((way for way in ways if not any(way in text for text in said_before)), ways[0])
    if _NONE.match(critique.answer) and demand_of(critique.question, critique.format) == "follow_up":
        return next((way for way in _NONE_WAYS if not any(way in text for text in said_before)), _NONE_WAYS[0])
    if reason.endswith((SHORT.split("{quote}")[1], SHORT_REASONED.split("{quote}")[1])):
        return _fresh(_TOO_SHORT, critique.answer, said_before).format(quote=_words(critique.answer.strip()))
    return reason


_NONE: Final = re.compile(
    r"\W*(?:(?:oh|well|um+|er+|honestly)\W+)*(?:no|nope|nothing|none|nobody|no one|never|not really)\b", re.IGNORECASE
)
_NONE_WAYS: Final = (
    "All right, that is an answer. A reason in the same breath would give it something to rest on.",
    "Fair enough. One sentence on why would settle it.",
    "Good to know. Say why in a few words, and nobody asks again.",
)
"""For who was asked back whether there was anything, and says that there was not."""

PRAISED: Final = 3.5
"""Score from which a criterion is reacted to with praise; below it something is still missing."""

_PRAISE: Final = (
    "“{quote}” is clear at first hearing.",
    "I can follow you at “{quote}”.",
    "“{quote}”: that I can picture.",
    "“{quote}” is plain and to the point.",
    "I have “{quote}” in front of me.",
    "“{quote}” sounds like you.",
)
_OF_FIGURE: Final = (
    "“{quote}” is something one can check.",
    "“{quote}”: a figure like that stays with a listener.",
    "I noted “{quote}”; with a figure one can judge it.",
)
_OF_SPEECH: Final = (
    "“{quote}” lets me hear it.",
    "With “{quote}” I am in the room.",
)
_OF_ACT: Final = (
    "“{quote}” tells me what you did yourself.",
    "“{quote}” is plainly your own part in it.",
    "“{quote}”: that is a step I can picture.",
    "“{quote}” says more than an adjective would.",
)
"""Praise that is true of the words it is given to: what is no deed shows nobody at work."""
_SPEECH: Final = re.compile(r"\b(?:said|told (?:me|us|him|her|them)|asked (?:me|us|him|her|them))\b", re.IGNORECASE)
_ANSWERED: Final = (
    "Thank you, that answers it.",
    "Good, that is what I wanted to know.",
    "That settles it for me.",
    "Thank you, now I see.",
    "Understood.",
    "All right, that is clear.",
)
"""For an answer to a follow-up that gives what was asked for; its words need no praise of their own."""
_UNSURE: Final = (
    "I am not sure that this was about what I asked.",
    "I could not tell how that goes with my question.",
    "That may belong to it; I could not tell.",
)
"""For an answer to a follow-up that names nothing of what was asked about."""
_GENTLY: Final = (
    "That cannot have been easy. “{quote}” tells me how you dealt with it.",
    "Thank you for being open about that. I will remember “{quote}”.",
    "I am glad you told me that. What counts for me is “{quote}”.",
)
"""For stories of harm, loss or a mistake: what was done about it is named, and nothing is cheered."""
_TAKEN: Final = (
    "What I take from that is “{quote}”.",
    "I hear “{quote}”.",
    "What stays for now is “{quote}”.",
    "“{quote}” is a start.",
    "The most I can hold on to is “{quote}”.",
    "You say “{quote}”.",
    "So far I have “{quote}”.",
)
_BARE: Final = "“{quote}”: noted."


def _fresh(ways: Sequence[str], answer: str, said: Sequence[str]) -> str:
    """The first way to say a thing, from a place given by the answer, that was not used in this interview."""
    start = len(answer) % len(ways)
    turned = (*ways[start:], *ways[:start])
    return next((way for way in turned if not any(_is_said_so(way, text) for text in said)), _BARE)


def _is_said_so(way: str, text: str) -> bool:
    before, after = way.split("{quote}")
    return before in text and after in text[text.find(before) + len(before) :] if len(before + after) > 4 else False


def _was_said(advice: str, said: Sequence[str]) -> bool:
    return not advice or any(advice in text for text in said)


def _clause_of(claim: Claim) -> str:
    """The clause of a claim that holds the value in doubt."""
    value, _ = disputed(claim)
    noted = {stem for cited in claim.citations for stem in content_stems(cited.quote)}
    parts = [part for part in _CLAUSES.split(claim.quote) if quantities(part)]
    return _words(
        max(parts, key=lambda part: (len(noted & set(content_stems(part))), value in part), default=claim.quote)
    )


_CLAUSES: Final = re.compile(r"[,;:.]\s+|\s+[-–—]\s+|\s(?:and|but|so|because|which|when|while)\s")


def _words(quote: str, most: int = 12) -> str:
    words = inner(quote).split()
    return " ".join(words[:most]).rstrip(".,;:") + ("…" if len(words) > most else "")
