"""The commands of what comes after practice: progress, reviews, debriefs of real interviews, corrections."""

import sys
from typing import Annotated, Any

import typer

from app.cli import show
from app.cli.program import AsJson, DataDir, Who, app, chosen, client_of, printed


@app.command()
def progress(candidate: Who = None, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """See what is due for practice, and how scores have moved."""
    with client_of(data_dir) as client:
        made = client.call("GET", f"/candidates/{chosen(client, candidate)}/progress")
    printed(made, as_json, show.progress)


@app.command()
def review(
    question: str,
    rating: Annotated[str, typer.Argument(help="again, hard, good or easy.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Note that a question was practised and how it went; says when it is due again."""
    with client_of(data_dir) as client:
        path = f"/candidates/{chosen(client, candidate)}/reviews"
        made = client.call("POST", path, {"question": question, "rating": rating})
    printed(made, as_json, lambda card: typer.echo(f"Due again on {card['due'][:10]}."))


@app.command()
def debrief(
    interview: Annotated[str, typer.Argument(help="The id of the mock interview that prepared for it.")],
    text: Annotated[str, typer.Argument(help="What was asked and how it went, or - to read standard input.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell what the real interview asked; what went badly is practised first."""
    told = sys.stdin.read() if text == "-" else text
    with client_of(data_dir) as client:
        made = client.call("POST", f"/interviews/{interview}/debrief", {"text": told})
    printed(made, as_json, show.debrief)


@app.command()
def correct(
    critique: Annotated[str, typer.Argument(help="The id of a critique.")],
    dismiss: Annotated[str | None, typer.Option(help="A criterion whose remark to set aside.")] = None,
    missed: Annotated[str | None, typer.Option(help="A fact, as the critique words it, not to bring up again.")] = None,
    confirm: Annotated[str | None, typer.Option(help="A claim, in the answer's words, that is right.")] = None,
    settle: Annotated[str | None, typer.Option(help="A claim that differs from the notes; see --right.")] = None,
    right: Annotated[str, typer.Option(help="Which value is right: answer or notes.")] = "answer",
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Set something right about a critique; the coach remembers it."""
    with client_of(data_dir) as client:
        path = f"/candidates/{chosen(client, candidate)}/critiques/{critique}"
        body = _body(client.call("GET", path), dismiss, missed, confirm, settle, right)
        made = client.call("POST", f"{path}/corrections", body)
    printed(made, as_json, show.critique)


def _body(
    found: dict[str, Any], dismiss: str | None, missed: str | None, confirm: str | None, settle: str | None, right: str
) -> dict[str, Any]:
    said = confirm or settle
    if said is None:
        return {"kind": "dismiss", "criterion": dismiss, "missed": missed}
    claim: dict[str, Any] = next((c for c in found["claims"] if said.lower() in c["quote"].lower()), {})
    place = {"start": claim.get("start"), "end": claim.get("end")}
    return {"kind": "confirm"} | place if confirm else {"kind": "settle", "right": right} | place
