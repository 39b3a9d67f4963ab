"""Print how near just any story is to each competency: `usual` in `prompts/rubrics/competencies.toml`.

Run as `python -m tests.evals.fit_stories`. What is near to everything would else be offered for everything; half of the
mean is taken off, since how often a competency is told differs between people.
"""

import tomllib
from pathlib import Path

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.preparation.nearness import nearness
from app.engines.embedded.preparation.story_parts import thoughts_of
from app.engines.embedded.preparation.tellings import tellings
from app.knowledge import load_knowledge
from tests.app.engines.embedded.slice_of import embed, slice_of

FOLDER = Path(__file__).parent / "stories"
TUNING = ("told", "recruiter")
SHARE = 0.5


def main() -> None:
    """Print one line for each competency."""
    knowledge = load_knowledge()
    told = [story["text"] for name in TUNING for story in tomllib.loads((FOLDER / f"{name}.toml").read_text())["story"]]
    found = [
        (telling.text, thoughts_of(telling.notes))
        for text in told
        for telling in tellings(own_notes(slice_of({"stories.md": f"# My stories\n\n## Story\n\n{text}\n"})))
    ]
    near = nearness(found, knowledge, embed)
    near = near + [competency.usual for competency in knowledge.competencies]
    usual = near.mean(axis=0) - near.mean()
    for competency, mean in zip(knowledge.competencies, usual, strict=True):
        print(f"{competency.name:16} {SHARE * mean:+.2f}")


if __name__ == "__main__":
    main()
