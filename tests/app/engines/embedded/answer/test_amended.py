"""A figure put right aloud."""

from app.engines.embedded.answer.amended import amended_claims, is_amendment
from app.engines.embedded.critique.critique import critique
from app.engines.protocol import CritiqueTask, Earlier
from app.records import Citation, Claim, DocumentRef
from tests.app.engines.embedded.coached import embed, knowledge, nobody

ANSWER = "Sorry, it was 12 by the end of May, not 15."


def _claim(noted: str, correct: str) -> Claim:
    cited = Citation(document=DocumentRef(id="d", name="d.md"), heading="", quote=noted, start=0, end=len(noted))
    return Claim(
        quote=ANSWER[:-1], start=0, end=len(ANSWER) - 1, status="contradicted", correct=correct, citations=(cited,)
    )


def test_a_sentence_that_takes_back_a_figure_is_an_amendment() -> None:
    """An apology alone, or a figure alone, is none."""
    assert is_amendment(ANSWER)
    assert is_amendment("I meant 12 pallets.")
    assert not is_amendment("Sorry, I lost my thread.")
    assert not is_amendment("It was 12 by the end of May.")


def test_a_figure_put_right_to_what_the_notes_say_is_supported() -> None:
    """The notes' earlier figure is no objection where they hold the one it was put right to."""
    found = amended_claims([_claim("breakages 40 -> 12 by May", "40")], ANSWER)
    assert found[0].status == "supported" and found[0].correct is None


def test_a_figure_put_right_to_another_stays_in_doubt() -> None:
    """What the notes do not hold is still contradicted by them."""
    assert amended_claims([_claim("breakages fell to 18", "18")], ANSWER)[0].status == "contradicted"


def test_an_amendment_is_not_taken_for_a_reason() -> None:
    """Asked why, somebody who puts a figure right is thanked for that, and the question stays open."""
    earlier = Earlier("Tell me about a change.", "I moved the racking and breakages fell from 40 to 15.", "reason")
    task = CritiqueTask(
        id="c1",
        created_at="2025-03-01T09:00:00Z",
        question="You moved the racking. What was your thinking there?",
        answer=ANSWER,
        format="behavioural",
        earlier=earlier,
    )
    said = critique(task, nobody(), knowledge(), embed).criteria[0]
    assert said.rationale.startswith("You put it right")
    assert "your reason" in said.advice
