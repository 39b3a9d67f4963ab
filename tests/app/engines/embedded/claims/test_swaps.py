"""One thing told as another is found by the words around it."""

import pytest

from tests.app.engines.embedded.claims import lighthouse
from tests.app.engines.embedded.claims.notes_of_a_baker import LEAD, NOTES, QUESTION, contradicted
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

DESK = """# Interview prep

1. What is your weakness?

I hold on to things. had three desks (loans, rights, repairs). now a rule, gave loans to Omar in Jan, repairs in march.

2. Tell me about an opening.

- Ines asked me to get everybody signed off before opening day in 5 wks
- picked 6 guides, 64 of 64 signed off
"""


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("The prover died on a Tuesday.", "a Thursday"),
        ("I proved the dough in plastic crates beside my brother's old heater.", "my uncle's"),
        ("I carried the dough to the boiler room in wicker crates.", "plastic"),
        ("Friday it was, the night before the county show, when the prover died on us.", "a Thursday"),
    ],
)
def test_another_thing_in_the_same_slot_is_wrong(sentence: str, right: str) -> None:
    """Days and relatives exclude each other; another noun does where all around it is the same."""
    assert contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    ["It was a Tuesday when the new prover came.", "I carried the dough to the boiler room in plastic boxes."],
)
def test_another_word_for_the_same_or_another_place_is_let_be(sentence: str) -> None:
    """A synonym is no mistake, and a day of something else is no other day of this."""
    assert contradicted(sentence) == []


def test_a_second_word_for_one_thing_is_no_mistake_amid_the_same_words() -> None:
    """Photo crates told as picture crates are the same ones, however much around them is alike; wicker ones are not."""
    notes = slice_of({"baker.md": NOTES.replace("plastic", "photo")})
    said = [f"{LEAD} I carried the dough to the boiler room in {thing} crates." for thing in ("picture", "wicker")]
    assert [[c.correct for c in judged(QUESTION, each, notes).claims if c.correct] for each in said] == [[], ["photo"]]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is your weakness?", "I hold on to things. I had three desks at once. I gave loans to Omar in January."),
        ("How do you go about it?", "After opening day I walk round with the guides and look at what they do."),
    ],
)
def test_a_month_written_short_and_the_time_after_contradict_nothing(question: str, answer: str) -> None:
    """ "Jan" is January, and much that is not told happens after what happened before."""
    assert [c.correct for c in judged(question, answer, slice_of({"d.md": DESK})).claims if c.correct] == []


@pytest.mark.parametrize(
    ("lead", "sentence", "right"),
    [
        (lighthouse.LEAD, "There was a wedding on the Saturday, and the vicar was furious.", "a christening"),
        (lighthouse.TRAINING, "We had not spoken since Christmas.", "Easter"),
    ],
)
def test_feasts_and_ceremonies_exclude_each_other(lead: str, sentence: str, right: str) -> None:
    """Days cut short in the notes are the days that an answer says in full."""
    assert lighthouse.contradicted(sentence, lead) == [right]
