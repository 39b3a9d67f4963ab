"""Everything of the notes that could be said in an introduction, as sentences with their part, worth and sources."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.engines.embedded.career import Role, Study, is_title_word, roles, studies
from app.engines.embedded.facts import Note, is_aside, is_private
from app.engines.embedded.language import count_words
from app.engines.embedded.quantities import quantities
from app.engines.embedded.speech import is_sentence, spoken
from app.engines.embedded.terms import GENERIC, concrete_stems
from app.engines.embedded.tidy import capitalised, ended, tidy, unfused
from app.records import Citation, PitchPart, Span

INTRODUCTION: Final = re.compile(
    r"\b(?:pitch|summary|profile|intro(?:duction)?|about (?:me|you|yourself)|tell (?:me|us) about yourself|introduce yourself|elevator|"
    r"background|objective|walk (?:me|us) through your (?:background|cv|r[ée]sum[ée]|career))\b",
    re.IGNORECASE,
)
_WHY_HERE: Final = re.compile(
    r"\bwhy\s+(?!did|switch|leav|are you leaving|do you want to leave|have you left)(?P<who>[\w&' .-]{2,40}?)\s*\??\s*$|\bwhy (?:do|would) you (?:want|like|apply)|"
    r"\bwhat (?:attracts|draws|interests|excites)|\bhope to gain|\bsee yourself|\bmotivat|\bcareer goals?\b|\bwhat are you looking for\b|\bwhy this\b",
    re.IGNORECASE,
)
_PROUD: Final = re.compile(r"\b(?:proud|achievement|accomplish|favou?rite proj|best project|biggest success|project you)", re.IGNORECASE)
_STRENGTH: Final = re.compile(r"\b(?:strengths?|good at|what do you (?:do|bring)|current (?:role|job)|day[- ]to[- ]day)\b", re.IGNORECASE)
NOT_HERE: Final = re.compile(
    r"\b(?:fail\w*|weakness\w*|mistake|regret|conflicts?|disagree\w*|difficult (?:person|people|colleague|customer)|leav(?:e|ing)|left|switch|quit|fired|"
    r"gap|faults?|criticism|salary|pay|wrong|stress|negative|how (?:do|would|will) you|design an?|tech(?:nical)? questions?|what is your experience|data skills)\b",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"^(?:(?:so|right|well|okay|ok|yeah|um+|and|but|now|finally|lastly|basically|anyway|overall|in short|that being said)\b[,.]?\s+)+", re.IGNORECASE
)
ANAPHORIC: Final = re.compile(
    r"^(?:it|this|that|these|those|they|he|she|such|there|here|his|her|their|its|both|also|then|instead|however|as a result|because|which|"
    r"another|the other|the (?:resulting|former|latter|same|program|project|team|company|window|biggest)|our|one of (?:these|those|them|my contributions)|"
    r"first one|for (?:this|that|the former|the latter)|to (?:do|realize|realise|make) (?:this|that))\b",
    re.IGNORECASE,
)
_UNSAYABLE: Final = re.compile(
    r"[{}<>|=\\]|→|\?\?|\.\.\.|\bTODO\b|\bmy (?:wife|husband|kids?|children|son|daughter|boyfriend|girlfriend|age|health|religion|church)\b|"
    r"\b(?:i'm|i am) \d\d\b(?! (?:percent|minutes))|\bin my (?:early |late |mid )?(?:20|30|40|50|60)'?s|\b[2-6]0s\b|\bmarried\b|\bpregnant\b|"
    r"\b(?:toxic|incompetent|useless|stupid|idiot|terrible|awful|hate[ds]?|boring|underpaid|lol|wtf)\b|"
    r"\bdon'?t like\b|\bmy (?:boss|manager)\b|\bagreeable\b|[()\[\]]",
    re.IGNORECASE,
)
_BAD: Final = re.compile(r"\b(?:fail(?:ed|ure)?|mistake|wrong|conflict|disagreed|argued|weakness)\b", re.IGNORECASE)

_FUTURE: Final = re.compile(
    r"\b(?:i'd (?:like|love)|i would (?:like|love)|i want(?!ed)|looking for|next step|step i|hope to|excited (?:about|by|to)|this role|this job|"
    r"why i'm here|that's why|what i(?:'d| would) bring|opportunity|looking forward|eager to|ready (?:for|to)|you've|you have|your (?:team|company|work|mission)|"
    r"i'm here|what ties it)\b",
    re.IGNORECASE,
)
_PRESENT: Final = re.compile(
    r"\b(?:i'm an?|i am an?|i'm the|i am the|i work|i run|i lead|i manage|i teach|i own|i look after|currently|right now|at the moment|these days|"
    r"my (?:current )?(?:role|job) is|i'm (?:currently|working|responsible)|very recently|nowadays|i've been|hello|hi|i specialise|i specialize)\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:before that|before|previously|started|began|first job|second job|last job|worked|spent|was|were|studied|graduated|my background|degree|"
    r"grew up|moved|joined|trained|in (?:19|20)\d\d|years ago|after that|since then|used to|did|led|built|went|took)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Draft:
    """A sentence that could be said. ``worth`` is per word; ``chain`` joins sentences that need the one before.

    ``about`` is the employer it is about, where known; ``source`` says what it was made from.
    """

    text: str
    part: PitchPart
    citations: tuple[Citation, ...]
    worth: float
    source: str
    chain: int
    about: str = ""
    place: tuple[int, int] = (0, 0)

    @property
    def words(self) -> int:
        return count_words(self.text)


def drafts(notes: Sequence[Note], company: str | None) -> tuple[Draft, ...]:
    """Every sentence that could be said, chained to what it needs, in the order of the notes."""
    known = frozenset(w.lower() for n in notes for w in re.findall(r"[A-Za-z]+", n.text) if len(w) > 2)
    counted: dict[str, int] = {}
    for n in notes:
        for w in re.findall(r"[a-z]+", n.text.lower()):
            counted[w] = counted.get(w, 0) + 1
    known = frozenset(w for w, k in counted.items() if k >= 1)
    jobs, degrees = roles(notes), studies(notes)
    found: list[Draft] = []
    found += _from_speech(notes, jobs, company, known)
    found += _from_roles(jobs)
    found += _from_lines(notes, jobs, known)
    found += _from_answers(notes, company, known)
    found += _from_studies(degrees)
    return tuple(_renumbered(found))


def _renumbered(found: Sequence[Draft]) -> Iterable[Draft]:
    """Chains numbered from 0 across all sources."""
    numbers: dict[tuple[str, int], int] = {}
    for draft in found:
        number = numbers.setdefault((draft.source, draft.chain), len(numbers))
        yield replace(draft, chain=number)


def said(span: Span, known: frozenset[str]) -> str:
    """A sentence of prose as it would be said: shorthand written out, opening fillers dropped."""
    text = unfused(tidy(span.quote.replace("\n", " ")), known)
    text = capitalised(_LEADING.sub("", text))
    text = re.sub(r"^My ((?:first|second|third|last|next|previous|current) (?:job|role|position)[^,]{0,40}), I\b", r"In my \1, I", text)
    return ended(text)


def sayable(text: str, span: Span) -> bool:
    """Whether a sentence may be said to an interviewer at all."""
    return not (is_private(span.quote) or is_aside(span.quote) or _UNSAYABLE.search(text) or text.endswith("?")) and count_words(text) <= 55


def _from_speech(notes: Sequence[Note], jobs: Sequence[Role], company: str | None, known: frozenset[str]) -> list[Draft]:
    """Introductions that the notes hold already, sentence by sentence, in their own order within each part."""
    paragraphs = [n for n in notes if is_introduction(n) and not n.private and not is_aside(n.text)]
    whole = sum(count_words(n.text) for n in paragraphs if not n.bullet)
    found: list[Draft] = []
    chain = 0
    by_document: dict[str, list[Note]] = {}
    for note in paragraphs:
        by_document.setdefault(f"{note.document.ref.id}/{note.section.number}", []).append(note)
    ranked = sorted(by_document.values(), key=lambda group: -_readiness(group))
    for rank, group in enumerate(ranked):
        about = ""
        for i, note in enumerate(group):
            prose = [(s, said(s, known)) for s in note.sentences]
            part = _part(" ".join(t for _, t in prose), company) if not note.bullet else None
            split = len([n for n in group if not n.bullet]) <= 1 and len(prose) > 3
            fresh = True
            for span, text in prose:
                if note.bullet or not (is_sentence(text) or _fragment(text)):
                    texts = spoken(span.quote, current=False)
                    if not texts or note.section.kind == "resume" and not note.bullet and len(texts) > 1:
                        fresh = True
                        continue
                    text = texts[0]
                elif fragment := _fragment(text):
                    text = fragment
                if not sayable(text, span) or count_words(text) < 3 and not re.match(r"(?:hi|hello)\b", text, re.IGNORECASE):
                    fresh = True
                    continue
                own_part = _part(text, company) if split or part is None else part
                hangs = bool(ANAPHORIC.match(text)) and not fresh
                if not hangs:
                    if ANAPHORIC.match(text) and not re.match(r"(?:another|our|one of|that is where|there)\b", text, re.IGNORECASE):
                        fresh = True
                        continue
                    chain += 1
                fresh = False
                worth = (1.7 if rank == 0 and whole > 30 else 1.1) * (1.0 if not note.bullet else 0.75)
                about = _employer_in(text, jobs) or about
                found.append(
                    Draft(text, own_part, (note.cite(span.start, span.end),), worth * _polish(text), f"speech{rank}", chain, about, (rank, i))
                )
    return found


def is_introduction(note: Note) -> bool:
    """Whether a note is part of an introduction, written as such."""
    if note.question:
        return bool(INTRODUCTION.search(note.question.text))
    heading = " ".join(note.section.heading[-1:])
    if NOT_HERE.search(heading) and not INTRODUCTION.search(heading):
        return False
    return note.section.kind == "pitch" or bool(INTRODUCTION.search(heading)) or (note.section.kind == "resume" and _is_motto(note))


def _is_motto(note: Note) -> bool:
    """A first-person line at the head of a résumé."""
    return not note.bullet and bool(re.match(r"I(?:'m|'ve)?\s", note.text)) and len(note.section.heading) <= 1


def _readiness(group: Sequence[Note]) -> float:
    """How much an introduction is one already: words of it that are whole first-person sentences."""
    words = sum(count_words(s.quote) for n in group for s in n.sentences if not n.bullet and is_sentence(s.quote))
    return words * (1.3 if group[0].section.kind == "pitch" else 1.0) * (0.4 if group[0].section.kind == "resume" else 1.0)


def _fragment(text: str) -> str | None:
    """"Charge nurse with eight years on ..." as "I'm a charge nurse with eight years on ..."."""
    if re.match(r"(?:I|We|My|It|This|The|In|At|When|Since|Before|After)\b", text):
        return None
    head = re.split(r"\s(?:with|who|at|in|for|specialis|specializ|experienced|based|of|and)\w*\s|,", text)[0]
    words = head.split()
    if 1 <= len(words) <= 6 and is_title_word(words[-1].strip(".,")) and len(text.split()) > len(words) + 1:
        first = words[0]
        lowered = head if re.search(r"[A-Z0-9]", first[1:]) else head[:1].lower() + head[1:]
        rest = text[len(head) :]
        article = "an" if re.match(r"(?:[aeiou]|[AEFHILMNORSX][A-Z]\b|[AEFHILMNORSX]{2,}\b)", lowered) else "a"
        return f"I'm {article} {lowered}{rest}"
    match = re.match(r"(?P<state>Looking|Seeking|Strongest|Experienced|Skilled|Passionate|Keen|Known|Interested|Comfortable|Fluent|Happiest|Trained|Qualified)\b", text)
    return f"I'm {text[:1].lower()}{text[1:]}" if match else None


def _part(text: str, company: str | None) -> PitchPart:
    """The part a passage belongs to, by what it speaks of."""
    future = 1.5 * len(_FUTURE.findall(text)) + (1.5 if company and company.lower() in text.lower() else 0.0)
    present = 1.4 * len(_PRESENT.findall(text))
    past = 0.7 * len(_PAST.findall(text))
    first = text[:40]
    present += 1.0 * bool(_PRESENT.search(first))
    past += 1.5 * bool(re.match(r"(?:before|my background|in my (?:first|second|last)|i (?:started|began|studied|spent|worked)|in (?:19|20)\d\d)", first, re.IGNORECASE))
    if future >= max(present, past) and future > 0:
        return "future"
    return "present" if present >= past and present > 0 else "past"


def _polish(text: str) -> float:
    """How well a sentence can be said: long ones are hard to follow, numbers and names are worth hearing."""
    words = count_words(text)
    factor = 1.0 if words <= 28 else 0.85 if words <= 38 else 0.6
    measured = [q for q in quantities(text) if q.dimension not in ("year", "month")]
    return factor * (1.0 + 0.08 * min(len(measured), 2))


def _employer_in(text: str, jobs: Sequence[Role]) -> str:
    lowered = text.lower()
    for job in jobs:
        name = job.employer.lower()
        short = name.split()[0] if name else ""
        if name and (name in lowered or (len(short) > 4 and short not in GENERIC and re.search(rf"\b{re.escape(short)}\b", lowered))):
            return job.employer
    return ""


def _from_roles(jobs: Sequence[Role]) -> list[Draft]:
    """A sentence for the current job, and one for each of the two before it."""
    found = []
    for i, job in enumerate(jobs[:3]):
        where = f" at {job.employer}" if job.employer else ""
        title = spoken_title(job.title)
        article = "an" if re.match(r"(?:[aeiou]|[AEFHILMNORSX][A-Z]\b)", title) else "a"
        if i == 0 and job.current:
            text, part = f"I'm {article} {title}{where}", "present"
            if job.since and re.search(r"\d{4}", job.since):
                text += f", where I've been since {_month(job.since)}" if where else f", and have been since {_month(job.since)}"
            worth = 2.6
        elif i == 0:
            text, part, worth = f"Most recently I was {article} {title}{where}", "present", 2.6
        else:
            text, part, worth = f"Before that, I was {article} {title}{where}", "past", 1.5 if i == 1 else 0.9
        if "then" in job.title.split() or "," in job.title:
            text = f"I started{where} as {article} {title}"
        found.append(Draft(ended(text), part, (job.header,), worth, "role", i, job.employer, (i, 0)))  # type: ignore[arg-type]
    return found


def _month(date: str) -> str:
    months = "January February March April May June July August September October November December".split()
    for month in months:
        if date.lower().startswith(month[:3].lower()):
            return month + date[len(re.match(r"[A-Za-z.]+", date)[0]) :]  # type: ignore[index]
    return date


def spoken_title(title: str) -> str:
    """A job title as it is said in the middle of a sentence."""
    return " ".join(w if re.search(r"[A-Z0-9&]", w[1:]) or not w[:1].isupper() else w.lower() for w in title.split())


def _from_lines(notes: Sequence[Note], jobs: Sequence[Role], known: frozenset[str]) -> list[Draft]:
    """What a résumé's bullets say, put into sentences."""
    found: list[Draft] = []
    for i, job in enumerate(jobs[:4]):
        for j, note in enumerate(n for n in job.notes if n.bullet or n.start > job.header.end):
            if note.private or is_private(note.text):
                continue
            texts = spoken(note.text, job.current)
            for k, text in enumerate(texts):
                text = unfused(text, known)
                if _UNSAYABLE.search(text) or not 5 <= count_words(text) <= 38:
                    break
                measured = [q for q in quantities(text) if q.dimension not in ("year", "month")]
                changed = len(measured) >= 2 or bool(re.search(r"\b(?:fell|rose|cut|went from|from .* to|by \d)", text))
                worth = 0.75 + 0.2 * min(len(measured), 2) + 0.3 * changed - 0.12 * min(i, 3) - (0.25 if "I worked on" in text else 0.0)
                duty = job.current and bool(re.match(r"I(?:'m|'ve been| [a-z]+(?<!ed)) ", text)) and not changed and not re.match(r"I [a-z]+ed\b|I (?:took|wrote|built|led|ran|made|brought)\b", text)
                part: PitchPart = "present" if duty else "past"
                found.append(
                    Draft(text, part, (note.cite(),), worth + 0.1 * duty, "line", i * 100 + j, job.employer, (i, j * 2 + k))
                )
    return found


