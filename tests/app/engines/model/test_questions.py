"""What the interviewer says by a model: heard as it comes, checked before it stands, replaced where it fails."""

from collections.abc import Iterator

import pytest

from app.engines.hearing import Allowance, Hearing, heard
from app.engines.model.engine import ModelEngine
from app.engines.model.questions import untold_stories
from app.engines.protocol import OpeningTask
from app.records import FollowUp, InterviewSettings, Question
from tests.app.engines.embedded.coached import GARDENER_CV, GARDENER_STORIES, asked, gardener, judged, nobody
from tests.app.engines.embedded.slice_of import slice_of
from tests.app.engines.model.coached import ANSWER, QUESTION, engine_for, follow_up_task, run, spoken
from tests.provider import Breaks, Provider, Says, Status, scripted

GOOD = "How did you decide which beds had to wait once you had “mapped which beds drank most”?"


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


@pytest.fixture
def engine(provider: Provider) -> ModelEngine:
    return engine_for(provider, 9.0)


def _asked(engine: ModelEngine, *earlier: str) -> FollowUp | None:
    return run(engine, engine.follow_up(follow_up_task(asked=earlier), gardener()))


def test_question_back_is_about_words_of_the_answer(provider: Provider, engine: ModelEngine) -> None:
    """The question, the words it is about, what it is after, and the passages that hold the answer."""
    provider.says(spoken(GOOD, about="mapped which beds drank most", probe="own part", sources="K1, K77"))
    found = _asked(engine)
    assert found is not None
    assert (found.question, found.span.quote, found.probe) == (GOOD, "mapped which beds drank most", "own_part")
    assert (found.engine, found.note, len(found.citations)) == ("openai:scripted", None, 1)
    assert str(found.prompt_version).startswith("follow_up-")


@pytest.mark.parametrize(
    "reply", [GOOD, f"Question: {GOOD}", f"<think>The beds…</think>\n**{GOOD}", f"{GOOD}\n---\nprobe: none"]
)
def test_missing_description_is_made_up_for(provider: Provider, engine: ModelEngine, reply: str) -> None:
    """A model that gives the bare question is understood: what it quotes is what it is about."""
    provider.says(reply)
    found = _asked(engine)
    assert found is not None
    assert (found.question, found.span.quote) == (GOOD, "mapped which beds drank most")


@pytest.mark.parametrize(
    "bad",
    [
        "How old were you then? Are you married?",
        "Are you married to the owner of Lowmoor?",
        "What did you do and why did it work?",
        "How many of the 340 roses did the Royal Garden Society count?",
        "Tell me more.",
        "",
    ],
)
def test_bad_question_has_a_second_chance(provider: Provider, engine: ModelEngine, bad: str) -> None:
    """What fails the checks is sent back with the reason; the mended question is asked."""
    provider.says(bad or " ", GOOD)
    found = _asked(engine)
    assert found is not None
    assert found.question == GOOD
    assert "cannot be used" in provider.prompt(1)


def test_what_fails_twice_is_asked_by_the_embedded_engine(provider: Provider, engine: ModelEngine) -> None:
    """The built-in coach's question stands in, and says why."""
    provider.says("Are you married?", "Do you have children?")
    found, expected = _asked(engine), asked(QUESTION, ANSWER, gardener())
    assert found is not None
    assert expected is not None
    assert (found.question, found.engine) == (expected.question, "embedded")
    assert "did not pass the checks" in str(found.note)


def test_question_is_not_asked_twice(provider: Provider, engine: ModelEngine) -> None:
    """What was asked before is turned down, whatever its quotes."""
    provider.says(GOOD, "Who was against moving the watering to four in the morning?")
    found = _asked(engine, GOOD.replace("mapped", "drew"))
    assert found is not None
    assert found.question.startswith("Who was against")


def _opened(engine: ModelEngine, *earlier: str, role: str | None = None) -> Question:
    settings = InterviewSettings(format="behavioural", role=role)
    task = OpeningTask(settings=settings, seniority=None, asked=earlier, competencies_asked=(), seed=3)
    return run(engine, engine.opening(task, gardener()))


OPENING = "Tell me about the summer the borehole at Lowmoor failed: what did you give up, and for what?"


def test_next_question_comes_from_the_notes(provider: Provider, engine: ModelEngine) -> None:
    """The model's question, with a competency of the list and the reason it is asked."""
    question = "At Lowmoor you asked the owner to choose between lawn and roses: how did you put it to her?"
    provider.says(spoken(question, competency="conflict", why="It shows how you bring bad news.", sources="K1"))
    made = _opened(engine, role="Head gardener")
    assert (made.text, made.competency, made.format, made.engine) == (
        question,
        "conflict",
        "behavioural",
        "openai:scripted",
    )
    assert made.why == "It shows how you bring bad news."
    assert "[K1]" in provider.prompt()


def test_next_question_invents_no_employer(provider: Provider, engine: ModelEngine) -> None:
    """A name that neither notes nor job description hold is turned down, then the embedded engine asks."""
    provider.says(*["What did you learn at Kew Gardens about drought?"] * 2)
    made = _opened(engine)
    assert (made.engine, "Kew" in made.text) == ("embedded", False)
    assert "Kew" in provider.prompt(1)


