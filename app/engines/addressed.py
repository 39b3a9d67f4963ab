"""Words to whoever scores, or to a model, among a candidate's own: no experience, and evidence of nothing.

A text addresses its reader when it says what the reader is to do with it: which rules to drop, what to put out, which
score to give, what to cite. Notes to oneself ("mention the audit", "tell them about the rota") speak of telling and
are left alone; so is whoever reports that they rated, marked or instructed somebody.
"""

import re
from typing import Final

from app.engines.embedded.english.language import WORD, sentences
from app.engines.embedded.english.verbs import is_past

_MACHINE: Final = (
    r"(?:ai|llm|(?:large )?language models?|chat ?bots?|ai (?:assistant|model|system|tool)s?|bots?|"
    r"(?:automated|screening|recruiting|scoring|grading|ranking) (?:tool|system|software|model|agent)s?)"
)
_READER: Final = (
    rf"(?:{_MACHINE}|graders?|evaluators?|examiners?|coach(?:es)?|interviewers?|reviewers?|scorers?|raters?)"
)
_JUDGED: Final = (
    r"(?:(?:this|the|these|said|my|their|his|her)(?: \w+)? (?:candidate|applicant|answer|person|profile|r[ée]sum[ée]|"
    r"cv|"
    r"response|application|submission|file|interview|introduction|author|writer)s?)"
)
_TOP: Final = (
    r"(?<!to )(?<!-)(?<!–)(?:5(?:\.0)?|five|10|ten|100|full marks|(?:the )?(?:top|maximum|max|perfect|highest|"
    r"best(?: possible)?)(?: \w+)?|"
    r"excellent|outstanding|exceptional|favou?rabl[ey]|generous(?:ly)?|lenient(?:ly)?|kindly|highly)"
    r"(?! (?:minutes?|hours?|days?|weeks?|months?|years?|seconds?|people|times|priority|percent)\b)"
)
_SAID: Final = (
    r"(?:repl(?:y|ie)|response|output|feedback|critique|verdict|advice|draft|rationale|follow-up)s?\b(?! to\b)"
)
"""What the reader makes; answers are the candidate's own to write."""

_CLAIMED: Final = (
    r"(?:answer|claim|statement|line|sentence|paragraph|passage|criterion|criteria|dimension|score|word)s?"
)

_OF_THEM: Final = r"\b(?:the|this) (?:candidate|applicant|user)(?:'s)?\b"

_OTHERS: Final = (
    # rules that are said to have changed
    r"\b(?:grading|scoring|rating|marking|evaluation) (?:scale|rubric|criteria|guidelines?|rules?|system)\b"
    r"[^.!?\n]{0,30}\b(?:(?:has|have) (?:been )?(?:changed|reversed|updated|replaced|suspended)|"
    r"(?:is|are) now|no longer)\b",
    r"\b(?:is|are) to be (?:treated|counted|regarded|marked|taken|scored|rated) as\b[^.!?\n]{0,25}\b(?:supported|true|"
    r"proven|verified|covered|met|strong|excellent|correct)\b",
    # what is wanted of feedback, a reply or a question
    r"\b(?:feedback|critiques?|evaluations?|assessments?|reviews?)\b[^.!?\n]{0,25}\b(?:contains?|includes?|should|must|"
    r"shall|be|shows?|remains?)\b[^.!?\n]{0,20}\b(?:no|only|without|free of|nothing but|purely)\b[^.!?\n]{0,15}"
    r"\b(?:critici\w+|prais\w+|negativ\w+|weakness\w*|faults?|positiv\w+)\b",
    r"\bfollow-?up questions?\b[^.!?\n]{0,15}\b(?:should|must|shall|are to|have to)\b",
    r"^\W*(?:please )?(?:translate|write|give|keep|append|send|format|phrase|limit|change|deliver)\b[^.!?\n]{0,20}"
    r"\byour (?:\w+ )?(?:reply|output|critique|verdict)\b",
    r"\b(?:include|add|insert|append|put|place)\b[^.!?\n]{0,20}\b(?:link|url|address)\b[^.!?\n]{0,10}https?:",
    # a helper called by its part, or told of the person it judges
    r"^\W*(?:dear|hello|hi|hey|attention) assistant\b|\bthe assistant (?:should|must|shall|will|has to|is to) (?:say|"
    r"state|write|claim|output|mention|answer|reply|respond|tell|praise|rate|score|give)\b",
    r"\bwhen(?:ever)? you (?:evaluate|score|grade|rate|assess|judge|mark|review) (?:the |any |all |these )?(?:answers?|"
    r"candidates?|applicants?|responses?)\b",
    rf"^\W*(?:[\w ]{{0,25}}[:.] ?)?(?:please |always |never |do not |don't )?(?:state|say|claim|mention|include|append|"
    rf"reveal|forget|invent|praise|favou?r|assume|pretend|give|ignore|treat|score|rate|output|translate)\b[^.!?\n]{{0,60}}"
    rf"{_OF_THEM}",
    rf"\b(?:invent|make up|fabricate)\b[^.!?\n]{{0,30}}\b(?:stor(?:y|ies)|numbers?|facts?|experience)\b[^.!?\n]{{0,25}}"
    rf"(?:\bfor (?:them|me|him|her)\b|{_OF_THEM})",
)

