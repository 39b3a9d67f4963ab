"""Everything known about one answer when remarks are written, and how remarks quote and choose their words."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.engines.embedded.answer.excerpts import within_number
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.answer.tact import is_spared
from app.engines.embedded.critique.recall import Recall
from app.engines.embedded.critique.recalled import Recalled
from app.engines.embedded.english.grammar import is_past
from app.engines.embedded.english.language import count_words, span, words
from app.engines.embedded.question.asked import Demand
from app.engines.embedded.question.key_points import Reference
from app.engines.protocol import CritiqueTask
from app.records import Claim, Competency, Format, Span

SHORTEST, LONGEST = 3, 11
"""Words of a quote from the answer."""

_CLAUSE = re.compile(
    r"[,;:]\s+|\s+[-–—]\s+|\s+(?=(?:and|but|so|because|which|who|when|while|where|if|unless|although)\s)|"
    r"\s+(?=(?:until|after|before|since|as|that)\s(?:I|we|he|she|it|they|the|my|our|nobody|everyone)\s)"
)


@dataclass(frozen=True)
class Remark:
    """What is said under one criterion."""

    rationale: str
    advice: str
    evidence: tuple[Span, ...]


@dataclass
class Facts:
    """Facts of the notes still to be used in advice, and words already quoted: no two remarks repeat either."""

    recall: Recall | None
    used: set[str] = field(default_factory=set)
    quoted: list[Span] = field(default_factory=list)

    def take(
        self, *, outcome: bool | None = None, own: bool | None = None, number: bool | None = None
    ) -> Recalled | None:
        """The most valuable unused fact with the properties asked for."""
        for fact in self.recall.facts if self.recall else ():
            fits = (
                (outcome is None or fact.is_outcome == outcome)
                and (own is None or fact.is_own_act == own)
                and (number is None or fact.has_number == number)
            )
            if fits and fact.text not in self.used:
                self.used.add(fact.text)
                return fact
        return None


@dataclass(frozen=True)
class Case:
    """One task with what was read, measured and recalled. ``format`` is the rubric's, never ``mixed``.

    ``disputed`` are the claims that the notes contradict.
    """

    task: CritiqueTask
    format: Format
    reading: Reading
    values: dict[str, float]
    competency: Competency | None
    reference: Reference | None
    facts: Facts
    demand: Demand = "story"
    probe: str | None = None
    disputed: tuple[Claim, ...] = ()

    def pick(self, key: str, *ways: str) -> str:
        """One of several ways to say a thing: always the same for the same answer, spread over answers."""
        return ways[zlib.crc32(f"{key}\n{self.reading.answer}".encode()) % len(ways)]

    @property
    def story(self) -> Recall | None:
        return self.facts.recall


def quoted(words: str) -> str:
    """Words in quotation marks; marks inside become single ones."""
    return "“" + words.replace("“", "‘").replace("”", "’").strip() + "”"


def phrase(reading: Reading, sentence: Sentence, focus: int | None = None, longest: int = LONGEST) -> Span:
    """A verbatim, quotable phrase of a sentence: whole clauses around ``focus`` (an offset in it), within bounds."""
    text, base = sentence.text, sentence.span.start
    bounds = sorted({0, len(text), *(m.end() for m in _CLAUSE.finditer(text) if not _paired(text, m.end()))})
    pieces = list(pairwise(bounds))
    at = next((i for i, (a, b) in enumerate(pieces) if a <= (focus or 0) < b), 0)
    first = last = at
    while last + 1 < len(pieces) and count_words(text[pieces[first][0] : pieces[last + 1][1]]) <= longest:
        last += 1
    while last + 1 < len(pieces) and first == 0 and count_words(text[pieces[first][0] : pieces[last][1]]) < SHORTEST:
        last += 1
    while (
        first > 0
        and count_words(text[pieces[first][0] : pieces[last][1]]) < SHORTEST
        and count_words(text[pieces[first - 1][0] : pieces[last][1]]) <= longest
    ):
        first -= 1
    while last + 1 < len(pieces) and not _has_verb(_BEGUN.sub("", text[pieces[first][0] : pieces[last][1]])):
        last += 1  # "The main contractor, Gareth" says nothing yet
    first, last = _whole(text, pieces, first, last, longest)
    start, end = pieces[first][0], pieces[last][1]
    lead = _LEAD.match(text[start:end])
    start += lead.end() if lead and end - start - lead.end() > 12 else 0
    start, end = _shorten(text, start, end, focus, longest)
    found = span(reading.answer, base + start, base + end)
    whole = _ENDED.search(found.quote)
    trimmed = (found.quote if whole else _HANGING.sub("", found.quote)).rstrip(" .,;:!?–—-")
    return Span(start=found.start, end=found.start + len(trimmed), quote=trimmed)


def _whole(text: str, pieces: Sequence[tuple[int, int]], first: int, last: int, longest: int) -> tuple[int, int]:
    """Pieces widened so that the sense stays: with the main clause a quote hangs on, and with what somebody said."""

    def fits(a: int, b: int) -> bool:
        return count_words(text[pieces[a][0] : pieces[b][1]]) <= longest + SPARE

    while last + 1 < len(pieces) and _OPENS.match(text[slice(*pieces[first])]) and fits(first, last + 1):
        last += 1
    while first > 0 and _HANGS.match(text[slice(*pieces[first])]) and fits(first - 1, last):
        first -= 1
    if _SPEAKS.search(text[pieces[first][0] : pieces[last][1]]):
        if last + 1 < len(pieces) and fits(first, last + 1):
            last += 1
        elif last > first:
            last -= 1
    return first, last


_HANGS = re.compile(
    r"\W*(?:that|which|who|because|until|before|after|since|as|when|while|where|if|unless|although)\b", re.IGNORECASE
)
_OPENS = re.compile(r"\W*(?:because|when|while|if|unless|although)\b", re.IGNORECASE)
"""What opens a clause that says nothing before the main one has come."""
_SPEAKS = re.compile(r"\b(?:said|says|asked|thought|told (?:\w+ )?\w+|wrote|goes|replied)\W*$", re.IGNORECASE)
_HANGING = re.compile(
    r"[\s,;]+(?:and|but|so|or|because|that|which|who|when|while|where|if|unless|although|until|before|after|since|as)\W*$",
    re.IGNORECASE,
)
"""A word at the end of a quote that leads to what is not in it."""
_ENDED = re.compile(r"\b(?:after|before|since|of|like) that[.!?]\s*$|\b(?:after|before|since)[.!?]\s*$", re.IGNORECASE)
"""The same words at the end of a sentence, where they lead nowhere ("nothing has gone wrong since.")."""


def _has_verb(text: str) -> bool:
    return any(is_past(word) or word.lower() in _FINITE for word in words(text))


_BEGUN = re.compile(r"[\s,;]+(?:it|that|there|he|she|I|we|they|you)[’'](?:s|m|re|d|ll|ve)\W*$", re.IGNORECASE)
"""A subject and its verb with which the next thought only begins: "day to day it's"."""

_FINITE = frozenset("am is are was were has have had do does did can could will would i'm i've it's".split())


def fresh_phrase(case: Case, sentences: Sequence[Sentence]) -> Span:
    """A phrase of the first of these sentences that no remark has quoted yet, else another clause of one; else the
    first sentence again. A limit owned up to, or harm, is passed over."""
    starts = [[0, *(m.end() for m in _CLAUSE.finditer(s.text) if not _paired(s.text, m.end()))] for s in sentences]
    openings = [(s, 0) for s in sentences]
    later = [(s, start) for s, places in zip(sentences, starts, strict=True) for start in places[1:]]
    for sentence, start in (*openings, *later):
        found = phrase(case.reading, sentence, start)
        free = not any(found.start < other.end and other.start < found.end for other in case.facts.quoted)
        whole = start == 0 or _has_verb(found.quote)  # "and the area" says nothing by itself
        if free and whole and count_words(found.quote) >= SHORTEST and not is_spared(found.quote):
            case.facts.quoted.append(found)
            return found
    plain = (found for found in (phrase(case.reading, s) for s in sentences) if not is_spared(found.quote))
    found = next(plain, phrase(case.reading, sentences[0]))
    case.facts.quoted.append(found)
    return found


def upright(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences and clauses that stand by themselves; all of them where none does."""
    found = [s for s in sentences if not (s.clause and (_HANGS.match(s.text) or _OPENS.match(s.text)))]
    return found or list(sentences)


