"""A clause of an answer said back to the person who said it: "I moved the charts" as "you moved the charts".

Only what reads as a whole clause with a subject and a verb is said back, in the candidate's own words but for the
persons; whatever does not is better quoted as it is.
"""

import re
from typing import Final

from app.engines.embedded.answer import gap_cues
from app.engines.embedded.answer.excerpts import LEAD, SHORTEST, within_number
from app.english.grammar import is_past
from app.english.language import count_words, words
from app.english.terms import FUNCTION

LONGEST: Final = 12
"""Words of a clause that is said back; a listener still hears the question after it."""

_TURNED: Final = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "us": "you",
    "our": "your", "ours": "yours", "ourselves": "yourselves", "i'm": "you're", "i've": "you've", "i'd": "you'd",
    "i'll": "you'll", "we're": "you're", "we've": "you've", "we'd": "you'd", "we'll": "you'll", "am": "are",
}  # fmt: skip
_WAS: Final = re.compile(r"\b(you(?: \w+ly| just| also| still| really)?) was(n[’']t)?\b")
_OWN: Final = re.compile(r"(?<![\w’'])(?:you|your|yours|yourself)(?:[’']\w+)?(?!\w)", re.IGNORECASE)
_TAIL: Final = re.compile(
    r",?\s+(?:and \w+ (?:said|says|told|asked)|and as far|"
    r"and|but|or|since|until|because|which|who|i (?:think|guess|suppose|believe|reckon)|really|honestly|"
    r"to be honest|you know|actually|basically|either|even|"
    r"obviously|if i'm honest|as far as i know|mostly|mainly|so|too|anyway|then|though|mind(?: you)?|now and|"
    r"(?:and|but|so) (?:i|we|he|she|they|it)|"
    r"is the (?:short|long|gist|truth|upshot) of it|and so (?:did|was|were|had) (?:I|we|he|she|they)(?: \w+){0,2})$",
    re.IGNORECASE,
)
_HANGING: Final = re.compile(
    r"(?:which|who|whom|whose|that|than|if|as|whether|where|to|of|for|with|not|or|no,|what|how|why|because|since|"
    r"instead|like|such|saying|including)\b",
    re.IGNORECASE,
)
"""How a piece begins that hangs on what stood before it."""

_SPLICE: Final = re.compile(
    r"(?<=\w\w),\s(?:(?:he|she|it|they|i|we|that|everyone|everybody|nobody|people)(?:[’']\w+)?|\w+ing)\s.*$",
    re.IGNORECASE,
)
"""A further clause after a bare comma; the first one is enough to say back."""

_ON_ONESELF: Final = re.compile(r"you(?: \w+ly)? \w+(?: \w+ly)? you\b", re.IGNORECASE)
"""Where "Commended me in writing" was somebody else's act."""

_LED_ON: Final = re.compile(r",\s(?:\w+\s)?(?:from|of|by|into|than|to|at|for|with)$", re.IGNORECASE)
"""A preposition after the last comma, which led on to what was cut off."""

_FURTHER_ACT: Final = re.compile(r"(?<=\w\w),\s(?=(\w+)\s)(?!.*\sand\s)")
"""A comma before a further act in a row that the words do not finish."""

_CRUMB: Final = re.compile(r"(?<=\w\w),\s(?!too$)\w+$")
_SUBJECT: Final = re.compile(
    r"(?:you|he|she|it|they|there|this|that|these|those|nobody|no one|everyone|everybody|both|all|some|most|none|one|"
    r"two|three|four|five|six|the|a|an|my|your|his|her|their|its|each|every|half)(?:[’']\w+)?\s",
    re.IGNORECASE,
)
_FINITE: Final = frozenset(
    """am is are was were has have had do does did can could will would should must might isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't""".split()
)
_SHORT_FORM: Final = re.compile(r"(?:you|he|she|it|they|there|that|\w+)['’](?:s|re|ve|d|ll|m)$", re.IGNORECASE)

