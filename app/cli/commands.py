"""The commands. Anything heavy is imported inside the command that needs it, so that ``--help`` answers at once."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli import show
from ingest.errors import GreenroomError

if TYPE_CHECKING:
    from app.cli.client import Client
    from app.settings import Settings

app = typer.Typer(
    help="Greenroom: an interview coach over your own notes. Nothing leaves this machine.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print the API's JSON instead of text.")]
Who = Annotated[str | None, typer.Option("--candidate", "-c", help="Whose notes; needed when there are several.")]
DataDir = Annotated[Path | None, typer.Option("--data-dir", help="The data folder.")]
TargetId = Annotated[str | None, typer.Option("--target", help="The id of a target; see 'greenroom targets'.")]
AdFile = typer.Option("--job-description", exists=True, dir_okay=False, help="A text file with the job description.")


def main() -> None:
    """The ``greenroom`` program: an error is one sentence on standard error and exit code 1."""
    try:
        app()
    except GreenroomError as error:
        typer.secho(error.message, fg=typer.colors.RED, err=True)
        sys.exit(1)


def _settings(**given: Any) -> "Settings":
    from pydantic import ValidationError

    from app.settings import Settings, UnsafeSettings

    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = "GREENROOM_" + "_".join(str(part) for part in first["loc"]).upper()
        raise UnsafeSettings(f"{name} is not usable: {first['msg'].lower()}.") from error


@contextmanager
def _client(data_dir: Path | None) -> Iterator["Client"]:
    from app.cli.client import connect

    with connect(_settings(data_dir=data_dir)) as client:
        yield client


def _candidate(client: "Client", given: str | None) -> str:
    """The candidate that is meant: the one named, or the only one there is."""
    from app.errors import BadRequest

    if given:
        return given
    ids = [entry["id"] for entry in client.call("GET", "/candidates")["items"]]
    if len(ids) == 1:
        return str(ids[0])
    if not ids:
        raise BadRequest("There is no candidate yet; add notes with 'greenroom ingest FILE… --candidate NAME'.")
    raise BadRequest(f"There are several candidates ({', '.join(ids)}); say which with --candidate.")


def _print(found: Any, as_json: bool, text: Callable[[Any], None]) -> None:
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        text(found)


@app.command()
def serve(
    data_dir: DataDir = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes a free one.")] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Add the sample candidates to a new data folder.")] = False,
) -> None:
    """Run the server and print its address with a one-time sign-in code."""
    import time

    began = time.monotonic()
    settings = _settings(data_dir=data_dir, host=host, port=port)
    from app.settings import check_exposure

    check_exposure(settings)
    new = not (settings.data_dir / "greenroom.db").exists()
    from app.main import serve as run
    from app.services import open_services

    services = open_services(settings)
    try:
        if sample and new:
            _add_samples(services)
        run(services, lambda address, code: _announce(address, code, settings.data_dir, time.monotonic() - began))
    except OSError as error:
        from app.errors import Conflict

        raise Conflict(
            f"Port {settings.port} is taken or not allowed ({error.strerror}); choose another with --port."
        ) from error
    finally:
        services.close()


def _add_samples(services: Any) -> None:
    from app.coach.samples import add_samples
    from app.services import OWNER

    typer.echo("Reading the sample candidates' notes (once, a few seconds) …")
    outcomes = add_samples(services.database, services.library, services.clock, OWNER)
    services.library.wait(outcomes, 120)


def _announce(address: str, code: str, folder: Path, seconds: float) -> None:
    typer.echo(f"\nGreenroom is ready ({seconds:.1f} s). Open this address; the code in it works once:\n")
    typer.secho(f"    {address}/sign-in?code={code}\n", bold=True)
    typer.echo(f"Your notes stay in {folder}. Nothing leaves this machine. Stop with Ctrl-C.")


@app.command()
def ingest(
    paths: Annotated[list[Path], typer.Argument(exists=True, help="Files, or folders whose .txt and .md are taken.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Add notes to a candidate, who is made if need be."""
    from ingest.load import SUFFIXES

    found = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    chosen = [file for file in found if file.is_file() and (file in paths or file.suffix.lower() in SUFFIXES)]
    with _client(data_dir) as client:
        known = [entry["id"] for entry in client.call("GET", "/candidates", params={"limit": 200})["items"]]
        who = candidate or (_candidate(client, None) if known else "me")
        if who not in known:
            client.call("PUT", f"/candidates/{who}", {"name": who.replace("-", " ").title()})
        sent = [("files", (file.name, file.read_bytes())) for file in chosen]
        read = client.call("POST", f"/candidates/{who}/documents", files=sent, params={"wait": "true"})
    _print(read, as_json, show.documents)
    if any(entry["state"] == "failed" for entry in read):
        raise typer.Exit(1)


