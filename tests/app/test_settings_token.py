"""Tokens of the owner's own choosing."""

import pytest
from pydantic import ValidationError

from app.settings import Settings


@pytest.mark.parametrize(
    "token", ["ein-schlüssel-zum-haus", "sixteen or more words", "tab\tbed-and-long-enough", "x" * 20 + "\n"]
)
def test_token_that_no_client_could_send_is_refused(token: str) -> None:
    """A token travels in a header; one that would not arrive as it is never signs anybody in."""
    with pytest.raises(ValidationError, match="ASCII"):
        Settings(token=token)


def test_any_sign_that_travels_is_fine() -> None:
    """Letters, digits and every sign of the keyboard."""
    token = "aZ09!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~"
    assert Settings(token=token).token == token
