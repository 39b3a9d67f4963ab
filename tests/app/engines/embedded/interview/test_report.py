"""Closing an interview."""

from app.engines.embedded.critique.at_rest import is_at_rest
from app.engines.embedded.critique.remarks.off_question import is_off_question
from app.engines.embedded.interview.report import report
from app.knowledge import load_knowledge
from app.records import Claim, Critique, FollowUp, Interview, InterviewSettings, Question, Span, Turn
from tests.app.engines.embedded.coached import gardener, judged
from tests.app.engines.embedded.slice_of import embed

KNOWLEDGE = load_knowledge()
GOOD = (
    "The borehole failed in July 2022. I mapped which beds drank most, moved watering to four in the morning and "
    "borrowed two tanks. We lost 11 of 340 roses and the show took place. I now ask what may die before I ask what "
    "must live."
)
POOR = "We had a problem with the hedge and we worked on it as a team and it was resolved in the end."


def _interview(answers: list[tuple[str, str, str | None]]) -> tuple[Interview, dict[int, Critique]]:
    turns, critiques = [], {}
    for number, (question, competency, answer) in enumerate(answers, start=1):
        asked = Question(text=question, format="behavioural", competency=competency, why="")
        turns.append(Turn(number=number, state="complete", question=asked, answer=answer, skipped=answer is None))
        if answer is not None:
            critiques[number] = judged(question, answer, gardener())
    settings = InterviewSettings(format="behavioural")
    made = Interview(id="i", candidate="c", state="complete", settings=settings, turns=tuple(turns), created_at="")
    return made, critiques


def test_scores_are_plain_means() -> None:
    """A competency's score is the mean of its answers' overall scores."""
    interview, critiques = _interview(
        [("Tell me about a hard problem.", "problem_solving", GOOD), ("And another?", "problem_solving", POOR)]
    )
    found = report(interview, critiques, KNOWLEDGE, embed)
    overall = [c.overall for c in critiques.values() if c.overall is not None]
    assert found.scores[0].score == round(sum(overall) / len(overall), 2)
    assert found.scores[0].turns == (1, 2)


def test_moments_quote_the_answers() -> None:
    """The best and the weakest moment hold words that were said, with a reason."""
    interview, critiques = _interview(
        [("Tell me about a hard problem.", "problem_solving", GOOD), ("Tell me about a conflict.", "conflict", POOR)]
    )
    found = report(interview, critiques, KNOWLEDGE, embed)
    assert found.best is not None
    assert found.weakest is not None
    assert found.best.quote in GOOD
    assert found.weakest.quote in POOR
    assert found.best.reason != found.weakest.reason


def test_three_steps_that_do_not_repeat() -> None:
    """The next steps are three at most and all different."""
    interview, critiques = _interview(
        [("Tell me about a conflict.", "conflict", POOR), ("Tell me about feedback.", "feedback", None)]
    )
    steps = report(interview, critiques, KNOWLEDGE, embed).next_steps
    assert 1 < len(steps) <= 3
    assert len(set(steps)) == len(steps)


def test_an_interview_without_answers_is_honest() -> None:
    """Nothing is judged where nothing was said."""
    interview, critiques = _interview([("Tell me about a conflict.", "conflict", None)])
    found = report(interview, critiques, KNOWLEDGE, embed)
    assert found.scores == ()
    assert found.best is None
    assert found.skipped == 1
    assert "nothing to judge" in found.summary


def test_unjudged_answers_do_not_count() -> None:
    """An answer that held too little is named and leaves the scores alone."""
    interview, critiques = _interview(
        [("Tell me about a conflict.", "conflict", "fine"), ("Tell me about a hard problem.", "problem_solving", GOOD)]
    )
    found = report(interview, critiques, KNOWLEDGE, embed)
    assert [s.competency for s in found.scores] == ["problem_solving"]
    assert "held too little" in found.summary
    assert found.answered == 2


def test_the_summary_reads_as_sentences() -> None:
    """One is "does", several are "do"; a typed "pass" counts as skipped."""
    good = ("Tell me about a hard problem.", "problem_solving", GOOD)
    short = ("Tell me about a conflict.", "conflict", "We talked.")
    passed = ("Tell me about feedback.", "feedback", "pass")
    one = report(*_interview([good, short, passed]), KNOWLEDGE, embed).summary
    assert "You answered two questions and skipped one." in one
    assert "One answer held too little to be judged and does not count here." in one
    two = report(*_interview([good, short, short]), KNOWLEDGE, embed).summary
    assert "Two answers held too little to be judged and do not count here." in two


def test_a_light_touch_is_no_next_step() -> None:
    """Advice under a criterion that is well met is not listed among the things to do next."""
    interview, critiques = _interview([("Tell me about a crisis.", "problem_solving", GOOD)])
    for step in report(interview, critiques, KNOWLEDGE, embed).next_steps:
        assert "Nothing to" not in step
        assert "as it is" not in step


def test_follow_ups_are_counted_apart() -> None:
    """Two questions with one follow-up are not three questions."""
    good = (
        "Tell me about a success.",
        "achievement",
        "I mended the pump, and the cellar has been dry since that night.",
    )
    interview, critiques = _interview([good, good])[:2]
    made = FollowUp(question="And then?", span=Span(start=0, end=1, quote="I"), probe="result")
    turn = interview.turns[1]
    asked_back = turn.model_copy(update={"question": turn.question.model_copy(update={"follow_up": made})})
    changed = interview.model_copy(update={"turns": (interview.turns[0], asked_back)})
    assert "You answered one question and one follow-up." in report(changed, critiques, KNOWLEDGE, embed).summary


