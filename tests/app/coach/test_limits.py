"""What bounds an answer."""

from app.coach.limits import DEFAULT_QUESTIONS, limited
from app.records import FORMATS, InterviewSettings
from tests.fakes import question


def test_what_is_asked_for_comes_before_what_a_question_brings() -> None:
    """Limits of the interview win over those of the question, those over what recordings usually have."""
    prompt = question("Why?").model_copy(update={"format": "one_way_video", "limit_seconds": 90, "takes": 1})
    settings = InterviewSettings(format="one_way_video", seconds_per_answer=45)
    made = limited(prompt, settings)
    assert (made.limit_seconds, made.takes, made.think_seconds) == (45, 1, 30)


def test_talk_has_no_limits_unless_they_are_asked_for() -> None:
    """Nobody stops a candidate in a room, but one may practise against the clock."""
    made = limited(question("Why?"), InterviewSettings(format="behavioural"))
    assert (made.limit_seconds, made.takes, made.think_seconds) == (None, None, None)
    assert limited(question("Why?"), InterviewSettings(format="behavioural", think_seconds=0)).think_seconds == 0


def test_every_format_has_a_length() -> None:
    """A design is one long question; every format has at least one."""
    assert set(DEFAULT_QUESTIONS) == set(FORMATS)
    assert DEFAULT_QUESTIONS["system_design"] == 1
