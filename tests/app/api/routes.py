"""Every route of the application, taken from the application itself, so that a new one is walked by being there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel


@dataclass(frozen=True)
class Route:
    """A method at a path with parameters in braces. ``body`` is the record a JSON route takes, if it takes one."""

    method: str
    path: str
    body: type[BaseModel] | None

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names in braces, in order."""
        return tuple(re.findall(r"\{([^}:]*)[^}]*\}", self.path))

    def address(self, values: Mapping[str, str]) -> str:
        """The path with values in place of its parameters."""
        return re.sub(r"\{([^}:]*)[^}]*\}", lambda found: values[found[1]], self.path)


def routes(application: FastAPI) -> list[Route]:
    """All of them, HEAD left out."""
    return list(_walk(application.routes, ""))


def _walk(found: Iterable[Any], prefix: str) -> Iterator[Route]:
    for route in found:
        if hasattr(route, "original_router"):
            yield from _walk(route.original_router.routes, prefix + route.include_context.prefix)
            continue
        field = getattr(route, "body_field", None)
        body = field.field_info.annotation if field else None
        json = body if isinstance(body, type) and issubclass(body, BaseModel) else None
        for method in sorted(set(route.methods or {"GET"}) - {"HEAD"}):
            yield Route(method, prefix + route.path, json)
