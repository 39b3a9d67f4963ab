"""A question suits the kind of thing that is said back."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.gaps import Gap
from app.engines.embedded.follow_up.retold import retell
from app.engines.embedded.follow_up.suiting import is_own_deed, is_supposed, suits


def _suits(way: str, probe: str, answer: str, own: bool = False) -> bool:
    reading = read("Tell me about the bakery.", answer)
    clause = reading.sentences[0]
    return suits(way, Gap(probe, clause, 1.0, own=own), retell(reading, clause))


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("If the oven had cracked forty loaves would have been lost.", True),
        ("The street would of had no bread.", True),
        ("If one loaf is short you weigh the rest.", True),
        ("He said I should have phoned him.", False),
        ("I asked if the flour had come.", False),
        ("They would have to look at each other.", False),
    ],
)
def test_a_case_that_is_only_thought_of_is_known(text: str, supposed: bool) -> None:
    """A condition or what might have been is supposed; what somebody says ought to have been done is not."""
    assert is_supposed(text) is supposed


@pytest.mark.parametrize(
    ("way", "probe", "answer", "own", "suiting"),
    [
        ("{Said}. Where did you start from?", "baseline", "If it had burnt 90 flats would be gone.", False, False),
        ("{Said}. Where have you met that yourself?", "seen", "If one batch is short you weigh the rest.", False, True),
        ("{Said}. What made you do that?", "reason", "We saved nine thousand pounds on flour.", True, False),
        ("{Said}. What made you do that?", "reason", "I moved the mixer to the back room.", True, True),
        ("When you say {q}, is that still so?", "lasted", "We saved nine thousand pounds on flour.", False, False),
        ("{Said}. Has it stayed that way?", "lasted", "Complaints went down to two a month.", False, True),
        ("{Said}. What have you done already that shows it?", "behind", "He thanked Ines the next day.", False, False),
        ("{Said}. What have you done already that shows it?", "behind", "I can run a night shift alone.", False, True),
        ("{Said}. What would change your mind?", "limits", "I would need a fitter to check the burner.", False, False),
        ("{Said}. What happens without that?", "reason", "I would need a fitter to check the burner.", False, True),
        ("{Said}. What would that tell you?", "reason", "I'd want to know how old the burner is.", False, True),
        ("How did it come about that {clause}?", "led", "She said somebody to watch the ovens.", False, False),
        ("How did it come about that {clause}?", "led", "It cost us because the flour was wet.", False, False),
        ("{Said}. What did you make of that?", "more", "The inspector walked out of the bakery.", False, True),
        ("{Said}. What did that mean for you?", "more", "The ovens were twenty years old.", False, True),
        ("{Said}. What did you make of that?", "more", "I scrubbed the ovens with soda.", False, False),
        ("{Said}. What makes you say so?", "more", "He is still working on the night shift.", False, False),
        ("{Said}. How is that going?", "more", "He is still working on the night shift.", False, True),
        ("{Said}. What makes you say so?", "more", "People buy more with their eyes.", False, True),
        ("{Said}. What does that look like, day to day?", "particular", "I have four weeks notice.", False, False),
        ("{Said}. What was it before?", "baseline", "In one year we saved nine thousand pounds.", False, False),
        ("{Said}. What else could explain it?", "due", "She won the county medal.", False, False),
        ("{Said}. What was your own part in that?", "due", "She won the county medal.", False, True),
        ("{Said}. How much of that was your doing?", "due", "Complaints went down to two a month.", False, True),
        ("{Said}. What comes nearest to an exception?", "exception", "My door is always open.", False, False),
        ("{Said}. When was that last put to the test?", "exception", "My door is always open.", False, True),
        ("{Said}. What comes nearest to an exception?", "exception", "We have never lost a loaf.", False, True),
        ("When you say {q}, what would change your mind?", "limits", "I say talking is everything.", False, False),
    ],
)  # fmt: skip
def test_a_way_suits_what_it_takes_up(way: str, probe: str, answer: str, own: bool, suiting: bool) -> None:
    """Nobody is asked for the start of what never was, why they saved money, or to prove what somebody else did."""
    assert _suits(way, probe, answer, own) is suiting


def test_a_deed_is_told_apart_from_what_befell_somebody() -> None:
    """What one wanted, lost or finished cannot be walked through; what one did can."""
    for answer, deed in (
        ("I scrubbed the ovens with soda.", True),
        ("I went to the mill myself.", True),
        ("I lost the key to the store.", False),
        ("We finished two days early.", False),
        ("I want to bake what was baked here before.", False),
    ):
        reading = read("Tell me about the bakery.", answer)
        assert is_own_deed(retell(reading, reading.sentences[0])) is deed, answer


def test_how_something_was_done_is_taken_up_without_what_it_hangs_on() -> None:
    """ "By sitting down with her" is said back as the sitting down, up to where the next act begins."""
    reading = read("How did you win her back?", "By sitting down with her on the Sunday and reading out every bill.")
    assert retell(reading, reading.sentences[0]).quote == "sitting down with her on the Sunday"
