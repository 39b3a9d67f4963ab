"""An introduction by a model: each hard fact held to the passages its sentence names, mended once, else left out."""

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from app.engines.embedded.critique.conduct import run_downs
from app.engines.embedded.critique.corrected import wrong_value
from app.engines.embedded.critique.reading import read
from app.engines.embedded.english.language import count_words
from app.engines.embedded.pitch.assembly import assembled
from app.engines.embedded.pitch.blanks import blanks
from app.engines.hearing import Allowance
from app.engines.model.ask import Asked, Proposal, Rejected, propose
from app.engines.model.checks.facts import unbacked
from app.engines.model.checks.prose import clean
from app.engines.model.evidence import Offer, offer, own_passages, told_of_oneself
from app.engines.model.prompts import fenced
from app.engines.model.tools import Tools, advert, listed
from app.engines.model.wire import Fault
from app.engines.protocol import PitchTask
from app.records import Citation, LeftOut, Pitch, PitchPart, PitchSentence
from app.slices import Slice

OFFERED_WORDS: Final = 2_500
MOST_SENTENCES: Final = 30
SLACK: Final = 0.1
PARTS: Final[tuple[PitchPart, ...]] = ("present", "past", "future")
PRIVATE: Final = "Pay, age and family have no place in an introduction."
AGAINST: Final = "It runs somebody down, which costs you more than them."


_PRIVATE: Final = re.compile(
    r"\b(?:salary|wages?|compensation|paid (?:more|less|better|well)|\d+ years old|"
    r"my (?:age|wife|husband|kids|children|son|daughter|religion|health|divorce))\b",
    re.IGNORECASE,
)


class Sentence(Proposal):
    text: str
    part: Literal["present", "past", "future"]
    sources: list[str]


class Draft(Proposal):
    sentences: list[Sentence]


@dataclass(frozen=True)
class Checked:
    """A drafted sentence with what is wrong with it; nothing where ``problem`` is empty."""

    sentence: PitchSentence
    problem: str


Accept = Callable[[Draft], list[Checked]]


async def draft(tools: Tools, task: PitchTask, measured: Pitch, notes: Slice, allowance: Allowance) -> Pitch:
    """What a model drafts. Blanks and conflicts stay measured; what does not pass the checks twice is left out.

    Raises:
        Fault: no usable reply came.
    """
    mark = tools.mark()
    about = " ".join(filter(None, (task.role, task.company, (task.job_description or "")[:400]))) or "who I am and do"
    own = await asyncio.to_thread(own_passages, notes, about, tools.embed, OFFERED_WORDS, task.documents)
    offered = offer(own)
    words = round(task.seconds * task.words_per_minute / 60)
    named = [part for part in (task.role, task.company) if part]
    request = tools.asked("pitch", mark, _values(task, measured, offered, words, mark))

    def accept(made: Draft) -> list[Checked]:
        if not made.sentences or len(made.sentences) > MOST_SENTENCES:
            raise Rejected("Write between three and thirty sentences.")
        return [_settled(_checked(sentence, offered, named), task, measured) for sentence in made.sentences]

    found = await propose(tools.ladder, request, Draft, accept, allowance)
    problems = [f"“{each.sentence.text}”: {each.problem}" for each in found if each.problem]
    problems += _wrong_length(found, words)
    first = found
    if problems:
        found = await _mended(tools, _repair(tools, found, problems, offered, words), accept, allowance) or first
    kept, left_out = _parted(found, first)
    kept, too_many = _fitted(kept, words)
    if not kept:
        raise Fault(f"{tools.name} drafted nothing that your notes bear out.", "broken")
    return _pitch(tools, task, measured, notes, kept, (*left_out, *too_many))


async def _mended(tools: Tools, request: Asked, accept: Accept, allowance: Allowance) -> list[Checked] | None:
    """The mended sentences; None where nothing usable came, which costs no more than the mending."""
    try:
        return await propose(tools.ladder, request, Draft, accept, allowance)
    except Fault:
        return None


def _values(task: PitchTask, measured: Pitch, offered: Offer, words: int, mark: str) -> dict[str, str]:
    known = [f"The notes disagree: {conflict.text}" for conflict in measured.conflicts]
    known += [f"The notes do not say: {blank.text}" for blank in measured.blanks]
    known.append(f"By rules this was drafted from them: {measured.text}")
    return {
        "role": fenced("role", task.role, mark) if task.role else "none named",
        "company": fenced("company", task.company, mark) if task.company else "none named",
        "seconds": str(task.seconds),
        "words": str(words),
        "least": str(round(words * (1 - SLACK))),
        "most": str(round(words * (1 + SLACK))),
        "measured": fenced("measured", listed(known), mark),
        "evidence": offered.block(mark),
        "advert": advert(task.job_description, mark),
    }


