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


def test_any_sign_that_begins_several_lines_on_end_is_a_mark() -> None:
    """Whatever somebody types before each entry is its mark; signs that change are ticks and crosses, and stay."""
    assert marked(["~ Peel", "~ Chop", "~ Wash up"]) == ["- Peel", "- Chop", "- Wash up"]
    assert marked(["=> Peel", "=> Chop", "", "=> Wash up"]) == ["- Peel", "- Chop", "", "- Wash up"]
    assert marked(["✓ Peel", "~ Chop", "✗ Wash up"]) == ["✓ Peel", "~ Chop", "✗ Wash up"]
    assert marked(["~~~~~", "£9 an hour", "~ about"]) == ["~~~~~", "£9 an hour", "~ about"]


def test_codes_that_count_on_are_marks() -> None:
    """A letter with a number before each entry counts it; E and D go on saying how much it is wanted."""
    assert marked(["K1 Peel", "K2. Chop", "K3  Wash up"]) == ["- Peel", "- Chop", "- Wash up"]
    assert marked(["E1 Peel", "E2 Chop", "E3 Wash up", "D1 Bake"]) == ["E Peel", "E Chop", "E Wash up", "D Bake"]
    assert marked(["C1 licence", "B2 German", "A4 printing"]) == ["C1 licence", "B2 German", "A4 printing"]


def test_a_duty_with_money_in_it_is_no_pay() -> None:
    """What opens with a verb is to be done, whatever sum it names, and one labelled line makes no heading."""
    block = ["You will", "Answer for a budget of £20,000", "Pay: £31,000", "Fish skills: gutting, boning", "Wash up"]
    assert in_blocks(["Cook", "", *block])[2:] == [
        "",
        "## You will",
        "- Answer for a budget of £20,000",
        "",
        "Pay: £31,000",
        "- Fish skills: gutting, boning",
        "- Wash up",
    ]
