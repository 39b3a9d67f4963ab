"""The shapes in which the prose of adverts asks: what stands before, between and behind the things asked for."""

import re
from typing import Final

_MODAL: Final = r"(?:will|must|should|['’]ll|['’]d|would|need|may|can)"
_SOFTLY: Final = r"(?:(?:also|really|already|ideally|probably|preferably|then|both|either|please|not only)\s+)*"
_YOU: Final = (
    r"(?:you|applicants?|candidates?|(?:the|our|this|any)\s+(?:\w+\s+)?(?:candidate|applicant|person|"
    r"post-?holder|hire|"
    r"one)(?:\s+we\s+\w+)?|the\s+(?:\w+\s+){1,3}(?:we|who)\s+(?:\w+\s+){1,3}?(?=will\b|must\b|should\b)|"
    r"who(?:m?so)?ever\s+(?:\w+\s+){1,5}?(?=will\b|must\b|should\b|needs?\b|has\b)|they(?=\s+(?:will|must|"
    r"should)\b)|(?:s?he|they)(?=['’]ll\b))"
)
_WE: Final = (
    r"(?:(?:we|they|i|(?:the |our |this )?(?:client|team|company|panel|school|trust|board|practice|firm|house|shop|"
    r"office|site|department|charity|role|job|post|position)|governors|trustees|directors|partners|"
    r"(?:the|our)\s+\w+(?=\s+(?:needs|wants|requires|seeks|is\s+(?:looking|seeking|recruiting|"
    r"hiring))\b))(?:['’](?:d|re|ll))?)"
)

GIVEN: Final = re.compile(
    r"^(?:because|since|while|whilst|although|given|now that)\b[^,]*(?:,(?!\s+(?:you|we|they|the)\b)[^,]*)*,\s+"
    r"(?=(?:you|we|they|the)\b)",
    re.IGNORECASE,
)
"""A reason in front of what is asked."""

