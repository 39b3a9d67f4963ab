"""Jobs on an application form: what was filled in behind "EMPLOYER:", "POST HELD:", "FROM:" and "TO:"."""

import re
from collections.abc import Iterable
from typing import Final

from app.engines.embedded.notes.periods import PERIOD

_BARE: Final = r"(?:NAME OF )?EMPLOYER|POST(?: HELD)?|JOB TITLE|POSITION(?: HELD)?|FROM|TO|DUTIES|REASON FOR LEAVING"
"""Labels that are known without their colon."""

_NEXT: Final = rf"[ \t]+[A-Z][A-Z ()/'’]{{0,60}}[A-Z)]:|[ \t]+(?:{_BARE})\b|[ \t]*$"
FIELD: Final = re.compile(
    rf"(?:(?P<label>[A-Z][A-Z ()/.&'’-]{{0,60}}[A-Z)]):|(?:^|(?<=[ \t]))(?P<bare>{_BARE})(?=[ \t]))"
    rf"[ \t]*(?P<value>.*?)(?={_NEXT})",
    re.MULTILINE,
)
"""A label in capitals and what stands behind it, up to the next label or the end of the line."""

_ON_ITS_LINE: Final = re.compile(
    r"^[ \t*_•-]*(?P<label>(?:job )?title|position(?: held)?|post(?: held)?|role|job|employer|company|organi[sz]ation|"
    r"dates?(?: employed)?|period|from|to|until|start date|end date)[ *_]*:[ \t*_]*(?P<bare>(?!))?(?P<value>\S[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
"""The same in a résumé, a line each, however it is written."""

_ASKS: Final = {
    "employer": re.compile(r"(?:NAME OF |PRESENT |CURRENT )?(?:EMPLOYER|COMPANY|ORGANI[SZ]ATION)(?:'S NAME| NAME)?$"),
    "title": re.compile(
        r"(?:POST|POSITION|ROLE)(?: HELD| TITLE)?$|(?:JOB )?TITLE$|JOB$|(?:CURRENT |PRESENT )(?:POST|ROLE)$"
    ),
    "begun": re.compile(r"FROM$|(?:START DATE|DATE STARTED|DATE FROM)$"),
    "ended": re.compile(r"TO$|UNTIL$|(?:END DATE|DATE LEFT|DATE ENDED|DATE TO)$"),
    "dates": re.compile(r"DATES?(?: EMPLOYED| OF EMPLOYMENT)?$|PERIOD$"),
}


def form_jobs(text: str) -> Iterable[tuple[int, int, tuple[str, str], re.Match[str] | None]]:
    """Start, end, title with employer, and period of each job; without a period only the first one goes on."""
    yield from _entered(text, FIELD) if any(_entered(text, FIELD)) else _entered(text, _ON_ITS_LINE)


def _entered(text: str, fields: re.Pattern[str]) -> Iterable[tuple[int, int, tuple[str, str], re.Match[str] | None]]:
    entries: list[dict[str, re.Match[str]]] = [{}]
    for field in fields.finditer(text):
        label = (field["label"] or field["bare"]).upper()
        kind = next((name for name, shape in _ASKS.items() if shape.match(label)), None)
        if kind is None or not field["value"]:
            continue
        if kind in entries[-1]:
            entries.append({})
        entries[-1][kind] = field
    for number, entry in enumerate(entries):
        if not {"employer", "title"} <= entry.keys():
            continue
        period = PERIOD.search(_written(entry))
        if period or not number:
            cells = (entry["title"]["value"].strip(), entry["employer"]["value"].strip())
            yield min(f.start() for f in entry.values()), max(f.end() for f in entry.values()), cells, period


def _written(entry: dict[str, re.Match[str]]) -> str:
    if "dates" in entry:
        return entry["dates"]["value"]
    begun, ended = (entry[name]["value"] if name in entry else "" for name in ("begun", "ended"))
    return f"{begun} - {ended or 'present'}" if begun else ""
