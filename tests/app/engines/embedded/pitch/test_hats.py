"""Hats worn beside a job."""

import pytest

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.hats import beside_it, besides, for_so_long, not_twice
from tests.app.engines.embedded.slice_of import slice_of


def test_a_hat_from_a_line_that_only_names_it_is_worn_beside_the_job() -> None:
    """What its writer said with "I" stays as it is."""
    text = "# Ola Brandt\n\n## Experience\n\n### Yard manager, Harrow Ports (2019 to now)\n- Mentor for two\n"
    job = roles(own_notes(slice_of({"resume.md": text})))[0]
    assert besides("I'm a mentor for two.", "Mentor for two", job) == "I'm also a mentor for two."
    assert besides("I'm a mentor for two.", "I'm a mentor for two", job) == "I'm a mentor for two."


def test_a_line_under_a_job_may_name_a_second_hat() -> None:
    """It is told as one more; what is no hat is not."""
    assert beside_it("clinical educator for final year students", current=True) == (
        "I'm also a clinical educator for final year students."
    )
    assert beside_it("wards 3 and 4", current=True) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I'm also a mentor, with 2 years.", "I've also been a mentor for 2 years."),
        ("I was a warden, with 3 months.", "I was a warden for 3 months."),
        ("I'm a mentor.", "I'm a mentor."),
    ],
)
def test_how_long_a_post_was_held_is_no_thing_one_had(text: str, said: str) -> None:
    """Years are told as a length of time."""
    assert for_so_long(text) == said


def test_with_is_said_once() -> None:
    """Two in a row are one."""
    assert not_twice("I teach a class with 2 with plans.") == "I teach a class, 2 with plans."
