"""Whether an answer says that the event asked for happened, by its words or by the shape in which it is told.

"We disagreed" is one way to say it. Others are two people who want two things, a refusal, somebody put to a job, a
loss, a choice between two ways: in any trade and register the shape of the sentence is the same. Where it is there,
nobody may be told that the event is missing, however obliquely the rest is told.
"""

import re
from typing import Final

from app.engines.embedded.measures.changed import achieved
from app.english.grammar import acts_of_i
from app.english.language import contains_phrase, spoken_sentences
from app.english.quantities import quantities
from app.english.quantity_patterns import SPELLED_WORD
from app.english.verbs import is_past
from app.records import Competency

_WHO: Final = r"(?:he|she|they|we|I|[A-Z]\w+|(?i:the|my|our|his|her|their|an?|one|another) (?:\w+ ){0,2}?\w+)"
_WANTS: Final = (
    r"(?:just |really |still |always )?(?:wants?|wanted|thinks?|thought|reckon(?:s|ed)?|prefer(?:s|red)?|"
    r"insist(?:s|ed)?|believe[sd]?|felt|favou?red|pushed for|"
    r"(?:was|were|is) (?:all |dead |more |quite |very )?(?:for|against|set on|adamant|convinced|certain|keen on)\b|"
    r"(?:would|[’']d) (?:rather|have (?:preferred|liked|gone|done)))"
)
_SAYS: Final = (
    rf"(?:{_WANTS}|says?|said|decided|had decided|told (?:me|us)|(?:was|were) (?:going to|moving|closing|cutting))"
)
_JOINS: Final = r"(?:[,;:.]\s*(?:and |but |so |while |whereas |yet )?|\s(?:and|but|while|whereas|yet)\s)"
_TWO_MINDS: Final = re.compile(
    rf"\b(?P<one>{_WHO})\s(?:\w+ly )?{_SAYS}\b(?![^.;!?]{{0,12}}\b(?:yes|thank))[^;!?]{{2,90}}?{_JOINS}"
    rf"(?!(?P=one)\b)(?P<other>{_WHO})(?:\s(?:\w+ly )?|(?=[’']d rather)){_WANTS}\b"
    r"(?! (?:so|that) too| the same| to (?:help|know|thank)| (?:he|she|they|it|that) (?:was|were) (?:right|great|"
    r"good))",
)
"""Two people of two minds: "he wanted ..., and I wanted ...", "she said ..., I thought ..."."""

_SAME_VERB: Final = re.compile(
    r"\b(?P<one>\w+) (?P<verb>says?|said|insisted|blamed)\b(?! (?:yes|thank))[^.;!?]{3,70}?[,;.]\s*"
    r"(?:and |but |while )?(?:the |my )?(?!(?P=one)\b)\w+ (?:just )?(?P=verb)\b",
    re.IGNORECASE,
)
"""One says one thing, the other says another."""

