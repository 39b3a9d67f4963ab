"""A copy of everything, for whoever runs this server."""

import os
import tempfile
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from app.api.dependencies import Operator, Ready
from app.errors import GreenroomError

router = APIRouter(tags=["health"])


@router.get("/backup", response_class=FileResponse, responses={200: {"content": {"application/vnd.sqlite3": {}}}})
def backup(services: Ready, _: Operator) -> FileResponse:
    """The database as it stands, of all users, while they go on working. Vectors are made again from it."""
    # In the data folder, which nobody else can read, and not where the system keeps what is temporary.
    handle, name = tempfile.mkstemp(".backup", dir=services.settings.data_dir)
    os.close(handle)
    copy = Path(name)
    try:
        services.database.copy_to(copy)
    except GreenroomError:
        copy.unlink(missing_ok=True)
        raise
    return FileResponse(
        copy,
        media_type="application/vnd.sqlite3",
        filename="greenroom-backup.db",
        background=BackgroundTask(copy.unlink, missing_ok=True),
    )
