"""Which kind a section is of: whose words they are and what they are for.

Three voices speak, from near to far: the section's headings, its own words (person, tense, manner), and the
document it stands in. Their weights are set by hand and add up; where they are close, a kind that is not
the candidate's own experience wins, since an article taken for experience proves what never happened.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ingest.outline.blanks import blank
from ingest.outline.evidence import Evidence, evidence
from ingest.outline.filled import names_questions
from ingest.outline.provenance import provenance
from ingest.outline.titles import borrowed, named, resume_title, titled
from ingest.outline.voice import Part, Scores, voice
from ingest.records import KINDS, OWN_KINDS, Kind

_ONLY_LEARNT: Final = re.compile(
    r"\bnot my (?:own )?(?:work|experience)\b|\breading only\b|\bonly (?:reading|revision|from reading)\b"
    r"|^\W*#?(?:study|revision|to (?:study|learn|revise|read up))\W*(?:$|[=\[(:–—-])",
    re.IGNORECASE,
)
"""How a page or a part of it opens that holds what somebody learns, and nothing that they did."""
_ASIDES: Final = frozenset({"reference", "study_notes", "questions_for_them", "other"})
OWNED: Final[tuple[Kind, ...]] = ("prep_answers", "stories")
_DISOWNED: Final = 9.0
_LENT: Final = 5.0
_SOME_AD: Final = 2
_CLAIMED: Final = 3.0
"""What a page says of whose its words are outweighs what they sound like; how they sound says which kind they are."""

_MOST_LEAD_WORDS: Final = 14
_EXPLAINS: Final = 4
_PER_I: Final = 4
"""So many lines that define something are explanations, an "I" in every so many of them notwithstanding."""

_CAUTIOUS: Final = tuple(sorted(KINDS, key=lambda kind: (kind in OWN_KINDS, KINDS.index(kind))))
"""The order in which ties are broken: what is not one's own comes first."""


def kinds(parts: Sequence[Part], name: str, front_matter: str, *, filled: bool = False) -> list[Kind]:
    """Decide the kind of every section of a document.

    Args:
        name: the document's, which says something but never much.
        front_matter: the YAML above the text; a post's fields (author, layout, source) speak for an article.
        filled: the document's questions are being answered, so that only they were copied.
    """
    # Notes to self are nobody's voice: what is empty goes with its heading and its document.
    seen = [evidence("" if blank(part.text) else part.text) for part in parts]
    priors = provenance(parts, seen, name, front_matter)
    for part, found, prior in zip(parts, seen, priors, strict=True):
        sheet = _filled_in(found)
        if part.owner in {"theirs", "mail"} and not sheet:
            for kind in OWN_KINDS:
                prior[kind] = min(prior[kind], 0.0) - _DISOWNED
            prior["other" if part.owner == "mail" else "reference"] += _LENT
            # What was copied from an employer is an advertisement as well as it sounds like one.
            prior["job_description"] += _LENT if found.ad >= _SOME_AD and not found.i else 0.0
        opening = (part.text.strip() or " ").splitlines()[0]
        if _ONLY_LEARNT.search(opening):
            for kind in OWN_KINDS:
                prior[kind] = min(prior[kind], 0.0) - _DISOWNED
            prior["study_notes"] += _CLAIMED
            continue
        if part.owner == "mine":
            lead = _lead(part)
            if _explains(found) or _says_study(lead):
                prior["study_notes"] += _CLAIMED
            elif not _is_aside(part.heading):
                for kind in OWNED:
                    prior[kind] += _CLAIMED
            continue
        titles = [title for title in part.heading if not (filled and names_questions(title))]
        if any(borrowed(title) for title in titles) or (not part.heading and borrowed(opening)):
            for kind in OWN_KINDS:
                prior[kind] -= 6 if found.i <= 1 else 3
    unsaid = [_nobodys(part, found) for part, found in zip(parts, seen, strict=True)]
    # One title above everything names the document, and says as little of each part as a file's name does.
    tops = {part.heading[:1] for part in parts if part.heading}
    if len(tops) == 1 and sum(len(part.heading) > 1 for part in parts) > 1:
        for kind, weight in titled(parts[-1].heading[0]):
            for prior in priors:
                prior[kind] += 0.4 * weight
        parts = [
            part if len(part.heading) == 1 and found.words else replace(part, heading=part.heading[1:])
            for part, found in zip(parts, seen, strict=True)
        ]
    decided = [
        _kind(part, found, prior, unclaimed)
        for part, found, prior, unclaimed in zip(parts, seen, priors, unsaid, strict=True)
    ]
    return _among_stories(_called_resume(_whole_resume(decided, parts, seen), parts, seen, name), parts, seen, name)


def _among_stories(decided: Sequence[Kind], parts: Sequence[Part], seen: Sequence[Evidence], name: str) -> list[Kind]:
    """In a file that is called one of stories, what stands among several under a title of its own is one's own too."""
    if "stories" not in named(name) or sum(kind == "stories" for kind in decided) < _SEVERAL:
        return list(decided)
    return [
        "stories"
        if (kind == "other" or (kind == "study_notes" and _counts(part.text)))
        and part.heading
        and not (part.owner or part.asked or titled(part.heading[-1]) or found.you or found.told)
        else kind
        for kind, part, found in zip(decided, parts, seen, strict=True)
    ]