_I_SAID_NO: Final = re.compile(
    r"\bI (?:just |flatly |still |simply )?(?:said (?:no\b|it was(?:n[’']t| not)|we (?:should|could)(?:n[’']t| not))|"
    r"told (?:\w+ ){1,3}no\b|refused\b|objected\b|disputed\b|pushed back|argued (?:against|that|with|for)|"
    r"(?:would not|wouldn[’']t|won[’']t) (?:have|sign|do|let|give|budge|back|agree|send|go|put|be|ship|release|pass)\b|"
    r"(?:was not|wasn[’']t) (?:having|happy (?:with|about)|going to|prepared|willing|comfortable)|"
    r"(?:did not|didn[’']t) (?:agree|think (?:we|it|that|they|he|she)\b|want (?:us|it|that|them|to)\b|like (?:it|the|"
    r"that))|"
    r"put my foot down|dug my heels|stood (?:firm|my ground|up to))"
)
_TURNED_DOWN: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|manager|boss|lead|head|director|owner|supervisor|colleague|partner|customer|client|"
    r"[A-Z][a-z]+) (?:just |flatly |at first |first |simply )?(?:said no\b|was (?:dead |flatly |firmly )?against\b|"
    r"(?:did not|didn[’']t) (?:agree|want (?:it|to|that)|like (?:it|that|the)|believe me)\b|"
    r"(?:would not|wouldn[’']t) (?:agree|like|have (?:it|any)|hear|budge|move|listen|sign|let|shift|change|speak|talk|"
    r"accept|do it)\b|turned (?:it|me|us|that|my \w+) down\b|"
    r"(?:was not|wasn[’']t) (?:keen|having it|convinced)\b|refused\b|"
    r"(?:swore|shouted|screamed|had a go) at me\b|told me to (?:get out|get lost|mind|leave it|stay out)\b)"
)
_QUARREL: Final = re.compile(
    r"\b(?:he|she|they) (?:just |then |only )?(?:shouted|yelled|swore|stormed (?:off|out)|walked out|kicked off|"
    r"blew up|went over my head|lost (?:it|his|her|their) )|"
    r"\b(?:had (?:a )?(?:row|run[- ]in|words|falling[- ]out|stand[- ]?up|argument|ding[- ]dong)|fell out|falling out|"
    r"at loggerheads|at odds|clashed|locked horns|I shouted at|no love lost|told (?:him|her|them) where to go)\b",
    re.IGNORECASE,
)
_DISPLEASED: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][a-z]+|(?:[Tt]he|[Mm]y|[Oo]ur) (?:\w+ ){0,2}?\w+) (?:was|were|got) "
    r"(?:(?:\w+ly|very|quite|a bit|rather|pretty|so|not) ){0,2}?(?:annoyed|angry|cross|furious|livid|unhappy|irritated|"
    r"offended|indignant|fuming|hostile)\b(?! (?:at|with) (?:himself|herself|themselves)\b)|"
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][a-z]+) (?:wasn[’']t|weren[’']t|was not|were not) (?:\w+ )?"
    r"(?:happy|pleased|impressed|amused)\b|\b(?:I|we) had it out with\b"
)
"""Somebody displeased, with a person or with what was done: one does not get there without two sides."""
_STOOD_BY: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][a-z]+) (?:said|insisted|swore|reckoned|told me|was sure|maintained) (?:that )?"
    r"(?:(?:his|her|their|the) \w+|it|that|they|everything|all) (?:was|were) "
    r"(?:all |quite |perfectly )?(?:fine|right|ok|okay|correct|good|enough|safe|sound)\b"
)
"""Somebody who stands by what one doubts: "she said her sums were fine"."""
_THEM: Final = (
    r"(?:them|him|her|each|every(?:one|body)|(?:all|both|two|three|four|five|six|some|half|one|the rest) of (?:them|"
    r"us)|"
    r"the (?:\w+ ){0,2}?\w+|my (?:\w+ )?\w+|[A-Z]\w+)"
)
_LED: Final = re.compile(
    rf"\bI (?:\w+ly )?(?:got|had) {_THEM} (?:(?:\w+ ){{0,2}}to \w+|\w+ing\b|on(?:to)? |round |together\b|in a )|"
    rf"\bI (?:put|sent|moved|placed|paired|matched|split) {_THEM} (?:\d|on|onto|to|with|into|in|up)\b|"
    rf"\bI (?:gave|handed|left|found) {_THEM} (?:a |an |one |the |two |their )(?:own )?(?:job|task|part|bit|role|"
    rf"section|"
    rf"area|list|turn|run|lead|piece|patch|\w+ (?:each|to \w+))|"
    rf"\bI (?:told|asked|showed|let) {_THEM} (?:who|what|which|to \w+)[^.;!?]*?\b(?:and|"
    rf"then)\b[^.;!?]*?\b(?:the (?:other|rest)|"
    rf"[A-Z]\w+|two|one)\b|"
    r"\bI (?:ran|led|headed|chaired|took over|took charge|was (?:left )?in charge|was running|was leading|"
    r"had (?:\w+ ){0,2}"
    r"(?:people|staff|lads|drivers|men|women|engineers|nurses|volunteers|pupils) (?:under|with|on))\b|"
    r"\bthey looked (?:at|to) me\b|\beach (?:of them )?(?:got|had|took) (?:a|one|their)\b"
)
"""Others put to work: got to do, given a part, set on, sent to."""

