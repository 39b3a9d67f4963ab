"""A candidate's shorthand written out as words one can say: arrows, signs, marks, missing apostrophes, asides."""

import re
from collections.abc import Mapping
from typing import Final

from app.english.terms import FUNCTION, GENERIC
from app.english.verbs import is_verb

_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+|(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,255}\.\w+")
_MARKS: Final = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_SMILEY: Final = re.compile(r"[:;]-?[)(DP](?!\w)")

_WRITTEN_OUT: Final = tuple(
    (re.compile(pattern, flags), replacement)
    for pattern, replacement, flags in (
        (r"\bw/o\b", "without", re.I),
        (r"\bw/(?=\s|\w)\s*", "with ", re.I),
        (r"(?<=[a-z])\s+&\s+(?=[a-z])", " and ", 0),
        (r"(?<=[a-z])\s{0,9}\+\s+(?=[a-z])", " and ", 0),
        (r"/\s?(?:yr|year|annum)\b", " a year", re.I),
        (r"\byrs?\b\.?", "years", re.I),
        (r"\bwks\b\.?", "weeks", re.I),
        (r"\bwk\b\.?", "week", re.I),
        (r"\bhrs\b\.?", "hours", 0),
        (r"(?:(?<=\d)|(?<=[\d½] )|(?<=an )|(?<=per )|(?<=each )|(?<=half )|(?<=/)|(?<=/ ))hr\b\.?", "hour", 0),
        (r"\bhr\b", "HR", 0),  # "asked hr"
        (r"\bmins\b\.?", "minutes", re.I),
        (r"(?<=\d)\s*min\b(?!\.?\s*\w+\s*=)", " minutes", 0),
        (r"(?<=\d)\s*h\b(?=\s*\d|\s|$)", " hours", 0),
        (r"\bmgr\b\.?", "manager", re.I),
        (r"\bdept\b\.?", "department", re.I),
        (r"\bapprox\b\.?|~(?=\s*[£$€]?\d)|≈", "about ", re.I),
        (r"\bp\.?a\.?(?=\s|$)(?<=\.)", "a year", re.I),
        (r"/\s?mo(?:nth)?\b", " a month", re.I),
        (r"/\s?week\b", " a week", re.I),
        (r"/\s?day\b", " a day", re.I),
        (r"\betc\b\.{0,3}", "and so on", re.I),
        (r"\be\.g\.\s?", "for example ", re.I),
        (r"\bi\.e\.\s?", "that is, ", re.I),
        (r"\bvs\b\.?", "against", re.I),
        (r"\bdont\b", "don't", 0),
        (r"\bcant\b", "can't", 0),
        (r"\b(did|does|could|would|should|was|were|is|are|have|has|had)nt\b", r"\1n't", 0),
        (r"\b(should|could|would|must) of\b", r"\1 have", 0),
        (r"\bim\b|\bI m\b", "I'm", 0),
        (r"\bive\b", "I've", 0),
        (r"(?<![\w'])i(?=['’ ])(?!\.e)", "I", 0),
        (r"\bI(?=(?:also|am|have|was|had|would|will)\b)", "I ", 0),
        (r"(?<=[A-Za-z]),(?=[A-Za-z])", ", ", 0),
        (r"\bcos\b", "because", 0),
        (r"\btil\b", "until", 0),
        (r"!{2,}", "!", 0),
        (r"\s{0,9}(?:→|⇒|-{1,9}>|=>)\s*", " → ", 0),
    )
)  # fmt: skip

_BRACKET: Final = re.compile(r"\s{0,9}[(\[]([^()\[\]]*)[)\]]")
_YEARS: Final = re.compile(r"^(\d{4})\s*(?:to|-|–)\s*(\d{4})$")


def tidy(text: str) -> str:
    """Write shorthand out and drop marks, addresses and brackets; words, numbers and names stay as they are."""
    text = _LINK.sub(r"\1", text).replace("’", "'").replace("“", '"').replace("”", '"')
    text = _SMILEY.sub("", _ADDRESS.sub("", text))
    text = _BRACKET.sub(_bracket, _MARKS.sub("", text))
    for pattern, replacement in _WRITTEN_OUT:
        text = pattern.sub(replacement, text)
    text = re.sub(r"\s+([,.;:!?%])", r"\1", re.sub(r"\s+", " ", text))
    text = re.sub(r"(?<=[a-z]), (It|The|We|This|They|In|And|But|My)\b", lambda m: f", {m[1].lower()}", text)
    text = re.sub(r"([,;])\s*(?=[.!?]|$)", "", re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text))
    return text.strip(" ,;")


