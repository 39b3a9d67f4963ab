"""``greenroom doctor``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.program import AsJson, DataDir, app, client_of, printed, settings_of

if TYPE_CHECKING:
    from app.doctor import Finding


@app.command()
def doctor(
    model: Annotated[bool, typer.Option("--model", help="Also make one short call to the chat model.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Say what is wrong, if anything, and what to do about it; exit code 1 if something is."""
    from app.doctor import examine

    findings = list(examine(settings_of(data_dir=data_dir)))
    if model:
        findings.append(_asked(data_dir))
    printed([finding.model_dump() for finding in findings], as_json, _told)
    if not all(finding.fine for finding in findings):
        raise typer.Exit(1)


def _asked(data_dir: Path | None) -> "Finding":
    """How one short call to the model in use went; it holds nothing of anybody's notes."""
    from app.doctor import Finding

    with client_of(data_dir) as client:
        name = next(offer["name"] for offer in client.call("GET", "/models") if offer["in_use"])
        tried = client.call("POST", "/models/test", {"name": name})
    says = f"{name} answers." if tried["works"] else f"{name} does not work: {tried['problem']}"
    return Finding(subject="chat model asked", fine=bool(tried["works"]), says=says)


def _told(findings: list[dict[str, Any]]) -> None:
    for finding in findings:
        mark, colour = ("fine ", typer.colors.GREEN) if finding["fine"] else ("wrong", typer.colors.RED)
        typer.echo(f"{typer.style(mark, fg=colour)}  {finding['subject']}: {finding['says']}")
