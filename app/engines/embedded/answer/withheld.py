"""Words that stand in for what is not told: "we came to an arrangement", "some things changed", "in the end he stayed".

A story is full of them where the teller knows more than he says, whatever the trade. They come from small closed
classes: indefinite pronouns and quantities, nouns that only label what is told elsewhere, words that skip to the end.
"""

import re
from typing import Final

from app.english.quantity_patterns import SPELLED_WORD


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'])(?:{pattern})(?![\w’'])", re.IGNORECASE)


INDEFINITE: Final = _any(
    r"some(?:thing|how|where|body|one|times?|what)?|any(?:thing|body|one)|one (?:thing|or two)|others?|another|a few|"
    r"a (?:little |fair |good )?bit|a (?:fair|good) (?:few|amount)|a lot|lots|loads|plenty|many|several|various|"
    r"certain|a couple|a (?:bunch|number|range|variety|series|handful) of|all (?:sorts|kinds)|"
    r"(?:most|part|half|rest) of (?:it|them)|the rest|things?|stuff|whatever|in (?:a|some|many) ways?|"
    r"the (?:usual|same|right|other) (?:things?|ways?)|so on|and that|that sort of"
)
"""How many or which, left open."""

PRONOUN: Final = _any(
    r"some(?:thing|how|where|one|body)(?: else)?|anything|others|another one|a (?:fair |good |little |tiny |wee )?"
    r"bit(?! of)|a lot(?! of)|lots(?! of)|loads(?! of)|plenty(?! of)|one or two|a few(?= (?:of|times|and|but|from|in))|"
    r"in (?:a|some|many|all sorts of) (?:\w+ )?ways?|"
    r"differently|different|otherwise|properly|accordingly|and so on|etc|"
    r"and (?:all )?that|that (?:sort|kind) of thing|somewhat|to (?:some|an) extent|"
    r"what (?:to do|(?:was )?needed|(?:i|we) could|(?:i|we) had to|had to be done)|whatever|partly|"
    r"it all|everything"
)
"""A word put in the place of the thing itself."""

_LABELS: Final = (
    r"(?:things?|stuff|ways?|points?|problems?|issues?|approach(?:es)?|plans?|ideas?|decisions?|calls?|conversations?|"
    r"chats?|words?|talks?|discussions?|changes?|steps?|measures?|solutions?|reasons?|situations?|"
    r"difficult(?:y|ies)|trouble|matters?|stor(?:y|ies)|directions?|methods?|arrangements?|agreements?|compromises?|"
    r"concerns?|improvements?|friction|push ?back|adjustments?|lessons?|actions?|options?|challenges?|effects?|"
    r"differences?|responsibilit(?:y|ies)|progress|experiences?|tweaks?|process(?:es)?|tools?|techniques?|"
    r"strateg(?:y|ies)|resistance|tensions?|mistakes?|feedback|support|work|convincing|persuading|sorting out|tests?|"
    r"checks?|precautions?)"
)
_OPEN: Final = (
    r"(?:an?|some|any|one|two|few|a few|several|various|certain|different|other|another|many|more|most|these|those|"
    r"this|all|all sorts of|a (?:bit|lot|couple|number|range|series|bunch) of(?: an?)?|lots of|loads of|plenty of|"
    r"the (?:right|necessary|usual|appropriate|same|whole)|(?:my|our) own|appropriate|necessary|new)"
)
LABEL: Final = re.compile(
    rf"(?<![\w’'])(?<!\bin )(?:{_OPEN})\s(?:(?!(?:of|to|in|on|at|for|with|that|who)\b)\w+ ){{0,2}}{_LABELS}(?!\w)"
    rf"(?!\s(?:that|to|which|where|who|how|called|about|of|\d|{SPELLED_WORD}|sheet|list|log|form|board|book|plan)\b)",
    re.IGNORECASE,
)
"""A noun that only labels something, and nothing after it that says what: "a new process", not "a plan to close it"."""

SORT_OF_A: Final = re.compile(
    r"(?<![\w’'])some (?:kind|sort|form|type) of (?!a? ?(?:thing|stuff)\b)[a-z-]+"
    r"(?: (?!(?:and|or|but|so|in|on|at|to|for|with|that|which|who|from|by|of|was|were|is|are)\b)[a-z-]+)?",
    re.IGNORECASE,
)
"""A thing of which only the kind is named: "some kind of protection"."""

VAGUE: Final = _any(
    r"(?<!point )something(?! (?:to|like)\b)|somehow|differently|different|properly|accordingly|partly|"
    r"to (?:some|an) extent|in (?:a|some|many|all sorts of) (?:\w+ )?ways?"
)
"""Such words of which one may ask what they mean."""

REFERS_BACK: Final = re.compile(r"(?:this|that|these|those|all|most|more|the|any|many|other)\b", re.IGNORECASE)
"""How a label begins that takes up something told before, or leaves nothing to name."""

SKIPPED: Final = re.compile(
    r"\b(?:in the end|end(?:ed)? up|eventually|finally|anyway|at the end|after (?:that|a (?:few|while))|afterwards|"
    r"later)\b",
    re.IGNORECASE,
)
"""Over what lay between."""

BUT: Final = re.compile(r"\W{0,20}(?:but|although|though|however|except|only)\b", re.IGNORECASE)
"""How a clause begins that answers the one before; what it answers was told."""
