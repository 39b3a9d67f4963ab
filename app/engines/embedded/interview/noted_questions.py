"""Questions that others asked or will ask: those in the candidate's notes, and those that went badly for real."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.interview.bank_questions import OF_A_TRADE
from app.engines.embedded.interview.choice import Choice
from app.engines.embedded.interview.kept import kept
from app.engines.embedded.notes.facts import is_aside, is_private
from app.engines.embedded.question.asked import demand_of
from app.engines.protocol import OpeningTask
from app.english.grammar import NEGATION
from app.english.language import count_words
from app.knowledge import Knowledge
from app.records import Format, Question
from app.slices import Embed, Slice, SourceDocument
from ingest.records import PreparedQuestion

BLANK, PREPARED, FAILED = 0.9, 0.25, 6.0
"""What it adds that the notes leave a question blank, that they answer it, and that it went badly for real."""

NEAR: Final = 0.4
"""Cosine with the nearest bank question from which that one tells the format; below it a question is a story's."""

LONGEST: Final = 45
SHORTEST: Final = 4
"""Words of a question that can be asked aloud."""

_NOT_ASKED: Final = re.compile(
    r"\b(?:how old|your age|married|children|pregnan\w+|religio\w+|church|politic\w+|vote|nationality|"
    r"where are you (?:really )?from|disab\w+|health condition|sick days|family plans|visa|right to work)\b",
    re.IGNORECASE,
)
"""What no good interviewer asks."""

_ASKS: Final = re.compile(
    r"^\W*(?:tell|describe|give|explain|walk|talk|name|share|design|how|what|why|when|where|which|who|have|has|do|does|"
    r"did|are|is|was|were|can|could|would|if|in what|think|recall|choose|pick|imagine|suppose|introduce|please)\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\W{0,20}(?:(?:can|could) you )?(?:tell (?:me|us)|describe|share|give (?:me|us|an)|"
    r"talk (?:me|us) about)\b.{0,20}\b"
    r"(?:an?|one|some)\b",
    re.IGNORECASE,
)
"""How one asks for something that happened, whatever it was about."""

_YES_NO: Final = re.compile(
    r"\W{0,20}(?:do|are|will|would|can) you (?:have|hold|be|able|willing|comfortable|happy|okay|drive|speak|an?|"
    r"registered|"
    r"open)\b",
    re.IGNORECASE,
)
"""What can be answered with yes or no is asked on the telephone."""

_CONDUCT: Final = re.compile(
    r"^\W*(?:what would you do (?:if|when)|how would you (?:handle|deal with|react|respond|approach))\b.*\b"
    r"(?:managers?|boss|colleagues?|customers?|clients?|crews?|teams?|staff|somebody|someone|persons?|people|employees?|members?|parents?|"
    r"relatives?|guests?|suppliers?|who|an? \w+ (?:who|that))\b",
    re.IGNORECASE,
)
"""What one would do about somebody is no matter of a trade: no mechanism and no trade-off is owed to it."""

_MARKS: Final = re.compile(
    r"\*\*|__|`|^\W*(?:Q\d*|\d{1,2})[.):]\s*|\((?=[^)]{0,80}\d ?(?:s|sec|min))[^)]{0,200}\)\s*", re.IGNORECASE
)


def noted(task: OpeningTask, wanted: Format, notes: Slice, knowledge: Knowledge, embed: Embed) -> list[Choice]:
    """The questions of the notes that are of the wanted format and can be asked aloud."""
    found: list[tuple[SourceDocument, PreparedQuestion, str]] = []
    for document in notes.documents.values():
        for question in document.questions:
            text = _spoken(question.text)
            if question.direction == "asked_of_candidate" and _can_be_asked(text, wanted):
                found.append((document, question, text))
    texts = tuple(sorted({text for _, _, text in found}))
    places = kept(notes, ("placed", texts), lambda: dict(zip(texts, placed(texts, knowledge, embed), strict=True)))
    choices = []
    for document, question, text in found:
        format_, competency = places[text]
        if format_ != wanted and not (wanted == "one_way_video" and question.limit_seconds):
            continue
        blank = question.answer_start == question.answer_end
        why = (
            "It stands in your notes without an answer, so this is the place to find one."
            if blank
            else "You prepared this one; now say it aloud, without reading."
        )
        worth = (BLANK if blank else PREPARED) - 2.0 * (competency in task.competencies_asked) + 0.5
        made = Question(
            text=text,
            format=wanted,
            competency=competency,
            why=why,
            citations=(document.citation(question.start, question.end),),
            limit_seconds=question.limit_seconds,
        )
        choices.append(Choice(made, worth, f"noted/{document.ref.name}/{question.start:08}"))
    return choices


