"""What the labels of a story mean together."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.preparation.story_parts import joined, parts_of
from tests.app.engines.embedded.slice_of import slice_of


def _parts(body: str) -> dict[str, str]:
    notes = own_notes(slice_of({"stories.md": f"# Stories\n\n## The lock gate\n\n{body}\n"}))
    return {part: joined(thoughts) for part, thoughts in parts_of(notes).items()}


def test_an_assessment_sets_the_scene_and_the_response_is_what_was_done() -> None:
    """Situation, background, assessment, response: the action and the result are both told in the last."""
    found = _parts(
        "S: gate would not shut\nB: it had been like that since May\nA: a risk to the boats, I thought\n"
        "R: rang the keeper and chained it. he came within the hour. shut ever since"
    )
    assert found["situation"].endswith("a risk to the boats, I thought")
    assert "like that since May" in found["situation"]
    assert found["action"] == "rang the keeper and chained it."
    assert found["result"] == "he came within the hour. shut ever since"


def test_what_was_done_to_assess_is_an_action() -> None:
    """Who looks closer does something."""
    found = _parts(
        "S: gate stuck\nB: flood the night before\nA: I sounded the sill with a pole\nR: I cleared it. It shut."
    )
    assert found["action"] == "I sounded the sill with a pole; I cleared it."
    assert found["result"] == "It shut."


@pytest.mark.parametrize(
    ("body", "situation", "result", "reflection"),
    [
        ("C: gate stuck\nA: I cleared it\nR: it shut", "gate stuck", "it shut", ""),
        ("S: gate stuck\nO: no boat\nA: I swam\nR: it shut\nL: ask first", "gate stuck; no boat", "it shut",
         "ask first"),
        ("P: gate stuck\nA: I cleared it\nO: it shut", "gate stuck", "it shut", ""),
        ("S: gate stuck\nH: fog\nA: I swam\nR: it shut\nE: would wait", "gate stuck; fog", "it shut", "would wait"),
        ("**Problem:** gate stuck\n**What I did:** I swam\n**Outcome:** it shut", "gate stuck", "it shut", ""),
        ("(S) The gate stuck. (T) I had to shut it. (A) I swam. (R) It shut. (R) I learned to wait.",
         "The gate stuck.", "It shut.", "I learned to wait."),
        ("S: gate stuck\nT: shut it\nA: I swam\nR: it shut. I always carry a pole now", "gate stuck", "it shut.",
         "I always carry a pole now"),
    ],
)  # fmt: skip
def test_any_scheme_tells_how_it_was_and_what_came_of_it(
    body: str, situation: str, result: str, reflection: str
) -> None:
    """Where a label stands, and what is said under it, says what it means."""
    found = _parts(body)
    assert (found["situation"], found["result"], found["reflection"]) == (situation, result, reflection)
    assert found["action"].startswith("I ")
