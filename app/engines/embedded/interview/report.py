"""What an interview showed: scores per competency, the best and the weakest moment, three things to do next."""

from collections.abc import Sequence
from statistics import fmean
from typing import Final

from app.engines.embedded.answer.assessable import skips
from app.engines.embedded.critique.at_rest import is_at_rest
from app.engines.embedded.critique.remarks.off_question import is_off_question
from app.engines.embedded.critique.remarks.reasoned import NO_REFERENCE
from app.engines.embedded.interview.design_report import sections_of, untouched
from app.engines.embedded.interview.mended import mended
from app.engines.embedded.interview.moments import LIGHT, later, moment
from app.engines.embedded.measures.examine import SECTION
from app.knowledge import Knowledge
from app.records import (
    CompetencyScore,
    CriterionScore,
    Critique,
    DesignSection,
    Interview,
    Question,
    Report,
    Turn,
    band_of,
)
from app.slices import Embed
from app.wording import inner

STEPS: Final = 3


def report(interview: Interview, critiques: dict[int, Critique], knowledge: Knowledge, embed: Embed) -> Report:
    """Close an interview; answers that could not be judged count as answered and are said to be unjudged.

    Of several takes the last one counts; the others are practice.
    """
    skipped = [t for t in interview.turns if t.skipped or skips(t.answer or "")]
    answered = [t for t in interview.turns if t.answer and t not in skipped]
    judged = [
        (t, critiques[t.number]) for t in answered
        if t.counts and t.number in critiques and critiques[t.number].overall is not None
    ]  # fmt: skip
    scores = _scores(judged, knowledge)
    sections = sections_of(interview, critiques, knowledge, embed)
    return Report(
        summary=_summary(answered, skipped, judged, scores, sections),
        scores=scores,
        best=moment(judged, best=True),
        weakest=moment(_unmended(interview, judged, critiques), best=False) if len(judged) > 1 else None,
        next_steps=_next_steps(interview, judged, skipped, critiques, sections),
        answered=len(answered),
        skipped=len(skipped),
        sections=sections,
    )


def _scores(judged: Sequence[tuple[Turn, Critique]], knowledge: Knowledge) -> tuple[CompetencyScore, ...]:
    """The mean of the overall scores of each competency's answers, in the order of the rubric file.

    A section of a design is asked for in any case; elsewhere what had to be asked out of somebody counts half.
    """
    order = [c.name for c in knowledge.competencies]
    names = dict.fromkeys(t.question.competency for t, _ in judged)
    found = []
    for name in sorted(names, key=lambda n: (order.index(n) if n in order else len(order), n)):
        turns = [(t, c.overall or 0.0) for t, c in judged if t.question.competency == name]
        score = round(fmean([value for _, value in turns], [_weight(t.question) for t, _ in turns]), 2)
        found.append(
            CompetencyScore(
                competency=name,
                title=knowledge.competency_title(name),
                score=score,
                band=band_of(score),
                turns=tuple(turn.number for turn, _ in turns),
            )
        )
    return tuple(found)


ASKED_OUT = 0.5
"""What an answer to a follow-up counts beside one to an opening question."""


def _weight(question: Question) -> float:
    follow_up = question.follow_up
    return 1.0 if follow_up is None or follow_up.probe.startswith(SECTION) else ASKED_OUT


def _summary(
    answered: Sequence[Turn],
    skipped: Sequence[Turn],
    judged: Sequence[tuple[Turn, Critique]],
    scores: Sequence[CompetencyScore],
    sections: Sequence[DesignSection],
) -> str:
    if not answered:
        return "No question was answered, so there is nothing to judge yet. One answer is enough to begin."
    said = [f"You answered {_counted(answered)}" + (f" and skipped {_in_words(len(skipped))}." if skipped else ".")]
    unjudged = sum(1 for t in answered if t.counts) - len(judged)
    if not judged:
        said.append(
            "It held too little to be judged, so no score is shown."
            if unjudged == 1
            else "None of the answers held enough to be judged, so no score is shown."
        )
        return " ".join(said)
    if unjudged:
        verb = "does" if unjudged == 1 else "do"
        said.append(
            f"{_count(unjudged, 'answer').capitalize()} held too little to be judged and {verb} not count here."
        )
    if len(judged) == 1:
        said.append("One judged answer is a first impression and no measure.")
    high = max(scores, key=lambda s: s.score)
    low = min(scores, key=lambda s: s.score)
    if len(judged) == 1:
        said.append(f"It came out {high.band}.")
    elif high.competency == low.competency or high.band == low.band:
        said.append(f"Across the board they came out {high.band}.")
    else:
        said.append(f"{high.title} came out {high.band}; {_behind([s for s in scores if s.band == low.band])}")
    if sections:
        said.append(untouched(sections))
    return " ".join(said)


def _behind(low: Sequence[CompetencyScore]) -> str:
    """The end of a sentence on what came out lowest; of several in one band none is said to be behind the others."""
    titles = [score.title.lower() for score in low]
    if len(titles) == 1:
        return f"{titles[0]} is {low[0].band} and has the most to gain."
    return f"{', '.join(titles[:-1])} and {titles[-1]} are {low[0].band}, none of them clearly behind the others."


def _counted(turns: Sequence[Turn]) -> str:
    """Opening questions and follow-ups apart; a retake is neither."""
    back = sum(1 for t in turns if t.question.follow_up is not None)
    again = sum(1 for t in turns if t.question.retake_of is not None and t.question.follow_up is None)
    first = len(turns) - back - again
    parts = [_count(first, "question")] if first else []
    parts += [_count(back, "follow-up")] if back else []
    parts += [f"gave {_count(again, 'retake')}"] if again and parts else [_count(again, "retake")] if again else []
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _count(n: int, noun: str) -> str:
    return f"{_in_words(n)} {noun}{'' if n == 1 else 's'}"


