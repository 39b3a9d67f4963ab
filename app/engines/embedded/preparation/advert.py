"""A job description split into what it asks for; praise of the company, pay and process are left out."""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.english.language import count_words, sentences

_HEADING: Final = re.compile(
    r"^\s*(?:#{1,6}\s+(?P<md>.+?)|\*\*(?P<bold>[^*]+?)\*\*:?|(?P<caps>[A-Z][A-Z0-9 &'’/,-]{3,60}:?)|"
    r"(?P<colon>[A-Z][^.!?:]{2,60}):)\s*$"
)
_BULLET: Final = re.compile(r"^\s*(?:[-*•–·◦▪]|\d{1,2}[.)])\s+")
_NOT_ASKED: Final = re.compile(
    r"\b(?:about (?:us|the company|the team|\w+$)|who we are|our (?:story|values|mission|culture|offer|company)|"
    r"we offer|what we offer|benefits?|perks|"
    r"package|salary|pay|compensation|rewards?|hir(?:e|ing)|process|how to apply|apply(?:ing)?|next|equal|"
    r"diversity|inclusion|"
    r"why (?:join|us|you)|what you(?:'|’)?ll get|what you get|in return|location|interviews?|contact|"
    r"closing date|privacy|legal|for you)\b",
    re.IGNORECASE,
)
_WISHED: Final = re.compile(
    r"nice to have|would (?:be good|help)|it would|bonus|desirable|preferred|plus\b|good to have|even better|"
    r"extra credit|ideally|advantage",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"\b(?:you(?:'|’)?ll|you will|you(?:'|’)?ve|you have|you are|you(?:'|’)?re|you bring|you can|you know|must|"
    r"need(?:s|ed)?|require[sd]?|requirements?|should|"
    r"looking for|seeking|ideally|experience|ability to|able to|proficien\w+|knowledge of|degree|qualified|"
    r"qualification|"
    r"familiar\w*|skills?|expertise|track record|licen[cs]e|certificat\w+|fluent|background in|responsible for|"
    r"essential|desirable|expect)\b",
    re.IGNORECASE,
)
_OFFERED: Final = re.compile(
    r"\b(?:we offer|pension|annual leave|holidays?\b.*\bdays|days(?:'|’)? (?:of )?(?:leave|holiday)|"
    r"health insurance|dental|401\(?k|equity|stock options|"
    r"free (?:lunch|parking|meals)|gym|salary|per annum|£\d+k|\$\d+k|equal opportunit|apply (?:now|by|with)|"
    r"send your|cv to|closing date|"
    r"we (?:answer|reply|respond)|hybrid|remote|we are (?:an?|the|\d+)|founded in|our mission)\b",
    re.IGNORECASE,
)
_LEAD_IN: Final = re.compile(
    r"^(?:(?:you(?:'|’)?ll|you will|you(?:'|’)?ve|you have|you are|you(?:'|’)?re|you|we(?:'|’)?re looking for|"
    r"we are looking for|we need|the role requires|applicants must have)\s+)+(?:also\s+)?(?:need(?:\s+to)?\s+|"
    r"be\s+able\s+to\s+|have\s+|must\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Asked:
    """One thing a job description asks for, in its own words; ``wished`` when it is only nice to have."""

    text: str
    wished: bool


def asked_in(job_description: str) -> tuple[Asked, ...]:
    """What a job description asks for, in its order, each once."""
    found: dict[str, Asked] = {}
    heading, counts, wished = "", True, False
    bulleted = sum(bool(_BULLET.match(line)) for line in job_description.split("\n"))
    for line in _joined(job_description):
        title = _HEADING.match(line)
        if title and not _BULLET.match(line):
            heading = next(group for group in title.groups() if group)
            counts, wished = not _NOT_ASKED.search(heading), bool(_WISHED.search(heading))
            continue
        bullet = bool(_BULLET.match(line))
        if not counts:
            continue
        text = re.sub(r"\s+", " ", re.sub(r"\*\*|__|`", "", _BULLET.sub("", line))).strip()
        pieces = [text] if bullet else [s.quote for s in sentences(text)]
        for piece in pieces:
            if _is_asked(piece, bullet, bool(heading), bulleted):
                asked = Asked(piece.rstrip(" .;"), wished or bool(_WISHED.search(piece)))
                found.setdefault(asked.text.lower(), asked)
    return tuple(found.values())


def _is_asked(piece: str, bullet: bool, under_heading: bool, bulleted: int) -> bool:
    words = count_words(piece)
    if (words < 2 and not bullet) or words < 1 or piece.endswith("?") or _OFFERED.search(piece):
        return False
    if bullet:
        return words <= 60
    if bulleted >= 3:
        return (
            under_heading
            and words <= 45
            and bool(
                re.search(
                    r"\b(?:you(?:'|’)?ll need|you must|must have|required|essential|experience (?:in|with|of))\b",
                    piece,
                    re.IGNORECASE,
                )
            )
        )
    return words >= 4 and bool(_ASKED.search(piece))


def _joined(text: str) -> list[str]:
    """Lines, with wrapped ones put together."""
    lines: list[str] = []
    for line in text.split("\n"):
        wraps = lines and lines[-1].strip() and line.strip() and not _BULLET.match(line) and not _HEADING.match(line)
        if wraps and not _HEADING.match(lines[-1]) and (line[:1].isspace() or len(lines[-1]) >= 48):
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return lines


def lead_in_removed(text: str) -> str:
    """A requirement without "you will have" and the like before it."""
    return _LEAD_IN.sub("", text).strip()
