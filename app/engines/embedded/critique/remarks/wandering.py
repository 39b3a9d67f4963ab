"""What is said where somebody begins one story after another and tells none of them: to pick one, and to stop."""

import re
from typing import Final

from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.critique.case import Remark, quoted
from app.english.language import count_words
from app.records import Span

PICK: Final = "Pick one of them. Say what happened, what you did about it and how it ended, and stop there."
"""The one thing to do about it, and the next step."""

_KEPT: Final = {
    "structure": "Leave the others out: one story has one end, and a listener can wait for it.",
    "specificity": "In the one you keep, say who was there and what you saw; the rest needs no detail.",
    "ownership": "In the one you keep, say what you did first, and what you did then.",
    "result": "End on what came of that one, in a single sentence.",
}
"""What each criterion asks for of the one story that is kept."""

_BEGINS: Final = re.compile(
    r"\b(?:the other (?:day|week|night)|there(?:[’']s| was| were| is) (?:also )?(?:the|a|that|this|one|another) "
    r"(?:\w+ )?(?:time|day|night|one|occasion|thing|business)|"
    r"(?:that )?reminds me of|another (?:time|one|thing|occasion)|"
    r"(?:or|and|like) (?:the|that) time|(?:like|or) when (?:we|I)|once (?:we|I) had|and once|"
    r"one (?:time|day|night|christmas|summer))\b",
    re.IGNORECASE,
)
"""How one begins to tell an occasion in passing."""

_STRAYS: Final = re.compile(
    r"\b(?:where do I (?:start|begin)|anyway|I mean|reminds me|where was I|long story|to cut a|by the way|you know how|"
    r"so many|there[’']?s (?:lots|loads|so many)|don[’']t get me (?:started|wrong)|as I (?:say|said))\b",
    re.IGNORECASE,
)
"""How one strays, and says so."""

LONG: Final = 80
"""Words from which an answer can wander."""

FULL: Final = 60
"""Words of one occasion from which it is told, and not only begun."""


def beginnings(reading: Reading) -> tuple[Span, ...]:
    """The words with which an answer that wanders begins its stories; none where it tells one, or each of them."""
    answer = reading.answer
    starts = [m.start() for m in _BEGINS.finditer(answer)]
    strays = len(_STRAYS.findall(answer))
    if count_words(answer) < LONG or len(starts) < 2 or len(starts) + strays < 4:
        return ()
    ends = [*starts[1:], len(answer)]
    if max(count_words(answer[a:b]) for a, b in zip(starts, ends, strict=True)) >= FULL and strays < 2:
        return ()
    return tuple(_words(reading, start) for start in starts[:3])


def wandering(remarks: dict[str, Remark], reading: Reading) -> dict[str, Remark]:
    """The remarks on an answer that wanders: what it begins, and for each criterion what it asks of the one story."""
    begun = beginnings(reading)
    if not begun or "relevance" not in remarks:
        return remarks
    named = ", then ".join(quoted(span.quote) for span in begun)
    first = Remark(f"You begin {named}, and tell none of them to its end.", PICK, begun)
    return {
        name: first
        if name == "relevance"
        else Remark(remark.rationale, _KEPT.get(name, remark.advice), remark.evidence)
        for name, remark in remarks.items()
    }


def _words(reading: Reading, start: int) -> Span:
    """The first words of an occasion, up to where its clause ends."""
    text = reading.answer[start:]
    cut = re.search(r"[,;.!?]|\s(?:and|but|because|so|where|which)\s", text[12:])
    end = min(12 + cut.start() if cut else len(text), len(" ".join(text.split(" ")[:9])))
    return reading.span(start, start + len(text[:end].rstrip()))
