"""The parts of tellings, by the shapes in which people keep notes."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.preparation.story_parts import joined, parts_of
from app.records import StarPart
from tests.app.engines.embedded.slice_of import slice_of


def _parts(body: str, heading: str = "The kiln") -> dict[StarPart, str]:
    notes = own_notes(slice_of({"stories.md": f"# Stories\n\n## {heading}\n\n{body}\n"}))
    return {part: joined(thoughts) for part, thoughts in parts_of(notes).items()}


def test_labels_in_a_table_are_taken_as_labelled() -> None:
    """Rows marked S, T, A, R and L give each part its words, without the bars."""
    table = (
        "| | |\n|---|---|\n| S | The kiln cracked in June. |\n| T | Forty plates were due. |\n"
        "| A | I rang two potters. |\n| A2 | Then I drove at night. |\n| R | All forty came. |\n| L | Keep a list. |"
    )
    found = _parts(table)
    assert found["situation"] == "The kiln cracked in June."
    assert found["task"] == "Forty plates were due."
    assert found["action"] == "I rang two potters. Then I drove at night."
    assert (found["result"], found["reflection"]) == ("All forty came.", "Keep a list.")


@pytest.mark.parametrize(
    ("body", "action"),
    [
        ("kiln check: found a crack from 1987, rang the maker, closed the room for a day", "rang the maker"),
        ("the kiln was cold every monday. i moved the plug and it never happened again.", "i moved the plug"),
        (
            "* cold kiln\n* rang the maker at six, fetched the part myself\n* 38 of 40 plates out by friday",
            "rang the maker",
        ),
        ("One of my contributions is writing a checklist for the kiln. It was cold before that.", "checklist"),
    ],
)
def test_what_was_done_is_found_in_short_notes(body: str, action: str) -> None:
    """Without "I", without capitals, behind a colon, or told in the present, an act is an act."""
    assert action in _parts(body)["action"]


def test_nothing_that_was_told_is_lost() -> None:
    """Every thought is in one part, in the order of telling within it."""
    body = "The kiln was old. Nobody cared. I asked around. We bought one. It holds. Two plates. I ask sooner now."
    found = _parts(body)
    for thought in body.split(". "):
        assert sum(thought.rstrip(".") in text for text in found.values()) == 1


def test_a_clause_that_leans_on_the_one_before_stays_with_it() -> None:
    """A semicolon parts two thoughts, but not a "however" from what it answers."""
    found = _parts("I asked for a kiln; however the answer was no. We hired one; forty plates were fired.")
    assert "I asked for a kiln; however the answer was no." in found.values()
    assert found["action"] == "We hired one"


def test_the_lesson_does_not_come_before_the_deed() -> None:
    """What was learned on the way is part of what was done."""
    found = _parts(
        "The glaze ran. I learned the chemistry from a library book. I mixed six tests and fired them. Two held."
    )
    assert "library book" in found["action"]
    assert found["reflection"] == ""


def test_thoughts_without_a_stop_are_set_apart() -> None:
    """On one line a semicolon stands where nothing else divides."""
    assert joined(["cold kiln", "rang the maker.", "It held"]) == "cold kiln; rang the maker. It held"


@pytest.mark.parametrize(
    ("last", "result"),
    [
        ("I told the maker and it was mended by their own crew.", "it was mended by their own crew."),
        ("I rang the maker and she told me to wait.", ""),
    ],
)
def test_what_became_of_an_act_is_its_result_in_the_same_sentence(last: str, result: str) -> None:
    """Where nothing else tells how it ended, the last act's own sentence may; what another person said is no end."""
    found = _parts(f"* The kiln was cold every Monday in June.\n* I took the door off with Ann.\n* {last}")
    assert found["result"] == result
    assert result in last


@pytest.mark.parametrize(
    "body",
    [
        "- Situation: The kiln cracked.\n- Task: Forty plates were due.\n- A: I rang two potters.\n"
        "- R: All forty came.",
        "SITUATION: The kiln cracked.\nTASK: Forty plates were due.\nA: I rang two potters.\nR: All forty came.",
        "S: The kiln cracked. T: Forty plates were due. A: I rang two potters. R: All forty came.",
        "Situation: The kiln cracked. Task: Forty plates were due. Action: I rang two potters. Result: All forty came.",
    ],
)
def test_an_a_beside_a_named_situation_is_the_action(body: str) -> None:
    """A part goes by its own letter, where others are marked in words, in bullets, or on the same line."""
    assert _parts(body) == {
        "situation": "The kiln cracked.",
        "task": "Forty plates were due.",
        "action": "I rang two potters.",
        "result": "All forty came.",
        "reflection": "",
    }


@pytest.mark.parametrize("label", ["S/T", "Situation/Task", "Situation / Task"])
def test_a_situation_with_its_task_is_kept(label: str) -> None:
    """What is marked as both is told as the situation, and not lost."""
    found = _parts(f"{label}: The kiln cracked and forty plates were due.\nA: I rang two potters.\nR: All forty came.")
    assert found["situation"] == "The kiln cracked and forty plates were due."
    assert found["action"] == "I rang two potters."


def test_what_came_of_an_act_is_its_result_though_more_was_done_after() -> None:
    """ "Saved 7 weeks" and a bare figure stand right behind the act that they came of."""
    found = _parts(
        "The kiln ran hot at 81 degrees in March. I looked at the log and swapped two wires. 58 degrees by dinner. "
        "Saved about 7 weeks. I rang the firm and they paid."
    )
    assert found["result"] == "58 degrees by dinner. Saved about 7 weeks."
    assert "rang the firm" in found["action"]


@pytest.mark.parametrize("rule", ["Now nobody gets a key before four shifts.", "Rule now: I try every form on myself."])
def test_what_holds_since_is_the_reflection(rule: str) -> None:
    """A rule that was made of it is what one does differently since, and no outcome."""
    found = _parts(f"In June 2021 I took on 14 people in a week. I gave them all a key. Three left by July. {rule}")
    assert found["reflection"] == rule
    assert found["result"] == "Three left by July."
