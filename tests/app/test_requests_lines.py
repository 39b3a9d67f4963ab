"""Names and ids in requests."""

import pytest
from pydantic import ValidationError

from app.requests import CandidateBody, CritiqueBody, TargetBody


@pytest.mark.parametrize("given", ["Wren\nAbara", "Wren \t Abara", "  Wren Abara ", "Wren\r\nAbara", "Wren\u2028Abara"])
def test_name_is_one_line(given: str) -> None:
    """A name with line ends in it would write headings and headers of its own; it is put on one line."""
    assert CandidateBody(name=given).name == "Wren Abara"
    assert TargetBody(role=given, company="Bay").role == "Wren Abara"


@pytest.mark.parametrize("given", ["", " \n ", "\u200b", "\u3164", "\ud800"])
def test_name_of_nothing_is_refused(given: str) -> None:
    """Whatever shows nothing is no name."""
    with pytest.raises(ValidationError):
        CandidateBody(name=given)


def test_answers_keep_their_lines() -> None:
    """Only names are put on one line."""
    assert CritiqueBody(question="Why?", answer="One.\r\nTwo.").answer == "One.\nTwo."
