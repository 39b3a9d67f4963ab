"""What a file's name and a page's first lines say about whose words follow."""

import pytest

from ingest.outline.leads import published_name


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
