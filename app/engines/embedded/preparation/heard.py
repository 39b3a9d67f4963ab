"""Whether what the candidate told the coach says anything: kept word for word if so, asked again if not."""

import re
from typing import Final

from app.engines.embedded.answer.assessable import EMPTY, GIBBERISH, NOTHING, REPEATED, why_not
from app.engines.embedded.answer.assessable import skips as asks_to_skip
from app.english.language import count_words
from app.english.quantities import quantities
from app.english.terms import concrete_stems

A_SENTENCE: Final = 5
"""Words from which an answer says something, even where none of them is telling by itself."""

_NOTHING: Final = NOTHING.split("(")[0]
_EMPTY_WORDS: Final = re.compile(
    r"\W{0,20}(?:nothing|none|no|nope|not really|yes|yeah|ok(?:ay)?|fine|good|well|"
    r"it (?:was|went) (?:fine|good|ok(?:ay)?|"
    r"well|bad)|n/?a|\?+|\.+|-+|dunno|idk|no idea|i (?:don['’]?t|do not) (?:know|remember)|whatever|stuff|things|"
    r"same)\W*",
    re.IGNORECASE,
)


def unheard(question: str, answer: str) -> str | None:
    """Why an answer is not taken down, in a kind sentence; None where it says something.

    A number is enough, and so is a line of three telling words. A language that the coach does not read is taken
    down all the same: these are the candidate's own notes.
    """
    reason = why_not(question, answer, 1)
    if reason == EMPTY:
        return "Nothing came with that."
    if reason == GIBBERISH:
        return "I could not read that as words, so I have not written it down."
    if reason == REPEATED:
        return "Those are my own words back, so I have not written them down."
    if quantities(answer) and count_words(answer) > 1:
        return None
    if asks_to_skip(answer) or (reason or "").startswith(_NOTHING) or _EMPTY_WORDS.fullmatch(answer.strip()):
        return "That is all right, not everything comes to mind at once."
    if count_words(answer) < A_SENTENCE and not concrete_stems(answer) and not re.search(r"\d", answer):
        return f"“{' '.join(answer.split())}” alone would not help you in the room, so I have not written it down."
    return None
