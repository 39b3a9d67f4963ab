"""What a text's own words say about where it comes from: who speaks, to whom, when, and in which manner.

Everything counted here belongs to the language (persons, tenses, set phrases of advertisements and of advice),
never to a field of work.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import accumulate
from typing import Final, NamedTuple

from ingest.outline.dates import DATES
from ingest.outline.hiring import ways_of_hiring
from ingest.sentences import count_words

_I: Final = re.compile(
    r"\b(?:I|[Ii]'(?:m|ve|d|ll)|[Ii]’(?:m|ve|d|ll)|i|[Mm]y|[Mm]e|[Mm]yself|[Mm]ine|MYSELF|ME|MY|im|ive)\b(?![./])"
)
_WE: Final = re.compile(r"\b(?:we|our|ours|us)\b", re.IGNORECASE)
_YOU: Final = re.compile(r"\b(?:you|your|yours|yourself|you'(?:ll|re|ve|d)|you’(?:ll|re|ve|d))\b", re.IGNORECASE)
_PAST: Final = frozenset(
    """
    was were wasn't weren't had hadn't did didn't got went made took led built ran gave told came wrote said
    found kept held grew won taught brought left met began chose saw knew felt thought spent sent sold drew
    drove stood rang sat asked wanted decided realized realised started learned learnt worked helped managed
    joined moved stopped tried couldn't wouldn't became broke bought caught dealt fell fed fought forgot froze
    lost meant paid rode rose shook slept spoke stole stuck swept threw tore understood woke wore
    """.split()
)
_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")
_USED_TO: Final = "used to "
_PAST_OPENING: Final = re.compile(
    r"^[ \t]*(?:[-*+•▪●◦–·][ \t]*)+(?:[A-Z][a-z]+(?:ed|lt|nt)|Led|Built|Ran|Won|Grew|Cut|Wrote|Took|Made"
    r"|Oversaw|Drove|Taught|Held|Kept|Rewrote|Brought|Set up|Sold|Began|Gave)\b",
    re.MULTILINE,
)
_PAST_CLAUSE: Final = re.compile(r"(?:^|[.!?:;,][ \t]+)[A-Z]?[a-z]{2,}ed\b(?! by\b)(?![ \t\w]{0,30}:)", re.MULTILINE)
"""A clause that opens with a past tense, its "I" left out ("removed the printer step"),
and no label ("required PPE: ...").
"""

_BULLET: Final = re.compile(r"^[ \t]*(?:[-*+•▪●◦–·]|\d{1,2}[.)])[ \t]+\S", re.MULTILINE)
_AD: Final = re.compile(
    r"\b(?:you will|you'll|you’ll|you have|you are|you bring|you can|you'd|we are looking|we're looking"
    r"|we’re looking|looking for (?:an?|somebody|someone)"
    r"|we offer|we provide|we ask|we need|you(?:'ll| will) need|ideal candidate|successful candidate"
    r"|responsible for|reporting to|reports to|report to"
    r"|(?:\d+|two|three|four|five|six|seven|eight|ten)\+?(?: or more)? years?(?:'"
    r"|’)? (?:of )?(?:\w+ ){0,3}experience|experience (?:of|with|in|as|working|managing|leading|building|designing)\b"
    r"|knowledge of|familiarity with|familiar with|proficien(?:cy|t) (?:in|with)|ability to|able to work"
    r"|understanding of|degree in|degree or|or equivalent"
    r"|equal opportunit\w+|apply (?:now|by|with|via|at)|salary (?:band|range)|nice to have|full[- ]time|part[- ]time"
    r"|a record of|track record|right to work|strong (?:\w+ ){0,2}skills)\b",
    re.IGNORECASE,
)
_OBLIGING: Final = re.compile(
    r"\b(?:benefits|must have|preferred|desirable|essential|required|requirements?|qualifications|responsibilities"
    r"|permanent|driving licen[cs]e)\b",
    re.IGNORECASE,
)
"""Words that a standard, a law and an advertisement share: they count as far as something else advertises."""

_SPECIFIES: Final = re.compile(
    r"\bperson(?:nel)? spec(?:ification)?\b|\bessential\b(?=(?:\W+\w+){0,3}\W+desirable\b)"
    r"|^[^\w\n]*(?:job )?purpose[ \t]*:[ \t]*to\b"
    r"|\b(?:\d\d(?:\.\d)? h(?:ou)?rs?(?: (?:a|per) week)?,)",
    re.IGNORECASE | re.MULTILINE,
)
"""What only an employer writes about a post: its specification, a key of what is essential and desirable, its hours."""

_KEYED: Final = re.compile(
    r"^[^\w\n]*(?:[\[(]?[EDMW][\])]?[ \t:.–—-]+(?=[a-z])[^\n]+|[^\n]+[ \t][\[(][EDMW][\])][ \t.]*)$", re.MULTILINE
)
"""A wish with its rank beside it: "E  clean licence", "clean licence (D)"."""

_TELLING: Final = re.compile(
    r"\b(?:you (?:should|need to|need an?|have to|must|can|could|might|may|don't"
    r"|do not|want to|will|won't|know)|if you|when you|before you"
    r"|make sure you|i will \w+ you)\b|(?:^|[.!?][ \t]+)(?:don't|do not|never|always|avoid|remember)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Telling a reader what to do, or what will happen to them."""
