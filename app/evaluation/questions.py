"""Labelled questions: what is asked, and the words of the notes that answer it."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from app.errors import BadRequest
from ingest.records import Record


class LabelledQuestion(Record):
    """A question with its gold: verbatim quotes of the notes, or none where the notes do not answer it.

    ``type`` is free (``interview``, ``paraphrase``, …) and groups the figures. ``document`` names the document the
    gold stands in, for a quote that stands in several. ``history`` holds the turns before the question, oldest first.
    """

    text: str
    type: str = "question"
    gold: tuple[str, ...]
    document: str | None = None
    history: tuple[str, ...] = ()


class QuestionSet(Record):
    """The labelled questions about one candidate's notes."""

    candidate: str | None = None
    questions: tuple[LabelledQuestion, ...]


def load_questions(path: Path) -> QuestionSet:
    """Read a question set from a TOML file.

    Raises:
        BadRequest: the file is no TOML or no question set; the message says where.
    """
    try:
        return QuestionSet.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadRequest(f"{path.name} is not a TOML file: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = " of ".join(_named(part) for part in reversed(first["loc"]))
        raise BadRequest(f"{path.name} is not a question set: {place}: {first['msg'].lower()}.") from error


def _named(part: int | str) -> str:
    """A part of the file as a person counts: the first question is number 1."""
    return f"number {part + 1}" if isinstance(part, int) else f"'{part}'"


def missing_gold(questions: Sequence[LabelledQuestion], texts: dict[str, str]) -> list[str]:
    """The gold quotes that stand in none of the documents (texts by name), or not in the one they name."""
    return [
        quote
        for question in questions
        for quote in question.gold
        if not any(quote in text for name, text in texts.items() if question.document in (None, name))
    ]
