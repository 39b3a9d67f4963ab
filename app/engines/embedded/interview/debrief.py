"""What a real interview asked, read out of what somebody wrote about it afterwards."""

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from app.engines.embedded.interview.noted_questions import placed
from app.engines.protocol import DebriefTask
from app.english.language import count_words, sentences
from app.knowledge import Knowledge
from app.records import DebriefQuestion
from app.slices import Embed

SAME: Final = 88.0
"""Likeness (0 to 100, rapidfuzz) from which two questions are one."""

SHORTEST: Final = 3
LONGEST: Final = 45

_ASKED: Final = re.compile(
    r"\b(?:(?:they|he|she|the (?:manager|panel|interviewer|recruiter|chair|head|lead|hr \w+)|someone|somebody|"
    r"[A-Z][a-z]+|one of them|hr)\s+(?:also |then |first |even |just |and )?(?:asked|wanted to (?:know|hear)|quizzed|"
    r"grilled|started with|began with|opened with)|i (?:was|got) (?:also |then )?(?:asked|quizzed|grilled)|"
    r"asked me|then came|(?:first|next|last|second|third|final) (?:question|one)(?: was)?|there was (?:one|a question)|"
    r"(?:a |the )?question (?:about|on|was))\b\W*(?:me\b)?\W*",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[“\"‘]([^”\"’]{8,300})[”\"’]")
_NOT_ASKED: Final = re.compile(r"\b(?:nobody|no one|none|never|not)\b|n[’']t\b", re.IGNORECASE)
_ABOUT: Final = re.compile(r"^(?:about|on|for|regarding|through)\s+", re.IGNORECASE)
_INDIRECT: Final = re.compile(
    r"^(?:to (?:describe|explain|tell|walk|talk|give|name|design)|how|why|what|when|where|which|if|whether)\b",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(
    r"^(?:tell me|describe|walk me|talk me|give me|explain|how|what|why|when|where|which|who|have you|do you|did you|"
    r"are you|can you|could you|would you|design)\b",
    re.IGNORECASE,
)
_BADLY: Final = re.compile(
    r"\b(?:bad(?:ly)?|terribl[ey]|awful(?:ly)?|horribl[ey]|worst|bombed|blanked|blank|froze|frozen|stuck|rambl\w+|waffl\w+|"
    r"stumbl\w+|flustered|panick\w*|lost|struggl\w+|choked|messed|mess|disaster|no idea|nothing to say|"
    r"(?:had|could(?:n['’]t| not)|did(?:n['’]t| not)) (?:know|think|remember|answer|have)|had no (?:answer|example)|"
    r"fell (?:flat|apart)|not (?:good|great|well)|weak(?:est)?|poor(?:ly)?|fluffed|dried up|embarrass\w*)\b",
    re.IGNORECASE,
)
_SO_SO: Final = re.compile(
    r"\b(?:ok(?:ay)?|so[- ]so|fine|alright|all right|average|meh|passable|not (?:too )?bad|could have been better|"
    r"middling|decent)\b",
    re.IGNORECASE,
)
_WELL: Final = re.compile(
    r"\b(?:well|great|good|nailed|strong(?:ly)?|smooth(?:ly)?|confident\w*|happy with|liked|loved|nodd\w+|smil\w+|"
    r"laughed|easy|best|impressed|perfect(?:ly)?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Heard:
    text: str
    how: int | None
    note: str


def questions_of(task: DebriefTask, knowledge: Knowledge, embed: Embed) -> tuple[DebriefQuestion, ...]:
    """The questions listed, then those told in the text; one told twice comes once, with what is known of it."""
    told = heard_in(task.text)
    found: list[DebriefQuestion] = list(task.listed)
    for heard in told:
        same = next((i for i, q in enumerate(found) if _alike(q.question, heard.text)), None)
        if same is None:
            found.append(
                DebriefQuestion(
                    question=heard.text,
                    format="behavioural",
                    competency="",
                    how_it_went=heard.how,
                    note=heard.note,
                    reads=heard.how is not None,
                )
            )
        elif found[same].how_it_went is None and heard.how is not None:
            known = found[same]
            update = {"how_it_went": heard.how, "reads": True, "note": known.note or heard.note}
            found[same] = known.model_copy(update=update)
    places = placed([q.question for q in found], knowledge, embed)
    return tuple(
        q.model_copy(update={"format": format_, "competency": competency})
        for q, (format_, competency) in zip(found, places, strict=True)
    )


def heard_in(text: str) -> tuple[_Heard, ...]:
    """The questions that a text reports, each with how it went as far as the words after it say."""
    lines = [line for s in sentences(text) for line in _reports_in(s.quote)]
    marks = [_question_in(line) for line in lines]
    found: list[_Heard] = []
    for place, (line, question) in enumerate(zip(lines, marks, strict=True)):
        if question is None:
            continue
        rest = [line.replace(question[1], " ")]
        for after in range(place + 1, min(place + 4, len(lines))):
            if marks[after] is not None:
                break
            rest.append(lines[after])
        note = " ".join(rest[1:]).strip(" –-:")
        if not any(_alike(question[0], other.text) for other in found):
            found.append(_Heard(question[0], _how(" ".join(rest)), note))
    return tuple(found)


_THEN: Final = re.compile(
    r",?\s+(?:and\s+)?(?:then|next|after that)\s+(?:they\s+|he\s+|she\s+)?(?=(?:asked|wanted to (?:know|hear))\b)",
    re.IGNORECASE,
)


def _reports_in(line: str) -> list[str]:
    """A sentence that tells of two questions ("they began with my CV, then asked why I left") as two."""
    first, *more = _THEN.split(line) if _ASKED.search(line) and not _QUOTED.search(line) else [line]
    # Without anything before it, "then asked" goes on with a subject of its own.
    return [first, *(f"They {each}" for each in more)] if first.strip() else [line]


def _question_in(line: str) -> tuple[str, str] | None:
    """The question a sentence reports, as it would be asked, and its own words in the sentence."""
    bare = re.sub(r"^\W*(?:Q\d*|\d{1,2})[.):]\s*", "", line).strip()
    quote = _QUOTED.search(bare)
    if (
        quote
        and count_words(quote[1]) >= SHORTEST
        and (_ASKED.search(bare) or quote[1].endswith("?") or _OPENS.match(quote[1]))
    ):
        return _tidy(quote[1]), quote[0]
    asked = _ASKED.search(bare)
    if asked and not _NOT_ASKED.search(bare[: asked.start() + len(asked[0])]):
        rest = bare[asked.end() :]
        while again := _ASKED.match(rest):
            rest = rest[again.end() :]
        said = _AFTER.split(rest)[0]
        return (_direct(said), said) if count_words(said) else None
    head = re.split(r"(?<=[?.!])\s|\s[-–—]\s", bare)[0]
    if SHORTEST <= count_words(head) <= LONGEST and (head.endswith("?") or _OPENS.match(head)):
        return (_tidy(head), head) if not re.match(r"(?:why|how|what) (?:did|do|was|am) I\b", head, re.I) else None
    named = _NAMED.search(bare)
    return (_tidy(f"Tell me about {_to_you(named[1])}"), named[0]) if named else None


_NAMED: Final = re.compile(
    r"\b(?:at|on|with|by|over)\s+the\s+(?!(?:\w+st|\w+nd|\w+rd|\w+th|last|next|final|same|other|one|only|whole|hard\w*|"
    r"eas\w+|tricky|trick|big|good|bad|opening|closing|obvious)\b)([\w-]+)\s+(?:question|one)\b",
    re.IGNORECASE,
)
"""A question told by its topic alone: "I froze at the pricing question"."""


_AFTER: Final = re.compile(
    r"\s[-–—]\s|;\s|[.?!]\s|,?\s(?:and|but|which|where)\s(?=(?:I|it|that|this|they|he|she|we)\s(?:\w+ly\s)?(?:\w+ed|went|was|"
    r"were|had|froze|did\w*|could\w*|said|got|felt|gave|went|blanked|think|thought)\b)|,\s(?=(?:I|it|that|they|he|she|we)\s)"
)
"""Where a report of a question ends and one of the answer begins."""


def _direct(said: str) -> str:
    """A reported question turned round to the one who was asked."""
    text = said.strip(" .,:;–-")
    topic = _ABOUT.match(text)
    if topic and not _INDIRECT.match(text[topic.end() :]):
        return _tidy(f"Tell me about {_to_you(text[topic.end() :])}")
    text = text[topic.end() :] if topic else text
    if re.match(r"to \w+", text, re.IGNORECASE):
        return _tidy(_to_you(text[3:], imperative=True))
    for short, whole in (("d", "would"), ("m", "am"), ("ve", "have"), ("ll", "will")):
        text = re.sub(rf"\bI['’]{short}\b", f"I {whole}", text)
    text = re.sub(r"^(?:if|whether)\s+I\s+(?:had |have )?ever\b", "Have you ever", text, flags=re.IGNORECASE)
    found = re.match(
        r"(?P<w>why|(?:how|what)(?: \w+)?|when|where|which \w+|who)\s+I\s+(?P<rest>.*)", text, re.IGNORECASE
    )
    if found:
        return _tidy(f"{found['w'].capitalize()} {_turned(_to_you(found['rest']))}?")
    whether = re.match(r"(?:if|whether)\s+I\s+(?P<rest>.*)", text, re.IGNORECASE)
    if whether:
        return _tidy(f"{_turned(_to_you(whether['rest'])).capitalize()}?")
    if re.match(r"(?:why|how|what|when|where|which|who)\b", text, re.IGNORECASE):
        return _tidy(f"{_to_you(text)}?")
    return _tidy(text if _OPENS.match(text) else f"Tell me about {_to_you(text)}")


_AUXILIARIES: Final = frozenset("am are was were have had would could can should will did do".split())


def _turned(rest: str) -> str:
    """ "want to leave" as "do you want to leave", "would do it" as "would you do it", "left" as "did you leave"."""
    first, _, more = rest.partition(" ")
    if first.lower() in _AUXILIARIES:
        verb = {"am": "are", "was": "were"}.get(first.lower(), first.lower())
        return f"{verb} you {more}".strip()
    past = _PRESENT.get(first.lower())
    if past is not None or first.lower().endswith("ed"):
        return f"did you {past or _infinitive(first.lower())} {more}".strip()
    return f"do you {rest}"


_PRESENT: Final = {
    "left": "leave", "chose": "choose", "became": "become", "went": "go", "made": "make", "took": "take", "did": "do",
    "got": "get", "came": "come", "wrote": "write", "built": "build", "led": "lead", "dealt": "deal", "knew": "know",
    "thought": "think", "felt": "feel", "saw": "see", "told": "tell", "kept": "keep", "ran": "run", "won": "win",
}  # fmt: skip


def _infinitive(verb: str) -> str:
    if verb.endswith("ied"):
        return verb[:-3] + "y"
    stem = verb[:-2]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem if not re.search(r"(?:[aeiou][vsgcz]|[^aeiou]l|ur|[ao]t|ibl?|ang|dl)$", stem) else stem + "e"


def _to_you(text: str, imperative: bool = False) -> str:
    for pattern, other in ((r"\bmyself\b", "yourself"), (r"\bmy\b", "your"), (r"\bI['’]?m\b", "you are"),
                           (r"\bI was\b", "you were"), (r"\bI['’]?ve\b", "you have"), (r"\bI['’]?d\b", "you would"),
                           (r"\bI\b", "you"), (r"\b(?:them|him|her)\b" if imperative else r"(?!)", "me")):  # fmt: skip
        text = re.sub(pattern, other, text)
    return re.sub(r"(?<=\w )\bme\b(?! (?:about|through|an?|the|why|how|what))", "you", text) if not imperative else text


def _tidy(text: str) -> str:
    plain = " ".join(text.split()).strip(" “”\"'‘’,;:–-").rstrip(".")
    plain = plain[:1].upper() + plain[1:]
    if plain.endswith("?"):
        return plain
    return (
        f"{plain}?"
        if re.match(r"(?:how|why|what|when|where|which|who|have|do|did|are|is|can|would|could)\b", plain, re.I)
        else f"{plain}."
    )


def _how(text: str) -> int | None:
    """How it went by the words used, from 2 to 4; None where they say nothing. Trouble is heard before comfort."""
    if _SO_SO.search(text) and not re.search(r"\b(?:froze|blanked|terribl|awful|bombed)", text, re.IGNORECASE):
        return 3
    if _BADLY.search(text):
        return 2
    return 4 if _WELL.search(text) else None


def _alike(one: str, other: str) -> bool:
    return fuzz.token_sort_ratio(one.lower().strip("?. "), other.lower().strip("?. ")) >= SAME
