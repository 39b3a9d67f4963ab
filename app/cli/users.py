"""``greenroom users``: who shares a server, each with a token and notes of their own."""

from typing import Annotated, Any

import typer

from app.cli.program import AsJson, DataDir, app, client_of, printed

users = typer.Typer(help="Let others use this server, each with a token and notes of their own.", no_args_is_help=True)
app.add_typer(users, name="users")

Name = Annotated[str, typer.Argument(help="Small letters, digits and hyphens.")]


@users.command("add")
def add(name: Name, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Add a user, and show their token and a sign-in code, once."""
    with client_of(data_dir) as client:
        printed(client.call("POST", "/users", {"name": name}), as_json, _added)


@users.command("list")
def list_all(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List everybody who has a token of their own."""
    with client_of(data_dir) as client:
        printed(client.call("GET", "/users")["items"], as_json, _listed)


@users.command("code")
def code(name: Name, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Show a new code that signs one browser of a user in, once."""
    with client_of(data_dir) as client:
        printed(client.call("POST", f"/users/{name}/code"), as_json, lambda made: typer.echo(made["code"]))


@users.command("remove")
def remove(
    name: Name,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Remove a user, and erase everything of theirs for good."""
    if not yes:
        typer.confirm(f"Remove '{name}' and erase everything of theirs, for good?", abort=True)
    with client_of(data_dir) as client:
        client.call("DELETE", f"/users/{name}")
    printed({"name": name}, as_json, lambda _: typer.echo(f"'{name}' is removed; everything of theirs is erased."))


def _added(made: dict[str, Any]) -> None:
    typer.echo(f"'{made['name']}' can use this Greenroom now. Shown once, so pass them on before you go:\n")
    typer.echo(f"    token          {made['token']}")
    typer.echo(f"    sign-in code   {made['code']}\n")
    typer.echo("The code signs one browser in, at /sign-in; the token is for programs, and works there too.")


def _listed(found: list[dict[str, Any]]) -> None:
    if not found:
        typer.echo("Nobody but you uses this Greenroom; add somebody with 'greenroom users add NAME'.")
    for user in found:
        count = user["candidates"]
        typer.echo(f"{user['name']}  ({count} candidate{'' if count == 1 else 's'}, since {user['created_at'][:10]})")
