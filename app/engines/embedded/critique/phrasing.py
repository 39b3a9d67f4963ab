"""One follow-up in words: the clause said back, or quoted, woven into a question, unlike what was asked before."""

import re
import zlib
from typing import Final

from rapidfuzz import fuzz

from app.engines.embedded.critique.case import quoted
from app.engines.embedded.critique.gaps import Gap
from app.engines.embedded.critique.probes import PROBES
from app.engines.embedded.critique.retold import Retold
from app.engines.embedded.english.language import count_words

LONGEST: Final = 25

SHORTEST_QUOTED: Final = 3
"""Words of a quote that a question leans on; "I counted" alone says nothing back."""

LONGEST_INSIDE: Final = 9
"""Words of a clause that is said back inside a question."""

SAME: Final = 84.0
"""Likeness (0 to 100, rapidfuzz's sorted tokens) from which a question was asked already."""

_DOUBLE: Final = re.compile(r"\b(?:and|or) (?:how|what|why|who|when|where|which|did|was|were|is|are|do|does)\b")
OPENING: Final = 3

_EVENT: Final = re.compile(r"\b(?:when|before|after|since) \{clause\}", re.IGNORECASE)


def question(gap: Gap, retold: Retold, asked: tuple[str, ...], seed: str) -> str | None:
    """The first way to ask for a gap, from a place given by the answer, that fits and was not used before.

    Ways that say the clause back come before those that only quote it, and none opens like the question before.
    """
    ways = [way for way in PROBES[gap.probe].ways if _fits(way, gap, retold)]
    start = zlib.crc32(f"{gap.probe}\n{seed}".encode()) + len(asked)
    turned = [ways[(start + i) % len(ways)] for i in range(len(ways))]
    for way in sorted(turned, key=lambda way: _staleness(way, asked) + (_form(way) == "quoted")):
        text = _filled(way, gap, retold)
        if count_words(text) <= LONGEST and not is_like(text, asked) and not opens_like(text, asked):
            return text
    return None


def _fits(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether the clause can stand where a way puts it."""
    if "{word}" in way and gap.word is None:
        return False
    if "{clause}" in way and retold.clause is None:
        return False
    leaning = "{q}" in way or ("{Said}" in way and retold.clause is None)
    if leaning and gap.word is None and count_words(retold.quote) < SHORTEST_QUOTED:
        return False
    if "{clause}" in way and _DOUBLE.search(retold.clause or ""):
        return False  # it would sound like a second question
    if "{clause}" in way and retold.clause is not None and retold.clause[0].isupper() and not way.startswith("{"):
        return False  # a capital that may be no name
    if gap.probe == "led" and (retold.own or retold.clause is None):
        return False
    if "made you do that" in way and not gap.own:
        return False
    if ("made you do that" in way or "you last do that" in way) and not retold.own:
        return False
    if ("Why is that" in way or "makes you say so" in way) and (gap.own or retold.past):
        return False
    if "happened there" in way and not retold.past:
        return False
    if "have in mind" in way and retold.past:
        return False  # of what happened one asks what happened
    if "your thinking there" in way and not retold.own:
        return False
    if "{clause}" in way and not way.startswith("{") and _is_long(retold.clause or ""):
        return False  # a listener loses the question before it ends
    if gap.probe == "check" and "{clause}" in way and retold.own:
        return False  # what one did oneself one need not find out
    return not _EVENT.search(way) or retold.past


def _is_long(clause: str) -> bool:
    return count_words(clause) > LONGEST_INSIDE or bool(re.search(r",| and | because ", clause))


def _filled(way: str, gap: Gap, retold: Retold) -> str:
    clause = retold.clause or ""
    q = quoted(gap.word if gap.probe in ("why_tool", "how_many") and gap.word else retold.quote)
    leads = LEADS[1:] if re.search(r"\b(?:said|says)\b", q) else LEADS
    said = clause[:1].upper() + clause[1:] if clause else leads[zlib.crc32(q.encode()) % len(leads)].format(q=q)
    text = way.format(Said=said, clause=clause, q=q, word=quoted(gap.word or ""))
    if not retold.past and not gap.own:  # of what one would do
        text = text.replace("else did you think of doing", "else could you do").replace(
            "did you decide", "do you decide"
        )
        text = text.replace("was that based", "is that based")
        text = text.replace("would the other way have been", "would the other way be")
    return text[:1].upper() + text[1:]


LEADS: Final = ("You said {q}", "I would like to stay with {q}", "Back to {q} for a moment")
"""How words are taken up that cannot be said back as a clause."""


def _staleness(way: str, asked: tuple[str, ...]) -> int:
    """2 where the question before had the same form, 1 where the one before that had."""
    for distance, earlier in enumerate(reversed(asked[-2:])):
        if _form(way) == _form_of(earlier):
            return 2 - distance
    return 0


def _form(way: str) -> str:
    if way.startswith("{Said}"):
        return "said"
    return "quoted" if way.startswith("When you say") else way.split()[0]


def _form_of(asked: str) -> str:
    if re.match(r"[^.?!]+\.\s[^?]*\?$", asked):
        return "said"
    return "quoted" if asked.startswith("When you say") else asked.split()[0]


def is_like(text: str, asked: tuple[str, ...]) -> bool:
    """Whether a question was asked already, words of the answer apart."""
    plain = bare(text).lower()
    return any(fuzz.token_sort_ratio(plain, bare(earlier).lower()) >= SAME for earlier in asked)


def opens_like(text: str, asked: tuple[str, ...]) -> bool:
    """Whether the question before began with the same three words; two in a row sound like a form."""
    return bool(asked) and asked[-1].lower().split()[:OPENING] == text.lower().split()[:OPENING]


def bare(asked: str) -> str:
    """A question without the words it quotes."""
    return " ".join(re.sub(r"[“\"][^”\"]*[”\"]", "…", asked).split())
