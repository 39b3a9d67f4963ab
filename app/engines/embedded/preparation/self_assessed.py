"""What candidates note of themselves against an advert: "kafka hmm. flink no", "licence yes", "a little servo".

Whoever gets ready writes down what they have and what they lack; nothing in the notes says it more plainly. Such a
remark is short, names its subject and gives a verdict. It decides only about requirements it is surely about.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from app.engines.embedded.advert.lists import without_own_words
from app.engines.embedded.preparation.evidence import roots
from app.engines.embedded.preparation.named import PAPER
from app.engines.embedded.preparation.spoken import languages_asked
from app.engines.embedded.preparation.weighing import core
from app.english.language import count_words
from app.english.terms import concrete_stems
from app.records import Citation, RequirementStatus
from app.slices import Slice

Verdict = Literal["no", "some", "yes"]
"""Never done or held; a little of it, or only learned; done or held."""

_NO: Final = re.compile(
    r"(?:no|none|nope|never|nothing|zero|not (?:yet|really|at all|clean|done|me|mine)|n/a|nil|missing|lacking|"
    r"don['’]?t (?:have|know|speak)|do not (?:have|know|speak)|haven['’]?t|have not|almost nothing|hardly|youtube|"
    r"watched|read (?:about|up|one|the)|only (?:read|heard|seen|watched|from))\b",
    re.IGNORECASE,
)
_SOME: Final = re.compile(
    r"(?:a little|little|a bit|bit|some|sort of|kind of|half|partly|basic|basics|only|just|rusty|enough to|"
    r"not much|so[- ]so|course|shadowed|did a|did the|closest|vice|deputy)\b",
    re.IGNORECASE,
)
_YES: Final = re.compile(
    r"(?:yes|yep|yeah|ok(?:ay)?|actually yes|done|have it|got it|have|got|tick|✓|since|passed|sure|strong|"
    r"fluent|native|c[12]\b|\d+ (?:yrs?|years?))(?!\s*\?)",
    re.IGNORECASE,
)
_TOPIC: Final = r"(?P<topic>[\w&+#/’' .-]{2,40}?)"
_SAID: Final = re.compile(
    rf"^\W*{_TOPIC}\s*(?:\s[-–—=]+\s|\s*[:=|]+\s*|\s+(?=(?:no|none|yes|never|nope|a little|ok|hmm+)\b))(?P<said>\S.*)$",
    re.IGNORECASE,
)
"""A subject with what is said of it behind: "budget no", "licence: 3 points", "SuccessFactors = no"."""

_BARE: Final = re.compile(
    r"\b(?P<no>no|never (?:used|touched|done|worked (?:in|with|on)|written|shipped|had|managed|led|run|held)|"
    r"not (?:a |an )?|nothing (?:in|on|with)|haven['’]?t (?:used|done|got|worked (?:in|with))|"
    r"have no|zero|not by any)\s+"
    r"(?P<topic>[\w+#/-]+(?:\s+(?!but\b|and\b|no\b|because\b|so\b|they\b|i\b)[\w+#/-]+){0,2})",
    re.IGNORECASE,
)
"""A thing said to be missing: "no GPU no Rust", "never touched Go"."""

_MISSING_LIST: Final = re.compile(
    r"\b(?:(?:did|do|have|can|know)(?:['’]t| not|nt)(?: \w+)?|missing|gaps?|lacking|weak|not done)\s*:\s*(?P<list>.+)$",
    re.IGNORECASE,
)
"""What was not done, one after another: "what I did NOT do: collective bargaining, budget"."""

LONGEST: Final = 26
"""Words of a line in which somebody notes what they have; a longer one tells something."""
_TOPIC_WORDS: Final = 4


@dataclass(frozen=True)
class Remark:
    """What a candidate says of themselves about a subject; ``proof`` is the remark where it stands in the notes."""

    roots: frozenset[str]
    verdict: Verdict
    proof: Citation | None


def remarks_of(notes: Slice, advert: str) -> tuple[Remark, ...]:
    """Every remark in the notes and among the lines of a pasted advert; what others wrote is left out."""
    found: dict[str, Citation | None] = {}
    for document in notes.documents.values():
        for section in document.sections:
            if section.kind not in _OTHERS:
                for line in re.finditer(r"[^\n]+", document.text[section.start : section.end]):
                    start = section.start + line.start()
                    found.setdefault(line[0].strip(), document.citation(start, section.start + line.end()))
    kept = set(without_own_words(advert.split("\n")))
    for written in advert.split("\n"):
        if written not in kept:
            found.setdefault(written.strip(), None)
    return tuple(remark for line, proof in found.items() for remark in _in_line(line, proof))


_OTHERS: Final = frozenset({"reference"})


def _in_line(line: str, proof: Citation | None) -> Iterator[Remark]:
    """The remarks of one line; a question, a quotation and a line that tells something hold none."""
    if not line or count_words(line) > LONGEST or line.startswith(("> ", "“", '"')):
        return
    listed = _MISSING_LIST.search(line)
    if listed:
        pieces = re.split(
            r",\s*|;\s*|\s+and\s+", re.sub(r"\([^)]{0,400}\)", "", re.split(r"[.!]\s", listed["list"])[0])
        )
        yield from _made(((piece, "no") for piece in pieces), proof)
        return
    pieces = _pieces(re.sub(r"^[>\s]*(?:me|mine)\s*:\s*", "", line))
    for piece, after in zip(pieces, [*pieces[1:], ""], strict=True):
        said = None if piece.rstrip().endswith("?") or _BARE.match(piece) else _SAID.match(piece)
        verdict = (verdict_of(said["said"]) or _denied_after(after)) if said else None
        verdict = "some" if verdict == "no" and _CLOSEST.match(after) else verdict
        if said and verdict:
            yield from _made([(said["topic"], verdict)], proof)
        else:
            yield from _made(((match["topic"], "no") for match in _BARE.finditer(piece)), proof)


def _pieces(line: str) -> list[str]:
    """The sentences of a remark; the cells of a table's row stay one, its name with what is said of it."""
    if line.startswith("|"):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        return [f"{cells[0]}: {cells[1]}"] if len(cells) > 1 else []
    return re.split(r"(?<=[.;!])\s+", line)


