"""A short spoken reaction to an answer: what stays with a listener, and the one thing that would help."""

from collections.abc import Sequence
from typing import Final

from app.records import Critique


def remark(critique: Critique, said_before: Sequence[str] = ()) -> str:
    """One or two sentences about this answer, with words of it; praise only where a criterion earned it.

    No way of putting it comes twice in one interview (``said_before`` are its remarks so far).
    """
    if not critique.assessable:
        return critique.reason or "There was not enough there for me to react to. Give me one real occasion."
    judged = [c for c in critique.criteria if c.score is not None]
    shown = [c for c in judged if c.evidence]
    # that the question was answered is expected; what stays with a listener is something else
    told = [c for c in shown if c.criterion not in ("relevance", "clarity", "professionalism")]
    best = max((c for c in told if (c.score or 0.0) >= PRAISED), key=lambda c: c.score or 0.0, default=None)
    best = best or max(shown, key=lambda c: c.score or 0.0, default=None)
    weakest = min(judged, key=lambda c: c.score or 0.0, default=None)
    wrong = next((c for c in critique.claims if c.status == "contradicted" and c.correct), None)
    if wrong:
        return f"You said “{_words(wrong.quote)}”. Your notes say {wrong.correct}; which is it?"
    said = []
    if best and (best.score or 0.0) >= PRAISED:
        said.append(_fresh(_PRAISE, critique.answer, said_before).format(quote=_words(best.evidence[0].quote)))
    elif best:
        said.append(_fresh(_TAKEN, critique.answer, said_before).format(quote=_words(best.evidence[0].quote)))
    if weakest and (weakest.score or 5.0) < PRAISED and not _was_said(weakest.advice, said_before):
        said.append(weakest.advice)
    elif critique.next_step and not said:
        said.append(critique.next_step)
    return " ".join(text if text.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{text}." for text in said)


PRAISED: Final = 3.5
"""Score from which a criterion is reacted to with praise; below it something is still missing."""

_PRAISE: Final = (
    "“{quote}”: that I can picture.",
    "“{quote}” is the part I will remember.",
    "You had me at “{quote}”.",
    "“{quote}” – I would have liked to see that.",
    "I believe you at “{quote}”.",
    "“{quote}” tells me how you work.",
    "With “{quote}” the answer stands on its feet.",
    "I wrote down “{quote}”.",
    "“{quote}” says more than an adjective would.",
    "That is concrete: “{quote}”.",
    "“{quote}” is yours, nobody else could have said it.",
    "The strongest moment was “{quote}”.",
    "“{quote}” – keep those words.",
    "If I retold it to a colleague, I would start with “{quote}”.",
)
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


def _words(quote: str, most: int = 12) -> str:
    words = quote.split()
    return " ".join(words[:most]).rstrip(".,;:") + ("…" if len(words) > most else "")
