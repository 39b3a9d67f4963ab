"""Whether a sentence is speech, and whether its facts stand in what it cites: judged apart from any engine.

Facts are numbers (by value: "forty-one" is 41, "11k" is 11,000), names and dates (words with a capital that do not open
the sentence) and job titles ("I'm a ..."). A sentence is whole when it has a subject and a finite verb outside any
relative clause; this is told by closed classes of words and by where they stand, so it errs on the strict side.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

_UNITS: Final = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS: Final = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "dozen": 12}
_DIGITS: Final = re.compile(
    r"\d+(?:[ ,.]\d{3})*(?:[.,]\d+)?(?=(?P<scale>\s?(?:k|m|thousand|million)\b)?)", re.IGNORECASE
)
_CAPITAL: Final = re.compile(r"(?<!\w)[A-Z][\w'’&-]*")
_TITLE: Final = re.compile(
    r"\bI(?:'m| am| was) (?:now |currently )?(?:an? )(?P<title>[a-z][a-z -]*?)(?= at | there\b|,|\.| and | with | who )"
)
_ALWAYS: Final = frozenset("I I'm I've I'd I'll English".split())

_MARKS: Final = re.compile(
    r"->|→|--|\.\.\.|…|\?\?|[|•*#_<>={}\[\]();~^+]|\bw/|\w/\w|(?<!\w)/|/(?!\w)|(?<![A-Z]) & (?![A-Z])"
)
_SHORTHAND: Final = re.compile(
    r"\b(?:incl|excl|mgmt|mgr|dept|approx|abt|bcs|bc|ppl|sth|yrs?|wks?|(?-i:hrs?)|mins?|etc|vs|e\.g|"
    r"i\.e|pls|thx|tbd|todo|"
    r"esp|asap|lol|haha|btw|imo|idk|gonna|cuz|dont|cant|didnt|im|ive|acct|qty)\b|(?-i:\bi\b)|\d+k\b|\d+h\d|:$|^[-–]",
    re.IGNORECASE,
)


def strays(sentence: str, quotes: Iterable[str]) -> tuple[str, ...]:
    """The numbers, names, dates and job titles of a sentence that stand in none of the quotes."""
    source = "\n".join(quotes)
    known, values = {_bare(w) for w in _words(source)}, numbers(source)
    found = [word for value, word in _numbers(sentence) if value not in values]
    for match in _CAPITAL.finditer(sentence):
        word = match[0]
        opens = not match.start() or sentence[: match.start()].rstrip()[-1:] in ".!?:"
        if word in _ALWAYS or (opens and not re.search(r"[A-Z0-9]", word[1:])):
            continue
        found += [
            word
            for piece in _words(word)
            if _bare(piece) not in known and not piece.isdigit() and not _is_dated(piece, source)
        ]
    for match in _TITLE.finditer(sentence):
        found += [w for w in _words(match["title"]) if w not in _LITTLE and _bare(w) not in known]
    return tuple(dict.fromkeys(found))


_DATES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december".split()
)


def _is_dated(word: str, source: str) -> bool:
    """Whether a day or month stands in a source in short: "Tues" is Tuesday and "Oct" is October, "sat" is no day."""
    if word.lower() not in _DATES:
        return False
    return any(
        3 <= len(short) < len(word)
        and word.lower().startswith(short.lower())
        and (short[0].isupper() or len(short) > 3)
        for short in _words(source)
    )


def numbers(text: str) -> frozenset[float]:
    """Every number a text states, by value, in digits or in words."""
    return frozenset(value for value, _ in _numbers(text))


def _numbers(text: str) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    for match in _DIGITS.finditer(text):
        plain = re.sub(r"[ ,](?=\d{3}(?!\d))", "", match[0]).replace(",", ".")
        scale = (match["scale"] or "").strip().lower()
        factor = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6}.get(scale, 1)
        value = float(plain) if plain.count(".") < 2 else float(plain.replace(".", ""))
        found += [(round(value * factor, 6), match[0])]
        if factor != 1 and scale in ("m", "million"):
            found += [(round(value, 6), match[0])]
    run: list[str] = []
    for word in [*re.findall(r"[a-z]+", text.lower()), "."]:
        if word in _UNITS or word in _TENS or word in _SCALES:
            run.append(word)
        elif word != "and" or not run:
            if run and run != ["one"]:
                found.append((_spelled(run), " ".join(run)))
            run = []
    return found


def _spelled(run: Sequence[str]) -> float:
    total = current = 0
    for word in run:
        if word in _SCALES:
            current = max(1, current) * _SCALES[word]
            if _SCALES[word] >= 1_000:
                total, current = total + current, 0
        else:
            current += _UNITS.get(word, _TENS.get(word, 0))
    return float(total + current)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", text))


def _bare(word: str) -> str:
    """A word without case and plural."""
    return re.sub(r"(?<=\w{3})s$", "", word.lower())


_LITTLE: Final = frozenset("a an the of in for and to part time full".split())

_PRONOUN: Final = r"(?:I|we|you|they|he|she|it|there|this|that|those|these|nobody|everyone|everybody|someone|half|both)"
_FINITE: Final = (
    r"(?:am|is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|may|might|must|isn't|wasn't|aren't|"
    r"weren't|don't|doesn't|didn't|hasn't|haven't|can't|couldn't|won't|wouldn't|became|began|broke|brought|built|"
    r"came|caught|chose|cost|dealt|drew|drove|fell|felt|found|gave|got|grew|heard|held|kept|knew|leads|learnt|left|"
    r"lost|made|means|meant|met|paid|ran|rang|rose|said|sat|saw|sent|showed|sold|spent|spoke|stood|taught|"
    r"thought|told|took|understood|went|won|wrote|needs|wants|works|runs|helps|makes|gives|keeps|says|covers|knows)"
)
_RELATIVE: Final = re.compile(r"\b(?:that|which|who|whose|where)\b(?! I\b)[^,.]*", re.IGNORECASE)
_CONTRACTED: Final = re.compile(r"\b\w+'(?:m|re|ve|d|ll)\b|\b(?:it|that|there|he|she|what|here|who)'s\b", re.IGNORECASE)
_DANGLING: Final = re.compile(
    r"\b(?:because|since|when|while|if|although|though|unless|until|after|before|as)\b", re.IGNORECASE
)


def is_whole_sentence(text: str) -> bool:
    """Whether a text is a sentence: capital, end mark, a subject and a finite verb, and no bare subordinate clause."""
    if not re.match(r"[\"“'A-Z0-9£$€]", text) or not re.search(r"[.!?][\"”']?$", text):
        return False
    plain = re.sub(r"[\"“”]", "", text)
    if re.match(rf"(?:{_DANGLING.pattern})[^,]*$", plain, re.IGNORECASE) and not re.match(
        r"(?:before|after|as|since)\b(?! (?:I|we|it|the|my))", plain, re.IGNORECASE
    ):
        return False
    main = _RELATIVE.sub(" ", f" {plain}") if not re.match(r"(?:that|this|who|what)\b", plain, re.IGNORECASE) else plain
    if re.search(
        rf"\b{_PRONOUN} (?:\w+ly |also |then |now |just |still |never |always )*[a-z']+\b", main, re.IGNORECASE
    ):
        return True
    if _CONTRACTED.search(main):
        return True
    if re.search(rf"\w[\w'’%,-]* (?:\w+ly |also |then |now |just |still |never )?{_FINITE}\b", main):
        return not re.match(rf"\s*{_FINITE}\b", main)
    return bool(
        re.search(r"(?<=[\w'])\s(?!\w*(?:eed|hundred)\b)[a-z]{3,}ed\b(?! (?:by|for use)\b)(?=\s\w)", main)
    ) and (not re.match(r"\s*\w+ed\b", main))


def not_speech(text: str) -> tuple[str, ...]:
    """The list marks and the shorthand of notes in a text, which nobody says."""
    return tuple(dict.fromkeys(m[0] for pattern in (_MARKS, _SHORTHAND) for m in pattern.finditer(text)))