def _counts(text: str) -> bool:
    """Whether most lines hold a figure, as one's own numbers do and what one learns seldom does."""
    said = [line for line in text.split("\n") if line.strip()]
    return 2 * sum(bool(re.search(r"\d", line)) for line in said) > len(said)


_SEVERAL: Final = 2
"""Stories from which a file that is called one of stories is one."""


_CALLED: Final = re.compile(r"(?<![a-z])(?:cv|r[ée]sum[ée]|curriculum)(?![a-z])", re.IGNORECASE)


def _called_resume(decided: Sequence[Kind], parts: Sequence[Part], seen: Sequence[Evidence], name: str) -> list[Kind]:
    """A file that is called a résumé is one in whatever layout, but for what asks, tells by parts or is another's."""
    if not _CALLED.search(name.replace("_", " ")):
        return list(decided)
    return [
        "resume"
        if kind in {"prep_answers", "other", "study_notes", "reference"}
        and not part.owner
        and not found.star
        and "?" not in part.text
        and not any(kind == says for title in part.heading[-1:] for says, _ in titled(title))
        else kind
        for kind, part, found in zip(decided, parts, seen, strict=True)
    ]


def _whole_resume(decided: Sequence[Kind], parts: Sequence[Part], seen: Sequence[Evidence]) -> list[Kind]:
    """A part of a résumé that is named for no kind ("Bits of paper", "Odds and ends") belongs to it all the same.

    So does one named as adverts name a list too ("Qualifications"), where it speaks to nobody and asks for nothing.
    """
    resumes = sum(kind == "resume" for kind in decided)
    whole = resumes >= _A_RESUME and resumes * 3 >= len(decided) * 2
    lone = whole and decided.count("job_description") == 1
    return [
        "resume"
        if whole and not part.owner and (kind == "other" or (lone and _names_both(kind, part, found)))
        else kind
        for kind, part, found in zip(decided, parts, seen, strict=True)
    ]


def _names_both(kind: Kind, part: Part, found: Evidence) -> bool:
    title = part.heading[-1] if part.heading else ""
    return kind == "job_description" and resume_title(title) and not found.you and found.ad < _SOME_AD


_A_SHEET: Final = 4
"""Labels of a story's parts from which a page is a sheet of stories, whatever handed it out."""

_FILLED_IN: Final = 5.0
"""How much such a sheet is stories, once something was done in it."""

_A_RESUME: Final = 3
"""Parts of a résumé from which what stands among them is taken for one more."""


def _filled_in(found: Evidence) -> bool:
    """Whether a story's parts are labelled and something happened in them, with an "I" or, in brief notes, without."""
    return found.star >= _A_SHEET and bool(found.i or found.past)


def _is_aside(heading: Sequence[str]) -> bool:
    says = titled(heading[-1]) if heading else ()
    return bool(says) and says[0][0] in _ASIDES


def _lead(part: Part) -> str:
    """The line that opens what is one's own, where it heads the rest ("my own revision under it:")."""
    opening = (part.text.strip() or " ").splitlines()[0].strip()
    return opening if opening.endswith(":") and opening.count(" ") < _MOST_LEAD_WORDS else ""


def _says_study(lead: str) -> bool:
    says = titled(lead)
    return bool(says) and says[0][0] == "study_notes"


def _explains(found: Evidence) -> bool:
    """Whether one's own words say how things are, line by line, and nothing that anybody did: notes to learn from."""
    told = found.we or found.past or found.opening or found.star or found.i > 1 + found.defining // _PER_I
    return found.defining >= _EXPLAINS and 2 * found.defining >= found.bullets and not told


def _nobodys(part: Part, found: Evidence) -> bool:
    """Whether nobody did anything in a section and no heading above it says that it is one's own."""
    if part.owner == "mine":
        return False
    told = found.i or found.we or found.past or found.opening or found.star
    # "Interview prep" above everything is a folder; "My stories" above it is a claim.
    claims = OWN_KINDS - {"prep_answers"}
    says = any(kind in claims for title in part.heading[:-1] for kind, _ in titled(title)) or any(
        kind in OWN_KINDS for title in part.heading[-1:] for kind, _ in titled(title)
    )
    return bool(found.words) and not (told or part.personal or part.tagged or says)


def _kind(part: Part, found: Evidence, prior: Scores, nobodys: bool) -> Kind:
    scores = voice(part, found)
    scores["stories"] += _FILLED_IN if _filled_in(found) else 0.0
    for kind in KINDS:
        scores[kind] += prior[kind]
        if nobodys and kind in {"stories", "prep_answers", "pitch"}:
            scores[kind] -= 3
    near = 1.5
    for title in reversed(part.heading):
        # A title that names no kind ("3. Metrics") leaves the word to the one above it.
        says = titled(title)
        if found.star >= _A_SHEET and says and says[0][0] == "study_notes":
            continue  # a worksheet "from the course", filled in with one's own stories
        if part.owner == "mine" and says and says[0][0] == "job_description":
            continue  # one's own remark below "Wish list" is none of it
        if near == 1.5 and says and says[0][0] in _ASIDES:
            # "Tips" or "Revision" below an advertisement is none of it.
            scores["job_description"] -= prior["job_description"] / 2
        for kind, weight in says:
            scores[kind] += near * weight
        near *= 0.5 if says or part.tagged else 0.95
    if part.tagged:
        scores["stories" if found.past + found.i > 2 else "prep_answers"] += 3
    return max(_CAUTIOUS, key=lambda kind: round(scores[kind], 6))
