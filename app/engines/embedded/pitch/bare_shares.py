"""A part of a whole that does not say of what, "36 of 38", with the noun that the notes count the whole by."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.drafts import Draft
from app.records import Citation

_BARE: Final = re.compile(
    r"(?<![\d.,])(?P<part>\d{1,6}) (?:out )?of (?P<whole>\d{1,6})"
    r"(?=[.,;:!]|$| (?:in|before|by|on|at|within|after|for|and|since|to|over|during|with|from|so)\b)"
)
_COUNTED: Final = (
    r"(?<![\d.,]){whole} "
    r"(?P<noun>(?!(?:was|is|has|this|hours|days|weeks|months|years)\b)[a-z]{{3,}}s|people|staff)\b"
)


def with_their_noun(found: Iterable[Draft], notes: Sequence[Note]) -> list[Draft]:
    """The drafts, with "36 of 38 nurses" where the notes speak of 38 nurses and of 38 of nothing else."""
    return [_named(draft, notes) for draft in found]


def _named(draft: Draft, notes: Sequence[Note]) -> Draft:
    share = _BARE.search(draft.text)
    if share is None or int(share["whole"]) <= int(share["part"]):
        return draft
    counted = [*_counted(share["whole"], notes)]
    if len({noun for noun, _ in counted}) != 1:
        return draft
    noun, place = counted[0]
    text = f"{draft.text[: share.end()]} {noun}{draft.text[share.end() :]}"
    return replace(draft, text=text, citations=(*draft.citations, place))


def _counted(whole: str, notes: Sequence[Note]) -> Iterable[tuple[str, Citation]]:
    """What the notes count as many of, with where they do."""
    for note in notes:
        if note.private:
            continue
        for sentence in note.sentences:
            if told := re.search(_COUNTED.format(whole=whole), sentence.quote):
                yield told["noun"], note.cite(sentence.start, sentence.end)
