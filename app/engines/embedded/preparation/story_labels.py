"""What the labels of a story mean: which part each names follows from the whole set of them, and from what is said.

"R" is a result behind an action, and the response of somebody who notes situation, background and assessment; an "O"
before what was done is an obstacle, behind it the outcome.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from app.engines.embedded.answer.star import PARTS, by_words
from app.engines.embedded.notes.blocks import STAR_LABELS
from app.engines.embedded.preparation.story_tags import acts, is_habit_since
from app.english.language import typed_sentences
from app.records import StarPart

_TROUBLES: Final = frozenset(("problem", "the problem", "challenge", "the challenge"))
"""Labels of what had to be done, which tell how it was where nothing else does."""

_RESPONSES: Final = frozenset(("result", "response", "recommendation"))
"""What follows upon an assessment: what was done about it, and mostly what came of that."""

Labelled = tuple[str, list[str]]
"""A label, as a key of ``STAR_LABELS``, with the thoughts behind it."""


def placed(labelled: Sequence[Labelled]) -> dict[StarPart, list[str]]:
    """The thoughts by the part of a story they tell, in their order."""
    parts: dict[StarPart, list[str]] = {part: [] for part in PARTS}
    names = {name for name, _ in labelled}
    scened = any(STAR_LABELS[name] == "situation" for name in names - {"obstacle"})
    assessed = {"situation", "background"} <= names or "assessment" in names
    told: list[StarPart] = []
    for name, thoughts in labelled:
        part = _meaning(name, thoughts, told, scened=scened)
        told.append(part)
        if assessed and (name == "action" or name in _RESPONSES):
            _put(parts, _by_content(thoughts, "situation" if name == "action" else part, response=name in _RESPONSES))
        else:
            parts[part] += thoughts
    if not parts["reflection"]:
        told_last = len(parts["result"])
        while told_last > 1 and _is_lesson(parts["result"][told_last - 1]):
            told_last -= 1
        parts["result"], parts["reflection"] = parts["result"][:told_last], parts["result"][told_last:]
    return parts


def _is_lesson(thought: str) -> bool:
    return by_words(thought) == "reflection" or is_habit_since(thought)


def _meaning(name: str, thoughts: Sequence[str], told: Sequence[StarPart], *, scened: bool) -> StarPart:
    """The part that a label names, by those that stand before it."""
    part = STAR_LABELS[name]
    if name in _TROUBLES and not scened:
        return "situation"
    if name == "obstacle" and "action" in told:
        return "result"
    taken = part == "task" or (part == "result" and any(map(_is_lesson, thoughts)))
    return "reflection" if taken and "result" in told else part


def _by_content(thoughts: Sequence[str], otherwise: StarPart, *, response: bool) -> Mapping[StarPart, Sequence[str]]:
    """An assessment or a response to one: what was done oneself is the action, what stands behind it came of it."""
    said = [sentence for thought in thoughts for sentence in typed_sentences(thought)]
    last = max((i for i, sentence in enumerate(said) if acts(sentence)), default=-1)
    if last < 0:
        return {otherwise: said}
    if not response:
        return {"action": said}
    return {"action": said[: last + 1], "result": said[last + 1 :]}


def _put(parts: Mapping[StarPart, list[str]], more: Mapping[StarPart, Sequence[str]]) -> None:
    for part, thoughts in more.items():
        parts[part].extend(thoughts)
