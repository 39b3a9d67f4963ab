"""Whether what a model writes about an answer may be shown: no links, no new facts, nothing said to anyone else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.model.checks.facts import unbacked
from app.engines.model.checks.quotes import find_quote, quoted_in
from app.engines.model.checks.wording import names_of_it
from app.english.language import WORD, count_words, sentences
from app.english.terms import FUNCTION
from ingest.invisible import without_invisible

LONGEST: Final = 90
"""Words of one remark; more is not read."""

_LINK: Final = re.compile(
    r"https?:|www\.|\bdot\s\w+\s(?:slash|dash)\b|\w@\w+\.\w|\]\(|<\w|\b[\w-]+\.(?:com|org|net|io|dev|example|test)\b",
    re.I,
)
_MACHINERY: Final = re.compile(
    r"\b(?:system prompt|prompts?|instructions?|as an ai|language model|json|schema|rubrics?|(?:grading|scoring) scale|"
    r"as (?:requested|instructed|agreed|ordered)|the candidate|the (?:document|résumé|"
    r"resume|cv|notes?|text) (?:asks?|tells?|says? to|instructs?|wants) me)\b",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"\byour (?:\w+ )?(?:english|accent|voice|pronunciation|grammar|nerves|personality)\b|\byou (?:sound|seem|come "
    r"across as|look) (?:\w+ )?(?:hesitant|nervous|confident|unsure|shy|insecure|foreign|tired)\b|"
    r"\b(?:more|with|lack(?:s|ing)?) confidence\b|\bmore confident(?:ly)?\b",
    re.IGNORECASE,
)
"""What is said about the speaker instead of the answer, which no score rests on."""

_PROMISE: Final = re.compile(
    r"\byou(?:['’]ll| will| are going to|['’]re going to)\b[^.!?]{0,30}\b(?:job|offer|hired|role|post|impress|shine|"
    r"nail|ace)\b|\bready for (?:the|your|any) interview\b|\b(?:guarantee|certain to|sure to)\w*\b[^.!?]{0,30}\b(?:job|"
    r"offer|hired?)\b",
    re.IGNORECASE,
)
_DISHONEST: Final = re.compile(
    r"\b(?:invent|fabricate|make up|think up|pretend|lie|exaggerate|bluff)\b(?! for\b)(?! to\b)|"
    r"\b(?:nobody|no one|they)\b[^.!?]{0,12}\b(?:will|can|would|could|won['’]t)\b[^.!?]{0,10}\b(?:check|know|notice|"
    r"find out)\b|"
    r"\bclaim\b[^.!?]{0,60}\b(?:even if|although|though) (?:it|that|you|they)\b",
    re.IGNORECASE,
)
"""Advice to say what is not so."""

_NEGATED: Final = re.compile(r"\b(?:not|never|without|rather than|instead of|n['’]t|no need to)\b", re.IGNORECASE)

_LEANING: Final = re.compile(
    r"^[\"“'(]?(?:that|this|these|those|it|they|he|she|but|and|so|yet|still|otherwise|instead|then)\b|"
    r"\b(?:shows?|does|do|did|is|explains?) that\b|, though\b",
    re.IGNORECASE,
)
"""A sentence that leans on the one before it, and falls with it."""

_ECHO: Final = 8
"""Words in a row that, found in the prompt's own text, show that the prompt is being recited."""

_SHARE: Final = 0.16
"""Share of the small words of English, from which a text is taken to be in English; of another language it has few."""

_OF_SPEECH: Final = re.compile(
    r"\b(?:half|one|two|three|four|five|six|ten|[1-9]|a couple)(?: (?:of|or (?:two|three|four)))?(?: an?)?(?: (?:more|"
    r"plain|short|other|whole|full))? (?:sentences?|clauses?|lines?|words?|takes?|breaths?)\b",
    re.IGNORECASE,
)
"""How long something is to be said, which is advice and no fact: "in half a sentence", "two plain words"."""

_FEW: Final = 6
"""Words from which a text's language can be told, and up to which a cheer is nothing but one."""


