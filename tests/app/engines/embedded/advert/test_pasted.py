"""Marks, quotes and remarks of a pasted advert, and lists that lost their marks."""

from app.engines.embedded.advert.pasted import in_blocks, marked, unquoted


def test_a_quoted_mail_is_the_advert() -> None:
    """Where most is quoted, what is not is somebody's own; a quote of a quote is so anywhere."""
    assert unquoted(["> From: Ros", "> Rigger", "> * IPAF", "have it"]) == ["Rigger", "* IPAF"]
    assert unquoted(["Rigger", "* IPAF", ">> me: yes"]) == ["Rigger", "* IPAF"]


def test_marks_of_a_word_processor() -> None:
    """A mark without its gap and a letter o are marks, where there are several."""
    assert marked(["-Peel", "-Chop"]) == ["- Peel", "- Chop"]
    assert marked(["o\tPeel", "o  Chop"]) == ["- Peel", "- Chop"]


def test_a_bare_list_gets_its_marks() -> None:
    """Short lines under a question are entries below a heading; pay is none of them."""
    assert in_blocks(["Usher", "What do I need?", "Good shoes", "Patience", "What do I get?", "£12"]) == [
        "Usher",
        "",
        "## What do I need",
        "- Good shoes",
        "- Patience",
        "",
        "## What do I get",
        "£12",
    ]
