"""Mails among notes: where each begins, and whether the candidate wrote it or somebody else."""

import re
from collections.abc import Sequence
from typing import Final

from ingest.outline.found import Owner
from ingest.outline.lines import Line

_FIELD: Final = re.compile(r"([^\W\d_]{1,12})[ \t]?:[ \t]*(\S.{0,200})$")
_FROM: Final = frozenset("from van von de da fra från od".split())
_TO: Final = frozenset("to aan an à a para til till".split())
_NAME: Final = re.compile(r"[^\W\d_]{2,}")
_MOST_FIELDS: Final = 7


def mails(rows: Sequence[Line]) -> dict[int, Owner]:
    """The lines that open a mail's head ("From: ...", and two fields below it), with its writer: mail or nothing.

    The candidate is who takes part in every mail; among two of them, who received the first.
    """
    heads = [(at, head) for at in range(len(rows)) if (head := _head(rows, at))]
    if not heads:
        return {}
    pairs = [{sender, receiver} for _, (sender, receiver) in heads if receiver]
    everywhere = set.intersection(*pairs) if pairs else set()
    received = next((receiver for _, (_, receiver) in heads if receiver), "")
    own = received if received in everywhere or not everywhere else min(everywhere)
    senders = {sender for _, (sender, _) in heads}
    ends = [at for at, _ in heads[1:]] + [len(rows)]
    return {
        at: "mine" if sender == own or (len(senders) == 1 and _tells(rows[at:end])) else "mail"
        for (at, (sender, _)), end in zip(heads, ends, strict=True)
    }


def _tells(rows: Sequence[Line]) -> bool:
    """Whether a lone mail tells of its writer, as one to a friend does, more than it asks or offers anything."""
    text = "\n".join(row.text for row in rows)
    mine, theirs = (len(pattern.findall(text)) for pattern in (_MINE, _THEIRS))
    if mine >= LEAST_TOLD and mine > 2 * theirs:
        return True
    # Whoever writes in a second language, or of what they always do, tells of themselves without a past tense.
    told = "\n".join(row.text for row in rows if "?" not in row.text)  # "you" of an interview's questions is oneself
    spoken, you = len(_I.findall(told)), len(_YOU.findall(told))
    return spoken >= LEAST_SAID and spoken > 2 * (you + theirs)


_MINE: Final = re.compile(
    r"\bI (?:[a-z]+ed|had|did|was|went|got|made|wrote|rang|told|said|took|found|saw|put|began|ran|led|knew|felt|gave|"
    r"kept|left|met|sent|built)\b"
)
_THEIRS: Final = re.compile(r"\b(?:your|candidates?|applicants?|applications?)\b", re.IGNORECASE)
_I: Final = re.compile(r"\bI\b")
_YOU: Final = re.compile(r"\byou(?:['’]\w+)?\b", re.IGNORECASE)
LEAST_SAID: Final = 12
"""How often "I" stands in a mail from which it may be one's own, where it hardly speaks to whoever gets it."""

LEAST_TOLD: Final = 5
"""How often a mail says what its writer did from which it may be one's own telling."""


def _head(rows: Sequence[Line], at: int) -> tuple[str, str] | None:
    """Sender and receiver of the mail whose head begins at a line, by their first names; None when none does."""
    first = _FIELD.match(rows[at].text) if rows[at].role == "text" else None
    if first is None or first[1].lower() not in _FROM:
        return None
    fields = [first]
    while len(fields) < _MOST_FIELDS and at + len(fields) < len(rows):
        field = _FIELD.match(rows[at + len(fields)].text)
        if field is None:
            break
        fields.append(field)
    if len(fields) < 2:
        return None
    sender = _NAME.search(first[2])
    receiver = next((_NAME.search(field[2]) for field in fields[1:] if field[1].lower() in _TO), None)
    return (sender[0].lower() if sender else "", receiver[0].lower() if receiver else "")
