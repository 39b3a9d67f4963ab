"""Licences, degrees and certificates that a requirement asks for, and where the notes name one."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.english.language import words
from app.engines.embedded.english.terms import concrete_stems, content_stems, is_content
from app.engines.embedded.preparation.evidence import NOT_YET, Evidence, roots
from app.engines.embedded.preparation.named import ANY, PAPER, named_in
from app.slices import Embed


def papers_stand(text: str, evidence: Sequence[Evidence]) -> int | None:
    """The sentence that names a licence, degree or certificate together with what it is for."""
    papers = frozenset(root for match in PAPER.finditer(text) for root in roots(match[0]))
    subject = frozenset(stem[:6] for stem in concrete_stems(text)) - papers
    if ANY.search(text):
        subject -= frozenset(root for name in named_in(text) for root in roots(name))
    found: list[tuple[int, bool, int]] = []
    for k, e in enumerate(evidence):
        told = roots(f"{' '.join(e.note.section.heading)} {e.note.topic} {e.text}")
        degree = {"degree", "degre", "bachel", "master", "qualif"} & papers and _DEGREES.search(e.text)
        about = len(subject & told) >= max(1, len(subject) // 3) if subject else True
        if (papers & told or degree or _listed(e)) and about and not NOT_YET.search(e.text):
            found.append((len(subject & roots(e.text)), is_paper(e), -k))
    return -max(found)[2] if found else None


_CLASS: Final = re.compile(
    r"(?:\b(?:category|categories|cat|class|classes|group|grade|type)\b\.?\s+(?P<behind>(?-i:[A-Z])\d?(?:\+(?-i:E))?|\d)(?![\w+])|"
    r"(?<![\w+])(?P<before>(?-i:[A-Z]{1,2})\d?(?:\+(?-i:E))?)[\s-]+(?:licen[cs]e|entitlement|permit|ticket|driver|category|class)\b)",
    re.IGNORECASE,
)
"""A paper's class by its letter or number: "G licence", "Category C+E", "class 2"."""


def classes_asked(text: str) -> frozenset[str]:
    """The classes of a licence that a text names by letter or number."""
    found = (match["behind"] or match["before"] for match in _CLASS.finditer(text))
    return frozenset(code.upper() for code in found if code and code.upper() not in ("A", "I"))


def class_held(asked: frozenset[str], evidence: Sequence[Evidence]) -> int | None:
    """The sentence that names a licence of a class asked for, and does not say that it is missing."""
    for k, e in enumerate(evidence):
        if asked & classes_asked(e.text) and not NOT_YET.search(e.text):
            return k
    return None


def _listed(evidence: Evidence) -> bool:
    """Whether a sentence stands where papers are listed by name alone."""
    over = " ".join(evidence.note.section.heading)
    return bool(_LISTS.search(over) or _LISTS.search(evidence.note.topic) or _LISTS.match(evidence.text))


def is_paper(evidence: Evidence) -> bool:
    """Whether a sentence is an award's name or a line of a list of papers; to be "qualified" names none."""
    award = _DEGREES.search(evidence.text) or _AWARDS.search(evidence.text)
    return bool(award or _listed(evidence)) and not NOT_YET.search(evidence.text)


def near_paper(asked: str, evidence: Sequence[Evidence], embed: Embed) -> int | None:
    """The paper whose subject is called otherwise: a certificate in education for a qualification in teaching."""
    wanted = [word for word in words(paper_subject(asked)) if is_content(word)]
    papers = [(k, held) for k, e in enumerate(evidence) if is_paper(e) and (held := words(e.text))]
    if not wanted or not papers:
        return None
    # Word by word: the heading over a paper and the school it is from say nothing of its subject.
    vectors = embed(wanted)
    score, k = max((float((vectors @ embed(held).T).max(axis=1).min()), -k) for k, held in papers)
    return -k if score >= SUBJECT_NEAR else None


SUBJECT_NEAR: Final = 0.65
"""Cosine of words for one subject; neighbouring trades ("accounting", "bookkeeping") lie at .6 and below."""


def paper_subject(requirement: str) -> str:
    """What a paper is wanted in ("teaching" of "Teaching qualification"); empty where none, or more, is asked for."""
    if not PAPER.search(requirement):
        return ""
    rest = re.sub(r"\s+", " ", PAPER.sub(" ", requirement))
    rest = re.sub(
        r"^(?:\W|\b(?:an?|the|in|of|as|for|with|full|relevant|recognised|formal)\b)+", "", rest.strip(), flags=re.I
    )
    rest = (rest[:1].lower() + rest[1:] if rest[1:2].islower() else rest).strip(" ,.")
    return rest if 0 < len(content_stems(rest)) <= A_SUBJECT and not named_in(rest) else ""


A_SUBJECT: Final = 2
"""Words that name a subject; a sentence that wants more than a paper is held against the notes as a whole."""


_LISTS: Final = re.compile(
    r"\b(?:qualifications?|training|education|certificat\w+|licen[cs]es?|registrations?|tickets?|courses?)\b",
    re.IGNORECASE,
)
"""Headings under which papers are listed by name alone."""

_DEGREES: Final = re.compile(r"\b(?:BSc|BA|MSc|MA|BEng|MEng|PhD|BEd|LLB|PGCE|degree)\b")
_AWARDS: Final = re.compile(r"\b(?:(?:PG ?)?(?:Cert|Dip)(?:\.|\b)|HN[CD]\b|NVQ\b|SVQ\b|BTEC\b|GCSEs?\b|A[- ]levels?\b)")
"""Awards as a résumé shortens them."""
