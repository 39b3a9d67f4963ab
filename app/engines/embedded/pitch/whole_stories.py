"""A story of the notes told as it is written, sentence after sentence: for an introduction that has time to fill.

Cut to its turn, a story lends an introduction a proof; told whole, it is what a minute more is for. What is taken are
paragraphs that their writer put in whole sentences, or a story by its labelled parts, none of it about a failure.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.anchors import lacks_person
from app.engines.embedded.pitch.drafts import Draft, repeats, sayable
from app.engines.embedded.pitch.fitness import fit_to_say, is_title
from app.engines.embedded.pitch.introductions import introduces, is_introduction
from app.engines.embedded.pitch.motives import use_of
from app.engines.embedded.pitch.pieces import Piece, pieces
from app.engines.embedded.pitch.results import result_of
from app.engines.embedded.pitch.shunned import BAD, is_shunned, opens_badly, start_of, unfit
from app.engines.embedded.pitch.told import is_mail, stories_of, subject_of
from app.engines.embedded.pitch.voiced import voiced
from app.engines.embedded.pitch.wholeness import is_whole
from app.engines.embedded.pitch.worth import worth_of
from app.english.grammar import IRREGULAR_PAST, acts_of_i
from app.english.language import count_words

SOURCE: Final = "tale"

FEWEST, MOST = 2, 8
"""Sentences of a story that is told whole."""

SHORTEST: Final = 25
"""Words of one; what is shorter is a proof and no story."""

LONGEST: Final = 95
"""Words of one: forty seconds of two minutes."""

LEAST_PROOF: Final = 0.6
"""Worth that a story's best sentence must have."""

_LEANS: Final = re.compile(
    r"(?:it|this|that|these|those|they|he|she|such|there|here|his|her|their|its|both|also|then|instead|which|so|but|"
    r"and|because)\b",
    re.IGNORECASE,
)
"""How a sentence begins that needs one before it."""

_Told = list[tuple[Note, Piece, str]]


def whole_stories(notes: Sequence[Note], known: Mapping[str, int]) -> list[list[Draft]]:
    """The stories, the best first; each is one chain of past sentences with source "tale".

    Args:
        known: how often each lower-case word stands in the notes.
    """
    found: list[tuple[float, list[Draft]]] = []
    for chain, group in enumerate(stories_of(notes)):
        if any(map(_is_other, group)):
            continue
        told = _to_its_point(list(_told(group, known)))
        if not _is_story(told):
            continue
        worths = [worth_of(text) for _, _, text in told]
        value = 0.5 + 0.3 * max(worths) + 0.2 * sum(worths) / len(worths)
        found.append((value, [_draft(each, value, chain) for each in told]))
    return [drafts for _, drafts in sorted(found, key=lambda each: (-each[0], each[1][0].place))]


def without_told(found: Sequence[Draft], story: Sequence[Draft]) -> list[Draft]:
    """What else could be said beside a story: nothing that was taken from it, and no line of what it tells."""
    spans = [(c.document.id, c.start, c.end) for draft in story for c in draft.citations]

    def told(draft: Draft) -> bool:
        at = draft.citations[0]
        within = any(at.document.id == of and at.start < end and at.end > start for of, start, end in spans)
        line = draft.source == "line" and draft.part == "past"
        return within or (line and any(repeats(draft, each) for each in story))

    gone = {draft.chain for draft in found if told(draft)}
    return [draft for draft in found if draft.chain not in gone]


def _is_other(note: Note) -> bool:
    """Whether a note is no story: of a résumé, an introduction, a mail, or what is left unsaid."""
    other = note.section.kind == "resume" or is_mail(note) or is_introduction(note) or introduces(note)
    use = use_of(subject_of(note), None, ())
    return other or unfit(note) or use is None or use[0] == "future"


def _told(group: Sequence[Note], known: Mapping[str, int]) -> Iterable[tuple[Note, Piece, str]]:
    """Its sentences as written, up to the first that is none or is not for saying."""
    led = False  # by an act of one's own, of which a bare figure tells what came
    for note in group:
        for piece in pieces(note, LONGEST):
            if is_title(piece.text):
                continue
            plain = _THINGS_FAIL.sub("", piece.text)
            if is_shunned(piece.topic) or (piece.start == group[0].start and opens_badly(start_of(plain))):
                return
            text = _as_written(piece.text) or voiced(piece.text, known, mine=False)
            text = text or (result_of(piece.text, known) if led else None)
            if text is None or not is_whole(text) or not sayable(text, piece.text) or BAD.search(plain):
                return
            yield note, piece, text
            led = bool(acts_of_i(text))


_DID: Final = re.compile(
    r"(?:The|My|Our|His|Her|Their|Every|Each|One|Two|Three|Some|Most) (?:[a-z-]+ ){1,2}?(?P<verb>[a-z]+) "
    r"[a-z£$€\d].*\.$"
)
"""Somebody or something that did something, from its first word: "Our dairy put prices up.\""""


def _as_written(text: str) -> str | None:
    """A whole sentence that opens with who did it and what, where that is told by an irregular verb alone."""
    did = _DID.match(text)
    return text if did and did["verb"] in IRREGULAR_PAST and fit_to_say(f"I {text[did.start('verb') :]}") else None


_THINGS_FAIL: Final = re.compile(r"^(?:The|A|An|Our|One) (?:[a-z]+ ){1,3}(?:failed|broke down)\b")
"""How a story begins in which something broke, which is nobody's failure."""


def _to_its_point(told: _Told) -> _Told:
    """Sentences without those at the end by which nothing more is learnt."""
    while told and worth_of(told[-1][2]) < LEAST_LAST:
        told = told[:-1]
    return told


LEAST_LAST: Final = 0.5
"""Worth of the sentence that a story ends on."""


def _is_story(told: _Told) -> bool:
    """Whether sentences make a story: one's own doing in it, something that came of it, and nobody unknown."""
    texts = [text for _, _, text in told]
    words = sum(map(count_words, texts))
    if not FEWEST <= len(texts) <= MOST or not SHORTEST <= words <= LONGEST or _LEANS.match(texts[0]):
        return False
    if any(lacks_person(text, " ".join(texts[:k])) for k, text in enumerate(texts)):
        return False
    acted = any(acts_of_i(text) for text in texts)
    return acted and max(map(worth_of, texts)) >= LEAST_PROOF


def _draft(told: tuple[Note, Piece, str], value: float, chain: int) -> Draft:
    note, piece, text = told
    cited = (note.cite(piece.start, piece.end),)
    return Draft(text, "past", cited, value, SOURCE, chain, place=(9 + chain, piece.start), whole=True)
