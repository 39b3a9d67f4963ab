"""What the interviewer says: the next opening question, about the biggest gap, and a short reaction to an answer."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.facts import Note, is_aside, is_private, own_notes
from app.engines.embedded.language import contains_phrase, count_words
from app.engines.embedded.quantities import quantities
from app.engines.embedded.terms import concrete_stems, content_stems
from app.engines.protocol import OpeningTask
from app.knowledge import Knowledge
from app.records import BankQuestion, CriterionScore, Critique, Format, Question, Span
from app.slices import Slice, Vectors

Embed = Callable[[Sequence[str]], Vectors]

NEAR_REPEAT: Final = 0.72
"""Cosine from which two questions ask for the same answer."""

_MIX: Final[tuple[Format, ...]] = ("behavioural", "resume", "behavioural", "technical")
"""The formats that a mixed interview takes in turn."""


@dataclass(frozen=True)
class _Choice:
    question: Question
    worth: float
    key: str


def opening(task: OpeningTask, notes: Slice, knowledge: Knowledge, embed: Embed) -> Question:
    """The next opening question: what the notes show least, what fits the person, nothing that was asked before."""
    wanted = _format(task)
    own = own_notes(notes)
    chance = random.Random(f"{task.seed}/{len(task.asked)}")  # noqa: S311  (variety, not secrecy)
    choices = _from_bank(task, wanted, own, knowledge, chance)
    if wanted == "resume":
        choices += _from_resume(task, own, chance)
    fresh = [c for c in choices if not _said_before(c.question.text, task.asked)]
    ranked = sorted(fresh or choices, key=lambda c: (-c.worth, c.key))[:24]
    if not ranked:
        return Question(text=_LAST_RESORT, format=wanted, competency="communication", why=_LAST_WHY)
    if not task.asked:
        return ranked[0].question
    vectors = embed([c.question.text for c in ranked] + list(task.asked))
    nearest = np.max(vectors[: len(ranked)] @ vectors[len(ranked) :].T, axis=1)
    apart = [c for i, c in enumerate(ranked) if nearest[i] < NEAR_REPEAT]
    return (apart or [ranked[int(np.argmin(nearest))]])[0].question


_LAST_RESORT: Final = "What would you like me to know about your work that I have not asked about?"
_LAST_WHY: Final = "You choose the ground: it shows what you count as your best work."


def _format(task: OpeningTask) -> Format:
    if task.settings.format != "mixed":
        return task.settings.format
    return _MIX[len(task.competencies_asked) % len(_MIX)]


def _said_before(text: str, asked: Sequence[str]) -> bool:
    mine = set(concrete_stems(text)) or set(content_stems(text))
    for other in asked:
        theirs = set(concrete_stems(other)) or set(content_stems(other))
        if text.strip().lower() == other.strip().lower() or (mine and len(mine & theirs) / len(mine | theirs) >= 0.6):
            return True
    return False


def _from_bank(
    task: OpeningTask, wanted: Format, own: Sequence[Note], knowledge: Knowledge, chance: random.Random
) -> list[_Choice]:
    shown = _shown(own, knowledge)
    trade = _trade(task, own, knowledge)
    first = not task.asked
    found = []
    for entry in knowledge.questions:
        if entry.format != wanted:
            continue
        worth = chance.random() * 0.3
        worth += 1.0 - min(shown.get(entry.competency, 0), 3) / 3
        worth -= 2.0 * (entry.competency in task.competencies_asked)
        if task.seniority and task.seniority not in entry.seniority:
            worth -= 1.5
        if "any" not in entry.professions:
            worth += 0.5 if set(entry.professions) & trade else -3.0
        if first and wanted == "behavioural":
            worth += 1.0 if entry.competency in {"achievement", "motivation", "teamwork"} else -0.5
        found.append(_Choice(_ask(entry, shown, knowledge), worth, entry.id))
    return found


def _ask(entry: BankQuestion, shown: dict[str, int], knowledge: Knowledge) -> Question:
    title = knowledge.competency_title(entry.competency).lower()
    told = shown.get(entry.competency, 0)
    if told == 0:
        gap = f" Your notes have nothing on {title} yet, so it is worth finding words for it now."
    elif told == 1:
        gap = f" Your notes touch on {title} only once."
    else:
        gap = ""
    return Question(text=entry.text, format=entry.format, competency=entry.competency, why=entry.why + gap)


def _shown(own: Sequence[Note], knowledge: Knowledge) -> dict[str, int]:
    """How many notes speak of each competency, by its cues."""
    count: dict[str, int] = {}
    for competency in knowledge.competencies:
        cues = (*competency.cues, competency.name.replace("_", " "))
        count[competency.name] = sum(
            contains_phrase(f"{n.topic} {n.text}", cues) is not None for n in own if n.section.kind != "resume"
        )
    return count


_TRADES: Final[dict[str, str]] = {
    "software": r"software|developer|backend|frontend|full[- ]stack|devops|sre\b|programmer|web app|kubernetes|api\b",
    "machine_learning": r"machine learning|deep learning|\bml\b|neural|pytorch|tensorflow|data scientist|recommend(?:er|ation) (?:system|model)",
    "data": r"data (?:scientist|analyst|engineer|science)|statistic\w*|\bsql\b|dashboards?|forecast\w*|analytics",
    "product": r"product (?:manager|owner|management)|roadmap|backlog",
    "design": r"designer|ux\b|user research|wireframe|figma|typograph\w+",
    "nursing": r"nurs(?:e|ing)|ward\b|midwi\w+|patients?\b",
    "healthcare": r"clinic\w*|hospital|patients?\b|therap\w+|care home|paramedic|physio\w*|pharmac\w+|dental",
    "teaching": r"teach(?:er|ing)|pupils?|classroom|lessons?\b|curriculum|school|lecturer|tutor",
    "sales": r"sales\b|quota|account (?:manager|executive)|prospects?\b|crm\b|new business|closed deals",
    "customer_service": r"customer (?:service|support|care)|call cent\w+|help ?desk|complaints?",
    "hospitality": r"restaurant|hotel|kitchen|chef|waiter|waitress|covers\b|guests?\b|front of house|barista|housekeeping",
    "construction": r"construction|site (?:manager|foreman)|builder|plumb\w+|electrician|carpent\w+|scaffold\w*|crew|bricklay\w+|civil engineer",
    "manufacturing": r"manufactur\w+|factory|production line|assembly|machin(?:e operator|ist)|lean\b|shift lead|welder|quality control",
    "operations": r"operations|logistics|warehouse|supply chain|depot|rota\b|fleet|procurement|dispatch",
    "finance": r"accountant|accounting|audit\w*|finance|financial|ledger|tax\b|bank(?:ing)?|actuar\w+|bookkeep\w+",
    "legal": r"lawyer|solicitor|paralegal|legal|contracts? law|litigation|barrister|compliance",
    "marketing": r"marketing|campaigns?|seo\b|brand\b|content strategy|social media|copywrit\w+",
    "research": r"research(?:er)?\b|laboratory|\blab\b|phd|postdoc\w*|publications?|experiments?",
    "public_sector": r"council|civil serv\w+|public sector|government|municipal|charity|social work\w*|police|ministry",
}
"""Words that place a person in the professions that the question bank knows."""


def _trade(task: OpeningTask, own: Sequence[Note], knowledge: Knowledge) -> frozenset[str]:
    """The professions that the candidate's own words point to, the strongest and those close to it."""
    known = {p for q in knowledge.questions for p in q.professions if p != "any"}
    text = " ".join([task.settings.role or "", task.settings.role or "", *(f"{n.topic} {n.text}" for n in own)])
    count = {
        name: len(re.findall(rf"\b(?:{pattern})\b", text, re.IGNORECASE))
        for name, pattern in _TRADES.items()
        if name in known
    }
    top = max(count.values(), default=0)
    return frozenset(name for name, n in count.items() if top >= 2 and n >= 0.5 * top)


