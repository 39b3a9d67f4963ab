"""What counts as something that came of an act."""

from app.engines.embedded.answer.reading import read
from app.engines.embedded.critique.came_of_it import came_of_it


def _results(answer: str) -> list[str]:
    told = read("Tell me about a change.", answer).told
    return [s.text for s in told if came_of_it(s, told)]


def test_the_trouble_before_the_act_is_no_result() -> None:
    """What made somebody act is not what came of it."""
    found = _results(
        "The rota was on paper and nobody read it. So I put it on the tablet. The drivers stopped ringing."
    )
    assert found == ["So I put it on the tablet.", "The drivers stopped ringing."]


def test_not_knowing_is_no_result() -> None:
    """Whoever says that they do not know how it ended has named no change."""
    found = _results("I moved her to the early round. I don't know what became of her.")
    assert found == ["I moved her to the early round."]


def test_blame_is_no_result() -> None:
    """Whose fault it was does not tell what changed."""
    found = _results("I rang the engineer. If anything it was trusting others to check. The client stayed with us.")
    assert found == ["I rang the engineer.", "The client stayed with us."]


def test_a_figure_that_moved_is_a_result_wherever_it_stands() -> None:
    """A change from one figure to another needs no act before it."""
    assert _results("Breakages fell from 40 to 12 a month. I had changed the racking.")[0].startswith("Breakages fell")


def test_a_feeling_or_what_had_been_before_is_no_result() -> None:
    """What somebody felt about it, and what the tense puts before the event, change nothing."""
    found = _results("I rang all four homes. Nobody had written it down their end. It did knock me a bit.")
    assert found == ["I rang all four homes."]
