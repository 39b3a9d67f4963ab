"""How many chats are answered at once."""

from app.errors import TooManyRequests


class Room:
    """Counts the answers being made. To be used from one event loop.

    Args:
        most: answers at once; beyond it a request is refused before anything is made of it.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._within = 0

    @property
    def within(self) -> int:
        """How many are being made."""
        return self._within

    def enter(self) -> None:
        """Count one in.

        Raises:
            TooManyRequests: as many as there may be are in.
        """
        if self._within >= self._most:
            raise TooManyRequests("Too many chats are being answered at this moment; send it again in a second.")
        self._within += 1

    def leave(self) -> None:
        """Count one out."""
        self._within -= 1
