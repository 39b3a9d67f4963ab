"""What the command line prints: the API's JSON as plain text for a terminal."""

import textwrap
from collections.abc import Collection
from typing import Any

import typer

from app.cli.hints import ADVERT, NO_DATE
from app.wording import caveat, plain_quote

WIDTH = 96

KINDS = {
    "resume": "résumé",
    "prep_answers": "prepared answers",
    "stories": "stories",
    "pitch": "introduction",
    "job_description": "job description",
    "study_notes": "study notes",
    "reference": "reference",
    "questions_for_them": "questions for them",
    "other": "other things",
}
"""How kinds are called, as on the pages."""


def paragraph(text: str, indent: str = "") -> None:
    """Print a text, wrapped; its own line breaks stay."""
    for line in text.split("\n"):
        typer.echo(textwrap.fill(line, WIDTH, initial_indent=indent, subsequent_indent=indent) if line else "")


def heading(text: str) -> None:
    """Print a heading in bold, with a blank line before it."""
    typer.echo("")
    typer.secho(text, bold=True)


def one_line(text: str, most: int = 160) -> str:
    """A text on one line, shortened at a word."""
    return textwrap.shorten(" ".join(text.split()), most, placeholder=" …")


def source(citation: dict[str, Any]) -> str:
    """Where a quote stands."""
    place = citation["document"]["name"] + (f" › {citation['heading']}" if citation["heading"] else "")
    return f"{place}: “{one_line(plain_quote(citation['quote']))}”"


def documents(found: list[dict[str, Any]], before: Collection[str] = ()) -> None:
    """Documents with their state, and why one failed; those named in ``before`` were there already."""
    for entry in found:
        if entry["state"] == "failed":
            typer.secho(f"  ✗ {entry['name']}", fg=typer.colors.RED, nl=False)
            typer.echo(f"  {entry['error']['message']}")
            continue
        again = " (was there already; this is what it says now)" if entry["name"] in before else ""
        typer.echo(f"  ✓ {entry['name']}  {entry['state']}, {_held(entry)}{again}")
        _set_aside(entry)
    if any(entry.get("kind") == "job_description" and entry["state"] == "ready" for entry in found):
        paragraph(ADVERT, "  ")


def _set_aside(entry: dict[str, Any]) -> None:
    """What of a document is not used: pages that are pictures, hidden text, and the rest by its kinds."""
    from app.set_aside import sorted_out
    from ingest.records import SetAside

    found = sorted_out([SetAside.model_validate(each) for each in entry["set_aside"]])
    for sentence in found.unread:
        typer.echo(f"      {sentence}")
    for what, text in found.hidden:
        typer.echo(f"      set aside, {what}: {one_line(text, 80)}")
    if found.left_out:
        typer.echo(f"      left out: {found.kinds_left_out}")


def _held(entry: dict[str, Any]) -> str:
    """What a document holds: its kind, and how many passages."""
    count = entry["chunks"]
    return f"mostly {KINDS[entry['kind']]}, {count} passage{'' if count == 1 else 's'}"


def brought_in(found: dict[str, Any]) -> None:
    """The candidate that an export became."""
    who, count = found["candidate"], found["documents"]
    typer.echo(f"{who['name']} is here as '{who['id']}', with {count} document{'' if count == 1 else 's'}.")
    for entry in found["left_out"]:
        typer.secho(f"Left out: {entry['name']}. {entry['error']['message']}", fg=typer.colors.YELLOW)


def critique(made: dict[str, Any]) -> None:
    """A critique: the verdict, the criteria, the claims, what was missed, the next step."""
    judge = "rule-based" if made["engine"] == "embedded" else made["engine"]
    if not made["assessable"]:
        heading(f"Not assessed ({judge})")
        paragraph(made["reason"])
        if made["next_step"] != made["reason"]:
            heading("Next")
            paragraph(made["next_step"])
        return
    wrong = sum(claim["status"] == "contradicted" for claim in made["claims"])
    heading(f"{made['band'].capitalize()}{caveat(wrong)} ({judge})")
    for criterion in made["criteria"]:
        typer.echo("")
        typer.secho(f"{criterion['title']}: {criterion['band'] or 'not assessable'}", bold=True)
        paragraph(criterion["rationale"], "  ")
        if criterion["advice"]:
            paragraph(f"→ {criterion['advice']}", "  ")
    _claims(made["claims"])
    if made["missed"]:
        heading("In your notes, and not in your answer")
        for missed in made["missed"]:
            paragraph(f"- {missed['text']}", "  ")
            for citation in missed["citations"]:
                paragraph(source(citation), "    ")
    heading("Next")
    paragraph(made["next_step"])


