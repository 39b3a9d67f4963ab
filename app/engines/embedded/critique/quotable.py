"""How an answer is quoted: whole clauses within bounds, torn neither in a number nor after a word that leads on."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.engines.embedded.answer.excerpts import within_number
from app.engines.embedded.answer.reading import Reading, Sentence
from app.english.grammar import is_past
from app.english.language import count_words, span, words
from app.records import Span

SHORTEST, LONGEST = 3, 11
"""Words of a quote from the answer."""
_CLAUSE = re.compile(
    r"[,;:]\s+|\s+[-–—]\s+|\s+(?=(?:and|but|so|because|which|who|when|while|where|if|unless|although)\s)|"
    r"\s+(?=(?:until|after|before|since|as|that)\s(?:I|we|he|she|it|they|the|my|our|nobody|everyone)\s)"
)


def phrase(reading: Reading, sentence: Sentence, focus: int | None = None, longest: int = LONGEST) -> Span:
    """A verbatim, quotable phrase of a sentence: whole clauses around ``focus`` (an offset in it), within bounds."""
    text, base = sentence.text, sentence.span.start
    bounds = sorted({0, len(text), *clause_starts(text)})
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
    while last + 1 < len(pieces) and not has_verb(_BEGUN.sub("", text[pieces[first][0] : pieces[last][1]])):
        last += 1  # "The main contractor, Gareth" says nothing yet
    first, last = _whole(text, pieces, first, last, longest)
    while first > 0 and not has_verb(text[slice(*pieces[first])]):
        if count_words(text[pieces[first - 1][0] : pieces[last][1]]) > longest + SPARE:
            break
        first -= 1  # "eighty-four, and Gareth wanted to move him" begins in the middle of something
    if first > 0 and _WAITS.match(text[slice(*pieces[first])]):
        return phrase(reading, sentence, None, longest)  # its main clause does not fit, and it is none without
    start, end = pieces[first][0], pieces[last][1]
    lead = _LEAD.match(text[start:end])
    start += lead.end() if lead and end - start - lead.end() > 12 else 0
    start, end = _shorten(text, start, end, focus, longest)
    start -= (
        len(torn[0])
        if (torn := _NUMBER_BEFORE.search(text[max(0, start - 200) : start])) and _NUMBER.match(text[start:])
        else 0
    )
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
    while last + 1 < len(pieces) and _COMPLETES.match(text[slice(*pieces[last + 1])]) and fits(first, last + 1):
        last += 1
    if _SPEAKS.search(text[pieces[first][0] : pieces[last][1]]):
        if last + 1 < len(pieces) and fits(first, last + 1):
            last += 1
        elif last > first:
            last -= 1
    return first, last


_HANGS = re.compile(
    r"\W{0,20}(?:that|which|who|because|until|before|after|since|as|when|while|where|if|unless|although)\b",
    re.IGNORECASE,
)
_WAITS = re.compile(r"\W{0,20}(?:because|which|who)\b", re.IGNORECASE)
_COMPLETES = re.compile(r"that\s", re.IGNORECASE)
"""What the verb before it waits for ("is showing that the cable is sound")."""
_OPENS = re.compile(r"\W{0,20}(?:because|when|while|if|unless|although)\b", re.IGNORECASE)
"""What opens a clause that says nothing before the main one has come."""
_SPEAKS = re.compile(r"\b(?:said|says|asked|thought|told (?:\w+ )?\w+|wrote|goes|replied)\W*$", re.IGNORECASE)
_HANGING = re.compile(
    r"[\s,;]+(?:and|but|so|or|because|that|which|who|when|(?<!a )while|where|if|unless|although|until|before|after|"
    r"since|as)\W*$",
    re.IGNORECASE,
)
"""A word at the end of a quote that leads to what is not in it."""
_ENDED = re.compile(r"\b(?:that|this)[,;:.!?]\s*$|\b(?:after|before|since)[,;:.!?]\s*$", re.IGNORECASE)
"""The same words at the end of a sentence, where they lead nowhere ("nothing has gone wrong since.")."""


def has_verb(text: str) -> bool:
    """Whether words hold a finite verb."""
    return any(is_past(word) or word.lower() in _FINITE for word in words(text))


_BEGUN = re.compile(r"[\s,;]+(?:it|that|there|he|she|I|we|they|you)[’'](?:s|m|re|d|ll|ve)\W*$", re.IGNORECASE)
"""A subject and its verb with which the next thought only begins: "day to day it's"."""
_FINITE = frozenset("am is are was were has have had do does did can could will would i'm i've it's".split())


def _paired(text: str, at: int) -> bool:
    """Whether a place joins two people ("my manager and I"), parts of a figure or of a set phrase, not two clauses."""
    if re.match(r"and\s", text[at:]) and _SET_PAIR.search(text[max(0, at - 20) : at + 20]):
        return True
    return within_number(text, at) or bool(
        re.match(r"and I\b", text[at:])
        and re.search(
            r"(?:\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne)\s+(?:\w+\s+)?\w+|[A-Z]\w+)\s*$", text[:at]
        )
    )


_SET_PAIR = re.compile(
    r"\b(?P<one>(?:on|off|up|down|in|out|back|to|now|here|by))\s+and\s+(?:on|off|up|down|in|out|forth|fro|then|again|"
    r"there|large)\b|\b(?P<same>\w+)\s+and\s+(?P=same)\b",
    re.IGNORECASE,
)
"""Two particles, or one word twice, that "and" makes one phrase of: "on and off", "again and again"."""


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
_NUMERAL = (
    r"(?:\d[\d,.]{0,14}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|four|fif|six|seven|eigh|"
    r"nine|twen|for)"
    r"(?:teen|ty)?|hundred|thousand|million|dozen|half|quarter)"
)
_NUMBER = re.compile(rf"(?:(?:and|to|or) )?(?:an? )?{_NUMERAL}\b", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(
    rf"(?:\ban? )?\b{_NUMERAL}(?:[ -](?:{_NUMERAL}|and|to|or|a|point)\b){{0,9}}[ -]$", re.IGNORECASE
)
"""A number, or the first part of one ("a hundred and ", "nineteen to "), before the place where a quote would begin."""
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


def clause_starts(text: str) -> list[int]:
    """Where the clauses of a sentence begin after its first."""
    found = [m.end() for m in _CLAUSE.finditer(text) if not _paired(text, m.end()) and not _led(text, m.end())]
    return [at for at, end in pairwise([*found, len(text)]) if not _is_further(text[at:end])]


def _is_further(piece: str) -> bool:
    """Whether words behind "and" name one more thing, and begin no clause ("bank and agency, because ...")."""
    return bool(_FURTHER.match(piece)) and count_words(piece) <= SHORTEST and not has_verb(piece)


_FURTHER = re.compile(
    r"and\s(?!(?:what|how|why|who|when|where|which|that|I|we|he|she|it|they|there|you)\b)", re.IGNORECASE
)


def _led(text: str, at: int) -> bool:
    """Whether a clause goes on from a word that leads to it ("in which", "for a while")."""
    return bool(_LED_BY.search(text[:at]) and _GOES_ON.match(text[at:]))


_LED_BY = re.compile(r"\b(?:in|on|at|to|for|of|from|by|with|through|under|an?)\s*$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:which|who|whom|where|while)\b", re.IGNORECASE)


def hangs(text: str) -> bool:
    """Whether a clause hangs on another and does not stand by itself."""
    return bool(_HANGS.match(text) or _OPENS.match(text))
