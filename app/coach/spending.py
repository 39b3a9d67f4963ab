"""What an interview has used of a model, and whether it may use more. Pure."""

from dataclasses import dataclass
from typing import Final

from app.engines.hearing import Hearing
from app.records import ReplyBy, Usage


@dataclass(frozen=True)
class Budget:
    """The most that one interview may use: ``tokens`` both ways, ``spend`` at the set prices; None: no limit."""

    tokens: int | None = None
    spend: float | None = None


NO_LIMIT: Final = Budget()


def barred(budget: Budget, used: Usage | None) -> str:
    """Why an interview may use no more, as a sentence; empty where it may."""
    if used is None:
        return ""
    tokens = used.tokens_in + used.tokens_out
    if budget.tokens is not None and tokens >= budget.tokens:
        return f"This interview has used {tokens:,} tokens; {budget.tokens:,} is what you allow."
    if budget.spend is not None and used.spend is not None and used.spend >= budget.spend:
        return f"This interview has spent {used.spend:.2f}; {budget.spend:.2f} is what you allow."
    return ""


def reply_by(engine: str, heard: Hearing) -> ReplyBy | None:
    """Who made what was heard, with what it used; None where no model had anything to do with it."""
    used = heard.allowance.used
    if not used.calls and not heard.notes:
        return None
    return ReplyBy(engine=engine, note=" ".join(heard.notes) or None, usage=used)
