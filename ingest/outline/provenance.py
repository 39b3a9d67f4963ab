"""Where a document comes from as a whole: a résumé, an advertisement, something published, or notes of one's own."""

import re
from collections.abc import Sequence
from typing import Final

from ingest.outline.evidence import Evidence, evidence
from ingest.outline.forms import answers_form, is_application
from ingest.outline.titles import borrowed, named, resume_title, titled
from ingest.outline.voice import Part, Scores, voice
from ingest.records import KINDS, OWN_KINDS

_POST_FIELDS: Final = re.compile(
    r"^(?:layout|source|permalink|canonical\w*|categories|url|slug|published)\s*:", re.MULTILINE | re.IGNORECASE
)
"""Front matter that only a page put on the web has; an author, a title and a date stand above one's own notes too."""

_BY: Final = re.compile(r"^author\s*:", re.MULTILINE | re.IGNORECASE)
_MY: Final = re.compile(r"\b(?:my|mine)\b", re.IGNORECASE)
_PUBLICATION: Final = re.compile(
    r"\b(?:internet|web|website|online|blog|post|article|newsletter|magazine|guide|book)\b", re.IGNORECASE
)
_ABOUT_ONESELF: Final = 60
"""An advertisement with a remark of one's own has at most one "I" in so many words."""

_A_HABIT: Final = 3
_MOSTLY_YOU: Final = 2
_ARTICLE: Final = 8
_BYLINED: Final = 14
_SPEECH: Final = 450
"""Words of three minutes: what is longer is no introduction, whatever its file is called."""

_TITLE: Final = 4.0
_APPLIED: Final = 9.0
"""How much what was filled in on an application form is a résumé, but for the questions answered on it."""

_SURELY: Final = 2
"""So many signs of publishing ("9 min read", a byline, "subscribe") make a text published beyond doubt."""


def provenance(parts: Sequence[Part], seen: Sequence[Evidence], name: str, front_matter: str) -> list[Scores]:
    """What the document as a whole says for each of its sections.

    Args:
        front_matter: the YAML above the text, or an empty string.
    """
    every = list(zip(parts, seen, strict=True))
    # What is marked as one's own on a page of somebody else's says nothing about the rest of it, nor the rest about it.
    foreign = [(part, own) for part, own in every if part.owner != "mine"] or every
    parts, seen = [part for part, _ in foreign], [own for _, own in foreign]
    scores = _usual(parts, seen, name)
    titles = [part.heading[-1] for part in parts if part.heading]
    applied = is_application("\n".join((*part.heading[-1:], part.text)) for part in parts)
    signed = 0.0 if applied else _signed(parts, seen, titles, front_matter)
    instructs = 0.0
    offered = _offered(parts, seen)
    if (
        not applied
        and not _advertised(titles)
        and not offered
        and (_advises(parts, seen) or _instructs(parts, seen, _hinted(parts, seen, name)))
    ):
        instructs = 8.0
    # A byline at the top signs everything; one further down, the part of the notes it stands in.
    pasted = {part.heading[:1] for part, own in zip(parts[2:], seen[2:], strict=True) if _bylined(part, own)}
    found: list[Scores] = []
    for part, own in every:
        if part.owner == "mine":
            found.append(dict.fromkeys(KINDS, 0.0))
            continue
        published = signed + (_BYLINED if part.heading[:1] in pasted else 0)
        # "My answers" below a copied list of advice are one's own; below a byline they are the author's.
        published += 0 if _claimed(part, own) else instructs
        here = dict(scores)
        if applied:
            here["prep_answers" if part.answered or answers_form(part.text) else "resume"] += _APPLIED
        here["reference"] += published
        if published >= _ARTICLE:
            # Its author's "I" is nobody's here.
            for kind in OWN_KINDS:
                here[kind] = min(here[kind], 0.0) - 3
        found.append(here)
    return found


def _usual(parts: Sequence[Part], seen: Sequence[Evidence], name: str) -> Scores:
    """What the file's name, the sections' voices together, and the usual titles say."""
    scores: Scores = dict.fromkeys(KINDS, 0.0)
    for kind in named(name)[:1]:
        scores[kind] += 1.0
    words = sum(found.words for found in seen) or 1
    for part, found in zip(parts, seen, strict=True):
        for kind, score in voice(part, found).items():
            scores[kind] += 0.7 * score * found.words / words
    for kind in KINDS:
        scores[kind] = min(3.0, max(-1.0, scores[kind]))
    if _is_spoken(parts, seen, name):
        scores["pitch"] += _TITLE
    titles = [part.heading[-1] for part in parts if part.heading]
    scores["resume"] += _resume(parts, seen, titles)
    if _offered(parts, seen) or (_advertised(titles) and _ABOUT_ONESELF * sum(found.i for found in seen) <= words):
        scores["job_description"] += 9
    return scores


def _is_spoken(parts: Sequence[Part], seen: Sequence[Evidence], name: str) -> bool:
    """Whether a short page without a heading has a file's name for its title, and that says that it is a pitch."""
    alone = len(parts) == 1 and not parts[0].heading and not parts[0].asked
    return alone and named(name)[:1] == ("pitch",) and seen[0].words <= _SPEECH and seen[0].i > 0


