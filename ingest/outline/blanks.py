"""Whether what stands under a question is an answer, or nothing, a note to self, or a pointer to another answer."""

import re
from typing import Final

from ingest.outline.asked import EMPHASIS, LONGEST, PART_LABEL
from ingest.outline.limited import only_limits

_NOTE_TO_SELF: Final = re.compile(
    r"(?:(?:blank|empty|pending|dunno|pass)(?=\s*[:,;.–—-])|to[- ]?do|to (?:write|fill|add|come|finish|follow|prepare)"
    r"|tbd|tbc|tba|fixme|xx+|wip|fill (?:this|me"
    r"|it)? ?in|fill(?=[ \t]*[!:])|still to|come back|not (?:yet|done|written|started|prepared)"
    r"|write (?:this|me|it(?! down)|something|answer|an answer|my answer|up|one)|add (?:an? |the )?(?:answer|story"
    r"|example|something|one|later)"
    r"|needs? (?:to |an? |some )?(?:(?:good|better|proper|real|new) )?"
    r"(?:line|ending|number|think|write|answer|story|example|find|come|prepare|prep|work|one|finish)"
    r"|think (?:of|about) (?:an?|this|one|it|some|something|better|good)|(?:no|not) (?:idea|sure|clue)"
    r"|don'?t (?:know|have)(?: (?:yet|what|how|one|an?))?|no (?:good )?(?:answer|story|example)"
    r"|(?:prepare|prep|practi[sc]e|draft|find|look up|check|finish) (?:this|an? (?:answer|example|story)|answer"
    r"|one|something|it))(?!\w)",
    re.IGNORECASE,
)
_PLACEHOLDER: Final = re.compile(
    r"(?:your |my |the |insert |put |add |write )*(?:answer|response|text|story|example|notes?|insert"
    r"|placeholder|pending|(?:still )?(?:empty|blank)"
    r"|later|ditto|skip|u+m+|u+h+m*|e+r+m*|h+m+|pass|skipped|same|nothing|none|n/?a|none yet|nothing yet"
    r"|not yet|idk|dunno|later on|\W)"
    r"(?: (?:goes |written |prepared |done |still )?"
    r"(?:here|later|yet|on (?:the )?back|to follow|to come|for now|so far|at the moment))?",
    re.IGNORECASE,
)
_STILL_TO_DO: Final = re.compile(
    r"(?:i )?(?:must|should) (?:look|check|read|ask|find|google|revise|learn|write|think|prepare|practi[sc]e)\b"
    r"|(?:(?:i )?(?:needs?|have|got|must|still) to [a-z]+"
    r"|to (?:look up|check|ask|find out|decide|research|read up|think))\b(?! (?:be|the|my|me)\b)",
    re.IGNORECASE,
)
"""A few words that only say what is to be done; an answer says more."""

_NOT_DONE: Final = re.compile(
    r"(?:i )?(?:have ?n['’]?t|not) (?:yet )?(?:done|written|started|prepared|answered|thought|got|had|made|finished"
    r"|looked)"
    r"\b(?: [\w'’]+){0,4}",
    re.IGNORECASE,
)
_TO_PREPARE: Final = re.compile(
    r"(?:revise|google|research|look (?:it |this |that )?up|read up|swot up|learn|memori[sz]e|practi[sc]e|rehearse"
    r"|decide|choose|pick|think|rewrite|redo|finish|check|ask)"
    r"(?: (?:this|that|it|these|one|again|better|properly|more|harder|about it|something|somebody"
    r"|someone|around|online))?",
    re.IGNORECASE,
)
"""What one does to have an answer, and nothing of the answer."""

_SIGH: Final = re.compile(r"(?:u+gh+|h+m+|e+r+m*|u+m+|a+r*gh+|eek|oh|ha+|lol|help)\b\s*[.,!?…:–-]+\s*", re.IGNORECASE)

_ASK_SOMEBODY: Final = re.compile(
    r"(?:i(?:['’]ll| will| must| need to) |to )?[Aa]sk (?:(?:my )?(?:mum|mam|mom|dad|wife|husband|boss|sister"
    r"|brother|friend)|[A-Z][a-z]+)\b"
    r"[^.]*$"
)
"""Who is to be asked for what would answer ("ask Mum", "ask Colin what year")."""

_BLANK_BACK: Final = re.compile(
    r"(?:the )?(?:back|other side|rest)(?: of (?:it|this))?(?: is| was|:)? (?:still )?(?:blank|empty)", re.IGNORECASE
)

