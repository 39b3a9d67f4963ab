"""The questions that the notes hold: whether each is answered, and what only names a topic."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.notes.facts import is_aside, is_private
from app.engines.embedded.preparation.left_open import left_open
from app.engines.embedded.preparation.outlines import OF_ONESELF
from app.engines.embedded.preparation.outlines import letters as letters
from app.engines.embedded.question.asked import demand_of
from app.english.language import count_words
from app.english.terms import content_stems
from app.records import PreparedStatus
from app.slices import SourceDocument
from ingest.outline.asked import asks, invites, occasion, topic
from ingest.outline.blanks import blank
from ingest.records import PreparedQuestion

FEW_WORDS: Final = 12
"""A prepared answer of fewer words is a reminder and not an answer."""

A_LIST_OF_QUESTIONS: Final = 1 / 2
"""Share of plainly asked questions in a document from which its bare topics are asked, too."""

_POINTER: Final = re.compile(
    r"^\W*(?:see|use|tell|same as|as above|cf|like|start with|story|example\s*[=:])\b|\b(?:see|"
    r"in) (?:the )?(?:\w+ )?(?:file|notes|above|below|doc)\b|^\W*(?:->|→)|^\W*(?:\w+ ){1,3}(?:file|doc|sheet)\W*$",
    re.IGNORECASE,
)
_FACT: Final = re.compile(
    r"^\W*(?:are|is|do|does|have|has|can|could|would|will|when|where|who|which|how (?:much|many|long|soon|often|far)|"
    r"what(?:['’]s| is| are) (?:you|your|the))\b",
    re.IGNORECASE,
)
"""Questions that a fact answers, in however few words ("Two months."); those about oneself are none of them."""
_UNFINISHED: Final = re.compile(
    r"^\W*(?:todo|tbd|need|write|fill|\?|(?:not a|no) (?:clue|idea)|get (?:the )?(?:wording|exact|name)|"
    r"leave (?:it|this)|(?:read|look|swot) (?:(?:it|this|that) )?up\b|"
    r"[\w.]+ to (?:look (?:it )?up|find out|check|ask)\b)|"
    r"\b(?:to be written|write this|finish this|still to write|nothing written|park (?:it|this)|"
    r"real (?:answer|one) (?:pls|please))\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\?|\byour?\b|^\W*(?:(?:[A-Z]|Q\d*)[:.)]\s*)?(?:\d{1,2}[.)]?\s*)?(?:what|why|who|whom|whose|which|where"
    r"|when|how|do|does|did|"
    r"are|is|was|were|have|has|had|can|could|would|will|should|may|tell|describe|walk|give|explain|share|sell|"
    r"introduce|talk|take|please|name|an? (?:time|example|occasion|situation)|time (?:you|i))\b",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\n\s*(?:[-*•]\s*)?\*\*(?P<called>[^*\n]{3,80})\*\*|^\s*\*\*(?P<first>[^*\n]{3,80})\*\*\s*[-–—:]"
)


_OF_NOBODY: Final = re.compile(r"\W*(?:sample|model|suggested|example) (?:answer|response)\b", re.IGNORECASE)
"""How a site's own answer begins, below which one's own goes."""


@dataclass(frozen=True)
class Asked:
    """A question with the document it stands in."""

    document: SourceDocument
    question: PreparedQuestion

    @property
    def answer(self) -> str:
        """What stands under it as its answer, up to where the notes go on to another topic in the same hand."""
        text = self.document.text[self.question.answer_start : self.question.answer_end]
        following = next((m for m in _NEXT.finditer(text) if is_asking(m["called"] or m["first"])), None)
        return text[: following.start()] if following else text

    @property
    def is_studied(self) -> bool:
        """Whether it stands in notes to learn from, where a fact answers in however few words."""
        return self.document.sections[self.question.section].kind == "study_notes"

    @property
    def runs_on(self) -> bool:
        """Whether what stands behind its mark only goes on asking: on the same line, and behind no arrow or dash."""
        between = self.document.text[self.question.end : self.question.answer_start]
        answer = self.document.text[self.question.answer_start : self.question.answer_end]
        return not between.strip() and "\n" not in between + answer


def is_asking(text: str) -> bool:
    """Whether a line asks, or names what every interviewer asks about; "earthquake plan" does neither."""
    return bool(_ASKS.search(text) or OF_ONESELF.search(text)) or asks(text) or is_private(text)


def bare_topics(asked: Sequence[Asked]) -> set[int]:
    """Positions of those that only name a topic ("[team]"), and do not stand among questions."""
    asking = [is_asking(a.question.text) or a.question.limit_seconds is not None for a in asked]
    named = [topic(a.question.text) or occasion(a.question.text) for a in asked]
    is_tag = [a.document.text[max(0, a.question.start - 1) : a.question.start + 1].lstrip()[:1] == "[" for a in asked]
    makes = [_make(a) for a in asked]
    found = set()
    for i, one in enumerate(asked):
        near = [k for k, other in enumerate(asked) if other.document is one.document and k != i]
        tags = [k for k in near if is_tag[k]] if is_tag[i] else []
        listed = _mostly([asking[k] for k in near]) or _mostly([asking[k] or named[k] for k in tags])
        alike = [asking[k] or named[k] for k in (*near, i) if makes[i] and makes[k] == makes[i]]
        listed = listed or sum(alike) >= max(_FEWEST_ALIKE, len(alike) / _FEWEST_ALIKE)
        if not asking[i] and not listed:
            found.add(i)
    return found


def _make(asked: Asked) -> str:
    """The mark before a question on its line, whatever its number; nothing for a line without one."""
    start = asked.question.start
    before = asked.document.text[asked.document.text.rfind("\n", 0, start) + 1 : start]
    return re.sub(r"\d+", "0", before.strip())


_FEWEST_ALIKE: Final = 3
"""Items of one make that ask or name what interviews ask about; where every third does, its others are prompts too."""


def _mostly(asking: Sequence[bool]) -> bool:
    return sum(asking) >= max(2, A_LIST_OF_QUESTIONS * len(asking))


def plain(question: str) -> str:
    """A question without marks and brackets."""
    return re.sub(r"[*_#`]|\([^)]{0,400}\)", "", question).strip()


def has_pitch(documents: Iterable[SourceDocument]) -> bool:
    """Whether an introduction stands written in the notes, to which others may point."""
    return any(
        section.kind == "pitch" and count_words(document.text[section.start : section.end]) >= _AN_INTRODUCTION
        for document in documents
        for section in document.sections
    )


def status_of(asked: Asked, *, pitched: bool = False) -> PreparedStatus:
    """Blank, a reminder or a pointer, or an answer with something in it.

    What an article says under a question it quotes is no answer of the candidate's.

    Args:
        pitched: the notes hold an introduction, so that "see the other file" answers who asks for one.
    """
    if asked.question.direction == "example" and not asked.is_studied:
        return "unanswered"
    if invites(asked.question.text) and (
        asked.answer.count("?") > 1
        or asked.answer.count("\n- ") > 0
        or any(q.direction == "for_interviewer" and q.start > asked.question.start for q in asked.document.questions)
    ):
        return "answered"
    answer = asked.answer.strip()
    if asked.question.direction == "for_interviewer" and asked.runs_on:
        return "unanswered"
    every = [_after_second_thought(line) for line in answer.split("\n") if line.strip()]
    every = [line for line in every if not _OF_NOBODY.match(line)]
    lines = [line for line in every if not (is_aside(_LABELLED.sub("", line)) and not _POINTER.match(line))]
    rest = re.sub(r"^\s*A:\s*", "", "\n".join(lines))
    points = bool(_POINTER.search(rest))
    rest = rest.strip(" \n-*•>?.…_")
    if not _LABELLED.sub("", rest).strip(" \n-*•>?.…_:"):
        if is_private(asked.question.text) and any(re.search(r"\d", line) for line in every):
            return "answered"  # a sum is one, however it is wondered about
        return "partly" if any(_doubted(line) or _tells(line) for line in every) else "unanswered"
    if _UNFINISHED.match(rest) and count_words(rest) < 25:
        return "unanswered"
    if points and count_words(rest) < (30 if _POINTER.match(rest) else _A_POINTER):
        return "answered" if pitched and _INTRODUCES.search(asked.question.text) else "partly"
    if asked.is_studied and count_words(rest) >= _A_FACT:
        return "answered"
    if _lacks(answer) or left_open(answer):
        return "partly"
    of_terms = demand_of(plain(asked.question.text), "behavioural") == "pay" and bool(re.search(r"\d", rest))
    if of_terms or (_FACT.match(plain(asked.question.text)) and not OF_ONESELF.search(asked.question.text)):
        return "answered"
    if count_words(rest) < FEW_WORDS:
        return "answered" if _suffices(plain(asked.question.text), rest) else "partly"
    return "answered" if len(set(content_stems(rest))) >= 6 else "partly"


def _after_second_thought(line: str) -> str:
    """A line without what it wonders about first, where it goes on to tell something ("Ann?? No, use Ned - ...")."""
    wondered = _SECOND_THOUGHT.match(line)
    rest = line[wondered.end() :] if wondered else ""
    return rest if count_words(rest) >= FEW_WORDS and "?" not in rest and not _UNFINISHED.search(rest) else line


_SECOND_THOUGHT: Final = re.compile(
    r"\W*(?:[\w'’-]+[ ,]+){0,5}[\w'’-]+\?+\s+(?:(?:no|nah|nope|not (?:that|this|him|her|them|it))\b[\s,;:.–—-]*)?"
    r"(?:(?:use|tell|take|say) )?(?=\w)",
    re.IGNORECASE,
)
"""A name or a few words that are wondered about, with what turns them down and takes another."""


def _suffices(question: str, rest: str) -> bool:
    """Whether a few words answer: what somebody is, wants or is paid, or what they do; an occasion has to be told."""
    if count_words(rest) < _A_FEW or _LEFT_OFF.search(rest) or rest.startswith("("):
        return False
    if is_private(question) or OF_ONESELF.search(question):
        return True
    return bool(_OF_ME.search(rest)) and count_words(rest) >= _A_TRY and not _OCCASION.search(question)


def _doubted(line: str) -> bool:
    """A line that tries an answer and doubts it ("“I carry the first cage.” too cheesy??", "??? I only see it")."""
    plain = line.strip("?*- .")
    tried = bool(_OF_ME.search(plain)) and count_words(plain) >= _A_TRY and not line.rstrip().endswith("?")
    return (tried or bool(re.search(r"[“\"][^”\"]{8,}[”\"]", line))) and not _UNFINISHED.match(plain)


def _tells(line: str) -> bool:
    """A line that a remark of what is to be done stands in, and that tells something all the same."""
    told = _TO_DO.sub(" ", line)
    begun = _OTHERS.match(line.strip("?*- ."))
    if begun and count_words(begun[1]) >= _A_FACT and not _UNFINISHED.match(begun[1]):
        return True
    doubted = _DOUBTED_END.match(line.strip(" *-•>"))
    if doubted and count_words(doubted[1]) >= _A_FEW and not (_UNFINISHED.match(doubted[1]) or "?" in doubted[1]):
        return True
    first = _STATED.match(line.strip(" *-•>"))
    if first and count_words(first[1]) >= _A_FEW and not (_UNFINISHED.match(first[1]) or blank(first[1])):
        return True
    if "?" in told.lstrip("?*-() ."):
        return False
    return count_words(told) >= FEW_WORDS or (
        count_words(told) >= _A_TRY and bool(re.search(r"\d", told)) and not _UNFINISHED.match(told.strip(" ?:.-()"))
    )


def _lacks(answer: str) -> bool:
    """Whether an answer on a sheet of a story's parts leaves one of them empty."""
    labels = [(m["part"], m["rest"]) for m in _PART.finditer(answer)]
    empty = any(not rest.strip(" *_:\n") for _, rest in labels)
    return len(labels) >= _A_SHEET and empty


