"""Whether a way to ask fits the words it takes up: nobody is asked why of what was never chosen."""

import re
from typing import Final

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.follow_up.gaps import Gap
from app.engines.embedded.follow_up.retold import Retold
from app.engines.embedded.follow_up.said_back import is_scrap
from app.engines.embedded.follow_up.suiting import DISOWNED, is_own_deed, suits
from app.english.grammar import is_past
from app.english.language import count_words, words
from app.english.quantity_patterns import SPELLED_WORD
from app.english.terms import content_stems
from app.english.verbs import PAST_OF

SHORTEST_QUOTED: Final = 3
"""Words of a quote that a question leans on; "I counted" alone says nothing back."""

OF_A_WORD: Final = frozenset(("why_tool", "how_many"))
"""Probes that quote the word itself."""

LISTED: Final = 2
"""Commas and conjunctions of a list."""

LONGEST_INSIDE: Final = 9
"""Words of a clause that is said back inside a question."""

_DOUBLE: Final = re.compile(r"\b(?:and|or) (?:how|what|why|who|when|where|which|did|was|were|is|are|do|does)\b")
_EVENT: Final = re.compile(r"\b(?:when|before|after|since) \{clause\}", re.IGNORECASE)
_TIMED: Final = re.compile(
    r"(?:in|on|at|after|before|within|by|from|since|when|during|over|for|last|then|every)\b", re.IGNORECASE
)


