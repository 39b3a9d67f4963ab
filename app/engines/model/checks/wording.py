"""Whether a drafted sentence says in other words more than its passages do: posts, merits, feelings, other people.

A reader who keeps to the notes hardly uses a word of content that they do not hold; one who adds to them cannot do
without. So every word counts but those that only tell, and in a wish those that only wish.
"""

import re
from collections.abc import Iterable
from typing import Final

from app.engines.embedded.pitch.grounding import ungrounded
from app.engines.model.checks.facts import numbers
from app.english.language import WORD
from app.english.quantities import Quantity, leading, quantities
from app.english.terms import concrete_stems, stem
from app.english.verbs import BASE_OF

_TELLING: Final = (
    "begin began begun start started come came become became bring brought keep kept put give gave show showed tell "
    "told call called turn turned end ended happen happened part way thing bit kind place still even really together "
    "mostly nearly almost let lets letting allow allows allowed able enable enabled hello hi name morning everyone "
    "people day week"
)
_WISHING: Final = (
    "want wanted would like love hope looking look forward step next role post job position chance move build bring "
    "use reason apply applying why join help grow learn new kind thing work ready offer here team"
)
_STATING: Final = frozenset("degree studied study led lead trained hold held top".split())
"""Words that join elsewhere and state something here."""

_SPOKEN: Final = {
    "%": "percent per cent",
    "£": "pound pounds",
    "$": "dollar dollars",
    "€": "euro euros",
    "&": "and",
    "→": "from to",
    "+": "more over",
    "~": "about around roughly",
}
"""How marks of a note are said."""

_SHORT: Final = range(3, 6)
"""Letters of a word cut short in notes ("obs", "admin"), which may be said in full."""

_LONGER: Final = 4
"""Letters that the full word has more, at least."""

_MEASURED: Final = ("percent", "money", "duration")
_OF_ITS_OWN: Final = (*_MEASURED, "clock", "year", "month", "day")


def unshown(sentence: str, sources: Iterable[str], *, wish: bool = False) -> tuple[str, ...]:
    """The words of a drafted sentence by which it says more than its sources; ``wish`` where it says what is next.

    Numbers are compared elsewhere, by value.
    """
    texts = [*sources]
    texts += [" ".join(spoken for mark, spoken in _SPOKEN.items() if any(mark in text for text in texts))]
    short = {word.lower() for text in texts for word in WORD.findall(text) if len(word) in _SHORT}
    known = {root for text in texts for word in WORD.findall(text) for root in _roots(word)}
    plain = _TELLING_STEMS | _WISHING_STEMS if wish else _TELLING_STEMS
    missing = [
        w
        for w in ungrounded(sentence, texts)
        if not _roots(w) & (known | plain) and not numbers(w) and not _in_full(w, short)
    ]
    missing += [word for word in WORD.findall(sentence) if word.lower() in _STATING and not _roots(word) & known]
    missing += _other_units(sentence, "\n".join(texts))
    return tuple(dict.fromkeys(missing))


def names_of_it(text: str, told: Iterable[str]) -> bool:
    """Whether a text speaks of what was told, in at least one word of content that it shares."""
    mine = set(concrete_stems(text))
    return any(mine & set(concrete_stems(each)) for each in told)


def _other_units(sentence: str, source: str) -> list[str]:
    """Figures that the source holds in another unit only: minutes told as percent."""
    noted = quantities(source)
    return [said.text for said in quantities(sentence) if said.dimension in _MEASURED and _changed(said, noted)]


def _changed(said: Quantity, noted: Iterable[Quantity]) -> bool:
    """A number that the source holds of something else: ten o'clock is not ten minutes, and four people no percent."""
    same = [each for each in noted if leading(each) == leading(said)]
    return bool(same) and all(
        each.dimension != said.dimension and (each.unit or each.dimension in _OF_ITS_OWN) for each in same
    )


def _in_full(word: str, short: Iterable[str]) -> bool:
    """Whether a word is the whole of one that the notes cut short."""
    return any(word.lower().startswith(cut) and len(word) >= len(cut) + _LONGER for cut in short)


def _roots(word: str) -> set[str]:
    """The stem of a word, and of the verb it may be a form of."""
    plain = re.sub(r"['’]s$", "", word.lower())
    return {stem(plain), stem(BASE_OF.get(plain, plain))}


_TELLING_STEMS: Final = frozenset(stem(word) for word in _TELLING.split())
_WISHING_STEMS: Final = frozenset(stem(word) for word in _WISHING.split())
