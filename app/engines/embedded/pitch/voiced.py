"""A piece of notes as a sentence that the candidate can say, or nothing where that cannot be done faithfully.

Shorthand is written out, a missing "I" is put back, a value that changed becomes a clause. What comes out has a subject
and a finite verb and none of the marks of a page; whatever fails this is not said.
"""

import re
from collections.abc import Mapping
from typing import Final

from app.engines.embedded.english.grammar import IRREGULAR_PAST, acts_of_i
from app.engines.embedded.english.language import count_words
from app.engines.embedded.english.phrases import article
from app.engines.embedded.english.sentence_shape import has_verb, is_sentence
from app.engines.embedded.english.speech import spoken
from app.engines.embedded.english.terms import FUNCTION
from app.engines.embedded.english.tidy import capitalised, decapitalised, ended, tidy, unfused
from app.engines.embedded.english.verbs import GERUNDS, PAST_OF, is_past
from app.engines.embedded.pitch.drafts import ANAPHORIC, LEADING, LONGEST, OWNING, sayable

_ABBREVIATED: Final = tuple(
    (re.compile(rf"(?<![\w./'])(?:{short})(?![\w/'])\.?", re.IGNORECASE), full)
    for short, full in (
        (r"bcs|bc|cuz|coz", "because"),
        (r"ppl", "people"),
        (r"sth", "something"),
        (r"abt", "about"),
        (r"w", "with"),
        (r"incl", "including"),
        (r"mgmt", "management"),
        (r"(?<=ML )eng", "engineer"),
        (r"mgr", "manager"),
        (r"govt", "government"),
        (r"thru", "through"),
        (r"tho", "though"),
        (r"rly", "really"),
        (r"alot", "a lot"),
        (r"allways", "always"),
        (r"lol|haha|hmm|um+|uh+", ""),
    )
)
def _duration(match: re.Match[str]) -> str:
    """ "5h10" that went to something else as a length of time."""
    hours, minutes = (match[1], match[2]) if match[1] else (match[3], match[4])
    return f"{hours} hours {minutes} minutes"


