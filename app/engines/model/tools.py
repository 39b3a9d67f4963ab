"""What every use of a model works with, and the words that all uses share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.engines.embedded.critique.case import clipped
from app.engines.model.ask import Asked, asked
from app.engines.model.checks.facts import numbers
from app.engines.model.ladder import Ladder
from app.engines.model.prompts import Prompts, fenced
from app.engines.model.wire import Fault
from app.english.terms import content_stems
from app.knowledge import Knowledge
from app.records import Claim, Critique, Missed
from app.slices import Embed

NOTED = 30
"""Words of a passage that are shown beside a value which seems to differ."""

LONGEST_ADVERT = 6_000
"""Characters of a job description that are shown; its end is about the employer."""


@dataclass(frozen=True)
class Tools:
    """``mark`` draws the mark that fences outside text, anew for every call."""

    ladder: Ladder
    prompts: Prompts
    mark: Callable[[], str]
    knowledge: Knowledge
    embed: Embed

    @property
    def name(self) -> str:
        """The model's name, as it is shown beside what it made."""
        return self.ladder.model.name

    def version(self, prompt: str) -> str:
        """The version of a prompt."""
        return self.prompts[prompt].version

    def asked(self, prompt: str, mark: str, values: Mapping[str, str]) -> Asked:
        """A prompt filled in."""
        return asked(self.prompts[prompt], mark, values)


def note_of(fault: Fault) -> str:
    """What the candidate is told when the embedded engine steps in."""
    return f"{fault.message} The built-in coach stepped in."


def listed(items: Sequence[str], nothing: str = "nothing yet") -> str:
    """A list as a prompt shows it."""
    return "\n".join(f"- {item}" for item in items) or nothing


def aim(role: str | None, company: str | None, mark: str) -> str:
    """What is prepared for."""
    named = ", ".join(part for part in (role, company) if part)
    return fenced("what the candidate prepares for", named, mark) if named else "no particular job"


def advert(job_description: str | None, mark: str) -> str:
    """The job description, as far as it is shown."""
    if not job_description:
        return "There is no job description beside the passages."
    return fenced("job description", job_description[:LONGEST_ADVERT], mark)


def before(earlier: tuple[str, str] | None, mark: str) -> str:
    """The question and the answer that a follow-up goes back to."""
    if earlier is None:
        return "nothing; the question opened the topic"
    return fenced("said before", f"Question: {earlier[0]}\nAnswer: {earlier[1]}", mark)


def measurements(critique: Critique, mark: str, *, scores: bool = True) -> str:
    """What was measured about an answer, for a prompt. It quotes the answer and the notes, so it is fenced."""
    lines = [
        f"{each.criterion}: {f'{each.score}. ' if scores else ''}{each.rationale}"
        for each in critique.criteria
        if each.score is not None
    ]
    told = sorted({part.part for part in critique.structure})
    if critique.format in ("behavioural", "mixed"):
        lines.append(f"parts of a story that are told: {', '.join(told) or 'none'}")
    lines.append(f"{critique.delivery.words} words, about {critique.delivery.estimated_seconds} seconds")
    wrong = [claim for claim in critique.claims if claim.status == "contradicted"]
    lines += [f"“{claim.quote}” seems to differ from the notes, which say {_noted(claim)}" for claim in wrong]
    lines += [f"in the notes and perhaps not in the answer: {each.text}" for each in unsaid(critique)]
    return fenced("measured", "\n".join(lines), mark)


def _noted(claim: Claim) -> str:
    """The value in the notes with the passage it stands in, so that a reader sees whether it is of the same thing."""
    where = next((clipped(citation.quote, NOTED) for citation in claim.citations), "")
    return f"“{claim.correct}” in “{where}”" if where else f"“{claim.correct}”"


def unsaid(critique: Critique) -> list[Missed]:
    """What the notes hold beyond an answer, without what it says in spoken figures."""
    return [each for each in critique.missed if not in_figures(each.text, critique.answer)]


def in_figures(text: str, answer: str) -> bool:
    """Whether an answer holds every figure of a text and speaks of the same, in whatever words."""
    figures = set(numbers(text))
    return bool(figures) and figures <= set(numbers(answer)) and bool({*content_stems(text)} & {*content_stems(answer)})
