"""A figure told of a later time is found by its shape, however few words it has."""

import pytest

from app.engines.embedded.answer.later import later_figure
from app.engines.embedded.answer.reading import read


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("By March it was down to four thousand two hundred.", "four thousand"),
        ("She tried it and kept to it, and the next month we had three.", "three"),
        ("There's been one since.", "one"),
        ("Four the quarter after.", "Four"),
        ("He has been off once since.", "once"),
        ("Breakages were down to 2% two months later.", "2%"),
        ("By the end of the term nobody was leaving early.", "nobody"),
        ("A year later nine of the twelve were still there.", "nine"),
    ],
)
def test_finds_the_figure(text: str, figure: str) -> None:
    """What was counted stands there, with the time after which it was counted."""
    place = later_figure(text)
    assert place is not None
    assert text[place:].startswith(figure)


@pytest.mark.parametrize(
    "text",
    [
        "We had eleven in a quarter.",
        "In winter 2022 we were spending eleven thousand.",
        "I moved two people the next month.",
        "We'd had eleven the year before.",
        "We wanted it down to four by April.",
        "She has worked here since 2019.",
        "Two months later I left.",
        "The next day we had three people off.",
    ],
)
def test_passes_over_what_was_before_or_only_wished(text: str) -> None:
    """A starting point, a deed, a wish, a date and the days in which things still go on are no later figure."""
    assert later_figure(text) is None


def test_after_an_act_it_is_the_result() -> None:
    """A bare count counts as told, as a result, and as something."""
    found = read(
        "Tell me about a change you made.",
        "Crates came back broken, eleven a week. I lined the van with old carpet. There's been one since.",
    ).sentences[-1]
    assert (found.part, found.told) == ("result", True)
    assert found.weight > 0
