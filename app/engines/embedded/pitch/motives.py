"""Why this company, why this role: which topics of the notes say so, and how such an answer is told."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.introductions import NOT_HERE
from app.english.grammar import acts_of_i
from app.english.occupations import is_title_word
from app.english.phrases import article
from app.english.sentence_shape import is_sentence
from app.english.terms import FUNCTION
from app.english.tidy import capitalised, decapitalised, ended
from app.english.verbs import GERUNDS, PAST_OF
from app.records import PitchPart

_WHY_HERE: Final = re.compile(
    r"\bwhy\s+(?!did|do|would|are|should|is|switch|leav|have)(?P<who>[\w&' .-]{2,40}?)\s*\??\s*$|\bwhy (?:do|"
    r"would) you (?:want|like|apply)(?! to leave)|"
    r"\bwhat (?:attracts|draws|interests|excites)|\bhope to gain|\bsee your ?self|"
    r"(?:want|hope|like) to be in [\w-]+ (?:years|yrs)|"
    r"\bwhat (?:do you want|would you like) (?:to do )?next|\bnext step\b|\bmotivat|\bcareer goals?\b|"
    r"\bwhat are you looking for\b|\bwhy this\b",
    re.IGNORECASE,
)


_WHY_LEAVE: Final = re.compile(
    r"\bwhy (?:are|do|did|would|have) you\b[^?]{0,20}\b(?:leav\w+|left|switch\w*|chang\w+|mov(?:e|ing)|"
    r"want(?:ing)? out)\b|"
    r"\bwhy (?:leave|leaving|switch\w*|chang\w+|move|moving)\b|\breasons? for (?:leaving|the change|changing)\b",
    re.IGNORECASE,
)
_LIKED: Final = re.compile(r"\b(?:best|loved?|enjoy\w*|favou?rite|happiest|proud\w*)\b", re.IGNORECASE)
"""Words for what draws somebody, as against what drives them away."""


def asks_why_leaving(topic: str) -> bool:
    """Whether a question asks for the reason to go: what is wanted instead is the future, what was bad stays unsaid."""
    return bool(_WHY_LEAVE.search(topic))


WANT: Final = re.compile(
    r"\bI(?:'d| would)(?: really| now)? (?:like|love)\b|\bI (?:want|hope|wish|aim|plan|"
    r"intend)(?: now)? to\b|\band want (?:it|this|that) to\b|"
    r"\bI want(?: now)? (?:is|that|an?|the|something|somewhere|my own|that to)\b|\blooking for\b|"
    r"\bnext step\b|\bwhat I want\b|\bI'm ready\b",
    re.IGNORECASE,
)
"""What one wants, whatever it is."""
NOT_WANTED: Final = re.compile(
    r"\bwhat I want (?:them|you)\b|\bwanted?\b.*\bbut\b|\bI want(?:ed)? to quit\b", re.IGNORECASE
)
"""What was wanted and is no more, or is wanted of others."""


def drawn(told: Sequence[str]) -> tuple[str, ...]:
    """Of a reason to leave only what draws: the wish and what was liked before it; nothing where there is no wish."""
    kept = tuple(text for text in told if WANT.search(text) or _LIKED.search(text))
    return kept if any(WANT.search(text) for text in kept) else ()


def names_them(topic: str, named: Sequence[str]) -> bool:
    """Whether the notes themselves put a passage under a company's name."""
    return any(name and name.split()[0].lower() in topic.lower() for name in named)


def drives(text: str, topic: str, named: Sequence[str]) -> bool:
    """Whether a sentence under a heading on motives is about wanting, or the heading names a company."""
    return names_them(topic, named) or bool(WANT.search(text)) or not acts_of_i(text)


_PROUD: Final = re.compile(
    r"\b(?:proud|achievement|accomplish|favou?rite proj|best (?:project|result|deal|sale)|biggest (?:success|"
    r"win)|project you|recent project|walk (?:me|us) through (?:a|your))",
    re.IGNORECASE,
)


_STRENGTH: Final = re.compile(
    r"\b(?:strengths?|good at|what do you (?:do|bring)|current (?:role|job)|day[- ]to[- ]day)\b", re.IGNORECASE
)


_TOOLS: Final = re.compile(r"\bstack|tools?\b|skills", re.IGNORECASE)


