"""Being led through a piece of one's own work or life asks for no occasion."""

import pytest

from app.engines.embedded.critique.critique import critique
from app.engines.embedded.measures.topic import is_walk
from app.engines.protocol import CritiqueTask
from app.records import Critique
from tests.app.engines.embedded.coached import knowledge, nobody
from tests.app.engines.embedded.slice_of import embed

FOG = (
    "The study looks at how fog nets catch water on the north slope. I put up nine nets and read the gauges on Sundays "
    "for a winter. The coarse mesh caught a third more than the fine one, and the village has bought two since."
)
ROOF = (
    "The roof of the stable leaked over the two end boxes. I borrowed a ladder from the sawmill, pulled out eleven "
    "slates and found the batten rotten under them. It kept dry through the thaw."
)


@pytest.mark.parametrize(
    ("question", "walk"),
    [
        ("Walk me through your thesis.", True),
        ("Can you talk us through your master’s thesis?", True),
        ("Take me through your career so far.", True),
        ("Walk me through your CV.", True),
        ("Tell me about your last project.", True),
        ("Tell me about your biggest failure at work.", False),
        ("Tell me about a conflict in your project.", False),
        ("Walk me through your decision to leave.", False),
        ("Tell me about your last conflict.", False),
    ],
)
def test_a_walk_through_names_a_piece_of_work_or_life(question: str, walk: bool) -> None:
    """A thesis, a project or a career is led through; a failure, a clash and a decision are told as they happened."""
    assert is_walk(question) is walk


def _judged(answer: str) -> Critique:
    task = CritiqueTask(
        id="", created_at="", question="Walk me through your thesis.", answer=answer, format="behavioural"
    )
    return critique(task, nobody(), knowledge(), embed)


def test_a_study_answers_the_question_for_a_thesis_without_its_name() -> None:
    """It never says "thesis", and is neither thin nor told to choose an occasion."""
    found = _judged(FOG)
    assert found.band in ("solid", "strong")
    assert not any("occasion in which" in c.advice for c in found.criteria)


def test_a_day_at_work_is_no_thesis() -> None:
    """A story of the trade falls behind, and the advice asks for the thesis itself, not for an occasion."""
    found = _judged(ROOF)
    assert found.band in ("thin", "developing")
    assert not any("occasion in which" in c.advice for c in found.criteria)
