"""One thing of a sentence told as another: the notes have something else in the same slot of the same thing.

Words of a closed set exclude each other ("on Tuesday", "on Friday"; "my brother", "my husband"), so a slot that holds
two of them is enough. Any other noun may have a second word for itself ("the rota", "the schedule"); there nearly all
around must be the same, the notes must hardly know the answer's noun, and the two must not be near in meaning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.engines.embedded.claims.frames import fits, sides
from app.english.grammar import STATE_PAST, is_past
from app.english.terms import FUNCTION, is_concrete, lower, stem
from app.slices import Embed

SLOT: Final = 0.5
"""Fit of two slots from which two words of a closed set are taken to fill one."""

SAME_SLOT: Final = 1.5
"""The same for any two nouns; some of it must stand on each side."""

ONE_SIDED: Final = 4.0
"""The same where all of it stands on one side."""

ALL_THE_SAME: Final = 5.0
"""The same where the notes know the answer's noun from elsewhere."""

VERBATIM: Final = 5.0
"""The same from which all around is so much the same that two nouns are two things, however alike they are."""

ABOUT: Final = 6.0
"""Score of sentence and fact from which they are about the same thing."""

SURELY: Final = 0.7
"""Share of an event from which a fact of it may be told in words that it does not share ("spoken", "speaking")."""

CLOSELY: Final = 8.0
"""Weight of shared words from which two sentences tell the same."""

ONE_THING: Final = 4.0
"""The same from which they are about one thing."""

ALIKE: Final = 0.5
"""Cosine from which two nouns may be words for one thing."""

SYNONYMS: Final = 0.8
"""Cosine from which two nouns are words for one thing, however much else is the same ("pictures", "photos")."""

SHORTENED: Final = 3
"""Letters from which a word may be another cut short."""

NEAREST: Final = 3
"""Facts each sentence is held against, those with most in common."""

_SETS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "spring summer autumn fall winter",
    "morning afternoon evening night midday midnight noon breakfast lunchtime teatime",
    "north south east west northern southern eastern western",
    "red blue green yellow orange white black brown purple pink grey amber",
    "mother father mum mom dad sister brother wife husband son daughter aunt uncle cousin niece nephew grandmother "
    "grandfather granddaughter grandson nan gran grandma grandpa",
    "first second third fourth fifth",
    "left right",
    "hourly daily nightly weekly fortnightly monthly quarterly yearly",
    "up down", "rose fell", "passed failed", "bought sold", "won lost", "accepted refused rejected", "before after",
    "same-day next-day same-week same-month same-quarter same-year",
    "inside outside", "upstairs downstairs", "oldest youngest", "highest lowest", "largest smallest",
    "christmas easter lent ramadan eid diwali hanukkah halloween thanksgiving whitsun midsummer",
    "wedding funeral christening baptism",
    "ankle wrist knee shoulder elbow hip collarbone thumb neck",
    "early late", "ahead behind", "over-budget under-budget",
)  # fmt: skip
_WHEN: Final = frozenset({0, 1, 8, 22})
"""The sets of days, seasons and how often: an event has one of each or hardly more, so that no slot need be alike."""

_WHEN_ELSE: Final = frozenset({"before", "after"})
"""Either is said of one moment by many sentences, so that both sides must be alike."""

_ORDINALS: Final = frozenset(_SETS[6].split())
_KIN: Final = {
    "mum": "mother", "mom": "mother", "dad": "father", "nan": "grandmother", "gran": "grandmother",
    "grandma": "grandmother", "grandpa": "grandfather", "fall": "autumn", "breakfast": "morning", "noon": "midday",
    "lunchtime": "midday", "teatime": "afternoon",
}  # fmt: skip
_OFTEN: Final = {
    "hour": "hourly", "day": "daily", "night": "nightly", "week": "weekly", "fortnight": "fortnightly",
    "month": "monthly", "quarter": "quarterly", "year": "yearly",
}  # fmt: skip
_WITHIN: Final = {"morning": "day", "afternoon": "day", "evening": "day", "night": "day"}
"""Parts of a day, of which "the same" is the same day."""

_MOVING: Final = frozenset("go goes went gone going come comes came coming move moved moving is was are were".split())
_EACH: Final = frozenset("every each per".split())
_MEMBER: Final = {word: number for number, words in enumerate(_SETS) for word in words.split()}
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ARTICLE: Final = frozenset("a an the my our his her their this that some".split())
_PREPOSITION: Final = frozenset("of in with from for by at on into".split())


@dataclass(frozen=True)
class _Thing:
    """A noun, or a word of a closed set, at its place. ``stems`` are those of all its words."""

    start: int
    end: int
    stems: frozenset[str]
    member: str = ""


