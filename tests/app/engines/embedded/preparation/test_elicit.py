"""The coach's questions about what is missing: one at a time, in the candidate's own words."""

import pytest

from app.engines.embedded.preparation.elicit import ask, is_tag, wants_occasion
from app.engines.protocol import ElicitationTask
from app.records import Citation, DocumentRef, ElicitedPart, Story, Told

WHOLE = {
    "situation": "In June the kiln at Pell Pottery cracked, forty plates before a wedding on Saturday.",
    "action": "I rang six potters on Monday and fired at night.",
    "result": "All 40 plates were at the wedding.",
    "reflection": "I keep a list of kilns within an hour of us.",
}
PLACE = Citation(
    document=DocumentRef(id="d", name="n.txt"), heading="", quote="The oven broke at noon.", start=0, end=23
)


def _story(*without: str) -> Story:
    return Story(id="s", title="The kiln", **{p: t for p, t in WHOLE.items() if p not in without}, citations=(PLACE,))


def _told(part: ElicitedPart, answer: str = "I rang the maker of it at six in the morning.") -> Told:
    return Told(part=part, question="?", answer=answer, document="d")


def test_it_asks_in_the_order_of_telling_and_quotes() -> None:
    """What was going on before what came of it; each question holds words of the story and cites it."""
    question = ask(ElicitationTask(title="The kiln", story=_story("situation", "result")))
    assert question is not None
    assert question.part == "situation"
    assert "I rang six potters on Monday" in question.text
    assert question.citations == (PLACE,)
    question = ask(ElicitationTask(title="The kiln", story=_story("result")))
    assert question is not None
    assert (question.part, "fired at night" in question.text or "I rang six" in question.text) == ("result", True)


def test_a_whole_story_is_left_alone() -> None:
    """Nothing is asked where nothing is missing, and nothing twice."""
    assert ask(ElicitationTask(title="The kiln", story=_story())) is None
    task = ElicitationTask(title="The kiln", story=_story("reflection"), told=(_told("reflection"),))
    assert ask(task) is None


def test_it_asks_once_more_in_other_words_then_leaves() -> None:
    """A part that got no answer is asked for differently, and after that the next one comes."""
    story = _story("result", "reflection")
    first, again, after = (
        ask(ElicitationTask(title="The kiln", story=story, tries={"result": tries})) for tries in (0, 1, 2)
    )
    assert first is not None
    assert again is not None
    assert after is not None
    assert (first.part, again.part, after.part) == ("result", "result", "reflection")
    assert first.text != again.text


@pytest.mark.parametrize("part", list(WHOLE))
@pytest.mark.parametrize("title", ["The kiln", "Two buses", "A wet cellar", "Night shift"])
def test_every_question_reads_as_one(part: str, title: str) -> None:
    """It is short, asks something, and has no empty quotes, whatever is missing."""
    for without in ((part,), tuple(WHOLE), tuple(p for p in WHOLE if p != part)):
        question = ask(ElicitationTask(title=title, story=_story(*without).model_copy(update={"title": title})))
        assert question is not None
        assert "?" in question.text
        assert "“”" not in question.text
        assert len(question.text.split()) <= 45


def test_a_blank_question_is_built_up() -> None:
    """For an occasion: where it was, what was done, what came of it, what stays."""
    title = "Tell me about a time you failed."
    told: tuple[Told, ...] = ()
    parts = []
    while (question := ask(ElicitationTask(title=title, told=told))) is not None:
        parts.append(question.part)
        told += (_told(question.part),)
    assert parts == ["situation", "action", "result", "reflection"]


def test_its_material_is_offered() -> None:
    """What else the notes hold is quoted as a possible beginning."""
    question = ask(ElicitationTask(title="Describe a crisis you handled; one example.", material=(PLACE,)))
    assert question is not None
    assert "Elsewhere you write “The oven broke at noon”" in question.text
    assert question.citations == (PLACE,)


def test_a_question_about_oneself_wants_an_answer_and_where_it_showed() -> None:
    """A strength is followed by an occasion of it; a wish and a salary are not."""
    task = ElicitationTask(title="What are your strengths?", told=(_told("answer", "I stay calm when it burns."),))
    question = ask(task)
    assert question is not None
    assert (question.part, "I stay calm when it burns" in question.text) == ("example", True)
    for title in ("What do you hope to gain?", "What salary do you expect?"):
        assert ask(ElicitationTask(title=title, told=(_told("answer"),))) is None


def test_nobody_is_pressed_who_has_nothing() -> None:
    """When no occasion comes to mind, the other parts are not asked for."""
    assert ask(ElicitationTask(title="Tell me about a time you failed.", tries={"situation": 2})) is None


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Tell me about a time you failed", True),
        ("Have you ever missed a deadline?", True),
        ("team", True),
        ("What is your salary expectation?", False),
        ("Where do you see yourself in five years?", False),
        ("How do you train people?", False),
    ],
)
def test_what_wants_an_occasion(text: str, occasion: bool) -> None:
    """Something that happened, told apart from a habit, a plan and pay."""
    assert wants_occasion(text) == occasion


def test_a_tag_is_no_question() -> None:
    """A word or two over an empty place."""
    assert is_tag("team")
    assert not is_tag("Why us?")


def test_an_answer_that_tells_an_occasion_is_enough() -> None:
    """Where the answer says what was done, no other occasion is asked for."""
    told = (_told("answer", "I bisected the week's changes on a copy and found a tab in the settings."),)
    assert ask(ElicitationTask(title="Troubleshooting process?", told=told)) is None


def test_half_a_story_is_asked_for_the_other_half() -> None:
    """What went wrong is no more than the scene; what was done, what came of it and what changed are asked for."""
    title = "Tell me about something at work that went wrong and was your doing."
    told: tuple[Told, ...] = (_told("answer", "It was the wrong crate. I sent it and I never looked at the label."),)
    asked = []
    while (question := ask(ElicitationTask(title=title, told=told))) is not None:
        asked.append(question.part)
        told = (*told, _told(question.part, "I rang them at six and drove over."))
    assert asked == ["action", "result", "reflection"]


def test_what_an_answer_tells_unasked_is_not_asked_for() -> None:
    """Who tells the whole of it at once is asked only for what is left."""
    whole = "The press jammed all May. I filmed it and found a bent guide. I straightened it. It has not jammed since."
    question = ask(ElicitationTask(title="What is the hardest problem you solved?", told=(_told("situation", whole),)))
    assert question is not None
    assert question.part == "reflection"


def test_what_the_notes_still_ask_is_asked() -> None:
    """A hole that somebody marked for themselves comes first, in their words, though the story is whole."""
    story = _story().model_copy(update={"left_open": ("how many plates",)})
    question = ask(ElicitationTask(title="The kiln", story=story))
    assert question is not None
    assert question.part == "result"
    assert "“how many plates”" in question.text
    assert ask(ElicitationTask(title="The kiln", story=story, told=(_told("result"),))) is None