def _from_resume(task: OpeningTask, own: Sequence[Note], chance: random.Random) -> list[_Choice]:
    """Questions about a concrete fact of the candidate's own, quoted, each with its place."""
    found = []
    for note in own:
        if note.private or (note.section.kind != "resume" and not note.bullet):
            continue
        for sentence in note.sentences:
            words = count_words(sentence.quote)
            measured = [q for q in quantities(sentence.quote) if q.dimension not in ("year", "month")]
            if not 5 <= words <= 40 or not measured or is_private(sentence.quote) or is_aside(sentence.quote):
                continue
            quote = _quoted(sentence.quote)
            text, why, competency = _ABOUT_A_FACT[chance.randrange(len(_ABOUT_A_FACT))]
            worth = (
                1.6
                + 0.1 * min(len(measured), 3)
                + chance.random() * 0.5
                + (0.4 if note.section.kind == "resume" else 0.0)
            )
            worth -= 2.0 * any(quote[:25].lower() in a.lower() for a in task.asked)
            found.append(
                _Choice(
                    Question(
                        text=text.format(quote=quote),
                        format="resume",
                        competency=competency,
                        why=why,
                        citations=(note.cite(sentence.start, sentence.end),),
                    ),
                    worth,
                    f"{note.document.ref.name}/{sentence.start:08}",
                )
            )
    return found


