"""What prepared answers and stories hold for an introduction: motives, prides, a story in three sentences."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from app.engines.embedded.english.grammar import acts_of_i
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.phrases import article, made_active
from app.engines.embedded.english.sentence_shape import is_sentence
from app.engines.embedded.english.tidy import decapitalised, ended
from app.engines.embedded.pitch.career import is_title_word
from app.engines.embedded.pitch.drafts import ANAPHORIC, Draft, halves, polish, said, sayable
from app.engines.embedded.pitch.facts import STAR_LABELS, Note
from app.engines.embedded.pitch.introductions import NOT_HERE, is_introduction
from app.engines.embedded.preparation.stories import tellings
from app.records import PitchPart

_WHY_HERE: Final = re.compile(
    r"\bwhy\s+(?!did|do|would|are|should|is|switch|leav|have)(?P<who>[\w&' .-]{2,40}?)\s*\??\s*$|\bwhy (?:do|"
    r"would) you (?:want|like|apply)(?! to leave)|"
    r"\bwhat (?:attracts|draws|interests|excites)|\bhope to gain|\bsee yourself|\bmotivat|\bcareer goals?\b|"
    r"\bwhat are you looking for\b|\bwhy this\b",
    re.IGNORECASE,
)


_PROUD: Final = re.compile(
    r"\b(?:proud|achievement|accomplish|favou?rite proj|best (?:project|result|deal|sale)|biggest (?:success|"
    r"win)|project you)",
    re.IGNORECASE,
)


_STRENGTH: Final = re.compile(
    r"\b(?:strengths?|good at|what do you (?:do|bring)|current (?:role|job)|day[- ]to[- ]day)\b", re.IGNORECASE
)


_TOOLS: Final = re.compile(r"\bstack|tools?\b|skills", re.IGNORECASE)


_DRIVE: Final = re.compile(
    r"\b(?:I (?:want|hope|would like|aim) to|I'd (?:like|love) to|excit\w+|intrigu\w+|impact|contribute|bring|"
    r"experience|close to what I|my work|learn from)\b",
    re.IGNORECASE,
)


_NOW: Final = re.compile(r"\b(?:right now|currently|at the moment|these days|working on)\b", re.IGNORECASE)
_BAD: Final = re.compile(
    r"\b(?:fail(?:ed|ure)?|mistake|wrong|conflicts?|disagreed|argued|weakness|difficult(?:y|ies)?|stumped|"
    r"unfortunately)\b",
    re.IGNORECASE,
)


def from_answers(notes: Sequence[Note], company: str | None, known: Mapping[str, int]) -> list[Draft]:
    """Sentences of prepared answers about motives, prides and strengths; each paragraph from its beginning on."""
    found: list[Draft] = []
    chain = 0
    named = companies_asked(notes)
    introduced: dict[str, int] = {}
    for note in notes:
        if note.section.kind == "resume" or is_introduction(note) or note.private or note.label in STAR_LABELS:
            continue
        use = _use(note.topic, company, named)
        if use is None:
            continue
        part, worth = use
        if part == "past" and any(_NOW.search(s.quote) for s in note.sentences[:2]):
            part = "present"
        who = _company_of(note, named)
        chain += 0 if company is None and who in introduced else 1
        started = False
        for at, span in enumerate(note.sentences):
            text = _because(said(span, known), note, named)
            good = is_sentence(text) and sayable(text, span.quote) and not _BAD.search(text) and count_words(text) >= 5
            good = good and (worth >= 0.4 or (not started and _stands_alone(text, span.quote)))
            if part == "future" and acts_of_i(text) and not _DRIVE.search(text) and not any(n in text for n in named):
                good = False  # something that happened, told under a heading on motives
            hangs = ANAPHORIC.match(text) or (
                count_words(text) <= 7 and re.search(r"\b(?:it|them|that|this|too)\b", text)
            )
            if not good or (hangs and not started):
                if started:
                    break
                continue
            if not started and company is None and part == "future":
                text = _for_whom(text, note, named, introduced)
            started = True
            mine = bool(re.search(r"\b(?:I|my|me)\b", text))
            drive = 0.12 * min(2, len(_DRIVE.findall(text))) if part == "future" else 0.0
            if part == "future" and not drive and not any(name in text for name in named):
                drive = -0.25
            value = worth * polish(text) * (1.0 if mine else 0.8) * (1.0 + drive) * max(0.7, 1.0 - 0.04 * at)
            cited = [note.cite(span.start, span.end)]
            if note.question and part == "future":
                cited.append(note.document.citation(note.question.start, note.question.end))
            found += [
                Draft(half, part, tuple(cited), value, f"answer-{part}", chain, "", (note.start, at))
                for half in halves(text)
            ]
    return found


def _company_of(note: Note, named: Sequence[str]) -> str:
    match = _WHY_HERE.search(note.topic)
    who = (match["who"] or "").strip() if match else ""
    return who if who in named else ""


def _for_whom(text: str, note: Note, named: Sequence[str], introduced: dict[str, int]) -> str:
    """A motive for one company, said when none was asked for: "Why Acme? ..." tells the listener what it is about."""
    who = _company_of(note, named)
    if not who or who in introduced:
        return text
    introduced[who] = note.start
    return text if text.startswith(f"I'm drawn to {who}") else f"Why {who}? {text}"


def _stands_alone(text: str, written: str) -> bool:
    """Whether one sentence out of a story can be said by itself: something the teller did, nobody unnamed in it."""
    if not re.match(r"(?:I|My|In|At|When|Since|After|Before|As)\b", text):
        return False
    unnamed = re.search(r"\b(?:he|she|him|her|they|them|it|this|that|these|those|the)\b", text, re.IGNORECASE)
    return written[:1].isupper() and count_words(text) >= 8 and bool(acts_of_i(text)) and not unnamed


def _because(text: str, note: Note, named: Sequence[str]) -> str:
    """ "Because your app ..." under "Why Acme?" as a whole sentence."""
    match = _WHY_HERE.search(note.topic)
    who = (match["who"] or "").strip() if match else ""
    if who in named and text.startswith("Because "):
        return f"I'm drawn to {who} {decapitalised(text)}"
    if not is_sentence(text) and (active := made_active(text.rstrip(".").split())):
        return ended(active)
    wish = re.search(r"\bwhy do you want to (?P<what>[^?]{3,60})\??\s*$", note.topic, re.IGNORECASE)
    if wish and re.match(r"Because (?:I|my|it)\b", text):
        return f"I want to {wish['what'].strip()} {decapitalised(text)}"
    years = re.search(r"see yourself (in [\w-]+ years)", note.topic, re.IGNORECASE)
    head = re.split(r"\s(?:with|of|in|at|for)\s|,", text)[0].split()
    if years and head and is_title_word(head[-1].strip(".")) and not is_sentence(text):
        return f"{years[1].capitalize()} I see myself as {article(decapitalised(text))}"
    return text


def companies_asked(notes: Sequence[Note]) -> tuple[str, ...]:
    """The companies that the notes' own "why X?" questions name."""
    found = []
    for note in notes:
        match = _WHY_HERE.search(note.topic)
        if match and match["who"] and re.match(r"[A-Z]", match["who"].strip()):
            found.append(match["who"].strip())
    return tuple(dict.fromkeys(found))


