"""The pages, put together: one module per noun, the static files, and errors as pages."""

from fastapi import FastAPI

from app.web import (
    assets,
    candidates,
    corrections,
    critiques,
    debrief,
    documents,
    elicitations,
    interviews,
    introductions,
    library,
    models,
    practice,
    preparation,
    progress,
    reference,
    set_right,
    sign_in,
    start,
    stories,
    takes,
    targets,
    today,
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
    today,
    preparation,
    progress,
    practice,
    interviews,
    debrief,
    critiques,
    introductions,
    stories,
    elicitations,
    corrections,
    set_right,
    takes,
    models,
    reference,
)


def add_pages(app: FastAPI) -> None:
    """Add the pages to the application, after its API."""
    for room in ROOMS:
        app.include_router(room.router)
    add_error_pages(app)
