"""``greenroom eval``: how well retrieval finds what labelled questions ask for."""

import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.program import AsJson, DataDir, Unusable, Who, app, chosen, client_of, printed

if TYPE_CHECKING:
    from app.cli.client import Client
    from app.evaluation.questions import LabelledQuestion
    from app.evaluation.retrieval import Outcome, Searcher, Summary

evaluation = typer.Typer(help="Measure how well the notes are searched: the project's own sets, or your notes.")
app.add_typer(evaluation, name="eval")

CHECKOUT = Path(__file__).parents[2]


@evaluation.callback(invoke_without_command=True)
def own_sets(context: typer.Context) -> None:
    """Without a command: the project's own labelled sets, in a checkout; writes tests/evals/RESULTS.md."""
    if context.invoked_subcommand is not None:
        return
    if not (CHECKOUT / "tests" / "evals" / "__main__.py").is_file():
        raise Unusable(
            "The project's own sets come with its sources only. On your own notes: "
            "'greenroom eval retrieval QUESTIONS.toml --candidate ID'."
        )
    sys.path.insert(0, str(CHECKOUT))
    sys.argv = ["greenroom eval"]
    runpy.run_module("tests.evals", run_name="__main__")


@evaluation.command()
def retrieval(
    questions: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A TOML file of labelled questions.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Ask labelled questions over your own notes and see, question by question, what is found.

    The file: questions = [{text = "…", gold = ["words of your notes", …]}, …]; gold = [] where your notes have no
    answer. A type = "…" of your own groups the figures.
    """
    from app.evaluation.questions import load_questions, missing_gold
    from app.evaluation.retrieval import measure, summarise

    labelled = load_questions(questions)
    with client_of(data_dir) as client:
        who = chosen(client, candidate or labelled.candidate)
        ids = _ready(client, who)
        texts = {name: client.call("GET", f"/candidates/{who}/documents/{id_}")["text"] for name, id_ in ids.items()}
        missing = missing_gold(labelled.questions, texts)
        if missing:
            raise Unusable(f"These words stand nowhere in the notes of '{who}': “{missing[0]}”.")
        outcomes = measure(who, labelled.questions, texts, _searcher(client, who, ids))
    if not any(outcome.question.gold for outcome in outcomes):
        raise Unusable(f"{questions.name} has no question with gold, so there is nothing to find.")
    summary = summarise(outcomes)
    printed(_as_json(summary, outcomes), as_json, lambda _: _show(summary, outcomes))


def _ready(client: "Client", who: str) -> dict[str, str]:
    """The ids of the documents that can be searched, by name."""
    listed = client.all(f"/candidates/{who}/documents")
    return {entry["name"]: entry["id"] for entry in listed if entry["state"] == "ready"}


def _searcher(client: "Client", who: str, ids: dict[str, str]) -> "Searcher":
    from app.evaluation.measures import Span
    from app.evaluation.retrieval import DEPTH, Hits

    def find(question: "LabelledQuestion", documents: tuple[str, ...]) -> Hits:
        body = {
            "query": question.text,
            "k": DEPTH,
            "history": question.history,
            "documents": [ids[name] for name in documents],
        }
        found = client.call("POST", f"/candidates/{who}/search", body)
        spans = tuple(Span(each["document"]["name"], each["start"], each["end"]) for each in found["passages"])
        return Hits(spans, found["confidence"])

    return find


def _as_json(summary: "Summary", outcomes: "list[Outcome]") -> dict[str, Any]:
    from dataclasses import asdict

    each = [
        {"text": outcome.question.text, "place": _place(outcome), "confidence": outcome.confidence}
        for outcome in outcomes
    ]
    missed = [outcome.question.text for outcome in outcomes if outcome.question.gold and outcome.recall < 1]
    return {**asdict(summary), "questions": each, "missed": missed}


def _place(outcome: "Outcome") -> int | None:
    """Which passage was the first that holds words of the answer; None where none of ten does, or there are none."""
    return round(1 / outcome.reciprocal_rank) if outcome.reciprocal_rank else None


def _show(summary: "Summary", outcomes: "list[Outcome]") -> None:
    from app.evaluation import tables

    body = [[outcome.question.text, _found(outcome), f"{outcome.confidence or 0:.2f}"] for outcome in outcomes]
    typer.echo(tables.table(["question", "answer found", "confidence"], body))
    typer.echo(f"\nConfidence: how sure the search is that the notes answer at all, from 0 to 1.\n\n{_FIGURES}\n")
    typer.echo(tables.quality({"yours": summary}))
    typer.echo("")
    typer.echo(tables.by_type({"yours": summary}))


def _found(outcome: "Outcome") -> str:
    if not outcome.question.gold:
        return "none expected"
    place = _place(outcome)
    if place is None:
        return "not among ten passages" if not outcome.recall else "in parts"
    return f"passage {place}" + ("" if outcome.recall == 1 else ", not all of it in the first five")


_FIGURES = (
    "Recall: the share of the answers' words found. Reciprocal rank: 1 where the first passage answers, a half where "
    "the second does, and so on. AUROC: how often a question with an answer gets more confidence than one without."
)
