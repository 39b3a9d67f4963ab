"""One gap in words: said back or quoted, unlike what was asked, never a second question."""

from app.engines.embedded.answer.reading import Reading, Sentence, read
from app.engines.embedded.follow_up.gaps import Gap
from app.engines.embedded.follow_up.phrasing import is_like, question
from app.engines.embedded.follow_up.retold import retell


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
    told = "I chose to move the charts to the beds. It helped."
    while (text := _asked(told, "charts", "alternative", asked)) is not None:
        assert not is_like(text, asked)
        asked += (text,)
    assert 2 <= len(asked) <= 5


def test_a_clause_that_would_sound_like_a_second_question_stands_apart() -> None:
    """ "... and what it cost" is said as a statement before the question, never inside it."""
    text = _asked("I asked who had the key and what it cost. It helped.", "key", "reason")
    assert text is not None
    assert not text.startswith("What was your thinking")


def test_what_nothing_specific_is_asked_of_is_asked_about_plainly() -> None:
    """A clause that no probe fits is followed by a plain request for more, of the kind that fits its words."""
    achieved = _asked("I finished with two days in hand. It was close.", "two days", "more")
    state = _asked("There was a difficult period with one of the designers. I stayed.", "difficult", "more")
    assert achieved is not None
    assert achieved.startswith("You finished with two days in hand. ")
    assert achieved.endswith((" How did you manage that?", " Can you tell me more about that?"))
    assert state is not None
    assert state.startswith("There was a difficult period with one of the designers. ")
    assert "How did you manage" not in state
    assert "take me through" not in state


def test_the_other_side_is_spoken_of_as_he_or_she() -> None:
    """One man who was angry is asked about as "he", nobody as a crowd."""
    answer = "He was angry to start with. It passed."
    asked: tuple[str, ...] = ()
    reading, clause = _clause(answer, "angry")
    retold = retell(reading, clause)
    while (text := question(Gap("other_side", clause, 1.0), retold, asked, answer)) is not None:
        assert not {"they", "them"} & set(text.lower().replace("?", "").split())
        asked += (text,)
    assert asked


def test_what_was_said_is_not_called_done() -> None:
    """Who told somebody something is asked what made them say it."""
    asked: tuple[str, ...] = ()
    told = "I said I can't give you the money back. He took the voucher."
    while (text := _asked(told, "money", "reason", asked)) is not None:
        assert "made you do that" not in text
        asked += (text,)
    assert any("made you say that" in text for text in asked)
