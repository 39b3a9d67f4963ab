"""A sentence that could be said in an introduction, and the tests that any such sentence must pass."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.notes.facts import is_aside, is_private
from app.english.language import count_words
from app.english.quantities import quantities
from app.english.sentence_shape import is_sentence
from app.english.standard_forms import standard
from app.english.terms import concrete_stems, content_stems
from app.english.tidy import capitalised, ended, tidy, unfused
from app.records import Citation, PitchPart, Span

LONGEST: Final = 48
"""Words beyond which nobody follows a spoken sentence, even one written to be read aloud."""

LEADING: Final = re.compile(
    r"^(?:(?:so|right(?=[,.])|well|okay|ok|yeah|um+|and|but|now(?=,)|finally|lastly|basically|anyway|overall|"
    r"in short|that being said|also)\b[,.]?\s+)+",
    re.IGNORECASE,
)
ANAPHORIC: Final = re.compile(
    r"^(?:it|this|that|these|those|they|he|she|such|there|here|his|her|their|its|both|also|then|instead|however|"
    r"as a result|because|which|"
    r"another|the other|the (?:resulting|former|latter|same|biggest)|our|"
    r"the (?:program|project|team|company|window)(?! (?:that|which|i|we)\b)|"
    r"one of (?:such|these|those|them|my contributions)|"
    r"first one|for (?:this|that|the former|the latter)|to (?:do|realize|realise|make) (?:this|that)|"
    r"as (?:a )?proof|\w+ (?:was|is|were) (?:the|a) (?:perfect|right|natural) choice)\b",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(
    r"^\W*(?:dear|to whom|yours|sincerely|(?:kind|best|warm) regards)\b|\bI(?:'m| am) (?:writing|applying)\b|"
    r"\bplease find\b|\b(?:attached|enclosed)\b|\blook forward to hearing\b",
    re.IGNORECASE,
)
"""What a letter says of itself: nobody says it in a room."""

_UNSAYABLE: Final = re.compile(
    r"[{}<>|=\\]|→|\?\?|\.\.\.|\bTODO\b|\b(?:my|our|[Mm]y (?:two|three|four)) (?:wife|husband|kids?|"
    r"children|son|daughter|sister|brother|mum|mum's|"
    r"mothers?|father|dad|parents|uncle|aunt|cousin|mother in law|boyfriend|girlfriend|age|health|"
    r"illness|religion|church|back|knees?|hips?|nerves|eyesight|hearing|operation)\b|"
    r"\b(?:notice period|my contract (?:asks|says)|hand over properly|available from|availability)\b|"
    r"\bclinic appointments?\b|"
    r"\b(?:i'm|i am) (?:aged )?\d\d\b(?! (?:percent|minutes))|\bin my (?:early |late |mid )?(?:20|30|40|50|"
    r"60)'?s|\b[2-6]0s\b|\b(?:married|pregnant|divorced)\b|\byears old\b(?! (?:building|system|code))|"
    r"\b(?:toxic|incompetent|useless|stupid|idiots?|terrible|awful|hate[ds]?|boring|underpaid|overworked|"
    r"micromanag\w+|burn(?:ed|t)? out|lol|wtf|nightmare)\b|"
    r"\b(?:that(?:'s| is| one is) another story)\b|\bI was born\b|\bour [A-Z][a-z]+ was born\b|"
    r"\b(?:Mama|Mamma|Mum|Mom|Papa|Dad)\b|"
    r"\b(?:was|been|were) ill\b|\bslipped disc\b|"
    r"\boff sick\b|\bsick leave\b|\bsurgery\b|^[A-Z]{3,}\. |"
    r"\b(?:frighten|terrif|dread)\w*|\bscares? me\b|\b(?:strengths?|weakness(?:es)?)\b|"
    r"^Hope (?:you|your|the|all|this)\b|^That (?:I|he|she|we|they) \w+\.|\bdon'?t like\b|\b(?:bad|poor|worst|weak) "
    r"(?:boss|manager|management|leadership|culture)\b|\bagreeable\b|"
    r"[()\[\]]",
    re.IGNORECASE,
)
_PAY: Final = re.compile(
    r"\d ?k?,? (?:plus|\+|and) (?:tips|bonus|benefits|overtime|commission|super)\b|"
    r"\b(?:want|ask|now|under|below|go (?:down|under)(?: to)?|dont go) [£$€]?\d{2,3}(?:[.,]\d+)?k?\b|"
    r"\b\d+[.,]\d\d (?:an hour|/ ?hr|hr)\b|"
    r"\b(?:gross|OTE|same money|night allowance|commission)\b|\bmoney plus\b",
    re.IGNORECASE,
)
"""What the candidate earns or asks."""

_LATE: Final = re.compile(
    r"^My ((?:first|second|third|last|next|previous|current) (?:job|role|position)[^,]{0,40}), I\b"
)


TICKET: Final = "ticket"
"""What a certificate was made from, in ``source``."""

OWNING: Final = re.compile(
    r"\b(I|[Yy]ou|[Ww]e|[Tt]hey)['’]ve(?= (?:an?|the|no|some|many|several|\d[\d,.]*|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
)
""" "have" that means owning is not contracted."""


@dataclass(frozen=True)
class Draft:
    """A sentence that could be said. ``worth`` is per word; sentences of one ``chain`` need those before them.

    ``about`` is the employer it is about, where known; ``source`` says what it was made from: "speech" with the
    rank of the introduction it stands in, "role", "line", "answer", "story" or "study". Of a ``whole`` chain all is
    said or nothing. ``essential`` is worth on top, however long it is: what any introduction must hold.
    """

    text: str
    part: PitchPart
    citations: tuple[Citation, ...]
    worth: float
    source: str
    chain: int
    about: str = ""
    place: tuple[int, int] = (0, 0)
    whole: bool = False
    essential: float = 0.0

    @property
    def words(self) -> int:
        return count_words(self.text)

    @property
    def identity(self) -> bool:
        """Whether it says what the candidate is ("I'm a nurse ...")."""
        return bool(re.match(r"(?:(?:hi|hello)[,!]? )?I(?:'m| am) (?:currently )?an? ", self.text, re.IGNORECASE))


def said(span: Span, known: Mapping[str, int]) -> str:
    """A sentence of prose as it would be said: shorthand written out, opening fillers dropped."""
    text = standard(unfused(tidy(span.quote.replace("\n", " ")), known))
    text = capitalised(LEADING.sub("", text))
    text = capitalised(re.sub(r"^What I want (?:them|you) to (?:take away|know|hear|remember) is (?:that )?", "", text))
    text = re.sub(r",? however,", ",", text) if not text.startswith("However") else text
    text = OWNING.sub(r"\1 have", re.sub(r"^Hey,? so\b", "Hey,", text))
    text = re.sub(r"^One of such (?=[\w-]+)", "One of these ", text)
    return ended(_LATE.sub(r"In my \1, I", text))


def halves(text: str) -> tuple[str, ...]:
    """A long sentence parted at an "and" or semicolon between two whole ones."""
    if count_words(text) <= 30:
        return (text,)
    for match in re.finditer(r"(?:, and|;|, but|, so)\s+(?=(?:another|I|it|we|the|my|this|they|our)\b)", text):
        left, right = text[: match.start()], text[match.end() :]
        if count_words(left) >= 9 and count_words(right) >= 6 and is_sentence(left) and is_sentence(capitalised(right)):
            return (ended(left), *halves(capitalised(right)))
    return (text,)


_UNFINISHED: Final = re.compile(
    r"\bnot (?:yet )?(?:finished|done|completed?|passed|renewed)\b|\b(?:lapsed|expired)\b|\bunits? to go\b",
    re.IGNORECASE,
)
"""What is not held, or not any more."""

_NOT_MINE: Final = re.compile(
    r"\bnot (?:me|mine)\b|^\W*(?:also )?(?:magazine|article|podcast|webinar|blog|book)\s*:", re.IGNORECASE
)
"""What the candidate disowns, or copied from something read."""

_TO_MYSELF: Final = re.compile(
    r"\b(?:(?:if|when|in case) (?:they|somebody|someone|anyone) asks?|what I(?:'d| would|'ll) (?:say|tell them)|"
    r"I (?:always|usually) (?:start|begin|open) (?:from|with) (?!a\b|the \w+ (?:that|who)))\b",
    re.IGNORECASE,
)
"""What is said about how to say it."""

_ELSEWHERE: Final = re.compile(r"An? [a-z]+(?: [a-z]+)? (?:in|at|from) [A-Z](?!.*\b(?:I|my|me|we|our|us)\b)")
"""What somebody else did somewhere: "A hospital in Leeds saved a tenth"."""


_ASKING: Final = re.compile(r"\?(?=\s|$)")
"""A question, which is to oneself in notes, wherever it ends."""


def sayable(text: str, quote: str) -> bool:
    """Whether a sentence may be said to an interviewer at all."""
    if is_private(quote) or is_aside(quote) or _PAY.search(quote) or _ASKING.search(text):
        return False
    if _TO_MYSELF.search(text):
        return False
    if _UNFINISHED.search(quote) or _NOT_MINE.search(quote) or _ELSEWHERE.match(text):
        return False
    return not (_UNSAYABLE.search(text) or _LETTER.search(text)) and count_words(text) <= LONGEST


def polish(text: str) -> float:
    """How well a sentence can be said: long ones are hard to follow, figures are worth hearing."""
    words = count_words(text)
    factor = 1.0 if words <= 28 else 0.85 if words <= 38 else 0.6
    measured = [q for q in quantities(text) if q.dimension not in ("year", "month")]
    return factor * (1.0 + 0.15 * min(len(measured), 2))


def repeats(a: Draft, b: Draft) -> bool:
    """Whether ``a`` tells what ``b`` tells already: most of the concrete words of one, or the same figures."""
    if a.source == TICKET or b.source == TICKET:
        held, other = (a, b) if a.source == TICKET else (b, a)
        if other.source == "study":
            return set(re.findall(r"\w+", held.text.lower())[2:]) - {"the"} <= set(
                re.findall(r"\w+", other.text.lower())
            )
        told = other.source in (TICKET, "speech0", "speech1")
        return told and held.text.split(maxsplit=2)[-1].strip(".").lower() in other.text.lower()
    mine, theirs = set(concrete_stems(a.text)), set(concrete_stems(b.text))
    if len(mine) < 2 or len(theirs) < 2:
        # "That was May 2016" repeats nothing that happened in that year.
        mine, theirs = ({s for s in content_stems(d.text) if not s.isdigit()} for d in (a, b))
    if not mine or not theirs:
        return a.text == b.text
    numbers = {value for value in _values(a.text) if any(_same(value, other) for other in _values(b.text))}
    listed = a.source == "study"  # a list is told already only where most of it is
    shared = len(mine & theirs) / (len(mine) if listed else min(len(mine), len(theirs)))
    return shared >= 0.6 or (len(numbers) >= 2 and shared >= 0.1) or (len(numbers) == 1 and shared >= 0.3)


def _same(a: tuple[str, float], b: tuple[str, float]) -> bool:
    """Whether two figures are one, rounded or not: "nearly thirty-four percent" is 33.8%; 22 nights are no 22 men."""
    close = abs(a[1] - b[1]) <= 0.02 * max(a[1], b[1])
    kinds = {a[0], b[0]}
    alike = len(kinds) == 1 or (_BARE in kinds and kinds <= {_BARE, "count", "duration"})
    return alike and (a[1] == b[1] or (a[0] == "percent" and close))


_BARE: Final = "bare"
"""A number that does not say of what."""


def _values(text: str) -> set[tuple[str, float]]:
    return {
        (_BARE if q.dimension == "count" and not q.unit else q.dimension, round(q.value, 3))
        for q in quantities(text)
        if q.dimension not in ("year", "month") and (q.value > 3 or q.dimension == "percent")
    }
