"""The tables. Every row belongs to a candidate, every candidate to an owner."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

facts = Table(
    "facts",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
    comment="Facts about the store itself: how it was last closed, which embedder and chunker made its vectors.",
)

owners = Table(
    "owners",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("created_at", String(32), nullable=False),
)

users = Table(
    "users",
    metadata,
    Column("owner", String(64), ForeignKey("owners.id", ondelete="CASCADE"), primary_key=True),
    Column("digest", String(64), nullable=True),  # none once the user is removed
    UniqueConstraint("digest"),
)

codes = Table(
    "codes",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("owner", String(64), ForeignKey("owners.id", ondelete="CASCADE"), nullable=False),
    Column("expires_at", Float, nullable=False),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("owner", String(64), ForeignKey("owners.id", ondelete="CASCADE"), nullable=False),
    Column("expires_at", Float, nullable=False),
)

candidates = Table(
    "candidates",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("owner", String(64), ForeignKey("owners.id", ondelete="CASCADE"), nullable=False),
    Column("id", String(64), nullable=False),
    Column("name", String(120), nullable=False),
    Column("words_per_minute", Integer, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("erase_after", Float, nullable=True),
    UniqueConstraint("owner", "id"),
    sqlite_autoincrement=True,
)


def _candidate() -> Column[int]:
    return Column("candidate", Integer, ForeignKey("candidates.key", ondelete="CASCADE"), nullable=False, index=True)


targets = Table(
    "targets",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("record", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("name", String(120), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("state", String(10), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("kind_asked", String(24), nullable=True),
    Column("text", Text, nullable=True),
    Column("set_aside", JSON, nullable=False),
    Column("questions", JSON, nullable=False),
    Column("error", JSON, nullable=True),
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
    # Vectors of the questions left blank (app.blank_vectors); null where there are none, or until they are made.
    Column("blanks", LargeBinary, nullable=True),
    UniqueConstraint("candidate", "name"),
)

sections = Table(
    "sections",
    metadata,
    Column("document", String(32), ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("heading", JSON, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("corrected", Boolean, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

chunks = Table(
    "chunks",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("document", String(32), ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("section", Integer, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("heading", Text, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    # A row of bytes per sentence (ingest.chunk_vectors); null until they are made. Here, since they go with the text.
    Column("sentences", LargeBinary, nullable=True),
)

critiques = Table(
    "critiques",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("interview", String(32), ForeignKey("interviews.id", ondelete="CASCADE"), nullable=True),
    Column("turn", Integer, nullable=True),
    Column("record", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
    Index("ix_critiques_interview_turn", "interview", "turn"),
)

pitches = Table(
    "pitches",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("record", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
)

stories = Table(
    "stories",
    metadata,
    Column("candidate", Integer, ForeignKey("candidates.key", ondelete="CASCADE"), primary_key=True),
    Column("id", String(32), primary_key=True),
    Column("state", String(10), nullable=False),
    Column("record", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
    comment="Stories the candidate decided about. An id follows from the words, so two candidates may share one.",
)

elicitations = Table(
    "elicitations",
    metadata,
    Column("candidate", Integer, ForeignKey("candidates.key", ondelete="CASCADE"), primary_key=True),
    Column("subject", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("record", JSON, nullable=False),
    Column("updated_at", String(32), nullable=False),
    comment="What the coach asked about a story or a blank question, and was told.",
)

interviews = Table(
    "interviews",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("state", String(12), nullable=False),
    Column("settings", JSON, nullable=False),
    Column("report", JSON, nullable=True),
    Column("created_at", String(32), nullable=False),
)

turns = Table(
    "turns",
    metadata,
    Column("interview", String(32), ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("state", String(12), nullable=False, index=True),
    Column("question", JSON, nullable=False),
    Column("answer", Text, nullable=True),
    Column("skipped", Boolean, nullable=False),
    Column("spoken_seconds", Float, nullable=True),
    Column("self_rating", Float, nullable=True),
    Column("blocks", JSON, nullable=False),
    Column("citations", JSON, nullable=False),
    Column("critique_id", String(32), nullable=True),
    Column("idempotency_key", String(120), nullable=True),
    Column("request_digest", String(64), nullable=True),
    Column("reply_by", JSON, nullable=True),
    UniqueConstraint("interview", "idempotency_key"),
)

cards = Table(
    "cards",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("digest", String(64), nullable=False),
    Column("due", String(32), nullable=False),
    Column("record", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
    UniqueConstraint("candidate", "digest"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("record", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
)

debriefs = Table(
    "debriefs",
    metadata,
    Column("id", String(32), primary_key=True),
    _candidate(),
    Column("interview", String(32), ForeignKey("interviews.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("record", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
)
