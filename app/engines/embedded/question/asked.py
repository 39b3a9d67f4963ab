"""What kind of answer a question asks for: an occasion, a reason, a word about oneself, a plan, pay, a way, a role.

A practical question (can you travel, have you a licence, when could you start) is met like one about pay: by a plain
answer and its one ground.

Told by the shape of the question. A question that names a time, an occasion or something that happened asks for a
story, whatever else stands in it; only what plainly asks for none is judged otherwise.
"""

import re
from typing import Final, Literal

from app.engines.embedded.question.probes import PROBES
from app.engines.embedded.question.roles import asks_role
from app.engines.protocol import Earlier
from app.english.language import count_words
from app.records import Format

Demand = Literal["story", "motive", "self", "plan", "pay", "habit", "role", "follow_up"]

_OCCASION: Final = re.compile(
    r"\b(?:a|an|one|any|the last|the first) (?:\w+ ){0,3}(?:time|occasion|situation|moment|instance|experience|day|"
    r"example|case|project|decision)\b|\bexamples? of\b|\bhave you (?:ever|had)\b|\bdid you\b|\bwere you\b|"
    r"\b(?:what|how|where) have you (?:ever |once )?(?!been\b)\w+(?:ed|en|ne|ade|ad)\b|"
    r"\bwhen you (?:had|were|\w+ed)\b|\byou(?:[’']ve| have) (?:ever |once )?\w+(?:ed|en|ne|ade|ad)\b",
    re.IGNORECASE,
)
_ROUTINE: Final = re.compile(
    r"\b(?:ordinary|typical|usual|normal|average|everyday) (?:working )?(?:day|week|shift|month|morning)\b",
    re.IGNORECASE,
)
"""An ordinary day is no occasion, although it is a day."""
_STATED: Final = re.compile(r"(?:^|(?<=[.!?]\s))(?:You|Your|There|This|I|We|It|On|Here)\b[^.!?]*\.\s+(?=\S)")
"""What an interviewer states before asking ("You have been there a while.")."""
_LEAVING: Final = re.compile(
    r"\bwhy (?:did|have|are) you (?:\w+ ){0,3}(?:leav\w*|left|apply|applied|choose|chose)\b", re.I
)
_PRACTICAL: Final = (
    r"^\W*(?:and |so |\w+, )?(?:are|would|will|can|could|do) you (?:be |also |still )?(?:"
    r"(?:happy|willing|able|free|prepared|comfortable|ok|okay|available|flexible|open) (?:to|with|for|about|at)|mind|"
    r"work|travel|drive|relocate|commute|start|do (?:nights?|shifts?|weekends?|overtime)|"
    r"(?:have|hold) (?:a |an |the |your |any )?(?:\w+ )?(?:driving )?"
    r"(?:licen[cs]e|right to work|visa|work permit|car|clearance|dbs))\b"
)
"""Questions about hours, travel and papers: a yes or a no with its ground meets them, as a figure does those of pay."""

