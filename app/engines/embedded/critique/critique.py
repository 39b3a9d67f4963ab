"""Judges a practice answer without a model: reads it, measures it, holds it against the notes, and says so in words."""

import numpy as np

from app.engines.embedded.critique.answered import measure_answered
from app.engines.embedded.critique.asked import Demand, demand_of, probe_of
from app.engines.embedded.critique.assessable import MINIMUM_BACK, MINIMUM_WORDS, why_not
from app.engines.embedded.critique.bearing import bearing, least_bearing
from app.engines.embedded.critique.case import Case, Facts, clipped, quoted
from app.engines.embedded.critique.claims import check
from app.engines.embedded.critique.conduct import private_matters, run_downs
from app.engines.embedded.critique.corrected import corrected_claims, corrected_criteria, corrected_recall
from app.engines.embedded.critique.criteria import criteria_of
from app.engines.embedded.critique.evidence import gather
from app.engines.embedded.critique.given import measure_given
from app.engines.embedded.critique.key_points import backdrop, competency_of, hold_against, match
from app.engines.embedded.critique.meaning import Meaning, meaning_of
from app.engines.embedded.critique.measures import measure
from app.engines.embedded.critique.reading import Reading, read
from app.engines.embedded.critique.recall import Recall, recall
from app.engines.embedded.critique.scoring import band_of, overall_of
from app.engines.embedded.critique.star import structure
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.terms import count_fillers
from app.engines.protocol import CritiqueTask
from app.knowledge import Knowledge
from app.records import BankQuestion, Claim, Competency, CriterionScore, Critique, Delivery, Format, Missed
from app.slices import Embed, Slice

ENGINE = "embedded"
OFF, ON = -0.03, 0.05
"""Bearing below which a story is told to be of another kind, and from which it is taken to be of the kind asked for.

Between them lies doubt. On the labelled answers half of the stories told to a wrong question lie below the first, and
one in fifteen of those told to the right one.
"""

_REASONED = ("technical", "system_design", "coding_talk")
SECTION = "section:"
"""How the probe of a question for one section of a design begins."""

MOST_EMBEDDED = 12
"""Sentences embedded of one answer (about 3 ms each); of a longer one, every second or third."""


def critique(task: CritiqueTask, notes: Slice, knowledge: Knowledge, embed: Embed) -> Critique:
    """Judge a practice answer; an answer that cannot be judged gets a reason and no score."""
    demand = _demand(task)
    reason = why_not(
        task.question, task.answer, MINIMUM_BACK if task.earlier or demand == "follow_up" else MINIMUM_WORDS
    )
    reading = read(task.question, task.answer, task.earlier.answer if task.earlier else "")
    if reason is None and not reading.told:
        reason = "There are words here, but no sentence that tells what happened. Say it as you would to a colleague."
    if reason is not None:
        return _unjudged(task, knowledge, reason)
    meaning = _meaning(reading, knowledge, embed)
    entry = _section(task, knowledge) or match(task.question, meaning.asked, task.format, knowledge, embed)
    format = _format(task, entry.format if entry else None)
    if format in _REASONED:
        demand = "story"
    reference = (
        hold_against(entry, [s.text for s in reading.told], meaning.spoken, embed)
        if entry and entry.key_points
        else None
    )
    competency = competency_of(task.competency, task.question, entry, meaning.asked, knowledge, embed)
    evidence = gather(notes)
    claims = corrected_claims(check(reading, meaning.spoken, evidence, embed), task.answer, task.corrections)
    wrong = tuple(cited for claim in claims if claim.status == "contradicted" for cited in claim.citations)
    recalled = corrected_recall(
        recall(reading, meaning, competency, evidence, embed, wrong), task.question, task.corrections
    )
    if recalled is not None and format in _REASONED and not recalled.same:
        recalled = None  # another story is no part of an argument
    values = measure(reading, meaning, competency, reference)
    if demand == "follow_up":
        values |= measure_answered(reading, _probe(task))
    elif demand != "story":
        values |= measure_given(reading, meaning, task, demand)
    elif format not in _REASONED:
        values |= _bearing(reading, meaning, competency, values, knowledge, embed)
    case = Case(task, format, reading, values, competency, reference, Facts(recalled), demand, _probe(task))
    criteria = corrected_criteria(criteria_of(case, knowledge), task.question, task.corrections)
    overall = overall_of([c.score for c in criteria if c.score is not None])
    return Critique(
        id=task.id,
        engine=ENGINE,
        question=task.question,
        format=task.format,
        assessable=True,
        answer=task.answer,
        overall=overall,
        band=band_of(overall),
        criteria=criteria,
        claims=claims,
        missed=_missed(recalled),
        structure=structure([s.span for s in reading.sentences], [s.part for s in reading.sentences]),
        delivery=delivery(task),
        next_step=_next_step(case, claims, tuple(c for c in criteria if not c.dismissed)),
        self_rating=task.self_rating,
        created_at=task.created_at,
    )


