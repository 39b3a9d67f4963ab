"""One follow-up in words: the clause said back, or quoted, woven into a question, unlike what was asked before."""

import re
import zlib
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from app.engines.embedded.answer.excerpts import shortened
from app.engines.embedded.answer.privacy import is_private
from app.engines.embedded.critique.case import quoted
from app.engines.embedded.follow_up.fitting import OF_A_WORD, fits
from app.engines.embedded.follow_up.gaps import Gap
from app.engines.embedded.follow_up.retold import Retold
from app.engines.embedded.question.probes import PROBES
from app.english.language import count_words

LONGEST: Final = 25

SAME: Final = 84.0
"""Likeness (0 to 100, rapidfuzz's sorted tokens) from which a question was asked already."""

OPENING: Final = 3


def question(gap: Gap, retold: Retold, asked: tuple[str, ...], seed: str) -> str | None:
    """The first way to ask for a gap, from a place given by the answer, that fits and was not used before.

    Ways that say the clause back come before those that only quote it, and none opens like the question before.
    """
    ways = [way for way in PROBES[gap.probe].ways if fits(way, gap, retold)]
    start = zlib.crc32(f"{gap.probe}\n{seed}".encode()) + len(asked)
    turned = [ways[(start + i) % len(ways)] for i in range(len(ways))]
    ordered = sorted(turned, key=lambda way: (_is_open(way), _staleness(way, asked) + (_form(way) == "quoted")))
    for said in dict.fromkeys((retold, replace(retold, quote=shortened(retold.quote)))):
        for text in (_filled(way, gap, said) for way in ordered):
            if is_fit(text, asked):
                return text
    return None


def _is_open(way: str) -> bool:
    """Whether a way asks for nothing in particular; it comes after those that do."""
    return "more about" in way or "me back to" in way


def is_fit(text: str, asked: tuple[str, ...]) -> bool:
    """Whether a question can be said: short, nothing private in it, unlike those before."""
    short = count_words(text) <= LONGEST and not is_private(text)
    return short and not is_like(text, asked) and not opens_like(text, asked)


def _filled(way: str, gap: Gap, retold: Retold) -> str:
    clause = retold.clause or ""
    q = quoted(gap.word if gap.probe in OF_A_WORD and gap.word else retold.quote)
    leads = LEADS[1:] if re.search(r"\b(?:said|says)\b", q) else LEADS
    way = _agreeing(way, gap, retold)
    said = clause[:1].upper() + clause[1:] if clause else leads[zlib.crc32(q.encode()) % len(leads)].format(q=q)
    text = way.format(Said=said, clause=clause, q=q, word=quoted(gap.word or ""))
    if not retold.past and not gap.own:  # of what one would do
        text = text.replace("else did you think of doing", "else could you do").replace(
            "did you decide", "do you decide"
        )
        text = text.replace("was that based", "is that based").replace("was the thinking", "is the thinking")
        text = text.replace("would the other way have been", "would the other way be")
    return text[:1].upper() + text[1:]


def _agreeing(way: str, gap: Gap, retold: Retold) -> str:
    """A way with its pronouns in the number and the person of the words they stand for."""
    if gap.probe == "named" and re.search(r"(?<![si])s$", gap.word or ""):
        way = way.replace("was it", "were they")
    if gap.probe == "named" and not retold.past:
        way = way.replace("was it", "is it").replace("were they", "are they")
    if _SPOKE.match(retold.clause or retold.quote):
        way = way.replace("made you do that", "made you say that")
    other = _SHE_HE.search(retold.clause or retold.quote) if gap.probe == "other_side" else None
    if not other:
        return way
    who = other[0].lower()
    way = way.replace("they were worried", f"{who} was worried").replace("would they say", f"would {who} say")
    return re.sub(r"\bthem\b", "her" if who == "she" else "him", way)


_SPOKE: Final = re.compile(r"(?:and |so |then )?(?:I|you) (?:\w+ly |just |then )?(?:said|told)\b", re.IGNORECASE)

_SHE_HE: Final = re.compile(r"\b(?:she|he)\b", re.IGNORECASE)

LEADS: Final = ("You said {q}", "You mentioned {q}", "Let us go back to {q}")
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
