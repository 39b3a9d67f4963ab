"""Questions to ask the interviewer: the candidate's own first, then some drawn from the advert's own words."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import fuzz

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.advert.prose import opens_with_verb
from app.engines.embedded.notes.facts import is_aside, is_private, notes_of, own_notes
from app.engines.embedded.pitch.motives import companies_asked
from app.engines.embedded.preparation.named import PAPER, years_needed
from app.engines.embedded.preparation.weighing import core
from app.engines.protocol import PreparationTask
from app.english.language import count_words, sentences
from app.english.quantities import quantities
from app.english.tidy import decapitalised
from app.slices import Slice
from ingest.records import PreparedQuestion

ENOUGH: Final = 5
"""More than this nobody gets to ask; fewer than three looks like little interest."""

ALIKE: Final = 80.0
"""RapidFuzz ratio from which a drafted question asks what the candidate asks already."""

A_FACT: Final = 24
"""Words of a fact that can still be said inside a question."""

_MOTIVE: Final = re.compile(
    r"\bwhy (?:us|them|this|here|our|the (?:company|role|job|post)|do you want|are you interested|i want)\b",
    re.IGNORECASE,
)
_BYGONE: Final = re.compile(r"they(?:[’']d| had| used to)\b", re.IGNORECASE)
"""Of people in a story, not of the company."""

_UNUSABLE: Final = re.compile(r"\b(?:I|my|me|we|our|will ask|might ask|would ask|asked?|want|like|need)\b|[?()→]|->")
_YEARS: Final = re.compile(r"\b\d+\+? (?:yrs?|years?)\b", re.IGNORECASE)
_OFFER: Final = re.compile(
    r"\b(?:salary|bonus|holiday|pension|benefit|hybrid|remote|leave|interview|call with|apply|answer within|"
    r"per annum|deadline|equal)\b",
    re.IGNORECASE,
)


def questions_to_ask(
    asked: Sequence[PreparedQuestion],
    listed: Sequence[str],
    job_description: str | None,
    task: PreparationTask,
    notes: Slice,
) -> tuple[str, ...]:
    """The candidate's own questions that their notes do not answer, filled up to five with specific ones.

    Args:
        listed: entries of lists under headings such as "Questions to ask them".
    """
    theirs = [q for q in asked if q.direction == "for_interviewer"]
    own = [_sentence(q.text) for q in theirs if q.answer_start == q.answer_end]
    known = [_letters(q.text) for q in theirs]
    own += [q for q in map(_sentence, listed) if _letters(q) not in known]
    drafted = [
        *_from_company_notes(notes, task.company),
        *_about_them(job_description or ""),
        *_about_the_work(job_description or ""),
        *_about_the_role(task),
    ]
    new = [q for q in drafted if all(fuzz.token_set_ratio(q.lower(), mine.lower()) < ALIKE for mine in own)]
    return tuple(dict.fromkeys([*own, *new[: max(0, ENOUGH - len(own))]]))


def _from_company_notes(notes: Slice, company: str | None) -> Iterable[str]:
    """A question on what the candidate noted of the company ("They ...", or its name): what was read, asked back."""
    own = own_notes(notes)
    names = [name for name in (company, *companies_asked(own)) if name]
    about = re.compile("|".join([r"they\b", *(rf"{re.escape(name)}\b" for name in names)]), re.IGNORECASE)
    for note in own:
        of_them = any(name.lower() in f"{note.topic} {note.section.heading}".lower() for name in names)
        if note.private or not (of_them or _MOTIVE.search(note.topic)):
            continue
        for sentence in note.sentences:
            told = sentence.quote.replace("\n", " ")
            usable = about.match(told) and 5 <= count_words(told) <= A_FACT and not _UNUSABLE.search(told)
            if (
                usable
                and not is_aside(told)
                and not _BYGONE.match(told)
                and not is_private(told)
                and not _OFFER.search(told)
            ):
                yield f"I read that {decapitalised(_to_you(told)).rstrip('. ')}. What has come of that?"
                return


def _to_you(told: str) -> str:
    """What is said of them, said to them; English has one form of the verb for both."""
    for theirs, yours in (("they", "you"), ("their", "your"), ("them", "you"), ("themselves", "yourselves")):
        told = re.sub(rf"\b{theirs}\b", yours, told, flags=re.IGNORECASE)
    return told


def listed_in(notes: Slice) -> tuple[str, ...]:
    """The bullets of sections that hold questions for the interviewer."""
    return tuple(
        note.text
        for document in notes.documents.values()
        for section in document.sections
        if section.kind == "questions_for_them"
        for note in notes_of(document, section)
        if note.bullet and 3 <= count_words(note.text) <= A_QUESTION and not is_aside(note.text)
    )


A_QUESTION: Final = 40
"""Words beyond which a bullet is no question one asks."""


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _sentence(text: str) -> str:
    text = re.sub(r"^\(?\d{1,2}[.)]?\s+(?=[a-z])", "", re.sub(r"\s+", " ", re.sub(r"[*_`]", "", text)).strip(" -"))
    return text[:1].upper() + text[1:] + ("" if text.endswith(("?", ".")) else "?")


def _about_them(advert: str) -> Iterable[str]:
    """A question about something the advert says of the company, figures first."""
    wanted = {item.text for item in asked_in(advert)}
    told = [
        re.sub(r"[*_#]", "", s.quote).strip()
        for s in sentences(re.sub(r"(?<=[a-z,])\n(?=[a-z])", " ", advert))
        if (re.search(r"\b(?:we|our)\b", s.quote, re.IGNORECASE) or _measured(s.quote))
        and 5 <= count_words(s.quote) <= 22
        and "|" not in s.quote
    ]
    told = [
        t
        for t in told
        # "It is used on ..." leans on the sentence before it; a duty is asked about by itself.
        if not any(want in t for want in wanted)
        and not _OFFER.search(t)
        and not re.match(r"(?:you|it|they|this|that|these|those)\b", t, re.IGNORECASE)
    ]
    told.sort(key=lambda t: not _measured(t))
    if told:
        asked = "What has been hardest about that so far?" if _EFFORT.search(told[0]) else _OF_A_STATE
        yield f"Your advert says “{told[0].rstrip('.')}”. {asked}"


_EFFORT: Final = re.compile(
    r"\b(?:is|are|we['’]re|it['’]s) (?:\w+ly |now |also )?(?!being\b|during\b)\w{2,}ing\b"
    r"|\b(?:have|has|we['’]ve) (?:\w+ly |just )?"
    r"(?:\w{2,}ed|grown|built|begun|won|set|taken|made|gone|brought|run|cut)\b"
    r"|\b(?:will|plan(?:s|ning)? to|(?:last|this|next) (?:year|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
"""What is under way, was done or is planned; what a company makes or is, is nothing hard by itself."""
_OF_A_STATE: Final = "What does that mean for the person you take on?"


def _measured(text: str) -> bool:
    return any(q.dimension in ("count", "percent", "money") for q in quantities(text))


def _about_the_work(advert: str) -> Iterable[str]:
    """Questions about the first duty and about a wish that the advert puts last."""
    duties = [
        a
        for a in asked_in(advert)
        if not PAPER.search(a.text) and years_needed(a.text) is None and not _YEARS.search(a.text)
    ]
    asked = [a for a in duties if 3 <= count_words(a.text) <= 16]
    if asked:
        sought = _sought(asked[0].text.lstrip(".,;: "))
        yield f"{sought} What would you want to see done there in the first three months?"
    wished = [a for a in asked if a.wished]
    if wished:
        yield f"You list “{core(wished[0].text)}” as welcome. Who covers that today?"


def _sought(duty: str) -> str:
    """What the advert wants done, as one would say it to the people who wrote it."""
    if not opens_with_verb(duty):
        return f"Your advert names “{duty}”."
    theirs = re.sub(r"\bour\b", "your", re.sub(r"\bus\b", "you", duty))
    return f"You are looking for somebody to {theirs[0].lower()}{theirs[1:]}."


def _about_the_role(task: PreparationTask) -> Iterable[str]:
    where = f"at {task.company}" if task.company else "here"
    yield "If you took me on, what would make you say after six months that it had worked out?"
    yield f"What about this work do people {where} not agree on yet?"
    yield "Who would I work with most, and what do they need that they do not get today?"