def test_next_question_is_never_a_near_repeat(provider: Provider, engine: ModelEngine) -> None:
    """Other words for an earlier question are turned down by meaning."""
    earlier = "Tell me about a conflict you had with a colleague at work."
    provider.says(*["Can you describe a conflict with a colleague at your work?"] * 2)
    assert _opened(engine, earlier).engine == "embedded"


def test_untold_stories_are_those_whose_competencies_had_no_turn(engine: ModelEngine) -> None:
    """The passage that tells of one is offered for the next question; once its competency had a turn, it is not."""
    notes = gardener()
    told = run(engine, engine.stories(notes))
    drought, hedge = "My stories › The drought summer", "My stories › Arguing about the hedge"
    assert [each.heading for each in untold_stories(told, (), notes)] == [drought, hedge]
    assert [each.heading for each in untold_stories(told, ("conflict",), notes)] == [drought]
    assert untold_stories(told, ("conflict", "failure"), notes) == []


def test_next_question_is_suggested_by_no_advert_nobody_chose(provider: Provider, engine: ModelEngine) -> None:
    """What quotes an advert among the notes is no suggestion, where no job is prepared for and none is shown."""
    advert = (
        "# Head gardener, Thornley Hall\n\nWhat we look for\n\n- You have managed a budget.\n- A PA1 certificate.\n"
    )
    notes = slice_of({"cv.md": GARDENER_CV, "stories.md": GARDENER_STORIES, "job-description.md": advert})
    had = ("failure", "conflict", "initiative", "ownership")
    settings = InterviewSettings(format="behavioural", questions=5)
    task = OpeningTask(settings=settings, seniority=None, asked=("And?",) * 4, competencies_asked=had, seed=3)
    provider.says("Are you married?", "Are you married?")
    built_in = run(engine, engine.opening(task, notes))
    assert built_in.text.startswith("The advert asks for")
    assert built_in.text not in provider.prompt(-1)


REMARK = "“asked her to choose between lawn and roses” is where I believed you. How many were lost would make it whole."


def test_remark_quotes_the_answer(provider: Provider, engine: ModelEngine) -> None:
    """A reaction with the candidate's own words is said as it is."""
    provider.says(REMARK)
    assert run(engine, engine.remark(judged(QUESTION, ANSWER, gardener()))) == REMARK


@pytest.mark.parametrize("bad", ["You led 40 people at Google.", "“I saved everything” is strong.", "What else?"])
def test_remark_that_states_what_was_not_said_is_replaced(provider: Provider, engine: ModelEngine, bad: str) -> None:
    """Twice something that was not said: the built-in coach reacts instead."""
    provider.says(bad, bad)
    made = run(engine, engine.remark(judged(QUESTION, ANSWER, gardener())))
    assert bad not in made
    assert made


def _heard(engine: ModelEngine) -> list[tuple[str, ...]]:
    """All that is heard while a question back is made."""
    said: list[tuple[str, ...]] = []

    async def work() -> None:
        with heard(Hearing(said.append, Allowance())):
            found = await engine.follow_up(follow_up_task(), gardener())
            assert found is not None
            said.append((found.question,))

    run(engine, work())
    return said


def test_question_is_heard_word_by_word(provider: Provider, engine: ModelEngine) -> None:
    """Each text heard goes on from the one before; nothing of the description is heard."""
    provider.replies.append(Says(spoken(GOOD, about="mapped which beds", probe="x"), seconds=0.002))
    said = [blocks[0] for blocks in _heard(engine) if blocks]
    assert len(said) > 8
    assert all(GOOD.startswith(text) for text in said)
    assert said[-1] == GOOD


def test_quotes_are_heard_only_when_they_are_true(provider: Provider, engine: ModelEngine) -> None:
    """A quote is held back until it is whole and found in the answer; a false one stops what is heard."""
    provider.replies.append(Says("You said “I sacked the owner at dawn”: why was that?", seconds=0.001))
    provider.says(GOOD)
    said = [text for blocks in _heard(engine) for text in blocks]
    assert "You said".startswith(said[0])
    assert not any("sacked" in text for text in said)
    assert said[-1] == GOOD


def test_private_matter_is_taken_back_at_its_first_word(provider: Provider, engine: ModelEngine) -> None:
    """As soon as it asks what may not be asked, nothing of it is heard any more."""
    provider.replies.append(Says("And are you married by any chance, may I ask?", seconds=0.001))
    provider.says(GOOD)
    assert not any("married" in text for blocks in _heard(engine) for text in blocks)


@pytest.mark.parametrize("trouble", [Breaks("How did you"), Breaks("How did you", reset=True), Status(401)])
def test_what_breaks_off_is_taken_back(provider: Provider, engine: ModelEngine, trouble: Breaks | Status) -> None:
    """After half a question the embedded engine's whole one is heard in its place."""
    provider.replies.append(trouble)
    said = _heard(engine)
    expected = asked(QUESTION, ANSWER, gardener())
    assert expected is not None
    assert said[-1] == (expected.question,)


def test_without_notes_a_question_is_asked_all_the_same(provider: Provider, engine: ModelEngine) -> None:
    """No passage is needed to ask about what somebody has just said."""
    provider.says(spoken(GOOD, about="mapped which beds drank most", sources="none"))
    found = run(engine, engine.follow_up(follow_up_task(), nobody()))
    assert found is not None
    assert (found.question, found.citations) == (GOOD, ())