def _meaning(reading: Reading, knowledge: Knowledge, embed: Embed) -> Meaning:
    """Embed the question and the told sentences in one call; sentences left out take the mean of the others."""
    sentences = [s.text for s in reading.told]
    step = -(-len(sentences) // MOST_EMBEDDED)
    chosen = list(range(0, len(sentences), step))
    rows = embed([reading.question, *(sentences[i] for i in chosen)])
    spoken = np.repeat(rows[1:], step, axis=0)[: len(sentences)]
    return meaning_of(
        reading, rows[0], np.asarray(spoken, dtype=np.float32), lambda telling: backdrop(telling, knowledge, embed)
    )


def _section(task: CritiqueTask, knowledge: Knowledge) -> BankQuestion | None:
    """The reference for one section of a design that is walked through: the opening question with its points."""
    if task.earlier is None or not task.earlier.probe.startswith(SECTION):
        return None
    name = task.earlier.probe.removeprefix(SECTION)
    entry = next((e for e in knowledge.questions if e.text == task.earlier.question), None)
    points = tuple(p for p in entry.key_points if p.section == name) if entry else ()
    return entry.model_copy(update={"key_points": points}) if entry and points else None


def _format(task: CritiqueTask, matched: Format | None) -> Format:
    if task.format != "mixed":
        return task.format
    return matched if matched not in (None, "mixed") else "behavioural"


def _demand(task: CritiqueTask) -> Demand:
    if task.format in _REASONED:
        return "story"
    return demand_of(task.question, task.format, task.earlier)


def _probe(task: CritiqueTask) -> str | None:
    return task.earlier.probe if task.earlier else probe_of(task.question)


def _bearing(
    reading: Reading,
    meaning: Meaning,
    competency: Competency | None,
    values: dict[str, float],
    knowledge: Knowledge,
    embed: Embed,
) -> dict[str, float]:
    """How far the story is one of the kind asked for, as the measurement that caps all others."""
    found = bearing(reading.question, reading.answer, meaning, competency, knowledge, embed)
    found = max(found, least_bearing(competency))
    share = float(np.interp(found, [OFF - 0.1, OFF, ON], [0.1, 0.22, 1.0]))
    return {
        "on_question": min(values["on_question"], share),
        "bears": float(np.interp(found, [-0.1, 0.3], [0.0, 1.0])),
        "off_topic": float(found < OFF and values["on_question"] > 0.2),
    }


def _missed(recalled: Recall | None) -> tuple[Missed, ...]:
    return tuple(Missed(text=r.text, citations=(r.citation,)) for r in recalled.facts) if recalled else ()


def _next_step(case: Case, claims: tuple[Claim, ...], criteria: tuple[CriterionScore, ...]) -> str:
    """The one change that is worth most: a wrong fact, then the wrong story, the clock, and the weakest criterion.

    ``criteria`` are those whose remarks the candidate has not set aside.
    """
    if case.values.get("off_topic") and criteria and criteria[0].criterion == "relevance":
        return criteria[0].advice
    wrong = next((c for c in claims if c.status == "contradicted"), None)
    if wrong is not None:
        return (
            f"Settle one fact first: you said {quoted(wrong.quote.rstrip(' .,;'))}, your notes say "
            f"{quoted(wrong.correct or '')}. Correct whichever is wrong."
        )
    harsh, private = run_downs(case.reading), private_matters(case.reading)
    if harsh or private:
        shown = harsh[0] if harsh else private[0][1]
        return f"Leave out {quoted(shown.quote)} and tell the rest again."
    found = case.story
    if case.demand == "story" and found is not None and not found.same and found.opening is not None:
        weak = min((c.score for c in criteria if c.score is not None), default=5.0)
        if weak < 2.5:
            ending = next((f for f in found.facts if f.is_outcome), None)
            close = f"and end it on {quoted(clipped(ending.text, 22))}" if ending else "and end it on what came of it"
            return f"Tell the story in your notes that begins {quoted(clipped(found.opening.text))}, {close}."
    over = _over_limit(case.task)
    if over:
        return over
    if not criteria:
        return "You set every remark on this question aside. Say it aloud once more and move on to another."
    worst = min(criteria, key=lambda c: c.score if c.score is not None else 9.0)
    if case.demand == "follow_up" and (worst.score or 0.0) < 3.9:
        return criteria[0].advice if (criteria[0].score or 0.0) < 3.0 else worst.advice
    if (worst.score or 0.0) >= 3.9 or ((worst.score or 0.0) >= 3.3 and _overall(criteria) >= 4.2):
        fact = (
            case.facts.recall.facts[0]
            if case.facts.recall and case.facts.recall.same and case.facts.recall.facts
            else None
        )
        if fact is not None:
            return f"Strong as it is. If you have ten seconds more, your notes hold {quoted(clipped(fact.text, 24))}."
        return (
            "Strong as it is. Say it aloud once against the clock, without looking, and keep the words of your ending."
        )
    return f"Most to gain: {_GAINS.get(worst.criterion, worst.title.lower())}. {worst.advice}"


_GAINS = {
    "relevance": "the fit to the question",
    "structure": "the shape of the story",
    "specificity": "the detail",
    "ownership": "your own part",
    "result": "the ending",
    "accuracy": "the content",
    "depth": "the reasons",
    "examples": "an example",
    "trade_offs": "the price and the alternatives",
    "framing": "the opening",
    "coverage": "what has not come up yet",
    "complexity": "what it costs",
    "testing": "trying to break it",
    "approach": "the way to the solution",
    "motivation": "your reasons",
    "professionalism": "the tone",
    "clarity": "the wording",
}


def _overall(criteria: tuple[CriterionScore, ...]) -> float:
    return overall_of([c.score for c in criteria if c.score is not None])


def _over_limit(task: CritiqueTask) -> str | None:
    spoken = delivery(task)
    seconds = spoken.measured_seconds or spoken.estimated_seconds
    if task.limit_seconds is None or seconds <= task.limit_seconds * 1.03:
        return None
    words = round(spoken.words * (1 - task.limit_seconds / seconds))
    return (
        f"Cut about {max(words, 5)} words: this takes {round(seconds)} seconds, and the "
        f"limit is {task.limit_seconds}. Take them from the background."
    )


def delivery(task: CritiqueTask) -> Delivery:
    """Length and time; pace and fillers only where the answer was spoken."""
    words = count_words(task.answer)
    spoken = task.spoken_seconds
    return Delivery(
        words=words,
        estimated_seconds=round(60 * words / task.words_per_minute),
        measured_seconds=spoken,
        words_per_minute=round(60 * words / spoken) if spoken else None,
        fillers=count_fillers(task.answer) if spoken else None,
    )


def _unjudged(task: CritiqueTask, knowledge: Knowledge, reason: str) -> Critique:
    rubric = knowledge.rubrics["behavioural" if task.format == "mixed" else task.format]
    return Critique(
        id=task.id,
        engine=ENGINE,
        question=task.question,
        format=task.format,
        assessable=False,
        reason=reason,
        answer=task.answer,
        overall=None,
        band=None,
        criteria=tuple(
            CriterionScore(criterion=c.name, title=c.title, score=None, band=None, rationale="", evidence=(), advice="")
            for c in rubric.criterion
        ),
        claims=(),
        missed=(),
        structure=(),
        delivery=delivery(task),
        next_step=reason,
        self_rating=task.self_rating,
        created_at=task.created_at,
    )
