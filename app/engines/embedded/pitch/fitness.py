"""Whether a text can be said at all, and whether it can be said first."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.pitch.drafts import ANAPHORIC, LONGEST, sayable
from app.english.grammar import acts_of_i
from app.english.language import count_words
from app.english.sentence_shape import has_verb, is_sentence
from app.english.terms import FUNCTION
from app.english.verbs import PAST_OF

_MARKS: Final = re.compile(
    r"[{}<>|\\=→#*_~^+\[\]()/;…]|--|\.\.|\?\?|->|[^\W\d_]{2,}:\s*$|\bx\d|\d{1,2}\.\d{2}\s?-|"
    r"\d{4} ?[–-] ?(?:present|now|\d{4})"
)
_THEY: Final = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|it|its|this|that|these|those|there's|one of them)\b", re.IGNORECASE
)
_NOUN_BEFORE: Final = re.compile(
    r"\b(?:[Aa]n?|[Mm]y|[Oo]ur|[Tt]he|[Ee]very|[Ee]ach|[Tt]wo|[Tt]hree|\d+|some|many|most) \w+|"
    r"\b(?!(?:I|We|He|She|They|It|You|When|After|In|At|So|This|That)\b)[A-Z][\w'-]+ \w+|"
    r"\b(?:\w{4,}s|people|children|staff|women|men)\b"
)
_NAME: Final = re.compile(r"^(?:[A-Z][\w'’-]+ ){0,2}[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?$")


def sayable_part(text: str) -> str:
    """A piece up to a "but" or "because" after which it tells what is not said to an interviewer."""
    if sayable(text, text):
        return text
    for cut in re.finditer(r",? (?:but|because|although|since|when)\b", text):
        if count_words(text[: cut.start()]) >= 6 and sayable(text[: cut.start()], text[: cut.start()]):
            return text[: cut.start()]
    return text


_ADVERBIAL: Final = re.compile(
    r"(?:(?:Very |More |Most )?(?:[Rr]ecently|[Ll]ately)|"
    r"In|At|On|When|For|After|Since|By|As|With|If|Because|Before|During|Over|From|Through|Once|"
    r"While|Most recently|Now|Today|"
    r"Right now|Last|First|Then|Earlier|Back|Until|Within|Under|Here|Hi|Hey|Hello|Good|Take|To|Like|"
    r"Also|Together|Afterwards|Later|"
    r"So|One|Every|Each|Monday|Tuesday|Wednesday|Thursday|Friday|Along the way)\b"
)


_NOBODY: Final = re.compile(
    r"\bI(?:['’]m| am| was)(?: also)? an? "
    r"(?:(?!(?i:with|for|since|in|at|to|on|and|who|level|band|grade)\b)[\w-]+ ){0,3}"
    r"\d+(?! ?years?\b|[- ]year| months?\b)"
)
"""A number of things that one is not: "I'm a roster of 34 casuals", "I was an about 70 staff"."""


_LACKS_OBJECT: Final = re.compile(
    r"\bI (?:also )?(?:did|built|copied|made|bought|found|deleted)(?:,|\.$| (?:to|into|because|and|by|for|with|in)\b)"
)
"""A verb that needs an object and has none: "I built, because ..."; the note had it elsewhere."""

_SCRAP: Final = re.compile(
    r"(?:Who|What) (?:am I|I am|are you)\b(?![^-:]*\b(?:is|was)\b)|(?:Time|Example|Story|Occasion) (?:you|when)\b|"
    r"[A-Z][a-z]+ (?:I|we) [a-z]+(?: [a-z]+)?: |Me (?:as|and|to|with)\b|[STAR] [-–—] |"
    r"(?:Half|First|Second) thoughts?:|"
    r"(?:He|She|They) (?!is\b|has\b|was\b|does\b)[a-z]+s (?:up|in|out|off|down|on|me|us)\b|"
    r"\w+ [a-z]+ [a-z]+ed of \d"
)
"""What heads a note, or tells a scene as it comes to mind."""


def fit_to_say(text: str) -> bool:
    """Whether a text is a sentence of speech: a subject and a finite verb, no marks of the page, one breath long."""
    if _MARKS.search(text) or not 4 <= count_words(text) <= LONGEST:
        return False
    if _LACKS_OBJECT.search(text) or _SCRAP.match(text):
        return False
    if re.match(r"I (?:have|had) an? [\w ]*\bof us\b", text) or _NOBODY.search(text):
        return False  # "Team of six of us now", "14 staff, rota"
    words = re.findall(r"[A-Za-z'-]+", text)
    first = words[0].lower() if words else ""
    if first in {"want", "need", "ask", "say", "remember", "think", "dont", "never", "chase", "let", "look"}:
        return False
    if re.match(r"(?:Had|Has|Have|Was|Were|Did|Does|Is|Are|Am|Been)\b", text) or _bare_present(words):
        return False  # "Had a detector that ...", "Runs at 0.3 mW": whoever did is left out
    opened = re.match(
        r"(?:What|Somebody|Something|Someone|Things?|(?:The|A|One)(?: \w+){1,3}) (?:that |which |"
        r"who )?I(?:'\w+)? (?P<rest>.*)",
        text,
    )
    if opened and not re.search(r"\b(?:is|was|are|were|has|had|means|became|went|made|gave)\b", opened["rest"]):
        return False
    text = re.sub(r"\b(?:May|Will|Mark)\b", "X", text)
    head = re.split(r"[,;:]\s", text)[0]
    if head != text and not has_verb(head) and not _ADVERBIAL.match(text):
        return False  # "Alerts, one in three orders, all ignored"
    bare = first in PAST_OF and first not in FUNCTION and not (len(words) > 1 and words[1] in {"is", "was", "were"})
    if re.search(r"\b(?:where|which|that|who|whom)(?: (?:my|the|our|a|an))? [\w'-]+[.!]$", text):
        return False  # broken off in a relative clause
    if is_unfinished(text) or re.match(r"\W*[-–—]", text):
        return False
    if re.match(r"(?:[B-HJ-Z]|A (?=told|\w+ed\b))\W", text):
        return False  # the letter of a STAR part
    if re.match(r"(?:\d+|One|Two|Three) [a-z]+ed\b", text) or re.search(r"\bI only\b|\bnot done\b", text):
        return False  # "1 shipped, 1 cancelled"
    return not bare and first not in {"not", "no", "or", "than", "because", "which"} and is_sentence(text)


_LEFT_OPEN: Final = re.compile(
    r"\b(?:(?P<hard>an?|the|and|or|but|because|my|our|their|than|into|during|w)|of|with|from|for|at|by|to|without)[.!]?$",
    re.IGNORECASE,
)
_REACHES_BACK: Final = re.compile(
    r"\b(?:that|which|who|whom|what|where|how|whatever|to \w+)\b|\w (?:I|we|they|you|he|she)(?:['’]\w+)? \w",
    re.IGNORECASE,
)
"""What a preposition at the end of a sentence may belong to: "the crew I worked with", "a team to be part of"."""


def is_unfinished(text: str) -> bool:
    """Whether a sentence ends where something must follow: on an article, an "and", a preposition without its noun."""
    ends = _LEFT_OPEN.search(text)
    return ends is not None and (bool(ends["hard"]) or not _REACHES_BACK.search(text[: ends.start()]))


def _bare_present(words: Sequence[str]) -> bool:
    """Whether a text opens with a verb in the third person and lacks its subject."""
    first, second = (*(word.lower() for word in words[:2]), "", "")[:2]
    return (
        first.endswith("s") and first[:-1] in PAST_OF and second in {"at", "on", "in", "the", "a", "an", "to", "with"}
    )


_MEASURED: Final = re.compile(r"The (?:[\w'-]+ ){1,6}(?:went|fell|rose) (?:(?:up|down) )?(?:from|by) ")
"""A measure that moved says by itself what it is."""


def stands(text: str, opens_note: bool) -> bool:
    """Whether a sentence can be said without one before it: nobody and nothing in it is named only by a pronoun."""
    if ANAPHORIC.match(text) or re.match(r"(?:But|And|So|Then|Still|Only|Even|After that|Two|One)\b(?! of my)", text):
        return False
    if re.match(r"(?:The|Both|Another|Other|Old|New)\b", text) and not (opens_note or _MEASURED.match(text)):
        return False
    for match in _THEY.finditer(text):
        before = text[: match.start()]
        if match[0].lower() == "that" and re.search(
            r"\b(?:\w+ed|say|said|know|think|so|found|noticed|is|was|of all|thing|one|\w+s) $", before
        ):
            continue
        if not _NOUN_BEFORE.search(re.sub(r"^(?:In|By|At|On|From)(?: [\w-]+){1,4},", "", before)):
            return False
    return opens_note or not re.match(r"[A-Z][a-z]+ (?:said|told|asked|wrote|thought|came|did|had|was)\b", text)


def is_title(text: str) -> bool:
    """Whether a piece only names what follows, in a few words without a verb: "the spare parts cage"."""
    plain = text.strip(" .:-*")
    words = plain.split()
    if not words or words[0].lower() in {"why", "how", "what", "when", "if", "who", "where", "not", "no"}:
        return False
    if (
        plain.isupper()
        or (words[:1] == [words[0].upper()] and len(words[0]) > 1)
        or re.search(r"\b(?:story|stories|thing|stuff|one|bit|tram|morning|lunch)$", plain, re.I)
    ):
        return False
    if re.search(
        r"\b(?:month|week|year|day|time|term|part|half|round|question|answer|note|version)s?$", plain, re.IGNORECASE
    ):
        return False
    if not (2 <= len(words) <= 6 or plain.endswith("ing")) or has_verb(plain) or re.search(r"[\d?!→=/()]", plain):
        return False
    return bool(
        _NAME.match(plain) or re.match(r"(?:the|a|an|my|our)\s|[a-z]+(?:ing| [a-z]+)$", plain, re.IGNORECASE)
    ) and not acts_of_i(plain)