@dataclass(frozen=True)
class Prose:
    """What of a text may be shown, and of each sentence that may not be, why, in words for whoever wrote it."""

    shown: str
    faults: tuple[str, ...] = ()


def clean(text: str) -> str:
    """The text as it may be stored: visible characters, plain line ends, no white space around it."""
    return without_invisible(text.replace("\r\n", "\n").replace("\r", "\n"))[0].strip()


def fit_to_show(text: str, sources: Sequence[str], answer: str, prompt: str = "", longest: int = LONGEST) -> str:
    """The sentences of a remark that may be shown, joined; empty where none may. See :func:`checked_prose`."""
    return checked_prose(text, sources, answer, prompt, longest).shown


def checked_prose(text: str, sources: Sequence[str], answer: str, prompt: str = "", longest: int = LONGEST) -> Prose:
    """A remark, sentence by sentence.

    Dropped is a sentence with a link, with a number or a name that no source holds, with a quote that the answer does
    not hold, that talks about prompts and instructions of which the answer does not speak, about the speaker's person,
    that promises or only cheers, or that recites the prompt's own text; and the sentence that leans on one dropped.
    """
    known = [*sources, answer]
    told = clean(text)
    if _foreign(told, answer):
        return Prose("", (f"“{told[:60]}” is not in the language of the answer.",))
    kept: list[str] = []
    faults: list[str] = []
    lost = False
    for sentence in sentences(told):
        said = sentence.quote
        fault = _fault(said, known, prompt)
        if fault or (lost and _LEANING.search(said)):
            faults += [f"“{said}”: {fault}"] if fault else []
            lost = True
            continue
        if count_words(" ".join([*kept, said])) > longest:
            break
        kept.append(said)
        lost = False
    return Prose(" ".join(kept), tuple(faults))


def _fault(said: str, known: Sequence[str], prompt: str) -> str:
    """What is wrong with a sentence, in words for whoever wrote it; empty where nothing is."""
    spoken_of = "\n".join(known).lower()
    if _LINK.search(said):
        return "no links."
    if any(match[0].lower() not in spoken_of for match in _MACHINERY.finditer(said)) or _recites(said, prompt):
        return "speak of the answer, not of your task."
    if _PERSON.search(said):
        return "judge the answer, not the speaker."
    if _PROMISE.search(said) or (_bare(said).rstrip("”\"' ").endswith("!") and not _of_it(said, known)):
        return "promise nothing and do not cheer."
    if _DISHONEST.search(_bare(said)) and not _NEGATED.search(_bare(said)):
        return "ask for nothing that is not true."
    new = unbacked(_OF_SPEECH.sub(" ", said), known)
    if new:
        return f"nobody said {', '.join(new)}."
    false = [quote for quote in quoted_in(said) if not _stands(quote, known)]
    return f"“{false[0]}” is not in the answer; copy it exactly or do not quote." if false else ""


def _of_it(said: str, known: Sequence[str]) -> bool:
    return count_words(said) > _FEW and names_of_it(said, known)


def _foreign(text: str, answer: str) -> bool:
    """Whether a text, or a sentence of it, is in another language than an answer in English."""
    if _share(answer) < _SHARE:
        return False
    bare = _bare(text)
    told = [sentence.quote for sentence in sentences(bare)]
    return (count_words(bare) >= _FEW and _share(bare) < _SHARE) or any(
        count_words(each) >= _FEW and not _share(each) for each in told
    )


def _share(text: str) -> float:
    words = [word.lower().replace("’", "'") for word in WORD.findall(text)]
    return sum(word in FUNCTION for word in words) / len(words) if words else 0.0


def _bare(text: str) -> str:
    return re.sub(r"“[^”]*”|\"[^\"]*\"|«[^»]*»", " ", text)


def _stands(quote: str, known: Sequence[str]) -> bool:
    return any(find_quote(quote, text, fewest=1) is not None for text in known)


def _recites(said: str, prompt: str) -> bool:
    words = re.findall(r"\w+", said.lower())
    told = " ".join(re.findall(r"\w+", prompt.lower()))
    return any(" ".join(words[i : i + _ECHO]) in told for i in range(len(words) - _ECHO + 1))
