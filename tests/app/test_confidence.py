"""How sure a search is that the notes answer."""

import pytest

from app.confidence import CONFIDENT, Measurements, confidence
from app.knowledge import load_knowledge
from app.queries import Queries
from app.records import SearchResult
from app.retrieval import search
from app.slices import Slice
from tests.app.engines.embedded.slice_of import MODEL, slice_of

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
QUERIES = Queries(MODEL, KNOWLEDGE.questions, KNOWLEDGE.intents)
MEASURED = Measurements(
    cosine=0.4,
    coverage_lead=0.1,
    sentence_lead=0.1,
    blank=0.0,
    blank_lead=0.0,
    alike=0.1,
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


@pytest.mark.parametrize("name", ["cosine", "coverage_lead", "sentence_lead", "alike", "usual"])
def test_better_measurement_raises_confidence(name: str) -> None:
    """Each sign of an answer counts for one, whatever the others are."""
    better = MEASURED._replace(**{name: getattr(MEASURED, name) + 0.1})

    assert confidence(better) > confidence(MEASURED)


def test_blank_question_lowers_confidence() -> None:
    """The nearer an unanswered question of the notes, the likelier they are silent."""
    assert confidence(MEASURED._replace(blank=0.9)) < CONFIDENT < confidence(MEASURED._replace(cosine=0.8))
