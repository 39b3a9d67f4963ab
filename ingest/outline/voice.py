"""A section's own voice: what its words say about whose they are and what they are for."""

from dataclasses import dataclass
from typing import Final

from ingest.outline.evidence import Evidence
from ingest.outline.found import Owner
from ingest.records import KINDS, Kind

Scores = dict[Kind, float]


@dataclass(frozen=True, slots=True)
class Part:
    """A section before its kind is known.

    ``heading`` is its path; ``tagged`` says that the last of it is a [tag], ``entry`` that it spans dates as a
    résumé's entries do; ``text`` is what stands under it but
    for questions, ``answered`` how many questions are answered there, ``asked`` how many there are;
    ``personal`` says that they are put to a person ("tell me about ..."), not asked about a subject;
    ``timed`` that one of them limits the time of its answer; ``owner`` whose words the page says they are.
    """

    heading: tuple[str, ...]
    tagged: bool
    entry: bool
    text: str
    asked: int
    answered: int
    personal: int
    timed: bool = False
    owner: Owner = ""


_OFFERED: Final = 4.0
"""How much the offer of a post is an advertisement, whatever else it sounds like."""


def voice(part: Part, found: Evidence) -> Scores:
    """What a section's own words say for each kind."""
    scores: Scores = dict.fromkeys(KINDS, 0.0)
    if not found.words and not part.asked:
        return scores
    rate = found.per_hundred
    own = min(3.0, 0.7 * rate(found.i)) + min(2.0, 0.5 * rate(found.past)) + min(2.0, 0.5 * rate(found.opening))
    spoken_to = max(0.0, rate(found.you) - rate(found.i))
    scores["stories"] = own + min(4.0, 1.5 * found.star)
    # An answer in which nobody speaks may be a fact about the subject.
    answered = min(found.words and part.answered, part.personal) * (3.0 if found.i or found.we or found.past else 2.0)
    scores["prep_answers"] = own + min(5.0, answered)
    scores["prep_answers"] += 2.0 if part.personal and not part.answered else 0.0
    scores["prep_answers"] += 3.0 if part.timed else 0.0
    scores["pitch"] = 0.6 * own + (2.5 if found.greeting else 0.0)
    scores["resume"] = (
        min(4.0, 1.5 * found.dates + 3.0 * part.entry) + min(2.0, found.contact) + min(3.0, rate(found.opening))
    )
    if not found.i:
        scores["resume"] += 0.5
    quiet = 1.0 if not found.i else -min(3.0, 0.7 * rate(found.i))
    scores["job_description"] = min(5.0, 0.9 * rate(found.ad)) + (quiet if found.ad else min(quiet, 0.0))
    scores["job_description"] += _OFFERED if found.offers else 0.0
    scores["reference"] = (
        min(3.0, 0.5 * spoken_to)
        + min(2.5, (0.4 if found.you or found.published else 0.2) * rate(found.advice))
        + min(3.0, found.published)
        + min(quiet, 0.3)
    )
    scores["study_notes"] = (
        min(2.5, 0.3 * rate(found.defining)) + quiet - min(2.0, 0.7 * rate(found.past)) - min(1.0, 0.3 * spoken_to)
    )
    if part.asked > part.personal:
        scores["study_notes"] += 2.0
    scores["other"] = 0.5 + min(2.0, 0.4 * rate(found.errand))
    for kind in ("job_description", "reference", "study_notes"):
        scores[kind] = max(scores[kind], -2.0)
    return scores
