"""Spans of time as résumés write them."""

import re
from typing import Final

_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|spring|summer|autumn|fall|winter)[a-zéû]*\.?[ ,/-]*"
)
_DATE: Final = rf"(?:(?:{_MONTH}|\d{{1,2}}[/.])?(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?!\d))?|{_MONTH}['’]\d\d)"
DATES: Final = re.compile(
    rf"(?<![^\W_])(?=[\dadfjmnosw])(?:{_DATE}|{_MONTH})[ \t]*(?:-|–|—|to|until|till|/)[ \t]*"
    rf"(?:{_DATE}|present|now|current|today|date|ongoing|\d\d(?!\d))(?!\d)",
    re.IGNORECASE,
)
"""A span of time as résumés write it: "March 2022 – present", "06/2018 - 09/2019", "2016-19".

It starts where a word does, with a figure or the first letter of a month or a season; looked at before all else, that
makes the search six times as fast.
"""
