"""A candidate with one of everything."""

from app.records import (
    Card,
    Correction,
    Debrief,
    DebriefQuestion,
    Interview,
    InterviewSettings,
    Pitch,
    Story,
    Target,
    Told,
    Turn,
)
from app.store import coaching, intake, interviews, practice, stories, targets
from app.store.candidates import CandidateKey
from app.store.database import Database
from app.store.intake import PendingDocument, ReadResult, Upload
from app.store.stories import Conversation
from ingest.records import Chunk, Section
from tests.fakes import critique_of, question

NOW = "2027-01-15T09:00:00.000Z"


def upload(tag: str, data: bytes | None = None, name: str = "notes.txt") -> Upload:
    """An upload whose digest follows from its bytes."""
    data = data if data is not None else f"data-{tag}".encode()
    return Upload(f"document-{tag}", name, data, data.hex()[:64], None, NOW)


def read_result(tag: str, words: tuple[str, ...] = ("one", "two")) -> ReadResult:
    """A document of one section, whose chunks are these words."""
    text = "\n\n".join(words)
    chunks, at = [], 0
    for number, word in enumerate(words):
        chunks.append(
            Chunk(
                id=f"chunk-{tag}-{number}",
                document_id=f"document-{tag}",
                section=0,
                ordinal=number,
                heading="Part",
                kind="stories",
                start=at,
                end=at + len(word),
                text=word,
            )
        )
        at += len(word) + 2
    section = Section(number=0, heading=("Part",), kind="stories", start=0, end=len(text))
    return ReadResult(text, "stories", (section,), (), (), tuple(chunks))


def claimed(database: Database, tag: str) -> PendingDocument:
    """The pending document, taken up."""
    with database.begin() as connection:
        taken = intake.claim(connection, f"document-{tag}")
    assert taken is not None
    return taken


def fill(database: Database, key: CandidateKey, tag: str) -> None:
    """Give the candidate a read document, a target, an interview with all that hangs on it, a pitch, a story."""
    with database.begin() as connection:
        assert intake.accept(connection, key, upload(tag))
    taken = claimed(database, tag)
    turn = Turn(number=1, state="open", question=question("Why?"))
    interview = Interview(
        id=f"interview-{tag}",
        candidate=key.id,
        state="open",
        settings=InterviewSettings(format="behavioural"),
        turns=(turn,),
        created_at=NOW,
    )
    pitch = Pitch(
        id=f"pitch-{tag}",
        engine="fake",
        seconds=60,
        words_per_minute=140,
        text="I nurse.",
        sentences=(),
        words=2,
        estimated_seconds=1,
        blanks=(),
        conflicts=(),
        left_out=(),
        created_at=NOW,
    )
    with database.begin() as connection:
        intake.finish(connection, taken, read_result(tag), frozenset(), NOW)
        targets.add(connection, key, Target(id=f"target-{tag}", role="Nurse", company="Ward", created_at=NOW))
        interviews.add(connection, key, interview)
        made = critique_of("An answer.", 4.0, id_=f"critique-{tag}", created_at=NOW)
        coaching.add_critique(connection, key, made, interview.id, 1)
        coaching.add_pitch(connection, key, pitch)
        practice.save_card(connection, key, card(f"card-{tag}", "Why?"))
        corrected = Correction(id=f"correction-{tag}", kind="claim", text="I nurse.", created_at=NOW)
        practice.add_correction(connection, key, corrected)
        practice.add_debrief(connection, key, debrief(f"debrief-{tag}", interview.id))
        story = Story(id=f"story-{tag}", title="The rota", action="I wrote a rota.", state="kept")
        stories.put(connection, key, story, NOW)
        told = Told(part="result", question="And then?", answer="It held.", document=f"document-{tag}")
        said = Conversation(subject=story.id, title="The rota", told=(told,))
        stories.put_conversation(connection, key, said, 0, NOW)


def card(id_: str, question: str, due: str = NOW, went_badly: bool = False) -> Card:
    """A card that has not been practised."""
    return Card(
        id=id_,
        question=question,
        format="behavioural",
        competency="conflict",
        due=due,
        went_badly=went_badly,
        created_at=NOW,
    )


def debrief(id_: str, interview: str) -> Debrief:
    """What one real interview asked."""
    asked = DebriefQuestion(question="Why us?", format="recruiter", competency="motivation", how_it_went=2)
    return Debrief(id=id_, interview=interview, text="They asked why.", questions=(asked,), created_at=NOW)
