"""The lines and names that say whose words stand beside them: "pasted from ...", "by ...", "user x:", "mine:", "->"."""

import re
from collections.abc import Sequence
from typing import Final

from ingest.outline.lines import Line

_MOST_LEAD: Final = 120
_MOST_BYLINE: Final = 160
_MOST_BYLINE_WORDS: Final = 24
_THEIRS: Final = re.compile(
    r"(?:^\W*|[(\[,;:.–—-][ \t]*|\b(?:he|she|they|it|all|text|page|below|was|were|is|are) )"
    r"(?:(?:photo)?copied|scanned|pasted|printed|clipped|downloaded|scraped|screen ?shot\w*|saved|lifted|forwarded"
    r"|borrowed|stolen|nicked|grabbed|taken|cut(?: out)?)(?: \w+){0,3}? (?:from|off|out of|by)\b(?! ?\d)"
    r"|\b\d+ (?:replies|comments|upvotes|likes|views)\b|^\W*(?:source|via|credit|original|thread)s?[ \t]*:"
    r"|^\W*(?:model|sample|specimen|suggested) (?:answers?|responses?)\b"
    r"|\bfrom (?:the|a|an|their|her|his|our)\W+(?:\w+\W+){0,3}?"
    r"(?:site|website|web|internet|board|forum|newsletter|mag(?:azine)?|journal|paper|booklet|pamphlet|course"
    r"|handouts?|leaflet|brochure|webinar|book)\b",
    re.IGNORECASE,
)
"""What a line says about where the words below it were found."""

_BY_ONESELF: Final = re.compile(r"\b[Ii]\b(?!\.)|\b(?:from|off|out of|by) (?:my|me)\b")
_OWN_TOOL: Final = re.compile(
    r"\b(?:from|off|out of) (?:(?:google|apple|ms|the) )?(?:sheets?|excel|word|docs?|notes?(?: app)?|notion"
    r"|onenote|evernote|obsidian"
    r"|phone|paper|notebook|laptop|pdf|cv|r[ée]sum[ée])\b",
    re.IGNORECASE,
)
"""Where people keep their own notes."""

_ANOTHERS: Final = re.compile(
    r"^\W*(?:my )?[^\W\d_]+(?: [^\W\d_]+)?['’]s (?:\w+ ){0,2}?(?:answers|success stor(?:y|ies)|cv|r[ée]sum[ée]|pitch)\b"
)
_DENIED: Final = re.compile(
    r"\bnot (?:mine|my own|me)\b"
    r"|[(–—-][ \t]*(?:her|his|their)(?: own)? (?:stories|examples|answers|words|experience)\b",
    re.IGNORECASE,
)
_ANSWERED_BY_ME: Final = re.compile(
    r"\bmy (?:own )?(?:answers?|repl(?:y|ies)|responses?)"
    r"(?: (?:are|is|go|goes|come|written|typed|added))?"
    r" (?:under|below|beneath|underneath|beside|alongside|after|in|to)\b"
    r"|\b(?:answers?|replies|responses) (?:are |is |= ?)?(?:all )?(?:mine|my own|by me)\b"
    r"|\b(?:questions?|prompts?|qs|q['’]s)\b.{0,80}\b(?:mine|my (?:own )?(?:notes?|words|stuff|bits?)) (?:is |are )?"
    r"(?:under|below|beneath|underneath|beside)\b",
    re.IGNORECASE,
)
"""How a line adds that what was copied are questions only, with one's own answers to them."""

_BYLINE: Final = re.compile(r"(?:^|[ \t]{2,})\W?[Bb]y (?:an?|the|[A-Z][\w'’-]+)\b")
_QUOTED: Final = re.compile(r"[\"“][^\"“”\n]{0,400}[\"”]")
_ARROW: Final = re.compile(r"(?:[-=]{1,2}>|[→⇒➜➔»])(?:[ \t]*$|[ \t]*(?=[^\s>]))")
_MARGIN: Final = re.compile(r"[\[({][^\])}:]{0,30}\b(?:margin|me|mine|my|myself)\b", re.IGNORECASE)
_ME: Final = re.compile(
    r"\W{0,20}(?:(?:and|so|now|but|ok|for|to) ){0,6}(?:me|mine|myself)\b(?:\.|[^.!?:]{0,50}(?::|[ \t][–—-]+[ \t]|$))",
    re.IGNORECASE,
)
_MINE: Final = re.compile(
    r"\b(?:mine|my (?:own|side|turn|take|version|bits?|list|notes?|remarks?|comments?|thoughts|answers?|replies|reply"
    r"|stor(?:y|ies)|examples?|scribbles?|reasons?|words|ones?))\b",
    re.IGNORECASE,
)
_CONTRAST: Final = re.compile(
    r"\W{0,20}(?:my own (?:writing|words|notes?|scribbles?|answers?|versions?|bits?|remarks?|comments?|"
    r"ones?|list|stor\w+)\b"
    r"|my (?:versions?|ones?|scribbles?)\b|mine\b(?=\W*$|[ \t]*:| (?:underneath|below|instead|then)\b))",
    re.IGNORECASE,
)
"""How one's own begins in contrast to what was said before."""

