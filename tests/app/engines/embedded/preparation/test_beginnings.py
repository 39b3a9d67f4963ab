"""How to begin an answer that is not written yet."""

import pytest

from app.engines.embedded.preparation import beginnings
from app.engines.embedded.preparation.beginnings import beginning, quoted, short, to_think_of
from app.records import Citation, DocumentRef, OutlineStep, PreparationQuestion

NOTES = DocumentRef(id="n", name="notes.txt")


def _question(*outline: OutlineStep) -> PreparationQuestion:
    return PreparationQuestion(
        text="Why rail?",
        status="unanswered",
        direction="asked_of_candidate",
        document=NOTES,
        start=0,
        end=1,
        outline=outline,
    )


def test_an_answer_begins_with_a_story_a_line_or_nothing() -> None:
    """A story is named by its title, a note by its first words; where there is neither, nothing is said."""
    line = Citation(document=NOTES, heading="", quote="| May | I rang the box | and held the train", start=0, end=9)
    assert beginning(_question(OutlineStep(story="s", citation=line)), {"s": "The box"}) == "with the story “The box”"
    assert (
        beginning(_question(OutlineStep(citation=line)), {}) == "starting from “May I rang the box and held the train”"
    )
    assert beginning(_question(), {}) == ""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Tell me about a time you stopped a train", beginnings.AN_OCCASION),
        ("What do you know about signalling rules?", beginnings.OF_KNOWLEDGE),
        ("Why are you leaving the depot?", beginnings.ON_LEAVING),
        ("Why us?", "Say what draws you to the work, and one thing about them that fits."),
        ("What is your greatest weakness?", "Name one thing, and an occasion that shows it."),
        (
            "How would you plan a possession?",
            "Say what you would do first and why, and when you did something like it.",
        ),
    ],
)
def test_what_to_think_of_depends_on_what_is_asked(question: str, said: str) -> None:
    """An occasion, a motive, a trait, a plan and a subject are each thought of in their own way."""
    assert to_think_of(question) == said


def test_a_quote_is_one_line_without_marks_of_layout() -> None:
    """Bars of a table, stars and line breaks are left out, and a long quote is cut."""
    assert short("**Feb** | 18 | drivers\ntrained") == "Feb 18 drivers trained"
    assert quoted("a b c d e f g h i j k l m") == "“a b c d e f g h i j k l…”"
    assert quoted("Why us?") == "“Why us?”"
