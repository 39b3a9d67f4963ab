"""Stories the candidate decided about, and the conversations about what they lack."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, update

from app.errors import Conflict
from app.records import ElicitedPart, Story, Told
from app.store.candidates import CandidateKey
from app.store.tables import elicitations, stories
from ingest.records import Record

QUESTION = "question-"
"""How the subject of a conversation about a question begins; that of one about a story is the story's id."""


class Conversation(Record):
    """What is remembered of an elicitation. ``tries`` counts, per part, the answers that said nothing."""

    subject: str
    title: str
    told: tuple[Told, ...] = ()
    tries: tuple[tuple[ElicitedPart, int], ...] = ()


@dataclass(frozen=True)
class KeptConversation:
    """A conversation with its version, which counts its changes; 0 before the first."""

    conversation: Conversation
    version: int


def decided(connection: Connection, candidate: CandidateKey) -> list[Story]:
    """Every story the candidate accepted, rejected or merged, in the order of deciding."""
    rows = connection.execute(
        select(stories.c.record)
        .where(stories.c.candidate == candidate.key)
        .order_by(stories.c.created_at, stories.c.id)
    ).scalars()
    return [Story.model_validate(record) for record in rows]


def put(connection: Connection, candidate: CandidateKey, story: Story, now: str) -> None:
    """Store a story as decided about, in place of what was stored under its id."""
    here = (stories.c.candidate == candidate.key, stories.c.id == story.id)
    values = {"state": story.state, "record": story.model_dump(mode="json"), "updated_at": now}
    if not connection.execute(update(stories).where(*here).values(**values)).rowcount:
        connection.execute(stories.insert().values(candidate=candidate.key, id=story.id, created_at=now, **values))


def amend(connection: Connection, candidate: CandidateKey, story: Story) -> None:
    """Change what is stored of a story without its being decided about again; its time stays."""
    here = (stories.c.candidate == candidate.key, stories.c.id == story.id)
    connection.execute(update(stories).where(*here).values(record=story.model_dump(mode="json")))


def drop(connection: Connection, candidate: CandidateKey, story: str) -> None:
    """Forget that a story was decided about."""
    connection.execute(delete(stories).where(stories.c.candidate == candidate.key, stories.c.id == story))


def conversations(connection: Connection, candidate: CandidateKey) -> list[Conversation]:
    """Every conversation with the candidate, by subject."""
    rows = connection.execute(
        select(elicitations.c.record).where(elicitations.c.candidate == candidate.key).order_by(elicitations.c.subject)
    ).scalars()
    return [Conversation.model_validate(record) for record in rows]


def conversation(connection: Connection, candidate: CandidateKey, subject: str, title: str) -> KeptConversation:
    """The conversation about a subject; an empty one under this title before the first answer."""
    row = connection.execute(
        select(elicitations.c.record, elicitations.c.version).where(
            elicitations.c.candidate == candidate.key, elicitations.c.subject == subject
        )
    ).one_or_none()
    if row is None:
        return KeptConversation(Conversation(subject=subject, title=title), 0)
    return KeptConversation(Conversation.model_validate(row.record), row.version)


def put_conversation(
    connection: Connection, candidate: CandidateKey, changed: Conversation, version: int, now: str
) -> None:
    """Store a conversation that was read at ``version``.

    Raises:
        Conflict: another answer about the same subject came in between.
    """
    values = {"record": changed.model_dump(mode="json"), "version": version + 1, "updated_at": now}
    current = conversation(connection, candidate, changed.subject, changed.title).version
    if current != version:
        raise Conflict("Another answer about this came in at the same moment; look at it, then answer again.")
    if version:
        connection.execute(
            update(elicitations)
            .where(elicitations.c.candidate == candidate.key, elicitations.c.subject == changed.subject)
            .values(**values)
        )
    else:
        connection.execute(elicitations.insert().values(candidate=candidate.key, subject=changed.subject, **values))