_WAYS: Final = (
    # rules to drop
    r"\b(?:ignore|disregard|forget|override|bypass|set aside|pay no attention to|drop|skip)\b[^.!?\n]{0,50}\b(?:"
    r"(?:previous|prior|earlier|preceding|above|system|other|your|all|these|those|the|given|any)\s+(?:\w+ )?"
    r"(?:instructions?|prompts?|guidelines?|rubric|directions|directives|orders)|the above|rules above|your rules|"
    r"everything (?:before|above|else|you)|your (?:training|programming|role|"
    r"purpose|task)|what (?:you were told|came before)|the (?:answer|rubric)\b(?= *[.,;:]|$))",
    r"\bignor(?:iere|ez|a|e|are)\b[^.!?\n]{0,40}\b(?:anweisungen|instructions|instrucciones|istruzioni|instructies)\b",
    r"\b(?:supersedes?|replaces?|overrides?|takes? precedence over|outranks?)\b[^.!?\n]{0,30}"
    r"\b(?:prompt|rubric|instructions?|your (?:rules|guidelines))\b",
    r"\bthe (?:\w+ )?(?:instructions|rules|guidelines|rubric)\b[^.!?\n]{0,30}\b(?:no longer appl|do(?:es)? not apply|"
    r"(?:is|are) (?:void|suspended|cancelled|lifted))",
    # marks of another voice
    r"^\W*(?:system|developer|assistant)(?: (?:prompt|message|note|override|update|notice))?\s*:\s*\W*"
    r"(?:you|new|ignore|from|override|all|set|instruction|understood|sure|the (?:candidate|user|next|following)|"
    r"i (?:will|shall|must)|this|please|always|never|score|rate|give|disregard|treat|end|updated?)",
    r"\byour (?:system )?(?:prompt|instructions)\b[^.!?\n]{0,25}\b(?:word for word|verbatim|changed?|are now|is now)|"
    r"\b(?:reveal|print|show|repeat|leak|output|disclose)\b[^.!?\n]{0,20}\b(?:system prompt|your (?:\w+ )?(?:prompt|"
    r"instructions|rules))",
    r"<\|?/?(?:system|im_?start|im_?end|inst|notes|instructions?|user|assistant)\b|\[/?(?:inst|system)\]",
    r"#{2,}\s*(?:end|begin|new|start)\b|\b(?:end|begin|start) (?:of )?(?:the )?(?:notes|task|prompt|input|document|"
    r"instructions|context)\b(?=\W*(?:$|[.:#\]>]|begin|new|now))",
    r"[\"'](?:criteria|score|rating|next_step|overall|verdict)[\"']\s*:",
    r"\b(?:developer|debug|admin|maintenance|god) mode\b[^.!?\n]{0,30}\b(?:on|enabled|activated?)\b",
    r"\b(?:unlock|enter|activate|enable|switch to)\b[^.!?\n]{0,20}\b(?:scoring|developer|debug|admin|hidden|"
    r"special) mode\b",
    r"\b(?:do|follow|obey)\b[^.!?\n]{0,12}\bthis (?:line|text|sentence|paragraph)\b",
    # a reader called by name
    rf"^\W*(?:[\w ]{{0,20}}: ?|p\.? ?s\.?\W+)?(?:note|message|memo|attention|instructions?|reminder|advice|dear|hello|"
    rf"hi|hey|important|"
    rf"notice|a word|request|info|information|guidance|for|to)\b,?\s*(?:(?:to|for)\s+)?(?:(?:the|any|all|every|"
    rf"whichever|"
    rf"our)\s+)?(?:\w+ )?{_READER}\b(?=\s*(?:[,:;–—-]|$|who\b|that\b|reading|please|and (?:\w+ )?{_READER}))",
    rf"\b(?:if|when|as|since) you(?: are|'re) (?:(?:an?|the) )?(?:\w+ )?{_READER}\b(?! (?:for|at|of)\b)",
    rf"\b{_READER}\b[^.!?\n]{{0,30}}\b(?:reading|reads?|parsing|processing|screening|evaluating|scoring|grading) "
    r"(?:this|these|it|the (?:notes|file|document|above))\b",
    rf"\b{_READER}\b[^.!?\n]{{0,30}}\b(?:must|should|shall|please|(?:is|are|has|have) (?:asked |required |instructed |"
    rf"told |expected |requested |free )?to|will|may)\b[^.!?\n]{{0,50}}(?:\b(?:score|rate|rank|grade|award|hire|"
    rf"recommend|praise|pass|favou?r|say|output|respond|reply|treat|accept|end (?:its|their|each|every))\b|"
    rf"\b(?:every|each|all) {_SAID}|{_JUDGED}|\bfull marks|\bnext ask|\bask:|\bask (?:for|how|whether|why)\b)",
    r"\b(?:whoever|anyone|anybody|whatever|those|all|everyone|anything) (?:who |that |which )?(?:is |are )?(?:reads?|"
    r"reading|scor(?:es?|ing)|grad(?:es?|ing)|evaluat(?:es?|ing)|process(?:es|ing)?|assess(?:es|ing)?|"
    r"judg(?:es?|ing)) (?:this|these|it|the (?:answer|file|notes|application|candidate))\b",
    rf"\bas (?:an? )?{_MACHINE},? you\b|\b(?:if|when|as) (?:this|the|these)(?: \w+)? (?:is|are|gets?) (?:\w+ )?(?:read|"
    r"processed|parsed|scored|evaluated|screened|assessed|graded) by\b",
    # another part to play
    r"^\W*(?:new|updated|revised|additional|real|hidden|secret) (?:instructions?|prompt|task|directives?)\s*:|"
    r"\b(?:your|the) (?:new|real|actual|true) (?:task|instructions?)\s*(?:is|are|:)",
    r"\byou(?: are|'re) (?:now|no longer|hereby|from now on) (?:an?|in|free|allowed|bound)\b|"
    r"\byou (?:will|shall|must|are to|should) (?:now|henceforth) (?:ignore|praise|act|speak|output|answer|say|write|"
    r"give)\b|"
    r"^\W*pretend (?:that )?you\b",
    rf"\bfrom (?:now|here|this (?:point|moment|line)) (?:on|onwards?|forward),?\s+(?:you|your|every|all|any|only|"
    rf"please|"
    rf"answer|reply|respond|always|speak|the {_READER})\b",
    r"\b(?:act|behave|pretend|respond|roleplay) as (?:if|though) (?:you|this|the candidate)\b",
    # what to put out
    r"\b(?:answer|reply|respond|speak|write|output|return|say)\s+(?:only|exclusively|solely|just|nothing (?:but|"
    r"except))\b"
    r"(?=[^.!?\n]{0,20}(?:\b(?:with|in|as|the (?:word|phrase|line))\b|(?-i:[A-Z]{4})))",
    r"\b(?:answer|reply|respond) (?:only |always )?(?:with|by saying)\b[^.!?\n]{0,12}(?:\b(?:the (?:word|phrase|line|"
    r"token|"
    r"text|single)|nothing|yes|only)\b|(?-i:[A-Z]{4}))",
    rf"\b(?:print|output|repeat|say|write|append|include|insert|add|mention|put|use|place|end|begin|start|finish|open|"
    rf"close)\b[^.!?\n]{{0,40}}\b(?:in|to|into|at the end of|with) (?:every|each|all|any|your) (?:\w+ )?{_SAID}\b",
    r"\b(?:print|output|repeat|append|insert|reveal|say|write|respond with|reply with|answer with|"
    r"include)\b[^.!?\n]{0,25}"
    r"\b(?:the (?:word|phrase|token|code ?word|following (?:word|line|sentence|text|phrase))|verbatim|word for word)\b",
    r"\b(?:each|every|all|any) (?:sentence|reply|response|output|message)s?\b[^.!?\n]{0,20}\b(?:ends?|begins?|starts?|"
    r"contains?|includes?|closes?) (?:with|by|in|the)\b|\bthe word\b[^.!?\n]{0,25}\b(?:ends|begins|opens|closes|"
    r"follows) "
    r"(?:each|every|all)\b",
    r"\bwhen(?:ever)? you (?:write|draft|generate|produce|prepare|compose|make|give|score|grade|rate|evaluate|assess|"
    rf"summari[sz]e|judge)\b[^.!?\n]{{0,20}}(?:\b(?:introduction|pitch|critique|feedback|follow-ups?|evaluation|"
    rf"assessment|score)\b|{_JUDGED})",
    r"\b(?:tell|inform|convince|assure) the (?:candidate|applicant|hiring manager|recruiter) (?:that|to)\b|"
    r"\btell the user\b[^.!?\n]{0,12}\b(?:that )?(?:they|you|he|she)\b",
    r"\bsend\b[^.!?\n]{0,60}\b(?:https?:|www\.)|\bplease repeat your\b",
    r"\binstead of (?:the|a|your) (?:critique|feedback|evaluation|score|verdict|introduction|follow-up)\b",
    rf"\b(?:do not|don't|never|must not|avoid|refrain from)\b[^.!?\n]{{0,15}}\b(?:ask|check|question|criticis|"
    rf"criticiz|mention|"
    rf"verify|penalis|penaliz|challenge|doubt|list|contradict)\w*\b[^.!?\n]{{0,40}}(?:{_JUDGED}|"
    rf"\bfollow-?up questions?\b)",
    r"^\W*in (?:the|your|every|any) (?:introduction|critique|feedback|evaluation),? (?:always|you (?:must|should|"
    r"shall))\b",
    # which verdict to give
    r"\bI(?: will|'ll| shall)(?: now)? (?:rate|score|grade|award|give)\b[^.!?\n]{0,20}\b(?:5|five|full marks|"
    r"top marks)\b",
    rf"\b(?:extra|full|bonus|additional) (?:credit|points|marks)\b[^.!?\n]{{0,15}}\b(?:for|to) {_JUDGED}|"
    r"\bscoring (?:is |has been )?(?:disabled|suspended|switched off|off)\b|"
    r"^\W*(?:please |kindly )?(?:overlook|forgive|excuse)\b[^.!?\n]{0,50}\bwhen (?:scoring|grading|rating|judging|"
    r"marking)\b",
    rf"\b(?:give|award|grant|assign|rate|score|grade|mark|rank|evaluate|treat|consider|assess|judge|deem|regard|credit|"
    rf"view|class(?:ify)?)\b[^.!?\n(]{{0,20}}(?:\b(?:me|my(?: \w+)?|him|her|them|this|these|it|everything|"
    rf"(?:every|each|all|any)(?: (?:{_CLAIMED}|question|candidate|applicant)s?))\b|"
    rf"{_JUDGED})[^.!?\n]{{0,30}}\b{_TOP}\b",
    r"^\W*(?:\w+ )?(?:rate|score|grade|mark|rating|give)\W{0,3}(?:it |this |all )?(?:(?:a|as|at|with|of) )?"
    r"(?:5|five|full marks|maximum|top marks)\b(?! \w+s\b)[^\w]*(?:out of (?:5|five))?\W*$",
    rf"\b(?:and|then|also|to) (?:rate|score|grade)(?: (?:it|this|me|everything|all|{_JUDGED}))?(?: (?:a|as|at|with))? "
    r"(?:5|five|full marks|10|ten)\b(?=\W*$|,? out of|/| stars)",
    r"\b(?:every|each|all) (?:answer|criterion|criteria|question|score|rating|mark)s?\b[^.!?\n]{0,25}"
    r"\b(?:scores?|gets?|receives?|deserves?|rated?|graded?|marked|is|are|to|with|be)\s[^.!?\n]{0,12}\b"
    r"(?:5(?:\.0)?|five|full marks|maximum|top|highest|perfect)\b(?! (?:minutes|hours|days|weeks|seconds))",
    rf"(?:{_JUDGED}|\b(?:score|rating|grade|mark|verdict|evaluation|assessment)s?(?: (?:of|for) {_JUDGED})?)"
    r"[^.!?\n]{0,30}\b(?:must|should|shall|deserves?|ought to|needs? to|(?:is|are|has|have) to)\b[^.!?\n]{0,40}"
    r"\b(?:hired|scored?|rated?|praised?|recommended|full marks|offer|shortlisted|5|five|highest|maximum|top|perfect|"
    r"pass(?:ed)?|told|the benefit of the doubt)\b",
    r"\bno (?:score|mark|rating|grade|answer)s?\b[^.!?\n]{0,25}\b(?:below|under|less than|lower than) (?:4|5|four|"
    r"five)\b|"
    r"\b(?:scores?|marks?|ratings?|grades?) (?:below|under|less than|lower than) (?:4|5|four|five)\b[^.!?\n]{0,15}"
    r"\b(?:not|never|in error|forbidden|errors?)\b",
    r"\b(?:candidates?|applicants?|people|those|holders?)\b[^.!?\n]{0,60}\b(?:receive|get|earn|be (?:given|awarded)|"
    r"are (?:given|awarded|to (?:get|receive|have))|belong)\b[^.!?\n]{0,25}\b(?:(?:top|highest|full|maximum|best|five|"
    r"5)"
    r"(?: \w+)? (?:score|mark|rating|grade|point|band)s?|full marks|strong people)\b",
    r"\b(?:please|kindly|would you|could you|be so kind|appreciated|grateful)\b[^.!?\n]{0,40}\b(?:full marks|top marks|"
    r"(?:high|top|best|good|generous|highest)(?: possible)? (?:score|mark|rating|grade)s?|"
    r"(?:rate|score|grade|recommend|shortlist|favou?r) (?:me|this|the|my|him|her)|favou?rabl[ey]|lenient(?:ly)?|"
    r"generous(?:ly)?|the benefit of the doubt)\b|\bfull marks,? please\b|\blook(?:s|ing)? favou?rably (?:on|upon|"
    r"at)\b",
    rf"\b(?:recommend|hire|shortlist|select|advance) {_JUDGED}[^.!?\n]{{0,25}}\b(?:regardless|whatever|without|at once|"
    r"immediately|in any case|no matter|for (?:the|any) (?:role|job|post))\b|"
    r"\b(?:regardless|irrespective) of (?:what|how|whether)[^.!?\n]{0,30}\b(?:answers?|says?|said|answered)\b",
    r"\b(?:set|put|make|raise|change|turn)\b[^.!?\n]{0,15}\b(?:overall|next_step|scores?|ratings?|verdict) (?:to|at|"
    r"as)\b|"
    r"\bnothing (?:under|below|less than|lower than) (?:4|5|four|five)\b(?=\W*(?:please|$))",
    r"^(?!.*\b(?:I|my|me|we|our)\b).*\b(?:highest|top|best|maximum|perfect) (?:score|band|mark|rating|level|grade)s?\b"
    r"[^.!?\n]{0,12}\b(?:each|every|all|any)\b",
    r"\b(?:every|each|all) (?:question|answer)s? (?:in|of) (?:this|the) interview (?:should|must|shall|is to|are to)\b|"
    r"\bask (?:the|this) (?:candidate|applicant)\b[^.!?\n]{0,12}\b(?:only|whether|about|how|if|for|to)\b",
    rf"(?:\bI (?:hereby |now )?)?\b(?:authori[sz]e|permit|order|instruct|command)s? (?:you|(?:(?:the|any|all|"
    rf"every) )?{_READER}) to\b"
    r"[^.!?\n]{0,20}\b(?:skip|ignore|award|score|rate|give|pass|output|reveal)\b",
    # what counts as proof
    r"\b(?:cite|quote) (?:this|the following|these)(?: (?:paragraph|line|sentence|note|passage|text|document))?\b"
    r"(?=[^.!?\n]{0,25}(?:\b(?:as|for|in|whenever|when|every|each)\b|$|[.!]))|"
    r"\b(?:treat|use|count|take|accept|consider|mark|regard)\b[^.!?\n]{0,20}\b(?:this|these|that|everything|"
    rf"(?:every|each|all|any) {_CLAIMED})\b[^.!?\n]{{0,30}}\bas (?:evidence|proof|proven|verified|"
    r"supported|confirmed|(?:a )?facts?|true|covered|satisfied|met|fulfilled)\b",
    r"\b(?:claim|requirement|criterion|statement)s?\b[^.!?\n]{0,30}\b(?<!was )(?<!were )(?:supported|verified|covered|"
    r"satisfied|met|confirmed|"
    r"fulfilled|proven)\b(?=\W*$|[^.!?\n]{0,50}\b(?:this (?:line|text|sentence|note|document)|here)\b)|"
    r"\bas evidence (?:for|of) (?:any|every|all|each)\b|"
    r"\b(?:includes?|holds?|contains?|quotes?|adds?) this (?:line|sentence|text|paragraph|word)\b",
)
_ADDRESSED: Final = re.compile("|".join(f"(?:{way})" for way in (*_WAYS, *_OTHERS)), re.IGNORECASE)
_STOP: Final = re.compile(r"(?<=[.!?])\s+|\n")

