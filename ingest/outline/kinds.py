"""Which kind a section is of: whose words they are and what they are for.

Three voices speak, from near to far: the section's headings, its own words (person, tense, manner), and the
document it stands in. Their weights are set by hand and add up; where they are close, a kind that is not
the candidate's own experience wins, since an article taken for experience proves what never happened.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ingest.outline.evidence import Evidence, evidence
from ingest.outline.titles import named, resume_title, titled
from ingest.records import KINDS, OWN_KINDS, Kind

Scores = dict[Kind, float]

_CAUTIOUS: Final = tuple(sorted(KINDS, key=lambda kind: (kind in OWN_KINDS, KINDS.index(kind))))
"""The order in which ties are broken: what is not one's own comes first."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section before its kind is known.

    ``heading`` is its path; ``tagged`` says that the last of it is a [tag], ``entry`` that it spans dates as a
    résumé's entries do; ``text`` is what stands under it but
    for questions, ``answered`` how many questions are answered there, ``asked`` how many there are;
    ``personal`` says that they are put to a person ("tell me about ..."), not asked about a subject.
    """

    heading: tuple[str, ...]
    tagged: bool
    entry: bool
    text: str
    asked: int
    answered: int
    personal: int


def kinds(parts: Sequence[Part], name: str, front_matter: str) -> list[Kind]:
    """Decide the kind of every section of a document.

    Args:
        name: the document's, which says something but never much.
        front_matter: the YAML above the text; a post's fields (author, layout, source) speak for an article.
    """
    seen = [evidence(part.text) for part in parts]
    prior = _document(parts, seen, name, front_matter)
    # One title above everything names the document, and says as little of each part as a file's name does.
    tops = {part.heading[:1] for part in parts if part.heading}
    if len(tops) == 1 and sum(len(part.heading) > 1 for part in parts) > 1:
        for kind, weight in titled(parts[-1].heading[0]):
            prior[kind] += 0.4 * weight
        parts = [replace(part, heading=part.heading[1:]) for part in parts]
    return [_kind(part, found, prior) for part, found in zip(parts, seen, strict=True)]


def _kind(part: Part, found: Evidence, prior: Scores) -> Kind:
    scores = _words(part, found)
    for kind in KINDS:
        scores[kind] += prior[kind]
    near = 1.5
    for title in reversed(part.heading):
        # A title that names no kind ("3. Metrics") leaves the word to the one above it.
        says = titled(title)
        for kind, weight in says:
            scores[kind] += near * weight
        near *= 0.5 if says else 0.95
    if part.tagged:
        scores["stories" if found.past + found.i > 2 else "prep_answers"] += 3
    return max(_CAUTIOUS, key=lambda kind: round(scores[kind], 6))


def _words(part: Part, found: Evidence) -> Scores:
    """What a section's own words say."""
    scores: Scores = dict.fromkeys(KINDS, 0.0)
    if not found.words and not part.asked:
        return scores
    rate = found.per_hundred
    own = min(3.0, 0.7 * rate(found.i)) + min(2.0, 0.5 * rate(found.past)) + min(2.0, 0.5 * rate(found.opening))
    spoken_to = max(0.0, rate(found.you) - rate(found.i))
    scores["stories"] = own + min(4.0, 1.5 * found.star)
    scores["prep_answers"] = own + min(5.0, 3.0 * min(found.words and part.answered, part.personal))
    scores["prep_answers"] += 2.0 if part.personal and not part.answered else 0.0
    scores["pitch"] = 0.6 * own + (2.5 if found.greeting else 0.0)
    scores["resume"] = (
        min(4.0, 1.5 * found.dates + 3.0 * part.entry) + min(2.0, found.contact) + min(3.0, rate(found.opening))
    )
    if not found.i:
        scores["resume"] += 0.5
    quiet = 1.0 if not found.i else -min(3.0, 0.7 * rate(found.i))
    scores["job_description"] = min(5.0, 0.9 * rate(found.ad)) + quiet
    scores["reference"] = (
        min(3.0, 0.5 * spoken_to) + min(2.5, 0.4 * rate(found.advice)) + min(3.0, found.published) + min(quiet, 0.3)
    )
    scores["study_notes"] = (
        min(2.5, 0.3 * rate(found.defining)) + quiet - min(2.0, 0.7 * rate(found.past)) - min(1.0, 0.3 * spoken_to)
    )
    if part.asked > part.personal:
        scores["study_notes"] += 2.0
    scores["other"] = 0.5
    for kind in ("job_description", "reference", "study_notes"):
        scores[kind] = max(scores[kind], -2.0)
    return scores


def _document(parts: Sequence[Part], seen: Sequence[Evidence], name: str, front_matter: str) -> Scores:
    """What the document as a whole says for each of its sections."""
    scores: Scores = dict.fromkeys(KINDS, 0.0)
    for kind in named(name)[:1]:
        scores[kind] += 1.0
    words = sum(found.words for found in seen) or 1
    for part, found in zip(parts, seen, strict=True):
        for kind, score in _words(part, found).items():
            scores[kind] += 0.7 * score * found.words / words
    for kind in KINDS:
        scores[kind] = min(3.0, max(-1.0, scores[kind]))
    titles = [part.heading[-1] for part in parts if part.heading]
    resume_titles = sum(resume_title(title) for title in titles)
    dates, contact = (
        sum(found.dates for found in seen) + sum(part.entry for part in parts),
        sum(found.contact for found in seen),
    )
    if resume_titles >= 2 and (dates or contact or resume_titles >= 4):
        scores["resume"] += 8
    elif dates >= 2 and contact:
        scores["resume"] += 5
    advertised = sum(any(kind == "job_description" for kind, _ in titled(title)[:1]) for title in titles)
    if advertised >= 2 and not any(found.i for found in seen):
        scores["job_description"] += 9
    if _advises(parts, seen):
        scores["reference"] += 8
    bylines = evidence("\n".join(titles)).published + sum(found.published for found in seen)
    scores["reference"] += min(8.0, 3.0 * bylines)
    post = len(
        re.findall(
            r"^(?:author|layout|source|permalink|canonical\w*|categories|url|slug|published|description)\s*:",
            front_matter,
            re.MULTILINE | re.IGNORECASE,
        )
    )
    if post:
        scores["reference"] += min(18.0, 12.0 + 2.0 * post)
    return scores


def _advises(parts: Sequence[Part], seen: Sequence[Evidence]) -> bool:
    """Whether the document as a whole tells a reader what to do, and nobody speaks of themselves in it."""
    words = sum(found.words for found in seen)
    told = sum(found.you + found.advice for found in seen)
    if any(found.letter for found in seen) or any(
        part.tagged or (part.personal and part.answered) or part.entry for part in parts
    ):
        return False
    return words >= 40 and 100 * told >= 4 * words and told >= 3 * sum(found.i for found in seen)
