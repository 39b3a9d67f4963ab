"""The candidate's own notes as paragraphs and bullets, each with its place, its topic and its sentences."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.engines.embedded.notes.blocks import blocks_of, labelled
from app.engines.embedded.notes.chats import own_words
from app.engines.embedded.notes.kept_back import is_kept_back, kept_back
from app.engines.embedded.notes.story_letters import lettered
from app.engines.embedded.notes.unmarked_headings import names_what_follows
from app.english.language import sentences, span
from app.records import Citation, Span
from app.slices import Slice, SourceDocument
from ingest.records import OWN_KINDS, PreparedQuestion, Section

_EXAMPLE = re.compile(
    r"[>\s]*(?:EXAMPLE|SAMPLE|Example|(?:Sample|Model|Suggested)(?: answer| response)?)\b[^\w\n]{0,3}[—–:-]\s"
)
"""How a worksheet begins what it shows as an example: a story of nobody's."""

_PRIVATE = re.compile(
    r"(?:^|[:\]\n]\s*)\W*(?:money|pay|wages?|earnings|comp)\W{1,6}(?:[a-z]+ ){0,2}[£$€]?\d|"
    r"\b(?:now|on|currently|want|ask) [£$€]?\d[\d.,]*k? gross\b|"
    r"\b(?:I(?:['’]?m| am| was)|now|currently) on (?:about )?[£$€]?(?:\d{2,3}[,.]?\d{3}|\d{2,3}k)\b|"
    r"\b(?:I|now|currently) (?:now )?(?:get|earn|make|take home)(?: about| around)? "
    r"[£$€]?(?:\d{2,3}[,.]?\d{3}|\d{2,3}k)\b"
    r"(?=\s*(?:[,;.!?)\n]|$|gross|net|before|after|plus|an?\b|per\b|and (?:want|hope|ask)))|"
    r"(?:^|\b(?:my|the|current|base|about|on) )pay(?:check)?\b(?! (?:attention|back|run))|\bpay(?:check)?\s*[:?=]|"
    r"\bpay (?:rise|range|band|scale|expectations?)\b|"
    r"\b(?:I (?:have|get|earn|make)|(?:I['’]m|I am) (?:on|paid)|now|currently)\b[^.\n]{0,20}[£$€]\d[\d.,]*k?\s?"
    r"(?:an?|per|/|the) ?(?:hour|hr|h|day|month|year|yr|annum)\b|"
    r"\bdo(?:es)?(?: not|n['’]?t) know (?:that )?I(?:['’]m| am)? ?(?:appl|look|interview|leav|go)|"
    r"\b(?:private|salary|salaries|compensation(?! (?:events?|claims?|orders?)\b)|bonus|"
    r"do(?: not|n['’]?t) (?:say|mention|tell (?:it|them|anyone|anybody))|"
    r"(?:can(?:not|['’]?t)|must(?: not|n['’]?t)) (?:come out of my|be said|be known|get out)|separated since|"
    r"confidential|off the record|notice period|walk below|not for them)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^\W*(?:todo|tbd|to do|note to self|remember|need|check|fixme|nb|ps|private|see|\?)\b[:\s]|^\W*\?|\?\?|"
    r"^\s*[*_]?[(\[][^)\]]*[)\]][*_]?\W*$|\bwrite (?:this|more)\b|\b(?:finish|practi[sc]e|rehearse) (?:this|"
    r"it)\b|^\s*-+>\s*(?:say|ask|check|read|tell|use|see|todo|mention)\b",
    re.IGNORECASE,
)

