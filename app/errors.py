"""Errors of the service, in one small hierarchy under :class:`ingest.errors.GreenroomError`.

Standard library only (through ``ingest.errors``).
"""

from ingest.errors import GreenroomError, StorageFull

__all__ = [
    "BadRequest",
    "Conflict",
    "FolderInUse",
    "Forbidden",
    "GreenroomError",
    "ModelTrouble",
    "NotFound",
    "NotReady",
    "RequestTooLarge",
    "StorageFull",
    "TooManyRequests",
    "Unauthorised",
]


class NotFound(GreenroomError):
    """What was named does not exist, or is another owner's: the two are told apart to no one."""

    code = "not_found"
    status = 404


class Conflict(GreenroomError):
    """The request cannot be done in the present state of what it names."""

    code = "conflict"
    status = 409


class BadRequest(GreenroomError):
    """A value in the request cannot be used; ``field`` says which."""

    code = "invalid_request"
    status = 422


class RequestTooLarge(GreenroomError):
    """The request's body is over the limit."""

    code = "request_too_large"
    status = 413


class Unauthorised(GreenroomError):
    """No valid token or sign-in came with the request."""

    code = "unauthorised"
    status = 401


class Forbidden(GreenroomError):
    """The request comes from somewhere that may not make it (another site's page)."""

    code = "forbidden"
    status = 403


class TooManyRequests(GreenroomError):
    """Too much at once; the same request may succeed a little later."""

    code = "too_many_requests"
    status = 429
    retryable = True


class NotReady(GreenroomError):
    """The service is still starting."""

    code = "not_ready"
    status = 503
    retryable = True


class FolderInUse(GreenroomError):
    """Another process has the data folder open."""

    code = "folder_in_use"
    status = 503


class ModelTrouble(GreenroomError):
    """The chat model did not give a usable answer; the message says why, in words for the candidate."""

    code = "model_trouble"
    status = 502
    retryable = True
