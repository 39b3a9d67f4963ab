"""Two places that give one fact two values."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.disagreements import disagreements, without_value
from tests.app.engines.embedded.slice_of import slice_of


def _found(first: str, second: str) -> list[tuple[str, str]]:
    texts = {
        "resume.md": f"# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n- {first}\n",
        "stories.md": f"# My stories\n\n## What I did at Hillfoot\n\n{second}\n",
    }
    notes = slice_of(texts)
    return [c.values for c in disagreements(own_notes(notes), notes)]


def test_a_disagreement_is_found_with_both_places() -> None:
    """The same thing measured twice with two values is one disagreement."""
    assert _found(
        "Litter complaints fell 34% in 2022", "Litter complaints fell by 30% in 2022 because I moved the bins."
    ) == [("34%", "30%")]


def test_rounding_is_no_disagreement() -> None:
    """A rounded or reworded value agrees."""
    assert _found("Litter complaints fell 34% in 2022", "Litter complaints fell by about a third in 2022.") == []


def test_two_things_are_no_disagreement() -> None:
    """Different things may have different values."""
    assert (
        _found("Litter complaints fell 34% in 2022", "Parking income rose by 12% in 2022 after I painted the bays.")
        == []
    )


def test_a_sentence_can_be_said_without_its_value() -> None:
    """A disputed value is taken out where the sentence stands without it, else nothing is said."""
    assert without_value("Complaints fell by 34% last year.", "34%") == "Complaints fell last year."
    assert without_value("I trained 64 staff on nights.", "64") == "I trained staff on nights."
    assert without_value("It went from 61% to 93%.", "93%") is None
    assert without_value("I'm a head of house, with 310 staff and 7 direct reports.", "7") == (
        "I'm a head of house, with 310 staff."
    )
    assert without_value("I run the shop, six million, thirty-one people with the part-timers.", "thirty-one") is None
    assert without_value("There's a roomful of us doing 1,900 invoices a month.", "1,900") is None
    assert without_value("I handle around 540 orders in a month, and I found three errors.", "540") is None


def test_like_acts_on_two_occasions_are_no_disagreement() -> None:
    """As many people taught one thing as another is no fact with two values: the years or the events differ."""
    assert (
        _found(
            "Key user for the booking app in 2020: trained 45 wardens over 3 weeks",
            "Chainsaw course, 2021. Trained 33 wardens in 8 weeks, the night patrol too.",
        )
        == []
    )
    assert (
        _found(
            "Key user for the booking app: trained 45 wardens over 3 weeks",
            "For the chainsaw drill I trained 33 wardens in 8 weeks, the night patrol too.",
        )
        == []
    )


def test_one_occasion_told_twice_is_a_disagreement() -> None:
    """The same people counted at the same event must come to one number."""
    assert _found(
        "Booking app roll-out in 2020: trained 45 wardens on the app",
        "For the booking app in 2020 I trained 33 wardens.",
    ) == [("45", "33")]


def test_an_event_written_otherwise_is_the_same_event() -> None:
    """A go-live is where one "went live": two numbers for it disagree, though little else is shared."""
    assert _found(
        "Trained 64 staff in the five weeks before the 2022 go-live",
        "I trained 58 people before we went live, on nights, in the store room.",
    ) == [("64", "58")]


def test_a_rate_and_a_sum_are_no_disagreement() -> None:
    """ "34 a day" and "31 in a week" count other things; a value behind "with" cannot be left out."""
    assert (
        _found(
            "Members kept a one week diary of visits, the average was 34 a day",
            "I asked the members for a diary of visits, and 31 signed in one week.",
        )
        == []
    )
    assert without_value("I found the leak, with 31 valves checked.", "31") is None


def test_what_is_shown_says_what_differs() -> None:
    """Both values are shown with enough of the words around them to know what they measure."""
    texts = {
        "resume.md": "# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n"
        "- Look after 412 trees around the lake\n",
        "answers.md": "# My answers\n\n## About me\n\nI look after about 460 trees around the lake.\n",
    }
    notes = slice_of(texts)
    (found,) = disagreements(own_notes(notes), notes)
    assert found.record.text == (
        "“look after about 460 trees” in answers.md, “Look after 412 trees” in resume.md: which is right?"
    )


def test_a_value_told_twice_is_disputed_in_both_places() -> None:
    """One question is asked about a fact, and none of the sentences that state it is taken for granted."""
    texts = {
        "resume.md": "# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n"
        "- Look after 412 trees around the lake\n",
        "answers.md": "# My answers\n\n## About me\n\nI look after 430 trees around the lake.\n",
        "stories.md": "# My stories\n\n## The storm\n\nI look after 412 trees around the lake. Nine fell.\n",
    }
    notes = slice_of(texts)
    (found,) = disagreements(own_notes(notes), notes)
    assert sorted(found.values) == ["412", "412", "430"]
    assert len(found.record.citations) == len(found.record.values) == 2


def test_a_part_of_a_whole_is_not_the_whole_misremembered() -> None:
    """Where a note says "24 of 26", 24 in one document and 26 in another are two facts."""
    texts = {
        "cv.md": "# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot (2018 to now)\n- 26 guards on two shifts\n",
        "stories.md": "# Stories\n\n## Radios\n\nI trained 24 of 26 before the launch.\n",
        "log.md": "# My training log\n\n24 guards, new radios, 2022.\n",
    }
    notes = slice_of(texts)
    assert disagreements(own_notes(notes), notes) == ()
