"""Whether an answer can be judged at all, and if not, why: in a sentence the candidate can act on."""

import re
import unicodedata
from typing import Final

from rapidfuzz import fuzz

from app.english.language import count_words, words
from app.english.quantity_patterns import SMALL
from app.english.terms import FUNCTION, content_stems, is_concrete, lower
from app.english.verbs import is_verb

MINIMUM_WORDS: Final = 12
MINIMUM_BACK: Final = 5
"""Words that can answer a follow-up: what was asked is narrow, and so may the answer be."""

_PLEA: Final = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:instruction|rubric|prompt|criteria|"
    r"rules|above|previous|guideline|"
    r"scoring)|\b(?:give|award|grant|assign|rate|score|grade|mark)\b[^.!?\n]{0,25}\b(?:me|this|my|it|answer|"
    r"response)\b[^.!?\n]{0,30}"
    r"\b(?:5|five|full|top|maximum|max|perfect|high(?:est)?|10|ten|100|strong|good)\b"
    r"(?!\s(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times?|people)\b)|"
    r"\b(?:system|assistant|developer)\s*(?:prompt|message)?\s*:|"
    r"(?:^|(?<=[\n\[<{(]))\W{0,20}(?:system|developer)\s(?:prompt|message)\b|"
    r"\byou are (?:now )?(?:an?|the) (?:ai|assistant|grader|evaluator|helpful|language model|coach|examiner)|"
    r"\b(?:overall|score|rating|verdict|grade|band|relevance|structure|specificity|ownership|"
    r"result)\b[\"']?\s*[:=]\s*[\"']?(?:\d|strong|excellent|perfect)|"
    r"\b(?:score|rating|grade|marks?)\b[^.!?\n]{0,15}\b(?:5|five|10|ten)\s*(?:/|out of)\s*(?:5|five|10|ten)|"
    r"\bthis (?:is|was) (?:an? |the )?(?:perfect|excellent|outstanding|strong|flawless|five.star|"
    r"5.star)\w* (?:answer|response)|"
    r"\bdear (?:grader|evaluator|examiner|coach|ai)\b|\bi (?:deserve|beg)\b|"
    r"\bplease\b[^.!?\n]{0,30}\b(?:high score|full marks|good score|pass me)|"
    r"\b(?:the )?(?:candidate|applicant)(?:'s)? (?:answer |response )?(?:fully |clearly )?(?:demonstrates|"
    r"deserves|meets|exceeds|shows|should (?:get|receive|be (?:given|scored|rated|marked)))\b|"
    r"\bas (?:an? )?(?:evaluator|grader|interviewer|examiner),? (?:you|i)\b",
    re.IGNORECASE,
)
_NON_ANSWER: Final = re.compile(
    r"\b(?:i (?:really |honestly )?(?:don['’]?t|do not|can['’]?t|can ?not|couldn['’]?t) (?:know|think of|remember|"
    r"recall|have (?:an?|any)|come up|(?:really )?(?:answer|help you with) (?:that|this|it)\b)|"
    r"no idea|not sure (?:what|how|i)|nothing (?:comes|springs) to mind|nothing really|never (?:happened|had)|"
    r"(?:i[’']?(?:ll|d| will| would)?|let[’']?s|can we) (?:skip|pass)\b|no comment|"
    r"i(?:'d| would) (?:rather|prefer) not|next question|can we (?:skip|move on)|dunno|idk|let me think|"
    r"good question|"
    r"i have no (?:example|experience|idea))\b",
    re.IGNORECASE,
)
_VOWELS: Final = re.compile(r"[aeiouy]", re.IGNORECASE)

EMPTY: Final = "There is no answer yet. Say it as you would in the room, even if it comes out rough."
SHORT: Final = "“{quote}” is too short to judge. Give one real occasion: what happened, what you did, how it ended."
SHORT_REASONED: Final = "“{quote}” is too short to judge. Say what you would do first, why, and what it costs."
GIBBERISH: Final = (
    "This does not read as sentences, so there is nothing to judge. Was something pasted or typed by mistake?"
)
FOREIGN: Final = (
    "This looks like another language. The coach that runs without a model reads English only, so it gives no score."
)
REPEATED: Final = "This repeats the question. Go straight to your example: where were you, and what went wrong?"
PLEA: Final = (
    "“{quote}” speaks to whoever scores, not to the interviewer. Leave "
    "it out and answer the question, and it can be judged."
)
SKIPPED: Final = (
    "We leave this one for now; nothing is counted. If a small occasion comes to mind later, come back to it: "
    "the nearest thing you have really done will do."
)
_SKIP: Final = re.compile(
    r"\W{0,20}(?:(?:please|ok|okay|sorry|um|let[’']?s|can (?:we|i)|could (?:we|i)|i(?:[’']d| would| will|[’']ll)?|"
    r"rather|like to|"
    r"just|to|this|that|one|the|question|it|on|next|move|skip|pass|for now|no comment|n/?a|please)\W+){0,9}?"
    r"(?:skip|pass|next|next question|move on|no comment|n/?a)(?:\W+(?:this|that|it|on|one|question|please|"
    r"for now|thanks|"
    r"thank you|the|sorry)){0,9}\W*",
    re.IGNORECASE,
)
NOTHING: Final = (
    "You say you have no answer (“{quote}”). That happens. Take the nearest thing you have really done, "
    "say that it is not an exact match, and tell it."
)


