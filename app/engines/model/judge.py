"""A critique by a model: its scores held to the measured ones, its quotes to the answer, its words to what is known."""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.addressed import addresses_a_reader, meant_for_the_interviewer
from app.engines.computing import computed
from app.engines.embedded.measures.scoring import overall_of
from app.engines.hearing import Allowance
from app.engines.model.ask import Asked, Proposal, Rejected, propose
from app.engines.model.checks.advice import can_be_followed, is_of_the_answer
from app.engines.model.checks.prose import Prose, checked_prose
from app.engines.model.checks.quotes import verified
from app.engines.model.checks.scores import Settled, settled, weight_of, within_a_band
from app.engines.model.evidence import Offer, offer
from app.engines.model.prompts import fenced
from app.engines.model.tools import Tools, aim, before, in_figures, measurements, unsaid
from app.engines.protocol import CritiqueTask
from app.english.language import count_words
from app.english.terms import content_stems
from app.records import Citation, CriterionScore, Critique, Missed, Rubric, Span, band_of

MOST_MISSED = 3
FULL = 4.5
"""The score from which a criterion needs no advice."""

FEWEST_QUOTED = 3
"""Words of a quote that a score rests on."""

FEWEST_WORDS = 4
"""Words of a passage that tells something by itself; "The ETA model." does not."""

_NOTES: Final = re.compile(r"\bnotes?\b", re.IGNORECASE)


class Judged(Proposal):
    criterion: str
    quotes: list[str]
    reasoning: str
    score: float
    advice: str


class Overlooked(Proposal):
    key: str
    quote: str


class Verdict(Proposal):
    criteria: list[Judged]
    missed: list[Overlooked]
    next_step: str


@dataclass(frozen=True)
class _Case:
    """What a verdict is held against."""

    tools: Tools
    task: CritiqueTask
    measured: Critique
    offered: Offer
    rubric: Rubric
    scored: tuple[CriterionScore, ...]


async def judge(tools: Tools, task: CritiqueTask, measured: Critique, allowance: Allowance) -> Critique:
    """What a model makes of an answer that was measured and can be judged. Claims and their statuses stay measured.

    Raises:
        Fault: no usable reply came.
    """
    scored = tuple(each for each in measured.criteria if each.score is not None)
    case = await computed(lambda: _Case(tools, task, measured, _offer(measured), _rubric_of(tools, measured), scored))

    def accept(verdict: Verdict) -> Critique:
        return _accepted(case, verdict)

    return await propose(tools.ladder, _request(case), Verdict, accept, allowance)


def _request(case: _Case) -> Asked:
    mark, task = case.tools.mark(), case.task
    earlier = (task.earlier.question, task.earlier.answer) if task.earlier else None
    return case.tools.asked(
        "critique",
        mark,
        {
            "role": aim(task.role, task.company, mark),
            "format_title": case.rubric.title,
            "rubric": rubric_text(case.rubric, {each.criterion for each in case.scored}),
            "measured": measurements(case.measured, mark),
            "evidence": case.offered.block(mark),
            "earlier": before(earlier, mark),
            "question": fenced("question", task.question, mark),
            "answer": fenced("answer", task.answer, mark),
        },
    )


def _accepted(case: _Case, verdict: Verdict) -> Critique:
    """The critique that a verdict gives.

    Raises:
        Rejected: it does not fit the rubric; or something in it may not be shown, which it has one chance to mend.
    """
    measured, task = case.measured, case.task
    names = {each.title.lower(): each.criterion for each in case.scored}
    by_name = {names.get(_key(judged.criterion), _key(judged.criterion)): judged for judged in verdict.criteria}
    missing = [each.criterion for each in case.scored if each.criterion not in by_name]
    if missing:
        raise Rejected(f"These criteria are missing: {', '.join(missing)}.")
    if any(not 1 <= judged.score <= 5 for judged in by_name.values()):
        raise Rejected("Scores go from 1 to 5.")
    telling = _Telling(case)
    criteria = _criteria(case, by_name, telling)
    overall = overall_of([each.score for each in criteria if each.score is not None])
    # A fact that is wrong comes first, whatever else there is to say.
    wrong = any(claim.status == "contradicted" for claim in measured.claims)
    lowest = min((each.score for each in criteria if each.score is not None), default=0.0)
    step = "" if wrong else telling.step(verdict.next_step, lowest)
    made = measured.model_copy(
        update={
            "engine": case.tools.name,
            "prompt_version": case.tools.version("critique"),
            "criteria": criteria,
            "overall": overall,
            "band": band_of(overall),
            "missed": _missed(verdict.missed, case.offered, task) or measured.missed,
            "next_step": step or measured.next_step,
        }
    )
    if telling.faults:
        faults = " ".join(dict.fromkeys(telling.faults))
        raise Rejected(f"Some of it cannot be shown. {faults} Mend these and keep the rest.", made)
    return made


def _key(name: str) -> str:
    return name.strip().lower()


