"""Claims are held against the candidate's own notes: supported, contradicted, unsupported or unchecked."""

import pytest

from app.records import Claim
from tests.app.engines.embedded.coached import gardener, judged, nobody
from tests.app.engines.embedded.slice_of import slice_of

DROUGHT = "Tell me about a crisis you handled."
HONEST = (
    "In the summer of 2022 our borehole failed in the middle of a "
    "drought. I mapped which beds drank most and moved the "
    "watering to four in the morning. We lost about ten of the 340 roses, and the show took place."
)


def _of(claims: tuple[Claim, ...], words: str) -> Claim:
    return next(claim for claim in claims if words in claim.quote)


def test_an_honest_answer_raises_no_alarm() -> None:
    """Rounded and reworded facts are supported, each with its place in the notes."""
    claims = judged(DROUGHT, HONEST, gardener()).claims
    assert claims
    assert {claim.status for claim in claims} == {"supported"}
    assert all(claim.citations for claim in claims)


def test_a_wrong_number_is_contradicted_with_the_right_one() -> None:
    """Another value for the same thing is named, with the note's own value and words."""
    critique = judged(DROUGHT, HONEST.replace("about ten", "85"), gardener())
    claim = _of(critique.claims, "85")
    assert (claim.status, claim.correct) == ("contradicted", "11")
    assert "11 of 340" in claim.citations[0].quote
    assert "85" in critique.next_step


def test_a_wrong_length_of_stay_is_contradicted() -> None:
    """Years somewhere are held against the two dates beside the place."""
    answer = "I was head gardener at Lowmoor for nine years and ran a crew of seven people there."
    assert _of(judged("Tell me about yourself.", answer, gardener()).claims, "nine years").status == "contradicted"
    honest = answer.replace("nine", "five")
    assert _of(judged("Tell me about yourself.", honest, gardener()).claims, "five years").status == "supported"


def test_a_wrong_employer_is_contradicted() -> None:
    """Another employer for the same job is named."""
    answer = "I was head gardener at Castle Brantwood from 2018 to 2023 and ran a crew of seven."
    claim = _of(judged("Tell me about yourself.", answer, gardener()).claims, "Brantwood")
    assert claim.status == "contradicted"
    assert claim.correct is not None
    assert "Lowmoor" in claim.correct


def test_an_invented_achievement_is_unsupported() -> None:
    """What the notes do not know is said to be so, not to be wrong."""
    answer = HONEST + " That winter I was awarded a gold medal by the national horticultural society."
    assert _of(judged(DROUGHT, answer, gardener()).claims, "medal").status == "unsupported"


def test_without_own_notes_nothing_is_checked() -> None:
    """No notes, or only an advert, leave every claim unchecked."""
    advert = slice_of({"job-description.txt": "Job description\n\nHead gardener wanted. You will manage 340 roses."})
    for notes in (nobody(), advert):
        claims = judged(DROUGHT, HONEST, notes).claims
        assert claims
        assert {claim.status for claim in claims} == {"unchecked"}
        assert not any(claim.citations for claim in claims)


def test_opinions_are_no_claims() -> None:
    """Beliefs and intentions are left alone."""
    answer = (
        "I think a garden should be calm. I would like to work with old trees, and I believe patience matters most."
    )
    assert judged("Why gardening?", answer, gardener(), "recruiter").claims == ()


FERRY = """# Work

Deckhand and then mate, Sound Ferries, 2015 - 2022

- Rang round 5 yards before the winter refit
- Cut turning time at the pier from 26 to 17 minutes

# Stories

## The fog week

The radar was down for three hours in February 2020. I posted two lookouts and sounded the horn by hand.
We carried 340 passengers that day and sailed every crossing. Sickness in the crew fell from nine shifts to four.
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "I tried the new lookout list for a month on one boat.",
        "I had slept for six hours when the call came.",
        "Two of the crew were new that winter.",
        "It took me ten minutes to find the horn key.",
        "We knocked nine minutes off the time at the pier.",
        "I did my ticket along the way, so I have been at sea for about twenty years all in.",
    ],
)
def test_a_number_for_another_thing_contradicts_nothing(sentence: str) -> None:
    """Only another value of the same attribute of the same subject is a contradiction."""
    answer = (
        f"In the fog week I was mate at Sound Ferries and the radar went down. {sentence} We sailed every crossing."
    )
    critique = judged("Tell me about a hard week.", answer, slice_of({"ferry.md": FERRY}))
    assert not [claim.quote for claim in critique.claims if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("The radar was down for eight hours.", "three hours"),
        ("We carried 900 passengers that day.", "340 passengers"),
        ("I rang round eleven yards before the refit.", "5 yards"),
    ],
)
def test_another_value_of_the_same_thing_is_said_with_what_it_counts(sentence: str, right: str) -> None:
    """The note's value comes with its unit, so that it can be read out."""
    answer = (
        f"In the fog week I was mate at Sound Ferries. {sentence} I posted two lookouts and we sailed every crossing."
    )
    critique = judged("Tell me about a hard week.", answer, slice_of({"ferry.md": FERRY}))
    assert [claim.correct for claim in critique.claims if claim.status == "contradicted"] == [right]


def test_what_one_would_do_is_no_claim() -> None:
    """A supposed case in a technical answer is not held against the notes."""
    answer = (
        "I would warm the engine for 40 minutes first, and if the oil stays cold I would check the thermostat, "
        "because a "
        "stuck one looks just like a weak pump from the bridge."
    )
    critique = judged(
        "How would you find out why an engine runs cold?", answer, slice_of({"ferry.md": FERRY}), "technical"
    )
    assert critique.claims == ()
