"""Everything of the notes that could be said in an introduction, as sentences with their part, worth and sources."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from app.engines.embedded.career import Role, Study, is_title_word, roles, studies
from app.engines.embedded.changes import VALUE
from app.engines.embedded.drafts import ANAPHORIC, Draft, halves, polish, said, sayable
from app.engines.embedded.facts import STAR_LABELS, Note, is_private
from app.engines.embedded.grammar import acts_of_i
from app.engines.embedded.introductions import NOT_HERE, from_introductions, is_introduction, key_of
from app.engines.embedded.language import count_words
from app.engines.embedded.phrases import article, made_active
from app.engines.embedded.quantities import quantities
from app.engines.embedded.speech import is_sentence, spoken
from app.engines.embedded.stories import tellings
from app.engines.embedded.tidy import decapitalised, ended, unfused
from app.engines.embedded.verbs import is_past
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
_CHANGED: Final = re.compile(
    rf"\b(?:fell|rose|doubled|halved|tripled|grew|dropped|cut|went (?:up |down )?from|by [£$€]?\d)|"
    rf"from {VALUE}.{{0,30}} to {VALUE}"
)
_BAD: Final = re.compile(
    r"\b(?:fail(?:ed|ure)?|mistake|wrong|conflicts?|disagreed|argued|weakness|difficult(?:y|ies)?|stumped|"
    r"unfortunately)\b",
    re.IGNORECASE,
)


def drafts(notes: Sequence[Note], company: str | None) -> tuple[Draft, ...]:
    """Every sentence that could be said, chained to what it needs, in the order of the notes."""
    known = Counter(w for n in notes for w in re.findall(r"[a-z]+", n.text.lower()))
    jobs, degrees = roles(notes), studies(notes)
    found = [
        *from_introductions(notes, jobs, company, known),
        *_from_roles(jobs, any(_is_latest(study, jobs) for study in degrees[:1])),
        *_from_lines(jobs, known),
        *_from_answers(notes, company, known),
        *_from_stories(notes, known),
        *_from_studies(degrees, jobs),
    ]
    return tuple(_renumbered(found))


def _renumbered(found: Sequence[Draft]) -> Iterable[Draft]:
    """Chains numbered from 0 across all sources."""
    numbers: dict[tuple[str, int], int] = {}
    for draft in found:
        number = numbers.setdefault((draft.source, draft.chain), len(numbers))
        yield replace(draft, chain=number)


def _from_roles(jobs: Sequence[Role], studying: bool) -> list[Draft]:
    """A sentence for the current job, and one for each of the two before it; ``studying`` when a degree is the latest."""
    found = []
    for i, job in enumerate(jobs[:3]):
        where = f" at {job.employer}" if job.employer else ""
        title = spoken_title(job.title)
        article = "an" if re.match(r"(?:[aeiou]|[AEFHILMNORSX][A-Z]\b)", title) else "a"
        year = re.search(r"\d{4}", job.since)
        part: PitchPart = "present" if i == 0 and not studying else "past"
        if "then" in job.title.split():
            text, worth = f"I started{where} as {article} {title}", 1.2
        elif i == 0 and job.current:
            text, worth = f"I'm {article} {title}{where}", 2.8
            if year:
                text += f", where I've been since {year[0]}" if where else f", and have been since {year[0]}"
        elif i == 0:
            text, worth = f"Most recently I was {article} {title}{where}", 1.3 if studying else 2.8
        else:
            text, worth = f"Before that, I was {article} {title}{where}", 2.6 if i == 1 else 0.9
        found.append(Draft(ended(text), part, (job.header,), worth, "role", i, key_of(job, jobs), (i, 0)))
    return found


def spoken_title(title: str) -> str:
    """A job title as it is said in the middle of a sentence."""
    return " ".join(w if re.search(r"[A-Z0-9&]", w[1:]) or not w[:1].isupper() else w.lower() for w in title.split())


def _from_lines(jobs: Sequence[Role], known: Mapping[str, int]) -> list[Draft]:
    """What a résumé's bullets say, put into sentences; results first, older jobs last."""
    found: list[Draft] = []
    for i, job in enumerate(jobs[:4]):
        for j, note in enumerate(n for n in job.notes if n.start >= job.header.end):
            if note.private or is_private(note.text) or (not note.bullet and not is_sentence(note.text)):
                continue
            for k, text in enumerate(spoken(note.text, job.current)):
                text = unfused(text, known)
                if not sayable(text, note.text) or not 5 <= count_words(text) <= 40:
                    break
                measured = [q for q in quantities(text) if q.dimension not in ("year", "month")]
                changed = bool(measured) and bool(_CHANGED.search(text))
                worth = (
                    0.8
                    + 0.2 * min(len(measured), 2)
                    + 0.35 * changed
                    - 0.12 * min(i, 3)
                    - (0.3 if "I worked on" in text else 0.0)
                )
                part: PitchPart = "present" if job.current and not changed and _is_duty(text) else "past"
                found.append(
                    Draft(text, part, (note.cite(),), worth, "line", i * 100 + j, key_of(job, jobs), (i, j * 2 + k))
                )
    return found


