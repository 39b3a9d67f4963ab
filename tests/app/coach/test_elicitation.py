"""The coach asks for what is missing and takes the answers down as notes of the candidate's own."""

import asyncio

import pytest

from app.coach import stories
from app.coach.elicitation import document_name, elicit_question, elicit_story, note_of, subject_of
from app.errors import Conflict
from app.records import Elicitation, Story, Told
from app.requests import ElicitBody
from app.store import documents
from app.store import stories as store
from app.store.candidates import find
from tests.rig import CANDIDATE, OWNER, Rig

ROTA = "I wrote a rota with the porters."
SITUATION = "On Harbour Ward the lifts were always full at noon, and patients waited in the corridor."
RESULT = "Complaints fell from nine a week to none."
QUESTION = "Have you ever failed?"


@pytest.fixture
def told(rig: Rig) -> Rig:
    """A candidate whose notes tell a story without its situation and its result."""
    rig.add(ROTA)
    return rig


def _story(rig: Rig) -> Story:
    return asyncio.run(stories.every_story(rig.context, OWNER, CANDIDATE))[0]


def _elicit(rig: Rig, answer: str | None = None, **more: bool | str) -> Elicitation:
    body = ElicitBody(answer=answer, **more)  # type: ignore[arg-type]
    return asyncio.run(elicit_story(rig.context, rig.library, OWNER, CANDIDATE, _story(rig).id, body))


def _names(rig: Rig) -> list[str]:
    with rig.database.read() as connection:
        return [d.name for d in documents.list_page(connection, find(connection, OWNER, CANDIDATE), "", 20)]


def _question(made: Elicitation) -> str:
    assert made.question is not None
    return made.question.part


def test_asking_alone_changes_nothing(told: Rig) -> None:
    """Without an answer the coach asks; the story stays a proposal, and no note is written."""
    made = _elicit(told)
    assert (_question(made), made.saved, made.told) == ("situation", False, ())
    assert _story(told).state == "proposed"
    assert _names(told) == ["notes.txt"]


def test_an_answer_becomes_a_note_and_a_part(told: Rig) -> None:
    """It stands word for word in a document of the candidate's, cited by the story, found by a search."""
    made = _elicit(told, SITUATION)
    assert made.saved
    assert _question(made) == "result"
    story = _story(told)
    assert (story.state, story.situation) == ("kept", SITUATION)
    assert made.document is not None
    assert made.document.name == "Told to the coach: I wrote a rota with the porters.md"
    notes = told.slices.get(OWNER, CANDIDATE)
    citation = story.citations[-1]
    assert citation.document == made.document
    assert notes.documents[made.document.id].text[citation.start : citation.end] == SITUATION
    assert any(SITUATION in text for text in told.texts())
    assert notes.documents[made.document.id].kind == "stories"


def test_it_ends_when_the_parts_are_there(told: Rig) -> None:
    """Two answers fill two gaps, in one note; then nothing is asked, and another answer is refused."""
    _elicit(told, SITUATION)
    made = _elicit(told, RESULT)
    assert made.question is None
    assert [one.part for one in made.told] == ["situation", "result"]
    assert len(_names(told)) == 2
    assert _story(told).gaps == ()
    assert len(_story(told).citations) == 3
    with pytest.raises(Conflict, match="Nothing is left to ask"):
        _elicit(told, "And one thing more.")


def test_an_answer_that_says_nothing_is_asked_again_once_then_left(told: Rig) -> None:
    """Nothing is saved of it; after the second the next part is asked for, and the first is listed as left."""
    first = _elicit(told, "idk")
    assert (first.saved, first.remark, _question(first)) == (False, "That says nothing.", "situation")
    second = _elicit(told, "idk")
    assert _question(second) == "result"
    assert second.left == ("situation",)
    assert "leave" in (second.remark or "")
    assert _names(told) == ["notes.txt"]
    assert _story(told).situation == ""


def test_what_was_left_can_be_told_later(told: Rig) -> None:
    """Naming the part takes it up again."""
    _elicit(told, skip=True)
    made = _elicit(told, SITUATION, part="situation")
    assert (made.saved, made.left) == (True, ())
    assert _story(told).situation == SITUATION


