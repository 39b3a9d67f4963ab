"""How far the outline of labelled notes agrees with what a reader sees in them."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.chunk import chunk
from ingest.outline.outline import outline
from ingest.records import OWN_KINDS, Chunk, Outline, PreparedQuestion

LETTERS = {"for_interviewer": "T", "example": "E"}


@dataclass
class Tally:
    """Counts over several notes; ``wrong`` says in words what does not agree."""

    kinds: list[bool] = field(default_factory=list)
    disowned: int = 0
    found: list[int] = field(default_factory=lambda: [0, 0, 0])
    blanks: list[int] = field(default_factory=lambda: [0, 0, 0])
    chunks: list[bool] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def kinds_agreement(self) -> float:
        """The share of passages that are of a kind a reader would say."""
        return sum(self.kinds) / max(1, len(self.kinds))

    @property
    def question_f1(self) -> float:
        """F1 of the questions with their letter: answered, blank, for the interviewer, an example."""
        return _f1(*self.found)

    @property
    def blank_f1(self) -> float:
        """F1 of the blank questions."""
        return _f1(*self.blanks)


def agreement(paths: Iterable[Path]) -> Tally:
    """Hold the outlines of all notes in some files against their labels."""
    tally = Tally()
    for path in sorted(paths):
        for notes in tomllib.loads(path.read_text(encoding="utf-8"))["notes"]:
            text = notes["text"].strip("\n") + "\n"
            found = outline(text, notes["name"])
            _kinds(tally, notes, text, found)
            _asks(tally, notes, found.questions)
            _chunks(tally, notes, chunk("d", text, found))
    return tally


def _kinds(tally: Tally, notes: dict[str, Any], text: str, found: Outline) -> None:
    for snippet, *allowed in notes["kinds"]:
        at = text.index(snippet)
        kind = next(section.kind for section in found.sections if section.start <= at < section.end)
        tally.kinds.append(kind in allowed)
        tally.disowned += (kind in OWN_KINDS) != any(each in OWN_KINDS for each in allowed)
        if kind not in allowed:
            tally.wrong.append(f"{notes['name']}: {snippet!r} is {kind}")


def _asks(tally: Tally, notes: dict[str, Any], found: Iterable[PreparedQuestion]) -> None:
    """Count hits, extras and misses; a question with the wrong letter is an extra and a miss."""
    left = [(ask[0], ask[2:].lower()) for ask in notes["asks"]]
    for question in found:
        letter = LETTERS.get(question.direction) or ("A" if question.answer_start < question.answer_end else "B")
        hit = next((ask for ask in left if ask[0] == letter and question.text.lower().startswith(ask[1])), None)
        if hit:
            left.remove(hit)
        else:
            tally.wrong.append(f"{notes['name']}: extra {letter} {question.text!r}")
        tally.found[0 if hit else 1] += 1
        tally.blanks[0 if hit else 1] += letter == "B"
    tally.found[2] += len(left)
    tally.blanks[2] += sum(letter == "B" for letter, _ in left)
    tally.wrong.extend(f"{notes['name']}: missed {letter} {text!r}" for letter, text in left)


def _chunks(tally: Tally, notes: dict[str, Any], found: Iterable[Chunk]) -> None:
    alone = notes.get("alone", [])
    for each in found:
        together = [snippet for snippet in alone if snippet in each.text]
        tally.chunks.append(len(together) < 2)
        if len(together) > 1:
            tally.wrong.append(f"{notes['name']}: {together} in one chunk")
        for snippet, heading in notes.get("under", []):
            if snippet in each.text:
                tally.chunks.append(heading in each.heading)
                if heading not in each.heading:
                    tally.wrong.append(f"{notes['name']}: {snippet!r} under {each.heading!r}")


def _f1(hits: int, extras: int, misses: int) -> float:
    return 2 * hits / max(1, 2 * hits + extras + misses)
