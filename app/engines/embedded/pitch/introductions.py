"""Introductions that the notes hold already: their own sentences, told apart into present, past and future."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from app.engines.embedded.notes.career import Role
from app.engines.embedded.notes.facts import Note, is_aside
from app.engines.embedded.pitch.drafts import ANAPHORIC, LONGEST, Draft, polish
from app.engines.embedded.pitch.fitness import stands
from app.engines.embedded.pitch.introduction_texts import NAMED, may_be_said, texts
from app.engines.embedded.pitch.pieces import Piece, pieces
from app.engines.embedded.pitch.pitch_parts import best_part, cut_parts, part_scores
from app.english.grammar import acts_of_i, concrete_acts
from app.english.language import count_words
from app.english.sentence_shape import is_sentence
from app.english.terms import GENERIC
from app.english.tidy import capitalised
from app.records import PitchPart

INTRODUCTION: Final = re.compile(
    r"\b(?:pitch|summary|profile|personal statement|intro(?:duction)?|(?<!say )(?<!think )about (?:me|you|yourself)|"
    r"tell (?:me|us) about yourself|introduce yourself|elevator|^\W*who (?:are you|am i|i am)\W*$|"
    r"background|objective|walk (?:me|us) through your (?:background|cv|r[ée]sum[ée]|career))\b",
    re.IGNORECASE,
)
NOT_HERE: Final = re.compile(
    r"\b(?:fail\w*|weakness\w*|mistakes?|regret|conflicts?|disagree\w*|difficult (?:person|people|colleague|"
    r"customer)|leav(?:e|ing)|left|switch|quit|fired|"
    r"what (?:would|will) you|gap|badly|reject\w*|flop\w*|faults?|criticism|feedback|salary|(?:my|the) pay|"
    r"wrong|stress|negative|your fault|what do you know (?:about|of)|how (?:do|would|will) you|design an?|"
    r"describe how|tech(?:nical)? questions?|data skills)\b",
    re.IGNORECASE,
)


def speaks_to_them(text: str) -> bool:
    """Whether "your" is the listener's: not in "when your milk is gone" or "you upload your ID"."""
    before = text.split("your")[0] if "your " in text else ""
    return bool(before) and not re.search(r"\b(?:when|if|you)\b", before)


_IS: Final = re.compile(r"\bI(?:'m| am|'ve been) (?:now |currently )?(?:an?|the|at|second|head|lead)\b")
"""Where a sentence says what the candidate is."""


REORDERED: Final = 0.8
"""How much better the parts must fit before the sentences of one paragraph are put in another order."""


def from_introductions(
    notes: Sequence[Note], jobs: Sequence[Role], company: str | None, known: Mapping[str, int]
) -> list[Draft]:
    """The sentences of every introduction in the notes, the readiest one first (source "speech0")."""
    groups: dict[tuple[str, int], list[Note]] = {}
    for note in notes:
        if (is_introduction(note) or introduces(note)) and not note.private and not _is_all_aside(note):
            groups.setdefault((note.document.ref.id, note.section.number), []).append(note)
    found: list[Draft] = []
    said = [(group, _said(group, known)) for group in groups.values()]
    said.sort(key=lambda each: (-_readiness(*each), each[0][0].document.ref.name, each[0][0].start))
    for rank, (group, told) in enumerate(said):
        found += _one(group, told, rank, jobs, company, len(found))
    return found


def _is_all_aside(note: Note) -> bool:
    """Whether a note is remarks to oneself throughout; one beside what is to be said spoils only itself."""
    return bool(_BRACKETED.fullmatch(note.text)) or all(is_aside(piece.text) for piece in pieces(note))


_BRACKETED: Final = re.compile(r"\W*[(\[][^()\[\]]*[)\]]\W*")
"""A paragraph in brackets: what one says to oneself about the telling."""


