"""What each clause of an answer leaves a listener asking: gaps, each with its clause, its words and its need.

The need is the worth of the clause and how plainly the clause calls for the probe; what the answer has told already
is not asked.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from app.engines.embedded.answer import gap_cues, signs, withheld
from app.engines.embedded.answer.conduct import private_matters, run_downs
from app.engines.embedded.answer.cues import SETTLED
from app.engines.embedded.answer.kinds import EMPTY
from app.engines.embedded.answer.occurrences import Opening, own_act
from app.engines.embedded.answer.privacy import FAMILY, TENDER, is_private
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.follow_up.openings import BY_THE_WAY, of_any, of_course, of_told
from app.engines.embedded.follow_up.openings_stated import is_creed, of_creed, of_given, of_reasoned, of_running
from app.engines.embedded.follow_up.told import Told, told_in
from app.engines.embedded.follow_up.worth import candidates, worth
from app.engines.embedded.question.asked import demand_of
from app.english.grammar import is_past
from app.english.language import count_words, words
from app.english.names import slotted
from app.records import BankQuestion, Format, Span
from app.slices import Embed, Vectors


@dataclass(frozen=True)
class Gap:
    """``focus`` is an offset in the clause; ``word`` a word or two of it that gave the gap away, or a tool's name.

    ``own`` gaps are about something the candidate did, so that the words said back must tell of it.
    """

    probe: str
    clause: Sentence
    need: float
    focus: int | None = None
    word: str | None = None
    own: bool = False


@dataclass(frozen=True)
class Opened:
    """The question that opened the topic, its format, and what was answered on it before."""

    question: str
    format: Format = "behavioural"
    said: str = ""


def gaps(
    reading: Reading,
    opened: Opened,
    embed: Embed,
    entry: BankQuestion | None = None,
    conflict: bool = False,
    known: Mapping[str, Vectors] = EMPTY,
) -> tuple[Gap, ...]:
    """All gaps of an answer, in order of their place in it; nothing private, nobody run down.

    Args:
        reading: of the answer, held against the question it answers.
        opened: how the topic began; the same question where the answer is the first one.
        embed: gives the meaning of clauses.
        entry: the bank's question that was asked, if it is one.
        conflict: whether the question asks for a clash with somebody.
        known: rows of texts that have been embedded before.
    """
    demand = demand_of(opened.question, opened.format)
    if demand == "story" and re.match(r"\W*(?:so,? |and )?why\b", opened.question, re.IGNORECASE):
        demand = "motive"  # "Why Larkmead?" asks for no story
    found: list[Gap] = []
    told = told_in(reading, opened.said)
    given = demand in ("motive", "plan", "self", "habit", "pay", "role")
    of_self = demand in ("self", "habit", "role") and not re.search(r"\bwould you\b", opened.question, re.IGNORECASE)
    supposed = re.search(r"\bwould you\b", opened.question, re.IGNORECASE) is not None
    reasoned = is_reasoned(reading, opened, entry) and demand not in ("motive", "plan", "pay")
    closed = [*run_downs(reading), *(span for _, span in private_matters(reading))]
    family = bool(FAMILY.search(reading.answer))
    clauses = candidates(reading, embed, opened.question, known)
    unfinished = None if reasoned or given else _unfinished(reading, [clause for clause, _ in clauses])
    usual = median(worth(shown) for _, shown in clauses) if clauses else 0.0
    for place, (clause, shown) in enumerate(clauses):
        value = worth(shown)
        if value < usual and _is_trivial(clause, shown) and clause.span.start != told.first_act:
            continue  # who stopped for a coffee need not say why
        if _is_closed(clause, closed, family) or _is_theirs(clause.text, demand) or _is_speech(reading, clause):
            continue
        after = clauses[place + 1][0].text if place + 1 < len(clauses) else ""
        acts = _acts(clause, reasoned, supposed)
        story = acts or not (reasoned or given)
        if reasoned and not acts:
            openings = [*of_any(clause, shown), *of_reasoned(clause)]
        elif is_creed(clause, shown) and demand not in ("motive", "plan", "pay"):
            openings = [*of_creed(clause)]
        elif given and not acts:
            openings = [*of_any(clause, shown), *of_given(clause, shown, self_=of_self)]
        else:
            openings = _of_events(clause, shown, told, after, given)
            openings += [("result", UNFINISHED, None)] if place == unfinished else []
            openings += _of_clash(clause) if conflict and not told.other_side else []
        openings = (of_running(clause) if given else []) or openings
        openings.append(("more", 0.0, None))  # what most needs asking is asked, also where no sign says what for
        counted = any(s.later is not None and s.span.start > clause.span.start for s in reading.told)
        for probe, strength, at in openings:
            if counted and probe in _ENDED:
                continue  # how many there were afterwards is told already
            own = story and probe in OF_ONE_S_OWN
            found.append(Gap(probe, clause, value + STRENGTH * strength, at, _word(clause, probe, at), own))
    return tuple(found)


def _acts(clause: Sentence, reasoned: bool, supposed: bool) -> bool:
    """Whether a clause tells what happened, by the question too: "Deployed on two machines" says in an argument how it
    would be done, and "when I said I would" happened to nobody where one was asked what one would do."""
    if reasoned and is_past(words(clause.text)[0]):
        return False
    return _is_told(clause.text) and not (supposed and own_act(clause) is None)


def _of_events(clause: Sentence, shown: dict[str, float], told: Told, after: str, given: bool) -> list[Opening]:
    """What may be asked about something that happened; what came next is asked of a story alone, and not of what
    somebody knows or wants (``given``)."""
    found = [*of_any(clause, shown), *of_told(clause, shown, told, after)]
    if given:
        return [opening for opening in found if opening[1] > BY_THE_WAY]
    return [*found, *of_course(clause, told, after)]


def _of_clash(clause: Sentence) -> list[Opening]:
    """That the other side of a clash is not told."""
    against = signs.OPPOSED.search(clause.text)
    if against and not _is_own(clause.text[: against.end()]):
        return [("other_side", CLASH, against.start())]
    return []


def _is_told(text: str) -> bool:
    """Whether a clause tells what happened: something past in it, and no "would" or "if" before that."""
    at = next((m.start() for m in re.finditer(r"[A-Za-z]+", text) if is_past(m[0])), None)
    if at is None or re.match(r"\W*if\b", text, re.IGNORECASE) or gap_cues.WANTS.match(text):
        return False
    would = signs.WOULD.search(text[:at])
    return would is None or would[1] == "been"


def _is_closed(clause: Sentence, closed: Sequence[Span], family: bool) -> bool:
    """Whether a clause is nobody's business: it runs somebody down, or is private; ``family`` is spoken of."""
    if any(span.start < clause.span.end and clause.span.start < span.end for span in closed):
        return True
    return is_private(clause.text) or bool(_DISCLAIMS.match(clause.text) or (family and TENDER.search(clause.text)))