def _bracket(match: re.Match[str]) -> str:
    """What stands in brackets is not said, but for a span of years."""
    inside = match[1].strip()
    years = _YEARS.match(inside)
    if years:
        return f", from {years[1]} to {years[2]}"
    return f" in {inside}" if re.fullmatch(r"(?:19|20)\d\d", inside) else ""


_FUSED_BEFORE: Final = "the from this for are they that was were and their our".split()
_FUSED_AFTER: Final = "the from for this that are they was were with and of on in to is it a".split()
"""Small words that are found run together with the next or the word before (both lists longest-risk first)."""

_REAL: Final = frozenset(
    """
    into onto within without another therefore today tomorrow together forever indeed instead inside about above
    also before forward format former island isn't into itself myself ourselves themselves yourself your forth
    for the other weekend online onboard ongoing income input into insight overall outcome output upon those these
    then than there their theirs them thesis theatre theory isolated asset again amount around among away along
    arise aside asleep awake aware ahead alone alike across forbid forget forgive foresee forum thermal android
    toward towards cannot theme thereby foremost forty fortune formal formula ration portion
    """.split()
)


def unfused(text: str, known: Mapping[str, int]) -> str:
    """Part words that ran together ("basedon"), where a small word and a word known from the notes meet.

    ``known`` counts the lower-case words of the notes; a word written twice is taken to be meant.
    """

    def part(match: re.Match[str]) -> str:
        word, lowered = match[0], match[0].lower()
        if known.get(lowered, 0) > 1 or lowered in _REAL or lowered in FUNCTION | GENERIC or is_verb(lowered):
            return word
        for small in _FUSED_BEFORE:
            rest = word[len(small) :]
            whole = len(rest) >= 4 and (rest in known or is_verb(rest))
            if lowered.startswith(small) and rest.islower() and (whole or (len(small) > 3 and rest in FUNCTION)):
                return f"{word[: len(small)]} {rest}"
        for small in _FUSED_AFTER:
            rest = word[: -len(small)]
            enough = len(rest) >= {1: 6, 2: 5, 3: 4}.get(len(small), 3)
            if lowered.endswith(small) and enough and (rest.lower() in known or is_verb(rest.lower())):
                return f"{rest} {word[-len(small) :]}"
        return word

    return re.sub(r"(?<![\w'-])[A-Za-z]{5,}(?![\w'-])", part, text)


def capitalised(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def decapitalised(text: str) -> str:
    """The text with its first letter in lower case, unless its first word is "I", an acronym or has inner capitals."""
    first = re.match(r"[\w'-]+", text)
    if (
        first is None
        or first[0].lower() in _ALWAYS_CAPITAL
        or first[0] in {"I", "I'm", "I've", "I'd", "I'll"}
        or re.search(r"[A-Z0-9]", first[0][1:])
    ):
        return text
    return text[:1].lower() + text[1:]


_ALWAYS_CAPITAL: Final = frozenset(
    """english french german spanish italian portuguese dutch welsh irish scottish british polish russian ukrainian
    arabic chinese mandarin japanese korean hindi urdu bengali turkish greek latin danish swedish norwegian finnish
    european american african asian monday tuesday wednesday thursday friday saturday sunday january february april
    june july august september october november december christmas easter""".split()
)
"""Words that keep their capital wherever they stand."""


def ended(text: str) -> str:
    """The text with a full stop, unless it ends in a mark of its own."""
    text = text.rstrip(" ,;:–—-")
    return text if text.endswith((".", "!", "?", '."', '!"', '?"')) else f"{text}."


_FILLER: Final = re.compile(r",?\s\b(?:um+|uh+|erm)\b,?(?=[\s.])", re.IGNORECASE)
_BARE_REASON: Final = re.compile(
    r", (?:and |so )?that'?s why (?!.{0,200}\b(?:I|I'\w+|we|it|they|he|she|you)\b)[^,.;]{3,60}(?=[.!]?$)", re.IGNORECASE
)


def aloud(text: str) -> str:
    """A tidy sentence without what is only a sound ("um"), nor a reason that has no verb ("that's why pilot")."""
    return _BARE_REASON.sub("", _FILLER.sub("", text))