_TOLD: Final = re.compile(
    r"\bsaid (?:over|into|through|on|in|at) (?:\w+\s){1,3}?\w+(?:,|$)|"
    r"\b(?:said|says|asked),\s|\bsaid (?:please |just )?(?:come|go|take|do|give|leave|let|look|wait|put|tell|try|stop|"
    r"get|keep|make|have|be|call|ask|sit|stay|send|bring)\b|"
    r"\b(?:said|says|saying|told \w+)\s(?:that\s)?(?:I(?:[’'](?:ll|m|ve|d)|\s(?:can|will|am|don[’']t|want))|"
    r"(?:this|that|it)(?:[’']s|\sis)|we(?:[’'](?:ll|re)|\s(?:can|will))|here|let|no,|yes,|you(?:[’']\w+|\s(?:can|will|have)))\b",
    re.IGNORECASE,
)
"""Words of somebody reported as they were spoken; turned round they would be somebody else's."""


_POINTING: Final = frozenset("it that this them those these him her you one so there".split())
"""Words that only point: "you found it" says back nothing that a listener could hold on to."""


def is_telling(clause: str) -> bool:
    """Whether a clause says what it is about, and not only "that happened"."""
    found = words(clause)
    content = sum(1 for word in found if word.lower() not in FUNCTION)
    acts = clause.startswith(("you ", "he ", "she ", "they ")) and found[-1].lower() not in _POINTING
    return content >= 2 or (content == 1 and acts)


def said_back(text: str, subject: str | None = "I") -> str | None:
    """A clause with its persons turned round and no full stop, beginning small; None where it is no whole clause.

    ``subject`` is who did it where the words begin with the verb; None where that cannot be said.
    """
    plain = _FILLER.sub(" ", LEAD.sub("", text.strip(), count=1) if LEAD.match(text.strip()) else text.strip())
    while _TAIL.search(plain):
        plain = _TAIL.sub("", plain)
    plain = re.sub(r"\s(?:so (?!that)|and |but )(?:when|that|if|because)\s.*$", "", _SPLICE.sub("", plain))
    plain = _first_act(_LED_ON.sub("", plain)).rstrip(" .,;:!?–—-")
    if not plain or _TOLD.search(plain) or _OWN.search(plain) or re.search(r"[“”\"?():]|[.!]\s|\s[-–—]\s", plain):
        return None  # who "you" is in an answer, nobody can tell
    found = words(plain)
    if not SHORTEST <= len(found) <= LONGEST + 2 or _HANGING.match(plain) or _TWO_SUBJECTS.match(plain):
        return None
    if (is_past(found[0]) and found[0].lower() not in _NO_ONE_S) or _DID_NOT.match(plain):
        if subject is None:
            return None
        plain = f"{subject} {plain[0].lower()}{plain[1:]}"
    turned = _WAS.sub(lambda m: f"{m[1]} were{m[2] or ''}", _turn(plain))
    turned = _small(turned)
    if not _is_whole(turned) or _ON_ONESELF.match(turned):
        return None
    return turned


def _first_act(plain: str) -> str:
    """A clause without further acts that are only begun, and without a word after its last comma."""
    further = next((m for m in _FURTHER_ACT.finditer(plain) if is_past(m[1])), None)
    cut = plain[: further.start()] if further else plain
    crumb = None if re.search(r"\s(?:and|or)\s", cut) else _CRUMB.search(cut)
    cut = cut[: crumb.start()] if crumb and not within_number(cut, crumb.start() + 2) else cut
    return cut if count_words(cut) >= SHORTEST else plain


_FILLER: Final = re.compile(
    r"(?<!\bfeel)(?<!\bfeels)(?<!\bfelt)(?<!\blook)(?<!\blooks)(?<!\blooked)(?<!\bsounds)(?<!\bsounded)(?<!\bis)(?<!\bwas)"
    r"(?<!\bwere)(?<![’']s)(?<!\bjust)(?<!\bmore)(?<!\bmuch)(?<!\bbe)(?<!\bbeen)(?<!\bdown)(?<!\bthings)(?<!\bpeople)"
    r",? like,? "
    r"(?=(?:an?|the|two|three|four|ten|really|so|literally)\b)",
    re.IGNORECASE,
)
"""A "like" that compares nothing."""

