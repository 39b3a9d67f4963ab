"""Which words around a place of an answer are taken up in a question: said back where they can be, else quoted."""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.answer.excerpts import JOINTS, SHORTEST, shown, within_number
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.follow_up.said_back import LONGEST, happened, is_finite, is_telling, said_back
from app.engines.embedded.follow_up.subjects import subject_before
from app.english.grammar import is_past
from app.english.language import count_words, words
from app.english.terms import FUNCTION
from app.records import Span

_TORN: Final = re.compile(
    r"\s+(?:and|but|that|which|who)\s(?:\w+\s)?\w+$|\s+(?:tried|wanted|started|began|had|asked|told)$", re.I
)
_LEADS_ON: Final = re.compile(r"[\s,]+(?:(?:down|up|out|over)\s)?(?:from|of|by|into|than|for an?)$", re.I)
"""A preposition at the end of a phrase that goes on."""

_HALF_BEGUN: Final = re.compile(r",?\s(?:and|but)\s(?:then\s)?((?:[\w’'-]+\s?){1,4})$", re.I)
"""The first words of a further clause."""

_OWN_SUBJECT: Final = re.compile(r"\W{0,20}(?:(?:and|so|then|but)\s)?(?:I|we)\b", re.IGNORECASE)


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


_YOU_DID: Final = re.compile(
    r"you\b|(?:in|on|at|after|before|within|by|from|since|during|over|for|last|then|every)\s"
    r"(?:(?!(?:he|she|it|they|who|which|that)\b)\S+\s){1,5}?you(?:[’']\w+)?\s",
    re.IGNORECASE,
)
"""A clause with "you" as its subject, after a phrase of time or place or none."""

_JOINT: Final = re.compile(
    r",?\s(?:and|but|so|though|although|while)\s(?=(\S+)\s(\S+)(?:\s(\S+))?(?:\s(\S+))?)", re.IGNORECASE
)
"""Where a further clause may begin; the words after it decide."""

_BARE_SUBJECT: Final = re.compile(
    r"(?:I|we|he|she|it|they|there|nobody|everyone|everybody|people|some|most|none|that|this)(?:[’']\w+)?$",
    re.IGNORECASE,
)


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
        return bool(re.search(r"[’']", first)) or any(map(is_finite, (second, *more[:1])))
    if first.lower() in ("the", "my", "our", "his", "her", "their"):
        return any(map(is_finite, (second, *more)))
    return not is_past(first) and first.lower() not in FUNCTION and is_finite(second)


def retell(reading: Reading, sentence: Sentence, focus: int | None = None) -> Retold:
    """The words of a sentence around ``focus`` (an offset in it), said back as far as they can be."""
    place = sentence.span.start + (focus or 0)
    whole = _parted(reading, sentence.span, place) if focus is not None else sentence.span
    near = phrase(reading, sentence, focus, LONGEST)
    if count_words(whole.quote) < count_words(near.quote):
        near = whole
    tried = [_complete(reading, sentence, span) for span in (near, phrase(reading, sentence, None, LONGEST))]
    for span in tried:
        clause = said_back(span.quote, _subject(reading, span.start))
        torn = _NEEDED.match(reading.answer[span.end : sentence.span.end])
        if clause is not None and not torn and is_telling(clause) and span.start <= place + 2 and place < span.end:
            return Retold(shown(reading, span), span, clause, happened(clause), bool(_YOU_DID.match(clause)))
    nearest = next((span for span in tried if span.start <= place + 2 and place < span.end), tried[0])
    nearest = _without_way(reading, nearest)
    own = bool(_OWN_SUBJECT.match(nearest.quote))
    return Retold(shown(reading, nearest), nearest, None, happened(nearest.quote), own)


def _subject(reading: Reading, start: int) -> str | None:
    """Who acts where words from ``start`` on begin with a verb: the subject before them in their sentence."""
    return subject_before(re.split(r"[.!?]\s", reading.answer[:start])[-1])


def _without_way(reading: Reading, span: Span) -> Span:
    """ "By sitting down with her and going through it" as "sitting down with her": what was done, without how it
    hangs on the question, and up to where the next act begins."""
    found = _BY.match(span.quote)
    if found is None:
        return span
    return reading.span(span.start + found.start(1), span.start + found.end(1))


_BY: Final = re.compile(r"by (\w+ing\b(?:(?!,?\s(?:and|or|until|then|so)\b)[^.!?])*)", re.IGNORECASE)


def _complete(reading: Reading, sentence: Sentence, span: Span) -> Span:
    """A phrase with the clause that it leans on ("so that he wrote on paper"), where both are short enough."""
    rest = reading.answer[span.end : sentence.span.end]
    if _LEANED_ON.match(rest):
        joints = [m.start() for m in JOINTS.finditer(rest, 4) if not within_number(rest, m.end())]
        for end in [*joints, len(rest.rstrip(" .!?,;"))]:
            if count_words(span.quote + rest[:end]) <= LONGEST + 2:
                return reading.span(span.start, span.end + end)
    return _untorn(reading, sentence, span)


_NEEDED: Final = re.compile(r"\s(?:so that|that|which|who|where|than)(?:\s|\W*$)", re.I)
_LEANED_ON: Final = re.compile(
    r"\s(?:so that|that|which|who|where|than|as|until|till|unless|while|to|by \w+ing)(?:\s|\W*$)", re.I
)


def _untorn(reading: Reading, sentence: Sentence, span: Span) -> Span:
    """A phrase without its last words where those lean on what was cut off, or only begin another clause."""
    rest = reading.answer[span.end : sentence.span.end]
    torn = _TORN.search(span.quote) if re.match(r"\s+(?:to|a|the|it|in|on|at|for|up|out|off)\b", rest) else None
    if torn is None and re.search(r"\w", rest):
        torn = _LEADS_ON.search(span.quote)
    if torn is None and re.match(r"\s+(?:after|before|since|until|when|while|if|as)\b", rest):
        begun = _HALF_BEGUN.search(span.quote)
        torn = begun if begun and not any(map(is_finite, words(begun[1]))) else None
    if torn is None or count_words(span.quote[: torn.start()]) < SHORTEST:
        return span
    end = span.start + torn.start()
    return Span(start=span.start, end=end, quote=reading.answer[span.start : end])
