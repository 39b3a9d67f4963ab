"""Words of an answer cut for quotation: whole phrases, or dots where the sentence goes on."""

import re
from typing import Final

from app.engines.embedded.answer.reading import Reading
from app.english.language import count_words
from app.english.quantity_patterns import SPELLED_WORD
from app.english.terms import FUNCTION
from app.records import Span

SHORTEST: Final = 3
"""Words that say something."""

QUOTED: Final = 13
"""Words in quotation marks."""

BRIEFLY: Final = 8
"""Words of a quote that has to be cut for the question to stay short."""

_SAYS: Final = r"(?: that|(?=,|\s(?:i|we|he|she|it|they|the|my|our)\b))"
"""After "I would say" in a clause that goes on by itself; "I would say sepsis aloud" has only the one."""

LEAD: Final = re.compile(
    r"(?:(?:in the end|eventually|finally|after (?:this|that)|at first|and|but|so|then|well|anyway|right|okay|ok|"
    rf"yeah|yes|also|like|because|for example|for instance|i mean|i'd say{_SAYS}|"
    rf"i (?:should|must|would) (?:also )?say{_SAYS}|you know|basically|obviously|honestly|to be honest|"
    r"i suppose what i'm saying is(?: that)?|i (?:think|believe|guess|reckon|suppose)(?: that)?|i have to say|"
    r"what (?:i|we)(?:[’']d| would|[’']ll| will) do is|unfortunately|"
    r"i'd guess|what i'd say is|of course|actually|look(?=,)|sure|um+|uh+|erm*)[,\s]+)+",
    re.IGNORECASE,
)
"""What leads into a sentence and says nothing."""

_OPENS: Final = frozenset(
    """of to in on at for with by from off into over under about than as during between through across against without
    and or but so because that which who when while where if until after before since a an the my our his
    her their""".split()
)

_DETERMINERS: Final = frozenset("an a the my our his her their".split())
"""They open what a verb before them is about, so that a quote cannot end there."""

_CLAUSES: Final = frozenset("and or but so because that which who when while where if until after before since".split())

SPARE: Final = 4
"""Words by which a quote may be longer where no phrase ends before."""

JOINTS: Final = re.compile(
    r",\s|\s(?=(?:and|but|so|because|which|who|while|although|though|if|when|unless|instead|rather)\s)", re.I
)
"""Where a quote may end and still sound whole."""

_LOOSE_END: Final = re.compile(r",?\s(?:and|or|but|so|to|of|the|an?|my|with|for)$", re.IGNORECASE)
_LED_ON: Final = re.compile(r"\s(?:that|which|who|than|because)$", re.IGNORECASE)
"""What joined a clause that was cut off."""

_CRUMB: Final = re.compile(r"(?<=\w\w\w),\s(?:\w+\s)?\w+$")
"""A word or two after the last comma: the next clause has only begun."""

_ASIDE: Final = re.compile(
    r",\s(?:i mean|you know|to be honest|if i[’']m (?:being )?honest|honestly|i can tell you|don[’']t (?:they|you)|"
    r"isn[’']t it)\b.*$",
    re.IGNORECASE,
)
"""Words by the way at the end of a quote."""

_GOES_ON: Final = re.compile(r"\s(?!(?:and|but|so|or|because|since|although|though|while|when|if|where|then)\b)[a-z]")


_NUMBER_ENDS: Final = re.compile(rf"(?:\d|\b(?:{SPELLED_WORD})),?\s*$", re.IGNORECASE)
_NUMBER_GOES_ON: Final = re.compile(
    rf"\s*(?:and\s)?(?:\d|(?:{SPELLED_WORD}|odd|a (?:half|quarter|third|bit))\b)", re.IGNORECASE
)


def within_number(text: str, at: int) -> bool:
    """Whether a place lies inside a figure or a row of them: "a hundred | and forty", "thirty, | fourteen"."""
    return bool(_NUMBER_ENDS.search(text[:at]) and _NUMBER_GOES_ON.match(text, at))


def shown(reading: Reading, span: Span) -> str:
    """A quote of a phrase, with dots where the sentence goes on in the middle of one."""
    quote = short(span.quote)
    whole = quote == span.quote.rstrip(" .,;:") or span.quote.endswith(quote)
    return (
        f"{_LOOSE_END.sub('', _CRUMB.sub('', quote))}…"
        if whole and _GOES_ON.match(reading.answer[span.end :])
        else quote
    )


def short(quote: str) -> str:
    """A quote without what leads into it: all of it, or up to the last clause or comma within a dozen words."""
    sentences = [part for part in re.split(r"(?<=\w[.!?])\s+(?=[A-Z])", quote) if count_words(part) >= SHORTEST]
    quote = (sentences[0] if sentences else quote).rstrip(" .,;:")
    lead = LEAD.match(quote)
    quote = quote[lead.end() :] if lead and count_words(quote[lead.end() :]) >= SHORTEST else quote
    plain = _ASIDE.sub("", quote)
    quote = plain if count_words(plain) >= SHORTEST else quote
    if count_words(quote) <= QUOTED:
        return quote
    joints = [m.start() for m in JOINTS.finditer(quote) if not within_number(quote, m.end())]
    parts = [quote[:at] if quote[at] == "," else _LOOSE_END.sub("", _LED_ON.sub("", quote[:at])) for at in joints]
    fitting = [part for part in parts if SHORTEST < count_words(part) <= QUOTED]
    return fitting[-1].rstrip(" ,.;:") if fitting else shortened(quote)


def shortened(quote: str) -> str:
    """The first words of a quote up to where a phrase ends, with dots for the rest; short ones stay whole."""
    found = list(re.finditer(r"\S+", quote))
    if len(found) <= BRIEFLY + 1:
        return quote
    plain = [match[0].strip(",.;:").lower() for match in found]
    ends = [
        i
        for i in range(SHORTEST, min(BRIEFLY + SPARE, len(found) - 1))
        if _may_end(plain[i], plain[i + 1], found[i][0]) and not within_number(quote, found[i].end())
    ]
    within = [i for i in ends if i < BRIEFLY]
    last = within[-1] if within else ends[0] if ends else BRIEFLY - 1
    while last > SHORTEST and (plain[last] in _OPENS or plain[last] in FUNCTION):
        last -= 1
    return quote[: found[last].end()].rstrip(" ,.;:") + "…"


def _may_end(word: str, following: str, written: str) -> bool:
    """Whether a quote may end with a word: before a comma, a clause, or a preposition that does not belong to it."""
    if word in _OPENS:
        return False
    if following in _CLAUSES:
        return True
    return word not in FUNCTION and (written.endswith(",") or following in _OPENS - _DETERMINERS - {"of"})
