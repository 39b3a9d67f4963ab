"""What routes are handed: the services, the owner who asks, and pages of lists."""

from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Path, Query, Request
from pydantic import BaseModel

from app.errors import Forbidden
from app.services import OWNER, Services

Item = TypeVar("Item")


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    services.ready()
    return services


def _owner(request: Request) -> str:
    owner: str = request.state.owner
    return owner


def _operator(request: Request) -> str:
    if not is_operator(request):
        raise Forbidden("Only whoever runs this server can do that, with the server's own token; ask them.")
    return OWNER


def is_operator(request: Request) -> bool:
    """Whether the request comes from whoever runs the server, and not from a named user of it."""
    return bool(request.state.owner == OWNER)


Ready = Annotated[Services, Depends(_services)]
"""The services, when start-up is over; a request that comes earlier waits, then gets 503."""

Owner = Annotated[str, Depends(_owner)]
Operator = Annotated[str, Depends(_operator)]
"""Like :data:`Owner`, for what concerns everybody on the server: refused to named users."""

CandidateId = Annotated[str, Path(max_length=64, description="The candidate's id.")]
Cursor = Annotated[str, Query(max_length=200, description="`next` of the page before; empty for the first page.")]
Number = Annotated[int, Path(ge=0, le=1_000_000, description="Which one, in order.")]
Limit = Annotated[int, Query(ge=1, le=200, description="How many at most.")]


class Page(BaseModel, Generic[Item]):
    """A part of a list. ``next`` is the cursor of the page after it, None on the last."""

    items: list[Item]
    next: str | None


def page(found: list[tuple[str, Item]], limit: int) -> Page[Item]:
    """A page from cursor-item pairs that were read one beyond the limit, to know whether more follow."""
    shown = found[:limit]
    return Page(items=[item for _, item in shown], next=shown[-1][0] if len(found) > limit else None)
