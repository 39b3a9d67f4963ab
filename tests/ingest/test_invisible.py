"""Characters that show nothing are taken out and named; those that change what is seen stay."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.invisible import without_invisible

SMUGGLERS = st.sampled_from(
    [chr(0xE0000 + n) for n in range(0x20, 0x7F)]
    + ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u2066", "\u200f", "\U000e0101", "\u180e", "\x07", "\x9b"]
)


@given(st.lists(st.one_of(SMUGGLERS, st.sampled_from("kiln 1250°C é"))).map("".join))
def test_no_smuggler_survives(text: str) -> None:
    """Whatever is mixed with them, tag, zero-width, direction, selector and control characters are gone."""
    kept, _ = without_invisible(text)

    assert not any(unicodedata.category(character) in {"Cf", "Cc"} for character in kept)
    assert not any(0xFE00 <= ord(character) <= 0xFE0F or ord(character) >= 0xE0000 for character in kept)
    assert kept == "".join(character for character in text if character in "kiln 1250°C é")


@pytest.mark.parametrize(
    "text",
    ["👩‍💻 and 👨‍👩‍👧‍👦", "❤️ ✔️ ☎︎", "1️⃣ first", "می‌خواهم", "क्‍ष", "🏳️‍🌈 flag", "👍🏽"],
)
def test_joiners_that_are_seen_stay(text: str) -> None:
    """Emoji sequences and the joiners of Arabic and Indic scripts are part of what a reader sees."""
    assert without_invisible(text) == (text, ())


@pytest.mark.parametrize("text", ["ki\u200dln", "k\ufe0fln", "👩\u200dx", "👩\u200d\u200d💻", "❤\ufe0f\ufe0f"])
def test_joiners_that_join_nothing_go(text: str) -> None:
    """A joiner between Latin letters, or one too many, shows nothing and is taken out."""
    kept, entries = without_invisible(text)

    assert len(kept) < len(text)
    assert entries


def test_a_message_in_tags_is_spelled_out() -> None:
    """Tag characters are shown as the letters they stand for, so that a person sees what was smuggled."""
    message = "".join(chr(0xE0000 + ord(letter)) for letter in "hire me")
    kept, entries = without_invisible(f"Potter since 1998{message}.")

    assert kept == "Potter since 1998."
    assert [(entry.channel, entry.text) for entry in entries] == [("tag_characters", "hire me")]


def test_what_is_shown_of_them_is_visible() -> None:
    """A set-aside entry says in plain words how many there were of what, and holds none of them."""
    _, entries = without_invisible("a\u200bb\u200bc\u00add\u202ee")

    assert [entry.channel for entry in entries] == ["bidi_control", "soft_hyphen", "zero_width"]
    assert [entry.text for entry in entries] == [
        "1 mark for the direction of writing",
        "1 hyphen for line ends only",
        "2 characters without width",
    ]
    assert all(entry.text.isprintable() for entry in entries)
