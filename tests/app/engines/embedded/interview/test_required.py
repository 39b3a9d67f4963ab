"""What a line of an advert asks for."""

import pytest

from app.engines.embedded.interview.required import Required, required


@pytest.mark.parametrize(
    ("quote", "text", "deed"),
    [
        ("experience of managing kennels and stores", "managing kennels and stores", True),
        ("train young falcons to the lure", "train young falcons to the lure", True),
        ("working knowledge of telemetry tags", "telemetry tags", False),
        ("experience with tracking software such as Falcon Eye", "tracking software such as Falcon Eye", False),
        ("a strong record in bird welfare", "bird welfare", False),
        ("proficient in Microsoft Excel", "Microsoft Excel", False),
        ("ability to", "ability to", False),
    ],
)
def test_a_requirement_is_a_deed_or_a_thing(quote: str, text: str, deed: bool) -> None:
    """What is done is told apart from what is known, and neither carries that one should have it."""
    assert required(quote) == Required(text, deed)
