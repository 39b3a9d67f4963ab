"""Whose line of a pasted chat is whose."""

import pytest

from app.engines.embedded.notes.chats import CHAT_STAMP, other_speakers

CHAT = """[3/11/2025, 19:02:11] Ilse: what do I even say on friday
[3/11/2025, 19:02:40] Bram: the harbour thing
[3/11/2025, 19:03:05] Ilse: I ran the quay for two summers
[3/11/2025, 19:03:31] Bram: yes and the fair
[3/11/2025, 19:03:58] Ilse: my stall made 900 euros
[3/11/2025, 19:04:20] Bram: brilliant!
"""


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


def test_whoever_tells_of_themselves_is_the_candidate() -> None:
    """The other one asks and cheers."""
    assert other_speakers(CHAT) == {"Bram"}


def test_two_who_tell_as_much_are_both_heard() -> None:
    """Where manner does not tell them apart nobody is left out, and neither in what is no chat."""
    assert other_speakers(CHAT.replace("the harbour", "I did the harbour").replace("yes and", "my uncle ran")) == set()
    assert other_speakers("I ran the quay.\nBram: yes\n") == set()
