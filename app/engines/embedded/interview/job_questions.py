"""Questions out of the job and the notes: requirements without evidence, and a trade that the bank does not know."""

import random
import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.advert.advert import asked_in, lead_in_removed
from app.engines.embedded.interview.choice import Choice
from app.engines.embedded.interview.kept import kept
from app.engines.embedded.interview.manner import of_manner
from app.engines.embedded.interview.noted_questions import placed
from app.engines.embedded.interview.required import DESIGNED, DONE, KNOWN, required
from app.engines.embedded.notes.facts import Note, is_aside, is_private
from app.engines.embedded.preparation.named import PAPER
from app.engines.embedded.preparation.requirements import job_match
from app.engines.protocol import OpeningTask
from app.english.grammar import acts_of_i
from app.english.language import count_words
from app.english.terms import concrete_stems
from app.english.verbs import is_past
from app.knowledge import Knowledge
from app.records import Citation, Format, Question
from app.slices import Embed, Slice
from app.wording import inner

UNMET: Final = 1.1
MOST_UNMET: Final = 2
"""What a requirement without evidence is worth, and how many of them one interview asks about."""

FEW: Final = 3
"""Questions of an interview that is too short for two gaps: the rest is for what somebody can show."""

STRONG: Final = 0.3
"""What it adds that the notes show a thing the job asks for: there is most to talk about."""

OF_THE_JOB: Final = "job_requirements"
"""What an answer to a gap of the job shows: none of the rubric's competencies, but how somebody stands to the job."""

OVERDUE: Final = 2.0

LONGEST: Final = 18
"""Words of a requirement that can be quoted in a question."""

_NOT_ASKED: Final = re.compile(
    r"\b(?:right to work|visa|citizen\w*|nationality|driv(?:er|ing)|dbs|background check|vaccinat\w+|physically|"
    r"lift(?:ing)? \d|years?|salary|hours|shifts?|weekends?|travel|based in|located|relocat\w+|speak\w*|english|"
    r"language|merit|bonus|plus|preferred|not needed|desirable|nice to have)\b",
    re.IGNORECASE,
)
"""What one has or has not; there is nothing to tell about it, or it is nobody's business."""

_UNMET_WAYS: Final[dict[str, tuple[str, ...]]] = {
    "story": (
        "The advert asks for “{r}”. What comes nearest to that in your own work?",
        "“{r}” is on the list for this job. When did you last do something close to it?",
    ),
    "technical": DONE,
    "known": KNOWN,
    "recruiter": (
        "The advert asks for “{r}”. How do you see yourself against that?",
        "“{r}” is in the advert. What would they be getting with you there, and what would you still have to learn?",
    ),
}
_TRADE_WAYS: Final = (
    "“{q}”: walk me through how that is done, step by step.",
    "You mention “{q}”. What goes wrong most often there, and how do you notice?",
    "Take “{q}”. How do you tell good work from work that is merely finished?",
    "“{q}”: what would you teach a newcomer first, and why that?",
    "With “{q}”, what do you check before you start?",
)
_ANY_TRADE: Final = (
    "Take a piece of work you do often. Walk me through it from the moment it reaches you until it is done.",
    "What goes wrong most often in your work, and how do you notice early?",
    "How do you tell good work in your trade from work that is merely finished?",
    "Which tool or material do you rely on most, and where does it let you down?",
    "What would you teach a newcomer in the first week, and why that?",
    "Which decision in your work is the hardest to take back, and how do you prepare it?",
    "What has changed in your field lately, and what did you change because of it?",
    "What do you check twice, and what not at all?",
    "Where do you draw the line between doing it by the book and getting it done?",
    "What do people outside your trade get wrong about it?",
)
_ANY_DESIGN: Final = (
    "Think of a process in your work that annoys everybody. Design it anew.",
    "Suppose you opened a second place like yours, with nothing in it yet. How would you set it up?",
    "Twice as much work arrives from Monday, with the same people. How would you redesign the week?",
)
"""Questions that anybody who works can be asked in earnest, for when neither the bank nor the notes hold any."""


