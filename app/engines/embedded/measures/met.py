"""Whether the answer to a follow-up gives the kind of thing that was asked for, about what was asked.

What a follow-up is after is known: a value or a comparison, a reason, another way, another person's side. Who goes on
telling what else they did gives none of these, however well it is told. Where nothing in an answer is of the kind, or
none is plainly so and all of it is far from what was said before, the question counts as not met.
"""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.answer.amended import is_amendment
from app.engines.embedded.answer.cues import REASON, TRADE_OFF
from app.engines.embedded.answer.meaning import Meaning
from app.engines.embedded.answer.neutral import neutral
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.measures.answered import OWN
from app.engines.embedded.measures.returned import returned_signs
from app.engines.protocol import Earlier
from app.english.grammar import is_past
from app.english.language import count_words, sentences, words
from app.english.terms import concrete_stems
from app.slices import Embed

LEFT: Final = 0.45
"""What is left of a score where the question was not met: the best told answer is then developing, never more."""

IN_DOUBT: Final = 0.7
"""What is left where nothing tells whether an answer goes back to what was told: solid then, and never strong."""

NEAR: Final = 0.4
"""Nearness from which an answer surely goes back to what was told, though it names nothing of it again."""

FAR: Final = 0.24
"""Nearness below which an answer is about something else: three to five in a hundred continuations of good stories lie
below it, and one in four pieces of other stories."""

LONG: Final = 25
"""Words from which an answer that names nothing again of all that was said may well be about something else."""

SHORTEST: Final = 10
"""Words from which nearness says anything."""

LONGEST_BARE: Final = 8
"""Words up to which a sentence without a verb is an answer by itself."""

_ELSEWHERE: Final = frozenset(
    ("occasion", "seen", "where_used", "behind", "spread", "hold", "learned", "named", "meant")
)
"""Probes whose answer leads away from what was told: to another day, another place, another case."""

_ANYTHING: Final = frozenset(("after", "result", "changed", "lasted", "stands", "more", "how", "say"))
"""Probes that are met by whatever was done or happened, so long as it is about what was asked."""

_VALUE: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-\w+)?|dozens?|hundreds?|thousands?|half|thirds?|quarters?|twice|"
    r"one in|one out of|none|nothing|nobody|no one|zero|never)\b",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"\b(?:before|beforehand|until then|till then|up to then|used to|previously|originally|formerly|at first|"
    r"had (?:\w+ )?been|had always|always|at the start|to begin with|than|the same|no idea|(?:don[’']?t|do not) know|"
    r"not (?:measured|counted|known)|(?:was|were) (?:no|not)\b|wasn[’']?t|weren[’']?t|worse|higher|lower|double)\b",
    re.IGNORECASE,
)
_MEASURED: Final = re.compile(
    r"\bI (?:\w+ly )?(?:counted|measured|had|saw|found|got|needed|spent|lost|took|was|did)\b|\bwe (?:\w+ly )?(?:had|"
    r"counted|measured|lost|needed|were|got|took|threw|spent|did|sold|made|saw)\b",
    re.IGNORECASE,
)
_STATE: Final = re.compile(
    r"\W{0,9}(?:it|that|this|they|there|everyone|everybody|each|people|(?:the|our) \w+(?: \w+)?)\s(?:was|were|had|took|"
    r"kept|stood|lay|cost|came|went|did|got|ran)\b",
    re.IGNORECASE,
)
_BECAUSE: Final = re.compile(
    r"\b(?:want(?:ed)?|afraid|fear(?:ed)?|worried|need(?:ed|s)?|had to|have to|must|could(?:n[’']?t| not)|"
    r"can(?:no|[’']?)t|reasons?|thought|knew|felt|believed?|hoped?|trust(?:ed)?|matter(?:s|ed)?|avoid(?:s|ed)?|prevent(?:s|ed)?|"
    r"as (?:it|he|she|they|the)|for (?:fear|safety)|too|only|so|to (?:keep|make|see|give|get|save|stop|let|show|be)|"
    r"enough|easier|quicker|safer|(?:would|might) have|yes|no|not|never|learn(?:t|ed)|luck)\b|n[’']t\b",
    re.IGNORECASE,
)
_OTHERWISE: Final = re.compile(
    r"\b(?:could|might|may|instead|either|or|other|another|rather|else|option|possib\w+|alternative\w*|considered|"
    r"thought|wait\w*|would have|wanted|tempt\w+|no|none|nothing|not|never|only|leave|cost\w*|lost?|less|more|if|when|"
    r"unless|price|without|fail\w*|wrong|late\w*|against|but|than)\b|n[’']t\b",
    re.IGNORECASE,
)
_OF_OTHERS: Final = re.compile(
    r"\b(?:he|she|they|his|her|their|him|them|people|everybody|everyone|nobody|no one|some|most|somebody|both|"
    r"(?:don[’']?t|do not|never) (?:know|knew|found?|asked))\b",
    re.IGNORECASE,
)
_PROOF: Final = re.compile(
    r"\d|\b(?:because|count\w*|measur\w*|compar\w*|check\w*|look\w*|ask\w*|test\w*|record\w*|log\w*|figures?|numbers?|saw|"
    r"seen|see|know|knew|told|said|says|heard|survey\w*|report\w*|book|list\w*|would|not|never|no|nobody|only|still|since|"
    r"before|after|until|most|some|half|all|part|luck\w*|sure|certain\w*|\w+ed)\b|n[’']t\b",
    re.IGNORECASE,
)
_KINDS: Final[dict[str, re.Pattern[str]]] = {
    **dict.fromkeys(("reason", "cause", "led", "why_tool", "again"), _BECAUSE),
    **dict.fromkeys(("alternative", "weigh", "cost", "limits", "condition", "fails", "exception"), _OTHERWISE),
    **dict.fromkeys(("other_side", "reaction"), _OF_OTHERS),
    **dict.fromkeys(("check", "sure", "due", "rest"), _PROOF),
}
_SELF: Final = re.compile(
    r"\W{0,9}(?:(?:and|so|but|then|also|well|first|in \w+|at \w+|on \w+|for \w+)\W+){0,2}(?:I|we|my|our)\b",
    re.IGNORECASE,
)
"""How a sentence begins in which somebody goes on about what they did."""