def failed(task: OpeningTask, wanted: Format) -> list[Choice]:
    """Questions of a real interview that went badly, the latest first."""
    return [
        Choice(
            Question(
                text=entry.question,
                format=wanted,
                competency=entry.competency,
                why="A real interview asked you this and it went badly, so it comes first now.",
            ),
            FAILED - 0.1 * place,
            f"failed/{place:04}",
        )
        for place, entry in enumerate(task.standing.went_badly)
        if entry.format == wanted
    ]


def placed(questions: Sequence[str], knowledge: Knowledge, embed: Embed) -> list[tuple[Format, str]]:
    """The format and the competency of questions: those of the bank's nearest, by its neighbours' vote."""
    if not questions:
        return []
    rows = embed(list(questions))
    bank = fixed_vectors(embed, tuple(entry.text for entry in knowledge.questions))
    places: list[tuple[Format, str]] = []
    for text, near in zip(questions, rows @ bank.T, strict=True):
        order = [int(i) for i in np.argsort(-near, kind="stable")[:5]]
        if near[order[0]] < NEAR:
            places.append(("behavioural", _shown_by(text) or "problem_solving"))
            continue
        votes: dict[Format, float] = {}
        for i in order:
            format_ = knowledge.questions[i].format
            # A recorded prompt is a story or an introduction in other clothes; it says nothing of the kind asked for.
            if _YES_NO.match(text):
                format_ = "recruiter"
            elif _is_of_people(text, format_):
                format_ = "behavioural"
            votes[format_] = votes.get(format_, 0.0) + float(near[i]) ** 2
        best = max(votes, key=lambda name: votes[name])
        first = next((i for i in order if knowledge.questions[i].format == best), order[0])
        places.append((best, _shown_by(text) or knowledge.questions[first].competency))
    return places


def _shown_by(text: str) -> str | None:
    """The competency that an answer shows by the shape of the question, whatever it is near to: what draws somebody,
    or how they deal with somebody who will not go along."""
    if demand_of(text, "behavioural") in ("motive", "plan"):
        return "motivation"
    return "conflict" if _CONDUCT.search(text) and NEGATION.search(text) else None


def _is_of_people(text: str, format_: Format) -> bool:
    """Whether a question asks for a story, or what one would do about somebody, whatever it is nearest to."""
    if format_ in OF_A_TRADE and _CONDUCT.search(text):
        return True
    return format_ == "one_way_video" or (_TOLD.match(text) is not None and format_ not in ("resume", "recruiter"))


def _spoken(text: str) -> str:
    plain = " ".join(_MARKS.sub("", text).split()).strip(" -–:>•")
    spoken = plain[:1].upper() + plain[1:]
    if spoken.endswith((".", "?", "!")):
        return spoken
    return f"{spoken}{'?' if _INTERROGATIVE.match(spoken) else '.'}"


_INTERROGATIVE: Final = re.compile(
    r"(?:how|what|why|when|where|which|who|have|has|do|does|did|are|is|was|were|can|could|would|will)\b", re.IGNORECASE
)


def _can_be_asked(text: str, wanted: Format) -> bool:
    words = count_words(text)
    private = is_private(text) and wanted != "recruiter"
    asks = text.endswith("?") or (bool(_ASKS.match(text)) and words > SHORTEST)
    return SHORTEST <= words <= LONGEST and asks and not (private or is_aside(text) or _NOT_ASKED.search(text))
