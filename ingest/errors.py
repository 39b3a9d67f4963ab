"""The base of every error a person may see, and the errors of reading and storing.

Standard library only. Each class fixes what a client needs to react: a stable ``code``, the HTTP
``status`` and whether trying again may help. The message is one sentence a person can act on.
"""


class GreenroomError(Exception):
    """The base of the hierarchy; never raised itself.

    Args:
        message: one sentence that says what happened and what to do about it.
        field: the name of the request's field it is about, where there is one.
    """

    code = "internal"
    status = 500
    retryable = False

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class StorageFull(GreenroomError):
    """A file cannot be written: the disk is full, or the folder read-only."""

    code = "storage_full"
    status = 507
    retryable = True


class UnreadableDocument(GreenroomError):
    """The file cannot be read as what it says it is; its bytes or its name are at fault."""

    code = "unreadable_document"
    status = 415


class DocumentTooLarge(GreenroomError):
    """The file, or what it unpacks to, is over a limit."""

    code = "document_too_large"
    status = 413


class EmptyDocument(GreenroomError):
    """The file was read, and nothing that a reader would see is in it."""

    code = "empty_document"
    status = 422
