"""An advert's lists in one shape: what is wished for in a row after a label, or line by line behind a letter.

Adverts are pasted, and a candidate scribbles below them; what speaks of "me" is no wish of an employer's.
"""

import re
from collections.abc import Sequence
from typing import Final

from app.english.language import count_words

_OWN: Final = re.compile(r"(?<![\w'’])(?:I|me|[Mm]y|mine)(?![\w])")
_ADDRESSED: Final = re.compile(r"\byou(?:r|['’]\w+)?\b", re.IGNORECASE)
"""Somebody who says "I" and "you" in one line is looking for people, not scribbling below the advert."""
_MARKED: Final = re.compile(r"^\s*[-*•–·◦▪●‣⁃∙➤►✓✔»+]\s+")
_RULE: Final = re.compile(r"^\s*([-~=_*#])\1{2,}\s*$")
_REMARKS: Final = re.compile(
    r"^\W*(?:[\d.]+\s+)?(?:(?:me|my|mine)\b(?![^:]*\byou)[^:.]{0,40}|"
    r"(?:scribbles?|(?:own )?(?:notes?|remarks?|comments?)"
    r"(?: to (?:self|myself))?))\W*$|^\W*scribbles?\s*:",
    re.IGNORECASE,
)
"""How people head what they wrote themselves below an advert: "me vs that", "my notes on this", "scribbles"."""
_LOOKED_AT: Final = 8
"""Lines below a rule in which somebody who scribbles speaks of themselves."""
LIST_HEADING: Final = re.compile(
    r"(?:(?:essential|desirable|required|preferred|minimum)(?:\s[\w-]+){0,3}|(?:key |main )?(?:requirements?|duties|"
    r"responsibilities|skills|qualifications)(?: (?:of|for|in) (?:the|this) (?:job|role|post|position))?|"
    r"person specification|bonus(?: points)?|extras?|pluses|ideally|"
    r"nice to haves?|must[- ]haves?|"
    r"(?:(?:it|this|these|that|what)(?: \w+)? )?(?:would|will|may|might|could)(?: also| really)? (?:help|be (?:an? )?"
    r"(?:bonus|plus|nice|good|great|useful|helpful|handy|welcome|advantage))(?: too| as well| if you (?:have|had))?|"
    r"(?:what |who )?(?:you|we)(?:(?:'|’)(?:ll|re|ve|d))?(?:\s(?:will|have|bring|need|must|are|look|want|ask))?"
    r"(?:\s[\w-]+){0,4}|about you|"
    r"(?:about )?(?:the|this|your) (?:role|job|post|position|work|person)|"
    r"(?:what|who|how|why) (?:you|we|they)(?:(?:'|’)\w+)?(?:\s[\w-]+){1,5}):?",
    re.IGNORECASE,
)
"""A line of a few words that only announces a list, in adverts without any mark-up."""
LABEL: Final = re.compile(
    r"^\s*(?:[-*•–·]\s+)?(?:\*\*)?(?P<label>(?:(?:key|core|main|also|minimum|absolutely|technical|personal)\s+)?"
    r"(?:must(?:[- ]haves?)?|nice(?:[- ]to[- ]haves?)?|wish(?:es)?|good[- ]to[- ]haves?|essentials?|required|"
    r"requirements?|desirables?|deal[- ]?breakers?|(?:extra|brownie|bonus) points|preferred|wish[- ]?list|"
    r"skills?|qualifications?|experience|knowledge|duties|tasks|"
    r"responsibilities|needed|bonus|plus|ideally|(?:have |got )(?:got )?to have|(?:our |tech(?:nology)? |the )?stack|"
    r"tools|toolkit|you(?:['’]ll| will)?|(?:the |your |this )(?:job|role|post|work|person(?: appointed)?)|"
    r"helpful|useful|welcome|"
    r"(?:you|we)(?:['’]ll|\s+will)? (?:have|bring|need|want|ask for|look for))"
    r"(?:\s(?:criteria|skills|requirements|qualifications|training|qualities|experience|knowledge|required|"
    r"needed|include|are))?)"
    r"(?:\*\*)?\s*(?:\([^)]{0,400}\))?(?:\s*:(?:\*\*)?\s+|\s+[–—]\s+)(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_TERMS: Final = re.compile(
    r"^\s*(?:[-*•–·]\s+)?(?:\*\*)?(?:hours?|salary|pay|rate|package|benefits?|perks|location|place|start(?: date)?|"
    r"contract|"
    r"closing date|deadline|contact|apply|reports? to|reporting to|department|grade|band|team|term|type|"
    r"reference|ref)"
    r"(?:\*\*)?(?:\s*:(?:\*\*)?\s+|\s+[–—]\s+)\S",
    re.IGNORECASE,
)
"""A row that states the terms of a job and asks for nothing."""
_SIGN: Final = re.compile(
    r"^\s*(?:[\u2190-\u21ff\u2300-\u2bff\u3000-\u303f\U0001f000-\U0001faff\uf0a7\uf0b7\ufe0f\u200d]+)\s*(?=\S)"
)
_SIGNS_BEHIND: Final = re.compile(r"\s{0,9}[\u2190-\u21ff\u2300-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+\s*$")
"""Little pictures before and behind a line."""
_FIRST: Final = re.compile(r"^\s*[\[(]?(?P<code>[ED])[\])]?(?:[.:)]|\s[-–])?(?:\t|\s)\s*(?P<rest>\S.*)$")
_LAST: Final = re.compile(r"^\s*(?:[-*•–·]\s+)?(?P<rest>\S.*?)\s*(?:[\[(](?P<code>[ED])[\])]|[\t]+(?P<bare>[ED]))\s*$")
_CELL: Final = re.compile(r"^\s*(?P<rest>[^|\s][^|]*?)\s*\|(?:[^|]*\|)*?\s*(?P<code>[ED])\s*(?:\||$)")
"""A row of a table that lost its borders: "Strong Excel | E | Test"."""
_CODES: Final = {"E": "Essential:", "D": "Desirable:"}
"""How British person specifications mark what is essential and what desirable."""

