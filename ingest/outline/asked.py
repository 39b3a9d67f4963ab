"""What a question sounds like in notes: asked in full, prompted in a few words, limited in time, or left blank."""

import re
from functools import lru_cache
from typing import Final

_INTERROGATIVES: Final = (
    "what|what's|whats|why|how|how's|when|where|who|who's|whom|whose|which|have|has|do|does|did|are|is|am|was|were"
    "|can|could|would|will|should|shall|may|if"
)
_PROMPTS: Final = (
    r"(?:please )?(?:tell (?:me|us|about)|describe|walk (?:me|us)|talk (?:me|us)? ?(?:through|about)|talk about"
    r"|give (?:me|us)? ?an? |give (?:me|us)|explain|share (?:an?|your|with)|discuss (?:an?|your|how)"
    r"|introduce yourself|sell (?:me|us)|convince (?:me|us)|imagine|suppose|pick an?|choose an?|list (?:the|an?"
    r"|two|three|some|your)|compare|estimate|teach (?:me|us)|think of an?|recall|pitch (?:me|us)|name (?:an?"
    r"|one|two|three|your)"
    r"|rate your|define|outline (?:an?|your|how)|summari[sz]e your|(?:an? )?times? (?:when |that |where )?(?:you|i)\b"
    r"|an? example (?:of|where|when)|take (?:me|us) through|help (?:me|us) understand|run (?:me|us) through"
    r"|a situation (?:where|when|in which)"
    r"|design (?!docs?\b|notes?\b|reviews?\b|for\b|of\b)|in your own words|parlez|décrivez|racontez|pourquoi|expliquez)"
)
_STARTS_ASKING: Final = re.compile(
    rf"(?:so |and |ok |okay |now |also |then |well )?(?:(?:{_INTERROGATIVES})\b|{_PROMPTS})", re.IGNORECASE
)
_STARTS_PROMPT: Final = re.compile(rf"(?:so |and |ok |okay |now |then )?{_PROMPTS}", re.IGNORECASE)
_SITUATION: Final = re.compile(
    rf"(?:(?=[^.!?\n]*\byou\b)[^.!?\n]{{8,160}}[.!]\s+){{1,2}}{_PROMPTS}[^.!?\n]{{4,120}}[.?]?$", re.IGNORECASE
)
"""A case put to somebody, and then what they are to say ("A caller shouts at you. Talk us through what you do")."""
_STARTS_WHY: Final = re.compile(r"why\b", re.IGNORECASE)
_INVERTED: Final = re.compile(
    r"(?:(?:what|how|where|when|which|who)(?: (?!you\b|we\b|i\b|they\b)\w+){0,2}?"
    r"(?:['’]s| (?:is|are|was|were|do|does|did|have|has|would|will|can|could))"
    r"|(?:have|do|did|are|can|could|would|will) you)\b",
    re.IGNORECASE,
)
"""The word order of a question, which needs no mark."""

_TELLS: Final = re.compile(r"(?:what|who|where|when|which) (?:we|they|you)(?:['’]\w+)?\b(?! think\b)", re.IGNORECASE)
"""The word order of a statement, in which adverts head their parts: "Who we are", "What you'll bring"."""

_YOU: Final = re.compile(
    r"\b(?:you|your|yours|yourself|you'd|you've|you're|you'll|us|vous|votre|vos|tu)\b", re.IGNORECASE
)
_TOPIC: Final = re.compile(
    r"\b(?:strengths?|weakness(?:es)?|salary|compensation|expectations?|notice period|reasons? for leaving|leaving"
    r"|failures?|failed|mistakes?|setbacks?|conflicts?|disagree(?:ments?|d|ing)?|difficult|challeng(?:e|es|ing)"
    r"|leadership|team ?work|teamwork|feedback|achievements?|accomplishments?|proud(?:est)?|motivat(?:ion|es)"
    r"|(?:career|long[- ]term|short[- ]term) goals?|(?:three|five|ten|3|5|10)[- ]y(?:ea)?rs?(?: plan)?"
    r"|about (?:yourself|me|myself)|introduction|pressure|stress|deadlines?|initiative|influenc(?:e|ing)|persua\w+"
    r"|ambiguity|ownership|innovation|adaptability|prioriti[sz]\w+|availability|relocation|hobbies|work[- ]life"
    r"|(?:management|leadership|working|work|communication) style|why (?:us|you|this|me|leave|switch|here|now)"
    r"|employment gap|gap in|biggest|favou?rite|greatest|most (?:proud|challenging|difficult))\b",
    re.IGNORECASE,
)
"""What interviews ask about in any profession; it names topics of interviews, never of a field of work."""

