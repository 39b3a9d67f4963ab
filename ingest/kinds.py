"""Which kind a section is of: whose words they are and what they are for.

Three voices speak, from near to far: the section's headings, its own words (person, tense, manner), and the
document it stands in. Their weights are set by hand and add up; where they are close, a kind that is not
the candidate's own experience wins, since an article taken for experience proves what never happened.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ingest.evidence import Evidence, evidence
from ingest.records import KINDS, OWN_KINDS, Kind

Scores = dict[Kind, float]

_TITLES: Final[tuple[tuple[Kind, float, str], ...]] = (
    (
        "questions_for_them",
        6.0,
        r"questions?(?: \w+){0,3} (?:to ask|for (?:them|the|my|our|interviewers?|panel|you|company|recruiter|hiring|employer))"
        r"|(?:to|i(?:'ll| will| want to| would)?|will|things to|what to) ask(?: them| the| back)?\b|ask (?:them|back)|my questions|questions for|reverse interview",
    ),
    (
        "job_description",
        4.0,
        r"wish ?list|job (?:description|ad|advert|spec|posting)|person spec\w*|from the (?:ad|advert|jd|posting|job)|\bjd\b|requirements?|responsibilities"
        r"|what (?:you|we|they)(?:'ll| will|'d)? (?:do|ask|need|bring|offer|look|expect|want)|what we're|you (?:have|bring|will|are)|you might|your (?:job|role)|the role|about (?:the role|the job|us)"
        r"|nice to haves?|must[- ]haves?|preferred|desirable|essential|benefits|how we (?:hire|work)|who (?:you are|we are)|it would (?:help|be)|perks|how to apply|about you$|key duties|duties",
    ),
    (
        "reference",
        3.0,
        r"tips|advice|how to|(?:sample|example|model) (?:answers?|responses?)|what not to|mistakes to avoid|common mistakes|dos and don'ts|do's and don'ts|best practices|article|blog|further reading|references$|resources|what (?:interviewers|panels|recruiters) (?:look|listen|want)"
        r"|interview (?:process|guide|formats?)|types of|differences? between|most common",
    ),
    (
        "study_notes",
        4.0,
        r"stud(?:y|ies)\b|outline|checklist|crib|cheat ?sheet|revision|revise|flash ?cards?|definitions?|glossary|formulas?|theory|fundamentals|basics|system design|algorithms?|syllabus|lecture|course notes|course|chapter"
        r"|to learn|reading list|topics|concepts?|notes on|key terms|how .+ works",
    ),
    (
        "pitch",
        4.0,
        r"pitch|elevator|introduction|intro\b|tell me about yourself|about (?:me|myself)|self[- ]intro\w*|opening|read aloud|who (?:i am|am i)|\d+ ?s(?:ec(?:onds?)?)? (?:version|intro)|tmay|background|summary",
    ),
    (
        "resume",
        4.0,
        r"(?:work |professional |relevant |career )?(?:experience|employment|history)(?: history)?|education|skills|technical skills|certifications?|certificates|training|languages|publications|awards|honou?rs|volunteer\w*"
        r"|profile|objective|professional summary|interests|tools|registration|licen[cs]es|memberships|qualifications|r[ée]sum[ée]|curriculum vitae|\bcv\b|education and .+|projects",
    ),
    (
        "stories",
        4.0,
        r"stor(?:y|ies)|star\b|examples?|anecdotes?|achievements|accomplishments|wins|failures?|conflicts?|challenges?|leadership|teamwork|behaviou?ral",
    ),
    (
        "prep_answers",
        3.0,
        r"(?:my |draft |prepared )?answers|prep\b|q ?(?:&|and) ?a|(?:panel|interview|video|behaviou?ral|practice|likely|common|expected) questions|strengths?|weakness(?:es)?|why\b|salary|motivation|one[- ]way|questions(?! to| for)",
    ),
    (
        "other",
        3.0,
        r"to[- ]?dos?\b|logistics|reminders?|schedule|contacts?|links?|bits|shopping|calendar|directions|misc\w*|scratch|company (?:research|notes|facts)|research|about (?:the )?(?:company|employer|organi[sz]ation|school|trust|firm|team)|about [A-Z]\w+ \(|their (?:site|website|values|mission)",
    ),
)
_TITLE_PATTERNS: Final = tuple(
    (kind, weight, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, weight, pattern in _TITLES
)
_RESUME_TITLES: Final = re.compile(
    r"(?:work |professional |relevant |career |clinical |teaching |other |selected |previous |technical |key |core |additional )*"
    r"(?:experience|employment(?: history)?|history|education(?: (?:and|&) .+)?|skills(?: (?:and|&) .+)?|certifications?|certificates|training|languages|publications|awards|honou?rs"
    r"|volunteer\w*|profile|objective|summary|interests|hobbies|tools|registration|licen[cs]es|memberships|qualifications|references|projects|competenc(?:ies|es))",
    re.IGNORECASE,
)
_NAMES: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("resume", re.compile(r"r[ée]sum[ée]|\bcv\b|curriculum", re.IGNORECASE)),
    ("job_description", re.compile(r"job|\bjd\b|posting|vacancy|advert", re.IGNORECASE)),
    ("reference", re.compile(r"article|blog|post\b|guide|tips|advice|how[- _]to", re.IGNORECASE)),
    ("study_notes", re.compile(r"study|cheat|revision|course|lecture|flash", re.IGNORECASE)),
    ("pitch", re.compile(r"pitch|intro|tmay|about[- _]me|elevator", re.IGNORECASE)),
    ("stories", re.compile(r"stor(?:y|ies)|star|bullets|behaviou?r", re.IGNORECASE)),
    ("prep_answers", re.compile(r"prep|answers|questions|\bq ?a\b|interview", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A section before its kind is known.

    ``heading`` is its path; ``tagged`` says that the last of it is a [tag]; ``text`` is what stands under it but
    for questions, ``answered`` how many questions are answered there, ``asked`` how many there are;
    ``personal`` says that they are put to a person ("tell me about ..."), not asked about a subject.
    """

    heading: tuple[str, ...]
    tagged: bool
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
    return [_kind(part, found, prior) for part, found in zip(parts, seen, strict=True)]


