"""The parts of a telling: notes cut into single thoughts, each given to the part that it plays or is labelled as."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from app.engines.embedded.answer.star import PARTS, tag
from app.engines.embedded.notes.blocks import STAR_LABELS
from app.engines.embedded.notes.chats import CHAT_STAMP
from app.engines.embedded.notes.facts import Note, is_aside
from app.english.grammar import STATE_PAST, acts_of_i, acts_of_we, is_past
from app.english.language import count_words, spoken_sentences, words
from app.english.quantities import quantities
from app.english.sentence_shape import has_verb
from app.english.terms import content_stems
from app.english.verbs import RESULT_VERBS
from app.records import StarPart

_LETTERS: Final[dict[str, StarPart]] = {
    "s": "situation", "t": "task", "a": "action", "r": "result", "l": "reflection",
}  # fmt: skip
_LETTER: Final = re.compile(r"^\W*(?P<letter>[STARL])(?:(?<=S)/T)?\d?\s*(?:\||[:)=]|\s[-–—]\s|\.\s)\s*")
_NAMES: Final = re.compile(
    rf"(?:\*\*)?(?P<name>[STARL]|{'|'.join(sorted(map(re.escape, STAR_LABELS), key=len, reverse=True))}):(?:\*\*)?\s+",
    re.IGNORECASE,
)
_INSIDE: Final = re.compile(rf"(?<=[.!?;,)”\"])\s+(?={_NAMES.pattern.replace('?P<name>', '?:')})", re.IGNORECASE)
"""Where the next part of a story is named within a line ("... at night. T: ...")."""
_TABLE: Final = re.compile(r"^\s*\||\|\s*$|^[\s|:-]+$")
_MARK: Final = re.compile(
    r"^\s*(?:[-*•–—·◦▪‣]|\d{1,2}[.)]|->|→|#+)(?:\s+[-*•–—·])*\s+|^[=~#\s]+(?=\w)|^[A-Z]{3,9}[.:)]\s+(?=\w)"
)
_RULED: Final = re.compile(r"^\s*[=~]{2,}[^=~]{2,60}[=~]{2,}\s*")
_TURN: Final = re.compile(
    r"(?<=[\w)\"”’]);\s+(?!(?:however|but|and|or|so|for|which|because|since|then|although|though|yet|it|this|that|"
    r"these|those|there)\b)(?![^()]*\))|\s+(?:->|→|⇒)\s+(?!\D{0,2}\d)",
    re.IGNORECASE,
)
"""Where a line turns to another thought; a clause that leans on the one before stays with it."""
_RUN_ON: Final = re.compile(r",?\s+(?=(?:and then|and so|then|so|but|and) (?:I|we|he|she|they|it) )", re.IGNORECASE)
_FIGURE: Final = re.compile(r"\w \d|\d\S* \w")
"""A number among small words ("get it under 7%") says something."""
_BREATH: Final = 45
"""Words beyond which nobody goes without a stop: such a sentence was spoken and taken down without any."""

_DOING: Final = re.compile(
    r"\bmy (?:\w+ )?(?:contributions?|part|role|job) (?:here |there |in it )?(?:is|was|were) (?:to \w+|\w+ing)\b",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(
    r",?\s+(?:and|so|until|but)\s+(?=(?:it|this|that|they|everything|everyone|everybody|nobody|no one|the \w+) "
    r"(?:was|were|got|has been|have been|is now|are now) (?:\w+ly )?\w+(?:ed|en|pt|ght|lt|ne|ut)\b)",
    re.IGNORECASE,
)
"""Where a sentence about what was done goes on to what became of it ("I flagged this and it was patched")."""
_NAMED: Final = re.compile(r"^(?P<name>[^.:!?]{2,40}):\s+(?=\S)")
_WRAP: Final = 60
"""A line at least this long that goes on in small letters was wrapped, not ended."""


def parts_of(notes: Sequence[Note]) -> dict[StarPart, list[str]]:
    """What is told in each part, in the candidate's words and their order."""
    parts: dict[StarPart, list[str]] = {part: [] for part in PARTS}
    thoughts = [(label, thought) for note in notes for label, thought in _labelled(note) if not is_aside(thought)]
    if len({label for label, _ in thoughts if label}) >= 2:
        current: StarPart | None = None
        for label, thought in thoughts:
            current = label or current
            if current:
                parts[current].append(thought)
        return parts
    told = [thought for _, thought in thoughts]
    for (label, thought), part in zip(thoughts, _mended(told, list(tag(told))), strict=True):
        chosen = label or part
        if chosen:
            parts[chosen].append(thought)
    if parts["action"] and not parts["result"]:
        done, became = _ending(parts["action"][-1])
        parts["action"][-1:], parts["result"] = [done], became
    return parts


