"""Whether a question asks what somebody in a post does, may do and leaves to others.

"What does a notary's clerk do, and what are your limits?" wants no occasion: it is met by how the work is done and
where it ends, told in general, and one story alone does not answer it.
"""

import re
from typing import Final

_LEADING: Final = (
    r"\b(?:what(?:[’']s| is| are| do you (?:think|believe|know|see|understand)(?: (?:is|are|about|as|by|of))?)|"
    r"(?:can|could|would) you (?:explain|describe|outline)|explain|describe|outline|tell (?:me|us)(?: about)?|"
    r"how (?:do|would) you (?:see|understand|describe))"
)
_OWED: Final = r"(?:dut(?:y|ies)|responsibilit(?:y|ies)|remit|boundar(?:y|ies))"
"""What only somebody has; a role, a scope and limits are also had by things."""
_HAD: Final = rf"(?:{_OWED}|roles?|scope|limits?|limitations?|tasks)"

_PLAIN: Final = re.compile(
    # "What are the clerk's duties", "what do you know about the duties of"
    rf"{_LEADING} (?:the|this|an? (?:[\w-]+ ){{0,3}}?[\w-]+[’']s?|[\w-]+s[’']) (?:\w+ ){{0,2}}?{_OWED}\b|"
    rf"{_LEADING} (?:an? (?:[\w-]+ ){{0,3}}?[\w-]+[’']s|[\w-]+s[’']) (?:\w+ ){{0,2}}?{_HAD}\b|"
    # "What are your limits", "your understanding of the role"
    rf"\bwhat (?:are|is|would|will) (?:the limits (?:of|to) )?your (?:own |main |key |professional )?"
    rf"(?:{_OWED}|limits?|limitations?|role (?:as|be|here|with us))\b|"
    r"\b(?:your understanding of|you (?:know|understand) (?:about|by|of)) (?:the|this|our|an?) (?:[\w’'-]+ ){0,5}?"
    r"(?:role|job|post|position|work)\b|"
    # "What would you do and not do as a clerk", "what can a guard do and not do", "what does the job involve"
    r"\bwhat (?:would|should|could|can|may|must|will|do) you\b[^.?!]{0,40}?\bdo\b[^.?!]{0,40}?(?<!soon )(?<!well )"
    r"\bas (?:an?|the|our|this)\b(?! example| result| matter)|"
    r"\bwhat (?:should|must|may|can(?:not|[’']t)?) (?:an?|the|our) (?:[\w’'-]+ ){1,6}?do\b|"
    r"\bwhat (?:does|would|will) (?:the|this|our|your) (?:[\w’'-]+ ){0,3}?(?:role|job|post|position|work) "
    r"(?:of (?:[\w’'-]+ ){1,5})?(?:involve|entail|include)\b|"
    # "What is expected of a steward", "what are you not allowed to do", "where does your job end"
    r"\bwhat (?:is|are|would be) (?:not )?(?:expected (?:of|from)|outside|beyond|within) (?:you\b|your|an?)|"
    r"\bwhat (?:are|is|would|can) (?:you|an?(?: [\w’'-]+){1,4}?)(?: be)?(?: not| never)? "
    r"(?:allowed|permitted|expected|meant|supposed) to do\b|"
    r"\bwhere (?:does|do|would) your (?:[\w’'-]+ ){1,4}?(?:end|stop|begin|start)\b",
    re.IGNORECASE,
)
_OF_WHOM: Final = re.compile(
    # "What is the role of a teaching assistant", "what does a physio assistant do", "what porters do"
    rf"{_LEADING} (?:the|this) (?:\w+ ){{0,2}}?{_HAD} (?:of|for) (?:an?|the|our) (?P<of>[\w’' -]{{3,40}})|"
    r"\bwhat (?:does |would )?(?:an?|the|our|this) (?P<does>(?:[\w’'-]+ ){1,6}?)(?:do|does|doing|handles?)\b|"
    r"\bwhat do (?!you\b|we\b|they\b|i\b)(?P<do>(?:[\w’'-]+ ){1,4}?)do\b",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(
    r"\b\w{2,}(?:er|or|ist|ian|ant|man|woman|men|women|person|people|eer|ess|ard|ary|hand|mate|keeper)s?\b",
    re.IGNORECASE,
)
"""How words end that name who does something; other names of posts are met as questions about a thing."""
_TO_YOU: Final = re.compile(r"\byours?\b", re.IGNORECASE)
_OF_ONE_CASE: Final = re.compile(
    r"\b(?:if|when) (?:you|he|she|they|an?|the|your|some\w+)\b|\b(?:most|least) \w+|"
    r"\b(?:did|was|were|had|hardest|best|worst|favou?rite|current|last|previous|former)\b",
    re.IGNORECASE,
)
"""Words that ask for a case, a choice or a post held: those are met by what was done, or would be, in it."""


def asks_role(question: str) -> bool:
    """Whether what somebody in a post does, or where their part ends, is asked; not of a case, nor of a post held."""
    if _OF_ONE_CASE.search(question):
        return False
    if _PLAIN.search(question):
        return True
    found = _OF_WHOM.search(question)
    who = next(filter(None, found.groups()), "") if found else ""
    return bool(who) and bool(_SOMEBODY.search(who) or _TO_YOU.search(question))
