"""The program that the commands hang on, and what they share: options, settings, the client, printing."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.called import called, unknown
from ingest.errors import GreenroomError

if TYPE_CHECKING:
    from app.cli.client import Client
    from app.settings import Settings

app = typer.Typer(
    help="Greenroom: an interview coach over your own notes. Nothing leaves this machine unless you choose a model.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print the API's JSON instead of text.")]
Who = Annotated[str | None, typer.Option("--candidate", "-c", help="Whose notes; needed when there are several.")]
DataDir = Annotated[Path | None, typer.Option("--data-dir", help="The data folder.")]
TargetId = Annotated[str | None, typer.Option("--target", help="The id of a target; see 'greenroom targets'.")]
AdFile = typer.Option("--job-description", exists=True, dir_okay=False, help="A text file with the job description.")


class Unusable(GreenroomError):
    """What was given on the command line cannot be used."""

    code = "unusable"


def run() -> None:
    """The ``greenroom`` program: an error is one sentence on standard error and exit code 1."""
    try:
        app()
    except GreenroomError as error:
        typer.secho(error.message, fg=typer.colors.RED, err=True)
        sys.exit(1)


def settings_of(**given: Any) -> "Settings":
    """The settings, with what was given on the command line over the environment.

    Raises:
        Unusable: a value cannot be used.
    """
    from pydantic import ValidationError

    from app.settings import Settings, keep_traces_home, multiply_in_one_thread

    keep_traces_home()
    multiply_in_one_thread()
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = "GREENROOM_" + "_".join(str(part) for part in first["loc"]).upper()
        raise Unusable(f"{name} is not usable: {first['msg'].lower()}.") from error


@contextmanager
def client_of(data_dir: Path | None) -> Iterator["Client"]:
    """A client of the running server, or of the folder."""
    from app.cli.client import connect

    with connect(settings_of(data_dir=data_dir)) as client:
        yield client


def chosen(client: "Client", given: str | None) -> str:
    """The candidate that is meant: the one named, by id or by a part of the name, or the only one there is.

    Raises:
        Unusable: none is meant, or more than one could be.
    """
    ids = [str(entry["id"]) for entry in client.all("/candidates")]
    if given:
        return _named(given, ids)
    if len(ids) == 1:
        return ids[0]
    if not ids:
        raise Unusable("There is no candidate yet; add notes with 'greenroom ingest FILE… --candidate NAME'.")
    raise Unusable(f"There are several candidates ({', '.join(ids)}); say which with --candidate.")


def _named(given: str, ids: Sequence[str]) -> str:
    meant = called(given, ids)
    if len(meant) > 1:
        raise Unusable(f"'{given}' could be {', '.join(meant)}; say which with --candidate.")
    if not meant:
        raise Unusable(unknown(given, ids))
    return meant[0]


def printed(found: Any, as_json: bool, text: Callable[[Any], None]) -> None:
    """Print what was found, as JSON or as a person reads it."""
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        text(found)


def text_of(file: Path) -> str:
    """What a text file says.

    Raises:
        Unusable: it cannot be read, or is no UTF-8 text.
    """
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise Unusable(f"{file} cannot be read: {reason}.") from error