def _ending(thought: str) -> tuple[str, list[str]]:
    """An act without what became of it, and that, where one sentence tells both."""
    ends = [m for m in _ENDED.finditer(thought) if count_words(thought[: m.start()]) > 1]
    if not ends:
        return thought, []
    return thought[: ends[-1].start()], [thought[ends[-1].end() :]]


def joined(thoughts: Iterable[str]) -> str:
    """Thoughts on one line; between two that no stop divides stands a semicolon."""
    text = ""
    for thought in thoughts:
        text += ("" if not text else " " if text[-1] in '.!?…,;:"”' else "; ") + thought
    return text


def thoughts_of(notes: Sequence[Note]) -> list[str]:
    """The single thoughts of notes, in order."""
    return [thought for note in notes for _, thought in _labelled(note)]


def _labelled(note: Note) -> Iterable[tuple[StarPart | None, str]]:
    """The thoughts of a note with the part that the notes say they are; a label holds to the next one."""
    label = STAR_LABELS.get(note.label)
    for written in _lines(note.document.text[note.start : note.end]):
        line = CHAT_STAMP.sub("", written)
        letter = _LETTER.match(line)
        if letter:
            label, line = _LETTERS[letter["letter"].lower()], line[letter.end() :]
        for i, piece in enumerate(_INSIDE.split(line) if label else [line]):
            named = _NAMES.match(piece) if i else None
            if named:
                name = named["name"].lower()
                label, piece = _LETTERS.get(name) or STAR_LABELS[name], piece[named.end() :]
            for thought in _thoughts(piece):
                yield label, thought


def _lines(text: str) -> Iterable[str]:
    """The lines of a note as its writer ended them: wrapped ones are joined, marks of lists and tables left out."""
    whole: list[str] = []
    last = ""
    for line in text.split("\n"):
        plain = _TABLE.sub("", line).strip()
        if re.match(r"\s*\|", line):
            plain = plain.lstrip("| ")
        elif (
            whole and len(last) >= _WRAP and not last.rstrip().endswith((".", "!", "?", ":")) and not _MARK.match(line)
        ):
            whole[-1] = f"{whole[-1]} {plain}"
            last = line
            continue
        plain = _MARK.sub("", _RULED.sub("", plain)) if not _LETTER.match(plain) else plain
        if plain.strip(" |*_-"):
            whole.append(plain)
        last = line
    return whole


def _thoughts(line: str) -> Iterable[str]:
    """The single thoughts of a line: sentences, also those without capitals, and what semicolons and arrows part."""
    named = _NAMED.match(line)
    if named and count_words(named["name"]) <= 4 and _acts(line[named.end() :]):
        yield named["name"]
        line = line[named.end() :]
    for sentence in spoken_sentences(line):
        for piece in _TURN.split(sentence.quote):
            thought = re.sub(r"\*\*|__|`|^\[[^\]]*\]\W*", "", piece.strip(" |*_")).strip(" |*_;")
            if not (content_stems(thought) or _FIGURE.search(thought)) or re.fullmatch(
                r"[A-Z]{2,}|\d+", thought.strip(".,:")
            ):
                continue  # "So" before a list, "TWO." before a story
            yield from _RUN_ON.split(thought) if count_words(thought) > _BREATH else [thought]


def _acts(thought: str) -> tuple[str, ...]:
    return tuple(verb for verb in (*acts_of_i(thought), *acts_of_we(thought)) if verb not in STATE_PAST)


def _mended(told: Sequence[str], tags: list[StarPart | None]) -> list[StarPart | None]:
    """Tags where notes are shorter than speech: what was done is the action, what stands after it came of it."""
    doing = [i for i, thought in enumerate(told) if _acts(thought) or _DOING.search(thought)]
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
    acted = max((i for i, part in enumerate(tags) if part == "action"), default=None)
    if acted is not None and "result" not in tags:
        for i in range(acted + 1, len(told)):
            others = not acts_of_i(told[i]) and any(is_past(word) for word in words(told[i]))
            if tags[i] in (None, "situation") and (others or quantities(told[i])):
                tags[i] = "result"
        if "result" not in tags:
            _came_of_it(told, tags)
    for i in range(1, len(tags)):
        if tags[i] in (None, "result", "situation") and "action" in tags[:i] and _RULE.search(told[i]):
            tags[i] = "reflection"
    for i, part in enumerate(tags):
        if part == "reflection" and i == 0 and len(tags) > 1:
            tags[i] = "situation"  # nobody begins with the lesson
        elif part is None:
            tags[i] = _beside(tags, i)
    return tags


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
