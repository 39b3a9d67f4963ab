"""What the coach knows before it meets a candidate: rubrics, competencies, intents and the question bank.

Read from the package's own TOML files, once, when the services are built.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from app.records import BankQuestion, Competency, Format, Intent, Rubric


@dataclass(frozen=True)
class Knowledge:
    """Rubrics by format, competencies and intents in the order of their files, and every question of the bank."""

    rubrics: dict[Format, Rubric]
    competencies: tuple[Competency, ...]
    questions: tuple[BankQuestion, ...]
    intents: tuple[Intent, ...] = ()

    def competency_title(self, name: str) -> str:
        """The title of a competency; a name the files do not know is shown as it is, in words."""
        titles = {competency.name: competency.title for competency in self.competencies}
        return titles.get(name, name.replace("_", " ").capitalize())


@cache
def load_knowledge() -> Knowledge:
    """Read and check the files, once: they do not change while the program runs.

    Raises:
        pydantic.ValidationError: a file does not have the expected shape.
    """
    rubrics: dict[Format, Rubric] = {}
    competencies: tuple[Competency, ...] = ()
    for name, table in _tables("prompts", "rubrics"):
        if name == "competencies.toml":
            competencies = tuple(Competency.model_validate(entry) for entry in table["competency"])
        else:
            rubric = Rubric.model_validate(table)
            rubrics[rubric.format] = rubric
    questions = [
        BankQuestion.model_validate(entry) for _, table in _tables("data", "questions") for entry in table["question"]
    ]
    asked_for = tomllib.loads(files("data").joinpath("intents.toml").read_text(encoding="utf-8"))["intent"]
    intents = tuple(Intent.model_validate(entry) for entry in asked_for)
    return Knowledge(rubrics=rubrics, competencies=competencies, questions=tuple(questions), intents=intents)


def _tables(package: str, folder: str) -> list[tuple[str, dict[str, Any]]]:
    found = [entry for entry in files(package).joinpath(folder).iterdir() if entry.name.endswith(".toml")]
    return [
        (entry.name, tomllib.loads(entry.read_text(encoding="utf-8")))
        for entry in sorted(found, key=lambda entry: entry.name)
    ]
