"""Kinds of people with their numbers, as a line of notes puts down whom one has."""

import re
from typing import Final

from app.english.occupations import is_title_word


def counts_people(text: str) -> bool:
    """Whether a text lists several kinds of people, each with its number: "one analyst and 3 agents"."""
    kinds = [_COUNTED.fullmatch(each) for each in re.split(r",? and |, | \+ ", text.strip(" ."))]
    several = len(kinds) > 1 and not (kinds[0] and kinds[0]["n"] in {"a", "an"} and kinds[1] and kinds[1]["n"] in _ONE)
    return several and all(each and _is_of_people(each["who"]) for each in kinds)


_ONE: Final = frozenset({"a", "an", "one"})
_COUNTED: Final = re.compile(
    r"(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?P<who>(?:[A-Za-z-]+ ){0,3}?[A-Za-z-]+)",
    re.IGNORECASE,
)


def _is_of_people(who: str) -> bool:
    last = who.split()[-1].lower()
    return last in {"staff", "people", "reports"} or is_title_word(last) or is_title_word(last.removesuffix("s"))
