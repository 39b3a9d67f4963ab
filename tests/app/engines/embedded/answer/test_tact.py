"""What is treated with care."""

import pytest

from app.engines.embedded.answer.tact import is_grave, is_slip, owns_limit
from tests.app.engines.embedded.coached import asked, judged, nobody

SLIP = (
    "I set out the wrong gridline on a school extension in Leeds. I rang the engineer at once and paid two lads to "
    "break out the pads over the weekend. We lost three days and the client stayed with us."
)


@pytest.mark.parametrize(
    "text",
    [
        "I haven't run a kiln yet",
        "I don't know how it ended",
        "I've never managed a budget",
        "To be honest, I can't weld",
        "If anything it was leaving it to others",
    ],
)
def test_a_denial_of_oneself_owns_up_to_a_limit(text: str) -> None:
    """What one has not done, cannot do or does not know is a limit, also after a word to begin with."""
    assert owns_limit(text)


def test_an_act_is_no_limit() -> None:
    """What one did, or chose not to do, is an act."""
    assert not owns_limit("I made one card, I don't do slides")
    assert not owns_limit("I didn't sign the delivery note")


def test_harm_and_a_question_for_a_mistake_are_grave() -> None:
    """A death in the answer, or a question for something that went wrong, is no place for cheering."""
    assert is_grave("Tell me about a hard week.", "Her father died on the Monday.")
    assert is_grave("Tell me about a mistake.", "I sent two pallets to the old address.")
    assert not is_grave("Tell me about a success.", "We opened the shop in April.")


def test_a_limit_is_asked_for_no_particulars() -> None:
    """No remark wants to know what exactly it was that somebody has not done."""
    answer = (
        "I haven't fired a gas kiln yet. I built an electric one from a kit with two students and fired it eleven "
        "times. The glaze ran on the first three."
    )
    found = judged("What experience do you have with kilns?", answer, nobody())
    assert not any(
        "I haven't fired" in c.rationale + c.advice
        for c in found.criteria
        if c.criterion not in ("relevance", "professionalism")
    )


def test_the_part_quoted_in_a_mistake_is_what_was_done_about_it() -> None:
    """The slip itself is never shown as the candidate's achievement."""
    found = judged("Tell me about a mistake you made on site.", SLIP, nobody())
    own = next(c for c in found.criteria if c.criterion == "ownership")
    assert own.evidence and not any(is_slip(span.quote) for span in own.evidence)
    assert "rang the engineer" in own.rationale or "paid two lads" in own.rationale


def test_a_mistake_is_not_asked_to_be_done_again() -> None:
    """Follow-ups on a mistake go on without asking whether one would do it the same way."""
    earlier: list[str] = []
    for _ in range(12):
        found = asked("Tell me about a mistake you made on site.", SLIP, nobody(), tuple(earlier))
        if found is None:
            break
        earlier.append(found.question)
    assert len(earlier) >= 3
    assert not any("same way again" in question for question in earlier)


def test_a_death_is_no_detail_to_praise() -> None:
    """What is shown as a vivid detail is something else than somebody's dying."""
    answer = (
        "One of my drivers kept coming late in March. I sat down with him in the van and asked. It turned out his "
        "mother was dying, so I gave him the late round for six weeks and took the early one myself."
    )
    found = judged("Tell me about a time you helped a colleague.", answer, nobody())
    assert not any(
        "dying" in c.rationale for c in found.criteria if c.criterion in ("structure", "specificity", "ownership")
    )
