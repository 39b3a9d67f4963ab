"""The pages, put together: one module per noun, the static files, and errors as pages."""

from fastapi import FastAPI

from app.web import (
    assets,
    candidates,
    critiques,
    documents,
    elicitations,
    interviews,
    introductions,
    library,
    models,
    practice,
    reference,
    sign_in,
    start,
    stories,
    targets,
)
from app.web.errors import add_error_pages

ROOMS = (
    assets,
    sign_in,
    start,
    candidates,
    targets,
    library,
    documents,
    practice,
    interviews,
    critiques,
    introductions,
    stories,
    elicitations,
    models,
    reference,
)


def add_pages(app: FastAPI) -> None:
    """Add the pages to the application, after its API."""
    for room in ROOMS:
        app.include_router(room.router)
    add_error_pages(app)
