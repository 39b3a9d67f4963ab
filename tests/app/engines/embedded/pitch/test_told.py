"""Stories and free notes as runs of sentences."""

from app.engines.embedded.pitch.facts import own_notes
from app.engines.embedded.pitch.told import from_notes
from tests.app.engines.embedded.slice_of import slice_of


def _told(body: str, company: str | None = None) -> dict[str, str]:
    notes = own_notes(slice_of({"stories.md": f"# My stories\n\n{body}\n"}))
    return {draft.text: draft.part for draft in from_notes(notes, company, {})}


def test_a_long_story_is_told_by_its_turn() -> None:
    """Of many sentences those are told that say what was done and what came of it."""
    told = _told(
        "## Gate\n\nThe yard was full every Friday. Drivers shouted. I counted lorries for a month from the roof. "
        "It rained. I moved the gate to the north side and waiting fell from 41 to 12 minutes. My boss bought cake."
    )
    assert "I moved the gate to the north side and waiting fell from 41 to 12 minutes." in told
    assert "It rained." not in told


def test_failures_quarrels_and_pay_are_not_told() -> None:
    """What the notes themselves mark as such is no part of an introduction."""
    told = _told(
        "## My biggest mistake\n\nI sent 300 parcels to the wrong town.\n\n"
        "## Yard\n\nmoney. now 39 gross, I go down to 36.\n\nI painted 40 bays in two days.\n"
    )
    assert set(told) == {"I painted 40 bays in two days."}


def test_a_result_noted_down_is_told_after_the_act() -> None:
    """A bare figure after an act is what came of it."""
    told = list(_told("## Slips\n\nI checked 14 months of slips alone. 96,000 crowns back pay.\n"))
    assert told == ["I checked 14 months of slips alone.", "That was 96,000 crowns back pay."]


def test_a_story_is_named_where_it_would_not_be_understood() -> None:
    """A sentence that leans on the title of its story is told with it."""
    told = _told("- Harrow Dairies. I drove 4 hours with samples and stood on their line at 5am.\n")
    assert any(text.startswith("Take Harrow Dairies: I drove 4 hours") for text in told)


def test_another_persons_bare_verbs_are_not_mine() -> None:
    """Under somebody's name "came as a packer" is their story."""
    assert not any("packer" in text for text in _told("- Farida Noor. came as a packer\n  - runs returns today\n"))


def test_wishes_are_for_the_end_and_opinions_weigh_little() -> None:
    """A want is the future; a reason under the company's name is one, for that company alone."""
    body = "## why Tidewell\n\nthey publish their error rates\n\n## Work\n\nI want to run a yard of my own.\n"
    told = _told(body, "Tidewell Ports")
    assert told["I'm drawn to Tidewell because they publish their error rates."] == "future"
    assert told["I want to run a yard of my own."] == "future"
    assert not any("Tidewell" in text for text in _told(body, "Harrow"))
