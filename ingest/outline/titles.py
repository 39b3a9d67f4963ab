"""What headings and file names say about a text's kind: the usual words for parts of notes, résumés and job ads."""

import re
from functools import lru_cache
from typing import Final

from ingest.outline.asked import addressed
from ingest.outline.leads import answered_by_me
from ingest.records import Kind

_TITLES: Final[tuple[tuple[Kind, float, tuple[str, ...]], ...]] = (
    (
        "questions_for_them",
        6.0,
        (
            r"(?:questions?|qs?)(?: \w+){0,3} (?:to ask\b|(?:for|4(?= [a-z]))\b(?! (?:of\b|me|myself)\b| prac| prep"
            r"|.*\b(?:interviews?|rounds?|screen\w*|calls?|practice)$))",
            r"(?:to|i|i'll|i will|i want to|things to|what to) ask(?: them| the| back)?",
            r"(?:any )?questions? (?:to|for) us\b|asking (?:them|back)\b",
            r"^ask|^theirs$|^(?:mine )?for (?:them|the (?:panel|interviewers?))$|ask (?:them|back)|my questions"
            r"|reverse interview|^(?:qs|questions) from me$|^mine, you said",
        ),
    ),
    (
        "job_description",
        8.0,
        (
            r"wish ?list|job (?:description|ad|advert|spec|posting)|person spec\w*|jd",
            r"(?:from|off|in) the (?:\w+ )?(?:ad|advert|jd|posting|job)",
            r"(?:what )?(?<!if )they (?:want|need|ask|are looking|look)(?: for)?",
        ),
    ),
    (
        "job_description",
        4.0,
        (
            r"nice to haves?|must[- ]haves?|perks",
            r"(?:what |^)(?:you|we)(?:'ll| will|'d|'re| are)? (?:do|ask|need|bring|offer|look(?:ing)?|expect"
            r"|want)(?: for)?|^what you(?:['’]ll| will) (?!be asked|learn|find|see|hear|read)\w+",
            r"what we're|in this role",
            r"you (?:have|bring|will|are|might)|your (?:job|role)|the (?:role|person|team|job|post|position)$"
            r"|about (?:the role"
            r"|the job|us|you$)",
            r"how we (?:hire|work)|who (?:you|we) are|it would (?:help|be)|bonus(?: points)?|(?:how )?to apply",
        ),
    ),
    (
        "reference",
        3.0,
        (
            r"tips|advice|how to|what not to|(?:common )?mistakes to avoid|common mistakes|do'?s and don'?t'?s"
            r"|best practices",
            r"(?:sample|example|model) (?:answers?|responses?)|article|blog|further reading|references$|resources",
            r"what (?:interviewers|panels|recruiters) (?:look|listen|want)(?: for)?|interview (?:process|guide"
            r"|formats?)",
            r"types of|differences? between|most common|(?:typical|frequently asked|most asked"
            r"|top \d+)(?: \w+){0,3} questions",
        ),
    ),
    (
        "study_notes",
        4.0,
        (
            r"study|studies|outline|checklist|crib|cheat ?sheet|revision|revise|flash ?cards?|syllabus|lecture"
            r"|course|chapter|(?:night|evening) (?:class|school)",
            r"definitions?|glossary|vocabulary|formulas?|theory|fundamentals|basics|concepts?|key terms"
            r"|principles|patterns?",
            r"brush(?:ing)?[- ]?up|cram(?:ming)?|swot(?:ting)?(?! analysis)|refreshers?|read(?:ing)? up|bone up",
            r"to (?:learn|study|revise|read(?: up)?)$",
            r"to learn|reading list|topics|notes on|how .+ works|frameworks?|methods|models|system design|algorithms?",
        ),
    ),
    (
        "pitch",
        4.0,
        (
            r"pitch|elevator|intro|introduction|self[- ]intro\w*|tell me about yourself|about (?:me|myself)"
            r"|who (?:i am|am i)",
            r"opening|read aloud|\d+ ?s(?:ec(?:onds?)?)?(?: version|$)|background|summary",
            r"tl;? ?dr|in (?:short|a nutshell)",
        ),
    ),
    (
        "resume",
        4.0,
        (
            r"experience|employment|(?:work |employment |career )?history|education|skills|certifications?"
            r"|certificates",
            r"training|languages|publications|awards|honou?rs|volunteer\w*|profile|objective|interests|tools"
            r"|memberships",
            r"registration|licen[cs]es|qualifications|projects|r[ée]sum[ée]|curriculum vitae|cv",
        ),
    ),
    (
        "stories",
        4.0,
        (
            r"story|stories|star|examples?|anecdotes?|achievements|accomplishments|wins|failures?|conflicts?"
            r"|challenges?",
            r"leadership|teamwork|behaviou?ral",
        ),
    ),
    (
        "prep_answers",
        3.0,
        (
            r"evidence|how i (?:fit|match|meet)|(?:my |draft |prepared )?answers|prep"
            r"|q ?(?:&|and) ?a|strengths?|weakness(?:es)?|why|salary|motivation",
            r"(?:panel|interview|video|behaviou?ral|practice|likely|common|expected) questions|one[- ]way"
            r"|questions(?! to| for)",
        ),
    ),
    (
        "other",
        3.0,
        (
            r"to[- ]?dos?|logistics|reminders?|schedule|contacts?|links?|bits|calendar|directions|misc\w*"
            r"|scratch|research",
            r"company (?:notes|facts)|about (?:the )?(?:company|employer|organi[sz]ation|school|trust|firm|team)",
            r"their (?:site|website|values|mission)",
        ),
    ),
)
"""Kind, weight, and words that name it; the first kind that a title names counts in full."""

