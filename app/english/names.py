"""Proper names and tool names in English text, by their capitals, digits and the words before them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from app.english.language import sentences
from app.english.terms import BUZZ, FUNCTION, GENERIC
from app.records import Span

Slot = Literal["employer", "tool", "person", "other"]

_NAME: Final = re.compile(
    r"(?<![\w@/.-])(?:[A-Z][\w’'&+#]*(?:[.-][A-Z\d][\w]*)*)(?:\s(?:(?:of|the|and|&|de|van|"
    r"von)\s)?(?:[A-Z][\w’'&+#]*(?:-[A-Z]\w*)*|\d+[A-Z]\w*))*"
)
_TIME: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter spring summer autumn winter english british american
    european mr mrs ms dr god ok okay i'm i've i'd i'll mum dad""".split()
)
_EMPLOYER: Final = re.compile(
    r"(?:\b(?:at|joined|joining|left|leaving|worked\sfor|working\sfor|work\sfor|employed\sby|job\s(?:at|with)|"
    r"role\sat|moved\sto|career\sat|hired\sby|"
    r"interned\sat|placement\sat|here\sat|studied\sat|degree\sfrom|graduated\sfrom)\s(?:the\s)?)$",
    re.IGNORECASE,
)
_TOOL: Final = re.compile(
    r"\b(?:in|using|used|with|use|on|to|into|via|through|from|learned|learnt|wrote|built|chose|adopted|proposed|"
    r"picked|"
    r"introduced|tried|installed|than|over|against|of|for|and|or|,)\s(?:the\s|a\s|an\s)?$",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"\b(?:named|called|colleague|manager|boss|nurse|doctor|teacher|apprentice|assistant|friend|Dr|Mr|Mrs|Ms|"
    r"asked|told|met|rang|phoned|"
    r"helped|thanked|gave|showed|coached|trained)\.?\s$",
    re.I,
)
_TOOL_VERB: Final = re.compile(r"\b(?:us(?:e|ed|ing)|in|with|on|wanted|chose|between)\b", re.I)


@dataclass(frozen=True)
class Name:
    """A name with the slot it stands in, judged by the words before it."""

    span: Span
    slot: Slot


@lru_cache(maxsize=4096)
def names(text: str) -> tuple[Span, ...]:
    """Spans of proper names, in order; a word capitalised only because it opens its sentence is none."""
    starts = {sentence.start for sentence in sentences(text)}
    found = []
    for match in _NAME.finditer(text):
        start, end = match.start(), match.end()
        quote = match[0]
        while quote:
            first = quote.split()[0]
            if start in starts and not is_odd(first) and quote.split()[1:] in ([], ["I"]):
                quote = ""
            elif _common(first) or (start in starts and not is_odd(first) and _plain(first)):
                rest = quote[len(first) :].lstrip()
                start, quote = end - len(rest), rest
                if rest[:3].lower() in ("of ", "the", "and"):
                    quote = ""
            else:
                break
        quote = re.sub(r"(?:(?:\s(?:and|&))?\sI)?(?:[’'](?:s|m|d|ll|ve)?)?$", "", quote)
        if len(quote) > 1:
            found.append(Span(start=start, end=start + len(quote), quote=quote))
    return tuple(found)


def slotted(text: str) -> tuple[Name, ...]:
    """The names of a text with their slots."""
    found = []
    for name in names(text):
        before = text[max(0, name.start - 30) : name.start]
        slot: Slot = "other"
        if _EMPLOYER.search(before):
            slot = "employer"
        elif _PERSON.search(before) and not is_odd(name.quote):
            slot = "person"
        elif is_odd(name.quote) or _is_tool(text, name, before):
            slot = "tool"
        found.append(Name(name, slot))
    return tuple(found)


def _is_tool(text: str, name: Span, before: str) -> bool:
    if re.search(r"\bwanted\s$", before):
        return True
    return bool(_TOOL.search(before)) and bool(_TOOL_VERB.search(text[: name.start]))


def _common(word: str) -> bool:
    plain = word.lower().replace("’", "'").rstrip(".")
    return plain in FUNCTION or plain in _TIME or re.sub(r"'?s$", "", plain) in _TIME


def _plain(word: str) -> bool:
    plain = word.lower()
    return plain in GENERIC or plain in BUZZ or plain.endswith(("ed", "ing", "ly"))


def is_odd(word: str) -> bool:
    """Whether the letters alone show a name: inner capitals or digits (LightGBM, SQL, NEWS2)."""
    return bool(re.search(r"[a-z][A-Z]|[A-Z]{2,}|[A-Za-z]\d", word)) and word not in ("I’M", "OK", "TV")