_TO_DO: Final = re.compile(
    r"\b(?:to[- ]?do|tbd|wip|finish (?:this|it)|(?:write|say) (?:this|more|it)(?: \w+)?|needs? (?:a |an |the )?\w+)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"([^?!]+[.;,])\s+(?:(?:and|any) )?(?:others?|more|another|what else|anything else|which else)\b[^.]*$",
    re.IGNORECASE,
)
"""Something is told, and more is wanted ("compassion = Mr B's wife. others ??")."""
_DOUBTED_END: Final = re.compile(r"(.{8,200}?)(?:\.{2,}|…|[,;.])\s*[\w'’-]+(?: [\w'’-]+)?\s*\?{2,}$")
"""Something is told, and then a word or two are wondered about ("modules per thing, one workspace each... drift??")."""
_STATED: Final = re.compile(r"([^?!(.]+)\.\s")
"""A sentence that stands before whatever is wondered about on the same line."""
_PART: Final = re.compile(
    r"^[ \t>*_#-]*(?P<part>situation|task|actions?|results?|[STAR])[*_ \t]*(?::|\*\*|\|"
    r"|$)(?P<rest>[^\n]*(?:\n(?![ \t>*_#-]*(?:"
    r"situation|task|actions?|results?|[STAR])\b)[^\n]+)*)",
    re.IGNORECASE | re.MULTILINE,
)
_LABELLED: Final = re.compile(
    r"^[ \t>*_#-]*(?:(?i:situation|task|actions?|results?)|[STAR](?=\W))[*_ \t]*(?::[*_ \t]*|$|(?<=\*)[ \t]*)",
    re.MULTILINE,
)
"""The label of a story's part at the head of a line, which by itself says nothing."""
_A_SHEET: Final = 3
"""Parts of a story labelled from which one left empty is a gap."""
_LEFT_OFF: Final = re.compile(r"\?|(?:\.{2,}|…)\W*$|\bask (?!me\b|them\b)[A-Z]")
_OCCASION: Final = re.compile(
    r"\b(?:an? )?(?:times?|example|occasion|situation)\b|^\W*(?:tell|describe|talk|give|walk)\b", re.IGNORECASE
)
_A_FEW: Final = 4
"""Words from which on a strength, a wish or a sum is said."""
_OF_ME: Final = re.compile(r"\b(?:I|we|my|our)\b")
_AN_INTRODUCTION: Final = 30
"""Words from which on an introduction is one."""
_INTRODUCES: Final = re.compile(
    r"\babout (?:you|yourself)\b|\bintroduce yourself\b|\b(?:your|my) (?:background|pitch|introduction)\b",
    re.IGNORECASE,
)
_A_POINTER: Final = 16
"""Words of an answer below which a place named in passing ("... in the doc") is where the answer stands."""
_A_FACT: Final = 3
"""Words from which on a fact is told."""
_A_TRY: Final = 6
"""Words of a line about oneself that says something, however it is doubted."""
