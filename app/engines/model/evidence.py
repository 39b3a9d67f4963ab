"""The passages a model may cite, each under a key. It names keys; the citations behind them are made by code."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.english.language import sentences
from app.engines.model.checks.quotes import find_quote
from app.engines.model.prompts import fenced
from app.records import Citation
from app.retrieval import EVIDENCE, KindWeights, Query, search
from app.slices import Embed, Slice
from ingest.records import OWN_KINDS, Chunk

WHOLE: Final = 700
"""Words up to which all of the candidate's own notes are offered, as a short résumé is."""

_MACHINE: Final = (
    r"(?:ai|llm|(?:large )?language model|chat ?bot|ai assistant|bot|(?:screening|recruiting) (?:tool|system))"
)
_READER: Final = rf"(?:{_MACHINE}|grader|evaluator|examiner|coach|interviewer|reviewer|scorer)s?"
_ADDRESSED: Final = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,60}\b(?:instructions?|prompts?|rules|above|previous|"
    r"guidelines?|rubric|everything (?:before|above))\b|"
    r"\b(?:system|developer|assistant)\s*(?:prompt|message|note)?\s*:|\bsystem prompt\b|"
    r"<\|?/?(?:system|im_start|inst)\b|"
    rf"\b(?:if|when|as) you are (?:an? )?{_MACHINE}\b|\byou are (?:now|no longer) an?\b|"
    rf"\b{_MACHINE}s?\b[^.!?\n]{{0,40}}\b(?:must|shall|please|reading this|take note|pay attention)\b|"
    rf"\b(?:attention|note|message|instructions?|dear)\b,?\s*(?:(?:to|for)\s+)?(?:(?:the|any|all)\s+)?{_READER}\b|"
    r"\b(?:print|output|repeat|reveal|say|write|respond with|reply with|answer with|append|include)\b[^.!?\n]{0,30}"
    r"\b(?:the (?:word|phrase|following|code|token)|verbatim|in (?:every|each|all) (?:reply|answer|response|question)s?"
    r"|your (?:prompt|instructions))\b|"
    r"\b(?:give|award|grant|assign|rate|score|grade|mark)\b[^.!?\n]{0,25}"
    r"\b(?:me|my|this|these|it|the (?:candidate|answer))\b"
    r"[^.!?\n]{0,30}\b(?:5|five|full marks|top|maximum|perfect|highest)\b|"
    r"\b(?:every|each|all|any) (?:answer|criterion|criteria|question|score)s?\b[^.!?\n]{0,25}"
    r"\b(?:scores?|gets?|receives?|deserves?|rated?|graded?|marked|is|are|to|with)\s[^.!?\n]{0,12}"
    r"\b(?:5|five|full marks|maximum|top|highest|perfect)\b(?! (?:minutes|hours|days|weeks|seconds))|"
    r"\b(?:this|the) (?:candidate|applicant)\b[^.!?\n]{0,30}\b(?:must|should|deserves)\b[^.!?\n]{0,40}"
    r"\b(?:hired|scores?|rated?|praised?|recommended|full marks|offer)\b|"
    r"\b(?:you|your)\b[^.!?\n]{0,40}\b(?:repl(?:y|ies)|respond|output|answer only|cite|skip the|rate|grade|rubric|"
    r"full marks|introduction)\b|"
    r"\b(?:supersedes?|replaces?|skip|ignore|overrides?)\b[^.!?\n]{0,25}\b(?:prompt|rubric|instructions?|the answer)\b|"
    r"\b(?:graders?|evaluators?|whoever|anyone|all) who reads?\b|\bcite this\b|\btell the user\b|"
    r"\b(?:begin|end|start) (?:of )?(?:notes|task|prompt|input|document|instructions)\b|"
    r"\bfull marks,? please\b|\bplease\b[^.!?\n]{0,20}\bfull marks\b|"
    r"\bsend\b[^.!?\n]{0,40}\bhttps?:|\"(?:criteria|score|rating|next_step)\"\s*:",
    re.IGNORECASE,
)
"""Words to whoever or whatever reads the notes, which no note of one's own experience has a reason to hold."""


_SPOKEN_TO: Final = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)


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

    def block(self, mark: str) -> str:
        """The passages as a prompt shows them."""
        lines = [f"[{key}] {_place(citation)}\n{citation.quote}" for key, citation in self.by_key.items()]
        return fenced("passages of the notes", "\n\n".join(lines), mark)

    @property
    def texts(self) -> list[str]:
        """The passages with their headings."""
        return [f"{citation.heading}\n{citation.quote}" for citation in self.by_key.values()]


def addresses_a_reader(text: str) -> bool:
    """Whether a text speaks to whoever scores or to a model, which is no experience and proves nothing."""
    return _ADDRESSED.search(text) is not None


def meant_for_the_interviewer(answer: str) -> str:
    """An answer without the sentences that speak to whoever scores."""
    return " ".join(sentence.quote for sentence in sentences(answer) if not addresses_a_reader(sentence.quote))


def told_of_oneself(text: str) -> str:
    """A passage without the sentences that speak to somebody: what the notes say of the candidate is not said to "you".

    Only this can bear out what the candidate would say.
    """
    kept = [sentence.quote for sentence in sentences(text) if not _SPOKEN_TO.search(sentence.quote)]
    return "\n".join(kept)


def offer(citations: Iterable[Citation]) -> Offer:
    """Citations under keys; those that address their reader are withheld."""
    kept = [citation for citation in dict.fromkeys(citations) if not addresses_a_reader(citation.quote)]
    return Offer({f"K{number}": citation for number, citation in enumerate(kept, 1)})


def passages(notes: Slice, text: str, embed: Embed, k: int, weights: KindWeights | None = None) -> list[Citation]:
    """The passages that bear on a text, best first; of the candidate's own experience only, unless weights say else."""
    if not len(notes.vectors) or not text.strip():
        return []
    query = Query(text=text, vector=embed([text])[0], k=k, weights=EVIDENCE if weights is None else weights)
    return [passage.citation() for passage in search(notes, query).passages]


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
