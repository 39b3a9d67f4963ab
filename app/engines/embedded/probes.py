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
            r"what (?:exactly |actually )?did (?:you|that) (?:say|do|look|involve)|walk me through|step by step|what happened (?:between|in)",
            "You said {q}. What exactly did you say or do, to whom?",
            "Take me into {q}. What happened first?",
            "{q} – if I had been in the room, what would I have seen you do?",
            "Stay with {q} for a moment. What did that look like, step by step?",
        ),
        _probe(
            "own_part",
            r"(?:your|you) (?:own |personal(?:ly)? )?(?:part|role|contribution|piece|share)|yourself|you personally|was yours|you alone|by you",
            "You said {q}. Which part of that was yours?",
            "When you say {q}, what did you do yourself?",
            "{q} – who did what there, and what fell to you?",
            "If you had been away that week, what of {q} would not have happened?",
        ),
        _probe(
            "result",
            r"how did (?:it|that|this) (?:end|turn out|go)|what (?:changed|came of|happened (?:after|then|next|in the end))|outcome|the result",
            "After {q}, what came of it?",
            "You got as far as {q}. How did it end?",
            "And once {q} was behind you, what was different from before?",
            "{q} – what happened then?",
        ),
        _probe(
            "changed",
            r"what (?:was|is) (?:actually )?different|what changed|how could (?:one|you) tell",
            "You said {q}. What was actually different a month later?",
            "What would somebody else have noticed after {q}?",
            "{q} – in what way? What changed for the people around you?",
        ),
        _probe(
            "baseline",
            r"before (?:that|you|it|then)|baseline|starting (?:point|from)|compared (?:to|with)|start(?:ed)? from|used to be",
            "You mention {q}. What was it before?",
            "{q} compared with what? Where did it start?",
            "What was the starting point behind {q}?",
        ),
        _probe(
            "check",
            r"how (?:do|did|can|could) you (?:know|tell|check|measure)|measured|evidence|who checked",
            "How do you know about {q}? Who measured it, and when?",
            "{q} – how did you check that?",
            "What makes you sure that {q} came from what you did?",
        ),
        _probe(
            "alternative",
            r"alternative|other (?:option|way|choice)|instead|else (?:did|could|might) you|consider|against|rather than|ruled out|why not",
            "What else could you have done instead of {q}?",
            "When you chose {q}, what did you decide against?",
            "{q} was one way. Which other did you consider, and why not that?",
        ),
        _probe(
            "other_side",
            r"(?:their|his|her|other) (?:side|view|point|argument|reason|concern|perspective)|from where (?:he|she|they)|why did (?:he|she|they)",
            "You said {q}. What was the other person’s best argument?",
            "How did {q} look from the other side?",
            "At {q}, what were they worried about, and how did you find out?",
        ),
        _probe(
            "why_tool",
            r"why (?:that|this|did you (?:use|pick|choose))|what made you (?:choose|pick|use)",
            "You mention {q}. What made it the right choice there?",
            "Why {q}, and where did it get in your way?",
            "What would you have done without {q}?",
        ),
        _probe(
            "learned",
            r"learn|differently|since then|take away|took away|next time|in hindsight|looking back",
            "Looking back at {q}, what do you do differently now?",
            "If {q} came up again tomorrow, what would you change?",
            "What did {q} teach you that you have used since?",
        ),
        _probe(
            "where_used",
            r"have you used|used (?:it|that|this) since|when (?:did|have) you (?:last )?(?:use|used|apply|applied)|example of (?:that|using)",
            "You said {q}. When did you last act on it?",
            "Where has {q} made a difference since?",
        ),
        _probe(
            "hardest",
            r"hard(?:est)?|difficult|nearly (?:failed|went)|went wrong|worst|stuck|resist|push(?:ed)? back",
            "What nearly went wrong around {q}?",
            "Which moment of {q} was the hardest for you?",
            "Who was against {q}, and what did you say to them?",
        ),
        _probe(
            "lasted",
            r"last(?:ed)?|still|today|after you left|years? later|broke|keep(?:s)? (?:it|working)",
            "Did {q} last? What broke later?",
            "What has become of {q} since?",
        ),
        _probe(
            "cost",
            r"cost|price|gave up|give up|downside|trade.?off|suffer",
            "What did {q} cost you, in time or in goodwill?",
            "What had to wait because of {q}?",
        ),
        _probe(
            "how_many",
            r"how (?:many|much|often|long|big|large)",
            "How many is {q}, roughly?",
            "Can you put a rough figure on {q}?",
        ),
        _probe(
            "occasion",
            r"one (?:real |actual |particular )?(?:time|occasion|case|example)|for example|specific (?:time|example|case)|last time",
            "You said {q}. When did you last do that for real?",
            "{q} – take one real day when it came up. What happened?",
            "Which occasion do you have in mind when you say {q}?",
        ),
        _probe(
            "limits",
            r"wrong choice|not (?:work|hold|use)|limits?|break(?:s)? down|when would(?:n['’]t| not)|exception",
            "When would {q} be the wrong choice?",
            "Where does {q} stop being true?",
            "What would have to change for you to drop {q}?",
        ),
        _probe(
            "fails",
            r"fail|goes? wrong|break|notice|monitor|detect",
            "What goes wrong first with {q}, and how would you notice?",
            "If {q} failed on a Friday night, what would you look at first?",
        ),
        _probe(
            "seen",
            r"(?:your own|you) (?:work|seen|used|have done|practice)|in practice|real (?:case|system|project)",
            "Where in your own work have you met {q}?",
            "Tell me about the last time you dealt with {q} yourself.",
        ),
        _probe(
            "reason",
            r"^why|why (?:is|does|do|are|would)|what makes|reason",
            "You said {q}. What makes that so?",
            "Why {q}, and not the simplest thing that could work?",
        ),
        _probe(
            "particular",
            r"in particular|what (?:about|in) (?:it|us|our)|which part|what have you seen",
            "You said {q}. What in particular have you seen of it?",
            "{q} – what would you miss most if that were not so?",
            "Which part of your own work does {q} speak to?",
        ),
    )
}

ORDER: Final[dict[Style, tuple[str, ...]]] = {
    # what each style is after first, all else equal
    "warm": ("own_part", "how", "result", "learned", "other_side", "hardest", "where_used", "particular", "occasion", "seen"),
    "neutral": ("how", "own_part", "result", "changed", "baseline", "alternative", "other_side", "occasion", "limits", "particular"),
    "sceptical": ("check", "baseline", "own_part", "cost", "alternative", "limits", "why_tool", "fails", "changed", "how_many"),
}
FAVOUR: Final = 0.22
"""How much need the style's first choice gains over one it does not care for."""


def favour(style: Style, name: str) -> float:
    """What a style adds to the need for a probe."""
    order = ORDER[style]
    return FAVOUR * (1 - order.index(name) / len(order)) if name in order else 0.0
