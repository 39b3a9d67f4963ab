"""Whether a way to ask suits the kind of thing that is said back.

A supposed case has no start to ask for, what was brought off was not chosen, what somebody else did shows nothing of
the candidate's, a total that is reached does not last, and what one would need is no choice that could be wrong.
"""

import re
from typing import Final

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.answer.cues import REASON
from app.engines.embedded.answer.occurrences import UNCHOSEN, happens
from app.engines.embedded.follow_up.gaps import Gap
from app.engines.embedded.follow_up.retold import Retold
from app.english.grammar import STATE_PAST, acts_of_i, acts_of_we, is_past
from app.english.language import words

SUPPOSED: Final = re.compile(
    r"\W{0,9}(?:(?:and|but|so|because)\s)?(?:if|had|unless|suppose|imagine)\s(?!I (?:did|had) it again)"
    r"(?:I|we|he|she|they|it|you|one|the|a|an|somebody|someone|anybody|nobody|that|this)\b",
    re.IGNORECASE,
)
"""How a case opens that is only thought of."""

BROUGHT_OFF: Final = re.compile(
    r"(?<![\w’'])\w+(?:[’']ve| have| had)? (?:\w+ly |just |still |all |even |then )?"
    r"(?:finished|passed|managed|completed|won|saved|reached|met|beat|earned|gained|recovered|qualified|caught up|"
    r"made (?:it|up|good)\b|"
    r"(?:got|made|clawed|won|pulled)\b[^.,;]{0,24}\bback|clawed|got (?:it|there)|"
    r"(?:came|ended|finished|landed) (?:in|up|out|under|over|early|late|on)\b)",
    re.IGNORECASE,
)
"""What comes of acts and is none: nobody decides to have saved a sum, and once saved it stays so."""

_SPOKEN: Final = re.compile(r"(?<![\w’'])(?:I|we) (?:\w+ly |just |then |only )?said\b", re.IGNORECASE)
"""Words of one's own told as they were spoken: they had no other way to go."""

_FIRST: Final = re.compile(r"(?<![\w’'])(?:I|we|my|our|me|us)(?:[’']\w+)?(?!\w)", re.IGNORECASE)

_NEEDED: Final = re.compile(
    r"\b(?:need(?:s|ed)?|must|(?:have|has|had) (?:got )?to|want(?:s|ed)?|require[sd]?|depends?)\b", re.IGNORECASE
)
"""What is needed or wished for, and no way of doing it."""

_REQUIRED: Final = re.compile(
    r"\b(?:I|we|you)(?:[’']d| would)? (?:\w+ly |always |still )?(?:need|require|want to (?:know|see|hear))\b",
    re.IGNORECASE,
)
_TO_KNOW: Final = re.compile(r"\bto (?:know|see|hear|find out)\b", re.IGNORECASE)
"""What one would need, and whether it is something to be known."""

DISOWNED: Final = re.compile(
    r"\b(?:do not|don[’']t|would not|wouldn[’']t|never)\s(?:\w+ )?(?:count|call|say|claim|mean)\b"
)
"""What one does not claim."""


