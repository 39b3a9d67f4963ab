"""Interviews, critiques and introductions as Markdown a person can keep, print or mail."""

from app.records import Critique, Debrief, Interview, Pitch, Report, Turn
from app.wording import caveat

LEFT_OUT = "- Left out: "


def report_text(interview: Interview, critiques: dict[int, Critique]) -> str:
    """A whole interview: the report when there is one, then every question with its answer and critique."""
    settings = interview.settings
    aim = ", ".join(part for part in (settings.role, settings.company) if part)
    lines = [f"# Mock interview: {settings.format.replace('_', ' ')}{f' for {aim}' if aim else ''}", ""]
    lines += [f"{interview.created_at[:10]}, {settings.style} interviewer", ""]
    if interview.report is not None:
        lines += report_lines(interview.report)
    missed: set[str] = set()
    for turn in interview.turns:
        lines += [line for line in _turn(turn, critiques.get(turn.number)) if line not in missed]
        missed.update(line for line in lines if line.startswith(LEFT_OUT))  # said once is enough
    return "\n".join(lines).rstrip() + "\n"


def report_lines(report: Report) -> list[str]:
    """The lines of a report, without the turns."""
    lines = [report.summary, ""]
    if report.scores:
        lines += ["| competency | how it went |", "| --- | --- |"]
        lines += [f"| {score.title} | {score.band} |" for score in report.scores]
        lines.append("")
    if report.sections:
        lines += ["| section | answers |", "| --- | --- |"]
        lines += [
            f"| {s.title} | {', '.join(str(number) for number in s.turns) or 'not touched'} |" for s in report.sections
        ]
        lines.append("")
    for title, moment in (("Best moment", report.best), ("Weakest moment", report.weakest)):
        if moment is not None:
            quote = "" if moment.quote in moment.reason else f"“{moment.quote}” "
            lines += [f"**{title}** (question {moment.turn}): {quote}{moment.reason}", ""]
    if report.next_steps:
        lines += ["## Next", "", *(f"{number}. {step}" for number, step in enumerate(report.next_steps, 1)), ""]
    return lines


def _turn(turn: Turn, critique: Critique | None) -> list[str]:
    take = f" (take {turn.take}{', counts' if turn.counts else ''})" if turn.take > 1 or not turn.counts else ""
    lines = [f"## {turn.number}. {turn.question.text}{take}", ""]
    if turn.skipped:
        return [*lines, "*Skipped.*", ""]
    if turn.answer is None:
        return [*lines, "*Not answered.*", ""]
    lines += [*(f"> {line}" for line in turn.answer.split("\n")), ""]
    return lines + (critique_lines(critique) if critique is not None else [])


def critique_lines(critique: Critique) -> list[str]:
    """The lines of a critique, without its question and answer."""
    judge = "rule-based" if critique.engine == "embedded" else critique.engine
    if not critique.assessable:
        return [f"Not assessed ({judge}): {critique.reason}", "", f"**Next:** {critique.next_step}", ""]
    checked = [claim for claim in critique.claims if claim.status == "contradicted"]
    lines = [f"**{(critique.band or '').capitalize()}{caveat(len(checked))}** ({judge})", ""]
    for criterion in critique.criteria:
        lines.append(f"- **{criterion.title}** ({criterion.band or 'not assessable'}): {criterion.rationale}")
        lines += [f"  {criterion.advice}"] if criterion.advice else []
    lines.append("")
    lines += [f"- “{claim.quote}”: confirmed by you." for claim in critique.claims if claim.confirmed]
    lines += [f"- “{claim.quote}”: your notes say {claim.correct}." for claim in checked]
    lines += [f"{LEFT_OUT}{missed.text}" for missed in critique.missed]
    return [*lines, "", f"**Next:** {critique.next_step}", ""]


def critique_text(critique: Critique) -> str:
    """One critique with its question and answer."""
    quoted = [f"> {line}" for line in critique.answer.split("\n")]
    return "\n".join([f"# {critique.question}", "", *quoted, "", *critique_lines(critique)]).rstrip() + "\n"


def debrief_text(debrief: Debrief) -> str:
    """What a real interview asked, question by question, and what was written about it."""
    lines = [f"# A real interview, told on {debrief.created_at[:10]}", ""]
    for asked in debrief.questions:
        how = (
            "" if asked.how_it_went is None else f" ({asked.how_it_went} of 5{', as it reads' if asked.reads else ''})"
        )
        lines.append(f"- {asked.question}{how}{f' {asked.note}' if asked.note else ''}")
    if debrief.text:
        lines += ["", *(f"> {line}" for line in debrief.text.split("\n"))]
    return "\n".join(lines).rstrip() + "\n"


def pitch_text(pitch: Pitch) -> str:
    """An introduction with the source of every sentence."""
    lines = [f"# Introduction, {pitch.seconds} seconds", "", pitch.text, "", "## Sources", ""]
    for sentence in (each for each in pitch.sentences if not each.dropped):
        sources = "; ".join(f"{c.document.name}: “{' '.join(c.quote.split())}”" for c in sentence.citations)
        own = f"your own words; not in your notes: {', '.join(sentence.unsupported)}" if sentence.unsupported else ""
        lines.append(f"- {sentence.text} ({'; '.join(filter(None, (sources, own)))})")
    lines += ["", *(f"- Still blank: {blank.text}" for blank in pitch.blanks)]
    lines += [f"- Your notes disagree: {conflict.text}" for conflict in pitch.conflicts]
    return "\n".join(lines).rstrip() + "\n"