def _kind(part: Part, found: Evidence, prior: Scores) -> Kind:
    scores = _words(part, found)
    for kind in KINDS:
        scores[kind] += prior[kind]
    near = 1.5
    for title in reversed(part.heading):
        # A title that names no kind ("3. Metrics") leaves the word to the one above it.
        named = _titled(title)
        for kind, weight in named:
            scores[kind] += near * weight
        near *= 0.5 if named else 0.95
    if part.tagged:
        scores["stories" if found.past + found.i > 2 else "prep_answers"] += 3
    # The order breaks ties: what is not one's own comes first.
    order = sorted(KINDS, key=lambda kind: (kind in OWN_KINDS, KINDS.index(kind)))
    return max(order, key=lambda kind: round(scores[kind], 6))


def _titled(title: str) -> list[tuple[Kind, float]]:
    """What a heading's words say: the first kind they name counts in full, others by half."""
    named = [(kind, weight) for kind, weight, pattern in _TITLE_PATTERNS if pattern.search(title)]
    return [(kind, weight if place == 0 else weight / 2) for place, (kind, weight) in enumerate(named)]


def _words(part: Part, found: Evidence) -> Scores:
    """What a section's own words say."""
    scores: Scores = dict.fromkeys(KINDS, 0.0)
    rate = found.per_hundred
    own = min(3.0, 0.7 * rate(found.i)) + min(2.0, 0.5 * rate(found.past)) + min(2.0, 0.5 * rate(found.opening))
    spoken_to = max(0.0, rate(found.you) - rate(found.i))
    scores["stories"] = own + min(4.0, 1.5 * found.star)
    scores["prep_answers"] = own + min(4.0, 1.5 * min(found.words and part.answered, part.personal))
    scores["prep_answers"] += 2.0 if part.personal and not part.answered else 0.0
    scores["pitch"] = 0.8 * own + (2.5 if found.greeting else 0.0)
    scores["resume"] = min(4.0, 1.5 * found.dates) + min(2.0, found.contact) + min(3.0, rate(found.opening))
    if not found.i:
        scores["resume"] += 0.5
    quiet = 1.0 if not found.i else -min(3.0, 0.7 * rate(found.i))
    scores["job_description"] = min(5.0, 0.9 * rate(found.ad)) + quiet
    scores["reference"] = min(3.0, 0.5 * spoken_to) + min(2.5, 0.4 * rate(found.advice)) + min(3.0, found.published) + quiet
    scores["study_notes"] = min(2.5, 0.3 * rate(found.defining)) + quiet - min(2.0, 0.7 * rate(found.past)) - min(1.0, 0.3 * spoken_to)
    if part.asked > part.personal:
        scores["study_notes"] += 2.0
    scores["other"] = 0.5
    for kind in ("job_description", "reference", "study_notes"):
        scores[kind] = max(scores[kind], -2.0)
    return scores


def _document(parts: Sequence[Part], seen: Sequence[Evidence], name: str, front_matter: str) -> Scores:
    """What the document as a whole says for each of its sections."""
    scores: Scores = dict.fromkeys(KINDS, 0.0)
    for kind, pattern in _NAMES:
        if pattern.search(name):
            scores[kind] += 1.0
            break
    words = sum(found.words for found in seen) or 1
    for part, found in zip(parts, seen, strict=True):
        for kind, score in _words(part, found).items():
            scores[kind] += 0.7 * score * found.words / words
    for kind in KINDS:
        scores[kind] = min(3.0, max(-1.0, scores[kind]))
    titles = [part.heading[-1] for part in parts if part.heading]
    resume_titles = sum(bool(_RESUME_TITLES.fullmatch(title.strip(" :"))) for title in titles)
    dates, contact = sum(found.dates for found in seen), sum(found.contact for found in seen)
    if resume_titles >= 2 and (dates or contact or resume_titles >= 4):
        scores["resume"] += 8
    elif dates >= 2 and contact:
        scores["resume"] += 5
    advertised = sum(any(kind == "job_description" for kind, _ in _titled(title)[:1]) for title in titles)
    if advertised >= 2 and not any(found.i for found in seen):
        scores["job_description"] += 7
    post = len(re.findall(r"^(?:author|layout|source|permalink|canonical\w*|categories|url|slug|published|description)\s*:", front_matter, re.MULTILINE | re.IGNORECASE))
    if post:
        scores["reference"] += min(12.0, 7.0 + 2.0 * post)
    return scores
