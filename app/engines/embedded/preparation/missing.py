"""Words by which notes say of a thing that it is missing, done on the side, or not held yet or any longer."""

import re
from typing import Final

NOT_YET: Final = re.compile(
    r"\b(?:none|nothing|not yet|no (?:experience|exposure|knowledge|idea)|(?:has|have) no|i['’]d (?:have|be)|"
    r"never (?:used|done|ran|did|drove|wrote|built|held|kept|worked|written|shipped|had|managed|led|run|been|"
    r"(?!(?:miss|fail|refus|complain|regret|overspen|skipp|dropp|chang|ask|stopp|learn)\w*)"
    r"\w+(?:ed|en|wn|ought|aught|ld|un|um))|haven'?t|have not|hasn'?t|"
    r"didn'?t|don'?t have|would like to|want to|hope to|plan to|need to learn|"
    r"read(?:ing)? (?:up|only|about|(?:the|a|its) (?:spec|docs?|documentation|book|manual|"
    r"guide))|"
    r"never (?:until now|before|yet|so far|had to)|not (?:until now|so far)|"
    r"(?:no|not in|never in) prod(?:uction)?(?! (?:issues?|problems?|incidents?))|(?:not|never) (?:for real|"
    r"in anger)|"
    r"weak (?:at|in)|lack|not by that name|sort of|wish|only (?:read|heard|screens)|"
    r"learning about|rather than|instead of|"
    r"interested in|looking for|i'd like|don'?t pretend|be honest|admit it|youtube)\b|"
    r"(?:^|[-:,–=]\s)no\b(?!\s(?:points|pts|claims|convictions|accidents|incidents|injuries|complaints)\b)|"
    r"\bweak:|\blooking to\b|\?",
    re.IGNORECASE,
)
"""A wish, a plan, a "not yet": no experience."""

DENIAL: Final = re.compile(
    r"\W*(?:no|nope|none|never|not (?:yet|done|me)|nothing|zero|(?:only |just )?(?:watched|read (?:it|about|"
    r"up|through|the)))\b"
    r"(?! (?:one|idea what|problem|fuss|drama|matter)\b)",
    re.IGNORECASE,
)
"""How an answer begins that owns to not having done what is asked."""
A_SHORT_ANSWER: Final = 240


def denies(answer: str) -> bool:
    """Whether a short answer begins with a no."""
    return len(answer) <= A_SHORT_ANSWER and DENIAL.match(answer) is not None


SIDE: Final = re.compile(
    r"\b(?:side project|hobby|course ?work|on the side|at university|tutorial|"
    r"(?:college|university|uni|school) (?:modules?|projects?|assignments?|course)|personal project|toy|module at|"
    r"a bit of|"
    r"a little|for fun|spare time|in (?:the|my) evenings?|over (?:christmas|the (?:holidays|summer|weekend))|"
    r"seldom|rarely|barely|"
    r"dabbled|rusty|only (?:in|on|at|from|during) (?:(?:a|an|the|my|one) )?(?:\w+ )?(?:course|class(?:es)?|"
    r"lab|college|"
    r"university|training|simulator))\b",
    re.IGNORECASE,
)
"""What is done beside one's work, or hardly."""

LIMITED: Final = re.compile(
    r"\b(?:from (?:a|the) (?:\w+ )?(?:magazine|book|article|course|video|manual) only|"
    r"beginner|basics only|course only|only (?:the|an?|one|on an?|from an?) (?:\w+ )?(?:course|class|tutorial|"
    r"module|video|webinar|workshop)|i only (?:saw|see|read|watch)\w*|"
    r"only (?:ever )?(?:been|saw|seen|once|watched|read|heard|shadowed|helped|assisted|sat in)|"
    r"(?:did|done|finished|watched|lessons?|videos?|modules?|units?|chapters?)\W{1,2}(?:\w+ ){0,2}\d+ ?(?:of|/) ?\d+|"
    r"\d+ ?(?:of|/) ?\d+ (?:lessons?|videos?|modules?|units?|chapters?))\b",
    re.IGNORECASE,
)
"""How far somebody got who did not get far: "beginner", "only been a member once", "did 2 of 6"."""

PENDING: Final = re.compile(
    r"\b(?:lapsed|expired|ran out|out of date|booked|not renewed|(?:half|part)[- ](?:done|qualified)|"
    r"working towards?|enrolled|"
    r"failed|re-?sit|(?:units?|modules?|exams?|papers?) (?:to go|left)|in progress|"
    r"not (?:yet )?(?:done|finished|completed?|taken|passed|sat))\b",
    re.IGNORECASE,
)
"""What is said of a paper that is not held yet, or no longer."""