def why_not(question: str, answer: str, least: int = MINIMUM_WORDS) -> str | None:
    """The reason an answer cannot be judged, in a kind sentence, or None where it can; ``least`` words are enough."""
    text = answer.strip()
    if not text:
        return EMPTY
    found = words(text)
    if not found:
        return GIBBERISH
    if skips(text):
        return SKIPPED
    if _is_foreign(text, found):
        return FOREIGN
    plea = _PLEA.search(text)
    if plea and _rest_is_little(text, plea):
        return PLEA.format(quote=_shorten(plea[0]))
    if _is_gibberish(found):
        return GIBBERISH
    refusal = _NON_ANSWER.search(text)
    asked = set(content_stems(question))
    told = [word for word in found if is_concrete(word) and not asked & set(content_stems(word))]
    little = len(found) < 30 and len(told) < 6
    if refusal and little and not _goes_on(text, least):
        return NOTHING.format(quote=_shorten(text if len(found) < 9 else refusal[0]))
    if _repeats(question, text):
        return REPEATED
    if len(found) < least or len(set(content_stems(text))) < min(4, least // 2):
        return SHORT.format(quote=_shorten(text))
    return None


def _goes_on(text: str, least: int) -> bool:
    """Whether an answer goes on after it said what it does not know ("No idea about titles. I would like ...").

    "I don't know, it's what I'd want" only takes breath: what follows the comma is the answer.
    """
    parts = re.split(r"(?<=[.!?\n])\s+", _BREATH.sub("", text))
    kept = " ".join(part for part in parts if not _NON_ANSWER.search(part))
    return count_words(kept) >= least and len(set(content_stems(kept))) >= min(4, least // 2)


_BREATH: Final = re.compile(
    r"(?:^|(?<=[.!?\n]\s))\W*(?:(?:oh|well|um+|er+|hmm+)\W+)*i don['’]?t know,\s"
    r"(?!(?:i|we) (?:can|could|do|did)n|sorry)",
    re.IGNORECASE,
)


def skips(answer: str) -> bool:
    """Whether an answer only asks to leave the question: "skip", "pass", "can we move on, please?"."""
    return count_words(answer) <= 9 and _SKIP.fullmatch(answer.strip()) is not None


def pleas(answer: str) -> tuple[tuple[int, int], ...]:
    """Offsets of words that speak to the grader; they are never read as part of an answer."""
    return tuple((match.start(), match.end()) for match in _PLEA.finditer(answer))


def _rest_is_little(text: str, plea: re.Match[str]) -> bool:
    """Whether an answer without its pleading sentences is no answer."""
    kept = [part for part in re.split(r"(?<=[.!?\n])\s+", text) if not _PLEA.search(part)]
    return count_words(" ".join(kept)) < 40 or len(plea[0]) > len(text) / 2


def _is_foreign(text: str, found: tuple[str, ...]) -> bool:
    letters = [character for character in text if character.isalpha()]
    latin = sum(1 for c in letters if c.isascii() or unicodedata.name(c, "").startswith("LATIN"))
    if letters and latin < 0.7 * len(letters):
        return True
    return len(found) >= 6 and _english(found) < 0.16 and not _is_noise(found) and _leans_on_others(text, found)


def _english(found: tuple[str, ...]) -> float:
    return sum(1 for word in found if lower(word) in FUNCTION) / len(found)


def _leans_on_others(text: str, found: tuple[str, ...]) -> bool:
    """Every language leans on short words of its own; notes in plain English ("six years, 31 beds") on hardly any that
    English has not."""
    short = [word for word in _SHORT.findall(text) if not word.isupper()]
    strange = [word for word in map(lower, short) if word not in FUNCTION and word not in SMALL and not is_verb(word)]
    accented = sum(1 for word in found if not word.replace("’", "'").isascii())
    return len(strange) + accented >= STRANGE * len(found)


_SHORT: Final = re.compile(r"(?<![\w’'])[^\W\d_]{1,3}(?= +\w)")
"""A short word that leads on to another; what stands in a list before a comma does not."""

STRANGE: Final = 0.25
"""Share of words with accents, and short ones that are no function word, number or verb of English, from which a text
is in another language."""


def _is_gibberish(found: tuple[str, ...]) -> bool:
    """Noise, or a row of words with nothing to hold them together."""
    return _is_noise(found) or (
        len(found) >= 6 and _english(found) < 0.05 and not any(word.endswith(("ed", "ing", "s")) for word in found)
    )


def _is_noise(found: tuple[str, ...]) -> bool:
    """Words without vowels or with runs of consonants, or one word over and over."""
    if len(found) >= 12 and len({lower(word) for word in found}) < 0.25 * min(len(found), 60):
        return True
    letters = [word for word in found if word.isalpha() and len(word) > 3 and not word.isupper()]
    odd = [word for word in letters if not _VOWELS.search(word) or re.search(r"[^aeiouy]{6,}", word, re.IGNORECASE)]
    return bool(letters) and len(odd) > 0.3 * len(letters)


def _repeats(question: str, text: str) -> bool:
    asked, said = content_stems(question), content_stems(text)
    if not asked or not said:
        return False
    new = [stem for stem in said if stem not in set(asked)]
    return len(set(new)) < 4 and (fuzz.token_set_ratio(question.lower(), text.lower()) > 85 or not new)


def _shorten(text: str, limit: int = 70) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: text.rfind(" ", 0, limit)] + " …"
