"""What a follow-up brought to light is advice to tell it unasked."""

from app.engines.embedded.interview.mended import mended
from app.records import Critique, FollowUp, Interview, InterviewSettings, Question, Span, Turn
from tests.app.engines.embedded.coached import gardener, judged

VAGUE = "We had trouble with the hedge and we sorted it out as a team and everybody was pleased in the end."
TOLD = "I cut a gap of two metres on the east side by hand and tied the old stems back with willow. It took four days."


def _asked_back(relevance: float) -> tuple[Interview, dict[int, Critique]]:
    first = Question(text="Tell me about a hedge.", format="behavioural", competency="ownership", why="")
    span = Span(start=0, end=len(VAGUE), quote=VAGUE)
    back = FollowUp(question="You sorted it out. What exactly did you do?", span=span, probe="how")
    second = Question(text=back.question, format="behavioural", competency="ownership", why="", follow_up=back)
    turns = (
        Turn(number=1, state="complete", question=first, answer=VAGUE),
        Turn(number=2, state="complete", question=second, answer=TOLD),
    )
    given = judged(back.question, TOLD, gardener())
    scored = tuple(
        c.model_copy(update={"score": relevance, "evidence": (Span(start=0, end=9, quote=TOLD[:9]),)})
        if c.criterion == "relevance"
        else c
        for c in given.criteria
    )
    settings = InterviewSettings(format="behavioural")
    made = Interview(id="i", candidate="c", state="complete", settings=settings, turns=turns, created_at="")
    return made, {1: judged(first.text, VAGUE, gardener()), 2: given.model_copy(update={"criteria": scored})}


def test_what_was_told_when_asked_is_to_be_told_unasked() -> None:
    """The advice names the answer that had it, with its words."""
    interview, critiques = _asked_back(4.2)
    advice = mended(interview.turns[0], "ownership", interview, critiques)
    assert advice is not None
    assert "answer 2" in advice
    assert TOLD[:9] in advice


def test_an_answer_that_went_round_the_follow_up_mends_nothing() -> None:
    """Where asking back brought nothing, the first advice stands."""
    interview, critiques = _asked_back(2.0)
    assert mended(interview.turns[0], "ownership", interview, critiques) is None


def test_a_follow_up_mends_only_what_it_was_after() -> None:
    """How something was done says nothing about its result."""
    interview, critiques = _asked_back(4.2)
    assert mended(interview.turns[0], "result", interview, critiques) is None
