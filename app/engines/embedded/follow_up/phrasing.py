"""One follow-up in words: the clause said back, or quoted, woven into a question, unlike what was asked before."""

import re
import zlib
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.answer.excerpts import shortened
from app.engines.embedded.answer.privacy import is_private
from app.engines.embedded.critique.case import quoted
from app.engines.embedded.english.grammar import is_past
from app.engines.embedded.english.language import count_words, words
from app.engines.embedded.english.verbs import PAST_OF
from app.engines.embedded.follow_up.gaps import Gap
from app.engines.embedded.follow_up.retold import Retold
from app.engines.embedded.question.probes import PROBES

LONGEST: Final = 25

SHORTEST_QUOTED: Final = 3
"""Words of a quote that a question leans on; "I counted" alone says nothing back."""

OF_A_WORD: Final = frozenset(("why_tool", "how_many"))
"""Probes that quote the word itself."""

OF_ANYTHING: Final = frozenset(("more", "seen"))
"""Probes that fit words which only name a case."""

LISTED: Final = 2
"""Commas and conjunctions of a list."""

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
    ordered = sorted(turned, key=lambda way: _staleness(way, asked) + (_form(way) == "quoted"))
    for said in dict.fromkeys((retold, replace(retold, quote=shortened(retold.quote)))):
        for text in (_filled(way, gap, said) for way in ordered):
            if is_fit(text, asked):
                return text
    return None


def is_fit(text: str, asked: tuple[str, ...]) -> bool:
    """Whether a question can be said: short, nothing private in it, unlike those before."""
    short = count_words(text) <= LONGEST and not is_private(text)
    return short and not is_like(text, asked) and not opens_like(text, asked)


