"""Whether the hard facts of a drafted sentence stand in its sources: numbers, dates, names and titles.

Numbers are compared by value, names without regard to case, titles by the stems of their words. What a source puts
in other words is no fact of this kind and may be reworded.
"""

import re
from collections.abc import Iterable
from typing import Final

from app.english.language import WORD
from app.english.names import names
from app.english.quantity import spelled_value
from app.english.terms import content_stems, is_concrete

_SCALES: Final = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_DIGITS: Final = re.compile(
    r"(?<![\w.])[$£€]?(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)?(?![\w])|(\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
_SPELLED: Final = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen"
).replace(" ", "|")
_SPELLED_RUN: Final = re.compile(
    rf"(?<!\d\s)(?<!\d)\b(?:{_SPELLED}|one(?=[\s-]+(?:hundred|thousand|million|billion|dozen)))"
    rf"(?:[\s-]+(?:and\s+)?(?:{_SPELLED}|one))*\b",
    re.IGNORECASE,
)
_DIGIT: Final = {
    word: digit for digit, word in enumerate("zero one two three four five six seven eight nine".split())
} | {"oh": 0, "nought": 0}
_SPOKEN_POINT: Final = re.compile(
    rf"\b((?:{_SPELLED}|zero|nought|one)(?:[\s-](?:{_SPELLED}|one))?) point ((?:(?:{'|'.join(_DIGIT)})\b ?)+)",
    re.IGNORECASE,
)
_SHARES: Final = {"half": 50.0, "twice": 2.0, "double": 2.0, "doubled": 2.0, "triple": 3.0, "tripled": 3.0}
_RANK: Final = re.compile(
    r"(?<!\bI )(?<!\bto )(?<!\bwe )(?<!\bwho )\b(senior|lead|principal|head|chief|deputy|acting|executive|general|"
    r"managing|vice|associate|assistant|junior)[\s-]+(?:of[\s-]+)?(?!of\b)([a-z][\w'’-]*)",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"\b(?:I am|I'm|I’m|I was|I became|promoted to|worked as|work as|working as|started as|hired as|role as|"
    r"post as|job as|serve as|served as|qualified as|trained as|currently|as|"
    r"(?:I am|I'm|I’m|name is|name's)(?: [A-Z][\w'’-]+){1,3},)\s+(?:an?|the)\s+"
    r"((?:[\w'’/&-]+\s+){0,4}?[\w'’/&-]+)"
    r"(?=\s+(?:at|for|with|in|on|of|and|who|where|by|from|since|I|we)\b|[,.;:!?]|$)",
    re.IGNORECASE,
)


_ANOTHERS: Final = re.compile(
    r"\b(?:with|to|from|told|asked|for|by|against|persuaded|convinced|reported to|under|rang|called)\s+"
    r"(?:(?:the|my|our|a|an|his|her|their)\s+)?$|\b(?:my|our|his|her|their)\s+$",
    re.IGNORECASE,
)
"""What stands before the post of somebody else."""


def numbers(text: str) -> dict[float, str]:
    """The numbers of a text by value, each as it is written."""
    found: dict[float, str] = {}
    for match in _DIGITS.finditer(text):
        digits = (match[1] or match[3]).replace(",", "").rstrip(".")
        value = float(digits) if digits else 0.0
        found.setdefault(round(value * _SCALES.get((match[2] or "").lower(), 1.0), 6), match[0].strip())
    for match in _SPOKEN_POINT.finditer(text):
        whole = _DIGIT.get(match[1].lower(), 0) or spelled_value(match[1].lower())
        digits = "".join(str(_DIGIT[word.lower()]) for word in match[2].split())
        found.setdefault(float(f"{whole:.0f}.{digits}"), match[0].strip())
    for match in _SPELLED_RUN.finditer(_SPOKEN_POINT.sub(" ", text)):
        found.setdefault(spelled_value(match[0].lower()), match[0])
    return found


def unbacked(sentence: str, sources: Iterable[str], *, drafted: bool = False) -> tuple[str, ...]:
    """The numbers, dates, names and titles of a sentence that stand in none of the sources, as written.

    ``drafted`` is for what the candidate would say: there a first word that the sources do not hold is taken for a name
    too, since its capital tells nothing.
    """
    source = "\n".join(sources)
    missing = [*_unknown_numbers(sentence, source), *_unknown_names(sentence, source)]
    missing += _unknown_start(sentence, source) if drafted else []
    missing += [title for title in _titles(sentence) if not _stems(title) <= _stems(source)]
    missing += [title for title in _titles(sentence) if drafted and _is_anothers(title, source)]
    missing += _unknown_ranks(sentence, source) if drafted else []
    return tuple(dict.fromkeys(missing))


def _unknown_numbers(sentence: str, source: str) -> list[str]:
    known = set(numbers(source))
    missing = [text for value, text in numbers(sentence).items() if value not in known]
    lowered = source.lower()
    for word in WORD.findall(sentence):
        share = _SHARES.get(word.lower())
        if share is not None and word.lower() not in lowered and not {share, share / 100} & known:
            missing.append(word)
    return missing


def _unknown_names(sentence: str, source: str) -> list[str]:
    known = _plain(source)
    missing = []
    for name in names(sentence):
        words = [word for word in WORD.findall(name.quote) if word[0].isupper() or word[0].isdigit()]
        missing += [word for word in words if not re.search(rf"(?<!\w){_of_any_number(_plain(word))}(?!\w)", known)]
    return missing


def _unknown_ranks(sentence: str, source: str) -> list[str]:
    """Ranks that no source puts before what they stand before here: a lead is not just somebody who leads."""
    known = {_pair(match) for match in _RANK.finditer(source)}
    found = [match for match in _RANK.finditer(sentence) if _pair(match)[1]]
    return [match[0] for match in found if _pair(match) not in known]


def _pair(match: re.Match[str]) -> tuple[str, str]:
    return match[1].lower(), "".join(content_stems(match[2])[:1])


def _unknown_start(sentence: str, source: str) -> list[str]:
    first = WORD.search(sentence)
    if first is None or not first[0][0].isupper() or not is_concrete(first[0]):
        return []
    plain = first[0].lower()
    if plain.endswith(("ed", "ing", "ly")) or _stems(first[0]) <= _stems(source):
        return []
    return [first[0]]


def _titles(sentence: str) -> list[str]:
    return [match[1] for match in _TITLE.finditer(sentence) if _stems(match[1])]


def _is_anothers(title: str, source: str) -> bool:
    """Whether the source holds a title, and each time as somebody's whom the candidate dealt with."""
    post = r"\s+".join(re.escape(word) for word in title.lower().split()[:2])
    held = list(re.finditer(rf"(?<!\w){post}(?!\w)", source.lower()))
    return bool(held) and all(_ANOTHERS.search(source[: match.start()][-30:]) for match in held)


def _stems(text: str) -> set[str]:
    return set(content_stems(text))


def _of_any_number(name: str) -> str:
    """A pattern for a name of several letters, whether it is told of one or of many (GM, GMs)."""
    single = name.removesuffix("s") if len(name) > 2 else name
    return f"{re.escape(single)}s?"


def _plain(text: str) -> str:
    return re.sub(r"'s\b", "", text.lower().replace("’", "'"))