def _checked(sentence: Sentence, offered: Offer, named: Sequence[str]) -> Checked:
    """A sentence with its citations. What the candidate aims at may be named; all else must stand in a passage."""
    text = " ".join(clean(sentence.text).split())
    citations = offered.cited(sentence.sources)
    quotes = [f"{citation.heading}\n{told_of_oneself(citation.quote)}" for citation in citations]
    missing = unbacked(text, [*quotes, *named], drafted=True)
    problem = ""
    if not text:
        problem = "It is empty."
    elif not citations and sentence.part != "future":
        problem = "It names no passage that was offered."
    elif missing:
        problem = f"No note it names shows: {', '.join(missing)}."
    elif _PRIVATE.search(text):
        problem = PRIVATE
    elif run_downs(read("Tell me about yourself.", text)):
        problem = AGAINST
    return Checked(PitchSentence(text=text, part=sentence.part, citations=citations), problem)


def _settled(checked: Checked, task: PitchTask, measured: Pitch) -> Checked:
    """The same, unless it states a value that the candidate rejected, or one on which the notes disagree."""
    sentence = checked.sentence
    if checked.problem or not sentence.text:
        return checked
    wrong = wrong_value(sentence.text, [each for each in task.corrections if each.kind == "value"])
    if wrong is not None:
        return Checked(sentence, f"You said that “{wrong.text}” is right, and not “{wrong.other}”.")
    for conflict in measured.conflicts:
        disputed = any(value in sentence.text for value in conflict.values)
        if disputed and any(_overlap(mine, other) for mine in sentence.citations for other in conflict.citations):
            return Checked(sentence, "Your notes disagree on this; settle which is right and it can be said.")
    return checked


def _overlap(one: Citation, other: Citation) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _wrong_length(found: Sequence[Checked], words: int) -> list[str]:
    written = count_words(" ".join(each.sentence.text for each in found))
    if written > words * (1 + SLACK):
        return [f"It has {written} words; {words} is what fits the time."]
    return []


def _repair(tools: Tools, found: Sequence[Checked], problems: list[str], offered: Offer, words: int) -> Asked:
    keys = {citation: key for key, citation in offered.by_key.items()}
    lines = [
        f"{each.sentence.part} ({', '.join(keys[c] for c in each.sentence.citations) or 'no passage'}): "
        f"{each.sentence.text}"
        for each in found
    ]
    mark = tools.mark()
    return tools.asked(
        "pitch_repair",
        mark,
        {
            "words": str(words),
            "sentences": fenced("sentences", listed(lines), mark),
            "problems": fenced("problems", listed(problems), mark),
            "evidence": offered.block(mark),
        },
    )


def _parted(found: Sequence[Checked], first: Sequence[Checked]) -> tuple[list[PitchSentence], list[LeftOut]]:
    """What can be said, and what of both rounds cannot; a sentence that came back mended is not left out."""
    kept = [each.sentence for each in found if not each.problem]
    left_out = {each.sentence.text: each.problem for each in found if each.problem}
    if len(found) < len(first):
        said = {sentence.text for sentence in kept}
        dropped = [each for each in first if each.problem and each.sentence.text not in said]
        left_out |= {each.sentence.text: each.problem for each in dropped}
    kept.sort(key=lambda sentence: PARTS.index(sentence.part))
    return kept, [LeftOut(text=text, reason=reason) for text, reason in left_out.items() if text]


def _fitted(kept: list[PitchSentence], words: int) -> tuple[list[PitchSentence], list[LeftOut]]:
    """As much as fits the time: of too much, the last of the past go first."""
    left_out: list[LeftOut] = []
    while len(kept) > 1 and count_words(" ".join(each.text for each in kept)) > words * (1 + SLACK):
        past = [i for i, each in enumerate(kept) if each.part == "past"]
        dropped = kept.pop(past[-1] if past else len(kept) - 1)
        left_out.append(LeftOut(text=dropped.text, reason="There was no time left for it."))
    return kept, left_out


def _pitch(
    tools: Tools,
    task: PitchTask,
    measured: Pitch,
    notes: Slice,
    kept: list[PitchSentence],
    left_out: tuple[LeftOut, ...],
) -> Pitch:
    sentences = tuple(kept)
    target = round(task.seconds * task.words_per_minute / 60)
    return measured.model_copy(
        update={
            "engine": tools.name,
            "prompt_version": tools.version("pitch"),
            "sentences": sentences,
            **assembled(sentences, task.words_per_minute),
            "blanks": blanks(task, sentences, notes, target),
            "left_out": left_out,
        }
    )
