"""The plan and the next action, from given gaps."""

from datetime import date

from app.engines.embedded.preparation.gaps import Gaps
from app.engines.embedded.preparation.plan import next_action, plan_days
from app.engines.protocol import PreparationTask
from app.records import CompetencyCoverage, DocumentRef, PlanDay, PreparationQuestion, Requirement, Story, StoryGap

NOTES = DocumentRef(id="n", name="notes.txt")


def _question(text: str, limit: int | None = None) -> PreparationQuestion:
    return PreparationQuestion(
        text=text,
        status="unanswered",
        direction="asked_of_candidate",
        document=NOTES,
        start=0,
        end=1,
        limit_seconds=limit,
    )


def _gaps(*questions: PreparationQuestion) -> Gaps:
    untold = CompetencyCoverage(name="feedback", title="Feedback", strength="none", stories=())
    missing = Requirement(text="Forklift licence", status="not_covered")
    return Gaps(questions, (untold,), (missing,), (), {"feedback": "receiving criticism"})


def test_a_timed_question_comes_first_and_pay_last() -> None:
    """What has a clock is practised first; pay is settled, not rehearsed."""
    gaps = _gaps(_question("What is your salary expectation?"), _question("Why rail?"), _question("Who are you?", 90))
    assert [q.text for q in gaps.blank] == ["Who are you?", "Why rail?", "What is your salary expectation?"]
    assert "Who are you?" in next_action(gaps).text
    assert "1 minute 30 seconds" in next_action(gaps).text


def test_every_kind_of_gap_has_its_task() -> None:
    """A blank, an untold competency and an uncovered requirement are all worked on."""
    plan = plan_days(PreparationTask(today=date(2031, 3, 3)), _gaps(_question("Why rail?")))
    tasks = " ".join(t for d in plan for t in d.tasks)
    assert all(gap in tasks for gap in ("Why rail?", "receiving criticism", "Forklift licence"))


def test_one_day_left() -> None:
    """With the interview tomorrow there is one day, and it is not overfull."""
    task = PreparationTask(today=date(2031, 3, 3), until=date(2031, 3, 4))
    plan = plan_days(task, _gaps(_question("Why rail?")))
    assert len(plan) == 1
    assert 1 <= len(plan[0].tasks) <= 3


def test_nothing_missing() -> None:
    """Without gaps the next step is to say it out loud."""
    assert "mock interview" in next_action(Gaps((), (), (), (), {})).text


def _until(until: date, *questions: PreparationQuestion) -> tuple[PlanDay, ...]:
    return plan_days(PreparationTask(today=date(2031, 3, 3), until=until), _gaps(*questions))


def test_nothing_is_planned_from_the_day_of_the_interview_on() -> None:
    """The plan ends the day before; on the day itself there is one thing to do, and afterwards nothing."""
    days = _until(date(2031, 3, 8), _question("Why rail?"))
    assert [day.date for day in days] == [f"2031-03-0{n}" for n in range(3, 8)]
    (today,) = _until(date(2031, 3, 3), _question("Why rail?"))
    assert (today.date, len(today.tasks)) == ("2031-03-03", 1)
    assert _until(date(2031, 3, 1), _question("Why rail?")) == ()


def test_the_last_day_is_light_and_gaps_come_first() -> None:
    """Worst gaps on the first day; on the last one only the sheet and the introduction."""
    days = _until(date(2031, 3, 12), *(_question(f"Why number {n}?") for n in range(12)))
    assert "Why number 0?" in days[0].tasks[0]
    assert len(days[-1].tasks) == 2
    assert "sheet" in days[-1].tasks[0]
    assert all(1 <= len(day.tasks) <= 3 for day in days)


def test_a_question_answered_elsewhere_is_no_gap() -> None:
    """Where the notes ask twice and answer once, in whatever order, nothing is left to do."""
    answered = _question("Why trains?").model_copy(update={"status": "answered"})
    blank = _question("Why rail?")
    again = {"duplicate_of": 0}
    assert _gaps(answered, blank.model_copy(update=again)).blank == []
    assert _gaps(blank, answered.model_copy(update=again)).blank == []
    assert [q.text for q in _gaps(blank, blank.model_copy(update=again)).blank] == ["Why rail?"]
    partly = blank.model_copy(update={"status": "partly"})
    assert _gaps(blank, partly.model_copy(update=again)).blank == []
    assert len(_gaps(blank, partly.model_copy(update=again)).started) == 1


