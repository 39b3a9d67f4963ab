"""What a file's name and a page's first lines say about whose words follow."""

import pytest

from ingest.outline.leads import answered_by_me, published_name, says_theirs


@pytest.mark.parametrize(
    "name",
    [
        "article_saved.txt",
        "company.txt",
        "forum - what others got.md",
        "Employers.md",
        "JD baker (pasted from chat).txt",
    ],
)
def test_name_of_something_published(name: str) -> None:
    """A name that says article, forum, company or where it was pasted from holds nobody's own experience."""
    assert published_name(name)


@pytest.mark.parametrize(
    "name",
    ["notes.txt", "my article.md", "company prep.txt", "accompany.txt", "blog answers.md", "saved from my phone.txt"],
)
def test_name_of_ones_own(name: str) -> None:
    """A name that says notes, my or answers is one's own, whatever else it says; parts of words say nothing."""
    assert not published_name(name)


@pytest.mark.parametrize(
    "line",
    [
        "Baking questions, copied off some site. my answers under",
        "pasted from the board, answers are mine",
        "20 questions taken from a website, my notes below",
    ],
)
def test_copied_questions_with_answers_of_ones_own(line: str) -> None:
    """Who copied the questions and says that the answers are their own speaks for themselves below."""
    assert answered_by_me(line)
    assert not says_theirs(line)


def test_copied_words_with_remarks_of_ones_own() -> None:
    """An article with one's own notes below it is an article all the same."""
    assert says_theirs("article copied from a website, my notes below")
