"""A post that a résumé calls the current one without a date: "Current post: Staff Nurse, Ward 7, St Bride's"."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.notes.header_lines import Line
from app.engines.embedded.notes.periods import PERIOD
from app.engines.embedded.notes.titled import ends_in_title, parts_by_marks
from app.english.language import count_words

POST_LABEL: Final = re.compile(
    r"\W*(?:current|present|previous|former|last|most recent|earlier)"
    r"(?: (?:post|role|job|position|employ\w+))?s?\s*:\s+",
    re.IGNORECASE,
)
"""What people write before a post, on its line."""

IN_CAPITALS: Final = re.compile(
    r"\W*(?:MOST RECENT|NOW|THEN|TODAY|BEFORE(?: THAT)?|EARLIER|PREVIOUS(?:LY)?|FORMER(?:LY)?|CURRENT(?:LY)?|PRESENT|"
    r"LAST|FIRST|LATEST|RECENT(?:LY)?)(?: (?:POST|ROLE|JOB|POSITION|EMPLOYER))?\b:?\s+(?=(?:[A-Z]{2,4} )?[A-Z]?[a-z])|"
    r"\W*(?:POST|ROLE|JOB|POSITION)(?: (?:HELD|TITLE))?\b:?\s+(?=(?:[A-Z]{2,4} )?[A-Z]?[a-z])"
)
"""The same in capitals before a title that has none: a label, with or without its colon."""

_CURRENT: Final = re.compile(
    r"\W*(?:current|present) (?:post|role|job|position|employment)\b\W*(?P<post>.*)$", re.IGNORECASE
)
_LONGEST: Final = 16
"""Words of a line that enters a post."""


def standing_post(lines: Sequence[Line], i: int) -> tuple[str, Line] | None:
    """The post that a line calls current, and the line it stands on: this one, or the next below it."""
    called = _CURRENT.match(lines[i].text)
    if called is None:
        return None
    below = next((line for line in lines[i + 1 : i + 3] if line.text.strip()), None)
    line = lines[i] if called["post"] else below
    post = called["post"] or (below.text.strip(" #*_") if below else "")
    beside = lines[lines.index(line) + 1 :][:1] if line else []
    dated = any(PERIOD.search(each.text) for each in (line, *beside) if each)
    entered = not dated and count_words(post) <= _LONGEST and ends_in_title(parts_by_marks(post)[0])
    return (post, line) if line and entered and not re.search(r"\.\s", post) else None
