"""The commands of practising: critiques, follow-ups, introductions, preparation, job match, mock interviews."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli import show
from app.cli.program import AdFile, AsJson, DataDir, TargetId, Unusable, Who, app, chosen, client_of, printed, text_of

if TYPE_CHECKING:
    from app.cli.client import Client


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
    with client_of(data_dir) as client:
        made = client.call("POST", f"/candidates/{chosen(client, candidate)}/critiques", body)
    printed(made, as_json, show.critique)


@app.command("follow-up")
def follow_up(
    question: str, answer: str, candidate: Who = None, data_dir: DataDir = None, as_json: AsJson = False
) -> None:
    """Hear what an interviewer would ask next about an answer."""
    with client_of(data_dir) as client:
        body = {"question": question, "answer": _text(answer)}
        made = client.call("POST", f"/candidates/{chosen(client, candidate)}/follow-ups", body)
    printed(made, as_json, lambda record: typer.echo(record["question"]))


@app.command()
def pitch(
    seconds: Annotated[int, typer.Option(help="30, 60, 90 or 120.")] = 60,
    candidate: Who = None,
    target: TargetId = None,
    job_description: Annotated[Path | None, AdFile] = None,
    change: Annotated[str | None, typer.Option(help="The id of a drafted introduction to change.")] = None,
    drop: Annotated[int | None, typer.Option(help="With --change: leave this sentence out (its number).")] = None,
    restore: Annotated[int | None, typer.Option(help="With --change: put this sentence back as drafted.")] = None,
    edit: Annotated[int | None, typer.Option(help="With --change: say this sentence as --text has it.")] = None,
    text: Annotated[str | None, typer.Option(help="With --edit: the sentence in your own words.")] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Draft "tell me about yourself" from the notes, each sentence with its source, or change a draft."""
    actions = {"drop": drop, "restore": restore, "edit": edit}
    given = [(action, number) for action, number in actions.items() if number is not None]
    if (change is None and (given or text)) or (change is not None and len(given) != 1):
        raise Unusable("To change a draft give --change ID with one of --drop N, --restore N, or --edit N --text '…'.")
    with client_of(data_dir) as client:
        pitches = f"/candidates/{chosen(client, candidate)}/pitches"
        if change is not None:
            action, number = given[0]
            body = {"sentence": number - 1, "action": action, "text": text}
            made = client.call("PATCH", f"{pitches}/{change}", body)
        else:
            asked: dict[str, Any] = {"seconds": seconds, "target": target}
            if job_description is not None:
                asked["job_description"] = text_of(job_description)
            made = client.call("POST", pitches, asked)
    printed(made, as_json, show.pitch)


@app.command()
def prepare(
    candidate: Who = None,
    target: TargetId = None,
    day_sheet: Annotated[bool, typer.Option("--day-sheet", help="The one page for the day itself.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """See what the notes already answer, what is blank, and what to do next."""
    with client_of(data_dir) as client:
        params = {"target": target} if target else None
        path = f"/candidates/{chosen(client, candidate)}/preparation"
        if day_sheet:
            made = client.call("GET", f"{path}/day-sheet{'' if as_json else '.md'}", params=params)
        else:
            made = client.call("GET", path, params=params)
    printed(made, as_json, typer.echo if day_sheet else show.preparation)


@app.command()
def match(
    job_description: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A text file with the ad.")],
    candidate: Who = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Hold a job description against the candidate's own experience."""
    with client_of(data_dir) as client:
        body = {"job_description": text_of(job_description)}
        made = client.call("POST", f"/candidates/{chosen(client, candidate)}/job-matches", body)
    printed(made, as_json, lambda record: show.requirements(record["requirements"]))


@app.command()
def interview(
    format: Annotated[
        str,
        typer.Option(
            help="behavioural, resume, technical, system_design, coding_talk, recruiter, one_way_video or mixed."
        ),
    ] = "behavioural",
    questions: Annotated[int | None, typer.Option(help="Opening questions; by default what the format has.")] = None,
    style: Annotated[str, typer.Option(help="warm, neutral or sceptical.")] = "neutral",
    live: Annotated[bool, typer.Option("--live", help="Hear a remark after each answer.")] = False,
    seconds: Annotated[int | None, typer.Option(help="Limit of each answer, in seconds.")] = None,
    think: Annotated[int | None, typer.Option(help="Seconds to think before each answer.")] = None,
    takes: Annotated[int | None, typer.Option(help="How often an answer may be taken.")] = None,
    candidate: Who = None,
    target: TargetId = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Hold a mock interview in the terminal; an empty line ends an answer."""
    feedback = "live" if live else "end"
    limits = {"seconds_per_answer": seconds, "think_seconds": think, "takes": takes}
    body = {"format": format, "questions": questions, "style": style, "feedback": feedback, "target": target} | limits
    with client_of(data_dir) as client:
        who = chosen(client, candidate)
        held = client.call("POST", f"/candidates/{who}/interviews", body)
        held = _hold(client, held, quiet=as_json)
        report = client.call("GET", f"/interviews/{held['id']}/report.md")
    printed(held, as_json, lambda _: typer.echo(report))


def _hold(client: "Client", held: dict[str, Any], *, quiet: bool) -> dict[str, Any]:
    """Ask and answer until the interview is over or standard input ends; "again" takes the last answer once more."""
    path = f"/interviews/{held['id']}"
    while held["state"] == "open":
        turn = held["turns"][-1]
        waits = turn["state"] == "open"
        if not quiet:
            show.asked(turn, len(held["turns"]) > 1)
        answer = _read_answer()
        if answer is None or (not waits and answer != AGAIN):
            return dict(client.call("POST", f"{path}/finish"))
        if answer == AGAIN and len(held["turns"]) > waits:
            last = turn["number"] - 1 if waits else turn["number"]
            held = client.call("POST", f"{path}/turns/{last}/retake")
            continue
        replied = client.call("POST", f"{path}/turns", {"answer": answer, "skip": not answer})
        for block in replied["blocks"][:-1] if not quiet else ():
            show.paragraph(block)
        held = client.call("GET", path)
    return held


AGAIN = "again"
"""What one types to give the last answer once more."""


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
