"""What an interview may use of a model."""

import pytest

from app.coach.spending import NO_LIMIT, Budget, barred, reply_by
from app.engines.hearing import Allowance, Hearing
from app.records import ReplyBy, Usage

USED = Usage(calls=3, tokens_in=900, tokens_out=100, spend=0.5)


@pytest.mark.parametrize(
    ("budget", "used", "why"),
    [
        (NO_LIMIT, USED, ""),
        (Budget(tokens=1_001), USED, ""),
        (Budget(tokens=1_000), USED, "1,000 tokens; 1,000 is what you allow"),
        (Budget(spend=0.51), USED, ""),
        (Budget(spend=0.5), USED, "spent 0.50; 0.50 is what you allow"),
        (Budget(spend=0.1), Usage(calls=1), ""),
        (Budget(tokens=1), None, ""),
    ],
)
def test_limit_is_reached_and_said(budget: Budget, used: Usage | None, why: str) -> None:
    """At the limit, not before; without prices there is no spend to limit."""
    found = barred(budget, used)
    assert (why in found, bool(found)) == (True, bool(why))


def test_reply_without_a_model_says_nothing_of_one() -> None:
    """Where no model was asked there is nothing to record; a note alone is."""
    hearing = Hearing(lambda blocks: None, Allowance())
    assert reply_by("embedded", hearing) is None
    hearing.notes.append("It was refused.")
    assert reply_by("a:b", hearing) == ReplyBy(engine="a:b", note="It was refused.", usage=Usage())


def test_two_steps_of_a_turn_add_up() -> None:
    """Uses are added, notes joined without repeats, and the later engine stands."""
    first = ReplyBy(engine="a:b", note="One.", usage=USED)
    both = ReplyBy(engine="c:d", note="One.", usage=USED).after(first)
    assert (both.engine, both.note) == ("c:d", "One.")
    assert both.usage == Usage(calls=6, tokens_in=1_800, tokens_out=200, spend=1.0)