_PATTERNS: Final = tuple(
    (kind, weight, re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)) for kind, weight, words in _TITLES
)
_AD_TITLE: Final = re.compile(
    r"(?:(?:key|main|core|essential|desirable|preferred|minimum|basic|other|job|role|your|our|the|and|&|/|,)\W+)*"
    r"(?:requirements?|responsibilities|duties|tasks|qualifications|preferred|desirable|essential|benefits"
    r"|criteria|attributes"
    r"|experience (?:required|needed)|skills (?:required|needed))"
    r"(?: (?:and|&) \w+)?(?: (?:of|for|in) (?:the|this|our) (?:role|job|post|position|candidate|applicant)s?)?",
    re.IGNORECASE,
)
"""What advertisements ask for, as the whole of a title; "Requirements of IFRS 15" is anybody's topic."""

_CHATTY_AD_TITLE: Final = re.compile(
    r"(?:what|things|stuff|the things)? ?(?:you|we)(?:['’](?:ll|d|re)| will| would)? (?:be )?(?:doing|"
    r"need(?: to have)?|bring|own|have|"
    r"(?:should|must) have|offer|get)|what the (?:job|role|post) (?:is|involves)|(?:it |"
    r"that )?would be (?:\w+ )?(?:lovely|nice|good|great)|"
    r"nice(?: to have)?|even better(?: if)?|what will i (?:be doing|need|get)|what do i (?:need|get)|(?:key|"
    r"main) (?:tasks|purpose)",
    re.IGNORECASE,
)
"""The same in the tone of a chat: "stuff you should have", "would be lovely"."""
_RESUME_TITLE: Final = re.compile(
    r"(?:work|professional|relevant|career|clinical|teaching|other|selected|previous|technical|key|core|additional|\s)*"
    r"(?:experience|employment(?: history)?|history|education(?: (?:and|&) .+)?|skills(?: (?:and|&) .+)?"
    r"|certifications?|certificates|training|languages|publications|awards|honou?rs|volunteer\w*|profile"
    r"|objective|summary|interests"
    r"|hobbies|tools|registration|licen[cs]es|memberships|qualifications|references|projects"
    r"|r[ée]sum[ée]|curriculum vitae|cv|competenc(?:ies|es))(?:\W+(?:etc|and so on|misc)\W*)?",
    re.IGNORECASE,
)

