"""How the command line prints stories and what the coach asks about them."""

from typing import Any

import typer

from app.cli.show import heading, one_line, paragraph, source

PARTS = ("situation", "task", "action", "result", "reflection")
STATES = {"kept": "kept", "proposed": "found in your notes", "rejected": "set aside", "merged": "part of another story"}


def stories(found: dict[str, Any]) -> None:
    """Every story with its parts and gaps, then what they show together."""
    if not found["items"]:
        typer.echo("No story yet. Write down one thing that happened: where, what you did, what came of it.")
        return
    for story in found["items"]:
        one(story)
    heading("What they show")
    titles = {story["id"]: story["title"] for story in found["items"]}
    for row in found["matrix"]:
        told = "; ".join(one_line(titles[cell["story"]], 50) for cell in row["cells"][:2])
        typer.echo(f"  {row['title']:<18} {row['strength']:<7} {told}")


def one(story: dict[str, Any]) -> None:
    """A story: its parts in the candidate's words, what is missing, and where it stands."""
    heading(f"{story['title']}  [{story['id']}]")
    shown = ", ".join(entry["competency"].replace("_", " ") for entry in story["strengths"])
    typer.echo(f"  {STATES[story['state']]}{f'; shows {shown}' if shown else ''}")
    for part in PARTS:
        if story[part]:
            mine = " (yours)" if part in story["written"] else ""
            paragraph(f"{part.capitalize()}{mine}: {story[part]}", "  ")
    for gap in story["gaps"]:
        paragraph(f"- {gap['part']} {gap['extent']}: {gap['reason']}", "  ")
    for citation in story["citations"]:
        paragraph(source(citation), "      ")
    for citation in story["unresolved"]:
        name, quote = citation["document"]["name"], one_line(citation["quote"])
        gone = f"no longer in your notes: “{quote}”" if quote else f"from a document that you deleted ({name})"
        paragraph(gone, "      ")


def asked(made: dict[str, Any]) -> None:
    """What the coach says to the last answer, and what it asks next."""
    if made["remark"]:
        paragraph(made["remark"])
    if made["saved"]:
        paragraph(f"Kept in “{made['document']['name']}”.")
    if made["question"]:
        heading(made["question"]["text"])
    else:
        paragraph(closing(made))


def closing(made: dict[str, Any]) -> str:
    """How the conversation ends: with what is whole, or with what was left."""
    if made["left"]:
        return f"That is all I had to ask. Still open: {', '.join(made['left'])}."
    return "That is all I had to ask; say it out loud once while it is fresh."