_PAID: Final = re.compile(
    r"(?<![\w’'])I(?:[’']m| am) (?:\w+ly |only |just )?(?:on|paid|earning)\s(?:about |around |just |over )?[£$€]?\d|"
    r"(?<![\w’'])I (?:earn|get paid|make)\s(?:about |around |just |over )?[£$€]?\d",
    re.IGNORECASE,
)

_DISCLAIMS: Final = re.compile(
    r"\W*(?:(?:and|but|so|look|honestly|to be fair)\W+){0,3}I(?:[’']m| am) not (?:\w+ly |here )?\w+ing\b(?! to\b)",
    re.IGNORECASE,
)
"""What somebody says they are not doing as they speak: "I'm not blaming anybody". Asking on would only be bait."""


def _is_theirs(text: str, demand: str) -> bool:
    """Whether a clause asks the interviewer something, tells them of their own place, or says what one earns where
    something else was asked: nothing to be asked about."""
    if demand != "pay" and _PAID.search(text):
        return True
    return text.rstrip(' "”)').endswith("?") or (demand == "motive" and bool(_TELLS_THEM.match(text)))


def _is_speech(reading: Reading, clause: Sentence) -> bool:
    """Whether a clause goes on with what was said to somebody then: "I said you're right, but I can get her a pillow"
    tells the interviewer nothing that one is able to do."""
    before = re.split(r"[.!?]\s", reading.answer[: clause.span.start])[-1]
    return bool(_SPOKE.search(before)) and not any(is_past(word) for word in words(clause.text))