_FAILED: Final = re.compile(
    r"\bI (?:\w+ly )?(?:lost (?!count|track|interest)|missed|failed|forgot|botched|blew|broke|dropped|got (?:it|that|"
    r"this) "
    r"(?:all |badly |completely )?wrong|misread|misjudged|overran|ran out|was (?:too late|wrong|not ready)|"
    r"sent (?:it|the \w+) to the wrong|"
    r"never (?!been|had|heard|met|seen|knew|used)\w+|(?:did(?:n[’']t| not)) (?:get it|finish|make it|check|ask|"
    r"notice|see it|read|tell|manage|hit|reach|open))\b|"
    r"\bI(?:[’']d| had) (?:forgotten|missed|left|lost|got it wrong|not \w+|never \w+|n[’']t)\b|"
    r"\b(?:it|that) was (?:on me|down to me|my doing|me\b|mine\b)|\bmy (?:own )?(?:fault|mistake|error)\b|"
    r"\b(?:we|they) (?:lost (?:the|it|them|\w+ of)|didn[’']t (?:make|win|get|hit) )|\bwrong one\b|"
    r"\bI (?:should(?:n[’']t)? have|shouldn[’']t[’']ve|should[’']ve|ought to have)\b|\bfell (?:flat|through|apart)\b|"
    r"\bit (?:flopped|sank|bombed)\b",
    re.IGNORECASE,
)
"""A loss, a lapse, or an end that was missed, owned in the first person."""

_CHOSE: Final = re.compile(
    r"\b(?:I|we) (?:\w+ly )?(?:went (?:with|for)|chose|picked|plumped|opted|settled on|decided|came down on|"
    r"had to choose|"
    r"could have|made the call)\b|\b(?:either|whether) \w+[^.;!?]{2,60}?\bor\b|\brather than\b|\binstead of\b|"
    r"\bone or the other\b|\bcouldn[’']t do both\b",
    re.IGNORECASE,
)
_LEARNT: Final = re.compile(
    r"\bI(?:[’']d| had) (?:never|not|hardly|no idea)\b|\bI (?:didn[’']t|did not) (?:know (?:how|what|the first|one|"
    r"a thing|"
    r"anything)|understand|have a clue)\b|\bI (?:asked \w+(?: \w+){0,3} to show me|sat (?:with|beside|in|up|next)|"
    r"read (?:it|the|up|"
    r"every|through)|practi[sc]ed|worked through|went (?:to|on) a (?:\w+ )?(?:course|class)|watched|copied|"
    r"got (?:\w+ ){1,3}to "
    r"(?:show|teach|explain))\b|\b(?:showed|taught) me\b|\btaught myself\b|\bfrom (?:scratch|nothing)\b|"
    r"\bby the (?:second|third|"
    r"fourth|end of the)\b[^.;!?]*\bI (?:could|was|had)\b",
    re.IGNORECASE,
)
_WON_OVER: Final = re.compile(
    r"\btalked (?:him|her|them|\w+) (?:round|into|out)\b|\b(?:came|come|brought|won) (?:\w+ )?(?:a?round|over)\b|"
    r"\b(?:he|she|they|\w+) (?:said (?:yes|go on(?: then)?|all right|alright|okay)|gave (?:in|way)|agreed|backed down|"
    r"signed(?: it)?(?: off)?|let (?:me|us)|went (?:for|with|along with) (?:it|that|mine|ours)|changed (?:his|her|"
    r"their) minds?)\b",
    re.IGNORECASE,
)