_SIGNED: Final = re.compile(
    r"\W{0,20}(?:(?:my|mine|me)\b[^:.!?]{0,24}|scribbles?|notes? to (?:my)?self)[ \t]*:(?=\s|$)", re.IGNORECASE
)
_HANDLE: Final = re.compile(
    r"(?:(?:user|member|poster)[ \t]+[\w.-]{2,30}|u/[\w.-]{2,30}|@[\w.-]{2,30}"
    r"|(?=[\w.-]*[^\W\d_]{3})(?=[^\s:]*[\w][\d_.])[^\W\d_][\w.-]{4,30})[ \t]*(?:\([^()]{0,40}\))?:[ \t]+\S"
)
_MOST_HANDLE: Final = 90
_PUBLISHED_NAME: Final = re.compile(
    r"(?<![^\W\d_])(?:articles?|newsletters?|blogs?|forums?|reddit|magazine|leaflet|webinar|handouts?|podcasts?"
    r"|compan(?:y|ies)|employers?)(?![^\W\d_])",
    re.IGNORECASE,
)
_OWN_NAME: Final = re.compile(
    r"(?<![^\W\d_])(?:my|mine|me|notes?|drafts?|prep|answers?|questions|qs|resume|cv)(?![^\W\d_])", re.IGNORECASE
)


def published_name(name: str) -> bool:
    """Whether a file's name says that it holds what somebody published, or facts of a company, and not one's own."""
    words = re.sub(r"[_.-]+", " ", name)
    return (bool(_PUBLISHED_NAME.search(words)) or says_theirs(words)) and not _OWN_NAME.search(words)


def says_theirs(line: str) -> bool:
    """Whether a line says that the words below it are somebody else's ("pasted from the board", "SOURCE: ...")."""
    if len(line) > _MOST_LEAD or answered_by_me(line):
        return False
    # "I copied it from the board" and "pasted from my CV" are one's own; "not mine" is plain whoever says it.
    if _DENIED.search(line) or _ANOTHERS.match(line):
        return True
    if _OWN_TOOL.search(line):
        return False
    return bool(_THEIRS.search(line)) and not _BY_ONESELF.search(unquoted(line).lstrip(" \t([{").partition("(")[0])


def answered_by_me(line: str) -> bool:
    """Whether a line says that one's own answers stand with what was copied ("copied off a site, my answers under")."""
    return bool(_ANSWERED_BY_ME.search(line))


def bylined(line: str) -> bool:
    """Whether a line at the top of a page names who wrote it ("by a former head of service")."""
    short = len(line) <= _MOST_BYLINE and line.count(" ") <= _MOST_BYLINE_WORDS
    return short and not line.endswith(".") and bool(_BYLINE.search(line))


def is_aside(line: str) -> bool:
    """Whether a line among foreign words is a remark of one's own in brackets ("[me, in the margin: ...]")."""
    return bool(_MARGIN.match(line))


def is_arrow(line: str) -> bool:
    """Whether a line, with its marks, begins with an arrow."""
    return bool(_ARROW.match(line))


def says_mine(line: str, *, alone: bool) -> bool:
    """Whether a line among foreign words says that one's own begin ("mine underneath:", "me: ...").

    Args:
        alone: the line is short enough to head what follows.
    """
    return bool(_ME.match(line) or (alone and _MINE.search(line)))


def contrasts(line: str) -> bool:
    """Whether a line sets one's own against what stands above it ("my own version:", "mine underneath")."""
    return bool(_CONTRAST.match(line))


def signs(line: str) -> bool:
    """Whether a line opens with whose it is ("my notes: ...", "me: ...")."""
    return bool(_SIGNED.match(line))


def handles(rows: Sequence[Line]) -> frozenset[int]:
    """The lines that open with a speaker by a name nobody is christened with ("user x7:", "@ann:"), from two on."""
    found = [at for at, row in enumerate(rows) if ":" in row.text[:_MOST_HANDLE] and _HANDLE.match(row.text)]
    return frozenset(found if len(found) > 1 else ())


def unquoted(line: str) -> str:
    """A line's words without what stands in quotation marks."""
    return _QUOTED.sub("", line)
