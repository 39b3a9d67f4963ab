"""The order of a mixed loop: as the candidate knows it from the employer, else as such loops usually run."""

from collections.abc import Set
from typing import Final

from app.records import Format, Seniority

CODE: Final = frozenset({"software", "machine_learning", "data"})
"""Professions whose loops have a round of code and one of design."""

_OPENERS: Final[dict[int, tuple[Format, ...]]] = {
    1: ("behavioural",),
    2: ("resume", "behavioural"),
    3: ("resume", "technical", "behavioural"),
    4: ("recruiter", "resume", "technical", "behavioural"),
}
_BASE: Final[tuple[Format, ...]] = ("recruiter", "resume", "technical", "behavioural")


def format_at(
    place: int, questions: int, rounds: tuple[Format, ...], trade: Set[str], seniority: Seniority | None
) -> Format:
    """The format of the question at ``place`` (from 0) of a mixed interview of so many questions."""
    if len(set(rounds)) > 1:
        at = place * len(rounds) // questions if questions >= len(rounds) else place
        return rounds[min(at, len(rounds) - 1)]
    if questions in _OPENERS:
        return _OPENERS[questions][min(place, questions - 1)]
    if place < len(_BASE):
        return _BASE[place]
    return _later(place - len(_BASE), questions, bool(trade & CODE), seniority)


def _later(place: int, questions: int, codes: bool, seniority: Seniority | None) -> Format:
    """What comes after a loop's usual beginning: the harder rounds of the trade, then more stories."""
    harder: list[Format] = ["coding_talk"] if codes else ["technical"]
    if codes and questions >= 7 and seniority in ("senior", "lead"):
        harder.append("system_design")
    cycle: tuple[Format, ...] = (*harder, "behavioural", "technical", "resume", "behavioural")
    return cycle[place % len(cycle)]
