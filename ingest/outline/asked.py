"""What a question sounds like in notes: asked in full, prompted in a few words, limited in time, or left blank."""

import re
from typing import Final

_INTERROGATIVES: Final = (
    "what|what's|whats|why|how|how's|when|where|who|who's|whom|whose|which|have|has|do|does|did|are|is|am|was|were"
    "|can|could|would|will|should|shall|may|if"
)
_PROMPTS: Final = (
    r"(?:please )?(?:tell (?:me|us)|describe|walk (?:me|us)|talk (?:me|us)? ?(?:through|about)|talk about"
    r"|give (?:me|us)? ?an? |give (?:me|us)|explain|share (?:an?|your|with)|discuss (?:an?|your|how)"
    r"|introduce yourself|sell (?:me|us)|convince (?:me|us)|imagine|suppose|pick an?|choose an?|list (?:the|an?"
    r"|two|three|some|your)|compare|estimate|teach (?:me|us)|think of an?|recall|pitch (?:me|us)|name (?:an?"
    r"|one|two|three|your)"
    r"|rate your|define|outline (?:an?|your|how)|summari[sz]e your|(?:an? )?times? (?:when |that |where )?(?:you|i)\b"
    r"|an? example (?:of|where|when)|take (?:me|us) through|help (?:me|us) understand|run (?:me|us) through"
    r"|a situation (?:where|when|in which)|design an?|in your own words|parlez|décrivez|racontez|pourquoi|expliquez)"
)
_STARTS_ASKING: Final = re.compile(
    rf"(?:so |and |ok |okay |now |also |then |well )?(?:(?:{_INTERROGATIVES})\b|{_PROMPTS})", re.IGNORECASE
)
_STARTS_PROMPT: Final = re.compile(rf"(?:so |and |ok |okay |now |then )?{_PROMPTS}", re.IGNORECASE)
_STARTS_WHY: Final = re.compile(r"why\b", re.IGNORECASE)
_INVERTED: Final = re.compile(
    r"(?:(?:what|how|where|when|which|who)(?: (?!you\b|we\b|i\b|they\b)\w+){0,2}?"
    r"(?:['’]s| (?:is|are|was|were|do|does|did|have|has|would|will|can|could))"
    r"|(?:have|do|did|are|can|could|would|will) you)\b",
    re.IGNORECASE,
)
"""The word order of a question, which needs no mark."""

_YOU: Final = re.compile(
    r"\b(?:you|your|yours|yourself|you'd|you've|you're|you'll|us|vous|votre|vos|tu)\b", re.IGNORECASE
)
_TOPIC: Final = re.compile(
    r"\b(?:strengths?|weakness(?:es)?|salary|compensation|expectations?|notice period|reasons? for leaving|leaving"
    r"|failures?|failed|mistakes?|setbacks?|conflicts?|disagreements?|disagreed|difficult|challeng(?:e|es|ing)"
    r"|leadership|team ?work|teamwork|feedback|achievements?|accomplishments?|proud(?:est)?|motivat(?:ion|es)"
    r"|(?:career|long[- ]term|short[- ]term) goals?|(?:three|five|ten|3|5|10)[- ]years?(?: plan)?"
    r"|about (?:yourself|me|myself)|introduction|pressure|stress|deadlines?|initiative|influenc(?:e|ing)|persua\w+"
    r"|ambiguity|ownership|innovation|adaptability|prioriti[sz]\w+|availability|relocation|hobbies|work[- ]life"
    r"|(?:management|leadership|working|work|communication) style|why (?:us|you|this|me|leave|switch|here|now)"
    r"|employment gap|gap in|biggest|favou?rite|greatest|most (?:proud|challenging|difficult))\b",
    re.IGNORECASE,
)
"""What interviews ask about in any profession; it names topics of interviews, never of a field of work."""

