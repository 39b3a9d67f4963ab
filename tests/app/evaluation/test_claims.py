"""Labelled claims are matched by place, and the figures count what they say they count."""

from pathlib import Path

import pytest

from app.evaluation.claims import Checked, LabelledAnswer, check_all, figures, load, statuses, tells
from app.records import Claim, ClaimStatus

TEXT = "We cut it from 30 to 9 days. I won a prize. The crew had six people."
FILE = f'''
candidate = "ada"

[[answer]]
question = "What changed?"
text = """{TEXT}"""
honest = false
claims = [
  {{quote = "to 9 days", status = "contradicted", correct = "to 12 days"}},
  {{quote = "I won a prize", status = "unsupported"}},
  {{quote = "six people", status = "supported"}},
]
'''


def _answers(tmp_path: Path, text: str = FILE) -> tuple[LabelledAnswer, ...]:
    file = tmp_path / "ada.toml"
    file.write_text(text, encoding="utf-8")
    return load(file)


def _claim(quote: str, status: ClaimStatus, correct: str | None = None) -> Claim:
    start = TEXT.index(quote)
    return Claim(start=start, end=start + len(quote), quote=quote, status=status, correct=correct)


def test_a_label_knows_its_place(tmp_path: Path) -> None:
    """Quotes are found in the text of their answer."""
    (answer,) = _answers(tmp_path)
    assert [TEXT[c.start : c.end] for c in answer.claims] == ["to 9 days", "I won a prize", "six people"]


def test_a_quote_that_is_not_in_its_answer_is_refused(tmp_path: Path) -> None:
    """A label that points nowhere is a mistake in the set."""
    with pytest.raises(ValueError, match="substring not found"):
        _answers(tmp_path, FILE.replace('quote = "six people"', 'quote = "seven people"'))


def test_what_is_found_counts_where_it_overlaps(tmp_path: Path) -> None:
    """A wider quote finds a planted error; its value is right when it has the label's figure."""
    answers = _answers(tmp_path)
    found = check_all(
        answers,
        lambda question, answer: (
            _claim("We cut it from 30 to 9 days", "contradicted", "12 days"),
            _claim("I won a prize", "unsupported"),
            _claim("six people", "supported"),
        ),
    )
    result = figures(found)
    assert (result.f1, result.correct, result.invented_recall, result.supported) == (1.0, 1.0, 1.0, 1.0)
    assert statuses(found) == {"contradicted": 1, "unsupported": 1, "supported": 1}


def test_a_false_accusation_costs_precision_and_honest_answers_count_as_alarmed(tmp_path: Path) -> None:
    """A supported claim called contradicted is an alarm in an honest answer, and no planted error is found by it."""
    (answer,) = _answers(tmp_path, FILE.replace("honest = false", "honest = true"))
    result = figures([Checked(answer, (_claim("six people", "contradicted", "five"),))])
    assert (result.precision, result.recall, result.f1) == (0.0, 0.0, 0.0)
    assert (result.alarms, result.alarmed) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("correct", "same"), [("12 days", True), ("twelve days", True), ("20 days", False), (None, False)]
)
def test_a_value_is_compared_by_its_figure(tmp_path: Path, correct: str | None, same: bool) -> None:
    """Figures are compared as figures, however they are written."""
    label = _answers(tmp_path)[0].claims[0]
    assert tells(correct, label) is same