def _from_answers(notes: Sequence[Note], company: str | None, known: frozenset[str]) -> list[Draft]:
    """Sentences of prepared answers and of notes about strengths, prides and motives, where they stand on their own."""
    found: list[Draft] = []
    chain = 0
    names = companies_asked(notes)
    for note in notes:
        if note.section.kind == "resume" or is_introduction(note) or note.private:
            continue
        topic = note.topic
        role = _use(topic, company, names)
        if role is None:
            continue
        part, worth = role
        fresh = True
        for at, span in enumerate(note.sentences):
            text = said(span, known)
            if note.bullet or not is_sentence(text) or not sayable(text, span) or _BAD.search(text) or count_words(text) < 6:
                fresh = True
                continue
            if ANAPHORIC.match(text):
                if fresh:
                    continue
            else:
                chain += 1
            fresh = False
            first_person = bool(re.search(r"\b(?:I|my|me)\b", text))
            value = worth * _polish(text) * (1.0 if first_person else 0.7) * max(0.6, 1.0 - 0.06 * at)
            cited = [note.cite(span.start, span.end)]
            if note.question and part == "future":
                q = note.question
                cited.append(note.document.citation(q.start, q.end))
            found.append(Draft(text, part, tuple(cited), value, f"answer-{part}", chain, "", (note.start, at)))
    return found