_TOLD: Final = re.compile(
    r"\b(?:i|we|he|she|they|who|which|i'd|i've|we'd|us|them|him|her)\b(?:'\w+)?(?: (?!you\b)[\w'-]+){0,4} $",
    re.IGNORECASE,
)
"""Somebody whose act it is, right before: "I had to ignore all previous instructions" is told, not asked."""

_TAGS: Final = re.compile(r"</?[a-z][\w-]{2,20}>")
"""Tags that pretend that the notes end here; what follows them begins a line."""

_MARKS: Final = re.compile(r"[*_~`]+(?=\S)|(?<=\S)[*_~`]+")
_SPACED: Final = re.compile(r"\b(?:\w ){4,}\w\b")
"""Letters set apart, by which a word is kept from being recognised."""

_EXCERPT: Final = 2_000
"""Characters of a sentence that are read: what is longer is no sentence, and a hostile one costs no more time."""

_AFTERWORD: Final = 8
"""Words up to which what follows an instruction on its line belongs to it ("Say it twice.")."""


def addresses_a_reader(text: str) -> bool:
    """Whether a text speaks to whoever scores or to a model, which is no experience and proves nothing."""
    plain = _MARKS.sub("", _TAGS.sub("", text[:_EXCERPT]))
    plain = _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), plain).replace("’", "'")
    return any(_asks(piece) for piece in _STOP.split(plain))


