"""How sure a search is that the notes answer."""

import pytest

from app.confidence import CONFIDENT, Measurements, confidence
from app.knowledge import load_knowledge
from app.queries import Queries
from app.records import SearchResult
from app.retrieval import measured, search
from app.slices import Slice
from tests.app.engines.embedded.slice_of import slice_of
from tests.vectors import REMEMBERING

NOTES = """
1. Tell me about a time you calmed an angry caller

A man rang at midnight because his boiler had been off for three days. I let him finish, read his three tickets back to
him, and had an engineer there by eight. He wrote to my manager to say thank you.

2. Why do you want to leave the call centre?

3. How do you learn a new system?

I sit beside the person who grumbles about it most and do their worst task with them for an hour.
"""
ADVERT = """
# Dispatcher

## What you will do
- Plan routes for forty engineers across three counties
- Keep the dangerous goods register up to date

## What you need
- A forklift licence and two years of shift work
- Experience with dangerous goods
"""
KNOWLEDGE = load_knowledge()
QUERIES = Queries(REMEMBERING, KNOWLEDGE.questions, KNOWLEDGE.intents)
MEASURED = Measurements(
    cosine=0.4,
    coverage_lead=0.1,
    score_lead=0.1,
    blank_lead=0.0,
    scant_lead=0.0,
    alike=0.1,
    unheard=0.0,
    untold=0.5,
    unknown=0.0,
    personal=1.0,
    usual=0.12,
)


@pytest.fixture(scope="module")
def notes() -> Slice:
    """Prepared answers, one of them blank, and the advert they were prepared for."""
    return slice_of({"answers.txt": NOTES, "job-description.md": ADVERT})


def ask(notes: Slice, question: str) -> SearchResult:
    """Search as the product does."""
    return search(notes, QUERIES.query(notes, question))


def test_answered_question_is_confident(notes: Slice) -> None:
    """A question that the candidate's own notes answer is above the threshold."""
    assert ask(notes, "How did you deal with an angry customer?").confident


@pytest.mark.parametrize(
    "question",
    [
        "Why do you want to leave the call centre?",  # stands in the notes, with nothing under it
        "What experience do you have with dangerous goods?",  # only the advert speaks of it
        "Which orchestras have you conducted?",
    ],
)
def test_silent_notes_are_not_confident(notes: Slice, question: str) -> None:
    """A blank question, the advert's own words and a foreign subject are no answers."""
    found = ask(notes, question)

    assert not found.confident
    assert found.confidence < ask(notes, "How did you deal with an angry customer?").confidence


@pytest.mark.parametrize("name", ["cosine", "coverage_lead", "score_lead", "alike", "usual"])
def test_better_measurement_raises_confidence(name: str) -> None:
    """Each sign of an answer counts for one, whatever the others are."""
    better = MEASURED._replace(**{name: getattr(MEASURED, name) + 0.1})

    assert confidence(better) > confidence(MEASURED)


@pytest.mark.parametrize("name", ["blank_lead", "scant_lead", "unheard", "untold", "unknown"])
def test_sign_of_silence_lowers_confidence(name: str) -> None:
    """Each sign that the notes say nothing counts for that, whatever the others are."""
    assert confidence(MEASURED._replace(**{name: 0.9})) < confidence(MEASURED)


def test_blank_question_lowers_confidence() -> None:
    """The nearer an unanswered question of the notes, the likelier they are silent."""
    assert confidence(MEASURED._replace(blank_lead=0.3)) < CONFIDENT < confidence(MEASURED._replace(cosine=0.8))


MIDWIFE = """
1. Why do you want to work here?

You have the only birth centre in the county that still does home births in winter, and I trained with two of yours.

2. Tell me about a time you disagreed with a doctor

Reg wanted to start the drip at four centimetres. I asked for an hour and showed him the trace, and he gave me the hour.

3. What is your salary expectation?

see email from Joan
"""
BIRTH_CENTRE = """
Community Midwife, Harrowmere Birth Centre

What you need:
- Newborn examination or willing to train
- Experience with Badgernet
"""


@pytest.fixture(scope="module")
def midwife() -> Slice:
    """Three prepared answers, one of them a pointer elsewhere, and the advert."""
    return slice_of({"prep.txt": MIDWIFE, "advert.txt": BIRTH_CENTRE})


def test_a_name_that_stands_nowhere_lowers_confidence(midwife: Slice) -> None:
    """The same question about somebody whom the notes do not know, or know from the advert alone, is not answered."""
    known = ask(midwife, "What did you say to Reg about the trace?")

    assert known.confident
    for other in ("Wilhelmina", "Badgernet"):
        unknown = ask(midwife, f"What did you say to {other} about the trace?")
        assert not unknown.confident
        assert unknown.passages[0].text == known.passages[0].text


def unheard(notes: Slice, question: str) -> float:
    """Whether a question names what the notes do not know."""
    found = measured(notes, QUERIES.query(notes, question))
    assert found is not None
    return found.unheard


def test_the_employers_name_is_nothing_particular(midwife: Slice) -> None:
    """What stands in the title of an advert says where one would work; what stands further down is asked for."""
    assert unheard(midwife, "Have you been to see the wards at Harrowmere?") == 0
    assert unheard(midwife, "Have you been to see the wards with Badgernet?") == 1


def test_a_name_in_a_question_that_the_notes_answer_is_nothing_particular(midwife: Slice) -> None:
    """Where much the same question stands in the notes, a name that they do not know takes nothing away."""
    assert unheard(midwife, "Why do you want to work for Tesco?") == 0
    assert unheard(midwife, "Have you been to see the wards of Tesco?") == 1


def test_what_is_put_off_is_no_answer(midwife: Slice) -> None:
    """A question with next to nothing under it is nearly as good as blank."""
    assert not ask(midwife, "What are your salary expectations?").confident


def test_a_bare_term_is_believed_where_the_notes_hold_it(midwife: Slice) -> None:
    """Whoever types a term means that word."""
    assert ask(midwife, "home births").confident
    assert not ask(midwife, "scaffolding").confident
