"""Where practice has left a candidate."""

from app.coach.standing import standing_of
from app.records import CriterionScore
from app.store import candidates, coaching
from tests.app.store.filled import fill
from tests.fakes import critique_of
from tests.rig import CANDIDATE, OWNER, Rig


def _scored(name: str, score: float) -> CriterionScore:
    return CriterionScore(criterion=name, title=name, score=score, band=None, rationale="", evidence=(), advice="")


def test_a_new_candidate_has_no_standing(rig: Rig) -> None:
    """Before the first practice nothing is known."""
    with rig.database.read() as connection:
        found = standing_of(connection, candidates.find(connection, OWNER, CANDIDATE))
    assert (found.asked, found.scores, found.weakest, found.went_badly) == ((), (), None, ())


def test_scores_are_by_competency_of_what_was_asked(rig: Rig) -> None:
    """The answers of other interviews count; those of the interview that is held now do not."""
    with rig.database.read() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
    fill(rig.database, key, "a")
    with rig.database.read() as connection:
        found = standing_of(connection, key)
        now = standing_of(connection, key, "interview-a")
    assert (found.asked, found.scores) == (("Why?",), (("conflict", 4.0),))
    assert (now.asked, now.scores) == ((), ())


def test_the_weakest_criterion_needs_three_scores_below_the_middle(rig: Rig) -> None:
    """Two low scores are chance, and a lowest that is high is no weakness."""
    with rig.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        for number in range(3):
            criteria = (
                _scored("result", 2.0),
                _scored("structure", 4.0),
                *([_scored("ownership", 1.0)] * (number < 2)),
            )
            made = critique_of("x", 3.0, id_=f"k{number}", created_at=f"2027-01-0{number + 1}")
            coaching.add_critique(connection, key, made.model_copy(update={"criteria": criteria}))
        assert standing_of(connection, key).weakest == "result"
