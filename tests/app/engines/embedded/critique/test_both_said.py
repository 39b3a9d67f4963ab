"""Where two notes disagree on what an answer says."""

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

CV = "# Ola Berg\n\n## Experience\n\n### Ward manager, Lindal Hospital, 2019 to now\n- {line}\n"
PUMPS = (
    "# Stories\n\n## The pumps\nThe pumps came without a manual. I wrote one page, trained 80 nurses on the new pumps "
    "in six weeks, and alarms fell by half.\n"
)
ANSWER = (
    "When the new pumps came without a manual I wrote one page. I trained 40 nurses on the new pumps in six weeks. "
    "Alarms fell by half."
)


def _next_step(line: str) -> str:
    notes = slice_of({"cv.md": CV.format(line=line), "stories.md": PUMPS})
    return judged("Tell me about a time you taught others.", ANSWER, notes).next_step


def test_notes_that_disagree_are_named() -> None:
    """Each note is told with its value; where no note holds what was said, the answer is asked to be settled."""
    assert _next_step("Trained 40 nurses on the new pumps") == (
        "Your notes disagree: cv.md says 40, stories.md says 80 nurses. Settle which is right before you say either."
    )
    assert _next_step("Cut falls on the ward from 9 to 2 a month").startswith("Settle one fact first: you said")
