"""Stories decided about and conversations about them: stored once, in order, changed by one at a time."""

import pytest

from app.errors import Conflict
from app.records import Story
from app.store import stories
from app.store.database import Database
from app.store.stories import Conversation
from tests.rig import add_candidate

NOW, LATER = "2027-01-15T09:00:00.000Z", "2027-01-15T10:00:00.000Z"


def _story(id_: str, title: str = "The rota") -> Story:
    return Story(id=id_, title=title, state="kept")


def test_a_story_is_stored_once_and_keeps_its_place(database: Database) -> None:
    """Deciding again replaces what was decided, and the order stays that of the first decisions."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        stories.put(connection, key, _story("b"), NOW)
        stories.put(connection, key, _story("a"), LATER)
        stories.put(connection, key, _story("b", "Another title"), LATER)
    with database.read() as connection:
        found = stories.decided(connection, key)
    assert [(story.id, story.title) for story in found] == [("b", "Another title"), ("a", "The rota")]


def test_two_candidates_may_hold_a_story_of_one_id(database: Database) -> None:
    """An id follows from the words of the notes, and two people may have the same notes; each sees their own."""
    wren, lark = add_candidate(database, "ada", "wren"), add_candidate(database, "ada", "lark")
    with database.begin() as connection:
        stories.put(connection, wren, _story("a", "Wren's"), NOW)
        stories.put(connection, lark, _story("a", "Lark's"), NOW)
        stories.put_conversation(connection, wren, Conversation(subject="a", title="Wren's"), 0, NOW)
    with database.read() as connection:
        assert [s.title for s in stories.decided(connection, wren)] == ["Wren's"]
        assert [s.title for s in stories.decided(connection, lark)] == ["Lark's"]
        assert stories.conversations(connection, lark) == []


def test_a_conversation_is_changed_by_one_at_a_time(database: Database) -> None:
    """Whoever read it before another change is told so, and nothing is lost."""
    key = add_candidate(database, "ada", "wren")
    first = Conversation(subject="a", title="The rota", tries=(("result", 1),))
    with database.begin() as connection:
        assert stories.conversation(connection, key, "a", "The rota").version == 0
        stories.put_conversation(connection, key, first, 0, NOW)
    with pytest.raises(Conflict, match="same moment"), database.begin() as connection:
        stories.put_conversation(connection, key, first.model_copy(update={"tries": ()}), 0, LATER)
    with database.begin() as connection:
        kept = stories.conversation(connection, key, "a", "ignored")
        assert (kept.conversation, kept.version) == (first, 1)
        stories.put_conversation(connection, key, first.model_copy(update={"title": "New"}), 1, LATER)
    with database.read() as connection:
        assert stories.conversations(connection, key)[0].title == "New"
