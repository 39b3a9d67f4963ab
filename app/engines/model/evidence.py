"""The passages a model may cite, each under a key. It names keys; the citations behind them are made by code."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

from app.engines.addressed import addresses_a_reader
from app.engines.embedded.notes.facts import is_private
from app.engines.model.checks.quotes import find_quote
from app.engines.model.prompts import fenced
from app.english.language import sentences
from app.records import Citation
from app.retrieval import EVIDENCE, KindWeights, Query, search
from app.slices import Embed, Slice
from ingest.records import OWN_KINDS, Chunk

WHOLE: Final = 700
"""Words up to which all of the candidate's own notes are offered, as a short résumé is."""

_SPOKEN_TO: Final = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)


_WHY_THERE: Final = re.compile(
    r"(?:So )?[Ww]hy (?:do you want (?:to (?:work|join) )?|would you like to (?:work|join) )?(?:at |for |with |join )?"
    r"(?:the )?((?!You\b|Do\b|This\b|I\b|We\b|Us\b|Are\b|Did\b)[A-Z][\w'’&-]+)",
)
"""A prepared answer about one employer by name."""


@dataclass(frozen=True)
class Offer:
    """Citations by key (``K1``, ``K2``, ...), in the order they are shown."""

    by_key: Mapping[str, Citation]

    def cited(self, keys: Iterable[str]) -> tuple[Citation, ...]:
        """The citations of those keys that were offered, each once; keys may come in brackets."""
        found = (self.by_key.get(key.strip("[]() .").upper()) for key in keys)
        return tuple(dict.fromkeys(citation for citation in found if citation is not None))

    def narrowed(self, key: str, quote: str, fewest: int) -> Citation | None:
        """The citation of a piece of an offered passage; None where the passage does not hold it."""
        for citation in self.cited([key]):
            at = find_quote(quote, citation.quote, fewest)
            if at is not None:
                start, end = citation.start + at.start, citation.start + at.end
                return citation.model_copy(update={"quote": at.quote, "start": start, "end": end})
        return None

    def only(self, keys: Collection[str]) -> "Offer":
        """The same under fewer keys."""
        return Offer({key: citation for key, citation in self.by_key.items() if key in keys})

    def block(self, mark: str) -> str:
        """The passages as a prompt shows them."""
        lines = [f"[{key}] {_place(citation)}\n{citation.quote}" for key, citation in self.by_key.items()]
        return fenced("passages of the notes", "\n\n".join(lines), mark)

    @property
    def texts(self) -> list[str]:
        """The passages with their headings."""
        return [f"{citation.heading}\n{citation.quote}" for citation in self.by_key.values()]


def told_of_oneself(text: str) -> str:
    """A passage without the sentences that speak to somebody: what the notes say of the candidate is not said to "you".

    Only this can bear out what the candidate would say.
    """
    kept = [sentence.quote for sentence in sentences(text) if not _SPOKEN_TO.search(sentence.quote)]
    return "\n".join(kept)


def fit_for_introduction(notes: Slice, citations: Iterable[Citation], company: str | None) -> list[Citation]:
    """What of the candidate's own passages an introduction may need: nothing private, nothing about another employer.

    A model can only keep to itself what it was never shown. A paragraph in which pay or a "do not say" comes is left
    out from that sentence to its end.
    """
    kept: list[Citation] = []
    for citation in citations:
        if is_private(citation.heading) or _of_another_employer(citation.heading, company or ""):
            continue
        document = notes.documents[citation.document.id]
        for start, end in _open_parts(citation.quote):
            part = document.citation(citation.start + start, citation.start + end)
            kept += [part] if part.quote else []
    return kept


def _open_parts(text: str) -> list[tuple[int, int]]:
    """The stretches of a passage without what is private in it."""
    parts: list[tuple[int, int]] = []
    at = 0
    for paragraph in re.finditer(r"(?:.+\n?)+", text):
        private = next((each for each in sentences(paragraph[0]) if is_private(each.quote)), None)
        if private is not None:
            parts.append((at, paragraph.start() + private.start))
            at = paragraph.end()
    return [part for part in (*parts, (at, len(text))) if text[part[0] : part[1]].strip()]


def _of_another_employer(heading: str, company: str) -> bool:
    """Whether a heading asks why one wants to work at a place that the introduction is not for."""
    asked = _WHY_THERE.match(heading.rpartition(" › ")[2])
    return asked is not None and asked[1].lower() not in company.lower()


def offer(citations: Iterable[Citation]) -> Offer:
    """Citations under keys; those that address their reader are withheld."""
    return _keyed(citation for citation in dict.fromkeys(citations) if not addresses_a_reader(citation.quote))


def _keyed(citations: Iterable[Citation]) -> Offer:
    return Offer({f"K{number}": citation for number, citation in enumerate(citations, 1)})


def passages(notes: Slice, text: str, embed: Embed, k: int, weights: KindWeights | None = None) -> list[Citation]:
    """The passages that bear on a text, best first; of the candidate's own experience only, unless weights say else."""
    if not len(notes.vectors) or not text.strip():
        return []
    query = Query(text=text, vector=embed([text])[0], k=k, weights=EVIDENCE if weights is None else weights)
    return [passage.citation() for passage in search(notes, query).passages]


def offered(
    notes: Slice,
    text: str,
    embed: Embed,
    k: int,
    weights: KindWeights | None = None,
    first: Sequence[Citation] = (),
) -> Offer:
    """The passages that bear on a text, under keys, after some that come first; see :func:`passages` and :func:`offer`.

    Those of the same notes come again and again, and looking whether one addresses its reader takes as long as finding
    it; so it is remembered of each for as long as the notes stay in memory.
    """
    known = _ADDRESSING.setdefault(notes, {})
    kept: list[Citation] = []
    for citation in list(dict.fromkeys([*first, *passages(notes, text, embed, k, weights)]))[:k]:
        if citation.quote not in known:
            known[citation.quote] = addresses_a_reader(citation.quote)
        kept += [] if known[citation.quote] else [citation]
    return _keyed(kept)


_ADDRESSING: Final[WeakKeyDictionary[Slice, dict[str, bool]]] = WeakKeyDictionary()


def own_passages(notes: Slice, text: str, embed: Embed, words: int, documents: Collection[str] = ()) -> list[Citation]:
    """The candidate's own chunks in reading order; where they have more words, those nearest to a text."""
    own = [i for i in notes.own if not documents or notes.chunks[i].document_id in documents]
    length = {i: len(notes.chunks[i].text.split()) for i in own}
    if sum(length.values()) > max(words, WHOLE) and text.strip():
        near = notes.vectors @ embed([text])[0]
        left, chosen = words, set()
        for i in sorted(own, key=lambda i: (-float(near[i]) - _standing(notes.chunks[i]), i)):
            if length[i] <= left:
                chosen.add(i)
                left -= length[i]
        own = [i for i in own if i in chosen]
    return [notes.citation(notes.chunks[i]) for i in own]


def _standing(chunk: Chunk) -> float:
    """A résumé and a prepared pitch hold what an introduction is made of."""
    return 0.2 if chunk.kind in ("resume", "pitch") else 0.0 if chunk.kind in OWN_KINDS else -1.0


def _place(citation: Citation) -> str:
    return " › ".join(part for part in (citation.document.name, citation.heading) if part)
