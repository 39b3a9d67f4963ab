"""What of a chat is the candidate's."""

import pytest

from app.engines.embedded.notes.chats import CHAT_STAMP, own_words
from app.engines.embedded.notes.facts import own_notes
from tests.app.engines.embedded.slice_of import slice_of

_SAID = (
    ("Temi", "hiya have you ten minutes"),
    ("Grace", "tell me about a time you led a team"),
    ("Temi", "so in January we had norovirus on two bays"),
    ("Temi", "I closed them and moved 9 patients before midnight"),
    ("Grace", "brilliant. in 1998 I closed a whole hospital and I rang the chief at home about it"),
    ("Grace", "why this ward?"),
    ("Temi", "I trained on it and I know the team"),
    ("Temi", "<Media omitted>"),
)


def _chat(head: str) -> str:
    return "\n".join(head.format(minute=at, name=name) + words for at, (name, words) in enumerate(_SAID)) + "\n"


@pytest.mark.parametrize("head", ["[03/02/2025, 19:0{minute}:11] {name}: ", "03/02/2025, 19:0{minute} - {name}: "])
def test_notes_of_a_chat_are_the_candidates_words_alone(head: str) -> None:
    """Each message is a note by itself, without who sent it when; a friend's story and a picture's place are none."""
    told = [note.text for note in own_notes(slice_of({"chat.txt": _chat(head)}))]
    assert told == [
        "hiya have you ten minutes",
        "so in January we had norovirus on two bays",
        "I closed them and moved 9 patients before midnight",
        "I trained on it and I know the team",
    ]


def test_notes_to_oneself_are_no_chat_with_another() -> None:
    """Stamped lines of one person keep their stamps, which tell what was written together."""
    stamped = "".join(f"[03/02/2025, 19:0{at}] I counted {at} pallets\n" for at in range(5))
    (document,) = slice_of({"log.txt": stamped}).documents.values()
    assert own_words(document) == {}


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("[3/11/2025, 19:02:11] Ilse: hello", "Ilse"),
        ("[2026-01-31 08:15] ilse_v: hello", "ilse_v"),
        ("03/11/25, 19:02 - Ilse Vos: hello", "Ilse Vos"),
        ("03/11/25, 7:02 pm - Ilse: hello", "Ilse"),
    ],
)
def test_stamps_of_several_apps_are_read(line: str, who: str) -> None:
    """Day and hour in brackets or before a dash, then who wrote it."""
    found = CHAT_STAMP.match(line)
    assert found is not None
    assert (found["who"], line[found.end() :]) == (who, "hello")