def _use(topic: str, company: str | None, named: Sequence[str]) -> tuple[PitchPart, float] | None:
    """What an introduction may take from the notes on a topic: the part, and the worth."""
    why = _WHY_HERE.search(topic)
    if why:
        who = (why["who"] or "").strip()
        if who in named:
            fits = company is not None and (company.lower() in who.lower() or who.lower() in company.lower())
            if fits:
                return "future", 1.6
            return ("future", 0.8) if company is None and len(named) == 1 else None  # only where nothing else is told
        return "future", 1.3
    if NOT_HERE.search(topic):
        return None
    if _PROUD.search(topic):
        return "past", 1.05
    if _STRENGTH.search(topic):
        return "present", 0.8
    if _TOOLS.search(topic):
        return "present", 0.4
    return "past", 0.35


def from_stories(notes: Sequence[Note], known: Mapping[str, int]) -> list[Draft]:
    """Stories with labelled parts in three sentences: what was the matter, what was done, what came of it."""
    found: list[Draft] = []
    for chain, telling in enumerate(t for t in tellings(notes) if t.labelled):
        topic = f"{telling.title} {telling.notes[0].topic}"
        picked: list[Draft] = []
        for part in ("situation", "action", "result"):
            note = next((n for n in telling.notes if STAR_LABELS.get(n.label) == part and n.sentences), None)
            span = note.sentences[0] if note else None
            text = said(span, known) if span else ""
            if (
                note is None
                or span is None
                or not is_sentence(text)
                or not sayable(text, span.quote)
                or _BAD.search(text)
            ):
                break
            if part == "situation" and ANAPHORIC.match(text) and not text.startswith("There"):
                break
            picked.append(
                Draft(
                    text,
                    "past",
                    (note.cite(span.start, span.end),),
                    0.6 * polish(text),
                    "story",
                    chain,
                    "",
                    (chain, len(picked)),
                    whole=True,
                )
            )
        if len(picked) == 3 and not NOT_HERE.search(topic):
            found += picked
    return found
