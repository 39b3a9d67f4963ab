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


def test_two_ends_of_a_change_stay_one_statement() -> None:
    """ "From 900 to 700" is one thing said, and nobody recognises the half of it."""
    answer = "I cut the water from 900 to 700 cubic metres."
    found = [
        Verdict(answer.index("900"), answer.index("900") + 3, "supported"),
        Verdict(answer.index("700"), answer.index("700") + 3, "contradicted", "540"),
    ]
    made = statements(read("What did you do?", answer), found)
    assert [(answer[v.start : v.end], v.correct) for v in made] == [(answer, "540")]


def test_a_phrase_is_not_cut_between_two_values() -> None:
    """Where no clause or phrase begins between a right and a wrong value they are one statement."""
    answer = "It was Midsummer Eve 2018 when the roof of the chapel gave way."
    found = [
        Verdict(answer.index("Mid"), answer.index("Eve") + 3, "supported"),
        Verdict(answer.index("2018"), answer.index("2018") + 4, "contradicted", "2019"),
    ]
    made = statements(read("What happened?", answer), found)
    assert [(answer[v.start : v.end], v.status) for v in made] == [(answer, "contradicted")]
