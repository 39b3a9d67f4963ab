"""The invented candidates that come with Greenroom: to look around with, and to delete."""

import tomllib
from datetime import date, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from app.clock import Clock
from app.coach.library import File, Library, Outcome
from app.errors import Conflict
from app.records import Candidate, Target
from app.store import candidates, targets
from app.store.database import Database


def add_samples(database: Database, library: Library, clock: Clock, owner: str) -> list[Outcome]:
    """Add every sample candidate that is not there yet; one that is being erased is restored.

    Returns:
        the outcomes of their documents, to wait for.
    """
    outcomes: list[Outcome] = []
    for folder in sorted(files("data").joinpath("samples").iterdir(), key=lambda entry: entry.name):
        if folder.is_dir() and folder.joinpath("candidate.toml").is_file():
            outcomes += _add(database, library, clock, owner, folder)
    return outcomes


def _add(database: Database, library: Library, clock: Clock, owner: str, folder: Traversable) -> list[Outcome]:
    about = tomllib.loads(folder.joinpath("candidate.toml").read_text(encoding="utf-8"))
    now = clock.instant()
    record = Candidate(id=folder.name, name=about["name"], sample=True, created_at=now)
    contents = [File(entry["file"], folder.joinpath(entry["file"]).read_bytes()) for entry in about["documents"]]
    with database.begin() as connection:
        try:
            if not candidates.put(connection, owner, record):
                return []
        except Conflict:
            candidates.restore(connection, owner, folder.name)
            return []
        key = candidates.find(connection, owner, folder.name)
        targets.add(connection, key, _target(about["target"], contents, clock))
    return library.add(owner, folder.name, contents, now)


def _target(about: dict[str, Any], contents: list[File], clock: Clock) -> Target:
    now = clock.instant()
    advert = next((file for file in contents if file.name.startswith("job-description")), None)
    return Target(
        id=clock.new_id(),
        role=about["role"],
        company=about["company"],
        seniority=about.get("seniority"),
        date=(date.fromisoformat(now[:10]) + timedelta(days=about["date_in_days"])).isoformat(),
        job_description=advert.data.decode() if advert else None,
        created_at=now,
    )