_FIGURES: Final = tuple(
    (re.compile(pattern, flags), replacement)
    for pattern, replacement, flags in (
        (r"\b(\d+) yrs? (?=term|contract|deal|plan|project|lease)", r"\1-year ", re.I),
        (r"\b(in|of|for|after) (first|second|last|third) (year|month|week|quarter|half)\b", r"\1 the \2 \3", 0),
        (r"([£$€]) (?=\d)", r"\1", 0),
        (r"(?<=\d) (?=(?:m|bn)\b)", "", 0),
        (r"\b(last|this|next|per|a|each|every|1|one) yr\b", r"\1 year", re.I),
        (r"^(?:and )?what I want (?:them|you) to (?:take away|know|hear|remember) is (?:that )?", "", re.I),
        (r"^([A-Za-z]+(?: [a-z]+){0,2}) (?:-|–|minus )(\d[\d.,]* ?(?:%|per cent|percent))", r"\1 went down by \2", 0),
        (r"^[Mm]inus (\d[\d.,]* ?(?:%|per cent|percent))", r"that was minus \1", 0),
        (r"\byr on yr\b", "year on year", re.I),
        (r"\b(\d+)h(\d{2})\b(?=\s*(?:→|-+>|to ))|(?<=[>→] )(\d+)h(\d{2})\b", _duration, 0),
        (r"\b(\d{1,2})h(\d{2})\b", r"\1:\2", 0),
        (r"\b(\d+) hours 0?(\d) minutes", r"\1 hours \2 minutes", 0),
        (r"(?<![\w.])(\d{1,3})k\b(?!\s*px)", r"\1,000", re.I),
        (r"(?<=\d)\s?kB\b", " kilobytes", 0),
        (r"(?<=\d)\s?pts\b", " points", 0),
        (r"\bx2\b|\b2x(?= a)", "twice", 0),
        (r"(?<=\d)\s+EUR\b", " euros", 0),
        (r"(?<=\d)ms\b", " ms", 0),
        (r"(?<=\d)\s?s\b(?=[\s.,]|$)", " seconds", 0),
        (r"(?<=\d)\s*(?:-|–)\s*(?=\d+\s*(?:→|->))", "-", 0),
        (r"\s--+\s", ", ", 0),
        (r"^(what [a-z ]+?)\s*=\s*(?=\w)", r"\1 is that ", re.I),
        (r"\b1/3\b", "a third", 0),
        (r"\b1/2\b", "half", 0),
        (r"\bstart w\b", "start with", 0),
    )
)
_MARKS: Final = re.compile(r"[{}<>|\\=→#*_~^+\[\]()/;…]|--|\.\.|\?\?|->|[^\W\d_]{2,}:\s*$|\bx\d|\d{1,2}\.\d{2}\s?-")
_BACKSTAGE: Final = re.compile(
    r"\b(?:todo|tbd|ask (?!\w+ (?:for|them|what|if) )\w+ (?:if|for|about|whether)|(?:don'?t|do not|dont|never) (?:say|mention|cry|rush|start|"
    r"use|forget|claim|put)|say (?:it|this|that)|tell it|(?:if|when|because) they ask|they(?:'ll| will) ask|i should tell|my best (?:one|story)|"
    r"(?:this|the) (?:story|one) (?:is|i|again)|better story|stor(?:y|ies)\b(?= (?:is|for|but))|too (?:long|cheesy|private)|"
    r"write (?:this|it|why|something|a)|see (?:memo|above|below|whatsapp|cv)|interview(?:er)?\b|practi[sc]e|memo \d|short one|this is (?:for|why)|"
    r"so far (?:so )?good|yesterday|tomorrow|tonight|this morning|last night|on \d\d I|, list$|be honest|honest(?:ly)?:|fill in|full stop|the question is|what i'd say|to be checked)\b|\bq\d\b|^notes?\b",
    re.IGNORECASE,
)
"""Words about telling and not told: directions to oneself."""

_THEY: Final = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|it|its|this|that|these|those|there's|one of them)\b", re.IGNORECASE
)
_NOUN_BEFORE: Final = re.compile(
    r"\b(?:[Aa]n?|[Mm]y|[Oo]ur|[Tt]he|[Ee]very|[Ee]ach|[Tt]wo|[Tt]hree|\d+|some|many|most) \w+|\b(?!I\b)(?!When|After|In|At|So)[A-Z][\w'-]+ \w+|\b\w{4,}s\b"
)
_NAME: Final = re.compile(r"^(?:[A-Z][\w'’-]+ ){0,2}[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?$")
_AGE: Final = re.compile(r",\s*(?:aged? )?[1-7]\d(?=,|\.|$)")


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
    if _BACKSTAGE.search(text.strip(" .:")):
        return None
    plain = written_out(text, known)
    if re.match(r"\d{1,2} [a-z]", plain):
        plain = mended(plain)
    for made in (
        _listed(plain),
        spent(plain),
        _whole(plain),
        _with_i(plain) if mine else None,
        *(_lines(plain, current, resume) if mine else ()),
    ):
        if made and fit_to_say(made := mended(made)):
            return made
    return None


def sayable_part(text: str) -> str:
    """A piece up to a "but" or "because" after which it tells what is not said to an interviewer."""
    if sayable(text, text):
        return text
    for cut in re.finditer(r",? (?:but|because|although|since)\b", text):
        if count_words(text[: cut.start()]) >= 6 and sayable(text[: cut.start()], text[: cut.start()]):
            return text[: cut.start()]
    return text


def written_out(text: str, known: Mapping[str, int]) -> str:
    """Shorthand, figures and fillers as they are said."""
    text = re.sub(r"\s+", " ", text)
    for pattern, replacement in (*_ABBREVIATED, *_FIGURES):
        text = pattern.sub(replacement, text)
    text = unfused(tidy(text), known)
    text = re.sub(r"(\d[\d.,]*) a (year|month|week|day) → (\d[\d.,]*) a \2\b", r"from \1 to \3 a \2", text)
    text = LEADING.sub("", text)
    return OWNING.sub(r"\1 have", text).strip(" ,-–—")