def _is_duty(text: str) -> bool:
    """Whether a sentence says what the candidate does, not what they did."""
    match = re.match(r"I(?:'m|'ve been)\b|I (?P<verb>[a-z]+)\b", text)
    return bool(match) and not (match and match["verb"] and is_past(match["verb"]))


def _from_answers(notes: Sequence[Note], company: str | None, known: Mapping[str, int]) -> list[Draft]:
    """Sentences of prepared answers about motives, prides and strengths; each paragraph from its beginning on."""
    found: list[Draft] = []
    chain = 0
    named = companies_asked(notes)
    for note in notes:
        if note.section.kind == "resume" or is_introduction(note) or note.private or note.label in STAR_LABELS:
            continue
        use = _use(note.topic, company, named)
        if use is None:
            continue
        part, worth = use
        chain += 1
        started = False
        for at, span in enumerate(note.sentences):
            text = _because(said(span, known), note, named)
            good = is_sentence(text) and sayable(text, span.quote) and not _BAD.search(text) and count_words(text) >= 5
            good = good and (worth >= 0.4 or (not started and _stands_alone(text, span.quote)))
            if not good or (ANAPHORIC.match(text) and not started):
                if started:
                    break
                continue
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


def _stands_alone(text: str, written: str) -> bool:
    """Whether one sentence out of a story can be said by itself: something the teller did, nobody unnamed in it."""
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
            return ("future", 1.6) if fits or (company is None and len(named) == 1) else None
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


def _from_stories(notes: Sequence[Note], known: Mapping[str, int]) -> list[Draft]:
    """Stories with labelled parts in three sentences: what was the matter, what was done, what came of it."""
    found: list[Draft] = []
    for chain, telling in enumerate(t for t in tellings(notes) if t.labelled):
        topic = f"{telling.title} {telling.notes[0].topic}"
        picked = []
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


def _from_studies(degrees: Sequence[Study], jobs: Sequence[Role]) -> list[Draft]:
    """One sentence on the highest degree; it comes first where study is the latest thing done."""
    for study in degrees[:1]:
        where = f" from {study.school}" if study.school else ""
        plain = (
            study.subject
            if re.search(r"[A-Z]", study.subject[1:]) and not study.subject.istitle()
            else study.subject.lower()
        )
        subject = f" in {plain}" if plain else ""
        article = "an" if re.match(r"[AEFHILMNORSX][A-Z]|MSc|[AEIO]", study.degree) else "a"
        latest = _is_latest(study, jobs)
        part: PitchPart = "present" if latest else "past"
        return [
            Draft(
                f"I have {article} {study.degree}{subject}{where}.",
                part,
                (study.citation,),
                3.0 if latest else 0.8,
                "study",
                0,
            )
        ]
    return []


def _is_latest(study: Study, jobs: Sequence[Role]) -> bool:
    """Whether a degree is the latest thing that the résumé holds."""
    return not any(job.current for job in jobs) and study.year >= max((job.ended for job in jobs), default=0)