_ADVICE: Final = re.compile(
    r"\b(?:should|shouldn't|don't|do not|never|always|avoid|make sure|be sure|remember|try to|keep in mind"
    r"|prepare|practi[sc]e|interviewers?|candidates?"
    r"|interviewees?|hiring managers?|recruiters?|panels?|employers?|job seekers?|tips?|advice|for example"
    r"|e\.g\.|the best way|it is important|it's important)\b",
    re.IGNORECASE,
)
_IMPERATIVE: Final = re.compile(
    r"(?:^|[.!?:][ \t]+)(?!(?:In|On|At|For|With|After|Before|Over|Under|From|Into|Like|When|While|All|Half|Some"
    r"|Most|Many|None|But|And|Not|How"
    r"|Why|What|That|Then|Also|Just|Only|Even|Still|Out|Off|Until|Since|During|Near|Both|Each|Every|Which|Where"
    r"|Who|Went|Took|Led|Ran|Gave|Sat"
    r"|Built|Got|Made|Put|Set|Cut|Came|Held|Kept|Brought|Told|Wrote|Spent|Grew|Won|Met|Sent|Taught|Rang|Began"
    r"|Did|Had|Was|Were)\b)"
    r"[A-Z][a-z]+(?<!ed)(?<!ing)(?<!s) (?:an?|the|your|them|it|in|up|out|on|at|for|to|one|two|three|some|every"
    r"|how|what|with|about|yourself)\b",
    re.MULTILINE,
)
"""A sentence that tells the reader to do something: by its shape, a bare verb and what it is done to."""

_PUBLISHED: Final = re.compile(
    r"\b(?:min(?:ute)?s? read|subscribe (?:to|for|below|here)|originally appeared|share this|follow me (?:on|for)"
    r"|this (?:post|article|guide|blog)|all rights reserved|comments? below|leave a comment|thanks for reading"
    r"|(?:my|our) (?:first|last|previous|next|earlier|other) (?:post|article))\b"
    r"|^(?:[^\w\n]*(?:last )?(?:posted|published|updated|written|filed|shared)):? (?:on\b|by\b|in\b|under\b|\d)"
    r"|^[^\w\n]*\d[\d,.]*k? (?:likes|views|claps|upvotes|shares|replies|reactions)\b[^.\n]{0,40}$"
    r"|\bissue (?:no\.? )?\d+\W*$|\b(?:dear|hello|hi),? readers\b"
    r"|^[^\w\n]*read more\b|\b\d+ comments\b|©",
    re.IGNORECASE | re.MULTILINE,
)
_PUBLISHING: Final = tuple(
    """read subscri originally share follow post article guide blog rights comment thanks published updated written
    filed likes views claps upvotes replies reactions issue ©""".split()
)
"""One of these stands in every sign of publishing: to look for them first takes a tenth of the time."""

_BYLINE: Final = re.compile(
    r"^\W*[Bb]y [A-Z][\w'’-]+(?: [A-Z]\.)?(?: [A-Z][\w'’-]+){1,2}\W*(?:$|[·|,•–—-])", re.MULTILINE
)
_DEFINING: Final = re.compile(
    r"(?:\s[=≈≠<>≤≥]+\s|\s(?:->|→|=>|<-)\s|\bvs\.?\s|:\s|\bi\.e\.|\be\.g\.|\bis (?:a|an|the|when|how|called)\b"
    r"|\bmeans\b|\bdefined as\b)"
)
_ERRAND: Final = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{1,2}[.:]\d\d\b(?! ?[%xk])|\b(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day\b|https?://|\btomorrow\b",
    re.IGNORECASE,
)
"""Times of day, weekdays and links: what arrangements are made of."""

