"""What stands before every route: the host, the origin, the size, and who is asking.

Plain ASGI, since a wrapping middleware would hide disconnects from streams. A request that is refused here never
reaches a handler.
"""

import re
from http.cookies import CookieError, SimpleCookie

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.errors import error_response
from app.api.sign_in import SignIns
from app.errors import Forbidden, GreenroomError, RequestTooLarge, Unauthorised
from app.services import OWNER
from app.settings import API, is_loopback

COOKIE = "greenroom"
OPEN_PATHS = ("/healthz", "/sign-in")
STATIC = "/static/"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
HOST = re.compile(r"(?:\[(?P<address>[0-9a-f:.]+)\]|(?P<name>[^\[\]:]+))(?::[0-9]{0,5})?")

UPLOAD_PATHS = ("/documents", "/library")
IMPORT_PATH = f"{API}/import"
LARGEST_UPLOAD = 25 * 2**20
LARGEST_IMPORT = 100 * 2**20
LARGEST_BODY = 2 * 2**20
"""Bytes of a request that may carry documents, of one that brings an export back, and of any other."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src blob:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
}


class WrongHost(GreenroomError):
    """The request was addressed to a name this server does not answer to, as in a DNS rebinding attack."""

    code = "wrong_host"
    status = 421


class Guard:
    """Checks every request and puts the security headers on every response.

    Args:
        loopback: whether the server listens on this machine only; then it answers to this machine's names only.
    """

    def __init__(self, app: ASGIApp, sign_ins: SignIns, loopback: bool) -> None:
        self._app = app
        self._sign_ins = sign_ins
        self._loopback = loopback

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or hand it on with its owner in ``scope["state"]["owner"]``."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(message, scope["path"])
            await send(message)

        try:
            self._check_host(headers)
            self._check_origin(scope["method"], headers)
            owner = await self._owner(scope, headers)
            limited = _limited(receive, headers, scope["path"])
        except Unauthorised as error:
            await _unauthorised(scope, headers, error)(scope, receive, send_guarded)
        except GreenroomError as error:
            await error_response(error, scope["path"])(scope, receive, send_guarded)
        else:
            scope.setdefault("state", {})["owner"] = owner
            await self._app(scope, limited, send_guarded)

    def _check_host(self, headers: Headers) -> None:
        if self._loopback and not (len(headers.getlist("host")) == 1 and is_loopback(_name(headers["host"]))):
            raise WrongHost("This Greenroom answers to 127.0.0.1 and localhost only.")

    def _check_origin(self, method: str, headers: Headers) -> None:
        """A write that a browser sends must come from our own pages; other clients send no Origin."""
        if method in SAFE_METHODS:
            return
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        host = headers.get("host", "").lower()
        foreign = origin is not None and origin.lower() not in (f"http://{host}", f"https://{host}")
        if foreign or site in ("cross-site", "same-site"):
            raise Forbidden("This request came from another site's page and was refused.")

    async def _owner(self, scope: Scope, headers: Headers) -> str | None:
        """Whose request it is; None for the few paths open to all.

        Raises:
            Unauthorised: no token or sign-in, or a wrong one.
            TooManyRequests: too many wrong ones from this address.
            Forbidden: a browser's write that does not say where it comes from.
        """
        path = scope["path"]
        if path in OPEN_PATHS or path.startswith(STATIC):
            return None
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            token, client = given.strip(), client_of(scope)
            if self._sign_ins.is_own(token, client):
                return OWNER
            return await run_in_threadpool(self._sign_ins.owner_of_token, token, client)
        secret = _cookie(headers)
        owner = await run_in_threadpool(self._sign_ins.owner_of_browser, secret) if secret else None
        if owner is None:
            raise Unauthorised("Sign in with the code that Greenroom printed when it started, or send the token.")
        if scope["method"] not in SAFE_METHODS and headers.get("origin") is None:
            raise Forbidden("A change made with a signed-in browser must say where it comes from (Origin).")
        return owner


def client_of(scope: Scope) -> str:
    """The address a request came from."""
    return str(scope["client"][0]) if scope.get("client") else ""


def _name(host: str) -> str:
    """The name in a Host header, without port and brackets; empty where it is none."""
    found = HOST.fullmatch(host.lower())
    return (found["address"] or found["name"]) if found else ""


def _cookie(headers: Headers) -> str | None:
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    return morsel.value if morsel else None


def _add_headers(message: Message, path: str) -> None:
    headers = MutableHeaders(scope=message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    if not path.startswith(STATIC):
        headers.setdefault("Cache-Control", "no-store")


def _unauthorised(scope: Scope, headers: Headers, error: Unauthorised) -> Response:
    """A person opening a page is led to the sign-in; a program gets the error."""
    page = scope["method"] == "GET" and "text/html" in headers.get("accept", "")
    return RedirectResponse("/sign-in", status_code=303) if page else error_response(error, scope["path"])


def _limited(receive: Receive, headers: Headers, path: str) -> Receive:
    """Count a body while it arrives, so that a chunked one is bounded too."""
    most = LARGEST_UPLOAD if path.endswith(UPLOAD_PATHS) else LARGEST_IMPORT if path == IMPORT_PATH else LARGEST_BODY
    too_large = RequestTooLarge(f"That is too much at once; {most // 2**20} MB is the most. Send less, or in parts.")
    declared = headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > most:
        raise too_large
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        if message["type"] == "http.request":
            taken += len(message.get("body", b""))
            if taken > most:
                raise too_large
        return message

    return counted
