"""Opening questions and remarks."""

import pytest

from app.engines.embedded.interview.interviewer import opening, remark
from app.engines.protocol import OpeningTask
from app.knowledge import load_knowledge
from app.records import Format, InterviewSettings, Question
from tests.app.engines.embedded.coached import gardener, judged
from tests.app.engines.embedded.people import ALL
from tests.app.engines.embedded.slice_of import embed, slice_of

KNOWLEDGE = load_knowledge()


def _asked(format: Format, count: int, seed: int = 5) -> list[Question]:
    questions: list[Question] = []
    notes = slice_of(ALL)
    for _ in range(count):
        task = OpeningTask(
            settings=InterviewSettings(format=format, role="Commissioning Engineer"),
            seniority="mid",
            asked=tuple(q.text for q in questions),
            competencies_asked=tuple(q.competency for q in questions),
            seed=seed,
        )
        questions.append(opening(task, notes, KNOWLEDGE, embed))
    return questions


def test_no_question_comes_twice() -> None:
    """Six openings are six questions about six competencies."""
    questions = _asked("behavioural", 6)
    assert len({q.text for q in questions}) == 6
    assert len({q.competency for q in questions}) == 6


@pytest.mark.parametrize("format", ["behavioural", "resume", "technical", "recruiter", "one_way_video", "mixed"])
def test_every_format_has_an_opening(format: Format) -> None:
    """Whatever the format, there is a question, and it says why it is asked."""
    question = _asked(format, 1)[0]
    assert question.text
    assert question.why
    assert format == "mixed" or question.format == format


def test_a_resume_question_quotes_the_notes() -> None:
    """A question about one's own record quotes it and cites the place, in changing forms."""
    questions = _asked("resume", 2)
    for question in questions:
        assert "“" in question.text
        assert question.citations[0].document.name == "resume.md"
    assert (
        questions[0].text.split("“")[0] != questions[1].text.split("“")[0]
        or questions[0].citations != questions[1].citations
    )


def test_the_same_seed_asks_the_same() -> None:
    """The choice hangs on the seed alone."""
    assert _asked("behavioural", 3) == _asked("behavioural", 3)


def test_a_gap_is_asked_about_and_said() -> None:
    """Where the notes hold no story, the reason says so."""
    later = _asked("behavioural", 3)[1:]
    assert any("Your notes tell no story about" in q.why for q in later)


def test_a_remark_quotes_the_answer() -> None:
    """A remark holds words of the answer it reacts to and stays short."""
    answer = "We had trouble with the pump and the team worked hard and communicated well until it was resolved."
    said = remark(judged("Tell me about a problem you solved.", answer, gardener()))
    quoted = said.split("“")[1].split("”")[0].rstrip("…")
    assert quoted in answer
    assert len(said.split()) <= 60


def test_an_answer_that_says_nothing_is_not_praised() -> None:
    """An answer that cannot be judged gets the reason."""
    verdict = judged("Tell me about a time you failed.", "fine", gardener())
    assert remark(verdict) == verdict.reason


def test_praise_never_repeats_within_one_interview() -> None:
    """The same answer, reacted to ten times, is reacted to in ten ways."""
    answer = (
        "The bell of our chapel had cracked. I ground the crack back to clean metal, heated the "
        "bell under blankets for "
        "a day and welded it in one night. It has rung every Sunday since, and I sleep beside each weld now."
    )
    verdict = judged("Tell me about a problem you solved.", answer, gardener())
    said: list[str] = []
    for _ in range(10):
        said.append(remark(verdict, tuple(said)))
    assert len(set(said)) == len(said)
