"""Settings, read from the environment here and nowhere else."""

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.errors import GreenroomError
from ingest.embed import DEFAULT_MODEL

MINIMUM_TOKEN = 16


API = "/api/v1"
"""Where the API's routes begin."""

ADDRESS_FILE = "server.json"
"""In the data folder: where a running server says its address."""

LOCK_FILE = "lock"
"""In the data folder: held by the one process that works in it."""


class UnsafeSettings(GreenroomError):
    """The settings would expose the candidate's notes; the server refuses to start."""

    code = "unsafe_settings"


def is_loopback(host: str) -> bool:
    """Whether a name or an address (without brackets or port) always means this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Settings(BaseSettings):
    """Every setting, each from ``GREENROOM_<NAME>``.

    ``token`` is made and kept in the data folder when unset. ``database_url`` empty means SQLite in the data
    folder; ``chroma_url`` empty means Chroma embedded there. ``model`` names who coaches; the embedded engine is
    the only one so far. ``model_cache`` empty means the data folder.
    ``max_turns`` bounds the interview turns answered at once; ``slice_budget_mb`` the memory for slices.
    """

    model_config = SettingsConfigDict(env_prefix="GREENROOM_", frozen=True, extra="ignore")

    data_dir: Path = Field(default_factory=lambda: user_data_path("greenroom"))
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    token: str | None = Field(default=None, min_length=MINIMUM_TOKEN)
    model: Literal["embedded"] = "embedded"
    embedding_model: str = DEFAULT_MODEL
    model_cache: Path | None = None
    database_url: str | None = None
    chroma_url: str | None = None
    max_turns: int = Field(default=256, ge=1)
    slice_budget_mb: int = Field(default=256, ge=1)
    grace_seconds: float = Field(default=60, ge=0)

    @field_validator("token", mode="before")
    @classmethod
    def _blank_is_unset(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value

    @field_validator("token")
    @classmethod
    def _can_be_sent(cls, value: str | None) -> str | None:
        if value is not None and re.search(r"[^!-~]", value):
            raise ValueError("only letters, digits and signs of ASCII can be sent as a token, and no spaces")
        return value

    @property
    def graph_folder(self) -> Path:
        """Where the embedding model's graph file is kept."""
        return self.model_cache or self.data_dir / "models"

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)


def check_exposure(settings: Settings) -> None:
    """Refuse to listen beyond this machine without a token of the owner's own choosing.

    Raises:
        UnsafeSettings: the host is not a loopback address and ``GREENROOM_TOKEN`` is not set.
    """
    if not settings.loopback and settings.token is None:
        raise UnsafeSettings(
            f"Greenroom will not listen on {settings.host} without a token: set GREENROOM_TOKEN "
            f"(at least {MINIMUM_TOKEN} characters), or leave GREENROOM_HOST at 127.0.0.1."
        )
