"""Everything about a candidate in one zip file: as it was uploaded, as JSON, and as Markdown to read."""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from app.coach.day_sheet import story_text
from app.coach.markdown import critique_text, debrief_text, pitch_text, report_text
from app.store import Connection, candidates, coaching, documents, interviews, practice, stories, targets
from app.store.candidates import CandidateKey

ALL = 1_000_000
VERSION = 1


def export(connection: Connection, candidate: CandidateKey) -> bytes:
    """Pack a candidate. Entry times are fixed, so that the same content gives the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _entries(connection, candidate):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _entries(connection: Connection, candidate: CandidateKey) -> Iterator[tuple[str, bytes]]:
    held = [d.model_dump(mode="json") for d in documents.list_page(connection, candidate, "", ALL)]
    said = documents.said_kinds(connection, candidate)
    packed = list(enumerate(documents.originals(connection, candidate), 1))
    # Numbered, since a document may bear a name that an archive's reader would take for a path.
    files = {name: f"documents/{number:03d}-{_safe(name)}" for number, (name, _) in packed}
    about = {
        "greenroom_export": VERSION,
        "candidate": candidates.get(connection, candidate).model_dump(mode="json"),
        "targets": [target.model_dump(mode="json") for target in targets.list_all(connection, candidate)],
        "documents": held,
        "files": files,
        "said_kinds": {id_: kinds.model_dump(mode="json") for id_, kinds in said.items()},
    }
    yield "candidate.json", _json(about)
    for _, (name, data) in packed:
        yield files[name], data
    interviewed = [interview for _, interview in interviews.list_page(connection, candidate, "", ALL)]
    yield "interviews.json", _json_of(interviewed)
    for interview in interviewed:
        critiques = coaching.critiques_of_interview(connection, interview.id)
        yield f"interviews/{interview.created_at[:10]}-{interview.id}.md", report_text(interview, critiques).encode()
    judged = [critique for _, critique in coaching.list_critiques(connection, candidate, "", ALL)]
    yield "critiques.json", _json_of(judged)
    for critique in judged:
        yield f"critiques/{critique.created_at[:10]}-{critique.id}.md", critique_text(critique).encode()
    drafted = [pitch for _, pitch in coaching.list_pitches(connection, candidate, "", ALL)]
    yield "introductions.json", _json_of(drafted)
    for pitch in drafted:
        yield f"introductions/{pitch.created_at[:10]}-{pitch.id}.md", pitch_text(pitch).encode()
    yield "cards.json", _json_of(practice.list_cards(connection, candidate))
    yield "corrections.json", _json_of(practice.list_corrections(connection, candidate))
    told = practice.list_debriefs(connection, candidate)
    yield "debriefs.json", _json_of(told)
    for debrief in told:
        yield f"debriefs/{debrief.created_at[:10]}-{debrief.id}.md", debrief_text(debrief).encode()
    decided = stories.decided(connection, candidate)
    yield "stories.json", _json_of(decided)
    for story in decided:
        if story.state == "kept":
            yield f"stories/{story.id}.md", story_text(story).encode()
    yield "elicitations.json", _json_of(stories.conversations(connection, candidate))


def _safe(name: str) -> str:
    return "".join(c if c.isalnum() or c in "-_. " else "_" for c in name).strip(". ") or "document"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode()


def _json_of(records: Iterable[Any]) -> bytes:
    return _json([record.model_dump(mode="json") for record in records])
