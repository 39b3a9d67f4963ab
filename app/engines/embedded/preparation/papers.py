"""Licences, degrees and certificates that a requirement asks for, and where the notes name one."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.preparation.evidence import Evidence, roots
from app.engines.embedded.preparation.missing import NOT_YET, PENDING
from app.engines.embedded.preparation.named import ANY, PAPER, named_in
from app.english.language import words
from app.english.terms import concrete_stems, content_stems, is_content
from app.slices import Embed


def papers_stand(text: str, evidence: Sequence[Evidence]) -> int | None:
    """The sentence that names a licence, degree or certificate together with what it is for."""
    papers = frozenset(root for match in PAPER.finditer(text) for root in roots(match[0]))
    concrete, every = (
        frozenset(stem[:6] for stem in stems(text)) - papers for stems in (concrete_stems, content_stems)
    )
    names = named_in(text)
    called = frozenset(root for name in names for root in roots(name))
    if ANY.search(text):
        concrete, every = concrete - called, every - called
    subject = concrete - _OF_ANY_SUBJECT or every - _OF_ANY_SUBJECT or concrete - _OF_ANY_PAPER or called
    found: list[tuple[bool, int, bool, int]] = []
    for k, e in enumerate(evidence):
        told = roots(f"{' '.join(e.note.section.heading)} {e.note.topic} {e.text}")
        degree = {"degree", "degre", "bachel", "master", "qualif"} & papers and _DEGREES.search(e.text)
        about = len(subject & told) >= max(1, len(subject) // 3) if subject else True
        named = papers & told or _clipped(papers, told) or degree or _listed(e) or _TICKET.search(e.text)
        heads = _LISTS.fullmatch(e.text.strip(" :*#"))
        if named and about and not heads and _as_high(text, e.text) and not NOT_YET.search(e.text):
            by_name = any(re.search(rf"\b{re.escape(name)}\b", e.text) for name in names)
            found.append((by_name, len(subject & roots(e.text)), is_paper(e), -k))
    return -max(found)[-1] if found else None


_OF_ANY_PAPER: Final = frozenset(
    """third- level tertia higher relat relev recogn approp essent requir desira formal suitab equiva experi clean
    valid full curren good strong hold subjec field discip simila""".split()
)
"""Roots of words that only qualify a paper: what is "relevant" names no subject."""
_OF_ANY_SUBJECT: Final = _OF_ANY_PAPER | frozenset("manag studi profes".split())
"""Roots of words that stand beside any subject: "Managing Safely" is no project management."""


def _clipped(papers: frozenset[str], told: frozenset[str]) -> bool:
    """Whether a paper is named by the beginning of its word: "cert", "dip", "qual"."""
    return any(paper.startswith(short) for short in told if len(short) >= CLIPPED for paper in papers)


CLIPPED: Final = 3
"""Letters of a word that is cut off, at the least."""


def _as_high(asked: str, held: str) -> bool:
    """Whether a paper is of the level asked for: a degree is no NVQ, and level 5 no level 3."""
    lower = any(wanted.search(asked) and not shown.search(held) for wanted, shown in _HIGHER)
    if lower and not ANY.search(asked):
        return False
    levels = [[int(n) for n in _LEVEL.findall(text)] for text in (asked, held)]
    return not (levels[0] and levels[1]) or max(levels[1]) >= min(levels[0])


_LEVEL: Final = re.compile(r"\b(?:level|NVQ|SVQ)\s*(?:level\s*)?(\d)\b", re.IGNORECASE)
_TICKET: Final = re.compile(r"\b(?:tickets?|cards?|permits?|(?<!he )pass(?:ed)?)\b", re.IGNORECASE)
"""What people call the papers of a trade."""


def _listed(evidence: Evidence) -> bool:
    """Whether a sentence stands where papers are listed by name alone."""
    over = " ".join(evidence.note.section.heading)
    return bool(_LISTS.search(over) or _LISTS.search(evidence.note.topic) or _LISTS.match(evidence.text))


def is_paper(evidence: Evidence) -> bool:
    """Whether a sentence is an award's name or a line of a list of papers; to be "qualified" names none."""
    award = _DEGREES.search(evidence.text) or _AWARDS.search(evidence.text)
    return bool(award or _listed(evidence)) and not NOT_YET.search(evidence.text)


