"""Interviews and their turns, as they are stored."""

import pytest

from app.errors import NotFound
from app.records import Turn
from app.store import coaching, interviews
from app.store.database import Database
from app.store.interviews import SentAnswer
from tests.app.store.filled import fill
from tests.fakes import REPORT, question
from tests.rig import add_candidate

ANSWER = SentAnswer(text="I asked the porter.", skipped=False, spoken_seconds=3.5, key="k-1", digest="d" * 64)


@pytest.fixture
def held(database: Database) -> str:
    """An interview with one open turn."""
    fill(database, add_candidate(database, "ada", "wren"), "a")
    return "interview-a"


def test_a_turn_is_answered_once(database: Database, held: str) -> None:
    """The first answer is kept; a second finds the turn taken."""
    with database.begin() as connection:
        assert interviews.store_answer(connection, held, 1, ANSWER) is True
        assert interviews.store_answer(connection, held, 1, ANSWER) is False
        turn = interviews.find(connection, "ada", held)[1].turns[0]
        known = interviews.request_by_key(connection, held, "k-1")
    assert (turn.answer, turn.spoken_seconds, turn.state) == ("I asked the porter.", 3.5, "open")
    assert known is not None
    assert (known.turn, known.digest) == (1, ANSWER.digest)


def test_keys_of_other_interviews_are_unknown(database: Database, held: str) -> None:
    """An idempotency key counts within one interview."""
    with database.begin() as connection:
        interviews.store_answer(connection, held, 1, ANSWER)
        assert interviews.request_by_key(connection, "another", "k-1") is None


def test_states_move_only_from_where_they_were(database: Database, held: str) -> None:
    """A turn that has ended is not ended again by somebody who comes late."""
    with database.begin() as connection:
        assert interviews.set_state(connection, held, 1, "complete", was="open") is True
        assert interviews.set_state(connection, held, 1, "interrupted", was="open") is False


def test_start_up_interrupts_only_what_was_being_replied_to(database: Database, held: str) -> None:
    """A waiting question stays open; an answer without its reply is interrupted."""
    with database.begin() as connection:
        assert interviews.interrupt_running(connection) == 0
        interviews.store_answer(connection, held, 1, ANSWER)
        assert interviews.interrupt_running(connection) == 1
        assert interviews.find(connection, "ada", held)[1].turns[0].state == "interrupted"


def test_replaced_critique_is_the_only_one(database: Database, held: str) -> None:
    """An answer that is judged again has one critique."""
    with database.begin() as connection:
        assert list(coaching.critiques_of_interview(connection, held)) == [1]
        coaching.remove_critique_of_turn(connection, held, 1)
        assert coaching.critiques_of_interview(connection, held) == {}


def test_questions_and_reports_come_back_as_they_were(database: Database, held: str) -> None:
    """Records that are stored whole are read back equal."""
    asked = question("What went wrong?")
    with database.begin() as connection:
        interviews.replace_question(connection, held, 1, asked)
        interviews.add_turn(connection, held, 2, asked)
        interviews.save_blocks(connection, held, 1, ("**Well.**", "Next?"), ())
        interviews.complete(connection, held, REPORT)
        found = interviews.find(connection, "ada", held)[1]
    assert [turn.question for turn in found.turns] == [asked, asked]
    assert found.turns[0].blocks == ("**Well.**", "Next?")
    assert (found.state, found.report) == ("complete", REPORT)


def test_interview_of_an_erased_candidate_is_not_found(database: Database, held: str) -> None:
    """While its candidate waits to be erased, an interview cannot be reached by its own id either."""
    from app.store import candidates

    with database.begin() as connection:
        key, _ = interviews.find(connection, "ada", held)
        candidates.schedule_erasure(connection, key, 1.0)
        with pytest.raises(NotFound):
            interviews.find(connection, "ada", held)


def test_of_several_takes_the_last_that_was_given_counts() -> None:
    """Takes of one question are numbered; one that is skipped or still waits leaves the one before it in place."""

    def turn(number: int, answer: str | None, retake_of: int | None = None) -> Turn:
        asked = question("Why?").model_copy(update={"retake_of": retake_of})
        return Turn(number=number, state="open", question=asked, answer=answer, skipped=answer == "")

    given = interviews.with_takes((turn(1, "First."), turn(2, "Other."), turn(3, "Again.", 1), turn(4, "", 1)))
    assert [(t.take, t.counts) for t in given] == [(1, False), (1, True), (2, True), (3, False)]
    waiting = interviews.with_takes((turn(1, "First."), turn(2, None, 1)))
    assert [(t.take, t.counts) for t in waiting] == [(1, True), (2, False)]