def _in_words(n: int) -> str:
    return _NUMBERS[n] if n < len(_NUMBERS) else str(n)


def _unmended(
    interview: Interview, judged: Sequence[tuple[Turn, Critique]], critiques: dict[int, Critique]
) -> list[tuple[Turn, Critique]]:
    """The judged answers without what a follow-up made up for."""
    return [
        (turn, critique.model_copy(update={"criteria": left}))
        for turn, critique in judged
        for left in [tuple(c for c in critique.criteria if not mended(turn, c.criterion, interview, critiques))]
    ]


def _next_steps(
    interview: Interview,
    judged: Sequence[tuple[Turn, Critique]],
    skipped: Sequence[Turn],
    critiques: dict[int, Critique],
    sections: Sequence[DesignSection],
) -> tuple[str, ...]:
    """The weakest criteria first, one step per criterion and per answer, then what was skipped or left unjudged."""
    weak = _weak(judged)
    steps: list[str] = []
    for turn, critique in judged:
        wrong = next((c for c in critique.claims if c.status == "contradicted" and c.correct), None)
        if wrong and not steps:
            steps.append(
                f"In answer {turn.number} you said “{_bare(wrong.quote)}”, and your notes say {_bare(wrong.correct)}: "
                "settle which is right."
            )
    left = [section for section in sections if not section.turns]
    if left:
        titles = " and ".join(section.title.lower() for section in left[:2])
        each, they = (" each", "they") if len(left) > 1 else ("", "it")
        steps.append(f"Prepare two sentences{each} on {titles}: {they} did not come up, and a panel waits for that.")
    for turn, criterion in weak:
        step = _step(turn, criterion, mended(turn, criterion.criterion, interview, critiques))
        if len(steps) < STEPS and not any(step.split(": ", 1)[1] in earlier for earlier in steps):
            steps.append(step)
    for question in _left_open(interview, skipped, critiques):
        if len(steps) < STEPS:
            occasion = "with one real occasion" if question.format in _STORIES else "however rough it comes out"
            steps.append(f"Come back to “{inner(question.text)}” and answer it, {occasion}.")
    if len(steps) < STEPS and judged:
        turn = min(judged, key=lambda item: (item[1].overall or 0.0, item[0].number))[0]
        steps.append(f"Retake “{inner(turn.question.text)}” out loud and compare the two takes.")
    return tuple(dict.fromkeys(steps))[:STEPS]


def _weak(judged: Sequence[tuple[Turn, Critique]]) -> list[tuple[Turn, CriterionScore]]:
    """What has most to gain, the weakest first: one thing of each answer, then a further one; each criterion once.

    An answer that went past the question has that alone to mend: nothing else about it is worth polishing.
    """
    left: list[tuple[Turn, list[CriterionScore]]] = []
    for turn, critique in judged:
        low = [
            criterion
            for criterion in critique.criteria
            if criterion.score is not None
            and criterion.score < LIGHT
            and not is_at_rest(criterion.advice)
            and not criterion.rationale.startswith(NO_REFERENCE)
        ]
        low.sort(key=lambda criterion: (criterion.score or 0.0, criterion.criterion))
        past = [criterion for criterion in low if is_off_question(criterion)]
        left += [(turn, past or low)] if low else []
    left.sort(key=lambda item: ((item[1][0].score or 0.0) + later(item[0]), item[0].number))
    found: list[tuple[Turn, CriterionScore]] = []
    for _ in range(STEPS):
        for turn, low in left:
            named = {criterion.criterion for _, criterion in found}
            found += [(turn, criterion) for criterion in low if criterion.criterion not in named][:1]
    return found


def _step(turn: Turn, criterion: CriterionScore, told: str | None) -> str:
    """One step in words; where an answer went past the question, that is said first, with the question."""
    if told is None and is_off_question(criterion):
        asked = inner(turn.question.text).rstrip()
        return f"Answer {turn.number} went past the question, “{asked}”: {criterion.advice}"
    advice = told or criterion.advice
    return f"{criterion.title}, {_place(turn.number, advice, criterion)}: {advice}"


def _place(number: int, advice: str, criterion: CriterionScore) -> str:
    """Where a step is to be taken: the answer, and words of it where the advice itself quotes none."""
    if "“" in advice or not criterion.evidence:
        return f"answer {number}"
    return f"answer {number}, at “{_bare(criterion.evidence[0].quote)}”"


def _bare(quote: str | None) -> str:
    """A quote inside a sentence, without a stop of its own."""
    return inner(quote or "").strip().rstrip(".,;:")


_STORIES: Final = ("behavioural", "resume", "one_way_video")


def _left_open(interview: Interview, skipped: Sequence[Turn], critiques: dict[int, Critique]) -> list[Question]:
    """Opening questions that got no answer, or one that could not be judged, nor any on being asked back."""
    answered: dict[int, bool] = {}
    root = 0
    for turn in interview.turns:
        if turn.question.follow_up is None:
            root = turn.question.retake_of or turn.number
        judged = turn.number in critiques and critiques[turn.number].assessable
        answered[root] = answered.get(root, False) or judged
    tried = {turn.number for turn in skipped} | critiques.keys()
    return [interview.turns[number - 1].question for number, ok in answered.items() if not ok and number in tried]
