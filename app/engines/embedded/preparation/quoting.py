"""Short quotes of the candidate's own words, cut where a reader would pause."""

import re
from typing import Final

from app.english.grammar import acts_of_i, concrete_acts
from app.english.language import spoken_sentences
from app.english.terms import FUNCTION, concrete_stems
from app.english.tidy import capitalised

LONGEST: Final = 14
"""Words of a quote inside a question; more has to be read twice."""

A_LINE_SAYS: Final = 6
"""Words from which a beginning says more than a name ("Black week 2023.")."""

_UNMARKED: Final = re.compile(r"(?<=[a-z]{3}[.!?])\s+(?=[a-z]+\d)")
_PAUSE: Final = re.compile(r"[,;:.!?]\s|\s[–—-]\s|\s(?=(?:and|but|so|because|which|who|while|when|until|after)\s)")


def thoughts(text: str) -> list[str]:
    """The sentences of a text, also those that begin with a small letter and a figure ("p99 went ...")."""
    found = [piece for s in spoken_sentences(text) for piece in _UNMARKED.split(s.quote)]
    return found or [text]


def opening(text: str, most: int = LONGEST) -> str:
    """The first thought of a text in at most so many words, without its final stop."""
    return shortened(thoughts(text)[0], most)


def opening_line(text: str, most: int) -> str:
    """How a telling begins, in one line: its first thoughts, until they say something."""
    line = ""
    for thought in thoughts(text):
        line = f"{line} {thought}".strip()
        if len(line.split()) >= A_LINE_SAYS:
            break
    return shortened(line or text, most)


def closing(text: str, most: int = LONGEST) -> str:
    """The last thought of a text, as :func:`opening`."""
    return shortened(thoughts(text)[-1], most)


def shortened(thought: str, most: int = LONGEST) -> str:
    """A thought cut at the last pause that leaves enough of it, else at a word, with an ellipsis."""
    plain = " ".join(re.sub(r"\*\*|__|`", "", thought).split()).strip(" *")
    if plain[:1] in "\"“'" and (plain[-1:] in "\"”'" or not re.search(r"[\"”]", plain[1:])):
        plain = plain.strip("\"“”'")
    plain = re.sub(
        r"^(?:[A-Z]: )?(?:(?:so|and|but|then|also|however|well|ok|okay|right)\b,? )*(?=\S+ \S)",
        "",
        plain,
        flags=re.IGNORECASE,
    )
    if "(" in plain and (len(plain.split()) > most or plain.count("(") != plain.count(")")):
        plain = re.sub(r"\s*\([^)]*(?:\)|$)", "", plain) or plain
    if len(plain.split()) <= most:
        return plain.rstrip(".,;: ")
    pauses = [m.start() for m in _PAUSE.finditer(plain) if 4 <= len(plain[: m.start()].split()) <= most]
    if pauses:
        return plain[: pauses[-1]].rstrip(".,;: ")
    cut = plain.split()[:most]
    while len(cut) > 4 and cut[-1].lower() in FUNCTION:
        cut.pop()
    return " ".join(cut).rstrip(".,;:") + "…"


def telling_act(text: str, most: int = LONGEST) -> str:
    """The thought in which most was done that one can picture; as :func:`opening`."""
    return shortened(max(thoughts(text), key=_pictured), most)


def _pictured(thought: str) -> float:
    return 3.0 * bool(concrete_acts(acts_of_i(thought))) + min(6, len(set(concrete_stems(thought))))


def asked(question: str) -> str:
    """A question as it is quoted inside another: on one line, without marks, numbers and a final stop."""
    plain = " ".join(re.sub(r"[*_`#]", "", question).split())
    return capitalised(re.sub(r"^\(?\d{1,2}[.):]\s*", "", plain).rstrip(" .:"))
