"""What a line of an advert asks for, as it can be asked about: a thing to be done, or a thing to be known.

"Experience of managing budgets" asks for a deed, "experience with hydraulic modelling" for a thing; a question about
the one does not join up with the other.
"""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.advert.prose import opens_with_verb
from app.english.language import count_words

_HAVING: Final = re.compile(
    r"(?:an? |the )?(?:\w+(?:ed|ent|ive|ing|le|ong|ood) )?(?:track record|record|experience|knowledge|understanding|"
    r"proficien(?:cy|t)|proficient|skilled|skills?|ability|able|expertise|familiarity|familiar|confident|confidence|"
    r"competen(?:ce|t)|background|grasp|command|awareness)\s(?P<by>of|in|with|to|using|on|at)\s(?:the use of\s)?",
    re.IGNORECASE,
)
"""How adverts say that somebody should have a thing; what it is comes after."""

_DOING: Final = re.compile(
    r"(?!(?:any|every|some|no)?thing\b|engineering\b|nursing\b|training\b)[a-z]{2,}ing\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Required:
    """``text`` without what says that one should have it; ``deed`` where it begins with what is done."""

    text: str
    deed: bool


def required(quote: str) -> Required:
    """What a quoted requirement is about."""
    having = _HAVING.match(quote)
    rest = quote[having.end() :] if having else quote
    if having is None or count_words(rest) < SHORTEST:
        return Required(quote, deed=bool(_DOING.match(quote)) or opens_with_verb(quote))
    if having["by"].lower() in ("with", "using", "on"):
        return Required(rest, deed=False)  # "experience with tracking software" names what is used
    return Required(rest, deed=bool(_DOING.match(rest)) or opens_with_verb(rest))


SHORTEST: Final = 2
"""Words of what is left that can still be asked about."""

DONE: Final = (
    "The advert says “{r}”. Talk me through how you would go about it.",
    "“{r}”: what would that look like in your first weeks here?",
)
KNOWN: Final = (
    "The job needs “{r}”. Where has that come into your own work?",
    "“{r}” is part of this job. What do people get wrong about it?",
)
"""Ways to ask, in a technical interview, for what is done and for what is known."""

DESIGNED: Final = (
    "Take “{r}”. A team is to do that from scratch, and ten times as much of it. How would you set it up?",
    "“{r}”, from nothing, in a place twice the size of this one: how would you set that up?",
)
"""Ways to ask for the design of something that is done."""
