"""How practice has gone: takes of one question side by side, scores over time, and how well people judge themselves."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, pvariance
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

PLAIN: Final = 1.5
"""Standard errors of a change from which it stands out of the swings of single answers."""

SWINGING: Final = 0.75
"""Standard deviation within the halves, in bands, from which answers swing too much for any one word but that."""

FEWEST_POINTS: Final = 4

FEWEST: Final = 3
"""Answers from which it is said which criterion is the weakest."""

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


def trend_of(scores: Sequence[float]) -> Trend | None:
    """What the scores say of the way they go; None with too few. Answers that swing from thin to strong are uneven,
    unless the change stands out of the swings."""
    change = change_of(scores)
    if change is None:
        return None
    half = len(scores) // 2
    swing = sqrt((pvariance(scores[:half]) + pvariance(scores[-half:])) / 2)
    if abs(change) >= max(IMPROVING, PLAIN * swing * sqrt(2 / half)):
        return "improving" if change > 0 else "falling"
    if swing >= SWINGING:
        return "uneven"
    return "flat" if abs(change) <= FLAT else "unclear"


def weakest_of(so_far: Progress) -> CriterionProgress | None:
    """The criterion with the lowest mean, once there are enough answers to say so."""
    return min(_known(so_far), key=lambda criterion: criterion.mean, default=None)


def strongest_of(so_far: Progress) -> CriterionProgress | None:
    """The criterion with the highest mean, once there are enough answers to say so."""
    return max(_known(so_far), key=lambda criterion: criterion.mean, default=None)


def _known(so_far: Progress) -> list[CriterionProgress]:
    return [criterion for criterion in so_far.criteria if criterion.count >= FEWEST]


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
    return CriterionProgress(
        criterion=name,
        title=title,
        points=points,
        count=len(points),
        mean=round(fmean(scores), 2),
        change=change_of(scores),
        trend=trend_of(scores),
    )