def test_a_question_can_be_skipped(told: Rig) -> None:
    """Skipping leaves a part at once."""
    made = _elicit(told, skip=True)
    assert (_question(made), made.left, made.remark) == ("result", ("situation",), "We leave that one.")


def test_the_same_answer_sent_twice_is_one(told: Rig) -> None:
    """A repeated request writes nothing more."""
    _elicit(told, SITUATION, part="situation")
    again = _elicit(told, SITUATION, part="situation")
    assert len(again.told) == 1
    assert _story(told).situation == SITUATION


def test_two_answers_at_once_do_not_overwrite_each_other(told: Rig) -> None:
    """Whoever comes second is told so, and neither the note nor the story is half changed."""
    story = _story(told).id

    async def both() -> list[Elicitation | BaseException]:
        body = ElicitBody(answer=SITUATION, part="situation")
        one = elicit_story(told.context, told.library, OWNER, CANDIDATE, story, body)
        other = elicit_story(
            told.context,
            told.library,
            OWNER,
            CANDIDATE,
            story,
            body.model_copy(update={"answer": "At noon, upstairs."}),
        )
        return await asyncio.gather(one, other, return_exceptions=True)

    made = asyncio.run(both())
    assert [type(result) for result in made].count(Conflict) <= 1
    with told.database.read() as connection:
        (conversation,) = store.conversations(connection, find(connection, OWNER, CANDIDATE))
    said = [one.answer for one in conversation.told]
    assert len(said) == sum(isinstance(result, Elicitation) for result in made)
    assert all(answer in "\n".join(told.texts()) for answer in said)


def test_a_question_is_built_up_into_an_answer(told: Rig) -> None:
    """The answers stand under the question in a note of prepared answers; another question has a note of its own."""

    def answer(question: str, said: str | None) -> Elicitation:
        body = ElicitBody(answer=said)
        return asyncio.run(elicit_question(told.context, told.library, OWNER, CANDIDATE, question, body))

    assert _question(answer(QUESTION, None)) == "situation"
    answer(QUESTION, SITUATION)
    made = answer(f" {QUESTION.upper()} ", "I apologised to both of them.")
    assert [one.part for one in made.told] == ["situation", "action"]
    assert made.document is not None
    text = told.slices.get(OWNER, CANDIDATE).documents[made.document.id].text
    assert text.index(QUESTION) < text.index(SITUATION) < text.index("I apologised")
    other = answer("Have you ever failed!", None)
    assert other.subject == made.subject
    assert answer("Why nursing?", None).told == ()


def test_notes_of_one_title_are_kept_apart(told: Rig) -> None:
    """Two stories that are called alike do not share a note."""
    first = _story(told)
    asyncio.run(stories.decide(told.context, OWNER, CANDIDATE, first.id, True))
    _elicit(told, SITUATION)
    twin = first.model_copy(update={"id": "f" * 16, "citations": (), "state": "kept"})
    stories.keep_all(told.context, OWNER, CANDIDATE, [twin])
    body = ElicitBody(answer=RESULT, part="result")
    made = asyncio.run(elicit_story(told.context, told.library, OWNER, CANDIDATE, twin.id, body))
    assert made.document is not None
    assert "(ffff)" in made.document.name
    assert _story(told).situation == SITUATION


def test_a_document_has_a_plain_name() -> None:
    """Slashes and quotes of a title lead to no other file, and a long one is cut."""
    assert document_name('A/B test: "why"?') == "Told to the coach: A B test: why.md"
    assert len(document_name("word " * 100)) <= 120


def test_the_note_holds_every_answer_word_for_word() -> None:
    """The places given are those of the answers, whatever is in them."""
    told = [
        Told(part="situation", question="?", answer="On *Harbour* Ward\n# not a heading", document="d"),
        Told(part="result", question="?", answer="All of it", document="d"),
    ]
    for kind in ("stories", "prep_answers"):
        text, places = note_of("The rota", told, kind)  # type: ignore[arg-type]
        assert [text[start:end] for start, end in places] == [one.answer for one in told]


def test_a_question_has_one_conversation_however_it_is_written() -> None:
    """Spaces, marks and capitals make no other question."""
    assert subject_of("Why us?") == subject_of("**why  us**")
    assert subject_of("Why us?") != subject_of("Why them?")
