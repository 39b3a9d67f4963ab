"""Style sheets, scripts and the icon, served from memory under an address that changes with their content.

The version is a part of the path, so that a module's relative imports stay within one version and everything may be
cached for good.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from urllib.parse import quote

from fastapi import APIRouter, Response

from app.errors import NotFound

router = APIRouter(include_in_schema=False)

TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
FOR_GOOD = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Assets:
    """Every file by name, and the version of them all."""

    version: str
    contents: dict[str, bytes]


@lru_cache(maxsize=1)
def assets() -> Assets:
    """The package's static files, read once."""
    folder = files("app.web").joinpath("static")
    found = sorted((entry.name, entry.read_bytes()) for entry in folder.iterdir() if _suffix(entry.name) in TYPES)
    digest = hashlib.sha256()
    for name, data in found:
        digest.update(name.encode() + b"\0" + data)
    return Assets(digest.hexdigest()[:10], dict(found))


def url(name: str) -> str:
    """The address of a static file.

    Raises:
        KeyError: there is none of that name.
    """
    held = assets()
    if name not in held.contents:
        raise KeyError(name)
    return f"/static/{held.version}/{name}"


def inline(name: str) -> str:
    """A static file as an address that holds all of it, which spares a page the request."""
    return f"data:{TYPES[_suffix(name)]},{quote(assets().contents[name].decode().strip())}"


@router.get("/static/{version}/{name}")
def static_file(version: str, name: str) -> Response:
    """One static file. An older version's address gets the present content, and no promise that it stays."""
    held = assets()
    if name not in held.contents:
        raise NotFound("There is no such file.")
    fresh = version == held.version
    headers = {"Cache-Control": FOR_GOOD if fresh else "no-cache"}
    return Response(held.contents[name], media_type=TYPES[_suffix(name)], headers=headers)


def _suffix(name: str) -> str:
    return name[name.rfind(".") :]