def unheard(case: Case, sentence: Sentence, focus: int | None = None, others: Sequence[Sentence] = ()) -> Span:
    """The phrase of a sentence around ``focus``, or of another of its kind where that was quoted already."""
    found = phrase(case.reading, sentence, focus)
    taken = any(found.start < other.end and other.start < found.end for other in case.facts.quoted)
    if taken or is_spared(found.quote):
        return fresh_phrase(case, [*(other for other in others if other is not sentence), sentence])
    case.facts.quoted.append(found)
    return found


def _paired(text: str, at: int) -> bool:
    """Whether a place joins two people ("my manager and I") or parts of a figure, not two clauses."""
    return within_number(text, at) or bool(
        re.match(r"and I\b", text[at:])
        and re.search(
            r"(?:\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne)\s+(?:\w+\s+)?\w+|[A-Z]\w+)\s*$", text[:at]
        )
    )


def clipped(text: str, longest: int = 16) -> str:
    """The beginning of a text up to the last clause that fits, without closing marks; never a torn clause."""
    if count_words(text) > longest:
        cuts = [
            m.start() for m in re.finditer(r"[,;:.]\s|\s(?=(?:which|because|so|but|and|who|when|where|that)\s)", text)
        ]
        fitting = [cut for cut in cuts if 4 <= count_words(text[:cut]) <= longest]
        text = text[: fitting[-1]] if fitting else " ".join(text.split()[:longest])
    return text.rstrip(" .,;:")


