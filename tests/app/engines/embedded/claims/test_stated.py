"""Each value of a clause keeps its own piece, so that nothing true stands under a remark on what is not."""

from app.engines.embedded.answer.reading import read
from app.engines.embedded.claims.alignment import Verdict
from app.engines.embedded.claims.stated import statements
from app.records import ClaimStatus

ANSWER = "I run five surgeries with thirty-two staff in Bristol, and that is all."


def _said(*found: tuple[str, ClaimStatus, str | None]) -> list[tuple[str, ClaimStatus]]:
    verdicts = [Verdict(at := ANSWER.index(quote), at + len(quote), status, right) for quote, status, right in found]
    made = statements(read("Tell me about yourself.", ANSWER), verdicts)
    return [(ANSWER[v.start : v.end], v.status) for v in made]


def test_a_wrong_value_beside_a_right_one_is_quoted_alone() -> None:
    """The clause is cut between two values of different standing."""
    assert _said(("five", "supported", None), ("thirty-two staff", "contradicted", "22 staff")) == [
        ("I run five surgeries", "supported"),
        ("with thirty-two staff in Bristol", "contradicted"),
    ]


def test_two_wrong_values_keep_a_right_one_each() -> None:
    """Neither stands for the other, though both are contradicted."""
    found = _said(("five", "contradicted", "four"), ("thirty-two staff", "contradicted", "22 staff"))
    assert [quote for quote, _ in found] == ["I run five surgeries", "with thirty-two staff in Bristol"]


def test_right_values_of_a_clause_stay_one_statement() -> None:
    """Nothing is cut where nothing differs."""
    assert _said(("five", "supported", None), ("thirty-two staff", "supported", None)) == [
        ("I run five surgeries with thirty-two staff in Bristol", "supported")
    ]


def test_what_is_found_of_a_whole_clause_goes_before_a_value_in_it() -> None:
    """The gravest of what overlaps is said of all of it."""
    assert _said(("five", "supported", None), ("I run five surgeries", "unsupported", None)) == [
        ("I run five surgeries with thirty-two staff in Bristol", "unsupported")
    ]
