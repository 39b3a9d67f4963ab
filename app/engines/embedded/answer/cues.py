"""How English shows that something is explained, weighed, checked, changed or exemplified, whatever the trade."""

import re
from typing import Final

CHECKED: Final = re.compile(
    r"(?<!\w)(?:since(?: then)?|still|checked|measured|compared|audit(?:ed)?|confirmed|told me|asked (?:me|us)|"
    r"thanked|adopted|copied|"
    r"standard(?:ised|ized)?|to this day|never (?:happened|came|had)|no (?:longer|more|further)|renewed|"
    r"came back|approved|passed|"
    r"signed|stayed|kept (?:it|the)|agreed|by the end|months? later|weeks? later|the following|years? later|"
    r"inspector|"
    r"feedback|survey|within|every (?:day|week|month|term|year)|first time)(?!\w)",
    re.IGNORECASE,
)
LASTING: Final = re.compile(
    r"(?<!\w)(?:which (?:now|still|meant|cut|saved)|now (?:covers?|runs?|used?|stands?|in)|still (?:in use|used|"
    r"runs?)|since then|ever since|"
    r"so that nobody|to this day)(?!\w)",
    re.IGNORECASE,
)
CHANGED: Final = re.compile(
    CHECKED.pattern
    + r"|(?<!\w)(?:from\b.{1,40}\bto|down to|up to|went|fell|rose|dropp?ed|grew|came back|won|ended|ran|opened|"
    r"saved|cut|halved|doubled|reduced|"
    r"increased|improved|finished|instead of|then none|fewer|less|more|faster|earlier|on time|nobody|no one|"
    r"stopped|copied|borrowed|"
    r"thanked|recovered|became|turned|now|without|running|paid|later|for the first|was (?:empty|full|clear|safe|"
    r"gone|back|ready|over|done)|again)(?!\w)",
    re.IGNORECASE,
)
GENERAL: Final = re.compile(
    r"(?<!\w)(?:i always|we always|usually|generally|normally|typically|regularly|in most cases|all the time|"
    r"every day|any job|"
    r"at the end of the day|in my opinion|(?:is|are) (?:very |extremely |all |also )?(?:about|important|key|"
    r"essential|part of|"
    r"constant|always)|i(?: am|['’]m) (?:an? (?:very |quite |really )?\w+ (?:person|learner|player|"
    r"communicator)|very|quite|"
    r"always|good at|comfortable|flexible|passionate|motivated)|i (?:work|adapt|learn|enjoy|like|believe|"
    r"prioriti[sz]e)|"
    r"you (?:have|need) to|as a team|part of (?:life|the job))(?!\w)",
    re.IGNORECASE,
)
"""That somebody speaks of what is always so, or of what they are like, where an occasion was asked for."""
HOLLOW: Final = re.compile(
    r"(?<!\w)(?:(?:leading|great|excellent|innovative|dynamic|prestigious) (?:company|organi[sz]ation|"
    r"reputation|employer|brand|"
    r"place)|(?:great|perfect|good|right|strong) fit|new challenges?|time for something new|passionate about|"
    r"room (?:for|to) "
    r"(?:growth|grow)|where i can grow|your (?:culture|values|mission)|fast[- ]growing)(?!\w)",
    re.IGNORECASE,
)
"""What anybody says to any employer."""
SETTLED: Final = re.compile(
    r"(?<!\w)(?:(?:has|have|had)(?:n['’]t| not| never) \w+(?: \w+){0,3} (?:since|again)|never \w+(?: \w+){0,3} again|"
    r"no (?:\w+ ){1,3}since|(?:nobody|no one|not one|none)\b(?: \w+){1,8}|(?:that|it|which|this) (?:fixed|solved|cured|"
    r"settled)\b|since (?:then|that)|ever since|to this day|\w+ since|"
    r"(?:came|come) (?:a)?round(?: to (?:it|that|my|the))?|changed (?:his|her|their|its) minds?|gave (?:in|way)|"
    r"(?:he|she|they) (?:finally |then |even )?(?:said yes|backed down|let (?:me|us) (?:do|try|have) it))(?!\w)",
    re.IGNORECASE,
)
"""That a thing, or somebody's mind, was settled: a change by itself, also where it repeats the words of the trouble."""
REASON: Final = re.compile(
    r"(?<!\w)(?:because|so that|in order to|if (?!so\b)|when (?:you|the|a|it)|since (?!then)|the reason|"
    r"which (?:means?|meant)|that way|otherwise|therefore|due to|"
    r"that is why|that's why|as a consequence|leads? to|so (?:the|it|we|i|they|you)|this (?:lets|keeps|means|"
    r"avoids|makes))(?!\w)",
    re.IGNORECASE,
)
TRADE_OFF: Final = re.compile(
    r"(?<!\w)(?:trade.?offs?|downside|drawback|on the other hand|at the (?:cost|expense|price)|the (?:cost|"
    r"price|catch|risk) (?:is|was|of)|"
    r"rather than|instead of|whereas|depends|compared (?:to|with)|alternative|alternatively|although|"
    r"even though|but|however|"
    r"unless|(?:better|worse|fine|enough) (?:when|if|for|than)|costs? (?:more|less|us|you)|slower|faster|"
    r"cheaper|simpler|more expensive|harder|versus|vs|worth|only when|"
    r"would (?:choose|pick|prefer|accept|switch))(?!\w)",
    re.IGNORECASE,
)
EXAMPLE: Final = re.compile(
    r"(?<!\w)(?:for example|for instance|such as|e\.g\.|say,?|imagine|suppose|take (?:a|an|the)|in (?:my|our|"
    r"one|the) (?:last|previous|current|"
    r"own|project|case|job|team|system|shop|ward)|when (?:i|we)|once,?|last (?:year|month|week)|at my|we had|"
    r"i (?:had|saw|built|used|fixed|"
    r"worked|ran|wrote))(?!\w)",
    re.IGNORECASE,
)
FRAMING: Final = re.compile(
    r"(?<!\w)(?:clarify|requirements? (?:is|are|i)|assum(?:e|ing|ptions?)|constraints?|i(?:'d| would) ask|"
    r"the goal|in scope|out of scope|"
    r"budget (?:of|is)|success (?:is|means)|before (?:designing|i)|how (?:many|much|fast|often)|what (?:counts|"
    r"matters)|first,|let us say|let's say|say (?:a|an|one|ten|\d)|"
    r"(?:a|per|every) (?:second|day|hour|month|minute)|reads? (?:for|per)|decides? the)(?!\w|-)",
    re.IGNORECASE,
)
COMPLEXITY: Final = re.compile(
    r"(?<!\w)(?:o\s?\(|big.?o|o of|linear|quadratic|logarithmic|log n|constant (?:time|space)|n squared|exponential|"
    r"complexity|"
    r"(?:time|space|memory) (?:is|cost|and space)|extra (?:space|memory)|amortised|amortized|worst case|passes?)",
    re.IGNORECASE,
)
TESTING: Final = re.compile(
    r"(?<!\w)(?:edge cases?|test(?:s|ed|ing)?|empty|null|none|duplicates?|negative|overflow|single element|"
    r"boundar(?:y|ies)|off.by.one|"
    r"invalid|walk through|trace|dry run|check(?:ed|s)?|assert|let me try|try (?:it|that|this|one|a)|what if|by hand)"
    r"(?!\w)",
    re.IGNORECASE,
)
APPROACH: Final = re.compile(
    r"(?<!\w)(?:brute force|naive|first|then|start(?:ing)?|approach|idea|instead|hash|map|sort(?:ed)?|pointers?|"
    r"window|stack|queue|heap|"
    r"recurs(?:ion|ive)|dynamic programming|graph|tree|set|dictionary|binary search|invariant|loop|iterate|"
    r"because|each)(?!\w)",
    re.IGNORECASE,
)
FORWARD: Final = re.compile(
    r"(?<!\w)(?:i(?:'d| would)? (?:want|like|love)|i am looking|i'm looking|interested in|drawn to|"
    r"what (?:i want|attracts|draws|appeals|made)|"
    r"the reason|because|i care|i enjoy|i hope|next step|your (?:team|work|company|product|site|school|hospital|"
    r"customers|post|report|"
    r"approach)|you (?:have|are|run|use|publish|train|work)|what you do|here)(?!\w)",
    re.IGNORECASE,
)
