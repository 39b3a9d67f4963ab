"""What an answer claims and the notes say plainly is not so: "no degree", "I wasn't on call", "never hired"."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import ONE, Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.english.grammar import NEGATION
from app.english.language import count_words, words
from app.english.names import names
from app.english.terms import FUNCTION, lower, stem

_QUALIFIED: Final = r"degree|licen[cs]e|certificat\w+|qualifications?|diploma|experience|direct reports|budget"
_DENIES: Final = re.compile(
    rf"(?:^|(?<=[,;:.(]\s))(?:no\s(?=(?:\w+\s)?(?:{_QUALIFIED})\b)|never\s(?:have\s)?)"
    rf"|\bI(?:\s(?:have|had|[’']ve|got))?\s(?:no\s(?=(?:\w+\s)?(?:{_QUALIFIED})\b)|never\s)"
    r"|(?<=,\s)not\s(?!(?:without|only|just|even|until|till|because|that|if|unless)\b)(?=(?:an?\s|the\s|as\s)?\w)"
    r"|\bI\s?(?:(?:was|have|had|did)(?:n[’']?t|\snot)|[’']ve\s(?:not|never))\s(?:been\s)?",
    re.IGNORECASE,
)
_NOUNS: Final = frozenset(
    stem(word) for word in "degree licence license certificate qualification diploma budget".split()
)
_OWN: Final = re.compile(r"\b(?:I|my|me)\b|[’']ve\b")
_OTHERS: Final = re.compile(r"\b(?:he|she|they|we|you|nobody|everyone|people)\b", re.IGNORECASE)
_END: Final = re.compile(r"[.,;:!?()]|\s[-–—]\s|\s(?:but|because|so|which|who|and\s(?:I|we|it|they))\s")
_CUT: Final = re.compile(r"[,;:.!?]\s+|\s(?=(?:and|but|so)\s)")
_NEVER: Final = (
    r"\b(?:never|(?:have|did)(?:n[’']?t|\snot))\s(?:\w+\s){0,2}?"
    r"(?:used?|tried|touch(?:ed)?|worked\s(?:with|in|on)|run|know)\s"
)
"""How somebody says that they have never had to do with what is named next: "never used Databricks"."""

LONGEST: Final = 6
"""Words of a plain denial; a longer one denies this or that of it, and not the whole."""

TOLD: Final = 0.25
"""Share of what a sentence and its neighbours tell, that the event of a denial must have."""

ABOUT: Final = 5.0
"""Score from which a denial is about what a sentence tells, where its own words are common ones."""


def denial_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the notes flatly deny what the sentence at ``place`` claims of oneself; else None."""
    sentence = along.sentences[place]
    named = _named(place, along)
    if named is not None:
        return named
    clauses = [c for c in _clauses(sentence.text) if not NEGATION.search(sentence.text[slice(*c)])]
    if not clauses:
        return None
    said = [tuple(_plain(sentence.text[left:right])) for left, right in clauses]
    for fact in along.evidence.negated:
        for denied, start, end in _denied(fact.text):
            for (left, right), plain in zip(clauses, said, strict=True):
                if _claims(sentence.text[left:right], plain, denied, place, fact, along):
                    base = sentence.span.start
                    cited = along.evidence.citation(fact)
                    return Verdict(base + left, base + right, "contradicted", fact.text[start:end].strip(), (cited,))
    return None


def _named(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the notes name what the sentence names, and say that it was not that."""
    sentence = along.sentences[place]
    for name in names(sentence.text):
        plain = lower(name.quote)
        number = re.match(r"\s?\d+\b", sentence.text[name.start + len(name.quote) :])  # "SOC 2", "SOC2"
        wanted = re.escape(plain) + (rf"\s?{number[0].strip()}" if number else "")
        ruled_out = re.compile(
            rf"\b(?:no|not|without|rather than|instead of)\s(?:\w+ing\s)?(?:the\s)?{wanted}(?!\w|/\w)", re.IGNORECASE
        )
        if NEGATION.search(sentence.text) or ruled_out.search(sentence.text):
            continue
        found_in = [(fact, lower(fact.text)) for fact in along.evidence.facts]
        naming = [fact for fact, text in found_in if plain in text and re.search(rf"(?<!\w){wanted}(?!\w)", text)]
        if not all(NEGATION.search(fact.text) or ruled_out.search(fact.text) for fact in naming):
            continue  # it was not that once, and was at another time
        never = re.compile(rf"{_NEVER}{wanted}(?!\w)[^.,;:()]*", re.IGNORECASE)
        for fact in naming:
            found = ruled_out.search(fact.text)
            if found and along.shared(place, along.stems[place], fact, fact.stems).score < ABOUT:
                found = None
            if _OWN.search(sentence.text):
                found = found or never.search(fact.text)
            if found:
                start = sentence.span.start + name.start
                cited = along.evidence.citation(fact)
                return Verdict(start, start + len(name.quote), "contradicted", found[0], (cited,))
    return None


def _claims(
    clause: str, said: tuple[str, ...], denied: tuple[str, ...], place: int, fact: Fact, along: Alignment
) -> bool:
    """Whether a clause says of oneself just what is denied: the same words in a row, or the thing without its verb.

    Args:
        said: the plain words of the clause.
    """
    if len(denied) == 1 and denied[0] not in _NOUNS:
        return False  # "I had not asked": a word alone does not say of what
    if denied[-1] not in said:
        return False  # before anything costly: every clause is held against every denial
    content = frozenset(plain_stems(" ".join(denied)))
    whole = any(said[at : at + len(denied)] == denied for at in range(len(said)))
    if whole and _OWN.search(clause):
        shared = along.shared(place, along.stems[place], fact, fact.stems)
        rare = along.weight(sorted(content)) >= ONE
        return bool(content) and (shared.score >= 2.0 if rare else shared.score >= ABOUT and shared.told >= TOLD)
    if len(said) > 4 or len(content) < 2 or _OTHERS.search(clause) or not content <= along.context(place):
        return False
    return along.shared(place, along.stems[place], fact, fact.stems).told >= TOLD


@lru_cache(maxsize=8192)
def _denied(text: str) -> tuple[tuple[tuple[str, ...], int, int], ...]:
    """Each thing that a note denies of oneself, as its words, with the place of the denial."""
    found = []
    for match in _DENIES.finditer(text):
        stop = _END.search(text, match.end())
        end = stop.start() if stop else len(text)
        scope = text[match.end() : end]
        if not 0 < count_words(scope) <= LONGEST:
            continue
        first, *others = (_plain(part) for part in re.split(r"\s+or\s+", scope))
        parts = (first, *([*first[:-1], *other] for other in others))
        found += [(tuple(part), match.start(), end) for part in parts if part]
    return tuple(found)


def _plain(text: str) -> list[str]:
    """The words of a text, stemmed, without articles."""
    return [w if w in FUNCTION else stem(w) for w in map(lower, words(text)) if w not in ("a", "an", "the", "any")]


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    return [(a, a + len(text[a:b].rstrip(" .,;:!?"))) for a, b in pairwise(cuts) if text[a:b].strip()]
