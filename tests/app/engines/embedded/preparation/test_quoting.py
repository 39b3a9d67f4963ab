"""Short quotes cut where a reader would pause."""

import pytest

from app.engines.embedded.preparation.quoting import asked, closing, opening, shortened, telling_act


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("I rang the maker.", "I rang the maker"),
        ("so I rang the maker", "I rang the maker"),
        ("**I rang** the `maker`", "I rang the maker"),
        (
            "I rang the maker of the kiln on Monday morning, and he sent his son with the part in a van",
            "I rang the maker of the kiln on Monday morning",
        ),
        ("word " * 20, "word word word word word word word word word word word word word word…"),
        ("I sat with Lorna (tech", "I sat with Lorna"),
    ],
)
def test_a_quote_is_short_and_clean(text: str, short: str) -> None:
    """No marks, no half brackets, no stop; cut at a pause where there is one."""
    assert shortened(text) == short


def test_first_last_and_most_telling_thought() -> None:
    """The one that opens, the one that closes, the one in which something was done."""
    text = "It was June. I rang six potters and drove the plates to Pell. That helped."
    assert opening(text) == "It was June"
    assert closing(text) == "That helped"
    assert telling_act(text) == "I rang six potters and drove the plates to Pell"


def test_a_question_is_quoted_without_its_number() -> None:
    """On one line, with a capital, its question mark kept."""
    assert asked("3) **why  us?**") == "Why us?"
    assert asked("Sell me this pen.") == "Sell me this pen"
