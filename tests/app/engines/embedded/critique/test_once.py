"""The same words are not quoted again and again."""

from app.engines.embedded.answer.reading import read
from app.engines.embedded.critique.case import Remark, quoted
from app.engines.embedded.critique.once import said_once
from tests.app.engines.embedded.coached import judged, nobody

ANSWER = "You just do what needs doing. People know that about me."


def test_a_quote_read_twice_is_only_pointed_at() -> None:
    """From the third remark on it is called by its place, with a capital where a sentence begins."""
    reading = read("Why?", ANSWER)
    shown = reading.span(0, 28)
    remark = Remark(f"{quoted(shown.quote)} is vague.", f"Go on from {quoted(shown.quote)}.", (shown,))
    found = said_once([("a", remark), ("b", remark), ("c", remark)], reading)
    assert found["b"] == remark
    assert found["c"].rationale == "Your first sentence is vague."
    assert found["c"].advice == "Go on from your first sentence."
    assert found["c"].evidence == (shown,)


def test_a_general_answer_is_not_quoted_under_every_criterion() -> None:
    """On one page no phrase stands in more than two remarks."""
    answer = "A deadlock is when two threads wait for each other and neither can go on."
    found = judged("What is a deadlock?", answer, nobody(), "technical")
    for quote in {span.quote for c in found.criteria for span in c.evidence}:
        assert sum(quoted(quote) in c.rationale + c.advice for c in found.criteria) <= 2


def test_what_points_fits_the_words_around_it() -> None:
    """After a colon, or after "you say", a place alone would be no English."""
    reading = read("Why?", ANSWER)
    shown = reading.span(0, 28)
    remark = Remark(f"You can see it: {quoted(shown.quote)}.", f"Stop where you say {quoted(shown.quote)}.", (shown,))
    found = said_once([("a", remark), ("b", remark), ("c", remark)], reading)["c"]
    assert found.rationale == "You can see it: your first sentence says it."
    assert found.advice == "Stop where you say it, in your first sentence."
