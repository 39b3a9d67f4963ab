"""The check that nothing in a drafted sentence goes beyond the passages it cites."""

import re
from collections.abc import Iterable
from typing import Final

from app.engines.embedded.pitch.written_out import written_out
from app.english.language import WORD
from app.english.quantity import spelled_value
from app.english.terms import FUNCTION, lower, stem
from app.english.tidy import tidy

_DIGITS: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SPELLED: Final = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen couple"
).split()
_SPELLED_RUN: Final = re.compile(
    rf"\b(?:{'|'.join(_SPELLED)}|one(?=[\s-]+(?:hundred|thousand|million)))(?:[\s-]+(?:and\s+)?(?:"
    rf"{'|'.join([*_SPELLED, 'one'])}))*\b",
    re.IGNORECASE,
)

JOINTS: Final = frozenset(
    """
    also before currently now since joined background went worked work top beyond along way earlier later first
    previously another time give example
    then right including share studied study degree have has hold led ran used alongside today recent recently like
    drawn
    take right most started have spent got see myself years
    """.split()
)
"""Words by which sentences are joined; they state nothing that would need a source."""


def ungrounded(sentence: str, quotes: Iterable[str]) -> tuple[str, ...]:
    """The numbers, names and words of a sentence that stand in none of the quotes; empty when all is covered.

    Numbers are compared by value ("forty-one" is 41), words by stem, names without regard to case.
    """
    source = " ".join(quotes)
    missing = _missing(sentence, source, source)
    return missing and _missing(sentence, f"{source} {tidy(source)} {written_out(source, {})}", source)


def _missing(sentence: str, both: str, source: str) -> tuple[str, ...]:
    """What stands neither in a source as written nor in it with its shorthand written out."""
    known_numbers, known_words = _numbers(both), {stem(w) for w in _words(both)}
    missing = [text for value, text in sorted(_found_numbers(sentence)) if value not in known_numbers]
    spelled = set(_SPELLED)
    fused = set(_words(source))
    words = WORD.findall(sentence)
    for i, word in enumerate(words):
        beside = {lower("".join(words[max(0, i - 1) : i + 1])), lower("".join(words[i : i + 2]))}
        for piece in _pieces(word):
            if piece in FUNCTION or piece in JOINTS or piece in spelled or piece.isdigit() or len(piece) < 2:
                continue
            if stem(piece) not in known_words and not _DIGITS.fullmatch(piece) and not beside & fused:
                missing.append(word)
    return tuple(dict.fromkeys(missing))


def _words(text: str) -> Iterable[str]:
    for word in WORD.findall(text):
        yield from _pieces(word)


def _pieces(word: str) -> Iterable[str]:
    plain = lower(word)
    if not re.fullmatch(r"\d+-[a-z]+", plain):  # "20-minute" says no more than "20 minutes"
        yield plain.removesuffix("'s")
    if re.search(r"[-/.]", plain):
        for piece in re.split(r"[-/.]", plain):
            if piece:
                yield piece


def _numbers(text: str) -> set[float]:
    return {value for value, _ in _found_numbers(text)}


def _found_numbers(text: str) -> set[tuple[float, str]]:
    found = {(float(m[0].replace(",", "").rstrip(".")), m[0]) for m in _DIGITS.finditer(text)}
    for match in _SPELLED_RUN.finditer(text):
        found.add((spelled_value(match[0].lower().replace("-", " ")), match[0]))
    return found
