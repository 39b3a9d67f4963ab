"""The commands about stories: list, keep, set aside, write, put together, and be asked about what is missing."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli import show_stories
from app.cli.program import AsJson, DataDir, Unusable, Who, app, chosen, client_of, printed

if TYPE_CHECKING:
    from app.cli.client import Client

group = typer.Typer(
    help="See the stories in the notes; keep, set aside, write, merge them, and be asked about what is missing.",
    invoke_without_command=True,
)
app.add_typer(group, name="stories")

StoryId = Annotated[str, typer.Argument(help="The story's id, as the list shows it.")]


@group.callback()
def stories(
    context: typer.Context,
    aside: Annotated[bool, typer.Option("--aside", help="Those set aside, instead.")] = False,
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the stories, with what is missing of each and what they show together."""
    if context.invoked_subcommand is not None:
        return
    with client_of(data_dir) as client:
        found = client.call("GET", f"{_path(client, candidate)}?aside={'true' if aside else 'false'}")
    printed(found, as_json, show_stories.stories)


@group.command()
def accept(story: StoryId, candidate: Who = None, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Keep a story, whatever becomes of the notes."""
    with client_of(data_dir) as client:
        made = client.call("POST", f"{_path(client, candidate)}/{story}/accept")
    printed(made, as_json, show_stories.one)


@group.command()
def reject(story: StoryId, candidate: Who = None, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Set a story aside; it is not proposed again."""
    with client_of(data_dir) as client:
        made = client.call("POST", f"{_path(client, candidate)}/{story}/reject")
    printed(made, as_json, show_stories.one)


@group.command()
def write(
    story: StoryId,
    part: Annotated[str, typer.Argument(help="title, situation, task, action, result or reflection.")],
    text: Annotated[str, typer.Argument(help="What it shall say, or - to read it from standard input.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Write a part of a story yourself; it is kept and marked as yours."""
    if part not in ("title", *show_stories.PARTS):
        raise Unusable(f"A story has no part '{part}'; it has a title, {', '.join(show_stories.PARTS)}.")
    with client_of(data_dir) as client:
        body = {part: sys.stdin.read() if text == "-" else text}
        made = client.call("PATCH", f"{_path(client, candidate)}/{story}", body)
    printed(made, as_json, show_stories.one)


@group.command()
def merge(
    story: StoryId,
    other: Annotated[str, typer.Argument(help="The story that goes up in the first.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Put two tellings of one occasion together."""
    with client_of(data_dir) as client:
        made = client.call("POST", f"{_path(client, candidate)}/{story}/merge", {"other": other})
    printed(made, as_json, show_stories.one)


@group.command()
def elicit(
    story: Annotated[str | None, typer.Argument(help="The story's id.")] = None,
    question: Annotated[str | None, typer.Option(help="A question that the notes leave blank, instead.")] = None,
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Be asked about what is missing; an empty line ends an answer, a single empty line skips a question."""
    if (story is None) == (question is None):
        raise Unusable("Name a story's id, or a question with --question.")
    with client_of(data_dir) as client:
        who = chosen(client, candidate)
        path = f"/candidates/{who}/" + (f"stories/{story}/elicit" if story else "preparation/elicit")
        about = {"question": question} if question else {}
        made = _converse(client, path, about, quiet=as_json)
    printed(made, as_json, lambda _: None)


def _converse(client: "Client", path: str, about: dict[str, Any], *, quiet: bool) -> dict[str, Any]:
    """Ask and take down until nothing is left to ask or standard input ends."""
    made: dict[str, Any] = client.call("POST", path, about)
    while True:
        if not quiet:
            show_stories.asked(made)
        if made["question"] is None:
            return made
        answer = _read_answer()
        if answer is None:
            return made
        said = {"answer": answer} if answer else {"skip": True}
        made = client.call("POST", path, about | said | {"part": made["question"]["part"]})


def _read_answer() -> str | None:
    """Lines up to an empty one; None when standard input has ended before a word."""
    lines: list[str] = []
    for line in sys.stdin:
        if not line.strip():
            return "\n".join(lines)
        lines.append(line.rstrip("\n"))
    return "\n".join(lines) if lines else None


def _path(client: "Client", candidate: str | None) -> str:
    return f"/candidates/{chosen(client, candidate)}/stories"
