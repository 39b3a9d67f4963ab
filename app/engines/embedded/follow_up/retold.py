"""A clause of an answer said back to the person who said it: "I moved the charts" as "you moved the charts".

Only what reads as a whole clause with a subject and a verb is said back, in the candidate's own words but for the
persons; whatever does not is better quoted as it is.
"""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.answer.excerpts import JOINTS, LEAD, SHORTEST, shown
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.english.grammar import is_past
from app.engines.embedded.english.language import count_words, words
from app.engines.embedded.english.terms import FUNCTION
from app.records import Span

LONGEST: Final = 12
"""Words of a clause that is said back; a listener still hears the question after it."""

_TURNED: Final = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "us": "you",
    "our": "your", "ours": "yours", "ourselves": "yourselves", "i'm": "you're", "i've": "you've", "i'd": "you'd",
    "i'll": "you'll", "we're": "you're", "we've": "you've", "we'd": "you'd", "we'll": "you'll", "am": "are",
}  # fmt: skip
_WAS: Final = re.compile(r"\b(you(?: \w+ly| just| also| still| really)?) was(n[’']t)?\b")
_OWN: Final = re.compile(r"(?<![\w’'])(?:you|your|yours|yourself)(?:[’']\w+)?(?!\w)", re.IGNORECASE)
_TAIL: Final = re.compile(
    r",?\s+(?:and \w+ (?:said|says|told|asked)|and as far|"
    r"and|but|or|since|until|because|which|who|i (?:think|guess|suppose|believe|reckon)|really|honestly|"
    r"to be honest|you know|actually|basically|either|even|"
    r"obviously|if i'm honest|as far as i know|mostly|mainly|so|too|anyway|then|though|now and)$",
    re.IGNORECASE,
)
_HANGING: Final = re.compile(
    r"(?:which|who|whom|whose|that|than|if|as|whether|where|to|of|for|with|not|or|no,|what|how|why|because|since|"
    r"instead|like|such|saying|including)\b",
    re.IGNORECASE,
)
"""How a piece begins that hangs on what stood before it."""

_SPLICE: Final = re.compile(r"(?<=\w\w),\s(?:(?:he|she|it|they|i|we|that)(?:[’']\w+)?|\w+ing)\s.*$", re.IGNORECASE)
"""A further clause after a bare comma; the first one is enough to say back."""

_TORN: Final = re.compile(
    r"\s+(?:and|but|that|which|who)\s(?:\w+\s)?\w+$|\s+(?:tried|wanted|started|began|had|asked|told)$", re.I
)
_OWN_SUBJECT: Final = re.compile(r"\W*(?:(?:and|so|then|but)\s)?(?:I|we)\b", re.IGNORECASE)
_SUBJECT: Final = re.compile(
    r"(?:you|he|she|it|they|there|this|that|these|those|nobody|no one|everyone|everybody|both|all|some|most|none|one|"
    r"two|three|four|five|six|the|a|an|my|your|his|her|their|its|each|every|half)(?:[’']\w+)?\s",
    re.IGNORECASE,
)
_FINITE: Final = frozenset(
    """am is are was were has have had do does did can could will would should must might isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't""".split()
)
_SHORT_FORM: Final = re.compile(r"(?:you|he|she|it|they|there|that|\w+)['’](?:s|re|ve|d|ll|m)$", re.IGNORECASE)


@dataclass(frozen=True)
class Retold:
    """``clause`` begins small, as after "when"; ``quote`` are the words as they were said, ``span`` their place.

    ``clause`` is None where the words are no whole clause. ``past`` tells something that happened, ``own`` something
    the candidate (or "we") did.
    """

    quote: str
    span: Span
    clause: str | None
    past: bool
    own: bool


_JOINT: Final = re.compile(
    r",?\s(?:and|but|so|though|although|while)\s(?=(\S+)\s(\S+)(?:\s(\S+))?(?:\s(\S+))?)", re.IGNORECASE
)
"""Where a further clause may begin; the words after it decide."""

_BARE_SUBJECT: Final = re.compile(
    r"(?:I|we|he|she|it|they|there|nobody|everyone|everybody|people|some|most|none|that|this)(?:[’']\w+)?$",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:said|says|asked),\s|\bsaid (?:please |just )?(?:come|go|take|do|give|leave|let|look|wait|put|tell|try|stop|"
    r"get|keep|make|have|be|call|ask|sit|stay|send|bring)\b|"
    r"\b(?:said|says|saying|told \w+)\s(?:that\s)?(?:I(?:[’'](?:ll|m|ve|d)|\s(?:can|will|am|don[’']t|want))|"
    r"(?:this|that|it)(?:[’']s|\sis)|we(?:[’'](?:ll|re)|\s(?:can|will))|here|let|no,|yes,|you(?:[’']\w+|\s(?:can|will|have)))\b",
    re.IGNORECASE,
)
"""Words of somebody reported as they were spoken; turned round they would be somebody else's."""


