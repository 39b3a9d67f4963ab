"""Opening questions and remarks."""

import pytest

from app.engines.embedded.interview.interviewer import opening
from app.engines.protocol import OpeningTask, Standing
from app.knowledge import load_knowledge
from app.records import DebriefQuestion, Format, InterviewSettings, Question
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
    assert any("I found" in q.why for q in later)


NEW = Standing()


def _opening(format: Format = "behavioural", standing: Standing = NEW, **settings: object) -> Question:
    task = OpeningTask(
        settings=InterviewSettings.model_validate({"format": format, "questions": 3} | settings),
        seniority=None,
        asked=(),
        competencies_asked=(),
        seed=5,
        standing=standing,
    )
    return opening(task, slice_of(ALL), KNOWLEDGE, embed)


def test_no_question_comes_again_in_a_later_interview() -> None:
    """While questions of the format are left, what an earlier interview asked is not asked again."""
    asked: list[str] = []
    for _ in range(8):
        question = _opening("recruiter", Standing(asked=tuple(asked[::-1])))
        assert question.text not in asked
        asked.append(question.text)


def test_when_all_are_used_up_the_oldest_comes_again_and_says_so() -> None:
    """Once every question of a format was asked, the one asked longest ago is taken, with a word about it."""
    bank = [entry.text for entry in KNOWLEDGE.questions if entry.format == "one_way_video"]
    question = _opening("one_way_video", Standing(asked=tuple(bank)))
    assert "You had this one before" in question.why
    usual = [e.text for e in KNOWLEDGE.questions if e.format == "one_way_video" and "any" in e.professions]
    assert question.text == usual[-1]


def test_what_went_badly_for_real_comes_first() -> None:
    """A question that a real interview asked and that went badly is the next one, although it was asked before."""
    failed = DebriefQuestion(
        question="Tell me about a time you missed a deadline.",
        format="behavioural",
        competency="failure",
        how_it_went=1,
    )
    question = _opening(standing=Standing(went_badly=(failed,), asked=(failed.question,)))
    assert (question.text, question.competency) == (failed.question, "failure")
    assert "went badly" in question.why
    assert _opening("recruiter", Standing(went_badly=(failed,))).text != failed.question


def test_a_weak_competency_is_asked_about_and_said() -> None:
    """Earlier scores move the choice to where they were low."""
    strong = tuple((c.name, 4.8) for c in KNOWLEDGE.competencies if c.name != "feedback")
    asked = []
    for seed in range(3):
        task = OpeningTask(
            settings=InterviewSettings(format="behavioural"),
            seniority=None,
            asked=("What are you proud of?",),
            competencies_asked=("achievement",),
            seed=seed,
            standing=Standing(scores=(*strong, ("feedback", 1.4))),
        )
        asked.append(opening(task, slice_of(ALL), KNOWLEDGE, embed))
    assert {question.competency for question in asked} == {"feedback"}
    assert "weaker" in asked[0].why


def test_a_requirement_without_evidence_is_asked_about() -> None:
    """What the job asks for and the notes do not show comes up in its own words, after the first question."""
    task = OpeningTask(
        settings=InterviewSettings(format="resume", job_description="You bring:\n- Falconry on moorland estates\n"),
        seniority=None,
        asked=("What are you proud of?",),
        competencies_asked=("achievement",),
        seed=1,
    )
    texts = []
    for _ in range(8):
        question = opening(task, slice_of(ALL), KNOWLEDGE, embed)
        texts.append(question.text)
        task = OpeningTask(
            settings=task.settings,
            seniority=None,
            asked=(*task.asked, question.text),
            competencies_asked=(*task.competencies_asked, question.competency),
            seed=1,
        )
    assert sum("falconry on moorland estates" in text for text in texts) == 1


def test_technical_questions_are_of_the_trade_aimed_at() -> None:
    """Somebody aiming at a classroom is asked about teaching, and not about the engines of the past."""
    bank = {entry.text: entry for entry in KNOWLEDGE.questions}
    question = _opening("technical", role="School teacher")
    assert "teaching" in bank[question.text].professions


def test_a_trade_that_the_bank_does_not_know_is_told_so() -> None:
    """With nothing in the bank, the question comes from the job, the notes or work in general, and says so."""
    question = _opening("technical", role="Funeral director")
    assert "holds nothing for this role (Funeral director)" in question.why
    assert question.format == "technical"
    code = _opening("coding_talk", role="Funeral director")
    assert "no questions about code" in code.why
    assert code.format == "technical"


def test_a_mixed_loop_follows_the_rounds_of_the_target() -> None:
    """Where the employer's rounds are known, the loop has their formats in their order."""
    notes, asked, formats = slice_of(ALL), (), []
    for place in range(4):
        task = OpeningTask(
            settings=InterviewSettings(format="mixed", questions=4, role="Software engineer"),
            seniority=None,
            asked=asked,
            competencies_asked=("",) * place,
            seed=3,
            rounds=("recruiter", "coding_talk"),
        )
        question = opening(task, notes, KNOWLEDGE, embed)
        asked = (*asked, question.text)
        formats.append(question.format)
    assert formats == ["recruiter", "recruiter", "coding_talk", "coding_talk"]