_TWO_SUBJECTS: Final = re.compile(r"(?!(?:sometimes|always|once)\b)\w+s\s(?:I|we|you|he|she|they)\b", re.IGNORECASE)
"""A thing put before its sentence: "Outliers I'd remove"."""

_DID_NOT: Final = re.compile(r"(?:didn[’']t|did not|couldn[’']t|could not|hadn[’']t)\s", re.IGNORECASE)
_NO_ONE_S: Final = frozenset(
    """left made based put set lost given turned seemed looked happened took helped worked meant went came cost saved
    became got fell rose grew stayed remained lasted ended proved appeared sounded stopped started felt paid built
    deployed born known done used kept held led""".split()
)
"""Past forms before which "I" need not be missing: "Turned out to be a lock", "Built in 1990"."""


def _turn(text: str) -> str:
    """The first person as the second."""
    return re.sub(r"[A-Za-z]+(?:[’'][a-z]+)?", lambda m: _TURNED.get(m[0].lower().replace("’", "'"), m[0]), text)


def _small(text: str) -> str:
    """With a small first letter, unless the first word is a name or an abbreviation."""
    first = text.split(maxsplit=1)[0]
    plain = re.split(r"[’']", first.rstrip(",").lower())[0]
    known = plain in FUNCTION or is_past(plain) or plain.endswith("s") or plain in _COMMON
    return text[0].lower() + text[1:] if known and not first[1:2].isupper() else text


_COMMON: Final = frozenset(
    """people nobody someone everybody everyone half two three four five six seven eight nine ten later eventually
    afterwards management leadership compliance attendance feedback nothing something""".split()
)


def _is_whole(clause: str) -> bool:
    """Whether a clause opens with a subject, or a phrase of time before one, and has a finite verb near it."""
    if is_scrap(clause) or _VERBLESS.match(clause):
        return False
    found = words(clause)
    verbs = [i for i, word in enumerate(found) if is_finite(word)]
    starts = _SUBJECT.match(clause) or clause[0].isupper() or (found[0].endswith("s") and found[0] not in FUNCTION)
    if starts:
        return (bool(verbs) and verbs[0] <= 6) or found[0].lower() == "you"
    opened = re.match(r"(?:in|on|at|after|before|within|by|from|since|when|during|over|for|last|then|every)\b", clause)
    return bool(opened and verbs and len(found) >= 6) or (
        bool(verbs) and verbs[0] in (1, 2) and found[0] not in FUNCTION
    )


_VERBLESS: Final = re.compile(r"(?:you|he|she|it|they)\s(?:not|no|never\snot)\s", re.IGNORECASE)
"""A denial without its helping verb, as one says it in a second language; said back it would mock."""


def is_scrap(text: str) -> bool:
    """Whether words only join what was cut off: "the bus station, and did them there" has no subject for its verb."""
    joined = _JOINED.search(text)
    return joined is not None and is_past(joined[1]) and not any(map(is_finite, words(text[: joined.start()])))


_JOINED: Final = re.compile(r"(?:,|\s)\s?(?:and|but|or)\s(?:then\s|also\s)?(\w+)", re.IGNORECASE)


def is_finite(word: str) -> bool:
    """Whether a word is a verb in a form that says when."""
    plain = word.lower().replace("’", "'")
    return is_past(plain) or plain in _FINITE or bool(_SHORT_FORM.match(word))


def happened(clause: str) -> bool:
    """Whether the main verb is past: the first finite one, in a clause that no "when" opens."""
    if re.match(r"(?:when|while|after|before|since|until|if)\b(?! (?:then|that|this)\b)", clause, re.IGNORECASE):
        return False
    if gap_cues.WANTS.match(clause):
        return False  # "you want to see what was built" is so today
    found = words(clause)
    at = next((i for i, word in enumerate(found) if is_finite(word)), None)
    if at is None:
        return False
    if re.search(r"[’']d$", found[at]):  # "you'd seen" is past, "you'd see" is not
        return at + 1 < len(found) and any(is_past(word) for word in found[at + 1 : at + 3])
    return is_past(found[at]) or re.sub(r"n[’']t$", "", found[at].lower()) in ("was", "were", "had", "did", "could")