_ABOUT_A_FACT: Final = (
    ("You wrote “{quote}”. How did you get there?", "A figure on paper is only as good as the story behind it.", "achievement"),
    ("Your notes say “{quote}”. What was your own part in that?", "It separates your work from the team's.", "ownership"),
    ("“{quote}”: what was the hardest decision on the way?", "Decisions show judgement better than results do.", "problem_solving"),
    ("I read “{quote}”. How do you know that it was your change that did it?", "It tests whether you can tell cause from luck.", "problem_solving"),
    ("Take me back to “{quote}”. What was it like before you started?", "A result means little without its starting point.", "achievement"),
)  # fmt: skip


def _quoted(text: str) -> str:
    """A clause of a fact short enough to be read out, from its first word on."""
    plain = re.sub(r"\s+", " ", text).strip(" .;,*_")
    clauses = re.split(r"(?<=\w)[;:]\s", plain)
    quote = next((c for c in clauses if quantities(c)), plain)
    words = quote.split()
    return " ".join(words[:18]) + ("…" if len(words) > 18 else "")


def remark(critique: Critique) -> str:
    """One or two sentences about this answer, with words of it; praise only where a criterion earned it."""
    if not critique.assessable:
        return critique.reason or "There was not enough there for me to react to. Give me one real occasion."
    judged = [c for c in critique.criteria if c.score is not None]
    best = max(judged, key=lambda c: (c.score or 0.0, bool(c.evidence)), default=None)
    weakest = min(judged, key=lambda c: c.score or 0.0, default=None)
    said = []
    if best and best.evidence and (best.score or 0.0) >= 3.5:
        said.append(f"“{_words(best.evidence[0])}” stays with me; {_STANDS[len(best.criterion) % len(_STANDS)]}.")
    elif quote := _any_quote(judged):
        said.append(f"I heard “{_words(quote)}”.")
    wrong = next((c for c in critique.claims if c.status == "contradicted" and c.correct), None)
    if wrong:
        said.append(f"You said “{_words(wrong)}”; your notes say {wrong.correct}.")
    elif weakest and (weakest.score or 5.0) < 3.5 and weakest.advice:
        said.append(weakest.advice if weakest.advice.endswith((".", "?", "!")) else f"{weakest.advice}.")
    elif critique.next_step:
        said.append(critique.next_step)
    return " ".join(said[:2])


_STANDS: Final = ("I can picture it", "that is concrete", "that is something only you could say")


def _any_quote(judged: Sequence[CriterionScore]) -> Span | None:
    return next((c.evidence[0] for c in judged if c.evidence), None)


def _words(piece: Span | object, most: int = 12) -> str:
    words = str(getattr(piece, "quote", "")).split()
    return " ".join(words[:most]).rstrip(".,;:") + ("…" if len(words) > most else "")