_HAVING: Final = r"(?:you(?:['’](?:ve|re|d)|\s+have|\s+had|\s+are|\s+can|\s+to\s+have|\s+to)?\s+(?:also\s+|ever\s+)?)"
FRAME: Final = re.compile(
    rf"""^(?:(?:and|so|but|also|then|plus|ideally|please|finally|above\ all|in\ addition|of\ course)\b,?\s+)*
    (?:
      (?P<hope>(?:it|that)(?:\s+helps?\s+(?:a\s+lot\s+)?(?:if|to)\s+{_HAVING}?|(?:\s+would|['’]d)\s+(?:really\s+|also\s+)?(?:be\s+(?:\w+\s+){{1,3}}|help\s+(?:us\s+)?)(?:if|to)\s+
        {_HAVING}?))
      |(?P<love>{_WE}(?:\s+would|\s+will)?\s+{_SOFTLY}(?:love|like|prefer|appreciate|be\s+(?:delighted|happy|thrilled|glad|pleased))
        \s+(?:it\s+)?(?:(?:if|for|to\s+(?:see|hear\s+from|meet|find|have|talk\s+to))\s+)?{_HAVING}?)
      |(?P<weighed>(?:it(?:['’]s|\s+is)|we\s+(?:find|think|consider)\s+it)\s+(?:very\s+|really\s+)?
        (?:important|essential|vital|crucial|key|necessary)\s+(?:that\s+|to\s+|for\s+you\s+to\s+)(?:{_HAVING})?)
      |(?P<if>if\s+{_HAVING})
      |(?P<want>{_WE}(?:\s+(?:would|will|do|are|am|is))?\s+{_SOFTLY}(?:now\s+)?
        (?:needs?|wants?|requires?|seeks?|expects?|asks?(?:\s+for)?(?!\s+you\s+(?!to\b))|hopes?|value|care\s+(?:a\s+lot\s+|deeply\s+)?about|
           look(?:ing)?\s+(?:out\s+)?for|search(?:ing)?(?:\s+for)?|seeking|recruiting|after|hoping\s+for|keen\s+on|interested\s+in)\s+
        (?:you\s+to\s+|that\s+you\s+|for\s+)?)
      |(?P<must>(?:{_YOU}\s*{_MODAL}\s+{_SOFTLY}|{_YOU}?\s*(?:must|needs?\s+to|(?:have\s+)?got\s+to|would\s+be|will\s+(?:be|have))\s+)
        (?:need\s+|have\s+to\s+)?(?:to\s+)?)
      |(?P<tell>(?:(?:please\s+)?(?:come|be)\s+(?:ready|prepared)\s+to\s+)?(?:tell|talk|speak)(?:\s+(?:us|to\s+us|with\s+us))?
        \s+about\s+(?=[^.;]*\byou\b(?!rself)))
      |(?P<after>what\s+(?:we|they|i)(?:['’](?:re|m)|\s+are|\s+am)?\s+(?:really\s+)?(?:after|looking\s+for|need|want|seeking|get|ask|hope\s+for)
        \s+(?:is|are)\s+)
      |(?P<bare>(?:expect|require)\s+(?!to\b))
      |(?P<being>(?:you(?:['’](?:re|ve)|\s+(?:are|have|bring|hold|possess))
        |(?:the|our|this)\s+(?:\w+\s+)?(?:candidate|applicant|person|hire|appointee)\s+(?:is|has|brings|holds|offers|possesses|shows))
        \s+{_SOFTLY})
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands before a thing asked for, up to the thing itself."""

_WORTH: Final = (
    r"(?:(?:really|very|quite|absolutely|also|more\s+or\s+less|pretty\s+much|nearly|hugely|highly|strongly|"
    r"more|most|particularly|definitely|certainly|all)\s+)*"
    r"(?:(?:an?|the)\s+)?(?:(?:big|huge|real|major|definite|distinct|strong|nice|clear|massive)\s+)?"
    r"(?:essential|important|vital|critical|crucial|key|required|needed|necessary|mandatory|expected|"
    r"desirable|desired|"
    r"preferred|nice|welcome|welcomed|useful|helpful|handy|valuable|valued|advantageous|beneficial|ideal|"
    r"appreciated|assumed|presumed|advantage|plus|"
    r"bonus|asset|merit|must|requirement|help)"
)
VALUED: Final = re.compile(
    rf",?\s+(?P<predicate>(?:(?:is|are|(?:will|should|might)\s+be)\s+{_WORTH}|"
    rf"(?:would|['’]d)(?:\s+(?:also|certainly|really))?\s+be\s+(?:\w+\s+){{0,3}}\w+|"
    r"(?:(?:(?:would|will)\s+)?(?:matters?(?:\s+(?:more|most))?|counts?(?:\s+in\s+your\s+favour)?|helps?)|"
    r"(?:would|will)\s+(?:\w+\s+)?help)\b|comes?\s+in\s+(?:handy|useful)|"
    r"will\s+(?:also\s+)?be\s+considered|(?:is|are|would be)\s+(?:\w+\s+){0,2}?(?:something|things?|what|"
    r"the\s+(?:least|minimum|"
    r"first\s+thing))\s+(?:that\s+)?(?:we|the \w+)\b[^,;]*|"
    r"comes?\s+(?:first|next|before\s+\w+)|(?:comes?|goes)\s+with\s+(?:the|this)\s+\w+|(?:is|"
    r"are)\s+(?:\w+\s+){0,2}part\s+of\s+(?:the|this|your)\s+\w+|"
    r"(?:will\s+be|is|are)\s+(?:yours|your\s+(?:job|call|responsibility)|down\s+to\s+you)|falls?\s+to\s+you|"
    r"goes\s+without\s+saying|(?:is|are)\s+used\s+(?:every\s+day|daily|here|throughout)|"
    r"essential|desirable|preferred|a must|a plus|ideally|please)"
    r"(?:\s+(?:to|for)\s+(?:us|(?:this|the)\s+(?:role|job|post)|here)(?:\s+than\s+[\w\s]{2,24})?|\s+(?:too|"
    r"here|as well|a lot|though)|"
    r"\s+(?:on|in|at|with|across)\s+(?:the|this|our|your)\s+[\w\s]{2,24}|\s+(?:within|before|by|from|"
    r"after)\s+[\w\s]{3,30})?"
    r"(?P<when>\s+(?:when|if|as|for)\s.{8,})?)\s*$",
    re.IGNORECASE,
)
"""What is said behind a thing of how much it is wanted; ``when`` is a reason that says more about it."""

AS_IS: Final = re.compile(
    r",?\s+(?:as|and\s+so)\s+(?:(?:is|are|does|do)|(?:would|will)(?:\s+be)?)\s+(?=\w)", re.IGNORECASE
)
BOTH_SAID: Final = re.compile(r"(?:,?\s+and|,?\s+but|[;,])\s+(?=\S)")
ABILITY: Final = (
    r"(?:experience|knowledge|understanding|abilit(?:y|ies)|skills?|(?:track )?record|qualifications?|"
    r"degree|licen[cs]e|certificate|background|willingness|confidence|command|familiarity|eye|interest|"
    r"commitment|passion|"
    r"approach|flair|appetite|evidence|proficiency|expertise|grasp)"
)
"""Nouns by which adverts call what somebody is to bring."""
_NOUN: Final = (
    r"(?!(?:or|of|in|on|and)\b)"
    r"(?:(?:an?|the|some|any|your|good|strong|solid|sound|proven|recent|relevant|real|previous|prior|clear|full|"
    r"excellent|practical|working|in-depth|genuine|deep|demonstrable|\w+ed)\s+)*"
    rf"(?:\w+\s+)?{ABILITY}\b"
)
JOINT: Final = re.compile(
    rf"""(?:[;:]\s*|,?\s+(?:and|but|so|plus)\s+|,\s+(?:and\s+|but\s+|so\s+)?|:\s+.{{0,40}}?,\s+so\s+|\s+[-–—]\s+)
    (?=(?:also\s+)?(?:{_YOU}\s*(?:{_MODAL}|['’](?:ve|re)|have|are|hold|bring|know)\b
       |will\s+(?:be|have)\b
       |{_WE}\s+(?:\w+\s+){{0,2}}(?:need|want|require|expect|care|look|value|love|like)
       |(?:please\s+)(?:come|be)\s+(?:ready|prepared)\s+to\b|(?:expect|require)\s+(?!to\b)\w
       |(?P<about>about\s+how\s+you\b)
       |if\s+you\b
       |(?P<tobe>to\s+(?:be|have)\b)|(?P<inf>to\s+[a-z]+)
       |(?P<noun>{_NOUN}\s+(?:of|in|with|to|for|on|as|and|at)\b)))""",
    re.IGNORECASE | re.VERBOSE,
)
"""Where one clause that asks ends and the next begins."""

CONSEQUENCE: Final = re.compile(
    r"(?:,\s+(?:then\s+)?(?:we|you|it|that|they|please|tell|get|drop|call|send|let|do|come|apply|talk)\b.*|"
    r",?\s+so\s+much\s+the\s+better|\s+(?:then\s+)?(?:(?:we|you|it|they)(?:['’](?:ll|d)|\s+(?:may|might|will|"
    r"would|could))|that['’]?s|that\s+would)"
    r"\b.*|,\s+as\s.*)$",
    re.IGNORECASE,
)
"""What follows a condition: "..., we may cry with happiness", "... you'll get a round of applause"."""

EXPLAINED: Final = re.compile(
    r",\s+(?:including|so that|because|since|which|who['’]s|(?:al)?though|(?:so|but) (?:please|we|you|some|it|"
    r"that|they)\b).*$|"
    r",?\s+because\b.*$|,\s+(?:we|it|they)(?:['’](?:re|s)|\s+(?:are|is))\b.*$|:\s+(?:we|our|they)\s.*$",
    re.IGNORECASE,
)
"""Words behind a thing that explain it or say why."""

LED_ON: Final = re.compile(r"^(?:to\s+|about\s+(?=how\b)|that\s+you\s+(?:have|are|can)\s+)", re.IGNORECASE)
WOULD: Final = re.compile(
    r"^(?P<thing>(?!(?:we|you|i|it|they|this|that|these|there|he|she|who|what|whoever|if|"
    r"because)\b)[^,;:]{2,70}?)\s+would\s+"
    r"(?!(?:you|we)\b)[a-z]+",
    re.IGNORECASE,
)
"""A thing that would be good to have, however that is said ("German would open doors")."""
YOU_DO: Final = re.compile(r"^(?:(?:and|but|so)\s+)?you\s+(?:(?:also|always|never)\s+)?(?=[a-z]+\s)", re.IGNORECASE)
WITHOUT: Final = re.compile(
    r"^(?:candidates?|applicants?|people|anybody|anyone|nobody|no\s+one|those)\s+(?:who\s+(?:do|does|have|"
    r"has)(?:\s+not|n['’]t)\s+"
    r"(?:have|hold|got)?\s*|without\s+)(?P<thing>.+?)\s+(?:can(?:\s?not|['’]t)|will\s+not|won['’]t|need\s+not|"
    r"will\s+be|gets?)\b.*$",
    re.IGNORECASE,
)
"""A thing without which nobody is considered."""
LABELLED: Final = re.compile(
    r"^(?:what(?:['’]s|\s+is|\s+are)\s+)?(?:(?:also|absolutely|just\s+as)\s+)?(?:essential|desirable|required|"
    r"needed|preferred|important|useful|vital)(?:\s+(?:too|also))?"
    r"(?:\s+(?:is|are|would\s+be)\s+|\s*:\s+)",
    re.IGNORECASE,
)
"""How much a thing is wanted, said in front of it ("Essential too is ...")."""
THERE: Final = re.compile(
    r"^(?:(?:in|on|at|from|during|each|every)\s+[^,.;]{3,30}?,?\s+)?there(?:['’]s|\s+(?:is|are|"
    r"will\s+be))\s+(?:also\s+)?(?=.*\bto\s+[a-z]+)",
    re.IGNORECASE,
)
CONCEDED: Final = re.compile(r",?\s+(?:al)?though\b.*$|;\s+we(?:['’]ll|\s+will)\b.*$", re.IGNORECASE)
"""What is granted behind a thing ("..., though we can train the right person")."""
REASON: Final = re.compile(
    r"(?<=(?:\w(?:ial|ble|ary|ory|ant|red|ded|ome|lus|nus|set|ust)))\s+(?:(?:since|because|as)\s+(?:you|we|"
    r"there|the|this|it)\b|"
    r"but\s+we\b)(?:[^,;]|,(?=\d{3}|\s+with\b))*",
    re.IGNORECASE,
)
"""Why a thing is essential, or what softens it, said right behind it."""
THE_RIGHT: Final = re.compile(
    r"^(?:the|our)\s+(?:right|ideal|best|perfect|successful)\s+(?:person|candidate|applicant|one|hire)\s+"
    r"(?:will\s+)?(?=(?:has|have|can|holds?|is|knows?|speaks?|brings?)\b)",
    re.IGNORECASE,
)
HAS: Final = re.compile(r",\s+(?:and\s+)?(?=(?:has|have|can|holds?|is|knows?|speaks?|brings?)\s)", re.IGNORECASE)
"""Somebody told of as if they were here, trait by trait: "the right person has run a shift, and holds Level 3"."""
AND_A: Final = re.compile(r",?\s+(?:and|plus|as\s+well\s+as)\s+(?=an?\s+\w)|;\s*(?:and\s+)?(?=an?\s+\w)")
"""Between two things each with an article of its own."""
ALSO: Final = re.compile(r"^(?:and|so|but|also|plus)\s+", re.IGNORECASE)
SELDOM: Final = re.compile(
    r"^(?:to\s+)?(?:(?:be|have)\s+able\s+to\s+|be\s+|have\s+(?=(?:an?|the|some|\w+ed|been|your)\b|\w+\s+\w+)|"
    r"bring\s+(?=an?\b))",
    re.IGNORECASE,
)
"""Words for being and having before what somebody must be or have."""

SOMEBODY: Final = re.compile(
    r"^(?:(?:probably|perhaps|ideally|and)\s+)?(?:someone|somebody|an?\s+(?:\w+\s+)?(?:person|individual|"
    r"colleague)|people)\s+"
    r"(?=(?:who|that|with|to|calm|able|happy|comfortable)\b|\w+(?:ed|ent|able)\b)",
    re.IGNORECASE,
)
PREFERRED: Final = re.compile(
    r"\s+(?:would|will)\s+(?:go|be|stand|get|catch|make|have|start|move|come)\b.*$", re.IGNORECASE
)
"""What becomes of somebody who has a thing ("... would go to the top of the pile")."""
WHO: Final = re.compile(
    r"(?:^|,?\s+(?:and\s+)?)(?:who\s+(?:(?:can|will|would|could|has|have|is|are)\s+|['’]s\s+)?|who['’]s\s+|"
    r"that\s+(?=[a-z]+s\s)|^with\s+)",
    re.IGNORECASE,
)
JOINED: Final = re.compile(
    r"^you(?:['’](?:ll|d)|\s+will|\s+would)?\s+(?:be\s+)?join(?:ing)?\s+.*?\b(?:who|which|that)\s+(?P<gerund>(?!))?",
    re.IGNORECASE,
)
"""Whoever joins a team will do what the team does."""
MEANS: Final = re.compile(
    r"^(?:(?:that|this|it|which|(?:the|this)\s+(?:job|role|post|work|position)|your\s+(?:day|week|work|job))\s+"
    r"(?:means|involves|includes|covers|will\s+(?:involve|include|mean|cover)|is\s+(?:about|mostly|mainly|largely))|"
    r"(?:(?:your|the|key|main)\s+)*(?:responsibilities|duties|tasks)\s+(?:(?:will\s+)?include|"
    r"are)(?:,?\s+but\s+(?:are|is)\s+not\s+limited\s+to\b,?)?|"
    r"(?:most|much|half|a\s+lot|some|part|the\s+rest)\s+of\s+(?:your|the)\s+(?:week|day|time|work|job|year)\s+"
    r"(?:goes\s+(?:on|into)|is\s+(?:spent\s+)?(?:on\s+)?|will\s+be\s+(?:spent\s+)?))\s+(?P<gerund>(?=\w+ing\b))?",
    re.IGNORECASE,
)
STACK: Final = re.compile(
    rf"^(?i:{_WE}\s+(?:(?:mostly|mainly|all|currently|generally|only|both)\s+)?(?:write|use|run\s+on|"
    rf"work\s+in|code\s+in|"
    r"build\s+(?:in|on|with)|deploy\s+(?:to|on)))\s+(?:(?:on|in|mostly|mainly)\s+)*(?=[A-Z][\w+#.-]*|\w+\s[A-Z])"
)
"""What a place works with, by name: whoever comes will work with it too."""
