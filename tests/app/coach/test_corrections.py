"""What the candidate sets right: remembered, and seen at once."""

import asyncio

import pytest

from app.coach.corrections import correct, differing, settle, take_back
from app.coach.critique import critique
from app.coach.pitch import pitch
from app.errors import BadRequest, NotFound
from app.records import Citation, Claim, ClaimStatus, CriterionScore, Critique, Disagreement, DocumentRef, Missed, Pitch
from app.requests import CorrectionBody, CritiqueBody, PitchBody, SettlementBody
from app.store import candidates, coaching, practice
from tests.fakes import critique_of
from tests.rig import CANDIDATE, OWNER, Rig

ANSWER = "Falls on the ward fell by 40%. I also trained 9 nurses."
NOTED = Citation(
    document=DocumentRef(id="d", name="cv.md"), heading="", quote="Cut falls on the ward by 30%", start=0, end=28
)


def _claim(words: str, status: ClaimStatus, correct: str | None = None) -> Claim:
    start = ANSWER.find(words)
    cited = (NOTED,) if correct else ()
    return Claim(start=start, end=start + len(words), quote=words, status=status, correct=correct, citations=cited)


WRONG = _claim("Falls on the ward fell by 40%", "contradicted", "30%")
SILENT = _claim("I also trained 9 nurses", "unsupported")


def _kept(rig: Rig) -> Critique:
    advice = "End on a number."
    criterion = CriterionScore(
        criterion="result", title="Result", score=2.0, band="thin", rationale="No end.", evidence=(), advice=advice
    )
    made = critique_of(ANSWER, 3.0, id_="k1").model_copy(
        update={
            "criteria": (criterion,),
            "claims": (WRONG, SILENT),
            "missed": (Missed(text="It held for a year.", citations=()),),
            "next_step": f"Most to gain: the ending. {advice}",
        }
    )
    with rig.database.begin() as connection:
        coaching.add_critique(connection, candidates.find(connection, OWNER, CANDIDATE), made)
    return made


def _corrected(rig: Rig, **body: object) -> Critique:
    return correct(rig.context, OWNER, CANDIDATE, "k1", CorrectionBody.model_validate(body))


def test_a_dismissed_remark_is_marked_and_no_longer_the_next_step(rig: Rig) -> None:
    """The score stays; the advice goes, from the next step too; it is stored so."""
    _kept(rig)
    made = _corrected(rig, kind="dismiss", criterion="result")
    assert (made.criteria[0].dismissed, made.criteria[0].advice, made.criteria[0].score) == (True, "", 2.0)
    assert "End on a number" not in made.next_step
    with rig.database.read() as connection:
        assert coaching.get_critique(connection, candidates.find(connection, OWNER, CANDIDATE), "k1") == made


def test_a_dismissed_fact_is_gone(rig: Rig) -> None:
    """What was not missing is not listed as missing."""
    _kept(rig)
    assert _corrected(rig, kind="dismiss", missed="It held for a year.").missed == ()


def test_a_confirmed_claim_shows_as_confirmed(rig: Rig) -> None:
    """Its own statement is supported by the candidate's word; the other claim stays as it was."""
    _kept(rig)
    made = _corrected(rig, kind="confirm", start=SILENT.start, end=SILENT.end)
    assert made.claims[0] == WRONG
    assert (made.claims[1].status, made.claims[1].confirmed, made.claims[1].citations) == ("supported", True, ())


@pytest.mark.parametrize(("right", "text", "other"), [("answer", "40%", "30%"), ("notes", "30%", "40%")])
def test_a_settled_value_is_remembered_with_the_one_it_beat(rig: Rig, right: str, text: str, other: str) -> None:
    """Which of the two is right is kept with both sentences, so that the thing is known again."""
    _kept(rig)
    made = _corrected(rig, kind="settle", start=WRONG.start, end=WRONG.end, right=right)
    assert made.claims[0].confirmed is (right == "answer")
    with rig.database.read() as connection:
        (found,) = practice.list_corrections(connection, candidates.find(connection, OWNER, CANDIDATE))
    assert (found.kind, found.text, found.other) == ("value", text, other)
    assert "ward" in found.subject


