"""Competencies are found in stories of many trades."""

import tomllib
from pathlib import Path
from typing import Any

from app.engines.embedded.preparation.stories import stories
from app.knowledge import load_knowledge
from tests.app.engines.embedded.slice_of import embed, slice_of

TOLD: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "stories" / "told.toml").read_text(encoding="utf-8")
)["story"]


def test_the_competency_a_listener_would_name_is_among_those_shown() -> None:
    """Of 25 short stories, most show the competency they were told for, and most of what is shown is right."""
    knowledge = load_knowledge()
    found, right, shown = 0, 0, 0
    for story in TOLD:
        notes = slice_of({"stories.md": f"# My stories\n\n## Story\n\n{story['text']}\n"})
        names = [name for one in stories(notes, knowledge, embed) for name in one.competencies]
        found += story["first"] in names
        right += sum(name == story["first"] or name in story["also"] for name in names)
        shown += len(names)
    assert found >= 16
    assert right / shown >= 0.55
