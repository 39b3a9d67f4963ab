"""A hat worn beside a job, "Mentor to apprentices", told as one: what one is besides, and for how long."""

import re
from typing import Final

from app.engines.embedded.notes.career import Role
from app.english.occupations import is_title_word
from app.english.quantities import quantities
from app.english.sentence_shape import has_verb
from app.english.speech import spoken


def besides(text: str, written: str, job: Role) -> str:
    """A hat worn in a job, from a line that only names it, as one that is worn beside the job: "I'm also a mentor"."""
    hat = re.match(
        r"I(?P<be>'m| was) (?P<also>also )?(?P<who>an? (?P<title>[\w -]+?)(?=,| (?:for|to|of|and|on)\b|\.))", text
    )
    if hat is None or re.search(r"\bI\b", written) or not is_title_word(hat["title"].split()[-1]):
        return text
    own = job.title.lower().split()
    again = hat["title"].lower().split()[-1] == own[-1] and set(hat["title"].lower().split()) <= set(own)
    rest = text[hat.end() :]
    if re.match(r", [a-z]+(?: [a-z]+){0,3}\.$", rest) and not has_verb(rest) and not quantities(rest):
        rest = "."  # "device link nurse, trust devices group": what is only named beside it
    return f"I{hat['be']} {'' if again else 'also '}{hat['who']}{rest}"


def beside_it(line: str, current: bool) -> str | None:
    """A second hat worn in the same job: "clinical educator for final year students, five so far"."""
    told = next(iter(spoken(line, current)), "")
    hat = re.match(r"I(?P<be>'m| was) (?P<rest>(?:an?|the) .*)", told)
    return not_twice(f"I{hat['be']} also {hat['rest']}") if hat else None


_FOR_SO_LONG: Final = re.compile(
    r"^I(?P<be>'m| was)(?P<also> also)? (?P<what>an? [^,]*?),? with (?P<time>\d+ (?:years|months))(?=\.$)"
)
"""How long a post was held is no thing that one had with it."""


def for_so_long(text: str) -> str:
    """ "I'm also a mentor, with 2 years" as "I've also been a mentor for 2 years"."""
    held = _FOR_SO_LONG.match(text)
    if held is None:
        return text
    also = held["also"] or ""
    have = f"I was{also}" if held["be"] == " was" else f"I've{also} been"
    return f"{have} {held['what']} for {held['time']}."


def not_twice(text: str) -> str:
    """ "with 2 with EHCPs" said with one "with"."""
    return re.sub(r" with (\d+ with )", r", \1", text)