def how_met(
    question: str, reading: Reading, probe: str | None, meaning: Meaning, earlier: Earlier, embed: Embed
) -> float:
    """What is left of a score: 1 where an answer meets the follow-up ``question``, as a figure put right always does,
    ``IN_DOUBT`` where it may tell of something else as well, ``LEFT`` where it does not meet it.
    """
    if any(is_amendment(s.text) for s in reading.sentences):
        return 1.0
    if not is_of_kind(question, reading.told, probe):
        return LEFT
    if probe in _ELSEWHERE or count_words(reading.answer) < SHORTEST or not earlier.answer.strip():
        return 1.0
    if probe in _ANYTHING and goes_on_elsewhere(question, answer=reading.answer, earlier=earlier, embed=embed):
        return IN_DOUBT
    if probe in _ANYTHING and _tells_a_rule_for(question, reading):
        return IN_DOUBT
    if probe in _KINDS and any(REASON.search(s.text) or TRADE_OFF.search(s.text) for s in reading.told):
        return 1.0
    if probe in _KINDS and takes_up(question, reading.answer):
        return 1.0
    near, again = about(question, reading.answer, meaning, earlier, embed)
    if near < FAR:
        return LEFT
    if not again and near < NEAR and count_words(reading.answer) >= LONG:
        return IN_DOUBT  # who says so much about a thing names something of it
    # What came of a thing may be anything at all: where it names nothing of that thing, nobody can tell.
    return IN_DOUBT if probe in _ANYTHING and not again and near < NEAR else 1.0


def _tells_a_rule_for(question: str, reading: Reading) -> bool:
    """Whether something that happened was asked about, and an answer only tells how one goes about such things, by a
    condition or a habit, and names nothing of it."""
    stated, *asking = re.split(r"(?<=[.!?])\s", question.strip())
    quote = _QUOTED.search(question)
    said = quote[1] if quote else stated if asking else ""
    past = any(is_past(word) for s in reading.told for word in words(s.text))
    if past or not any(map(is_past, words(said))) or set(concrete_stems(said)) & set(concrete_stems(reading.answer)):
        return False
    return any(_RULE.search(s.text) for s in reading.told)


