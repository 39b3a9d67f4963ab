"""Questions that running text asks in passing: an article's or an advert's, which nobody put on a line of its own."""

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.asked import addressed, asks
from ingest.outline.found import Span
from ingest.outline.lines import Line
from ingest.records import Kind

_ASKED: Final = re.compile(
    r"\b(?:(?:be |get |got |was |were |always |often |to )asked|asks?(?: yourself| us| them| me| you)?"
    r"|questions?(?: was| is)?)(?: \w+){0,3}?[:,][ \t]*[\"“”'*_]*(?=\w)",
    re.IGNORECASE,
)
"""Words that announce a question in the same sentence ("expect to be asked: ...", "ask yourself, ...")."""

_WILL_ASK: Final = re.compile(
    r"\b(?:we|they)(?:['’](?:ll|d)| (?:will|would|may|might|shall))(?: (?:also|then|probably|always))? "
    r"(?:ask|want to hear|talk)(?: (?:to |from )?(?:you|candidates|applicants))?(?: (?:at|in|during) [\w ]{2,24}?)?"
    r"(?: (?:to (?:tell|talk) (?:us|me))?[ ]?about (?=(?:an? |the )?(?:time|example|occasion|situation|moment)s?\b)"
    r"|[ ](?=(?:why|how|what|when)\b))",
    re.IGNORECASE,
)
"""How an advert says what it will ask ("We'll ask you at interview about a time ...")."""

_BRING: Final = re.compile(
    r"\b(?:bring|prepare|send|have ready|think of|be ready (?:with|to give)|include|give)(?: us| me)?[ ]"
    r"(?=(?:an?|one|two|three|some|your (?:best|favourite)) (?:\w+ )?(?:examples?|stor(?:y|ies)|occasions?|times?)\b)",
    re.IGNORECASE,
)
"""How an advert asks for a story to be brought along."""

_SET: Final = re.compile(
    r"\b(?:questions?|forms?|letters?|task|presentation)\b[^.:;\n]{0,40}:[ \t]*[\"“]?(?=(?:describe|tell us"
    r"|give|explain|"
    r"what|why|how|which|who|when)\b)",
    re.IGNORECASE,
)
"""How an advert sets a question ("Question on the form: ...")."""

_IN_QUOTES: Final = re.compile(r"[\"“]([^\"“”\n]{12,160})[\"”]")

_STARTS: Final = re.compile(
    r"(?:^|(?<=[.!?:])[\"”]?[ \t]+)[\"“]?(?=(?:what|why|how|which|who|tell us|describe)\b)", re.IGNORECASE
)
_OF_THE_PLACE: Final = re.compile(
    r"\b(?:(?:you(?:['’]ll| will)|will you) (?:be|do|get|need|have|bring)|we offer|in it for you|"
    r"we(?:['’]re| are) looking)\b",
    re.IGNORECASE,
)
"""What an advert asks only to answer it itself ("What will you be doing?")."""
_FROM_THERE: Final = re.compile(r"\b(?:article|magazine|mag|post|blog|guide|book|newsletter|podcast)\b", re.IGNORECASE)
_END: Final = re.compile(r"[.?!](?=[\s\"”*_)]|$)|,? and (?=to\b)|$")
_FEWEST: Final = 3


def in_passing(rows: Sequence[Line], span: Span, kind: Kind, known: Set[int]) -> Iterator[Asked]:
    """The questions in the running lines of a section, beside those found already; none of them is answered.

    Args:
        known: lines in which a question was found already.
    """
    for at in range(span.content, span.stop):
        line = rows[at]
        if line.role != "text" or at in known:
            continue
        for begin, end in _found(line.text, kind):
            yield Asked(
                line=at,
                stop=at + 1,
                form="spoken",
                text=" ".join(line.text[begin:end].split()),
                start=line.body + begin,
                end=line.body + end,
                begin=line.body + end,
                finish=line.body + end,
                seconds=None,
                takes=None,
                toward=None if kind == "job_description" else "example",
            )


def _found(text: str, kind: Kind) -> Iterator[tuple[int, int]]:
    """Where questions begin and end in a line of somebody else's words."""
    if kind == "job_description":
        for match in _WILL_ASK.finditer(text):
            end = _ended(text, match.end())
            if text[match.end() : end].count(" ") >= _FEWEST:
                yield match.end(), end
        yield from _set_in_advert(text)
        return
    for match in _ASKED.finditer(text):
        end = _ended(text, match.end())
        theirs = kind == "reference" or _quoted(text, match.end()) or _FROM_THERE.search(text[: match.end()])
        if theirs and text[end - 1 : end] == "?" and asks(text[match.end() : end]):
            yield match.end(), end


def _set_in_advert(text: str) -> Iterator[tuple[int, int]]:
    """What an advert sets as a question, each place once: asked in full, in quotation marks, or to be brought along."""
    found: dict[int, int] = {}
    for match in _STARTS.finditer(text):
        end = _ended(text, match.end())
        words = text[match.end() : end]
        if text[end - 1 : end] == "?" and match.start() and addressed(words) and not _OF_THE_PLACE.search(words):
            found[match.end()] = end
    for pattern in (_BRING, _SET):
        for match in pattern.finditer(text):
            end = _ended(text, match.end())
            if text[match.end() : end].count(" ") >= _FEWEST:
                found[match.end()] = end
    for match in _IN_QUOTES.finditer(text):
        if addressed(match[1]) and not any(begin <= match.start(1) + 1 < end for begin, end in found.items()):
            found[match.start(1)] = match.end(1)
    yield from sorted(found.items())


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks that hold more than the question itself."""
    before = text[:at].rstrip("\"“”'*_ ")
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def _ended(text: str, start: int) -> int:
    """Where the question that begins here ends, with its mark."""
    end = _END.search(text, start)
    if end is None:
        return len(text)
    return end.start() + (end.group() == "?")
