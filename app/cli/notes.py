"""The commands about notes: in, listed, searched, aimed at a target, taken away, erased."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli import show
from app.cli.program import AdFile, AsJson, DataDir, Unusable, Who, app, chosen, client_of, printed, text_of

if TYPE_CHECKING:
    from app.cli.client import Client

MOST_FILES = 50
MOST_BYTES = 20_000_000
"""Of one request; more files are sent in several."""


@app.command()
def ingest(
    paths: Annotated[
        list[Path], typer.Argument(exists=True, help="Files, or folders: every txt, md, pdf, docx and html in them.")
    ],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Add notes to a candidate, who is made if need be."""
    files = _files(paths)
    with client_of(data_dir) as client:
        known = [str(entry["id"]) for entry in client.all("/candidates")]
        who = candidate or (chosen(client, None) if known else "me")
        if who not in known:
            client.call("PUT", f"/candidates/{who}", {"name": who.replace("-", " ").title()})
        read = [entry for batch in _batches(files) for entry in _sent(client, who, batch)]
    printed(read, as_json, show.documents)
    if any(entry["state"] == "failed" for entry in read):
        raise typer.Exit(1)


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files meant: those named, and the readable ones of the folders named.

    Raises:
        Unusable: there is none.
    """
    from ingest.load import SUFFIXES

    named = [path for path in paths if path.is_file()]
    within = [file for path in paths if path.is_dir() for file in sorted(path.rglob("*"))]
    found = named + [file for file in within if file.is_file() and file.suffix.lower() in SUFFIXES]
    if not found:
        raise Unusable(f"There is no {' or '.join(SUFFIXES)} file in {', '.join(map(str, paths))}.")
    return found


def _batches(files: Sequence[Path]) -> Iterator[list[tuple[str, bytes]]]:
    """Names and contents, as many at once as one request may carry."""
    batch: list[tuple[str, bytes]] = []
    for file in files:
        data = file.read_bytes()
        if batch and (len(batch) == MOST_FILES or sum(len(held) for _, held in batch) + len(data) > MOST_BYTES):
            yield batch
            batch = []
        batch.append((file.name, data))
    yield batch


def _sent(client: "Client", who: str, batch: Sequence[tuple[str, bytes]]) -> list[dict[str, Any]]:
    files = [("files", part) for part in batch]
    found: list[dict[str, Any]] = client.call(
        "POST", f"/candidates/{who}/documents", files=files, params={"wait": "true"}
    )
    return found


@app.command()
def documents(candidate: Who = None, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List a candidate's documents."""
    with client_of(data_dir) as client:
        found = client.all(f"/candidates/{chosen(client, candidate)}/documents")
    printed(found, as_json, show.documents)


@app.command()
def search(
    query: str,
    candidate: Who = None,
    k: Annotated[int, typer.Option(help="How many passages at most.")] = 5,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Find the passages of the notes that answer a query."""
    with client_of(data_dir) as client:
        found = client.call("POST", f"/candidates/{chosen(client, candidate)}/search", {"query": query, "k": k})
    printed(found, as_json, show.search)


@app.command()
def targets(
    role: Annotated[str | None, typer.Option(help="Add a target: the role.")] = None,
    company: Annotated[str | None, typer.Option(help="Add a target: the company.")] = None,
    date: Annotated[str | None, typer.Option(help="Add a target: the date, as 2026-03-31.")] = None,
    job_description: Annotated[Path | None, AdFile] = None,
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List what a candidate prepares for, or add to it with --role and --company."""
    with client_of(data_dir) as client:
        path = f"/candidates/{chosen(client, candidate)}/targets"
        if role or company:
            advert = text_of(job_description) if job_description else None
            body = {"role": role or "", "company": company or "", "date": date, "job_description": advert}
            client.call("POST", path, body)
        found = client.call("GET", path)["items"]
    printed(found, as_json, show.targets)


@app.command()
def export(
    to: Annotated[Path, typer.Argument(dir_okay=False, help="The zip file to write.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write everything about a candidate into a zip file."""
    with client_of(data_dir) as client:
        packed = client.call("GET", f"/candidates/{chosen(client, candidate)}/export")
    to.write_bytes(packed)
    printed({"file": str(to), "bytes": len(packed)}, as_json, lambda _: typer.echo(f"Written to {to}."))


@app.command()
def erase(
    candidate: Annotated[str, typer.Argument(help="The candidate's id.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Erase a candidate and everything of it, for good, after a minute's grace."""
    if not yes:
        typer.confirm(f"Erase everything about '{candidate}'?", abort=True)
    with client_of(data_dir) as client:
        found = client.call("DELETE", f"/candidates/{candidate}")
    printed(found, as_json, lambda record: typer.echo(_erased(candidate, record["seconds"])))


def _erased(candidate: str, seconds: float) -> str:
    return (
        f"'{candidate}' is hidden now and is erased for good in {seconds:.0f} seconds, "
        "or when Greenroom next starts if it is not running then."
    )
