"""Candidates: created, found by their owner alone, erased after a grace period, restored within it."""

from collections.abc import Callable
from contextlib import suppress
from types import FunctionType
from typing import Any

import pytest
from sqlalchemy import func, select

from app.errors import Conflict, NotFound
from app.records import Candidate, Pitch
from app.store import (
    Connection,
    candidates,
    chunks,
    coaching,
    documents,
    intake,
    interviews,
    practice,
    stories,
    targets,
)
from app.store.candidates import CandidateKey
from app.store.database import Database
from app.store.tables import metadata
from tests.app.store.filled import card, fill
from tests.fakes import critique_of
from tests.rig import add_candidate


def _record(id_: str, name: str = "Wren", pace: int = 140) -> Candidate:
    return Candidate(id=id_, name=name, words_per_minute=pace, created_at="2027-01-15")


def test_put_creates_then_changes(database: Database) -> None:
    """The first put creates, the next changes name and pace and keeps the rest."""
    add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        assert candidates.put(connection, "ada", _record("wren", "Wren Abara", 120)) is False
        key = candidates.find(connection, "ada", "wren")
        assert candidates.get(connection, key) == _record("wren", "Wren Abara", 120)


def test_same_id_of_two_owners_is_two_candidates(database: Database) -> None:
    """Ids are unique per owner; each owner gets their own."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    assert first.key != second.key


def test_find_refuses_another_owners_candidate_with_the_same_words(database: Database) -> None:
    """A foreign candidate and one that does not exist cannot be told apart."""
    add_candidate(database, "ada", "wren")
    add_candidate(database, "bo", "lark")
    said = []
    with database.read() as connection:
        for name in ("wren", "nobody"):
            with pytest.raises(NotFound) as caught:
                candidates.find(connection, "bo", name)
            said.append(caught.value.message.replace(name, "X"))
    assert said[0] == said[1]


def test_list_pages_by_id(database: Database) -> None:
    """A page holds what comes after the cursor, in order, and no other owner's."""
    for owner, name in (("ada", "c"), ("ada", "a"), ("ada", "b"), ("bo", "a2")):
        add_candidate(database, owner, name)
    with database.read() as connection:
        assert [entry.id for entry in candidates.list_page(connection, "ada", "", 2)] == ["a", "b"]
        assert [entry.id for entry in candidates.list_page(connection, "ada", "b", 2)] == ["c"]


def test_scheduled_candidate_is_hidden_and_can_be_restored(database: Database) -> None:
    """From the moment erasure is asked for the candidate is not found, until it is restored."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        candidates.schedule_erasure(connection, key, 100.0)
        with pytest.raises(NotFound):
            candidates.find(connection, "ada", "wren")
        assert candidates.list_page(connection, "ada", "", 10) == []
        assert [entry.id for entry in candidates.being_erased(connection, "ada")] == ["wren"]
        assert candidates.next_erasure(connection) == 100.0
        with pytest.raises(NotFound):
            candidates.restore(connection, "bo", "wren")
        candidates.restore(connection, "ada", "wren")
        assert candidates.find(connection, "ada", "wren").key == key.key
        assert candidates.next_erasure(connection) is None


def test_put_does_not_bring_back_what_is_being_erased(database: Database) -> None:
    """Only a restore undoes an erasure; creating a namesake must not show the old notes again."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        candidates.schedule_erasure(connection, key, 100.0)
    with database.begin() as connection:
        with pytest.raises(Conflict, match="being erased"):
            candidates.put(connection, "ada", _record("wren"))
        assert candidates.next_erasure(connection) == 100.0


def test_erasing_leaves_no_row_behind(database: Database) -> None:
    """After the grace period every table is empty of the candidate; another candidate keeps everything."""
    fill(database, add_candidate(database, "ada", "wren"), "a")
    before = _counts(database)
    key = add_candidate(database, "ada", "lark")
    fill(database, key, "b")
    with database.begin() as connection:
        candidates.schedule_erasure(connection, key, 100.0)
        assert candidates.erase_due(connection, 99.9) == ()
        gone = candidates.erase_due(connection, 100.0)
    assert gone == ("chunk-b-0", "chunk-b-1")
    assert _counts(database) == before


def _counts(database: Database) -> dict[str, int]:
    with database.read() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


