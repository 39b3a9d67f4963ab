"""All commands together; each module adds its own to the program, in the order they are listed in.

Anything heavy is imported inside the command that needs it, so that ``--help`` answers at once.
"""

from app.cli import backups, doctor, evaluation, models, notes, practice, progress, serve, stories, users
from app.cli.program import run as main

__all__ = [
    "backups",
    "doctor",
    "evaluation",
    "main",
    "models",
    "notes",
    "practice",
    "progress",
    "serve",
    "stories",
    "users",
]