def verdict_of(said: str) -> Verdict | None:
    """What the words behind a subject say of it, judged by how they begin."""
    plain = _OPENERS.sub("", said)
    verdicts: tuple[tuple[re.Pattern[str], Verdict], ...] = ((_NO, "no"), (_SOME, "some"), (_YES, "yes"))
    for pattern, verdict in verdicts:
        if pattern.match(plain):
            return verdict
    return "no" if re.search(r"\bnever\b|\b(?:has|have) none\b", said, re.IGNORECASE) else None


_CLOSEST: Final = re.compile(r"(?:the )?(?:closest|nearest)\b|but\b|only\b|just\b", re.IGNORECASE)
"""How a sentence begins that takes a no back in part."""
_OPENERS: Final = re.compile(
    r"^(?:(?:hmm+|well|honest(?:ly)?|actually|i|i['’](?:m|ve)|i have|my|it['’]?s)[,\s]+)+(?=\w)", re.IGNORECASE
)


def _denied_after(sentence: str) -> Verdict | None:
    return "no" if re.match(r"not? (?:clean|yet|mine|really)\b", sentence, re.IGNORECASE) else None


def _made(found: Iterable[tuple[str, Verdict]], proof: Citation | None) -> Iterator[Remark]:
    for topic, verdict in found:
        subject = roots(topic)
        if concrete_stems(topic) and len(topic.split()) <= _TOPIC_WORDS:
            yield Remark(subject, verdict, proof)


def about(remarks: Iterable[Remark], requirement: str) -> tuple[Remark, ...]:
    """The remarks whose every word the requirement holds."""
    mine = roots(requirement)
    return tuple(remark for remark in remarks if remark.roots <= mine)


def settled(status: RequirementStatus, said: Sequence[Remark], requirement: str) -> RequirementStatus:
    """The status after what the candidate says of it: a plain no or yes decides, where it is about all of it.

    A no to one of several things asked for leaves a part of them; of "A or B" it leaves the other.
    """
    verdicts = {remark.verdict for remark in said}
    if not verdicts:
        return status
    whole = is_most_of(frozenset().union(*(remark.roots for remark in said)), requirement)
    if verdicts == {"yes"}:
        return "covered" if whole else status
    if verdicts == {"no"}:
        if not whole:
            return "partly" if status == "covered" else status
        others = [
            one for one in re.split(r"\s+or\s+|/|,\s*", requirement) if not any(r.roots <= roots(one) for r in said)
        ]
        left = bool(re.search(r"\bor\b|/", requirement)) and any(roots(one) for one in others)
        return status if left else "not_covered"
    return "partly"


def is_most_of(told: frozenset[str], requirement: str) -> bool:
    """Whether words (their roots) are what a requirement is mostly about: half of its telling ones, a paper's or a
    language's name. "No feed" is said of one day, not of "run feeding to hit growth and feed conversion targets"."""
    subject = frozenset(stem[:6] for stem in concrete_stems(core(requirement)))
    names = roots(" ".join([*(match[0] for match in PAPER.finditer(requirement)), *languages_asked(requirement)]))
    return bool(told & names) or 2 * len(told & subject) >= len(subject)