def asked(turn: dict[str, Any], answered: bool) -> None:
    """A question with its limits, and how to answer it; where none waits, how to go on."""
    question = turn["question"]
    if turn["state"] != "open":
        typer.echo("")
        typer.echo("(That was the last prompt. Type 'again' for another take; an empty line ends the interview.)")
        return
    heading(question["text"])
    limits = [
        f"{question['think_seconds']} s to think" if question["think_seconds"] else "",
        f"{question['limit_seconds']} s to answer" if question["limit_seconds"] else "",
        f"take {turn['take']} of {question['takes']}" if question["takes"] else "",
    ]
    if any(limits):
        typer.echo(f"[{', '.join(limit for limit in limits if limit)}]")
    if question["follow_up"] is None:
        paragraph(question["why"], "  ")
    again = " 'again' takes the last answer once more." if answered else ""
    typer.echo(f"(Answer below; an empty line ends it. Only an empty line skips the question.{again})")


def progress(made: dict[str, Any]) -> None:
    """What is due, then the criteria over time, takes side by side, and self-ratings far from the coach's, in bands."""
    from app.records import band_of

    heading(f"Due now: {len(made['due'])}" if made["due"] else "Nothing is due now")
    for card in made["due"]:
        paragraph(f"- {card['question']}{' (went badly in a real interview)' if card['went_badly'] else ''}", "  ")
    if not made["due"] and made["next_due"]:
        typer.echo(f"  The next question comes on {made['next_due'][:10]}.")
    if made["criteria"]:
        heading("Criteria over time")
    for entry in made["criteria"]:
        trend = entry["trend"] or "too few answers to tell"
        typer.echo(f"  {entry['title']:<20} {band_of(entry['mean'])} on average of {entry['count']}, {trend}")
    again = [entry for entry in made["questions"] if len(entry["takes"]) > 1]
    if again:
        heading("Taken more than once")
    for entry in again:
        bands = " → ".join(take["band"] or "not assessed" for take in entry["takes"])
        paragraph(f"- {entry['question']}: {bands}", "  ")
    gaps = made["self_rating"]["gaps"]
    if gaps:
        heading("Where you and the coach differ")
    for gap in gaps:
        paragraph(
            f"- {one_line(gap['question'], 80)}: you {band_of(gap['yours'])}, the coach {band_of(gap['coach'])}", "  "
        )


def debrief(made: dict[str, Any]) -> None:
    """The questions of a real interview and how they went."""
    heading(f"{len(made['questions'])} questions kept; those that went badly are due now")
    for entry in made["questions"]:
        how = f" ({entry['how_it_went']} of 5)" if entry["how_it_went"] else ""
        paragraph(f"- {entry['question']}{how}", "  ")


def _claims(found: list[dict[str, Any]]) -> None:
    """What was said, held against the notes: first what differs from them, then what they do not have."""
    claims = [claim for claim in found if claim["status"] in _CLAIMED]
    if not claims:
        return
    heading("What you said, held against your notes")
    for claim in sorted(claims, key=lambda claim: list(_CLAIMED).index(claim["status"])):
        said = one_line(claim["quote"]).rstrip(" .,;:")
        paragraph(f"- {_CLAIMED[claim['status']]}: “{said}”.", "  ")
        if claim["correct"]:
            paragraph(f"Your notes say {one_line(claim['correct']).rstrip(' .')}.", "    ")
            for citation in claim["citations"]:
                paragraph(source(citation), "    ")
        elif claim["status"] == "supported":
            for citation in claim["citations"][:1]:  # with the words themselves, so that nobody need take it on trust
                paragraph(source(citation), "    ")


