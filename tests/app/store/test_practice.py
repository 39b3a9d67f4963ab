"""Cards, corrections, debriefs, and the log of what was judged and asked."""

import pytest

from app.errors import NotFound
from app.records import Interview, InterviewSettings, Turn
from app.store import coaching, interviews, practice
from app.store.candidates import CandidateKey
from app.store.database import Database
from app.store.interviews import SentAnswer
from tests.app.store.filled import card, fill
from tests.fakes import critique_of, follow_up_about, question
from tests.rig import add_candidate


def test_a_question_has_one_card_however_it_is_written(database: Database) -> None:
    """Case, spacing and the closing mark make no second card; saving it again changes the one there is."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        practice.save_card(connection, key, card("c1", "Why did you leave?"))
        found = practice.card_for(connection, key, "  why did you LEAVE ")
        assert found is not None
        practice.save_card(connection, key, found.model_copy(update={"due": "2027-03-01T00:00:00.000Z"}))
        assert [held.due for held in practice.list_cards(connection, key)] == ["2027-03-01T00:00:00.000Z"]
        assert practice.card_for(connection, key, "Why did you stay?") is None


def test_cards_are_listed_by_when_they_are_due(database: Database) -> None:
    """With a moment named only those due by then are listed, the longest overdue first."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        for number, day in enumerate(("05", "01", "09")):
            practice.save_card(connection, key, card(f"c{number}", f"Q{number}?", f"2027-02-{day}T08:00:00.000Z"))
        assert [c.id for c in practice.list_cards(connection, key)] == ["c1", "c0", "c2"]
        assert [c.id for c in practice.list_cards(connection, key, "2027-02-05T08:00:00.000Z")] == ["c1", "c0"]


def test_a_correction_can_be_taken_back_once(database: Database) -> None:
    """Removed it is gone; removing it again says so."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.begin() as connection:
        practice.remove_correction(connection, key, "correction-a")
        assert practice.list_corrections(connection, key) == ()
        with pytest.raises(NotFound, match="no correction 'correction-a'"):
            practice.remove_correction(connection, key, "correction-a")


def _held(database: Database, key: CandidateKey, id_: str, *texts: str, at: str = "2027-01-20") -> None:
    turns = [Turn(number=n, state="open", question=question(text)) for n, text in enumerate(texts, 1)]
    settings = InterviewSettings(format="behavioural")
    with database.begin() as connection:
        made = Interview(id=id_, candidate=key.id, state="open", settings=settings, turns=tuple(turns), created_at=at)
        interviews.add(connection, key, made)


def test_opening_questions_of_other_interviews_are_listed_latest_first(database: Database) -> None:
    """Follow-ups are not, and neither is the interview that is held now."""
    key = add_candidate(database, "ada", "wren")
    _held(database, key, "i1", "Q1?", at="2027-01-20")
    _held(database, key, "i2", "Q2?", at="2027-01-21")
    _held(database, key, "i3", "Q3?", at="2027-01-22")
    back = question("And then?").model_copy(update={"follow_up": follow_up_about("x")})
    with database.begin() as connection:
        interviews.add_turn(connection, "i1", 2, back)
        interviews.store_answer(connection, "i2", 1, SentAnswer("I did.", False, None, None, "d"))
        found = practice.asked_before(connection, key, but="i3")
    assert [(entry.question.text, entry.answered) for entry in found] == [("Q2?", True), ("Q1?", False)]


def test_the_log_knows_where_an_answer_was_judged(database: Database) -> None:
    """A critique of an interview's answer comes with its question; one by itself comes without; oldest first."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.begin() as connection:
        coaching.add_critique(connection, key, critique_of("x", 2.0, id_="alone", created_at="2027-01-01"))
        alone, placed = practice.judged(connection, key)
    assert (alone.critique.id, alone.interview, alone.asked) == ("alone", None, None)
    assert (placed.interview, placed.turn, placed.asked and placed.asked.text) == ("interview-a", 1, "Why?")


def test_debriefs_of_one_interview_can_be_asked_for(database: Database) -> None:
    """All of the candidate's, or those of one interview."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.read() as connection:
        assert [d.id for d in practice.list_debriefs(connection, key)] == ["debrief-a"]
        assert practice.list_debriefs(connection, key, "another") == ()


def test_takes_of_a_question_are_found_in_any_spelling(database: Database) -> None:
    """Oldest first; another question, another candidate and a second judgement of the same answer are left out."""
    key, other = add_candidate(database, "ada", "wren"), add_candidate(database, "ada", "robin")
    with database.begin() as connection:
        for holder, id_, asked, again in (
            (key, "k2", "why us", None),
            (key, "k1", "Why us?", None),
            (key, "k3", "Why them?", None),
            (key, "k4", "Why us?", "k1"),
            (other, "k5", "Why us?", None),
        ):
            made = critique_of("x", 3.0, id_=id_, created_at=f"2027-01-0{id_[1]}")
            coaching.add_critique(connection, holder, made.model_copy(update={"question": asked, "again": again}))
        assert [take.id for take in practice.takes_of_question(connection, key, "WHY US?")] == ["k1", "k2"]


def test_the_latest_scored_answers_are_found_without_the_others(database: Database) -> None:
    """So many of the latest with a score come, oldest first; none without, and none of the interview held now."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.begin() as connection:
        for day in range(1, 5):
            made = critique_of("x", float(day), id_=f"k{day}", created_at=f"2027-01-0{day}")
            unfit = made.model_copy(update={"overall": None})
            coaching.add_critique(connection, key, unfit if day == 3 else made)
        found = practice.judged_lately(connection, key, 2)
        everything = practice.judged_lately(connection, key, 9)
        elsewhere = practice.judged_lately(connection, key, 9, but="interview-a")
    placed = [entry.critique.id for entry in everything if entry.interview == "interview-a"]
    assert [entry.critique.id for entry in found] == [entry.critique.id for entry in everything][-2:]
    assert placed
    assert [entry.critique.id for entry in elsewhere] == ["k1", "k2", "k4"]