def _whole(text: str) -> str | None:
    """A piece that is a sentence but for its capital and its stop."""
    text = capitalised(text)
    first = re.split(r"[\s,.']", text)[0].lower()
    first = "walked" if first in IRREGULAR_PAST and first not in FUNCTION else first
    subject = re.match(r"\w+ed (?:[\w-]+ ){1,2}(?:is|are|was|were)\b", text)
    if (is_past(first) and first not in FUNCTION and not subject) or not is_sentence(text):
        return None
    if re.search(r"\byour?\b", text) and not re.search(r"\b(?:I|my|me|we|our)\b", text, re.IGNORECASE):
        return None
    return ended(text)


_NOT_MINE: Final = re.compile(
    r"(?:turned out|(?:took|made|gave|cost|told|got) (?:me|us|him|her|them)\b|seemed|happened|cost|lasted|fell|rose|dropped|grew|became|meant|lived|failed|passed|belonged|leaked|"
    r"called|said|stayed|looked|took (?:\d+|two|three|four|five|six|ages)\.?$|went (?:from|up|down|well|wrong)|came (?:from|as|out)|"
    r"[a-z]+ed (?:by|in \d{4})|named|based|located|opened in)\b",
    re.IGNORECASE,
)
"""Verbs without a subject of which somebody or something else may well be the subject."""


def _with_i(text: str) -> str | None:
    """The "I" that notes leave out: "counted it all with the apprentice", "been lead hand 5 years", "Six years at X"."""
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
        and re.match(rf"(?:\d+|{'|'.join(_SPELLED).lower()}) ", led["whom"], re.IGNORECASE)
        and "years" not in led["whom"]
    ):
        return ended(f"I've had {decapitalised(led['whom'])} since {led['year']}")
    if re.match(r"(?:never|always) (?:had|did|got|was|been)\b|want (?:the|an?|to) [a-z]", text, re.IGNORECASE):
        return ended(f"I {decapitalised(text)}")
    if first == "got" and len(words) > 2:
        return ended(f"I {decapitalised(text)}")
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
        return ended(f"I {_closed(decapitalised(text))}")
    return None


_DOUBLE: Final = frozenset("set lost cut read left spoke felt ground wound bound lit shot bit rose".split())
"""Pasts that are nouns or adjectives as well; before a bare noun they may be those ("set points", "lost time")."""


def _is_act(text: str) -> bool:
    """Whether the past form that opens a line is an act and no adjective: "controlled drugs" are things."""
    first = re.split(r"[\s,.:]", text)[0].lower()
    if first in IRREGULAR_PAST and first not in _DOUBLE:
        return True
    return not is_past(first) or _opens_object(text)


def _opens_object(text: str) -> bool:
    """Whether the second word can only follow a verb: a determiner, a preposition, a figure, a name."""
    second = (text.split()[1:2] or [""])[0].strip(",.:")
    return second.lower() in FUNCTION or second[:1].isdigit() or bool(re.match(r"[A-Z][a-z]", second)) or second[:1] in '"“£$€' or second in _COUNTS


_COUNTS: Final = frozenset("two three four five six seven eight nine ten eleven twelve twenty".split())


