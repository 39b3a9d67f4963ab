"""How practice has gone: takes of one question side by side, scores over time, and how well people judge themselves."""

from collections.abc import Sequence
from statistics import fmean
from typing import Final

from app.coach.context import Context
from app.coach.reviews import due
from app.records import (
    CriterionProgress,
    Critique,
    Point,
    Progress,
    QuestionTakes,
    SelfRating,
    SelfRatingGap,
    Take,
    Trend,
)
from app.store import practice
from app.store.candidates import find
from app.store.practice import Judged

IMPROVING: Final = 0.5
FLAT: Final = 0.3
"""Change of the mean between the earlier and the later half of the points: half a point is progress, less than three
tenths is none, and what lies between is not told apart from chance."""

FEWEST_POINTS: Final = 4
HALF_A_BAND: Final = 0.5
"""A band is a point wide; a self-rating further off than half of it is worth showing."""


def progress(context: Context, owner: str, candidate: str) -> Progress:
    """The candidate's progress, and what is due now.

    Raises:
        NotFound: there is no such candidate.
    """
    now = context.clock.instant()
    with context.database.read() as connection:
        key = find(connection, owner, candidate)
        log = practice.judged(connection, key)
        cards = practice.list_cards(connection, key)
        waiting = due(connection, key, now)
    scored = [entry.critique for entry in log if entry.critique.assessable]
    return Progress(
        answers=len(log),
        questions=takes_of(log),
        criteria=criteria_of(scored),
        self_rating=self_rating_of(scored),
        due=waiting,
        next_due=min((card.due for card in cards if card.due > now), default=None),
    )


def takes_of(log: Sequence[Judged]) -> tuple[QuestionTakes, ...]:
    """Every question with its takes, the one practised last first; follow-ups are no questions of their own."""
    found: dict[str, list[Judged]] = {}
    for entry in log:
        if entry.asked is None or entry.asked.follow_up is None:
            found.setdefault(practice.plain(entry.critique.question), []).append(entry)
    groups = sorted(found.values(), key=lambda group: group[-1].critique.created_at, reverse=True)
    return tuple(_takes(group) for group in groups)


def criteria_of(scored: Sequence[Critique]) -> tuple[CriterionProgress, ...]:
    """Each criterion's scores over time, in the order in which the criteria were first met."""
    points: dict[str, list[Point]] = {}
    titles: dict[str, str] = {}
    for critique in scored:
        for criterion in critique.criteria:
            if criterion.score is not None:
                point = Point(
                    at=critique.created_at, score=criterion.score, critique=critique.id, engine=critique.engine
                )
                points.setdefault(criterion.criterion, []).append(point)
                titles[criterion.criterion] = criterion.title
    return tuple(_criterion(name, titles[name], tuple(found)) for name, found in points.items())


def change_of(scores: Sequence[float]) -> float | None:
    """Mean of the later half minus mean of the earlier; None with too few scores. A middle one belongs to neither."""
    if len(scores) < FEWEST_POINTS:
        return None
    half = len(scores) // 2
    return round(fmean(scores[-half:]) - fmean(scores[:half]), 2)


def trend_of(change: float | None) -> Trend | None:
    """What a change means."""
    if change is None:
        return None
    if abs(change) <= FLAT:
        return "flat"
    if abs(change) < IMPROVING:
        return "unclear"
    return "improving" if change > 0 else "falling"


def self_rating_of(scored: Sequence[Critique]) -> SelfRating:
    """The candidate's ratings held against the coach's, the widest gap first."""
    both = [(c, c.self_rating, c.overall) for c in scored if c.self_rating is not None and c.overall is not None]
    gaps = [
        SelfRatingGap(
            critique=critique.id,
            question=critique.question,
            at=critique.created_at,
            yours=yours,
            coach=coach,
            gap=round(yours - coach, 2),
        )
        for critique, yours, coach in both
    ]
    wide = sorted((g for g in gaps if abs(g.gap) > HALF_A_BAND), key=lambda g: (-abs(g.gap), g.at, g.critique))
    mean = round(fmean(g.gap for g in gaps), 2) if gaps else None
    return SelfRating(rated=len(both), mean_gap=mean, gaps=tuple(wide))


def _takes(group: Sequence[Judged]) -> QuestionTakes:
    scores = [entry.critique.overall for entry in group if entry.critique.overall is not None]
    return QuestionTakes(
        question=group[-1].critique.question,
        format=group[-1].critique.format,
        takes=tuple(
            Take(
                critique=entry.critique.id,
                engine=entry.critique.engine,
                interview=entry.interview,
                turn=entry.turn,
                at=entry.critique.created_at,
                overall=entry.critique.overall,
                band=entry.critique.band,
                self_rating=entry.critique.self_rating,
            )
            for entry in group
        ),
        change=round(scores[-1] - scores[0], 2) if len(scores) > 1 else None,
    )


def _criterion(name: str, title: str, points: tuple[Point, ...]) -> CriterionProgress:
    scores = [point.score for point in points]
    change = change_of(scores)
    return CriterionProgress(
        criterion=name,
        title=title,
        points=points,
        count=len(points),
        mean=round(fmean(scores), 2),
        change=change,
        trend=trend_of(change),
    )