_SHAPES: Final[tuple[tuple[Demand, re.Pattern[str]], ...]] = (
    (
        "pay",
        re.compile(
            r"\b(?:salary|compensation|(?:expect|hope|like|want) to (?:earn|be paid)|pay (?:expectations?|range)|"
            r"(?:your|of|any|much|long a) notice\b|notice period|how soon could you|when (?:can|could) you start)\b|"
            + _PRACTICAL,
            re.IGNORECASE,
        ),
    ),
    (
        "plan",
        re.compile(
            r"\bsee yourself\b|\bwhere (?:do|would) you (?:want|like|hope|expect) to be\b|"
            r"\b(?:in|within) (?!the (?:past|last))(?:\w+ ){1,2}years?['’]? time\b|"
            r"\b(?:in|within|by the end of) (?:your|the) first (?:\w+ )?(?:days|weeks?|months?)\b"
            r"(?=.*\b(?:here|would|will)\b)|"
            r"\b(?:would|will) you (?:\w+ ){1,4}(?:your |the )?first (?:\w+ )?(?:days?|weeks?|months?)\b|"
            r"\bwhat would you (?:\w+ )?(?:change|improve)\b(?=.*\b(?:here|us|our|job|post|role)\b)|"
            r"\b(?:your|career) (?:\w+ )?(?:goals?|plans?|ambitions?)\b|\bwhat (?:comes|is) next for you\b",
            re.IGNORECASE,
        ),
    ),
    (
        "self",
        re.compile(
            r"\b(?:strengths?|weakness(?:es)?|strong points?|weak points?|shortcomings?)\b|"
            r"\bwhat (?:\w+ ){0,3}experience (?:do you have|have you)\b|"
            r"^\W*(?:do you have|have you got) (?:much |some |the )?(?:\w+ )?experience (?:with|of|in|using)\b|"
            r"\bwhat(?:[’']s| is) your (?:\w+ )?experience (?:with|of|in)\b|"
            r"\bwhat are you (?:\w+ )?(?:good|best|worst|bad) at\b|"
            r"\bwhat do you (?:still )?(?:find|struggle)\b|\bwhich (?:\w+ ){0,3}?(?:skills?|tools?|requirements?)\b|"
            r"\b(?:what|anything) else (?:should|would|do|can|is there|you)\b.{0,40}\b"
            r"(?:know|add|tell us|say|like us)\b|"
            r"\bintroduce yourself\b|\bshort introduction\b|\babout yourself\b|\bwho you are\b|"
            r"\bwhy you(?:[’']d| would| might)? (?:\w+ )?(?:suit|fit|be (?:right|good|suited))\b|"
            r"\b(?:would|do|might) (?:your |you |a |the |former )?(?:\w+ ){0,3}(?:say about|describe) (?:you|"
            r"yourself)\b|"
            r"\bdescribe (?:yourself|your (?:\w+ )?(?:style|personality|character))\b|\bwhat (?:kind|"
            r"sort) of (?:a )?\w+ are you\b|"
            r"\bwhat(?:[’']s| is| would you say is) your (?:own )?(?:\w+ )?(?:style|philosophy|personality)\b|"
            r"\bwhat (?:sets you apart|makes you (?:a|the|different|stand))\b|\bwhy should we (?:hire|choose|"
            r"pick|take)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "motive",
        re.compile(
            r"\bmade you (?:press|send|apply|look|move|think|consider)\b|\bmakes you (?:want|look|think|consider)\b|"
            r"\b(?:decision|wish) to (?:leave|move|apply)\b|\bturn (?:an|our|the|this) \w+ down\b|"
            r"\b(?:know|heard) about (?:us|our|this)\b|^\W*(?:\w+,? )?why (?!did\b|was\b|were\b)\w+(?: \w+){0,2}\W*$|"
            r"^\W*(?:\w+,? ){0,3}why (?:do|are|would|us|this|our|here|now|look|leave|have you chosen)\b|"
            r"\b(?:what|which) (?:\w+ ){0,5}?(?:attract|draw|interest|appeal|motivate|excite|drive|inspire)s?(?:ed)?\b|"
            r"\bwhat (?:made|makes) you (?:want|apply|interested|choose)\b|\bwhat do you (?:like|enjoy|love|"
            r"look for|want)\b|"
            r"\breasons? (?:for|why)\b|\bwhy\b.*\b(?:job|role|position|post|company|us|here|career|profession|field)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "habit",
        re.compile(
            r"^\W*(?:\w+,? ){0,2}(?:how do you|how would you|what do you do (?:to|when|if)|what would you do|"
            r"what is your approach|"
            r"(?:when|where|how (?:soon|far|often)|(?:to |with )?whom?) (?:would|should|must) you|"
            r"how (?:are you|have you been) (?:keeping|staying))\b|"
            r"\bwhat (?:makes|qualit(?:y|ies)|skills?)\b[^?]{0,40} (?:an? (?:good|great)|should an?)\b|"
            r"\bmeans? to you\b|"
            r"\bsuit you\b|\b(?:to ask|ask|questions for) (?:me|us)\b",
            re.IGNORECASE,
        ),
    ),
)
_BACK: Final = re.compile(
    r"^\W*(?:You|Let us go back to|I would like to stay with|Back to) [^.?!]*\.\s[^.?!]+\?\W*$|"
    r"^\W*(?:and|so|but|okay|you (?:said|say|mention\w*|bring)|when you (?:say|said)|“|\")|"
    r"\b(?:it|that|this|there|them)\b\W*$|"
    r"\b(?:it|that|this) (?:end|last|turn out|measured|before|cost|mean|like|going)\b",
    re.IGNORECASE,
)


_OF_A_THING: Final = re.compile(
    r"^\W*(?:so,? |and |okay,? )?(?:(?:can|could) you )?(?:please )?(?:"
    r"(?:explain|describe|tell (?:me|us)|what(?:[’']s| is| are)) (?:\w+ )?(?:difference|distinction)s? between\b|"
    r"what (?:does|do(?! you\b)|is meant by|happens when)\b|"
    r"what do you (?:understand by|know about)|why (?:is|are) [\w’' -]{3,60} "
    r"(?:important|necessary|needed|essential|vital|crucial|(?:so )?dangerous)\W*$|how (?:can|should|might) an?\b|"
    r"what(?:[’']s| is| are) (?!there\b)(?:an? )?\w+(?:[- ]\w+){0,2}\W*$|"
    r"(?:explain|describe|what(?:[’']s| is| are)) the (?:\w+ )?(?:roles?|purpose|function|limits?|limitations?) of\b|"
    r"(?:explain|tell (?:me|us)) (?:what|how|why)\b|how (?:does|do) (?!(?:I|we|they)\b)|"
    r"when would (?:one|you) (?:use|choose|prefer|pick)\b|define\b)",
    re.IGNORECASE,
)
_OF_SOMEBODY: Final = re.compile(
    r"\b(?:you|your|yours|yourself|us|our|we|me|my|person|people|someone)\b", re.IGNORECASE
)


def asks_knowledge(question: str) -> bool:
    """Whether a question asks what a thing is or how it works, and nothing of anybody ("What is a left join?")."""
    found = _OF_A_THING.search(question)
    if found is None or asks_role(question):
        return False
    rest = question[found.end() :]
    about = f"{re.sub(r'(?i)^.*?(?:would|can|could|do) you |tell (?:me|us)', '', found[0])} {rest}"
    return _OF_SOMEBODY.search(about) is None


_OF_TWO: Final = re.compile(
    r"\b(?:differences?|distinctions?|instead|rather|versus|vs|or|when would|compare)\b", re.IGNORECASE
)


def asks_which(question: str) -> bool:
    """Whether a question about a thing asks for one way against another; else nobody owes an alternative."""
    return _OF_TWO.search(question) is not None


def demand_of(question: str, format: Format, earlier: Earlier | None = None) -> Demand:
    """What kind of answer a question asks for; with ``earlier``, it is a follow-up. A recruiter asks for no story."""
    if earlier is not None or (format != "resume" and probe_of(question) is not None):
        return "follow_up"  # a question about the résumé goes back to what is written there, and stands by itself
    if _LEAVING.search(question):
        return "motive"
    asking = _STATED.sub("", question)
    if _ROUTINE.search(asking):
        return "habit"
    if _OCCASION.search(asking):
        return "story"
    if asks_role(asking):
        return "role"
    # a recruiter who asks for no reason wants a word about the candidate: what they can, lack, know, have done
    asked: Demand = "self" if format == "recruiter" else "story"
    return next((demand for demand, shape in _SHAPES if shape.search(question) or shape.search(asking)), asked)


def probe_of(question: str) -> str | None:
    """What a question asked back is after; None where it stands by itself.

    A short question that leans on something said before ("And what was your part in it?") is asked back.
    """
    bare = re.sub(r"[“\"][^”\"]*[”\"]", "it", question)
    back = _BACK.search(question)
    leans = (
        back is not None
        and count_words(bare) <= 18
        and not _ALONE.match(bare)
        and (back.start() == 0 or not _OCCASION.search(bare))
    )
    return next((name for name, probe in PROBES.items() if probe.spent.search(bare)), None) if leans else None


_ALONE: Final = re.compile(
    r"\W{0,20}(?:tell|describe|give|share|name|choose|pick|take|please|can you|could you|why (?:do|are) you|"
    r"how do you (?!know))\b|"
    r"[^.?!]{0,400}[.?!]\s+\w.*[.?!]\s+\w",
    re.IGNORECASE,
)
"""How a question begins that says itself what it is about, so that "it" in it points to its own words."""
