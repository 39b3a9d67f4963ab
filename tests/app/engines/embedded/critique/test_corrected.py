"""What the candidate set right, in later critiques."""

from dataclasses import replace

import pytest

from app.engines.embedded.critique.corrected import disputed, wrong_value
from app.engines.embedded.critique.critique import critique
from app.engines.protocol import CritiqueTask
from app.records import Citation, Claim, Correction, CorrectionKind, Critique, DocumentRef
from tests.app.engines.embedded.coached import gardener, knowledge
from tests.app.engines.embedded.slice_of import embed

QUESTION = "Tell me about a time you worked under pressure."
ANSWER = (
    "In July 2022 the borehole at Lowmoor failed in a drought. I mapped which beds drank most, moved watering to four "
    "in the morning and borrowed two tanks. We lost 40 of 340 roses, and the show took place. I also trained 9 "
    "volunteers to water by hand."
)


def _judged(answer: str = ANSWER, *corrections: Correction, question: str = QUESTION) -> Critique:
    task = CritiqueTask(id="c", created_at="2027-01-01", question=question, answer=answer)
    return critique(replace(task, corrections=corrections), gardener(), knowledge(), embed)


def _correction(kind: CorrectionKind, text: str, **more: str) -> Correction:
    return Correction(id="x", kind=kind, text=text, created_at="2027-01-01", **more)  # type: ignore[arg-type]


def _claim(found: Critique, words: str) -> Claim:
    return next(claim for claim in found.claims if words in claim.quote)


def test_a_confirmed_claim_is_supported_by_ones_own_word() -> None:
    """What the notes do not hold is supported once confirmed, and no citation is made up for it."""
    before = _claim(_judged(), "9 volunteers")
    assert before.status != "supported"
    confirmed = _correction("claim", before.quote, subject="I also trained 9 volunteers to water by hand.")
    after = _claim(_judged(ANSWER, confirmed), "9 volunteers")
    assert (after.status, after.confirmed, after.citations, after.correct) == ("supported", True, (), None)


def test_a_confirmed_claim_holds_in_other_words_and_not_for_another_figure() -> None:
    """The same figure about the same thing is the same claim; a larger one is not."""
    confirmed = _correction("claim", "I also trained 9 volunteers to water by hand")
    reworded = ANSWER.replace(
        "I also trained 9 volunteers to water by hand", "I also got nine volunteers trained to water by hand"
    )
    other = ANSWER.replace("9 volunteers", "25 volunteers")
    assert any(claim.confirmed for claim in _judged(reworded, confirmed).claims)
    assert not any(claim.confirmed for claim in _judged(other, confirmed).claims)


def test_a_figure_confirmed_of_one_thing_proves_nothing_of_another() -> None:
    """Nine volunteers are not nine apprentices in another garden."""
    confirmed = _correction("claim", "I shipped 9 crates of tulips to Utrecht")
    assert not any(claim.confirmed for claim in _judged(ANSWER, confirmed).claims)


def test_a_settled_value_is_right_from_then_on() -> None:
    """Of the two values the chosen one is supported and the other contradicted, with the chosen one as correct."""
    said, noted = disputed(_claim(_judged(), "40 of 340"))
    subject = "We lost 40 of 340 roses, and the show took place. We lost 11 of 340 roses, and the show took place."
    mine = _correction("value", said, other=noted, subject=subject)
    assert _claim(_judged(ANSWER, mine), "roses").confirmed
    theirs = _correction("value", noted, other=said, subject=subject)
    again = _claim(_judged(ANSWER, theirs), "roses")
    assert (again.status, again.correct) == ("contradicted", noted)


def test_a_dismissed_remark_stays_away_for_its_question() -> None:
    """The criterion keeps its score and gives no advice any more; another question is judged as ever."""
    thin = (
        "There was a drought and we had to keep the roses alive somehow, and in the end the show took place as planned."
    )
    before = _judged(thin)
    worst = min((c for c in before.criteria if c.score is not None), key=lambda c: c.score or 0.0)
    aside = _correction("remark", worst.advice, question=QUESTION, criterion=worst.criterion)
    after = _judged(thin, aside)
    same = next(c for c in after.criteria if c.criterion == worst.criterion)
    assert (same.score, same.dismissed, same.advice) == (worst.score, True, "")
    assert worst.advice not in after.next_step
    elsewhere = _judged(thin, aside, question="Tell me about a goal you reached.")
    assert not any(c.dismissed for c in elsewhere.criteria)


def test_a_dismissed_fact_is_not_brought_up_again() -> None:
    """What was set aside as missing is neither listed nor used in advice for that question."""
    short = "In July 2022 the borehole at Lowmoor failed. I mapped which beds drank most and moved watering to four."
    before = _judged(short)
    assert before.missed
    aside = _correction("missed", before.missed[0].text, question=QUESTION)
    after = _judged(short, aside)
    assert before.missed[0].text not in [missed.text for missed in after.missed]
    assert not any(before.missed[0].text in c.advice for c in after.criteria)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Cut fuel use by 14% on the Sallow crossing.", True),
        ("Cut fuel use by 12% on the Sallow crossing.", False),
        ("Cut crew costs by 14%.", False),
    ],
)
def test_only_the_rejected_value_of_the_same_thing_is_wrong(text: str, wrong: bool) -> None:
    """A settled figure says nothing of other figures, nor of the same figure elsewhere."""
    settled = _correction("value", "12%", other="14%", subject="Fuel use on the Sallow crossing fell by 12%.")
    assert (wrong_value(text, [settled]) is not None) is wrong


def test_what_differs_is_not_what_the_note_has_as_well() -> None:
    """Of two counts in one breath the one is offered to be settled that the note does not hold."""
    note = "112 out of 112 signed off. errors 11 to 3 by January"
    said = "112 people were signed off and errors went down to 4"
    cited = Citation(document=DocumentRef(id="d", name="n.md"), heading="", quote=note, start=0, end=len(note))
    claim = Claim(start=0, end=len(said), quote=said, status="contradicted", correct="3", citations=(cited,))
    assert disputed(claim) == ("4", "3")
