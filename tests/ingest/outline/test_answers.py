"""Which words answer which question, and where the answer ends."""

import pytest

from ingest.outline.answers import questions
from ingest.outline.headings import headings
from ingest.outline.lines import lines


def _pairs(text: str) -> list[tuple[str, str]]:
    rows = lines(text)
    return [(each.text, text[each.begin : each.finish]) for each in questions(text, rows, headings(rows))]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("1. Why rye?\n\nIt keeps.\n\n2. Why us?", [("Why rye?", "It keeps."), ("Why us?", "")]),
        ("Q: Why rye?\nA: It keeps.\nQ: Why us?\nA:", [("Why rye?", "It keeps."), ("Why us?", "")]),
        ("Q. Why rye? A: It keeps.", [("Why rye?", "It keeps.")]),
        ("**Why rye?** It keeps.\n\n**Why us?**", [("Why rye?", "It keeps."), ("Why us?", "")]),
        ("## Why rye?\nIt keeps.\n## Why us?\n\n## Ovens\ntwo", [("Why rye?", "It keeps."), ("Why us?", "")]),
        ("- Why rye?\n  - it keeps\n- Why us?\n\ntext", [("Why rye?", "- it keeps"), ("Why us?", "")]),
        ("▸ Why rye?\nIt keeps.\n▸ Why us?\n", [("Why rye?", "It keeps."), ("Why us?", "")]),
        ("Why rye?\n\nIt keeps.\n\nWhy us?", [("Why rye?", "It keeps."), ("Why us?", "")]),
        (
            "Why rye? -> it keeps\nWhy us? ->\nWhy now? -> now",
            [("Why rye?", "it keeps"), ("Why us?", ""), ("Why now?", "now")],
        ),
        (
            "| Question | Mine |\n|---|---|\n| Why rye? | it keeps |\n| Ovens | |",
            [("Why rye?", "it keeps"), ("Ovens", "")],
        ),
        (
            "1. Tell me about a time you had a conflict with a peer -- Ned\n2. Tell me about a crisis -- and an oven",
            [
                ("Tell me about a time you had a conflict with a peer", "Ned"),
                ("Tell me about a crisis -- and an oven", ""),
            ],
        ),
        ("1. Why rye?\n(3 minutes to respond)\nIt keeps.", [("Why rye?", "It keeps.")]),
    ],
)
def test_pairs(text: str, pairs: list[tuple[str, str]]) -> None:
    """Each form of question finds its answer, and ends where the next begins."""
    assert _pairs(text) == pairs


def test_a_bullet_ends_at_the_next_bullet() -> None:
    """What stands beside a question in a list does not answer it."""
    assert _pairs("* shoes\n* Q: Why rye?\n* private: 30k") == [("Why rye?", "")]


def test_a_bare_list_of_questions_takes_no_answer_from_below() -> None:
    """When none of a list's questions is answered, the paragraph after the list is not the last one's answer."""
    text = "1. Why rye?\n2. Why us?\n3. Why now?\n\nThe train leaves at nine."

    assert [answer for _, answer in _pairs(text)] == ["", "", ""]


def test_a_question_inside_an_answer_is_none() -> None:
    """Lesser forms of question are part of the answer they stand in."""
    text = "1. Tell me about a failure\nThe rye sank.\n- why did it sink?\n- what did you do?\n2. Why us?"

    assert [question for question, _ in _pairs(text)] == ["Tell me about a failure", "Why us?"]


def test_a_wrapped_question_is_one_question() -> None:
    """A question that goes on in the next line is read to its mark."""
    text = "1. Tell me how you would explain sourdough to\na child who hates bread?\nWith a jar.\n2. Why us?"

    assert _pairs(text)[0] == ("Tell me how you would explain sourdough to a child who hates bread?", "With a jar.")


def test_a_heading_among_prompts_of_its_make_is_one() -> None:
    """Where nearly all headings ask or name what interviews ask about, the rest of the same make are prompts too."""
    text = (
        "--- Tell us about yourself\nI bake.\n--- Why us?\n\n"
        "--- Weakness\nflour\n--- Ovens / kilns\n\n\nMY QS FOR THEM\n"
    )

    assert _pairs(text) == [
        ("Tell us about yourself", "I bake."),
        ("Why us?", ""),
        ("Weakness", "flour"),
        ("Ovens / kilns", ""),
    ]


