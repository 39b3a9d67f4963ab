"""Questions out of the notes."""

import pytest

from app.engines.embedded.interview.noted_questions import failed, noted, placed
from app.engines.protocol import OpeningTask, Standing
from app.knowledge import load_knowledge
from app.records import DebriefQuestion, Format, InterviewSettings
from tests.app.engines.embedded.slice_of import embed, slice_of

KNOWLEDGE = load_knowledge()
PREP = """# Questions they may ask

1. Tell me about a time you disagreed with your manager

2. Tell me about a time you failed

I signed off a bilge alarm in March 2021 without testing the float. I found the water myself and wrote it up.

3. What is your salary expectation?

4. Are you married?

5. Hobbies
"""


def _task(format: Format, standing: Standing | None = None) -> OpeningTask:
    return OpeningTask(
        settings=InterviewSettings(format=format),
        seniority=None,
        asked=(),
        competencies_asked=(),
        seed=1,
        standing=standing or Standing(),
    )


def _texts(format: Format) -> dict[str, float]:
    choices = noted(_task(format), format, slice_of({"prep.txt": PREP}), KNOWLEDGE, embed)
    return {choice.question.text: choice.worth for choice in choices}


def test_a_blank_question_is_worth_more_than_a_prepared_one() -> None:
    """What the notes ask and leave open comes before what they answer."""
    found = _texts("behavioural")
    assert found["Tell me about a time you disagreed with your manager."] > found["Tell me about a time you failed."]


def test_each_question_is_asked_in_its_own_format() -> None:
    """Pay belongs to the recruiter's call, a story to the behavioural interview; nobody asks about marriage."""
    assert "What is your salary expectation?" not in _texts("behavioural")
    everything = {text for format in ("behavioural", "recruiter", "resume", "technical") for text in _texts(format)}  # type: ignore[arg-type]
    assert not any("married" in text or "Hobbies" in text for text in everything)


def test_a_question_cites_its_place() -> None:
    """What is asked out of the notes names the document it stands in."""
    choices = noted(_task("behavioural"), "behavioural", slice_of({"prep.txt": PREP}), KNOWLEDGE, embed)
    assert {choice.question.citations[0].document.name for choice in choices} == {"prep.txt"}


@pytest.mark.parametrize(
    ("question", "format"),
    [
        ("Why do you want to leave your current job?", "recruiter"),
        ("Tell me about a time you had to persuade somebody.", "behavioural"),
        ("When would you care more about recall than about precision?", "technical"),
        ("Design a chat service for many millions of users.", "system_design"),
        ("Do you have a driving licence?", "recruiter"),
    ],
)
def test_questions_are_placed_by_the_banks_nearest(question: str, format: Format) -> None:
    """A question in anybody's words gets the format of those that ask the like."""
    assert placed([question], KNOWLEDGE, embed)[0][0] == format


def test_failed_questions_keep_to_their_format() -> None:
    """What went badly is a choice in interviews of its own format only."""
    bad = DebriefQuestion(question="Why us?", format="recruiter", competency="motivation", how_it_went=1)
    assert [c.question.text for c in failed(_task("recruiter", Standing(went_badly=(bad,))), "recruiter")] == [
        "Why us?"
    ]
    assert failed(_task("technical", Standing(went_badly=(bad,))), "technical") == []


def test_what_one_would_do_about_somebody_is_no_matter_of_a_trade() -> None:
    """It is asked with its question mark, and owes no mechanism."""
    text = "What would you do if a manager asked you to look up someone's sick record"
    assert placed((f"{text}?",), KNOWLEDGE, embed)[0][0] == "behavioural"
    notes = slice_of({"prep.txt": f"GRAD SCHEME QS\n\nQ: {text}\nA:\n\nQ: Tell us about a time you failed\nA:\n"})
    asked = [choice.question.text for choice in noted(_task("behavioural"), "behavioural", notes, KNOWLEDGE, embed)]
    assert f"{text}?" in asked


def test_what_an_answer_shows_is_told_by_the_shape_of_the_question() -> None:
    """Why somebody wants a post shows what draws them, whatever the question is near to; so does one who will not go
    along show how a clash is met."""
    asked = ("Why us, and why Larkmead Boats?", "How would you deal with a skipper who says he does not need a chart?")
    found = placed(asked, KNOWLEDGE, embed)
    assert [competency for _, competency in found] == ["motivation", "conflict"]
