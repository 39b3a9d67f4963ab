"""Judges a practice answer without a model: reads it, measures it, holds it against the notes, and says so in words."""

from typing import Final

from app.engines.embedded.answer.amended import amended_claims
from app.engines.embedded.answer.conduct import private_matters, run_downs
from app.engines.embedded.answer.parts import shown_parts
from app.engines.embedded.answer.reading import Reading, read
from app.engines.embedded.answer.star import structure
from app.engines.embedded.claims.claims import check
from app.engines.embedded.claims.clauses import apart
from app.engines.embedded.claims.evidence import gather
from app.engines.embedded.critique.at_rest import is_at_rest
from app.engines.embedded.critique.both_said import disagreement, held_elsewhere
from app.engines.embedded.critique.case import Case, Facts, clipped, quoted
from app.engines.embedded.critique.corrected import corrected_claims, corrected_criteria, corrected_recall
from app.engines.embedded.critique.criteria import criteria_of
from app.engines.embedded.critique.not_to_say import not_to_say
from app.engines.embedded.critique.recall import Recall, recall
from app.engines.embedded.critique.remarks.story import KEEP_CHOICE
from app.engines.embedded.critique.remarks.suited import fits, happens
from app.engines.embedded.critique.remarks.wandering import PICK, beginnings
from app.engines.embedded.measures.examine import Examined, as_said, examine, said_by_name
from app.engines.embedded.measures.scoring import overall_of
from app.engines.embedded.measures.topic import REASONED, kind_of
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.question.asked import Demand
from app.engines.embedded.remembered import remembered
from app.engines.protocol import CritiqueTask
from app.english.grammar import acts_of_i, acts_of_we, is_past
from app.english.language import count_words, words
from app.english.terms import count_fillers
from app.knowledge import Knowledge
from app.records import Claim, CriterionScore, Critique, Delivery, Missed, band_of
from app.slices import Embed, Slice

ENGINE = "embedded"


def critique(task: CritiqueTask, notes: Slice, knowledge: Knowledge, embed: Embed) -> Critique:
    """Judge a practice answer; an answer that cannot be judged gets a reason and no score."""
    embed = remembered(embed, {})  # what is said is embedded once, and nearly all of it together
    found = examine(task, knowledge, embed, lambda reading: _held_against(notes, reading))
    if isinstance(found, str):
        return _unjudged(task, knowledge, found)
    reading = found.reading
    evidence = gather(notes)
    meaning = as_said(reading, found.meaning, embed) if evidence.own else found.meaning
    claims = corrected_claims(
        amended_claims(check(reading, meaning.spoken, evidence, embed), task.answer), task.answer, task.corrections
    )
    if found.format in REASONED or found.demand == "role":
        claims = tuple(claim for claim in claims if claim.status == "contradicted" or _tells_a_deed(claim.quote))
    wrong = tuple(cited for claim in claims if claim.status == "contradicted" for cited in claim.citations)
    recalled = corrected_recall(
        recall(_on_topic(task, reading), meaning, found.competency, evidence, embed, wrong),
        task.question,
        task.corrections,
    )
    if recalled is not None and not recalled.same and (found.format in REASONED or _stands(found)):
        recalled = None  # another story is no part of an argument, and no ending of one that is told
    case = Case(
        task,
        found.format,
        reading,
        found.values,
        found.competency,
        found.reference,
        Facts(recalled),
        found.demand,
        found.probe,
        tuple(claim for claim in claims if claim.status == "contradicted"),
        found.results,
    )
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
        structure=structure([s.span for s in reading.sentences], shown_parts(reading)) if _tells_a_story(case) else (),
        delivery=delivery(task),
        next_step=_next_step(case, claims, tuple(c for c in criteria if not c.dismissed), notes),
        self_rating=task.self_rating,
        created_at=task.created_at,
    )


def _held_against(notes: Slice, reading: Reading) -> tuple[str, ...]:
    """What of an answer will be embedded to hold it against the notes; nothing where there are none."""
    return (*said_by_name(reading), *apart(reading.stated)) if gather(notes).own else ()


def _on_topic(task: CritiqueTask, reading: Reading) -> Reading:
    """All that was said on a topic: the answer, and after a follow-up the one it goes back to."""
    earlier = task.earlier
    return read(f"{earlier.question} {task.question}", f"{earlier.answer}\n{task.answer}") if earlier else reading


def _tells_a_story(case: Case) -> bool:
    """Whether a story was asked for: an answer about pay or a plan owes no action and no ending."""
    return kind_of(case.demand, case.format) == "story"


def _stands(found: Examined) -> bool:
    """Whether an answer tells a story of its own that may well be one to its question."""
    return found.demand == "story" and happens(found.reading) and found.values["for_this"] >= MAY_FIT