def _parted(reading: Reading, span: Span, place: int) -> Span:
    """Of two clauses joined by "and" or "but" the one that ``place`` (an offset in the answer) lies in."""
    text = span.quote
    cuts = [
        (m.start(), m.end())
        for m in _JOINT.finditer(text)
        if _begins_clause(m[1], m[2], *(word for word in (m[3], m[4]) if word))
    ]
    start, end = span.start, span.end
    for left, right in cuts:
        if place >= span.start + right - 1:
            start = span.start + right
        else:
            end = span.start + left
            break
    part = reading.answer[start:end].rstrip(" ,;")
    return reading.span(start, start + len(part)) if count_words(part) >= SHORTEST else span


def _begins_clause(first: str, second: str, *more: str) -> bool:
    """Whether words open a clause of its own: a subject with a finite verb soon after it."""
    if _BARE_SUBJECT.match(first):
        return bool(re.search(r"[’']", first)) or any(map(_is_finite, (second, *more[:1])))
    if first.lower() in ("the", "my", "our", "his", "her", "their"):
        return any(map(_is_finite, (second, *more)))
    return not is_past(first) and first.lower() not in FUNCTION and _is_finite(second)


def retell(reading: Reading, sentence: Sentence, focus: int | None = None) -> Retold:
    """The words of a sentence around ``focus`` (an offset in it), said back as far as they can be."""
    place = sentence.span.start + (focus or 0)
    whole = _parted(reading, sentence.span, place) if focus is not None else sentence.span
    near = phrase(reading, sentence, focus, LONGEST)
    if count_words(whole.quote) < count_words(near.quote):
        near = whole
    tried = [_complete(reading, sentence, span) for span in (near, phrase(reading, sentence, None, LONGEST))]
    for span in tried:
        clause = said_back(span.quote)
        torn = _NEEDED.match(reading.answer[span.end : sentence.span.end])
        if clause is not None and not torn and is_telling(clause) and span.start <= place + 2 and place < span.end:
            return Retold(shown(reading, span), span, clause, _happened(clause), clause.startswith("you"))
    nearest = next((span for span in tried if span.start <= place + 2 and place < span.end), tried[0])
    return Retold(shown(reading, nearest), nearest, None, False, bool(_OWN_SUBJECT.match(nearest.quote)))


def _complete(reading: Reading, sentence: Sentence, span: Span) -> Span:
    """A phrase with the clause that it leans on ("so that he wrote on paper"), where both are short enough."""
    rest = reading.answer[span.end : sentence.span.end]
    if _LEANED_ON.match(rest):
        for end in [m.start() for m in JOINTS.finditer(rest, 4)] + [len(rest.rstrip(" .!?,;"))]:
            if count_words(span.quote + rest[:end]) <= LONGEST + 2:
                return reading.span(span.start, span.end + end)
    return _untorn(reading, sentence, span)


_NEEDED: Final = re.compile(r"\s(?:so that|that|which|who|where|than)(?:\s|\W*$)", re.I)
_LEANED_ON: Final = re.compile(
    r"\s(?:so that|that|which|who|where|than|as|until|till|unless|to|by \w+ing)(?:\s|\W*$)", re.I
)


def _untorn(reading: Reading, sentence: Sentence, span: Span) -> Span:
    """A phrase cut before "to" without the verb that leaned on it."""
    rest = reading.answer[span.end : sentence.span.end]
    torn = _TORN.search(span.quote) if re.match(r"\s+(?:to|a|the|it|in|on|at|for|up|out|off)\b", rest) else None
    if torn is None or count_words(span.quote[: torn.start()]) < SHORTEST:
        return span
    end = span.start + torn.start()
    return Span(start=span.start, end=end, quote=reading.answer[span.start : end])


def is_telling(clause: str) -> bool:
    """Whether a clause says what it is about, and not only "that happened"."""
    content = sum(1 for word in words(clause) if word.lower() not in FUNCTION)
    return content >= 2 or (content == 1 and clause.startswith(("you ", "he ", "she ", "they ")))