def test_keys_are_never_used_again(database: Database) -> None:
    """A new candidate of an old name gets a new key, so that nothing kept by key can be mistaken for its own."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        candidates.schedule_erasure(connection, key, 1.0)
        candidates.erase_due(connection, 2.0)
    assert add_candidate(database, "ada", "wren").key > key.key


AGAIN = critique_of("An answer.", 3.0, id_="again").model_copy(update={"again": "critique-a"})
Reading = Callable[[Connection, CandidateKey], Any]

LISTS: dict[str, Reading] = {
    "chunks": lambda c, key: chunks.searchable(c, key).chunks,
    "sections": lambda c, key: chunks.searchable(c, key).sections,
    "searchable documents": lambda c, key: chunks.searchable(c, key).documents,
    "documents": lambda c, key: documents.list_page(c, key, "", 10),
    "newest documents": lambda c, key: documents.newest(c, key, 10),
    "originals": documents.originals,
    "critiques": lambda c, key: coaching.list_critiques(c, key, "", 10),
    "place of a critique": lambda c, key: coaching.place_of_critique(c, key, "critique-a") or (),
    "critiques beside another": lambda c, key: coaching.beside(c, key, AGAIN),
    "pitches": lambda c, key: coaching.list_pitches(c, key, "", 10),
    "interviews": lambda c, key: interviews.list_page(c, key, "", 10),
    "targets": targets.list_all,
    "card of a question": lambda c, key: [card] if (card := practice.card_for(c, key, "Why?")) else [],
    "cards": practice.list_cards,
    "corrections": practice.list_corrections,
    "debriefs": practice.list_debriefs,
    "takes": lambda c, key: practice.takes_of_question(c, key, "Why?"),
    "judged answers": practice.judged,
    "judged lately": lambda c, key: practice.judged_lately(c, key, 9),
    "questions asked": practice.asked_before,
}

SINGLE: dict[str, Reading] = {
    "document": lambda c, key: documents.get(c, key, "document-a"),
    "correction": lambda c, key: documents.correct_kind(c, key, "document-a", 0, "resume"),
    "removal": lambda c, key: documents.remove(c, key, "document-a"),
    "critique": lambda c, key: coaching.get_critique(c, key, "critique-a"),
    "pitch": lambda c, key: coaching.get_pitch(c, key, "pitch-a"),
    "target": lambda c, key: targets.get(c, key, "target-a"),
    "target's removal": lambda c, key: targets.remove(c, key, "target-a"),
    "interview": lambda c, key: interviews.find(c, key.owner, "interview-a"),
    "interview's candidate": lambda c, key: interviews.owned(c, key.owner, "interview-a"),
    "card": lambda c, key: practice.get_card(c, key, "card-a"),
    "correction's removal": lambda c, key: practice.remove_correction(c, key, "correction-a"),
}


@pytest.mark.parametrize("what", LISTS)
def test_lists_hold_nothing_of_another_candidate(database: Database, what: str) -> None:
    """Whatever is listed for one candidate is theirs, also beside a namesake of another owner."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    fill(database, first, "a")
    with database.read() as connection:
        assert len(LISTS[what](connection, first)) > 0
        assert list(LISTS[what](connection, second)) == []


@pytest.mark.parametrize("what", SINGLE)
def test_nothing_of_another_candidate_is_found_by_its_id(database: Database, what: str) -> None:
    """Knowing an id is not enough: with another owner's key it is not found, and stays as it was."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    fill(database, first, "a")
    before = _counts(database)
    with database.begin() as connection, pytest.raises(NotFound):
        SINGLE[what](connection, second)
    assert _counts(database) == before
    with database.begin() as connection:
        SINGLE[what](connection, first)


def test_change_of_a_target_does_not_reach_another_candidates(database: Database) -> None:
    """Changing a target with another owner's key changes nothing."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    fill(database, first, "a")
    with database.begin() as connection:
        known = targets.get(connection, first, "target-a")
        targets.change(connection, second, known.model_copy(update={"role": "Spy"}))
        assert targets.get(connection, first, "target-a") == known


def test_change_of_a_critique_does_not_reach_another_candidates(database: Database) -> None:
    """Correcting a critique with another owner's key changes nothing."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    fill(database, first, "a")
    with database.begin() as connection:
        known = coaching.get_critique(connection, first, "critique-a")
        coaching.replace_critique(connection, second, known.model_copy(update={"next_step": "Spy."}))
        assert coaching.get_critique(connection, first, "critique-a") == known


def test_change_of_a_pitch_does_not_reach_another_candidates(database: Database) -> None:
    """Changing an introduction with another owner's key changes nothing."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    fill(database, first, "a")
    with database.begin() as connection:
        known = coaching.get_pitch(connection, first, "pitch-a")
        coaching.replace_pitch(connection, second, known.model_copy(update={"text": "Spy."}))
        assert coaching.get_pitch(connection, first, "pitch-a") == known