def unmet(
    task: OpeningTask, wanted: Format, notes: Slice, knowledge: Knowledge, embed: Embed, chance: random.Random
) -> list[Choice]:
    """A question about each requirement of the job that the notes show no evidence for."""
    job = job_of(task, notes)
    before = sum(any(_same_way(way, asked) for ways_ in _UNMET_WAYS.values() for way in ways_) for asked in task.asked)
    most = MOST_UNMET if task.settings.questions > FEW else 1
    if not job or wanted in ("system_design", "coding_talk", "one_way_video") or before >= most or not task.asked:
        return []
    # By half-time one gap of the job has come up, however much else there is to ask.
    overdue = OVERDUE * (not before and 2 * len(task.competencies_asked) >= task.settings.questions)
    return [
        Choice(
            Question(
                text=_asked(quote, wanted, task, chance),
                format=wanted,
                competency=OF_THE_JOB,
                why="The job asks for it and your notes show nothing for it yet.",
            ),
            UNMET + overdue - 0.02 * place - _asked_before(quote, task),
            f"unmet/{place:03}",
        )
        for place, quote, format_, manner in _unmet(job, notes, knowledge, embed)
        if wanted != "technical" or (format_ in ("technical", "system_design", "coding_talk") and not manner)
    ]


def of_the_trade(
    task: OpeningTask, wanted: Format, own: Sequence[Note], notes: Slice, chance: random.Random, few: bool, embed: Embed
) -> list[Choice]:
    """Technical questions for a trade that the bank does not know, about what the job and the notes name.

    ``few`` says that the bank has some questions for the trade, only not enough.
    """
    design = wanted == "system_design"
    ways: Sequence[str]
    found: list[Choice] = []
    shown = _shown(job_of(task, notes), notes, embed)
    quoted = [(place, quotable(e.text)) for place, e in enumerate(asked_in(job_of(task, notes))) if not e.wished]
    quotes = [(place, quote) for place, quote in quoted if quote and not (design and not required(quote).deed)]
    for (place, quote), manner in zip(quotes, of_manner([quote for _, quote in quotes], embed), strict=True):
        if not manner:
            why = _why(task, wanted, few, "the job description")
            asked = required(quote)
            ways = DESIGNED if design else DONE if asked.deed else KNOWN
            worth = 1.0 + 0.2 * chance.random() + STRONG * (quote in shown) - _asked_before(quote, task)
            text = asked.text if design or not asked.deed else quote
            found.append(_made(ways, text, wanted, why, worth, f"job/{place:03}", task, chance))
    for place, (quote, citation) in enumerate(_doings(own)):
        why = _why(task, wanted, few, "your own notes")
        ways = DESIGNED if design else _TRADE_WAYS
        worth = 0.9 + 0.3 * chance.random()
        found.append(_made(ways, quote, wanted, why, worth, f"own/{place:03}", task, chance, (citation,)))
    why = _why(task, wanted, few, "what any line of work has in common")
    for place, text in enumerate(_ANY_DESIGN if design else _ANY_TRADE):
        found.append(_plain(text, wanted, why, 0.3 + 0.2 * chance.random(), f"any/{place:03}"))
    return found


def job_of(task: OpeningTask, notes: Slice) -> str:
    """The job description of the interview, or those among the documents."""
    return task.settings.job_description or "\n\n".join(
        d.text[s.start : s.end] for d in notes.documents.values() for s in d.sections if s.kind == "job_description"
    )


def _asked(quote: str, wanted: Format, task: OpeningTask, chance: random.Random) -> str:
    """A question about a requirement without evidence, in a way that was not used before in this interview."""
    kind: str = wanted if wanted in _UNMET_WAYS else "story"
    kind = "known" if kind == "technical" and not required(quote).deed else kind
    ways = _UNMET_WAYS[kind]
    fresh = [way for way in ways if not any(_same_way(way, asked) for asked in task.asked)] or list(ways)
    return fresh[chance.randrange(len(fresh))].format(r=required(quote).text if kind == "known" else quote)


def _asked_before(quote: str, task: OpeningTask) -> float:
    """How far a requirement stands back that an earlier interview asked about: another one has its turn first."""
    text = required(quote).text
    return AGAIN * any(text in asked for asked in (*task.standing.asked, *task.asked))


AGAIN: Final = 0.8
"""How far a requirement that was asked about stands back, on the scale of a question's worth."""


def quotable(requirement: str) -> str | None:
    """A requirement as an interviewer would quote it; None where there is nothing to tell about it."""
    text = lead_in_removed(re.sub(r"^[A-Z][\w ]{2,20}:\s+", "", requirement)).strip(" .;,")
    text = re.sub(r"\s*\([^)]{0,400}\)", "", text).split("; ")[0].split(". ")[0]
    if count_words(text) > LONGEST:
        cut = [m.start() for m in re.finditer(r"[,;:]\s|\s(?=(?:and|or|so|which|including|with)\s)", text)]
        fitting = [at for at in cut if 3 <= count_words(text[:at]) <= LONGEST]
        text = text[: fitting[-1]] if fitting else ""
    if count_words(text) < 2 or PAPER.search(text) or _NOT_ASKED.search(text) or is_private(text):
        return None
    text = inner(text).replace('"', "’")
    return text[0].lower() + text[1:] if not any(c.isupper() for c in text.split()[0][1:]) and len(text) > 1 else text


