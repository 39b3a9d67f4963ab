"""A short title for a telling, in the candidate's words: what the notes call it, or the clause that names it best."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from app.engines.embedded.notes.blocks import STAR_LABELS
from app.engines.embedded.notes.chats import CHAT_STAMP
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.preparation.own_titles import TAG, names_this, own_name, stands_for
from app.english.language import count_words
from app.english.terms import FUNCTION, concrete_stems, content_stems
from app.english.tidy import capitalised, decapitalised, tidy

_PUT_TO_ME: Final = re.compile(r"\byou(?:r|rself)?\b|\?", re.IGNORECASE)
"""What an interviewer asks; "A time I got it wrong" is what somebody calls their own story."""

NUMBERING: Final = re.compile(r"^\s*(?:story\s*)?\d{1,2}\s*[.):-]\s*|^\s*\[[^\]]*\]\s*", re.IGNORECASE)
LONGEST: Final = 8
"""Words that are read at a glance."""

STRETCHED: Final = 10
"""Words that a title may have where it then ends with a thought, and not in the midst of one."""

SHORTEST: Final = 4
"""Words from which the beginning of a clause may stand for it."""

LOOKED_AT: Final = 4
"""Sentences among whose beginnings a title is looked for; what a story is about is said early."""

BEHIND: Final = 1.5
"""Worth of a clause lost for each that stands before it: people name what they tell of first."""

_RULED: Final = re.compile(r"^[=#~\s]+(?P<heading>[^=#~]{3,60}?)\s*[=~]{2,}\s")
_DATED: Final = re.compile(
    r"^(?:(?:in|on|by|during|around)\s+)?(?:(?:early|late|mid)[- ])?(?:\d{1,2}(?:st|nd|rd|th)?[/. ]+)?"
    r"(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|spring|summer|autumn|winter|\d{1,2}[/.]\d{1,2})?"
    r"[ ,.]*(?:(?:19|20)\d\d|(?<=[a-z] )['’]?\d\d(?!\d|\s*(?:%|[A-Za-z]{2,}s\b)))?[\s,.:-]+",
    re.IGNORECASE,
)
_TABLE: Final = re.compile(r"^[\s|:-]*(?:[STARL]\d?\s*\|)?[\s|]*")
_LEADS_IN: Final = re.compile(
    r"^one of (?:my|our|the) (?:\w+ )?(?:contributions|projects|tasks|jobs|roles|things) (?:is|was) |"
    r"^(?:and |also |so )?(?:(?:an?|the|my|this) )?(?:(?:first|second|third|last|other|another|similar|next|best|"
    r"biggest|one) )?(?:story|example|project|time|occasion|one|thing|case)\b(?! of\b)"
    r"(?: (?:that )?I (?:had|have|am|was) "
    r"(?:\w+ (?:of|about) )?)?(?: also)?\s*(?:(?:is|was) )?(?:actually )?(?:about |when |that |to )?",
    re.IGNORECASE,
)
"""How people announce a story before they tell it ("The second project I had was to ...")."""
_IS_MINE: Final = re.compile(r"^(?:it|this|that)(?:['’]s| is| was) (?=(?:my|our|the|an?)\b)", re.IGNORECASE)
_BARE: Final = re.compile(r"(?:[A-Z][\w'’.-]*|\d+)(?: (?:[A-Z][\w'’.-]*|\d+))?")
"""A name by itself: of a person, a place or an employer, of which there may be many stories."""
_HANGING: Final = frozenset("in on at of to for with by from and or the a an my our that so about as into than".split())
_JOINS: Final = frozenset(
    "in on at by about from with without for into onto during after before until since because when while which who "
    "that as near although though instead rather but and so through between per where if via under over against "
    "behind".split()
)
"""Words with which a further circumstance begins; what stands before is a thought by itself."""
_PLACEHOLDER: Final = re.compile(r"(?<=\w\w\w) (?:thing|stuff|story|saga|business)$", re.IGNORECASE)
"""What people say of an occasion when they have named it already ("Feature store thing")."""
_COUNTED: Final = re.compile(
    r"^[-•*·]\s+|^(?:[A-Z]{3,}|\d+)[.:)]\s+|^(?:(?:so|well|right|ok|okay|and|but|then|also|basically)\b,?\s+)+",
    re.IGNORECASE,
)
_STOP: Final = re.compile(
    r"[.;:!?](?:\s|$)|\s(?:[–—-]|--)\s|\s->|,\s(?:so|and|but|which|who|because|when|while)\b|"
    r"\s(?:because|so that|which)\s"
)
_DOING: Final = re.compile(
    r"\b(?:proposed|suggested|started|began|ended up|by|about|of|was|is|idea of|considered|tried)\s+"
    r"(?P<act>[a-z]{3,}ing(?:\s+[\w'’/&+-]+){1,6})"
)


_OF_BULLETS: Final = 3
"""Bullets from which, told as one, they are what the heading over them names."""


_WITHIN: Final = "\ue000"
"""Stands for a blank within a quotation, where no title ends: "closed my bugs as works as designed"."""


def title_of(group: Sequence[Note]) -> str:
    """What the notes call it where that names one occasion; else the early clause that says most, in a few words."""
    return _titled(group).replace(_WITHIN, " ")


def _titled(group: Sequence[Note]) -> str:
    first = group[0]
    asked = first.question.text if first.question else ""
    named = bool(first.label and asked) and not _PUT_TO_ME.search(asked)
    heading = asked if named else first.under or (first.section.heading[-1] if first.section.heading else "")
    tag = TAG.match(first.text) or TAG.match(heading)
    told = " ".join(note.text for note in group)
    if tag and names_this(own_name(tag["words"]), told):
        return capitalised(own_name(tag["words"]))
    heading = re.sub(r"\s*\([^)]{0,400}\)", "", NUMBERING.sub("", heading)).strip(" *:#=-")
    whole = len({n.start for n in group}) > 1 or bool(first.label)
    by_parts = first.label in STAR_LABELS  # a label of another kind begins an entry that its heading does not name
    entitled = (
        not _PUT_TO_ME.search(heading)
        and names_this(heading, told)
        and stands_for(group, ("stories", "prep_answers"))
        and count_words(heading) <= LONGEST
    )
    if (named or not asked) and heading and ((by_parts and whole) or entitled or _names_a_story(heading, group)):
        return capitalised(heading)
    found = list(_clauses(group))
    if not found:
        return capitalised(" ".join(first.text.split()[:LONGEST]))
    best = max(range(len(found)), key=lambda i: (_says(found[i]) - BEHIND * i, -i))
    title = _cut(found[best])
    if not _BARE.fullmatch(found[best]):
        return title
    others = [i for i in range(len(found)) if i != best and not _BARE.fullmatch(found[i])]
    if not others:
        return title
    more = max(others, key=lambda i: (_says(found[i]) - BEHIND * i, -i))
    return f"{title}: {decapitalised(_cut(found[more]))}"


def collects(heading: str) -> bool:
    """Whether a heading names several occasions ("Conflicts", "times I failed"); a name may end in "s"."""
    plain = heading.split("(")[0]
    if re.search(r"\b(?:story|time|when)\b", plain, re.IGNORECASE):
        return False
    titled = plain.isupper() or plain.istitle()
    plural = re.finditer(r"\b\w{2,}[^\Wsu]s\b", plain, re.IGNORECASE)
    return any(titled or m[0][0].islower() or not plain[: m.start()].strip() for m in plural)


def _names_a_story(heading: str, group: Sequence[Note]) -> bool:
    """Whether a heading is of this one telling: it has a word of it, is over its bullets, or calls itself a story."""
    first = group[0]
    if not 1 < count_words(heading) <= LONGEST or re.search(r"\d{4}|\binterview\b|\bprep\b", heading, re.IGNORECASE):
        return False
    if first.bullet:
        return len(group) >= _OF_BULLETS and all(note.bullet for note in group) and not collects(heading)
    mine = set(content_stems(heading))
    return bool(re.search(r"\bstory\b", heading, re.IGNORECASE)) or bool(mine & set(content_stems(first.text)))


def _clauses(group: Sequence[Note]) -> Iterable[str]:
    """The first clauses of the first sentences, and what they say was done or proposed ("swapping X for Y")."""
    spans = [span for note in group for span in note.sentences][:LOOKED_AT]
    for span in spans:
        text = span.quote.replace("\n", " ")
        ruled = _RULED.match(text)
        if ruled:
            yield ruled["heading"].strip()
            return
        text = tidy(_TABLE.sub("", CHAT_STAMP.sub("", text)))
        dated = _DATED.match(text)
        text = text[dated.end() :] if dated and re.search(r"[a-z\d]", dated[0], re.IGNORECASE) else text
        text = _COUNTED.sub("", _COUNTED.sub("", text))
        text = _IS_MINE.sub("", _announced(text))
        text = re.sub(r"[\"“][^\"”]{2,40}[\"”]", lambda m: m[0].replace(" ", _WITHIN), text)
        clause = _STOP.split(text)[0].strip(" ,*_=")
        named = _PLACEHOLDER.sub("", clause)
        clause = _without_tail(named if count_words(named) > 1 else clause)
        clause = re.sub(r"(?<!\w)[\"'“‘]|[\"'”’](?!\w)", "", clause)
        if count_words(clause) >= 2 or re.fullmatch(r"[A-Z][a-z]{2,}", clause):
            yield clause
    for span in spans:
        for match in _DOING.finditer(span.quote.replace("\n", " ")):
            act = _STOP.split(match["act"])[0].split(",")[0]
            if len(concrete_stems(act)) > 1 and re.search(r"\s[A-Z][\w+#]+", act):
                yield act


def _announced(text: str) -> str:
    """A text without the words that only announce it, unless nothing else would be left of its first clause."""
    lead = _LEADS_IN.match(text)
    rest = text[lead.end() :] if lead else text
    return rest if len(content_stems(_STOP.split(rest)[0])) >= 2 else text


def _without_tail(clause: str) -> str:
    """A clause without the small words that a cut has left hanging at its end ("Side project in")."""
    words = clause.split()
    while len(words) > 1 and words[-1].lower().strip(",'’") in _HANGING:
        words.pop()
    return " ".join(words)


def _says(clause: str) -> float:
    """How much of one occasion a clause tells: its concrete words up to four, less what would have to be cut off."""
    length = count_words(clause)
    told = min(4, len(set(concrete_stems(" ".join(clause.split()[:LONGEST])))))
    hangs = bool(
        re.match(
            r"(?:it|this|that|these|they|he|she|there|first|second|the (?:first|second|other)|at (?:that|the) time|"
            r"(?:couldn|can|didn|don|wasn)['’]t|felt|woke|wrote|I think|I (?:did not|didn't|do not|don't) know)\b",
            clause,
            re.IGNORECASE,
        )
    )
    named = 1.5 if length <= 4 and re.search(r"(?:^|\s)[A-Z][a-z]+", clause) else 0.0
    return told + named - (0.5 if length > LONGEST else 0.0) - (3.0 if hangs else 0.0)


def _cut(clause: str) -> str:
    """The beginning of a clause that can be read at a glance, up to where its first thought ends if it ends in time."""
    words = clause.split()
    if len(words) <= LONGEST:
        return capitalised(clause)
    ends = [i for i in range(SHORTEST, min(len(words), STRETCHED) + 1) if _ends_before(words, i)]
    ends = [i for i in ends if len(set(concrete_stems(" ".join(words[:i])))) > 1]
    if ends:
        return capitalised(_balanced(" ".join(words[: ends[-1]]).rstrip(",")))
    cut = words[:LONGEST]
    if len(cut) > 4 and re.match(r"\d", words[LONGEST]) and not re.match(r"\d", cut[-1]):
        cut.pop()  # "bed" of "bed 14" names nothing without its number
    while len(cut) > 4 and cut[-1].lower().strip(",'’") in FUNCTION:
        cut.pop()
    return capitalised(" ".join(cut).rstrip(",")) + "…"


def _ends_before(words: Sequence[str], i: int) -> bool:
    """Whether a thought may end before a word: at the clause's end, a comma, or what joins a place, time or reason."""
    if words[i - 1].lower().strip(",'’") in FUNCTION:
        return False
    return i == len(words) or words[i - 1].endswith(",") or words[i].lower() in _JOINS


def _balanced(title: str) -> str:
    """A title without a bracket that the cut has left open, or the one word that a new thought begins with."""
    return re.sub(r"(?:\s*[(\[][^)\]]*|,\s+\S+)$", "", title)
