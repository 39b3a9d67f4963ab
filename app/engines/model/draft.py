"""An introduction by a model: each hard fact held to the passages its sentence names, mended once, else left out."""

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from app.engines.embedded.answer.conduct import private_matters, run_downs
from app.engines.embedded.answer.reading import read
from app.engines.embedded.critique.corrected import wrong_value
from app.engines.embedded.pitch.assembly import assembled
from app.engines.embedded.pitch.blanks import blanks
from app.engines.embedded.pitch.fitness import stands
from app.engines.embedded.pitch.worth import worth_of
from app.engines.hearing import Allowance
from app.engines.model.ask import Asked, Proposal, Rejected, propose
from app.engines.model.checks.facts import unbacked
from app.engines.model.checks.prose import clean
from app.engines.model.checks.wording import unshown
from app.engines.model.evidence import Offer, fit_for_introduction, offer, own_passages, told_of_oneself
from app.engines.model.prompts import fenced
from app.engines.model.tools import Tools, advert, listed
from app.engines.model.wire import Fault
from app.engines.protocol import PitchTask
from app.english.language import count_words
from app.english.terms import content_stems
from app.records import Citation, LeftOut, Pitch, PitchPart, PitchSentence
from app.slices import Slice

OFFERED_WORDS: Final = 2_500
MOST_SENTENCES: Final = 30
SLACK: Final = 0.1
WORDS_OF_A_SENTENCE: Final = (10, 14)
NEAREST: Final = 3
"""Passages that a flawed sentence is shown again, besides those it names: what it says may stand there."""

PARTS: Final[tuple[PitchPart, ...]] = ("present", "past", "future")
PRIVATE: Final = "Pay, age and family have no place in an introduction."
ASKED: Final = "Tell me about yourself."
AGAINST: Final = "It runs somebody down, which costs you more than them."


_PRIVATE: Final = re.compile(
    r"\b(?:salary|wages?|compensation|paid (?:more|less|better|well)|"
    r"(?:more|less|better|higher) pay|I (?:\w+ )?earn(?:ed)?|\d+ years old|"
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
    offered = offer(fit_for_introduction(notes, own, task.company))
    words = round(task.seconds * task.words_per_minute / 60)
    named = [part for part in (task.role, task.company) if part]
    # A candidate may say who they are, whichever passage they speak from.
    who = notes.candidate.replace("-", " ")
    shown = {citation: f"{_told(citation, notes)}\n{who}" for citation in offered.by_key.values()}
    request = tools.asked("pitch", mark, _values(task, measured, offered, words, mark))

    def accept(made: Draft) -> list[Checked]:
        if not made.sentences or len(made.sentences) > MOST_SENTENCES:
            raise Rejected("Write between three and thirty sentences.")
        return [_settled(_checked(sentence, offered, shown, named), task, measured) for sentence in made.sentences]

    found = await propose(tools.ladder, request, Draft, accept, allowance)
    problems = [f"“{each.sentence.text}”: {each.problem}" for each in found if each.problem]
    first = found
    if problems:
        found = await _mended(tools, _repair(tools, found, problems, offered, words), accept, allowance) or first
    kept, left_out = _parted(found, first)
    if len(kept) * 2 < len(found):  # what is left of a draft that is mostly invented is no introduction
        kept = []
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
    open_still = [f"{conflict.text}" for conflict in measured.conflicts]
    least, most = WORDS_OF_A_SENTENCE
    return {
        "role": fenced("role", task.role, mark) if task.role else "none named",
        "company": fenced("company", task.company, mark) if task.company else "none named",
        "seconds": str(task.seconds),
        "words": str(words),
        "sentences": f"{max(3, words // most)} to {max(4, words // least)}",
        "conflicts": fenced("conflicts", listed(open_still, "none"), mark),
        "evidence": offered.block(mark),
        "advert": advert(task.job_description, mark),
    }


def _told(citation: Citation, notes: Slice) -> str:
    """A passage as far as it bears out what the candidate says; a prepared introduction is spoken to somebody."""
    document = notes.documents[citation.document.id]
    spoken = document.section_at(citation.start).kind == "pitch"
    return f"{citation.heading}\n{citation.quote if spoken else told_of_oneself(citation.quote)}"


def _checked(sentence: Sentence, offered: Offer, shown: Mapping[Citation, str], named: Sequence[str]) -> Checked:
    """A sentence with its citations. What is aimed at may be named as that; all else must stand in a passage."""
    text = " ".join(clean(sentence.text).split())
    citations = offered.cited(sentence.sources)
    quotes = [shown[citation] for citation in citations]
    problem = "" if text else "It is empty."
    if text and not citations and sentence.part != "future":
        problem = "It names no passage that was offered."
    elif _PRIVATE.search(text) or private_matters(read(ASKED, text)):
        problem = PRIVATE
    elif run_downs(read(ASKED, text)):
        problem = AGAINST
    elif text and (missing := _unborne(text, sentence.part, quotes, named)):
        problem = f"No note it names shows: {', '.join(missing)}."
    return Checked(PitchSentence(text=text, part=sentence.part, citations=citations), problem)


def _unborne(text: str, part: PitchPart, quotes: Sequence[str], named: Sequence[str]) -> tuple[str, ...]:
    """What of a sentence stands in none of its passages: facts and titles first, then the words that add to them."""
    wish = part == "future"
    sources = [*quotes, *(named if wish else ())]
    facts = unbacked(text, sources, drafted=True)
    said = " ".join(facts).lower()
    words = [word for word in unshown(text, sources, wish=wish) if word.lower() not in said]
    return (*facts, *words)


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


def _repair(tools: Tools, found: Sequence[Checked], problems: list[str], offered: Offer, words: int) -> Asked:
    """The sentences with what was found, and the passages that the flawed ones name or may have meant."""
    keys = {citation: key for key, citation in offered.by_key.items()}
    lines = [
        f"{each.sentence.part} ({', '.join(keys[c] for c in each.sentence.citations) or 'no passage'}): "
        f"{each.sentence.text}"
        for each in found
    ]
    needed = {keys[c] for each in found if each.problem for c in each.sentence.citations}
    needed |= {key for each in found if each.problem for key in _nearest(each.sentence.text, offered)}
    mark = tools.mark()
    return tools.asked(
        "pitch_repair",
        mark,
        {
            "words": str(words),
            "sentences": fenced("sentences", listed(lines), mark),
            "problems": fenced("problems", listed(problems), mark),
            "evidence": offered.only(needed).block(mark),
        },
    )


def _nearest(text: str, offered: Offer) -> list[str]:
    """The keys of the passages that share most words with a sentence."""
    mine = set(content_stems(text))
    shared = {key: len(mine & set(content_stems(citation.quote))) for key, citation in offered.by_key.items()}
    return sorted((key for key in shared if shared[key]), key=lambda key: -shared[key])[:NEAREST]


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
    """As much as fits the time: of too much, what is least worth hearing goes, as long as each part keeps a sentence.

    A sentence on which the next one leans stays as long as another can go.
    """
    left_out: list[LeftOut] = []
    while len(kept) > 1 and count_words(" ".join(each.text for each in kept)) > words * (1 + SLACK):
        parts = [each.part for each in kept]
        spare = [at for at, part in enumerate(parts) if parts.count(part) > 1 and at > 0]
        free = [at for at in spare if at + 1 == len(kept) or stands(kept[at + 1].text, opens_note=True)]
        dropped = kept.pop(min(free or spare or [len(kept) - 1], key=lambda at: (worth_of(kept[at].text), -at)))
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
