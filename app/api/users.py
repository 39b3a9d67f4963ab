"""Named users, for whoever holds the server's own token."""

import re
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel

from app.api.dependencies import Operator, Page, Ready
from app.coach import users as use
from app.errors import BadRequest
from app.records import NewUser, User
from app.requests import UserBody
from app.services import OWNER
from app.slugs import SLUG
from app.store import users

router = APIRouter(prefix="/users", tags=["users"])

UserName = Annotated[str, Path(max_length=64, description="The user's name.")]


class Code(BaseModel):
    """Signs one browser in, once; it is over after ``seconds``."""

    code: str
    seconds: float


@router.get("")
def list_users(services: Ready, _: Operator) -> Page[User]:
    """Everybody who has a token of their own."""
    with services.database.read() as connection:
        return Page(items=users.list_all(connection), next=None)


@router.post("", status_code=201)
def add_user(services: Ready, _: Operator, body: UserBody) -> NewUser:
    """Add a user. The token and the code in the answer are shown this once; only digests of them are kept."""
    if not re.fullmatch(SLUG, body.name) or body.name == OWNER:
        raise BadRequest(
            f"'name' may hold small letters, digits and hyphens, 64 at most, with no hyphen at either end, "
            f"and may not be '{OWNER}'.",
            field="name",
        )
    with services.database.begin() as connection:
        return use.add_user(connection, body.name, services.clock.instant(), services.clock.seconds())


@router.post("/{user}/code", status_code=201)
def new_code(services: Ready, _: Operator, user: UserName) -> Code:
    """A new code for a user's browser; an earlier one that was not used ends."""
    with services.database.begin() as connection:
        users.check(connection, user)
        return Code(code=use.new_code(connection, user, services.clock.seconds()), seconds=use.CODE_SECONDS)


@router.delete("/{user}", status_code=204)
def remove_user(services: Ready, _: Operator, user: UserName) -> None:
    """Remove a user at once, with every candidate of theirs; there is no way back."""
    with services.database.begin() as connection:
        use.remove_user(connection, user, services.clock.seconds())
    services.start_up.erasure_scheduled()