MAY_FIT: Final = 0.9
"""Share of a score left from which a story may stay as it was chosen."""


def _tells_a_deed(text: str) -> bool:
    """Whether words tell what somebody did; how a thing works, or what one does with it, is in nobody's notes."""
    return bool(acts_of_i(text) or acts_of_we(text)) and any(is_past(word) for word in words(text))


def _missed(recalled: Recall | None) -> tuple[Missed, ...]:
    return tuple(Missed(text=r.text, citations=(r.citation,)) for r in recalled.facts) if recalled else ()


_WITHOUT_STORY: Final[frozenset[Demand]] = frozenset({"self", "plan", "pay", "habit", "role"})
BESIDE: Final = 0.5
"""What is left of a score below which the answer itself, where no occasion was asked for, comes before all else."""


def _next_step(case: Case, claims: tuple[Claim, ...], criteria: tuple[CriterionScore, ...], notes: Slice) -> str:
    """The one change that is worth most: a wrong fact, then the wrong story, the clock, and the weakest criterion.

    ``criteria`` are those whose remarks the candidate has not set aside.
    """
    beside = case.values.get("off_topic") or (case.demand in _WITHOUT_STORY and case.values["for_this"] < BESIDE)
    first = next((c for c in criteria if c.score is not None), None)
    if beside and first is not None and (first.criterion == "relevance" or case.format in REASONED):
        return first.advice
    wrong = next((c for c in claims if c.status == "contradicted"), None)
    if wrong is not None:
        if other := held_elsewhere(wrong, own_notes(notes)):
            return disagreement(wrong, other)
        return (
            f"Settle one fact first: you said {quoted(wrong.quote.rstrip(' .,;'))}, your notes say "
            f"{quoted(wrong.correct or '')}. Correct whichever is wrong."
        )
    if (left_out := _to_leave_out(case, notes)) is not None:
        return left_out
    if case.demand == "story" and beginnings(case.reading):
        return PICK
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
        first = next(c for c in criteria if c.score is not None)  # whether it was answered
        return first.advice if (first.score or 0.0) < 3.0 else worst.advice
    if (worst.score or 0.0) >= 3.7 or ((worst.score or 0.0) >= 3.3 and _overall(criteria) >= 4.1):
        fact = (
            case.facts.recall.facts[0]
            if case.facts.recall and case.facts.recall.same and case.facts.recall.facts
            else None
        )
        if case.demand == "follow_up":
            return "That settles what they asked back. Stop there, and let them go on."
        if fact is not None:
            return f"Strong as it is. If you have ten seconds more, your notes hold {quoted(clipped(fact.text, 24))}."
        return (
            "Strong as it is. Say it aloud once against the clock, without looking, and keep the words of your ending."
        )
    asking = [c for c in criteria if c.score is not None and not is_at_rest(c.advice)]
    if not asking:
        return "It can stay as it is. Say it aloud once against the clock, without looking."
    worst = min(asking, key=lambda c: (c.score or 9.0) + MANNER * (c.criterion in _OF_MANNER))
    gain = _GAINS.get(worst.criterion, worst.title.lower())
    if worst.criterion == "relevance" and case.demand == "story" and fits(case):
        closer = worst.advice.removeprefix(f"{KEEP_CHOICE} ")
        return f"One thing would gain most. {closer[:1].upper()}{closer[1:]}"
    return f"Most to gain: {gain}. {worst.advice}"


def _to_leave_out(case: Case, notes: Slice) -> str | None:
    """What was said and should not be: by one's own notes, because it runs somebody down, or because it is private."""
    if (unsaid := not_to_say(case.reading, notes)) is not None:
        return unsaid
    harsh = run_downs(case.reading)
    # a daughter mentioned in passing is no reason to begin again; it is said under its criterion where there is one
    private = [found for found in private_matters(case.reading) if found[0] not in ("family", "loss")]
    if not harsh and not private:
        return None
    return f"Leave out {quoted((harsh[0] if harsh else private[0][1]).quote)} and tell the rest again."


MANNER: Final = 0.25
"""How far below the rest the manner of an answer must lie to come first: what is said comes before how."""

_OF_MANNER: Final = frozenset(("clarity", "professionalism"))
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
    "professionalism": "how fair and frank it sounds",
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


SOONEST: Final = 1.0
"""Seconds under which an answer has no pace: nobody has said anything by then."""


def delivery(task: CritiqueTask) -> Delivery:
    """Length and time; pace and fillers only where the answer was spoken."""
    words = count_words(task.answer)
    spoken = task.spoken_seconds
    return Delivery(
        words=words,
        estimated_seconds=round(60 * words / task.words_per_minute),
        measured_seconds=spoken,
        words_per_minute=round(60 * words / spoken) if spoken and spoken >= SOONEST else None,
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
