"""How well follow-ups probe what matters: labelled places of answers in, figures out.

A pair is a question and an answer with ``targets``, verbatim clauses worth asking about (best first), and ``answered``,
questions which the answer has met already, so that they must not be asked.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
from rapidfuzz import fuzz

from app.engines.protocol import FollowUpTask
from app.english.language import count_words, sentences, words
from app.english.terms import concrete_stems, content_stems
from app.records import FollowUp, Format, Span, Style
from app.slices import Embed

LONGEST: Final = 25
"""Words of a question one can hold while listening."""

OVERLAP: Final = 1 / 3
"""Share of the shorter of span and target, in characters, from which they are about the same place."""

ANSWERED: Final = 0.55
ANSWERED_OTHERWISE: Final = 0.6
"""Cosines from which a follow-up asks an answered question again: where they share a concrete word, and where not.

On tuning, what interviewers still wanted to know (300 pairs of a place's reason, put as a follow-up, and an answered
question) stays below: at most .50 with a word in common, .53 without. Of 22 answered questions put in other words those
put plainly lie at .68 to .95. The words of the answer alone bring a follow-up near, so that what it asks has to be near
too.
"""
ANSWERED_PART: Final = 0.3

ROW: Final = 5
RUN: Final = 3
SAME: Final = 84.0
"""Likeness (0 to 100, rapidfuzz's sorted tokens) from which two questions of a row are one."""

_REQUEST: Final = re.compile(
    r"(?:^|[.!?–:;]\s+)(?:please\s+)?(?:tell|walk|talk|take|give|describe|explain|show|help|slow)\b", re.IGNORECASE
)
_SECOND: Final = re.compile(
    r"(?:,|;|\s[-–—])?\s+(?:and|or)\s+(?:how|what|why|who|whom|whose|when|where|which|did|was|were|is|are|do|does)\b",
    re.IGNORECASE,
)
_PRIVATE: Final = re.compile(
    r"\bhow old\b|\byour age\b|\byour (?:own )?(?:wife|husband|partner|children|kids?|sons?|daughters?|family|marriage|"
    r"divorce|pregnancy|health|illness|diagnosis|disability|religion|faith|church|mosque|politics|party|"
    r"nationality|passport|origins?|accent)\b|\b(?:are|were) you (?:married|pregnant|religious|ill|disabled)\b|"
    r"\byou (?:vote|voted)\b|\bborn\b",
    re.IGNORECASE,
)

Ask = Callable[[FollowUpTask], FollowUp | None]


@dataclass(frozen=True)
class Pair:
    """One labelled answer. ``targets`` are spans of the answer; ``reasons`` say why, in the same order."""

    id: str
    question: str
    answer: str
    targets: tuple[Span, ...]
    reasons: tuple[str, ...]
    answered: tuple[str, ...]
    format: Format = "behavioural"

    @cached_property
    def beside(self) -> frozenset[str]:
        """Content stems of the answer that no target holds."""
        inside = {stem for target in self.targets for stem in content_stems(target.quote)}
        return frozenset(content_stems(self.answer)) - inside


@dataclass(frozen=True)
class Row:
    """What was asked about one answer, one after the other."""

    pair: Pair
    asked: tuple[FollowUp, ...]


@dataclass(frozen=True)
class Figures:
    """Shares of first questions, and of rows of five. ``on_target`` is by format, with ``all``.

    ``row_on_target`` counts, of as many questions as there are targets, those that are on one; ``different`` the rows
    in which no two questions are alike; ``full`` those that reached five.
    """

    on_target: dict[str, float]
    best_target: float
    one_question: float
    short: float
    not_answered: float
    legal: float
    names_words: float
    row_on_target: float
    different: float
    full: float
    pairs: int


def load(path: Path, ids: Sequence[str] | None = None) -> tuple[Pair, ...]:
    """The labelled pairs, all or those named.

    Raises:
        ValueError: a target does not stand in its answer.
    """
    found = tomllib.loads(path.read_text(encoding="utf-8"))["pair"]
    return tuple(_pair(entry) for entry in found if ids is None or entry["id"] in ids)


def _pair(entry: Mapping[str, Any]) -> Pair:
    answer = entry["answer"]
    return Pair(
        id=entry["id"],
        question=entry["question"],
        answer=answer,
        targets=tuple(_place(answer, target["quote"]) for target in entry["targets"]),
        reasons=tuple(target["why"] for target in entry["targets"]),
        answered=tuple(entry["answered"]),
        format=entry.get("format", "behavioural"),
    )


def _place(answer: str, quote: str) -> Span:
    start = answer.index(quote)
    return Span(start=start, end=start + len(quote), quote=quote)


def row(pair: Pair, ask: Ask, count: int = ROW, style: Style = "neutral") -> Row:
    """Ask about one answer again and again, each time with all that was asked before."""
    made: list[FollowUp] = []
    for _ in range(count):
        found = ask(FollowUpTask(pair.question, pair.answer, tuple(each.question for each in made), style, pair.format))
        if found is None:
            break
        made.append(found)
    return Row(pair, tuple(made))


def figures(rows: Sequence[Row], embed: Embed) -> Figures:
    """Sum up rows of follow-ups."""
    firsts = [(each.pair, each.asked[0] if each.asked else None) for each in rows]
    every = [(each.pair, found) for each in rows for found in each.asked]
    hits = [(pair, hit(pair, found)) for pair, found in firsts]
    formats = dict.fromkeys(pair.format for pair, _ in firsts)
    return Figures(
        on_target={
            "all": _mean([place is not None for _, place in hits]),
            **{name: _mean([place is not None for pair, place in hits if pair.format == name]) for name in formats},
        },
        best_target=_mean([place == 0 for _, place in hits]),
        one_question=_mean([asks_once(found.question) for _, found in every]),
        short=_mean([count_words(found.question) <= LONGEST for _, found in every]),
        not_answered=_mean([not asks_answered(pair, found.question, embed) for pair, found in every]),
        legal=_mean([not _PRIVATE.search(found.question) for _, found in every]),
        names_words=_mean([names_words(pair, found) for pair, found in every]),
        row_on_target=_mean(
            [
                place < len(each.asked) and hit(each.pair, each.asked[place]) is not None
                for each in rows
                for place in range(min(ROW, len(each.pair.targets)))
            ]
        ),
        different=_mean([are_different([found.question for found in each.asked]) for each in rows]),
        full=_mean([len(each.asked) >= ROW for each in rows]),
        pairs=len(rows),
    )


def hit(pair: Pair, asked: FollowUp | None) -> int | None:
    """Which target a follow-up is about: its span lies on it, or its words are the target's and none beside it."""
    if asked is None:
        return None
    for place, target in enumerate(pair.targets):
        common = min(asked.span.end, target.end) - max(asked.span.start, target.start)
        shorter = min(asked.span.end - asked.span.start, target.end - target.start)
        if common > 0 and common >= OVERLAP * shorter:
            return place
    named = set(content_stems(asked.question))
    if named & pair.beside:
        return None
    return next(
        (p for p, target in enumerate(pair.targets) if len(named & set(content_stems(target.quote))) >= 2), None
    )


def asks_once(question: str) -> bool:
    """Whether a text asks for one thing: one question mark, or one request; never two in one breath."""
    bare = re.sub(r"[“\"][^”\"]*[”\"]", "it", question)
    requests = bare.count("?") + len(_REQUEST.findall(bare))
    asking = next((part for part in reversed(re.split(r"[.!:]\s|\s[–—]\s", bare)) if "?" in part), "")
    return requests == 1 and not _SECOND.search(asking)


def asks_answered(pair: Pair, question: str, embed: Embed) -> bool:
    """Whether a question is after something the answer has already told: all of it, and what it asks, are near."""
    if not pair.answered:
        return False
    rows = embed([question, _asking(question), *pair.answered])
    named = set(concrete_stems(question))
    return any(
        whole >= (ANSWERED if named & set(concrete_stems(earlier)) else ANSWERED_OTHERWISE) and part >= ANSWERED_PART
        for whole, part, earlier in zip(rows[2:] @ rows[0], rows[2:] @ rows[1], pair.answered, strict=True)
    )


def _asking(question: str) -> str:
    """What a follow-up asks, without the statement before it and the words it quotes."""
    bare = re.sub(r"[“\"][^”\"]*[”\"]", "it", question)
    return re.split(r"(?<=[.:])\s+(?=[A-Z])", bare)[-1]


def names_words(pair: Pair, asked: FollowUp) -> bool:
    """Whether a question takes up words of the answer: two content words, three words running, or a quoted name."""
    if len(set(content_stems(asked.question)) & set(content_stems(pair.answer))) >= 2:
        return True
    answer = " ".join(word.lower() for word in words(pair.answer))
    said = [word.lower() for word in words(asked.question)]
    runs = [" ".join(said[i : i + RUN]) for i in range(len(said) - RUN + 1)]
    quotes = re.findall(r"“([^”]+)”", asked.question)
    return any(f" {run} " in f" {answer} " for run in runs) or any(quote in pair.answer for quote in quotes)


def are_different(questions: Sequence[str]) -> bool:
    """Whether no two questions ask alike, statements before them apart, and none begins like the one before."""
    asking = [re.split(r"(?<=[.:])\s+(?=[A-Z])", re.sub(r"[“\"][^”\"]*[”\"]", "…", q))[-1].lower() for q in questions]
    twins = any(fuzz.token_sort_ratio(a, b) >= SAME for i, a in enumerate(asking) for b in asking[:i])
    openings = [tuple(question.lower().split()[:3]) for question in questions]
    return not twins and all(a != b for a, b in pairwise(openings))


def about_the_number(task: FollowUpTask) -> FollowUp | None:
    """The simplest peer: ask about the first sentence with a digit or a percentage, else about the last sentence."""
    spans = sentences(task.answer)
    return _plain(next((s for s in spans if re.search(r"\d|\bper ?cent\b", s.quote)), spans[-1]))


def about_the_last(task: FollowUpTask) -> FollowUp | None:
    """Another: ask about the last sentence."""
    return _plain(sentences(task.answer)[-1])


def _plain(span: Span) -> FollowUp:
    return FollowUp(question=f"Can you say more about “{span.quote}”?", span=span, probe="how")


def _mean(values: Sequence[bool]) -> float:
    return float(np.mean(values)) if len(values) else float("nan")
