"""The commands about notes: in, listed, searched, aimed at a target, taken away, erased."""

import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli import found as found_in
from app.cli import show
from app.cli.called import called
from app.cli.program import AdFile, AsJson, DataDir, Unusable, Who, app, chosen, client_of, printed, text_of
from app.slugs import SLUG, slug

if TYPE_CHECKING:
    from app.cli.client import Client

MOST_FILES = 50
MOST_BYTES = 20_000_000
"""Of one request; more files are sent in several."""

ASK_AGAIN = 0.5
"""Seconds between two looks at a document that takes long."""


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
        who = _whose(candidate) if candidate and candidate not in known else candidate
        who = who or (chosen(client, None) if known else "me")
        if who not in known:
            _begin(client, who, candidate or who, known)
        before = {str(entry["name"]) for entry in client.all(f"/candidates/{who}/documents")}
        sent = [entry for batch in _batches(files) for entry in _sent(client, who, batch)]
        read = [_read_to_the_end(client, who, entry) for entry in sent]
    printed(read, as_json, lambda found: show.documents(found, before))
    if any(entry["state"] == "failed" for entry in read):
        raise typer.Exit(1)


def _whose(given: str) -> str:
    """The id that a name gets; one that is an id already stays as it is.

    Raises:
        Unusable: no id can be made of it.
    """
    made = slug(given)
    if not made:
        raise Unusable(f"'{given}' makes no id; a candidate's id has small letters, digits and hyphens.")
    return given if re.fullmatch(SLUG, given) else made


def _begin(client: "Client", who: str, given: str, known: Sequence[str]) -> None:
    """Begin a candidate; a word where one of nearly the same name is there, since notes of one belong together."""
    name = given if given != who else who.replace("-", " ").title()
    client.call("PUT", f"/candidates/{who}", {"name": name})
    near = called(who, known)
    if near:
        typer.echo(f"A new candidate '{who}' was begun, beside {', '.join(near)}.", err=True)


def _files(paths: Sequence[Path]) -> dict[str, Path]:
    """The files meant, by the names they get: those named, and the readable ones of the folders named.

    Raises:
        Unusable: there is none.
    """
    from ingest.load import SUFFIXES

    named = [path for path in paths if path.is_file()]
    within = [file for path in paths if path.is_dir() for file in sorted(path.rglob("*")) if _is_shown(file, path)]
    readable = [file for file in within if file.suffix.lower() in SUFFIXES]
    left_out = [file.name for file in within if file not in readable]
    if left_out:
        names = f"{', '.join(left_out[:5])} and {len(left_out) - 5} more" if len(left_out) > 6 else ", ".join(left_out)
        typer.echo(f"Left out: {names}. Greenroom reads {', '.join(SUFFIXES)} files.", err=True)
    if not named + readable:
        raise Unusable(f"There is no {' or '.join(SUFFIXES)} file in {', '.join(map(str, paths))}.")
    return _told_apart(named + readable)


def _is_shown(file: Path, folder: Path) -> bool:
    """Whether it is a file that a person sees in their folder: nothing hidden, and in no hidden folder."""
    return file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)


def _told_apart(files: Sequence[Path]) -> dict[str, Path]:
    """Files by name; those of one name in several folders get their folder's name before it, or one would replace the
    other."""
    often = Counter(file.name for file in files)
    named: dict[str, Path] = {}
    for file in files:
        depth = 1 if often[file.name] == 1 else 2
        parts = file.resolve().parts
        while (name := " - ".join(parts[-depth:])) in named and depth < len(parts):
            depth += 1
        named[name] = file
    return named


def _batches(files: Mapping[str, Path]) -> Iterator[list[tuple[str, bytes]]]:
    """Names and contents, as many at once as one request may carry."""
    batch: list[tuple[str, bytes]] = []
    for name, file in files.items():
        data = file.read_bytes()
        if batch and (len(batch) == MOST_FILES or sum(len(held) for _, held in batch) + len(data) > MOST_BYTES):
            yield batch
            batch = []
        batch.append((name, data))
    yield batch


def _sent(client: "Client", who: str, batch: Sequence[tuple[str, bytes]]) -> list[dict[str, Any]]:
    files = [("files", part) for part in batch]
    found: list[dict[str, Any]] = client.call(
        "POST", f"/candidates/{who}/documents", files=files, params={"wait": "true"}
    )
    return found


def _read_to_the_end(client: "Client", who: str, entry: dict[str, Any]) -> dict[str, Any]:
    """A document once it is read; the request that brought it waits for a minute only."""
    if entry["state"] == "pending":
        typer.echo(f"Still reading {entry['name']} …", err=True)
    while entry["state"] == "pending":
        time.sleep(ASK_AGAIN)
        entry = client.call("GET", f"/candidates/{who}/documents/{entry['id']}")
    return entry


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
    printed(found, as_json, partial(found_in.search, query=query))


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


@app.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The zip file that 'export' wrote.")],
    candidate: Annotated[str | None, typer.Option("--candidate", "-c", help="Bring it in under another id.")] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Bring a candidate back in from an export, with everything that was in it."""
    with client_of(data_dir) as client:
        more = {"params": {"candidate": candidate or "", "wait": "true"}, "content": file.read_bytes()}
        found = client.call("POST", "/import", headers={"Content-Type": "application/zip"}, **more)
    printed(found, as_json, show.brought_in)


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
