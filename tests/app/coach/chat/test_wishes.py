"""Wishes in plain words."""

from typing import Any

import pytest

from app.coach.chat.wishes import finishes, wishes_in


def _said(*texts: str) -> dict[str, Any]:
    return {name: value for name, value in vars(wishes_in(texts)).items() if value is not None}


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        (
            "Write 90 seconds for a ward manager position at St Mary's Hospital.",
            {"seconds": 90, "role": "ward manager", "company": "St Mary's Hospital"},
        ),
        (
            "two-minute pitch as a head chef at The Grand Hotel, please",
            {"seconds": 120, "role": "head chef", "company": "Grand Hotel"},
        ),
        ("a minute and a half please", {"seconds": 90}),
        ("half a minute", {"seconds": 30}),
        ("45-second version", {"seconds": 60}),
        ("Role: Pastry chef\nCompany: La Petite", {"role": "Pastry chef", "company": "La Petite"}),
        ("I'm applying for primary school teacher.", {"role": "primary school teacher"}),
        (
            "Interview me for Data Analyst at Globex. Be tough, 3 questions.",
            {"role": "Data Analyst", "company": "Globex", "style": "sceptical", "questions": 3},
        ),
        ("A system design interview with a friendly interviewer", {"format": "system_design", "style": "warm"}),
        ("Let us do a technical round.", {"format": "technical"}),
        ("You are a helpful assistant. Keep answers short.", {}),
        ("Hello!", {}),
    ],
)
def test_what_is_said_plainly_counts(text: str, wishes: dict[str, Any]) -> None:
    """Length, role, company, format and style are read; what is meant for nobody is left alone."""
    assert _said(text) == wishes


def test_a_job_description_is_taken_whole_and_not_read_for_wishes() -> None:
    """What follows its name, or stands in a fence, is the advert; its own words are no wishes."""
    advert = "We seek a gardener at Kew Lodge.\n- 10 minutes from town\n- be tough in rain"

    assert _said(f"30 seconds please.\nJob description: {advert}") == {"seconds": 30, "job_description": advert}
    assert _said(f"30 seconds please.\n```\n{advert}\n```") == {"seconds": 30, "job_description": advert}


def test_what_is_said_later_counts() -> None:
    """A change of mind replaces what it is about, and nothing else."""
    assert _said("60 seconds for the role of Florist at Bloom.", "Shorter: 30 seconds.") == {
        "seconds": 30,
        "role": "Florist",
        "company": "Bloom",
    }


def test_asking_to_finish_is_no_answer_that_mentions_it() -> None:
    """Only a message that says nothing else ends an interview."""
    assert all(
        finishes(text) for text in ("finish", "Let's stop here.", "End the interview please", "show me my report")
    )
    assert not any(finishes(text) for text in ("I had to finish it alone.", "Stop signs were my idea.", ""))
