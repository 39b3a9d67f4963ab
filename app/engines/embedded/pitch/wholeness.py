"""Whether a drafted sentence is one that a person would say aloud to somebody who has read none of the notes.

Two measures, both of shape and closed classes of words: whether a sentence is whole (its "I" does something, what
stands before a relative clause has a verb of its own), and whether it can open what is said about something (it speaks
of oneself or of a figure, and of nothing that was only named before it).
"""

import re
from typing import Final

from app.engines.embedded.pitch.fitness import stands
from app.english.occupations import is_title_word
from app.english.quantities import quantities
from app.english.sentence_shape import has_verb
from app.english.speech import ONE_OF_A_KIND
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
_FRONTED: Final = re.compile(r"(?P<who>[A-Z][a-z]+) (?:named|called|at|in|of|from) [^,.;:]+, (?:I|we)\b")
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
    named = _FRONTED.match(text)
    if named and is_title_word(named["who"]):
        return False  # "Dispatcher at a carrier in Laredo, I sat with him": a note of whom it is about
    moved = _WENT.match(text)
    if moved and is_title_word(moved["what"].split()[-1]):
        return False  # "School volunteer coordinator went from 9 to 86 helpers": a post does not move
    before = _AFTER_WHEN.match(text)
    if before and not _tells(before["head"]) and not re.search(r", (?:I|we)\b", text):
        return False  # "Before that hotel banquets in Sharjah, so ..."
    head = _UNDER.split(text, maxsplit=1)[0].split()
    if len(head) <= _FEW and head and len(head) < len(text.split()) and not _tells(" ".join(head)):
        return False  # "Coliforms till I saw them asleep"
    if not _OPEN_HEAD.match(text) or re.search(r", (?:I|we|my|our|the)\b", text):
        return True
    return has_verb(_JOINT.split(text, maxsplit=1)[0])


_WENT: Final = re.compile(r"(?P<what>(?:[\w'-]+ ){1,8}?)went (?:up |down )?from \d")


def _tells(clause: str) -> bool:
    """Whether a clause has a finite verb, as far as its words tell."""
    return has_verb(clause) or any(is_past(word) for word in clause.split())


_AFTER_WHEN: Final = re.compile(r"(?:Before that|After that|Then|Previously),? (?P<head>[^,;.]+)")
_UNDER: Final = re.compile(r"\s(?:till|until|because|while)\s")
_FEW: Final = 3
"""Words before a subordinate clause that are a sentence only with a verb among them."""

_IS_A: Final = re.compile(r"^(?:[^,.;:]{1,40}, )?I(?:'m| am| was|'ve been)(?: also| now| currently)? (?P<what>[^.;:]+)")
_ENDS: Final = re.compile(r",|\s(?:at|in|for|of|with|on|to|who|where|since|from|between|under|by|until|than|across)\s")
_RANK: Final = ONE_OF_A_KIND | frozenset("second deputy director number chief owner part".split())


_HEADCOUNT: Final = re.compile(
    r"I(?P<be>'m| was) (?P<who>(?:about |over |nearly )?\d{1,3} (?:staff|people|(?P<one>[a-z]+)s)\b.*)"
)


def of_headcount(text: str) -> str:
    """ "I was 14 staff" as "I had 14 staff": a number of people is what one has and not what one is."""
    said = _HEADCOUNT.match(text)
    if said is None or (said["one"] and not is_title_word(said["one"])):
        return text
    return f"I {'had' if said['be'].strip() == 'was' else 'have'} {said['who']}"


def is_somebody(text: str, written: str) -> bool:
    """Whether "I'm a X", made of a line without "I", says that one is a person at work, and no document or headcount.

    Args:
        written: the line that it was made from; what the candidate says of themselves with "I" is theirs to say.
    """
    said = _IS_A.match(text)
    if said is None or re.search(r"\bI\b|\bI['’]m\b", written):
        return True
    what = said["what"].removeprefix("about ").removeprefix("over ")
    if re.match(r"[£$€]?\d", what):
        return False
    if not re.match(r"(?:an?|the) ", what):
        return True  # "I'm responsible for", "I was promoted to"
    named = what.partition(" ")[2]
    return _is_post(_ENDS.split(named)[0]) or _is_post(re.split(r"\s(?=[a-z]+ing\s)", named)[0])


def _is_post(name: str) -> bool:
    """Whether a few words name what somebody is at work: their last, a grade apart, is a title's."""
    words = [w.strip("\"'") for w in name.split()]
    words = [w for w in words if not re.fullmatch(r"[IVX]{1,3}|\(?[\d.]+\w?\)?", w)]
    return bool(words) and (is_title_word(words[-1]) or words[-1].lower() in _RANK or words[-1].endswith("user"))


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
    r"\bI [a-z]+ one (?:from|for|at|in|on|to|and)\b|"
    r"\b(?:the|these|those) (?:\d+|two|three|four|five|six|seven|eight|nine|ten) \w+s in the end\b|"
    r"\b(?:did|[a-z]+ed|made|took|wrote|built|sold|found|ran|led|got) "
    r"(?:it|that|this|them)\b(?! (?:all|possible|clear|easy|easier|work|happen|so|a|my|into|to)\b)",
)
_FOR_OTHERS: Final = re.compile(r"I [a-z]+ (?:[\w-]+ ){1,5}to [a-z]+ (?:them|it)\b")
"""Whom one had do something is not what they did it to: "I trained 14 nurses to take them"."""

_REACHED: Final = re.compile(r"(?:By|In|At|Within|After) [A-Z]?[\w' -]{2,24}? (?:it|this|that|they|he|she) \w")
"""When "it" came to something, of which nothing was said before: "By December it was 91%"."""

_BARE_END: Final = re.compile(r"^(?!.*\bfrom\b).*\b(?:down|up) to \d{1,3}\.$")
"""What came down to a number of nothing: "We were down to 5.\""""

_MEASURES: Final = re.compile(r"\b(?:was|were|is|are|went|fell|rose|dropped|grew|stayed|held|cut|halved|doubled)\b")
_MOVES: Final = re.compile(r"\bfrom\b.{1,60}?\bto\b|\b(?:at|by) [£$€]?\d")
"""With a verb of measure: what moved, or was held, says by itself what it is, whatever article it has."""


def can_open(text: str) -> bool:
    """Whether a sentence of notes may be the first on its matter: of oneself or of a figure, naming all it is about."""
    if _BARE_END.search(text) or _REACHED.match(text) or _FOR_OTHERS.match(text) or _NOBODY.match(text):
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
