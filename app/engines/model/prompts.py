"""The prompts: files with ``$name`` placeholders, checked when the engine is built, versioned by their content.

What other people wrote (answers, notes, job descriptions) goes into a prompt only between two lines with a mark that is
drawn anew for every call, so that no text can know it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from string import Template
from typing import Final

from app.engines.model.wire import Message
from app.errors import GreenroomError

PLACEHOLDERS: Final[Mapping[str, frozenset[str]]] = {
    "critique": frozenset("role question answer earlier rubric format_title measured evidence".split()),
    "follow_up": frozenset("style question answer said asked measured evidence longest".split()),
    "next_question": frozenset("style role format_title competencies asked evidence advert suggested longest".split()),
    "remark": frozenset("question answer earlier measured said".split()),
    "pitch": frozenset("role company seconds words sentences conflicts evidence advert".split()),
    "pitch_repair": frozenset("words problems sentences evidence".split()),
    "preparation": frozenset("role company evidence advert own_questions measured".split()),
    "stories": frozenset("competencies stories".split()),
    "job_match": frozenset("requirements evidence".split()),
    "report": frozenset("role turns measured".split()),
}
"""Every prompt with what it is given; ``material`` and ``mark`` come with each."""

SHARED: Final = frozenset({"material", "mark"})
MATERIAL: Final = "material"
USER: Final = "\n=== user ===\n"
"""The line between what the model is told to be and what it is asked."""


class BadPrompt(GreenroomError):
    """A prompt file does not fit the program."""

    code = "bad_prompt"


@dataclass(frozen=True)
class Prompt:
    """``version`` is the name with the first digits of the content's SHA-256."""

    name: str
    version: str
    system: str
    user: str

    def messages(self, mark: str, values: Mapping[str, str]) -> list[Message]:
        """The prompt filled in; values that other people wrote are fenced already."""
        given = dict(values) | {"mark": mark}
        return [
            Message("system", Template(self.system).substitute(given).strip()),
            Message("user", Template(self.user).substitute(given).strip()),
        ]


@dataclass(frozen=True)
class Prompts:
    """All prompts, by name."""

    by_name: Mapping[str, Prompt]

    def __getitem__(self, name: str) -> Prompt:
        return self.by_name[name]


@lru_cache(maxsize=1)
def load_prompts() -> Prompts:
    """Read and check the prompts of the package.

    Raises:
        BadPrompt: a file is missing, or its placeholders are not those it is given.
    """
    folder = files("prompts")
    texts = {}
    for name in (MATERIAL, *PLACEHOLDERS):
        try:
            texts[name] = folder.joinpath(f"{name}.md").read_text(encoding="utf-8")
        except OSError as error:
            raise BadPrompt(f"The prompt {name}.md is missing; install Greenroom again.") from error
    return Prompts({name: checked(name, texts[name], texts[MATERIAL]) for name in PLACEHOLDERS})


def checked(name: str, text: str, material: str) -> Prompt:
    """A prompt from its text and the paragraph about outside text that all share.

    Raises:
        BadPrompt: its placeholders are not those it is given, or its two parts cannot be told apart.
    """
    found = set(Template(text).get_identifiers())
    if not Template(text).is_valid() or found - SHARED != PLACEHOLDERS[name] or not found >= SHARED:
        wanted = ", ".join(f"${each}" for each in sorted(PLACEHOLDERS[name] | SHARED))
        raise BadPrompt(f"The prompt {name}.md must have these placeholders and no others: {wanted}.")
    system, middle, user = text.partition(USER)
    if not middle:
        raise BadPrompt(f"The prompt {name}.md needs a line “{USER.strip()}” between its two parts.")
    digest = hashlib.sha256(f"{text}\0{material}".encode()).hexdigest()[:12]
    return Prompt(name, f"{name}-{digest}", system.replace("$material", material.strip()), user)


def fenced(title: str, text: str, mark: str) -> str:
    """Outside text between two lines with the mark; a mark within it (which nobody can know) is taken out."""
    return f"[{title} {mark}]\n{text.replace(mark, '').strip() or '(nothing)'}\n[end {mark}]"
