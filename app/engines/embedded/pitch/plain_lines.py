"""A line under a job that no fuller grammar reads, said in the plainest frame that fits it, or sentence by sentence.

"46 vehicles, 61 drivers" is what a job comes with; "on call one week in five" is how one is; "removed: 14 cron servers"
is an act behind a colon. What fits no frame is not said.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Final

from app.engines.embedded.pitch.telegraphic import telegraphic
from app.engines.embedded.pitch.written_out import written_out
from app.english.changes import VALUE, the
from app.english.language import count_words
from app.english.phrases import article
from app.english.sentence_shape import has_verb, is_sentence
from app.english.speech import spoken
from app.english.terms import FUNCTION
from app.english.tidy import capitalised, decapitalised, ended, tidy
from app.english.verbs import PAST_OF, is_past

_SEGMENT: Final = re.compile(r"(?<=[A-Za-z\d)][a-z\d)])\.\s+|;\s+|\s+[-–—]\s+(?=[a-z])")
_LABEL: Final = re.compile(r"(?P<label>(?:(?:19|20)\d\d )?[A-Za-z][\w'/ -]{2,40}?):\s+(?=\S)")
_MOVED_ALONE: Final = re.compile(rf"(?P<a>{VALUE}(?: an? [a-z]+)?)\s*(?:→|down to|up to)\s*(?P<b>{VALUE}.*)$")
_COUNTED: Final = re.compile(
    r"(?:(?:about|around|over|nearly|up to) )?(?:[£$€]?\d[\d,.]*(?:[kmb]n?\b)?\+?(?! ?%)|an? (?:team|shift|crew|gang|"
    r"brigade|class|ward|budget|caseload) of \d+|(?:team|shift|crew|gang|brigade|caseload|budget) of (?:about )?"
    r"[£$€]?\d[\d,.]*[kmb]?n?)(?: [a-z][a-z'-]*){0,3}$",
    re.IGNORECASE,
)
_LASTING: Final = re.compile(
    r"\d[\d,.]*\+? (?:years?|months?|weeks?|days?|nights?|mornings?|evenings?|hours?|minutes?|times?)\b|\d{4}$",
    re.IGNORECASE,
)
_ON_CALL: Final = re.compile(r"on[- ]call\b(?P<rest>.*)$", re.IGNORECASE)
_DETERMINED: Final = re.compile(
    r"(?:a|an|the|all|our|my|their|every|each|both|most|two|three|four|five|six|\d[\d,.]*)\b"
)
MOST_COUNTED: Final = 3
"""Counts one can say in a row and be understood."""


def plain_lines(line: str, known: Mapping[str, int], *, current: bool) -> tuple[str, ...]:
    """The sentences that can be made of a line; none where it fits no frame.

    Args:
        known: how often each word stands in the notes.
        current: whether the job goes on, so that bare verbs are what one does now.
    """
    said: list[str] = []
    label = ""
    for segment in _SEGMENT.split(re.sub(r"\s*\([^()]*\)", "", line)):
        plain = written_out(tidy(segment), known).strip(" .")
        if match := _LABEL.match(plain):
            label, plain = re.sub(r"^\d{4} ", "", match["label"]), plain[match.end() :]
            plain, label = (f"{label} {plain}", "") if is_past(label.lower()) else (plain, decapitalised(label))
        moved = _MOVED_ALONE.match(plain)
        if moved and said:
            said[-1] = f"{said[-1].rstrip('.')}, and {label or 'it'} went from {moved['a']} to {moved['b']}."
        elif text := _said(plain, current=current):
            said.append(text)
        elif said and _hangs_on(plain):
            said[-1] = f"{said[-1].rstrip('.')}, and {decapitalised(plain)}."
    return tuple(said)


def _said(plain: str, *, current: bool) -> str | None:
    """One segment as a sentence."""
    words = plain.split()
    if len(words) < 2:
        return None
    if re.match(r"I(?:'m|'ve)? [a-z]", plain):
        return ended(plain) if is_sentence(plain) else None
    if call := _ON_CALL.match(plain):
        since = re.search(r"\bsince (?:19|20)\d\d\b", call["rest"])
        return ended(
            f"I{'’ve been' if current and since else '’m' if current else ' was'} on call{call['rest']}"
        ).replace("’", "'")
    first = words[0].lower()
    if current and first in PAST_OF and not is_past(first) and _DETERMINED.match(words[1].lower()):
        return ended(f"I {decapitalised(plain)}")
    if re.search(rf" (?:went|fell|rose|dropped|grew) (?:up |down )?from {VALUE}", plain):
        return ended(capitalised(f"the {plain}" if plain[0].isdigit() else the(plain)))
    if is_past(first):
        return telegraphic(plain, current=current, resume=True) or next(iter(spoken(plain, current)), None)
    return None


def duties(line: str, *, current: bool) -> str | None:
    """A line that only names what the work is, said as that: "Setting out, as-builts, cube records".

    Only as many as stand in front as bare nouns, and only where one is something that is done and not a thing.
    """
    parts = re.split(r",\s+(?:and )?", re.split(r"(?<=[a-z])\.\s", tidy(line).strip(" ."))[0])
    named = [*takewhile(_BARE.fullmatch, (decapitalised(part) for part in parts))]
    if (
        len(named) < FEWEST_DUTIES
        or not any(map(_ACTIVITY.search, named))
        or any(has_verb(f"x {part}") for part in named)
    ):
        return None
    return ended(f"My work {'is' if current else 'was'} {_listed(named)}")


FEWEST_DUTIES: Final = 3
"""Bare nouns in a row from which a line is a list of duties."""

_BARE: Final = re.compile(r"[a-z][a-z-]+(?: [a-z][a-z-]+){0,3}")
_ACTIVITY: Final = re.compile(r"[a-z]{2}(?:ing(?: (?:out|up|in|down|off))?|tion|sion|ment|ance|work|support|sales)$")


def _hangs_on(plain: str) -> bool:
    """Whether a short whole sentence goes on about what was said: "11 teams use it"."""
    return count_words(plain) <= 9 and has_verb(plain) and bool(re.search(r"\b(?:it|them)\b", plain))


def scale(lines: Iterable[str]) -> str:
    """What a job comes with, as its first lines count it: "46 vehicles and 61 drivers"; empty where they do not.

    Args:
        lines: what stands under the job, from its top.
    """
    for line in lines:
        bare = re.sub(r"\s*\([^()]*\)", "", line).strip(" .")
        first = bare.split(" ")[0].lower()
        if has_verb(bare) or first in PAST_OF or is_past(first) or ":" in bare or re.search(r"→|->|\d ?% ", bare):
            continue
        parts = [part.strip() for part in re.split(r",\s+(?!\d{3}\b)|\s\+\s|\s{3,}|;\s|\sand\s(?=\d)", bare)]
        counted = [part for part in parts if _COUNTED.match(part) and not _LASTING.match(part) and _names(part)]
        if counted and 2 * len(counted) >= len(parts):
            return _listed([_with_article(part) for part in counted[:MOST_COUNTED]])
    return ""


def _names(part: str) -> bool:
    """Whether a count says of what: "140" alone is nothing, and neither is "3 of"."""
    last = part.split()[-1].lower()
    return bool(re.search(r"[a-z]{3}", part)) and last not in FUNCTION


def _with_article(part: str) -> str:
    return article(decapitalised(part)) if re.match(r"[A-Za-z]+ of \d", part) else part


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