def companies_asked(notes: Sequence[Note]) -> tuple[str, ...]:
    """The companies that the notes' own "why X?" questions name."""
    found = []
    for note in notes:
        match = _WHY_HERE.search(note.topic)
        if match and match["who"] and re.search(r"[A-Z]", match["who"]) and not re.match(r"(?:do|would|are|should|is)\b", match["who"], re.IGNORECASE):
            found.append(match["who"].strip())
    return tuple(dict.fromkeys(found))


def _use(topic: str, company: str | None, named: Sequence[str]) -> tuple[PitchPart, float] | None:
    """What an introduction may take from the notes on a topic: the part, and the worth."""
    why = _WHY_HERE.search(topic)
    if why:
        who = (why["who"] or "").strip()
        if who in named:
            fits = company is not None and (company.lower() in who.lower() or who.lower() in company.lower())
            return ("future", 1.45) if fits or (company is None and len(named) == 1) else None
        return "future", 1.2
    if NOT_HERE.search(topic):
        return None
    if _PROUD.search(topic):
        return "past", 1.05
    if _STRENGTH.search(topic):
        return "present", 0.8
    if re.search(r"\bstack|tools?\b|skills", topic, re.IGNORECASE):
        return "present", 0.45
    return "past", 0.42


def _from_studies(degrees: Sequence[Study]) -> list[Draft]:
    """One sentence on the highest degree."""
    for i, study in enumerate(degrees[:1]):
        where = f" from {study.school}" if study.school else ""
        subject = f" in {study.subject[:1].lower() + study.subject[1:] if not re.search(r'[A-Z]', study.subject[1:]) else study.subject}" if study.subject else ""
        article = "an" if study.degree[:1] in "AEFHILMNORSX" and study.degree[1:2].isupper() or study.degree.startswith("MSc") else "a"
        return [Draft(f"I have {article} {study.degree}{subject}{where}.", "past", (study.citation,), 0.8, "study", i)]
    return []


def repeats(a: Draft, b: Draft) -> bool:
    """Whether two sentences tell the same thing."""
    mine, theirs = set(concrete_stems(a.text)), set(concrete_stems(b.text))
    if not mine or not theirs:
        return a.text == b.text
    numbers = _values(a.text) & _values(b.text)
    shared = len(mine & theirs) / min(len(mine), len(theirs))
    return shared >= 0.6 or (len(numbers) >= 2) or (len(numbers) == 1 and shared >= 0.3)


def _values(text: str) -> set[tuple[str, float]]:
    return {(q.dimension if q.dimension != "duration" else "count", round(q.value, 3)) for q in quantities(text) if q.dimension not in ("year", "month") and (q.value > 3 or q.dimension == "percent")}
