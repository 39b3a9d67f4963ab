"""Signing a browser in, by the link that Greenroom prints or by hand, and out."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.api.guard import COOKIE, client_of
from app.api.sign_in import SIGN_IN_SECONDS, SignIns
from app.errors import GreenroomError
from app.web.forms import Fields
from app.web.render import html
from app.web.visit import go, keep_cookie

router = APIRouter(include_in_schema=False)

FETCHED_AHEAD = ("sec-purpose", "purpose", "x-moz", "x-purpose")


@router.get("/sign-in")
def open_sign_in(request: Request, code: str = "", left: bool = False) -> Response:
    """Sign in with the code of the address, once; without one, ask for it. ``left`` says it was just signed out."""
    if any(request.headers.get(name) for name in FETCHED_AHEAD):
        # A page fetched ahead of a click must not use up the code; the browser asks again when it is opened.
        return Response(status_code=503, headers={"Retry-After": "0"})
    if _signed_in(request):
        return go("/")
    # A picture or frame in another site's page: its wrong codes must not lock out whoever sits at this machine.
    embedded = request.headers.get("sec-fetch-dest", "document") != "document"
    return _redeem(request, code) if code and not embedded else _form(left=left)


@router.post("/sign-in")
def send_code(request: Request, fields: Fields) -> Response:
    """Sign in with a code or the token, typed or pasted."""
    code = fields.get("code", "").strip()
    return _redeem(request, code) if code else _form("Paste the code first.", 422)


@router.post("/sign-out")
def sign_out(request: Request) -> Response:
    """Forget this browser."""
    sign_ins: SignIns = request.app.state.sign_ins
    sign_ins.sign_out(request.cookies.get(COOKIE, ""))
    response = go("/sign-in?left=1")
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
    return response


def _signed_in(request: Request) -> bool:
    sign_ins: SignIns = request.app.state.sign_ins
    secret = request.cookies.get(COOKIE)
    return bool(secret) and sign_ins.owner_of_browser(str(secret)) is not None


def _redeem(request: Request, code: str) -> Response:
    sign_ins: SignIns = request.app.state.sign_ins
    try:
        secret = sign_ins.redeem(code, client_of(request.scope))
    except GreenroomError as error:
        return _form(error.message, error.status)
    response = _welcome(request)
    keep_cookie(request, response, COOKIE, secret, SIGN_IN_SECONDS)
    return response


def _welcome(request: Request) -> Response:
    """On to the start. A link in another site's page (a terminal in the browser, say) needs a step between:

    a browser withholds a strict cookie from every redirect that such a click leads to, but not from a page's own.
    """
    if request.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        return HTMLResponse(html("signed_in.html"))
    return go("/")


def _form(problem: str = "", status: int = 200, left: bool = False) -> HTMLResponse:
    return HTMLResponse(html("sign_in.html", problem=problem, left=left), status_code=status)
