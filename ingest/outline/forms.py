"""Application forms as they are exported: a label in capitals, a colon, what was filled in, line after line.

"EMPLOYER: Ashby Baths" is what somebody entered about themselves. The label is the form's and says what was asked for;
the line is no title, and "PLEASE GIVE AN EXAMPLE OF ..." tells no reader what to do.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ingest.outline.lines import Line

_FIELD: Final = re.compile(r"[ \t]*(?P<label>[A-Z][A-Z \t()/,.&'’?-]{2,90}?):(?:[ \t]+(?P<value>\S)|[ \t]*$)")
_OF_A_PERSON: Final = re.compile(
    r"SURNAME|(?:FIRST|FAMILY|LAST|FULL) NAME|EMPLOYER|POST HELD|JOB TITLE|POSITION HELD|DUTIES|"
    r"REASON FOR LEAVING|REFEREE|NOTICE PERIOD|POST APPLIED FOR|SUPPORTING STATEMENT|DATES EMPLOYED"
)
"""What is asked of nobody but who applies; an advertisement has other labels."""

_FEWEST: Final = 4
_FEWEST_OF_A_PERSON: Final = 3


def is_application(texts: Iterable[str]) -> bool:
    """Whether the lines of some texts are an application form that was filled in."""
    labels = [field["label"] for text in texts for line in text.split("\n") if (field := _FIELD.match(line))]
    asked = {found[0] for label in labels if (found := _OF_A_PERSON.search(label))}
    return len(labels) >= _FEWEST and len(asked) >= _FEWEST_OF_A_PERSON


_ASKING: Final = re.compile(r"PLEASE|WHY|WHAT|HOW|DESCRIBE|GIVE|TELL|EXPLAIN|OUTLINE|DEMONSTRATE")


def answers_form(text: str) -> bool:
    """Whether something was filled in there behind a label that asks: "WHY DO YOU WANT THIS POST: I learned ..."."""
    fields = filter(None, map(_FIELD.match, text.split("\n")))
    return any(_ASKING.match(field["label"]) and field["value"] for field in fields)


def filled_fields(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of such a form that hold a label with what was filled in: none of them is a title."""
    plain = [line.text if line.role == "text" and not line.marks else "" for line in lines]
    if not is_application(plain):
        return frozenset()
    return frozenset(at for at, text in enumerate(plain) if (field := _FIELD.match(text)) and field["value"])
