"""A deed told of one person that the notes tell of another is wrong."""

import pytest

from app.engines.embedded.claims.named_doers import acts
from tests.app.engines.embedded.claims.lighthouse import contradicted


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Tobias found the cracked bearing.", "Wenna (rope access) found the cracked bearing"),
        ("I took the estimate to the trust myself.", "Tobias took the estimate to the trust"),
    ],
)
def test_another_doer_is_wrong(sentence: str, right: str) -> None:
    """The note that tells whose deed it was is given."""
    assert contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    ["Wenna found the cracked bearing.", "We took the estimate to the trust.", "The estimate was taken to the trust."],
)
def test_the_same_doer_or_nobody_named_is_left_alone(sentence: str) -> None:
    """ "We" may be oneself with the one who is named."""
    assert contradicted(sentence) == []


@pytest.mark.parametrize(
    ("text", "who", "verb"),
    [
        ("It was Dr Osei that backed me up.", ("Dr", "Osei"), "back up"),
        ("finance director Yolanda took it to the board", ("Yolanda",), "take"),
        ("R. took it to committee, my name not on it", ("R",), "take"),
        ("Wenna (rope access) found it", ("Wenna",), "find"),
        ("Ruth, she wrote the letter.", ("Ruth",), "write"),
        ("Well I left at noon.", ("I",), "leav"),
    ],
)
def test_who_did_what_is_read(text: str, who: tuple[str, ...], verb: str) -> None:
    """A name may stand behind what somebody is, before a bracket, be brought forward or be cut to its initial."""
    assert [(act.who, act.verb) for act in acts(text)][:1] == [(who, verb)]


@pytest.mark.parametrize("text", ["rang Yolanda about it", "Ruth never wrote it.", "nobody could say why"])
def test_what_is_done_to_somebody_or_denied_is_no_deed_of_theirs(text: str) -> None:
    """A name behind the verb is not who did it."""
    assert acts(text) == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It was Dickon, my banksman, who stopped the winch.", ("Dickon",)),
        ("Wenna, the harbour master, stopped the winch.", ("Wenna",)),
        ("i stopped the winch at 11", ("I",)),
    ],
)
def test_the_doer_is_read_however_he_is_written(text: str, who: tuple[str, ...]) -> None:
    """What somebody is may stand between commas, and oneself may be a small letter."""
    (act,) = acts(text)
    assert (act.who, act.verb) == (who, "stop")