IN_A_ROW: Final = 2
"""Lines behind a letter from which it is a code and not a word."""
LONGEST: Final = 9
"""Words of one thing in a row of several; a longer piece means that the commas part a sentence."""


def in_lists(job_description: str) -> str:
    """The same advert, its own words kept, each wish on a line of its own under a heading."""
    lines = _without_signs(without_own_words(job_description.split("\n")))
    codes = coded(lines)
    made: list[str] = []
    under, below = "", False
    for line, code in zip(lines, codes, strict=True):
        label = None if code else LABEL.match(line)
        if code:
            heading, text = code
            made += [*([heading] if heading != under else []), f"- {text}"]
            under = heading
        elif _TERMS.match(line):
            made.append("")
            under = ""
        elif label:
            made += [f"{label['label']}:", *(f"- {piece}" for piece in _pieces(label["rest"])), ""]
            under, below = "", True
        else:
            # Prose below a row that is wished for speaks of the post again.
            made += ["About you:", line] if below and line.strip() and not _MARKED.match(line) else [line]
            under = "" if line.strip() else under
            below = below and not line.strip()
    return "\n".join(made)


def without_own_words(lines: Sequence[str]) -> list[str]:
    """The lines of an advert without what a candidate wrote between and below them."""
    kept: list[str] = []
    below = own = False
    for i, line in enumerate(lines):
        below = below or _begins_remarks(lines, i)
        if _is_own(line):
            own = True
        elif not line.strip() or _MARKED.match(line):
            own = False
        if LIST_HEADING.fullmatch(line.strip(" #*")) and not _REMARKS.match(line):
            below = False
        if not (own or below):
            kept.append(line)
    return kept


def _without_signs(lines: Sequence[str]) -> list[str]:
    """Lines behind a little picture as entries of a list, or as the heading they are; the first line is a title."""
    plain = [_SIGNS_BEHIND.sub("", line) for line in lines]
    marked = [i for i, line in enumerate(plain) if _SIGN.match(line)]
    for i in marked:
        rest = _SIGN.sub("", plain[i])
        title = not any(line.strip() for line in plain[:i])
        alone = title or len(marked) < IN_A_ROW or bool(LIST_HEADING.fullmatch(rest.strip(" :*")))
        plain[i] = rest if alone or count_words(rest) < 2 else f"- {rest}"
    return plain


def _is_own(line: str) -> bool:
    return bool(_OWN.search(re.sub(r"[\"“][^\"“”]*[\"”]", "", line))) and not _ADDRESSED.search(line)


def _begins_remarks(lines: Sequence[str], i: int) -> bool:
    """Whether a candidate's own words begin here: under a heading that says so, or below a rule."""
    if i == 0 or not any(line.strip() for line in lines[:i]):
        return False
    if _REMARKS.match(lines[i]):
        return True
    if not _RULE.match(lines[i]):
        return False
    after = [line for line in lines[i + 1 :] if line.strip()][:_LOOKED_AT]
    rule = next((k for k, line in enumerate(after) if _RULE.match(line)), len(after))
    return any(_REMARKS.match(line) or _is_own(line) for line in after[:rule])


def coded(lines: Sequence[str]) -> list[tuple[str, str] | None]:
    """The heading and the words of each line behind (or before) a letter that says whether it is essential."""
    for pattern in (_CELL, _FIRST, _LAST):
        found = [pattern.match(line) for line in lines]
        if sum(each is not None for each in found) >= IN_A_ROW:
            read = [_read(each) if each else None for each in found]
            return _with_rest(lines, read) if pattern is _CELL else read
    return [None] * len(lines)


def _with_rest(lines: Sequence[str], read: Sequence[tuple[str, str] | None]) -> list[tuple[str, str] | None]:
    """Rows that go on from a coded one ("or part qualified | |") count as it does."""
    found: list[tuple[str, str] | None] = []
    for line, code in zip(lines, read, strict=True):
        before = found[-1] if found else None
        rest = line.split("|")[0].strip()
        found.append((before[0], rest) if code is None and before and "|" in line and rest else code)
    return found


def _read(match: re.Match[str]) -> tuple[str, str]:
    code = match["code"] or match["bare"] if "bare" in match.re.groupindex else match["code"]
    return _CODES[code], match["rest"]


def _pieces(rest: str) -> list[str]:
    """What stands in a row behind a label, thing by thing; a sentence stays whole."""
    joint = r";" if rest.count(";") else r"[;,]"
    pieces = [piece.strip(" .") for piece in re.split(joint + r"\s+(?:and\s+)?(?![^()]*\))", rest)]
    if len(pieces) > 1 and all(piece and (joint == ";" or count_words(piece) <= LONGEST) for piece in pieces):
        return pieces
    return [rest]