SHAPES: Final[dict[str, tuple[re.Pattern[str], ...]]] = {
    "conflict": (_TWO_MINDS, _SAME_VERB, _I_SAID_NO, _TURNED_DOWN, _QUARREL, _DISPLEASED, _STOOD_BY),
    "leadership": (_LED,),
    "failure": (_FAILED,),
    "learning": (_LEARNT,),
    "prioritisation": (_CHOSE,),
    "communication": (_WON_OVER,),
}
"""By the name of a competency: the shapes in which its events are told."""


def is_told(answer: str, demanded: Competency) -> bool:
    """Whether a sentence of the answer has a shape in which the event demanded is told; "told him no" is "I told him
    no"."""
    shapes = SHAPES.get(demanded.name, ())
    return any(shape.search(answer) for shape in shapes) or any(shape.search(with_i(answer)) for shape in shapes)


_IMPROVED: Final = re.compile(
    r"\b(?:improv\w+|streamlin\w+|(?:made|make|making) (?:\w+ ){0,5}?(?:better|faster|easier|safer|cheaper|simpler)|"
    r"more efficient\w*|efficienc\w+|cut (?:costs?|waste|time)|reduc(?:ed|e|ing)|"
    r"sav(?:ed|ing) (?:time|money|costs?))\b",
    re.IGNORECASE,
)
_BY_FIGURES: Final = re.compile(
    r"\b(?:us(?:ed|e|ing) (?:\w+ )?(?:data|figures|numbers|metrics|statistics|evidence|analy\w+)|"
    r"(?:data|figures|numbers|metrics|statistics|evidence)\b[^.?!]{0,40}\b(?:decisions?|decid\w+|chang\w+|choos\w+)|"
    r"analy[sz]\w+ (?:data|figures|numbers))\b",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    r"\b(?:I|we) (?:\w+ly |then |first |just )?(?:counted|measured|tallied|logged|tracked|recorded|compared|plotted|"
    r"analy[sz]ed|surveyed|timed|sampled|charted|added up|wrote down (?:every|each|how)|"
    r"kept (?:a )?(?:tally|count|log)|"
    r"(?:looked at|went through|pulled|ran) the (?:\w+ )?(?:figures|numbers|data|logs|records|reports?))\b",
    re.IGNORECASE,
)


_CAME_TO: Final = re.compile(
    rf"\bI (?:\w+ly )?\w+(?:ed|t|de|ve|ght|w|n)\b.*?\b(?:we|it|that|they) (?:were|was|went|came|got|are|is) "
    rf"(?:back |down |up )?(?:at|to) (?:about |just |only |nearly )?(?:\d|{SPELLED_WORD}\b)",
    re.IGNORECASE | re.DOTALL,
)
"""An act of one's own, and later a bare figure that things came to: "I moved the book ... we were at four"."""


def is_shown(question: str, answer: str) -> bool:
    """Whether what a question asks for by its result or its means is there, though no word of it is.

    Who improved a thing tells how it was and how it is, and seldom says "improved"; who decided by data says "I
    counted them for six weeks"; who won somebody over got them to do it; and a crisis is what broke.
    """
    if _BY_FIGURES.search(question):
        return bool(_COUNTED.search(answer) and quantities(answer))
    if _IMPROVED.search(question) or _SOLVED.search(question):
        return achieved(answer) or bool(_CAME_TO.search(answer)) or is_otherwise_now(answer) or _shares_apart(answer)
    if _INFLUENCED.search(question):
        return bool(_GOT_THEM.search(answer) or _WON_OVER.search(answer))
    if _CHALLENGED.search(question):
        return any(shape.search(answer) for shape in SHAPES["conflict"])
    return bool(_CRISIS.search(question) and _BROKE.search(answer))


