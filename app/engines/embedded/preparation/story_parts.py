"""The parts of a telling: notes cut into single thoughts, each given to the part that it plays or is labelled as."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from app.engines.embedded.answer.star import PARTS
from app.engines.embedded.notes.blocks import STAR_LABELS
from app.engines.embedded.notes.chats import CHAT_STAMP
from app.engines.embedded.notes.facts import Note, is_aside
from app.engines.embedded.notes.story_letters import PARTS as PARTS_BY_LETTER
from app.engines.embedded.notes.story_letters import lettered
from app.engines.embedded.preparation.story_labels import Labelled, placed
from app.engines.embedded.preparation.story_tags import acts, story_tags
from app.english.language import count_words, typed_sentences
from app.english.terms import content_stems
from app.records import StarPart

_LETTER: Final = re.compile(r"^\W*(?P<letter>[STARL])(?:(?<=S)/T)?\d?\s*(?:\||[:)\]=]|\s[-–—]\s|\.\s)\s*")
_OTHER_LETTER: Final = re.compile(r"^\W*(?P<letter>[STARLBCPGHOE])\s*(?:\||[:)\]=]|\s[-–—]\s)\s*")
"""The same among lines that are lettered, where other schemes' letters mark parts, too."""

_NAMES: Final = re.compile(
    r"(?:\*\*)?(?:[(\[](?P<round>[STARLBCPGHOE])[)\]]|(?P<name>[STARLBCPGHOE]|"
    rf"{'|'.join(sorted(map(re.escape, STAR_LABELS), key=len, reverse=True))}):)(?:\*\*)?\s+",
    re.IGNORECASE,
)
_INSIDE: Final = re.compile(
    rf"(?<=[.!?;,)”\"])\s+(?={_NAMES.pattern.replace('?P<name>', '?:').replace('?P<round>', '?:')})|"
    r"\s+(?=[(\[][STARLBCPGHOE][)\]]\s)",
    re.IGNORECASE,
)
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

_ENDED: Final = re.compile(
    r",?\s+(?:and|so|until|but)\s+(?=(?:it|this|that|they|everything|everyone|everybody|nobody|no one|the \w+) "
    r"(?:was|were|got|has been|have been|is now|are now) (?:\w+ly )?\w+(?:ed|en|pt|ght|lt|ne|ut)\b)",
    re.IGNORECASE,
)
"""Where a sentence about what was done goes on to what became of it ("I flagged this and it was patched")."""
_NAMED: Final = re.compile(r"^(?P<name>[^.:!?]{2,40}):\s+(?=\S)")
_WHEN: Final = re.compile(
    r"(?:and |so )?(?:after(?:wards?)?|then|later|since(?: then)?|before|now|first|next)", re.IGNORECASE
)
"""What says before a colon only when the rest was."""

_WRAP: Final = 60
"""A line at least this long that goes on in small letters was wrapped, not ended."""

_MARGIN: Final = 130
"""Characters beyond which no margin cuts lines."""

_RAGGED: Final = 15
"""Characters by which a line may fall short of the margin although its next word was a short one."""


def parts_of(notes: Sequence[Note]) -> dict[StarPart, list[str]]:
    """What is told in each part, in the candidate's words and their order."""
    parts: dict[StarPart, list[str]] = {part: [] for part in PARTS}
    thoughts = [(label, thought) for note in notes for label, thought in _labelled(note) if not is_aside(thought)]
    if len({label for label, _ in thoughts if label}) >= 2:
        return placed(_in_runs(thoughts))
    told = [thought for _, thought in thoughts]
    for (label, thought), part in zip(thoughts, story_tags(told), strict=True):
        chosen = STAR_LABELS[label] if label else part
        if chosen:
            parts[chosen].append(thought)
    if parts["action"] and not parts["result"]:
        done, became = _ending(parts["action"][-1])
        parts["action"][-1:], parts["result"] = [done], became
    return parts


def _in_runs(thoughts: Iterable[tuple[str, str]]) -> list[Labelled]:
    """Each label with the thoughts behind it; those without one go on with the last."""
    runs: list[Labelled] = []
    for label, thought in thoughts:
        if label and (not runs or runs[-1][0] != label):
            runs.append((label, []))
        if runs:
            runs[-1][1].append(thought)
    return runs


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


def labels_of(notes: Sequence[Note]) -> list[str]:
    """What the notes call the parts of what they tell, in order."""
    return [label for note in notes for label, _ in _labelled(note) if label]


def _labelled(note: Note) -> Iterable[tuple[str, str]]:
    """The thoughts of a note with what the notes call their part ("" for nothing); a label holds to the next one."""
    text = note.document.text
    among = lettered(text[note.section.start : note.section.end])
    mark = _OTHER_LETTER if among else _LETTER
    label = note.label if note.label in STAR_LABELS else ""
    for written in _lines(text[note.start : note.end], wrapped=is_wrapped(text)):
        line = CHAT_STAMP.sub("", written)
        letter = mark.match(line) or _LETTER.match(line)
        if letter:
            label, line = PARTS_BY_LETTER[letter["letter"]], line[letter.end() :]
        for i, piece in enumerate(_INSIDE.split(line) if label else [line]):
            named = _NAMES.match(piece) if i else None
            if named:
                name = (named["name"] or named["round"]).lower()
                label, piece = PARTS_BY_LETTER.get(name.upper()) or name, piece[named.end() :]
            for thought in _thoughts(piece):
                yield label, thought


@lru_cache(maxsize=64)
def is_wrapped(text: str) -> bool:
    """Whether a document may have lines cut at its margin: most are no longer than margins are."""
    full = [len(line) for line in text.split("\n") if len(line) >= _WRAP]
    return 2 * sum(length > _MARGIN for length in full) <= len(full)


def _lines(text: str, *, wrapped: bool) -> Iterable[str]:
    """The lines of a note as its writer ended them: ``wrapped`` ones are joined, marks of lists and tables left out."""
    whole: list[str] = []
    last = ""
    width = max(map(len, text.split("\n")))
    wrapped = wrapped and width <= _MARGIN
    for line in text.split("\n"):
        plain = _TABLE.sub("", line).strip()
        if re.match(r"\s*\|", line):
            plain = plain.lstrip("| ")
        elif (
            wrapped
            and whole
            and len(last) >= _WRAP
            and len(last) + len(line.split(" ", 1)[0]) + _RAGGED >= width
            and not last.rstrip().endswith((".", "!", "?", ":"))
            and not _MARK.match(line)
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
    if named and count_words(named["name"]) <= 4 and not _WHEN.fullmatch(named["name"]) and acts(line[named.end() :]):
        yield named["name"]
        line = line[named.end() :]
    for sentence in typed_sentences(line):
        for piece in _TURN.split(sentence):
            thought = re.sub(r"\*\*|__|`|^\[[^\]]*\]\W*", "", piece.strip(" |*_")).strip(" |*_;")
            if not (content_stems(thought) or _FIGURE.search(thought) or count_words(thought) > 4) or re.fullmatch(
                r"[A-Z]{2,}|\d+", thought.strip(".,:")
            ):
                continue  # "So" before a list, "TWO." before a story
            yield from _RUN_ON.split(thought) if count_words(thought) > _BREATH else [thought]
