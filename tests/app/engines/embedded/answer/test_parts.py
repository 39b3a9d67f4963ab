"""The parts of a story shown are those in which something happens."""

from app.engines.embedded.answer.parts import shown_parts, tells_lesson
from app.engines.embedded.answer.reading import read

QUESTION = "Tell me about a time you disagreed with a decision."


def test_talk_in_general_has_no_parts() -> None:
    """What one is always like is neither a situation nor a lesson."""
    general = "I'm generally easy to work with. I think communication is key and I always find a compromise."
    assert not any(shown_parts(read(QUESTION, general)))


def test_a_lesson_is_shown_where_something_was_learnt() -> None:
    """After a story, a habit since then is a lesson; a creed is not."""
    story = "In May the pump at the mill broke. I took it apart on the yard and found a split seal. It ran by noon. "
    learnt = shown_parts(read(QUESTION, story + "Since then I look at the seal first."))
    creed = shown_parts(read(QUESTION, story + "I always believe in good teamwork."))
    assert learnt[-1] == "reflection"
    assert "reflection" not in creed


def test_a_lesson_needs_no_word_for_learning() -> None:
    """What one does no more, or would do another time, is a lesson; a plain end is none."""
    story = "In May the pump at the mill broke. I took it apart on the yard and found a split seal. It ran by noon. "
    assert tells_lesson(read(QUESTION, story + "I don't start the big pump alone any more."))
    assert tells_lesson(read(QUESTION, story + "If I did it again I'd ring the fitter first."))
    assert not tells_lesson(read(QUESTION, story + "The miller paid us that evening."))


def test_what_is_still_done_is_a_lesson() -> None:
    """A rule brought in afterwards, or asked first ever since, is what was taken from it."""
    story = "In May the pump at the mill broke. I took it apart on the yard and found a split seal. It ran by noon. "
    assert tells_lesson(read(QUESTION, story + "After that I made sure the card is read out."))
    assert tells_lesson(read(QUESTION, story + "We brought in a sheet with two names. We still use it."))
