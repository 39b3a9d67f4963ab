"""Where an answer leaves a listener asking: gaps, each with the words it is about and how much it needs asking."""

import re
from collections.abc import Iterator
from typing import Final

from app.engines.embedded.critique.asked import demand_of
from app.engines.embedded.critique.case import strongest
from app.engines.embedded.critique.conduct import private_matters, run_downs
from app.engines.embedded.critique.cues import CHANGED, CHECKED, EXAMPLE, REASON, SETTLED, TRADE_OFF
from app.engines.embedded.critique.gaps_given import MOTIVE, PRAISE, Gap, given, happened, motives, quote_of
from app.engines.embedded.critique.measures import own_part
from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.english.grammar import STATE_PAST, concrete_acts
from app.engines.embedded.english.names import slotted
from app.engines.embedded.english.quantities import Quantity
from app.records import BankQuestion, Competency

_DECIDED: Final = re.compile(
    r"\b(?:decided|chose|picked|opted|went with|proposed|suggested|switched|introduced|insisted|recommended|"
    r"moved to|swapped|replaced)\b",
    re.I,
)
_WEIGHED: Final = re.compile(
    r"\b(?:instead of|rather than|alternative|considered|could have|option|compared|ruled out|versus|vs|"
    r"tempt)\b",
    re.I,
)
_CLASH: Final = re.compile(
    r"\b(?:disagree\w*|did(?:n['’]t| not) agree|argu\w+|push(?:ed)? back|refused|complain\w*|unhappy|upset|"
    r"angry|conflict|clash\w*|objected|"
    r"tension|against (?:it|the|my)|resist\w*|insisted|did(?:n['’]t| not) (?:like|want))\b",
    re.IGNORECASE,
)
_OTHER_SIDE: Final = re.compile(
    r"\b(?:because|since|as) (?:he|she|they)\b|\b(?:his|her|their) (?:view|point|worry|worries|concerns?|"
    r"reasons?|argument|side|fear|position)\b|"
    r"\b(?:he|she|they|who) (?:wanted|thought|felt|said|argued|was worried|were worried|feared|believed|"
    r"preferred|worried|told|explained)\b|"
    r"\b(?:he|she|they) (?:was|were) right\b",
    re.IGNORECASE,
)
_LOOSE: Final = re.compile(
    r"\b(?:a lot of|lots of|many|several|numerous|countless|plenty of|a bunch of) "
    r"(?!of\b|us\b|them\b|times\b|it\b)[a-z]{3,}",
    re.IGNORECASE,
)
_GENERAL: Final = re.compile(
    r"\b(?:i|we) (?:would|'d|always|usually|often|normally|generally|typically|tend to|try to|believe|like to|"
    r"make sure|never)\b|\bi’d\b|^\W*(?:if|when|whenever) (?:someone|somebody|a |there is|there’s|i have |you )",
    re.I,
)
_MINDED: Final = frozenset(
    """learned learnt realised realized felt thought decided agreed disagreed noticed went ended got received was had
    became found lost won finished ended""".split()
)
"""Past verbs of what goes on in a head; nothing to see there."""

_CHOSEN: Final = re.compile(
    r"\b(?:us(?:ed|ing)|with|chose|picked|built (?:it )?(?:in|on|with)|wrote (?:it )?in|introduced|installed|adopted|"
    r"switched to|moved (?:it )?to|put in)\s(?:a\s|an\s|the\s)?$",
    re.I,
)
"""What stands before a tool that somebody chose to use; other capitals are only mentioned."""

_BACKDROP: Final = re.compile(r"\W*(?:when|while|after|before|since)\s(?:i|we)\b[^,]*,", re.I)
"""What one did only to say when it was."""
_WORKED_OUT: Final = re.compile(r"\bworked (?:out|it out|that out)\b", re.I)
_LASTING: Final = re.compile(r"\b(?:still|since|to this day|years? later|months? later|today|never)\b", re.I)
_HARD: Final = re.compile(
    r"\b(?:hard|difficult|struggl\w+|nearly|almost|wrong|failed|resist\w*|refused|stuck|afraid|nervous)\b", re.I
)


def gaps(reading: Reading, competency: Competency | None, entry: BankQuestion | None) -> tuple[Gap, ...]:
    """All gaps of an answer, in order of their place in it within each kind."""
    open_ = _open_sentences(reading)
    if not open_:
        return ()
    demand = demand_of(reading.question, "behavioural")
    if MOTIVE.search(reading.question) or demand in ("motive", "plan"):
        return tuple(motives(reading, open_))
    if demand in ("self", "habit", "pay"):
        return tuple(given(reading, open_, shown=demand != "pay"))
    if is_reasoned(reading, entry):
        return tuple(_reasoned(reading, open_))
    found = [*_talk(reading, open_)]
    if any(s.mine or s.ours for s in open_) and not _is_general(reading):
        found += [*_acts(reading, open_), *_ending(reading, open_), *_choices(reading, open_, competency)]
    elif open_:
        found += _unfounded(reading, open_)
    return tuple(found)


