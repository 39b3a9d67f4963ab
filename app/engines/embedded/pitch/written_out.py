"""Notes written out as they are said: abbreviations, figures, small slips of quick writing."""

import re
from collections.abc import Mapping
from typing import Final

from app.engines.embedded.pitch.drafts import LEADING, OWNING
from app.english.phrases import article
from app.english.sentence_shape import is_sentence
from app.english.standard_forms import standard
from app.english.terms import FUNCTION
from app.english.tidy import capitalised, decapitalised, tidy, unfused
from app.english.verbs import is_past

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
        (r"govt", "government"),
        (r"thru", "through"),
        (r"tho", "though"),
        (r"rly", "really"),
        (r"alot", "a lot"),
        (r"allways", "always"),
        (r"lol|haha|hmm|um+|uh+", ""),
        (r"mths|mos", "months"),
        (r"qtrs?(?=\W|$)", "quarter"),
        (r"mgrs", "managers"),
        (r"accts", "accounts"),
        (r"acct", "account"),
        (r"depts", "departments"),
        (r"yoy|y/y", "year on year"),
        (r"b4", "before"),
        (r"mon(?=s? (?:am|pm|morning))", "Monday"),
        (r"tues", "Tuesday"),
        (r"weds", "Wednesday"),
        (r"thurs", "Thursday"),
        (r"(?<=years )exp|(?<=yrs )exp", "experience"),
        (r"asst", "assistant"),
        (r"(?:re)?org(?=s? (?:of|chart|wide))", "organisation"),
    )
)


def _duration(match: re.Match[str]) -> str:
    """ "5h10" that went to something else as a length of time."""
    hours, minutes = (match[1], match[2]) if match[1] else (match[3], match[4])
    return f"{hours} hours {minutes} minutes"


_LABEL: Final = re.compile(
    r"^(?:how|why|what|when|where|who)(?: (?:I|we|to|they|this|you|am)\b|\b)[^:.?!]{0,60}:\s+", re.IGNORECASE
)
"""What a line is about ("how I manage people:"), which heads it and is not said."""

_FIGURES: Final = tuple(
    (re.compile(pattern, flags), replacement)
    for pattern, replacement, flags in (
        (r"\b(\d+) yrs? (?=term|contract|deal|plan|project|lease)", r"\1-year ", re.I),
        (r"\b(in|of|for|after) (first|second|last|third) (year|month|week|quarter|half)\b", r"\1 the \2 \3", 0),
        (r"\b(went|fell|rose|dropped) (\d[\d.,]*%?) to (?=\d)", r"\1 from \2 to ", re.I),
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
        (r"\bx2\b|(?<!\d)\b2x\b|(?<=[a-z] )x ?2\b", "twice", 0),
        (r"\b3x\b(?= (?:in|a|per)\b)", "three times", 0),
        (r"\b(\d{1,2})x\b(?= (?:in|a|per|every)\b)", r"\1 times", 0),
        (r"(?<![\w.,])(\d[\d,.]*)\+(?=\s+[a-z])", r"more than \1", 0),
        (r"\b[Yy]r\b(?=\.? \d)", "year", 0),
        (r"\bthe yr\b", "the year", 0),
        (r"\b(the|an|one|per|each|within) hr\b(?! (?:team|department|manager))", r"\1 hour", 0),
        (r"(?<=\d)\s*(?:-+>|→)\s*(?=[£$€]?\d)", " → ", 0),
        (r"(?<=\d)d\b(?=\s*(?:→|-+>|to \d|$))", " days", 0),
        (r"(?<=\d)w\b(?=\s*(?:→|-+>|to \d|$))", " weeks", 0),
        (r"(?<=\d) %", "%", 0),
        (r"(?<=\w)\s?/\s?mth\b", " a month", 0),
        (r"(?<=\w) @ (?=[A-Z])", " at ", 0),
        (r"(?<=\w) \+ (?=\w)", " and ", 0),
        (r"(?<=\d)\s+EUR\b", " euros", 0),
        (r"(?<=\d)ms\b", " ms", 0),
        (r"(?<=\.\d)\s?s\b|(?<=\d) s\b", " seconds", 0),
        (r"(?<=\d)\s*(?:-|–)\s*(?=\d+\s*(?:→|->))", "-", 0),
        (r"\s--+\s", ", ", 0),
        (r"^(what [a-z ]+?)\s*=\s*(?=\w)", r"\1 is that ", re.I),
        (r"\b1/3\b", "a third", 0),
        (r"\b1/2\b", "half", 0),
        (r"\bstart w\b", "start with", 0),
    )
)
_AGE: Final = re.compile(r",\s*(?:aged? )?[1-7]\d(?=,|\.|$)")


