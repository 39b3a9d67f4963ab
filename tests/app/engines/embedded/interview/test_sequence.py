"""The order of a mixed loop."""

import pytest

from app.engines.embedded.interview.sequence import format_at
from app.records import FORMATS, Format


@pytest.mark.parametrize(
    ("questions", "formats"),
    [
        (1, ["behavioural"]),
        (3, ["resume", "technical", "behavioural"]),
        (6, ["recruiter", "resume", "technical", "behavioural", "coding_talk", "behavioural"]),
    ],
)
def test_a_loop_runs_from_easy_to_hard(questions: int, formats: list[Format]) -> None:
    """A short loop keeps what matters; a longer one begins with a call and gets to the code."""
    trade = frozenset({"software"})
    assert [format_at(i, questions, (), trade, "mid") for i in range(questions)] == formats


def test_code_is_asked_of_those_who_write_it() -> None:
    """In other trades no round is about code, and a design comes late in a long loop of seniors only."""
    assert "coding_talk" not in {format_at(i, 10, (), frozenset({"nursing"}), "senior") for i in range(10)}
    senior = [format_at(i, 8, (), frozenset({"software"}), "senior") for i in range(8)]
    assert "system_design" in senior
    assert "system_design" not in [format_at(i, 8, (), frozenset({"software"}), "entry") for i in range(8)]


@pytest.mark.parametrize("questions", range(1, 21))
def test_rounds_are_walked_in_their_order(questions: int) -> None:
    """However many questions there are, the employer's rounds come in their order, each format one of ours."""
    rounds: tuple[Format, ...] = ("recruiter", "technical", "behavioural")
    found = [rounds.index(format_at(i, questions, rounds, frozenset(), None)) for i in range(questions)]
    assert found == sorted(found)
    assert {format_at(i, questions, (), frozenset(), None) for i in range(questions)} <= set(FORMATS) - {"mixed"}
