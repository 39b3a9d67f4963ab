"""The words for an honour or a gain: an award, a post, a certificate, praise, a saving, wider use."""

import re
from typing import Final

ACHIEVED: Final = re.compile(
    r"\b(?:award\w*|prize|medal|promot(?:ed|ion)|won|certifi(?:ed|cate|cation)|licen[cs]ed?|degree|diploma|"
    r"graduat\w+|published|patent\w*|"
    r"nominated|elected|appointed|qualified|honou?r(?:ed|s)|shortlisted|keynote|invited to (?:speak|present|"
    r"join)|spoke at|presented at|featured|"
    r"head of|director|chief|first (?:in|to)|founded|recogni[sz]ed|accredit\w+|scholarship|fellowship|phd|"
    r"masters?)\b",
    re.IGNORECASE,
)
_DONE_TO_ME: Final = re.compile(
    r"\b(?:gave|paid|sent|offered|handed|granted|awarded|bought|had|invited|asked|chose|picked|selected|nominated|named|"
    r"thanked|praised|promoted|quoted|cited|copied|adopted|featured|published|flew|put)\s"
    r"(?:even\s|also\s|since\s|then\s|just\s|all\s|both\s)?(?:me|us|(?:our|my)\s(?!own\b)\w+)\b"
    r"|\bmade\s(?:me|us)\s(?:the\s|a\s|an\s)?(?:head|lead\w*|manager|director|chief|partner|captain|permanent)\b",
    re.IGNORECASE,
)
"""Somebody rewarded or honoured me or mine."""

_TAKEN_UP: Final = re.compile(
    r"\b(?:was|were|been|got|is|are|being|has|have|had)\s(?:then\s|later\s|also\s|since\s|even\s|now\s|being\s)?"
    r"(?:picked|chosen|selected|named|invited|asked|nominated|promoted|awarded|published|featured|adopted|copied|"
    r"bought|cited|quoted|rolled|offered|shown|presented|licensed|standard|recognised|recognized|appointed)\b"
    r"|\broll(?:ed|ing)\s(?:it|this|that|them)?\s?out\b|\btook\s(?:it|this|that)\sup\b"
    r"|\b(?:adopted|copied|presented|featured|published|praised)\s(?:it|this|that|the)\b"
    r"|\b(?:gave|did|held|giving)\s(?:a|the)\s(?:\w+\s)?(?:talk|keynote|lecture|workshop|speech)\b|\bgave\sevidence\b|\btestified\b"
    r"|\bspoke\s(?:at|to)\s(?:the|a|an)\b|\b(?:ticket|licen[cs]e|qualification|badge)\b"
    r"|\bas\s(?:a|the)\s(?:model|standard|template|example)\b|\b(?:story|article|piece|feature)\s(?:on|about)\b"
    r"|\bnamed\s.{1,24}\safter\s(?:me|us)\b"
    r"|\b(?:bonus|pay\srise|raise|trophy|grant)\b"
    r"|(?<!middle\s)(?<!end\s)(?<!start\s)(?<!rest\s)(?<!half\s)(?<!beginning\s)(?<!part\s)(?<!most\s)\bof\sthe\s(?:year|month|season)\b"
    r"|\b(?:press|newspaper|magazine|journal|radio|television|tv)\b"
    r"|\b(?:standard|rule|norm|template)\b.{0,30}\b(?:across|in\s(?:all|every|\w+\s\w+s)|for\sthe\swhole)"
    r"|\bacross\s(?:the|all|our|every)\b|\b(?:nation|world|company|group|region|county|state|city)[-\s]?wide\b|\bnationally\b"
    r"|\b(?:all|every|other)\s(?:\w+\s)?(?:sites?|branch(?:es)?|offices?|stores?|schools?|hospitals?|depots?|plants?|"
    r"clinics?|countries|country|regions?)\b",
    re.IGNORECASE,
)
_POST: Final = re.compile(r"director|chief|head of|graduat|first", re.IGNORECASE)
_GIVEN: Final = re.compile(r"promot|appoint|nominat|elect|recogni|hono", re.IGNORECASE)
_BY_ME: Final = re.compile(r"\b(?:I|we)\s(?:\w+ly\s|also\s|then\s)?$", re.IGNORECASE)
"""One who appoints or promotes others claims no honour."""

_SOMEBODY: Final = re.compile(r"\b(?:my|our|the|his|her|their)\s(?:\w+\s)?$", re.IGNORECASE)
"""Before "director": somebody else's post ("my art director said")."""


def honour(clause: str) -> re.Match[str] | None:
    """The first honour or gain a clause claims; another's post, and one that I give to others, are none."""
    for pattern in (ACHIEVED, _TAKEN_UP, _DONE_TO_ME):
        for found in pattern.finditer(clause):
            before = clause[: found.start()]
            of_others = _POST.match(found[0]) and _SOMEBODY.search(before)
            if not of_others and not (_GIVEN.match(found[0]) and _BY_ME.search(before)):
                return found
    return None
