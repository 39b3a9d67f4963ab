"""The command line. Every command speaks the HTTP API: of the running server, or of the folder opened here."""

from app.cli.commands import main

__all__ = ["main"]
