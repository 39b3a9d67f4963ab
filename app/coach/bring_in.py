"""A candidate brought in from an export: under an id of one's choice, with ids of its own, all of it or nothing."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from app.clock import Clock
from app.coach.library import File, Library, Outcome, document_id
from app.coach.unpack import About, Unpacked
from app.errors import BadRequest
from app.records import Candidate
from app.store import Connection, documents, practice, restored, stories, targets
from app.store.candidates import CandidateKey
from app.store.coaching import add_pitch
from ingest.load import display_name
from ingest.records import Record

MOST_FILES = 2_000

SLOWEST, FASTEST = 60, 260
"""Words a minute, as a request may give them."""

HOLDING_IDS = frozenset(
    ("id", "candidate", "target", "document", "documents", "interview", "critique", "critique_id", "again", "pitch")
)
"""Fields that hold ids."""

R = TypeVar("R", bound=Record)


def bring_in(library: Library, clock: Clock, owner: str, candidate: str, packed: Unpacked) -> list[Outcome]:
    """Store a candidate with everything that was exported of it; its documents are read soon.

    Every id is made anew, so that nothing that is there already can be overwritten or told of.

    Raises:
        Conflict: there is a candidate of this id.
        BadRequest: the export has more documents than a candidate may bring.
    """
    about = packed.about
    if len(packed.originals) > MOST_FILES:
        raise BadRequest(f"That export has more than {MOST_FILES:,} documents, so nothing of it was taken.")
    record = Candidate(
        id=candidate,
        name=" ".join(about.candidate.name.split())[:120] or candidate,
        words_per_minute=min(max(about.candidate.words_per_minute, SLOWEST), FASTEST),
        created_at=clock.instant(),
    )
    known = {d.name: about.said_kinds.get(d.id) for d in about.documents}
    files = [
        File(name, data, said.whole if (said := known.get(name)) else None) for name, data in packed.originals.items()
    ]
    anew = _renaming(packed, owner, candidate, clock.new_id)
    return library.bring_in(
        owner,
        record,
        files,
        clock.instant(),
        beside=lambda connection, key: _write(connection, key, packed, anew, clock.instant()),
    )


class _Renaming:
    """Gives a record its new ids, wherever in it they stand."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def __call__(self, record: R) -> R:
        return type(record).model_validate(self._renamed(record.model_dump(mode="json")))

    def _renamed(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._names.get(value, value)
        if isinstance(value, list):
            return [self._renamed(entry) for entry in value]
        if isinstance(value, dict):
            # A text that happens to read like an id stays a text.
            return {
                name: entry if isinstance(entry, str) and name not in HOLDING_IDS else self._renamed(entry)
                for name, entry in value.items()
            }
        return value


def _renaming(packed: Unpacked, owner: str, candidate: str, new_id: Callable[[], str]) -> _Renaming:
    made = (packed.about.targets, packed.interviews, packed.critiques, packed.pitches, packed.cards)
    more = (packed.corrections, packed.debriefs)
    names = {record.id: new_id() for records in (*made, *more) for record in records}
    names |= {d.id: document_id(owner, candidate, display_name(d.name)) for d in packed.about.documents}
    names[packed.about.candidate.id] = candidate
    return _Renaming(names)


def _write(connection: Connection, key: CandidateKey, packed: Unpacked, anew: _Renaming, now: str) -> None:
    """Everything but the documents' own bytes."""
    _correct_kinds(connection, packed.about, key)
    for target in map(anew, packed.about.targets):
        targets.add(connection, key, target)
    interviews = [anew(interview) for interview in packed.interviews]
    for interview in interviews:
        restored.add_interview(connection, key, interview)
    places = {t.critique_id: (i.id, t.number) for i in interviews for t in i.turns if t.critique_id}
    restored.add_critiques(connection, key, [anew(critique) for critique in packed.critiques], places)
    for pitch in map(anew, packed.pitches):
        add_pitch(connection, key, pitch)
    for card in map(anew, packed.cards):
        practice.save_card(connection, key, card)
    for correction in map(anew, packed.corrections):
        practice.add_correction(connection, key, correction)
    for debrief in map(anew, packed.debriefs):
        practice.add_debrief(connection, key, debrief)
    for story in map(anew, packed.stories):
        stories.put(connection, key, story, now)
    for said in map(anew, packed.conversations):
        stories.put_conversation(connection, key, said, 0, now)


def _correct_kinds(connection: Connection, about: About, key: CandidateKey) -> None:
    """Have sections whose kind was set by hand keep it when the document is read again."""
    for document in about.documents:
        said = about.said_kinds.get(document.id)
        if said is not None and document.name in about.files:
            corrected = [section for section in document.sections if section.number in said.sections]
            own = document_id(key.owner, key.id, display_name(document.name))
            documents.correct_ahead(connection, own, corrected)
