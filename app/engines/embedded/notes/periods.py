"""When a job began and ended, in the ways people write it: "March 2019 to now", "2013-03 .. 2019-06", "2012-18"."""

import re
from typing import Final

_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?![a-z])|spring|summer|autumn|fall|winter"
)
_YEAR: Final = r"(?:19|20)\d\d(?!\d)"
_POINT: Final = (
    rf"(?:(?:(?:{_MONTH})\s*|\d{{1,2}}[/.])?{_YEAR}(?:[-/.](?:0[1-9]|1[0-2])(?![\d]))?|(?:{_MONTH})\s?['’]\d\d(?!\d)"
    rf"|\d{{1,2}}\s(?:{_MONTH})\s\d\d(?!\d))"
)
_NOW: Final = r"present|now|today|current(?:ly)?|(?:to )?date|ongoing|this (?:very )?day|(?<=->\s)(?-i:HEAD)"
_TO: Final = r"\s*(?:-*>+|=>|[-–—]{1,3}|→|\.{2,}|to|till?|until|thru|through|(?<=\s)/(?=\s))\s*"
PERIOD: Final = re.compile(
    rf"(?P<start>{_POINT}|(?:{_MONTH})){_TO}(?P<end>{_POINT}|{_NOW})\b"
    rf"|(?P<from>{_YEAR})\s?[-–/]\s?(?P<to>\d\d)(?![\d/.-])"
    rf"|\b(?:since|from)\s+(?P<since>{_POINT})"
    rf"|(?P<open>{_YEAR})\s*(?:[-–—]+|→|->)(?=\s{{3,}}|\s*$|\s*[)|])"
    rf"|^\s*(?P<begun>{_YEAR})\s*[-–—]+\s+(?=[A-Za-z]{{3,}})",
    re.IGNORECASE,
)
"""A stretch of time with its beginning and its end, or one that goes on."""


STILL: Final = 9999
"""The year in which what goes on ends."""


def begins(period: re.Match[str]) -> str:
    """When a period begins, as written; a year of two figures in full."""
    found = period.groupdict()
    written = next(str(found[name]) for name in ("start", "from", "since", "open", "begun") if found[name])
    return _in_full(written).strip()


def goes_on(period: re.Match[str]) -> bool:
    """Whether a period has no end yet."""
    end = period["end"]
    return not re.search(r"\d", end) if end else not period["to"]


def ends(period: re.Match[str]) -> int:
    """The year in which a period ends; 9999 for one that goes on, 0 where only a month is told."""
    if goes_on(period):
        return STILL
    year = re.search(r"\d{4}", _in_full(period["end"] or f"{period['from'][:2]}{period['to']}"))
    return int(year[0]) if year else 0


def _in_full(written: str) -> str:
    """ "Mar '21" as "Mar 2021": nobody who applies began before 1950, or begins after 2049."""
    return re.sub(
        r"(?:['’]|(?<=\d [A-Za-z]{3} ))(\d\d)\b", lambda m: f" {'19' if int(m[1]) >= 50 else '20'}{m[1]}", written
    ).replace("  ", " ")
