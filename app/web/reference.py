"""The reference of the API as pages, out of its OpenAPI description: nothing loaded from elsewhere."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Response

from app.errors import NotFound
from app.web.visit import Here

router = APIRouter(include_in_schema=False)

METHODS = ("get", "post", "put", "patch", "delete")
SHAPES = "records"


@dataclass(frozen=True)
class Field:
    """A parameter, a field of a body or of a record. ``record`` names the record it holds, if it holds one."""

    name: str
    type: str
    record: str
    required: bool
    about: str


@dataclass(frozen=True)
class Call:
    """One operation. ``returns`` names what a success answers with, and ``returned`` the record in it."""

    method: str
    path: str
    tag: str
    anchor: str
    about: str
    parameters: tuple[Field, ...]
    body: tuple[Field, ...]
    returns: str
    returned: str


@router.get("/docs")
def overview(visit: Here) -> Response:
    """Every call by its noun."""
    calls = calls_of(visit.request.app.openapi())
    return visit.page("docs.html", tags=_tags(calls), tag=None, calls=calls, records={})


@router.get("/docs/{tag}")
def chapter(visit: Here, tag: str) -> Response:
    """The calls of one noun, or the records."""
    schema = visit.request.app.openapi()
    calls = calls_of(schema)
    tags = _tags(calls)
    records = records_of(schema) if tag == SHAPES else {}
    if tag not in (*tags, SHAPES):
        raise NotFound("The reference has no such chapter.")
    held = [call for call in calls if call.tag == tag]
    return visit.page("docs.html", tags=tags, tag=tag, calls=held, records=records)


def calls_of(schema: dict[str, Any]) -> list[Call]:
    """Every operation, in the order of the routes."""
    return [
        _call(path, method, operation, schema)
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]


def records_of(schema: dict[str, Any]) -> dict[str, tuple[str, tuple[Field, ...]]]:
    """Every record by name: what it is, and its fields."""
    found = schema.get("components", {}).get("schemas", {})
    return {
        name: (str(shape.get("description", "")).replace("``", ""), _fields(shape))
        for name, shape in sorted(found.items())
        if name not in ("HTTPValidationError", "ValidationError")
    }


def _tags(calls: list[Call]) -> list[str]:
    return list(dict.fromkeys(call.tag for call in calls))


def _call(path: str, method: str, operation: dict[str, Any], schema: dict[str, Any]) -> Call:
    returns, returned = _returns(operation)
    return Call(
        method=method.upper(),
        path=path,
        tag=(operation.get("tags") or ["other"])[0],
        anchor=operation["operationId"],
        about=operation.get("description", ""),
        parameters=tuple(
            Field(
                entry["name"],
                *_type(entry.get("schema", {})),
                bool(entry.get("required")),
                entry.get("description", ""),
            )
            for entry in operation.get("parameters", [])
        ),
        body=_body(operation, schema),
        returns=returns,
        returned=returned,
    )


def _body(operation: dict[str, Any], schema: dict[str, Any]) -> tuple[Field, ...]:
    found: list[Field] = []
    for media in operation.get("requestBody", {}).get("content", {}).values():
        shape = media["schema"]
        if "$ref" in shape:
            shape = schema["components"]["schemas"][_name(shape)]
        found += _fields(shape)
    return tuple(found)


def _returns(operation: dict[str, Any]) -> tuple[str, str]:
    """What the first success answers with, in words, and the record in it."""
    for status, response in sorted(operation.get("responses", {}).items()):
        if status.startswith("2"):
            for media, content in response.get("content", {}).items():
                if media != "application/json":
                    return f"{status}, {media}", ""
                said, record = _type(content.get("schema", {}))
                return f"{status}, {said}", record
            return status, ""
    return "", ""


def _fields(shape: dict[str, Any]) -> tuple[Field, ...]:
    required = shape.get("required", [])
    return tuple(
        Field(name, *_type(field), name in required, str(field.get("description", "")))
        for name, field in shape.get("properties", {}).items()
    )


def _type(shape: dict[str, Any]) -> tuple[str, str]:
    """A type in words, and the record it holds ("" if none)."""
    if "$ref" in shape:
        name = _name(shape)
        return name, name
    options = [option for option in shape.get("anyOf", []) if option.get("type") != "null"]
    if options:
        told = [_type(option) for option in options]
        return " or ".join(text for text, _ in told), next((record for _, record in told if record), "")
    if "enum" in shape:
        return ", ".join(str(value) for value in shape["enum"]), ""
    if shape.get("type") == "array":
        said, record = _type(shape.get("items", {}))
        return f"list of {said}", record
    return str(shape.get("const", shape.get("type", "any"))), ""


def _name(shape: dict[str, Any]) -> str:
    return str(shape["$ref"]).rsplit("/", 1)[-1]
