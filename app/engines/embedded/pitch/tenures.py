"""How long one has done what, and what one was before, as notes put it down: "9 yrs ops, last 3 as shift lead"."""

import re
from typing import Final

from app.english.occupations import is_title_word
from app.english.phrases import article
from app.english.sentence_shape import has_verb
from app.english.terms import FUNCTION
from app.english.tidy import capitalised, decapitalised, ended
from app.english.verbs import is_past

_SINCE: Final = re.compile(
    r"(?P<title>[A-Za-z]+(?: [a-z]+){0,2}) since (?P<when>(?:[a-z]{3,9} )?(?:19|20)\d\d)(?=,|\.|$)"
)


_ENTERED: Final = re.compile(
    r"(?P<title>[A-Za-z]+(?: [a-z]+){0,3}), (?P<where>[A-Z][\w'’&-]*(?: [\w'’&-]+){0,4})"
    r"(?:, (?P<with>\d+ [a-z]+(?: [a-z]+)?))?,? since (?P<when>(?:[A-Za-z]{3,9} )?(?:19|20)\d\d)(?=,|\.|$)"
)
"""A post entered in one line: what, where, with how much, since when."""


def held_since(text: str) -> str | None:
    """ "paramedic since 2013, HCPC reg" as "I've been a paramedic since 2013", with where if it says so."""
    entered = _ENTERED.match(text)
    if entered and is_title_word(entered["title"].split()[-1]):
        beside = f", with {entered['with']}" if entered["with"] else ""
        when = " ".join(map(capitalised, entered["when"].split()))
        post = f"{article(decapitalised(entered['title']))} at {entered['where']}"
        return ended(f"I've been {post} since {when}{beside}")
    told = _SINCE.match(text)
    if told is None or not is_title_word(told["title"].split()[-1]):
        return None
    return ended(f"I've been {article(decapitalised(told['title']))} since {told['when']}")


def spent(text: str) -> str | None:
    """ "Six years at X", "9 years ops" and "Then two years as Y" with the verb that they lack."""
    told = _SPENT.match(text)
    if told is None:
        return None
    where = _where(told["where"])
    if where is None or has_verb(f"x {re.split(r',', where)[0]}"):
        return None
    when = (told["when"] or "").strip(" ,:").lower()
    number = decapitalised(told["n"])
    if when in {"then", "after that", "before that"}:
        return ended(f"{capitalised(when)} I spent {number} {where}")
    now, last = "now " if when == "now" else "", "the last " if "last" in when else ""
    return ended(f"I've {now}spent {last}{number} {where}")


_LAST: Final = re.compile(
    r", (?:the )?last (\d+|[a-z]+) (?:yrs? |years? )?(?:as )?(?=[a-z]+(?: [a-z]+)?(?: (?:at|in|for)\b|,|$|\.))"
)
"""What the last of those years were spent as."""

_SPENT: Final = re.compile(
    r"(?P<when>(?:then|now|the last|last|these|after that|before that)[,:]? )?(?P<n>(?:about |nearly |over )?[\w-]+"
    r"(?: and a half)? (?:years?|months?)) (?P<where>.*)",
    re.IGNORECASE,
)


def _where(where: str) -> str | None:
    """Where or as what a time was spent: "at X", "as a nurse at X" for "nurse at X", "in ops" for a bare "ops"."""
    where = _LAST.sub(r", the last \1 as ", where)
    if re.search(r"\bsame \d", where):
        return None  # "on wards same 4 wards"
    if re.match(r"(?:at|in|on|with|as|outbound|running|selling|teaching|working|doing)\b", where, re.IGNORECASE):
        return where
    titled = re.match(r"(?P<title>[a-z]+(?: [a-z]+){0,2}) (?P<at>(?:at|for|with) [A-Z][^,.;]*)", where)
    if titled and is_title_word(titled["title"].split()[-1]):
        return f"as {article(titled['title'])} {titled['at']}"
    named = re.match(r"(?P<name>[A-Z][\w'&-]+(?: [A-Z][\w'&-]+){1,3})(?=,|\.|$)", where)
    if named:
        return f"at {named['name']}"
    field = re.match(r"(?:exp(?:erience)? in )?(?P<field>[a-z]+(?: [a-z]+)?)(?P<rest>, the last .*|$)", where)
    if field and is_title_word(field["field"].split()[-1]):
        return f"as {article(field['field'])}{field['rest']}"
    if field and field["field"].split()[0] not in FUNCTION and not is_past(field["field"].split()[-1]):
        return f"in {field['field']}{field['rest']}"
    return None


_BEFORE: Final = re.compile(
    r"(?:before that|previously|earlier)[:,] (?P<title>[a-z]+(?: [a-z]+){0,5}), "
    r"(?P<where>[A-Z][\w'&-]*(?: [A-Z][\w'&-]*)*)"
    r"(?:,? (?P<a>(?:19|20)\d\d) ?[-–] ?(?P<b>(?:19|20)\d\d))?$",
    re.IGNORECASE,
)


_BEFORE_WITH: Final = re.compile(
    r"before that:? (?P<where>[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){0,3}), (?P<title>[a-z]+(?: [a-z]+){0,4}),? "
    r"(?P<n>\d+ (?:years|months))\b",
    re.IGNORECASE,
)
_SERVICE: Final = re.compile(r"(?:Navy|Army|Air Force|Marines|Police|Fire Service|Civil Service)$")


def earlier(text: str) -> str | None:
    """ "before that: line operative then team leader, Corlan, 2015-2021" as what one was, where and when."""
    with_them = _BEFORE_WITH.match(text)
    if with_them and with_them["where"][:1].isupper() and is_title_word(with_them["title"].split()[-1]):
        where = f"in the {with_them['where']}" if _SERVICE.search(with_them["where"]) else f"at {with_them['where']}"
        return ended(f"Before that, I was {article(with_them['title'])} {where} for {with_them['n']}")
    told = _BEFORE.match(text)
    if told is None or not told["where"][:1].isupper() or not is_title_word(told["title"].split()[-1]):
        return None
    when = f", from {told['a']} to {told['b']}" if told["a"] else ""
    return ended(f"Before that, I was {article(told['title'])} at {told['where']}{when}")
