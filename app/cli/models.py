"""``greenroom models``."""

from typing import Annotated, Any

import typer

from app.cli.program import AsJson, DataDir, app, client_of, printed


@app.command()
def models(
    test: Annotated[str | None, typer.Option(help="Make one short call to a model, such as ollama:llama3.2.")] = None,
    use: Annotated[str | None, typer.Option(help="Coach with this model from now on; 'embedded' needs none.")] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the chat models that are set up or run on this machine; try one, or choose who coaches."""
    with client_of(data_dir) as client:
        if test is not None:
            printed(client.call("POST", "/models/test", {"name": test}), as_json, _tried)
        if use is not None:
            printed(client.call("PUT", "/models/current", {"name": use}), as_json, _chosen)
        if test is None and use is None:
            printed(client.call("GET", "/models"), as_json, _listed)


def _listed(offers: list[dict[str, Any]]) -> None:
    for offer in offers:
        state = "in use" if offer["in_use"] else "runs here, not used" if offer["state"] == "found" else "set up"
        typer.secho(f"{offer['name']}  ({state})", bold=offer["in_use"])
        typer.echo(f"    {offer['leaves']}")


def _tried(tried: dict[str, Any]) -> None:
    if tried["works"]:
        typer.echo(f"{tried['name']} answers after {tried['seconds']:.1f} s: “{tried['said']}”")
    else:
        typer.secho(f"{tried['name']} does not work: {tried['problem']}", fg=typer.colors.RED)
    typer.echo(tried["leaves"])


def _chosen(offer: dict[str, Any]) -> None:
    typer.echo(f"From now on {offer['name']} coaches. {offer['leaves']}")
