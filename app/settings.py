"""Settings, read from the environment here and nowhere else."""

import os
import re
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.errors import GreenroomError
from ingest.minilm import DEFAULT_MODEL

MINIMUM_TOKEN = 16


API = "/api/v1"
"""Where the API's routes begin."""

ADDRESS_FILE = "server.json"
"""In the data folder: where a running server says its address."""

LOCK_FILE = "lock"
"""In the data folder: held by the one process that works in it."""


MODEL_NAME = re.compile(r"embedded|(?:openai|anthropic|google_genai|ollama|huggingface):[^\s\x00-\x1f]{1,200}")
"""``embedded``, or a provider and what it calls the model."""

ModelMethod = Literal["auto", "json_schema", "function_calling", "json_mode", "prompt"]
"""How a model is made to answer in a given form: by the provider's own means, or (``prompt``) by asking for it."""

LogLevel = Literal["debug", "info", "warning", "error"]
"""From which level on the server's own log lines are written; "info" has one for every request."""

_OFF = {
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
    "LANGCHAIN_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "ANONYMIZED_TELEMETRY": "False",
    "DO_NOT_TRACK": "1",
    "FASTAPI_OTEL_AUTO_CONFIGURE": "false",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "OTEL_SDK_DISABLED": "true",
}
"""What each library that can report asks for before it does not."""

_ELSEWHERE = ("LANGSMITH_GATEWAY", "CHROMA_OTEL_", "OTEL_EXPORTER_", "OPENAI_LOG", "ANTHROPIC_LOG")
"""How variables begin that name somebody to send to, or that have a provider's package log what it sends."""


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


def _named(*names: str) -> AliasChoices:
    """The names under which a provider's own setting is known, and the field's own, for keyword arguments."""
    return AliasChoices(names[0].lower(), *names)


class Settings(BaseSettings):
    """Every setting, each from ``GREENROOM_<NAME>``.

    ``token`` is made and kept in the data folder when unset. ``database_url`` empty means SQLite in the data
    folder; ``chroma_url`` empty means Chroma embedded there. ``model_cache`` empty means the data folder.
    ``max_turns`` bounds the interview turns answered at once; ``slice_budget_mb`` the memory for slices.

    ``model`` names who coaches: ``embedded``, or ``provider:name`` for a chat model. ``model_timeout`` bounds the
    seconds to its first word over all tries; ``model_method`` says how it is made to answer in a given form. Prices are
    per million tokens, in whatever currency you think in; an interview that has used ``interview_tokens`` or spent
    ``interview_spend`` goes on with the embedded engine. What providers call their keys and addresses keeps its name.
    """

    model_config = SettingsConfigDict(env_prefix="GREENROOM_", frozen=True, extra="ignore")

    data_dir: Path = Field(default_factory=lambda: user_data_path("greenroom"))
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    token: str | None = Field(default=None, min_length=MINIMUM_TOKEN)
    model: str = "embedded"
    model_timeout: float = Field(default=45, gt=0, le=86_400)
    model_method: ModelMethod = "auto"
    model_input_price: float | None = Field(default=None, ge=0)
    model_output_price: float | None = Field(default=None, ge=0)
    interview_tokens: int | None = Field(default=None, ge=1)
    interview_spend: float | None = Field(default=None, gt=0)
    openai_base_url: str | None = Field(default=None, validation_alias=_named("OPENAI_BASE_URL"))
    openai_api_key: SecretStr | None = Field(default=None, validation_alias=_named("OPENAI_API_KEY"))
    anthropic_api_key: SecretStr | None = Field(default=None, validation_alias=_named("ANTHROPIC_API_KEY"))
    google_api_key: SecretStr | None = Field(default=None, validation_alias=_named("GOOGLE_API_KEY", "GEMINI_API_KEY"))
    ollama_host: str = Field(default="http://127.0.0.1:11434", validation_alias=_named("OLLAMA_HOST"))
    embedding_model: str = DEFAULT_MODEL
    model_cache: Path | None = None
    database_url: str | None = None
    chroma_url: str | None = None
    max_turns: int = Field(default=256, ge=1)
    log_level: LogLevel = "warning"
    slice_budget_mb: int = Field(default=256, ge=1)
    grace_seconds: float = Field(default=60, ge=0)

    @field_validator("model")
    @classmethod
    def _is_a_model(cls, value: str) -> str:
        if not MODEL_NAME.fullmatch(value):
            raise ValueError(
                "name it as provider:name, the provider being openai, anthropic, google_genai, ollama or "
                "huggingface, or leave it at embedded"
            )
        return value

    @field_validator("ollama_host")
    @classmethod
    def _has_a_scheme(cls, value: str) -> str:
        return value if "://" in value else f"http://{value}"

    @field_validator("token", "openai_base_url", mode="before")
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
    def database_file(self) -> Path:
        """Where the database is kept when no other is named."""
        return self.data_dir / "greenroom.db"

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


def keep_traces_home() -> None:
    """Switch off what a developer's environment may have switched on for other work.

    A tracing service, a collector or a gateway named there would be sent the candidate's notes. To be called before
    any of these libraries is imported, which read their environment once.
    """
    for name in tuple(os.environ):
        if name.startswith(_ELSEWHERE):
            del os.environ[name]
    os.environ.update(_OFF)


def multiply_in_one_thread() -> None:
    """Have numpy multiply in the thread that asks for it. To be called before numpy is imported.

    Its other threads stay awake for a while after each product, however small, and take a processor from the embedding
    that follows: on a busy machine a search then took two and a half times as long.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