def test_an_unfinished_story_is_finished_with_the_coachs_question() -> None:
    """The task quotes the story and asks for what it lacks."""
    story = Story(
        id="s",
        title="The points",
        situation="In January the points at Pell froze with two trains waiting and no salt left.",
        action="I boiled water in the mess room and carried it out in buckets.",
        gaps=(StoryGap(part="result", extent="missing", reason="It does not say how it ended."),),
    )
    gaps = Gaps((), (), (), (story,), {})
    task = plan_days(PreparationTask(today=date(2031, 3, 3)), gaps)[0].tasks[0]
    assert task.startswith("Finish “The points”. You wrote “I boiled water in the mess room")
    assert next_action(gaps).text == task


def test_an_empty_topic_is_named() -> None:
    """A heading with nothing under it is work as well."""
    gaps = Gaps((), (), (), (), {}, empty=("digital",))
    assert "“digital” stands in your notes" in plan_days(PreparationTask(today=date(2031, 3, 3)), gaps)[0].tasks[0]


def test_an_empty_topic_that_is_asked_is_worked_on_once() -> None:
    """What stands among the blank questions is not planned a second time as an empty heading."""
    gaps = Gaps((_question("ambiguity"),), (), (), (), {}, empty=("[Ambiguity]",))
    tasks = [task for day in plan_days(PreparationTask(today=date(2031, 3, 3)), gaps) for task in day.tasks]
    assert sum("mbiguity" in task for task in tasks) == 1


def test_a_question_at_the_end_keeps_its_own_mark() -> None:
    """No stop follows a quoted question mark."""
    assert next_action(_gaps(_question("How do you brief a new crew?"))).text == "Answer “How do you brief a new crew?”"


def test_what_was_said_well_is_noted_down_and_not_asked_for_as_blank() -> None:
    """The next thing is another gap; the plan names the answer with how it came out."""
    gaps = Gaps(
        (_question("why do you like rail"), _question("Why us?")), (), (), (), {}, said={"whydoyoulikerail": "solid"}
    )
    assert "Why us?" in next_action(gaps).text
    tasks = " ".join(t for d in plan_days(PreparationTask(today=date(2031, 3, 3)), gaps) for t in d.tasks)
    assert "You answered “why do you like rail?” here, and it came out solid" in tasks
    assert "your notes hold nothing" not in tasks.split("Why us?")[0]
    alone = Gaps(gaps.questions[:1], (), (), (), {}, said=gaps.said)
    assert "write what you said into your notes" in next_action(alone).text


def test_an_occasion_that_is_named_is_begun() -> None:
    """Where the notes hold a reminder under the question, they are not said to tell of nothing."""
    begun = _question("A time you took criticism").model_copy(update={"status": "partly"})
    gaps = Gaps((begun,), _gaps().competencies, (), (), {"feedback": "took criticism"})
    tasks = " ".join(t for d in plan_days(PreparationTask(today=date(2031, 3, 3)), gaps) for t in d.tasks)
    assert "None of your notes" not in tasks
    assert "“A time you took criticism” is begun" in tasks
    assert "Turn the reminder" not in tasks
    assert "Tell out what you began" in next_action(gaps).text


def test_nothing_is_said_aloud_twice_in_the_same_words() -> None:
    """Days with nothing left to write are for saying things: each story, answer and rehearsal once."""
    story = Story(id="s", title="The points", action="I boiled water.", result="Both trains left.")
    answered = _question("Why trains?").model_copy(update={"status": "answered"})
    plan = plan_days(
        PreparationTask(today=date(2031, 3, 3), until=date(2031, 3, 15)), Gaps((answered,), (), (), (story,), {})
    )
    aloud = [task for day in plan for task in day.tasks if "out loud" in task and "Nothing new" not in task]
    assert len(aloud) == len(set(aloud))
    assert any("Say your answer to “Why trains?”" in task for task in aloud)


def test_what_came_out_thin_is_answered_again() -> None:
    """Before pay is settled, an answer given here that came out thin is given again, and says so."""
    gaps = Gaps((_question("Why rail?"), _question("Salary expectations")), (), (), (), {}, said={"whyrail": "thin"})
    assert next_action(gaps).text == "Answer “Why rail?” again."
    assert "came out thin" in next_action(gaps).reason
