"""Shorthand for a value that changed ("Food cost 33.8% → 29.6%"), said as a clause with a verb."""

import re
from typing import Final

from app.english.language import WORD
from app.english.terms import FUNCTION
from app.english.tidy import decapitalised
from app.english.verbs import RESULT_VERBS, is_past

VALUE: Final = (
    r"(?:about |nearly |over |under )?[£$€]?\d+(?:[.,]\d+)*(?:\s?(?:%|per cent|percent|k|m|bn|hours?|minutes?|"
    r"days?|weeks?|months?|years?|ms|s|points?)\b|%)?"
    r"(?: \d+ minutes)?"
)
_CHANGE: Final = re.compile(
    rf"^(?P<what>.{{2,90}}?)(?P<way>\s+(?:up|"
    rf"down))?,?\s*:?\s+(?:from\s+)?(?P<a>{VALUE}(?:(?<=\d) [a-z]+(?: an? [a-z]+)?)?)\s*(?:→|to|down to|"
    rf"up to)\s+(?P<b>{VALUE})(?P<rest>.*)$"
)
_SET: Final = re.compile(rf"^(?P<a>{VALUE})(?P<of>(?: [\w-]+){{0,4}}?)\s*(?:→|to)\s+(?P<b>{VALUE})(?P<rest>.*)$")
_NEXT: Final = re.compile(
    r"(?:,|\s+and)\s+(?!from\b|in\b|"
    r"between\b)(?=[^,\d]{2,40}\s(?:from\s)?[£$€]?\d[\d,.]*\S*\s(?:[a-z\d]+\s){0,3}to\s[£$€]?\d)"
)
BY_SPAN: Final = re.compile(r"^\d+-(?:day|week|month|year|hour|minute)\b")
"""What a measure is taken over, at the head of its name: "30-day readmissions"."""

_STARTS_AN_ACT: Final = frozenset("a an the my our all its their his her in up out over".split())


def change(text: str, verbs: frozenset[str] = frozenset()) -> str | None:
    """The clause for a change, or for several in a row; None where the text is none.

    Args:
        text: a clause without its final stop, arrows spaced.
        verbs: base forms that would make an opening word a verb and not part of a name.
    """
    text = re.sub(rf"({VALUE})\s*→\s*({VALUE})", r"\1 to \2", text)
    said = [_said(part, verbs) for part in _NEXT.split(text)]
    if not said or any(part is None for part in said):
        return None
    first, *more = [part for part in said if part]
    return " and ".join([first, *(the(part).replace(" went from ", " from ", 1) for part in more)])


def _said(text: str, verbs: frozenset[str]) -> str | None:
    match = _CHANGE.match(text)
    if match is None or "→" in match["what"]:
        return None
    what = match["what"].strip().removesuffix(" from").removesuffix(":").removesuffix(" went")
    words = [word.lower() for word in WORD.findall(what)]
    if not words or re.search(r"\bto\b", what):
        return None
    if words[0] in {"i", "we"} or (words[0] in verbs and len(words) > 1 and words[1] in _STARTS_AN_ACT):
        return None
    way = match["way"] or ""
    if is_past(words[0]):
        if not way:
            return None
        what = f"the share {decapitalised(what)}"
    elif words[-1] in FUNCTION or re.search(r"[,;]|\d", BY_SPAN.sub("", what)):
        return None
    if way and is_past(words[-1]) and len(words) > 1:
        what = what[: what.lower().rfind(words[-1])].rstrip()  # "remake rate brought down from": it went down
    verb = "" if is_past(words[-1]) and not way else " went"
    return f"{what}{verb}{way} from {match['a']} to {match['b']}{_closed(match['rest'])}"


def named_change(name: str, values: str) -> str | None:
    """ "Reading ages" and "62% at expected → 81% in two years" as one clause."""
    match = _SET.match(re.sub(r"\s*→\s*", " → ", values))
    if match is None or ("%" not in match["a"] and "→" not in values):
        return None
    return f"{name} went from {match['a']}{match['of']} to {match['b']}{_closed(match['rest'])}"


def _closed(rest: str) -> str:
    """What follows a change, as far as it hangs on by a preposition."""
    kept, *more = re.split(r",\s+", rest)
    for piece in more:
        if not re.match(
            r"(?:in|on|at|by|with|from|after|over|within|through|between|while|when|which|and|despite|without)\b", piece
        ):
            break
        kept += f", {piece}"
    return kept


def down_to(clause: str) -> bool:
    """Whether a clause opens with a bare change of a count ("42 fields down to 19")."""
    return bool(re.match(rf"^{VALUE}\s.{{0,40}}?\b(?:down|up) to {VALUE}", clause))


def with_by(clause: str) -> str:
    """ "cut cost 30%" as "cut cost by 30%"."""
    match = re.match(
        rf"^(?:I )?(?P<verb>[a-z]+) (?:[a-z-]+ ){{1,4}}(?={VALUE}(?:\s|$|,|\.))(?!{VALUE} (?:to|and|→|of|"
        rf"[a-z]+s\b))",
        clause,
    )
    if not match or match["verb"] not in RESULT_VERBS or match[0].split()[-1] in FUNCTION:
        return clause
    return f"{match[0]}by {clause[match.end() :]}"


def the(clause: str) -> str:
    """A change said in the middle of a sentence: "run time went ..." as "the run time went ..."."""
    clause = decapitalised(clause)
    head = re.split(r" (?:went|from|rose|fell)\b", clause)[0].split()
    bare = head[0].islower() and head[0] not in FUNCTION and not head[-1].endswith("s")
    return f"the {clause}" if bare else clause