def _why(task: OpeningTask, wanted: Format, few: bool, source: str) -> str:
    """What is asked out of the bank's depth says so, and where it comes from."""
    if task.asked:
        return f"This one, too, comes from {source}."
    whom = f"this role ({task.settings.role})" if task.settings.role else "your line of work"
    if few:
        return f"My question bank has only a few questions for {whom}, so this one comes from {source}."
    if wanted == "coding_talk":
        return f"I have no questions about code for {whom}, so I ask how the work is done. It comes from {source}."
    return f"My question bank holds nothing for {whom} in this format, so this comes from {source}."


def _made(
    ways: Sequence[str],
    quote: str,
    wanted: Format,
    why: str,
    worth: float,
    key: str,
    task: OpeningTask,
    chance: random.Random,
    citations: tuple[Citation, ...] = (),
) -> Choice:
    fresh = [way for way in ways if not any(_same_way(way, asked) for asked in task.asked)] or list(ways)
    return _plain(fresh[chance.randrange(len(fresh))].format(q=quote, r=quote), wanted, why, worth, key, citations)


def _plain(text: str, wanted: Format, why: str, worth: float, key: str, citations: tuple[Citation, ...] = ()) -> Choice:
    # There is no code to talk through outside the trades that write it; what is asked then is how the work is done.
    format_: Format = "technical" if wanted == "coding_talk" else wanted
    return Choice(
        Question(text=text, format=format_, competency="problem_solving", why=why, citations=citations), worth, key
    )


def _doings(own: Sequence[Note]) -> list[tuple[str, Citation]]:
    """What the notes say somebody did at work, short enough to be quoted: lines that begin with the deed."""
    found = []
    for note in own:
        studied = any(_STUDIED.search(heading) for heading in note.section.heading)
        if studied or note.private or not (note.bullet or note.section.kind == "resume"):
            continue
        for sentence in note.sentences[:1]:
            quote = re.sub(r"\s+", " ", sentence.quote).strip(" .;,*_")
            first = quote.split()[0] if quote else ""
            deed = is_past(first.lower()) or bool(acts_of_i(quote) and re.match(r"I\b", quote))
            tells = len(set(concrete_stems(quote))) >= 3 and not re.search(r"[:?“”]|->|→|\bif\b", quote)
            plain = not is_aside(sentence.quote) and not is_private(sentence.quote)
            if deed and tells and plain and 5 <= count_words(quote) <= LONGEST:
                found.append((quote.replace('"', "’"), note.cite(sentence.start, sentence.end)))
    return found


_STUDIED: Final = re.compile(
    r"education|course|training|skill|tools|interests|languages|referenc|volunteer", re.IGNORECASE
)


def _same_way(way: str, asked: str) -> bool:
    before, _, after = way.replace("{q}", "{r}").partition("{r}")
    return asked.startswith(before) and asked.endswith(after)


def _shown(job: str, notes: Slice, embed: Embed) -> frozenset[str]:
    """The requirements, as they are quoted, for which the notes hold evidence."""

    def match() -> frozenset[str]:
        met = [r.text for r in job_match(job, notes, embed).requirements if r.status == "covered"]
        return frozenset(filter(None, map(quotable, met)))

    return kept(notes, ("shown", job), match)


def _unmet(job: str, notes: Slice, knowledge: Knowledge, embed: Embed) -> list[tuple[int, str, Format, bool]]:
    """The requirements without evidence that can be asked about: place, quote, the format they belong to, and whether
    they are of how somebody is.

    Weighing a whole job takes longer than all else at a turn, and every turn asks for it.
    """

    def match() -> list[tuple[int, str, Format, bool]]:
        found = [
            (place, quote)
            for place, requirement in enumerate(job_match(job, notes, embed).requirements)
            if requirement.status == "not_covered" and (quote := quotable(requirement.text))
        ]
        quotes = [quote for _, quote in found]
        places, manner = placed(quotes, knowledge, embed), of_manner(quotes, embed)
        return [
            (place, quote, format_, how)
            for (place, quote), (format_, _), how in zip(found, places, manner, strict=True)
        ]

    return kept(notes, ("unmet", job), match)
