"""What an interviewer may be after in a follow-up, how each is asked, and when it has been asked already."""

import re
from dataclasses import dataclass
from typing import Final

from app.records import Style


@dataclass(frozen=True)
class Probe:
    """``ways`` hold ``{q}`` for the words quoted; ``spent`` matches a question that was after the same thing."""

    name: str
    ways: tuple[str, ...]
    spent: re.Pattern[str]


def _probe(name: str, spent: str, *ways: str) -> Probe:
    return Probe(name=name, ways=ways, spent=re.compile(spent, re.IGNORECASE))


PROBES: Final = {
    probe.name: probe
    for probe in (
        _probe(
            "how",
            r"what (?:exactly |actually )?did (?:you|that) (?:say|do|look|involve)|walk me through|step by step|"
            r"in the room",
            "You said {q}. What exactly did you say or do, and to whom?",
            "Slow down at {q} for me. What did you do first?",
            "{q} – had I been in the room, what would I have seen you do?",
            "I would like to hear more about {q}. Take me through it step by step.",
        ),
        _probe(
            "own_part",
            r"\b(?:your|you) (?:own |personal(?:ly)? )?(?:part|role|contribution|piece|share)|you yourself|"
            r"you personally|was yours|by you\b",
            "You said {q}. Which part of that was yours?",
            "When you say {q}, what did you do yourself?",
            "{q} – who did what, and what fell to you?",
            "You say {q}. What would not have happened without you?",
        ),
        _probe(
            "result",
            r"how did (?:it|that|this|things) (?:end|turn out|go)|came of it|happened (?:after|in the end|then)|"
            r"outcome|the result",
            "You said {q}. What came of it?",
            "You got as far as {q}. How did it end?",
            "{q} – and then, how did it turn out?",
        ),
        _probe(
            "changed",
            r"different (?:a month|after)|what (?:was|is) (?:actually )?different|what changed|noticed (?:a|"
            r"the) difference",
            "You said {q}. What was actually different afterwards?",
            "{q} – how could somebody else have noticed a difference?",
            "When you say {q}, what changed, and for whom?",
        ),
        _probe(
            "baseline",
            r"what was it before|baseline|starting point|compared (?:to|with) what|where did it start|used to be",
            "You mention {q}. What was it before?",
            "{q} – compared with what?",
            "{q} is the end of it. What was the starting point?",
        ),
        _probe(
            "check",
            r"how (?:do|did|can|could) you (?:know|tell|check|measure)|measured|evidence|what makes you sure",
            "You said {q}. How do you know; who checked?",
            "{q} – how was that measured?",
            "You say {q}. What makes you sure it came from what you did?",
        ),
        _probe(
            "alternative",
            r"alternative|other (?:option|way|choice)s?|what else (?:did|could|might)|consider|decide against|"
            r"ruled? out",
            "You said {q}. What else could you have done?",
            "When it came to {q}, what did you decide against, and why?",
            "{q} was one way. Which other did you consider?",
        ),
        _probe(
            "other_side",
            r"(?:their|his|her|other) (?:side|view|point|best argument|reason|concern|perspective)|other person|"
            r"worried about",
            "You said {q}. What was the other person’s best argument?",
            "{q} – how did it look from the other side?",
            "When you say {q}, what was the other person worried about?",
        ),
        _probe(
            "why_tool",
            r"why (?:that|this) (?:one|tool)|right choice there|in your way",
            "You mention {q}. What made it the right choice there?",
            "Why {q}, and where did it get in your way?",
            "You bring up {q}. What would you have done without it?",
        ),
        _probe(
            "learned",
            r"\blearn|differently|take away|took away|next time|in hindsight|looking back",
            "Looking back at {q}, what do you do differently now?",
            "You said {q}. What would you do differently next time?",
            "{q} – what did you take away from that, in practice?",
        ),
        _probe(
            "where_used",
            r"last (?:act|use|need)|since then|made a difference since|used (?:it|that|this) since",
            "You said {q}. When did you last act on it?",
            "{q} – where has that made a difference since?",
        ),
        _probe(
            "hardest",
            r"hardest|most difficult|nearly (?:failed|went)|stuck|resist|pushed back|least sure",
            "You said {q}. What nearly went wrong there?",
            "Think back to {q}. Which moment was the hardest for you?",
        ),
        _probe(
            "lasted",
            r"\blast\?|did (?:it|that) last|broke later|has become of|still (?:in use|there|true)",
            "You said {q}. Did it last?",
            "{q} – what has become of it since?",
        ),
        _probe(
            "cost",
            r"\bcost you|at what (?:cost|price)|give up|downside|had to wait",
            "You said {q}. What did that cost you, in time or in goodwill?",
            "{q} – what had to wait because of it?",
        ),
        _probe(
            "how_many",
            r"how (?:many|much|often|long|big|large)|rough figure",
            "You said {q}. Roughly how many, or how much, was that?",
            "Can you put a rough figure on {q}?",
        ),
        _probe(
            "occasion",
            r"one (?:real |actual |particular )?(?:time|occasion|case|day)|for example|specific (?:time|example|"
            r"case)|last do that",
            "You said {q}. When did you last do that for real?",
            "{q} – take one real day when it came up. What happened?",
            "Which occasion do you have in mind when you say {q}?",
        ),
        _probe(
            "behind",
            r"which part of|speak to|done (?:already )?that shows|shows it",
            "You said {q}. What have you done already that shows it?",
            "{q} – what did that teach you about the work you want?",
        ),
        _probe(
            "hold",
            r"a year from now|still be true|in a year|turns out",
            "You said {q}. What would have to be true a year from now for you to be glad you came?",
            "{q} – and if it turns out otherwise here, what then?",
        ),
        _probe(
            "limits",
            r"wrong choice|stop being true|limits?\b|when would (?:that|this|it) not|exception|change your mind",
            "You said {q}. When would that be the wrong choice?",
            "{q} – where does that stop being true?",
            "You say {q}. What would change your mind about it?",
        ),
        _probe(
            "fails",
            r"goes? wrong|what breaks|would you notice|monitor|detect",
            "Take {q}. What goes wrong first, and how would you notice?",
            "You said {q}. If that failed one night, where would you look first?",
        ),
        _probe(
            "seen",
            r"your own work|in practice|real (?:case|system|project)|yourself",
            "You said {q}. Where have you met that in your own work?",
            "{q} – when did you last deal with that yourself?",
        ),
        _probe(
            "reason",
            r"^why\b|what makes that so|what is the reason|why (?:is|does|do|are|would)",
            "You said {q}. What makes that so?",
            "{q} – why that, and not the simplest thing that could work?",
        ),
        _probe(
            "particular",
            r"in particular|what have you seen|thinking of|stands behind",
            "You said {q}. What have you seen that makes you say so?",
            "When you say {q}, what are you thinking of?",
            "{q} – what stands behind that for you?",
        ),
    )
}

ORDER: Final[dict[Style, tuple[str, ...]]] = {
    # what each style is after first, all else equal
    "warm": (
        "own_part",
        "how",
        "result",
        "learned",
        "other_side",
        "hardest",
        "where_used",
        "particular",
        "occasion",
        "seen",
    ),
    "neutral": (
        "how",
        "own_part",
        "result",
        "changed",
        "baseline",
        "alternative",
        "other_side",
        "occasion",
        "limits",
        "particular",
    ),
    "sceptical": (
        "check",
        "baseline",
        "own_part",
        "cost",
        "alternative",
        "limits",
        "why_tool",
        "fails",
        "changed",
        "how_many",
    ),
}
FAVOUR: Final = 0.22
"""How much need the style's first choice gains over one it does not care for."""


def favour(style: Style, name: str) -> float:
    """What a style adds to the need for a probe."""
    order = ORDER[style]
    return FAVOUR * (1 - order.index(name) / len(order)) if name in order else 0.0