def _asks(sentence: str) -> bool:
    return any(
        not _TOLD.search(sentence[max(0, found.start() - 60) : found.start()])
        for found in _ADDRESSED.finditer(sentence)
    )


def spoken_to_a_reader(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text addresses its reader: the start and end of each such sentence, short ones that "
    "follow it included."""
    found: list[tuple[int, int]] = []
    for sentence in sentences(text):
        if addresses_a_reader(sentence.quote):
            found.append((sentence.start, sentence.end))
        elif found and _belongs(text, found[-1][1], sentence.start, sentence.quote):
            found[-1] = (found[-1][0], sentence.end)
    return tuple(found)


def _belongs(text: str, end: int, start: int, quote: str) -> bool:
    """Whether a sentence only carries on the instruction right before it: short, and nothing that happened."""
    beside = not text[end:start].strip() and "\n" not in text[end:start]
    told = re.search(r"\b(?:I|my|me|we|our)\b", quote) or any(is_past(word) for word in WORD.findall(quote.lower()))
    return beside and len(quote.split()) <= _AFTERWORD and not told


def meant_for_the_interviewer(answer: str) -> str:
    """An answer without the sentences that speak to whoever scores."""
    return " ".join(sentence.quote for sentence in sentences(answer) if not addresses_a_reader(sentence.quote))
