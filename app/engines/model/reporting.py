"""The report of an interview in a model's words: scores stay as they were settled, moments are what was said."""

from collections.abc import Mapping
from typing import Final

from app.engines.hearing import Allowance
from app.engines.model.ask import Proposal, Rejected, propose
from app.engines.model.checks.prose import fit_to_show
from app.engines.model.checks.quotes import find_quote
from app.engines.model.prompts import fenced
from app.engines.model.tools import Tools, aim, listed
from app.english.language import count_words
from app.records import Critique, Interview, Moment, Report

STEPS: Final = 3
LONGEST_MOMENT: Final = 40
SHOWN: Final = 2_500
"""Characters of an answer that are shown."""


class Told(Proposal):
    turn: int
    quote: str
    reason: str


class Closing(Proposal):
    summary: str
    best: Told | None
    weakest: Told | None
    next_steps: list[str]


async def report(
    tools: Tools, interview: Interview, critiques: Mapping[int, Critique], measured: Report, allowance: Allowance
) -> Report:
    """The measured report with a model's summary, moments and next steps, as far as they pass the checks.

    Raises:
        Fault: no usable reply came.
    """
    mark = tools.mark()
    answers = {turn.number: turn.answer for turn in interview.turns if turn.answer and not turn.skipped}
    questions = [turn.question.text for turn in interview.turns]
    measurements = _measured(measured, critiques)
    request = tools.asked(
        "report",
        mark,
        {
            "role": aim(interview.settings.role, interview.settings.company, mark),
            "measured": fenced("measured", listed(measurements), mark),
            "turns": fenced("turns", _turns(interview, critiques), mark),
        },
    )
    sources, said = [*questions, *measurements], "\n".join(answers.values())
    prompt = tools.prompts["report"].system

    def moment(told: Told | None) -> Moment | None:
        found = find_quote(told.quote, answers.get(told.turn, ""), fewest=3) if told else None
        if told is None or found is None or count_words(found.quote) > LONGEST_MOMENT:
            return None
        reason = fit_to_show(told.reason, sources, said, prompt)
        return Moment(turn=told.turn, quote=found.quote, reason=reason) if reason else None

    def accept(closing: Closing) -> Report:
        summary = fit_to_show(closing.summary, sources, said, prompt)
        steps = [step for step in (fit_to_show(text, sources, said, prompt) for text in closing.next_steps) if step]
        if not summary:
            raise Rejected("Nothing of the summary holds: no number, name or quote that the answers do not have.")
        return measured.model_copy(
            update={
                "summary": summary,
                "best": moment(closing.best) or measured.best,
                "weakest": (moment(closing.weakest) or measured.weakest) if measured.weakest else None,
                "next_steps": tuple(dict.fromkeys([*steps, *measured.next_steps]))[:STEPS],
                "engine": tools.name,
                "prompt_version": tools.version("report"),
            }
        )

    return await propose(tools.ladder, request, Closing, accept, allowance)


def _measured(measured: Report, critiques: Mapping[int, Critique]) -> list[str]:
    lines = [measured.summary, *(f"{score.title}: {score.band}" for score in measured.scores)]
    for number, critique in critiques.items():
        wrong = [claim for claim in critique.claims if claim.status == "contradicted"]
        lines += [f"turn {number}: said “{c.quote}”, the notes say {c.correct}" for c in wrong]
        lines += [
            f"turn {number}: {each.title} {each.band}. {each.rationale}" for each in critique.criteria if each.band
        ]
    return [*lines, *(f"next, by rules: {step}" for step in measured.next_steps)]


def _turns(interview: Interview, critiques: Mapping[int, Critique]) -> str:
    parts = []
    for turn in interview.turns:
        judged = critiques.get(turn.number)
        standing = f" (came out {judged.band})" if judged and judged.band else ""
        answer = "skipped" if turn.skipped else (turn.answer or "not answered")[:SHOWN]
        parts.append(f"Turn {turn.number}{standing}\nQuestion: {turn.question.text}\nAnswer: {answer}")
    return "\n\n".join(parts)