def spent(text: str) -> str | None:
    """ "Six years at X" and "Then two years as Y" with the verb that they lack."""
    told = re.match(
        r"(?P<when>(?:then|now|the last|last|these|after that|before that),? )?(?P<n>(?:about |nearly |over )?[\w-]+(?: and a half)? "
        r"(?:years?|months?)) (?P<where>(?:at|in|on|with|as|of|outbound|running|selling|teaching|working|doing)\b.*)",
        text,
        re.IGNORECASE,
    )
    if told and not has_verb(f"x {re.split(r',', told['where'])[0]}"):
        when = (told["when"] or "").strip(" ,").lower()
        number = decapitalised(told["n"])
        if when in {"then", "after that", "before that"}:
            return ended(f"{capitalised(when)} I spent {number} {told['where']}")
        return ended(
            f"I've {'now ' if when == 'now' else ''}spent {'the last ' if 'last' in when else ''}{number} {told['where']}"
        )
    return None


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
    if not (_is_act(text) or resume) or ((first in PAST_OF or first in GERUNDS) and not (resume and _opens_object(text))):
        return ()  # in notes a bare "use" or "show" is a direction to oneself
    return tuple(line for line in spoken(text, current)[:1] if not re.match(r"I worked on|I (?:was|am) an? |I'm an? " if resume else r"I worked on|I (?:was|am)\b|I'm\b|I've been\b", line))


def _listed(text: str) -> str | None:
    """Values told beside their years or as before and now: "lost time injuries 5 in 2018, 1 in 2022"."""
    series = re.match(
        r"(?P<what>[A-Za-z][a-z -]{3,40}?):? (?P<values>[£$€]?\d[\d.,]*%? (?:in \d{4}|last year)(?:,? (?:and )?[£$€]?\d[\d.,]*%? "
        r"(?:in \d{4}|last year))+)$",
        text,
    )
    if series:
        what = decapitalised(series["what"])
        verb = "were" if what.endswith("s") else "was"
        values = re.sub(r", (?!.*, )(?:and )?", " and ", series["values"])
        return ended(f"{capitalised(what) if verb == 'were' else f'My {what}'} {verb} {values}")
    state = re.match(
        r"(?P<when>before|previously|now|today|after|since then): (?P<what>(?:an? |one |\w+ )?[^.:]+)$",
        text,
        re.IGNORECASE,
    )
    if state and not is_sentence(state["what"]):
        verb = "it's" if state["when"].lower() in {"now", "today", "since then"} else "it was"
        return ended(
            f"{capitalised(state['when'].lower())} {verb} {article(decapitalised(state['what']))}".replace(
                "Before it", "Before, it"
            )
        )
    then = re.match(
        r"(?P<what>[A-Za-z][a-z '-]{3,40}): (?:was |before )?(?P<a>\d[^,]{0,24}), now (?P<b>\d[^,]{0,24})$", text
    )
    if then:
        what = decapitalised(then["what"])
        what = f"those who {what}" if is_past(what.split()[0]) else what
        return ended(f"As for {what}, it was {then['a']}, and now it is {then['b']}")
    return None


_BROKE: Final = re.compile(
    r",? (?:until|after|when|because|before) [^,.]*?\b(?:bankrupt|insolvent|laid off|let go|closed down)\b(?: (?:in )?\d{4})?(?=,| and |\.|$)"
)
"""What became of an employer is theirs to tell."""

_SPELLED: Final = (
    "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
    "Eighteen Nineteen Twenty"
).split()


def mended(text: str) -> str:
    """A text with small slips of quick writing put right: a lost apostrophe, a bare noun after a comma, a doubled stop."""
    text = _BROKE.sub("", _AGE.sub("", text))
    text = re.sub(r"\b(?!IT\b|US\b|I\b)[A-Z]{2,}\b", lambda m: m[0].lower() if m[0].lower() in FUNCTION else m[0], text)
    text = re.sub(r"\bcause (?=(?:I|we|he|she|they|it|of)\b)", "because ", text)
    text = re.sub(r"\b(wouldn|couldn|shouldn|didn|don|doesn|wasn|isn|aren|haven|hasn|hadn)t\b", r"\1't", text)
    text = re.sub(r"\b([Ii])ts (?=(?:a|an|the|not|all|still|always)\b)", r"\1t's ", text)
    text = re.sub(
        r", (?!there|that|this|it|what|who|which|he|she|they|we|I)([a-z]+) is (?=the\b)", r", and my \1 is ", text
    )
    text = re.sub(r"\b(I|we|you|they) (?=been\b)", r"\1've ", text)
    text = re.sub(r"\bThey was\b", "They were", re.sub(r"\bthey was\b", "they were", text))
    text = re.sub(r"^(?:Then|After that),? ([A-Z][\w' ]{2,30}), I joined\b", r"Then I joined \1", text)
    text = re.sub(r"\b([Ss]ince (?:19|20)\d\d),? I(?:'m| am) ", r"\1 I've been ", text)
    text = re.sub(r"\s+([.,!])", r"\1", text)
    text = re.sub(r"^(\d{1,2})(?= [a-z])", lambda m: _SPELLED[int(m[1])] if int(m[1]) < len(_SPELLED) else m[1], text)
    return capitalised(re.sub(r"[.,]{2,}$", ".", text))


