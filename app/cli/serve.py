"""``greenroom serve``."""

import gc
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.program import DataDir, app, settings_of

if TYPE_CHECKING:
    from app.services import Services


@app.command()
def serve(
    data_dir: DataDir = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes a free one.")] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Add the sample candidates to a new data folder.")] = False,
) -> None:
    """Run the server and print its address with a one-time sign-in code."""
    began = time.monotonic()
    gc.disable()  # imports leave nothing to collect, and looking for it takes a tenth of the start
    settings = settings_of(data_dir=data_dir, host=host, port=port)
    from app.settings import check_exposure

    check_exposure(settings)
    from app.logs import write_log

    write_log(sys.stderr, settings.log_level)
    new = not settings.database_file.exists()
    from app.main import serve as run
    from app.services import open_services

    # Uvicorn sends itself the signal again when it has stopped; this lets the folder be closed all the same.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    services = open_services(settings)
    gc.freeze()
    gc.enable()
    try:
        if sample and new:
            _add_samples(services)
        leaves = services.models.current()[1]
        run(
            services,
            lambda address, code: _announce(address, code, settings.data_dir, leaves, time.monotonic() - began),
        )
    except KeyboardInterrupt:
        typer.echo("\nStopped; everything is saved.")
    finally:
        services.close()


def _add_samples(services: "Services") -> None:
    from app.coach.samples import add_samples
    from app.services import OWNER

    typer.echo("Reading the sample candidates' notes (once, a few seconds) …")
    outcomes = add_samples(services.database, services.library, services.clock, OWNER)
    services.library.wait(outcomes, 120)


def _announce(address: str, code: str, folder: Path, leaves: str, seconds: float) -> None:
    typer.echo(f"\nGreenroom is ready ({seconds:.1f} s). Open this address; the code in it works once:\n")
    typer.secho(f"    {address}/sign-in?code={code}\n", bold=True)
    typer.echo(f"Your notes are kept in {folder}. {leaves} Stop with Ctrl-C.")