def swap_verdict(place: int, along: Alignment, embed: Embed) -> Verdict | None:
    """A contradiction where one thing in the sentence at ``place`` stands for another in the notes; else None."""
    sentence, stems = along.sentences[place], along.stems[place]
    near = [
        (along.shared(place, stems, f, f.stems), f)
        for f in along.evidence.facts
        if f.stems & stems or along.event(place, f) >= SURELY
    ]
    near = [pair for pair in near if pair[0].score >= ABOUT]
    near.sort(key=lambda pair: (-pair[0].score, pair[1].chunk, pair[1].start))
    for _, fact in near[:NEAREST]:
        for fit_, said, noted in _pairs(sentence.text, fact, along):
            words = sentence.text[said.start : said.end], fact.text[noted.start : noted.end]
            named = words[0][0].isupper() and not any(s in along.evidence.stems for s in said.stems)
            if not said.member and (words[0].islower() > words[1].islower() or _is_one_word(*words)):
                continue  # "in dentistry" and "in NHS practices" are of two sorts
            least = SYNONYMS if fit_ >= VERBATIM else ALIKE
            if not said.member and not named and _alike(*words, least, embed):
                continue
            base, cited = sentence.span.start, along.evidence.citation(fact)
            return Verdict(base + said.start, base + said.end, "contradicted", _whole(fact.text, noted), (cited,))
    return None


def _is_one_word(said: str, noted: str) -> bool:
    """Whether two words begin alike, or one is the other cut short."""
    return said[:4] == noted[:4] or _is_cut_short(said, noted)


def _is_cut_short(said: str, noted: str) -> bool:
    """Whether one word is the other cut short: "Jan" and "January", "info" and "information"."""
    short, whole = sorted((said.lower().rstrip("."), noted.lower().rstrip(".")), key=len)
    return len(short) >= SHORTENED and whole.startswith(short) and short not in FUNCTION


def _alike(said: str, noted: str, least: float, embed: Embed) -> bool:
    rows = embed([said, noted])
    return float(rows[0] @ rows[1]) >= least


def _pairs(text: str, fact: Fact, along: Alignment) -> Iterator[tuple[float, _Thing, _Thing]]:
    """Things of a sentence and of a fact that fill one slot and cannot both be right, with how well they
    fit, the surest first."""
    there, answer = along.evidence.event_stems[fact.event], along.reading.stems
    there |= frozenset(s for f in along.evidence.by_event[fact.event] for t in _things(f.text) for s in t.stems)
    answer |= frozenset(s for t in _things(along.reading.answer) for s in t.stems)
    noted = [t for t in _things(fact.text) if not t.stems & answer]
    written = {word for f in along.evidence.by_event[fact.event] for word in _WORD.findall(f.text)}
    found = []
    for said in _things(text):
        if any(s in there for s in said.stems) or any(
            _is_cut_short(text[said.start : said.end], word) for word in written
        ):
            continue
        unheard = not any(s in along.evidence.stems for s in said.stems)
        for other in noted:
            if bool(said.member) != bool(other.member) or not _exclude(said, other):
                continue
            around = fits(sides(text, said.start, said.end), sides(fact.text, other.start, other.end))
            least = SLOT if said.member else SAME_SLOT if unheard else ALL_THE_SAME
            if said.member in _WHEN_ELSE and min(around) == 0:
                continue  # much happens before an opening, and much after it
            if _is_only(said, text, fact, along) or _is_same_try(said, text, fact, along):
                found.append((ALL_THE_SAME, said, other))
            elif sum(around) >= least and (said.member or min(around) > 0 or sum(around) >= ONE_SIDED):
                found.append((sum(around), said, other))
    found.sort(key=lambda item: (-item[0], item[1].start))
    yield from found


def _is_only(said: _Thing, text: str, fact: Fact, along: Alignment) -> bool:
    """Whether a moment is the only one of its set, as is another, in two sentences that surely tell the same."""
    if not said.member or _MEMBER[said.member] not in _WHEN or not _tells_the_same(text, fact, along):
        return False
    ours, theirs = (
        [t for t in _things(of) if t.member and _MEMBER[t.member] == _MEMBER[said.member]]
        for of in (along.reading.answer, fact.text)
    )
    return len(ours) == len(theirs) == 1


def _is_same_try(said: _Thing, text: str, fact: Fact, along: Alignment) -> bool:
    """Whether two ordinals of one noun stand in sentences about one thing: "passed the oral first go"."""
    return said.member in _ORDINALS and along.weight(sorted(plain_stems(text) & fact.stems)) >= ONE_THING


