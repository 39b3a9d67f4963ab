"""Cues for what a clause of an answer leaves a listener asking, and for what an answer has told already."""

import re
from typing import Final


def _cue(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'])(?:{pattern})(?!\w)", re.IGNORECASE)


I_OR_WE: Final = re.compile(r"(?<![\w’'])(?:I|we)(?:[’'](?:d|ve))?(?=\s)", re.IGNORECASE)
MOVED: Final = _cue(
    r"(?:reduc|increas|cut|rose|fell|drop|grew|improv|rais|lower|boost|sav|doubl|sold|went|came|brought|got)\w*"
)
MOVES: Final = re.compile(
    r"\b(?:reduc|increas|cut|rose|fell|drop|grew|improv|rais|lower|boost|sav|sold out|hit|reach|"
    r"(?:was|were|is|are|[’'](?:re|s)|went|got|came|back) (?:up|down) to)\w*"
    r"(?:\W{1,9}\w+){0,2}\W{0,9}$",
    re.IGNORECASE,
)
FINITE: Final = frozenset(
    "am is are has have do does can could will would might may must should i'm it's he's she's they're we're".split()
)
IDENTITY: Final = re.compile(
    r"\W{0,9}(?:so |well |and )?(?:I[’']m|I am|I was) (?:an?|the|only|reception|[a-z]+ (?:lead|manager|"
    r"officer))\b(?!\s*(?:lot|bit|little))",
    re.I,
)
CAUSED: Final = _cue(
    r"(?:when|once|after|since|because) (?:i|we)(?! \w+ (?:it )?over\b)|because of|thanks to|by \w+ing|"
    r"with (?:me|us) \w+ing|so that"
)
"""What something came of, told with it."""

NO_TROUBLE: Final = _cue(
    r"no (?:more )?(?:problem|issue|mistake|trouble|error|gap|delay)s?|zero|fewer|lost (?:time|property)"
)
OWN_SUBJECT: Final = re.compile(r"\W{0,20}(?:(?:and|so|then|but|well|also)\W{1,9}){0,4}(?:I|we)\b", re.IGNORECASE)
"""How a clause begins whose subject is the candidate."""

UNCHANGED: Final = _cue(r"\w+n[’']t|not|never|nobody|no one|none|neither|stayed|the same|remained")
"""Where nothing came about."""

TO_LOOK: Final = frozenset(
    """look be ask check see read test measure listen inspect talk go get find watch feel count compare start
    try want know think say tell call ring explain have need like make keep""".split()
)
"""Verbs of a step by which one finds something out, or of none; they weigh nothing against anything."""

LATE: Final = _cue(
    r"(?:an?|one|two|three|four|five|\d+|few|some|several) (?:\w+ )?(?:days?|hours?|weeks?|minutes?|months?) late|"
    r"too (?:late|early|soon)"
)
WOULD_HAVE: Final = _cue(
    r"(?:(?:would|could|might|should)(?:n[’']t)?|(?:i|we|you|he|she|they|it)[’']d)"
    r"(?:(?:n[’']t)?[’']ve| (?:not )?(?:have(?! to)|of))"
)
NO_ONE: Final = _cue(r"nobody|no one|none|neither")
COMPARED: Final = _cue(r"which (?:was|is) (?:\w+ )?(?:worse|better)")
"""What is called better or worse than something else that was so; nothing changed."""

HOW_MUCH: Final = _cue(
    r"a lot|(?<!how )much|massively|hugely|significant\w*|slightly|considerabl\w+|next to nothing|dramatically|"
    r"drastically|greatly|well (?:above|below|under|over)|hardly|barely|fewer|nearly|almost"
)
"""How much of something that can be counted, without a figure."""

FOUND: Final = _cue(r"(?:i|we) (?:could |can )?(?:see|saw|found|notice[ds]?|heard|knew|spotted|asked|thought)")
"""What one came upon, and did not bring about."""

NEW_HABIT: Final = _cue(r"now|these days|nowadays|since then|ever since")
WANTS: Final = re.compile(
    r"\W{0,9}(?:(?:and|but|so|because)\s)?(?:you|I|we|they)\s(?:\w+ly |also |still |just )?"
    r"(?:want|need|like|love|hope|know|think|feel|believe|prefer)\b",
    re.IGNORECASE,
)
"""A state of mind in the present, whatever past form may follow in what is wanted: "I want to see what was built"."""

CHOICE: Final = _cue(
    r"(?:i|we|you) (?:use|go|went|allocate|apply|take|pick|choose|put|split|keep|store|run|send|start|(?!have|had|"
    r"am|was|were|know|think|can|could|need|want|like|get|got|would|should)[a-z]{3,})"
)
CHOSE: Final = _cue(
    r"(?:i|we) (?:\w+ly |just |then |also )?(?:decided|chose|picked|went with|refused|opted|turned down)|"
    r"said no|instead|rather than|anyway"
)
"""A choice, said as one."""

APART: Final = _cue(r"apart from|except|but|only|all but")
AGAINST_ME: Final = _cue(r"pulled up|told off|furious with me|annoyed with me|cross with me|complain\w+ about me")
WE: Final = _cue("we")
SURE: Final = _cue(
    r"i (?:think|guess|suppose|believe|hope|reckon)|as far as i (?:know|can tell)|probably|i (?:would|[’']d) guess"
)
PARTLY: Final = _cue(r"mostly|mainly|partly|more or less|pretty much|almost|by and large")
TOTAL: Final = _cue(
    r"nobody|no one|none|zero|everyone|everybody|always|never|all|hundred percent|perfect\w*|outstanding|fantastic"
)
LOOSE: Final = _cue(
    r"(?:a lot of|lots of|loads of|many|several|numerous|countless|plenty of|some|various) (?!of |us |them |times |"
    r"it |people |who )[a-z]{3,}"
    r"(?: (?!(?:and|in|of|to|with|for|on|at|like|which|that|from|went|was|were|is|are)\b)[a-z]{4,})?"
)
COUNTED: Final = re.compile(r"[a-z]{3,}s$", re.IGNORECASE)
"""A noun of which there are several, at the end of a loose amount."""

TALKED: Final = _cue(
    r"(?:i|we|and) (?:\w+ly |just |then |also |had |have |had to )*(?:talked|spoke|discussed|explained|communicated|"
    r"raised|negotiated|persuaded|convinced|challenged|rang|phoned|apologi[sz]ed|reassured|calmed|warned|pushed back)|"
    r"(?:a|the|some|long|open|honest|good|difficult) (?:\w+ )?(?:conversations?|chats?|"
    r"talks?(?! (?:on|at|about)\b)|discussions?|words? with)"
)
"""Something said of which the words are not told."""

WORDED: Final = _cue(r"said|says|told \w+ (?:that|to|i|we|it|he|she|they|no)|that|because|why|how|whether|what")

SAID_IN: Final = re.compile(r"\W{0,9}(?:(?:(?:and|so) )?(?:i|we) (?:\w+ )?(?:said|told|asked)|that)\b", re.IGNORECASE)
CALLED: Final = _cue(r"(?:i|we|and) (?:\w+ )?(?:rang|called|phoned|asked)")
OR: Final = _cue("or|either")
AN_OPTION: Final = _cue(r"also|or|either|could|can|maybe|perhaps|option\w*|alternative\w*")
GOT_THERE: Final = _cue(
    r"in the end|end(?:ed)? up|eventually|finally|got there|came (?:round|around)|agreed|worked out|"
    r"got (?:\w+ )?(?:resolved|sorted|done|through)|"
    r"(?:was|were) (?:\w+ )?(?:resolved|sorted|settled|approved|accepted|agreed)"
)
"""Where something arrived, with nothing of the way."""

WEIGHED: Final = _cue(
    r"instead of|rather than|alternative|considered|could have|option|compared|ruled out|versus|vs|tempt\w*|"
    r"also tried"
)
LASTING: Final = _cue(r"still|since|to this day|years? later|months? later|today|never again|not one")
COST: Final = _cue(r"cost|paid for|price|overtime|expens\w+|late for|at the expense")
START: Final = _cue(r"used to be|before that it|it had been|when i (?:came|started|took over|arrived)")
MEASURED: Final = _cue(
    r"measured|audit\w*|checked|counted|survey\w*|figures? not mine|a/b test|i timed|surveyed|inspector\w*"
)
HARD: Final = _cue(
    r"hard|difficult|struggl\w+|nearly|almost|wrong|failed|resist\w*|refused|stuck|afraid|nervous|horrible|nasty"
)
SCALED: Final = frozenset(("percent", "ratio", "count", "money", "duration"))
PRAISED: Final = _cue(
    r"great|fantastic|really (?:strong|well|good)|worked (?:great|well|fine|all right)|outstanding|excellent|"
    r"success\w*|loved it|felt heard|stayed high|textbook|strong"
)
ENDED: Final = _cue(
    r"right (?:thing|decision|outcome|call)|worth it|in the end|on board|spoke for themselves|got there|"
    r"nothing (?:bad )?came of it|turned out (?:well|fine|right|all right|to be)"
)
BETTER: Final = _cue(
    r"improv\w+|better|increas\w+|reduc\w+|uplift|worse|doubled|halved|grew|up by|down by|went (?:up|well)|(?:went|"
    r"came|go) down (?:by|to|from|a)|"
    r"faster|fewer|happier|calmer|on time"
)
MEASURES: Final = _cue(
    r"(?:i|we|and) (?:\w+ly )?(?:introduced|brought in|did|used?|put in|changed|moved|owned?|bring|offered?|set up|"
    r"made|"
    r"led|ran|run|started|tried)"
)
STEPS: Final = _cue(r"it|him|her|said|told|asked")
ABLE: Final = _cue(
    r"i know|i can(?![’']t)|i[’']ve (?:done|had|got|been|worked|used)|i (?:have|bring|speak|own|run)|good at|strong\w*|"
    r"comfortable|"
    r"experience\w*"
)
REFRAINED: Final = _cue(
    r"(?:i|we) (?:didn[’']t|did not|wouldn[’']t|refused to|never) (?!have|know|see|saw|find|get|think|"
    r"reali[sz]e|notice|mind|like|want|need|feel|had|knew|thought)[a-z]{3,}"
)
OTHER_SIDE: Final = _cue(
    r"(?:because|since|as) (?:he|she|they)|(?:his|her|their) (?:view|point|worry|worries|concerns?|reasons?|"
    r"argument|side|"
    r"fear|position)|(?:he|she|they|who) (?:wanted|thought|felt|said|argued|was worried|were worried|feared|believed|"
    r"preferred|worried|told|explained)|(?:he|she|they) (?:was|were) right"
)
TOOK_IT: Final = re.compile(
    r"\W{0,9}(?:and |but |so |then |what (?:i|we) heard){0,4}(?:he|she|they|people|everyone|everybody|nobody|some)\b",
    re.IGNORECASE,
)
"""How somebody took what was said, told right after it."""

TOTAL_CLAIM: Final = _cue(
    r"(?:nobody|no one|none|not one)(?: \w+){0,2} (?:left(?! till| until)|complained|noticed|walked|failed|"
    r"came back|came off|"
    r"missed)|"
    r"(?:everyone|everybody|all)(?: \w+){0,2} (?:loved|liked|agreed|stayed|passed|came|had)"
)
COULD: Final = _cue(r"can|could|takes?|took|needs?|needed")
AND_THEN: Final = re.compile(r",? (?:and|so|then) (?:the|it|they|he|she|every\w+|nobody|no|that)\s", re.IGNORECASE)
HAD_TO: Final = _cue(r"(?:had|have) to")
WENT_WELL: Final = _cue(r"(?:very |really |quite )?well|a treat|happy|pleased|delighted")
NOT: Final = _cue(r"\w+n[’']t|not|never")
FORWARD: Final = _cue(r"want|would like|hope|looking for|grow|see myself|i[’']d like|plan|ready for|one day|next")
CONDITION: Final = _cue(
    r"whatever happens|within reason|flexible|negotiable|open to|"
    r"until|unless|come later|weekends?|hours?|full[- ]time|part[- ]time|driv(?:e|ing)|travel\w*|"
    r"commut\w*|"
    r"relocat\w*|notice|from home|\w+ days first"
)
RUNNING: Final = _cue(
    r"(?:other|another|second|one|two|three|an?) (?:\w+ )?(?:process(?:es)?|offers?|interviews?|applications?)"
    r" (?:going|on|elsewhere|somewhere|with|from|at|in)|(?:second|final|last) (?:stage|round)|"
    r"interviewing (?:elsewhere|somewhere|with|at)"
)
"""Somebody else who may take the candidate on."""
IF: Final = _cue("if|would|could")
RECORD: Final = _cue(
    r"(?:i[’']ve|i have|we[’']ve|we have|has|have|are|is|deliver|get|hit) (?:\w+ )?(?:zero|never|always|none|no|all|"
    r"100 ?%)|"
    r"(?:always|never|all) (?:satisfied|happy|on time|right|miss\w*|fail\w*|works?)|(?:one |a )?hundred percent|"
    r"error[- ]free"
)
"""A record without a flaw, claimed of what is so and not of one event."""
THING: Final = re.compile(r"\W{0,9}(?:and |but |so |then ){0,4}(?:it|that|this|which)\b", re.IGNORECASE)
TAKEN_UP: Final = _cue(
    r"put|uses?|used|took|takes|does|did|copied|copies|rolled|introduced|adopt\w*|have|has|got|followed|spread|"
    r"stuck|in use"
)
OWN_VIEW: Final = _cue(
    r"(?:i|we) (?:\w+ )?(?:(?:was|were|am|are) (?:\w+ )?(?:against|sure|certain|convinced)|disagreed|objected|"
    r"expected|doubted|"
    r"(?:thought|think) (?:it|that|the|we|he|she|they|clients?|people)\b)"
)
CHOSEN: Final = re.compile(
    r"\b(?:us(?:ed?|ing)|with|chose|picked|built (?:it )?(?:in|on|with)|wrote (?:it )?in|introduced|installed|"
    r"adopted|"
    r"switched to|moved (?:it )?to|put in)\s(?:a\s|an\s|the\s|tools? like\s)?$",
    re.I,
)
"""What stands before a tool that somebody chose to use."""

TOOK_COURSE: Final = re.compile(
    r"\b(?:I|[Yy]ou) (?:\w+ly |also |just )?(?:did|took|passed|sat|went on) (?:a |an |the |my |your |both )?"
    r"(?:\w+ )?(?:[A-Z][A-Z0-9]|(?:courses?|exams?|certificates?|training|degrees?|modules?|tickets?)\b)"
)
"""A paper or a course that one took, by its name or as one."""
