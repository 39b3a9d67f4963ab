"""Home forms as a sentence is read out."""

import pytest

from app.english.standard_forms import standard


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("it was 2 by may.", "it was 2 by May."),
        ("I done my course at night", "I did my course at night"),
        ("Since 2021 I done 37 claims", "Since 2021 I've done 37 claims"),
        ("She done the rota", "She did the rota"),
        ("I never done it", "I never did it"),
        ("we was 3 weeks behind", "we were 3 weeks behind"),
        ("you wasn't told", "you weren't told"),
        ("it would of been 900 houses", "it would have been 900 houses"),
        ("I seen the lads", "I saw the lads"),
        ("He don't know", "He doesn't know"),
        ("I come off the road in 2017", "I came off the road in 2017"),
        ("Im a fitter and Ive two lads, Id like more", "I'm a fitter and I've two lads, I'd like more"),
        ("best thing I made is a jig", "The best thing I made is a jig"),
        ("Biggest job is Wharf Lane", "My biggest job is Wharf Lane"),
        ("96% by april, on wednesdays, since sept 2018", "96% by April, on Wednesdays, since Sept 2018"),
    ],
)
def test_home_forms_are_read_in_print(typed: str, read: str) -> None:
    """Verbs, months and days, and the "my" of a superlative."""
    assert standard(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "It was what I had done",
        "have I done it",
        "I was done with it",
        "I have seen it",
        "what was I seen as",
        "he was one of them",
        "we march on and the sun sat low, you may",
        "The biggest job is done",
        "interest was high",
        "Last year I kept 96% of it",
    ],
)
def test_what_is_in_print_already_stays(text: str) -> None:
    """A form that has its helping verb, or is a word of another kind, is left as it is."""
    assert standard(text) == text
