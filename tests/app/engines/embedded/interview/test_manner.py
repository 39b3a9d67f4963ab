"""How somebody is, told from what they do."""

from app.engines.embedded.interview.manner import of_manner
from tests.app.engines.embedded.slice_of import embed


def test_manners_are_told_from_work_of_any_trade() -> None:
    """Traits and ways of working are manners; tasks of ward, office, site and kitchen are not."""
    manners = ["clear written communication", "a team player", "able to work under pressure", "empathy with patients"]
    work = ["minute taking", "dressing wounds", "month-end accounts", "fault finding on motors", "managing a budget"]
    assert of_manner(manners, embed) == [True] * len(manners)
    assert of_manner(work, embed) == [False] * len(work)
    assert of_manner([], embed) == []
