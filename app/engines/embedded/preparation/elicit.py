"""The coach as interviewer of the notes: one question at a time about what a story or a blank question still lacks.

A question is composed from the candidate's own words. An answer that says nothing is asked for once more in other
words, then left.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Final

from app.engines.embedded.answer.star import cued
from app.engines.embedded.notes.facts import is_private
from app.engines.embedded.preparation.quoting import asked, closing, opening, telling_act
from app.engines.embedded.preparation.story_gaps import asked_part, gaps_of, parts_told
from app.engines.embedded.preparation.story_tags import story_tags
from app.engines.embedded.question.asked import demand_of
from app.engines.protocol import ElicitationTask
from app.english.grammar import acts_of_i, is_past
from app.english.language import typed_sentences, words
from app.english.tidy import decapitalised
from app.records import Citation, ElicitationQuestion, ElicitedPart, StarPart, Story, Told

MOST_TRIES: Final = 2
"""How often a part is asked for before it is left."""

_TELLING: Final[tuple[StarPart, ...]] = ("situation", "task", "action", "result", "reflection")
"""The order in which one tells; asked in it, each answer gives the next question its words."""

_FIRST: Final[Mapping[StarPart, tuple[str, ...]]] = {
    "situation": (
        "“{action}”: tell me a little more about how that came up. Where was it, and what made it hard?",
        "Take me one step back, before “{action}”. What was the trouble, and whom did it hurt?",
    ),
    "task": (
        "“{situation}”. What did you have to get done there, and by when?",
        "“{situation}”. What was yours to do in that, and what would have happened if nobody had?",
    ),
    "action": (
        "“{situation}”. What did you do, step by step?",
        "“{situation}”. What was the first thing you did about it, and the next?",
    ),
    "result": (
        "“{action}”. What changed after that, and how do you know?",
        "“{action}”. How did it end? A number, or what somebody said, will do.",
    ),
    "reflection": (
        "“{action}”. Would you do it the same way again? What has it changed in how you work?",
        "“{action}”. If the same thing came up tomorrow, what would you do sooner, or leave?",
    ),
}
_THIN: Final[Mapping[StarPart, str]] = {
    "situation": "“{situation}” is all I have of how it began. Where was it, and why did it matter?",
    "task": "“{task}”. What would have happened if that had not been done?",
    "action": "“{action}”. What exactly was your own part, and how did you go about it?",
    "result": "“{result}”. How much, how many, or who said so?",
    "reflection": "“{reflection}”. When did you last do that?",
}
_AGAIN: Final[Mapping[ElicitedPart, str]] = {
    "situation": "Suppose I had walked in that day. What would I have seen?",
    "task": "Who was counting on you there, and for what?",
    "action": "Think of the first hour. Whom did you speak to, or what did you pick up?",
    "result": "A month later, what would somebody have noticed, even something small?",
    "reflection": "What would you tell a colleague who is about to go through the same?",
    "answer": "Just the first true thing that comes to mind; it can be polished later. {question}",
    "example": "Who has seen it, and what would they say you did?",
}
_NO_WORDS: Final[Mapping[StarPart, str]] = {
    "situation": "Where was it, and what was going on?",
    "task": "What did you have to get done, and by when?",
    "action": "What did you do, step by step?",
    "result": "What came of it, and how do you know?",
    "reflection": "What do you do differently since?",
}


def ask(task: ElicitationTask) -> ElicitationQuestion | None:
    """The next question, about one part; None when nothing is left to ask."""
    if task.story is not None:
        return _about_story(task, task.story)
    if wants_occasion(task.title):
        return _about_occasion(task)
    return _about_self(task)


_OCCASION: Final = re.compile(
    r"\b(?:time|occasion|examples?|situation|instance|story|conflicts?|challenges?|fail\w*|mistakes?|disagree\w*|"
    r"project\w*|achievements?|accomplishments?|proud\w*|did you|have you (?!got)|were you|worst|hardest|biggest)\b",
    re.IGNORECASE,
)
_ASKED_TO_TELL: Final = re.compile(
    r"^\W*(?:please )?(?:tell (?:me|us)|describe|talk (?:me|us)|walk (?:me|us)|give (?:me|us)) "
    r"(?:about|of|through )?[^?]*\b(?:you (?:had|have|were|led|took|made|got|did|went)|your doing|went|was|did not)\b",
    re.IGNORECASE,
)
"""An occasion asked for by what was so then: "Tell me about something that went wrong"."""

_AHEAD: Final = re.compile(r"\b(?:hope|want|gain|see yourself|plans?|expect\w*|goals?|would you)\b", re.IGNORECASE)


def wants_occasion(question: str) -> bool:
    """Whether a question wants something that happened; a word or two over an empty place does, too."""
    if is_private(question) or demand_of(question, "behavioural") != "story" or _AHEAD.search(question):
        return False
    return bool(_OCCASION.search(question) or _ASKED_TO_TELL.search(question)) or is_tag(question)


def tells_occasion(answer: str) -> bool:
    """Whether something that happened is told in an answer."""
    return bool(acts_of_i(answer)) and any(is_past(word) for word in words(answer))


def is_tag(text: str) -> bool:
    """A word or two over an empty place ("[team]"), not a question."""
    return len(text.split()) <= 2 and not text.rstrip().endswith("?")


def parts_so_far(task: ElicitationTask) -> dict[StarPart, str]:
    """What is known of each part: of the story, and what was told since."""
    parts = parts_told(task.story) if task.story else dict[StarPart, str].fromkeys(_TELLING, "")
    if task.story is None:
        for told in task.told:
            part = "situation" if told.part == "answer" else told.part
            if part in parts:
                parts[part] = f"{parts[part]} {told.answer}".strip()
        parts |= _told_unasked(task.told[:1])
    return parts


def _told_unasked(told: Sequence[Told]) -> dict[StarPart, str]:
    """The parts that answers tell beside those asked for; who has told how it ended has told what was done."""
    thoughts = [thought for t in told for thought in typed_sentences(t.answer)]
    tags = story_tags(thoughts) if thoughts else []
    found: dict[StarPart, str] = {}
    for thought, part in zip(thoughts, tags, strict=True):
        ended = part == "action" and "action" in found and cued(thought, "result")
        if part:
            name: StarPart = "result" if ended else part
            found[name] = f"{found.get(name, '')} {thought}".strip()
    whole = {"action", "result"} <= set(found)
    return {part: text for part, text in found.items() if whole or part == "reflection"}


def _about_story(task: ElicitationTask, story: Story) -> ElicitationQuestion | None:
    parts = parts_so_far(task)
    told = {t.part for t in task.told}
    holes = {asked_part(hole): hole for hole in reversed(story.left_open) if asked_part(hole) not in story.written}
    gaps = [gap for gap in gaps_of(parts, tuple(holes.values())) if not _left(task, gap.part) and gap.part not in told]
    if not gaps:
        return None
    # In the order of telling: nothing is asked about what came of something before it is said what was done. The
    # task comes last; asked for by itself it sounds like a form.
    gap = min(
        gaps,
        key=lambda gap: (gap.extent == "thin" and gap.part not in holes, gap.part == "task", _TELLING.index(gap.part)),
    )
    if task.tries.get(gap.part):
        return _question(gap.part, f"Let me ask it another way. {_AGAIN[gap.part]}", story.citations)
    if gap.part in holes:
        return _question(gap.part, f"Your notes still ask “{holes[gap.part]}”. What is the answer?", story.citations)
    forms = (_THIN[gap.part],) if gap.extent == "thin" else _FIRST[gap.part]
    return _question(gap.part, _filled(gap.part, forms, parts, story.title), story.citations)


def _about_occasion(task: ElicitationTask) -> ElicitationQuestion | None:
    """A blank question that wants an occasion, built up from where it was to what was learned."""
    parts = parts_so_far(task)
    told = {"situation" if t.part == "answer" else t.part for t in task.told}
    known = told | set(_told_unasked(task.told))
    wanted: list[StarPart] = [p for p in _TELLING if p != "task" and p not in known and not _left(task, p)]
    if _left(task, "situation") and not told:
        return None  # nothing comes to mind at all: four more questions would not help
    if not wanted:
        return None
    part = wanted[0]
    if task.tries.get(part):
        form = (
            "It need not be a big one, and it need not be from work. When did something like that last happen to you?"
            if part == "situation"
            else f"Let me ask it another way. {_AGAIN[part]}"
        )
        return _question(part, form, ())
    if part == "situation":
        return _question(part, _occasion(task), task.material)
    return _question(part, _filled(part, _FIRST[part], parts, task.title), ())


def _state(task: ElicitationTask) -> str:
    """How things stand with a question, as the beginning of a question about it."""
    question = asked(task.title)
    if task.begun:
        return f"For “{question}” you have a reminder so far, and no answer to say"
    if is_tag(task.title):
        return f"Under “{question}” your notes are still empty"
    return f"“{question}” has no answer yet"


def _occasion(task: ElicitationTask) -> str:
    if task.material:
        own = opening(task.material[0].quote)
        return (
            f"{_state(task)}. Elsewhere you write “{own}”. Would that fit? "
            "If so, or if another occasion is better: where was it, and what was going on?"
        )
    return f"{_state(task)}. Think of one occasion, however small. Where was it, and what was going on?"


def _about_self(task: ElicitationTask) -> ElicitationQuestion | None:
    """A blank question about the person: an answer in a few sentences, and where it has shown."""
    question = asked(task.title)
    told = {t.part: t for t in task.told}
    if "answer" not in told:
        if _left(task, "answer"):
            return None
        if task.tries.get("answer"):
            return _question("answer", _AGAIN["answer"].format(question=_as_asked(question)), ())
        return _question("answer", _first_answer(task, question), task.material)
    about = demand_of(task.title, "behavioural") in ("self", "habit", "story")
    shows = about and not is_private(task.title) and not _AHEAD.search(task.title)
    if not shows or "example" in told or _left(task, "example"):
        return None
    if task.tries.get("example"):
        return _question("example", f"Let me ask it another way. {_AGAIN['example']}", ())
    if tells_occasion(told["answer"].answer):
        return None  # the answer has told an occasion already
    quote = opening(told["answer"].answer)
    return _question("example", f"You say “{quote}”. When did that last show? One occasion is enough.", ())


def _first_answer(task: ElicitationTask, question: str) -> str:
    if is_private(task.title):
        return f"“{question}”: what will you say if they ask? It stays in your own notes."
    if task.material:
        own = opening(task.material[0].quote)
        return f"{_state(task)}, but elsewhere you write “{own}”. How would you answer, in two or three sentences?"
    return f"{_state(task)}. How would you answer a friend who asks, in two or three sentences?"


def _as_asked(question: str) -> str:
    return question if question.endswith("?") else f"“{question}”: what would you say?"


def _left(task: ElicitationTask, part: ElicitedPart) -> bool:
    return task.tries.get(part, 0) >= MOST_TRIES


def _filled(part: StarPart, forms: tuple[str, ...], parts: Mapping[StarPart, str], title: str) -> str:
    """A form with the candidate's words in it; which of several, the title decides, so that not all sound alike."""
    words = {
        "situation": closing(parts["situation"] or parts["task"]),
        "task": opening(parts["task"]),
        "action": opening(parts["action"]) if part == "situation" else telling_act(parts["action"]),
        "result": closing(parts["result"]) if parts["result"] else telling_act(parts["action"]),
        "reflection": opening(parts["reflection"]),
    }
    chosen = forms[hashlib.sha256(f"{title}{part}".encode()).digest()[0] % len(forms)]
    if not all(words[name] for name in words if f"{{{name}}}" in chosen):
        return f"About “{asked(title)}”: {decapitalised(_NO_WORDS[part])}"
    return chosen.format(**words)


def _question(part: ElicitedPart, text: str, citations: tuple[Citation, ...]) -> ElicitationQuestion:
    return ElicitationQuestion(part=part, text=text, citations=citations[:1])