def _fits(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether the clause can stand where a way puts it."""
    if "{word}" in way and (gap.word is None or ("{Said}" in way and retold.clause is None)):
        return False
    if "{clause}" in way and retold.clause is None:
        return False
    leaning = "{q}" in way or ("{Said}" in way and retold.clause is None)
    named = gap.word is not None and gap.probe in OF_A_WORD
    if leaning and not named and count_words(retold.quote) < SHORTEST_QUOTED:
        return False
    if (
        "{q}" in way
        and "{word}" in way
        and (gap.word is None or gap.word not in retold.quote or gap.word == retold.quote)
    ):
        return False
    if "{clause}" in way and _DOUBLE.search(retold.clause or ""):
        return False  # it would sound like a second question
    if "{clause}" in way and retold.clause is not None and retold.clause[0].isupper() and not way.startswith("{"):
        return False  # a capital that may be no name
    if retold.clause is None and gap.probe not in OF_ANYTHING and _WAITS.match(retold.quote):
        return False
    if gap.probe == "led" and (retold.own or retold.clause is None):
        return False
    if not _fits_act(way, gap, retold) or not _fits_statement(way, gap, retold):
        return False
    if "{clause}" in way and not way.startswith("{") and _is_long(retold.clause or ""):
        return False  # a listener loses the question before it ends
    if gap.probe == "check" and "{clause}" in way and retold.own:
        return False  # what one did oneself one need not find out
    return not _EVENT.search(way) or retold.past


def _fits_act(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether a way that speaks of an act, or of something that happened, follows one."""
    never = " never " in f" {retold.clause or retold.quote} "
    denied = bool(_DENIED.match(retold.clause or ""))
    if "made you do that" in way or "your thinking" in way:
        return gap.own and retold.own and (retold.clause is None or retold.past) and not (denied or never)
    if "Why not?" in way:
        return denied
    if "you last do that" in way:
        return retold.own and not retold.past
    if "in between" in way or "made the difference?" in way:
        return retold.past and not _STATE.match(retold.clause or "")
    if "me through that" in way or "manage that" in way:
        managed = bool(_MANAGED.match(retold.clause or ""))
        return retold.own and retold.past and managed == ("manage" in way)
    if "going on there" in way:
        return retold.past and not retold.own
    if "me back to" in way:
        return retold.past
    if "Whose idea" in way and not signs.DECIDED.search(gap.clause.text):
        return False
    if "have seen you do" in way and gap_cues.TALKED.search(retold.quote):
        return False
    if gap.own and _STATE.match(retold.clause or ""):
        return False
    if gap.probe == "which" and "{word}" not in way:
        listed = retold.clause if "{Said}" in way and retold.clause else retold.quote
        if listed.count(",") + len(re.findall(r" (?:and|or) ", listed)) < LISTED or _SPLICED.search(listed):
            return False
        return ("would you choose" in way) == bool(not retold.past and gap_cues.OR.search(retold.quote))
    if gap.probe == "occasion" and (retold.past or gap_cues.NOT.search(retold.quote)):
        return False  # a day that is told needs no example, and what one does not do has none
    return not (gap.probe == "occasion" and _WOULD.search(retold.quote)) or "real case" in way


def _fits_statement(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether a way that speaks of how things are, or of what somebody thinks, follows such words."""
    if gap.probe == "behind" and _PERFECT.search(retold.quote):
        return False  # what has been done shows itself
    if "ordinary week" in way:
        return bool(_WEEKLY.search(retold.quote))
    if "turns out otherwise" in way:
        return bool(signs.HEDGE.search(retold.quote) or _HOPED.search(retold.quote))
    if "you do it that way" in way:
        return _fits_a_way(way, gap, retold)
    wish = bool(_WISH.search(retold.quote))
    if "draws you" in way or ("Why is that" in way and wish):
        return wish and "draws you" in way
    if "Why is that" in way or ("makes you say so" in way and gap.probe != "particular"):
        return not (_is_plan(retold) or gap.own or retold.past or retold.own)
    if gap.probe != "particular":
        return True
    if _PERFECT.search(retold.quote) or ("day to day" in way and _WOULD.search(retold.quote)):
        return False
    of_self = retold.own or bool(_SELF.search(retold.quote))
    return not retold.past and of_self != ("makes you say so" in way)


def _fits_a_way(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether one may ask why something is done, or would be done, that way."""
    if _is_plan(retold) and not gap.own:
        return "would you" in way
    habit = retold.own and not retold.past and not any(is_past(word) for word in words(retold.quote))
    return habit and "would you" not in way and not _WOULD.search(retold.quote) and not _BEING.match(retold.quote)


def _is_plan(retold: Retold) -> bool:
    """Whether words say what one would do: "I'd cache it", "if so we'd add one", "Put a cache in front"."""
    if retold.past:
        return False
    ordered = words(retold.quote)[0].lower() in PAST_OF if words(retold.quote) else False
    return ordered or bool(signs.WOULD.search(retold.quote) and not _WISH.search(retold.quote))


_WAITS: Final = re.compile(
    r"\W*(?:if|when|because|since|unless|although|though|as)\s\S+"
    r"(?!.*?(?<!what)(?<!that)(?<!which)\s(?:I|we|you|it|they|he|she)(?:[’']\w+|\s\w+))",
    re.IGNORECASE,
)
"""What opens a clause that waits for its main one."""

_WEEKLY: Final = re.compile(
    r"\b(?:hours?|weekends?|evenings?|nights?|shifts?|full[- ]time|part[- ]time|driv(?:e|ing)|travel\w*|commut\w*|"
    r"from home|days?)\b",
    re.IGNORECASE,
)
_HOPED: Final = re.compile(r"\b(?:could|should|hope|until|by then|come later)\b", re.IGNORECASE)
_PERFECT: Final = re.compile(
    r"\b(?:I|we)(?:[’']ve| have) (?:\w+ly )?(?:\w+ed|done|been|had|got|seen|made|read|taken)\b", re.IGNORECASE
)
_SPLICED: Final = re.compile(r",\s(?:I|you|he|she|it|we|they|that)(?:[’']\w+)?\s", re.IGNORECASE)
"""Sentences in a row, and no list."""

_DENIED: Final = re.compile(
    r"you (?:\w+ly )?(?:did|would|could)(?:n[’']t| not) (?!find|know|see|think|reali[sz]e|notice|"
    r"get|have|like|hear|remember|understand|feel|need|mean)\w+",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(r"\bwould\b|[’']d\b", re.IGNORECASE)
_BEING: Final = re.compile(
    r"\W*(?:(?:and|so|then|but)\s)?(?:I|we)(?:[’'](?:m|re|ve)\b|(?: \w+ly)?\s(?:am|are|have|know|think|want|like|"
    r"love|need|see|mean|feel|believe|hope|can|could|prefer|don[’']t|can[’']t|had|was|were)\b)",
    re.IGNORECASE,
)
"""What one is, has, wants or thinks, and does not do in some way or other."""

_WISH: Final = re.compile(r"\b(?:I|we)(?:[’']d| would) (?:\w+ly )?(?:like|love) to\b|\bI want to\b", re.IGNORECASE)

_SELF: Final = re.compile(r"(?<![\w’'])(?:I|we|my|our)(?!\w)")

_MANAGED: Final = re.compile(
    r"(?:\w+ ){0,6}?you (?:\w+ly |just |still |all )?(?:finished|passed|managed|completed|won|saved|reached|met|beat|"
    r"made it|got (?:it|there))\b",
    re.IGNORECASE,
)
"""What one brings off, rather than does."""

_STATE: Final = re.compile(r"(?:\w+ ){1,3}(?:was|were|had|showed|meant)\b", re.IGNORECASE)


def _is_long(clause: str) -> bool:
    return count_words(clause) > LONGEST_INSIDE or bool(re.search(r",| and | because ", clause))


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
    other = _SHE_HE.search(retold.clause or retold.quote) if gap.probe == "other_side" else None
    if not other:
        return way
    who = other[0].lower()
    way = way.replace("they were worried", f"{who} was worried").replace("would they say", f"would {who} say")
    return re.sub(r"\bthem\b", "her" if who == "she" else "him", way)


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