_SOLVED: Final = re.compile(
    r"\b(?:sol(?:v(?:e|ed|ing)|ution to)|fix(?:ed|ing)?|overc[ao]m(?:e|ing)) (?:an? |the |one |your )?(?:\w+ )?"
    r"(?:problems?|issues?|difficult\w+)\b",
    re.IGNORECASE,
)
_INFLUENCED: Final = re.compile(
    r"\b(?:influenc\w+|persuad\w+|convinc\w+|without (?:\w+ )?authority|get(?:ting)? (?:people|others|somebody|someone)"
    r" to|w[io]n(?:ning)? (?:\w+ )?over|buy[- ]in)\b",
    re.IGNORECASE,
)
_GOT_THEM: Final = re.compile(
    r"\bI (?:\w+ly )?(?:persuaded|convinced|talked|got) (?!to\b|it\b)(?:\w+ ){1,4}?"
    r"(?:to \w+|into|round|what|how|that|why)\b",
    re.IGNORECASE,
)
_CHALLENGED: Final = re.compile(
    r"\b(?:challeng(?:ed?|ing) (?:an?|the|your|some|his|her|their)|disagree\w*|push(?:ed|ing)? back|st(?:oo|an)d up to|"
    r"question(?:ed|ing) (?:an?|the|your|some))\b",
    re.IGNORECASE,
)
_CRISIS: Final = re.compile(r"\b(?:crisis|crises|emergenc(?:y|ies)|disasters?|breakdowns?)\b", re.IGNORECASE)
_BROKE: Final = re.compile(
    r"\b(?:died|broke|burst|flood(?:ed|ing)|caught (?:fire|light)|collapsed|jammed|crashed|failed|packed (?:up|in)|"
    r"(?:went|go|gone|going) (?:down|out|off|dead|up in)|gave (?:out|way)|blew|leak(?:ed|ing)|choked|fainted|bleeding|"
    r"came (?:through|down)|(?:power|water) cut|outage|(?:called|rang) in sick|"
    r"(?:did not|didn[’']t|never) (?:turn up|arrive|come in|start))\b",
    re.IGNORECASE,
)


def is_otherwise_now(answer: str) -> bool:
    """Whether it is told how things always were, an act of one's own, and how they are since: what a change is."""
    acted = stood = False
    for sentence in spoken_sentences(answer):
        if acted and stood and _SINCE.search(sentence.quote):
            return True
        stood = stood or bool(_ALWAYS.search(sentence.quote))
        acted = acted or bool(acts_of_i(sentence.quote))
    return False


def _shares_apart(answer: str) -> bool:
    """Whether a share is told, then an act of one's own, and in the same breath or later another share."""
    before, acted = frozenset[float](), False
    for sentence in spoken_sentences(answer):
        found = frozenset(q.value for q in quantities(sentence.quote) if q.dimension == "percent")
        acted = acted or (bool(before) and bool(acts_of_i(sentence.quote)))
        if acted and found - before:
            return True
        before |= found
    return False


_ALWAYS: Final = re.compile(
    r"\b(?:used to|always|every (?:day|night|shift|week|time|month|morning|friday|monday)|each (?:day|week|time|month)|"
    r"kept \w+ing|went missing|took\b[^.;!?]{0,30}\b(?:minutes?|hours?|days?|weeks?|months?)|"
    r"(?:minutes?|hours?|days?|weeks?|months?) (?:behind|late))\b",
    re.IGNORECASE,
)
"""How it is said that a thing was so again and again."""

_SINCE: Final = re.compile(
    r"\b(?:now|these days|nowadays|no longer|any ?more|any longer|(?:nobody|no one|nothing) \w+(?: \w+){0,5} since|"
    r"(?:it|that|they|we)(?:[’']s| is| was| are|[’']re) (?:\w+ )?(?:the same day|down|up|\d))\b",
    re.IGNORECASE,
)


def with_i(text: str) -> str:
    """The text with the "I" that hurried writing leaves out before a past act at the head of a clause."""
    return _HEAD.sub(lambda m: f"{m[1]}I {m[2].lower()}" if is_past(m[2].lower()) else m[0], text)


_HEAD: Final = re.compile(r"(^|[.;:!?,]\s{1,3}|\n[-*•\t ]{0,4})([A-Za-z]+)(?= \w)", re.MULTILINE)


def is_named(answer: str, demanded: Competency) -> bool:
    """Whether one of the words for the event demanded stands in the answer."""
    return any(contains_phrase(answer, (cue,)) is not None for cue in demanded.cues)
