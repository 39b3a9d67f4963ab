"""What came of an act where it is only noted down, as the sentence after it."""

import re
from collections.abc import Mapping
from typing import Final

from app.engines.embedded.pitch.fitness import fit_to_say
from app.engines.embedded.pitch.moved_values import moved_alone
from app.engines.embedded.pitch.written_out import mended, written_out
from app.english.language import count_words
from app.english.quantities import quantities
from app.english.sentence_shape import has_verb
from app.english.tidy import decapitalised, ended
from app.english.verbs import is_past

_LATER: Final = re.compile(
    r"(?:the )?(?P<next>(?:next|following|same) (?:year|month|week|day|season|term))[,:]? "
    r"(?P<after>(?:only |just )?\d[^.,;]{2,40})"
    r"|(?P<value>\d[^.,;]{2,40}?) (?:the )?(?P<when>(?:next|following) (?:year|month|week|day|season|term))",
    re.IGNORECASE,
)


_BY_THEN: Final = re.compile(
    r"(?P<value>(?:about |over |nearly )?[£$€]?\d[\d,.]*(?: ?%|(?: [a-z]+){0,3})) by (?P<when>(?:the )?[\w ]{3,24})"
)
"""What something had come to by then: "96% by April"."""


def result_of(written: str, known: Mapping[str, int]) -> str | None:
    """What came of an act where it is only noted down: "96,000 back pay" as "That was 96,000 back pay"."""
    plain = written_out(written, known).rstrip(".")
    later = _LATER.fullmatch(plain)
    if later:
        value = later["value"] or later["after"]
        made = mended(ended(f"The {(later['when'] or later['next']).lower()} it was {decapitalised(value)}"))
        return made if fit_to_say(made) and quantities(value) else None
    if by_then := _BY_THEN.fullmatch(plain):
        made = ended(f"It was {by_then['value']} by {by_then['when']}")
        return made if quantities(by_then["value"]) and fit_to_say(made) else None
    if moved := moved_alone(plain):
        return moved if fit_to_say(moved) else None
    if (
        not re.match(r"(?:about |over |nearly )?[£$€]?\d", plain)
        or not 2 <= count_words(plain) <= 12
        or not quantities(plain)
        or has_verb(plain)
        or any(map(is_past, plain.lower().split()))
        or re.match(r"\d+ (?:of|in|out of) \d+$", plain)
    ):
        return None
    made = mended(ended(f"That was {plain}"))
    return made if fit_to_say(made) else None
