"""Questions that an article or an advert asks in the middle of its running text."""

import pytest

from ingest.outline.outline import outline

ADVERT = (
    "CORN STREET BAKERY\n\nThe job\n- run the night bake\n- lead four bakers\n\nYou'll need\n- three years at an oven\n"
    "- a food hygiene certificate\n\n"
)


@pytest.mark.parametrize(
    ("line", "questions"),
    [
        (
            "We'll ask you at interview about a time you saved a batch, and to shape a loaf with us. Parking is free.",
            ["a time you saved a batch"],
        ),
        ("Send a CV. What is the plainest loaf you are proud of?", ["What is the plainest loaf you are proud of?"]),
        ("Bread matters to us. What will you be doing? Mostly bread.", []),
        ("Send a CV and a page to Corn Street.", []),
    ],
)  # fmt: skip
def test_what_an_advert_will_ask(line: str, questions: list[str]) -> None:
    """What an employer says it will ask is still to be answered; what it answers itself is nothing to prepare."""
    found = outline(f"{ADVERT}{line}\n", "advert.txt").questions

    assert [(q.text, q.direction) for q in found] == [(text, "asked_of_candidate") for text in questions]


def test_what_an_article_says_is_asked() -> None:
    """A question that a quoted article announces is an example, and somebody's own musing is no question."""
    text = '# Prep\n\n## from the Baker\n"Expect to be asked: How do you hold a sour starter? Bakers love a number."\n'
    text += "\nI asked myself, what for? Then I went home.\n"
    found = outline(text, "prep.md").questions

    assert [(q.text, q.direction) for q in found] == [("How do you hold a sour starter?", "example")]