def is_introduction(note: Note) -> bool:
    """Whether a note is part of an introduction, written as such."""
    heading = note.section.heading[-1] if note.section.heading else ""
    if note.under:
        return bool(INTRODUCTION.search(note.under))
    if note.question and note.question.start > note.section.start + len(heading) + 4:
        return bool(INTRODUCTION.search(note.question.text))
    if INTRODUCTION.search(heading) or (note.question and INTRODUCTION.search(note.question.text)):
        return True
    if NOT_HERE.search(heading):
        return False
    motto = note.section.kind == "resume" and not note.bullet and len(note.section.heading) <= 1
    return note.section.kind == "pitch" or (motto and bool(re.match(r"I(?:'m|'ve)?\s", note.text)))


_NAMES_ITSELF: Final = re.compile(
    r"(?:^|[.!?:,]\s+|\bso )(?:(?:hi|hey|hello|good (?:morning|"
    r"afternoon))\b[^.?!]{0,40})?(?:so )?(?:I'm|I am|[Mm]y name is|[Mm]y name's) "
    r"(?!(?:I|The|In|At|My)\b)[A-Z][a-z]+\b|\b[A-Z][a-z]+, (?:\d\d, )?from [A-Z]",
    re.MULTILINE,
)
_CAREER: Final = re.compile(
    r"\b(?:started (?:at|in|as)|joined|trained as|I (?:was|am|'m) (?:an? |the )?[a-z -]{3,30} (?:at|"
    r"for|in) [A-Z]|right now|"
    r"(?:since|in) (?:19|20)\d\d|[\w-]+ (?:years|yrs) (?:at|in|on|as|of)|apprenticed|studied|degree|"
    r"then (?:I|two|three|four|five))\b"
)
_TELLS: Final = 4
"""Marks of a career (where, since when, as what) from which a paragraph of "I" is taken to tell it."""


_ASKS_WHO: Final = re.compile(
    r"(?:\W{0,20}\w++){0,3}?\W{0,20}(?:who (?:i am|are you)|about me|tell (?:them|me|us) about)\b", re.IGNORECASE
)
"""How people mark, in their own notes, what they will open with."""


def introduces(note: Note) -> bool:
    """Whether a note introduces its writer without being called so: a name given, or a career told from its start."""
    if note.section.kind == "resume" or note.bullet or NOT_HERE.search(note.topic) or count_words(note.text) < 25:
        return False
    text = note.document.text[note.start : note.end]
    if _ASKS_WHO.match(text):
        return True
    return bool(_NAMES_ITSELF.search(text)) or len(set(_CAREER.findall(text))) >= _TELLS


_UNNAMED: Final = re.compile(
    r"(?:I\b)?(?:(?!\b(?:my|our|an?|the) \w+(?:er|or|ist|man|woman)\b)[^A-Z.?!]){0,600}?\b(?:he|she|him|her|his)\b"
)
"""A sentence with "he" or "she" in it before any name or person that they could be."""

_USED_TO: Final = re.compile(
    r"I(?:'d| would) (?!(?:like|love|rather|be|say|have|want|hope|prefer|never)\b)[a-z]+ the\b"
)
"""What one did again and again, "I'd change the handout": of a time that the sentence before it names."""

_EACH_OF: Final = re.compile(r"(?:Every|Each) [a-z]+ (?:was|is|has|had)\b(?!.*\bI\b)")
"""A sentence on each of some things: "Every step was bigger"."""

_Told = Sequence[tuple[int, Piece, str]]
"""Sentences of an introduction as said, each with the position of its note and its piece."""


def _said(group: Sequence[Note], known: Mapping[str, int]) -> _Told:
    return [
        (i, piece, text)
        for i, note in enumerate(group)
        for piece in pieces(note, LONGEST)
        if not (NOT_HERE.search(piece.topic) or "weakness" in piece.topic.lower())
        for text in texts(note, piece, known)
    ]


