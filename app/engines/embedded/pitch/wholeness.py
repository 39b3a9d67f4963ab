"""Whether a drafted sentence is one that a person would say aloud to somebody who has read none of the notes.

Two measures, both of shape and closed classes of words: whether a sentence is whole (its "I" does something, what
stands before a relative clause has a verb of its own), and whether it can open what is said about something (it speaks
of oneself or of a figure, and of nothing that was only named before it).
"""

import re
from typing import Final

from app.engines.embedded.pitch.fitness import stands
from app.english.quantities import quantities
from app.english.sentence_shape import has_verb
from app.english.terms import FUNCTION
from app.english.verbs import PAST_OF, is_past

_I_DO: Final = re.compile(
    r"^(?:[^,.;:]{1,60}, )?I (?:also |now |then |just |only |never |always |\w+ly )*(?P<verb>[a-z-]+) (?P<next>\S+)"
)
_TAKES_OF: Final = frozenset("think know hear dream speak approve dispose".split())
"""Verbs in their plain form that "of" may follow; any other before it is a noun that "I" was put in front of."""

_REACHES: Final = frozenset(
    "get got go went come came grow grew rise rose teach taught speak spoke present talk talked".split()
)
"""Verbs of oneself that "to" and a figure may follow."""

_TWO_VERBS: Final = re.compile(
    r"I (?:also )?[a-z]+ (?:(?!and\b|but\b|so\b|when\b|that\b|which\b|until\b|I\b|we\b)[\w'-]+ ){1,5}"
    r"went (?:up |down )?from \d"
)
_OPEN_HEAD: Final = re.compile(
    r"(?:Maybe|Perhaps|From|Something|Someone|Somebody|Nothing|Anything|Everything|Or|And|Than|Only|Just|Not)\b"
)
_JOINT: Final = re.compile(r"\b(?:(?:to|for|with|of|in) )?(?:whom|who|which|when|because|where|that)\b")


def is_whole(text: str) -> bool:
    """Whether a sentence is whole: neither "I store of the Quarter" nor "Maybe someone to whom they turn" is."""
    acted = _I_DO.match(text)
    if acted:
        verb, after = acted["verb"], acted["next"].strip(".,;:")
        if after == "of" and verb in PAST_OF and not is_past(verb) and verb not in _TAKES_OF:
            return False
        if verb not in _REACHES and re.search(rf"\bI {verb} (?:up |down )?to [£$€]?\d", text):
            return False
        if verb not in FUNCTION and not is_past(verb) and verb not in PAST_OF and after in {"of", "is", "was", "are"}:
            return False
    if re.match(r"I(?:'m| was) an? (?:want|wish|need|aim|goal|task|result)\b", text):
        return False  # a label put after "I was"
    if _TWO_VERBS.match(text):
        return False
    if not _OPEN_HEAD.match(text) or re.search(r", (?:I|we|my|our|the)\b", text):
        return True
    return has_verb(_JOINT.split(text, maxsplit=1)[0])


_ONESELF: Final = re.compile(r"\b(?:I|I'\w+|[Mm]y|[Ww]e|[Ww]e'\w+|[Oo]ur|me|mine|myself)\b")
_NOBODY: Final = re.compile(
    r"(?:(?:Since|Until|By|Back|Before|From) (?:then|that)|Nobody|Nothing|Everybody|Everyone|Everything|Anything|"
    r"Somebody|Something|All|Both|Half|None)\b"
)
"""Openings that need what was said before: a time only pointed at, a count of what was not named."""

_PERSON_DID: Final = re.compile(
    r"(?!(?:I|We|The|My|Our|In|At|On|For|This|That|It)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)? (?P<verb>[a-z]+)\b"
)
_REACHES_BACK: Final = re.compile(
    r"\b(?:one|some|most|both|all|none|two|three) of (?:them|these|those)\b|"
    r"\b(?:the|these|those) (?:\d+|two|three|four|five|six|seven|eight|nine|ten) \w+s in the end\b|"
    r"\b(?:did|stopped|fixed|solved|mended|changed|moved|made|took|wrote|built|sold|found|ran|led|got) "
    r"(?:it|that|this|them)\b(?! (?:all|possible|clear|easy|easier|work|happen|so|a|my|into|to)\b)",
)
_FOR_OTHERS: Final = re.compile(r"I [a-z]+ (?:[\w-]+ ){1,5}to [a-z]+ (?:them|it)\b")
"""Whom one had do something is not what they did it to: "I trained 14 nurses to take them"."""

_REACHED: Final = re.compile(r"(?:By|In|At|Within|After) [A-Z]?[\w' -]{2,24}? (?:it|this|that|they|he|she) \w")
"""When "it" came to something, of which nothing was said before: "By December it was 91%"."""

_MEASURES: Final = re.compile(r"\b(?:was|were|is|are|went|fell|rose|dropped|grew|stayed|held|cut|halved|doubled)\b")
_MOVES: Final = re.compile(r"\bfrom\b.{1,60}?\bto\b|\b(?:at|by) [£$€]?\d")
"""With a verb of measure: what moved, or was held, says by itself what it is, whatever article it has."""


def can_open(text: str) -> bool:
    """Whether a sentence of notes may be the first on its matter: of oneself or of a figure, naming all it is about."""
    if _REACHED.match(text) or _FOR_OTHERS.match(text) or _NOBODY.match(text):
        return False
    figures = [q for q in quantities(text) if q.dimension not in ("year", "month", "clock")]
    measured = bool(figures) and bool(_MEASURES.search(text)) and bool(_MOVES.search(text))
    if not stands(text, opens_note=measured):
        return False
    back = _REACHES_BACK.search(text)
    if back and not re.search(r"\b(?:an?|my|our|the) [\w-]+|\b[a-z]{4,}s\b", text[: back.start()]):
        return False
    if _ONESELF.search(text):
        return True
    done = _PERSON_DID.match(text)
    others = done is not None and is_past(done["verb"])
    return bool(figures) and (not others or measured or bool(re.search(r"%|[£$€]\d|\bpercent\b", text)))
