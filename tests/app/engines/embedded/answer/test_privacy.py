"""What is nobody's business is neither asked about nor said back."""

import pytest

from app.engines.embedded.answer.privacy import is_private


@pytest.mark.parametrize(
    "text",
    [
        "my late father had the same",
        "you treat them like your own family",
        "our own children were small then",
        "I've two kids and I'm not falling asleep on the road",
        "I did my back that winter",
        "there was some bother that I'd rather leave",
        "I'm really nervous",
    ],
)
def test_own_life_is_private(text: str) -> None:
    """A family, a body, an illness, in the first person or the second; and what one would rather leave."""
    assert is_private(text)


@pytest.mark.parametrize(
    "text",
    [
        "the daughter asked for the other hymn",
        "we had two children in the room that day",
        "our partner in Leeds sent the parts",
        "I went back to the depot",
    ],
)
def test_other_peoples_families_are_work(text: str) -> None:
    """Clients, pupils and partners of a firm may be spoken of."""
    assert not is_private(text)