def _readiness(group: Sequence[Note], told: _Told) -> float:
    """How much an introduction is one already: words of it that can be said."""
    words = sum(count_words(text) for i, _, text in told if not group[i].bullet)
    kind = group[0].section.kind
    return words * (1.5 if kind == "pitch" else 0.4 if kind == "resume" else 1.0)


def _one(
    group: Sequence[Note], told: _Told, rank: int, jobs: Sequence[Role], company: str | None, chain: int
) -> list[Draft]:
    """The sentences of one introduction; one that hangs on what cannot be said is not said either."""
    parts = _parts(group, told, company)
    written = rank == 0 and sum(count_words(t) for _, _, t in told) >= 40
    ready = (1.9 if is_introduction(group[0]) else 1.35) if written else 0.95 if rank else 1.15
    found: list[Draft] = []
    about, last, fresh, after_gap = "", -1, True, False
    told_in: dict[int, int] = {}
    for at, ((i, piece, text), part) in enumerate(zip(told, parts, strict=True)):
        note = group[i]
        if i != last:
            about = about if note.bullet else ""
            last, fresh = i, True
        if not _can_be_said(text, piece):
            fresh = after_gap = True
            continue
        text = capitalised(text.removeprefix("Then ")) if fresh else text
        leans = (
            not fresh and bool(re.search(r"\b(?:of|for|with|to) them\b", text)) and not stands(text, opens_note=True)
        )
        then = at > 0 and bool(acts_of_i(told[at - 1][2])) and bool(_USED_TO.match(text))
        hangs = leans or then or bool(ANAPHORIC.match(re.sub(r"^(?:Now|Today) (?=it\b|they\b)", "", text)))
        if hangs and fresh and not re.match(r"(?:our|that is where|there|another|one of my|as )", text, re.IGNORECASE):
            continue
        if (after_gap and _UNNAMED.match(text)) or (fresh and _EACH_OF.match(text)):
            continue  # whoever or whatever that is was named in what is not said
        chain += fresh or not hangs
        text = re.sub(r" there(?=[.,]| and)", "", text) if fresh and after_gap else text
        fresh = after_gap = False
        about = employer_in(text, jobs) or about
        told_in[i] = told_in.get(i, 0) + 1
        worth = ready * _weight(text, note, part, written) * (1.25, 1.0, 0.85)[min(told_in[i] - 1, 2)]
        text = _in_tense(text, part, after_past="past" in parts[: at + 1])
        part = found[-1].part if hangs and found and found[-1].chain == chain else _placed(text, part, hangs)
        part = "future" if _WHY.search(piece.topic) or text.startswith("What I want") else part
        cited = (note.cite(piece.start, piece.end),)
        found.append(Draft(text, part, cited, worth, f"speech{rank}", chain, about, (i, piece.start)))
    return found


def _can_be_said(text: str, piece: Piece) -> bool:
    if not may_be_said(text, piece.text) or re.match(r"\d+ [a-z]+ed\b", text):
        return False
    return count_words(text) >= 3 or bool(re.match(r"(?:hi|hello)\b", text, re.IGNORECASE) or NAMED.match(text))


def _weight(text: str, note: Note, part: PitchPart, written: bool) -> float:
    """How much better or worse a sentence is than the introduction that it stands in."""
    weight = polish(text) * (1.0 if not note.bullet or (written and is_sentence(text)) else 0.5)
    if note.bullet and not re.search(r"\b(?:I|my|me|we|our)\b", text, re.IGNORECASE):
        weight *= 0.6
    if part == "past" and (concrete_acts(acts_of_i(text)) or "my contributions" in text):
        weight *= 1.15
    if (re.match(r"(?:hi|hello)\b", text, re.IGNORECASE) or NAMED.match(text)) and count_words(text) < 6:
        weight *= 2.2
    weight *= 0.7 if re.match(r"There(?:'s| is| are| was| were)\b", text) else 1.0
    weight *= 1.3 if part == "present" and NEWEST.match(text) else 1.0
    return weight * (1.5 if part == "present" and _IS.search(text) else 1.0)


