"""What an answer, and what was said before it on the same topic, has told already, so that it is not asked."""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.answer.occurrences import own_act
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.answer.tact import is_grave
from app.engines.embedded.follow_up.levels import start_before, start_told
from app.english.grammar import concrete_acts


@dataclass(frozen=True)
class Told:
    """What an answer tells anywhere in it, so that it need not be asked."""

    weighed: bool
    lasting: bool
    cost: bool
    start: bool
    checked: bool
    hard: bool
    reflected: bool
    other_side: bool
    mine: bool
    grave: bool
    """It is about harm, loss or a mistake: nobody is asked whether they would do that again."""
    steps: int
    """Clauses that tell an act of the candidate's own that one can picture."""
    mistake: int | None
    """Where the clause with a mistake of one's own begins: what went wrong after it came of that."""
    last_act: int
    """Where the last clause with an act begins; what came before it is told on there. -1 without any."""
    first_act: int | None
    """Where the clause with the first act begins: what one did about it, mostly; what follows carries it out."""


def told_in(reading: Reading, before: str = "") -> Told:
    """What an answer, and what was said ``before`` it on the same topic, tell anywhere."""
    text = f"{before}\n{reading.answer}" if before else reading.answer
    return Told(
        weighed=bool(gap_cues.WEIGHED.search(text)),
        lasting=bool(gap_cues.LASTING.search(text)),
        cost=bool(gap_cues.COST.search(text)) or any(q.dimension == "money" for q in reading.quantities),
        start=any(q.role == "from" for q in reading.quantities)
        or bool(gap_cues.START.search(text))
        or start_told(text)
        or start_before(reading, before),
        checked=bool(gap_cues.MEASURED.search(text)),
        hard=bool(gap_cues.HARD.search(text)),
        other_side=bool(gap_cues.OTHER_SIDE.search(text)),
        grave=is_grave(reading.question, text),
        mine=any(concrete_acts(s.mine) for s in reading.told),
        steps=sum(1 for s in reading.told if own_act(s) is not None and concrete_acts((*s.mine, *s.ours))),
        mistake=next((s.span.start for s in reading.told if _is_mistake(s)), None),
        last_act=max((s.span.start for s in reading.told if own_act(s) is not None), default=-1),
        first_act=next((s.span.start for s in reading.told if own_act(s) is not None), None),
        reflected=bool(reading.of("reflection")) or bool(signs.LEARNED.search(text)),
    )


def _is_mistake(clause: Sentence) -> bool:
    """Whether a clause tells what the candidate did wrong, or left undone: "I did not check the forecast"."""
    return bool(signs.MISTAKE.search(clause.text) or _LEFT_UNDONE.search(clause.text))


_LEFT_UNDONE: Final = re.compile(
    r"(?<![\w’'])I (?:\w+ly |just |even )?(?:did(?:n[’']t| not)|never) (?:\w+ly |even |really )?"
    r"(?:check|ask|read|look|test|measure|tell|ring|call|write|sign|count|confirm|think|plan|lock|close|turn|back)\b",
    re.IGNORECASE,
)
"""What one ought to have done and did not."""
