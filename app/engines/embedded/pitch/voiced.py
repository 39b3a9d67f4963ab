"""A piece of notes as a sentence that the candidate can say, or nothing where that cannot be done faithfully.

Shorthand is written out, a missing "I" is put back, a value that changed becomes a clause. What comes out has a subject
and a finite verb and none of the marks of a page; whatever fails this is not said.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from app.engines.embedded.notes.career import is_post
from app.engines.embedded.pitch.bare_objects import with_their_article
from app.engines.embedded.pitch.fitness import fit_to_say
from app.engines.embedded.pitch.listed import listed
from app.engines.embedded.pitch.telegraphic import telegraphic
from app.engines.embedded.pitch.tenures import earlier, held_since, spent
from app.engines.embedded.pitch.written_out import SPELLED, mended, written_out
from app.english.grammar import IRREGULAR_PAST
from app.english.noun_openings import is_adjective_pair
from app.english.occupations import is_title_word
from app.english.sentence_shape import has_verb, is_sentence
from app.english.speech import spoken
from app.english.terms import FUNCTION
from app.english.third_person import as_oneself
from app.english.tidy import capitalised, decapitalised, ended
from app.english.verbs import GERUNDS, PAST_OF, is_done_to_one, is_past

_BACKSTAGE: Final = re.compile(
    r"\b(?:todo|tbd|ask (?!\w+ (?:for|them|what|if) )\w+ (?:if|for|about|whether)|(?:don'?t|do not|"
    r"dont|never) (?:say|mention|cry|rush|start|"
    r"use|forget|claim|put)|say (?:it|this|that)|tell it|(?:if|when|because) they ask|they(?:'ll|"
    r" will) ask|i should tell|my best (?:one|story)|"
    r"(?:this|the) (?:story|one) (?:is|i|again)|better story|stor(?:y|ies)\b(?= (?:is|for|but))|"
    r"too (?:long|cheesy|private)|"
    r"write (?:this|it|why|something|a)|see (?:memo|above|below|whatsapp|cv)|interview(?:er)?\b|"
    r"practi[sc]e|memo \d|short one|this is (?:for|why)|"
    r"so far (?:so )?good|slide \d|sorry (?:to|for|about)|to myself|they ask(?:ed)?(?: me)?\b|"
    r"yesterday|tomorrow|tonight|"
    r"this morning|last night|on \d\d I|, list$|"
    r"hm+|notebook|p\. ?\d+|be honest|honest(?:ly)?:|fill in|full stop|the question is|what i'd say|to be checked)\b|"
    r"\b(?:what|why|how) (?:have|do|did|should|can|would|will) (?:i|we|they)\b|"
    r"\bq\d\b|^notes?\b",
    re.IGNORECASE,
)
"""Words about telling and not told: directions to oneself."""


def voiced(
    text: str, known: Mapping[str, int], *, mine: bool = True, resume: bool = False, current: bool = False
) -> str | None:
    """A piece as a sentence to be said, or None.

    Args:
        known: how often each lower-case word stands in the notes, to part words that ran together.
        mine: whether a verb without a subject is the candidate's own act.
        resume: whether it stands in a résumé, where a bare "lead" or "run" tells what is done.
        current: whether it stands under a job that goes on.
    """
    if _BACKSTAGE.search(text.strip(" .:")) or is_post(text):
        return None
    plain = as_oneself(written_out(text, known)) if mine else written_out(text, known)
    if mine and _WHAT_I_DO.match(text) and (done := _done(plain)) and fit_to_say(done := mended(done)):
        return done
    if mine and re.match(r"used to [a-z]+ing\b", plain, re.IGNORECASE):
        plain = f"I'm {decapitalised(plain)}"
    if re.match(r"\d{1,2} [a-z]", plain):
        plain = mended(plain)
    for made in _ways(plain, mine=mine, resume=resume, current=current):
        if made and fit_to_say(made := mended(made)):
            return made if resume else with_their_article(made, known)
    return None


def _ways(plain: str, *, mine: bool, resume: bool, current: bool) -> Iterable[str | None]:
    """The ways to say a piece, the plainest first; each is tried only where those before it fail."""
    yield listed(plain)
    if _MOVED.match(plain):
        yield _whole(plain)
    if mine:
        yield _wanted(plain)
        yield telegraphic(plain, current=current, resume=resume)
    yield held_since(plain)
    yield spent(plain)
    yield _whole(plain)
    if mine:
        yield now_is(plain)
        yield earlier(plain.rstrip("."))
        yield _with_i(plain.rstrip("."))
        yield _behind_head(plain.rstrip("."))
        yield from _lines(plain, current, resume)


_WHAT_I_DO: Final = re.compile(r"what I do(?: now| today| there)?: ", re.IGNORECASE)


_ACTIVITY: Final = re.compile(r"(?:[a-z-]+ ){0,2}[a-z]+(?:ance|ing|ment|tion|sion|work|sales|support)\b", re.IGNORECASE)
"""What is done and not made: "counter sales", "pest control and treatment"."""


def _done(plain: str) -> str | None:
    """What stands behind "what I do:" as that: "I do planned and unplanned maintenance", "I plan rotas"."""
    first, *rest = plain.rstrip(".").split()
    if not rest or has_verb(plain) or re.match(r"I\b|\d", plain) or is_title_word(first) or is_title_word(rest[0]):
        return None
    verb = first.lower() in PAST_OF and not is_past(first)
    if not verb and not is_adjective_pair([first, *rest]) and not _ACTIVITY.match(plain):
        return None  # it may be a verb that no list knows
    return ended(f"I {'' if verb else 'do '}{decapitalised(plain)}")


_MOVED: Final = re.compile(
    r"[A-Z][a-z]+ (?:[a-z]+ )?(?:rose|fell|went|dropped|grew|climbed) (?:from|by|to) .*[a-z\d%]\.$"
)
"""A sentence on what moved that its writer ended: it needs no "the" before it."""


def _wanted(text: str) -> str | None:
    """What stands behind "want:" or "looking for:" as a wish."""
    told = re.match(r"(?:I )?(?P<verb>want|wants|looking for|after|next):\s+(?P<what>[a-z].{8,})$", text, re.IGNORECASE)
    if told is None or has_verb(told["what"].split(",")[0]):
        return None
    wish = "I'm looking for" if told["verb"].lower() in {"looking for", "after", "next"} else "I want"
    return ended(f"{wish} {told['what']}")


def _whole(text: str) -> str | None:
    """A piece that is a sentence but for its capital and its stop."""
    text = capitalised(text)
    first = re.split(r"[\s,.']", text)[0].lower()
    first = "walked" if first in IRREGULAR_PAST and first not in FUNCTION else first
    subject = re.match(
        r"\w+ed (?!(?:it|that|this|they|he|she|we|I|there|me) )(?:[\w-]+ ){1,2}(?:is|are|was|were|went|"
        r"fell|rose|grew)\b",
        text,
    )
    if (is_past(first) and first not in FUNCTION and not subject) or not is_sentence(text):
        return None
    if re.search(r"\byour?\b", text) and not re.search(r"\b(?:I|my|me|we|our)\b", text, re.IGNORECASE):
        return None
    return ended(text)


def now_is(text: str) -> str | None:
    """ "Picker, then forklift, now lead for the whole late shift at X" by what it comes to."""
    match = re.match(
        r"(?:.*,\s+)?now (?:the |an? )?(?P<title>(?:[a-z-]+ ){0,3}?[a-z-]+) (?P<rest>(?:for|of|at|on) .*)", text
    )
    if match is None or not is_title_word(match["title"].split()[-1]):
        return None
    head, *after = re.split(r",\s+", match["rest"])
    with_them = next((piece for piece in after[:1] if re.fullmatch(r"\d+ [a-z]+", piece)), None)
    said = f"{head}, with {with_them}" if with_them else _closed(match["rest"])
    return ended(f"I'm now {match['title']} {said}")


_NOT_MINE: Final = re.compile(
    r"(?:turned out|(?:sent|gave|brought|showed) (?:to|into|for)\b|(?:took|made|gave|cost|told|"
    r"got) (?:me|us|him|her|them)\b|seemed|happened|cost|"
    r"lasted|fell|rose|dropped|grew|became|meant|lived|failed|passed|belonged|leaked|"
    r"called|said|stayed|looked|took (?:\d+|two|three|four|five|six|ages)\.?$|went (?:from|up|down|"
    r"well|wrong)|came (?:from|as|out|down|up|in at|back to \d)|"
    r"[a-z]+ed (?:by|in (?:\d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|spring|summer|autumn|winter)))|approved\W*$|paid(?! (?:for|the|a|an|my|them|him|her|it|off|back|"
    r"attention)\b)|declined\b|named|based|located|opened in)\b",
    re.IGNORECASE,
)
"""Verbs without a subject of which somebody or something else may well be the subject."""


def _with_i(text: str) -> str | None:
    """The "I" that notes leave out: "counted it all with the apprentice", "been lead hand 5 years"."""
    words = text.split()
    first = words[0].strip(",.").lower() if words else ""
    second = words[1].lower().strip(",.") if len(words) > 1 else ""
    if first == "been":
        return ended(f"I've {decapitalised(text)}")
    lately = re.match(
        r"(?:the |for the )?(?:last|past) (?P<n>[\w-]+) (?P<unit>years|months) been (?P<what>.*)", text, re.IGNORECASE
    )
    if lately:
        return ended(f"For the last {lately['n']} {lately['unit']} I've been {lately['what']}")
    led = re.match(r"(?P<whom>(?:[\w-]+) [a-z]+s\b[^,.]{0,40}) since (?P<year>(?:19|20)\d\d)$", text)
    if (
        led
        and re.match(rf"(?:\d+|{'|'.join(SPELLED).lower()}) ", led["whom"], re.IGNORECASE)
        and "years" not in led["whom"]
    ):
        return ended(f"I've had {decapitalised(led['whom'])} since {led['year']}")
    if re.match(
        r"(?:never|always) (?:had|did|got|was|been)\b|(?:now )?want (?:the|an?|to|that) [a-z]", text, re.IGNORECASE
    ):
        return ended(f"I {decapitalised(text)}")
    if first == "got" and len(words) > 2:
        return ended(f"I {decapitalised(text)}")
    if (hired := _HIRED.match(text)) and is_title_word(hired["title"].split()[-1]):
        return ended(f"I {hired['came']} {hired['title']}" + (f" in {hired['year']}" if hired["year"] else ""))
    if _NOT_MINE.match(text) or re.match(r"\w+ (?:[\w-]+ ){1,3}(?:is|are|was|were)\b", text):
        return None
    if not _is_act(text):
        return None
    past = is_past(first) or first in IRREGULAR_PAST
    if (
        past
        and first not in {"was", "were", "had", "felt"}
        and second not in {"by", "is", "was", "were", "has", "and"}
        and len(words) > 2
    ):
        return ended(f"I {'was ' if is_done_to_one(words) else ''}{_closed(decapitalised(text))}")
    return None


_HIRED: Final = re.compile(
    r"(?P<came>(?:came|came in|started|joined|began) as an?) (?P<title>[a-z]+(?: [a-z]+){0,2}?)"
    r"(?:,? (?:in )?(?P<year>(?:19|20)\d\d).*|,.*)?$"
)
""" "came as a picker 2014 agency": as what and when; what else is noted there is no sentence."""


_DOUBLE: Final = frozenset("set put lost cut read left spoke felt ground wound bound lit shot bit rose".split())
"""Pasts that are nouns or adjectives as well; before a bare noun they may be those ("set points", "lost time")."""


def _is_act(text: str) -> bool:
    """Whether the past form that opens a line is an act and no adjective: "controlled drugs" are things."""
    first = re.split(r"[\s,.:]", text)[0].lower()
    if is_adjective_pair(text.split()):
        return False
    if first in IRREGULAR_PAST and first not in _DOUBLE:
        return True
    return not is_past(first) or _opens_object(text)


def _opens_object(text: str) -> bool:
    """Whether the second word can only follow a verb: a determiner, a preposition, a figure, a name."""
    second = (text.split()[1:2] or [""])[0].strip(",.:")
    return (
        second.lower() in FUNCTION
        or second[:1].isdigit()
        or bool(re.match(r"[A-Z][a-z]", second))
        or second[:1] in '"“£$€'
        or second in _COUNTS
    )


_COUNTS: Final = frozenset("two three four five six seven eight nine ten eleven twelve twenty".split())


def _behind_head(text: str) -> str | None:
    """What one says after a few words that only name it: "automated lines, I did the install"."""
    head, _, rest = text.partition(", ")
    named = len(head.split()) <= 4 and not has_verb(f"x {head}") and re.match(r"(?:I|we|my|our|want to)\b", rest)
    rest = f"I {rest}" if rest.startswith("want") else rest
    return ended(capitalised(rest)) if named and is_sentence(capitalised(rest)) else None


def _closed(text: str) -> str:
    """A line of notes up to where it breaks off into bare nouns: "changed to film, coreless, trial with 8 people"."""
    head, *rest = re.split(r",\s+", text)
    for piece in rest:
        words = piece.split()
        first = words[0].lower() if words else ""
        hangs = first in FUNCTION or first in GERUNDS or is_past(first) or first.endswith("ly") or has_verb(piece)
        if not hangs:
            break
        head += f", {piece}"
    return head


def _lines(text: str, current: bool, resume: bool) -> tuple[str, ...]:
    """What a line of a résumé would say, but where its verb would be a guess."""
    first = re.split(r"[\s,.]", text)[0].lower()
    if (
        _NOT_MINE.match(text)
        or not (_is_act(text) or resume)
        or ((first in PAST_OF or first in GERUNDS) and not (resume and _opens_object(text)))
    ):
        return ()  # in notes a bare "use" or "show" is a direction to oneself
    return tuple(
        line
        for line in spoken(text, current)[:1]
        if not re.match(
            r"I worked on|I (?:was|am) an? |I'm an? " if resume else r"I worked on|I (?:was|am)\b|I'm\b|I've been\b",
            line,
        )
    )
