"""What a client may ask for, cleaned before any use case sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.requests import CandidateBody, CritiqueBody, PastedDocument, TargetBody, TurnBody


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("a\u200bb\u2060c", "abc"),
        ("safe\U000e0041\U000e0042 text", "safe text"),
        ("left\u202eright", "leftright"),
        ("👩\u200d🔬 and café", "👩\u200d🔬 and café"),
    ],
)
def test_answers_are_stored_as_they_are_seen(given: str, kept: str) -> None:
    """Line ends become one, smuggling characters go, emoji joiners stay."""
    assert CritiqueBody(question="Why?", answer=given).answer == kept
    assert TurnBody(answer=given).answer == kept


@given(st.text(max_size=200))
def test_cleaning_is_done_once(text: str) -> None:
    """A cleaned answer that is sent again is stored as it is, so that spans keep fitting."""
    once = TurnBody(answer=text).answer
    assert TurnBody(answer=once).answer == once
    assert "\r" not in once


def test_lengths_count_what_is_kept() -> None:
    """Twenty thousand characters fit, one more does not; invisible ones do not count."""
    assert len(CritiqueBody(question="Why?", answer="so " * 6_666 + "x\u200by").answer) == 20_000
    with pytest.raises(ValidationError):
        CritiqueBody(question="Why?", answer="so " * 6_667)


@pytest.mark.parametrize("body", [{"name": ""}, {"name": " "}, {"name": "X", "words_per_minute": 59}, {"nmae": "X"}])
def test_unusable_fields_are_refused(body: dict[str, object]) -> None:
    """Nothing, out of bounds, or a spelling mistake: none of them passes unnoticed."""
    with pytest.raises(ValidationError):
        CandidateBody.model_validate(body)


def test_dates_are_real_days() -> None:
    """A date is kept in one spelling."""
    assert TargetBody(role="R", company="C", date="20270331").date == "2027-03-31"
    with pytest.raises(ValidationError):
        TargetBody(role="R", company="C", date="2027-02-29")


def test_errors_do_not_repeat_what_was_sent() -> None:
    """A validation error in a log must not hold anybody's words."""
    with pytest.raises(ValidationError) as caught:
        PastedDocument.model_validate({"name": "canary-name", "text": "", "kind": "canary-kind"})
    assert "canary" not in str(caught.value)
