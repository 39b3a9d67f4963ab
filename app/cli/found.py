"""What a search prints: passages, the candidate's own first."""

import re
from typing import Any, Final

import typer

from app.cli.show import heading, paragraph

NOT_OWN: Final[dict[str, str]] = {
    "job_description": "the advert: it asks, and shows nothing you did",
    "study_notes": "study notes",
    "reference": "about others, not you",
}
"""Kinds of which nothing is the candidate's own doing, with what they are called beside a passage."""

_OF_THE_JOB: Final = re.compile(
    r"\b(?:job|role|post|advert|vacancy|company|employer|requirements?|they)\b", re.IGNORECASE
)
"""What somebody asks who wants to read in the advert."""


def search(found: dict[str, Any], query: str = "") -> None:
    """Passages after a word about how sure the search is: one's own first, as an advert has the wording of a search and
    answers nothing; each kind best first. Who asks about the job has them as they came."""
    if not found["passages"]:
        typer.echo("Nothing in the notes matches.")
        return
    shown = found["passages"]
    if not _OF_THE_JOB.search(query):
        shown = sorted(shown, key=lambda passage: passage["kind"] in NOT_OWN)
    if not found["confident"]:
        typer.echo("The notes may not answer this; the nearest passages are:")
    for number, passage in enumerate(shown, 1):
        place = passage["document"]["name"] + (f" › {passage['heading']}" if passage["heading"] else "")
        named = NOT_OWN.get(passage["kind"])
        heading(f"{number}. {place}{f' ({named})' if named else ''}")
        paragraph(passage["text"], "   ")