class _Telling:
    """Checks what is said of an answer, and keeps what is wrong with it.

    It rests on the answer and on what was measured; on a passage only where it says that the notes hold it.
    """

    def __init__(self, case: _Case) -> None:
        task, measured = case.task, case.measured
        self.passages = [each.text for each in measured.missed] + [claim.correct or "" for claim in measured.claims]
        self.faults: list[str] = []
        # A heading is the name of its story: whoever is told to tell that one must be told which.
        self.passages += [citation.heading for citation in case.offered.by_key.values()]
        self._offered = case.offered.texts
        self._said = [task.question, task.role or "", task.company or "", case.rubric.model_dump_json()]
        self._said += [task.earlier.answer if task.earlier else ""]
        self._prompt = case.tools.prompts["critique"].system
        self.said = meant_for_the_interviewer(task.answer)

    def __call__(self, text: str, *, about_answer: bool = False) -> Prose:
        """What may be shown. Of the answer, a fact of the notes is told only as one of the notes."""
        sources = self._said if about_answer else [*self._said, *self.passages]
        if _NOTES.search(text):
            sources = [*self._said, *self.passages, *self._offered]
        told = checked_prose(text, sources, self.said, self._prompt)
        self.faults += told.faults
        return told

    def of_it(self, text: str, *, about_answer: bool = False) -> str:
        """What of a text may be shown, if it speaks of the answer."""
        shown = self(text, about_answer=about_answer).shown
        if not shown or is_of_the_answer(shown, self.said, self.passages):
            return shown
        self.faults.append(f"“{shown}”: name the words of the answer that it is about.")
        return ""

    def step(self, text: str, lowest: float) -> str:
        """A next step, if it can be taken."""
        shown = self(text).shown
        if not shown or can_be_followed(shown, self.said, self.passages, lowest):
            return shown
        self.faults.append(f"“{shown}”: as the next step, say what to change, and in which words.")
        return ""


def _rubric_of(tools: Tools, measured: Critique) -> Rubric:
    """The rubric that the answer was measured by: of its format, or of the question where that asks for reasons."""
    of_format = tools.knowledge.rubrics[measured.format if measured.format != "mixed" else "behavioural"]
    names = {each.criterion for each in measured.criteria}

    def shared(rubric: Rubric) -> int:
        return len(names & {criterion.name for criterion in rubric.criterion})

    best = max(tools.knowledge.rubrics.values(), key=shared)
    return best if shared(best) > shared(of_format) else of_format


def rubric_text(rubric: Rubric, names: set[str]) -> str:
    """The criteria with their anchors."""
    parts = []
    for criterion in rubric.criterion:
        if criterion.name in names:
            anchors = "\n".join(f"  {level}: {text}" for level, text in sorted(criterion.anchors.items()))
            parts.append(f"{criterion.name} ({criterion.title}). {criterion.asks}\n{anchors}")
    return "\n".join(parts)


def _offer(measured: Critique) -> Offer:
    """What the rules found in the notes of the same event: facts left out, and facts at odds with the answer.

    No other passage is shown to whoever scores, so that nothing a document says can move a score.
    """
    missed = [citation for each in unsaid(measured) for citation in each.citations]
    found = [each for each in missed if count_words(each.quote) >= FEWEST_WORDS]
    found += [citation for claim in measured.claims for citation in claim.citations]
    return offer([each for each in found if not any(_within(each, other) for other in found)])


def _within(one: Citation, other: Citation) -> bool:
    """Whether a passage is a part of another."""
    same = one.document.id == other.document.id
    return (
        same and other.start <= one.start and one.end <= other.end and (one.end - one.start) < other.end - other.start
    )


def _criteria(case: _Case, judged: dict[str, Judged], telling: _Telling) -> tuple[CriterionScore, ...]:
    scored, task = case.scored, case.task
    quotes = {each.criterion: _quotes(judged[each.criterion].quotes, task.answer) for each in scored}
    reasons = {each.criterion: telling.of_it(judged[each.criterion].reasoning, about_answer=True) for each in scored}
    # A score far from the measured one rests on its reason as much as on its quotes.
    weights = {
        name: weight_of(found, task.question, task.answer) if reasons[name] else 0 for name, found in quotes.items()
    }
    ruled = [float(each.score or 0.0) for each in scored]
    first = [
        settled(score, judged[each.criterion].score, weights[each.criterion])
        for each, score in zip(scored, ruled, strict=True)
    ]
    found = dict(zip((each.criterion for each in scored), within_a_band(ruled, first), strict=True))
    made = []
    for each in case.measured.criteria:
        # A remark that the candidate set aside stays as it is, whoever judges.
        if each.criterion not in found or found[each.criterion].kept or each.dismissed:
            made.append(each)
        else:
            name = each.criterion
            advice = telling.of_it(judged[name].advice)
            made.append(_criterion(each, found[name], quotes[name], reasons[name], advice))
    return tuple(made)


def _quotes(quotes: list[str], answer: str) -> tuple[Span, ...]:
    """What was said, without what was said to whoever scores."""
    found = verified(quotes, answer, FEWEST_QUOTED)
    return tuple(span for span in found if not addresses_a_reader(span.quote))


def _criterion(
    measured: CriterionScore, score: Settled, quotes: tuple[Span, ...], reason: str, advice: str
) -> CriterionScore:
    """A criterion as judged; without advice of its own, one that is not full keeps the measured advice."""
    return measured.model_copy(
        update={
            "score": score.score,
            "band": band_of(score.score),
            "rationale": reason or measured.rationale,
            "advice": advice or ("" if score.score >= FULL else measured.advice),
            "evidence": quotes or measured.evidence,
            "measured": measured.score if score.disagrees else None,
        }
    )


def _missed(found: list[Overlooked], offered: Offer, task: CritiqueTask) -> tuple[Missed, ...]:
    """Pieces of offered passages that the answer does not say already, and that the candidate did not set aside."""
    said = set(content_stems(task.answer))
    aside = [set(content_stems(correction.text)) for correction in task.corrections if correction.kind == "missed"]
    kept: list[Missed] = []
    for each in found:
        citation = offered.narrowed(each.key, each.quote, FEWEST_QUOTED)
        stems = set(content_stems(citation.quote)) if citation else set()
        if any(len(stems & other) >= 0.6 * len(stems) for other in aside) or in_figures(each.quote, task.answer):
            continue
        if citation is not None and stems and len(stems & said) < 0.6 * len(stems):
            kept.append(Missed(text=citation.quote, citations=(citation,)))
    return tuple(kept[:MOST_MISSED])
