"""A critique by a model: its scores held to the measured ones, its quotes to the answer, its words to what is known."""

from collections.abc import Callable

from app.engines.addressed import addresses_a_reader, meant_for_the_interviewer
from app.engines.embedded.critique.scoring import band_of, overall_of
from app.engines.embedded.english.terms import content_stems
from app.engines.hearing import Allowance
from app.engines.model.ask import Proposal, Rejected, propose
from app.engines.model.checks.prose import fit_to_show
from app.engines.model.checks.quotes import verified
from app.engines.model.checks.scores import Settled, settled, within_a_band
from app.engines.model.evidence import Offer, offer
from app.engines.model.prompts import fenced
from app.engines.model.tools import Tools, aim, measurements
from app.engines.protocol import CritiqueTask
from app.records import CriterionScore, Critique, Missed, Rubric, Span

Shown = Callable[[str], str]
"""What of a text may be shown."""

MOST_MISSED = 3
FEWEST_QUOTED = 3
"""Words of a quote that a score rests on."""


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


async def judge(tools: Tools, task: CritiqueTask, measured: Critique, allowance: Allowance) -> Critique:
    """What a model makes of an answer that was measured and can be judged. Claims and their statuses stay measured.

    Raises:
        Fault: no usable reply came.
    """
    mark = tools.mark()
    offered = _offer(measured)
    rubric = tools.knowledge.rubrics[measured.format if measured.format != "mixed" else "behavioural"]
    request = tools.asked(
        "critique",
        mark,
        {
            "role": aim(task.role, task.company, mark),
            "format_title": rubric.title,
            "rubric": rubric_text(rubric, {each.criterion for each in measured.criteria}),
            "measured": measurements(measured, mark),
            "evidence": offered.block(mark),
            "question": fenced("question", task.question, mark),
            "answer": fenced("answer", task.answer, mark),
        },
    )
    # What is said about an answer rests on it and on what was measured, never on a passage that may say anything.
    sources = [task.question, task.role or "", task.company or "", rubric.model_dump_json()]
    sources += [missed.text for missed in measured.missed] + [claim.correct or "" for claim in measured.claims]
    prompt, said = tools.prompts["critique"].system, meant_for_the_interviewer(task.answer)

    def shown(text: str) -> str:
        return fit_to_show(text, sources, said, prompt)

    def accept(verdict: Verdict) -> Critique:
        by_name = {judged.criterion.strip().lower(): judged for judged in verdict.criteria}
        scored = [each for each in measured.criteria if each.score is not None]
        missing = [each.criterion for each in scored if each.criterion not in by_name]
        if missing:
            raise Rejected(f"These criteria are missing: {', '.join(missing)}.")
        if any(not 1 <= judged.score <= 5 for judged in by_name.values()):
            raise Rejected("Scores go from 1 to 5.")
        criteria = _criteria(measured.criteria, by_name, task.answer, shown)
        overall = overall_of([each.score for each in criteria if each.score is not None])
        # A fact that is wrong comes first, whatever else there is to say.
        wrong = any(claim.status == "contradicted" for claim in measured.claims)
        return measured.model_copy(
            update={
                "engine": tools.name,
                "prompt_version": tools.version("critique"),
                "criteria": criteria,
                "overall": overall,
                "band": band_of(overall),
                "missed": _missed(verdict.missed, offered, task) or measured.missed,
                "next_step": measured.next_step if wrong else shown(verdict.next_step) or measured.next_step,
            }
        )

    return await propose(tools.ladder, request, Verdict, accept, allowance)


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
    found = [citation for missed in measured.missed for citation in missed.citations]
    return offer([*found, *(citation for claim in measured.claims for citation in claim.citations)])


def _criteria(
    measured: tuple[CriterionScore, ...],
    judged: dict[str, Judged],
    answer: str,
    shown: Shown,
) -> tuple[CriterionScore, ...]:
    scored = [each for each in measured if each.score is not None]
    quotes = {each.criterion: _quotes(judged[each.criterion].quotes, answer) for each in scored}
    ruled = [float(each.score or 0.0) for each in scored]
    first = [
        settled(score, judged[each.criterion].score, len(quotes[each.criterion]))
        for each, score in zip(scored, ruled, strict=True)
    ]
    found = dict(zip((each.criterion for each in scored), within_a_band(ruled, first), strict=True))
    made = []
    for each in measured:
        # A remark that the candidate set aside stays as it is, whoever judges.
        if each.criterion not in found or found[each.criterion].kept or each.dismissed:
            made.append(each)
        else:
            made.append(_criterion(each, judged[each.criterion], found[each.criterion], quotes[each.criterion], shown))
    return tuple(made)


def _quotes(quotes: list[str], answer: str) -> tuple[Span, ...]:
    """What was said, without what was said to whoever scores."""
    found = verified(quotes, answer, FEWEST_QUOTED)
    return tuple(span for span in found if not addresses_a_reader(span.quote))


def _criterion(
    measured: CriterionScore, judged: Judged, score: Settled, quotes: tuple[Span, ...], shown: Shown
) -> CriterionScore:
    return measured.model_copy(
        update={
            "score": score.score,
            "band": band_of(score.score),
            "rationale": shown(judged.reasoning) or measured.rationale,
            "advice": shown(judged.advice) if judged.advice.strip() else "",
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
        if any(len(stems & other) >= 0.6 * len(stems) for other in aside):
            continue
        if citation is not None and stems and len(stems & said) < 0.6 * len(stems):
            kept.append(Missed(text=citation.quote, citations=(citation,)))
    return tuple(kept[:MOST_MISSED])
