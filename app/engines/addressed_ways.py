"""The ways in which a text addresses whoever scores it, or a model: patterns by what they ask for.

Each string is one way; one that takes several lines is broken before a gap, or between the words of a list.
"""

from typing import Final

_MACHINE: Final = (
    r"(?:ai|llm|(?:large )?language models?|chat ?bots?|ai (?:assistant|model|system|tool)s?|bots?|"
    r"(?:automated|screening|recruiting|scoring|grading|ranking) (?:tool|system|software|model|agent)s?)"
)
_READER: Final = (
    rf"(?:{_MACHINE}|graders?|evaluators?|examiners?|coach(?:es)?|interviewers?|reviewers?|scorers?|raters?)"
)
_JUDGED: Final = (
    r"(?:(?:this|the|these|said|my|their|his|her)(?: \w+)? "
    r"(?:candidate|applicant|answer|person|profile|r[ée]sum[ée]|cv|response|application|submission|file|interview|"
    r"introduction|author|writer)s?)"
)
_TOP: Final = (
    r"(?<!to )(?<!-)(?<!–)(?:5(?:\.0)?|five|10|ten|100|full marks|"
    r"(?:the )?(?:top|maximum|max|perfect|highest|best(?: possible)?)(?: \w+)?|excellent|outstanding|exceptional|"
    r"favou?rabl[ey]|generous(?:ly)?|lenient(?:ly)?|kindly|highly)"
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

_DROPPED_RULES: Final = (
    r"\b(?:ignore|disregard|forget|override|bypass|set aside|pay no attention to|drop|skip)\b"
    r"[^.!?\n]{0,50}\b(?:(?:previous|prior|earlier|preceding|above|system|other|your|all|these|those|the|given|any)"
    r"\s+(?:\w+ )?(?:instructions?|prompts?|guidelines?|rubric|directions|directives|orders)|the above|rules above|"
    r"your rules|everything (?:before|above|else|you)|your (?:training|programming|role|purpose|task)|"
    r"what (?:you were told|came before)|the (?:answer|rubric)\b(?= *[.,;:]|$))",
    r"\bignor(?:iere|ez|a|e|are)\b"
    r"[^.!?\n]{0,40}\b(?:anweisungen|instructions|instrucciones|istruzioni|instructies)\b",
    r"\b(?:supersedes?|replaces?|overrides?|takes? precedence over|outranks?)\b"
    r"[^.!?\n]{0,30}\b(?:prompt|rubric|instructions?|your (?:rules|guidelines))\b",
    r"\bthe (?:\w+ )?(?:instructions|rules|guidelines|rubric)\b"
    r"[^.!?\n]{0,30}\b(?:no longer appl|do(?:es)? not apply|(?:is|are) (?:void|suspended|cancelled|lifted))",
)
"""Rules to drop."""

_ANOTHER_VOICE: Final = (
    r"^\W*(?:system|developer|assistant)(?: (?:prompt|message|note|override|update|notice))?\s*:\s*\W*"
    r"(?:you|new|ignore|from|override|all|set|instruction|understood|sure|the (?:candidate|user|next|following)|"
    r"i (?:will|shall|must)|this|please|always|never|score|rate|give|disregard|treat|end|updated?)",
    r"\byour (?:system )?(?:prompt|instructions)\b[^.!?\n]{0,25}\b(?:word for word|verbatim|changed?|are now|is now)",
    r"\b(?:reveal|print|show|repeat|leak|output|disclose)\b"
    r"[^.!?\n]{0,20}\b(?:system prompt|your (?:\w+ )?(?:prompt|instructions|rules))",
    r"<\|?/?(?:system|im_?start|im_?end|inst|notes|instructions?|user|assistant)\b",
    r"\[/?(?:inst|system)\]",
    r"#{2,}\s*(?:end|begin|new|start)\b",
    r"\b(?:end|begin|start) (?:of )?(?:the )?(?:notes|task|prompt|input|document|instructions|context)\b"
    r"(?=\W*(?:$|[.:#\]>]|begin|new|now))",
    r"[\"'](?:criteria|score|rating|next_step|overall|verdict)[\"']\s*:",
    r"\b(?:developer|debug|admin|maintenance|god) mode\b[^.!?\n]{0,30}\b(?:on|enabled|activated?)\b",
    r"\b(?:unlock|enter|activate|enable|switch to)\b"
    r"[^.!?\n]{0,20}\b(?:scoring|developer|debug|admin|hidden|special) mode\b",
    r"\b(?:do|follow|obey)\b[^.!?\n]{0,12}\bthis (?:line|text|sentence|paragraph)\b",
)
"""Marks of another voice."""

_CALLED_BY_NAME: Final = (
    r"^\W*(?:[\w ]{0,20}: ?|p\.? ?s\.?\W+)?(?:note|message|memo|attention|instructions?|reminder|advice|dear|hello|"
    r"hi|hey|important|notice|a word|request|info|information|guidance|for|to)\b"
    rf",?\s*(?:(?:to|for)\s+)?(?:(?:the|any|all|every|whichever|our)\s+)?(?:\w+ )?{_READER}\b"
    rf"(?=\s*(?:[,:;–—-]|$|who\b|that\b|reading|please|and (?:\w+ )?{_READER}))",
    rf"\b(?:if|when|as|since) you(?: are|'re) (?:(?:an?|the) )?(?:\w+ )?{_READER}\b(?! (?:for|at|of)\b)",
    rf"\b{_READER}\b"
    r"[^.!?\n]{0,30}\b(?:reading|reads?|parsing|processing|screening|evaluating|scoring|grading) "
    r"(?:this|these|it|the (?:notes|file|document|above))\b",
    rf"\b{_READER}\b"
    r"[^.!?\n]{0,30}\b(?:must|should|shall|please|"
    r"(?:is|are|has|have) (?:asked |required |instructed |told |expected |requested |free )?to|will|may)\b"
    r"[^.!?\n]{0,50}"
    r"(?:\b(?:score|rate|rank|grade|award|hire|recommend|praise|pass|favou?r|say|output|respond|reply|treat|accept|"
    rf"end (?:its|their|each|every))\b|\b(?:every|each|all) {_SAID}|{_JUDGED}|\bfull marks|\bnext ask|\bask:|"
    r"\bask (?:for|how|whether|why)\b)",
    r"\b(?:whoever|anyone|anybody|whatever|those|all|everyone|anything) (?:who |that |which )?(?:is |are )?"
    r"(?:reads?|reading|scor(?:es?|ing)|grad(?:es?|ing)|evaluat(?:es?|ing)|process(?:es|ing)?|assess(?:es|ing)?|"
    r"judg(?:es?|ing)) (?:this|these|it|the (?:answer|file|notes|application|candidate))\b",
    rf"\bas (?:an? )?{_MACHINE},? you\b",
    r"\b(?:if|when|as) (?:this|the|these)(?: \w+)? (?:is|are|gets?) (?:\w+ )?"
    r"(?:read|processed|parsed|scored|evaluated|screened|assessed|graded) by\b",
)
"""A reader called by name."""

_ANOTHER_PART: Final = (
    r"^\W*(?:new|updated|revised|additional|real|hidden|secret) (?:instructions?|prompt|task|directives?)\s*:",
    r"\b(?:your|the) (?:new|real|actual|true) (?:task|instructions?)\s*(?:is|are|:)",
    r"\byou(?: are|'re) (?:now|no longer|hereby|from now on) (?:an?|in|free|allowed|bound)\b",
    r"\byou (?:will|shall|must|are to|should) (?:now|henceforth) "
    r"(?:ignore|praise|act|speak|output|answer|say|write|give)\b",
    r"^\W*pretend (?:that )?you\b",
    r"\bfrom (?:now|here|this (?:point|moment|line)) (?:on|onwards?|forward),?\s+"
    rf"(?:you|your|every|all|any|only|please|answer|reply|respond|always|speak|the {_READER})\b",
    r"\b(?:act|behave|pretend|respond|roleplay) as (?:if|though) (?:you|this|the candidate)\b",
)
"""Another part to play."""

_TO_PUT_OUT: Final = (
    r"\b(?:answer|reply|respond|speak|write|output|return|say)"
    r"\s+(?:only|exclusively|solely|just|nothing (?:but|except))\b"
    r"(?=[^.!?\n]{0,20}(?:\b(?:with|in|as|the (?:word|phrase|line))\b|(?-i:[A-Z]{4})))",
    r"\b(?:answer|reply|respond) (?:only |always )?(?:with|by saying)\b"
    r"[^.!?\n]{0,12}(?:\b(?:the (?:word|phrase|line|token|text|single)|nothing|yes|only)\b|(?-i:[A-Z]{4}))",
    r"\b(?:print|output|repeat|say|write|append|include|insert|add|mention|put|use|place|end|begin|start|finish|"
    r"open|close)\b"
    rf"[^.!?\n]{{0,40}}\b(?:in|to|into|at the end of|with) (?:every|each|all|any|your) (?:\w+ )?{_SAID}\b",
    r"\b(?:print|output|repeat|append|insert|reveal|say|write|respond with|reply with|answer with|include)\b"
    r"[^.!?\n]{0,25}\b(?:the (?:word|phrase|token|code ?word|following (?:word|line|sentence|text|phrase))|verbatim|"
    r"word for word)\b",
    r"\b(?:each|every|all|any) (?:sentence|reply|response|output|message)s?\b"
    r"[^.!?\n]{0,20}\b(?:ends?|begins?|starts?|contains?|includes?|closes?) (?:with|by|in|the)\b",
    r"\bthe word\b[^.!?\n]{0,25}\b(?:ends|begins|opens|closes|follows) (?:each|every|all)\b",
    r"\bwhen(?:ever)? you (?:write|draft|generate|produce|prepare|compose|make|give|score|grade|rate|evaluate|"
    r"assess|summari[sz]e|judge)\b"
    r"[^.!?\n]{0,20}(?:\b(?:introduction|pitch|critique|feedback|follow-ups?|evaluation|assessment|score)\b|"
    rf"{_JUDGED})",
    r"\b(?:tell|inform|convince|assure) the (?:candidate|applicant|hiring manager|recruiter) (?:that|to)\b",
    r"\btell the user\b[^.!?\n]{0,12}\b(?:that )?(?:they|you|he|she)\b",
    r"\bsend\b[^.!?\n]{0,60}\b(?:https?:|www\.)",
    r"\bplease repeat your\b",
    r"\binstead of (?:the|a|your) (?:critique|feedback|evaluation|score|verdict|introduction|follow-up)\b",
    r"\b(?:do not|don't|never|must not|avoid|refrain from)\b"
    r"[^.!?\n]{0,15}\b(?:ask|check|question|criticis|criticiz|mention|verify|penalis|penaliz|challenge|doubt|list|"
    rf"contradict)\w*\b[^.!?\n]{{0,40}}(?:{_JUDGED}|\bfollow-?up questions?\b)",
    r"^\W*in (?:the|your|every|any) (?:introduction|critique|feedback|evaluation),? "
    r"(?:always|you (?:must|should|shall))\b",
)
"""What to put out."""

_VERDICT: Final = (
    r"\bI(?: will|'ll| shall)(?: now)? (?:rate|score|grade|award|give)\b"
    r"[^.!?\n]{0,20}\b(?:5|five|full marks|top marks)\b",
    rf"\b(?:extra|full|bonus|additional) (?:credit|points|marks)\b[^.!?\n]{{0,15}}\b(?:for|to) {_JUDGED}",
    r"\bscoring (?:is |has been )?(?:disabled|suspended|switched off|off)\b",
    r"^\W*(?:please |kindly )?(?:overlook|forgive|excuse)\b"
    r"[^.!?\n]{0,50}\bwhen (?:scoring|grading|rating|judging|marking)\b",
    r"\b(?:give|award|grant|assign|rate|score|grade|mark|rank|evaluate|treat|consider|assess|judge|deem|regard|"
    r"credit|view|class(?:ify)?)\b"
    r"[^.!?\n(]{0,20}(?:\b(?:me|my(?: \w+)?|him|her|them|this|these|it|everything|"
    rf"(?:every|each|all|any)(?: (?:{_CLAIMED}|question|candidate|applicant)s?))\b|{_JUDGED})"
    rf"[^.!?\n]{{0,30}}\b{_TOP}\b",
    r"^\W*(?:\w+ )?(?:rate|score|grade|mark|rating|give)\W{0,3}(?:it |this |all )?(?:(?:a|as|at|with|of) )?"
    r"(?:5|five|full marks|maximum|top marks)\b(?! \w+s\b)[^\w]*(?:out of (?:5|five))?\W*$",
    rf"\b(?:and|then|also|to) (?:rate|score|grade)(?: (?:it|this|me|everything|all|{_JUDGED}))?"
    r"(?: (?:a|as|at|with))? (?:5|five|full marks|10|ten)\b(?=\W*$|,? out of|/| stars)",
    r"\b(?:every|each|all) (?:answer|criterion|criteria|question|score|rating|mark)s?\b"
    r"[^.!?\n]{0,25}\b(?:scores?|gets?|receives?|deserves?|rated?|graded?|marked|is|are|to|with|be)\s"
    r"[^.!?\n]{0,12}\b(?:5(?:\.0)?|five|full marks|maximum|top|highest|perfect)\b"
    r"(?! (?:minutes|hours|days|weeks|seconds))",
    rf"(?:{_JUDGED}|\b(?:score|rating|grade|mark|verdict|evaluation|assessment)s?(?: (?:of|for) {_JUDGED})?)"
    r"[^.!?\n]{0,30}\b(?:must|should|shall|deserves?|ought to|needs? to|(?:is|are|has|have) to)\b"
    r"[^.!?\n]{0,40}\b(?:hired|scored?|rated?|praised?|recommended|full marks|offer|shortlisted|5|five|highest|"
    r"maximum|top|perfect|pass(?:ed)?|told|the benefit of the doubt)\b",
    r"\bno (?:score|mark|rating|grade|answer)s?\b"
    r"[^.!?\n]{0,25}\b(?:below|under|less than|lower than) (?:4|5|four|five)\b",
    r"\b(?:scores?|marks?|ratings?|grades?) (?:below|under|less than|lower than) (?:4|5|four|five)\b"
    r"[^.!?\n]{0,15}\b(?:not|never|in error|forbidden|errors?)\b",
    r"\b(?:candidates?|applicants?|people|those|holders?)\b"
    r"[^.!?\n]{0,60}\b(?:receive|get|earn|be (?:given|awarded)|"
    r"are (?:given|awarded|to (?:get|receive|have))|belong)\b"
    r"[^.!?\n]{0,25}\b(?:(?:top|highest|full|maximum|best|five|5)(?: \w+)? (?:score|mark|rating|grade|point|band)s?|"
    r"full marks|strong people)\b",
    r"\b(?:please|kindly|would you|could you|be so kind|appreciated|grateful)\b"
    r"[^.!?\n]{0,40}\b(?:full marks|top marks|"
    r"(?:high|top|best|good|generous|highest)(?: possible)? (?:score|mark|rating|grade)s?|"
    r"(?:rate|score|grade|recommend|shortlist|favou?r) (?:me|this|the|my|him|her)|favou?rabl[ey]|lenient(?:ly)?|"
    r"generous(?:ly)?|the benefit of the doubt)\b",
    r"\bfull marks,? please\b",
    r"\blook(?:s|ing)? favou?rably (?:on|upon|at)\b",
    rf"\b(?:recommend|hire|shortlist|select|advance) {_JUDGED}"
    r"[^.!?\n]{0,25}\b(?:regardless|whatever|without|at once|immediately|in any case|no matter|"
    r"for (?:the|any) (?:role|job|post))\b",
    r"\b(?:regardless|irrespective) of (?:what|how|whether)[^.!?\n]{0,30}\b(?:answers?|says?|said|answered)\b",
    r"\b(?:set|put|make|raise|change|turn)\b"
    r"[^.!?\n]{0,15}\b(?:overall|next_step|scores?|ratings?|verdict) (?:to|at|as)\b",
    r"\bnothing (?:under|below|less than|lower than) (?:4|5|four|five)\b(?=\W*(?:please|$))",
    r"^(?!.*\b(?:I|my|me|we|our)\b).*\b(?:highest|top|best|maximum|perfect) "
    r"(?:score|band|mark|rating|level|grade)s?\b[^.!?\n]{0,12}\b(?:each|every|all|any)\b",
    r"\b(?:every|each|all) (?:question|answer)s? (?:in|of) (?:this|the) interview "
    r"(?:should|must|shall|is to|are to)\b",
    r"\bask (?:the|this) (?:candidate|applicant)\b[^.!?\n]{0,12}\b(?:only|whether|about|how|if|for|to)\b",
    r"(?:\bI (?:hereby |now )?)?\b(?:authori[sz]e|permit|order|instruct|command)s? "
    rf"(?:you|(?:(?:the|any|all|every) )?{_READER}) to\b"
    r"[^.!?\n]{0,20}\b(?:skip|ignore|award|score|rate|give|pass|output|reveal)\b",
)
"""Which verdict to give."""

_PROOF: Final = (
    r"\b(?:cite|quote) (?:this|the following|these)(?: (?:paragraph|line|sentence|note|passage|text|document))?\b"
    r"(?=[^.!?\n]{0,25}(?:\b(?:as|for|in|whenever|when|every|each)\b|$|[.!]))",
    r"\b(?:treat|use|count|take|accept|consider|mark|regard)\b"
    rf"[^.!?\n]{{0,20}}\b(?:this|these|that|everything|(?:every|each|all|any) {_CLAIMED})\b"
    r"[^.!?\n]{0,30}\bas (?:evidence|proof|proven|verified|supported|confirmed|(?:a )?facts?|true|covered|satisfied|"
    r"met|fulfilled)\b",
    r"\b(?:claim|requirement|criterion|statement)s?\b"
    r"[^.!?\n]{0,30}\b(?<!was )(?<!were )(?:supported|verified|covered|satisfied|met|confirmed|fulfilled|proven)\b"
    r"(?=\W*$|[^.!?\n]{0,50}\b(?:this (?:line|text|sentence|note|document)|here)\b)",
    r"\bas evidence (?:for|of) (?:any|every|all|each)\b",
    r"\b(?:includes?|holds?|contains?|quotes?|adds?) this (?:line|sentence|text|paragraph|word)\b",
)
"""What counts as proof."""

_CHANGED_RULES: Final = (
    r"\b(?:grading|scoring|rating|marking|evaluation) (?:scale|rubric|criteria|guidelines?|rules?|system)\b"
    r"[^.!?\n]{0,30}\b(?:(?:has|have) (?:been )?(?:changed|reversed|updated|replaced|suspended)|(?:is|are) now|"
    r"no longer)\b",
    r"\b(?:is|are) to be (?:treated|counted|regarded|marked|taken|scored|rated) as\b"
    r"[^.!?\n]{0,25}\b(?:supported|true|proven|verified|covered|met|strong|excellent|correct)\b",
)
"""Rules that are said to have changed."""

_OF_FEEDBACK: Final = (
    r"\b(?:feedback|critiques?|evaluations?|assessments?|reviews?)\b"
    r"[^.!?\n]{0,25}\b(?:contains?|includes?|should|must|shall|be|shows?|remains?)\b"
    r"[^.!?\n]{0,20}\b(?:no|only|without|free of|nothing but|purely)\b"
    r"[^.!?\n]{0,15}\b(?:critici\w+|prais\w+|negativ\w+|weakness\w*|faults?|positiv\w+)\b",
    r"\bfollow-?up questions?\b[^.!?\n]{0,15}\b(?:should|must|shall|are to|have to)\b",
    r"^\W*(?:please )?(?:translate|write|give|keep|append|send|format|phrase|limit|change|deliver)\b"
    r"[^.!?\n]{0,20}\byour (?:\w+ )?(?:reply|output|critique|verdict)\b",
    r"\b(?:include|add|insert|append|put|place)\b[^.!?\n]{0,20}\b(?:link|url|address)\b[^.!?\n]{0,10}https?:",
)
"""What is wanted of feedback, a reply or a question."""

_CALLED_BY_PART: Final = (
    r"^\W*(?:dear|hello|hi|hey|attention) assistant\b",
    r"\bthe assistant (?:should|must|shall|will|has to|is to) "
    r"(?:say|state|write|claim|output|mention|answer|reply|respond|tell|praise|rate|score|give)\b",
    r"\bwhen(?:ever)? you (?:evaluate|score|grade|rate|assess|judge|mark|review) "
    r"(?:the |any |all |these )?(?:answers?|candidates?|applicants?|responses?)\b",
    r"^\W*(?:[\w ]{0,25}[:.] ?)?(?:please |always |never |do not |don't )?"
    r"(?:state|say|claim|mention|include|append|reveal|forget|invent|praise|favou?r|assume|pretend|give|ignore|treat|"
    rf"score|rate|output|translate)\b[^.!?\n]{{0,60}}{_OF_THEM}",
    r"\b(?:invent|make up|fabricate)\b[^.!?\n]{0,30}\b(?:stor(?:y|ies)|numbers?|facts?|experience)\b"
    rf"[^.!?\n]{{0,25}}(?:\bfor (?:them|me|him|her)\b|{_OF_THEM})",
)
"""A helper called by its part, or told of the person it judges."""

WAYS: Final = (
    *_DROPPED_RULES,
    *_ANOTHER_VOICE,
    *_CALLED_BY_NAME,
    *_ANOTHER_PART,
    *_TO_PUT_OUT,
    *_VERDICT,
    *_PROOF,
    *_CHANGED_RULES,
    *_OF_FEEDBACK,
    *_CALLED_BY_PART,
)
