"""Answers that only point at a story."""

import pytest

from app.engines.embedded.preparation.pointers import is_told_elsewhere
from app.engines.embedded.preparation.prepared import Asked
from tests.app.engines.embedded.slice_of import slice_of

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
    assert is_told_elsewhere(Asked(notes.documents["questions.md"], question), notes) is told