_ADDRESS: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w+")
_CONTACT: Final = re.compile(r"\+?\d[\d ()-]{8,16}\d|\blinkedin|\bgithub\.com", re.IGNORECASE)
_STAR: Final = re.compile(
    r"^[ \t*_#>-]*(?:situation|task|action|result|reflection|context|outcome)s?[ \t*_]*:", re.IGNORECASE | re.MULTILINE
)
_STAR_LETTER: Final = re.compile(r"^[ \t*_#>•-]*(?P<letter>[STARL])[ \t*_]*[:.)–-][ \t*_]", re.MULTILINE)
_FEWEST_LETTERS: Final = 3
"""Different letters of S, T, A, R and L (learned) at the head of lines from which they name a story's parts."""
_QUOTED: Final = re.compile(r"[\"“][^\"“”\n]{0,400}[\"”]|^[ \t]*>.*$", re.MULTILINE)
_GREETING: Final = re.compile(
    r"\b(?:hi|hello|hey|good (?:morning|afternoon)|right)\b[^.!?\n]{0,30}[.!]?[^.!?\n]{0,4}\b(?:i'm|i am|i’m|my name)\b"
    r"|\bmy name(?:'s| is)\b|^i(?:'m|’m| am) [A-Z]",
    re.IGNORECASE | re.MULTILINE,
)
_LETTER: Final = re.compile(r"^(?:hi|hello|hey|dear)\b[^.!?\n]{1,40},[ \t]*$", re.IGNORECASE | re.MULTILINE)
LONGEST: Final = 20_000
"""Characters of one section that are read for evidence; the manner of a text shows long before."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts over one text. ``opening`` counts bullets that open in the past tense, ``bullets`` all of them;
    ``told`` counts what tells a reader what to do, ``ad`` what advertises a job, ``hiring`` in how many different ways
    a post is offered."""

    words: int
    i: int
    we: int
    you: int
    past: int
    opening: int
    bullets: int
    ad: int
    told: int
    advice: int
    published: int
    defining: int
    dates: int
    contact: int
    star: int
    greeting: int
    letter: int
    errand: int
    byline: int
    hiring: int

    @property
    def offers(self) -> bool:
        """Whether an employer offers a post here, to somebody who is spoken to or spoken of."""
        return self.hiring >= OFFERS and self.we + self.you >= OFFERS and _ABOUT_ONESELF * self.i <= self.words

    def per_hundred(self, count: int) -> float:
        """A count per hundred words; short texts count as forty words, so that one word is no pattern."""
        return 100 * count / max(self.words, 40)


OFFERS: Final = 3
"""In how many ways a post is offered from which a text is an advertisement."""

_ABOUT_ONESELF: Final = 60
"""An advertisement with a remark of one's own has at most one "I" in so many words."""

_NOTHING: Final = Evidence(*(0 for _ in fields(Evidence)))


def first_persons(text: str) -> int:
    """How often a text says "I", "me" or "my"."""
    return _count(_I, text)


def evidence(text: str) -> Evidence:
    """Count the evidence in a text; what stands in quotation marks is another's and speaks for nobody."""
    if not text.strip():
        return _NOTHING
    text = text[:LONGEST]
    own = _QUOTED.sub(" ", text)
    lowered = own.lower()
    words, i, we, you = count_words(text), _count(_I, own), _count(_WE, own), _count(_YOU, own)
    specified = _count(_SPECIFIES, own)
    strong = _count(_AD, own) + specified + (_count(_KEYED, own) if specified else 0)
    return Evidence(
        words=words,
        i=i,
        we=we,
        you=you,
        past=_past(own) + _count(_PAST_CLAUSE, own),
        opening=_count(_PAST_OPENING, own),
        bullets=_count(_BULLET, own),
        ad=strong + (min(strong, _count(_OBLIGING, own)) if strong else 0),
        told=_count(_TELLING, own),
        advice=_count(_ADVICE, own) + _count(_IMPERATIVE, own),
        published=_count(_PUBLISHED, own) if any(word in lowered for word in _PUBLISHING) else 0,
        defining=_count(_DEFINING, own),
        dates=_count(DATES, own),
        contact=_count(_CONTACT, own) + (_count(_ADDRESS, own) if "@" in own else 0),
        star=_count(_STAR, text) + _lettered(text),
        greeting=_count(_GREETING, own),
        letter=_count(_LETTER, own),
        errand=_count(_ERRAND, own),
        byline=_count(_BYLINE, own),
        # To look for offers takes longer, and none is made without a "we" or a "you".
        hiring=ways_of_hiring(own) if we + you >= OFFERS and _ABOUT_ONESELF * i <= words else 0,
    )


class Counted(NamedTuple):
    """First persons, past tenses and signs of an advertisement: three of the counts of :class:`Evidence`."""

    i: int
    past: int
    ad: int


def counted_by_line(texts: Sequence[str]) -> list[tuple[int, int, int, int, int, int]]:
    """Of each line: first persons, past tenses, then what ``Evidence.ad`` is made of (plain signs, signs of a
    specification, wishes with a rank, words that oblige). All but a specification's key stand on one line."""
    owns = _QUOTED.sub(" ", "\n".join(texts)).split("\n")
    starts = list(accumulate((len(own) + 1 for own in owns), initial=0))
    specified = Counter(bisect_right(starts, found.start()) - 1 for found in _SPECIFIES.finditer("\n".join(owns)))
    return [
        (
            _count(_I, own),
            _past(own) + _count(_PAST_CLAUSE, own),
            _count(_AD, own),
            specified[at],
            _count(_KEYED, own),
            _count(_OBLIGING, own),
        )
        for at, own in enumerate(owns)
    ]


def _past(text: str) -> int:
    """Past tenses by their words: a look-up for each is five times as fast as a pattern of them all."""
    lowered = text.lower().replace("’", "'")
    return sum(word in _PAST for word in _WORD.findall(lowered)) + lowered.count(_USED_TO)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return len(pattern.findall(text))


def _lettered(text: str) -> int:
    """Lines headed by the letters of a story's parts ("S: ...", "T - ..."), where they are not the marks of a list."""
    letters = [match["letter"] for match in _STAR_LETTER.finditer(text)]
    named = {"S", "A"} <= set(letters) and len(set(letters)) >= _FEWEST_LETTERS
    return len(letters) if named else 0
