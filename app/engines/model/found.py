"""Models that run on this machine: asked for by their names, on loopback only, and never used without being chosen."""

import re
from typing import Any, Final
from urllib.parse import urlsplit

from app.settings import Settings, is_loopback

PATIENCE: Final = 1.0
MOST: Final = 50
NAME: Final = re.compile(r"[^\s\x00-\x1f]{1,200}")


async def running_here(settings: Settings) -> tuple[str, ...]:
    """The models that an Ollama on this machine has, and those of an OpenAI-compatible server on it, if one is set."""
    found = [f"ollama:{name}" for name in _names(await _asked(f"{settings.ollama_host}/api/tags"), "models", "name")]
    if settings.openai_base_url:
        listed = await _asked(f"{settings.openai_base_url.rstrip('/')}/models")
        found += [f"openai:{name}" for name in _names(listed, "data", "id")]
    return tuple(dict.fromkeys(found))[:MOST]


async def _asked(url: str) -> Any:
    """What a server on this machine answers; None where there is none, or it is not on this machine."""
    import httpx

    if not is_loopback(urlsplit(url).hostname or ""):
        return None
    try:
        # No certificate is looked at: nothing is sent, and reading all that are trusted takes longer than asking.
        async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False, verify=False) as client:  # noqa: S501
            answer = await client.get(url)
            return answer.json() if answer.status_code == 200 else None
    except (httpx.HTTPError, ValueError):
        return None


def _names(listed: Any, under: str, key: str) -> list[str]:
    entries = listed.get(under) if isinstance(listed, dict) else None
    if not isinstance(entries, list):
        return []
    names = (entry.get(key) for entry in entries if isinstance(entry, dict))
    return [name for name in names if isinstance(name, str) and NAME.fullmatch(name)]