def suits(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether a way may be asked of words of this kind."""
    if "make of that" in way or "mean for you" in way:
        return _is_others(retold) and ("make of" in way) == happens(retold.clause or retold.quote)
    if is_supposed(retold.quote):
        return gap.probe in ("seen", "more", "say", "reason") and _of_a_case(way, gap)
    return _suits_act(way, gap, retold) and _suits_state(way, gap, retold) and _suits_plainly(way, gap, retold)


def _suits_act(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether a probe after an act suits words that tell one: what came of acts, or was said, was not chosen."""
    text = retold.clause or retold.quote
    brought_off = BROUGHT_OFF.search(text)
    if brought_off and (
        gap.probe in ("lasted", "baseline") or (gap.own and gap.probe in ("reason", "again", "alternative", "cost"))
    ):
        return False
    if gap.probe == "due":
        return ("part in that" in way) == (_SOMEBODY.match(retold.clause or "") is not None)
    if gap.probe == "alternative":
        return _SPOKEN.search(retold.quote) is None
    return gap.probe != "led" or not (signs.SAID.search(text) or REASON.search(text))


def _suits_state(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether a probe after how things are, or would be, suits the words: a term of work, a need, a thing disowned."""
    quote = retold.quote
    if ("day to day" in way or gap.probe == "behind") and (gap_cues.CONDITION.search(quote) or _COUNTS.search(quote)):
        return False
    if gap.probe == "behind":
        return _FIRST.search(quote) is not None and not any(map(is_past, words(quote)))
    if gap.probe == "exception":
        return ("put to the test" in way) == (not retold.past and _SO_FAR.search(quote) is None)
    if "change your mind" in way and _CREED.match(quote):
        return False
    if "happens without" in way or "that tell you" in way:
        return ("tell" in way) == bool(_TO_KNOW.search(quote)) and _REQUIRED.search(quote) is not None
    if "do it that way" in way or gap.probe in ("limits", "weigh", "fails"):
        return not (_NEEDED.search(quote) or DISOWNED.search(quote))
    return True


def _suits_plainly(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether a plain request for more is of the kind that suits the words."""
    if "that going" in way:
        return not retold.past and bool(signs.NOW.search(retold.quote))
    if "that like?" in way:
        return _GOING_ON.match(retold.quote) is not None
    if "makes you say so" not in way:
        return True
    if gap.probe == "more" and not _VIEW.search(retold.quote):
        return False
    return not (_NO_CLAIM.match(retold.quote) or retold.quote.endswith("…"))


_SOMEBODY: Final = re.compile(r"(?:he|she|they|[A-Z][a-z]+)\s(?!(?:was|were|had)\b)\w+")
"""What somebody else did: what is asked is the candidate's part in it, not whether it was so."""

_SO_FAR: Final = re.compile(r"(?:\b(?:have|has)|[’']ve)\b", re.IGNORECASE)
"""A record up to now, which may have had an exception; how things always are can only be put to the test."""

_CREED: Final = re.compile(r"\W{0,9}I (?:always |often )?(?:say|believe|think)\b", re.IGNORECASE)
_COUNTS: Final = re.compile(r"\d")


def is_own_deed(retold: Retold) -> bool:
    """Whether the words say what the candidate did, step by step: not what they were, knew, wanted or brought off."""
    found = _DID.match(retold.clause or retold.quote)
    verb = found["verb"].lower() if found else ""
    return is_past(verb) and verb not in _BEFELL and not BROUGHT_OFF.search(retold.quote)


_DID: Final = re.compile(
    r"(?:[\w’'-]+,?\s){0,6}?(?:you|I|we)\s(?:\w+ly |just |then |also )?(?P<verb>\w+)", re.IGNORECASE
)

_BEFELL: Final = STATE_PAST | UNCHOSEN | frozenset("got lost lived came ended stood owed owned noticed heard".split())
"""What one was, had or met with, and did not do."""

_NO_CLAIM: Final = re.compile(
    r"\W{0,9}(?:by \w+ing\b|(?:it|that|this)(?:[’']s| is| was)\b(?! (?:not|never|always|all)\b))", re.IGNORECASE
)
"""Words that only say how, or which one it is, as one answers a question."""

_VIEW: Final = re.compile(
    r"\b(?:more|less|most|best|worst|better|worse|too|than|very|really|always|never|every\w*|nobody|people|should|must|"
    r"important|key|hard\w*|eas\w+|good|bad|right|wrong|enough|only|would|could|might|tells?|shows?|means?)\b|"
    r"\w+[’']d\b",
    re.IGNORECASE,
)
"""Words of a view, which something stands behind; a plain fact nobody is asked to make good."""

_GOING_ON: Final = re.compile(r"(?!(?:some|any|every|no)?thing\b|during\b)[a-z]{2,}ing\b", re.IGNORECASE)
"""An act named by its -ing form: "sitting down with her"."""


def _is_others(retold: Retold) -> bool:
    """Whether words tell what somebody else did or how things were, and not what the candidate did."""
    acted = [verb for verb in (*acts_of_i(retold.quote), *acts_of_we(retold.quote)) if verb not in STATE_PAST]
    told = retold.past and not retold.own and (not acted or retold.clause is not None)
    return told and not is_supposed(retold.quote) and not _WOULD.search(retold.quote)


_WOULD: Final = re.compile(r"\bwould(?:n[’']t)?\b|[’']d\b", re.IGNORECASE)


def is_supposed(text: str) -> bool:
    """Whether words tell a case that is only thought of, and not what somebody says ought to have been done."""
    would = _MIGHT_HAVE.search(text)
    return bool(SUPPOSED.match(text) or (would and not signs.SAID.search(text[: would.start()])))


_MIGHT_HAVE: Final = re.compile(
    r"(?:\b(?:would|could|might)(?:n[’']t)?|(?<=\w)[’']d)(?:[’']ve| (?:not |never )?(?:have(?! to\b)|of)\b)",
    re.IGNORECASE,
)


def _of_a_case(way: str, gap: Gap) -> bool:
    """Whether a way asks a supposed case for what may be known of it: where it was met, why it would be so."""
    if gap.probe == "more":
        return "makes you say so" in way
    return "Why is that" in way or "makes you say so" in way or gap.probe != "reason"
