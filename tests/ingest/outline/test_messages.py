"""A chat's messages are told apart, by who wrote them and what each is."""

from ingest.outline.lines import Line, lines
from ingest.outline.messages import headless, messages


def _read(text: str, name: str = "chat.txt") -> list[Line]:
    return messages(text, lines(text), name)


def _told(rows: list[Line]) -> list[tuple[str, str, str]]:
    return [(row.said, row.mark, row.text) for row in rows if row.role == "text"]


def test_a_friend_asks_and_the_candidate_answers() -> None:
    """What is asked and what is said to it are a question and its answer, without a name or a stamp."""
    rows = _read("[12/03, 21:14] Ana: why bees?\n[12/03, 21:15] Tom: my gran\n[12/03, 21:16] Tom: she kept nine hives")

    assert _told(rows) == [
        ("theirs", "question", "why bees?"),
        ("mine", "answer", "my gran"),
        ("mine", "answer", "she kept nine hives"),
    ]


def test_a_friends_own_story_is_nobodys_answer() -> None:
    """A friend who tells something of their own is neither asking nor the candidate, and ends the answer."""
    text = "Ana (21:14): why bees?\nMe (21:15): my gran\nAna (21:16): I once moved 40 hives by night\nMe (21:17): wow"

    assert [(said, mark) for said, mark, _ in _told(_read(text))] == [
        ("theirs", "question"),
        ("mine", "answer"),
        ("theirs", "message"),
        ("mine", "message"),
    ]


def test_a_few_words_of_praise_are_left_out() -> None:
    """What only spurs on says nothing to keep, and the answer goes on after it."""
    text = "21:14 Ana: why bees?\n21:15 Me: my gran\n21:16 Ana: and\n21:17 Me: and the quiet"

    assert [row.text for row in _read(text)] == ["why bees?", "my gran", "", "and the quiet"]
    assert _read(text)[3].mark == "answer"


def test_a_name_in_the_files_name_is_the_others() -> None:
    """An export is called after whom one chats with."""
    text = "1/2/26, 9:01 - Ana: nine hives, I built them\n1/2/26, 9:02 - Bo: ok then\n1/2/26, 9:03 - Ana: my own wood\n"

    assert _read(text, "Chat with Ana.txt")[0].said == "theirs"
    assert _read(text, "chat.txt")[0].said == "mine"


def test_a_head_may_stand_above_its_words() -> None:
    """A name and a time on lines of their own are a head as well, and are no words."""
    text = (
        "Gav\n9:14 PM\nwhy cranes?\n\nYou\n9:16 PM\nthe view\n\nGav\n9:17 PM\nhow do you stop?\n\nYou\n9:18 PM\nslowly"
    )

    assert [row.text for row in _read(text) if row.role == "text"] == [
        "why cranes?",
        "the view",
        "how do you stop?",
        "slowly",
    ]


def test_messages_to_oneself_need_no_name() -> None:
    """Stamps in brackets without a speaker are one's own, and a label behind them is a word."""
    rows = _read("[06:12] it is the 23rd\n[06:40] bus thought: my gran kept bees\n[07:02] nine hives")

    assert [(row.said, row.text) for row in rows][1] == ("mine", "bus thought: my gran kept bees")


def test_a_timetable_is_no_chat() -> None:
    """Times beside ever new names are a plan of a day."""
    text = "09:00 Gate: meet Ann\n09:30 Workshop: tour\n10:15 Office: the panel\n11:00 Yard: the crane"

    assert all(not row.said for row in _read(text))


def test_heads_are_taken_from_words() -> None:
    """What is weighed as an answer holds no names or stamps."""
    assert headless("my gran\n[12/03, 21:16] Tom: nine hives\nplain") == "my gran\nnine hives\nplain"