def test_corrections_reach_every_later_task(rig: Rig) -> None:
    """Critiques and introductions made afterwards are told of everything that was set right."""
    _kept(rig)
    _corrected(rig, kind="confirm", start=SILENT.start, end=SILENT.end)
    rig.engine.scores.append(4.0)
    rig.engine.pitches.append(_pitch())
    asyncio.run(critique(rig.context, OWNER, CANDIDATE, CritiqueBody(question="Why?", answer="I nurse.")))
    asyncio.run(pitch(rig.context, OWNER, CANDIDATE, PitchBody()))
    assert [task.corrections[0].text for task in rig.engine.tasks] == ["I also trained 9 nurses"] * 2


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"kind": "dismiss"}, "criterion"),
        ({"kind": "dismiss", "criterion": "result", "missed": "x"}, "criterion"),
        ({"kind": "dismiss", "criterion": "charm"}, "criterion"),
        ({"kind": "dismiss", "missed": "Nothing of the kind."}, "missed"),
        ({"kind": "confirm"}, "start"),
        ({"kind": "confirm", "start": 1, "end": 2}, "start"),
        ({"kind": "settle", "start": WRONG.start, "end": WRONG.end}, "right"),
        ({"kind": "settle", "start": SILENT.start, "end": SILENT.end, "right": "notes"}, "kind"),
    ],
)
def test_a_correction_of_nothing_is_refused(rig: Rig, body: dict[str, object], field: str) -> None:
    """What the critique does not say cannot be set right; the field at fault is named, and nothing is kept."""
    _kept(rig)
    with pytest.raises(BadRequest) as caught:
        _corrected(rig, **body)
    assert caught.value.field == field
    with rig.database.read() as connection:
        assert practice.list_corrections(connection, candidates.find(connection, OWNER, CANDIDATE)) == ()


def _pitch() -> Pitch:
    conflict = Disagreement(text="30% or 40%?", citations=(NOTED, NOTED), values=("30%", "40%"))
    return Pitch(
        id="p1", engine="fake", seconds=60, words_per_minute=140, text="", sentences=(), words=0, estimated_seconds=0,
        blanks=(), conflicts=(conflict,), left_out=(), created_at="2027-01-15",
    )  # fmt: skip


def test_two_notes_that_disagree_are_settled_once(rig: Rig) -> None:
    """The chosen value of an introduction's conflict is kept with what both notes say."""
    with rig.database.begin() as connection:
        coaching.add_pitch(connection, candidates.find(connection, OWNER, CANDIDATE), _pitch())
    made = settle(rig.context, OWNER, CANDIDATE, "p1", SettlementBody(conflict=0, right="second"))
    assert (made.text, made.other, made.pitch) == ("40%", "30%", "p1")
    assert NOTED.quote in made.subject
    with pytest.raises(BadRequest, match="no such disagreement"):
        settle(rig.context, OWNER, CANDIDATE, "p1", SettlementBody(conflict=1, right="first"))


def test_a_strangers_critique_cannot_be_corrected(rig: Rig) -> None:
    """Another owner finds neither candidate nor critique."""
    _kept(rig)
    with pytest.raises(NotFound):
        correct(rig.context, "bo", CANDIDATE, "k1", CorrectionBody(kind="dismiss", criterion="result"))


def test_confirming_one_sentence_confirms_no_other(rig: Rig) -> None:
    """A claim that ends with its own full stop is remembered by its own sentence, not by the next one too."""
    answer = "Director Ferrand gave me the award in Antwerp. I moved the dashboards to Grafana. Since then I rest."
    first, second = (answer[:46], answer[47:81])
    claims = tuple(
        Claim(start=answer.find(words), end=answer.find(words) + len(words), quote=words, status="unsupported")
        for words in (first, second)
    )
    made = critique_of(answer, 3.0, id_="k2").model_copy(update={"claims": claims})
    with rig.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        coaching.add_critique(connection, key, made)
    body = CorrectionBody(kind="confirm", start=0, end=46)
    found = correct(rig.context, OWNER, CANDIDATE, "k2", body)

    with rig.database.read() as connection:
        (held,) = practice.list_corrections(connection, key)
    assert (first[-1], second[-1]) == (".", ".")
    assert held.subject == first.rstrip(".")
    assert [claim.confirmed for claim in found.claims] == [True, False]


def test_a_correction_is_taken_back_once(rig: Rig) -> None:
    """It is forgotten; a second time, or for somebody else, there is none to forget."""
    _kept(rig)
    _corrected(rig, kind="dismiss", criterion="result")
    with rig.database.read() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        (held,) = practice.list_corrections(connection, key)
    with pytest.raises(NotFound):
        take_back(rig.context, "bo", CANDIDATE, held.id)
    take_back(rig.context, OWNER, CANDIDATE, held.id)

    with rig.database.read() as connection:
        assert practice.list_corrections(connection, key) == ()
    with pytest.raises(NotFound):
        take_back(rig.context, OWNER, CANDIDATE, held.id)


def test_values_to_settle_are_short() -> None:
    """What stands on a button is a value or a clause, and ends without a stop."""
    noted = "Nobody fell on the ward after the rails went in, and then the stairs."
    said = Claim(start=0, end=20, quote="Falls became fewer.", status="contradicted", correct=noted, citations=(NOTED,))
    assert differing(said) == ("Falls became fewer", "Nobody fell on the ward")
    assert differing(SILENT) is None
