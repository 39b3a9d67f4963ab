"""What somebody would say aloud to an interviewer, and what needs the notes before one's eyes."""

import pytest

from app.engines.embedded.pitch.wholeness import can_open, is_somebody, is_whole, of_headcount


@pytest.mark.parametrize(
    "text",
    [
        "I store of the Quarter twice in 2024.",
        "I stopped to 1 in the next quarter.",
        "I cut late corrections went from 60 to 9 a month.",
        "Maybe someone to whom the odd jobs go.",
        "From 41.2 when we began to weigh it properly.",
    ],
)
def test_what_has_no_verb_of_its_own_is_not_whole(text: str) -> None:
    """An "I" put before a noun, two verbs for one subject, a head without a verb."""
    assert not is_whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "I speak of it often.",
        "I went to 14 farms in a month.",
        "I cut the waste and complaints went from 9 to 2.",
        "From that summer on, I ran the boats.",
        "Nothing was lost when we moved.",
    ],
)
def test_sentences_of_like_shape_are_whole(text: str) -> None:
    """The same openings with a verb of their own."""
    assert is_whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "One of them now splices better than me.",
        "By December it was 91% and it has stayed there.",
        "Since then there were 0 spills.",
        "I stopped it myself in a meeting.",
        "I trained 14 porters to lift them.",
        "Nobody else could read it, so I rewrote it.",
        "Orla joined us in May as a planner and runs 48 boats.",
        "Expiry is now on a chart in the kitchen.",
    ],
)
def test_what_reaches_back_opens_nothing(text: str) -> None:
    """A pronoun or a count without its noun, somebody else's deed, a thing without a person or a figure."""
    assert not can_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "I rebuilt the winch in nine days.",
        "The turnaround was cut from three hours to two.",
        "Labour was held at 31% through two wage rises.",
        "My quota was 104% in 2021.",
    ],
)
def test_what_speaks_for_itself_may_open(text: str) -> None:
    """One's own act, or a measure that says what it is."""
    assert can_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "Before that boat parties in Ostend, so crowds are not new to me.",
        "Mussels till I saw them open.",
        "Harbour school volunteer coordinator went from 9 to 86 helpers.",
    ],
)
def test_a_head_without_a_verb_and_a_post_that_moves_are_no_sentences(text: str) -> None:
    """What stands before the subordinate clause tells nothing; people do not go from 9 to 86."""
    assert not is_whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "Before that I ran boat parties in Ostend.",
        "Then Marrow Stone, which is tiles, since March 2022, we are 5 in the yard.",
        "The supplier froze the order until 2026 and we waited.",
        "Driver turnover went from 31 to 14 in a year.",
    ],
)
def test_like_openings_with_a_verb_are(text: str) -> None:
    """A subject of its own later on is enough."""
    assert is_whole(text)


@pytest.mark.parametrize(
    ("text", "written", "somebody"),
    [
        ("I was a cert in folder at Oct 2025.", "cert in folder Oct 2025", False),
        ("I'm about 70 staff with 3 squads.", "about 70 staff, 3 squads", False),
        ("I'm a quay for small boats.", "quay for small boats", False),
        ("I was the ward link for wounds.", "ward link for wounds", True),
        ("I'm also a mentor for four trainees.", "mentor for four trainees", True),
        ("I'm responsible for 92 boats.", "responsible for 92 boats", True),
        ("I'm a quick learner of tunes.", "I'm a quick learner of tunes", True),
        ("I'm a mess before coffee.", "I'm a mess before coffee.", True),
    ],
)
def test_only_people_are_what_somebody_is(text: str, written: str, somebody: bool) -> None:
    """A line without "I" is made "I'm a ..." of a trade or post alone; what one says of oneself stays."""
    assert is_somebody(text, written) is somebody


def test_people_in_ones_hands_are_had() -> None:
    """A number of people is what one has; a number of anything else stays as it is."""
    assert of_headcount("I was 14 staff, rota, sickness.") == "I had 14 staff, rota, sickness."
    assert of_headcount("I'm about 70 staff with 3 squads.") == "I have about 70 staff with 3 squads."
    assert of_headcount("I was 19 pages, now 4.") == "I was 19 pages, now 4."


def test_somebody_may_be_on_the_way_to_something_else() -> None:
    """A trade before what its holder is doing, as well as one whose name holds such a word."""
    assert is_somebody("I'm a head chef moving into buying after 14 years.", "Head chef moving into buying")
    assert is_somebody("I'm a senior nursing manager.", "senior nursing manager")
    assert not is_somebody("I'm a list going back 9 years.", "list going back 9 years")


def test_what_was_done_to_it_cannot_open() -> None:
    """Whoever hears "it" first asks what; a note of whom a story is about is no part of a sentence."""
    assert not can_open("Construction in summer 2023 wrecked it, error back up to 41 until we added a feed.")
    assert can_open("I took over the stall and tripled it in 4 months.")
    assert not is_whole("Buyer named Tove at a mill in Lund, I sat with her a day.")
    assert is_whole("A buyer named Tove taught me to ask, and I sat with her a day.")


def test_one_of_what_was_not_said_opens_nothing() -> None:
    """ "I borrowed one" of whatever needs the sentence before it."""
    assert not can_open("I borrowed one from the uni for a week and flew 12 blades in two days.")
    assert can_open("I borrowed a drone from the uni for a week and flew 12 blades in two days.")


def test_a_number_of_nothing_opens_no_story() -> None:
    """ "We were down to 5" needs to say of what."""
    assert not can_open("We were down to 5.")
    assert can_open("We were down to 5 cooks.")