def test_stories_and_talks_about_them_are_of_one_candidate(database: Database) -> None:
    """What is decided about a story, or said about it, under another owner's key stays with that owner."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    fill(database, first, "a")
    with database.begin() as connection:
        (known,) = stories.decided(connection, first)
        said = stories.conversation(connection, first, known.id, "")
        stories.put(connection, second, known.model_copy(update={"title": "Spy"}), "2027-01-16")
        stories.amend(connection, second, known.model_copy(update={"title": "Other spy"}))
        stories.drop(connection, second, known.id)
        stories.put_conversation(connection, second, said.conversation.model_copy(update={"told": ()}), 0, "2027-01-16")
        assert stories.decided(connection, first) == [known]
        assert stories.conversation(connection, first, known.id, "") == said
        assert [talk.told for talk in stories.conversations(connection, second)] == [()]


def test_cards_of_one_question_are_one_to_each(database: Database) -> None:
    """Two people practise the same question on cards of their own."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    with database.begin() as connection:
        practice.save_card(connection, first, card("card-1", "Why?"))
        practice.save_card(connection, second, card("card-2", "Why?", went_badly=True))
        assert [held.id for held in practice.list_cards(connection, first)] == ["card-1"]
        assert practice.get_card(connection, second, "card-2").went_badly


def test_upload_under_a_foreign_documents_id_changes_nothing(database: Database) -> None:
    """An upload that names another candidate's document id is kept out of that document."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    fill(database, first, "a")
    upload = intake.Upload("document-a", "x.txt", b"mine now", "f" * 64, None, "2027-01-16")
    with pytest.raises(NotFound), database.begin() as connection:
        intake.accept(connection, second, upload)
    with database.read() as connection:
        assert documents.originals(connection, first) == [("notes.txt", b"data-a")]


def test_same_files_are_told_of_one_candidate_alone(database: Database) -> None:
    """That another candidate holds the same file is nobody's business."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    with database.begin() as connection:
        for key, document, name in ((first, "d1", "a.txt"), (second, "d2", "b.txt"), (second, "d3", "c.txt")):
            intake.accept(connection, key, intake.Upload(document, name, b"same", "f" * 64, None, "2027-01-16"))
        assert documents.same_files(connection, first) == {}
        assert documents.same_files(connection, second) == {"d3": "b.txt"}


def test_what_was_said_and_drafted_stays_with_its_candidate(database: Database) -> None:
    """Kinds set by hand are told of one's own documents alone; a draft is removed by its own candidate alone."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    fill(database, first, "a")
    with database.begin() as connection:
        documents.correct_kind(connection, first, "document-a", 0, "reference")
        assert documents.said_kinds(connection, first)["document-a"].sections == (0,)
        assert documents.said_kinds(connection, second) == {}
        assert coaching.ids_held(connection, first)
        assert coaching.ids_held(connection, second) == frozenset()
        with suppress(NotFound):
            coaching.remove_pitch(connection, second, "pitch-a")
        assert coaching.get_pitch(connection, first, "pitch-a").id == "pitch-a"


def test_every_function_with_a_key_is_covered_here() -> None:
    """A new store function that takes a candidate's key must be added to the isolation tests above."""
    covered = {
        candidates: {"get", "schedule_erasure"},
        chunks: {"searchable"},
        coaching: {
            "add_critique",
            "beside",
            "get_critique",
            "place_of_critique",
            "list_critiques",
            "add_pitch",
            "get_pitch",
            "list_pitches",
            "replace_critique",
            "replace_pitch",
            "remove_pitch",
            "ids_held",
        },
        practice: {
            "add_correction",
            "add_debrief",
            "asked_before",
            "card_for",
            "get_card",
            "judged",
            "judged_lately",
            "list_cards",
            "list_corrections",
            "list_debriefs",
            "remove_correction",
            "save_card",
            "takes_of_question",
        },
        documents: {
            "get",
            "list_page",
            "originals",
            "correct_kind",
            "remove",
            "newest",
            "same_files",
            "count_unread",
            "said_kinds",
        },
        intake: {"accept"},
        interviews: {"add", "list_page"},
        stories: {"decided", "put", "amend", "drop", "conversations", "conversation", "put_conversation"},
        targets: {"add", "get", "list_all", "change", "remove"},
    }
    for module, known in covered.items():
        taking = {
            name
            for name, value in vars(module).items()
            if isinstance(value, FunctionType)
            and value.__module__ == module.__name__
            and CandidateKey in [kind for at, kind in value.__annotations__.items() if at != "return"]
        }
        assert taking - {"_get", "_judged_of", "_page", "_records"} == known, module.__name__


def test_pitch_needs_its_candidate(database: Database) -> None:
    """What is stored is stored under the key that was found, and read back whole."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.read() as connection:
        assert isinstance(coaching.get_pitch(connection, key, "pitch-a"), Pitch)


def test_unread_documents_are_counted_of_one_candidate_alone(database: Database) -> None:
    """What somebody else has sent in and is being read is not counted."""
    first, second = add_candidate(database, "ada", "wren"), add_candidate(database, "bo", "wren")
    with database.begin() as connection:
        intake.accept(connection, first, intake.Upload("d1", "a.txt", b"new", "f" * 64, None, "2027-01-16"))
        assert documents.count_unread(connection, first) == 1
        assert documents.count_unread(connection, second) == 0