NEWEST: Final = re.compile(
    r"(?:(?:Very|Most|More) )?(?:[Rr]ecently|[Ll]ately)\b|I've (?:just|recently) (?:started|begun)\b"
)
"""How people tell what they are at this very month: whoever listens asks about that next."""


def _in_tense(text: str, part: PitchPart, *, after_past: bool) -> str:
    """A sentence as it is said where it now stands: "my role there was", no "with them" before they are named."""
    if part == "present" and after_past:
        text = re.sub(r" (?:for|with|at) (?:them|it|him|her)(?=[,.])", "", text)
    if part == "past":
        text = re.sub(r"^(One of my [a-z]+s|My (?:main |biggest |own )?[a-z]+) is\b(?= \w+ing\b)", r"\1 was", text)
        text = re.sub(r"^My (role|job)(?P<on>[^,.]{0,30}?) is\b", r"My \1\g<on> was", text)
    return text


_WHY: Final = re.compile(r"(?:^|\b(?:about|on|of|say) )why (?!not\b|leav|i left)", re.IGNORECASE)
"""A label before a reason for the job: "why Velden: ...", "something about why you - ..."."""


def _placed(text: str, part: PitchPart, hangs: bool) -> PitchPart:
    """The part of a sentence, put right where its own words leave no doubt."""
    if speaks_to_them(text):
        return "future"
    if re.match(r"My name|I've now\b|I've (?:spent|been|worked) ", text) or (
        part == "past" and re.search(r"\bI(?:'m| am) (?:the|an?) ", text)
    ):
        return "present"
    done = re.match(
        r"I've (?!(?:(?:just|now|recently|lately) )?(?:started|begun|moved|taken on) \w+|"
        r"been\b|got\b|now\b|spent\b|always\b|lived\b)[a-z]+",
        text,
    )
    return "past" if part == "present" and done and not hangs else part


def _parts(group: Sequence[Note], told: _Told, company: str | None) -> list[PitchPart]:
    """The part of each sentence: by paragraph where there are several, else by the best two cuts."""
    prose = [i for i, note in enumerate(group) if not note.bullet]
    if len(prose) > 2:
        by_note: dict[int, PitchPart] = {}
        before: PitchPart = "past"
        for i, note in enumerate(group):
            said = [t for n, _, t in told if n == i]
            by_note[i] = before = before if note.bullet else best_part(said, company)
        return [by_note[i] for i, _, _ in told]
    if group[0].section.kind == "resume":
        return [
            best_part([text], company) if part_scores(text, company)["future"] else "present" for _, _, text in told
        ]
    scores = [part_scores(text, company) for _, _, text in told]
    cut, free = cut_parts(scores), [best_part([text], company) for _, _, text in told]
    gained = sum(s[f] - s[c] for s, f, c in zip(scores, free, cut, strict=True))
    return free if gained >= REORDERED else cut


def employer_in(text: str, jobs: Sequence[Role]) -> str:
    """The employer that a sentence names, by its name or the first word of it."""
    lowered = text.lower()
    for job in jobs:
        name = job.employer.lower()
        short = name.split()[0] if name else ""
        if (
            job.place
            and len(job.place) > 4
            and job.place.lower() in lowered
            and sum(other.employer == job.employer for other in jobs) > 1
        ):
            return job.place
        if name and (
            name in lowered
            or (len(short) > 4 and short not in GENERIC and re.search(rf"\b{re.escape(short)}\b", lowered))
        ):
            return key_of(job, jobs)
    return ""


def key_of(job: Role, jobs: Sequence[Role]) -> str:
    """What tells a job from the others: its employer, or its place where the employer had the candidate twice."""
    same = [other for other in jobs if other.employer == job.employer]
    units = {other.place for other in same}
    return job.place if len(same) > 1 and len(units) > 1 and job.place and not job.current else job.employer