def papers_offered(text: str) -> list[str]:
    """The papers a requirement offers the choice of ("Relevant degree or QQI level 5"); itself where it offers none."""
    each = re.split(r"\s+or\s+|\s*/\s*", text)
    return [one for one in each if PAPER.search(one)] if len(each) > 1 else [text]


def of_any_subject(requirement: str) -> bool:
    """Whether a paper is asked for by its fit alone ("relevant degree"), which its name cannot show."""
    papers = frozenset(root for match in PAPER.finditer(requirement) for root in roots(match[0]))
    return bool(_FITTING.search(requirement)) and not (roots(requirement) - papers - _OF_ANY_PAPER)


_FITTING: Final = re.compile(r"\b(?:relevant|related|appropriate|suitable)\b", re.IGNORECASE)


def near_paper(asked: str, evidence: Sequence[Evidence], embed: Embed) -> int | None:
    """The paper whose subject is called otherwise: a certificate in education for a qualification in teaching."""
    wanted = [word for word in words(paper_subject(asked)) if is_content(word)]
    papers = [
        (k, held) for k, e in enumerate(evidence) if is_paper(e) and _as_high(asked, e.text) and (held := words(e.text))
    ]
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
    r"\b(?:qual(?:s|ifications?)|training|education|cert(?:s|ificat\w+)|licen[cs]es?|registrations?|tickets?|courses?)\b",
    re.IGNORECASE,
)
"""Headings under which papers are listed by name alone."""

_DEGREES: Final = re.compile(
    r"\b(?:[BM](?:Sc|A|Eng|Ed|BA|Phil|Com|Tech|FA|Mus|Arch|Pharm|Des|Sci|Res|N|Th)|PhD|DPhil|LL[BM]|MBBS|PGCE|"
    r"(?:B|M)\.(?:A|Sc|Eng|Com|Tech)|(?:B|M)\. ?[A-Z][a-z]{3,} (?:(?:in|of|and) )?[A-Z][a-z]+|"
    r"(?i:degree|bachelor\w*|master['’]?s))(?!\w)"
)
_HIGHER: Final = (
    (
        re.compile(r"\bcharter(?:ed|ship)\b", re.IGNORECASE),
        re.compile(
            r"(?i:\bcharter(?:ed|ship)\b)|\bC(?:Eng|Env|Sci|Phys|Chem|Biol|Geol|Psychol|MgrI?|ITP|hPP)\b"
            r"|\b(?!MBA|MPA|MRI)[FM][A-Z]{2,5}\b"
        ),
    ),
    (re.compile(r"\bph\.?d\b|\bdoctorate\b", re.IGNORECASE), re.compile(r"\b(?i:ph\.?d|doctora\w+)\b|\bDPhil\b")),
    (
        re.compile(r"\bmaster['’]?s\b", re.IGNORECASE),
        re.compile(r"\b(?:MSc|MA|MEng|MBA|MPhil|MRes|MEd|LLM|(?i:master\w*|ph\.?d))\b"),
    ),
    (re.compile(r"\b(?:degree|bachelor\w*)\b", re.IGNORECASE), _DEGREES),
)
"""Degrees, each with what shows one at least as high."""
_AWARDS: Final = re.compile(
    r"\b(?:(?:PG ?)?(?:Cert|Dip)(?:\.|\b)|HN[CD]\b|NVQ\b|SVQ\b|BTEC\b|GCSEs?\b|Level \d\b(?= [A-Z])|A[- ]levels?\b|"
    r"(?:Award|Certificate|Diploma) in [A-Z])"
)
"""Awards as a résumé shortens them."""


def is_pending(asked: str, held: str) -> bool:
    """Whether it is said of the paper asked for, and not of another in its line, that it lapsed or is booked."""
    wanted = roots(asked)
    pieces = re.split(r"[,;]\s", held)
    mine = [piece for piece in pieces if wanted & roots(piece)] or pieces
    rest = [
        after for before, after in itertools.pairwise(pieces) if before in mine and PENDING.match(_OF_IT.sub("", after))
    ]
    return any(PENDING.search(piece) for piece in (*mine, *rest))


_OF_IT: Final = re.compile(r"^(?:(?:I['’]?m|I am|it['’]?s|is|but|now|still|been)\s)+", re.IGNORECASE)
"""How it is said of a paper, behind its name, where it stands."""
