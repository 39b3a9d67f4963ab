"""One gap in words: said back or quoted, unlike what was asked, never a second question."""

from app.engines.embedded.critique.gaps import Gap
from app.engines.embedded.critique.phrasing import is_like, question
from app.engines.embedded.critique.reading import Reading, Sentence, read
from app.engines.embedded.critique.retold import retell


def _clause(answer: str, words: str) -> tuple[Reading, Sentence]:
    reading = read("Tell me about a problem.", answer)
    return reading, next(s for s in reading.sentences if words in s.text)


def _asked(answer: str, words: str, probe: str, asked: tuple[str, ...] = ()) -> str | None:
    reading, clause = _clause(answer, words)
    return question(Gap(probe, clause, 1.0, own=True), retell(reading, clause), asked, answer)


def test_the_clause_is_woven_in() -> None:
    """The candidate's words stand in the question without quotation marks."""
    text = _asked("I moved the charts to the beds. It helped.", "charts", "alternative")
    assert text is not None
    assert "you moved the charts to the beds" in text.lower()
    assert "“" not in text


def test_what_cannot_be_said_back_is_quoted() -> None:
    """A sentence about "you" keeps its words, in quotation marks."""
    text = _asked("You can never skip the second count. We did well.", "second count", "limits")
    assert text is not None
    assert "“You can never skip the second count”" in text


def test_a_row_on_one_clause_never_repeats_a_way() -> None:
    """The same probe asked again comes in other words, and in the end not at all."""
    asked: tuple[str, ...] = ()
    while (text := _asked("I moved the charts to the beds. It helped.", "charts", "alternative", asked)) is not None:
        assert not is_like(text, asked)
        asked += (text,)
    assert 2 <= len(asked) <= 5


def test_a_clause_that_would_sound_like_a_second_question_stands_apart() -> None:
    """ "... and what it cost" is said as a statement before the question, never inside it."""
    text = _asked("I asked who had the key and what it cost. It helped.", "key", "reason")
    assert text is not None
    assert not text.startswith("What was your thinking")
