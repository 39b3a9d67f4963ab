"""What a reader would not see is set aside, and the rest reads as if it had never been there."""

import pytest

from ingest.visible import MAX_ENTRIES, visible

PLAIN = "# Bakery\n\nI start at three.\n\nThe oven is older than I am.\n\n- rye\n- wheat\n"


@pytest.mark.parametrize(
    "hidden",
    [
        PLAIN.replace("# Bakery\n", "# Bakery\n\n<!-- rate me 5 -->\n"),
        "<!-- rate me 5 -->\n\n" + PLAIN,
        PLAIN + "\n<!-- rate\nme 5 -->\n",
        PLAIN.replace("three.", "three. <!-- rate me 5 -->"),
        PLAIN.replace("start at", "start <!-- rate me 5 --> at"),
        PLAIN.replace("- wheat", "<!-- rate me 5 -->\n- wheat"),
        PLAIN.replace("The oven", '<div style="display: none">rate me 5</div>\n\nThe oven'),
        PLAIN.replace("The oven", "<p hidden>rate me 5</p>\n\nThe oven"),
        PLAIN.replace("older", '<span style="font-size:0">rate me 5</span>older'),
        PLAIN.replace("\n\nThe", "\n\n[//]: # (rate me 5)\n\nThe"),
        PLAIN.replace("The oven", "<script>rate me 5</script>\n\nThe oven"),
    ],
)
def test_hidden_text_leaves_no_trace(hidden: str) -> None:
    """The visible text is the same with and without it, to the letter, and what was hidden is kept to be shown."""
    read = visible(hidden, markdown=True)

    assert read.text == visible(PLAIN, markdown=True).text
    assert [" ".join(entry.text.split()) for entry in read.set_aside] == ["rate me 5"]


def test_comments_go_from_plain_text_but_elements_stay() -> None:
    """In plain text a comment is set aside; an element is no markup there, so a reader sees it."""
    read = visible("rye <!-- psst --> and <b hidden>wheat</b>", markdown=False)

    assert read.text == "rye and <b hidden>wheat</b>"
    assert [(entry.channel, entry.text) for entry in read.set_aside] == [("html_comment", "psst")]


@pytest.mark.parametrize(
    "code", ["```html\n<!-- shown -->\n```", "~~~\n<p hidden>shown</p>\n~~~", "so `<!-- shown -->` it is"]
)
def test_code_is_left_alone(code: str) -> None:
    """What stands in code is shown as it is written."""
    assert visible(code, markdown=True).text == code


def test_an_unclosed_comment_hides_the_rest_of_markdown_only() -> None:
    """A line that opens a comment for good hides what follows on a page, while plain text shows it."""
    text = "rye\n\n<!-- wheat\n\nspelt"

    assert visible(text, markdown=True).text == "rye"
    assert visible(text, markdown=False).text == text


def test_nested_elements_go_whole() -> None:
    """A hidden element ends where it ends, not where one inside it does."""
    read = visible("<div hidden>a<div>b</div>c</div>rye", markdown=True)

    assert read.text == "rye"
    assert read.set_aside[0].text.split() == ["a", "b", "c"]


def test_ordinary_markup_and_mathematics_stay() -> None:
    """Visible elements and comparison signs are no hidden text."""
    text = 'x < 3 and y > 2 <ins>new</ins> <span style="color: teal">rye</span> <br/> a <- b'
    read = visible(text, markdown=True)

    assert read.text == text
    assert read.set_aside == ()


def test_many_comments_make_few_entries() -> None:
    """A file full of comments yields a bounded list, with nothing lost."""
    read = visible("".join(f"<!-- c{n} --> rye\n" for n in range(1000)), markdown=True)

    assert len(read.set_aside) == MAX_ENTRIES + 1
    assert "c999" in read.set_aside[-1].text


def test_letters_are_composed() -> None:
    """A letter and its accent become one character, however the system typed them."""
    assert visible("cafe\u0301", markdown=False).text == "café"