def test_text_after_the_gap_below_a_tight_list_answers_nothing() -> None:
    """Where no gap parts the questions, what follows after one is not the last one's answer."""
    text = "Why rye?\nIt keeps.\nHow do you train people?\nWhat would you change here?\n\nBring: portfolio, apron\n"
    found = [(each.text, text[each.begin : each.finish]) for each in questions(text, lines(text), [])]

    assert found == [("Why rye?", "It keeps."), ("How do you train people?", ""), ("What would you change here?", "")]


def test_questions_in_quotation_marks_are_answered_behind_a_dash() -> None:
    """A mail that quotes question after question answers each behind its quotation marks."""
    text = '"Why should we hire you?" - \n\n"Tell us about your ovens" - six years on deck ovens, two on gas.\n'
    found = [(each.text, text[each.begin : each.finish]) for each in questions(text, lines(text), [])]

    assert found == [
        ("Why should we hire you?", ""),
        ("Tell us about your ovens", "six years on deck ovens, two on gas."),
    ]


def test_the_list_below_an_invitation_answers_it() -> None:
    """ "Anything you'd like to ask us?" is answered by the questions under it."""
    text = "1. Why rye?\nIt keeps.\n2. Anything you'd like to ask us?\n- who owns the oven\n- is Sunday off?\n"
    found = [(each.text, text[each.begin : each.finish]) for each in questions(text, lines(text), [])]

    assert found[1:] == [
        ("Anything you'd like to ask us?", "who owns the oven\n- is Sunday off?"),
        ("who owns the oven", ""),
        ("is Sunday off?", ""),
    ]


def test_what_stands_at_the_margin_answers_no_indented_list() -> None:
    """Below a list whose answers are indented, words at the margin after a gap belong to no item of it."""
    text = "1. Why rye?\n   - it keeps\n2. Why us?\n   - yours\n3. Where in five years?\n   -\n\nnow on 31k\n"

    assert _pairs(text)[2] == ("Where in five years?", "")


def test_a_table_answers_no_bullet_above_it() -> None:
    """A table at the margin ends what stands under a bullet."""
    text = "- Why rye?\n  - it keeps\n- Why us?\n  - your oven\n\n| a | b |\n| --- | --- |\n| c | d |\n"

    assert _pairs(text) == [("Why rye?", "- it keeps"), ("Why us?", "- your oven")]


def test_a_dash_parts_nothing_where_the_answer_has_its_label() -> None:
    """ "Q: Ovens - what is proving" above an empty "A:" is one question without an answer."""
    assert _pairs("Q: Ovens - what is proving\nA:\n\nQ: Why us?\nA: your oven\n") == [
        ("Ovens - what is proving", ""),
        ("Why us?", "your oven"),
    ]


def test_the_same_word_or_two_under_several_questions_is_no_answer() -> None:
    """Whatever somebody types where an answer is missing comes again and again; a short answer stands once."""
    text = "Q: Why us?\nzzz\n\nQ: In five years?\nzzz\n\nQ: Can you start in May?\nyes, gladly\n\nQ: Why now?\nzzz\n"
    assert [answer for _, answer in _pairs(text)] == ["", "", "yes, gladly", ""]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "1. Tell me about a mistake.  Story 5\n2. Why us?  the slip",
            [("Tell me about a mistake.", "Story 5"), ("Why us?", "the slip")],
        ),
        (
            "3. Why us?\n   a. I packed crab at 14\n   b. more... who do they sell to?\n4. Why now?",
            [("Why us?", "a. I packed crab at 14\n   b. more... who do they sell to?"), ("Why now?", "")],
        ),
        (
            "- [x] why us?\n- [x] make ovens fast -> cold start\n- [~] how do you test?\n- [ ] mentoring\n- [ ] why?",
            [
                ("why us?", ""),
                ("make ovens fast", "cold start"),
                ("how do you test?", ""),
                ("mentoring", ""),
                ("why?", ""),
            ],
        ),
    ],
)
def test_lists_as_people_keep_them(text: str, pairs: list[tuple[str, str]]) -> None:
    """Answers well apart on the line, lettered thoughts below a question, and boxes to tick."""
    assert _pairs(text) == pairs
