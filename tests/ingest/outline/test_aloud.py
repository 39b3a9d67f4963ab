"""Questions that are told in one line: counted, reported, or said by others to have been asked."""

import pytest

from ingest.outline.aloud import TO_THEM
from ingest.outline.outline import outline


def _found(text: str, name: str = "notes.txt") -> list[tuple[str, str, str]]:
    """Each question with its direction and the answer under it."""
    read = outline(text, name)
    return [(q.text, q.direction, text[q.answer_start : q.answer_end]) for q in read.questions]


def test_questions_counted_aloud() -> None:
    """A memo that counts its questions in one line holds each of them, and what follows a reason is left out."""
    text = (
        "Memo 2\n\nso what do I ask them, Pat says three is enough. first who covers the desk when both of us are off. "
        "second do the vets answer on the same day. and third why is the post empty, because nobody says\n"
    )
    assert [(text, direction) for text, direction, _ in _found(text)] == [
        ("who covers the desk when both of us are off", "for_interviewer"),
        ("do the vets answer on the same day", "for_interviewer"),
        ("why is the post empty", "for_interviewer"),
    ]


def test_questions_told_as_what_they_will_ask() -> None:
    """ "They will want to know why ..., how ... and what ..." are three questions still without an answer."""
    text = (
        "Memo 3\n\nthey will want to know, Pat said, why I left the mill, how I deal with noise and what I earn there\n"
    )
    assert [(text, direction) for text, direction, _ in _found(text)] == [
        ("why I left the mill", "asked_of_candidate"),
        ("how I deal with noise", "asked_of_candidate"),
        ("what I earn there", "asked_of_candidate"),
    ]


def test_what_others_were_asked_is_an_example() -> None:
    """What people on a board say that they were asked is no question to the candidate."""
    text = (
        "WHAT OTHERS GOT ASKED (copied from a board)\n\n"
        "user teapot9: they asked me to describe a time you led through change. nice panel\n"
        "user mill_rat: mine was: how did you handle a careless colleague?\n"
    )
    assert [(text, direction) for text, direction, _ in _found(text, "forum.txt")] == [
        ("describe a time you led through change", "example"),
        ("how did you handle a careless colleague?", "example"),
    ]


def test_whoever_comes_back_to_a_question_answers_it() -> None:
    """In a memo the words behind a question said again are its answer; the other one stays blank."""
    text = (
        "questions they always ask at these things, why teaching and like what do you do when a kid bites. "
        "I have none for the bite. why teaching I'd say my nan, she ran a playgroup out of the church hall\n"
    )
    assert [(text, said) for text, _, said in _found(text)] == [
        ("why teaching", "I'd say my nan, she ran a playgroup out of the church hall"),
        ("what do you do when a kid bites", ""),
    ]


def test_questions_in_one_line_for_them() -> None:
    """Questions behind "q for them:" are each one, in one line or in several."""
    assert [(text, direction) for text, direction, _ in _found("q for them: how many funders? who signs off?\n")] == [
        ("how many funders?", "for_interviewer"),
        ("who signs off?", "for_interviewer"),
    ]


@pytest.mark.parametrize("heading", ["me -> them", "For them", "mine => them"])
def test_headings_over_what_one_asks_back(heading: str) -> None:
    """An arrow from oneself to them announces one's own questions as "to ask" does."""
    assert TO_THEM.search(heading)
