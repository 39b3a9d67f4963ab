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
    return {at: "mine" if sender == own else "mail" for at, (sender, _) in heads}


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