_ADVERBIAL: Final = re.compile(
    r"(?:In|At|On|When|For|After|Since|By|As|With|If|Because|Before|During|Over|From|Through|Once|While|Most recently|Now|Today|"
    r"Right now|Last|First|Then|Earlier|Back|Until|Within|Under|Here|Hi|Hey|Hello|Good|Take|To|Like|Also|Together|Afterwards|Later|"
    r"So|One|Every|Each|Monday|Tuesday|Wednesday|Thursday|Friday|Along the way)\b"
)


def fit_to_say(text: str) -> bool:
    """Whether a text is a sentence of speech: a subject and a finite verb, no marks of the page, one breath long."""
    if _MARKS.search(text) or not 4 <= count_words(text) <= LONGEST:
        return False
    words = re.findall(r"[A-Za-z']+", text)
    first = words[0].lower() if words else ""
    if first in {"want", "need", "ask", "say", "remember", "think", "dont", "never", "chase", "let", "look"}:
        return False
    opened = re.match(
        r"(?:What|Somebody|Something|Someone|Things?|(?:The|A|One)(?: \w+){1,3}) (?:that |which |who )?I(?:'\w+)? (?P<rest>.*)",
        text,
    )
    if opened and not re.search(r"\b(?:is|was|are|were|has|had|means|became|went|made|gave)\b", opened["rest"]):
        return False
    text = re.sub(r"\b(?:May|Will|Mark)\b", "X", text)
    head = re.split(r"[,;:]\s", text)[0]
    if head != text and not has_verb(head) and not _ADVERBIAL.match(text):
        return False  # "Alerts, one in three orders, all ignored"
    bare = first in PAST_OF and first not in FUNCTION and not (len(words) > 1 and words[1] in {"is", "was", "were"})
    return not bare and first not in {"not", "no", "or", "than", "because", "which"} and is_sentence(text)


def stands(text: str, opens_note: bool) -> bool:
    """Whether a sentence can be said without one before it: nobody and nothing in it is named only by a pronoun."""
    if ANAPHORIC.match(text) or re.match(r"(?:But|And|So|Then|Still|Only|Even|After that|Two|One)\b(?! of my)", text):
        return False
    if re.match(r"(?:The|Both|Another|Other|Old|New)\b", text) and not opens_note:
        return False
    for match in _THEY.finditer(text):
        before = text[: match.start()]
        if match[0].lower() == "that" and re.search(
            r"\b(?:\w+ed|say|said|know|think|so|found|noticed|is|was|of all|thing|one|\w+s) $", before
        ):
            continue
        if not _NOUN_BEFORE.search(re.sub(r"^(?:In|By|At|On|From) [\w ]+,", "", before)):
            return False
    return opens_note or not re.match(r"[A-Z][a-z]+ (?:said|told|asked|wrote|thought|came|did|had|was)\b", text)


def is_title(text: str) -> bool:
    """Whether a piece only names what follows: a few words without a verb ("Hellström Dairies", "the spare parts cage")."""
    plain = text.strip(" .:-*")
    words = plain.split()
    if not words or words[0].lower() in {"why", "how", "what", "when", "if", "who", "where", "not", "no"}:
        return False
    if (
        plain.isupper()
        or words[:1] == [words[0].upper()]
        and len(words[0]) > 1
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
