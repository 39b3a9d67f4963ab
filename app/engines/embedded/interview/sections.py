"""The walk through a system design: nine sections, which of them an answer touched, and how each is asked for."""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.answer.assessable import pleas, skips
from app.engines.embedded.answer.reading import read
from app.engines.embedded.critique.case import quoted, strongest
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.measures.examine import SECTION
from app.engines.embedded.question.key_points import hold_against
from app.engines.protocol import FollowUpTask
from app.english.language import count_words, sentences
from app.knowledge import Knowledge
from app.records import BankQuestion, FollowUp, Span
from app.slices import Embed

LONGEST: Final = 25
SUBSTANCE: Final = 0.25
"""Words of a question, and the weight of a sentence worth building on."""

SPOKEN: Final = 2
"""Different signs of a section from which it was spoken to."""

MOST_EMBEDDED: Final = 16


@dataclass(frozen=True)
class Section:
    """``ways`` ask for it where a model is trained, ``plain`` where none is; ``spoken`` shows that it was touched."""

    name: str
    title: str
    plain_title: str
    ways: tuple[str, ...]
    plain: tuple[str, ...]
    spoken: re.Pattern[str]


def _section(name: str, titles: tuple[str, str], ways: tuple[str, str], plain: tuple[str, str], spoken: str) -> Section:
    return Section(name, *titles, ways, plain, re.compile(rf"\b(?:{spoken})", re.IGNORECASE))


SECTIONS: Final = (
    _section(
        "problem",
        ("Problem and requirements", "Problem and requirements"),
        (
            "Before we build anything: which requirement would you want to pin down with me first?",
            "Step back for a moment. Who is this for, and what must it get right?",
        ),
        (
            "Before we build anything: what would you want to ask me first?",
            "Step back for a moment. Who is this for, and what must it get right?",
        ),
        r"clarify\w*|requirements?\b|(?:the|my|our) (?:goal|aim)\b|in scope|out of scope|"
        r"i(?:['’]d| would)(?: first)? ask|assum(?:e|ing|ption)|how (?:many|much|often|far)\b|"
        r"per (?:second|day|hour|week)\b|budget|who (?:is|are) (?:it|this|the users)|constraints?\b|use cases?\b",
    ),
    _section(
        "metrics",
        ("Metrics", "Measures of success"),
        (
            "What would you measure to say that this works, before launch and after?",
            "Which number would you show to prove it works, and which one must not get worse?",
        ),
        (
            "What would you measure to say that this works?",
            "Which number would tell you that it works, and which one must not get worse?",
        ),
        r"metrics?\b|measure(?:d|s)? (?:success|by|how)|precision\b|recall\b|auc\b|ndcg|kpi|counter[- ]?metric|"
        r"success (?:is|means)|waiting times?\b|satisfaction\b|error rate",
    ),
    _section(
        "architecture",
        ("Architecture", "Main parts"),
        (
            "Sketch it for me in words: which parts does it have, from the request to the reply?",
            "If you drew it on the board now, which boxes would there be?",
        ),
        (
            "Sketch it for me in words: which parts does it have, and what passes between them?",
            "If you drew it on the board now, which boxes would there be?",
        ),
        r"architecture|components?\b|services?\b (?:that|which|for)|pipeline|gateway|queue|load balancer|microservice|"
        r"front[- ]?end|back[- ]?end|stages?\b|layout|flow of",
    ),
    _section(
        "data",
        ("Data", "Data and records"),
        (
            "Where would the data come from, and who or what gives you the labels?",
            "What would you train on, and what is likely to be wrong with it?",
        ),
        (
            "What would you need to know or record for this, and where does it come from?",
            "Which records would you keep, and how would you trust them?",
        ),
        r"data ?sets?\b|labels?\b|labell?ed|training data|logs?\b|sampl(?:e|ing)\b|schema|tables?\b|database|stored?\b|"
        r"records?\b|forecasts?\b",
    ),
    _section(
        "features",
        ("Features and representation", "What decisions hang on"),
        (
            "What would the model get to see about each case?",
            "Which signals would you build first, and how would you represent them?",
        ),
        (
            "Which details of each case does your design hang on?",
            "What would one entry look like, and what would you leave out of it?",
        ),
        r"features?\b|embeddings?\b|encod(?:e|ing)|represent(?:ed|ation)|signals?\b|attributes?\b|keys?\b (?:of|by)",
    ),
    _section(
        "model",
        ("Model and training", "How it works inside"),
        (
            "Which model would you start with, and what would make you move to a bigger one?",
            "Talk me through the model: the simplest that could work, then what you would really train.",
        ),
        (
            "How exactly would the central step work, the simplest way first?",
            "Which ways of doing the central step did you weigh, and which would you take?",
        ),
        r"baseline|logistic|boost(?:ed|ing)|neural|transformer|two[- ]tower|fine[- ]?tun\w+|train(?:ed|ing)?\b|"
        r"algorithm|heuristic|cross[- ]validation|hold[- ]?out|loss function|token bucket|simplest (?:way|version)",
    ),
    _section(
        "serving",
        ("Serving", "Day-to-day running"),
        (
            "It is trained. How does a prediction reach the user in time?",
            "What runs ahead of time, and what when the request comes in?",
        ),
        (
            "Take me through one case on a busy day: what happens when?",
            "What is prepared beforehand, and what only when somebody asks?",
        ),
        r"serv(?:e|ed|ing)\b|latency|milliseconds?|\d+ ?ms\b|cache|real[- ]time|batch|precomput\w+|"
        r"nearest neighbou?rs?|on[- ]device|throughput|online store",
    ),
    _section(
        "online_testing",
        ("Online testing and rollout", "Trying it out"),
        (
            "How would you roll it out without betting everything on it?",
            "How would you prove online that it is better than what runs today?",
        ),
        (
            "How would you try it out before everybody depends on it?",
            "How would you bring it in without betting everything on it?",
        ),
        r"a/?b[- ]?tests?|experiment|canary|shadow|roll(?:ed|ing)? ?(?:it )?out|rollout|pilot|control group|"
        r"small (?:share|group|percentage)|trial|dry run|rehears\w+|feature flag",
    ),
    _section(
        "operations",
        ("Scale, monitoring and failures", "Scale, upkeep and failures"),
        (
            "It has been live for six months. What has gone wrong, and how did you find out?",
            "Traffic grows tenfold and the world drifts. What breaks first, and who notices?",
        ),
        (
            "It has been running for six months. What broke, and how did you find out?",
            "Demand grows tenfold. What breaks first, and who notices?",
        ),
        r"monitor\w*|alert\w*|drift|retrain\w*|fail(?:s|ed|ure|over)?\b|fall ?back|scal(?:e|es|ing)\b|shard\w*|"
        r"replica\w*|outage|on[- ]call|roll(?:ed)? ?back|breaks?\b|absence|backup",
    ),
)
_LEADS: Final = ("You said {q}; let us keep that. ", "", "I have {q} on the board. ", "", "Let us go on from {q}. ", "")
_LEFT: Final = ("Leave that one. ", "We can come back to that. ")


