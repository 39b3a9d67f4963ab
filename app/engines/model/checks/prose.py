"""Whether what a model writes about an answer may be shown: no links, no new facts, nothing said to anyone else."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.english.language import count_words, sentences
from app.engines.model.checks.facts import unbacked
from app.engines.model.checks.quotes import find_quote, quoted_in
from ingest.invisible import without_invisible

LONGEST: Final = 90
"""Words of one remark; more is not read."""

_LINK: Final = re.compile(r"https?:|www\.|\w@\w+\.\w|\]\(|<\w|\b[\w-]+\.(?:com|org|net|io|dev|example|test)\b", re.I)
_MACHINERY: Final = re.compile(
    r"\b(?:system prompt|prompt|instructions?|as an ai|language model|json|schema|rubric says|the (?:document|résumé|"
    r"resume|cv|notes?|text) (?:asks?|tells?|says? to|instructs?|wants) me)\b",
    re.IGNORECASE,
)
_ECHO: Final = 8
"""Words in a row that, found in the prompt's own text, show that the prompt is being recited."""


def clean(text: str) -> str:
    """The text as it may be stored: visible characters, plain line ends, no white space around it."""
    return without_invisible(text.replace("\r\n", "\n").replace("\r", "\n"))[0].strip()


def fit_to_show(text: str, sources: Sequence[str], answer: str, prompt: str = "", longest: int = LONGEST) -> str:
    """The sentences of a remark that may be shown, joined; empty where none may.

    Dropped is a sentence with a link, with a number or a name that no source holds, with a quote that the answer does
    not hold, that talks about prompts and instructions, or that recites the prompt's own text.
    """
    known = [*sources, answer]
    kept: list[str] = []
    for sentence in sentences(clean(text)):
        said = sentence.quote
        if _LINK.search(said) or _MACHINERY.search(said) or _recites(said, prompt):
            continue
        if unbacked(said, known) or any(not _stands(quote, known) for quote in quoted_in(said)):
            continue
        if count_words(" ".join([*kept, said])) > longest:
            break
        kept.append(said)
    return " ".join(kept)


def _stands(quote: str, known: Sequence[str]) -> bool:
    return any(find_quote(quote, text, fewest=1) is not None for text in known)


def _recites(said: str, prompt: str) -> bool:
    words = re.findall(r"\w+", said.lower())
    told = " ".join(re.findall(r"\w+", prompt.lower()))
    return any(" ".join(words[i : i + _ECHO]) in told for i in range(len(words) - _ECHO + 1))
