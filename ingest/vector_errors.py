"""What goes wrong with the vector store, told apart by what Chroma says of it."""

from pathlib import Path

from ingest.errors import GreenroomError, StorageFull

UNWRITABLE = ("code: 8)", "code: 10)", "code: 13)", "code: 14)", "no space left", "read-only file system")
BUSY = ("code: 5)", "code: 6)")
"""What Chroma's messages hold when nothing is damaged and SQLite refuses (https://sqlite.org/rescode.html)."""


class VectorsUnavailable(GreenroomError):
    """The vector store does not answer now."""

    code = "vectors_unavailable"
    status = 503
    retryable = True


def raise_unless_damaged(error: Exception, folder: Path | None, misused: bool) -> None:
    """Raise what the error says to a person; return when the store must be emptied.

    Args:
        folder: of an embedded store; None for a server's.
        misused: the error blames the call's arguments rather than the store.
    """
    if folder is not None and not folder.is_file() and not (folder / "chroma.sqlite3").exists():
        return  # deleted below us; SQLite then calls its open file read-only, which it is not
    said = str(error).lower()
    if (isinstance(error, OSError) and folder is not None) or any(sign in said for sign in UNWRITABLE):
        raise StorageFull(
            "Greenroom cannot write its search index (the disk is full or the folder is read-only); "
            "what was saved before is intact."
        ) from error
    if folder is None or any(sign in said for sign in BUSY):
        # Chroma says ValueError of a server that it cannot reach.
        raise VectorsUnavailable("The search index does not answer; try again in a moment.") from error
    if misused:
        raise error
