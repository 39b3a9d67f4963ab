"""Which part of a story each thought of a note plays, where no label says so: notes are shorter than speech."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer.star import tag
from app.english.grammar import STATE_PAST, acts_of_i, acts_of_we, is_past
from app.english.language import words
from app.english.quantities import quantities
from app.english.sentence_shape import has_verb
from app.english.terms import content_stems
from app.english.verbs import RESULT_VERBS
from app.records import StarPart

_DOING: Final = re.compile(
    r"\bmy (?:\w+ )?(?:contributions?|part|role|job) (?:here |there |in it )?(?:is|was|were) (?:to \w+|\w+ing)\b",
    re.IGNORECASE,
)


def story_tags(told: Sequence[str]) -> list[StarPart | None]:
    """The part of each thought: what was done is the action, what stands after it came of it; None only without any."""
    tags = list(tag([_WITH.sub("", thought) for thought in told]))
    doing = [i for i, thought in enumerate(told) if (acts(thought) and not came_to(thought)) or _DOING.search(thought)]
    last = max((i for i, part in enumerate(tags) if part == "action"), default=-1)
    for i, part in enumerate(tags):
        if part == "reflection" and i < last:  # "I learned Spanish, then I ..." is no lesson yet
            tags[i] = "action" if i in doing else "situation"
    if doing and "action" not in tags:
        first = next((i for i in doing if i > 0), doing[0])
        for i in doing:
            if i >= first and tags[i] != "reflection":
                tags[i] = "action"
    if tags and tags[0] == "action" and "action" in tags[1:] and not {"situation", "task"} & set(tags):
        tags[0] = "situation"  # "Ann and I disagreed" is how it began
    _ended(told, tags, doing)
    _learnt(told, tags)
    for i, part in enumerate(tags):
        if part == "reflection" and i == 0 and len(tags) > 1:
            tags[i] = "situation"  # nobody begins with the lesson
        elif part is None:
            tags[i] = _beside(tags, i)
    return tags


def _ended(told: Sequence[str], tags: list[StarPart | None], doing: Sequence[int]) -> None:
    """What came of what was done: it measures, denies, or tells of others once nothing more is done oneself."""
    begun, known = tags.index("action") if "action" in tags else len(told), "result" in tags
    for i in range(1, len(told)):
        if came_to(told[i]) or (i > begun and _NONE.match(told[i]) and not acts(told[i])):
            tags[i] = "result"
        elif tags[i] == "action" and doing and i > doing[-1] and any(is_past(word) for word in words(told[i])):
            tags[i] = "result"  # "the rack was saved" is nobody's act
    acted = max((i for i, part in enumerate(tags) if part == "action"), default=None)
    if acted is None or known:
        return
    for i in range(acted + 1, len(told)):
        others = not acts_of_i(told[i]) and any(is_past(word) for word in words(told[i]))
        if tags[i] in (None, "situation") and (others or quantities(told[i])):
            tags[i] = "result"
    if "result" not in tags[acted:]:
        _came_of_it(told, tags)


def _learnt(told: Sequence[str], tags: list[StarPart | None]) -> None:
    """What holds or is done ever since, told behind what was done."""
    for i in range(1, len(tags)):
        done = "action" in tags[:i] or any(acts(thought) for thought in told[:i])
        if tags[i] != "reflection" and done and (_RULE.search(told[i]) or is_habit_since(told[i])):
            tags[i] = "reflection"


def is_habit_since(thought: str) -> bool:
    """Whether a thought tells what one does, or what is done, ever since: "now every job I do trial holes"."""
    mine = _SINCE.match(thought) or _MINE_NOW.match(thought)
    if mine and not is_past(mine["verb"]):
        return True
    return bool(_EACH_NOW.match(thought)) and not any(is_past(word) for word in words(thought)[:3])


_SINCE: Final = re.compile(
    r"\W*(?:so |and )?(?:now(?:adays)?|since then|these days|from then on|ever since),?\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:i|we)\s+(?:always |still |also |\w+ly )?"
    r"(?P<verb>(?!(?:am|are|have|got|get|can|could|was|were|know|live|work)\b)[a-z]+)",
    re.IGNORECASE,
)
_MINE_NOW: Final = re.compile(
    r"\W*(?:so |and )?(?:i|we) (?:always|never|only|no longer) "
    r"(?P<verb>(?!(?:am|are|have|was|were)\b)[a-z]+)\b[^.;!?]* now\W*$",
    re.IGNORECASE,
)
_EACH_NOW: Final = re.compile(
    r"\W*(?:every|each|no|nobody|nothing)\b[^.;]*\b(?:now|these days|ever since|from then on)\W*$", re.IGNORECASE
)
_NONE: Final = re.compile(r"\W*(?:no|nobody|no one|nothing|none|not one|zero|nil)\b", re.IGNORECASE)
"""How people note what did not happen: "no harm", "nobody hurt"."""


_RULE: Final = re.compile(
    r"(?:^|[.?!] )(?:so |and )?(?:(?:now|since then|these days|from then on|ever since),? (?:nobody|no one|no \w+|"
    r"nothing) .*\b(?:before|until|unless|without)\b|what (?:I|we) do now\b|"
    r"(?:my |the |new )*rule(?: now| since)?\s?(?::|is\b))",
    re.IGNORECASE,
)
"""What holds from then on because of it: "Now nobody starts before four shifts beside somebody"."""


def _came_of_it(told: Sequence[str], tags: list[StarPart | None]) -> None:
    """What came of an act is told right behind it, with more done after: "Saved 7 weeks", "58 degrees by dinner"."""
    first = tags.index("action")
    for i in range(first + 1, len(told)):
        opens = (words(told[i]) or [""])[0].lower()
        verbless = not any(is_past(word) for word in words(told[i])) and not has_verb(told[i])
        if quantities(told[i]) and (opens in RESULT_VERBS or (verbless and not acts_of_i(told[i]))):
            tags[i] = "result"


def _beside(tags: Sequence[StarPart | None], i: int) -> StarPart | None:
    """The part of what stands before a thought without one, or after it at the head: nothing that was told is lost."""
    before = next((tags[k] for k in range(i - 1, -1, -1) if tags[k]), None)
    return before or next((tags[k] for k in range(i + 1, len(tags)) if tags[k]), "situation")


def acts(thought: str) -> tuple[str, ...]:
    """What is done in a thought by the teller, alone or with others: past verbs, none of a mere state."""
    said = _WITH.sub("", thought)
    return tuple(verb for verb in (*acts_of_i(said), *acts_of_we(said)) if verb not in STATE_PAST)


_WITH: Final = re.compile(r"^\W*(?:hand|spot|cross|double|cold|part)[ -](?=\w+(?:ed|t|g|n|e)\b)", re.IGNORECASE)
"""What is said before an act of how it was done ("hand dug two pits")."""


def came_to(thought: str) -> bool:
    """Whether an act without its "I" only measures what came of it ("lost a day and a half", "got back 5 weeks")."""
    opens = (words(thought) or ["-"])[0].lower()
    named = re.search(r"(?<![\w'’])(?:I|we)\b", thought, re.IGNORECASE)
    if named or not is_past(opens) or opens in _SPENT:
        return False
    rest, found = thought, quantities(thought)
    for quantity in reversed(found):
        rest = f"{rest[: quantity.start]} {rest[quantity.end :]}"
    left = [word for word in words(rest) if not is_past(word) and not _MEASURING.fullmatch(word)]
    return bool(found) and not content_stems(" ".join(left))


_SPENT: Final = frozenset("spent waited worked stayed slept sat drove walked ran paid gave put did".split())
"""Acts that are measured themselves."""

_MEASURING: Final = re.compile(
    r"about|over|under|nearly|almost|only|just|early|late|ahead|behind|back|extra|more|less|half|each|altogether|total|"
    r"in|on|and|of|a|the|it|that|days?|weeks?|wks?|hours?|hrs?|minutes?|mins?|months?|years?|yrs?|time|money",
    re.IGNORECASE,
)
"""Words that belong to a measure, or say which way it went."""