_OCCASION: Final = re.compile(
    r"[^\W\d_]{3,12}ing (?:(?:with|to|under|on|through|from|for|in) )?(?:an?|some\w*|others?|people|pressure|new"
    r"|change|conflict|difficult\w*|feedback|responsibility|initiative)\b[^.!?]*",
    re.IGNORECASE,
)
"""What somebody did to nobody in particular ("Teaching someone", "Working to a deadline"), as panels put it."""

_ONCE: Final = re.compile(
    r"(?:an?|one|some(?:thing|one|body)) (?:[^\W\d_]+ ){0,3}(?:that |where |when |who )?you(?:['’]ve| have)? "
    r"(?:[^\W\d_]{3,}ed|led|made|had|were|was|took|gave|got|said|felt|built|ran|won|lost|broke|found|taught|went|did|"
    r"saw|put|are)\b[^.!?]{0,60}",
    re.IGNORECASE,
)
"""An occasion named by what one did ("A change you led", "something you got wrong")."""
_NAMES: Final = re.compile(r"\d|(?<=[a-z,] )[A-Z]")

PART_LABEL: Final = re.compile(
    r"(?:situation|task|action|actions|result|results|reflection|reflections|learning|learnings|lessons?"
    r"|lessons? learn(?:ed|t)|what i (?:learn(?:ed|t)|did)|outcome|context|background|impact|takeaways?|answer|notes?"
    r"|follow[- ]ups?|examples?|evidence|s|t|a|r|l)",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(
    r"(?P<number>(?<!\d)\d+(?:\.\d+)?|half|one|two|three|four|five|ten)(?:\s*(?:-|–|to)\s*(?P<upper>\d+))?[\s-]*"
    r"(?P<unit>minutes?|mins?\.?|m|seconds?|secs?\.?|s)\b(?![\w])",
    re.IGNORECASE,
)
_TAKES: Final = re.compile(
    r"(?P<number>(?<!\d)\d+|one|two|three|four|five|unlimited)\s*(?:takes?|attempts?|retries|retakes?|tries|try)\b",
    re.IGNORECASE,
)
_RESPONSE: Final = re.compile(r"respon|answer|record|think|prep|limit|max", re.IGNORECASE)
_WORD_NUMBERS: Final = {"half": 0.5, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "ten": 10.0}
LONGEST: Final = 600
"""Characters; no question, heading or remark that stands on a line of its own is longer."""
_NUMBERED: Final = re.compile(
    r"(?:Q[ \t]+(?=[A-Z][a-z])|\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+|\(?\d{1,3}[.):][ \t]*|#\d{1,3}[.:]?[ \t]*"
    r"|(?:Q|Question|Prompt)[ \t]?\d{0,3}[ \t]?[.:)][ \t]*"
    r"|(?:Q|Question|Prompt)[ \t]?\d{1,3}[ \t][–—-][ \t]*|\d{1,3}[ \t][–—-][ \t]+(?=[A-Z]))+",
    re.IGNORECASE,
)
_BRACKETED_END: Final = re.compile(r"[(\[]([^()\[\]]{1,120})[)\]]\s*$")
EMPHASIS: Final = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
_MARK: Final = re.compile(r"[?？](?=[\s\"”'’»*_)\]?!]|$)")
"""A question mark that ends a question, and is no part of a web address."""
_APART: Final = re.compile(r"[^.!?\n]{8,120}\.(?=[ \t]{2,}\S|\t\S)")
"""A prompt with its full stop, with words well apart behind it."""
_REPLIED: Final = re.compile(
    r"([\"“«][^\"“”«»\n]{6,200}[\"”»])(?=[ \t]+\S)|([^\n>»]{8,200}?[.?!]?)[ \t]*(?:>{2,}|»)(?=[ \t]|$)"
)
"""A prompt in quotation marks with words behind it, or one that a sign of its own parts from its answer."""
_STRESSED: Final = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(.{3,300}?)(?<=\S)\1(?=\s+\S)")
"""A question in italics or bold, with words behind it."""

_ASIDE_ANSWER: Final = re.compile(r"[(\[](?:see|as|same|cf)\b", re.IGNORECASE)
"""Brackets behind a question that point at an answer, and are no part of what was asked."""

_COMMAND: Final = re.compile(
    r"(?:please )?(?:explain|elaborate|discuss|describe|why|why not|justify|give (?:an? )?(?:examples?"
    r"|reasons?))\b[^.!?]{0,60}[.!]?"
    r"|(?:tell (?:me|us)|walk (?:me|us)|talk (?:me|us)) [^.!?]{3,80}[.!]?",
    re.IGNORECASE,
)
"""What an interviewer adds behind the question mark; it is no answer."""

_INVITES: Final = re.compile(
    r"\b(?:any|your|what) questions? (?:do you have |have you got |you(?: would|['’]d)? (?:have|like) )?"
    r"(?:to|for) (?:us|me)\b"
    r"|\b(?:any|some)thing (?:else )?(?:that )?you(?:['’]d| would)? (?:like |want |wish )?to ask\b(?: us| me)?",
    re.IGNORECASE,
)
"""How they invite the questions that stand in a list below."""

_BACKCHANNEL: Final = re.compile(
    r"(?:so |and |but |ok |yeah )?(?:hello|hi|hey|ok|okay|yes|no|yeah|right|really|eh|huh|sorry|you (?:still )?there"
    r"|ready|what)(?: then| so)?\W*",
    re.IGNORECASE,
)
"""What keeps a talk going and asks nothing."""

_MOST_OCCASION: Final = 5
"""Gaps between the words of a title that names a kind of occasion."""
_MOST_ASKED_WORDS: Final = 45


@lru_cache(maxsize=1_024)
def bare(text: str) -> str:
    """A line's words without emphasis marks, a closing time limit, and the quotes around them.

    Asked five times of an ordinary line, by those who look at it one after another; so it is remembered for a while.
    """
    if len(text) > LONGEST:
        return text.strip()
    text = EMPHASIS.sub("", text).strip()
    numbered = _NUMBERED.match(text)
    text = text[numbered.end() :] if numbered else text
    while (found := _BRACKETED_END.search(text)) and found.start() and _is_remark(found[1]):
        text = text[: found.start()].rstrip()
    return text.strip(" \t\"“”'‘’«»:").rstrip(" \t–—-→⇒=>")


def _is_remark(inside: str) -> bool:
    return bool(_LIMIT.search(inside) or _TAKES.search(inside)) or not inside.endswith("?")


def asks(text: str) -> bool:
    """Whether a whole line can be read as a question or a prompt, at least where its neighbours are ones."""
    if len(text) > LONGEST:
        return False
    words = bare(text)
    count = words.count(" ") + 1
    if not any(character.isalnum() for character in words) or count > _MOST_ASKED_WORDS:
        return False
    if words.endswith(("?", "？")):
        return not _BACKCHANNEL.fullmatch(words)
    if _TELLS.match(words):
        return False
    if _SITUATION.match(words):
        return True
    return bool(_STARTS_ASKING.match(words)) and not re.search(r"[.!;]\s", words) and count <= 30


def addressed(text: str) -> bool:
    """Whether a whole line is surely put to somebody: a prompt, "why ...", or a question with "you" in it."""
    words = bare(text)
    if not asks(text) or words.lower().startswith("how to "):
        return False
    inner = words[:-1]
    if _SITUATION.match(words):
        return True
    if re.search(r"[.!;]\s+\S", inner) and not words.endswith("?"):
        return False
    if _STARTS_PROMPT.match(words):
        return True
    if _STARTS_WHY.match(words) and words.count(" ") <= 9:
        return True
    asked = words.endswith(("?", "？")) or (bool(_INVERTED.match(words)) and not words.endswith((".", "!")))
    return asked and bool(_YOU.search(words))


def topic(text: str) -> bool:
    """Whether a few words name something interviews ask about ("Weaknesses", "conflict with a colleague")."""
    if len(text) > LONGEST:
        return False
    words = bare(text)
    return words.count(" ") <= 9 and not words.endswith(".") and bool(_TOPIC.search(words))


def beyond_topic(text: str) -> str:
    """The words of a title without those that interviews ask about: "the oven" of "failure - the oven"."""
    return _TOPIC.sub(" ", bare(text))


def occasion(text: str) -> bool:
    """Whether a title names a kind of occasion in general ("Leading a change"), and not one that happened."""
    words = bare(text)
    if words.count(" ") > _MOST_OCCASION:
        return False
    return bool(_OCCASION.fullmatch(words) and not _NAMES.search(words)) or bool(_ONCE.fullmatch(words))


def invites(text: str) -> bool:
    """Whether a line hands the asking over ("Do you have any questions for us?"), so that a list answers it."""
    return bool(_INVITES.search(text))


def part_label(text: str) -> bool:
    """Whether the words only label a part of an answer ("Situation", "What I learned:")."""
    return bool(PART_LABEL.fullmatch(bare(text)))


def limits(text: str) -> tuple[int | None, int | None]:
    """The answer's time limit in seconds and the number of takes that a line names, each None when it names none."""
    seconds = takes = None
    if found := _LIMIT.search(text):
        amount = found["upper"] or found["number"]
        value = _WORD_NUMBERS.get(amount.lower()) or float(amount)
        minutes = found["unit"].lower().startswith("m")
        seconds = round(value * 60) if minutes else round(value)
    if found := _TAKES.search(text):
        word = found["number"].lower()
        takes = None if word == "unlimited" else int(_WORD_NUMBERS.get(word) or int(word))
    return seconds, takes


def has_limits(text: str) -> bool:
    """Whether a line ends in brackets that limit the answer ("(3 minutes to respond, 1 take)")."""
    found = _BRACKETED_END.search(EMPHASIS.sub("", text).strip()) if len(text) <= LONGEST else None
    if not found:
        return False
    return bool(_TAKES.search(found[1])) or bool(
        _LIMIT.search(found[1])
        and (_RESPONSE.search(found[1]) or asks(text) or (_LIMIT.fullmatch(found[1].strip()) and topic(text)))
    )


def split_inline(text: str) -> int:
    """Where an answer begins on the question's own line, counted in the text; its length when none does."""
    stressed = _STRESSED.match(text)
    if stressed and asks(stressed[2]):
        return stressed.end()
    told = _REPLIED.match(text)
    if told and told.lastindex and asks(told[told.lastindex].strip('"“”«» ')):
        return told.end(told.lastindex)
    marks = [found.end() for found in _MARK.finditer(text)]
    if not marks:
        apart = _APART.match(text)  # "Tell me about a mistake.  Story 5"
        return apart.end() if apart and asks(apart[0]) else len(text)
    end = marks[-1]
    while end < len(text) and text[end] in "?!\"”'’»*_)":
        end += 1
    rest = text[end:].strip(" \t–—-:→=>_.…")
    if not rest:
        return end
    if _COMMAND.fullmatch(rest):
        return len(text)
    if _ASIDE_ANSWER.match(rest):
        return end
    if not any(character.isalnum() for character in rest) or re.fullmatch(r"[(\[][^()\[\]]*[)\]][*_]*", rest):
        return len(text)
    return end
