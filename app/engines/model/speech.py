"""Saying something aloud while it is made: what may be heard of it already, and a second chance where it fails."""

import asyncio
import re
from collections.abc import Callable
from contextlib import aclosing
from typing import Final, TypeVar

from app.engines.computing import speaking
from app.engines.hearing import Allowance, Voice
from app.engines.model.ask import Asked, Rejected, second_chance
from app.engines.model.checks.prose import clean
from app.engines.model.checks.questions import is_private
from app.engines.model.checks.quotes import find_quote
from app.engines.model.ladder import Ladder
from app.engines.model.wire import Fault

Made = TypeVar("Made")

_RULE: Final = re.compile(r"^\s*-{3,}\s*$", re.MULTILINE)
_THOUGHT: Final = re.compile(r"\A\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)\s*", re.DOTALL | re.IGNORECASE)
_LINK: Final = re.compile(r"https?:|www\.|\]\(|<\w")
_PREAMBLE: Final = r"(?:sure|certainly|of course|absolutely|understood|okay|ok|here(?:['’]s| is| are))\b[^:?\n]{0,80}"
_LEAD: Final = re.compile(
    rf"\A[*#>\s]*(?:{_PREAMBLE}:\s*)?(?:question|follow-up|interviewer)\s*:[*\s]*|\A[*#>\s]*{_PREAMBLE}:\s*|\A[*#>\s]+",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(rf"\A[*#>\s]*{_PREAMBLE}\Z", re.IGNORECASE)
"""The beginning of a preamble, before it can be told whether it is one."""

_WRAPPED: Final = re.compile(r"\A[“\"]([^“”\"]+)[”\"]\Z")


async def say(
    ladder: Ladder, request: Asked, made: Callable[[str], Made], allowance: Allowance, voice: Voice, answer: str
) -> Made:
    """Ask for something spoken and let it be heard as it comes; what is made of it in the end.

    Args:
        made: turns the whole reply into what is wanted, or raises :class:`Rejected`.
        answer: what quotes in it must stand in.

    Raises:
        Fault: no usable reply came; what was heard is taken back.
    """
    text = ""
    try:
        with speaking():
            async with aclosing(ladder.stream(request.messages, None, allowance)) as pieces:
                async for piece in pieces:
                    text += piece
                    voice.so_far(audible(text, answer))
        try:
            return await asyncio.to_thread(made, text)  # a moment's work, and somebody waits to answer
        except Rejected as problem:
            voice.so_far("")
            return await second_chance(ladder, request.messages, made, allowance, first=(text, problem))
    except Fault:
        voice.so_far("")
        raise


def spoken(text: str) -> tuple[str, dict[str, str]]:
    """What is said, on one line, and the lines that describe it, by their names."""
    text = _THOUGHT.sub("", text)
    rule = _RULE.search(text)
    said, rest = (text[: rule.start()], text[rule.end() :]) if rule else (text, "")
    described: dict[str, str] = {}
    for line in rest.splitlines():
        name, colon, value = line.partition(":")
        if colon:
            described[name.strip(" *-").lower()] = clean(value)
    told = " ".join(_LEAD.sub("", clean(said)).split()).rstrip("*")
    return _WRAPPED.sub(r"\1", told), described


def audible(text: str, answer: str) -> str:
    """As much of an unfinished reply as may be heard: whole words, and no quote before it is whole and found true.

    Nothing at all once it turns to what may not be asked or holds a link.
    """
    text = _THOUGHT.sub("", text)
    if "<" in text[:12]:  # the beginning of a thought, or of nothing good
        return ""
    rule = _RULE.search(text)
    said = text[: rule.start()] if rule else re.sub(r"\n\s*-*\s*\Z", "", text)
    if rule is None:
        said = said[: max(said.rfind(" "), said.rfind("\n")) + 1]
    if _LEADING.match(said):
        return ""
    said = _LEAD.sub("", said)
    for match in re.finditer(r"“([^”]*)(”?)|\"([^\"]*)(\"?)", said):
        quote, closed = match[1] if match[1] is not None else match[3], match[2] or match[4]
        if not closed or find_quote(quote or "", answer, fewest=1) is None:
            said = said[: match.start()]
            break
    if is_private(said) or _LINK.search(said):
        return ""
    return " ".join(clean(said).split())