def _shorten(text: str, start: int, end: int, focus: int | None, longest: int) -> tuple[int, int]:
    """Cut a clause that is still too long to a window of words around the focus, between phrases and not within one."""
    found = list(re.finditer(r"\S+", text[start:end]))
    if len(found) <= longest + SPARE:
        return start, end
    plain = [match[0].strip(",.;:!?").lower() for match in found]
    at = next((i for i, m in enumerate(found) if start + m.end() > (focus or start)), 0)
    left = 0
    if not focus or focus <= start:
        # an opening phrase of time or place is dropped before one's own act
        left = next((i for i in range(2, len(found) - 3) if _is_own_subject(plain, i)), 0)
    elif at + 3 > longest:
        earliest = max(0, min(at - longest // 2, len(found) - longest))
        left = next((i for i in range(earliest, at + 1) if _opens_phrase(plain, i)), earliest)
    last = min(left + longest, len(found)) - 1
    whole = (i for i in range(last, max(left + 3, min(at, last) - 1), -1) if _closes_phrase(plain, i))
    last = next(whole, last)
    while last > left + 3 and plain[last] in _LEANING:
        last -= 1
    return start + found[left].start(), start + found[last].end()


SPARE = 7
"""Words by which a clause may be longer before it is cut at all."""

_LEAD = re.compile(r"(?:(?:and|but|so|then|well|anyway|right|okay|ok|yeah|um+|uh+|erm*)[,\s]+)+", re.IGNORECASE)
_LEANING = frozenset(
    """a an the of to in on at for with and or but my our their his her its that which who was were is are be been by
    from as so i we he she it they not no off into over under about than if when while where because this these
    those had has have would could should very more most all each every up out""".split()
)
"""Words that lean on what follows; a quote does not end on one."""
_PHRASES = frozenset(
    """of to in on at for with by from off into over under about than as during between through across against without
    and or but so because that which who when while where if until after before since""".split()
)
_OPENERS = frozenset("a an the my our his her their its this these those i we he she they it nobody everyone".split())


def _is_own_subject(plain: Sequence[str], i: int) -> bool:
    """Whether "I" or "we" opens the main clause here: the first of the sentence, and after no word it hangs on."""
    return (
        plain[i] in ("i", "we")
        and plain[i - 1] not in _LEANING | _PHRASES | {"how", "what", "why", "whether"}
        and not {"i", "we"} & set(plain[:i])
    )


def _opens_phrase(plain: Sequence[str], i: int) -> bool:
    before = plain[i - 1] if i else ""
    return i == 0 or (plain[i] in _OPENERS | _PHRASES and before not in _PHRASES | _OPENERS)


def _closes_phrase(plain: Sequence[str], i: int) -> bool:
    """Whether a phrase ends with this word: the next one begins another, and this one leans on nothing."""
    return plain[i] not in _LEANING and (i + 1 == len(plain) or plain[i + 1] in _PHRASES)


def strongest(sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence with the most substance, the earliest of equals."""
    return max(sentences, key=lambda s: (s.weight, len(s.quantities), -s.span.start), default=None)


def weakest(sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence with the least substance, the earliest of equals."""
    return min(sentences, key=lambda s: (s.weight, s.span.start), default=None)


def figure_at(sentence: Sentence) -> int | None:
    """Where in a sentence its last quantity stands, or else its first name."""
    if sentence.quantities:
        scaled = [q for q in sentence.quantities if q.dimension in ("percent", "money", "ratio") or q.role == "to"]
        return (scaled or sentence.quantities)[-1].start
    return sentence.names[0].start if sentence.names and sentence.names[0].start > 0 else None