def _is_general(reading: Reading) -> bool:
    """Whether an answer speaks of habits and beliefs, with hardly one thing that happened."""
    general = sum(1 for s in reading.told if not happened(s) and (_GENERAL.search(s.text) or PRAISE.search(s.text)))
    acts = sum(1 for s in reading.told if concrete_acts(s.mine) or s.ours)
    return general > 0 and acts <= 0.25 * len(reading.told)


def _unfounded(reading: Reading, open_: tuple[Sentence, ...]) -> Iterator[Gap]:
    best = strongest(open_) or open_[0]
    yield Gap("occasion", quote_of(reading, best), 0.5)
    yield Gap("particular", quote_of(reading, best), 0.45)
    yield Gap("learned", quote_of(reading, open_[-1]), 0.36)


def is_reasoned(reading: Reading, entry: BankQuestion | None) -> bool:
    """Whether an answer argues rather than tells: a technical question, and hardly anything done by anybody."""
    acts = sum(1 for s in reading.told if s.mine or s.ours)
    if entry is not None and entry.format in ("technical", "system_design", "coding_talk"):
        return acts <= 0.6 * len(reading.told)  # who answers with a story is asked about the story
    asked = re.search(
        r"\b(?:time|example of|situation|occasion|when you|have you|did you|your|yourself|you)\b",
        re.sub(r"\b(?:would|do|can|could|should|will) you\b", "", reading.question, flags=re.I),
        re.I,
    )
    return acts <= 0.2 * len(reading.told) and not asked


def _open_sentences(reading: Reading) -> tuple[Sentence, ...]:
    """Sentences one may ask about: nothing private, nobody run down."""
    closed = [*run_downs(reading), *(found for _, found in private_matters(reading))]
    return tuple(s for s in reading.told if not any(c.start < s.span.end and s.span.start < c.end for c in closed))


def _acts(reading: Reading, open_: tuple[Sentence, ...]) -> Iterator[Gap]:
    clear = own_part(reading)
    for place, s in enumerate(open_):
        after = open_[place + 1] if place + 1 < len(open_) else None
        told_next = after is not None and bool(after.mine) and after.weight >= 0.5
        acts = tuple(verb for verb in (*s.ours, *s.mine) if verb not in STATE_PAST and verb not in _MINDED)
        if (
            acts
            and not concrete_acts(acts)
            and not _WORKED_OUT.search(s.text)
            and (s.part not in ("result", "reflection") or s.weight < 0.3)
        ):
            yield Gap("how", quote_of(reading, s, _at(s, acts[0])), 0.92 - 0.5 * s.weight - 0.4 * told_next)
        done = tuple(verb for verb in s.ours if verb not in STATE_PAST and verb not in _MINDED)
        if (done and not concrete_acts(s.mine)) or (s.passive and not s.mine and s.part == "action"):
            need = 0.9 - 0.65 * clear + 0.1 * s.weight - (0.25 if told_next else 0.0) - (0.2 if not s.ours else 0.0)
            yield Gap("own_part", quote_of(reading, s, _at(s, "we")), need)
    best = strongest([s for s in open_ if s.part == "action"]) or strongest(open_)
    if best is not None and not _HARD.search(reading.answer):
        yield Gap("hardest", quote_of(reading, best), 0.35)


def _ending(reading: Reading, open_: tuple[Sentence, ...]) -> Iterator[Gap]:
    results = [s for s in open_ if s.part == "result" and not _SAID.search(s.text)]
    full = [s for s in results if s.weight >= 0.3 or s.quantities or SETTLED.search(s.text)]
    if not full:
        vague = next(
            (s for s in open_ if s.part in ("result", "reflection") or re.search(r"\bin the end\b", s.text)), None
        )
        if vague is not None and vague.weight < 0.4:
            yield Gap("changed", quote_of(reading, vague, _at(vague, "in the end")), 0.82)
        last = next((s for s in reversed(open_) if s.part in ("action", "task", "situation")), open_[-1])
        if vague is None or vague.weight >= 0.4:
            yield Gap("result", quote_of(reading, last), 0.8)
    for s in full:
        scaled = [q for q in s.quantities if q.dimension in ("percent", "count", "money", "duration")]
        if len(scaled) == 1 and _is_level(s.text, scaled[0]):
            yield Gap("baseline", quote_of(reading, s, scaled[0].start), 0.72)
        if scaled and not CHECKED.search(s.text) and (CHANGED.search(s.text) or _is_level(s.text, scaled[0])):
            yield Gap("check", quote_of(reading, s, scaled[0].start), 0.6)
        if not _LASTING.search(reading.answer):
            yield Gap("lasted", quote_of(reading, s), 0.36)
    learned = [s for s in open_ if s.part == "reflection"]
    base = learned[0] if learned else strongest([s for s in open_ if concrete_acts(s.mine)] or full or open_)
    if learned and learned[0].weight < 0.4:
        yield Gap("learned", quote_of(reading, learned[0], _at(learned[0], "learn")), 0.6)
    elif learned:
        yield Gap("where_used", quote_of(reading, learned[0]), 0.34)
    elif base is not None:
        yield Gap("learned", quote_of(reading, base), 0.42)