def fits(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether the clause can stand where a way puts it."""
    if _echoes(way, retold) or not suits(way, gap, retold):
        return False
    if "{word}" in way and (gap.word is None or ("{Said}" in way and retold.clause is None)):
        return False
    if "{clause}" in way and retold.clause is None:
        return False
    named = gap.word is not None and gap.probe in OF_A_WORD
    leaning = "{q}" in way or ("{Said}" in way and retold.clause is None)
    if leaning and not named and (is_scrap(retold.quote) or not content_stems(retold.quote)):
        return False  # "So I did" says nothing to hear more of
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
    met = gap.probe == "seen" and not any(map(is_past, words(retold.quote)))
    cut = retold.quote.endswith("…")
    if retold.clause is None and (cut or not (met or gap.probe == "more")) and _WAITS.match(retold.quote):
        return False
    if gap.probe == "led" and (retold.own or retold.clause is None):
        return False
    if gap.probe == "led" and (_STOOD.match(retold.clause or retold.quote) or _WOULD.search(retold.quote)):
        return False  # how things stood came of nothing in particular
    if gap.probe == "due" and _YOU_HAD.match(retold.clause or ""):
        return False
    if not _fits_act(way, gap, retold) or not _fits_statement(way, gap, retold):
        return False
    if "happened anyway" in way and gap.focus is None:
        return False  # only of a figure one asks what it would have been
    if "{clause}" in way and not way.startswith("{") and _is_long(retold.clause or ""):
        return False  # a listener loses the question before it ends
    if gap.probe == "check" and "{clause}" in way and retold.own:
        return False  # what one did oneself one need not find out
    return not _EVENT.search(way) or _is_event(retold)


def _is_event(retold: Retold) -> bool:
    """Whether the clause tells something that began and ended, so that one may ask what came after or before it."""
    clause = retold.clause or ""
    return retold.past and not _TIMED.match(clause) and not _STOOD.match(clause)


_STOOD: Final = re.compile(
    r"(?:\S+ ){1,6}?(?:was|were|wasn[’']t|weren[’']t|had|hadn[’']t|knew|felt|thought|wanted|needed)\s"
    r"(?!(?:\w+ly )?(?:been |to )?(?:gone|done|\w+(?:ed|(?<!sev)en|wn|ght|old|ade|ent|aid|ept|un))\b)",
    re.IGNORECASE,
)
"""How things stood, and nothing that happened: "the extra was a bit over eight thousand"; "the kiln was moved" did."""


_ASKED_BY: Final = re.compile(r"\b(?:why|how)\b", re.IGNORECASE)


def _echoes(way: str, retold: Retold) -> bool:
    """Whether a way asks by the very word that it says back: "You would ask why first. Why would you?"."""
    said = retold.clause if "{Said}" in way or "{clause}" in way else None
    asked = {word.lower() for word in _ASKED_BY.findall(way)}
    if "came back?" in way and "back" in words(retold.quote.lower()):
        return True
    return bool(asked & {word.lower() for word in _ASKED_BY.findall(said or retold.quote)})


def _fits_act(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether a way that speaks of an act, or of something that happened, follows one."""
    if gap.probe == "occasion":
        return _fits_occasion(way, retold)
    if gap.probe == "how_many" and gap_cues.NOT.search(gap.clause.text):
        return False  # "we don't talk much" has no figure
    if gap.probe == "baseline" and _FROM_TO.search(gap.clause.text):
        return False  # where it began is told
    if gap.probe == "alternative" and not _fits_choice(way, gap, retold):
        return False
    if gap.probe == "how" and gap_cues.TOOK_COURSE.search(retold.clause or ""):
        return False  # how one takes a course is no question
    never = " never " in f" {retold.clause or retold.quote} "
    denied = bool(_DENIED.match(retold.clause or ""))
    if "made you do that" in way or "your thinking" in way:
        state = denied or never or bool(_YOU_HAD.match(retold.clause or ""))
        return gap.own and retold.own and (retold.clause is None or retold.past) and not state
    if "Why not?" in way:
        return denied or DISOWNED.search(retold.quote) is not None
    if "in between" in way or "made the difference?" in way:
        return retold.past and not _STATE.match(retold.clause or "")
    if "me through that" in way or "manage that" in way:
        managed = bool(_MANAGED.match(retold.clause or ""))
        return retold.own and retold.past and managed == ("manage" in way) and (managed or is_own_deed(retold))
    if gap.probe == "more" and ("make of" in way or "mean for" in way):
        return True
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
    return True


def _fits_choice(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether one may ask for the other way: of a choice plainly; of another act only whether there was one."""
    chosen = gap_cues.CHOSE.search(gap.clause.text) or signs.DECIDED.search(gap.clause.text) or not retold.past
    of_any_act = any(words_of in way for words_of in ("there another way", "first idea", "if you had not"))
    if "if you had not" in way and (not retold.own or gap_cues.NOT.search(retold.quote)):
        return False
    return not of_any_act if chosen else of_any_act and not _HEARD.match(retold.clause or "")


_FROM_TO: Final = re.compile(r"\bfrom\s(?:\w+\s){0,5}?\S+\sto\b", re.IGNORECASE)
_HEARD: Final = re.compile(
    r"you (?:\w+ly )?(?:said|told|thought|knew|felt|noticed|saw|heard|found|learnt|learned|reali[sz]ed|remember\w*)\b",
    re.IGNORECASE,
)
"""What one said, took in or felt, and did not do in preference to something else."""


def _fits_occasion(way: str, retold: Retold) -> bool:
    """Whether one may ask for an example: not of a day that is told, nor of what is not done."""
    if retold.past or gap_cues.NOT.search(retold.quote) or (_FACT.search(retold.quote) and not retold.own):
        return False
    if _WOULD.search(retold.quote):
        return "real case" in way
    if _OWNED.search(retold.quote):
        return False
    return retold.own or "you last do that" not in way


def _fits_statement(way: str, gap: Gap, retold: Retold) -> bool:
    """Whether a way that speaks of how things are, or of what somebody thinks, follows such words."""
    planned = _WOULD.search(retold.quote) and not _WISH.search(retold.quote)
    if gap.probe == "behind" and (planned or _PERFECT.search(retold.quote)):
        return False  # what would be done shows in nothing yet, and what has been done shows itself
    if "ordinary week" in way:
        return bool(_WEEKLY.search(retold.quote))
    if "turns out otherwise" in way:
        return bool(signs.HEDGE.search(retold.quote) or _HOPED.search(retold.quote))
    if "speaks for that" in way:  # where the words that are said back ask why themselves
        alike = ("Why would you do it that way?", "Why do you do it that way?")
        return bool(_ASKED_BY.search(retold.quote)) and any(_fits_a_way(each, gap, retold) for each in alike)
    if "you do it that way" in way:
        return _fits_a_way(way, gap, retold)
    wish = bool(_WISH.search(retold.quote))
    if "draws you" in way or ("Why is that" in way and wish):
        return wish and "draws you" in way
    if "Why is that" in way or ("makes you say so" in way and gap.probe != "particular"):
        return not (_is_plan(retold) or gap.own or retold.past or retold.own)
    if gap.probe != "particular":
        return True
    if "thinking of" in way and _FACT.search(retold.quote):
        return False
    if (
        _PERFECT.search(retold.quote)
        or _OWNED.search(retold.quote)
        or ("day to day" in way and _WOULD.search(retold.quote))
    ):
        return False
    of_self = retold.own or bool(_SELF.search(retold.quote)) or bool(_FACT.search(retold.quote))
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
    r"\W{0,20}(?:if|when|because|since|unless|although|though|as|after|before|until|till|once|while|whereas)\s\S+"
    r"(?!.*?(?<!what)(?<!that)(?<!which)\s(?:I|we|you|it|they|he|she)(?:[’']\w+|\s\w+))",
    re.IGNORECASE,
)
"""What opens a clause that waits for its main one."""

_FACT: Final = re.compile(rf"(?<=[a-z,] )[A-Z][a-z]|\d|\b(?:(?!one\b){SPELLED_WORD})\b")
"""Names and numbers: what is no view, which something one saw might stand behind."""

_OWNED: Final = re.compile(r"\b(?:I|we) (?:have|hold|own) (?:an?|my|our|the|two|three)\b", re.IGNORECASE)
"""What one has is no matter of days."""

_WEEKLY: Final = re.compile(
    r"\b(?:hours?|weekends?|evenings?|nights?|shifts?|full[- ]time|part[- ]time|driv(?:e|ing)|travel\w*|commut\w*|"
    r"from home|days?)\b",
    re.IGNORECASE,
)
_HOPED: Final = re.compile(r"\b(?:could|should|hope|until|by then|come later)\b", re.IGNORECASE)
_PERFECT: Final = re.compile(
    r"\b(?:I|we)(?:[’']ve| have) (?:\w+ly |never |also |just |now )?(?:\w+ed|done|been|had|got|seen|made|read|taken)\b",
    re.IGNORECASE,
)
_SPLICED: Final = re.compile(r",\s(?:I|you|he|she|it|we|they|that)(?:[’']\w+)?\s", re.IGNORECASE)
"""Sentences in a row, and no list."""

_DENIED: Final = re.compile(
    r"you (?:\w+ly )?(?:did|would|could)(?:n[’']t| not) (?!find|know|see|think|reali[sz]e|notice|"
    r"get|have|like|hear|remember|understand|feel|need|mean)\w+",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(r"\bwould(?:n[’']t)?\b|[’']d\b", re.IGNORECASE)
_BEING: Final = re.compile(
    r"\W{0,20}(?:(?:and|so|then|but)\s)?(?:I|we)(?:[’'](?:m|re|ve)\b|(?: \w+ly)?\s(?:am|are|have|know|think|want|like|"
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

_YOU_HAD: Final = re.compile(r"(?:\w+ ){0,3}?you (?:\w+ly )?(?:was|were|had)\b", re.IGNORECASE)
"""What one had or was, which nobody thinks up."""

_STATE: Final = re.compile(r"(?:\w+ ){1,3}(?:was|were|had|showed|meant)\b", re.IGNORECASE)


def _is_long(clause: str) -> bool:
    return count_words(clause) > LONGEST_INSIDE or bool(re.search(r",| and | because ", clause))