_UNWRITTEN: Final = re.compile(
    r"(?:^|[\w.)\s])\?{3,}|(?:\?{2,}|\.{4,}|_{3,}|(?:^|[\s(\[–—-])(?:to[- ]?do|tbd|tbc|tba|wip|to write"
    r"|to come))[\s)\]!*]*$",
    re.IGNORECASE,
)
_POINTER: Final = re.compile(
    r"(?:see|cf\.?|refer(?: back)? to|look at|use|as in|same (?:as|story|one|answer)|copy from|link to"
    r"|covered (?:in|above|below)|already in)\b",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"\b(?:above|below|bullets?|file|story|stories|answers?|questions?|notes?|doc|document|page|tab|resume"
    r"|résumé|cv|sheet|slides?"
    r"|section|example|one|q ?\d+|no\.? ?\d+)\b|#?\d+|[\"“]",
    re.IGNORECASE,
)
_SHOWN: Final = re.compile(r"!?\[[^\[\]]{0,200}\]\([^()\s]{0,300}\)|https?://\S+|</?[a-zA-Z][^<>]{0,200}>")
"""Pictures and links: they may point at an answer, but are none."""

_SIGNS: Final = re.compile(r"^[^\w\s]*[\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")
"""A sign at the head of a line (a red square, a warning) that stands for no word."""

_WONDERS: Final = re.compile(r"\W{0,20}\?{2,}(?=\s|$)|(?:\S+\s+)?EMPTY\W*$")
"""Question marks before everything else, or a word that calls out that the place is empty."""

_ASIDE: Final = re.compile(r"\s*(?:[-*•]\s+)?[(\[][^()\[\]\n]*\?[^()\[\]\n]*[)\]]\s*")
"""A line that only wonders, in brackets ("(the Redis thing? ask Omar)")."""

_AROUND: Final = " \t-–—*•◦‣⁃▪●○■□·▸>→()[]{}<>…._?!~:,"
_MOST_POINTER_WORDS: Final = 14
_MOST_NOTE_WORDS: Final = 25
_MOST_REMINDER_WORDS: Final = 6
_MOST_ERRAND_WORDS: Final = 9
_MOST_REMARK_WORDS: Final = 7
_MOST_CAPTION_WORDS: Final = 2


def blank(answer: str) -> bool:
    """Whether what stands under a question is no answer: nothing, or a note to self."""
    return all(_says_nothing(line) for line in answer.split("\n"))


def points(answer: str) -> bool:
    """Whether the only answer under a question is a pointer to another ("see Q3", "same as above").

    Somebody who points knows what they would say, so the question is not blank; the pointer's own words answer nothing.
    """
    told = [line for line in answer.split("\n") if not _says_nothing(line)]
    return bool(told) and all(_points(line) for line in told)


def unwritten(title: str) -> bool:
    """Whether a title says itself that something is still to be written ("Story 5 ???", "Budget example TODO")."""
    return bool(_UNWRITTEN.search(EMPHASIS.sub("", title)))


def _says_nothing(line: str) -> bool:
    if len(line) > LONGEST:
        return False
    words = _words(line)
    if sigh := _SIGH.match(words):
        words = words[sigh.end() :]
    if "|" in line and all(_says_nothing(cell) for cell in line.split("|")):
        return True
    if (
        not any(character.isalnum() for character in words)
        or _PLACEHOLDER.fullmatch(words)
        or _BLANK_BACK.fullmatch(words)
    ):
        return True
    if PART_LABEL.fullmatch(words):
        return True
    if _NOT_DONE.fullmatch(words) or _TO_PREPARE.fullmatch(words) or only_limits(words):
        return True
    count = words.count(" ") + 1
    if count <= _MOST_REMARK_WORDS and (_WONDERS.match(line) or _ASIDE.fullmatch(line)):
        return True
    if _SHOWN.search(line) and count <= _MOST_CAPTION_WORDS:
        return True
    if _ASK_SOMEBODY.match(words) and count <= _MOST_ERRAND_WORDS:
        return True
    return bool(_NOTE_TO_SELF.match(words) and count <= _MOST_NOTE_WORDS) or bool(
        _STILL_TO_DO.match(words) and count <= _MOST_REMINDER_WORDS
    )


def _points(line: str) -> bool:
    if len(line) > LONGEST:
        return False
    words = _words(line)
    count = words.count(" ") + 1
    return bool(_POINTER.match(words)) and (count <= 3 or bool(_PLACE.search(words))) and count <= _MOST_POINTER_WORDS


def _words(line: str) -> str:
    """A line's words without marks around them, pictures and links, and the label of a story's part."""
    words = _SIGNS.sub("", EMPHASIS.sub("", _SHOWN.sub(" ", line))).strip(_AROUND)
    labelled = re.match(r"([^:–—-]{1,30}?)\s*[:–—-]\s*", words)
    if labelled and PART_LABEL.fullmatch(labelled[1]):
        words = words[labelled.end() :].strip(_AROUND)
    return words
