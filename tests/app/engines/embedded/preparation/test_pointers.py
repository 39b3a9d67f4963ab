"""Answers that only point at a story."""

import pytest

from app.engines.embedded.preparation.pointers import told_elsewhere, wondered_about
from app.engines.embedded.preparation.prepared import Asked
from app.engines.embedded.preparation.stories import stories
from app.knowledge import load_knowledge
from tests.app.engines.embedded.slice_of import embed, slice_of

STORIES = """# Stories

## Double rent
I merged a change on a Friday and 312 tenants paid twice. I rang every one of them before noon and we paid it all back.

2. THE REEFER. It quit off Crete with four tonnes of meat in it. I moved the load by hand with eleven people overnight.
"""


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("-> double rent", True),
        ("Story 2", True),
        ("see story no. 2 (the reefer)", True),
        ("Story 9", False),
        ("-> the tide table", False),
        ("double rent?", False),
        ("I merged a change on a Friday and rang every tenant before noon", False),
    ],
)
def test_a_pointer_answers_where_the_story_is_told(answer: str, told: bool) -> None:
    """By its name or its number among the stories; what is not told there, or only wondered about, answers nothing."""
    notes = slice_of({"stories.md": STORIES, "questions.md": f"Q: Tell me about a time you failed\nA: {answer}\n"})
    (question,) = notes.documents["questions.md"].questions
    assert (told_elsewhere(Asked(notes.documents["questions.md"], question), notes) is not None) is told


def test_where_it_is_told_is_said() -> None:
    """The heading or the line that names the story is cited; the name of a file is no story's."""
    notes = slice_of(
        {"stories.md": STORIES, "q.md": "Q: Tell me about a time you failed\nA: see the double rent one\n"}
    )
    told = told_elsewhere(Asked(notes.documents["q.md"], notes.documents["q.md"].questions[0]), notes)
    assert told is not None
    assert "Double rent" in told.cite().quote
    notes = slice_of({"cv.txt": "NIA PREECE\n" + STORIES, "q.md": "Q: Tell me about yourself\nA: see pitch.txt\n"})
    assert told_elsewhere(Asked(notes.documents["q.md"], notes.documents["q.md"].questions[0]), notes) is None


def test_a_story_shows_what_the_questions_that_point_at_it_ask_for() -> None:
    """A question about a failure that points at a story makes it a story of failure."""
    told = "# Stories\n\n## Double rent\n\nI merged a change on a Friday and 312 tenants paid twice. I rang every one."
    questions = "Q: Tell me about a time you showed initiative\nA: the double rent story\n"
    (alone,) = stories(slice_of({"stories.md": told}), load_knowledge(), embed)
    (pointed,) = stories(slice_of({"stories.md": told, "questions.md": questions}), load_knowledge(), embed)
    assert "initiative" not in alone.competencies
    assert pointed.competencies[0] == "initiative"


def test_a_story_wondered_about_is_known() -> None:
    """What somebody wonders about under a blank question names the story, or the first of two that is told."""
    told = (
        "# Stories\n\n## Double rent\n"
        "I merged a change on a Friday and 312 tenants paid twice. I rang every one of them before noon.\n\n"
        "## The reefer\n"
        "The reefer quit off Crete with four tonnes of meat in it. I moved the load by hand overnight, and lost none.\n"
    )
    texts = {"stories.md": told, "q.md": "## Tell me about a time you failed\n(the flood? or the reefer?)\n"}
    notes = slice_of(texts)
    asked = Asked(notes.documents["q.md"], notes.documents["q.md"].questions[0])
    story = wondered_about(asked, stories(notes, load_knowledge(), embed))
    assert story is not None
    assert "Crete" in " ".join(citation.quote for citation in story.citations)
