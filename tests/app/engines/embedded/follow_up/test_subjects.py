"""Who goes on acting where words begin with their verb."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.retold import retell
from app.engines.embedded.follow_up.subjects import subject_before


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("", "I"),
        ("I rang the mill, ", "I"),
        ("She rang me, came out to the yard and ", "she"),
        ("I asked Hamish, and he watched a run and ", "he"),
        ("Our porter came to see me and ", "our porter"),
        ("Hamish saw it and ", "Hamish"),
        ("It was Hamish, who ", None),
        ("It was Hamish who saw it and ", None),
    ],
)
def test_the_last_subject_with_a_verb_goes_on(text: str, who: str | None) -> None:
    """The subject of the verb before; the candidate where nobody else is named."""
    assert subject_before(text) == who


def test_what_another_did_is_not_said_back_as_ones_own() -> None:
    """ "She came and changed the load" is said back of her."""
    answer = "Ottilie watched a run, came back on the Monday and cut the load to eighteen boxes with a strap."
    reading = read("Tell me about a change.", answer)
    clause = next(s for s in reading.sentences if "eighteen" in s.text)
    retold = retell(reading, clause, clause.text.index("eighteen"))
    assert not retold.own
    assert retold.clause == "Ottilie cut the load to eighteen boxes with a strap"
