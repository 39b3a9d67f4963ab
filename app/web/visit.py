"""Who opened a page, of which candidate, and what stands around every page: the rail and the strip."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.api.dependencies import Owner, Ready, is_operator
from app.errors import NotFound
from app.records import Candidate, Target
from app.services import Services
from app.store import candidates, documents, targets
from app.web import words
from app.web.render import PART_HEADER, html, today

LAST_COOKIE = "greenroom-last"
TARGET_COOKIE = "greenroom-target-"
YEAR = 365 * 86_400
MOST_CANDIDATES = 200


@dataclass(frozen=True)
class Visit:
    """One request for a page. ``candidate`` is the one in the address, or else the one looked at last.

    ``unread`` is how many of the candidate's documents are still being read.
    """

    request: Request
    services: Services
    owner: str
    candidates: tuple[Candidate, ...]
    candidate: Candidate | None
    targets: tuple[Target, ...]
    target: Target | None
    unread: int = 0

    @property
    def here(self) -> Candidate:
        """The candidate of the address.

        Raises:
            NotFound: there is no candidate at all.
        """
        if self.candidate is None:
            raise NotFound("There is no candidate yet. Begin on the start page.")
        return self.candidate

    @property
    def operates(self) -> bool:
        """Whether whoever runs the server is here, who alone decides who coaches."""
        return is_operator(self.request)

    @property
    def home(self) -> str:
        """The root of the candidate's addresses."""
        return f"/candidates/{self.here.id}"

    @property
    def today(self) -> date:
        """The day, by the services' clock."""
        return today(self.services.clock.instant())

    def page(self, template: str, status: int = 200, **context: Any) -> HTMLResponse:
        """A page within the shell, or the block of it that a script asked for."""
        status_name, status_line = words.engine_status(*self.services.models.current())
        text = html(
            template,
            self.request.headers.get(PART_HEADER),
            visit=self,
            engine=(status_name, status_line),
            **context,
        )
        response = HTMLResponse(text, status_code=status)
        if self.candidate and self.request.cookies.get(LAST_COOKIE) != self.candidate.id:
            keep_cookie(self.request, response, LAST_COOKIE, self.candidate.id)
        return response


def go(path: str) -> RedirectResponse:
    """After a form: on to a page, by GET."""
    return RedirectResponse(path, status_code=303)


def keep_cookie(request: Request, response: Response, name: str, value: str, seconds: int = YEAR) -> None:
    """Set a cookie that no script and no other site can use."""
    # A proxy that ends TLS says so; whoever says it falsely only makes the cookie stricter.
    secure = request.headers.get("x-forwarded-proto") == "https"
    response.set_cookie(name, value, max_age=seconds, path="/", httponly=True, samesite="strict", secure=secure)


def chosen_target(found: list[Target], cookies: Mapping[str, str], candidate: str, now: date) -> Target | None:
    """The target that was chosen, or else the next to come; without dates the newest."""
    chosen = cookies.get(TARGET_COOKIE + candidate)
    for target in found:
        if target.id == chosen:
            return target
    coming = [target for target in found if target.date and target.date >= now.isoformat()]
    if coming:
        return min(coming, key=lambda target: (target.date or "", target.id))
    return next((target for target in found if not target.date), found[0] if found else None)


def _visit(request: Request, services: Ready, owner: Owner) -> Visit:
    named = request.path_params.get("candidate")
    with services.database.read() as connection:
        listed = candidates.list_page(connection, owner, "", MOST_CANDIDATES)
        found: Candidate | None = None
        held: list[Target] = []
        unread = 0
        wanted = named or request.cookies.get(LAST_COOKIE)
        if named or any(entry.id == wanted for entry in listed):
            key = candidates.find(connection, owner, str(wanted))
            found, held = candidates.get(connection, key), targets.list_all(connection, key)
            unread = documents.count_unread(connection, key)
    return Visit(
        request=request,
        services=services,
        owner=owner,
        candidates=tuple(sorted(listed, key=lambda entry: (entry.sample, entry.name.lower(), entry.id))),
        candidate=found,
        targets=tuple(held),
        target=chosen_target(held, request.cookies, found.id, today(services.clock.instant())) if found else None,
        unread=unread,
    )


Here = Annotated[Visit, Depends(_visit)]
"""The visit, for a route of pages."""
