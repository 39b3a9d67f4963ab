"""The bound on chats that are answered at once."""

import pytest

from app.coach.chat.room import Room
from app.errors import TooManyRequests


def test_who_comes_when_it_is_full_is_sent_away_until_somebody_leaves() -> None:
    """As many as there may be are in; the next comes in when one has left."""
    room = Room(1)
    room.enter()
    with pytest.raises(TooManyRequests, match="in a second"):
        room.enter()
    room.leave()
    room.enter()
