"""Characters that show nothing: zero-width, direction, tag and selector characters, soft hyphens, controls.

They can carry a whole message past a reader's eye. Kept are those that change what is seen: joiners and
presentation selectors inside emoji, and joiners between letters of scripts that join.
"""

import re
from typing import Final

from ingest.records import SetAside

_CHANNELS: Final = (
    ("tag_characters", ((0xE0000, 0xE007F),)),
    ("variation_selector", ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))),
    ("bidi_control", ((0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x206F))),
    ("soft_hyphen", ((0x00AD, 0x00AD),)),
    (
        "zero_width",
        (
            (0x034F, 0x034F),
            (0x115F, 0x1160),
            (0x17B4, 0x17B5),
            (0x200B, 0x200D),
            (0x2060, 0x2065),
            (0x3164, 0x3164),
            (0xFEFF, 0xFEFF),
            (0xFFA0, 0xFFA0),
            (0xFFF0, 0xFFFB),
            (0x1BCA0, 0x1BCA3),
            (0x1D173, 0x1D17A),
            (0xE0080, 0xE00FF),
            (0xE01F0, 0xE0FFF),
        ),
    ),
    (
        "control",
        ((0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0xD800, 0xDFFF)),
    ),
)
"""Default ignorable code points (Unicode DerivedCoreProperties 15), controls and surrogates."""

_NAMES: Final = {
    "tag_characters": ("invisible tag", "invisible tags"),
    "variation_selector": ("mark that picks the look of a letter", "marks that pick the look of a letter"),
    "bidi_control": ("mark for the direction of writing", "marks for the direction of writing"),
    "soft_hyphen": ("hyphen for line ends only", "hyphens for line ends only"),
    "zero_width": ("character without width", "characters without width"),
    "control": ("control character", "control characters"),
}

_INVISIBLE: Final = re.compile(
    "[" + "".join(f"{chr(low)}-{chr(high)}" for _, ranges in _CHANNELS for low, high in ranges) + "]"
)
_JOINERS: Final = "\u200c\u200d"
_JOINING_SCRIPTS: Final = (
    (0x0600, 0x08FF),  # Arabic, Syriac, Thaana, N'Ko, Mandaic and their supplements
    (0x0900, 0x0DFF),  # Devanagari to Sinhala
    (0x0E80, 0x109F),  # Lao, Tibetan, Myanmar
    (0x1780, 0x18AF),  # Khmer, Mongolian
    (0xA8E0, 0xA8FF),
    (0xFB50, 0xFDFF),
    (0xFE70, 0xFEFC),
)
_EMOJI: Final = (
    (0x1F000, 0x1FAFF),
    (0x2190, 0x21FF),
    (0x2300, 0x23FF),
    (0x2460, 0x27BF),
    (0x2900, 0x297F),
    (0x2B00, 0x2BFF),
    (0x3030, 0x303D),
    (0x3297, 0x3299),
)
_KEYCAPS: Final = "0123456789#*©®‼⁉™ℹ"
_EMOJI_SELECTORS: Final = "\ufe0e\ufe0f"


def without_invisible(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Take out every character that shows nothing; one set-aside entry per channel says how many of what.

    Tag characters are written out as the letters they stand for, since they are how messages are smuggled.
    """
    if text.isascii() and not _INVISIBLE.search(text):
        return text, ()
    kept: list[str] = []
    removed: dict[str, list[str]] = {}
    done, last = 0, ""
    for found in _INVISIBLE.finditer(text):
        at = found.start()
        if at > done:
            kept.append(text[done:at])
            last = text[at - 1]
        done = at + 1
        if _changes_what_is_seen(text, at, last):
            kept.append(found.group())
            last = found.group()
        else:
            removed.setdefault(_channel(found.group()), []).append(found.group())
    kept.append(text[done:])
    entries = tuple(
        SetAside(channel=channel, text=_described(channel, removed[channel]))
        for channel, _ in _CHANNELS
        if channel in removed
    )
    return "".join(kept), entries


def _changes_what_is_seen(text: str, at: int, last: str) -> bool:
    """Whether the character joins two letters or two emoji, or selects an emoji's look."""
    character, following = text[at], text[at + 1 : at + 2]
    if character in _EMOJI_SELECTORS:
        return bool(last) and (_within(last, _EMOJI) or last in _KEYCAPS)
    if character not in _JOINERS or not last or not following:
        return False
    if _within(last, _JOINING_SCRIPTS):
        return _within(following, _JOINING_SCRIPTS)
    joins_emoji = _within(last, _EMOJI) or last == "\ufe0f"
    return character == "\u200d" and joins_emoji and _within(following, _EMOJI)


def _within(character: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    point = ord(character)
    return any(low <= point <= high for low, high in ranges)


def _channel(character: str) -> str:
    return next(channel for channel, ranges in _CHANNELS if _within(character, ranges))


def _described(channel: str, characters: list[str]) -> str:
    """The removed characters in words that can be shown: the message in tags, else how many of what."""
    message = "".join(chr(ord(c) - 0xE0000) for c in characters if 0xE0020 <= ord(c) <= 0xE007E)
    if message:
        return message
    one, many = _NAMES[channel]
    return f"{len(characters):,} {one if len(characters) == 1 else many}"
