"""A note as its writer would say it piece by piece: sentences, lines and the clauses of what was said in one breath.

What belongs to the page and not to the speech is taken off: time stamps and names of a chat, marks of who speaks, bars
of a table, strokes for breath. Each piece keeps its place in the document.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.engines.embedded.notes.chats import CHAT_STAMP
from app.engines.embedded.notes.facts import Note
from app.english.language import count_words, sentences
from app.english.sentence_shape import has_verb
from app.english.verbs import PAST_OF, is_past
from app.slices import SourceDocument

_SPEAKER: Final = re.compile(r"^\s*(?:\*\*)?(?P<who>[A-Z][a-z]{0,12})(?:\*\*)?:\s+")
_ENUMERATED: Final = re.compile(r"^\s*(?:>+\s*)?(?:[-*•–—·◦▪‣.]+\s+|\d{1,2}[.)]\s+|[a-z]\)\s+|-+>\s*|→\s*)+")
_TOPIC: Final = re.compile(r"^(?P<topic>[A-Za-z][\w '&/()-]{1,40}?)\s*(?:[:?]|\s[-–—=]+|\.{3,}|→|->)\s+(?=\S)")
_COLUMN_TOPIC: Final = re.compile(r"^(?P<topic>[a-z]+(?: [a-z]+)?)(?:\s{3,}|\t)(?=[A-Za-z])")
_ASKED: Final = re.compile(
    r"^\W*(?:\d{1,2}[a-z]?[.)]\s*)?(?P<topic>(?:why|what|how|where|when|who|which|tell|describe)\b[^.?!]{2,80}\?|"
    r"why (?!not\b|I\b)[\w'&-]+(?: [\w'&-]+){0,2})\s*$",
    re.IGNORECASE,
)
"""A line that only asks: what follows it is about that, up to the next label."""

_WRAPPED: Final = range(48, 126)
"""Lengths of a line that may have been broken by an editor; a longer one was one thought."""

_ENDS_NOTHING: Final = re.compile(
    r"\b(?:a|an|the|of|to|from|with|for|in|on|at|by|and|or|but|my|our|their|his|her|into|than|that|which)[ \t]*\Z", re.I
)
"""A last word after which something must follow: an editor broke the line there, however long it is."""

_LONG: Final = 20
"""Words from which a sentence of prose may be several said in one breath."""

_SUBORDINATE: Final = frozenset(
    """that when if because who what where which how before after since while as than whether and or but so until unless
    though although to of all why once whom whose is was are were be say said says think know knew thought now me told
    whatever whenever however everything anything something things thing""".split()
)
_RESTART: Final = re.compile(
    r"(?:,|;)?\s+(?:(?P<join>and|but|so|then|and then|and so)\s+)?(?=(?:(?:since|in) (?:19|20)\d\d,? |"
    r"right now,? |now )?(?:I|we)(?:'m|'ve|'d)?\s+(?P<verb>[a-z]+)\b)"
)
_UNCAPITALISED: Final = re.compile(
    r"(?<=[a-z\d)'’!?][.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\betc\.)(?<!\bapprox\.)(?<!\bincl\.)(?<!\bvs\.)(?<!\bw\.)\s+(?=[a-z\d\"(])"
)
_RUN_ON: Final = 3
"""Bare restarts ("I was born I trained I came") from which a sentence is taken to be transcribed speech."""

_SOMEBODY: Final = re.compile(r"\b(?:my|our|his|her)(?: [\w'-]+){1,2}$|\b[A-Z][a-z]+$")
"""A person right before "and I": the two are one subject."""

_FINITE: Final = frozenset("am was were have had did do would will could can want".split())


@dataclass(frozen=True)
class Piece:
    """Something said in one go: its words without page marks, its place, the topic that a label on its line names.

    ``opens`` when it is the first of a line that its writer ended.
    """

    text: str
    start: int
    end: int
    topic: str = ""
    opens: bool = False


def pieces(note: Note, longest: int = _LONG) -> tuple[Piece, ...]:
    """The pieces of a note, in order; sentences from ``longest`` words on are taken apart where a new "I" begins."""
    found = tuple(_pieces(note, longest))
    taken_back = {k - 1 for k, piece in enumerate(found) if k and _TAKES_BACK.match(piece.text)}
    return tuple(piece for k, piece in enumerate(found) if k not in taken_back)


_TAKES_BACK: Final = re.compile(
    r"(?:but )?(?:I )?(?:can(?:no|['’]?)t|(?:do|wo|should|must)(?:n['’]?t| not)|never|not to) "
    r"(?:say|mention|tell|use|bring up)(?: (?:that|this|it|them))?(?: (?:part|bit|one|of course|though|in there))?\W*$",
    re.IGNORECASE,
)
"""What takes back what was said before it: "can't say that"."""


def _pieces(note: Note, longest: int) -> Iterable[Piece]:
    asking = _interviewer(note.document)
    topic, carried = "", False
    for start, end in _runs(note.document.text, note.start, note.end, entries=note.section.kind == "resume"):
        raw = note.document.text[start:end]
        at = start
        for mark in (CHAT_STAMP, _ENUMERATED, _SPEAKER):
            found = mark.match(raw)
            if found and not (mark is _SPEAKER and not _is_speaker(note.document, found["who"])):
                if mark is _SPEAKER and found["who"] == asking:
                    raw = ""
                    break
                at, raw = at + found.end(), raw[found.end() :]
        if asked := _ASKED.match(raw):
            topic, carried = asked["topic"], True
            continue
        label = _TOPIC.match(raw)
        column = None if label or note.section.kind == "resume" else _COLUMN_TOPIC.match(raw)
        if column:
            at, raw, label = at + column.end(), raw[column.end() :], column
        carried = carried and not label
        same = carried or (not label and at == start and start != note.start)
        topic = label["topic"] if label else topic if same else ""
        opens = True
        cells = [*re.finditer(r"[^|]+", raw)]
        for cell in cells:
            if cell is not cells[0] and not label and (named := _named_by(cells[0][0])):
                topic, opens = named, True
            for begun, quote in _sentences(_breathless(cell[0]), note.section.kind == "resume"):
                base = at + cell.start() + begun
                for a, b in _breaths(quote, longest):
                    text = quote[a:b].strip(" ,;/")
                    if text:
                        yield Piece(text, base + a, base + b, topic, opens)
                        opens = False


def _named_by(cell: str) -> str:
    """What the first cell of a row says that the others are about: a question, or a few words that tell nothing."""
    plain = cell.strip(" *_")
    asked = _ASKED.match(plain) or plain.endswith("?")
    return plain if asked or (1 <= len(plain.split()) <= _FEW and not has_verb(plain)) else ""


_FEW: Final = 5
"""Words of a cell that may name its row."""


def unlabelled(piece: Piece) -> str:
    """What a piece says behind the label on its line; empty where it carries none."""
    label = _TOPIC.match(piece.text)
    return piece.text[label.end() :] if label and label["topic"] == piece.topic else ""


_ARROW: Final = re.compile(r"\s*(?:-+>|→|⇒)\s*(?=[A-Za-z]{3,})")
_COLUMN: Final = re.compile(r"(?<![>→\s])\s{3,}(?![-→\d(\s])|\t")


def _sentences(text: str, columns: bool) -> Iterable[tuple[int, str]]:
    """Sentences with their offsets, those that quick typing starts without a capital among them."""
    for a, b in _between(text, _COLUMN) if columns else ((0, len(text)),):
        for sentence in sentences(text[a:b]):
            for c, d in _between(sentence.quote, _UNCAPITALISED):
                for e, f in _between(sentence.quote[c:d], _ARROW):
                    yield a + sentence.start + c + e, sentence.quote[c + e : c + f]


def _between(text: str, marks: re.Pattern[str]) -> Iterable[tuple[int, int]]:
    """The stretches of a text between some marks."""
    at = 0
    for mark in marks.finditer(text):
        yield at, mark.start()
        at = mark.end()
    yield at, len(text)


def _breathless(text: str) -> str:
    """A text with breath strokes as spaces, so that offsets stay."""
    return re.sub(r"(?<=\s)/(?=\s)|(?<=\s)/$|^/(?=\s)", " ", text.replace("\n", " "))


def _runs(text: str, start: int, end: int, *, entries: bool = False) -> Iterable[tuple[int, int]]:
    """Lines, with those joined that an editor wrapped; among ``entries`` a full line goes on in small letters."""
    at = start
    begun = start
    wraps = _is_wrapped(text)
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        following = text[stop + 1 : stop + 40].lstrip()
        broken_off = bool(_ENDS_NOTHING.search(text[at:stop])) and following[:1].islower()
        broken_off |= entries and len(text[at:stop].strip()) >= _WRAPPED.start and following[:1].islower()
        wrapped = (
            (wraps or broken_off)
            and stop < end
            and (broken_off or _broken(" ".join(text[at:stop].split()), following, _width(text)))
            and text[at:stop].rstrip()[-1:] not in ".!?|:"
            and not CHAT_STAMP.match(following)
            and not _ENUMERATED.match(following)
        )
        if not wrapped:
            yield begun, stop
            begun = stop + 1
        at = stop + 1


@lru_cache(maxsize=64)
def _is_wrapped(text: str) -> bool:
    """Whether an editor broke the lines of a text: none is longer than what fits."""
    return _width(text) < _WRAPPED.stop


@lru_cache(maxsize=64)
def _width(text: str) -> int:
    return max(len(" ".join(line.split())) for line in text.split("\n"))


def _broken(line: str, following: str, width: int) -> bool:
    """Whether an editor broke a line: the next word would not have fitted, by the longest line of the text."""
    word = (following.split() or [""])[0]
    return len(line) in _WRAPPED and len(line) + 1 + len(word) > width


def _is_speaker(document: SourceDocument, who: str) -> bool:
    return who in _speakers(document)


def _interviewer(document: SourceDocument) -> str:
    """The mark of the one who asks, where a text is a dialogue."""
    shares = _speakers(document)
    titled = next((who for who in shares if document.text.lstrip("# *").startswith(who)), "")
    if titled:
        return titled  # a chat is called by whom it is with
    asking = max(shares, key=lambda who: (shares[who], who), default="")
    return asking if len(shares) == 2 and shares[asking] >= 0.5 else ""


@lru_cache(maxsize=64)
def _marks(text: str) -> dict[str, float]:
    lines: dict[str, list[bool]] = {}
    for match in re.finditer(r"^\s*(?:\*\*)?([A-Z][a-z]{0,12})(?:\*\*)?:[ \t]+(.+)$", text, re.MULTILINE):
        lines.setdefault(match[1], []).append("?" in match[2] or match[2].lower().startswith(("tell", "describe")))
    often = {who: asked for who, asked in lines.items() if len(asked) >= 3}
    return {who: sum(asked) / len(asked) for who, asked in often.items()} if len(often) == 2 else {}


def _speakers(document: SourceDocument) -> dict[str, float]:
    """For the two who speak in a dialogue, the share of their lines that ask; nothing where a text is none."""
    return _marks(document.text)


_FURTHEST: Final = 1_000
"""Characters around a restart that are read for whether it is one."""


def _breaths(text: str, longest: int) -> list[tuple[int, int]]:
    """Where a long sentence is several: before "I" or "we" with a verb of its own that hangs on nothing."""
    if count_words(text) < longest:
        return [(0, len(text))]
    found, last = [], 0
    cuts = [*_RESTART.finditer(text)]
    bare = [cut for cut in cuts if not cut["join"] and cut[0][:1] not in ",;"]
    for cut in cuts:
        if cut in bare and len(bare) < _RUN_ON:
            continue
        before = text[max(last, cut.start() - _FURTHEST) : cut.start()]
        word = (re.findall(r"[\w']+", before) or [""])[-1].lower()
        verb = cut["verb"]
        finite = verb in _FINITE or is_past(verb) or verb in PAST_OF
        hanging = cut in bare and re.search(r"\b(?:when|if|whenever|because)\b[^,]*$", before)
        paired = cut["join"] == "and" and _SOMEBODY.search(before)
        if (
            finite
            and not hanging
            and not paired
            and word not in _SUBORDINATE
            and count_words(before) >= 4
            and count_words(text[cut.end() : cut.end() + _FURTHEST]) >= 4
        ):
            found.append((last, cut.start()))
            last = cut.end()
    return [*found, (last, len(text))]