_YEARS_BEHIND: Final = re.compile(r"(\bfrom [^,]*? to [^,]*), (?:from )?((?:19|20)\d\d) (?:to|-|–) ((?:19|20)\d\d)\W*$")
_FRONTED: Final = re.compile(
    r"^(?P<what>(?!The |That |This |What |All |Things? )[A-Z][a-z]+(?: [a-z]+){0,2}) I "
    r"(?P<act>built|made|wrote|designed|drew|painted|sewed|invented)(?= (?:with|for|in|on|from|out of)\b)"
)
"""The thing before who made it: "Bench board I built with eleven faults in it"."""


_CAUSES: Final = re.compile(
    r"(?:cut|reduced|lowered|raised|increased|lifted|brought|took|got|halved|improved|pushed|shortened|dropped) [a-z]",
    re.IGNORECASE,
)
"""Verbs of which what moved is the object."""


def in_full(text: str) -> str:
    """Words that quick typing cuts short, in full: "even tho" is "even though"."""
    for pattern, full in _ABBREVIATED:
        text = pattern.sub(full, text)
    return text


def written_out(text: str, known: Mapping[str, int]) -> str:
    """Shorthand, figures and fillers as they are said."""
    text = in_full(_LABEL.sub("", re.sub(r"\s+", " ", text)))
    for pattern, replacement in _FIGURES:
        text = pattern.sub(replacement, text)
    text = standard(unfused(tidy(text), known))
    text = re.sub(r"(\d[\d.,]*) a (year|month|week|day) → (\d[\d.,]*) a \2\b", r"from \1 to \3 a \2", text)
    if not _CAUSES.match(text):  # "Cut late corrections from 60 to 9 a month" has its verb
        text = re.sub(r"^([A-Za-z][a-z-]*(?: [a-z-]+){0,4}) (?=from \d[\d.,]* to \d[\d.,]* an? )", r"\1 went ", text)
    text = _YEARS_BEHIND.sub(r"\1 between \2 and \3", text)
    text = _FRONTED.sub(lambda m: f"I {m['act']} {article(decapitalised(m['what']))}", text)
    text = LEADING.sub("", text)
    return OWNING.sub(r"\1 have", text).strip(" ,-–—")


_ASKS: Final = re.compile(r"(?:who|what|why|how|where|when)\b", re.IGNORECASE)
"""How a heading begins that asks: "who am i - 1 min"."""

_BROKE: Final = re.compile(
    r",? (?:until|after|when|because|before) [^,.]*?\b(?:bankrupt|insolvent|laid off|let go|"
    r"closed down)\b(?: (?:in )?\d{4})?(?=,| and |\.|$)"
)
"""What became of an employer is theirs to tell."""

SPELLED: Final = (
    "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
    "Eighteen Nineteen Twenty"
).split()


_ACT_AFTER_DASH: Final = re.compile(
    r"(?<=[\w.%]) [-–—] (?P<verb>[a-z]+)(?= (?:the|a|an|my|our|it|them|all|every|each|both|this)\b)"
)


def _hung_act(match: re.Match[str]) -> str:
    """A further act after a dash as a clause of its own: "- did the nights myself"."""
    verb = match["verb"]
    return f", and I {verb}" if is_past(verb) and re.search(r"\bI\b", match.string[: match.start()]) else match[0]


_LASTING: Final = re.compile(
    r"\b(?P<verb>wrote|made|built|gave|ran|held|taught|led|set up|designed|developed|created|introduced|"
    r"delivered|launched|started|organi[sz]ed|wrote up|planned|recorded|filmed|piloted) (?P<n>\d+)[ -]"
    r"(?P<unit>second|minute|hour|day|week|month|year|page|point|step|slide)s? "
    r"(?P<noun>(?:[a-z-]+ ){0,2}[a-z-]+?)(?=[,.]|$| (?:for|with|on|in|at|to|about|that|which|and|by|-|–)\b| [-–] )"
)
_NO_THING: Final = re.compile(
    r"(?:^|\s)(?:\w*[^s]s|\w+ly|late|early|long|longer|later|earlier|ago|old|over|under|more|less|each|training|work|cover|"
    r"experience|for|with|on|in|at|to|about|that|which|and|by|of|before|after|without|from|straight)$"
)


