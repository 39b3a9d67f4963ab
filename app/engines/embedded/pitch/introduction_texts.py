"""A sentence of somebody's introduction as said: fragments made whole, the "I" put back, the family left out."""

import re
from collections.abc import Mapping
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.drafts import ANAPHORIC, halves, said, sayable
from app.engines.embedded.pitch.fitness import fit_to_say, sayable_part
from app.engines.embedded.pitch.pieces import Piece, unlabelled
from app.engines.embedded.pitch.tenures import spent
from app.engines.embedded.pitch.voiced import now_is, voiced
from app.engines.embedded.pitch.written_out import in_full, mended, written_out
from app.english.language import count_words
from app.english.occupations import is_title_word
from app.english.phrases import article
from app.english.sentence_shape import is_sentence
from app.english.speech import spoken
from app.english.third_person import as_oneself
from app.english.tidy import capitalised, decapitalised, ended
from app.english.verbs import is_done_to_one, is_past
from app.records import Span


def texts(note: Note, piece: Piece, known: Mapping[str, int]) -> tuple[str, ...]:
    """A sentence as said; a fragment at the head of a profile is made one; what is no sentence is not said."""
    span = Span(start=piece.start, end=piece.end, quote=said_part(piece.text))
    text = in_full(as_oneself(said(span, known)))
    if not text.strip():  # nothing of it may be said
        return ()
    if wish := _wish(piece) or _reason(piece, known):
        return halves(wish)
    if note.bullet:
        if years := _for_years(text):
            return (years,)
        whole = is_sentence(text) and (ANAPHORIC.match(text) or re.match(r"(?:I|My|One of my|We|Our)\b", text))
        lines = (text,) if whole else spoken(piece.text, current=False)
        return tuple(half for line in lines for half in halves(line))
    if re.match(r"(?:hi|hey|hello|good (?:morning|afternoon))\b", text, re.IGNORECASE) and count_words(text) < 8:
        return (text,)
    if NAMED.match(text):
        return (text,)
    if note.section.kind != "pitch" or span.start == note.start:
        text = _from_fragment(text) or text
    named = _named(span.quote)
    first = now_is(span.quote) or (voiced(named, known) if named != span.quote else None)
    behind = unlabelled(piece)
    for made in (first, _with_subject(text), voiced(span.quote, known), voiced(behind, known) if behind else None):
        if made and fit_to_say(made := mended(made)):
            return halves(made)
    return ()


def _wish(piece: Piece) -> str | None:
    """ "What I want next: to teach all week" as a sentence of what stands on both sides of the colon."""
    label = re.match(r"what I (?:really )?want(?: next| now| most)?$|my (?:aim|goal|wish|dream)$", piece.topic, re.I)
    what = unlabelled(piece) if label else None
    return f"{piece.topic} is {decapitalised(what)}" if what and re.match(r"to [a-z]", what, re.IGNORECASE) else None


def _reason(piece: Piece, known: Mapping[str, int]) -> str | None:
    """ "something about why a device company - because I know ..." as what draws one there."""
    label = _WHY_LABEL.search(piece.topic)
    why = (
        re.match(r"because (?=(?:I|my|we|our|it|the|they|you|your|there)\b)", unlabelled(piece), re.IGNORECASE)
        if label
        else None
    )
    if label is None or why is None:
        return None
    behind = written_out(unlabelled(piece)[why.end() :], known)
    made = ended(f"I'm drawn to {label['what']} because {behind}")
    return made if fit_to_say(made) else None


_BECAUSE: Final = re.compile(r"because (?=(?:I|my|we|our|it|the|they|you|your|there)\b)", re.IGNORECASE)
_WHY_LABEL: Final = re.compile(r"\bwhy (?P<what>(?:an?|the|this) [A-Za-z]+(?: [a-z]+){0,3}|[A-Z][\w&' -]{2,40})$")
"""A label that asks why something in particular: "why a device company"; "why leaving" asks something else."""


NAMED: Final = re.compile(r"I(?:'m| am) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?[.!]$")
"""A name and no more, which is said however short it is."""

_RELATIVE: Final = (
    r"[Mm]y (?:mother|father|mum|dad|mam|sister|brother|wife|husband|partner|son|daughter|gran|nan|grandmother|"
    r"grandfather|parents|grandparents|uncle|aunt|cousin|neighbours?)"
)
_FOR_A_RELATIVE: Final = re.compile(
    rf"\b(?:want|came|chose|drawn|started|care)\b[^.?!]*\bbecause {_RELATIVE}(?:['’]s [a-z]+)? ", re.IGNORECASE
)
"""What befell a relative, as the reason that one gives for the job."""

_THEIRS_ALONE: Final = re.compile(
    r"\b(?:ill(?:ness)?|died|dying|death|cancer|stroke|dementia|disab\w+|divorc\w+|drink|drunk|prison|depress\w+|sick)\b",
    re.IGNORECASE,
)
"""Health and trouble of others, which is not the candidate's to tell."""


def without_relatives(text: str) -> str:
    """A reason with the relative in it as anybody: that one's mother was flooded may be told, her health may not."""
    told = _FOR_A_RELATIVE.search(text) and not _THEIRS_ALONE.search(text)
    return re.sub(_RELATIVE, "someone", text) if told else text


