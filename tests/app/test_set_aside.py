"""What came with a document and is not used, in plain words."""

import re
from pathlib import Path

from app.set_aside import HIDDEN, LEFT_OUT, UNREAD, sorted_out
from ingest.invisible import without_invisible
from ingest.records import SetAside

ROOT = Path(__file__).parents[2]


def test_each_entry_is_called_what_it_is() -> None:
    """A picture of a page is a warning, white words are hidden text, a title is neither."""
    found = sorted_out(
        (
            SetAside(channel="picture_of_a_page", text="Page 2 is a picture."),
            SetAside(channel="background_colour", text="take this one"),
            SetAside(channel="page_title", text="Cara Brandt, joiner and roofer"),
            SetAside(channel="zero_width", text="1 character without width"),
            SetAside(channel="bidi_control", text="1 mark for the direction of writing"),
        )
    )

    assert found.unread == ("Page 2 is a picture.",)
    assert found.hidden == (("text in the colour of its background, as white on white", "take this one"),)
    assert found.kinds_left_out == "a page title, invisible characters"


def test_every_way_of_hiding_has_its_words() -> None:
    """Whatever a reader of documents sets aside is named on the pages by words of their own, and in one place."""
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "ingest").rglob("*.py")))
    table = (ROOT / "tests/ingest/HIDDEN_TEXT.md").read_text(encoding="utf-8")
    shown = {name.strip().replace(" ", "_") for name in re.findall(r"\| yes \| ([a-z ,]+) \|", table)}
    known = [*UNREAD, *HIDDEN, *LEFT_OUT]

    assert shown <= set(known)
    assert len(known) == len(set(known))
    assert [name for name in known if f'"{name}"' not in source] == []


def test_characters_that_show_nothing_have_their_words() -> None:
    """None of them is called hidden text, but for the ones that spell a message."""
    text = "a\u200bb\u00adc\u202ed\ufe0fe\x01f" + "".join(chr(0xE0000 + ord(letter)) for letter in "hire me")
    found = sorted_out(without_invisible(text)[1])

    assert {what for what, _ in found.left_out} == {"invisible characters"}
    assert found.hidden == (("words in invisible characters", "hire me"),)


def test_a_way_not_known_here_is_not_shown_by_its_label() -> None:
    """A label from the code is for nobody's eyes."""
    found = sorted_out((SetAside(channel="ink_of_lemon", text="take this one"),))

    assert found.left_out == (("what a reader does not see", "take this one"),)
