"""Values that moved, as notes put them down: "scrap 6 → 2%", "lates down 60%", "complaints halved"."""

import re
from typing import Final

from app.english.occupations import is_title_word
from app.english.phrases import with_article
from app.english.sentence_shape import has_verb
from app.english.terms import FUNCTION
from app.english.tidy import capitalised, decapitalised, ended
from app.english.verbs import GERUNDS

NUMBER: Final = (
    r"(?<![\w.,])(?:\b(?:about|over|nearly|almost|under|more than) )?[£$€]?\d[\d.,]*(?:k|m|bn)?(?: ?%| percent)?"
)
"""A figure with its sign, as part of a pattern."""

SPELLED: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a dozen)"
"""A small number in words, as part of a pattern."""

_PER: Final = r"(?: (?:an?|per|in an?) [a-z]+(?: [a-z]+)?)?"
_WHEN: Final = r"(?: in (?:[A-Z]\w+|(?:19|20)\d\d))?"
_VALUE: Final = rf"{NUMBER}(?: (?:an?|per) [a-z]+| (?!(?:to|down|up|in)\b)[a-z]+{_PER})?{_WHEN}"
_HANGING: Final = "in|between|within|over|by|after|since"
_TIMES: Final = rf"\d+ hours \d+ minutes|{_VALUE}"
CHANGE: Final = re.compile(
    rf"(?P<what>[A-Za-z][\w' &-]{{0,160}}?)?(?P<sep>:)?(?P<way> (?:up|down))?(?: ?from)? ?"
    rf"(?P<a>(?:{_TIMES})(?: of (?:the )?[a-z]+)?) ?"
    rf"(?P<link>→|to|down to|up to|-(?=>)) ?(?P<b>{NUMBER}(?: (?!(?:{_HANGING})\b)[a-z]+)*)"
    rf"(?P<rest>(?: (?:{_HANGING}) [^.]*)?)$"
)
MOVED: Final = re.compile(
    rf"(?P<what>[A-Za-z][\w' &-]{{0,160}}?) ?(?P<way>up|down|\+|-|–)(?: ?by)? ?(?P<by>(?:about |over |nearly )?"
    rf"(?:{NUMBER}(?: (?!on\b)[a-z]+)?|a half|half|a third|a quarter|two thirds))(?P<rest>(?: (?:in|within|over|after|"
    rf"since|year on year|a year).*)?)$"
)
TURNED: Final = re.compile(
    r"(?P<what>[A-Za-z][\w' &-]{1,160}?) (?P<verb>halved|doubled|tripled|fell|rose|dropped|grew)\b.*$"
)
BARE: Final = re.compile(rf"(?:from )?(?P<a>{_VALUE}) ?(?:→|to|down to|up to) ?(?P<b>{NUMBER}(?: [\w']+)*)$")
"""Two values without what they are of, which the clause before names."""


def caused_by(piece: str) -> str | None:
    """ "cut scrap 6 → 2%" as "cut scrap from 6 to 2%"."""
    match = re.match(
        rf"(?P<act>[A-Za-z]+ (?!by )[\w' &-]*?[A-Za-z]) (?P<way>(?:up|down) )?(?:from )?(?P<a>{_VALUE}) ?"
        rf"(?:→|to|down to) ?(?P<b>{NUMBER}.*)$",
        piece,
    )
    if match is None or re.search(r"→", match["b"]):
        return None
    return with_article(decapitalised(f"{match['act']} {match['way'] or ''}from {match['a']} to {match['b']}"))


GRADED: Final = re.compile(
    r"(?P<what>[A-Za-z][\w' &-]{0,160}?):? (?:from )?(?P<a>[A-Z][a-z]+(?: [A-Z][a-z]+)?) ?→ ?(?P<b>[A-Z][a-z]+)"
    r"(?P<rest>(?: in (?:19|20)\d\d)?)$"
)
"""A grade that moved: "ofsted Good → Outstanding"."""


def moved(piece: str) -> str | None:
    """A value that moved, as a clause with its verb."""
    if match := GRADED.match(piece):
        return f"{capitalised(match['what'])} went from {match['a']} to {match['b']}{match['rest']}"
    if match := CHANGE.match(piece):
        what = (match["what"] or "").strip()
        if what and is_title_word(what.split()[-1]):
            return None  # "volunteer coordinator 9 → 86 helpers"
        if not what or re.search(r"\b(?:to|and|or|with|of|by|for|in|at|on)$", what) or has_verb(f"x {what}"):
            return None
        if re.search(r"\d+ (?:hours?|minutes?|days?|weeks?|months?|years?|seconds?)\b", what):
            return None  # the value has two parts
        if match["link"] == "to" and not (match["way"] or "from" in piece or "%" in piece):
            return None
        if what.split()[0].lower() in GERUNDS and len(what.split()) == 1:
            return None
        return f"{_the(what)} went{match['way'] or ''} from {match['a']} to {match['b']}{match['rest']}"
    if match := MOVED.match(piece):
        what = match["what"].strip()
        if has_verb(f"x {what}") or what.split()[-1].lower() in FUNCTION or re.search(r"\d$", what):
            return None
        if match["way"] in "+-–" and not re.search(r"%|percent", match["by"]):
            return None  # "shop steward 2012-14", "units 3-5"
        way = {"+": "up", "-": "down", "–": "down"}.get(match["way"], match["way"])
        by = re.sub(r"^a half", "half", match["by"])
        return f"{_the(what)} went {way} by {by}{match['rest']}"
    if (match := TURNED.match(piece)) and not has_verb(f"x {match['what']}"):
        return _the(match["what"]) + piece[match.end("what") :]
    return None


def _the(what: str) -> str:
    """A noun phrase as a subject: several words in the singular take "the", one word or a plural none."""
    plain = decapitalised(what)
    words = plain.split()
    head = re.split(r" (?:on|of|in|for|at|from|with|per|to|by|within|after) ", plain)[0].split()[-1]
    bare = len(words) > 1 and words[0].lower() not in FUNCTION and not re.match(r"[A-Z][a-z]|\d", words[0])
    many = re.search(r"[^s]s$|[^i]ing$", head) or re.search(r"[^s]s$", words[0])
    return f"the {plain}" if bare and not many else plain


def moved_value(plain: str) -> str | None:
    """ "9 → 86 helpers" as "from 9 to 86 helpers"."""
    bare = BARE.match(plain.rstrip("."))
    return f"from {bare['a']} to {bare['b']}" if bare and "→" in plain else None


def moved_alone(plain: str) -> str | None:
    """ "41 fps → 60 on Switch", after a sentence that tells what was done: "It went from 41 fps to 60 on Switch"."""
    moved = moved_value(plain)
    measured = moved and re.search(r"[%£$€]|[a-z]", re.sub(r"\b(?:from|to|about|over|under|nearly)\b", "", moved))
    return ended(f"It went {moved}") if measured else None  # "1.9 to 1.2" of who knows what
