"""Prompts are found by their layout, where some of them ask."""

from ingest.outline.cards import above_quotes, laid_out
from ingest.outline.lines import lines

_CARDS = "\n\n".join(
    ("why bees\nmy gran kept nine hives by the canal", "worst day\nlater", "weakness\nI say yes", "how do you price?")
)


def test_short_lines_above_what_is_set_off() -> None:
    """ "Worst day" above an empty ">" is a prompt like the questions beside it."""
    text = "why bees\n> my gran\n\nworst day\n>\n\nweakness\n> maths\n"

    assert above_quotes(lines(text)) == {0, 3, 6}


def test_questions_that_are_quoted_are_no_answers() -> None:
    """Where the mark sets off questions, the titles above them are titles."""
    text = "Motivation\n> Why bees?\n\nMistakes\n> What went wrong?\n\nWhy\n> Why us?\n"

    assert not above_quotes(lines(text))


def test_paragraphs_that_are_cards() -> None:
    """A short line with its answer below is a prompt among such, answered or not."""
    assert laid_out(lines(_CARDS)) == {0, 3, 6, 9}


def test_stories_under_short_titles_are_no_cards() -> None:
    """Titles among which hardly one asks stay titles."""
    text = "the canal\nmy gran kept nine\n\nthe choir\na swarm\n\nold Tilling\nhe shouted\n\nthe van\nit sank\n"

    assert not laid_out(lines(text))


def test_a_lone_topic_among_cards_is_one() -> None:
    """ "Difficult customer" with room below is a prompt that has no answer yet, and without a title of what follows."""
    assert laid_out(lines(_CARDS.replace("worst day\nlater", "Difficult customer\n"))) == {0, 3, 6, 9}
    assert laid_out(lines(_CARDS.replace("worst day\nlater", "Difficult customer"))) == set()


def test_a_question_right_below_the_answer_of_another() -> None:
    """Two questions in one paragraph, each with its answer, are two cards."""
    text = (
        "Why bees?\n- my gran kept nine\n\nWhat are your strengths?\n- calm, says Gerry\nWhat is your weakness?\n"
        "- paperwork at home\n\nWorst day\n- the swarm on the bus roof\n"
    )

    assert laid_out(lines(text)) == {0, 3, 5, 8}