_SOMEONE_ELSES = re.compile(
    r"\((?:saved|not mine|copied)\b"
    r"(?! (?:out |out of |from |off |over )?(?:(?:the|my|an?) )?(?:old |last )?"
    r"(?:pdf|word|docx?|laptop|phone|cv|r[ée]sum[ée]))|\bnot mine\b|\bsaved (?:article|post|blog)|"
    r"^.*[\"”“]\s*by [A-Z]\w+ [A-Z]\w+|"
    r"\bNOT me\b|(?:^|_)screenshot|carousel|^from the (?:\w+ )?(?:guid\w+|handout|course|advert|article)\b|\bhandout\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Headings by which people mark what they copied from elsewhere."""


def is_private(text: str) -> bool:
    """Pay, and whatever the candidate marked as not to be said."""
    return bool(_PRIVATE.search(text))


def is_aside(text: str) -> bool:
    """A remark to oneself: a task, a bracketed direction, an open question."""
    return bool(_ASIDE.search(text))


@dataclass(frozen=True)
class Note:
    """A paragraph or one bullet of a document, without its mark.

    ``text`` is document.text[start:end] with line breaks as spaces, so offsets into one fit the other.
    ``question`` is the prepared question it answers; ``label`` what stood before a colon ("Result: ...");
    ``parent`` the position, in the list it came in, of the bullet it is nested under; ``under`` a short line
    that stands alone above it like a heading.
    """

    document: SourceDocument
    section: Section
    start: int
    end: int
    text: str
    bullet: bool
    depth: int
    question: PreparedQuestion | None = None
    label: str = ""
    parent: int | None = None
    under: str = ""

    @property
    def topic(self) -> str:
        """What the notes themselves call this: a short line above it, the question asked, or the innermost heading."""
        if self.under:
            return self.under
        if self.question:
            return self.question.text
        return self.section.heading[-1] if self.section.heading else ""

    @cached_property
    def private(self) -> bool:
        """It stands under a heading or question about pay, or one marked as not to be said, or says so itself."""
        marked = any(map(is_kept_back, (*self.section.heading, self.label, self.topic, self.text)))
        return marked or is_private(" ".join((*self.section.heading, self.label, self.topic)))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences, as spans of the document."""
        return tuple(
            Span(start=self.start + s.start, end=self.start + s.end, quote=s.quote) for s in sentences(self.text)
        )

    def cite(self, start: int | None = None, end: int | None = None) -> Citation:
        """Evidence from this note: all of it, or document offsets start..end."""
        return self.document.citation(self.start if start is None else start, self.end if end is None else end)


def own_notes(notes: Slice, documents: Iterable[str] = ()) -> tuple[Note, ...]:
    """Every note of the candidate's own kinds, in reading order; ``documents`` limits them to those ids."""
    only = set(documents)
    found: list[Note] = []
    for document in notes.documents.values():
        if only and document.ref.id not in only:
            continue
        said = own_words(document)
        for section in document.sections:
            if section.kind in OWN_KINDS and not _copied(document, section):
                found += notes_of(document, section, len(found), said)
    return tuple(found)


def _copied(document: SourceDocument, section: Section) -> bool:
    """Whether a section is marked as someone else's, or stands among study notes without a word about its writer."""
    if _SOMEONE_ELSES.search("\n".join((document.ref.name, *section.heading))):
        return True
    told = re.search(r"\b(?:I|my|me|we|our)\b", document.text[section.start : section.end], re.IGNORECASE)
    return document.kind in ("study_notes", "reference") and not told


def notes_of(
    document: SourceDocument, section: Section, first: int = 0, said: Mapping[int, int | None] | None = None
) -> list[Note]:
    """The notes of one section; ``first`` is the position the list will have among others (for ``parent``).

    Args:
        said: the document's ``own_words`` where they are known already.
    """
    asked = [q for q in document.questions if section.start <= q.start < section.end]
    found: list[Note] = []
    under = ""
    asked_last: PreparedQuestion | None = None
    blocks = list(blocks_of(document.text, section, asked, own_words(document) if said is None else said))
    among = lettered(document.text[section.start : section.end])
    for i, (start, end, bullet, depth) in enumerate(blocks):
        start += len(document.text[start:end]) - len(document.text[start:end].lstrip())
        label, start = labelled(document.text, start, end, among=among)
        piece = span(document.text, start, end)
        if not piece.quote or _EXAMPLE.match(piece.quote):
            continue
        if (
            section.kind != "resume"
            and not bullet
            and not label
            and i + 1 < len(blocks)
            and names_what_follows(piece.quote)
        ):
            under = piece.quote.strip(" :*_")
            asked_last = next((q for q in asked if q.answer_start <= piece.start < q.answer_end), None)
            continue
        question = next((q for q in asked if q.answer_start <= piece.start < q.answer_end), None)
        if question is not asked_last:
            asked_last, under = question, "" if question else under
        question = None if under else question
        under = kept_back(under, piece.quote, document.text[found[-1].end : piece.start] if found else "")
        found.append(
            Note(
                document=document,
                section=section,
                start=piece.start,
                end=piece.end,
                text=piece.quote.replace("\n", " "),
                bullet=bullet,
                depth=depth,
                question=question,
                label=label,
                parent=_parent(found, bullet, depth, first),
                under=under,
            )
        )
    return found


def _parent(found: list[Note], bullet: bool, depth: int, first: int) -> int | None:
    if not bullet or not depth:
        return None
    for i in range(len(found) - 1, -1, -1):
        if not found[i].bullet:
            return None
        if found[i].depth < depth:
            return first + i
    return None