def _advertised(titles: Sequence[str]) -> bool:
    """Whether two or more headings are those of an advertisement."""
    return sum(any(kind == "job_description" for kind, _ in titled(title)[:1]) for title in titles) >= 2


def _offered(parts: Sequence[Part], seen: Sequence[Evidence]) -> bool:
    """Whether the page as a whole is the offer of a post: nobody answers a question in it, and most of it offers."""
    if any((part.personal and part.answered) or part.entry or part.tagged for part in parts):
        return False
    words = sum(found.words for found in seen)
    offering = sum(found.words for found in seen if found.offers)
    return 2 * offering >= words > 0 and not sum(found.byline + found.published > 1 for found in seen)


def _claimed(part: Part, found: Evidence) -> bool:
    """Whether a section's heading says "my answers" or the like, and its words tell no reader what to do."""
    mine = [title for title in part.heading if _MY.search(title)]
    own = any(kind in OWN_KINDS for title in mine for kind, _ in titled(title)[:1])
    return own and not found.told and found.you <= found.i


def _resume(parts: Sequence[Part], seen: Sequence[Evidence], titles: Sequence[str]) -> float:
    usual = sum(resume_title(title) for title in titles)
    dates = sum(found.dates for found in seen) + sum(part.entry for part in parts)
    contact = sum(found.contact for found in seen)
    if usual >= 2 and (dates or contact or usual >= 4):
        return 8
    return 5 if dates >= 2 and contact else 0


def _signed(parts: Sequence[Part], seen: Sequence[Evidence], titles: Sequence[str], front_matter: str) -> float:
    """How surely the text bears the marks of something that somebody published."""
    signs = evidence("\n".join(titles)).published + sum(found.published for found in seen)
    opening = next((line for part in parts[:1] for line in part.text.strip().split("\n")[:1]), "")
    bylines = sum(_bylined(part, found) for part, found in zip(parts[:2], seen[:2], strict=True))
    signs += _SURELY * bylines
    signs += _SURELY * (not parts[0].heading and borrowed(opening) and _PUBLICATION.search(opening) is not None)
    told = sum(found.you + found.advice for found in seen)
    prepared = _prepared(parts, seen)
    score = 0.0
    if signs >= _SURELY:
        score = 3 if prepared and not bylines else _BYLINED
    elif signs:
        score = 9 if told and not prepared else 1
    fields = len(_POST_FIELDS.findall(front_matter))
    if fields:
        score += min(18, 12 + 2 * fields)
    elif _BY.search(front_matter) and not prepared and told >= sum(found.i for found in seen):
        score += 8
    return score


def _bylined(part: Part, found: Evidence) -> bool:
    """Whether an author's name stands in a section, or was taken for its title."""
    return bool(found.byline or (part.heading and evidence(part.heading[-1]).byline))


def _prepared(parts: Sequence[Part], seen: Sequence[Evidence]) -> bool:
    """Whether somebody prepares here: under tags or limits, or with answers that mostly speak of oneself."""
    if any(part.tagged or part.timed for part in parts):
        return True
    answers = [found for part, found in zip(parts, seen, strict=True) if part.personal and part.answered]
    own = sum(found.i > 0 and found.i >= found.you + found.advice for found in answers)
    return own > 0 and 2 * own >= len(answers)


def _hinted(parts: Sequence[Part], seen: Sequence[Evidence], name: str) -> bool:
    """Whether anything but the manner of speaking hints at an author: a file's name, a title, a sign of publishing."""
    titles = (title for part in parts for title in part.heading)
    return (
        "reference" in named(name)
        or any(found.published or found.byline for found in seen)
        or any(kind == "reference" for title in titles for kind, _ in titled(title)[:1])
    )


def _instructs(parts: Sequence[Part], seen: Sequence[Evidence], hinted: bool) -> bool:
    """Whether a reader is told what to do as a habit, by an author who may also speak of themselves."""
    letter = any(found.letter for found in seen)
    told = sum(found.told for found in seen)
    # Who says "I" about as often as "you", and bears no other sign of an author, talks to themselves.
    selves = sum(found.i for found in seen)
    habit = told >= _A_HABIT and (3 * told >= selves if hinted else told >= _MOSTLY_YOU * selves)
    return habit and not letter and not _prepared(parts, seen)


def _advises(parts: Sequence[Part], seen: Sequence[Evidence]) -> bool:
    """Whether the document as a whole tells a reader what to do, and nobody speaks of themselves in it."""
    words = sum(found.words for found in seen)
    told = sum(found.you + found.advice for found in seen)
    if any(found.letter for found in seen) or any(
        part.tagged or part.timed or (part.personal and part.answered) or part.entry for part in parts
    ):
        return False
    if 2 * sum(found.ad for found in seen) > told:
        return False
    return words >= 40 and 100 * told >= 4 * words and told >= 3 * sum(found.i for found in seen)