_SPOKE: Final = re.compile(
    r"\b(?:I|we|he|she|they|[A-Z]\w+) (?:just |then |only )?(?:said|"
    r"told (?:him|her|them|me|us|[A-Z]\w+))\b(?! (?:no|yes)\b)",
    re.IGNORECASE,
)

_TELLS_THEM: Final = re.compile(
    r"\W*(?:(?:and|but|so|because|also|then|plus|since)\s){0,2}"
    r"(?:you(?:[’'](?:ve|re))? (?!can\b|could\b|need\b|would\b|know\b|just\b)|your\s)",
    re.IGNORECASE,
)
"""What opens with "you" or "your" where a reason for wanting the post was asked for."""


def _is_trivial(clause: Sentence, shown: dict[str, float]) -> bool:
    """Whether a clause only tells a small act by the way: a few words, nothing chosen, said, claimed or gone wrong."""
    told_of = bool(clause.mine or clause.ours) and count_words(clause.text) <= FEW
    return told_of and not any(shown[name] for name in _STAKES)


def _is_own(before: str) -> bool:
    """Whether it was the candidate alone who was against something; "my boss and I disagreed" has another side."""
    return bool(gap_cues.I_OR_WE.search(before)) and not re.search(r"\band I\b", before)


def is_reasoned(reading: Reading, opened: Opened, entry: BankQuestion | None) -> bool:
    """Whether an answer argues rather than tells: a technical question, and hardly anything done by anybody."""
    acts = sum(1 for s in reading.told if s.mine or s.ours)
    argued = ("technical", "system_design", "coding_talk")
    if opened.format in argued or (entry is not None and entry.format in argued):
        return acts <= 0.6 * len(reading.told)  # who answers with a story is asked about the story
    asked = re.search(
        r"\b(?:time|example of|situation|occasion|when you|have you|did you|your|yourself|you)\b",
        re.sub(r"\b(?:would|do|can|could|should|will) you\b", "", opened.question, flags=re.I),
        re.I,
    )
    return acts <= 0.2 * len(reading.told) and not asked


def _unfinished(reading: Reading, clauses: list[Sentence]) -> int | None:
    """The place of the last clause, where it is still something done and no ending was told before."""
    told = any(signs.CAME_OF_IT.search(s.text) or SETTLED.search(s.text) or s.part == "result" for s in reading.told)
    last = len(clauses) - 1
    if not clauses or told or own_act(clauses[last]) is None or gap_cues.AND_THEN.search(clauses[last].text):
        return None
    return last


def _word(clause: Sentence, probe: str, at: int | None) -> str | None:
    """The word that gave a gap away: the hedge, or the tool."""
    if at is None or probe not in ("sure", "rest", "why_tool", "how_many", "which", "named", "meant"):
        return None
    if probe in ("named", "meant"):
        named = withheld.SORT_OF_A.match(clause.text, at) or withheld.LABEL.match(clause.text, at)
        stands = named if probe == "named" else withheld.VAGUE.match(clause.text, at)
        return stands[0] if stands else None
    if probe == "why_tool":
        return next((n.span.quote for n in slotted(clause.text) if n.span.start == at), None)
    if probe in ("how_many", "which"):
        loose = gap_cues.LOOSE.match(clause.text, at)
        return loose[0] if loose else None
    found = (gap_cues.SURE if probe == "sure" else gap_cues.PARTLY).match(clause.text, at)
    return re.sub(r"\bi\b", "I", found[0].lower()) if found else None


_ENDED: Final = frozenset(("after", "result", "changed"))
"""Probes after what a thing came to."""

STRENGTH: Final = 0.25
"""How much a plain call for a probe counts beside the worth of the clause."""

OF_ONE_S_OWN: Final = frozenset("how say own_part alternative reason cost hardest reaction again".split())
"""Probes that are about something one did, where something is told."""

CLASH: Final = 6.0
"""How plainly a question about a clash calls for the other side of it, where that is not told."""

UNFINISHED: Final = 1.6
"""How plainly a story without an ending calls for one."""

FEW: Final = 5
"""Words of an act that is told by the way at most."""

_STAKES: Final = ("decided", "summary", "summary_noun", "own_mistake", "said", "outcome", "opposed", "hedged")