def _tells_the_same(text: str, fact: Fact, along: Alignment) -> bool:
    """Whether a sentence and a fact have so much in common that they tell the same."""
    return along.weight(sorted(plain_stems(text) & fact.stems)) >= CLOSELY


def _exclude(said: _Thing, noted: _Thing) -> bool:
    if not said.member:
        return True
    first, second = said.member, noted.member
    if first in _ORDINALS and {s.partition(" ")[2] for s in said.stems} != {s.partition(" ")[2] for s in noted.stems}:
        return False
    return _MEMBER[first] == _MEMBER[second] and _KIN.get(first, first) != _KIN.get(second, second)


_TIMES: Final = frozenset("once twice times".split())


def _opens(word: str) -> bool:
    """Whether a noun may follow a word: an article, a preposition, or what somebody did."""
    return word in _ARTICLE or word in _PREPOSITION or (is_past(word) and word not in STATE_PAST)


def _plain(text: str, found: re.Match[str]) -> str:
    """A word as the sets hold it, a day of the week in full: "wed mornings", "on the Sat"."""
    plain = lower(found[0]).removesuffix("'s")
    day = _DAYS.get(plain)
    ambiguous = plain in ("sat", "sun", "wed") and not _ON.search(text, 0, found.start())
    return plain if day is None or ambiguous else day


_DAYS: Final = {
    short: next(day for day in _SETS[0].split() if day.startswith(short[:3]))
    for short in "mon tue tues wed weds thu thur thurs fri sat sun".split()
}
_ON: Final = re.compile(
    r"(?:\b(?:on|every|each|next|last|by|until|till|the|this)\s(?:a\s|the\s)?|[&+,/]\s?)$", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def _things(text: str) -> tuple[_Thing, ...]:
    words = [(_plain(text, m), m.start(), m.end()) for m in _WORD.finditer(text)]
    found = []
    for at, (word, start, end) in enumerate(words):
        previous = words[at - 1][0] if at else ""
        within = f"same-{_WITHIN.get(word, word)}"
        if previous in ("next", "following") and within == "same-day" and words[at - 2][0] != "not":
            found.append(_Thing(words[at - 1][1], end, frozenset(["next-day"]), "next-day"))
        elif previous == "same" and within in _MEMBER:
            found.append(_Thing(words[at - 1][1], end, frozenset([within]), within))
        elif word in _OFTEN and (previous in _EACH or (previous == "a" and at > 1 and words[at - 2][0] in _TIMES)):
            found.append(_Thing(start, end, frozenset([_OFTEN[word]]), _OFTEN[word]))
        elif word in ("over", "under") and at + 1 < len(words) and words[at + 1][0] == "budget":
            found.append(_Thing(start, words[at + 1][2], frozenset([f"{word}-budget"]), f"{word}-budget"))
        elif word.rstrip("s") in _MEMBER or word in _MEMBER:
            member = word if word in _MEMBER else word.rstrip("s")
            if (
                member in _ORDINALS
                and at + 1 < len(words)
                and words[at + 1][1] - end == 1
                and _is_noun(words[at + 1][0])
            ):
                found.append(_Thing(start, words[at + 1][2], frozenset([f"{member} {stem(words[at + 1][0])}"]), member))
                continue  # "the first go" is no other than "the second go", whatever else was second
            if member in ("up", "down") and previous not in _MOVING:
                continue  # "shut up" and "shut down" are no two ways
            found.append(_Thing(start, end, frozenset([stem(word)]), member))
        elif at and _is_noun(word) and _opens(previous):
            found.append(_Thing(start, end, frozenset([stem(word)])))
            if at + 1 < len(words) and words[at + 1][1] - end == 1 and _is_noun(words[at + 1][0]):
                found.append(_Thing(start, words[at + 1][2], frozenset([stem(word), stem(words[at + 1][0])])))
            elif at + 2 < len(words) and words[at + 1][0] == "of" and _is_noun(words[at + 2][0]):
                found.append(_Thing(start, words[at + 2][2], frozenset([stem(word), stem(words[at + 2][0])])))
    return tuple(found)


def _is_noun(word: str) -> bool:
    """Whether a word may be a thing that tells one occasion from another; there is no more to see in its shape."""
    return is_concrete(word) and word not in FUNCTION and not is_past(word) and not word.endswith(("ing", "ly"))


def _whole(text: str, noted: _Thing) -> str:
    """The noted word with its article, so that it can be read out."""
    article = re.search(r"(?:\b(?:an?|the|my|our|his|her|their)\s)$", text[: noted.start], re.IGNORECASE)
    return text[article.start() if article else noted.start : noted.end]