_RULE: Final = re.compile(r"\b(?:if|whenever|always|usually|normally|every time)\b", re.IGNORECASE)


def takes_up(question: str, answer: str) -> bool:
    """Whether an answer opens with a word by which it was asked: "The other way would have been ..."."""
    asking = re.split(r"(?<=[.!?:”])\s+", _QUOTED.sub(" ", question).strip())[-1]
    opening = " ".join(words(answer)[:OPENING])
    asked, taken = ({word.lower() for word in words(text)} & _ASKED_BY for text in (asking, opening))
    return bool(asked & taken)


OPENING: Final = 6
"""Words with which an answer begins."""

_ASKED_BY: Final = frozenset(
    "way option alternative choice reason cause part moment difference price cost side worry exception limit".split()
)
"""Nouns that name what a follow-up is after, and nothing that was told."""


def is_of_kind(question: str, told: Sequence[Sentence], probe: str | None) -> bool:
    """Whether anything told may be of the kind that a probe is after, by its shape.

    A baseline has to be a value or a comparison. Elsewhere what others did or how things were may be anything, while
    only one's own further acts, with no word of the kind, are none.
    """
    if probe == "baseline":
        asked = frozenset(concrete_stems(question))
        return any(is_value(s, asked) for s in told)
    if probe == "own_part":
        return any(s.mine or OWN.search(s.text) or _is_bare(s.text) for s in told)
    kind = _KINDS.get(probe or "")
    if kind is None:
        return True
    return any(not _SELF.match(s.text) or kind.search(s.text) or TRADE_OFF.search(s.text) for s in told)


def is_value(sentence: Sentence, asked: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence says how things were: compares, or names a value that is not of a deed of one's own.

    "I wrote two pages" holds a figure and no value; "I sold forty" does, where sales were ``asked`` for.
    """
    text = sentence.text
    if _BEFORE.search(text) or _STATE.match(text) or _is_bare(text):
        return True
    valued = bool(_VALUE.search(text) or sentence.quantities)
    deed = _SELF.match(text) and not _MEASURED.search(text)
    return valued and (not deed or bool(asked & frozenset(concrete_stems(text))))


def _is_bare(text: str) -> bool:
    """Whether words only name a thing ("The board and the testing"), as one answers who has just been asked for one."""
    return (
        count_words(text) <= LONGEST_BARE and not _SELF.match(text) and not any(is_past(word) for word in words(text))
    )


def about(question: str, answer: str, meaning: Meaning, earlier: Earlier, embed: Embed) -> tuple[float, int]:
    """How near an answer is to what was told, to what is asked now and was asked first, each thing named again adding;
    and how many things it names again.
    """
    signs = returned_signs(question, answer, meaning, earlier, embed)
    shared = round(signs["taken"] * max(1, len(set(concrete_stems(answer)))))
    near = signs["near"] + 0.5 * float(meaning.whole() @ meaning.asked) + 0.3 * signs["asked"] + 0.15 * min(2, shared)
    return near, shared


def goes_on_elsewhere(question: str, answer: str, earlier: Earlier, embed: Embed) -> bool:
    """Whether an answer goes on about another sentence of the answer before than the one that was asked about.

    Known only where the question quotes words of that answer: nothing of their sentence is named again, and some other
    sentence is nearer by far.
    """
    quote = _QUOTED.search(question)
    said = [s.quote for s in sentences(earlier.answer)]
    asked = next((text for text in said if quote and quote[1].rstrip("….,") in text), None)
    others = [text for text in said if text != asked and count_words(text) >= SHORTEST_SAID][:MOST_SAID]
    if asked is None or not others or frozenset(concrete_stems(asked)) & frozenset(concrete_stems(answer)):
        return False
    rows = embed([neutral(text) for text in (answer, asked, *others)])
    near = rows[1:] @ rows[0]
    return float(near[1:].max()) > float(near[0]) + ELSEWHERE_BY


_QUOTED: Final = re.compile(r"“([^”]{4,200})”")

SHORTEST_SAID, MOST_SAID = 5, 8
"""Words of a sentence that an answer may go on about, and how many are looked at."""

ELSEWHERE_BY: Final = 0.15
"""How much nearer another sentence must be than the one asked about."""