def test_only_the_take_that_counts_is_scored() -> None:
    """Of two takes the last is scored; the first is mentioned as given."""
    interview, critiques = _interview(
        [
            ("Tell me about a hard problem.", "problem_solving", POOR),
            ("Tell me about a hard problem.", "problem_solving", GOOD),
        ]
    )
    first, second = interview.turns
    again = second.model_copy(update={"question": second.question.model_copy(update={"retake_of": 1}), "take": 2})
    changed = interview.model_copy(update={"turns": (first.model_copy(update={"counts": False}), again)})
    found = report(changed, critiques, KNOWLEDGE, embed)
    assert found.scores[0].turns == (2,)
    assert "gave one retake" in found.summary


def test_nothing_thin_is_called_a_best_moment() -> None:
    """Where every answer is thin, no moment is put forward as the best."""
    vague = "I always communicate well and try to stay positive with everybody, as one does in a good team."
    interview, critiques = _interview([("Tell me about a conflict.", "conflict", vague)])
    assert report(interview, critiques, KNOWLEDGE, embed).best is None


def test_one_comes_back_to_the_question_and_not_to_what_was_asked_back() -> None:
    """A follow-up that got no answer leads back to its opening question, once."""
    interview, critiques = _interview(
        [("Tell me about a conflict.", "conflict", "fine"), ("And what came of “fine”?", "conflict", None)]
    )
    made = FollowUp(question="And what came of “fine”?", span=Span(start=0, end=4, quote="fine"), probe="result")
    back = interview.turns[1].model_copy(
        update={"question": interview.turns[1].question.model_copy(update={"follow_up": made})}
    )
    changed = interview.model_copy(update={"turns": (interview.turns[0], back)})
    steps = report(changed, critiques, KNOWLEDGE, embed).next_steps
    assert [step for step in steps if "Come back" in step] == [
        "Come back to “Tell me about a conflict.” and answer it, with one real occasion."
    ]


def test_what_had_to_be_asked_out_counts_half() -> None:
    """A thin answer rescued by a follow-up is not as good as one that needed none."""
    interview, critiques = _interview(
        [("Tell me about a hard problem.", "problem_solving", POOR), ("How?", "problem_solving", GOOD)]
    )
    made = FollowUp(question="How?", span=Span(start=0, end=1, quote="I"), probe="how")
    turn = interview.turns[1]
    back = turn.model_copy(update={"question": turn.question.model_copy(update={"follow_up": made})})
    changed = interview.model_copy(update={"turns": (interview.turns[0], back)})
    thin, rescued = (critiques[turn.number].overall or 0.0 for turn in changed.turns)
    assert thin < rescued
    assert report(changed, critiques, KNOWLEDGE, embed).scores[0].score == round((2 * thin + rescued) / 3, 2)


def test_equal_bands_are_said_to_be_equal() -> None:
    """Of several in the lowest band none is picked out as the one that has the most to gain."""
    interview, critiques = _interview(
        [
            ("Tell me about a hard problem.", "problem_solving", GOOD),
            ("Tell me about a conflict.", "conflict", POOR),
            ("Tell me about feedback.", "feedback", POOR),
        ]
    )
    summary = report(interview, critiques, KNOWLEDGE, embed).summary
    assert "none of them clearly behind the others" in summary
    assert "most to gain" not in summary


def test_a_quote_brings_no_stop_into_the_sentence() -> None:
    """What was said and what is noted stand inside a sentence without stops of their own."""
    interview, critiques = _interview([("Tell me about a hard problem.", "problem_solving", GOOD)])
    wrong = Claim(start=0, end=33, quote=GOOD[:33], status="contradicted", correct="March 2024.")
    critiques[1] = critiques[1].model_copy(update={"claims": (wrong,)})
    step = report(interview, critiques, KNOWLEDGE, embed).next_steps[0]
    assert "you said “The borehole failed in July 2022”, and your notes say March 2024: settle" in step


def test_every_step_asks_for_something_and_says_where() -> None:
    """No step tells a candidate to leave a thing as it is, and each quotes words or the question it is about."""
    interview, critiques = _interview(
        [("Tell me about a repair.", "ownership", POOR), ("Tell me about a plan.", "ownership", POOR + " It was fine.")]
    )
    found = report(interview, critiques, load_knowledge(), embed)
    for step in found.next_steps:
        assert "“" in step
        assert not is_at_rest(step.split(": ", 1)[-1])


def test_an_answer_past_the_question_has_that_to_mend_first() -> None:
    """Nothing about it is polished: the step names the question, and the other steps go to other answers."""
    off = "I sold raffle tickets at the fair and I painted the stall green. We took £212 and my aunt ran the tombola."
    interview, critiques = _interview(
        [
            ("Tell me about feedback that stung.", "feedback", off),
            ("Tell me about a hard problem.", "problem_solving", POOR),
        ]
    )
    assert any(is_off_question(criterion) for criterion in critiques[1].criteria)
    assert not any(is_off_question(criterion) for criterion in critiques[2].criteria)
    steps = report(interview, critiques, KNOWLEDGE, embed).next_steps
    of_first = [step for step in steps if "nswer 1" in step]
    assert len(of_first) == 1
    assert of_first[0].startswith("Answer 1 went past the question, “Tell me about feedback")


def test_the_steps_go_to_different_answers_first() -> None:
    """Two weak answers each get a step before one of them gets a second."""
    interview, critiques = _interview(
        [("Tell me about a conflict.", "conflict", POOR), ("Tell me about a hard problem.", "problem_solving", POOR)]
    )
    steps = report(interview, critiques, KNOWLEDGE, embed).next_steps
    assert any("nswer 1" in step for step in steps[:2])
    assert any("nswer 2" in step for step in steps[:2])