_YEARS: Final = re.compile(
    r"(?:(?:see|picture) your ?self|(?:want|hope|like|expect) to be|will you be|be doing)(?: \w+)? (?:in )?"
    r"(?P<n>[\w-]+) (?:years|yrs)|^(?P<m>\d|five|three|ten) ?(?:years|yrs)\b",
    re.IGNORECASE,
)


def companies_asked(notes: Sequence[Note]) -> tuple[str, ...]:
    """The companies that the notes' own "why X?" questions name."""
    found = []
    for note in notes:
        match = _WHY_HERE.search(note.topic)
        if match and match["who"] and re.match(r"[A-Z]", match["who"].strip()):
            found.append(match["who"].strip())
    return tuple(dict.fromkeys(found))


def use_of(topic: str, company: str | None, named: Sequence[str]) -> tuple[PitchPart, float] | None:
    """What an introduction may take from the notes on a topic: the part, and the worth."""
    why = _WHY_HERE.search(topic)
    if why:
        who = (why["who"] or "").strip()
        if company and who and company.split()[0].lower() in who.lower():
            return "future", 1.6
        if who in named:
            fits = company is not None and (company.lower() in who.lower() or who.lower() in company.lower())
            if fits:
                return "future", 1.6
            return ("future", 0.8) if company is None and len(named) == 1 else None  # only where nothing else is told
        return "future", 1.3
    if asks_why_leaving(topic):
        return "future", 1.2
    if NOT_HERE.search(topic):
        return None
    if _PROUD.search(topic):
        return "past", 1.05
    if _STRENGTH.search(topic):
        return "present", 0.8
    if _TOOLS.search(topic):
        return "present", 0.4
    return "past", 0.35


def because(written: str, said: str | None, topic: str, named: Sequence[str]) -> str | None:
    """An answer to "why X?" or "where in five years?" as a whole sentence, or None where it needs no help."""
    why, years = _WHY_HERE.search(topic), _YEARS.search(topic)
    who = (why["who"] or "").strip() if why else ""
    plain = re.sub(r"\s+", " ", written).strip()
    if why and re.match(r"because ", plain, re.IGNORECASE):
        reason = ended(decapitalised(plain))
        wish = re.search(r"\bwhy do you want to (?P<what>[^?]{3,60})\??\s*$", topic, re.IGNORECASE)
        if who in named:
            return f"I'm drawn to {who} {reason}"
        if wish and not re.search(r"\byour?\b", wish["what"]):
            return f"I want to {wish['what'].strip()} {reason}"
        return ended(capitalised(plain[len("because ") :]))
    if why and not said and re.match(r"you(?:r|'ve|'re)?\b", plain, re.IGNORECASE) and is_sentence(plain):
        return ended(capitalised(plain))
    if years and not said:
        return _in_years(plain, (years["n"] or years["m"]).lower())
    if why and who and said and re.match(r"(?:They|It's|It)\b(?! (?:is why|was))", said):
        name = who if who[0].isupper() else who.title()
        return f"I'm drawn to {name} because {decapitalised(said)}"
    return None


def _in_years(plain: str, number: str) -> str | None:
    """ "Head of a small lab", "same place, running it" and "maybe teach nights", with what the question supplies."""
    head = re.split(r"\s(?:with|of|in|at|for)\s|,", plain)[0].split()
    if not head or is_sentence(plain):
        return None
    small = {"same", "here", "still", "in", "maybe", "a", "an", "the", "my"}
    if head[0].lower() in FUNCTION and head[0].lower() not in small:
        return None
    if head[0].lower() == "maybe" and len(head) > 1 and head[1] in PAST_OF:
        return ended(f"Maybe I'd {plain.split(maxsplit=1)[1]}")
    if head[0].lower() in {"same", "here", "still", "in", "running", "leading", "doing"} or head[0] in GERUNDS:
        place = f"in the {plain}" if head[0].lower() == "same" else plain
        return ended(f"In {number} years I see myself {decapitalised(place)}")
    if is_title_word(head[-1].strip(".")):
        return ended(f"In {number} years I see myself as {article(decapitalised(plain))}")
    return None


def said_to_another(text: str, topic: str) -> bool:
    """Whether "you" in a story is somebody it was once said to: under a heading on motives it is who listens now."""
    told = bool(acts_of_i(text)) and bool(re.search(r"\byour?\b", text))
    use = use_of(topic, None, ()) if told else None
    return use is not None and use[0] == "past"
