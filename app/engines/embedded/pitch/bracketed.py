"""A story's name in brackets before it, "[behind programme, Mill Lane]": what a listener needs to know first."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.tightened import Said
from app.english.tidy import decapitalised

_BRACKETED: Final = re.compile(r"\W*\[(?P<name>[^\[\]\n]{3,60})\]")
_PARTED: Final = re.compile(r"\s+[-–—]\s+|[,:;/]\s+")
_PROPER: Final = re.compile(
    r"(?P<proper>[A-Z][a-z][\w'’-]*(?P<more>(?: [A-Z][\w'’-]+){0,5}))(?P<kind>(?: [a-z]+){0,2})$"
)


def under_its_name(run: Sequence[Said], head: Note) -> list[Said]:
    """A story that opens with an act, behind the proper name that its brackets give: "Take Mill Lane: I split ..."."""
    named = name_of(head)
    if not run or not named or run[0].note is not head or not re.match(r"(?:I|We) [a-z]", run[0].text):
        return list(run)
    if any(word in said.text for said in run for word in re.findall(r"[A-Z][\w'’-]+", named)):
        return list(run)
    first = replace(run[0], text=f"Take {named}: {decapitalised(run[0].text)}", start=head.start)
    return [first, *run[1:]]


def name_of(note: Note) -> str:
    """The proper name in the brackets that a story opens with, with "the" before what it is; empty without one."""
    bracketed = _BRACKETED.match(note.document.text[note.start : note.end])
    for k, part in enumerate(_PARTED.split(bracketed["name"]) if bracketed else ()):
        proper = _PROPER.search(part.strip())
        if proper and (proper["more"] or k or proper.start()):  # else its capital is that of any first word
            return f"the {proper[0]}" if proper["kind"] else proper[0]
    return ""