_PART_LABEL: Final = re.compile(
    r"(?:situation|task|action|actions|result|results|reflection|reflections|learning|learnings|lessons?"
    r"|lessons? learn(?:ed|t)|what i (?:learn(?:ed|t)|did)|outcome|context|background|impact|takeaways?|answer|notes?"
    r"|follow[- ]ups?|examples?|evidence|s|t|a|r|l)",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(
    r"(?P<number>\d+(?:\.\d+)?|half|one|two|three|four|five|ten)(?:\s*(?:-|–|to)\s*(?P<upper>\d+))?[\s-]*"
    r"(?P<unit>minutes?|mins?\.?|m|seconds?|secs?\.?|s)\b(?![\w])",
    re.IGNORECASE,
)
_TAKES: Final = re.compile(
    r"(?P<number>\d+|one|two|three|four|five|unlimited)\s*(?:takes?|attempts?|retries|retakes?|tries|try)\b",
    re.IGNORECASE,
)
_RESPONSE: Final = re.compile(r"respon|answer|record|think|prep|limit|max", re.IGNORECASE)
_WORD_NUMBERS: Final = {"half": 0.5, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "ten": 10.0}
_LONGEST: Final = 600
"""Characters; no question, heading or remark that stands on a line of its own is longer."""
_NUMBERED: Final = re.compile(
    r"(?:\(?\d{1,3}[.):][ \t]*|#\d{1,3}[.:]?[ \t]*|(?:Q|Question|Prompt)[ \t]?\d{0,3}[ \t]?[.:)][ \t]*"
    r"|(?:Q|Question|Prompt)[ \t]?\d{1,3}[ \t][–—-][ \t]*|\d{1,3}[ \t][–—-][ \t]+(?=[A-Z]))+",
    re.IGNORECASE,
)
_BRACKETED_END: Final = re.compile(r"[(\[]([^()\[\]]{1,120})[)\]]\s*$")
_EMPHASIS: Final = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
_NOTE_TO_SELF: Final = re.compile(
    r"(?:to[- ]?do|to (?:write|fill|add|come|finish|follow|prepare)|tbd|tbc|tba|fixme|xx+|wip|fill (?:this|me"
    r"|it)? ?in|still to|come back|not (?:yet|done|written|started|prepared)"
    r"|write (?:this|me|it|something|answer|an answer|my answer|up|one)|add (?:an? |the )?(?:answer|story"
    r"|example|something|one|later)"
    r"|needs? (?:to |an? )?(?:think|write|answer|story|example|find|come|prepare|prep|work|one|finish)"
    r"|think (?:of|about) (?:an?|this|one|it|some|something|better|good)|(?:no|not) (?:idea|sure|clue)"
    r"|don'?t (?:know|have)(?: (?:yet|what|how|one|an?))?|no (?:good )?(?:answer|story|example)"
    r"|(?:prepare|prep|practi[sc]e|draft|find|look up|check|finish) (?:this|an? (?:answer|example|story)|answer"
    r"|one|something|it))\b",
    re.IGNORECASE,
)
_PLACEHOLDER: Final = re.compile(
    r"(?:your |my |the |insert |put |add |write )*(?:answer|response|text|story|example|notes?|insert"
    r"|placeholder|pending|empty|blank"
    r"|later|ditto|skip|skipped|same|nothing|none|n/?a|none yet|nothing yet|not yet|idk|dunno|later on|\W)"
    r"(?: (?:goes )?(?:here|later|yet|to follow|to come))?",
    re.IGNORECASE,
)
_POINTER: Final = re.compile(
    r"(?:see|cf\.?|refer(?: back)? to|look at|use|as in|same (?:as|story|one|answer)|copy from|link to"
    r"|covered (?:in|above|below)|already in)\b",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"\b(?:above|below|bullets?|file|story|stories|answers?|questions?|notes?|doc|document|page|tab|resume"
    r"|résumé|cv|sheet|slides?"
    r"|section|example|one|q ?\d+|no\.? ?\d+)\b|#?\d+|[\"“]",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"[?？](?=[\s\"”'’»*_)\]?!]|$)")
"""A question mark that ends a question, and is no part of a web address."""
_SHOWN: Final = re.compile(r"!?\[[^\[\]]{0,200}\]\([^()\s]{0,300}\)|https?://\S+|</?[a-zA-Z][^<>]{0,200}>")
"""Pictures and links: they may point at an answer, but are none."""

_AROUND: Final = " \t-–—*•▸>→()[]{}<>…._?!~:,"
_COMMAND: Final = re.compile(
    r"(?:please )?(?:explain|elaborate|discuss|describe|why|why not|justify|give (?:an? )?(?:examples?"
    r"|reasons?))\b[^.!?]{0,60}[.!]?"
    r"|(?:tell (?:me|us)|walk (?:me|us)|talk (?:me|us)) [^.!?]{3,80}[.!]?",
    re.IGNORECASE,
)
"""What an interviewer adds behind the question mark; it is no answer."""

_MOST_ASKED_WORDS: Final = 45
_MOST_POINTER_WORDS: Final = 14
_MOST_NOTE_WORDS: Final = 25


def bare(text: str) -> str:
    """A line's words without emphasis marks, a closing time limit, and the quotes around them."""
    if len(text) > _LONGEST:
        return text.strip()
    text = _NUMBERED.sub("", _EMPHASIS.sub("", text).strip())
    while (found := _BRACKETED_END.search(text)) and found.start() and _is_remark(found[1]):
        text = text[: found.start()].rstrip()
    return text.strip(" \t\"“”'‘’«»:")


def _is_remark(inside: str) -> bool:
    return bool(_LIMIT.search(inside) or _TAKES.search(inside)) or not inside.endswith("?")


def asks(text: str) -> bool:
    """Whether a whole line can be read as a question or a prompt, at least where its neighbours are ones."""
    if len(text) > _LONGEST:
        return False
    words = bare(text)
    count = words.count(" ") + 1
    if not words or count > _MOST_ASKED_WORDS:
        return False
    if words.endswith(("?", "？")):
        return True
    return bool(_STARTS_ASKING.match(words)) and not re.search(r"[.!;]\s", words) and count <= 30


def addressed(text: str) -> bool:
    """Whether a whole line is surely put to somebody: a prompt, "why ...", or a question with "you" in it."""
    words = bare(text)
    if not asks(text) or words.lower().startswith("how to "):
        return False
    inner = words[:-1]
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
    if len(text) > _LONGEST:
        return False
    words = bare(text)
    return words.count(" ") <= 9 and not words.endswith(".") and bool(_TOPIC.search(words))


def part_label(text: str) -> bool:
    """Whether the words only label a part of an answer ("Situation", "What I learned:")."""
    return bool(_PART_LABEL.fullmatch(bare(text)))


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
    found = _BRACKETED_END.search(_EMPHASIS.sub("", text).strip()) if len(text) <= _LONGEST else None
    if not found:
        return False
    return bool(_TAKES.search(found[1])) or bool(
        _LIMIT.search(found[1])
        and (_RESPONSE.search(found[1]) or asks(text) or (_LIMIT.fullmatch(found[1].strip()) and topic(text)))
    )


def blank(answer: str) -> bool:
    """Whether what stands under a question is no answer: nothing, a note to self, or a pointer elsewhere."""
    return all(_no_answer(line) for line in answer.split("\n"))


def _no_answer(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    words = _EMPHASIS.sub("", _SHOWN.sub(" ", line)).strip(_AROUND)
    labelled = re.match(r"([^:–—-]{1,30}?)\s*[:–—-]\s*", words)
    if labelled and _PART_LABEL.fullmatch(labelled[1]):
        words = words[labelled.end() :].strip(_AROUND)
    if not any(character.isalnum() for character in words) or _PLACEHOLDER.fullmatch(words):
        return True
    if _PART_LABEL.fullmatch(words):
        return True
    count = words.count(" ") + 1
    if _POINTER.match(words) and (_PLACE.search(words) or count <= 3):
        return count <= _MOST_POINTER_WORDS
    return bool(_NOTE_TO_SELF.match(words)) and count <= _MOST_NOTE_WORDS


def split_inline(text: str) -> int:
    """Where an answer begins on the question's own line, counted in the text; its length when none does."""
    marks = [found.end() for found in _MARK.finditer(text)]
    if not marks:
        return len(text)
    end = marks[-1]
    while end < len(text) and text[end] in "?!\"”'’»*_)":
        end += 1
    rest = text[end:].strip(" \t–—-:→=>_.…")
    if not rest:
        return end
    if _COMMAND.fullmatch(rest):
        return len(text)
    if not any(character.isalnum() for character in rest) or re.fullmatch(r"[(\[][^()\[\]]*[)\]][*_]*", rest):
        return len(text)
    return end