_MOST_REMARK: Final = 120
_BORROWED: Final = re.compile(
    r"\bnot (?:mine|my own)\b|\b(?:copied (?:from|out of|off)|saved from)\b"
    r"(?! (?:my\b|(?:(?:the|an?) )?(?:old |last )?(?:pdf|word|docx?|laptop|phone|cv|r[ée]sum[ée])\b))"
    r"|\bcopied\W*$|\bthey sent\b"
    r"|\bsaved (?:article|post|page)\b"
    r"|[(,–—-][^()]{0,200}\b(?:newsletter|article|blog(?: post)?|handouts?|podcast|magazine|webinar|leaflet|brochure)\b"
    r"|\bfrom (?:the|a|an|their) (?:\w+ ){0,2}(?:course|session|book|website|web|site|talk|lecture"
    r"|internet|handouts?)\b",
    re.IGNORECASE,
)
_NAMES: Final[tuple[tuple[Kind, str], ...]] = (
    ("resume", r"r[ée]sum[ée]|cv|curriculum"),
    ("job_description", r"job|jd|posting|vacancy|advert"),
    ("reference", r"article|blog|post|guide|tips|advice|how to"),
    ("study_notes", r"study|cheat|revision|course|lecture|flash ?cards?"),
    ("pitch", r"pitch|intro|introduction|about me|who i am|read aloud|elevator"),
    ("stories", r"story|stories|star|bullets|behaviou?ral"),
    ("prep_answers", r"prep|answers|questions|q ?a|interview"),
)
_NAME_PATTERNS: Final = tuple(
    (kind, re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)) for kind, words in _NAMES
)


_ASIDE: Final = re.compile(r"(?<=\w)[ \t]*\([^()]{40,160}\)$")
"""A whole sentence in brackets behind a title says how it came about, and not what it is."""


_COUNTED: Final = re.compile(r"^\W*(?:chapter|part|section)\s*\d{1,2}\b[\s.:)–—-]*(?=\w)", re.IGNORECASE)
"""What only counts a title ("Chapter 3. Stories"), whose own words say what stands below."""


@lru_cache(maxsize=1024)
def titled(title: str) -> tuple[tuple[Kind, float], ...]:
    """What a heading's words say: the first kind they name in full, others by half; a question says nothing."""
    if addressed(title):
        return ()
    title = _COUNTED.sub("", _ASIDE.sub("", title).replace("_", " "))
    if _AD_TITLE.fullmatch(title.strip(" :*_?")) or _CHATTY_AD_TITLE.fullmatch(title.strip(" :*_?")):
        return (("job_description", 4.0),)
    says = [
        (kind, weight)
        for kind, weight, pattern in _PATTERNS
        # "Experience" heads a part of a résumé; "Experience with funding" is anybody's topic.
        if pattern.search(title) and (kind != "resume" or resume_title(title))
    ]
    return tuple((kind, weight if place == 0 else weight / 2) for place, (kind, weight) in enumerate(says))


def resume_title(title: str) -> bool:
    """Whether a heading is one of those that a résumé's parts go by."""
    return bool(_RESUME_TITLE.fullmatch(title.strip(" :")))


def named(name: str) -> tuple[Kind, ...]:
    """The kinds that a file's name hints at."""
    words = re.sub(r"[_.-]+", " ", name)
    return tuple(kind for kind, pattern in _NAME_PATTERNS if pattern.search(words))


def borrowed(title: str) -> bool:
    """Whether a title remarks that what follows is somebody else's ("not mine", "copied from ...", "a handout")."""
    return len(title) <= _MOST_REMARK and bool(_BORROWED.search(title)) and not answered_by_me(title)
