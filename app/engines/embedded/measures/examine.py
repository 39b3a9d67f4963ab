"""One answer examined: whether it can be judged, what its question asks for, and every measurement of it.

Nothing here looks at the notes: the same answer to the same question measures the same whoever gives it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from app.engines.embedded.answer.assessable import pleas
from app.engines.embedded.answer.meaning import Meaning, meaning_of
from app.engines.embedded.answer.neutral import neutral
from app.engines.embedded.answer.premise import turned_down
from app.engines.embedded.answer.reading import Reading, Sentence, read
from app.engines.embedded.measures.answered import measure_answered
from app.engines.embedded.measures.bearing import SHAPED, bearing, least_bearing
from app.engines.embedded.measures.beside import OFF, ON, is_off, left_for, measure_usual
from app.engines.embedded.measures.brief import why_not_judged
from app.engines.embedded.measures.claimed import measure_claimed
from app.engines.embedded.measures.ending import endings_of, measure_ending, retagged
from app.engines.embedded.measures.given import measure_given
from app.engines.embedded.measures.measures import measure
from app.engines.embedded.measures.met import LEFT, how_met
from app.engines.embedded.measures.returned import left_of
from app.engines.embedded.measures.sequence import measure_sequence
from app.engines.embedded.measures.telling import measure_telling
from app.engines.embedded.measures.topic import LEAST_OFF, REASONED, is_free, kind_of, leads_through, on_topic
from app.engines.embedded.question.asked import Demand, asks_knowledge, demand_of, probe_of
from app.engines.embedded.question.key_points import Reference, backdrop, competency_of, hold_against, match, nearest
from app.engines.protocol import CritiqueTask
from app.english.language import count_words
from app.knowledge import Knowledge
from app.records import BankQuestion, Competency, Format
from app.slices import Embed

UNTOLD = "There are words here, but no sentence that tells what happened. Say it as you would to a colleague."
NAMED = "That names things, and says nothing of them yet. Take the one that matters most, and say why it is in."
"""Why words without a sentence are not judged: where a story was asked for, and where a list may answer."""

SECTION = "section:"
"""How the probe of a question for one section of a design begins."""

TURNED_DOWN = 0.75
"""The share of a score that is left where an answer says that there was no such thing as was asked for."""

MOST_EMBEDDED = 12
"""Pieces embedded of one answer (about 3 ms each)."""

SHORTEST_EMBEDDED = 7
"""Words from which a piece is embedded by itself."""

OF_WALK, OF_SHAPE, BORNE = 0.6, 0.4, 0.1
"""Likelihoods and bearing at the least: where a piece of one's own work or life was asked for, which no word of the
answer need name, and where the event asked for is told by its shape, in whatever trade and words."""


@dataclass(frozen=True)
class Examined:
    """What is known about one answer before it is scored.

    ``format`` is the rubric's, never ``mixed``; ``event`` is how far the event asked for occurs, 0 where none is;
    ``results`` how likely each told sentence, by where it starts, is what came of it.
    """

    reading: Reading
    meaning: Meaning
    format: Format
    demand: Demand
    probe: str | None
    competency: Competency | None
    reference: Reference | None
    values: dict[str, float]
    event: float
    results: dict[int, float] = field(default_factory=dict)


Ahead = Callable[[Reading], Sequence[str]]
"""Of a reading, what will be asked for later."""


def examine(task: CritiqueTask, knowledge: Knowledge, embed: Embed, ahead: Ahead | None = None) -> Examined | str:
    """Read and measure an answer; where it cannot be judged, the reason.

    Args:
        ahead: texts that are embedded along with the answer, for an ``embed`` that remembers them.
    """
    demand = _demand(task)
    back = task.earlier is not None or demand == "follow_up"
    reason = why_not_judged(task, demand, back)
    if reason is not None:
        return reason
    reading = read(task.question, task.answer, task.earlier.answer if task.earlier else "")
    if not reading.told:
        return NAMED if task.format in REASONED or back else UNTOLD
    meaning = _meaning(reading, knowledge, embed, demand, task.format, ahead(reading) if ahead else ())
    endings = endings_of(reading, meaning, embed)
    reading = retagged(reading, endings)
    entry = _section(task, knowledge) or match(task.question, meaning.asked, task.format, knowledge, embed)
    format = _format(task, entry.format if entry else None)
    if format in REASONED and not clarifies(task):
        demand = "story"
    held = entry if entry and entry.key_points else None
    if held is None and format in REASONED:
        held = nearest(task.question, meaning.asked, format, knowledge, embed)
    reference = None
    if held is not None:
        reference = hold_against(held, [s.text for s in reading.told], meaning.spoken, embed, exact=held is entry)
    competency = competency_of(task.competency, task.question, entry, meaning.asked, knowledge, embed)
    values = {
        **measure(reading, meaning, competency, reference),
        **measure_telling(reading, meaning, embed),
        **measure_claimed(reading),
        **measure_ending(endings),
        **measure_sequence(reading, meaning, embed),
    }
    event, walk = 0.0, False
    if demand == "follow_up":
        values |= measure_answered(reading, _probe(task))
        values |= _returned(task, reading, meaning, embed)
    elif kind_of(demand, format) == "given":
        values |= measure_given(reading, meaning, task, demand) | measure_usual(reading, meaning, embed)
    elif format not in REASONED:
        event = bearing(reading.question, reading.answer, meaning, competency, knowledge, embed)
        walk = leads_through(task.question, meaning, embed)
        event = max(event, BORNE) if walk else event
        values |= _bearing(event, values, competency)
    kind = kind_of(demand, format)
    least = OF_WALK if walk else OF_SHAPE if event >= SHAPED else 0.0
    values["on_topic"] = max(on_topic(task.question, meaning, event, kind), least)
    free = walk or is_free(task.question, kind, competency)
    refused = turned_down(reading, competency) if demand != "follow_up" and kind != "reasoned" else None
    left = left_for(task, reading, values, demand, kind, free, walk)
    values["for_this"] = left * (TURNED_DOWN if refused else 1.0)
    values["answers"] = 1.0 - 0.5 * min(1, len(pleas(task.answer)))
    values["off_topic"] = float(is_off(values, demand, event, free))
    if values["off_topic"]:
        values["for_this"] = min(values["for_this"], LEAST_OFF)
    results = {s.span.start: likely for s, likely in zip(reading.told, endings.results, strict=False)}
    return Examined(reading, meaning, format, demand, _probe(task), competency, reference, values, event, results)


def _meaning(
    reading: Reading, knowledge: Knowledge, embed: Embed, demand: Demand, format: Format, ahead: Sequence[str]
) -> Meaning:
    """Embed the question and what is told in one call; short clauses go together, as few pieces as time allows."""
    pieces = _pieces(reading.told)
    texts = (reading.question, *(" ".join(s.text for s in piece) for piece in pieces))
    rows = embed([*(neutral(text, keep_names=format in REASONED) for text in texts), *ahead])[: len(texts)]
    spoken = np.repeat(rows[1:], [len(piece) for piece in pieces], axis=0)
    return meaning_of(
        reading,
        rows[0],
        np.asarray(spoken, dtype=np.float32),
        lambda telling: backdrop(telling, knowledge, embed),
        stories=demand == "story",
    )


def as_said(reading: Reading, meaning: Meaning, embed: Embed) -> Meaning:
    """The meaning with its names again: notes are told apart by who and what they name, a score must not be."""
    pieces, named = _named(reading)
    if not named:
        return meaning
    rows = embed(list(named.values()))
    spoken = meaning.spoken.copy()
    starts = np.cumsum([0, *(len(piece) for piece in pieces)])
    for place, row in zip(named, rows, strict=True):
        spoken[starts[place] : starts[place + 1]] = row
    solid = [place for place, s in enumerate(reading.told) if s.weight > 0]
    return replace(meaning, spoken=spoken, telling=spoken[solid] if solid else spoken)


def said_by_name(reading: Reading) -> tuple[str, ...]:
    """The texts that :func:`as_said` embeds."""
    return tuple(_named(reading)[1].values())


def _named(reading: Reading) -> tuple[list[list[Sentence]], dict[int, str]]:
    """The pieces of a reading, and by its place what each says in which somebody or something is named."""
    pieces = _pieces(reading.told)
    texts = (" ".join(s.text for s in piece) for piece in pieces)
    return pieces, {place: t for place, t in enumerate(texts) if neutral(t) != neutral(t, keep_names=True)}


def _pieces(told: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences grouped in order, so that each group is long enough to mean something and there are not too many."""
    enough = max(SHORTEST_EMBEDDED, -(-sum(count_words(s.text) for s in told) // (MOST_EMBEDDED - 1)))
    pieces: list[list[Sentence]] = []
    held = enough
    for sentence in told:
        if held >= enough:
            pieces.append([])
            held = 0
        pieces[-1].append(sentence)
        held += count_words(sentence.text)
    return pieces


def _section(task: CritiqueTask, knowledge: Knowledge) -> BankQuestion | None:
    """The reference for one section of a design that is walked through: the opening question with its points."""
    if task.earlier is not None and task.earlier.probe.startswith(SECTION):
        name, opening = task.earlier.probe.removeprefix(SECTION), task.earlier.question
    elif task.earlier is None and task.walked:
        name, opening = "problem", task.question
    else:
        return None
    entry = next((e for e in knowledge.questions if e.text == opening), None)
    points = tuple(p for p in entry.key_points if p.section == name) if entry else ()
    return entry.model_copy(update={"key_points": points}) if entry and points else None


def _format(task: CritiqueTask, matched: Format | None) -> Format:
    if asked_of_a_thing(task):
        return "technical"
    if task.format != "mixed":
        return task.format
    return matched if matched not in (None, "mixed") else "behavioural"


def asked_of_a_thing(task: CritiqueTask) -> bool:
    """Whether what a thing is was asked where stories are expected: nobody owes an occasion to that."""
    return task.format in ("behavioural", "mixed", "resume") and task.earlier is None and asks_knowledge(task.question)


def _demand(task: CritiqueTask) -> Demand:
    if task.format in REASONED or asked_of_a_thing(task):
        return "follow_up" if clarifies(task) else "story"
    return demand_of(task.question, task.format, task.earlier)


def clarifies(task: CritiqueTask) -> bool:
    """Whether an answer clarifies the one before it; a section of a design is a part of it in its own right."""
    return task.earlier is not None and not task.earlier.probe.startswith(SECTION)


def _returned(task: CritiqueTask, reading: Reading, meaning: Meaning, embed: Embed) -> dict[str, float]:
    """What is left of a follow-up's score, whether the question was not met (1), and whether that is in doubt (1)."""
    if task.earlier is None:
        return {"returned": 1.0, "unmet": 0.0, "in_doubt": 0.0}
    told = bool(task.earlier.answer.strip())
    left = left_of(task.question, task.answer, meaning, task.earlier, embed) if told else 1.0
    met = how_met(task.question, reading, _probe(task), meaning, task.earlier, embed)
    return {"returned": min(left, met), "unmet": float(met <= LEFT), "in_doubt": float(LEFT < met < 1.0)}


def _probe(task: CritiqueTask) -> str | None:
    return task.earlier.probe if task.earlier else probe_of(task.question)


def _bearing(event: float, values: dict[str, float], competency: Competency | None) -> dict[str, float]:
    """How far the story is one of the kind asked for."""
    found = max(event, least_bearing(competency))
    share = float(np.interp(found, [OFF - 0.1, OFF, ON], [0.1, 0.22, 1.0]))
    return {
        "on_question": min(values["on_question"], share),
        "bears": float(np.interp(found, [-0.1, 0.3], [0.0, 1.0])),
    }