_CLAIMED = {
    "contradicted": "differs from your notes",
    "unsupported": "not in your notes (write it down if it is so)",
    "supported": "as in your notes",
}


def pitch(made: dict[str, Any]) -> None:
    """An introduction to read aloud, then its sources, blanks and conflicts."""
    if made["sentences"]:
        heading(f"About {made['estimated_seconds']} seconds at {made['words_per_minute']} words a minute")
        paragraph(made["text"])
        heading("Where each sentence comes from")
    else:
        paragraph("Your notes hold nothing that an introduction could be made of yet: a résumé, or a few lines on what")
        paragraph("you do now, did before and want next, would do.")
    for number, sentence in enumerate(made["sentences"], 1):
        _sentence(number, sentence)
    if made["sentences"]:
        typer.echo("")
        paragraph(f"To change it: greenroom pitch --change {made['id']} --drop N, --restore N, or --edit N --text '…'")
    for title, entries in (("Still blank", made["blanks"]), ("Your notes disagree", made["conflicts"])):
        if entries:
            heading(title)
            for entry in entries:
                paragraph(f"- {entry['text']}", "  ")
    if made["left_out"]:
        heading("Left out")
        for entry in made["left_out"]:
            paragraph(f"- {one_line(entry['text'])}: {entry['reason']}", "  ")


def _sentence(number: int, sentence: dict[str, Any]) -> None:
    """A sentence of an introduction with its number, its sources, and what the candidate made of it."""
    paragraph(f"{number}. {sentence['text']}" + (" (left out)" if sentence["dropped"] else ""), "  ")
    for citation in () if sentence["dropped"] else sentence["citations"]:
        paragraph(source(citation), "      ")
    if sentence["unsupported"]:
        paragraph(f"Your own words; not in your notes: {', '.join(sentence['unsupported'])}.", "      ")


def preparation(made: dict[str, Any]) -> None:
    """Where the candidate stands, the next action first."""
    heading(f"Next: {made['next']['text']}")
    paragraph(made["next"]["reason"])
    for status, title in (("unanswered", "Questions without an answer"), ("partly", "Questions half answered")):
        asked = [q for q in made["questions"] if q["status"] == status and q["direction"] == "asked_of_candidate"]
        if asked:
            heading(title)
            for question in asked:
                limit = f" ({question['limit_seconds']} seconds)" if question["limit_seconds"] else ""
                paragraph(f"- {question['text']}{limit}  [{question['document']['name']}]", "  ")
                for step in question["outline"]:
                    part = f"{step['part']}: " if step["part"] else ""
                    paragraph(f"{part}{source(step['citation'])}", "      ")
    heading("Competencies")
    for competency in made["competencies"]:
        told = "; ".join(one_line(story["title"], 60) for story in competency["stories"][:2])
        typer.echo(f"  {competency['title']:<18} {competency['strength']:<7} {told}")
    if made["requirements"]:
        heading("The job, worst gap first")
        requirements(made["requirements"])
    if made["questions_to_ask"]:
        heading("Questions to ask them")
        for question in made["questions_to_ask"]:
            paragraph(f"- {question}", "  ")
    heading("Plan")
    if made["plan"] and not made["plan"][0]["date"]:
        paragraph(NO_DATE, "  ")
    for day in made["plan"]:
        typer.echo(f"  Day {day['day']}" + (f", {day['date']}" if day["date"] else ""))
        for task in day["tasks"]:
            paragraph(f"- {task}", "    ")


def requirements(found: list[dict[str, Any]]) -> None:
    """Requirements with their evidence."""
    for requirement in found:
        paragraph(f"- {requirement['status'].replace('_', ' ')}: {requirement['text']}", "  ")
        for citation in requirement["citations"][:2]:
            paragraph(source(citation), "      ")


def targets(found: list[dict[str, Any]]) -> None:
    """Targets, a line each."""
    for target in found:
        when = f", {target['date']}" if target["date"] else ""
        typer.echo(f"  {target['id']}  {target['role']} at {target['company']}{when}")
