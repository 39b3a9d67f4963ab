"""Questions to ask the interviewer: the candidate's own first, then some drawn from the advert's own words."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from app.engines.embedded.english.language import count_words, sentences
from app.engines.embedded.english.quantities import quantities
from app.engines.embedded.pitch.facts import is_aside, notes_of
from app.engines.embedded.preparation.advert import asked_in
from app.engines.protocol import PreparationTask
from app.slices import Slice
from ingest.records import PreparedQuestion

ENOUGH: Final = 5
"""More than this nobody gets to ask; fewer than three looks like little interest."""

_OFFER: Final = re.compile(
    r"\b(?:salary|bonus|holiday|pension|benefit|hybrid|remote|leave|interview|call with|apply|answer within|"
    r"per annum|deadline|equal)\b",
    re.IGNORECASE,
)


def questions_to_ask(
    asked: Sequence[PreparedQuestion], listed: Sequence[str], job_description: str | None, task: PreparationTask
) -> tuple[str, ...]:
    """All of the candidate's own questions, filled up to five with specific ones.

    Args:
        listed: entries of lists under headings such as "Questions to ask them".
    """
    own = [_sentence(q.text) for q in asked if q.direction == "for_interviewer"]
    known = {_letters(q) for q in own}
    own += [q for q in map(_sentence, listed) if _letters(q) not in known]
    drafted = [*_about_them(job_description or ""), *_about_the_work(job_description or ""), *_about_the_role(task)]
    return tuple(dict.fromkeys([*own, *drafted[: max(0, ENOUGH - len(own))]]))


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
    text = re.sub(r"\s+", " ", re.sub(r"[*_`]", "", text)).strip(" -")
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
        if t.rstrip(".") not in wanted and not _OFFER.search(t) and not re.match(r"you\b", t, re.IGNORECASE)
    ]
    told.sort(key=lambda t: not _measured(t))
    if told:
        yield f"Your advert says “{told[0].rstrip('.')}”. What has been hardest about that so far?"


def _measured(text: str) -> bool:
    return any(q.dimension in ("count", "percent", "money") for q in quantities(text))


def _about_the_work(advert: str) -> Iterable[str]:
    """Questions about the first duty and about a wish that the advert puts last."""
    asked = [a for a in asked_in(advert) if 3 <= count_words(a.text) <= 16]
    if asked:
        yield f"“{asked[0].text}”: what would you want to see done there in the first three months?"
    wished = [a for a in asked if a.wished]
    if wished:
        yield f"You list “{wished[0].text}” as welcome. Who covers that today?"


def _about_the_role(task: PreparationTask) -> Iterable[str]:
    role = f"hiring the {task.role}" if task.role else "this hire"
    where = f"at {task.company}" if task.company else "here"
    yield f"What would make you say after six months that {role} worked out?"
    yield f"What do people {where} argue about in this kind of work?"
    yield "Who would I work with most, and what do they need that they do not get today?"