_SAID: Final = re.compile(r"^\W*(?:so )?(?:he|she|they|\w+) (?:said|asked|told|wanted|thought|replied)\b", re.I)
"""What somebody said is no result, whatever figures it holds."""


def _is_level(text: str, figure: Quantity) -> bool:
    """Whether a figure is where something went to, so that one may ask where it came from."""
    if figure.role == "from":
        return False
    if figure.role in ("to", "by") or figure.dimension == "percent":
        return True
    before = text[max(0, figure.start - 30) : figure.start]
    return bool(
        re.search(
            r"\b(?:reduc|increas|cut|rose|fell|drop|grew|improv|rais|lower|boost|sav|down|up)\w*(?:\W+\w+){0,2}\W*$",
            before,
            re.I,
        )
    )


def _choices(reading: Reading, open_: tuple[Sentence, ...], competency: Competency | None) -> Iterator[Gap]:
    conflict = competency is not None and competency.name == "conflict"
    clash = next((s for s in open_ if _CLASH.search(s.text)), None)
    if not _OTHER_SIDE.search(reading.answer) and (clash or conflict):
        s = clash or open_[0]
        found = _CLASH.search(s.text)
        yield Gap("other_side", quote_of(reading, s, found.start() if found else None), 0.84 if conflict else 0.6)
    for s in open_:
        decided = _DECIDED.search(s.text)
        if decided and (s.mine or s.ours):
            weighed = bool(_WEIGHED.search(reading.answer))
            yield Gap("alternative", quote_of(reading, s, decided.start()), 0.28 if weighed else 0.58)
            yield Gap("cost", quote_of(reading, s, decided.start()), 0.3)
        elif concrete_acts(s.mine) and not _WEIGHED.search(reading.answer) and not _BACKDROP.match(s.text):
            at = _at(s, concrete_acts(s.mine)[0])
            yield Gap("alternative", quote_of(reading, s, at), 0.31 + 0.02 * s.weight)
            yield Gap("cost", quote_of(reading, s, at), 0.3 + 0.02 * s.weight)
        for name in slotted(s.text):
            chosen = _CHOSEN.search(s.text[: name.span.start])
            if chosen and name.slot == "tool" and not REASON.search(s.text) and len(name.span.quote.split()) <= 3:
                span = reading.span(s.span.start + name.span.start, s.span.start + name.span.end)
                yield Gap("why_tool", span, 0.4)
                break


def _talk(reading: Reading, open_: tuple[Sentence, ...]) -> Iterator[Gap]:
    told = sum(1 for s in reading.told if concrete_acts(s.mine) or s.ours) / len(reading.told)
    for s in open_:
        general = _GENERAL.search(s.text)
        if general and s.part != "reflection":
            yield Gap("occasion", quote_of(reading, s, general.start()), 0.9 if told < 0.25 else 0.35)
        loose = _LOOSE.search(s.text)
        if loose:
            span = reading.span(s.span.start + loose.start(), s.span.start + loose.end())
            yield Gap("how_many", span, 0.46)
        praise = PRAISE.search(s.text)
        if praise and not happened(s) and not s.mine and not s.ours and told < 0.4:
            yield Gap("particular", quote_of(reading, s, praise.start()), 0.75 - 0.4 * s.weight)


def _reasoned(reading: Reading, open_: tuple[Sentence, ...]) -> Iterator[Gap]:
    best = strongest(open_) or open_[0]
    exemplified = any(EXAMPLE.search(s.text) for s in reading.told)
    weighed = any(TRADE_OFF.search(s.text) for s in reading.told)
    for s in open_:
        bare = not REASON.search(s.text)
        yield Gap("reason", quote_of(reading, s), (0.62 if bare else 0.2) - 0.3 * (1 - s.weight))
    yield Gap("limits", quote_of(reading, best), 0.45 if weighed else 0.7)
    yield Gap("seen", quote_of(reading, best), 0.35 if exemplified else 0.66)
    second = next((s for s in open_ if s is not best), best)
    yield Gap("fails", quote_of(reading, second), 0.5)
    yield Gap("alternative", quote_of(reading, best), 0.42)
    yield Gap("cost", quote_of(reading, second), 0.36)


def _at(sentence: Sentence, word: str) -> int | None:
    found = re.search(rf"\b{re.escape(word)}", sentence.text, re.IGNORECASE)
    return found.start() if found else None