def _lasting(match: re.Match[str]) -> str:
    """One thing by its length: "wrote 20 minutes bedside session" as "wrote a 20-minute bedside session"."""
    if any(_NO_THING.search(word) for word in match["noun"].split()[-1:]) or match["noun"].split()[0] in FUNCTION:
        return match[0]
    one = "an" if re.match(r"8|1[18](?!\d)", match["n"]) else "a"
    return f"{match['verb']} {one} {match['n']}-{match['unit']} {match['noun']}"


_BEST: Final = re.compile(r"^(?:best|biggest|hardest|worst) \w+ of ", re.IGNORECASE)
_LATELY: Final = re.compile(
    r"(?<=[a-z])(?<! the)(?<! these)(?<!\bin)(?<!\bover) "
    r"((?:last|past) (?:\d+|two|three|four|five|six|ten) (?:years|months))\b"
)
"""A stretch of time as notes put it, without the words it hangs by."""


def mended(text: str) -> str:
    """A text with small slips of quick writing put right: a lost apostrophe, a bare noun, a doubled stop."""
    text = re.sub(r"(?<![\w.,])(\d{1,3})k\b(?!\s*px)", r"\1,000", _BROKE.sub("", _AGE.sub("", text)))
    text = re.sub(r"\b(?!IT\b|US\b|I\b)[A-Z]{2,}\b", lambda m: m[0].lower() if m[0].lower() in FUNCTION else m[0], text)
    text = re.sub(r"^I (lost|spent|missed) ([a-z]+(?: [a-z]+)?) (?=(?:down|up) from )", r"The \1 \2 went ", text)
    text = re.sub(r", (?:it['’]s|it is) (?:about |nearly )?\d[\w ]*(?=[.!]?$)", "", text)  # a figure put right
    text = re.sub(r"\bcause (?=(?:I|we|he|she|they|it|of)\b)", "because ", text)
    text = re.sub(r"\b([Ii])ts (?=(?:a|an|the|not|all|still|always)\b)", r"\1t's ", text)
    text = re.sub(r"\b((?:when|once|if|until) it)s (?=[a-z]+ed(?:[.,]| (?:what|how|that|by|in|to)\b))", r"\1's ", text)
    text = re.sub(
        r", (?!there|that|this|it|what|who|which|he|she|they|we|I)([a-z]+) is (?=the\b)", r", and my \1 is ", text
    )
    text = re.sub(r"\b(I|we|you|they) (?=been\b)", r"\1've ", text)
    text = re.sub(r"\bThey was\b", "They were", re.sub(r"\bthey was\b", "they were", text))
    text = re.sub(r"^(?:Then|After that),? ([A-Z][\w' ]{2,30}), I joined\b", r"Then I joined \1", text)
    text = re.sub(r"\b([Tt]hat)s (?=how|why|what|when|the|a)\b", r"\1's ", text)
    text = re.sub(r"\bI ((?:re)?deployed|seconded|transferred|posted|assigned) to\b", r"I was \1 to", text)
    text = re.sub(r"\b([Ss]ince (?:19|20)\d\d),? I(?:'m| am) ", r"\1 I've been ", text)
    text = re.sub(r"^(?:(?:After|Before|Then|Result|Outcome|Now|First try|Fix): |Plus,? )(?=I\b)", "", text)
    text = re.sub(r"^After: (?=[a-z]+ )", "After that, ", text)
    text = re.sub(r", that (?:one )?(?:is|was) the (?:real |main )?(?:lesson|thing|point|story)(?=\.|$)", "", text)
    text = re.sub(r"\s*[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?", "", text)
    text = re.sub(r"\b(\d{1,2})x(?= (?:a|per|every)\b)", r"\1 times", text)
    text = re.sub(r"\s+([.,!])", r"\1", text)
    before, dash, after = re.sub(r" [–—] ", " - ", text).partition(" - ")
    told = is_sentence(capitalised(after)) or (bool(re.match(r"\d", after)) and not _ASKS.match(before))
    if dash and " - " not in after and is_sentence(before) and told:
        text = f"{before}: {after}"
    text = _LASTING.sub(_lasting, _ACT_AFTER_DASH.sub(_hung_act, text))
    text = _LATELY.sub(r" in the \1", _BEST.sub(lambda m: f"the {m[0].lower()}", text))
    text = re.sub(r"^(\d{1,2})(?= [a-z])", lambda m: SPELLED[int(m[1])] if int(m[1]) < len(SPELLED) else m[1], text)
    return capitalised(re.sub(r"[.,]{2,}$", ".", text))