def said_part(text: str) -> str:
    """What of a sentence of one's own introduction may be said, the reason that lies with a relative included."""
    text = without_family(text)
    plain = without_relatives(text)
    return text if plain != text and sayable(plain, plain) else sayable_part(text)


def may_be_said(text: str, written: str) -> bool:
    """Whether a sentence made of one in one's own introduction may be said, relatives who are the reason as anybody."""
    return sayable(without_relatives(text), without_relatives(said_part(written)))


_FAMILY: Final = re.compile(
    r"(?:,| and) my (?:mother|father|mum|dad|sister|brother|wife|husband|son|"
    r"daughter)(?:[ -]in[ -]law)?(?:'s)? [a-z]+(?=,|\.| and|$)"
)


def without_family(text: str) -> str:
    """A list without the family's part in it: "the books for a club and my mother's care"."""
    return _FAMILY.sub("", text)


def _named(text: str) -> str:
    """ "So: Zlata, from Olomouc, nine years in the air" as "I'm Zlata, from Olomouc, with nine years in the air"."""
    match = re.match(
        r"(?:so: )?(?P<name>[A-Z][a-z]+), (?:\d\d, )?(?P<from>from [A-Z][\w]+)(?:, )?(?P<rest>.*)", text, re.IGNORECASE
    )
    if match is None:
        return text
    return f"I'm {match['name']}, {match['from']}" + (f", with {match['rest']}" if match["rest"] else "")


def _with_subject(text: str) -> str:
    """ "Came off the tools in 2016" and "Then four years at X" with the "I" that speech leaves out."""
    first = text.split()[0].strip(",.").lower()
    if years := spent(text):
        return years
    if re.match(r"proud(?:est)? of ", text, re.IGNORECASE):
        return f"I'm {decapitalised(text)}"
    if first == "got" and not re.search(r"\b(?:19|20)\d\d\b", text):
        return f"I've {decapitalised(text)}"
    if is_past(first) and len(text.split()) > 2 and text.split()[1].lower() not in {"by", "is", "was"}:
        return f"I {'was ' if is_done_to_one(text.split()) else ''}{decapitalised(text)}"
    return re.sub(
        r"^(Then|After that|Before that),? (?=(?:about |nearly |over )?[\w-]+(?: and a half)? (?:years?|"
        r"months?)\b)",
        r"\1 I spent ",
        text,
    )


def _for_years(text: str) -> str | None:
    """ "Welder 12 yrs" as "I've been a welder for 12 years"."""
    plain = written_out(text, {}).rstrip(".")
    told = re.match(r"(?P<title>[A-Za-z]+(?: [a-z]+){0,3}),? (?:for )?(?P<n>[\w-]+) years?(?=,|$)", plain)
    if told is None or not is_title_word(told["title"].split()[-1]):
        return None
    return f"I've been {article(decapitalised(told['title']))} for {told['n']} years."


_HEAD_ENDS: Final = re.compile(r"\s(?:with|who|at|in|for|specialis|specializ|experienced|based|of|and)\w*\s|,")
"""What ends the title that a profile opens with."""

_OR_DOING: Final = re.compile(rf"{_HEAD_ENDS.pattern}|\s(?=[a-z]+ing\s)")
"""Or what somebody is doing: "Head chef moving into buying"."""


_CAME_TO: Final = re.compile(r"(?!.*\b(?:with|who)\b)[^,.;]+, (?:[^,.;]+, )*(?:and )?then ", re.IGNORECASE)
"""Posts one after the other, "Night sorter, team leader, then Nomsprint": a way so far, and nothing that one is."""


def _from_fragment(text: str) -> str | None:
    """ "Charge nurse with eight years on ..." as "I'm a charge nurse with eight years on ..."."""
    if re.search(r"\bI(?:'m|'ve)?\b", text.split(",")[0]) or re.match(
        r"(?:I|We|My|It|This|The|In|At|When|Since|Before|After|What|You|That)\b", text
    ):
        return None
    if years := _for_years(text):
        return years
    if _CAME_TO.match(text):
        return None
    text = capitalised(re.sub(r"^An? (?=\S+ )", "", text))
    for ends in (_HEAD_ENDS, _OR_DOING):
        head = ends.split(text)[0]
        words = head.split()
        if 1 <= len(words) <= 6 and is_title_word(words[-1].strip(".,")) and len(text.split()) > len(words) + 1:
            first = words[0]
            lowered = head if re.search(r"[A-Z0-9]", first[1:]) else head[:1].lower() + head[1:]
            vowel = re.match(r"(?:[aeiou]|[AEFHILMNORSX][A-Z])", lowered)
            return f"I'm {'an' if vowel else 'a'} {lowered}{text[len(head) :]}"
    state = re.match(
        r"(?:Looking|Seeking|Strongest|Experienced|Skilled|Passionate|Keen|Known|Interested|Comfortable|Fluent|"
        r"Happiest|Trained|Qualified|Used(?= to \w+ing))\b",
        text,
    )
    return f"I'm {text[:1].lower()}{text[1:]}" if state else None