@app.command()
def documents(candidate: Who = None, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List a candidate's documents."""
    with _client(data_dir) as client:
        who = _candidate(client, candidate)
        found = client.call("GET", f"/candidates/{who}/documents", params={"limit": 200})["items"]
    _print(found, as_json, show.documents)


@app.command()
def search(
    query: str,
    candidate: Who = None,
    k: Annotated[int, typer.Option(help="How many passages at most.")] = 5,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Find the passages of the notes that answer a query."""
    with _client(data_dir) as client:
        found = client.call("POST", f"/candidates/{_candidate(client, candidate)}/search", {"query": query, "k": k})
    _print(found, as_json, show.search)


@app.command()
def critique(
    question: str,
    answer: Annotated[str, typer.Argument(help="The answer, or - to read it from standard input.")],
    candidate: Who = None,
    format: Annotated[str, typer.Option(help="behavioural, resume, technical, …")] = "behavioural",
    target: TargetId = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Judge a practice answer against the notes."""
    body = {"question": question, "answer": _text(answer), "format": format, "target": target}
    with _client(data_dir) as client:
        made = client.call("POST", f"/candidates/{_candidate(client, candidate)}/critiques", body)
    _print(made, as_json, show.critique)


@app.command("follow-up")
def follow_up(
    question: str, answer: str, candidate: Who = None, data_dir: DataDir = None, as_json: AsJson = False
) -> None:
    """Hear what an interviewer would ask next about an answer."""
    with _client(data_dir) as client:
        body = {"question": question, "answer": _text(answer)}
        made = client.call("POST", f"/candidates/{_candidate(client, candidate)}/follow-ups", body)
    _print(made, as_json, lambda record: typer.echo(record["question"]))


@app.command()
def pitch(
    seconds: Annotated[int, typer.Option(help="30, 60, 90 or 120.")] = 60,
    candidate: Who = None,
    target: TargetId = None,
    job_description: Annotated[Path | None, AdFile] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Draft "tell me about yourself" from the notes, each sentence with its source."""
    body: dict[str, Any] = {"seconds": seconds, "target": target}
    if job_description is not None:
        body["job_description"] = job_description.read_text()
    with _client(data_dir) as client:
        made = client.call("POST", f"/candidates/{_candidate(client, candidate)}/pitches", body)
    _print(made, as_json, show.pitch)


@app.command()
def prepare(candidate: Who = None, target: TargetId = None, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """See what the notes already answer, what is blank, and what to do next."""
    with _client(data_dir) as client:
        params = {"target": target} if target else None
        made = client.call("GET", f"/candidates/{_candidate(client, candidate)}/preparation", params=params)
    _print(made, as_json, show.preparation)


@app.command()
def match(
    job_description: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A text file with the ad.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Hold a job description against the candidate's own experience."""
    with _client(data_dir) as client:
        body = {"job_description": job_description.read_text()}
        made = client.call("POST", f"/candidates/{_candidate(client, candidate)}/job-matches", body)
    _print(made, as_json, lambda record: show.requirements(record["requirements"]))


@app.command()
def interview(
    format: Annotated[str, typer.Option(help="behavioural or resume.")] = "behavioural",
    questions: Annotated[int, typer.Option(help="Opening questions.")] = 3,
    style: Annotated[str, typer.Option(help="warm, neutral or sceptical.")] = "neutral",
    live: Annotated[bool, typer.Option("--live", help="Hear a remark after each answer.")] = False,
    candidate: Who = None,
    target: TargetId = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Hold a mock interview in the terminal; an empty line ends an answer."""
    feedback = "live" if live else "end"
    body = {"format": format, "questions": questions, "style": style, "feedback": feedback, "target": target}
    with _client(data_dir) as client:
        who = _candidate(client, candidate)
        held = client.call("POST", f"/candidates/{who}/interviews", body)
        held = _hold(client, held, quiet=as_json)
        report = client.call("GET", f"/interviews/{held['id']}/report.md")
    _print(held, as_json, lambda _: typer.echo(report))


def _hold(client: "Client", held: dict[str, Any], *, quiet: bool) -> dict[str, Any]:
    """Ask and answer until the interview is over or standard input ends."""
    path = f"/interviews/{held['id']}"
    while held["state"] == "open":
        if not quiet:
            show.heading(held["turns"][-1]["question"]["text"])
            typer.echo("(Answer below; an empty line ends it. Only an empty line skips the question.)")
        answer = _read_answer()
        if answer is None:
            return dict(client.call("POST", f"{path}/finish"))
        turn = client.call("POST", f"{path}/turns", {"answer": answer, "skip": not answer})
        for block in turn["blocks"][:-1] if not quiet else ():
            show.paragraph(block)
        held = client.call("GET", path)
    return held


def _read_answer() -> str | None:
    """Lines up to an empty one; None when standard input has ended before a word."""
    lines: list[str] = []
    for line in sys.stdin:
        if not line.strip():
            return "\n".join(lines)
        lines.append(line.rstrip("\n"))
    return "\n".join(lines) if lines else None


def _text(given: str) -> str:
    return sys.stdin.read() if given == "-" else given


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
    with _client(data_dir) as client:
        path = f"/candidates/{_candidate(client, candidate)}/targets"
        if role or company:
            advert = job_description.read_text() if job_description else None
            body = {"role": role or "", "company": company or "", "date": date, "job_description": advert}
            client.call("POST", path, body)
        found = client.call("GET", path)["items"]
    _print(found, as_json, show.targets)


@app.command()
def export(
    to: Annotated[Path, typer.Argument(dir_okay=False, help="The zip file to write.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write everything about a candidate into a zip file."""
    with _client(data_dir) as client:
        packed = client.call("GET", f"/candidates/{_candidate(client, candidate)}/export")
    to.write_bytes(packed)
    _print({"file": str(to), "bytes": len(packed)}, as_json, lambda _: typer.echo(f"Written to {to}."))


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
    with _client(data_dir) as client:
        found = client.call("DELETE", f"/candidates/{candidate}")
    _print(found, as_json, lambda record: typer.echo(_erased(candidate, record["seconds"])))


def _erased(candidate: str, seconds: float) -> str:
    return (
        f"'{candidate}' is hidden now and is erased for good in {seconds:.0f} seconds, "
        "or when Greenroom next starts if it is not running then."
    )