def said_back(text: str) -> str | None:
    """A clause with its persons turned round and no full stop, beginning small; None where it is no whole clause."""
    plain = _FILLER.sub(" ", LEAD.sub("", text.strip(), count=1) if LEAD.match(text.strip()) else text.strip())
    while _TAIL.search(plain):
        plain = _TAIL.sub("", plain)
    plain = re.sub(r"\s(?:so (?!that)|and |but )(?:when|that|if|because)\s.*$", "", _SPLICE.sub("", plain)).rstrip(
        " .,;:!?–—-"
    )
    if not plain or _TOLD.search(plain) or _OWN.search(plain) or re.search(r"[“”\"?():]|[.!]\s|\s[-–—]\s", plain):
        return None  # who "you" is in an answer, nobody can tell
    found = words(plain)
    if not SHORTEST <= len(found) <= LONGEST + 2 or _HANGING.match(plain) or _TWO_SUBJECTS.match(plain):
        return None
    if (is_past(found[0]) and found[0].lower() not in _NO_ONE_S) or _DID_NOT.match(plain):
        plain = f"I {plain[0].lower()}{plain[1:]}"
    turned = _WAS.sub(lambda m: f"{m[1]} were{m[2] or ''}", _turn(plain))
    turned = _small(turned)
    if not _is_whole(turned):
        return None
    return turned


_FILLER: Final = re.compile(
    r"(?<!\bfeel)(?<!\bfeels)(?<!\bfelt)(?<!\blook)(?<!\blooks)(?<!\blooked)(?<!\bsounds)(?<!\bsounded)(?<!\bis)(?<!\bwas)"
    r"(?<!\bwere)(?<![’']s)(?<!\bjust)(?<!\bmore)(?<!\bmuch)(?<!\bbe)(?<!\bbeen)(?<!\bthings)(?<!\bpeople),? like,? "
    r"(?=(?:an?|the|two|three|four|ten|really|so|literally)\b)",
    re.IGNORECASE,
)
"""A "like" that compares nothing."""

_TWO_SUBJECTS: Final = re.compile(r"(?!(?:sometimes|always|once)\b)\w+s\s(?:I|we|you|he|she|they)\b", re.IGNORECASE)
"""A thing put before its sentence: "Outliers I'd remove"."""

_DID_NOT: Final = re.compile(r"(?:didn[’']t|did not|couldn[’']t|could not|hadn[’']t)\s", re.IGNORECASE)
_NO_ONE_S: Final = frozenset(
    """left made based put set lost given turned seemed looked happened took helped worked meant went came cost saved
    became got fell rose grew stayed remained lasted ended proved appeared sounded stopped started felt paid built
    deployed born known done used kept held led""".split()
)
"""Past forms before which "I" need not be missing: "Turned out to be a lock", "Built in 1990"."""


def _turn(text: str) -> str:
    """The first person as the second."""
    return re.sub(r"[A-Za-z]+(?:[’'][a-z]+)?", lambda m: _TURNED.get(m[0].lower().replace("’", "'"), m[0]), text)


def _small(text: str) -> str:
    """With a small first letter, unless the first word is a name or an abbreviation."""
    first = text.split(maxsplit=1)[0]
    plain = re.split(r"[’']", first.rstrip(",").lower())[0]
    known = plain in FUNCTION or is_past(plain) or plain.endswith("s") or plain in _COMMON
    return text[0].lower() + text[1:] if known and not first[1:2].isupper() else text


_COMMON: Final = frozenset(
    """people nobody someone everybody everyone half two three four five six seven eight nine ten later eventually
    afterwards management leadership compliance attendance feedback nothing something""".split()
)


def _is_whole(clause: str) -> bool:
    """Whether a clause opens with a subject, or a phrase of time before one, and has a finite verb near it."""
    found = words(clause)
    verbs = [i for i, word in enumerate(found) if _is_finite(word)]
    starts = _SUBJECT.match(clause) or clause[0].isupper() or (found[0].endswith("s") and found[0] not in FUNCTION)
    if starts:
        return (bool(verbs) and verbs[0] <= 6) or found[0].lower() == "you"
    opened = re.match(r"(?:in|on|at|after|before|within|by|from|since|when|during|over|for|last|then|every)\b", clause)
    return bool(opened and verbs and len(found) >= 6) or (
        bool(verbs) and verbs[0] in (1, 2) and found[0] not in FUNCTION
    )


def _is_finite(word: str) -> bool:
    plain = word.lower().replace("’", "'")
    return is_past(plain) or plain in _FINITE or bool(_SHORT_FORM.match(word))


def _happened(clause: str) -> bool:
    """Whether the main verb is past: the first finite one, in a clause that no "when" opens."""
    if re.match(r"(?:when|while|after|before|since|until|if)\b", clause, re.IGNORECASE):
        return False
    found = words(clause)
    at = next((i for i, word in enumerate(found) if _is_finite(word)), None)
    if at is None:
        return False
    if re.search(r"[’']d$", found[at]):  # "you'd seen" is past, "you'd see" is not
        return at + 1 < len(found) and any(is_past(word) for word in found[at + 1 : at + 3])
    return is_past(found[at]) or found[at].lower() in ("was", "were", "had", "did", "could", "wasn't", "weren't")