def next_section(task: FollowUpTask, knowledge: Knowledge, embed: Embed) -> FollowUp | None:
    """Ask for the first section that was neither touched nor asked for; None when the walk is over."""
    entry = design_of(task.opening or task.question, knowledge)
    asked = {probe.removeprefix(SECTION) for probe in task.probes}
    done = asked | touched("\n".join((task.said, task.answer)), entry, embed)
    left = next((section for section in SECTIONS if section.name not in done), None)
    if left is None:
        return None
    ways = left.ways if learns(entry, task.opening or task.question) else left.plain
    question = ways[len(task.answer) % len(ways)]
    span = _built_on(task)
    built = span.quote and left.name != "problem"  # one does not build on what is still to be settled
    lead = _LEADS[len(task.probes) % len(_LEADS)].format(q=quoted(span.quote)) if built else ""
    if not span.quote and len(task.answer.split()) < 8:
        lead = _LEFT[len(task.probes) % len(_LEFT)]
    text = f"{lead}{question}"
    if lead.endswith(": "):
        text = f"{lead}{question[0].lower()}{question[1:]}"
    return FollowUp(
        question=text if count_words(text) <= LONGEST else question, span=span, probe=f"{SECTION}{left.name}"
    )


def touched(text: str, entry: BankQuestion | None, embed: Embed) -> frozenset[str]:
    """The sections that a text speaks to: by its words, and by the key points of the question where the bank has it."""
    said = [s.quote for s in sentences(text) if count_words(s.quote) >= 4 and not pleas(s.quote)]
    heard = {
        section.name: {m[0].lower() for sentence in said for m in section.spoken.finditer(sentence)}
        for section in SECTIONS
    }
    found = {name for name, cues in heard.items() if len(cues) >= SPOKEN}  # one word in passing is no section
    if entry is not None and said:
        reference = hold_against(entry, said, embed(said[:MOST_EMBEDDED]), embed)
        found |= {point.section for point in reference.made if point.section}
    return frozenset(found)


def design_of(question: str, knowledge: Knowledge) -> BankQuestion | None:
    """The bank's entry of a design question, if it is one of the bank's."""
    return next((e for e in knowledge.questions if e.format == "system_design" and e.text == question), None)


def learns(entry: BankQuestion | None, question: str) -> bool:
    """Whether the design is of something that is trained, so that one speaks of labels, features and models."""
    if entry is not None:
        return "machine_learning" in entry.professions
    return bool(re.search(r"\b(?:model|predict\w*|recommend\w*|rank\w*|classif\w+|detect\w*|ml)\b", question, re.I))


def _built_on(task: FollowUpTask) -> Span:
    """Words of the last answer that the next question can build on; empty where it said too little."""
    none = Span(start=0, end=0, quote="")
    if skips(task.answer) or not task.answer.strip():
        return none
    reading = read(task.question, task.answer)
    best = strongest([sentence for sentence in reading.told if not sentence.text.rstrip().endswith("?")])
    return phrase(reading, best, None, 10) if best is not None and best.weight >= SUBSTANCE else none
