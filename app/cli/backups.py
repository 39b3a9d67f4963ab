"""``greenroom backup`` and ``greenroom restore``: everything in the data folder, in one file."""

import os
from pathlib import Path
from typing import Annotated

import typer

from app.cli.program import AsJson, DataDir, Unusable, app, client_of, printed, settings_of


@app.command()
def backup(
    to: Annotated[Path, typer.Argument(dir_okay=False, help="The file to write.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write everything into one file, also while the server runs. It holds every note: keep it as safe as those."""
    with client_of(data_dir) as client:
        copy: bytes = client.call("GET", "/backup")
    partial = to.with_name(f"{to.name}.partial")
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(copy)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(to)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise Unusable(f"{to} cannot be written: {error.strerror or error}.") from error
    printed({"file": str(to), "bytes": len(copy)}, as_json, lambda _: typer.echo(f"Written to {to}."))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The file that 'backup' wrote.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Put a backup in the place of what is in the data folder. The server must not be running."""
    from app.services import lock_folder
    from app.store.backup import restore as put_back

    settings = settings_of(data_dir=data_dir)
    if settings.database_url:
        raise Unusable("This Greenroom keeps its data in PostgreSQL; restore it with pg_restore.")
    if settings.database_file.exists() and not yes:
        typer.confirm(f"Replace everything in {settings.data_dir} by what is in {file}?", abort=True)
    with lock_folder(settings.data_dir):
        put_back(file, settings.database_file)
    done = f"Everything is as it was when {file} was written. It is made searchable again at the next start."
    printed({"file": str(file)}, as_json, lambda _: typer.echo(done))
